"""Running totals that fall: pairs of reports of which the later one gives too little."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from dateline.contest.amounts import falls
from dateline.contest.days import first_day, last_day
from dateline.contest.series import Report
from dateline.dates import When

# Each report is paired with at most so many earlier and so many later ones, those that contradict
# it most, and these are looked for among so many. A measure that is wrongly called a running total
# contradicts itself all over; all pairs of it are more than anyone can read or a build can bear.
MOST = 5
_LOOKED_AT = 50

Day = Callable[[Report], When | None]
Allowed = Callable[[Report, Report], bool]
_Dated = list[tuple[date, int, Report]]
_Ranked = list[tuple[float, int, Report]]


def fallen(
    reports: Iterable[Report], day: Day, allowed: Allowed = lambda _one, _other: True
) -> Iterator[tuple[Report, Report]]:
    """Pairs of an earlier and a later report that must have fallen; some come twice.

    Args:
        reports: Those of one running total.
        day: When a report's number held, or when it was published: one is earlier than another
            where its last possible day is before the other's first.
        allowed: Whether an earlier and a later report may be set against each other.
    """
    several = [one for one in reports if not one.amount.about]
    lasts = _dated(several, lambda report: last_day(day(report)))
    firsts = _dated(several, lambda report: first_day(day(report)))
    yield from _with_highest_before(lasts, firsts, allowed)
    yield from _with_lowest_after(lasts, firsts, allowed)


def _dated(reports: Iterable[Report], day: Callable[[Report], date | None]) -> _Dated:
    pairs = ((day(report), report) for report in reports)
    return sorted((when, one.position, one) for when, one in pairs if when is not None)


def _with_highest_before(
    lasts: _Dated, firsts: _Dated, allowed: Allowed
) -> Iterator[tuple[Report, Report]]:
    """Each report with the highest of those before it that are too high."""
    before: _Ranked = []
    passed = 0
    for start, _, later in firsts:
        while passed < len(lasts) and lasts[passed][0] < start:
            earlier = lasts[passed][2]
            passed += 1
            if earlier.amount.low is not None:
                insort(before, (-earlier.amount.low, earlier.position, earlier))
        pairs = ((earlier, later) for _, _, earlier in before[:_LOOKED_AT])
        yield from _steepest(pairs, allowed)


def _with_lowest_after(
    lasts: _Dated, firsts: _Dated, allowed: Allowed
) -> Iterator[tuple[Report, Report]]:
    """Each report with the lowest of those after it that are too low."""
    after: _Ranked = []
    left = len(firsts)
    for last, _, earlier in reversed(lasts):
        while left and firsts[left - 1][0] > last:
            left -= 1
            later = firsts[left][2]
            if later.amount.high is not None:
                insort(after, (later.amount.high, later.position, later))
        pairs = ((earlier, later) for _, _, later in after[:_LOOKED_AT])
        yield from _steepest(pairs, allowed)


def _steepest(
    pairs: Iterable[tuple[Report, Report]], allowed: Allowed
) -> Iterator[tuple[Report, Report]]:
    """The first few that fall, of pairs that fall less and less."""
    found = 0
    for earlier, later in pairs:
        low, high = earlier.amount.low, later.amount.high
        if found == MOST or low is None or high is None or low < high:
            return
        if falls(earlier.amount, later.amount) and allowed(earlier, later):
            found += 1
            yield earlier, later
