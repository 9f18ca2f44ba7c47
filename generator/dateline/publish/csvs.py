"""`/data/*.csv`: the same for spreadsheets, as RFC 4180 has it, in UTF-8.

Spreadsheets take a cell that begins with `=` and the like for a formula, even in quotation marks.
Free text that begins so gets an apostrophe in front; ids, dates, addresses and numbers cannot
hold a formula and stay as they are.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple, TypeVar

from dateline import urls
from dateline.dates import When
from dateline.publish.corrections import Corrected, all_corrections
from dateline.publish.export import by_id, clock, seed_name
from dateline.publish.shared import absolute, readable, uri
from dateline.timeline import Actor, Claim, Event, Figure, Measure, Source, Timeline
from dateline.urls import Urls

SEPARATOR = "|"
# What OWASP lists under "CSV Injection", the full-width forms included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

Cell = str | int | float | None
T = TypeVar("T")


class _Quoted(NamedTuple):
    """A claim in its event."""

    event: Event
    claim: Claim


class _Counted(NamedTuple):
    """A figure in its claim, with what it counts and the article that reports it."""

    event: Event
    claim: Claim
    figure: Figure
    measure: Measure
    source: Source


def data_csvs(timeline: Timeline, urls_: Urls) -> dict[str, bytes]:
    """Each table by its path on the site; drafts and article texts are in none of them."""
    return {path: make() for path, make in csv_makers(timeline, urls_).items()}


def csv_makers(timeline: Timeline, urls_: Urls) -> dict[str, Callable[[], bytes]]:
    """What makes each table, by its path on the site."""
    events = [event for event in timeline.events if not event.draft]
    quoted = [_Quoted(event, claim) for event in events for claim in event.claims]
    counted = [
        _Counted(
            event,
            claim,
            claim.figure,
            timeline.measures[claim.figure.measure],
            timeline.sources[claim.source],
        )
        for event, claim in quoted
        if claim.figure
    ]
    return {
        "/data/events.csv": partial(_table, _EVENTS, events, urls_),
        "/data/claims.csv": partial(_table, _CLAIMS, quoted, urls_),
        "/data/figures.csv": partial(_table, _FIGURES, counted, urls_),
        "/data/actors.csv": partial(_table, _ACTORS, by_id(timeline.actors), urls_),
        "/data/sources.csv": partial(_table, _SOURCES, by_id(timeline.sources), urls_),
        "/data/corrections.csv": partial(_table, _CORRECTIONS, all_corrections(timeline), urls_),
    }


def text(value: str | None) -> str | None:
    """Free text as a cell that no spreadsheet takes for a formula."""
    if not value:
        return None
    return "'" + readable(value) if value.startswith(_FORMULA) else readable(value)


def _joined(values: Iterable[str]) -> str | None:
    return text(SEPARATOR.join(values))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _edtf(when: When | None) -> str | None:
    return when.edtf if when else None


_Columns = Mapping[str, Callable[[T, Urls], Cell]]

_EVENTS: _Columns[Event] = {
    "id": lambda one, _: one.id,
    "url": lambda one, to: absolute(urls.event(one.id), to),
    "title": lambda one, _: text(one.title),
    "date": lambda one, _: _edtf(one.date),
    "earliest": lambda one, _: _day(one.date.earliest) if one.date else None,
    "latest": lambda one, _: _day(one.date.latest) if one.date else None,
    "time": lambda one, _: clock(one.clock),
    "part_of_day": lambda one, _: one.part,
    "timezone": lambda one, _: one.zone,
    "extent": lambda one, _: one.extent,
    "status": lambda one, _: one.status,
    "summary": lambda one, _: text(one.summary),
    "actors": lambda one, _: _joined(each.actor for each in one.participants),
    "places": lambda one, _: _joined(one.places),
    "tags": lambda one, _: _joined(one.tags),
    "sources": lambda one, _: _joined(one.sources),
    "published": lambda one, _: _day(one.published),
    "updated": lambda one, _: _day(one.updated),
}

_CLAIMS: _Columns[_Quoted] = {
    "event": lambda one, _: one.event.id,
    "id": lambda one, _: one.claim.id,
    "url": lambda one, to: absolute(urls.event(one.event.id), to) + f"#claim-{one.claim.id}",
    "by": lambda one, _: one.claim.by,
    "via": lambda one, _: _joined(one.claim.via),
    "source": lambda one, _: one.claim.source,
    "quote": lambda one, _: text(one.claim.quote),
    "note": lambda one, _: text(one.claim.note),
    "about": lambda one, _: one.claim.about,
    "disputes": lambda one, _: _joined(one.claim.disputes),
    "status": lambda one, _: one.claim.status,
    "status_note": lambda one, _: text(one.claim.status_note),
}

_FIGURES: _Columns[_Counted] = {
    "event": lambda one, _: one.event.id,
    "claim": lambda one, _: one.claim.id,
    "measure": lambda one, _: one.figure.measure,
    "label": lambda one, _: text(one.measure.label),
    "unit": lambda one, _: text(one.measure.unit),
    "value": lambda one, _: one.figure.value,
    "min": lambda one, _: one.figure.low,
    "max": lambda one, _: one.figure.high,
    "qualifier": lambda one, _: one.figure.qualifier,
    "as_of": lambda one, _: _edtf(one.figure.as_of),
    "place": lambda one, _: one.figure.place,
    "by": lambda one, _: one.claim.by,
    "via": lambda one, _: _joined(one.claim.via),
    "source": lambda one, _: one.claim.source,
    "reported": lambda one, _: _edtf(one.source.published),
    "quote": lambda one, _: text(one.claim.quote),
    "status": lambda one, _: one.claim.status,
}

_ACTORS: _Columns[Actor] = {
    "id": lambda one, _: one.id,
    "url": lambda one, to: absolute(urls.actor(one.id), to),
    "name": lambda one, _: text(one.name),
    "kind": lambda one, _: one.kind,
    "aliases": lambda one, _: _joined(one.aliases),
    "part_of": lambda one, _: _joined(one.part_of),
}

_SOURCES: _Columns[Source] = {
    "id": lambda one, _: one.id,
    "url": lambda one, to: absolute(urls.source(one.id), to),
    "title": lambda one, _: text(one.title),
    "title_note": lambda one, _: text(one.title_note),
    "publisher": lambda one, _: text(one.publisher),
    "publisher_note": lambda one, _: text(one.publisher_note),
    "published": lambda one, _: _edtf(one.published),
    "published_note": lambda one, _: text(one.published_note),
    "language": lambda one, _: one.language,
    "original_url": lambda one, _: uri(one.url),
    "archive_url": lambda one, _: uri(one.archive_url),
    "file": lambda one, _: text(seed_name(one)),
    "sha256": lambda one, _: one.sha256,
    "cites": lambda one, _: _joined(one.cites),
}

_CORRECTIONS: _Columns[Corrected] = {
    "kind": lambda one, _: one.kind,
    "id": lambda one, _: one.id,
    "url": lambda one, to: absolute(one.path, to) + "#corrections",
    "title": lambda one, _: text(one.title),
    "date": lambda one, _: _day(one.correction.date),
    "claim": lambda one, _: one.correction.claim,
    "was": lambda one, _: text(one.correction.was),
    "now": lambda one, _: text(one.correction.now),
    "why": lambda one, _: text(one.correction.why),
}


def _table(columns: _Columns[T], rows: Iterable[T], urls_: Urls) -> bytes:
    """A heading and a line for each row; lines end in CR LF (RFC 4180, section 2)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row, urls_) for cell in columns.values()])
    return out.getvalue().encode()
