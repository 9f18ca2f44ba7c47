"""Where claims come from, and how many voices an entry rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.contest.origins import (
    Chain,
    Origin,
    Start,
    chain_of,
    independence,
    origin_of,
    reliance,
)
from dateline.schema import ActorKind, ClaimStatus
from dateline.timeline import Actor, ActorRole, Claim, Event, Source, Timeline
from tests.publish import factory as f

CASES = Path(__file__).with_name("origins.txt")
_ACTOR = re.compile(
    r"(?P<id>[a-z]+): (?P<kind>person|organisation|media|state|group)(?: as (?P<as>[A-Z][\w ,]+?))?"
    r"(?: part of (?P<parts>[a-z, ]+?))?(?: head of (?P<of>[a-z]+)(?: (?P<held>\d\S+))?)?"
)
_ARTICLE = re.compile(r"article (?P<id>[a-z]+)(?: of (?P<publisher>.+?))?(?: on (?P<day>\S+))?")
_CLAIM = re.compile(
    r"(?P<id>[a-z]): (?P<by>\S+)(?: via (?P<via>[a-z, ]+?))? in (?P<source>[a-z]+)"
    r"(?: (?P<status>retracted|denied|disputed))?"
)


class Case(NamedTuple):
    """What there is, and what is counted."""

    title: str
    given: tuple[str, ...]
    expected: tuple[str, ...]


def _cases() -> Iterator[Case]:
    _, *parts = CASES.read_text(encoding="utf-8").split("=== ")
    for part in parts:
        title, *lines = part.strip().splitlines()
        arrow = next(place for place, line in enumerate(lines) if line.startswith("-> "))
        yield Case(title, tuple(lines[:arrow]), tuple(lines[arrow:]))


def _actor(match: re.Match[str]) -> Actor:
    roles = (ActorRole("Head", match["of"], f.when(match["held"])),) if match["of"] else ()
    return f.actor(
        match["id"],
        kind=ActorKind(match["kind"]),
        aliases=_names(match["as"]),
        part_of=_names(match["parts"]),
        roles=roles,
    )


def _names(text: str | None) -> tuple[str, ...]:
    return tuple(text.split(", ")) if text else ()


def _claim(match: re.Match[str]) -> Claim:
    return f.claim(
        match["id"],
        by=None if match["by"] == "-" else match["by"],
        via=_names(match["via"]),
        source=match["source"],
        status=ClaimStatus(match["status"]) if match["status"] else None,
    )


def _story(lines: tuple[str, ...]) -> tuple[Event, Timeline]:
    actors, sources, claims, named = [], [], [], []
    for line in lines:
        if line.startswith("named "):
            named.append(line.removeprefix("named "))
        elif article := _ARTICLE.fullmatch(line):
            publisher, day = article["publisher"], article["day"]
            sources.append(f.source(article["id"], publisher=publisher, published=day))
        elif claim := _CLAIM.fullmatch(line):
            claims.append(_claim(claim))
        else:
            actor = _ACTOR.fullmatch(line)
            assert actor, line
            actors.append(_actor(actor))
    quoted = tuple(dict.fromkeys(claim.source for claim in claims))
    event = f.event(claims=tuple(claims), sources=(*quoted, *named))
    return event, f.timeline(event, actors=actors, sources=sources)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


@pytest.mark.parametrize("case", list(_cases()), ids=lambda case: case.title)
def test_origins_are_counted_as_the_table_says(case: Case) -> None:
    """Each case has the articles, the origins and the claims of each that its table expects."""
    event, timeline = _story(case.given)
    found = independence(event, timeline)
    counted = f"{_count(len(found.articles), 'article')}, {_count(len(found.origins), 'origin')}"
    groups = [
        f"{origin.kind} {origin.id}: {' '.join(claims)}".strip()
        for origin, claims in found.claims.items()
    ]

    assert [f"-> {counted}", *groups] == list(case.expected)


def test_a_chain_says_how_a_claim_came_into_its_article() -> None:
    """The start, the person who counts as a body, and those in between are all kept."""
    minister = f.actor("minister", kind=ActorKind.PERSON, part_of=("council",))
    wire = f.actor("wire", kind=ActorKind.MEDIA)
    said = f.claim("said", by="minister", via=("wire",))
    repeated = f.claim("repeated", by=None, via=("wire", "council"))
    timeline = f.timeline(actors=(minister, wire))

    assert chain_of(said, timeline) == Chain(
        Origin("actor", "council"), Start.SPEAKER, "minister", ("wire",)
    )
    assert chain_of(repeated, timeline) == Chain(
        Origin("actor", "wire"), Start.CARRIER, None, ("council",)
    )


def test_an_article_says_for_how_much_of_it_it_is_the_origin() -> None:
    """What its publisher says itself counts as the article's own, what others say as theirs."""
    gazette = f.actor("paper", name="Harbour Gazette", kind=ActorKind.MEDIA)
    source = f.source(publisher="Harbour Gazette")
    own, told = f.claim("own", by=None), f.claim("told", by="council")
    claimed = f.claim("claimed", by="paper")
    gone = f.claim("gone", by=None, status=ClaimStatus.RETRACTED)
    timeline = f.timeline(actors=(gazette,), sources=(source,))
    found = reliance(source, (own, told, claimed, gone), timeline)

    assert found.own == Origin("actor", "paper")
    assert found.claims == {
        Origin("actor", "paper"): (own, claimed),
        Origin("actor", "council"): (told,),
    }


