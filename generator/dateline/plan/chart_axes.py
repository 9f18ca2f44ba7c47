"""The axes of a chart: which values and days they span, and where their ticks are."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.contest.days import Basis
from dateline.contest.figures import Report

# Layout is done for a drawing as wide as on a phone. Positions along x are then given in percent,
# so on a wider screen marks move apart and nothing that was clear of another meets it.
NARROW = 300.0
TOP, BASE, HEIGHT = 38.0, 228.0, 264
_LETTER = 6.4  # the width of a digit, in pixels
_DAY_TICK = 58.0  # the room that a day's name needs, in pixels
_SLOT = 26.0  # the least width of a day for lines between days, in pixels
_STEPS = 4


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """Values over pixels from the top; it has zero in it, whatever was reported."""

    ticks: tuple[float, ...]

    def y(self, value: float) -> float:
        """How far down a value stands."""
        low, high = self.ticks[0], self.ticks[-1]
        return BASE - (value - low) / (high - low) * (BASE - TOP)


def value_axis(values: Iterable[float]) -> ValueAxis:
    """An axis for these values, with about four steps that are 1, 2 or 5 times a power of ten."""
    found = [0.0, *values]
    low, high = min(found), max(found)
    span = (high - low) or 1
    rough = span / _STEPS
    whole = all(value == int(value) for value in found)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough * (1 - 1e-9))
    if whole:
        step = max(1.0, step)
    first, last = math.floor(low / step), math.ceil(high / step)
    digits = max(0, -math.floor(math.log10(step)))
    ticks = range(first, max(last, first + 1) + 1)
    return ValueAxis(tuple(round(tick * step, digits) for tick in ticks))


@dataclass(frozen=True, slots=True)
class DayAxis:
    """Days over pixels from the left, of a drawing that is `NARROW` wide.

    Attributes:
        first, last: The days that it spans; None where no number has a day.
        left, right: Where they start and end.
        lane: Where numbers without a day stand, from where to where; None where there are none.
    """

    first: date | None
    last: date | None
    left: float
    right: float
    lane: tuple[float, float] | None

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0

    @property
    def slot(self) -> float:
        """The width of a day."""
        return (self.right - self.left) / max(1, self.days)

    def start(self, day: date) -> float:
        """Where a day starts; the edge of the axis for one beyond it."""
        return self._within(self.left + self._ahead(day) * self.slot)

    def end(self, day: date) -> float:
        """Where it ends."""
        return self._within(self.left + (self._ahead(day) + 1) * self.slot)

    def middle(self, day: date) -> float:
        """Its middle."""
        return (self.start(day) + self.end(day)) / 2

    def _ahead(self, day: date) -> int:
        return (day - self.first).days if self.first else 0

    def _within(self, x: float) -> float:
        return min(max(x, self.left), self.right)

    @property
    def ticks(self) -> tuple[date, ...]:
        """The days to name: as many as have room, evenly apart, from the first on."""
        if self.first is None:
            return ()
        room = max(1, int((self.right - self.left) // _DAY_TICK))
        every = max(1, math.ceil(self.days / room))
        return tuple(self.first + timedelta(days) for days in range(0, self.days, every))

    @property
    def edges(self) -> tuple[float, ...]:
        """Lines between days, where these are wide enough to be told apart."""
        if self.first is None or self.slot < _SLOT:
            return ()
        return tuple(self.left + number * self.slot for number in range(1, self.days))


def day_axis(reports: Iterable[Report], longest: int) -> DayAxis:
    """An axis for the days of these reports.

    It spans the days and the ends of intervals that were stated; where there is none, the months
    or years that were.

    Args:
        reports: Those of one series.
        longest: How many characters the longest value on the other axis has.
    """
    several = list(reports)
    left = longest * _LETTER + 14
    dated = [one for one in several if has_day(one)]
    loose = len(several) - len(dated)
    fine = [day for one in dated for day in _ends(one) if one.figure.as_of and _is_fine(one)]
    days = fine or [day for one in dated for day in _ends(one)]
    lane = None
    right = NARROW - 8
    if loose:
        width = min(130.0, max(64.0, loose * 24.0)) if days else right - left
        lane = (right - width, right)
        right -= width
    if not days:
        return DayAxis(None, None, left, right, lane)
    return DayAxis(min(days), max(days), left, right, lane)


def has_day(report: Report) -> bool:
    """Whether a number has a place among the days: one that states a year does."""
    return bool(_ends(report))


def _ends(report: Report) -> tuple[date, ...]:
    as_of = report.figure.as_of
    ends = (as_of.earliest, as_of.latest) if as_of else ()
    return tuple(day for day in ends if day)


def _is_fine(report: Report) -> bool:
    """Whether its days were stated, rather than the month or year that holds them."""
    as_of = report.figure.as_of
    if as_of is None or report.basis is Basis.DAY:
        return True
    return all(end.earliest == end.latest for end in as_of.ends)
