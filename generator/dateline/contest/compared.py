"""All series of a timeline with what differs in them, worked out once for all pages.

What differs within one entry is asked of its own reports alone, so that it costs no more in a long
timeline than in a short one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from dateline.contest.figures import Difference, Report, Series, all_series, differences, perhaps
from dateline.timeline import Event, Timeline


@dataclass(frozen=True, slots=True)
class Comparison:
    """A series with where its reports differ, and where they perhaps do."""

    series: Series
    differences: tuple[Difference, ...]
    perhaps: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Opposed:
    """A report that others of its series differ from, or perhaps do."""

    report: Report
    differences: tuple[Difference, ...]
    perhaps: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Comparisons:
    """Every comparison.

    Attributes:
        by_measure: Those of each measure, in the order of `all_series`.
        opposed: The reports that others differ from, by the ids of their entry and claim.
    """

    by_measure: Mapping[str, tuple[Comparison, ...]]
    opposed: Mapping[tuple[str, str], Opposed]


@lru_cache(maxsize=4)
def compare_all(timeline: Timeline) -> Comparisons:
    """Every series, compared; the comparisons of the last few timelines are kept."""
    by_measure: dict[str, list[Comparison]] = defaultdict(list)
    opposed: dict[tuple[str, str], Opposed] = {}
    for series in all_series(timeline):
        made = Comparison(series, differences(series), perhaps(series))
        by_measure[series.measure].append(made)
        opposed |= _opposed(made)
    return Comparisons({key: tuple(found) for key, found in by_measure.items()}, opposed)


def differences_within(event: Event, timeline: Timeline) -> tuple[Difference, ...]:
    """Where the numbers of one entry differ from each other."""
    if sum(claim.figure is not None for claim in event.claims) < 2:
        return ()
    own = all_series(replace(timeline, events=(event,)))
    return tuple(one for series in own for one in differences(series))


def _opposed(comparison: Comparison) -> dict[tuple[str, str], Opposed]:
    sure, unsure = _by_report(comparison.differences), _by_report(comparison.perhaps)
    return {
        report.key: Opposed(report, tuple(sure[report.key]), tuple(unsure[report.key]))
        for report in comparison.series.reports
        if report.key in sure or report.key in unsure
    }


def _by_report(found: tuple[Difference, ...]) -> defaultdict[tuple[str, str], list[Difference]]:
    by_report: defaultdict[tuple[str, str], list[Difference]] = defaultdict(list)
    for one in found:
        by_report[one.first.key].append(one)
        by_report[one.second.key].append(one)
    return by_report
