"""Chains: how each claim came into its article, and where that began.

The chain of a claim runs from who says it (`by`) over those in between (`via`) to the article
(`source`); it starts with

1. the speaker, where the claim names one;
2. else the first carrier, such as the agency that the article repeats;
3. else the article's publisher, so that an agency's own article and an article that repeats the
   agency are one origin;
4. else the article itself.

A person who speaks for a body counts as that body, so that a minister and the ministry are one
origin: the first in `part_of`, or else the `of` of the first role that may have been held when
the article appeared. It is one step, never more (a ministry stays itself and does not become its
state), and only to an organisation or a news medium: a state or a group has no one voice.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from dateline.dates import When
from dateline.schema import ActorKind
from dateline.timeline import Actor, Claim, Source, Timeline
from dateline.timeline.names import fold_name

BODIES = {ActorKind.ORGANISATION, ActorKind.MEDIA}


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


def _own_chain(source: Source, timeline: Timeline) -> Chain:
    if not source.publisher:
        return Chain(Origin("article", source.id), Start.ARTICLE, None, ())
    folded = fold_name(source.publisher)
    named = _actors_by_name(timeline).get(folded)
    if named:
        return _chain(Start.PUBLISHER, named, (), source, timeline)
    name = _publishers(timeline).get(folded, source.publisher)
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
    return if_body(next(iter((*actor.part_of, *held)), None), timeline)


def if_body(actor_id: str | None, timeline: Timeline) -> str | None:
    """The id again where it is that of an organisation or a news medium, which has one voice."""
    actor = timeline.actors.get(actor_id) if actor_id else None
    return actor.id if actor and actor.kind in BODIES else None


def _may_meet(held: When | None, published: When | None) -> bool:
    """Whether a role may have been held when an article appeared; what is not stated may."""
    if held is None or published is None:
        return True
    ended = held.latest and published.earliest and held.latest < published.earliest
    begun_later = held.earliest and published.latest and held.earliest > published.latest
    return not (ended or begun_later)


# Both are looked up for claim after claim, so those of the last few timelines are kept.
@lru_cache(maxsize=4)
def _actors_by_name(timeline: Timeline) -> dict[str, str]:
    """The one actor who bears each name or alias; names of several are left out."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for actor in timeline.actors.values():
        for name in (actor.name, *actor.aliases):
            bearers[fold_name(name)].add(actor.id)
    return {name: next(iter(ids)) for name, ids in bearers.items() if len(ids) == 1}


@lru_cache(maxsize=4)
def _publishers(timeline: Timeline) -> dict[str, str]:
    """Each publisher as the first of its articles writes it."""
    found: dict[str, str] = {}
    for source in timeline.sources.values():
        if source.publisher:
            found.setdefault(fold_name(source.publisher), " ".join(source.publisher.split()))
    return found
