"""Links in bodies: each must lead to a page of the site, and to a quote that is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process

from dateline import urls
from dateline.content import Body, BodyLink, Kind, Record
from dateline.errors import Location, Problems
from dateline.timeline import Timeline

_PATHS = {
    Kind.EVENT: urls.event,
    Kind.ACTOR: urls.actor,
    Kind.PLACE: urls.place,
    Kind.SOURCE: urls.source,
    Kind.PAGE: urls.page,
}


@dataclass(frozen=True, slots=True)
class _Linked:
    """A body with links: the path of its page, and the file in which it stands."""

    path: str
    file: str
    body: Body


def report_broken_links(
    timeline: Timeline, faulty: Iterable[Record[Any]], known: set[str], problems: Problems
) -> None:
    """Add links that lead to no page of the site, or to no quote of an entry, to `problems`.

    Args:
        timeline: The records without problems.
        faulty: Those with problems of their own, whose bodies are looked at all the same.
        known: The paths of all pages and files of the site.
        problems: What is found is added here.
    """
    quotes = {
        urls.event(event.id): {claim.id for claim in event.claims} for event in timeline.events
    }
    for linked in (*_of_timeline(timeline), *_of_faulty(faulty)):
        for link in linked.body.links:
            _report(linked, link, quotes, known, problems)


def _of_timeline(timeline: Timeline) -> Iterator[_Linked]:
    """Every record with a body."""
    for kind, records in (
        (Kind.EVENT, timeline.events),
        (Kind.ACTOR, timeline.actors.values()),
        (Kind.PLACE, timeline.places.values()),
        (Kind.SOURCE, timeline.sources.values()),
        (Kind.PAGE, timeline.pages),
    ):
        yield from (_Linked(_PATHS[kind](one.id), one.location.path, one.body) for one in records)


def _of_faulty(faulty: Iterable[Record[Any]]) -> Iterator[_Linked]:
    for record in faulty:
        if path := _PATHS.get(record.kind):
            yield _Linked(path(record.id), record.origin.path, record.body)


def _report(
    linked: _Linked,
    link: BodyLink,
    quotes: Mapping[str, set[str]],
    known: set[str],
    problems: Problems,
) -> None:
    """One link, if it is broken."""
    target = link.target or linked.path
    message = hint = ""
    if target not in known:
        message, hint = f"the link leads nowhere: {link.written}", _hint(target, known)
    elif target in quotes and link.fragment.startswith("claim-"):
        claim = link.fragment.removeprefix("claim-")
        if claim not in quotes[target]:
            message = f"the entry has no quote {claim!r}: {link.written}"
            hint = f"it has {', '.join(sorted(quotes[target])) or 'none'}"
    if message:
        where = Location(linked.file, link.line, link.column)
        problems.add(where, message, hint=hint, source=link.source)


def _hint(target: str, known: set[str]) -> str:
    if f"{target}/" in known:
        return f"end it with a slash: {target}/"
    near = process.extractOne(target, sorted(known), scorer=fuzz.ratio, score_cutoff=75)
    return f"did you mean {near[0]}?" if near else ""
