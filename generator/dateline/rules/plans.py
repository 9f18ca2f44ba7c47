"""Plans whose day has passed, as far as this timeline knows, and nothing says what became of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from rapidfuzz import fuzz

from dateline.content import Parsed
from dateline.errors import Problems, Severity
from dateline.rules.links import linked_entries
from dateline.rules.model import Rule
from dateline.schema import RuleName, Status
from dateline.timeline import Event, Timeline
from dateline.timeline.names import fold_name

_LIKE = 60.0  # from here on a later entry of the same actors is named as what may have become of it


def find_stale(
    parsed: Parsed, timeline: Timeline, problems: Problems, *, today: date | None = None
) -> None:
    """Planned entries whose last day is before the latest report, without a follow-up.

    A follow-up is one of these:

    - an entry that is not planned, on or after the plan's first day, linked with it either way;
    - a claim of the plan's own entry from an article that appeared after the plan's last day;
    - an open question in its `unknowns`, which says that nobody knows.

    Args:
        parsed: The records.
        timeline: What they are linked to.
        problems: What is found is added.
        today: The day up to which a plan counts as open; where it is not given, the latest day on
            which an article of this site appeared: what a plan came to can be known only from then.
    """
    day = today or last_report(timeline)
    if day is None:
        return
    linked = linked_entries(timeline)
    events = {event.id: event for event in timeline.events}
    later = _by_actor(timeline)
    for record in parsed.events:
        plan = events[record.id]
        end = plan.date.latest if plan.date else None
        if plan.status is not Status.PLANNED or end is None or end >= day:
            continue
        if any(_follows(events[one], plan) for one in linked[plan.id]) or _answered(plan, timeline):
            continue
        likely = _likely(plan, later)
        record.origin.report(
            problems,
            ("date",),
            f"this was planned for {plan.date.edtf if plan.date else end}, articles of this site go "
            f"on to {day}, and nothing says what became of it",
            hint=f"link it with {likely.id} if that is what became of it"
            if likely
            else "link it with an entry that says what became of it, or ask under `unknowns:` "
            "whether it took place",
            severity=Severity.WARNING,
            related=(likely.location,) if likely else (),
            rule=RuleName.STALE_PLAN,
            subject="date",
        )


def last_report(timeline: Timeline) -> date | None:
    """The latest day on which an article of the timeline appeared, at the earliest."""
    days = (one.published.earliest for one in timeline.sources.values() if one.published)
    return max((day for day in days if day), default=None)


def _follows(event: Event, plan: Event) -> bool:
    """Whether an entry can say what became of a plan: it may be on or after its first day."""
    if event.status is Status.PLANNED or event.date is None or plan.date is None:
        return False
    first = plan.date.earliest or plan.date.latest
    starts, ends = event.date.earliest, event.date.latest
    if first is None:
        return False
    # An entry whose day lies somewhere in a long stretch mostly tells of the plan being made.
    return (starts is not None and starts >= first) or (ends is None and starts is None)


def _answered(plan: Event, timeline: Timeline) -> bool:
    """Whether the plan's own entry says more: from a later article, or as an open question."""
    end = plan.date.latest if plan.date else None
    published = (timeline.sources[one].published for one in plan.sources)
    days = (one.earliest for one in published if one)
    later = any(day > end for day in days if day and end)
    return later or any(not one.answered for one in plan.unknowns)


def _by_actor(timeline: Timeline) -> Mapping[str, list[Event]]:
    found: dict[str, list[Event]] = defaultdict(list)
    for event in timeline.events:
        for one in event.participants:
            found[one.actor].append(event)
    return found


def _likely(plan: Event, by_actor: Mapping[str, list[Event]]) -> Event | None:
    """The entry of the same actors that looks most like what became of a plan."""
    found = {
        event.id: event
        for one in plan.participants
        for event in by_actor.get(one.actor, ())
        if _follows(event, plan)
    }
    title = fold_name(plan.title)
    scored = [(fuzz.token_set_ratio(title, fold_name(one.title)), one) for one in found.values()]
    near = [pair for pair in scored if pair[0] >= _LIKE]
    return max(near, key=lambda pair: (pair[0], pair[1].id))[1] if near else None


RULES = (
    Rule(
        RuleName.STALE_PLAN,
        "a plan whose day has passed, and nothing says what became of it",
        Severity.WARNING,
        find_stale,
        whole=True,
    ),
)
