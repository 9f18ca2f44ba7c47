"""Clauses of one sentence: what stands by itself, and what is part of something."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline.ingest.merge import SiteState
from dateline.ingest.merge.joining import join_clauses
from dateline.ingest.merge.layout import layout_of
from dateline.ingest.merge.sifting import sift
from dateline.ingest.merge.sources import find_sources
from dateline.ingest.model import Attribution, Candidate, Modality
from tests.ingest import factory as f

CASES = Path(__file__).parent / "cases" / "clauses.txt"
_CLAUSE = re.compile(r"(?:(reported|planned|background) )?(\d\S+|-) (.+)")
_DAY = re.compile(r"on (?:Mon|Tues)day", re.IGNORECASE)
_CUE = re.compile(r"\b(?:said|announced|[Aa]ccording to)\b")


@dataclass(frozen=True)
class Case:
    """Clauses, and the statements that they become."""

    title: str
    clauses: tuple[re.Match[str], ...]
    expected: tuple[str, ...]


def _cases() -> list[Case]:
    found = []
    for block in CASES.read_text("utf-8").split("\n=== ")[1:]:
        title, clauses, *expected = block.strip().split("\n")
        cut = [_CLAUSE.fullmatch(one.strip()) for one in clauses.removeprefix("= ").split("|")]
        words = tuple(one.removeprefix("> ") for one in expected)
        found.append(Case(title, tuple(one for one in cut if one), words))
    return found


def _candidate(text: str, clause: re.Match[str]) -> Candidate:
    start, end = f.span(text, clause[3])
    day, cue = _DAY.search(text, start, end), _CUE.search(text, start, end)
    return Candidate(
        start=start,
        end=end,
        quote=clause[3],
        date=None if clause[2] == "-" else clause[2],
        basis="clause",
        modality=Modality(clause[1] or "happened"),
        cites=day.span() if day else None,
        attribution=Attribution(start, end, None, (), cue.span(), "cue") if cue else None,
    )


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.title)
def test_clauses_become_statements(case: Case) -> None:
    """What an editor would make an entry of is a statement; nothing is lost without a reason."""
    text = " ".join(clause[3] for clause in case.clauses)
    candidates = [_candidate(text, clause) for clause in case.clauses]
    sources, _ = find_sources([f.extraction(f.article(text), *candidates)], SiteState())
    clauses, dropped = sift(sources, SiteState())
    statements, left = join_clauses(clauses, {one.id: layout_of(one.extraction) for one in sources})

    assert tuple(one.candidate.quote for one in statements) == case.expected
    assert all(one.candidate.quote == text[slice(*one.span)] for one in statements)
    assert len(clauses) + len(dropped) == len(candidates)
    assert len(statements) + len(left) == len(clauses)
    assert all(one.reason for one in (*dropped, *left))
