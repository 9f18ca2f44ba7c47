"""Link: records to one Timeline. Every reference is resolved and every quote is found.

All problems of all records are collected; the Timeline holds what could be linked, so that later
checks can add theirs, and is published only if there were none.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from dateline.content import Kind, Parsed, Record
from dateline.dates.order import sort_key
from dateline.errors import Problems
from dateline.schema import (
    ActorFields,
    MeasureFields,
    PageFields,
    PlaceFields,
    SiteFields,
    SourceFields,
)
from dateline.schema.values import Fields
from dateline.timeline.checks import check_cycles, check_timeline
from dateline.timeline.conflicts import check_site_unknowns
from dateline.timeline.corrections import check_corrections
from dateline.timeline.events import EventLinker
from dateline.timeline.model import Event, Timeline
from dateline.timeline.named import Actor, ActorRole, Measure, Page, Place, Source
from dateline.timeline.names import Names
from dateline.timeline.sources import InlineSources, SourceLinker

F = TypeVar("F", bound=Fields)


def link(parsed: Parsed, problems: Problems) -> Timeline:
    """Link all records; where site.yaml has problems, to a stand-in, so that theirs are found."""
    site = parsed.site or SiteFields(title="?", base_url="https://example.org/")
    linker = _Linker(parsed, problems)
    sources = linker.sources()
    events = linker.events(site, sources)
    linker.look_at_faulty(site, sources)
    timeline = Timeline(
        site=site,
        events=tuple(sorted(events, key=_order)),
        actors={record.id: linker.actor(record) for record in _ordered(parsed.actors)},
        places={record.id: linker.place(record) for record in _ordered(parsed.places)},
        sources=dict(sorted(sources.items())),
        measures={record.id: _measure(record) for record in _ordered(parsed.measures)},
        pages=tuple(
            sorted((_page(record) for record in parsed.pages), key=lambda p: (p.order, p.title))
        ),
    )
    check_site_unknowns(site, parsed.site_origin, problems)
    check_corrections(parsed, problems)
    check_cycles(parsed, timeline, problems)
    check_timeline(parsed, timeline, problems)
    return replace(timeline, places=_without_circles(timeline.places))


def _without_circles(places: Mapping[str, Place]) -> dict[str, Place]:
    """Places of which none lies within itself; those that did were reported."""
    found = {}
    for place in places.values():
        above, seen = place.within, {place.id}
        while above and above not in seen:
            seen.add(above)
            above = places[above].within if above in places else None
        found[place.id] = replace(place, within=None) if above else place
    return found


def _stored(parsed: Parsed) -> frozenset[str]:
    """The stored texts that sources name."""
    fields = [one.fields for one in (*parsed.sources, *parsed.faulty)]
    texts = (one.text for one in fields if isinstance(one, SourceFields))
    return frozenset(posixpath.normpath(text) for text in texts if text)


def _order(event: Event) -> tuple[object, ...]:
    return sort_key(event.date, event.clock, event.part, event.order, event.id)


def _ordered(records: Iterable[Record[F]]) -> list[Record[F]]:
    return sorted(records, key=lambda record: record.id)


class _Linker:
    """Holds the names of every kind while the records are linked."""

    def __init__(self, parsed: Parsed, problems: Problems) -> None:
        self.parsed = parsed
        self.problems = problems
        self.actors = self._names(
            Kind.ACTOR, ((r, (r.fields.name, *r.fields.aliases)) for r in parsed.actors)
        )
        self.places = self._names(
            Kind.PLACE, ((r, (r.fields.name, *r.fields.aliases)) for r in parsed.places)
        )
        self.measures = self._names(Kind.MEASURE, ((r, (r.fields.label,)) for r in parsed.measures))
        self._sources = SourceLinker(parsed.seeds, _stored(parsed), self.actors, problems)

    def _names(self, kind: Kind, named: Iterable[tuple[Record[Fields], tuple[str, ...]]]) -> Names:
        records = list(named)
        return Names(
            kind,
            ((record.id, names, record.origin.location()) for record, names in records),
            self.parsed.failed[kind],
            complete=kind not in self.parsed.unread,
            drafts=frozenset(record.id for record, _ in records if record.draft)
            - {record.id for record, _ in records if not record.draft},
        )

    def sources(self) -> dict[str, Source]:
        return {record.id: self._sources.source(record) for record in self.parsed.sources}

    def events(self, site: SiteFields, sources: dict[str, Source]) -> list[Event]:
        linker = self._event_linker(site, sources)
        unique = {record.id: record for record in self.parsed.events}
        return [linker.event(record) for record in unique.values()]

    def look_at_faulty(self, site: SiteFields, sources: Mapping[str, Source]) -> None:
        """Add the errors of what is right in records with problems; nothing of it is kept."""
        found = self.problems
        self.problems = Problems()
        self._sources = replace(self._sources, problems=self.problems)
        events = self._event_linker(site, dict(sources))
        for record in self.parsed.faulty:
            if record.kind is Kind.EVENT:
                events.event(record)
            elif record.kind is Kind.SOURCE:
                self._sources.source(record)
            elif record.kind is Kind.ACTOR:
                self.actor(record)
            elif record.kind is Kind.PLACE:
                self.place(record)
        found.items.extend(self.problems.errors())
        self.problems = found

    def _event_linker(self, site: SiteFields, sources: dict[str, Source]) -> EventLinker:
        names = Names(
            Kind.SOURCE,
            ((one.id, (one.title,), one.location) for one in sources.values()),
            self.parsed.failed[Kind.SOURCE],
            complete=Kind.SOURCE not in self.parsed.unread,
        )
        return EventLinker(
            site=site,
            actors=self.actors,
            places=self.places,
            measures=self.measures,
            source_names=names,
            sources=sources,
            inline=InlineSources(sources, self.problems),
            problems=self.problems,
        )

    def actor(self, record: Record[ActorFields]) -> Actor:
        fields, origin = record.fields, record.origin
        roles = []
        for index, role in enumerate(fields.roles):
            of = (
                self.actors.resolve(role.of, ("roles", index, "of"), origin, self.problems)
                if role.of
                else None
            )
            roles.append(ActorRole(role.title, of, role.date))
        return Actor(
            id=record.id,
            name=fields.name,
            kind=fields.kind,
            part_of=self.actors.resolve_all(fields.part_of, ("part_of",), origin, self.problems),
            roles=tuple(roles),
            aliases=tuple(dict.fromkeys(a for a in fields.aliases if a != fields.name)),
            summary=fields.summary or record.body.first,
            url=fields.url or "",
            corrections=fields.corrections,
            body=record.body,
            location=origin.location(),
            draft=record.draft,
        )

    def place(self, record: Record[PlaceFields]) -> Place:
        fields, origin = record.fields, record.origin
        within = (
            self.places.resolve(fields.within, ("within",), origin, self.problems)
            if fields.within
            else None
        )
        return Place(
            id=record.id,
            name=fields.name,
            aliases=tuple(dict.fromkeys(a for a in fields.aliases if a != fields.name)),
            lat=fields.lat,
            lon=fields.lon,
            country=fields.country or "",
            within=within,
            summary=fields.summary or record.body.first,
            corrections=fields.corrections,
            body=record.body,
            location=origin.location(),
            draft=record.draft,
        )


def _measure(record: Record[MeasureFields]) -> Measure:
    fields = record.fields
    return Measure(
        id=record.id,
        label=fields.label,
        unit=fields.unit,
        counts=fields.counts,
        location=record.origin.location(),
        draft=record.draft,
        cumulative=fields.cumulative,
        corrections=fields.corrections,
    )


def _page(record: Record[PageFields]) -> Page:
    fields = record.fields
    return Page(
        id=record.id,
        title=fields.title,
        summary=fields.summary or record.body.first,
        nav=fields.nav,
        order=fields.order,
        corrections=fields.corrections,
        body=record.body,
        location=record.origin.location(),
    )
