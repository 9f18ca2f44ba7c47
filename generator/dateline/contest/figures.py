"""Figures that can be set against each other, and where they differ.

Two numbers are compared only where both count the same measure for the same place. Then they
differ where

- they are given for the same stated day or the same stretch of days, and are not the same number
  as said ("more than 5,000" and "5,100" are not, and both may be right); or
- the measure is a running total, and a number for a later day, or from a later article, is lower
  than the earlier one allows; or
- an editor marked that one claim contradicts the other.

A number for a closed interval, such as a night, counts what happened in it and is no running
total. Days marked `?` or `~` may be the same day as another or not: what would differ then is
given apart, by `perhaps`. "About" has no stated tolerance, and so gets none: what only a tolerance
could tell is left open. Nothing is averaged, rounded or picked.

A retracted claim is listed and never compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from dateline.contest.amounts import Amount, Fit, fit
from dateline.contest.days import (
    Basis,
    day_key,
    is_before,
    is_marked,
)
from dateline.contest.falls import fallen
from dateline.contest.series import Report, Series, all_series
from dateline.schema import About

__all__ = [
    "Difference",
    "DifferenceKind",
    "Fit",
    "Open",
    "Report",
    "Series",
    "all_series",
    "differences",
    "perhaps",
]

# Up to so many numbers for one day each is paired with each; all pairs of more are more than anyone
# can read or a build can bear.
_ALL_PAIRED = 100


class DifferenceKind(StrEnum):
    """How two reports differ."""

    SAME_DAY = "same-day"
    LOWER_LATER = "lower-later"
    MARKED = "marked"


class Open(StrEnum):
    """Why it cannot be told whether one number fits both reports."""

    ABOUT = "about"
    DAY = "day"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Difference:
    """Two reports of one series that differ; `second` is the later one where there is one.

    Attributes:
        exclusive: Whether no number can be what both say.
        fit: The same with its third answer: that it cannot be told.
        open: Why it cannot be told: one says "about"; the day of either is not stated, so that
            they may be of different days; or only the article is later, and the count may be older.
    """

    kind: DifferenceKind
    first: Report
    second: Report
    exclusive: bool
    fit: Fit = Fit.NONE
    open: Open | None = None

    def other(self, report: Report) -> Report:
        """The one that is not this one."""
        return self.second if report.key == self.first.key else self.first


def differences(series: Series) -> tuple[Difference, ...]:
    """Where the reports of a series differ, in the order of the reports; each pair once.

    Of a running total that falls again and again, each report is paired with those that it
    contradicts most, and of very many numbers for one day each with a few; none that takes part in
    a difference is left out.
    """
    return _found(series, marked=False)


def perhaps(series: Series) -> tuple[Difference, ...]:
    """Where they would differ if uncertain days (`?`, `~`) are the days that were written."""
    return _found(series, marked=True)


def _found(series: Series, *, marked: bool) -> tuple[Difference, ...]:
    standing = [report for report in series.reports if report.stands]
    if marked and not any(is_marked(one.figure.as_of) for one in standing):
        return ()
    reports = [one for one in standing if marked or not is_marked(one.figure.as_of)]
    pairs: dict[tuple[int, int], Difference] = {}
    found: list[Iterable[Difference]] = [_same_day(reports)]
    if series.cumulative:
        found += [_lower_later(reports), _lower_in_later_article(reports)]
    if not marked:
        found.append(_marked_by_editors(standing))
    for difference in (one for several in found for one in several):
        one, other = difference.first, difference.second
        by_editor = difference.kind is DifferenceKind.MARKED
        doubtful = is_marked(one.figure.as_of) or is_marked(other.figure.as_of)
        if by_editor or doubtful is marked:
            key = min(one.position, other.position), max(one.position, other.position)
            pairs.setdefault(key, difference)
    place = {report.position: index for index, report in enumerate(series.reports)}
    return tuple(
        sorted(pairs.values(), key=lambda d: (place[d.first.position], place[d.second.position]))
    )


def _difference(kind: DifferenceKind, first: Report, second: Report, why: Open) -> Difference:
    """Where one number may fit both; `why` is the reason if that cannot be told."""
    if fit(first.amount, second.amount) is Fit.ONE:
        return Difference(kind, first, second, exclusive=False, fit=Fit.ONE)
    return Difference(kind, first, second, exclusive=False, fit=Fit.UNCLEAR, open=why)


def _same_day(reports: list[Report]) -> Iterator[Difference]:
    """Different numbers for the same stated day or days."""
    days: dict[Hashable, list[Report]] = defaultdict(list)
    for report in reports:
        if report.figure.as_of is not None:
            days[day_key(report.figure.as_of)].append(report)
    for same in days.values():
        for first, second in _pairs(same):
            fits = fit(first.amount, second.amount)
            if first.basis is Basis.STRETCH and fits is Fit.NONE:
                yield _difference(DifferenceKind.SAME_DAY, first, second, Open.DAY)
            elif fits is Fit.NONE:
                yield Difference(DifferenceKind.SAME_DAY, first, second, exclusive=True)
            else:
                yield _difference(DifferenceKind.SAME_DAY, first, second, Open.ABOUT)


def _pairs(reports: list[Report]) -> Iterator[tuple[Report, Report]]:
    """Pairs of different numbers for one day: all, or of very many those with a few of them.

    The few are the lowest, the highest and the first two that differ, so that each report that
    differs from any is in a pair. In a pair the reports keep their order.
    """
    pairs: Iterable[tuple[Report, Report]] = combinations(reports, 2)
    if len(reports) > _ALL_PAIRED:
        amounts: dict[Amount, int] = {}
        for place, report in enumerate(reports):
            amounts.setdefault(report.amount, place)
        by_size = sorted(amounts, key=_middle)
        few = {amounts[one] for one in (by_size[0], by_size[-1], *[*amounts][:2])}
        places = ((one, other) for one in sorted(few) for other in range(len(reports)))
        pairs = ((reports[min(pair)], reports[max(pair)]) for pair in places)
    yield from (pair for pair in pairs if pair[0].amount != pair[1].amount)


def _middle(amount: Amount) -> float:
    """What an amount is ranked by; it has one bound at least."""
    known = [one for one in (amount.low, amount.high) if one is not None]
    return sum(known) / len(known)


def _lower_later(reports: list[Report]) -> Iterator[Difference]:
    """A running total that is lower on a later day than it was on an earlier one."""
    points = [one for one in reports if one.basis in {Basis.DAY, Basis.STRETCH}]
    for first, second in fallen(points, lambda report: report.figure.as_of):
        yield Difference(DifferenceKind.LOWER_LATER, first, second, exclusive=True)


def _lower_in_later_article(reports: list[Report]) -> Iterator[Difference]:
    """A running total that a later article gives as lower, where the days do not decide."""
    totals = [
        one for one in reports if one.basis is not Basis.PERIOD and not is_marked(one.published)
    ]
    for first, second in fallen(totals, lambda report: report.published, _days_leave_it_open):
        yield _difference(DifferenceKind.LOWER_LATER, first, second, Open.ARTICLE)


def _days_leave_it_open(first: Report, second: Report) -> bool:
    """Whether neither of two days is surely the earlier one, and they are not stated as the same."""
    one, other = first.figure.as_of, second.figure.as_of
    if is_before(one, other) or is_before(other, one):
        return False
    return not (one and other and day_key(one) == day_key(other))


def _marked_by_editors(reports: list[Report]) -> Iterator[Difference]:
    """Claims of one entry of which an editor marked that their numbers contradict each other."""
    known = {report.key: report for report in reports}
    for report in reports:
        if report.claim.about is About.FIGURE:
            for disputed in report.claim.disputes:
                other = known.get((report.event.id, disputed))
                if other is not None and other is not report:
                    why = Open.ABOUT if other.amount.about or report.amount.about else Open.DAY
                    yield _difference(DifferenceKind.MARKED, other, report, why)
