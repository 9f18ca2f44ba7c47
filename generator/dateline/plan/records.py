"""The pages of single records: events, actors, places, sources, tags, measures, texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale
from babel.numbers import format_decimal

from dateline import urls
from dateline.plan.cards import (
    actor_link,
    cards,
    claim_view,
    claim_views,
    correction_views,
    entry_card,
    place_link,
)
from dateline.plan.context import Context
from dateline.plan.facts import source_facts
from dateline.plan.frame import RSS, Frame
from dateline.publish import jsonld
from dateline.schema import ActorKind
from dateline.timeline import Actor, Event, Measure, Page, Place, Source
from dateline.views import (
    ActorView,
    Count,
    EventView,
    Feed,
    Link,
    MeasureView,
    Neighbour,
    PlaceView,
    Related,
    RoleView,
    SourceEntry,
    SourceView,
    TagView,
    TextView,
)

_MOST_RELATED = 6


@dataclass(frozen=True)
class RecordPages:
    """Makes the view of each record's page."""

    context: Context
    frame: Frame

    def event(self, index: int) -> EventView:
        """`/events/ID/` of the event at that place in the timeline."""
        context, events = self.context, self.context.timeline.events
        event = events[index]
        path = urls.event(event.id)
        claims = tuple(claim_view(event, claim, context) for claim in event.quotes)
        data = jsonld.for_event(event, context.timeline, context.urls)
        return EventView(
            site=self.frame.site(path),
            head=self.frame.head(path, event.title, event.summary, data, article=True),
            entry=entry_card(event, context),
            html=event.body.with_links(context.urls.base_path),
            claims=claims,
            figures=tuple(claim for claim in claims if claim.figure),
            tags=tuple(Link(tag, context.urls.path(urls.tag(tag))) for tag in event.tags),
            published=context.day(event.published) if event.published else None,
            updated=context.day(event.updated) if event.updated else None,
            earlier=self._neighbour(events[index - 1]) if index else None,
            later=self._neighbour(events[index + 1]) if index + 1 < len(events) else None,
            related=tuple(self._related(event)),
            corrections=correction_views(event.corrections, context),
        )

    def _neighbour(self, event: Event) -> Neighbour:
        return Neighbour(
            event.title,
            self.context.urls.path(urls.event(event.id)),
            entry_card(event, self.context).date.words,
        )

    def _related(self, event: Event) -> Iterator[Related]:
        """Entries that share the most actors; among equals those that share rarer ones."""
        shared: dict[str, list[str]] = {}
        others: dict[str, Event] = {}
        for participant in event.participants:
            for other in self.context.events_by_actor.get(participant.actor, ()):
                if other.id != event.id:
                    shared.setdefault(other.id, []).append(participant.actor)
                    others[other.id] = other
        frequency = {actor: len(found) for actor, found in self.context.events_by_actor.items()}
        position = {one.id: index for index, one in enumerate(self.context.timeline.events)}
        here = position[event.id]

        def rank(other_id: str) -> tuple[float, int]:
            weight = sum(1 / frequency[actor] for actor in shared[other_id])
            return (-weight, abs(position[other_id] - here))

        for other_id in sorted(shared, key=rank)[:_MOST_RELATED]:
            names = tuple(self.context.timeline.actors[actor].name for actor in shared[other_id])
            near = self._neighbour(others[other_id])
            yield Related(near.title, near.url, near.date, names)

    def actor(self, actor: Actor) -> ActorView:
        """`/actors/ID/`."""
        context, path = self.context, urls.actor(actor.id)
        timeline = context.timeline
        said = claim_views(context.claims_by_speaker.get(actor.id, ()), context)
        feed = Link(context.gettext("RSS feed"), context.urls.path(urls.actor_feed(actor.id)))
        data = jsonld.for_actor(actor, timeline, context.urls)
        return ActorView(
            site=self.frame.site(path),
            head=self.frame.head(
                path,
                actor.name,
                actor.summary,
                data,
                feeds=(Feed(RSS, actor.name, feed.url),),
                crumbs=((context.gettext("Actors"), "/actors/"),),
            ),
            name=actor.name,
            kind=kind_words(actor.kind, context),
            part_of=tuple(actor_link(one, context) for one in actor.part_of),
            members=tuple(
                actor_link(one.id, context)
                for one in timeline.actors.values()
                if actor.id in one.part_of
            ),
            roles=tuple(
                RoleView(
                    role.title,
                    actor_link(role.of, context) if role.of else None,
                    context.words.phrase(role.date) if role.date else "",
                )
                for role in actor.roles
            ),
            aliases=actor.aliases,
            html=actor.body.with_links(context.urls.base_path),
            did=cards(context.events_by_actor.get(actor.id, ()), context),
            said=said,
            figures=tuple(claim for claim in said if claim.figure),
            carried=claim_views(context.claims_by_carrier.get(actor.id, ()), context),
            others=self._companions(actor),
            feed=feed,
            corrections=correction_views(actor.corrections, context),
        )

    def _companions(self, actor: Actor) -> tuple[Count, ...]:
        """Actors in the same entries, the most frequent first."""
        counter: Counter[str] = Counter()
        for event in self.context.events_by_actor.get(actor.id, ()):
            counter.update(one.actor for one in event.participants if one.actor != actor.id)
        names = self.context.timeline.actors
        ranked = sorted(counter.items(), key=lambda item: (-item[1], names[item[0]].name))
        return tuple(
            Count(number, names[other].name, self.context.actor_path(other))
            for other, number in ranked
        )

    def place(self, place: Place) -> PlaceView:
        """`/places/ID/`."""
        context, path = self.context, urls.place(place.id)
        places = context.timeline.places
        around: list[Link] = []
        above = place.within
        while above:
            around.append(place_link(above, context))
            above = places[above].within
        data = jsonld.for_place(place, context.timeline, context.urls)
        crumbs = ((context.gettext("Places"), "/places/"),)
        return PlaceView(
            site=self.frame.site(path),
            head=self.frame.head(path, place.name, place.summary, data, crumbs=crumbs),
            name=place.name,
            aliases=place.aliases,
            within=tuple(around),
            contains=tuple(
                place_link(one.id, context) for one in places.values() if one.within == place.id
            ),
            country=_country(place.country, context.locale),
            coordinates=_coordinates(place, context),
            html=place.body.with_links(context.urls.base_path),
            entries=cards(context.events_by_place.get(place.id, ()), context),
            figures=claim_views(context.figures_by_place.get(place.id, ()), context),
            corrections=correction_views(place.corrections, context),
        )

    def source(self, source: Source) -> SourceView:
        """`/sources/ID/`."""
        context, path = self.context, urls.source(source.id)
        events = context.events_by_source.get(source.id, ())
        data = jsonld.for_source(source, context.timeline, context.urls)
        crumbs = ((context.gettext("Sources"), "/sources/"),)
        language = source.language if source.language != context.timeline.site.language else ""
        return SourceView(
            site=self.frame.site(path),
            head=self.frame.head(path, source.title, "", data, article=True, crumbs=crumbs),
            title=source.title,
            title_note=source.title_note,
            facts=source_facts(source, context),
            cites=tuple(actor_link(one, context) for one in source.cites),
            html=source.body.with_links(context.urls.base_path),
            taken=tuple(self._taken(event, source) for event in events),
            corrections=correction_views(source.corrections, context),
            language=language,
        )

    def _taken(self, event: Event, source: Source) -> SourceEntry:
        claims = ((event, claim) for claim in event.claims if claim.source == source.id)
        return SourceEntry(entry_card(event, self.context), claim_views(claims, self.context))

    def tag(self, name: str, events: tuple[Event, ...]) -> TagView:
        """`/tags/SLUG/`."""
        path = urls.tag(name)
        head = self.frame.simple_head(path, name, "")
        return TagView(self.frame.site(path), head, name, cards(events, self.context))

    def measure(self, measure: Measure) -> MeasureView:
        """`/figures/MEASURE/`."""
        path = urls.measure(measure.id)
        claims = self.context.figures_by_measure.get(measure.id, ())
        return MeasureView(
            site=self.frame.site(path),
            head=self.frame.simple_head(path, measure.label, measure.counts),
            label=measure.label,
            unit=measure.unit,
            counts=measure.counts,
            claims=claim_views(claims, self.context),
        )

    def text(self, page: Page) -> TextView:
        """`/about/` and the like."""
        path = urls.page(page.id)
        return TextView(
            site=self.frame.site(path),
            head=self.frame.simple_head(path, page.title, page.summary),
            title=page.title,
            html=page.body.with_links(self.context.urls.base_path),
            corrections=correction_views(page.corrections, self.context),
        )


def kind_words(kind: ActorKind, context: Context) -> str:
    """An actor's kind in words."""
    _ = context.gettext
    return {
        ActorKind.PERSON: _("Person"),
        ActorKind.ORGANISATION: _("Organisation"),
        ActorKind.STATE: _("State"),
        ActorKind.GROUP: _("Group"),
        ActorKind.MEDIA: _("News medium"),
    }[kind]


def _country(code: str, locale: Locale) -> str:
    return str(locale.territories.get(code, code)) if code else ""


def _coordinates(place: Place, context: Context) -> str:
    if place.lat is None or place.lon is None:
        return ""
    _ = context.gettext
    lat = _("{degrees}° N") if place.lat >= 0 else _("{degrees}° S")
    lon = _("{degrees}° E") if place.lon >= 0 else _("{degrees}° W")
    return ", ".join(
        pattern.format(
            degrees=format_decimal(
                abs(value), "0.######", locale=context.locale, group_separator=False
            )
        )
        for pattern, value in ((lat, place.lat), (lon, place.lon))
    )
