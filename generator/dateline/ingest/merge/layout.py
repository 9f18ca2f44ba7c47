"""Where the sentences and paragraphs of an article stand, as far as merging needs it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.coverage.sentences import Sentence, sentences
from dateline.ingest.model import BlockKind, Extraction, Span

_TOLD = {BlockKind.TITLE, BlockKind.SUBHEAD, BlockKind.PARAGRAPH}
_LEAD_SENTENCES = 2  # of the first paragraph


@dataclass(frozen=True, slots=True)
class Layout:
    """The sentences of an article and its blocks of text, both in order.

    Attributes:
        lead_end: Where its lead ends: the first two sentences of the first paragraph.
    """

    sentences: tuple[Span, ...]
    blocks: tuple[Span, ...]
    lead_end: int = 0

    def sentence(self, position: int) -> Span | None:
        """The sentence around a position."""
        return _around(self.sentences, position)

    def block(self, position: int) -> Span | None:
        """The title, sub-head or paragraph around a position."""
        return _around(self.blocks, position)

    def sentences_between(self, one: int, other: int) -> int:
        """How many sentences a position comes after another; negative where it comes before."""
        place = [bisect_right(self.sentences, at, key=lambda s: s[0]) for at in (one, other)]
        return place[1] - place[0]


def _around(spans: tuple[Span, ...], position: int) -> Span | None:
    place = bisect_right(spans, position, key=lambda one: one[0]) - 1
    return spans[place] if place >= 0 and position < spans[place][1] else None


def layout_of(extraction: Extraction) -> Layout:
    """The sentences and blocks of an article that tell something."""
    article = extraction.article
    found: list[Span] = []
    blocks: list[Span] = []
    lead_end = 0
    for block in extraction.head.blocks:
        if block.kind not in _TOLD:
            continue
        blocks.append((block.start, block.end))
        cut: Iterable[Sentence] = sentences(
            article.text[block.start : block.end], article.language or "en"
        )
        here = [(block.start + one.start, block.start + one.end) for one in cut]
        found += here
        if not lead_end and block.kind is BlockKind.PARAGRAPH and here:
            lead_end = here[:_LEAD_SENTENCES][-1][1]
    return Layout(tuple(found), tuple(blocks), lead_end)
