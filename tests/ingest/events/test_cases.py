"""Texts as news writes them, and what their clauses tell and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dateline.ingest.events import RULES, find_events
from tests.ingest.events.building import document, line

CASES = Path(__file__).parent / "cases"
TABLES = sorted(file.stem for file in CASES.glob("*.txt"))


@dataclass(frozen=True)
class Case:
    """A text, its day of publication, and a line for each clause that is looked at."""

    published: str
    text: str
    expected: tuple[str, ...]


def cases() -> list[Any]:
    """Every case of every table; a table's first block says what it is about."""
    found = []
    for table in TABLES:
        text = (CASES / f"{table}.txt").read_text(encoding="utf-8")
        for block in re.split(r"\n{2,}", text.strip("\n"))[1:]:
            first, *rest = block.split("\n")
            published, _, words = first.partition(" | ")
            assert rest, f"nothing is expected of {words!r}"
            case = Case(published, words, tuple(one.strip() for one in rest))
            found.append(pytest.param(case, id=f"{table}: {words[:60]}"))
    return found


@pytest.mark.parametrize("case", cases())
def test_a_clause_is_dated_as_a_reader_would(case: Case) -> None:
    """Each clause has its date, the rule that gave it, and how it is put."""
    read = document(case.text, case.published)
    found = [line(one, read.text) for one in find_events(read)]
    assert [one for one in found if one in case.expected] == list(case.expected)


def test_every_rule_has_a_case() -> None:
    """No rule of dating is without a text that shows it."""
    shown = {expected.split(" | ")[-2] for case in cases() for expected in case.values[0].expected}
    assert shown == set(RULES)
