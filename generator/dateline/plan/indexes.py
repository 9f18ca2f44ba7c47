"""The indexes: every event, actor, place, source and tag, each with its entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from dateline import urls
from dateline.plan.alphabet import alphabetical
from dateline.plan.cards import source_ref
from dateline.plan.context import Context
from dateline.plan.frame import Frame
from dateline.plan.grouping import group_events
from dateline.plan.origins import drawn_words
from dateline.schema import ActorKind
from dateline.timeline import ActorRole, Event
from dateline.views import DateView, EntryGroup, IndexGroup, IndexItem, IndexView


class _Index(NamedTuple):
    """An index to make."""

    path: str
    heading: str
    intro: str
    groups: Callable[[], tuple[IndexGroup, ...]]
    has_items: bool


@dataclass(frozen=True)
class Indexes:
    """Makes the index pages; an index without items is left out."""

    context: Context
    frame: Frame

    def all(self) -> Iterator[tuple[str, Callable[[], IndexView]]]:
        """Each index with its path."""
        for index in (*self._of_entries(), *self._of_records()):
            if index.has_items:
                yield index.path, partial(self._view, index)

    def _of_entries(self) -> tuple[_Index, ...]:
        _, timeline = self.context.gettext, self.context.timeline
        return (
            _Index(
                "/events/",
                _("Events"),
                _("Every entry of the timeline, in order."),
                partial(self._events, timeline.events),
                has_items=True,
            ),
            _Index(
                urls.KNOWN,
                _("What we know"),
                _(
                    "Entries that no article, quote or number here contradicts. Plans and what was "
                    "retracted are left out. Beside each: from how many articles and origins it is "
                    "drawn."
                ),
                self._known,
                bool(self.context.overview.known),
            ),
        )

    def _of_records(self) -> tuple[_Index, ...]:
        _, timeline = self.context.gettext, self.context.timeline
        return (
            _Index(
                "/actors/",
                _("Actors"),
                _("Who takes part, and who speaks."),
                self._actors,
                bool(timeline.actors),
            ),
            _Index(
                "/places/",
                _("Places"),
                _("Where it happened."),
                self._places,
                bool(timeline.places),
            ),
            _Index(
                "/sources/",
                _("Sources"),
                _("The articles behind every statement."),
                self._sources,
                bool(timeline.sources),
            ),
            _Index(
                "/tags/",
                _("Topics"),
                _("Entries by topic."),
                self._tags,
                bool(self.context.events_by_tag),
            ),
        )

    def _view(self, index: _Index) -> IndexView:
        return IndexView(
            site=self.frame.site(index.path),
            head=self.frame.simple_head(index.path, index.heading, index.intro),
            heading=index.heading,
            intro=index.intro,
            groups=index.groups(),
        )

    def _known(self) -> tuple[IndexGroup, ...]:
        context = self.context
        known = (context.position[event] for event in context.overview.known)
        events = [context.timeline.events[place] for place in known]
        drawn = {event.id: drawn_words(event, context) for event in events}
        return self._events(events, drawn)

    def _events(
        self, events: Iterable[Event], beside: Mapping[str, str] = MappingProxyType({})
    ) -> tuple[IndexGroup, ...]:
        """Entries by their days, with what is to be said beside some of them, by their ids."""
        groups = group_events(events, self.context)
        return tuple(
            IndexGroup(
                group.heading,
                tuple(
                    IndexItem(
                        card.title,
                        card.url,
                        _beside(card.date, group),
                        beside.get(card.id, ""),
                    )
                    for card in group.entries
                ),
            )
            for group in groups
        )

    def _actors(self) -> tuple[IndexGroup, ...]:
        context = self.context
        by_kind: dict[ActorKind, list[IndexItem]] = defaultdict(list)
        for actor in sorted(
            context.timeline.actors.values(), key=lambda one: alphabetical(one.name)
        ):
            spoken = context.claims_by_speaker.get(actor.id, ())
            carried = context.claims_by_carrier.get(actor.id, ())
            involved = {event.id for event in context.events_by_actor.get(actor.id, ())}
            involved |= {event.id for event, _claim in (*spoken, *carried)}
            detail = ", ".join(self._role(role) for role in actor.roles)
            item = IndexItem(
                actor.name, context.actor_path(actor.id), detail, self._entries(len(involved))
            )
            by_kind[actor.kind].append(item)
        return tuple(
            IndexGroup(_kinds_words(kind, context), tuple(by_kind[kind]))
            for kind in ActorKind
            if by_kind[kind]
        )

    def _role(self, role: ActorRole) -> str:
        """A role with the body in which it is held, where the title does not name it already."""
        of = self.context.timeline.actors[role.of].name if role.of else ""
        return role.title if not of or of in role.title else f"{role.title}, {of}"

    def _places(self) -> tuple[IndexGroup, ...]:
        context = self.context
        places = context.timeline.places
        return (
            IndexGroup(
                "",
                tuple(
                    IndexItem(
                        place.name,
                        context.urls.path(urls.place(place.id)),
                        places[place.within].name if place.within else "",
                        self._entries(len(context.events_by_place.get(place.id, ()))),
                    )
                    for place in sorted(places.values(), key=lambda one: alphabetical(one.name))
                ),
            ),
        )

    def _sources(self) -> tuple[IndexGroup, ...]:
        context = self.context
        items = []
        for source in context.timeline.sources.values():
            ref = source_ref(source, context)
            count = self._entries(len(context.events_by_source.get(source.id, ())))
            items.append(IndexItem(ref.title, ref.url, f"{ref.publisher}, {ref.published}", count))
        return (IndexGroup("", tuple(items)),)

    def _tags(self) -> tuple[IndexGroup, ...]:
        context = self.context
        items = (
            IndexItem(name, context.urls.path(urls.tag(name)), "", self._entries(len(events)))
            for name, events in sorted(
                context.events_by_tag.items(), key=lambda one: alphabetical(one[0])
            )
        )
        return (IndexGroup("", tuple(items)),)

    def _entries(self, number: int) -> str:
        """How many entries, in words; nothing where there are none."""
        words = self.context.ngettext("{number} entry", "{number} entries", number)
        return words.format(number=self.context.number(number)) if number else ""


def _beside(date: DateView, group: EntryGroup) -> str:
    """What an entry's date adds to the heading that it stands under."""
    if group.kind == "day":
        return date.detail
    return "" if date.words.lower() == group.heading.lower() else date.words


def _kinds_words(kind: ActorKind, context: Context) -> str:
    """Actors of one kind as a heading."""
    _ = context.gettext
    return {
        ActorKind.PERSON: _("People"),
        ActorKind.ORGANISATION: _("Organisations"),
        ActorKind.STATE: _("States"),
        ActorKind.GROUP: _("Groups"),
        ActorKind.MEDIA: _("News media"),
    }[kind]
