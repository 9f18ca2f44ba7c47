"""Related entries, against the rule worked out for every pair of entries."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.build import Builder
from dateline.plan.context import Context
from dateline.plan.related import MOST, related
from dateline.timeline import Event
from dateline.urls import Urls
from tests.engine.entries import entry
from tests.sites import SiteFolder, make_site


def _by_the_rule(event: Event, context: Context) -> list[tuple[str, tuple[str, ...]]]:
    """All other entries that share an actor, sorted: by weight, then by nearness."""
    events = context.timeline.events
    here = events.index(event)
    found = []
    for place, other in enumerate(events):
        cast = {one.actor for one in other.participants}
        shared = [one.actor for one in event.participants if one.actor in cast]
        if other is event or not shared:
            continue
        weight = sum(1 / len(context.events_by_actor[actor]) for actor in shared)
        order = [one.actor for one in event.participants].index(shared[0])
        found.append(((-weight, abs(place - here), order, place), other.id, tuple(shared)))
    return [(other, shared) for _, other, shared in sorted(found)[:MOST]]


def _casts(number: int, shape: str) -> list[int]:
    """The actors of an entry, by number."""
    return {
        "one actor is everywhere": [number // 8 + 2, 0],
        "two actors share everything": [0, 1] if number % 3 else [1],
        "all are rare": [number // 3 + 2, (number * 7) % 20 + 2],
        "some stand alone": [number + 100] if number % 2 else [0, number % 5 + 1],
        "the common one comes first": [0, number % 2 + 1, number // 20 + 3],
    }[shape]


@pytest.mark.parametrize(
    "shape",
    [
        "one actor is everywhere",
        "two actors share everything",
        "all are rare",
        "some stand alone",
        "the common one comes first",
    ],
)
def test_related_entries_are_the_first_by_the_rule(shape: str, tmp_path: Path) -> None:
    """However common its actors are, an entry has the related entries that sorting all would give."""
    site: SiteFolder = make_site(tmp_path)
    for number in range(60):
        casts = _casts(number, shape)
        for actor in casts:
            site.write(f"content/actors/a{actor}.md", f"---\nname: A {actor}\nkind: group\n---\n")
        actors = ", ".join(f"a{actor}" for actor in dict.fromkeys(casts))
        date = f"2021-{number // 28 + 1:02}-{number % 28 + 1:02}"
        site.write(f"content/events/e{number}.md", entry(f"E {number}", date, actors=f"[{actors}]"))
    context = Context(Builder(site.root).check().timeline, Urls("https://example.org/"))
    for event in context.timeline.events:
        made = [(other.id, shared) for other, shared in related(event, context)]
        assert made == _by_the_rule(event, context)
