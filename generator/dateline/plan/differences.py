"""Where reports differ, in words: what sets them against each other, and whether all can be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from dateline import urls
from dateline.contest.amounts import fit
from dateline.contest.compared import Comparison, Opposed
from dateline.contest.days import Basis, day_key
from dateline.contest.figures import Difference, DifferenceKind, Fit, Open, Report
from dateline.plan.cards import figure_view, source_ref
from dateline.plan.context import Context
from dateline.timeline import Event
from dateline.views import DifferenceView, Link, OthersView, ReportView

_SHOWN = 6  # beside one number on an entry's page; the table of the measure has all


def row_anchor(report: Report) -> str:
    """The id of a report's row on the page of its measure; ids hold no two hyphens in a row."""
    return f"figure-{report.event.id}--{report.claim.id}"


def scope_anchor(place: str | None) -> str:
    """The id of a place's section on the page of a measure."""
    return f"place-{place}" if place else "no-place"


def report_view(report: Report, context: Context, url: str, *, with_day: bool = True) -> ReportView:
    """A report among those that it is set against."""
    figure = figure_view(report.figure, context)
    by = context.timeline.actors[report.claim.by].name if report.claim.by else ""
    source = source_ref(context.timeline.sources[report.claim.source], context)
    day = figure.as_of or context.gettext("day not stated")
    return ReportView(figure.words, url, by, source, day if with_day else "")


def difference_views(
    found: Iterable[Difference], context: Context, *, unsure: bool = False
) -> tuple[DifferenceView, ...]:
    """Differences of one series, those for one day, or with one later report, told together.

    Args:
        found: From `differences` or `perhaps`.
        context: The site's words.
        unsure: Whether they are from `perhaps`.
    """
    groups: dict[Hashable, list[Difference]] = defaultdict(list)
    for one in found:
        groups[_together(one)].append(one)
    return tuple(_view(several, context, unsure=unsure) for several in groups.values())


def _together(difference: Difference) -> Hashable:
    """Equal for differences that are told in one sentence."""
    as_of = difference.first.figure.as_of
    if difference.kind is DifferenceKind.SAME_DAY and as_of is not None:
        return difference.kind, day_key(as_of)
    return difference.kind, difference.open, difference.second.key


def _view(several: list[Difference], context: Context, *, unsure: bool) -> DifferenceView:
    kind = several[0].kind
    reports = list({one.key: one for d in several for one in (d.first, d.second)}.values())
    if kind is DifferenceKind.SAME_DAY:
        reports.sort(key=lambda one: one.position)
    else:
        # The later one, which all of them share, is told after the earlier ones.
        reports.sort(key=lambda one: (one == several[0].second, one.position))
    named = kind is DifferenceKind.SAME_DAY and not unsure
    doubt = context.gettext("The dates are not certain enough to say that they differ.")
    said = _verdict(several[0], reports, context)
    return DifferenceView(
        lead=_lead(several[0], context, unsure=unsure),
        reports=tuple(
            report_view(one, context, f"#{row_anchor(one)}", with_day=not named) for one in reports
        ),
        verdict=f"{doubt} {said}" if unsure else said,
    )


def _lead(difference: Difference, context: Context, *, unsure: bool) -> str:
    _ = context.gettext
    if difference.kind is DifferenceKind.MARKED:
        return _("Marked in the entry as contradicting each other")
    if difference.kind is DifferenceKind.SAME_DAY:
        if unsure:
            return _("Perhaps the same day")
        words = figure_view(difference.first.figure, context).as_of
        return words[:1].upper() + words[1:]
    if difference.open is Open.ARTICLE:
        return _("Lower in a later article")
    return _("Perhaps lower on a later day") if unsure else _("Lower on a later day")


def _verdict(kind: Difference, reports: Sequence[Report], context: Context) -> str:
    """Whether all of the reports can be right as they were said, and why.

    Args:
        kind: One of the differences that are told together.
        reports: All that are told, also those that differ from one of the others only.
        context: The site's words.
    """
    _ = context.gettext
    if kind.kind is DifferenceKind.LOWER_LATER:
        if kind.open is Open.ARTICLE:
            return _("The later article may give an older count, so both can be right.")
        return _(
            "A running total does not fall: they can be right together only if they were "
            "counted in different ways."
        )
    pair = len(reports) == 2
    fits = fit(*(one.amount for one in reports))
    if fits is Fit.ONE:
        return _("Both can be right as said.") if pair else _("All of them can be right as said.")
    if fits is Fit.UNCLEAR:
        return _(
            "One of them is said as “about”. How near that is nobody says, so whether they can be "
            "right together cannot be told."
        )
    if kind.open is Open.DAY or reports[0].basis is Basis.STRETCH:
        return _("They need not hold for the same day, and so can be right together.")
    if pair:
        return _(
            "No number fits both: both can be right only if they were counted at different times "
            "or in different ways."
        )
    return _(
        "No number fits all of them: all can be right only if they were counted at different times "
        "or in different ways."
    )


def entry_others(event: Event, context: Context) -> tuple[OthersView, ...]:
    """What others report, for each number of an entry that they differ from."""
    opposed = context.comparisons.opposed
    return tuple(
        _others(opposed[key], context)
        for claim in event.quotes
        if (key := (event.id, claim.id)) in opposed
    )


def _others(opposed: Opposed, context: Context) -> OthersView:
    report = opposed.report
    sure = [one.other(report) for one in opposed.differences]
    kinds: dict[Hashable, list[Difference]] = defaultdict(list)
    for one in opposed.differences:
        kinds[one.kind, one.open is Open.ARTICLE].append(one)
    verdicts = (
        _verdict(several[0], [report, *(one.other(report) for one in several)], context)
        for several in kinds.values()
    )
    unsure = [one.other(report) for one in opposed.perhaps]
    shown = sure[:_SHOWN]
    maybe = unsure[: _SHOWN - len(shown)]
    path = context.urls.path(urls.measure(report.figure.measure))
    compare = Link(
        context.gettext("all numbers side by side"), f"{path}#{scope_anchor(report.figure.place)}"
    )
    return OthersView(
        anchor=f"claim-{report.claim.id}",
        reports=tuple(_beside(one, report, context) for one in shown),
        verdict=" ".join(dict.fromkeys(verdicts)),
        perhaps=tuple(_beside(one, report, context) for one in maybe),
        more=len(sure) + len(unsure) - len(shown) - len(maybe),
        compare=compare,
    )


def _beside(other: Report, report: Report, context: Context) -> ReportView:
    """Another report with a link to its quote, on this page or that of its entry."""
    page = context.urls.path(urls.event(other.event.id))
    here = "" if other.event.id == report.event.id else page
    return report_view(other, context, f"{here}#claim-{other.claim.id}")


def comparison_url(comparison: Comparison, context: Context) -> str:
    """The section of a series on the page of its measure."""
    series = comparison.series
    return context.urls.path(urls.measure(series.measure)) + f"#{scope_anchor(series.place)}"


def figures_link(difference: Difference, context: Context) -> Link:
    """Where the numbers that differ stand side by side."""
    _, figure = context.gettext, difference.first.figure
    label = context.timeline.measures[figure.measure].label
    words = _("Reports differ: {measure}").format(measure=label)
    if figure.place:
        place = context.timeline.places[figure.place].name
        words = _("Reports differ: {measure}, {place}").format(measure=label, place=place)
    page = context.urls.path(urls.measure(figure.measure))
    return Link(words, f"{page}#{scope_anchor(figure.place)}")
