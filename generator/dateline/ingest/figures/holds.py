"""When and where a number holds, as far as the words around it say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.dates import When
from dateline.ingest.figures import lexicon
from dateline.ingest.model import Mention, Span
from dateline.temporal import Timex, TimexType

_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where)\b", re.IGNORECASE)
_SAYING = re.compile(
    r"\b(?:said|says|announc\w+|report(?:ed|s)|told|stated|noted|added|according|statement|declared|claimed)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Aa]cross|[Nn]ear|at|across|near|throughout|around|outside|inside|within|of)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}\Z"
)
# What parts a number from a place behind it, and a place that only describes ("the Almaty riots").
_APART = re.compile(rf"{_RELATIVE.pattern}|{_SAYING.pattern}|[,;]", re.IGNORECASE)
_PLACES = "province|region|city|district|state|county|oblast|prefecture|governorate|island|area|town|village"
_BEFORE_A_NOUN = re.compile(
    rf"\s+(?!(?:{'|'.join(sorted(lexicon.STOPS))}|{_PLACES})\b)[a-z]+(?<!ed)\b"
)
# What a number is compared with, in front of a day that is not its own: "up 12% from a year earlier".
_COMPARED = re.compile(
    r"(?:\b(?:than|(?:compared|up|down)\s+(?:from|with|to|on)|versus|against|from|on|over)\s+(?:the\s+)?(?:in\s+)?)\Z",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"(?:earlier|ago|before|previously|prior)\Z|^(?:the\s+)?(?:previous|prior|last)\b",
    re.IGNORECASE,
)
_SAME_TIME = re.compile(
    r"\bsame\s+(?:period|time|day|week|month|quarter|stage|point)\b[^,;.]{0,12}\Z", re.IGNORECASE
)
_SINCE = re.compile(r"\bsince\s+\Z", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\b(?:so\s+far|to\s+date|at\s+present|currently|to\s+this\s+day|until\s+now)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A number in its sentence.

    Attributes:
        text: The article's text.
        sentence: Where the sentence stands.
        window: Where the part of it stands that belongs to the number.
        counted: From where the number begins to where what it counts ends.
    """

    text: str
    sentence: Span
    window: Span
    counted: Span


def as_of(scene: Scene, timexes: Iterable[Timex], published: When | None) -> str | None:
    """The days that a number holds for, as EDTF; None where its part of the sentence names none.

    An expression that opens the sentence holds for all its numbers. The day on which something was
    said is not the day that it holds for, so that an expression next to a verb of saying does not
    count; nor does one that belongs to a relative clause.

    Args:
        scene: The number.
        timexes: The temporal expressions of its sentence.
        published: The day of publication, which "so far" and "at present" mean.
    """
    number, _ = scene.counted
    near = [
        one
        for one in timexes
        if one.type is not TimexType.SET and (_within(one, scene.window) or _opens(one, scene))
    ]
    found = [
        one
        for one in near
        if one.edtf and not _of_saying(one, scene) and not _compared(one, scene.text)
    ]
    if found:
        best = min(found, key=lambda one: (one.start < number, abs(one.start - number)))
        return _since(scene.text, best)
    present = any(one.value == "PRESENT_REF" for one in near)
    present = present or bool(_SO_FAR.search(scene.text, *scene.window))
    return published.edtf if present and published else None


def _within(one: Timex | Mention, span: Span) -> bool:
    return span[0] <= one.start and one.end <= span[1]


def _opens(timex: Timex, scene: Scene) -> bool:
    """Whether an expression opens a sentence, set off by a comma: "At present, …"."""
    first = scene.sentence[0]
    opening = scene.text[first : timex.start].strip("\"“”'‘ ")
    ahead = first <= timex.start and timex.end <= scene.counted[0]
    return ahead and len(opening.split()) <= 2 and scene.text[timex.end : timex.end + 1] == ","


def _of_saying(timex: Timex, scene: Scene) -> bool:
    number, end = scene.counted
    if timex.start >= end:
        between = scene.text[end : timex.start]
        return bool(_RELATIVE.search(between) or _SAYING.search(between))
    before = scene.text[max(scene.window[0], timex.start - 24) : timex.start]
    return bool(_SAYING.search(scene.text[timex.end : number]) or _SAYING.search(before))


def _compared(timex: Timex, text: str) -> bool:
    """Whether an expression only says what a number is compared with."""
    before = text[max(0, timex.start - 40) : timex.start]
    if _SAME_TIME.search(before) or re.match(r"(?:the\s+)?same\s", timex.text, re.IGNORECASE):
        return True
    return bool(_COMPARED.search(before) and _EARLIER.search(timex.text))


def _since(text: str, timex: Timex) -> str | None:
    before = text[max(0, timex.start - 8) : timex.start]
    if not timex.edtf or "/" in timex.edtf or not _SINCE.search(before):
        return timex.edtf
    return f"{timex.edtf}/.."


def place_of(scene: Scene, mentions: Iterable[Mention]) -> Mention | None:
    """The place that a number holds for: one that its part of the sentence names as such."""
    number, end = scene.counted
    found = [one for one in mentions if one.kind == "place" and _is_placed(one, scene)]
    behind = [
        one for one in found if one.start >= end and not _APART.search(scene.text[end : one.start])
    ]
    if behind:
        return behind[0]
    ahead = [
        one
        for one in found
        if one.end <= number and not _SAYING.search(scene.text[one.end : number])
    ]
    return ahead[-1] if ahead else None


def _is_placed(place: Mention, scene: Scene) -> bool:
    before = scene.text[max(scene.window[0], place.start - 40) : place.start]
    return (
        bool(place.text and _PLACED.search(before))
        and _within(place, scene.window)
        and not _BEFORE_A_NOUN.match(scene.text, place.end)
    )
