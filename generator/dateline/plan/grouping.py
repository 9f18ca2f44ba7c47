"""Headings of the timeline: what stands under which, and where.

An entry whose day is known stands under that day. One that happened on some day within a longer
span stands where it had certainly happened, after that span's last day, under a heading that says
that the day is not stated; likewise a month after its days, and a year after its months. Where
even the last possible day is not known, it stands after all that have one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from babel.dates import format_skeleton

from dateline.dates import Precision, When
from dateline.plan.cards import entry_card, event_date
from dateline.plan.context import Context
from dateline.schema import Extent, Status
from dateline.timeline import Event
from dateline.views import EntryGroup

_SHORT_SPAN = timedelta(days=1)
_Position = tuple[date, int, date]


def group_events(events: Iterable[Event], context: Context) -> tuple[EntryGroup, ...]:
    """The entries under their headings, in reading order."""
    groups: dict[tuple[_Position, str], list[Event]] = defaultdict(list)
    for event in events:
        groups[_place(event)].append(event)
    return tuple(
        _group(kind, members, context) for (_, kind), members in sorted(groups.items(), key=_first)
    )


def _first(item: tuple[tuple[_Position, str], list[Event]]) -> _Position:
    return item[0][0]


def _place(event: Event) -> tuple[_Position, str]:
    """Where an entry's group stands, and of which kind it is."""
    when = event.date
    if when is None or (when.earliest is None and when.latest is None):
        return (date.max, 2, date.max), "undated"
    start = when.earliest or when.latest or date.max
    end = when.latest or date.max
    if when.single_day:
        return (start, 0, end), "day"
    if _is_loose(event, when):
        return (end, 1, start if when.latest is None else end), "loose"
    return (start, 0, end), "span"


def _is_loose(event: Event, when: When) -> bool:
    """Whether the day is not known well enough to stand among the days."""
    if not when.interval:
        return when.precision is not Precision.DAY
    if event.extent is not Extent.WITHIN:
        return False
    if when.earliest is None or when.latest is None:
        return True
    return when.latest - when.earliest > _SHORT_SPAN


def _group(kind: str, members: list[Event], context: Context) -> EntryGroup:
    _ = context.gettext
    first = members[0]
    when = first.date
    heading = _heading(kind, members, context)
    note = ""
    if kind in {"loose", "undated"}:
        note = _("The articles do not name the day.") if kind == "loose" else ""
    if all(event.status is Status.PLANNED for event in members):
        note = _("Planned when the articles were written; they do not say whether it happened.")
    day = when.earliest if when and kind == "day" else None
    return EntryGroup(
        anchor=_anchor(kind, when),
        heading=heading,
        short=_short(kind, when, context) or heading,
        weekday=context.words.weekday(day) if day else "",
        machine=day.isoformat() if day else "",
        kind=kind,
        note=note,
        entries=tuple(entry_card(event, context) for event in members),
    )


def _heading(kind: str, members: list[Event], context: Context) -> str:
    _ = context.gettext
    when = members[0].date
    if kind == "undated" or when is None:
        return _("Date not stated")
    if kind == "day" and when.earliest:
        return context.words.day(when.earliest)
    said = {event_date(event, context).words for event in members}
    if len(said) == 1 and not any(event.status is Status.PLANNED for event in members):
        words = said.pop()
    elif kind == "loose" and when.latest:
        day = context.words.day(when.latest)
        words = _("By {day}, day not stated").format(day=day)
    else:
        words = context.words.phrase(when, extent=members[0].extent)
    return words[:1].upper() + words[1:]


def _short(kind: str, when: When | None, context: Context) -> str:
    """The day in a few letters; empty where a heading has none."""
    if when is None or kind not in {"day", "loose"}:
        return ""
    known = when.latest or when.earliest
    if known is None:
        return ""
    day = str(format_skeleton("MMMd", known, locale=context.locale))
    if kind == "day":
        return day
    words = context.gettext("by {day}") if when.latest else context.gettext("from {day}")
    return words.format(day=day)


def _anchor(kind: str, when: When | None) -> str:
    if when is None or kind == "undated":
        return "undated"
    start = when.earliest.isoformat() if when.earliest else ""
    end = when.latest.isoformat() if when.latest else ""
    return {
        "day": f"d-{start}",
        "span": "-".join(part for part in ("d", start, "to", end) if part),
        "loose": f"by-{end}" if end else f"after-{start}",
    }[kind]
