"""Origins: how many voices an entry draws on.

Ten articles that repeat one press office are one origin: where the chains of their claims start
(see `dateline.contest.chains`).

An organisation or medium keeps its own name as an origin: two ministries of one government are
two. But where an entry holds claims of a body and of a part of it (a committee and its press
office), the two are not independent of each other, and together they are one origin.

A retracted claim backs nothing and is left out. A disputed or denied claim stays: that somebody
contradicts it does not change who said it. So the number of origins is not how many agree: some may
be there only to contradict the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.contest.chains import (
    BODIES,
    Chain,
    Origin,
    Start,
    chain_of,
    if_body,
    origin_of,
    own_origin,
)
from dateline.schema import ClaimStatus
from dateline.timeline import Actor, Claim, Event, Source, Timeline
from dateline.timeline.reports import denying

__all__ = [
    "Chain",
    "Independence",
    "Origin",
    "Reliance",
    "Start",
    "chain_of",
    "independence",
    "origin_of",
    "own_origin",
    "reliance",
    "stands",
]


@dataclass(frozen=True, slots=True)
class Independence:
    """What an entry draws on.

    Attributes:
        articles: The sources that are quoted or named, by id, in the order of the entry.
        origins: Where they have it from, each once, in the order of the claims' numbers.
        claims: The ids of each origin's claims, those of its parts with them; none for an article
            that the entry names without quoting it.
        backing: Those of the origins that are not there only to deny what others say.
    """

    articles: tuple[str, ...]
    origins: tuple[Origin, ...]
    claims: Mapping[Origin, tuple[str, ...]]
    backing: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Reliance:
    """What an article has from whom.

    Attributes:
        own: The origin that the article itself is.
        claims: The claims taken from it, by their origins, in order.
    """

    own: Origin
    claims: Mapping[Origin, tuple[Claim, ...]]


def stands(claim: Claim) -> bool:
    """Whether the claim still backs anything: it was not retracted."""
    return claim.status is not ClaimStatus.RETRACTED


def independence(event: Event, timeline: Timeline) -> Independence:
    """How many articles and origins an entry draws on, and which claims are whose.

    An article that the entry names and does not quote is taken to speak for itself.
    """
    standing = [claim for claim in event.quotes if stands(claim)]
    claims = {
        origin: [claim.id for claim in found]
        for origin, found in _by_origin(standing, timeline).items()
    }
    quoted = {claim.source for claim in event.claims}
    named = [one for one in event.sources if one not in quoted]
    for source in named:
        claims.setdefault(own_origin(timeline.sources[source], timeline), [])
    counted = {claim.source for claim in standing} | set(named)
    denials = denying(event)
    return Independence(
        articles=tuple(one for one in event.sources if one in counted),
        origins=tuple(claims),
        claims={origin: tuple(ids) for origin, ids in claims.items()},
        backing=tuple(origin for origin, ids in claims.items() if not ids or set(ids) - denials),
    )


def reliance(source: Source, claims: Iterable[Claim], timeline: Timeline) -> Reliance:
    """For how much of what was taken from an article it is itself the origin.

    Args:
        source: The article.
        claims: What was taken from it.
        timeline: Holds the actors.
    """
    standing = [claim for claim in claims if stands(claim)]
    return Reliance(own_origin(source, timeline), _by_origin(standing, timeline))


def _by_origin(claims: list[Claim], timeline: Timeline) -> dict[Origin, tuple[Claim, ...]]:
    """Claims by origin, a part with its body where both are there; all in the order of claims."""
    starts = [origin_of(claim, timeline) for claim in claims]
    met = set(starts)
    found: dict[Origin, list[Claim]] = defaultdict(list)
    for start, claim in zip(starts, claims, strict=True):
        found[_whole(start, met, timeline)].append(claim)
    return {origin: tuple(same) for origin, same in found.items()}


def _whole(origin: Origin, met: set[Origin], timeline: Timeline) -> Origin:
    """The body of an origin, or its body's body, as long as that is an origin here as well."""
    seen = {origin}
    while origin.kind == "actor":
        above = _body_above(timeline.actors[origin.id], timeline)
        body = Origin("actor", above) if above else origin
        if body in seen or body not in met:
            break
        seen.add(body)
        origin = body
    return origin


def _body_above(actor: Actor, timeline: Timeline) -> str | None:
    """The organisation or medium that an organisation or medium is a part of."""
    first = actor.part_of[0] if actor.part_of and actor.kind in BODIES else None
    return if_body(first, timeline)
