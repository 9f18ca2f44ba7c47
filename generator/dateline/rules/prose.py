"""Prose: the paragraphs of a body, with its citations and links, and the sentences in them.

What makes a block follows what the Markdown converter makes one; inline code, addresses and the
marks of Markdown are blanked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sentencex import get_sentence_boundaries

from dateline.content import Record
from dateline.content.positions import CITATION
from dateline.rules.passages import Passage, blanked, lines_of
from dateline.schema.values import Fields

_ITEM = re.compile(r"(\s*)((?:[*+-]|[0-9]+\.)\s+|:\s{1,3})(?=\S)")
_HEADING = re.compile(r"#{1,6}(?!#)")
_RULE = re.compile(r"\s{0,3}(?:(?:\*[ ]{0,2}){3,}|(?:-[ ]{0,2}){3,}|(?:_[ ]{0,2}){3,})\s*")
_UNDERLINE = re.compile(r"(?:=+|-+)\s*")
_DEFINITION = re.compile(r"\s{0,3}\[[^\]]*\]:\s*\S")
_TABLE_RULE = re.compile(r"\s{0,3}\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?\s*")
_QUOTE = re.compile(r"\s{0,3}(?:>[ ]?)+")
_CODE_INDENT = re.compile(r" {4}|\t| {1,3}\t")
_NO_PROSE = re.compile(
    r"(`+)(?:.|\n)*?(?<!`)\1(?!`)"  # code
    r"|\\[\\`*_{}\[\]()>#+.!-]"  # what a backslash makes plain
    r"|<(?:https?|mailto|ftp)[^<>\s]*>|<[^<>\s@]+@[^<>\s]+>"
    r"|\bhttps?://[^\s<>]+"
    r"|&(?:#\d+|#x[0-9a-fA-F]+|\w+);"
)
_LINK = re.compile(
    r"(!?\[)((?:[^\[\]]|\[[^\[\]]*\])*)(\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\s?\[[^\]\n]*\]))"
)
_EMPHASIS = re.compile(r"(?<!\w)_+|_+(?!\w)|\*+")
_A_WORD = re.compile(r"[^\W_]")
_IDS = re.compile(r"@([a-z0-9-]+)")


class BlockKind(StrEnum):
    """What a block of a body is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"
    QUOTE = "quote"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Citation:
    """The claims that one bracket cites, and where it stands in its block."""

    start: int
    end: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a body.

    Attributes:
        passage: Its prose.
        citations: What it cites, in order.
        links: Where the words of its links stand.
    """

    kind: BlockKind
    passage: Passage
    citations: tuple[Citation, ...]
    links: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        """Its prose."""
        return self.passage.text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block: where it starts and ends, and what it cites, in order."""

    start: int
    end: int
    citations: tuple[Citation, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that it cites, each once."""
        return tuple(dict.fromkeys(claim for one in self.citations for claim in one.claims))

    def beside(self, at: int, text: str) -> frozenset[str]:
        """The claims cited nearest to a place in it: before that place and after it.

        Citations without a word between them are one.

        Args:
            at: The place.
            text: That of its block.
        """
        before = [one for one in self.citations if one.end <= at]
        after = [one for one in self.citations if one.start >= at]
        near = [*_unbroken(before[::-1], text), *_unbroken(after, text)]
        return frozenset(claim for one in near for claim in one.claims)


def _unbroken(citations: Sequence[Citation], text: str) -> Iterator[Citation]:
    """The first citations, up to the first word between two."""
    for last, one in zip((None, *citations), citations, strict=False):
        if last and _A_WORD.search(text, min(last.end, one.end), max(last.start, one.start)):
            return
        yield one


def blocks(record: Record[Fields]) -> Iterator[Block]:
    """The blocks of a record's body, without code."""
    scanner = _Scanner()
    for number, line in lines_of(record.origin):
        yield from _made(record, scanner.take(number, line))
    yield from _made(record, scanner.close())


def _made(record: Record[Fields], found: _Raw | None) -> Iterator[Block]:
    if found is None or found.kind is None:
        return
    written = "\n".join(found.lines)
    bare = blanked(written, [match.span() for match in _NO_PROSE.finditer(written)])
    citations = tuple(
        Citation(*match.span(), tuple(dict.fromkeys(_IDS.findall(match[0]))))
        for match in CITATION.finditer(bare)
    )
    bare = blanked(bare, [(one.start, one.end) for one in citations])
    links = tuple(match.span(2) for match in _LINK.finditer(bare))
    bare = blanked(bare, [match.span(part) for match in _LINK.finditer(bare) for part in (1, 3)])
    bare = blanked(bare, [match.span() for match in _EMPHASIS.finditer(bare)])
    yield Block(found.kind, Passage(record.origin, found.first, 1, bare), citations, links)


def sentences(block: Block, language: str) -> Iterator[Sentence]:
    """The sentences of a block; a citation behind a full stop is that of the sentence before.

    Args:
        block: The block.
        language: A language tag; one that the library does not know is cut as a related one is.
    """
    flat = block.text.replace("\n", " ")
    tag = language.partition("-")[0].lower() or "en"
    bounds = [
        (found["start_index"], found["end_index"])
        for found in get_sentence_boundaries(tag, flat)
        if flat[found["start_index"] : found["end_index"]].strip()
    ]
    left = list(block.citations)
    for index, (start, end) in enumerate(bounds):
        words_end = start + len(flat[start:end].rstrip())
        next_start = len(flat)
        if index + 1 < len(bounds):
            following = bounds[index + 1]
            inner = flat[following[0] : following[1]]
            next_start = following[0] + len(inner) - len(inner.lstrip())
        own = [one for one in left if one.start < max(words_end, next_start)]
        left = left[len(own) :]
        yield Sentence(start, end, tuple(own))


@dataclass(slots=True)
class _Raw:
    """The lines of a block, the marks at their starts blanked; no kind for what is no prose."""

    kind: BlockKind | None
    first: int
    lines: list[str]


class _Scanner:
    """Takes the lines of a body one by one and gives the blocks that they end."""

    def __init__(self) -> None:
        self.block: _Raw | None = None
        self.in_list = False

    def take(self, number: int, line: str) -> _Raw | None:
        """The block that ended above this line, if one did."""
        if not line.strip():
            return self.close()
        if self.block is not None:
            if self._goes_on(line):
                return None
            return self._start(number, line)
        return self._start(number, line)

    def close(self) -> _Raw | None:
        """The block so far."""
        block, self.block = self.block, None
        return block

    def _goes_on(self, line: str) -> bool:
        """Whether the line belongs to the block above it, which takes it."""
        block = self.block
        if block is None:
            return False
        if block.kind is BlockKind.HEADING or _HEADING.match(line):
            return False
        if block.kind is BlockKind.ITEM and _ITEM.match(line):
            return False
        if block.kind is BlockKind.PARAGRAPH and len(block.lines) == 1:
            if _UNDERLINE.fullmatch(line):
                block.kind = BlockKind.HEADING
            elif "|" in block.lines[0] and "|" in line and _TABLE_RULE.fullmatch(line):
                block.kind = BlockKind.TABLE
        if _RULE.fullmatch(line) and block.kind is not BlockKind.HEADING:
            return False
        block.lines.append(_unmarked(line, block.kind))
        return True

    def _start(self, number: int, line: str) -> _Raw | None:
        above = self.close()
        kind, text = self._kind(line)
        self.block = _Raw(kind, number, [text])
        return above

    def _kind(self, line: str) -> tuple[BlockKind | None, str]:
        if _RULE.fullmatch(line) or _DEFINITION.match(line):
            return None, ""
        if _HEADING.match(line):
            self.in_list = False
            return BlockKind.HEADING, line.replace("#", " ")
        indented = _CODE_INDENT.match(line) is not None
        item = _ITEM.match(line)
        if item and (self.in_list or not indented):
            self.in_list = True
            return BlockKind.ITEM, " " * item.end() + line[item.end() :]
        if indented and not self.in_list:
            return None, ""
        self.in_list = self.in_list and indented
        if _QUOTE.match(line.lstrip() if self.in_list else line):
            return BlockKind.QUOTE, _unmarked(line, BlockKind.QUOTE)
        return (BlockKind.ITEM if self.in_list else BlockKind.PARAGRAPH), line


def _unmarked(line: str, kind: BlockKind | None) -> str:
    if kind is BlockKind.TABLE:
        return " " * len(line) if _TABLE_RULE.fullmatch(line) else line.replace("|", " ")
    if kind is BlockKind.HEADING and _UNDERLINE.fullmatch(line):
        return " " * len(line)
    quote = re.match(r"\s*(?:>[ ]?)+", line) if kind is BlockKind.QUOTE else None
    return " " * quote.end() + line[quote.end() :] if quote else line
