"""The pages of figures: what was counted, and every number reported, one place beside another."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from dateline import urls
from dateline.contest.compared import Comparison
from dateline.contest.days import Basis, day_key
from dateline.contest.figures import Report, Series
from dateline.contest.scopes import Apart, scopes_apart
from dateline.plan.alphabet import alphabetical
from dateline.plan.cards import claim_views, correction_views, measure_link, place_link
from dateline.plan.charts import chart_of, marks_of
from dateline.plan.context import Context
from dateline.plan.differences import (
    comparison_url,
    difference_views,
    report_view,
    row_anchor,
    scope_anchor,
)
from dateline.plan.frame import Frame
from dateline.schema import Status
from dateline.timeline import Measure
from dateline.views import (
    ApartView,
    FigureRow,
    FiguresView,
    Link,
    MeasureLine,
    MeasureView,
    ScopeView,
)


@dataclass(frozen=True)
class FigurePages:
    """Makes the view of the index of figures and of each measure's page."""

    context: Context
    frame: Frame

    def index(self) -> FiguresView:
        """`/figures/`."""
        _, measures = self.context.gettext, self.context.timeline.measures.values()
        heading = _("Figures")
        intro = _("What was counted. Each page lists every number reported, and who said it.")
        return FiguresView(
            site=self.frame.site(urls.FIGURES),
            head=self.frame.simple_head(urls.FIGURES, heading, intro),
            intro=intro,
            measures=tuple(
                self._line(measure)
                for measure in sorted(measures, key=lambda one: alphabetical(one.label))
            ),
        )

    def _line(self, measure: Measure) -> MeasureLine:
        found = self._comparisons(measure)
        links = {
            one.series.place: Link(self._place_words(one.series), comparison_url(one, self.context))
            for one in found
        }
        return MeasureLine(
            measure=measure_link(measure.id, self.context),
            counts=measure.counts,
            numbers=self._count(found),
            places=tuple(links.values()),
            differ=tuple(links[one.series.place] for one in found if one.differences),
            perhaps=tuple(
                links[one.series.place] for one in found if one.perhaps and not one.differences
            ),
            comparable=any(len(_standing(one.series)) > 1 for one in found),
        )

    def measure(self, measure: Measure) -> MeasureView:
        """`/figures/MEASURE/`."""
        context, path = self.context, urls.measure(measure.id)
        found = self._comparisons(measure)
        head = self.frame.simple_head(path, measure.label, measure.counts)
        return MeasureView(
            site=self.frame.site(path),
            head=head,
            label=measure.label,
            unit=measure.unit,
            counts=measure.counts,
            cumulative=measure.cumulative,
            count=self._count(found),
            scopes=tuple(self._scope(one) for one in found),
            apart=self._apart(found),
            corrections=correction_views(measure.corrections, context),
        )

    def _comparisons(self, measure: Measure) -> tuple[Comparison, ...]:
        return self.context.comparisons.by_measure.get(measure.id, ())

    def _count(self, found: tuple[Comparison, ...]) -> str:
        """How many numbers, in words; nothing where there is none."""
        number = sum(len(one.series.reports) for one in found)
        words = self.context.ngettext("{number} number", "{number} numbers", number)
        return words.format(number=self.context.number(number)) if number else ""

    def _place_words(self, series: Series) -> str:
        if series.place is None:
            return self.context.gettext("Place not stated")
        return self.context.timeline.places[series.place].name

    def _scope(self, comparison: Comparison) -> ScopeView:
        context, series = self.context, comparison.series
        signs = marks_of(series) if len(series.reports) > 1 else {}
        pairs = ((one.event, one.claim) for one in series.reports)
        rows = tuple(
            FigureRow(
                anchor=row_anchor(report),
                claim=claim,
                mark=signs.get(report.key),
                retracted=report.event.status is Status.RETRACTED,
                draft=report.event.draft,
            )
            for report, claim in zip(series.reports, claim_views(pairs, context), strict=True)
        )
        heading = self._place_words(series)
        return ScopeView(
            anchor=scope_anchor(series.place),
            heading=heading,
            place=place_link(series.place, context) if series.place else None,
            rows=rows,
            differ=difference_views(comparison.differences, context),
            perhaps=difference_views(comparison.perhaps, context, unsure=True),
            apart=self._apart_within(series),
            chart=chart_of(series, signs, heading, context) if signs else None,
        )

    def _apart_within(self, series: Series) -> tuple[ApartView, ...]:
        """Which numbers for one place are not comparable with the others, and why."""
        if len(series.reports) < 2:
            return ()
        _, standing = self.context.gettext, _standing(series)
        days = {_key(one) for one in standing}
        found = []
        by_basis = {basis: [one for one in standing if one.basis is basis] for basis in Basis}
        if by_basis[Basis.PERIOD] and len(days) > 1:
            why = _(
                "A number for a stretch of time counts what happened in it. It is not comparable "
                "with a number as of one day, nor with one for another stretch."
            )
            found.append(self._reports_apart(why, by_basis[Basis.PERIOD]))
        if by_basis[Basis.UNSTATED] and len(standing) > 1:
            why = _("No day is stated, so whether it is the day of another number is not known.")
            found.append(self._reports_apart(why, by_basis[Basis.UNSTATED]))
        dated = {_key(one) for one in (*by_basis[Basis.DAY], *by_basis[Basis.STRETCH])}
        if len(dated) > 1:
            why = (
                _("A running total may grow from one day to the next: only a lower number differs.")
                if series.cumulative
                else _("Numbers for different days need not agree: what is counted may change.")
            )
            found.append(ApartView(why))
        if len(standing) < len(series.reports):
            found.append(ApartView(_("What was retracted is listed and set against nothing.")))
        return tuple(found)

    def _reports_apart(self, why: str, reports: list[Report]) -> ApartView:
        shown = tuple(report_view(one, self.context, f"#{row_anchor(one)}") for one in reports)
        return ApartView(why, reports=shown)

    def _apart(self, found: tuple[Comparison, ...]) -> tuple[ApartView, ...]:
        """Why numbers for different places are not comparable."""
        _, places = self.context.gettext, self.context.timeline.places
        views = []
        for scope in scopes_apart((one.series for one in found), places):
            if scope.reason is Apart.WITHIN:
                names = ", ".join(places[place].name for place in scope.around)
                why = _(
                    "Lies within: {places}. A number for a part is not comparable with one for the "
                    "whole, and only the articles could say whether the one is counted in the other."
                ).format(places=names)
            elif scope.reason is Apart.UNSTATED:
                why = _("What is not said to hold for a place is not comparable with what is.")
            else:
                why = _("Another place: what was counted here says nothing of the others.")
            link = Link(self._place_words(scope.series), f"#{scope_anchor(scope.series.place)}")
            views.append(ApartView(why, link))
        return tuple(views)


def _standing(series: Series) -> list[Report]:
    """The reports that were not retracted, nor their entries."""
    return [one for one in series.reports if one.stands]


def _key(report: Report) -> Hashable:
    """Equal for reports that hold for the same stated day or days."""
    as_of = report.figure.as_of
    return day_key(as_of) if as_of else None
