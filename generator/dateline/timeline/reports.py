"""Which claims and articles of an entry report it, and which are quoted only against others."""

from __future__ import annotations

from collections.abc import Collection

from dateline.schema import About
from dateline.timeline.model import Event

# To contradict others on where, who or why is to report the same thing.
_ASIDE = {About.PLACE, About.ACTOR, About.CAUSE}


def opposing(event: Event) -> frozenset[str]:
    """The claims that are there only against others: none that they dispute disputes them."""
    disputes = {claim.id: claim.disputes for claim in event.claims}
    return frozenset(
        claim.id
        for claim in event.claims
        if claim.disputes and not any(claim.id in disputes.get(one, ()) for one in claim.disputes)
    )


def denying(event: Event) -> frozenset[str]:
    """Those of `opposing` that may say that it did not happen: by when, or how often."""
    against = opposing(event)
    return frozenset(
        claim.id for claim in event.claims if claim.id in against and claim.about not in _ASIDE
    )


def reporting(event: Event) -> tuple[str, ...]:
    """The sources that report an entry, in order: not those that are quoted only to deny it."""
    return sources_beside(event, denying(event))


def sources_beside(event: Event, claims: Collection[str]) -> tuple[str, ...]:
    """The sources that an entry has for more than these claims, in order; if there is none, all."""
    quoted = {claim.source for claim in event.claims}
    kept = {claim.source for claim in event.claims if claim.id not in claims}
    found = tuple(one for one in event.sources if one in kept or one not in quoted)
    return found or event.sources
