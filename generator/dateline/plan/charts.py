"""Charts: a series as marks over the days that its numbers hold for.

The table beside a chart says the same in words. Each mark stands for one report, at the value as
it was said: "more than" is an arrow up from it, "fewer than" an arrow down, two bounds are a bar
between them, and "about" has a tilde over it, since nobody said how near. A period is a line from
its first day to its last, a day that is not stated dashes over the days that it may be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from string import ascii_uppercase

from babel.dates import format_skeleton

from dateline.contest.days import Basis, is_marked
from dateline.contest.figures import Report, Series
from dateline.plan.cards import source_ref
from dateline.plan.chart_axes import BASE, HEIGHT, TOP, DayAxis, ValueAxis, day_axis, value_axis
from dateline.plan.chart_marks import bounds, chart_marks, directions, is_about, percent, pixels
from dateline.plan.context import Context
from dateline.plan.differences import row_anchor, scope_anchor
from dateline.views import ChartTick, ChartView, LegendItem, Link, MarkView

SHAPES = ("circle", "square", "triangle", "diamond", "wedge", "cross", "plus", "star")

Signs = Mapping[tuple[str, str], MarkView]


def marks_of(series: Series) -> dict[tuple[str, str], MarkView]:
    """The sign of each report: a shape and a letter for its article, and a number within that."""
    articles: dict[str, int] = {}
    counted: Counter[str] = Counter()
    found = {}
    for report in series.reports:
        source = report.claim.source
        number = articles.setdefault(source, len(articles))
        counted[source] += 1
        label = f"{letters(number)}{counted[source]}"
        found[report.key] = MarkView(SHAPES[number % len(SHAPES)], label)
    return found


def letters(number: int) -> str:
    """A, B … Z, AA, AB … for 0, 1 …, as the columns of a spreadsheet."""
    found = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        found = ascii_uppercase[rest] + found
    return found


def chart_of(series: Series, signs: Signs, place: str, context: Context) -> ChartView:
    """The chart of a series.

    Args:
        series: What to draw.
        signs: From `marks_of`.
        place: The place in words, or that none is stated.
        context: The site's words.
    """
    _, reports = context.gettext, series.reports
    values = value_axis(
        value for report in reports for value in bounds(report) if value is not None
    )
    words = [context.number(tick) for tick in values.ticks]
    days = day_axis(reports, max(len(one) for one in words))
    label = context.timeline.measures[series.measure].label
    return ChartView(
        anchor=f"{scope_anchor(series.place)}-chart",
        title=_("{measure}: {place}").format(measure=label, place=place),
        description=_description(reports, context),
        height=HEIGHT,
        top=pixels(TOP),
        base=pixels(BASE),
        values=tuple(
            ChartTick(pixels(values.y(tick)), said)
            for tick, said in zip(values.ticks, words, strict=True)
        ),
        days=_day_ticks(days, context),
        edges=tuple(percent(x) for x in days.edges),
        lane=tuple(percent(x) for x in days.lane) if days.lane else (),
        lane_words=_("no day stated") if days.lane else "",
        marks=chart_marks(reports, signs, values, days),
        legend=_legend(reports, signs, context),
        signs=tuple(_signs(reports, signs, values, context)),
    )


def _description(reports: Sequence[Report], context: Context) -> str:
    words = context.ngettext(
        "{number} number from {articles}, by the day for which it holds. The table below says the "
        "same in words.",
        "{number} numbers from {articles}, by the day for which each holds. The table below says "
        "the same in words.",
        len(reports),
    )
    return words.format(number=context.number(len(reports)), articles=_articles(reports, context))


def _articles(reports: Sequence[Report], context: Context) -> str:
    number = len({report.claim.source for report in reports})
    words = context.ngettext("{number} article", "{number} articles", number)
    return words.format(number=context.number(number))


def _day_ticks(days: DayAxis, context: Context) -> tuple[ChartTick, ...]:
    """The days named on the axis, with the year where there are several."""
    several = days.first and days.last and days.first.year != days.last.year
    skeleton = "yMMMd" if several else "MMMd"
    return tuple(
        ChartTick(
            percent(days.middle(day)), str(format_skeleton(skeleton, day, locale=context.locale))
        )
        for day in days.ticks
    )


def _legend(reports: Sequence[Report], signs: Signs, context: Context) -> tuple[LegendItem, ...]:
    """Each article with its shape, its letter, and the rows of its reports."""
    rows: dict[str, list[Link]] = {}
    marks: dict[str, MarkView] = {}
    for report in reports:
        sign = signs[report.key]
        rows.setdefault(report.claim.source, []).append(Link(sign.label, f"#{row_anchor(report)}"))
        letter = sign.label.rstrip("0123456789")
        marks.setdefault(report.claim.source, MarkView(sign.shape, letter))
    sources = context.timeline.sources
    return tuple(
        LegendItem(marks[source], source_ref(sources[source], context), tuple(links))
        for source, links in rows.items()
    )


def _signs(
    reports: Sequence[Report], signs: Signs, values: ValueAxis, context: Context
) -> Iterator[str]:
    """What the signs that this chart has mean, and which of them no longer count."""
    _ = context.gettext
    ups, downs = zip(*(directions(report) for report in reports), strict=True)
    if any(ups):
        yield _("Arrow up: more than this, or at least this.")
    if any(downs):
        yield _("Arrow down: fewer than this, or at most this.")
    if any(is_about(report) for report in reports):
        yield _("Tilde: said as “about”; how near is not said.")
    if any(bounds(report)[1] is not None for report in reports):
        yield _("Bar: from the lower to the upper bound.")
    if any(report.basis is Basis.PERIOD for report in reports):
        yield _("Line: counts what happened in these days.")
    open_days = any(report.basis is Basis.STRETCH for report in reports)
    if open_days or any(is_marked(report.figure.as_of) for report in reports):
        yield _("Dashes: the day is not stated or not certain.")
    if retracted := [signs[report.key].label for report in reports if not report.stands]:
        yield _("Retracted: {marks}.").format(marks=", ".join(retracted))
    if values.ticks[0] < 0:
        yield _("The axis starts below zero.")
