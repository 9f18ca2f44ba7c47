"""The parts that several pages share: entries, claims, figures, sources, corrections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from dateline import urls
from dateline.contest.conflicts import conflicts
from dateline.plan.context import Context
from dateline.publish.corrections import latest_first
from dateline.schema import About, ClaimStatus, Correction, Extent, Qualifier, Status
from dateline.timeline import Claim, Event, Figure, Source
from dateline.views import (
    ActorRole,
    AgainstView,
    ClaimView,
    CorrectionView,
    DateView,
    EntryCard,
    FigureView,
    Link,
    SourceRef,
)


def source_ref(source: Source, context: Context) -> SourceRef:
    """A source beside what was taken from it."""
    made = context.made_sources
    if source.id not in made:
        made[source.id] = _source_ref(source, context)
    return made[source.id]


def _source_ref(source: Source, context: Context) -> SourceRef:
    _ = context.gettext
    return SourceRef(
        url=context.urls.path(urls.source(source.id)),
        title=source.title,
        publisher=source.publisher or _("publisher not stated"),
        published=context.words.phrase(source.published)
        if source.published
        else _("date not stated"),
        publisher_stated=source.publisher is not None,
        published_stated=source.published is not None,
        original=source.url,
        language=source.language if source.language != context.timeline.site.language else "",
    )


def event_date(event: Event, context: Context) -> DateView:
    """When an event happened, as a view."""
    made = context.made_dates
    if event.id not in made:
        made[event.id] = context.when(
            event.date,
            note=event.date_note,
            clock=event.clock,
            part=event.part,
            extent=event.extent,
            planned=event.status is Status.PLANNED,
            zone=event.zone,
        )
    return made[event.id]


def status_words(status: Status, context: Context) -> str:
    """An entry's status in words."""
    _ = context.gettext
    return {
        Status.REPORTED: _("Reported"),
        Status.PLANNED: _("Planned"),
        Status.DISPUTED: _("Disputed"),
        Status.RETRACTED: _("Retracted"),
    }[status]


def entry_card(event: Event, context: Context) -> EntryCard:
    """An entry in a list."""
    made = context.made_cards
    if event.id not in made:
        made[event.id] = _entry_card(event, context)
    return made[event.id]


def _entry_card(event: Event, context: Context) -> EntryCard:
    timeline = context.timeline
    return EntryCard(
        id=event.id,
        url=context.urls.path(urls.event(event.id)),
        title=event.title,
        date=event_date(event, context),
        status=event.status.value,
        status_words=status_words(event.status, context),
        summary=event.summary,
        actors=tuple(
            ActorRole(timeline.actors[one.actor].name, context.actor_path(one.actor), one.role)
            for one in event.participants
            if one.actor in timeline.actors
        ),
        places=tuple(place_link(place, context) for place in event.places),
        sources=tuple(source_ref(timeline.sources[one], context) for one in event.sources),
        draft=event.draft,
    )


def cards(events: Iterable[Event], context: Context) -> tuple[EntryCard, ...]:
    """Several entries."""
    return tuple(entry_card(event, context) for event in events)


def actor_link(actor_id: str, context: Context) -> Link:
    """An actor's name, linked."""
    return Link(context.timeline.actors[actor_id].name, context.actor_path(actor_id))


def place_link(place_id: str, context: Context) -> Link:
    """A place's name, linked."""
    return Link(context.timeline.places[place_id].name, context.urls.path(urls.place(place_id)))


def measure_link(measure_id: str, context: Context) -> Link:
    """A measure's label, linked."""
    label = context.timeline.measures[measure_id].label
    return Link(label, context.urls.path(urls.measure(measure_id)))


def figure_view(figure: Figure, context: Context) -> FigureView:
    """A figure with its qualifier and unit in words; nothing is rounded."""
    # A running total that an article gives without a day held at some time from the first on.
    open_end = figure.as_of is not None and figure.as_of.latest is None
    extent = Extent.WITHIN if open_end else None
    return FigureView(
        measure=measure_link(figure.measure, context),
        words=_figure_words(figure, context),
        place=place_link(figure.place, context) if figure.place else None,
        as_of=context.words.phrase(figure.as_of, extent=extent) if figure.as_of else "",
        as_of_machine=context.when(figure.as_of).machine if figure.as_of else "",
    )


