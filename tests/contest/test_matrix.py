"""Which article says, differs from or is silent on which statement of an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.contest.conflicts import conflicts
from dateline.contest.matrix import Cell, Matrix, matrix
from dateline.contest.origins import independence, stands
from dateline.schema import About, ClaimStatus, Qualifier
from dateline.timeline import Claim, Event, Timeline
from tests.publish import factory as f

CASES = Path(__file__).with_name("matrix.txt")
_CLAIM = re.compile(
    r"(?P<id>[a-z]): (?P<source>[a-z]+)(?: (?P<number>\d+) (?P<as_of>[\d-]+))?"
    r"(?: disputes (?P<disputes>[a-z]))?(?P<retracted> retracted)?"
)


class Case(NamedTuple):
    """A body and its claims, and what each article has on them."""

    title: str
    body: str
    claims: tuple[str, ...]
    expected: tuple[str, ...]


def _cases() -> Iterator[Case]:
    _, *parts = CASES.read_text(encoding="utf-8").split("=== ")
    for part in parts:
        title, body, *lines = part.strip().splitlines()
        arrow = next(place for place, line in enumerate(lines) if line.startswith("-> "))
        yield Case(title, body, tuple(lines[:arrow]), tuple(lines[arrow:]))


def _claim(line: str) -> Claim:
    match = _CLAIM.fullmatch(line)
    assert match, line
    number = match["number"]
    figure = (
        f.figure(value=int(number), qualifier=Qualifier.EXACT, as_of=f.when(match["as_of"]))
        if number
        else None
    )
    return f.claim(
        match["id"],
        source=match["source"],
        figure=figure,
        about=About.DATE if match["disputes"] else None,
        disputes=tuple(match["disputes"] or ()),
        status=ClaimStatus.RETRACTED if match["retracted"] else None,
    )


def _story(body: str, claims: tuple[Claim, ...]) -> tuple[Event, Timeline]:
    event = f.event(claims=claims, body=body)
    sources = [f.source(one) for one in event.sources]
    return event, f.timeline(event, sources=sources)


def _shown(found: Matrix) -> list[str]:
    rows = [
        f"{' '.join(row.claims)}: {', '.join(_cell(cell) for cell in row.cells)}"
        for row in found.rows
    ]
    return [f"-> {' '.join(found.sources)}", *rows]


def _cell(cell: Cell) -> str:
    says, differs = " ".join(cell.says), " ".join(cell.differs)
    parts = (says and f"says {says}", differs and f"differs {differs}")
    return " ".join(part for part in parts if part) or "silent"


@pytest.mark.parametrize("case", list(_cases()), ids=lambda case: case.title)
def test_the_matrix_is_as_the_table_says(case: Case) -> None:
    """Each case has the articles, the statements and the cells that its table expects."""
    event, timeline = _story(case.body, tuple(_claim(line) for line in case.claims))

    assert _shown(matrix(event, timeline)) == list(case.expected)


def test_an_article_that_is_only_named_is_silent_on_everything() -> None:
    """It has its place in the matrix: a reader sees that nothing of it was quoted."""
    event, timeline = _story("It was closed [@a].", (f.claim("a", source="one"),))
    event = replace(event, sources=("one", "two"))
    timeline = replace(
        timeline, events=(event,), sources={**timeline.sources, "two": f.source("two")}
    )

    assert _shown(matrix(event, timeline)) == ["-> one two", "a: says a, silent"]


def test_a_lower_later_count_differs_only_where_it_is_a_running_total() -> None:
    """Forty on Tuesday contradicts fifty on Monday if nobody can be moved back."""
    monday = f.figure(value=50, qualifier=Qualifier.EXACT, as_of=f.when("2021-05-03"))
    tuesday = replace(monday, value=40, as_of=f.when("2021-05-04"))
    claims = (
        f.claim("a", source="one", figure=monday),
        f.claim("b", source="two", figure=tuesday),
    )
    event, timeline = _story("Fifty [@a]. Forty [@b].", claims)
    total = replace(timeline.measures["people-moved"], cumulative=True)
    running = replace(timeline, measures={"people-moved": total})

    assert _shown(matrix(event, timeline))[1:] == ["a: says a, silent", "b: silent, says b"]
    assert _shown(matrix(event, running))[1:] == ["a: says a, differs b", "b: differs a, says b"]


def test_conflicts_come_once_and_by_what_they_are_about() -> None:
    """Claims that dispute each other are one conflict; dates come before causes."""
    claims = (
        f.claim("a", about=About.CAUSE, disputes=("b", "c")),
        f.claim("b", about=About.CAUSE, disputes=("a",)),
        f.claim("c", about=About.DATE, disputes=("a", "d", "c", "nobody")),
        f.claim("d", status=ClaimStatus.RETRACTED),
        f.claim("e", disputes=("a",)),
    )
    found = conflicts(f.event(claims=claims))

    assert [(one.about, one.claim.id, one.disputed.id) for one in found] == [
        (About.DATE, "c", "a"),
        (About.CAUSE, "a", "b"),
        (About.CAUSE, "a", "c"),
    ]


_IDS = "abcdefg"
_figures = st.none() | st.builds(
    lambda value, as_of, qualifier: f.figure(value=value, as_of=f.when(as_of), qualifier=qualifier),
    st.sampled_from((40, 50)),
    st.sampled_from(("2021-05-03", "2021-05-04", "2021-05-03?", None)),
    st.sampled_from((Qualifier.EXACT, Qualifier.ABOUT, Qualifier.MORE_THAN)),
)
_groups = st.lists(st.lists(st.sampled_from(_IDS), min_size=1, max_size=3), max_size=5)


@st.composite
def _stories(draw: st.DrawFn) -> tuple[Event, Timeline]:
    ids = _IDS[: draw(st.integers(1, len(_IDS)))]
    claims = tuple(
        f.claim(
            one,
            source=draw(st.sampled_from(("one", "two", "three"))),
            figure=draw(_figures),
            about=draw(st.sampled_from(About)),
            disputes=tuple(draw(st.sets(st.sampled_from(ids), max_size=2))),
            status=draw(st.sampled_from((None, None, ClaimStatus.RETRACTED))),
        )
        for one in ids
    )
    cited = [[one for one in group if one in ids] for group in draw(_groups)]
    body = " ".join(f"Words [{'; '.join(f'@{one}' for one in g)}]." for g in cited if g)
    return _story(body, claims)


@settings(max_examples=150)
@given(_stories())
def test_every_claim_is_in_one_statement_and_every_article_in_one_column(
    story: tuple[Event, Timeline],
) -> None:
    """Nothing that stands is lost or shown twice, and no row holds what contradicts itself."""
    event, timeline = story
    found = matrix(event, timeline)
    standing = {claim.id: claim for claim in event.claims if stands(claim)}
    against = {frozenset((one.claim.id, one.disputed.id)) for one in conflicts(event)}

    assert found.sources == independence(event, timeline).articles
    assert sorted(one for row in found.rows for one in row.claims) == sorted(standing)
    for row in found.rows:
        assert len(row.cells) == len(found.sources)
        says = [one for cell in row.cells for one in cell.says]
        assert sorted(says) == sorted(row.claims)
        assert not any(pair <= set(row.claims) for pair in against)
        for source, cell in zip(found.sources, row.cells, strict=True):
            assert all(standing[one].source == source for one in (*cell.says, *cell.differs))
            assert not set(cell.says) & set(cell.differs)
