"""Whether two numbers hold for the same day, and which of two holds for the earlier one."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from enum import StrEnum

from dateline.dates import End, When


class Basis(StrEnum):
    """What a number holds for.

    A `DAY` is a single one; a `PERIOD` has a first and a last day, such as a night, and its number
    counts what happened in it; a `STRETCH` holds a day that is not stated ("by 10 January", "in
    January"). `UNSTATED` is all that the article leaves open.
    """

    DAY = "day"
    PERIOD = "period"
    STRETCH = "stretch"
    UNSTATED = "unstated"


def basis_of(when: When | None) -> Basis:
    """What a number holds for, by its `as_of`."""
    if when is None:
        return Basis.UNSTATED
    if when.single_day:
        return Basis.DAY
    closed = when.interval and when.start is not None and when.end is not None
    return Basis.PERIOD if closed else Basis.STRETCH


def is_marked(when: When | None) -> bool:
    """Whether the day itself is uncertain or approximate (`?`, `~`, `%`)."""
    return when is not None and (when.uncertain or when.approximate)


def day_key(when: When) -> Hashable:
    """Equal for two dates that state the same day or days, whatever marks they carry."""
    if when.single_day:
        return when.earliest
    return _end_key(when.start), _end_key(when.end), when.interval, when.unknown


def _end_key(end: End | None) -> Hashable:
    if end is None:
        return None
    given = (end.precision, end.year, end.month, end.day, end.season)
    return (*given, end.unspecified, end.earliest, end.latest)


def is_before(first: When | None, second: When | None) -> bool:
    """Whether every day that the first can mean is before every day that the second can mean."""
    last, start = last_day(first), first_day(second)
    return last is not None and start is not None and last < start


def first_day(when: When | None) -> date | None:
    """The first day that a date can mean; None where there is none."""
    return when.earliest if when else None


def last_day(when: When | None) -> date | None:
    """The last day that a date can mean; None where there is none."""
    return when.latest if when else None
