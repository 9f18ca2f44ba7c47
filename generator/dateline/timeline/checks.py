"""Checks that need the whole Timeline: what cannot be so, and what is left unused."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from typing import TypeVar

from dateline.content import Parsed, Record
from dateline.content.records import Loc
from dateline.dates import When
from dateline.errors import Location, Problems, Severity
from dateline.schema import EventFields, RuleName, Status
from dateline.schema.values import NOT_RECORDED, NOT_WORKED_OUT, Fields
from dateline.timeline.model import Event, Timeline
from dateline.timeline.reports import opposing, sources_beside

F = TypeVar("F", bound=Fields)


def check_timeline(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Add what is wrong across records."""
    linked = {event.id: event for event in timeline.events}
    for record in parsed.events:
        event = linked[record.id]
        _check_reported_before(record, event, timeline, problems)
        if not record.draft:
            _check_placeholders(record, ("date_note",), problems)
        if not event.sources and not record.draft and not record.fields.claims:
            record.origin.report(
                problems,
                (),
                "the entry names no source",
                hint="add `claims:` with quotes, or `sources:`",
                severity=Severity.WARNING,
                rule=RuleName.NO_SOURCE,
            )
        if not record.draft and record.fields.published is None:
            record.origin.report(
                problems,
                (),
                "the entry has no `published` day, so that feeds cannot date it",
                hint="add `published:` with the day on which it first appears on the site",
                severity=Severity.WARNING,
                rule=RuleName.NO_PUBLISHED_DAY,
            )
    for source in parsed.sources:
        _check_placeholders(source, ("publisher_note", "published_note"), problems)
    _check_unused(parsed, timeline, problems)


def _check_placeholders(record: Record[F], keys: Iterable[str], problems: Problems) -> None:
    """What `dateline new` wrote for somebody to replace is not meant for readers."""
    for key in keys:
        if getattr(record.fields, key) in {NOT_WORKED_OUT, NOT_RECORDED}:
            record.origin.report(
                problems,
                (key,),
                f"`{key}` still says what `dateline new` wrote",
                hint="write what the articles do and do not state",
                severity=Severity.WARNING,
                rule=RuleName.PLACEHOLDER,
                subject=key,
            )


def _check_reported_before(
    record: Record[EventFields], event: Event, timeline: Timeline, problems: Problems
) -> None:
    """Nothing can be reported before it happened, unless it is planned.

    An article that is quoted only against what others report is no report of it.
    """
    if record.fields.status is Status.PLANNED:
        return
    _check_figures(record, event, timeline, problems)
    written: dict[str, Loc] = {}
    for index, fields in enumerate(record.fields.claims):
        for claim in event.claims:
            if claim.id == fields.id:
                written.setdefault(claim.source, ("claims", index, "source"))
    for source_id in sources_beside(event, opposing(event)):
        loc = written.get(source_id, ("sources",))
        source = timeline.sources[source_id]
        if source.published and _after(record.fields.date, source.published):
            record.origin.report(
                problems,
                ("date",),
                f"the event is dated {_edtf(record.fields.date)}, after the article that reports "
                f"it ({source.id}, published {source.published.edtf})",
                hint="correct the date, or write `status: planned`",
                related=tuple(dict.fromkeys((record.origin.location(loc), source.location))),
                rule=RuleName.EARLY_REPORT,
                subject=source.id,
            )


def _check_figures(
    record: Record[EventFields], event: Event, timeline: Timeline, problems: Problems
) -> None:
    linked = {claim.id: timeline.sources[claim.source] for claim in event.claims}
    for index, claim in enumerate(record.fields.claims):
        source = linked.get(claim.id)
        as_of = claim.figure.as_of if claim.figure else None
        if source and source.published and _after(as_of, source.published):
            record.origin.report(
                problems,
                ("claims", index, "figure", "as_of"),
                f"the figure holds for {_edtf(as_of)}, after the article that reports it "
                f"({source.id}, published {source.published.edtf})",
                hint="correct `as_of`",
                related=(source.location,),
                rule=RuleName.EARLY_REPORT,
                subject=claim.id,
            )


def _edtf(when: When | None) -> str:
    return when.edtf if when else ""


def _after(when: When | None, published: When) -> bool:
    """Whether even the first day that `when` can mean is after the last of `published`."""
    if when is None or when.earliest is None or published.latest is None:
        return False
    return when.earliest > published.latest


def check_cycles(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Places within places and actors in actors: nothing can be part of itself."""
    within = {one.id: (one.within,) if one.within else () for one in timeline.places.values()}
    part_of = {one.id: one.part_of for one in timeline.actors.values()}
    for record in parsed.places:
        _report_cycle(record.id, within, record, "within", problems)
    for actor in parsed.actors:
        _report_cycle(actor.id, part_of, actor, "part_of", problems)


def _report_cycle(
    start: str,
    parents: Mapping[str, tuple[str, ...]],
    record: Record,  # type: ignore[type-arg]
    key: str,
    problems: Problems,
) -> None:
    seen: set[str] = set()
    waiting = list(parents.get(start, ()))
    while waiting:
        current = waiting.pop()
        if current == start:
            record.origin.report(
                problems, (key,), f"{start!r} is part of itself", hint=f"correct `{key}`"
            )
            return
        if current not in seen:
            seen.add(current)
            waiting.extend(parents.get(current, ()))


def _check_unused(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Records that no page leads to, and stored texts that no source uses.

    Where there are faults, what seems unused may be what a faulty reference means.
    """
    if problems.faults():
        return
    used_sources = {source for event in timeline.events for source in event.sources}
    for record in parsed.sources:
        if record.id not in used_sources:
            hint = "quote it in an entry, or remove it"
            message = "no entry uses this source"
            _warn(record.origin.path, message, hint, RuleName.UNUSED_SOURCE, problems)
    stored = {posixpath.normpath(one.file) for one in timeline.sources.values() if one.file}
    stems = {posixpath.splitext(path)[0] for path in stored}
    for path in sorted(parsed.seeds or ()):
        # What a text was extracted from is kept beside it: x.html of x.txt.
        stem = posixpath.splitext(path)[0]
        if path not in stored and stem not in stems and posixpath.splitext(stem)[0] not in stems:
            hint = "`dateline new source` makes a source of it"
            message = "no source uses this text"
            _warn(path, message, hint, RuleName.UNUSED_TEXT, problems, subject=path)


def _warn(
    path: str, message: str, hint: str, rule: RuleName, problems: Problems, subject: str = ""
) -> None:
    severity = Severity.WARNING
    problems.add(Location(path), message, hint=hint, severity=severity, rule=rule, subject=subject)
