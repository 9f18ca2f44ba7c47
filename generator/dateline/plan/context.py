"""What every view is made from: the Timeline, the URLs, and the site's language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property
from typing import TypeVar

from babel import Locale
from babel.numbers import format_decimal

from dateline import urls
from dateline.contest.clocks import Clocks, clocks_of
from dateline.contest.compared import Comparisons, compare_all
from dateline.contest.overview import Overview, overview
from dateline.dates import PartOfDay, When
from dateline.dates.machine import machine
from dateline.dates.words import DateWords
from dateline.i18n import babel_locale, translations
from dateline.schema import Extent
from dateline.timeline import Claim, Event, Timeline
from dateline.urls import Urls
from dateline.views import ClaimView, DateView, EntryCard, SourceRef

T = TypeVar("T")


@dataclass(frozen=True)
class Context:
    """A Timeline with the words to show it in; indexes over it are made once, when asked for."""

    timeline: Timeline
    urls: Urls

    @cached_property
    def words(self) -> DateWords:
        """Dates in the site's language."""
        return DateWords(self.timeline.site.language)

    @cached_property
    def locale(self) -> Locale:
        """Babel's data for the site's language."""
        return babel_locale(self.timeline.site.language)

    @cached_property
    def gettext(self) -> Callable[[str], str]:
        """Translates a message into the site's language."""
        return translations(self.timeline.site.language).gettext

    @cached_property
    def ngettext(self) -> Callable[[str, str, int], str]:
        """Translates a message with a number into the site's language."""
        return translations(self.timeline.site.language).ngettext

    @cached_property
    def events_by_actor(self) -> dict[str, tuple[Event, ...]]:
        """The events in which each actor takes part, in order."""
        return _index(
            (participant.actor, event)
            for event in self.timeline.events
            for participant in event.participants
        )

    @cached_property
    def claims_by_speaker(self) -> dict[str, tuple[tuple[Event, Claim], ...]]:
        """The claims that each actor made."""
        return _index(
            (claim.by, (event, claim))
            for event in self.timeline.events
            for claim in event.claims
            if claim.by
        )

    @cached_property
    def claims_by_carrier(self) -> dict[str, tuple[tuple[Event, Claim], ...]]:
        """The claims that passed through each actor."""
        return _index(
            (via, (event, claim))
            for event in self.timeline.events
            for claim in event.claims
            for via in claim.via
        )

    @cached_property
    def events_by_place(self) -> dict[str, tuple[Event, ...]]:
        """The events of each place, in order."""
        return _index((place, event) for event in self.timeline.events for place in event.places)

    @cached_property
    def events_by_source(self) -> dict[str, tuple[Event, ...]]:
        """The events that rest on each source, in order."""
        return _index((source, event) for event in self.timeline.events for source in event.sources)

    @cached_property
    def events_by_tag(self) -> dict[str, tuple[Event, ...]]:
        """The events of each tag, in order."""
        return _index((tag, event) for event in self.timeline.events for tag in event.tags)

    @cached_property
    def figures_by_place(self) -> dict[str, tuple[tuple[Event, Claim], ...]]:
        """The claims that carry a figure for each place."""
        return _index(
            (claim.figure.place, (event, claim))
            for event in self.timeline.events
            for claim in event.claims
            if claim.figure and claim.figure.place
        )

    @cached_property
    def clocks(self) -> Clocks:
        """When each part of the timeline could be known."""
        return clocks_of(self.timeline)

    @cached_property
    def comparisons(self) -> Comparisons:
        """Reported numbers set against each other."""
        return compare_all(self.timeline)

    @cached_property
    def overview(self) -> Overview:
        """What is known, disputed and not known."""
        return overview(self.timeline)

    @property
    def has_questions(self) -> bool:
        """Whether anything was ever noted as open."""
        asked = (event.unknowns for event in self.timeline.events)
        return bool(self.timeline.site.unknowns) or any(asked)

    @cached_property
    def position(self) -> dict[str, int]:
        """Where each event stands in the timeline, from 0."""
        return {event.id: index for index, event in enumerate(self.timeline.events)}

    @cached_property
    def positions_by_actor(self) -> dict[str, tuple[int, ...]]:
        """Where the events in which each actor takes part stand, in order."""
        return {
            actor: tuple(self.position[event.id] for event in events)
            for actor, events in self.events_by_actor.items()
        }

    @cached_property
    def casts(self) -> tuple[frozenset[str], ...]:
        """Who takes part in each event, by its position."""
        return tuple(
            frozenset(one.actor for one in event.participants) for event in self.timeline.events
        )

    @cached_property
    def rarity(self) -> dict[str, float]:
        """Of each actor who takes part in anything: 1 divided by the number of its events."""
        return {actor: 1 / len(events) for actor, events in self.events_by_actor.items()}

    @cached_property
    def members(self) -> dict[str, tuple[str, ...]]:
        """The actors that are part of each actor, in order."""
        return _index(
            (above, actor.id)
            for actor in self.timeline.actors.values()
            for above in dict.fromkeys(actor.part_of)
        )

    @cached_property
    def contained(self) -> dict[str, tuple[str, ...]]:
        """The places that lie directly within each place, in order."""
        return _index(
            (place.within, place.id) for place in self.timeline.places.values() if place.within
        )

    # Many pages show the same entry, claim or source: what `cards` has made of one is kept here,
    # by its id, for as long as this Context.

    @cached_property
    def made_cards(self) -> dict[str, EntryCard]:
        """Entries as they stand in lists."""
        return {}

    @cached_property
    def made_dates(self) -> dict[str, DateView]:
        """When events happened."""
        return {}

    @cached_property
    def made_claims(self) -> dict[str, dict[str, ClaimView]]:
        """By event, then by claim, in the order of their numbers."""
        return {}

    @cached_property
    def made_sources(self) -> dict[str, SourceRef]:
        """Sources beside what was taken from them."""
        return {}

    def when(
        self,
        when: When | None,
        *,
        note: str = "",
        clock: time | None = None,
        part: PartOfDay | None = None,
        extent: Extent | None = None,
        planned: bool = False,
        zone: str | None = None,
    ) -> DateView:
        """A date as a view: in words, for machines, and as written."""
        single = when.earliest if when and when.single_day else None
        foreign = zone if zone != self.timeline.site.timezone else None
        words = self.words.phrase(
            when, clock=clock, part=part, extent=extent, planned=planned, zone=foreign
        )
        doubtful = when is not None and (when.uncertain or when.approximate)
        return DateView(
            words=words,
            machine=(machine(when, clock, zone) or "") if when else "",
            edtf=when.edtf if when else "",
            detail=words if doubtful else self.words.detail(clock, part, foreign),
            weekday=self.words.weekday(single) if single else "",
            note=note,
        )

    def day(self, day: date) -> DateView:
        """A plain day as a view."""
        return DateView(self.words.day(day), day.isoformat(), day.isoformat())

    def number(self, value: float) -> str:
        """A number with the digits and separators of the site's language."""
        # With quantisation the locale's pattern would round to three decimals.
        return str(format_decimal(value, locale=self.locale, decimal_quantization=False))

    def actor_path(self, actor_id: str) -> str:
        """The link to an actor's page."""
        return self.urls.path(urls.actor(actor_id))


def _index(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """Values by key, in order."""
    found: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
