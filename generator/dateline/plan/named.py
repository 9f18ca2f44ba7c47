"""The pages of actors and places."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from babel import Locale
from babel.numbers import format_decimal

from dateline import urls
from dateline.plan.alphabet import alphabetical
from dateline.plan.cards import (
    actor_link,
    cards,
    claim_views,
    correction_views,
    place_link,
)
from dateline.plan.context import Context
from dateline.plan.frame import RSS, Frame
from dateline.publish import jsonld
from dateline.schema import ActorKind
from dateline.timeline import Actor, Place
from dateline.views import ActorView, Count, Feed, Link, PlaceView, RoleView


@dataclass(frozen=True)
class NamedPages:
    """Makes the view of the page of each actor and place."""

    context: Context
    frame: Frame

    def actor(self, actor: Actor) -> ActorView:
        """`/actors/ID/`."""
        context, path = self.context, urls.actor(actor.id)
        timeline = context.timeline
        said = claim_views(context.claims_by_speaker.get(actor.id, ()), context)
        address = context.urls.path(urls.actor_feed(actor.id))
        feed = None if actor.draft else Link(context.gettext("RSS feed"), address)
        data = jsonld.for_actor(actor, timeline, context.urls)
        return ActorView(
            site=self.frame.site(path),
            head=self.frame.head(
                path,
                actor.name,
                actor.summary,
                data,
                feeds=(Feed(RSS, actor.name, feed.url),) if feed else (),
                crumbs=((context.gettext("Actors"), "/actors/"),),
            ),
            name=actor.name,
            kind=kind_words(actor.kind, context),
            part_of=tuple(actor_link(one, context) for one in actor.part_of),
            members=tuple(actor_link(one, context) for one in context.members.get(actor.id, ())),
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
        ranked = sorted(
            counter.items(), key=lambda item: (-item[1], alphabetical(names[item[0]].name))
        )
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
            contains=tuple(place_link(one, context) for one in context.contained.get(place.id, ())),
            country=_country(place.country, context.locale),
            coordinates=_coordinates(place, context),
            html=place.body.with_links(context.urls.base_path),
            entries=cards(context.events_by_place.get(place.id, ()), context),
            figures=claim_views(context.figures_by_place.get(place.id, ()), context),
            corrections=correction_views(place.corrections, context),
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
