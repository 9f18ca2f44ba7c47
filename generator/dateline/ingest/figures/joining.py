"""Which verb belongs to which of a sentence's numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.ingest.figures import context
from dateline.ingest.figures.context import Verb
from dateline.ingest.figures.reading import Reading
from dateline.ingest.model import Span

# What parts two numbers of which the same is told: "three in the north and two in the south".
_LISTED = re.compile(r"(?:\band|\bor|,|;|\bof(?:\s+the)?)\s*\Z")
_SHORT = 40  # code points
_INCLUDING = re.compile(
    r"\s*,\s*(?:including|among\s+them|many\s+of\s+them|most\s+of\s+them)\s", re.IGNORECASE
)


def with_verbs(
    text: str, readings: list[Reading], span: Span
) -> Iterator[tuple[Reading, Span, tuple[Verb, ...]]]:
    """Each number with the part of the sentence that belongs to it, and its verbs, the surest first.

    Args:
        text: The article's text.
        readings: The numbers of a sentence, in order.
        span: Where the sentence stands.
    """
    spans = [(one.number.start, one.end) for one in readings]
    windows = context.windows(text, spans, *span)
    verbs = [
        context.verbs_of(text, window, one.number.start, one.end, one.head)
        for one, window in zip(readings, windows, strict=True)
    ]
    for place, (reading, window) in enumerate(zip(readings, windows, strict=True)):
        own = verbs[place]
        if not any(verb.near for verb in own) and place + 1 < len(readings):
            gap = text[reading.end : readings[place + 1].number.start]
            # "118 weapons and 40 grenades were seized": what follows holds for both.
            if _joined(text, readings, place, gap) or _listed(readings, place, gap):
                own = (*own, *verbs[place + 1])
                window = window[0], windows[place + 1][1]
        if (joined := _including(text, readings, windows, place)) and not any(v.near for v in own):
            own = joined
        if not own and place:
            gap = _gap(text, readings, place - 1)
            near = len(gap) <= _SHORT and bool(_LISTED.search(gap))
            own = tuple(replace(verb, near=verb.near and near) for verb in verbs[place - 1])
        yield reading, window, own


def _joined(text: str, readings: list[Reading], place: int, gap: str) -> bool:
    """Whether only a word such as "and" parts two numbers; behind a comma it opens a clause.

    In a list of three or more a comma may stand in front of "and" as well.
    """
    if gap.strip(" ,") not in {"and", "or", "as well as", "along with"}:
        return False
    return "," not in gap or (place > 0 and _gap(text, readings, place - 1).strip() == ",")


def _listed(readings: list[Reading], place: int, gap: str) -> bool:
    return (
        gap.strip() == "," and readings[place + 1].rule == "counted" and place + 2 < len(readings)
    )


def _including(
    text: str, readings: list[Reading], windows: list[Span], place: int
) -> tuple[Verb, ...]:
    """The verb of "eleven people, including four children, died", which is that of both."""
    first = place if _INCLUDING.match(_gap(text, readings, place)) else place - 1
    if first < 0 or not _INCLUDING.match(_gap(text, readings, first)):
        return ()
    inner = readings[first + 1]
    comma = re.compile(r"\s*,").match(text, inner.end)
    if not comma:
        return ()
    window = comma.end(), windows[first + 1][1]
    return context.verbs_of(text, window, window[0], window[0], inner.head)


def _gap(text: str, readings: list[Reading], place: int) -> str:
    if place + 1 >= len(readings):
        return ""
    return text[readings[place].end : readings[place + 1].number.start]
