"""An EDTF date as a value: what was written, and the first and last day that it can mean.

EDTF is the Extended Date/Time Format of the Library of Congress (2019), now ISO 8601-2:2019.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum


class DateError(ValueError):
    """A text is not a date that Dateline understands; `hint` says what to write instead."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class PartOfDay(StrEnum):
    """A part of a day, in order."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Precision(StrEnum):
    """How finely a date was given, finest first."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Season(IntEnum):
    """A season, by the number that EDTF writes in the month's place."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24


@dataclass(frozen=True, slots=True)
class End:
    """One end of an interval, or the whole of a date that is no interval.

    Attributes:
        earliest: The first day it can mean; None where the year is unspecified (`XXXX-01-06`).
        latest: The last day it can mean; None where the year is unspecified.
        precision: How finely it was given: `2022-01-XX` is as fine as `2022-01`, a month.
        year: The year, or the first of a decade or century; None where it is unspecified.
        month: From 1 to 12; None where it was not given.
        day: From 1; None where it was not given.
        season: Where one was written in the month's place.
        unspecified: Which of `year`, `month` and `day` are written as X, in this order.
        uncertain: Whether it is marked `?` or `%`.
        approximate: Whether it is marked `~` or `%`.
    """

    earliest: date | None
    latest: date | None
    precision: Precision
    year: int | None
    month: int | None = None
    day: int | None = None
    season: Season | None = None
    unspecified: tuple[str, ...] = ()
    uncertain: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A date as EDTF level 1; `parse_when` makes it.

    Attributes:
        edtf: The text as written.
        start: The interval's start, None where it is open or unknown; or the date itself.
        end: The interval's end, None where it is open or unknown; or the date itself.
        interval: Whether it is written as an interval.
        unknown: Of an interval with one end: whether the other is unknown (`2022-01-06/`) rather
            than open (`2022-01-06/..`).
    """

    edtf: str
    start: End | None
    end: End | None
    interval: bool = False
    unknown: bool = False

    @property
    def ends(self) -> tuple[End, ...]:
        """The ends that are known: one or two of an interval, one of any other date."""
        if self.start is self.end:
            return () if self.start is None else (self.start,)
        return tuple(end for end in (self.start, self.end) if end is not None)

    @property
    def earliest(self) -> date | None:
        """The first day it can mean; None where that is open, unknown or without a year."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day it can mean; None where that is open, unknown or without a year."""
        return self.end.latest if self.end else None

    @property
    def precision(self) -> Precision:
        """That of the date, or the finer one of an interval's two ends."""
        fineness = list(Precision)
        return min((end.precision for end in self.ends), key=fineness.index)

    @property
    def uncertain(self) -> bool:
        """Whether any end is marked `?` or `%`."""
        return any(end.uncertain for end in self.ends)

    @property
    def approximate(self) -> bool:
        """Whether any end is marked `~` or `%`."""
        return any(end.approximate for end in self.ends)

    @property
    def single_day(self) -> bool:
        """Whether it names exactly one day, however sure that day is."""
        return self.earliest is not None and self.earliest == self.latest
