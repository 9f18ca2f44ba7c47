"""Conflicts: claims of one entry that contradict each other in what is no mere number."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.contest.origins import stands
from dateline.schema import About
from dateline.timeline import Claim, Event


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims of which not both can be right.

    Attributes:
        about: What they differ on.
        claim: The one that disputes.
        disputed: The one that it disputes; where each disputes the other, the later number.
    """

    about: About
    claim: Claim
    disputed: Claim


def conflicts(event: Event) -> tuple[Conflict, ...]:
    """The conflicts of an entry, by what they are about and then by the claims' numbers.

    Two claims that dispute each other on one thing are one conflict. A retracted claim backs
    nothing, so nothing is in conflict with it any more; its page still shows what became of it.
    """
    standing = {claim.id: claim for claim in event.quotes if stands(claim)}
    found: dict[tuple[About, frozenset[str]], Conflict] = {}
    for claim in standing.values():
        for disputed in claim.disputes:
            if claim.about is None or disputed not in standing or disputed == claim.id:
                continue
            key = (claim.about, frozenset((claim.id, disputed)))
            found.setdefault(key, Conflict(claim.about, claim, standing[disputed]))
    order = list(About)
    return tuple(sorted(found.values(), key=lambda one: order.index(one.about)))
