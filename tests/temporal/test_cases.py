"""Sentences as news writes them, and every expression that must be found in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dateline.dates import parse_when
from dateline.temporal import Timex, tag

CASES = Path(__file__).parent / "cases"
TABLES = sorted(file.stem for file in CASES.glob("*.txt"))


@dataclass(frozen=True)
class Case:
    """A sentence, the day of publication as EDTF (empty if unknown), and a line an expression."""

    published: str
    sentence: str
    expected: tuple[str, ...]


def cases() -> list[Any]:
    """Every case of every table; a table's first block says what it is about."""
    found = []
    for table in TABLES:
        text = (CASES / f"{table}.txt").read_text(encoding="utf-8")
        for block in re.split(r"\n{2,}", text.strip("\n"))[1:]:
            first, *rest = block.split("\n")
            if first.startswith("#"):
                continue
            published, _, sentence = first.partition(" | ")
            lines = tuple(line.strip() for line in rest)
            assert lines, f"nothing is expected of {sentence!r}"
            known = "" if published == "unknown" else published
            case = Case(known, sentence, () if lines == ("none",) else lines)
            found.append(pytest.param(case, id=f"{table}: {sentence[:60]}"))
    return found


def line(one: Timex) -> str:
    """An expression as the tables write it."""
    added = [str(one.mod)] if one.mod else []
    added += ["warning"] if one.warning else []
    return " | ".join([one.text, f"{one.type} {one.value}", one.edtf or "-", *added])


@pytest.mark.parametrize("case", cases())
def test_a_sentence_is_read_as_a_reader_would(case: Case) -> None:
    """Every expression of a sentence is found, nothing else is, and each means what it says."""
    published = parse_when(case.published) if case.published else None
    assert tuple(map(line, tag(case.sentence, published))) == case.expected
