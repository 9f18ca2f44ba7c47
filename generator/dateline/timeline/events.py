"""Events: participants, places, sources and claims resolved, quotes found, citations checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.content.positions import citation_places
from dateline.content.records import Loc, Record
from dateline.errors import Problems, Severity
from dateline.nearest import did_you_mean
from dateline.schema import (
    ClaimFields,
    EventFields,
    FigureFields,
    InlineSource,
    RuleName,
    SiteFields,
)
from dateline.timeline.conflicts import check_conflicts, is_retracted
from dateline.timeline.model import Claim, Event, Figure, Participant
from dateline.timeline.named import Source
from dateline.timeline.names import Names
from dateline.timeline.quotes import find_quote, missing_part, quote_parts
from dateline.timeline.sources import InlineSources, report_missing_quote


@dataclass(frozen=True, slots=True)
class EventLinker:
    """Turns event records into events. `sources` grows as inline sources are met."""

    site: SiteFields
    actors: Names
    places: Names
    measures: Names
    source_names: Names
    sources: Mapping[str, Source]
    inline: InlineSources
    problems: Problems

    def event(self, record: Record[EventFields]) -> Event:
        """Link one record; problems are added."""
        fields, origin = record.fields, record.origin
        claims = tuple(self._claims(record))
        self._check_citations(record)
        check_conflicts(record, self.problems)
        sources = (*(claim.source for claim in claims), *self._sources(record))
        return Event(
            id=record.id,
            title=fields.title,
            date=fields.date,
            date_note=fields.date_note or "",
            extent=fields.extent,
            clock=fields.time,
            part=fields.part_of_day,
            zone=fields.timezone or self.site.timezone,
            order=fields.order,
            status=fields.status,
            summary=fields.summary or record.body.first,
            participants=self._participants(record),
            places=self.places.resolve_all(fields.places, ("places",), origin, self.problems),
            tags=tuple(dict.fromkeys(fields.tags)),
            sources=tuple(dict.fromkeys(sources)),
            claims=claims,
            published=fields.published,
            updated=fields.updated,
            corrections=fields.corrections,
            body=record.body,
            draft=record.draft,
            location=origin.location(),
            unknowns=fields.unknowns,
        )

    def _participants(self, record: Record[EventFields]) -> tuple[Participant, ...]:
        found: dict[str, Participant] = {}
        for index, ref in enumerate(record.fields.actors):
            loc: Loc = ("actors", index)
            actor = self.actors.resolve(ref.id, loc, record.origin, self.problems)
            if actor:
                found.setdefault(actor, Participant(actor, ref.role or ""))
        return tuple(found.values())

    def _sources(self, record: Record[EventFields]) -> list[str]:
        found = []
        for index, ref in enumerate(record.fields.sources):
            loc: Loc = ("sources", index)
            if isinstance(ref, InlineSource):
                found.append(self.inline.resolve(ref, loc, record.origin))
            elif source := self.source_names.resolve(ref, loc, record.origin, self.problems):
                found.append(source)
        return found

    def _claims(self, record: Record[EventFields]) -> list[Claim]:
        found: dict[str, Claim] = {}
        for index, fields in enumerate(record.fields.claims):
            loc: Loc = ("claims", index)
            if fields.id in found:
                previous = [c.id for c in record.fields.claims].index(fields.id)
                record.origin.report(
                    self.problems,
                    (*loc, "id"),
                    f"the claim {fields.id!r} is given twice",
                    hint="each claim of an event has an id of its own",
                    related=(record.origin.location(("claims", previous, "id")),),
                )
                continue
            claim = self._claim(fields, record, loc)
            if claim:
                found[fields.id] = claim
        return list(found.values())

    def _claim(self, fields: ClaimFields, record: Record[EventFields], loc: Loc) -> Claim | None:
        origin = record.origin
        by = (
            self.actors.resolve(fields.by, (*loc, "by"), origin, self.problems)
            if fields.by
            else None
        )
        via = self.actors.resolve_all(fields.via, (*loc, "via"), origin, self.problems)
        figure = self._figure(fields.figure, record, (*loc, "figure")) if fields.figure else None
        source = self.source_names.resolve(fields.source, (*loc, "source"), origin, self.problems)
        if source is None:
            return None
        spans = self._spans(fields.quote, self.sources[source], record, (*loc, "quote"))
        return Claim(
            id=fields.id,
            event=record.id,
            by=by,
            source=source,
            via=via,
            quote=" ".join(fields.quote.split()),
            figure=figure,
            note=fields.note or "",
            spans=spans,
            about=fields.about,
            disputes=tuple(dict.fromkeys(fields.disputes)),
            status=fields.status,
            status_note=fields.status_note or "",
        )

    def _figure(self, fields: FigureFields, record: Record[EventFields], loc: Loc) -> Figure | None:
        origin = record.origin
        measure = self.measures.resolve(fields.measure, (*loc, "measure"), origin, self.problems)
        place = (
            self.places.resolve(fields.place, (*loc, "place"), origin, self.problems)
            if fields.place
            else None
        )
        if measure is None:
            return None
        return Figure(
            measure=measure,
            value=fields.value,
            low=fields.min,
            high=fields.max,
            qualifier=fields.qualifier,
            as_of=fields.as_of,
            place=place,
        )

    def _spans(
        self, quote: str, source: Source, record: Record[EventFields], loc: Loc
    ) -> tuple[tuple[int, int], ...]:
        if not source.file:
            record.origin.report(
                self.problems,
                loc,
                f"the quote cannot be checked: the source {source.id!r} has no stored text",
                hint="store the article under seeds/ and name it in the source as `text:`",
            )
            return ()
        if not quote_parts(quote):
            hint = "write the article's words around the […]"
            record.origin.report(self.problems, loc, "the quote leaves everything out", hint=hint)
            return ()
        if not source.text:
            return ()
        spans = find_quote(quote, source.text)
        if spans is None:
            part, out_of_order = missing_part(quote, source.text)
            if out_of_order:
                record.origin.report(
                    self.problems,
                    loc,
                    f"the parts of the quote do not follow in this order in {source.file}",
                    hint=f"this part stands earlier in the article: {part}",
                )
            else:
                report_missing_quote(
                    part, source.text, source.file, record.origin, loc, self.problems
                )
        return spans or ()

    def _check_citations(self, record: Record[EventFields]) -> None:
        """Cited claims exist; a claim that stands and that the body does not cite is a warning."""
        known = [claim.id for claim in record.fields.claims]
        for cited in record.body.cites:
            if cited in known:
                continue
            record.origin.report(
                self.problems,
                citation_places(cited, record.origin)[0],
                f"the body cites a claim {cited!r} that the entry does not have",
                hint=did_you_mean(
                    cited, known, f"the entry has {', '.join(known) or 'no claims'}", form="[@{}]"
                ),
            )
        for index, fields in enumerate(record.fields.claims):
            if fields.id not in record.body.cites and not is_retracted(fields):
                record.origin.report(
                    self.problems,
                    ("claims", index, "id"),
                    f"the body does not cite the claim {fields.id!r}",
                    hint=f"cite it where the body says so: [@{fields.id}]",
                    severity=Severity.WARNING,
                    rule=RuleName.UNCITED_CLAIM,
                    subject=fields.id,
                )
