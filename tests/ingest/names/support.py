"""Documents and cases for the tests of names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from dateline.ingest.document import make_document
from dateline.ingest.model import (
    Article,
    Block,
    BlockKind,
    Document,
    Head,
    Known,
    KnownRecord,
    Mention,
    Publication,
)

CASES = Path(__file__).parent / "cases"
_INDENT = "    "


def document(text: str, known: Known | None = None, head: Head | None = None) -> Document:
    """A document of one paragraph, or of the blocks that a head says."""
    blocks = (Block(BlockKind.PARAGRAPH, 0, len(text)),) if text else ()
    article = Article("article", "article.txt", text, text.encode("utf-8", "replace"))
    return make_document(article, head or Head(blocks), Publication(), known or Known())


@dataclass(frozen=True)
class Case:
    """A passage, and a line for each mention in it."""

    passage: str
    expected: tuple[str, ...]
    known: Known


def cases(table: str) -> list[Case]:
    """The cases of a table; its first block says what it is about, its second may be records."""
    text = (CASES / table).read_text(encoding="utf-8")
    _, *blocks = re.split(r"\n{2,}", text.strip("\n"))
    known = Known()
    if re.match(r"(?:actor|place) \|", blocks[0]):
        known = records(blocks.pop(0))
    found: list[Case] = []
    passage: list[str] = []
    for block in blocks:
        if block.startswith("# "):
            continue
        before, mark, after = block.partition(f"\n{_INDENT}")
        passage.append(before)
        if mark:
            lines = tuple(line.strip() for line in re.split(rf"\n{_INDENT}", after))
            expected = () if lines == ("none",) else lines
            found.append(Case("\n\n".join(passage), expected, known))
            passage = []
    assert not passage, f"nothing is expected of {passage!r}"
    return found


def records(block: str) -> Known:
    """Records, one a line: `actor | id | kind | name; alias` or `place | id | name; alias`."""
    actors: list[KnownRecord] = []
    places: list[KnownRecord] = []
    for line in block.split("\n"):
        what, record_id, *kind, names = line.split(" | ")
        record = KnownRecord(record_id, tuple(names.split("; ")), "".join(kind))
        (actors if what == "actor" else places).append(record)
    return Known(tuple(actors), tuple(places))


def line(one: Mention) -> str:
    """A mention as the tables write it."""
    meant = one.id or (f"? {', '.join(one.others)}" if one.others else f"new {one.name}")
    return f"{one.text} | {meant} | {one.kind} | {one.rule}"