_IDS = ("one", "two", "three", "four")
_actors = st.builds(
    lambda kind, parts: {"kind": kind, "part_of": tuple(parts)},
    st.sampled_from(ActorKind),
    st.lists(st.sampled_from(_IDS), max_size=2),
)
_claims = st.fixed_dictionaries(
    {
        "by": st.none() | st.sampled_from(_IDS),
        "via": st.lists(st.sampled_from(_IDS), max_size=2).map(tuple),
        "source": st.sampled_from(_IDS),
        "status": st.none() | st.sampled_from(ClaimStatus),
    }
)


@st.composite
def _stories(draw: st.DrawFn) -> tuple[Event, Timeline]:
    actors = [f.actor(one, **draw(_actors)) for one in _IDS]
    sources: list[Source] = [
        f.source(one, publisher=draw(st.none() | st.sampled_from(("One", "Town Post"))))
        for one in _IDS
    ]
    drawn: list[dict[str, Any]] = draw(st.lists(_claims, max_size=8))
    claims = tuple(f.claim(f"c{place}", **fields) for place, fields in enumerate(drawn))
    named = draw(st.lists(st.sampled_from(_IDS), max_size=2))
    ids = tuple(dict.fromkeys((*(claim.source for claim in claims), *named)))
    event = f.event(claims=claims, sources=ids)
    return event, f.timeline(event, actors=actors, sources=sources)


@settings(max_examples=150)
@given(_stories())
def test_every_claim_that_stands_has_one_origin(story: tuple[Event, Timeline]) -> None:
    """Whatever the chains are, claims are neither lost nor counted twice, nor are articles."""
    event, timeline = story
    found = independence(event, timeline)
    standing = [one.id for one in event.claims if one.status is not ClaimStatus.RETRACTED]
    quoted = {one.source for one in event.claims}
    named = [one for one in event.sources if one not in quoted]

    assert sorted(one for ids in found.claims.values() for one in ids) == sorted(standing)
    assert len(found.origins) == len(set(found.origins)) <= len(standing) + len(named)
    assert len(found.articles) == len(set(found.articles))
    assert bool(found.articles) == bool(found.origins) == bool(standing or named)
    assert tuple(found.claims) == found.origins


@settings(max_examples=150)
@given(_stories())
def test_claims_of_one_start_stay_together(story: tuple[Event, Timeline]) -> None:
    """Two claims whose chains start alike are never counted as two origins."""
    event, timeline = story
    found = independence(event, timeline)
    where = {claim: origin for origin, ids in found.claims.items() for claim in ids}
    starts: dict[Origin, set[Origin]] = {}
    for claim in event.claims:
        if claim.id in where:
            starts.setdefault(origin_of(claim, timeline), set()).add(where[claim.id])

    assert all(len(origins) == 1 for origins in starts.values())
