"""Entries that look like the same event twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator

from rapidfuzz import fuzz

from dateline.content import Parsed, Record
from dateline.errors import Problems, Severity
from dateline.rules.links import linked_entries
from dateline.rules.model import Rule
from dateline.schema import EventFields, RuleName
from dateline.timeline import Event, Timeline
from dateline.timeline.names import fold_name

LIKE_TITLES = 78.0
"""From here on two titles say the same, on a scale of 0 to 100.

Of fifteen pairs of titles that say one thing in two ways, thirteen are at least so much alike, and
two of fourteen that say two (tests/rules/titles.txt). Of the 21 pairs in this project's own
timeline that share days and actors, those that are not linked have 55 at most; one pair of an
announcement and what it announces, which is linked, has 77.
"""

_SHARED = 0.5
_NUMBER = re.compile(r"\d+")


def find_duplicates(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Pairs of entries of the same days, with shared actors and titles that say the same.

    Two entries that link to one another, either way, are known to their editor as two: an
    announcement and what it announces often have one day and one speaker.
    """
    records = {record.id: record for record in parsed.events}
    linked = linked_entries(timeline)
    for first, second in _pairs(timeline):
        if second.id in linked[first.id] or _numbered(first, second):
            continue
        if (
            _one_place(first, second, timeline)
            and title_likeness(first.title, second.title) >= LIKE_TITLES
        ):
            _report(records[first.id], records[second.id], problems)


def title_likeness(first: str, second: str) -> float:
    """How much two titles are alike, whatever the order of their words: 0 to 100.

    Longer titles hold shorter ones too easily when only shared words count, so that the likeness of
    all words counts as much as that of the shared ones.
    """
    one, two = fold_name(first), fold_name(second)
    whole = fuzz.token_sort_ratio(one, two)
    return (whole + fuzz.token_set_ratio(one, two)) / 2


def _pairs(timeline: Timeline) -> Iterator[tuple[Event, Event]]:
    """Pairs that share their days and most of their actors, each once, earlier entries first.

    Entries without actors are compared by their places.
    """
    groups: dict[Hashable, list[int]] = defaultdict(list)
    events = timeline.events
    parties = [_parties(event) for event in events]
    for index, event in enumerate(events):
        days = (event.date.earliest, event.date.latest) if event.date else (None, None)
        for party in parties[index]:
            groups[days, party].append(index)
    met = set()
    for members in groups.values():
        for position, one in enumerate(members):
            for two in members[position + 1 :]:
                if (one, two) not in met and _share(parties[one], parties[two]):
                    met.add((one, two))
    for one, two in sorted(met):
        yield events[one], events[two]


def _parties(event: Event) -> frozenset[tuple[str, str]]:
    actors = frozenset(("actor", one.actor) for one in event.participants)
    return actors or frozenset(("place", one) for one in event.places)


def _share(one: frozenset[tuple[str, str]], two: frozenset[tuple[str, str]]) -> bool:
    """Whether one holds all of the other, or half of them all are in both."""
    shared = len(one & two)
    return shared == min(len(one), len(two)) or shared >= _SHARED * len(one | two)


def _numbered(first: Event, second: Event) -> bool:
    """Whether titles are told apart by numbers alone: "Day 3 of the talks"."""
    one, two = first.title, second.title
    same = _NUMBER.sub("0", one) == _NUMBER.sub("0", two)
    return same and _NUMBER.findall(one) != _NUMBER.findall(two)


def _one_place(first: Event, second: Event, timeline: Timeline) -> bool:
    """Whether both may have happened in one place: one of the two can lie within the other."""
    if not first.places or not second.places:
        return True
    one, two = set(first.places), set(second.places)
    return bool(one & _with_above(two, timeline) or two & _with_above(one, timeline))


def _with_above(places: set[str], timeline: Timeline) -> set[str]:
    found, waiting = set(places), list(places)
    while waiting:
        above = timeline.places[waiting.pop()].within
        if above and above not in found:
            found.add(above)
            waiting.append(above)
    return found


def _report(first: Record[EventFields], second: Record[EventFields], problems: Problems) -> None:
    """The later of the two in the timeline is the one to look at."""
    second.origin.report(
        problems,
        ("title",),
        f"this looks like the entry {first.id}: same days, shared actors, similar titles",
        hint="make one entry of them, or link the two if they are two",
        severity=Severity.WARNING,
        related=(first.origin.location(("title",)),),
        rule=RuleName.NEAR_DUPLICATE,
        subject=first.id,
    )


RULES = (
    Rule(
        RuleName.NEAR_DUPLICATE,
        "two entries of the same days and actors with similar titles",
        Severity.WARNING,
        find_duplicates,
        whole=True,
    ),
)
