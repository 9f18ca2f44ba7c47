"""What words can mean before they are placed in a text: readings, made from days and spans.

Values follow TIMEX3: ISO 8601 with weeks (`2022-W02`), weekends (`2022-W02-WE`), quarters
(`2022-Q1`), halves (`2022-H1`), seasons (`2022-SU`), decades (`199`), centuries (`19`) and parts
of the day (`2022-01-06TMO`). EDTF has no weeks and, at level 1, no quarters: they are intervals.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta
from enum import IntEnum

from dateline.dates import PartOfDay
from dateline.temporal.timex import Modifier, TimexType

PARTS = {
    PartOfDay.MORNING: "TMO",
    PartOfDay.AFTERNOON: "TAF",
    PartOfDay.EVENING: "TEV",
    PartOfDay.NIGHT: "TNI",
}
# Each season's first month, and how EDTF and TIMEX3 write it. Winter runs into the next year.
SEASONS = {"spring": (3, 21, "SP"), "summer": (6, 22, "SU"), "autumn": (9, 23, "FA")}
WINTER = (12, 24, "WI")


class Grain(IntEnum):
    """How fine a reading is, finest first."""

    CLOCK = 0
    DAY = 1
    WEEK = 2
    MONTH = 3
    QUARTER = 4
    YEAR = 5
    DECADE = 6
    CENTURY = 7
    OTHER = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means; the attributes are those of `Timex`."""

    type: TimexType
    value: str
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    grain: Grain = Grain.OTHER
    part_of_day: PartOfDay | None = None
    mod: Modifier | None = None
    warning: str = ""
    rule: str = ""

    @property
    def single_day(self) -> date | None:
        """The one day that it names, if it does."""
        return self.earliest if self.grain <= Grain.DAY else None


@dataclass(frozen=True, slots=True)
class Found:
    """A reading and where it stands, in code points."""

    start: int
    end: int
    reading: Reading


def reference(value: str) -> Reading:
    """`PRESENT_REF`, `PAST_REF`, `FUTURE_REF` or `XXXX-XX-XX`: a time that names no days."""
    return Reading(TimexType.DATE, value)


def duration(value: str, mod: Modifier | None = None) -> Reading:
    """A length of time."""
    return Reading(TimexType.DURATION, value, mod=mod)


def repeated(value: str) -> Reading:
    """A set of times."""
    return Reading(TimexType.SET, value)


def _date(value: str, edtf: str, first: date, last: date, grain: Grain) -> Reading:
    return Reading(TimexType.DATE, value, edtf, first, last, grain)


def day(when: date) -> Reading:
    """One day."""
    return _date(when.isoformat(), when.isoformat(), when, when, Grain.DAY)


def month(year: int, number: int) -> Reading:
    """One month."""
    text = f"{year:04}-{number:02}"
    return _date(text, text, *_months(year, number, 1), Grain.MONTH)


def year(number: int) -> Reading:
    """One year."""
    text = f"{number:04}"
    return _date(text, text, *_months(number, 1, 12), Grain.YEAR)


def decade(number: int) -> Reading:
    """The ten years that begin with a year such as 1990."""
    first, last = date(number, 1, 1), date(number + 9, 12, 31)
    text = f"{number // 10:03}"
    return _date(text, f"{text}X", first, last, Grain.DECADE)


def century(hundreds: int) -> Reading:
    """The hundred years whose numbers begin alike: 19 is 1900 to 1999, as EDTF has it."""
    first, last = date(hundreds * 100, 1, 1), date(hundreds * 100 + 99, 12, 31)
    return _date(f"{hundreds:02}", f"{hundreds:02}XX", first, last, Grain.CENTURY)


def week(within: date) -> Reading:
    """The ISO week, Monday to Sunday, of a day."""
    number = within.isocalendar()
    first = within - timedelta(days=within.weekday())
    last = first + timedelta(days=6)
    value = f"{number.year:04}-W{number.week:02}"
    return _date(value, f"{first}/{last}", first, last, Grain.WEEK)


