"""What a date is called in a language, alone and inside a phrase."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dateline.dates import messages as m
from dateline.dates.patterns import Patterns
from dateline.dates.when import End, Precision

Say = Callable[..., str]
"""Gives a message in the language: `say(message, name=value, …)`."""


class Name(NamedTuple):
    """What a date is called.

    Attributes:
        alone: The name by itself: "январь 2022".
        within: The name as it stands inside a date or after many a preposition: "января 2022".
    """

    alone: str
    within: str


class Names:
    """Names dates in one language."""

    def __init__(self, patterns: Patterns, say: Say) -> None:
        self._patterns = patterns
        self._say = say

    def one(self, end: End, *, in_phrase: bool = True) -> Name:
        """The name of a date, as precise as the date.

        Args:
            end: The date.
            in_phrase: Whether words stand before the name, as in "about the 2020s".
        """
        if end.month is not None:
            return self._day_or_month(end.year, end.month, end.day)
        year = end.year or 0
        if end.season is not None:
            said = self._patterns.year(year)
            return Name(
                self._say(m.SEASONS[end.season], year=said),
                self._say(m.SEASONS_OF[end.season], year=said),
            )
        if end.precision is Precision.DECADE:
            message = m.THE_DECADE if in_phrase else m.DECADE
            return _same(self._say(message, decade=str(year)))
        return self._year(year)

    def two(self, start: End, end: End) -> tuple[Name, Name]:
        """The names of two dates; a month or year that they share is said once.

        A century, given as both, is named by its first and last year.
        """
        first, last = start.earliest, end.earliest
        if start.precision is Precision.CENTURY and start.earliest and start.latest:
            return self._year(start.earliest.year), self._year(start.latest.year)
        if first and last and start.precision == end.precision == Precision.DAY:
            days = self._patterns.days(first, last)
            return _same(days.start), _same(days.end)
        if first and last and start.precision == end.precision == Precision.MONTH:
            alone = self._patterns.months(first, last)
            within = self._patterns.months(first, last, inflected=True)
            return Name(alone.start, within.start), Name(alone.end, within.end)
        return self.one(start), self.one(end)

    def _day_or_month(self, year: int | None, month: int, day: int | None) -> Name:
        if day is None:
            return Name(
                self._patterns.month(year, month),
                self._patterns.month(year, month, inflected=True),
            )
        return _same(self._patterns.day(year, month, day))

    def _year(self, year: int) -> Name:
        return _same(self._say(m.YEAR, year=self._patterns.year(year)))


def _same(name: str) -> Name:
    """A name that is the same everywhere."""
    return Name(name, name)
