"""`/data/timeline.json`: the whole timeline for other programs, one record on a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import time
from typing import TypeVar

from dateline import urls
from dateline.contest.origins import independence
from dateline.publish import exported
from dateline.publish.exported import VERSION, Part
from dateline.publish.shared import absolute, body_html, uri
from dateline.schema import Correction, Unknown
from dateline.timeline import Actor, Claim, Event, Figure, Measure, Place, Source, Timeline
from dateline.urls import Urls

T = TypeVar("T")


def timeline_json(timeline: Timeline, urls_: Urls) -> bytes:
    """The export as UTF-8 with a newline at its end; drafts and article texts are not in it.

    Events are in the order of the timeline, all else is by id. Each record stands on a line of
    its own, so that two exports can be compared line by line.
    """
    events = (_event(event, timeline, urls_) for event in timeline.events if not event.draft)
    parts = {
        "events": _lines(events),
        "actors": _lines(_actor(one, urls_) for one in by_id(timeline.actors)),
        "places": _lines(_place(one, urls_) for one in by_id(timeline.places)),
        "sources": _lines(_source(one, urls_) for one in by_id(timeline.sources)),
        "measures": _lines(_measure(one, urls_) for one in by_id(timeline.measures)),
        "unknowns": _lines(_unknowns(timeline.site.unknowns)),
    }
    site = _site(timeline, urls_).model_dump_json()
    members = (f'"version":{VERSION}', f'"site":{site}', *(f'"{k}":{v}' for k, v in parts.items()))
    return ("{" + ",\n".join(members) + "}\n").encode()


def _lines(records: Iterable[Part]) -> str:
    rows = ",\n".join(record.model_dump_json() for record in records)
    return f"[\n{rows}\n]" if rows else "[]"


def by_id(records: Mapping[str, T]) -> list[T]:
    """Records in the order of their ids."""
    return [records[key] for key in sorted(records)]


def clock(value: time | None) -> str | None:
    """A time of day as `21:00`."""
    return value.isoformat(timespec="minutes") if value else None


def seed_name(source: Source) -> str | None:
    """The name of the stored text below `seeds/`."""
    return source.file.removeprefix("seeds/") or None


def _site(timeline: Timeline, urls_: Urls) -> exported.Site:
    site = timeline.site
    return exported.Site(
        title=site.title,
        description=site.description,
        base_url=absolute(urls.HOME, urls_),
        language=site.language,
        timezone=site.timezone,
        author=site.author,
        licence=site.licence,
        licence_url=uri(site.licence_url) if site.licence_url else None,
    )


def _event(event: Event, timeline: Timeline, urls_: Urls) -> exported.Event:
    when = event.date
    return exported.Event(
        id=event.id,
        url=absolute(urls.event(event.id), urls_),
        title=event.title,
        date=when.edtf if when else None,
        earliest=when.earliest if when else None,
        latest=when.latest if when else None,
        time=clock(event.clock),
        part_of_day=event.part,
        timezone=event.zone,
        extent=event.extent,
        status=event.status,
        summary=event.summary,
        html=str(body_html(event, urls_)),
        actors=[one.actor for one in event.participants],
        places=list(event.places),
        tags=list(event.tags),
        sources=list(event.sources),
        claims=[_claim(claim) for claim in event.claims],
        published=event.published,
        updated=event.updated,
        corrections=_corrections(event.corrections),
        reported=_reported(event, timeline),
        independence=_independence(event, timeline),
        unknowns=_unknowns(event.unknowns),
    )


def _reported(event: Event, timeline: Timeline) -> exported.Reported:
    dates = [timeline.sources[one].published for one in event.sources]
    stated = [one for one in dates if one]
    first = [one.earliest for one in stated if one.earliest]
    last = [one.latest for one in stated if one.latest]
    return exported.Reported(
        earliest=min(first, default=None) if len(first) == len(stated) else None,
        latest=max(last, default=None) if len(last) == len(stated) else None,
        undated=len(dates) - len(stated),
    )


def _independence(event: Event, timeline: Timeline) -> exported.Independence:
    found = independence(event, timeline)
    return exported.Independence(
        articles=list(found.articles),
        origins=[
            exported.Origin(kind=one.kind, id=one.id, claims=list(found.claims[one]))
            for one in found.origins
        ],
    )


def _unknowns(unknowns: Iterable[Unknown]) -> list[exported.Unknown]:
    return [
        exported.Unknown(
            question=one.question, why=one.why, settled_by=one.settled_by, answered=one.answered
        )
        for one in unknowns
    ]


def _corrections(corrections: Iterable[Correction]) -> list[exported.Correction]:
    return [
        exported.Correction(date=one.date, was=one.was, now=one.now, why=one.why, claim=one.claim)
        for one in corrections
    ]


def _claim(claim: Claim) -> exported.Claim:
    return exported.Claim(
        id=claim.id,
        by=claim.by,
        source=claim.source,
        via=list(claim.via),
        quote=claim.quote,
        figure=_figure(claim.figure) if claim.figure else None,
        about=claim.about,
        disputes=list(claim.disputes),
        status=claim.status,
        status_note=claim.status_note,
        note=claim.note,
    )


def _figure(figure: Figure) -> exported.Figure:
    return exported.Figure(
        measure=figure.measure,
        value=figure.value,
        min=figure.low,
        max=figure.high,
        qualifier=figure.qualifier,
        as_of=figure.as_of.edtf if figure.as_of else None,
        place=figure.place,
    )


def _actor(actor: Actor, urls_: Urls) -> exported.Actor:
    return exported.Actor(
        id=actor.id,
        url=absolute(urls.actor(actor.id), urls_),
        name=actor.name,
        kind=actor.kind,
        aliases=list(actor.aliases),
        corrections=_corrections(actor.corrections),
    )


def _place(place: Place, urls_: Urls) -> exported.Place:
    return exported.Place(
        id=place.id,
        url=absolute(urls.place(place.id), urls_),
        name=place.name,
        aliases=list(place.aliases),
        lat=place.lat,
        lon=place.lon,
        country=place.country or None,
        within=place.within,
        corrections=_corrections(place.corrections),
    )


def _source(source: Source, urls_: Urls) -> exported.Source:
    return exported.Source(
        id=source.id,
        url=absolute(urls.source(source.id), urls_),
        title=source.title,
        publisher=source.publisher,
        published=source.published.edtf if source.published else None,
        file=seed_name(source),
        sha256=source.sha256 or None,
        original_url=uri(source.url) if source.url else None,
        archive_url=uri(source.archive_url) if source.archive_url else None,
        cites=list(source.cites),
        corrections=_corrections(source.corrections),
    )


def _measure(measure: Measure, urls_: Urls) -> exported.Measure:
    return exported.Measure(
        id=measure.id,
        label=measure.label,
        unit=measure.unit,
        url=absolute(urls.measure(measure.id), urls_),
        counts=measure.counts,
        cumulative=measure.cumulative,
        corrections=_corrections(measure.corrections),
    )
