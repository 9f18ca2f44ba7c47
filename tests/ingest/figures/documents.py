"""Documents for the tests of this folder, made of a text alone."""

from __future__ import annotations

import re

from dateline.dates import parse_when
from dateline.ingest.document import make_document
from dateline.ingest.model import (
    Article,
    Block,
    BlockKind,
    Document,
    Head,
    Known,
    Mention,
    Publication,
)

NOTHING_KNOWN = Known()
_MARKED = re.compile(r"\[([^\[\]|]+)\|(\w+)\]")
_LONGEST_HEADING = 80


def document_of(
    text: str, published: str | None = "2022-01-12", known: Known = NOTHING_KNOWN
) -> Document:
    """A document with a paragraph a line; a short line without a full stop is a heading."""
    blocks = []
    for found in re.finditer(r"[^\n]+", text):
        words = found[0].rstrip()
        heading = len(words) < _LONGEST_HEADING and not words.endswith((".", "”", '"', "?", "!"))
        kind = BlockKind.SUBHEAD if heading else BlockKind.PARAGRAPH
        blocks.append(Block(kind, found.start(), found.end()))
    article = Article("article", "article.txt", text, text.encode(errors="replace"))
    when = parse_when(published) if published else None
    return make_document(article, Head(tuple(blocks)), Publication(when), known)


def marked(raw: str) -> tuple[str, tuple[Mention, ...]]:
    """A text without its marks, and the mentions that they stand for: `[Elena Ruiz|person]`."""
    text, mentions, position = "", [], 0
    for found in _MARKED.finditer(raw):
        text += raw[position : found.start()]
        start = len(text)
        text += found[1]
        position = found.end()
        mentions.append(Mention(start, len(text), found[1], found[1], None, found[2], "marked"))
    return text + raw[position:], tuple(mentions)
