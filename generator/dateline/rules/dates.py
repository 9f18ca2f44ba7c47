"""Days that cannot be right, because nobody could have known by then what they claim.

That an event or a figure starts after the article that reports it is found when records are linked
(`early-report`). What is found here can be read otherwise, or concerns the days of the entry itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from dateline.content import Parsed, Record
from dateline.content.records import Loc
from dateline.dates import Precision, When
from dateline.errors import Location, Problems, Severity
from dateline.rules.model import Rule
from dateline.schema import EventFields, RuleName, SourceFields, Status
from dateline.timeline import Event, Source, Timeline
from dateline.timeline.reports import opposing, sources_beside

# Where an article is of today, an editor's calendar may still show yesterday.
_ZONES = timedelta(days=1)


def find_impossible(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Days of events, figures, entries and sources that what they rest on could not know."""
    linked = {event.id: event for event in timeline.events}
    for record in parsed.events:
        event = linked[record.id]
        sources = [timeline.sources[one] for one in event.sources]
        _check_entry(record, event, sources, problems)
        if event.status is not Status.PLANNED:
            reporting = [timeline.sources[one] for one in sources_beside(event, opposing(event))]
            _check_end(record, event, reporting, problems)
            _check_figures(record, event, timeline, problems)
            _check_accessed(record, event, reporting, problems)
    for source in parsed.sources:
        _check_source(source, problems)


def _check_entry(
    record: Record[EventFields], event: Event, sources: Iterable[Source], problems: Problems
) -> None:
    """An entry cannot have been written before what it rests on, nor corrected before that."""
    firsts = [(day, one) for one in sources if (day := _surely_not_before(one.published))]
    if event.changed and firsts:
        day, latest = max(firsts, key=lambda first: (first[0], first[1].id))
        if event.changed < day - _ZONES:
            _report(
                record,
                ("updated",) if event.updated else ("published",),
                f"this is before {day}, when an article that the entry rests on appeared "
                f"({latest.id})",
                "write the day on which the entry last changed in substance as `updated:`",
                problems,
                (latest.location,),
            )
    for index, correction in enumerate(event.corrections):
        if event.published and correction.date < event.published:
            _report(
                record,
                ("corrections", index, "date"),
                f"the entry was corrected before it was published ({event.published})",
                "correct this day or `published:`",
                problems,
            )


def _check_end(
    record: Record[EventFields], event: Event, sources: list[Source], problems: Problems
) -> None:
    """What has ended was not over after the last of the articles that report it."""
    end = _stated_end(event.date)
    last = _last_report(sources)
    if end is None or last is None or end <= last[0]:
        return
    if event.date and event.date.earliest and event.date.earliest > last[0]:
        return  # `early-report` has it
    day, source = last
    _report(
        record,
        ("date",),
        f"the event ends on {end}, after the last article that reports it ({source.id}, {day})",
        f"it can be known until {day}; leave the end open with /.. where it went on, "
        "or make what is to come an entry with `status: planned`",
        problems,
        (source.location,),
    )


def _check_figures(
    record: Record[EventFields], event: Event, timeline: Timeline, problems: Problems
) -> None:
    """A figure does not hold for days after the article that reports it."""
    linked = {claim.id: claim for claim in event.claims}
    for index, fields in enumerate(record.fields.claims):
        claim = linked.get(fields.id)
        if claim is None or claim.figure is None:
            continue
        source = timeline.sources[claim.source]
        end, last = _stated_end(claim.figure.as_of), _last_report([source])
        starts_before = claim.figure.as_of is not None and (
            claim.figure.as_of.earliest is None
            or (last is not None and claim.figure.as_of.earliest <= last[0])
        )
        if end and last and end > last[0] and starts_before:
            _report(
                record,
                ("claims", index, "figure", "as_of"),
                f"the figure holds until {end}, after the article that reports it "
                f"({source.id}, {last[0]})",
                "correct `as_of`",
                problems,
                (source.location,),
                subject=claim.id,
            )


def _check_accessed(
    record: Record[EventFields], event: Event, sources: Iterable[Source], problems: Problems
) -> None:
    """An article without a date reports nothing from after the day on which it was read."""
    start = event.date.earliest if event.date else None
    for source in sources:
        dated = source.published is not None and source.published.latest is not None
        if start and source.accessed and not dated and start > source.accessed:
            _report(
                record,
                ("date",),
                f"the event is dated after the day on which the article that reports it was read "
                f"({source.id}, accessed {source.accessed})",
                "correct the date or `accessed:`, or write `status: planned`",
                problems,
                (source.location,),
            )


def _check_source(record: Record[SourceFields], problems: Problems) -> None:
    """An article was not read before it appeared."""
    accessed, first = record.fields.accessed, _surely_not_before(record.fields.published)
    if accessed and first and accessed < first - _ZONES:
        record.origin.report(
            problems,
            ("accessed",),
            f"this is before {first}, when the article appeared",
            hint="correct `accessed:` or `published:`",
            severity=Severity.WARNING,
            rule=RuleName.IMPOSSIBLE_DATE,
            subject="accessed",
        )


def _surely_not_before(when: When | None) -> date | None:
    """The first day of a date that is sure; None where it is not."""
    return when.earliest if when and not (when.uncertain or when.approximate) else None


def _last_report(sources: Iterable[Source]) -> tuple[date, Source] | None:
    """The last day on which one of the articles appeared; None where not every one says."""
    found: list[tuple[date, Source]] = []
    for source in sources:
        when = source.published
        day = when.latest if when and not (when.uncertain or when.approximate) else source.accessed
        if day is None:
            return None
        found.append((day, source))
    return max(found, key=lambda one: (one[0], one[1].id), default=None)


def _stated_end(when: When | None) -> date | None:
    """The last day of an interval, where it is stated as a day and without a doubt."""
    if when is None or not when.interval or when.end is None:
        return None
    end = when.end
    sure = end.precision is Precision.DAY and not (end.uncertain or end.approximate)
    return end.latest if sure else None


def _report(
    record: Record[EventFields],
    loc: Loc,
    message: str,
    hint: str,
    problems: Problems,
    related: tuple[Location, ...] = (),
    subject: str = "",
) -> None:
    record.origin.report(
        problems,
        loc,
        message,
        hint=hint,
        severity=Severity.WARNING,
        related=related,
        rule=RuleName.IMPOSSIBLE_DATE,
        subject=subject or str(loc[0]),
    )


RULES = (
    Rule(
        RuleName.IMPOSSIBLE_DATE,
        "a day by which nobody could have known what it is given for",
        Severity.WARNING,
        find_impossible,
    ),
)
