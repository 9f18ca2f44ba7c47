"""Heads of articles as news sites lay them out, and the parts that must be told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dateline.ingest.head import read_head
from dateline.ingest.model import BlockKind, Head

CASES = Path(__file__).parent / "cases"
TABLES = ("datelines", "titles", "furniture")
NAMED = ("place", "agency", "byline")


@dataclass(frozen=True)
class Case:
    """A text with the title of its metadata, its blocks, and what its head names."""

    text: str
    title: str
    blocks: tuple[tuple[str, str], ...]
    named: dict[str, str]


def cases() -> list[Any]:
    """Every case of every table."""
    found = []
    for table in TABLES:
        parts = re.split(r"(?m)^=== (.*)\n", (CASES / f"{table}.txt").read_text(encoding="utf-8"))
        for name, body in zip(parts[1::2], parts[2::2], strict=True):
            label, _, title = name.partition(" | ")
            text, _, expected = body.rpartition("\n---\n")
            found.append(pytest.param(_case(text, title, expected), id=f"{table}: {label}"))
    return found


def _case(text: str, title: str, expected: str) -> Case:
    """Lines that begin with a kind are blocks; those behind them name place, agency and byline.

    A byline can be either: behind the last paragraph or other block it is the name. A text that
    begins with CRLF is read with such line ends.
    """
    lines = [line.partition(" ")[::2] for line in expected.strip().split("\n")]
    named = {}
    while lines and lines[-1][0] in NAMED and (lines[-1][0] != "byline" or _is_name(lines)):
        kind, words = lines.pop()
        named[kind] = words
    if text.startswith("CRLF"):
        text = text.removeprefix("CRLF").replace("\n", "\r\n")
    return Case(text, title, tuple(lines), named)


def _is_name(lines: list[tuple[str, str]]) -> bool:
    """Whether the byline in the last line is the name: its block came before."""
    return any(kind in {"byline", "header"} for kind, _ in lines[:-1])


def flat(words: str) -> str:
    """Words in one line."""
    return " ".join(words.split())


def fits(found: str, expected: str) -> bool:
    """Whether words are those expected, which may be cut by an ellipsis."""
    if expected.endswith(" …"):
        return found.startswith(expected.removesuffix("…").strip())
    return found == expected


def named(head: Head) -> dict[str, str]:
    """What the head names."""
    every = {"place": head.place, "agency": head.agency, "byline": head.byline}
    return {kind: words for kind, words in every.items() if words}


@pytest.mark.parametrize("case", cases())
def test_the_parts_of_an_article_are_told_apart(case: Case) -> None:
    """Every block is what a reader takes it for, and place, agency and byline are read."""
    head = read_head(case.text, case.title)
    found = [(block.kind.value, flat(case.text[block.start : block.end])) for block in head.blocks]
    assert [kind for kind, _ in found] == [kind for kind, _ in case.blocks], found
    assert all(
        fits(words, expected) for (_, words), (_, expected) in zip(found, case.blocks, strict=True)
    ), found
    assert named(head) == case.named


@pytest.mark.parametrize("case", cases())
def test_the_title_is_the_title_block_without_its_mark(case: Case) -> None:
    """The span of the title holds its words alone; there is none without a title."""
    head = read_head(case.text, case.title)
    block = next((one for one in head.blocks if one.kind is BlockKind.TITLE), None)
    if block is not None:
        assert head.title is not None
        words = case.text[slice(*head.title)]
        assert case.text[block.start : block.end].lstrip("# ") == words
    else:
        assert head.title is None or case.text.startswith("---")
