"""Sentences as news writes them, and every figure that must be found in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from dateline.ingest.figures import find_figures
from dateline.ingest.model import FigureFound
from tests.ingest.figures.documents import document_of, marked

CASES = Path(__file__).parent / "cases"
TABLES = ("counts", "qualifiers", "ranges", "amounts", "ellipsis", "none", "holds")


def cases() -> list[Any]:
    """Every case of every table; a table's first block says what it is about."""
    found = []
    for table in TABLES:
        text = (CASES / f"{table}.txt").read_text(encoding="utf-8")
        for block in re.split(r"\n{2,}", text.strip("\n"))[1:]:
            sentence, *rest = block.split("\n")
            lines = tuple(line.strip() for line in rest)
            assert lines, f"nothing is expected of {sentence!r}"
            expected = () if lines == ("none",) else lines
            found.append(pytest.param(table, sentence, expected, id=f"{table}: {sentence[:60]}"))
    return found


def line(table: str, one: FigureFound) -> str:
    """A figure as the tables write it."""
    if table == "holds":
        return " | ".join([one.text, one.as_of or "-", one.place.name if one.place else "-"])
    number = str(one.value) if one.value is not None else f"{one.low}..{one.high}"
    return " | ".join([one.text, f"{number} {one.qualifier}", one.unit, one.proposed])


@pytest.mark.parametrize(("table", "sentence", "expected"), cases())
def test_a_sentence_is_read_as_an_editor_would(
    table: str, sentence: str, expected: tuple[str, ...]
) -> None:
    """Every figure of a sentence is found, nothing else is, and each counts what it should."""
    text, mentions = marked(sentence)
    assert tuple(line(table, one) for one in find_figures(document_of(text), mentions)) == expected
