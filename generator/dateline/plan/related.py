"""Which entries an entry is related to: those that share the most actors.

An actor weighs the less, the more entries it takes part in. Entries that weigh the same stand by
how near they are in the timeline.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from heapq import nsmallest

from dateline.plan.context import Context
from dateline.timeline import Event

MOST = 6
# Sums of the same fractions in another order may differ in their last digits.
_CLEARLY = 1 + 1e-9


def related(event: Event, context: Context) -> list[tuple[Event, tuple[str, ...]]]:
    """At most `MOST` other entries, nearest first, each with the ids of the actors it shares."""
    here = context.position[event.id]
    actors = [participant.actor for participant in event.participants]

    def shared(other: int) -> tuple[str, ...]:
        return tuple(actor for actor in actors if actor in context.casts[other])

    def rank(other: int) -> tuple[float, int, int, int]:
        common = shared(other)
        weight = sum(context.rarity[actor] for actor in common)
        return (-weight, abs(other - here), actors.index(common[0]), other)

    nearest = nsmallest(MOST, _candidates(here, actors, context), key=rank)
    return [(context.timeline.events[other], shared(other)) for other in nearest]


def _candidates(here: int, actors: Sequence[str], context: Context) -> set[int]:
    """Positions of entries among which the nearest are; far fewer than share any actor.

    An actor who is everywhere would make every entry a candidate of every other. So the rarest
    come first, until enough is found that outweighs all that the others could add. Whatever
    shares nothing but the commonest actor weighs the same, and only the nearest of it can matter.
    """
    rarest_first = sorted(actors, key=lambda actor: -context.rarity[actor])
    found: set[int] = set()
    for index, actor in enumerate(rarest_first):
        positions = context.positions_by_actor[actor]
        left = rarest_first[index + 1 :]
        if left:
            found.update(positions)
        else:
            before, after = bisect_left(positions, here), bisect_right(positions, here)
            found.update(positions[max(0, before - MOST) : before])
            found.update(positions[after : after + MOST])
        found.discard(here)
        could_add = sum(context.rarity[other] for other in left)
        if len(found) >= MOST and context.rarity[actor] > could_add * _CLEARLY:
            break
    return found
