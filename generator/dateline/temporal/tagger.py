"""Finds the temporal expressions of a text and says what they mean.

The text is gone through once, word by word; only words with which an expression can begin are
looked at. The longest expression wins. What is named becomes the ground for what follows ("the
next day"). Then times by the clock get their day, and neighbouring dates are joined to stretches.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dateline.dates import When
from dateline.temporal import reading as r
from dateline.temporal.compose import Matcher
from dateline.temporal.ranges import agreed, elliptic, joined
from dateline.temporal.reading import Found, Grain
from dateline.temporal.reference import reference_of
from dateline.temporal.rules import ENGLISH
from dateline.temporal.scene import Scene
from dateline.temporal.timex import Timex, TimexType

LANGUAGES = ("en",)
_MATCHER = Matcher(ENGLISH)
_WORD = re.compile(r"[A-Za-z]+|[0-9]+")
# A day behind these words bounds a stretch of time: times by the clock do not belong to it.
_LIMITS = frozenset({"until", "till", "since", "by", "before", "after"})


def tag(text: str, published: When | date | None = None, language: str = "en") -> tuple[Timex, ...]:
    """The temporal expressions of a text, in order; a stretch stands before its two ends.

    Args:
        text: Any text; offsets count its code points.
        published: When it was published: what "today" means in it. What cannot be told without
            stays open (`XXXX-01-06`, `XXXX-WXX-3`).
        language: A BCP 47 tag; only English is read so far.

    Raises:
        ValueError: The language is none that is read.
    """
    if language.partition("-")[0].lower() not in LANGUAGES:
        raise ValueError(f"dates are read in {', '.join(LANGUAGES)}, not in {language!r}")
    scene = Scene(text, reference_of(published))
    found = _ranges(scene, _clocks(scene, _scan(scene)))
    return tuple(_timex(scene, one) for one in found)


def _scan(scene: Scene) -> list[Found]:
    """Every expression by itself."""
    found: list[Found] = []
    done = 0
    for word in _WORD.finditer(scene.text):
        start, opener = word.start(), "0" if word[0].isdigit() else word[0].lower()
        if start < done or (opener != "0" and opener not in _MATCHER.words):
            continue
        if start and scene.text[start - 1].isalnum():
            continue
        several = elliptic(scene, start) if opener == "0" or word[0][0].isupper() else []
        if not several:
            one = _MATCHER.at(scene, start, opener)
            several = [one] if one else []
        if several:
            found.extend(several)
            done = max(one.end for one in several)
            _remember(scene, several)
    return found


def _remember(scene: Scene, several: list[Found]) -> None:
    """Keep the last that names days: what follows may count from it."""
    for one in several:
        reading = one.reading
        if (
            reading.earliest
            and reading.grain is not Grain.OTHER
            and reading.type is not TimexType.SET
            and not _compares(scene, one)
        ):
            scene.anchor, scene.anchor_at = reading, one.start


def _compares(scene: Scene, one: Found) -> bool:
    """Whether an expression only bounds or compares the period that is spoken of.

    "The third quarter ended Sept. 30 … from $2 million a year earlier … $3 million a year earlier":
    all three speak of the third quarter.
    """
    reading, anchor = one.reading, scene.anchor
    if reading.rule == "year-before":
        return True
    if anchor is None:
        return False
    if reading.grain is Grain.DAY:
        bounds = scene.word_before(one.start) in {"ended", "ending"}
        return bounds and Grain.DAY < anchor.grain <= Grain.YEAR
    words = scene.text[one.start : one.end].lower()
    return words in {"a year earlier", "a year ago", "a year before"}


def _clocks(scene: Scene, found: list[Found]) -> list[Found]:
    """Give each time by the clock the nearest day of its sentence, or that of publication."""
    days: defaultdict[int, list[Found]] = defaultdict(list)
    for one in found:
        if one.reading.grain is Grain.DAY and one.reading.earliest:
            days[scene.sentence(one.start)[0]].append(one)
    return _beside(scene, [_placed(scene, one, days) for one in found])


def _counts(scene: Scene, day: Found, timed: Found) -> bool:
    """Whether a day can be that of a time: it bounds no stretch, or stands right beside it."""
    first, last = (day, timed) if day.start < timed.start else (timed, day)
    beside = scene.text[first.end : last.start] in {" ", ", ", " on "}
    return beside or scene.word_before(day.start) not in _LIMITS


def _placed(scene: Scene, one: Found, days: Mapping[int, list[Found]]) -> Found:
    """A time by the clock on its day; anything else as it is."""
    reading = one.reading
    if reading.grain is not Grain.CLOCK or reading.earliest:
        return one
    near = days.get(scene.sentence(one.start)[0], [])
    near = [day for day in near if _counts(scene, day, one)]
    today = scene.reference.day
    day = min(near, key=lambda d: abs(d.start - one.start)).reading if near else None
    placed = r.clock(day or (r.day(today) if today else None), reading.value.partition("T")[2])
    rule = f"{reading.rule}-of-publication" if today and not day else reading.rule
    return replace(one, reading=replace(placed, rule=rule))


def _beside(scene: Scene, found: list[Found]) -> list[Found]:
    """Join a time by the clock and the day right beside it: `9 a.m. Friday`."""
    result: list[Found] = []
    for one in found:
        before = result[-1] if result else None
        if before and {before.reading.grain, one.reading.grain} == {Grain.CLOCK, Grain.DAY}:
            gap = scene.text[before.end : one.start]
            timed = before if before.reading.grain is Grain.CLOCK else one
            if gap == " " and timed.reading.type is TimexType.TIME:
                result[-1] = Found(before.start, one.end, timed.reading)
                continue
        result.append(one)
    return result


def _ranges(scene: Scene, found: list[Found]) -> list[Found]:
    """Put the stretches that neighbouring dates make before their two ends."""
    result: list[Found] = []
    for two in found:
        if result and result[-1].end <= two.start:
            one, two = agreed(scene, result[-1], two)
            result[-1] = one
            whole = joined(scene, one, two)
            if whole and not (len(result) > 1 and result[-2].end > one.start):
                result.insert(-1, whole)
        result.append(two)
    return result


def _timex(scene: Scene, found: Found) -> Timex:
    reading = scene.reference.shown(found.reading)
    return Timex(
        start=found.start,
        end=found.end,
        text=scene.text[found.start : found.end],
        type=reading.type,
        value=reading.value,
        edtf=reading.edtf,
        earliest=reading.earliest,
        latest=reading.latest,
        rule=reading.rule,
        part_of_day=reading.part_of_day,
        mod=reading.mod,
        warning=reading.warning,
    )
