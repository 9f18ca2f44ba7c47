"""The year of a day that is stated without one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dateline.dates import When
from dateline.ingest.head.evidence import Hints, Kind, day_of
from dateline.ingest.head.inference import Bounds
from dateline.temporal.vocabulary import WEEKDAYS

# Metadata give the day on which a page went up: a report is put up within a few weeks.
_NEAR_DAYS = 31
# A report tells of full dates that are this near to its own day, where they tell its year.
_RECENT_DAYS = 100
_YEAR_DAYS = 366
_WEEKDAY = re.compile(rf"(?i)\b({'|'.join(f'{day[:3]}(?:{day[3:]})?' for day in WEEKDAYS)})\b")


@dataclass(frozen=True, slots=True)
class Supported:
    """A day with the year that something supports.

    Attributes:
        day: The day.
        firm: Whether metadata give the year rather than what the text tells.
        why: What supports it, as the end of a sentence.
    """

    day: date
    firm: bool
    why: str


def year_from(when: When, known: When | None) -> date | None:
    """The day in the year of a known day, where the two are near; None where they are not."""
    month, day = _month_and_day(when)
    if known is None or known.earliest is None or known.latest is None or month is None:
        return None
    if (known.latest - known.earliest).days > _YEAR_DAYS:
        return None
    near = [
        (abs((found - known.earliest).days), found)
        for year in {known.earliest.year - 1, known.earliest.year, known.earliest.year + 1}
        if (found := day_of(year, month, day)) is not None
    ]
    distance, found = min(near, default=(_YEAR_DAYS, date.min))
    inside = known.earliest <= found <= known.latest
    return found if inside or distance <= _NEAR_DAYS else None


def year_from_text(when: When, line: str, hints: Hints, found: Bounds) -> Supported | None:
    """The day in the one year that the text's other dates leave open; None where several remain."""
    month, day = _month_and_day(when)
    if month is None or found.after is None:
        return None
    weekday = _WEEKDAY.search(line)
    lower = found.after.day
    days = [one for year in (lower.year, lower.year + 1) if (one := day_of(year, month, day))]
    possible = [
        one
        for one in days
        if lower <= one
        and (found.before is None or one <= found.before.day)
        and (one - lower).days <= (_YEAR_DAYS if weekday else _RECENT_DAYS)
        and (weekday is None or _is(one, weekday[1]))
    ]
    if len(possible) != 1:
        return None
    only = possible[0]
    why = f"the text tells of {found.after.words} as past"
    if weekday:
        why += f", and {only.isoformat()} was a {_name(only)} as the line says"
    elif any(number == only.isoweekday() for number, _, _ in hints.recent):
        why += f", and {only.isoformat()} was a {_name(only)}, which the text speaks of"
    return Supported(only, firm=False, why=why)


def latest_full(hints: Hints) -> date | None:
    """The last day that the text tells as past with its year; None where there is none."""
    return max((one.day for one in hints.evidence if one.kind is Kind.AFTER), default=None)


def _month_and_day(when: When) -> tuple[int | None, int]:
    end = when.ends[0] if len(when.ends) == 1 else None
    if end is None or end.month is None or end.day is None:
        return None, 0
    return end.month, end.day


def _is(day: date, weekday: str) -> bool:
    return WEEKDAYS[day.weekday()].startswith(weekday.lower()[:3])


def _name(day: date) -> str:
    return WEEKDAYS[day.weekday()].capitalize()
