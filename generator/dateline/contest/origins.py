"""Origins: where the chain of each claim starts, and so how many voices an entry rests on.

Ten articles that repeat one press office are one origin. The chain of a claim runs from who says
it (`by`) over those in between (`via`) to the article (`source`); it starts with

1. the speaker, where the claim names one;
2. else the first carrier, such as the agency that the article repeats;
3. else the article's publisher, so that an agency's own article and an article that repeats the
   agency are one origin;
4. else the article itself.

A person who speaks for a body counts as that body, so that a minister and the ministry are one
origin: the first in `part_of`, or else the `of` of the first role that may have been held when
the article appeared. It is one step, never more (a ministry stays itself and does not become its
state), and only to an organisation or a news medium: a state or a group has no one voice.

An organisation or medium keeps its own name as an origin: two ministries of one government are
two. But where an entry holds claims of a body and of a part of it (a committee and its press
office), the two are not independent of each other, and together they are one origin.

A retracted claim backs nothing and is left out. A disputed or denied claim stays: that somebody
contradicts it does not change who said it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Generic, Literal, TypeVar

from dateline.dates import When
from dateline.schema import ActorKind, ClaimStatus
from dateline.timeline import Actor, Claim, Event, Source, Timeline
from dateline.timeline.names import fold_name

T = TypeVar("T")

_BODIES = {ActorKind.ORGANISATION, ActorKind.MEDIA}


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where a claim comes from.

    Attributes:
        kind: What `id` is: an actor's id; the name of a publisher that is no actor of the site;
            or the id of an article (a source) that states no publisher.
    """

    kind: Literal["actor", "publisher", "article"]
    id: str


class Start(StrEnum):
    """What the chain of a claim starts with."""

    SPEAKER = "speaker"
    CARRIER = "carrier"
    PUBLISHER = "publisher"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Chain:
    """How a claim came into its article.

    Attributes:
        start: What the origin is to the claim.
        person: The person who counts as the origin here; None where the origin spoke itself.
        through: The actors between the origin and the article, nearest to the origin first.
    """

    origin: Origin
    start: Start
    person: str | None
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Independence:
    """What an entry rests on.

    Attributes:
        articles: The sources that back it, by id, in the order of the entry.
        origins: Where they have it from, each once, in the order of the claims' numbers.
        claims: The ids of each origin's claims, those of its parts with them; none for an article
            that the entry names without quoting it.
    """

    articles: tuple[str, ...]
    origins: tuple[Origin, ...]
    claims: Mapping[Origin, tuple[str, ...]]


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


def origin_of(claim: Claim, timeline: Timeline) -> Origin:
    """Where the chain of a claim starts."""
    return chain_of(claim, timeline).origin


def chain_of(claim: Claim, timeline: Timeline) -> Chain:
    """How a claim came into its article."""
    source = timeline.sources[claim.source]
    if claim.by:
        return _chain(Start.SPEAKER, claim.by, claim.via, source, timeline)
    if claim.via:
        return _chain(Start.CARRIER, claim.via[0], claim.via[1:], source, timeline)
    return _own_chain(source, timeline)


def own_origin(source: Source, timeline: Timeline) -> Origin:
    """The origin of what an article says in its own voice, carried by nobody."""
    return _own_chain(source, timeline).origin


def independence(event: Event, timeline: Timeline) -> Independence:
    """How many articles and origins an entry rests on, and which claims are whose.

    An article that the entry names and does not quote is taken to speak for itself.
    """
    backing = [claim for claim in event.quotes if stands(claim)]
    claims = {
        origin: [claim.id for claim in found]
        for origin, found in _by_origin(backing, timeline).items()
    }
    quoted = {claim.source for claim in event.claims}
    named = [one for one in event.sources if one not in quoted]
    for source in named:
        claims.setdefault(own_origin(timeline.sources[source], timeline), [])
    counted = {claim.source for claim in backing} | set(named)
    return Independence(
        articles=tuple(one for one in event.sources if one in counted),
        origins=tuple(claims),
        claims={origin: tuple(ids) for origin, ids in claims.items()},
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
    first = actor.part_of[0] if actor.part_of and actor.kind in _BODIES else None
    return _if_body(first, timeline)


def _own_chain(source: Source, timeline: Timeline) -> Chain:
    if not source.publisher:
        return Chain(Origin("article", source.id), Start.ARTICLE, None, ())
    folded = fold_name(source.publisher)
    named = _actors_by_name(_Same(timeline.actors)).get(folded)
    if named:
        return _chain(Start.PUBLISHER, named, (), source, timeline)
    name = _publishers(_Same(timeline.sources)).get(folded, source.publisher)
    return Chain(Origin("publisher", name), Start.PUBLISHER, None, ())


def _chain(
    start: Start, actor: str, through: tuple[str, ...], source: Source, timeline: Timeline
) -> Chain:
    body = _body(timeline.actors[actor], source, timeline)
    if body:
        return Chain(Origin("actor", body), start, actor, through)
    return Chain(Origin("actor", actor), start, None, through)


def _body(actor: Actor, source: Source, timeline: Timeline) -> str | None:
    """The body that a person speaks for; None where there is none."""
    if actor.kind is not ActorKind.PERSON:
        return None
    held = (role.of for role in actor.roles if role.of and _may_meet(role.date, source.published))
    return _if_body(next(iter((*actor.part_of, *held)), None), timeline)


def _if_body(actor_id: str | None, timeline: Timeline) -> str | None:
    actor = timeline.actors.get(actor_id) if actor_id else None
    return actor.id if actor and actor.kind in _BODIES else None


def _may_meet(held: When | None, published: When | None) -> bool:
    """Whether a role may have been held when an article appeared; what is not stated may."""
    if held is None or published is None:
        return True
    ended = held.latest and published.earliest and held.latest < published.earliest
    begun_later = held.earliest and published.latest and held.earliest > published.latest
    return not (ended or begun_later)


@dataclass(frozen=True, slots=True, eq=False)
class _Same(Generic[T]):
    """Records that equal no others but themselves: they are looked up for claim after claim."""

    records: Mapping[str, T]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.records is other.records

    def __hash__(self) -> int:
        return id(self.records)


@lru_cache(maxsize=4)
def _actors_by_name(same: _Same[Actor]) -> dict[str, str]:
    """The one actor who bears each name or alias; names of several are left out."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for actor in same.records.values():
        for name in (actor.name, *actor.aliases):
            bearers[fold_name(name)].add(actor.id)
    return {name: next(iter(ids)) for name, ids in bearers.items() if len(ids) == 1}


@lru_cache(maxsize=4)
def _publishers(same: _Same[Source]) -> dict[str, str]:
    """Each publisher as the first of its articles writes it."""
    found: dict[str, str] = {}
    for source in same.records.values():
        if source.publisher:
            found.setdefault(fold_name(source.publisher), " ".join(source.publisher.split()))
    return found
