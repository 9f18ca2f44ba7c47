"""The timeline as it was known on one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from dateline import urls
from dateline.contest.figures import Series, all_series, differences
from dateline.plan.cards import (
    actor_link,
    claim_status_words,
    figure_view,
    measure_link,
    place_link,
    source_ref,
)
from dateline.plan.context import Context
from dateline.plan.frame import Frame
from dateline.plan.questions import question_anchor
from dateline.plan.reported import doubt_words, known_source, listed_entry
from dateline.schema import Unknown
from dateline.timeline import Claim, Event
from dateline.views import (
    ClaimView,
    Count,
    KnownClaim,
    KnownEntry,
    KnownQuestion,
    KnownSeries,
    KnownView,
    Link,
    Neighbour,
)


@dataclass(frozen=True)
class KnownDay:
    """One day of a timeline."""

    context: Context
    day: date

    def view(
        self,
        frame: Frame,
        earlier: Neighbour | None,
        later: Neighbour | None,
        days: tuple[Count, ...],
    ) -> KnownView:
        """The page; `days` are those to link to where not all can be listed."""
        context, clocks, day = self.context, self.context.clocks, self.day
        path = urls.known_on(day)
        words = context.words.day(day)
        title = context.gettext("As known on {day}").format(day=words)
        description = context.gettext("What could be known of this story at the end of {day}.")
        news, number_before = clocks.news(day), clocks.count_before(day)
        whole = clocks.count_by(day) <= context.timeline.site.timeline.page_size
        before = clocks.before(day) if whole else ()
        known = clocks.entries_on(_in_order((*before, *news), context), day)
        return KnownView(
            site=frame.site(path),
            head=frame.simple_head(
                path,
                title,
                description.format(day=words),
                crumbs=((context.gettext("What was known when"), urls.KNOWN_DAYS),),
            ),
            day=replace(context.day(day), weekday=context.words.weekday(day)),
            articles=tuple(known_source(one, day, context) for one in self._articles(news)),
            new=tuple(self._entry(one) for one in news if clocks.first_day(one) == day),
            more=tuple(self._addition(one) for one in news if clocks.first_day(one) != day),
            before=tuple(listed_entry(event, context, day) for event in before),
            number_before=number_before,
            days=() if whole else days,
            figures=self._figures(known, new_only=not whole),
            questions=self._questions(known, with_site=whole),
            answered=self._answered(news),
            earlier=earlier,
            later=later,
        )

    def _is_new(self, source: str) -> bool:
        return self.context.clocks.sources[source].day == self.day

    def _articles(self, news: Iterable[Event]) -> Iterable[str]:
        """The articles that could first be known on the day, the sure ones first."""
        found = dict.fromkeys(one for event in news for one in event.sources if self._is_new(one))
        known = self.context.clocks.sources
        return sorted(found, key=lambda one: (not known[one].surely_by(self.day), one))

    def _entry(self, event: Event) -> KnownEntry:
        """An entry that is new."""
        known = self.context.clocks.entry_on(event, self.day) or event
        whole = known is event
        return KnownEntry(
            entry=listed_entry(event, self.context, self.day),
            whole=whole,
            summary=known.summary,
            quotes=() if known.summary else self._quotes(event, known.quotes),
            sources=tuple(known_source(one, self.day, self.context) for one in known.sources),
        )

    def _addition(self, event: Event) -> KnownEntry:
        """What is new of an entry known before."""
        known = self.context.clocks.entry_on(event, self.day) or event
        claims = (claim for claim in known.quotes if self._is_new(claim.source))
        return KnownEntry(
            entry=listed_entry(event, self.context, self.day),
            whole=known is event,
            summary="",
            quotes=self._quotes(event, claims),
            sources=tuple(
                known_source(one, self.day, self.context)
                for one in known.sources
                if self._is_new(one)
            ),
        )

    def _quotes(self, event: Event, claims: Iterable[Claim]) -> tuple[KnownClaim, ...]:
        return tuple(self._known_claim(event, claim) for claim in claims)

    def _known_claim(self, event: Event, claim: Claim) -> KnownClaim:
        known = self.context.clocks.sources[claim.source]
        return KnownClaim(self._quote(event, claim), doubt_words(known, self.day, self.context))

    def _quote(self, event: Event, claim: Claim) -> ClaimView:
        """A claim as it was known, without those that contradict it; see `Clocks.entry_on`."""
        context = self.context
        entry = listed_entry(event, context)
        return ClaimView(
            number=0,
            anchor="",
            quote=claim.quote,
            by=actor_link(claim.by, context) if claim.by else None,
            via=tuple(actor_link(one, context) for one in claim.via),
            source=source_ref(context.timeline.sources[claim.source], context),
            figure=figure_view(claim.figure, context) if claim.figure else None,
            note=claim.note,
            status=claim.status.value if claim.status else "",
            status_words=claim_status_words(claim.status, context) if claim.status else "",
            status_note=claim.status_note,
            event=Link(entry.title, f"{entry.url}#claim-{claim.id}"),
            event_date=entry.date,
        )

    def _figures(self, known: Iterable[Event], *, new_only: bool) -> tuple[KnownSeries, ...]:
        """The numbers known, compared among themselves alone."""
        timeline = replace(self.context.timeline, events=tuple(known))
        made = (self._series(series, new_only=new_only) for series in all_series(timeline))
        return tuple(series for series in made if series.figures)

    def _series(self, series: Series, *, new_only: bool) -> KnownSeries:
        found = differences(series)
        differing = {report.key for one in found for report in (one.first, one.second)}
        return KnownSeries(
            measure=measure_link(series.measure, self.context),
            place=place_link(series.place, self.context) if series.place else None,
            figures=tuple(
                replace(
                    self._known_claim(report.event, report.claim), differs=report.key in differing
                )
                for report in series.reports
                if not new_only or self._is_new(report.claim.source)
            ),
        )

    def _questions(self, known: Iterable[Event], *, with_site: bool) -> tuple[KnownQuestion, ...]:
        """What was open on the day."""
        of_site = self.context.timeline.site.unknowns if with_site else ()
        found = [
            _question(one.question, number, None, self.context)
            for number, one in _numbered(of_site)
        ]
        for event in known:
            found.extend(
                _question(one.question, number, event, self.context)
                for number, one in _numbered(event.unknowns)
                if one.answered is None
            )
        return tuple(found)

    def _answered(self, news: Iterable[Event]) -> tuple[KnownQuestion, ...]:
        """What was open before and is answered by a claim that is new."""
        found: list[KnownQuestion] = []
        for event in news:
            if self.context.clocks.first_day(event) != self.day:
                new = {claim.id for claim in event.claims if self._is_new(claim.source)}
                found.extend(
                    _question(one.question, number, event, self.context)
                    for number, one in _numbered(event.unknowns)
                    if one.answered in new
                )
        return tuple(found)


def _numbered(unknowns: Iterable[Unknown]) -> Iterator[tuple[int, Unknown]]:
    return enumerate(unknowns, 1)


def _question(words: str, number: int, event: Event | None, context: Context) -> KnownQuestion:
    """A question, linked to where it is explained."""
    page = context.urls.path(urls.OPEN_QUESTIONS)
    anchor = question_anchor(number, event.id if event else "")
    return KnownQuestion(Link(words, f"{page}#{anchor}"), event.title if event else "")


def _in_order(events: Iterable[Event], context: Context) -> tuple[Event, ...]:
    """Each entry once, in the order of the timeline."""
    found = {context.position[event.id]: event for event in events}
    return tuple(found[place] for place in sorted(found))