def _figure_words(figure: Figure, context: Context) -> str:
    _ = context.gettext
    unit = context.timeline.measures[figure.measure].unit
    if figure.value is not None:
        patterns = {
            Qualifier.EXACT: "{number} {unit}",
            Qualifier.ABOUT: _("about {number} {unit}"),
            Qualifier.MORE_THAN: _("more than {number} {unit}"),
            Qualifier.FEWER_THAN: _("fewer than {number} {unit}"),
            Qualifier.AT_LEAST: _("at least {number} {unit}"),
            Qualifier.AT_MOST: _("at most {number} {unit}"),
        }
        number = context.number(figure.value)
        return patterns[figure.qualifier].format(number=number, unit=unit)
    if figure.low is not None and figure.high is not None:
        pattern = (
            _("about {low} to {high} {unit}")
            if figure.qualifier is Qualifier.ABOUT
            else _("{low} to {high} {unit}")
        )
        low, high = context.number(figure.low), context.number(figure.high)
        return pattern.format(low=low, high=high, unit=unit)
    if figure.low is not None:
        return _("at least {number} {unit}").format(number=context.number(figure.low), unit=unit)
    return _("at most {number} {unit}").format(number=context.number(figure.high or 0), unit=unit)


def numbered_claims(event: Event, context: Context) -> tuple[ClaimView, ...]:
    """An entry's claims in the order of their numbers."""
    return tuple(_claims_of(event, context).values())


def _claims_of(event: Event, context: Context) -> dict[str, ClaimView]:
    """An entry's claims by their ids, in the order of their numbers."""
    made = context.made_claims
    if event.id not in made:
        backrefs, against = dict(event.body.backrefs), _against(event, context)
        views = {
            claim.id: _claim_view(number, event, claim, backrefs.get(claim.id, ()), context)
            for number, claim in enumerate(event.quotes, 1)
        }
        made[event.id] = {
            claim: replace(view, against=tuple(against[claim])) if claim in against else view
            for claim, view in views.items()
        }
    return made[event.id]


def _claim_view(
    number: int, event: Event, claim: Claim, backrefs: tuple[str, ...], context: Context
) -> ClaimView:
    """A claim with all that a reader needs to judge it."""
    page = context.urls.path(urls.event(event.id))
    anchor = f"claim-{claim.id}"
    return ClaimView(
        number=number,
        anchor=anchor,
        quote=claim.quote,
        by=actor_link(claim.by, context) if claim.by else None,
        via=tuple(actor_link(one, context) for one in claim.via),
        source=source_ref(context.timeline.sources[claim.source], context),
        figure=figure_view(claim.figure, context) if claim.figure else None,
        note=claim.note,
        event=Link(event.title, f"{page}#{anchor}"),
        event_date=event_date(event, context),
        backrefs=backrefs,
        status=claim.status.value if claim.status else "",
        status_words=claim_status_words(claim.status, context) if claim.status else "",
        status_note=claim.status_note,
    )


def claim_status_words(status: ClaimStatus, context: Context) -> str:
    """How a claim stands, in words."""
    _ = context.gettext
    return {
        ClaimStatus.DISPUTED: _("Disputed"),
        ClaimStatus.DENIED: _("Denied"),
        ClaimStatus.RETRACTED: _("Retracted"),
    }[status]


def _against(event: Event, context: Context) -> dict[str, list[AgainstView]]:
    """Of each claim those of its entry that contradict it, in the order of their numbers."""
    found: dict[str, list[AgainstView]] = defaultdict(list)
    numbers = {claim.id: number for number, claim in enumerate(event.quotes, 1)}
    page = context.urls.path(urls.event(event.id))
    for one in conflicts(event):
        words = _about_words(one.about, context)
        for claim, other in ((one.claim.id, one.disputed.id), (one.disputed.id, one.claim.id)):
            found[claim].append(AgainstView(numbers[other], f"{page}#claim-{other}", words))
    return {claim: sorted(others, key=lambda one: one.number) for claim, others in found.items()}


def _about_words(about: About, context: Context) -> str:
    _ = context.gettext
    return {
        About.DATE: _("on when"),
        About.PLACE: _("on where"),
        About.ACTOR: _("on who"),
        About.FIGURE: _("on how many"),
        About.CAUSE: _("on why"),
    }[about]


def claim_views(pairs: Iterable[tuple[Event, Claim]], context: Context) -> tuple[ClaimView, ...]:
    """Several claims."""
    return tuple(_claims_of(event, context)[claim.id] for event, claim in pairs)


def correction_views(
    corrections: Iterable[Correction], context: Context, event: Event | None = None
) -> tuple[CorrectionView, ...]:
    """Corrections of one record, the latest first; those of an event may be of its claims."""
    return tuple(correction_view(one, context, event) for one in latest_first(corrections))


def correction_view(
    correction: Correction, context: Context, event: Event | None = None
) -> CorrectionView:
    """A correction, with the number of the quote that it is about."""
    claim = None
    if event and correction.claim:
        view = _claims_of(event, context)[correction.claim]
        words = context.gettext("quote {number}").format(number=view.number)
        claim = Link(words, view.event.url)
    day = context.day(correction.date)
    return CorrectionView(day, correction.was, correction.now, correction.why, claim)
