"""How rules count: units of the calendar, and times so many of them away."""

from __future__ import annotations

from datetime import date, timedelta

from dateline.temporal import reading as r
from dateline.temporal.reading import Grain, Reading
from dateline.temporal.vocabulary import (
    COUNT,
    DASH,
    UNIT,
    VAGUE_COUNT,
    Count,
)

# "30–40 days", "two or three weeks": how many is not said exactly.
TWO_COUNTS = rf"(?:{COUNT})(?:\s?{DASH}\s?|\s+(?:to|or)\s+)(?:{COUNT})"

# "Three straight quarters", "ten trading days": the word is of the expression, not of its value.
KIND = (
    r"(?:consecutive|straight|successive|full|whole|entire|more|additional|further|extra|solid"
    r"|business|working|trading|calendar|school)"
)

COUNTED = rf"(?:(?P<vague>(?i:{VAGUE_COUNT}|{TWO_COUNTS}))|(?P<count>(?i:{COUNT}|an?|half an?)))\s+(?:{KIND}\s+)?(?P<unit>(?i:{UNIT}))"

NUMBER_WORDS = (
    "0 a an half several some few many dozens hundreds couple dozen one two three four five six seven eight "
    "nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty "
    "forty fifty sixty seventy eighty ninety"
)


def stepped(base: date, unit: str, steps: int) -> Reading | None:
    """The calendar unit that holds a day, or one so many units away."""
    if unit == "day":
        return r.day(base + timedelta(days=steps))
    if unit in {"week", "weekend", "fortnight"}:
        weeks = steps * (2 if unit == "fortnight" else 1)
        moved = base + timedelta(days=7 * weeks)
        return r.weekend(moved) if unit == "weekend" else r.week(moved)
    if unit == "month":
        moved = r.shifted_month(base.replace(day=1), steps)
        return r.month(moved.year, moved.month)
    if unit == "quarter":
        moved = r.shifted_month(base.replace(day=1), 3 * steps)
        return r.part_of_year(moved.year, (moved.month + 2) // 3, 4)
    if unit == "year":
        return r.year(base.year + steps)
    if unit == "decade":
        return r.decade(base.year // 10 * 10 + 10 * steps)
    if unit == "century":
        return r.century(base.year // 100 + steps)
    return None


def fits(grain: Grain, unit: str) -> bool:
    """Whether what was told is fine enough to count such units from."""
    coarsest = {
        "day": Grain.DAY,
        "week": Grain.WEEK,
        "weekend": Grain.WEEK,
        "month": Grain.MONTH,
        "quarter": Grain.QUARTER,
    }
    return grain <= coarsest.get(unit, Grain.YEAR)


def moved(base: Reading | None, day: date, count: Count, unit: str, sign: int) -> Reading | None:
    """The time so many units before or after a day, as fine as the unit."""
    if count.number is None:
        return None
    whole = count.whole
    if whole is None and unit in {"second", "minute", "hour"}:
        whole = int(count.number)
    if whole is None:
        half = {"year": ("month", 12), "month": ("week", 4), "week": ("day", 7)}.get(unit)
        if half is None:
            return None
        unit, whole = half[0], int(count.number * half[1])
    if unit in {"second", "minute", "hour"}:
        return (
            r.day(day)
            if whole <= 12 or unit != "hour"
            else r.day(day + timedelta(hours=sign * whole))
        )
    if unit in {"night", "day"}:
        return r.day(day + timedelta(days=sign * whole))
    if base is not None and base.grain <= Grain.DAY and unit in {"week", "fortnight"}:
        return r.day(day + timedelta(days=sign * whole * (14 if unit == "fortnight" else 7)))
    return stepped(day, unit, sign * whole)
