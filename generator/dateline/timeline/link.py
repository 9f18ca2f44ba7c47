"""Link: records to one Timeline. Every reference is resolved and every quote is found.

All problems of all records are collected; the Timeline holds what could be linked, so that later
checks can add theirs, and is published only if there were none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from dateline.content import Kind, Parsed, Record
from dateline.dates.order import sort_key
from dateline.errors import Location, Problems
from dateline.schema import (
    ActorFields,
    MeasureFields,
    PageFields,
    PlaceFields,
    SiteFields,
)
from dateline.schema.values import Fields
from dateline.timeline.checks import check_cycles, check_timeline
from dateline.timeline.events import EventLinker
from dateline.timeline.model import (
    Actor,
    ActorRole,
    Event,
    Measure,
    Page,
    Place,
    Source,
    Timeline,
)
from dateline.timeline.names import Names
from dateline.timeline.sources import InlineSources, SourceLinker

F = TypeVar("F", bound=Fields)


def link(parsed: Parsed, problems: Problems) -> Timeline | None:
    """Link all records; None if there is not even a site to link them to."""
    if parsed.site is None:
        return None
    for records in (
        parsed.events, parsed.actors, parsed.places, parsed.sources, parsed.measures, parsed.pages,
    ):  # fmt: skip
        _report_duplicates(records, problems)
    linker = _Linker(parsed, problems)
    sources = linker.sources()
    events = linker.events(parsed.site, sources)
    timeline = Timeline(
        site=parsed.site,
        events=tuple(sorted(events, key=_order)),
        actors={record.id: linker.actor(record) for record in _ordered(parsed.actors)},
        places={record.id: linker.place(record) for record in _ordered(parsed.places)},
        sources=dict(sorted(sources.items())),
        measures={record.id: _measure(record) for record in _ordered(parsed.measures)},
        pages=tuple(
            sorted((_page(record) for record in parsed.pages), key=lambda p: (p.order, p.title))
        ),
    )
    check_cycles(parsed, timeline, problems)
    check_timeline(parsed, timeline, problems)
    return timeline


def _order(event: Event) -> tuple[object, ...]:
    return sort_key(event.date, event.clock, event.part, event.order, event.id)


def _ordered(records: Iterable[Record[F]]) -> list[Record[F]]:
    return sorted(records, key=lambda record: record.id)


def _report_duplicates(records: Iterable[Record[F]], problems: Problems) -> None:
    """Two files of one name in different folders of a kind: every one is named."""
    found: dict[str, list[Record[F]]] = defaultdict(list)
    for record in records:
        found[record.id].append(record)
    for record_id, same in found.items():
        if len(same) > 1:
            first, *others = sorted((r.origin.location() for r in same), key=lambda p: p.path)
            problems.add(
                Location(first.path),
                f"the id {record_id!r} is used by {len(same)} files of content/{same[0].kind}/",
                hint="an id is a file's name; rename all but one",
                related=tuple(Location(other.path) for other in others),
            )


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

    def _names(
        self, kind: Kind, records: Iterable[tuple[Record[Fields], tuple[str, ...]]]
    ) -> Names:
        return Names(
            kind,
            ((record.id, names, record.origin.location()) for record, names in records),
            self.parsed.failed[kind],
        )

    def sources(self) -> dict[str, Source]:
        linker = SourceLinker(self.parsed.seeds, self.actors, self.problems)
        return {record.id: linker.source(record) for record in self.parsed.sources}

    def events(self, site: SiteFields, sources: dict[str, Source]) -> list[Event]:
        names = Names(
            Kind.SOURCE,
            ((one.id, (one.title,), one.location) for one in sources.values()),
            self.parsed.failed[Kind.SOURCE],
        )
        linker = EventLinker(
            site=site,
            actors=self.actors,
            places=self.places,
            measures=self.measures,
            source_names=names,
            sources=sources,
            inline=InlineSources(sources, self.problems),
            problems=self.problems,
        )
        unique = {record.id: record for record in self.parsed.events}
        return [linker.event(record) for record in unique.values()]

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
        )


def _measure(record: Record[MeasureFields]) -> Measure:
    fields = record.fields
    return Measure(record.id, fields.label, fields.unit, fields.counts, record.origin.location())


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
