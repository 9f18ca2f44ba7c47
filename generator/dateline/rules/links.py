"""Which entries lead to which, by the links in what was written of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from dateline import urls
from dateline.timeline import Event, Timeline


def entries_by_path(timeline: Timeline) -> Mapping[str, Event]:
    """Each entry by what links to it name, such as `/events/ID/`."""
    return {urls.event(event.id): event for event in timeline.events}


def linked_entries(timeline: Timeline) -> Mapping[str, set[str]]:
    """The ids of the entries that each entry links to or is linked from, by its id."""
    entries = entries_by_path(timeline)
    found: dict[str, set[str]] = defaultdict(set)
    for event in timeline.events:
        for link in event.body.links:
            if other := entries.get(link.target):
                found[event.id].add(other.id)
                found[other.id].add(event.id)
    return found