def weekend(within: date) -> Reading:
    """The Saturday and Sunday of the ISO week of a day."""
    whole = week(within)
    first = within + timedelta(days=5 - within.weekday())
    last = first + timedelta(days=1)
    return _date(f"{whole.value}-WE", f"{first}/{last}", first, last, Grain.WEEK)


def part_of_year(year: int, number: int, parts: int) -> Reading:
    """A quarter (of 4 parts) or a half (of 2) of a year, counted from 1."""
    length = 12 // parts
    first_month = 1 + (number - 1) * length
    first, last = _months(year, first_month, length)
    value = f"{year:04}-{'Q' if parts == 4 else 'H'}{number}"
    edtf = f"{first:%m}"
    return _date(value, f"{year:04}-{edtf}/{year:04}-{last:%m}", first, last, Grain.QUARTER)


def season(year: int, name: str) -> Reading:
    """A season as in the north; winter by the year of its December."""
    first_month, number, letters = SEASONS.get(name, WINTER)
    first, last = _months(year, first_month, 3)
    # EDTF's own winter may mean January or December of its year: an interval says which.
    winter = f"{year:04}-12/{last.year:04}-02"
    edtf = winter if number == WINTER[1] else f"{year:04}-{number}"
    return _date(f"{year:04}-{letters}", edtf, first, last, Grain.QUARTER)


def span(first: date, last: date, value: str, *, kind: TimexType = TimexType.DATE) -> Reading:
    """From one day to another, both included."""
    return Reading(kind, value, f"{first}/{last}", first, last, Grain.OTHER)


def clock(on: Reading | None, time: str) -> Reading:
    """A time of day such as `08:30` or `08:30Z`, on a day if that is known."""
    if on is None:
        return Reading(TimexType.TIME, f"XXXX-XX-XXT{time}", grain=Grain.CLOCK)
    stem = on.value.partition("T")[0]
    return replace(on, type=TimexType.TIME, value=f"{stem}T{time}", grain=Grain.CLOCK, mod=None)


def in_part(on: Reading, part: PartOfDay, mod: Modifier | None = None) -> Reading:
    """A part of a day."""
    stem = on.value.partition("T")[0]
    value = stem + PARTS[part]
    return replace(on, type=TimexType.TIME, value=value, part_of_day=part, mod=mod or on.mod)


def warned(reading: Reading, words: str) -> Reading:
    """The reading, with what does not agree in it."""
    return replace(reading, warning=words)


def a_year_earlier(of: Reading) -> Reading:
    """The same month or quarter of the year before.

    Raises:
        ValueError: The year is outside the calendar, or no days are known.
    """
    if of.earliest is None:
        raise ValueError("no days are known")
    before = of.earliest.year - 1
    if of.grain is Grain.MONTH:
        return month(before, of.earliest.month)
    return part_of_year(before, (of.earliest.month + 2) // 3, 4)


def shifted_month(when: date, months: int) -> date:
    """The same day so many months on; the last of the month where it has no such day.

    Raises:
        ValueError: The year is outside the calendar.
    """
    index = when.year * 12 + when.month - 1 + months
    target, number = divmod(index, 12)
    if not 1 <= target <= MAXYEAR:
        raise ValueError(f"year {target} is outside the calendar")
    return date(target, number + 1, min(when.day, monthrange(target, number + 1)[1]))


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The nth such weekday of a month; -1 is the last."""
    if number < 0:
        last = shifted_month(date(year, month, 1), 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _months(first_year: int, first_month: int, count: int) -> tuple[date, date]:
    """The first and last day of so many months."""
    first = date(first_year, first_month, 1)
    last = shifted_month(first, count - 1)
    return first, last.replace(day=monthrange(last.year, last.month)[1])
