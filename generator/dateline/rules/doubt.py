"""Doubt: of which files too little is known, because of errors, to find fault with them."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.content import Kind, Parsed, Record
from dateline.errors import Problems
from dateline.schema import EventFields
from dateline.timeline.names import fold_name

_CONTENT = ("content", "seeds", "site.yaml")
_Names = dict[Kind, set[str]]


def is_faulty(problems: Problems) -> bool:
    """Whether something of the content may be missing; what is wrong with a theme hides none."""
    return any(path.startswith(_CONTENT) for path in _faulty_paths(problems))


def _faulty_paths(problems: Problems) -> set[str]:
    return {one.location.path for one in problems.faults()}


def doubtful_files(parsed: Parsed, problems: Problems) -> frozenset[str]:
    """The files that have errors, and the entries and sources that name records which have.

    What such an entry seems to lack may be what could not be linked.
    """
    found = _faulty_paths(problems)
    if not found:
        return frozenset()
    failed = {kind: {fold_name(one) for one in parsed.failed.get(kind, ())} for kind in Kind}
    for source in parsed.sources:
        if source.origin.path in found or _any_failed(
            parsed, failed, ((Kind.ACTOR, one) for one in source.fields.cites)
        ):
            found.add(source.origin.path)
            failed[Kind.SOURCE] |= {fold_name(source.id), fold_name(source.fields.title)}
    for event in parsed.events:
        if _any_failed(parsed, failed, _refs(event)):
            found.add(event.origin.path)
    return frozenset(found)


def _any_failed(parsed: Parsed, failed: _Names, refs: Iterator[tuple[Kind, str]]) -> bool:
    return any(kind in parsed.unread or fold_name(ref) in failed[kind] for kind, ref in refs)


def _refs(record: Record[EventFields]) -> Iterator[tuple[Kind, str]]:
    """What an entry names, as it is written."""
    fields = record.fields
    for place in fields.places:
        yield Kind.PLACE, place
    for actor in fields.actors:
        yield Kind.ACTOR, actor.id
    for source in fields.sources:
        if isinstance(source, str):
            yield Kind.SOURCE, source
    for claim in fields.claims:
        yield Kind.SOURCE, claim.source
        for name in (*claim.via, *((claim.by,) if claim.by else ())):
            yield Kind.ACTOR, name
        if claim.figure:
            yield Kind.MEASURE, claim.figure.measure
            if claim.figure.place:
                yield Kind.PLACE, claim.figure.place
