"""The Timeline: every record checked, every reference resolved, in order, immutable.

References are ids, and each id is a key of the mapping that holds its kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date as Day  # noqa: N812 - `date` is a field of Event
from datetime import time

from dateline.content.body import Body
from dateline.dates import PartOfDay, When
from dateline.errors import Location
from dateline.schema import (
    About,
    ClaimStatus,
    Correction,
    Extent,
    Qualifier,
    SiteFields,
    Status,
    Unknown,
)
from dateline.timeline.named import Actor, Measure, Page, Place, Source


@dataclass(frozen=True, slots=True)
class Figure:
    """A reported number: `value`, or `low` and `high` of which one may be None."""

    measure: str
    value: int | float | None
    low: int | float | None
    high: int | float | None
    qualifier: Qualifier
    as_of: When | None
    place: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of one article.

    Attributes:
        by: The actor who says so; None where it is the article's own voice.
        via: The actors in between, nearest to the speaker first.
        spans: Where the quote's parts stand in the stored text: code points, start and end.
        about: What it is about, where it contradicts others; then `disputes` holds their ids.
        status: None for a claim that simply stands; `status_note` says who or what is against it.
    """

    id: str
    event: str
    by: str | None
    source: str
    via: tuple[str, ...]
    quote: str
    figure: Figure | None
    note: str
    spans: tuple[tuple[int, int], ...]
    about: About | None = None
    disputes: tuple[str, ...] = ()
    status: ClaimStatus | None = None
    status_note: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in an event; `role` may be empty."""

    actor: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An entry. `date` is when it happened, `published` and `updated` are when we said so."""

    id: str
    title: str
    date: When | None
    date_note: str
    extent: Extent | None
    clock: time | None
    part: PartOfDay | None
    zone: str
    order: int
    status: Status
    summary: str
    participants: tuple[Participant, ...]
    places: tuple[str, ...]
    tags: tuple[str, ...]
    sources: tuple[str, ...]
    claims: tuple[Claim, ...]
    published: Day | None
    updated: Day | None
    corrections: tuple[Correction, ...]
    body: Body
    draft: bool
    location: Location
    unknowns: tuple[Unknown, ...] = ()

    @property
    def changed(self) -> Day | None:
        """The day on which the entry last said something new; None where no such day is stated.

        That is `updated` or else `published`, or a later correction: a correction brings its
        entry back to readers even if the editor left `updated` as it was.
        """
        days = [one.date for one in self.corrections]
        if stated := self.updated or self.published:
            days.append(stated)
        return max(days, default=None)

    @property
    def quotes(self) -> tuple[Claim, ...]:
        """The claims in the order of their numbers: as the body cites them, then the others."""
        claims = {claim.id: claim for claim in self.claims}
        order = dict.fromkeys((*(one for one in self.body.cites if one in claims), *claims))
        return tuple(claims[one] for one in order)

    @property
    def involved(self) -> tuple[str, ...]:
        """The actors who take part or speak, each once."""
        speakers = (claim.by for claim in self.claims if claim.by)
        return tuple(dict.fromkeys((*(one.actor for one in self.participants), *speakers)))


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """The whole site's content. `events` are in the order of the timeline.

    It equals no other but itself, so that what was worked out for it can be kept.
    """

    site: SiteFields
    events: tuple[Event, ...]
    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    sources: Mapping[str, Source]
    measures: Mapping[str, Measure]
    pages: tuple[Page, ...]

    def event(self, event_id: str) -> Event:
        """The event of that id. Raises KeyError."""
        for event in self.events:
            if event.id == event_id:
                return event
        raise KeyError(event_id)

    @property
    def has_drafts(self) -> bool:
        """Whether anything in it is not published."""
        return any(one.draft for one in (*self.events, *self._named()))

    def _named(self) -> tuple[Actor | Place | Measure, ...]:
        return (*self.actors.values(), *self.places.values(), *self.measures.values())

    def without_drafts(self) -> Timeline:
        """The same, as it is published: also without the sources that only drafts name."""
        events = tuple(event for event in self.events if not event.draft)
        named = {source for event in events for source in event.sources}
        drafted = {source for event in self.events if event.draft for source in event.sources}
        sources = {
            source_id: source
            for source_id, source in self.sources.items()
            if source.recorded or source_id in named or source_id not in drafted
        }
        return replace(
            self,
            events=events,
            sources=sources,
            actors={one.id: one for one in self.actors.values() if not one.draft},
            places={one.id: one for one in self.places.values() if not one.draft},
            measures={one.id: one for one in self.measures.values() if not one.draft},
        )

    @property
    def changed(self) -> Day | None:
        """The latest day on which an entry changed."""
        return max((day for event in self.events if (day := event.changed)), default=None)

    def claims(self) -> tuple[Claim, ...]:
        """Every claim, in the order of the timeline."""
        return tuple(claim for event in self.events for claim in event.claims)
