"""Quotes against stored texts: verbatim, apart from white space, quotation marks and dashes."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SAME = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‘’‚‛‹›′`´ʼ＇", "'"),
        **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    }
)
_SPACE = re.compile(r"\s")
# White space and the invisible, except for one plain space between words, which stays as it is.
_GAP = re.compile(rf"[\s{_INVISIBLE}]{{2,}}|[^\S ]|[{_INVISIBLE}]|\A | \Z")
_KEPT = 1024  # texts, each at about ten bytes for a code point
_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\])\s*")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with its variants folded away.

    Attributes:
        text: The folded text.
        offsets: For each code point of `text`, where it stands in the original; one more for the
            end.
    """

    text: str
    offsets: Sequence[int]


@lru_cache(_KEPT)
def _fold_text(text: str) -> Folded:
    """Fold a stored text, once for all its quotes."""
    return fold(text)


def fold(original: str) -> Folded:
    """Fold white space, quotation marks and dashes; invisible characters are left out."""
    pieces: list[str] = []
    offsets = array("L")  # four or eight bytes each, where a list has over thirty
    end = 0
    for gap in _GAP.finditer(original):
        pieces.append(original[end : gap.start()])
        offsets.extend(range(end, gap.start()))
        end = gap.end()
        space = _SPACE.search(original, gap.start(), end)
        if space and offsets and end < len(original):
            pieces.append(" ")
            offsets.append(space.start())
    pieces.append(original[end:])
    offsets.extend(range(end, len(original) + 1))
    return Folded("".join(pieces).translate(_SAME), offsets)


def quote_parts(quote: str) -> tuple[str, ...]:
    """The parts of a quote between its `[…]`; empty ones are dropped."""
    return tuple(part for part in _LEFT_OUT.split(quote) if part.strip())


def find_quote(quote: str, text: str) -> tuple[tuple[int, int], ...] | None:
    """Where the quote's parts stand in `text`, in order, or None if they do not all.

    Returns:
        For each part its start and end in code points of `text`.
    """
    folded = _fold_text(text)
    spans: list[tuple[int, int]] = []
    start = 0
    for part in quote_parts(quote):
        needle = fold(part).text
        at = folded.text.find(needle, start)
        if at < 0 or not needle:
            return None
        start = at + len(needle)
        spans.append((folded.offsets[at], folded.offsets[start - 1] + 1))
    return tuple(spans) or None


def missing_part(quote: str, text: str) -> tuple[str, bool]:
    """The first part of a quote that is not where it should be.

    Returns:
        That part, and whether it does stand in the text, but before the part that precedes it.
    """
    folded = _fold_text(text).text
    start = 0
    for part in quote_parts(quote):
        needle = fold(part).text
        at = folded.find(needle, start)
        if at < 0:
            return part, needle in folded
        start = at + len(needle)
    return quote, False


def nearest_passage(quote: str, text: str) -> str:
    """The passage of `text` that is most like `quote`, widened to whole words; may be empty."""
    folded, needle = _fold_text(text), fold(quote).text
    if not needle or not folded.text:
        return ""
    found = fuzz.partial_ratio_alignment(needle, folded.text, score_cutoff=50)
    if found is None:
        return ""
    start, end = found.dest_start, found.dest_end
    while start > 0 and folded.text[start - 1] != " ":
        start -= 1
    while end < len(folded.text) and folded.text[end] != " ":
        end += 1
    original = text[folded.offsets[start] : folded.offsets[end]]
    return " ".join(original.split())
