"""Quotes against stored texts: verbatim, apart from white space, quotation marks and dashes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

_SAME = {
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‘’‚‛‹›′`´ʼ＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}
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
    offsets: tuple[int, ...]


@lru_cache(maxsize=256)
def fold(original: str) -> Folded:
    """Fold white space, quotation marks and dashes; invisible characters are left out."""
    characters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(original):
        folded = " " if character.isspace() else _SAME.get(character, character)
        if not folded or (folded == " " and (not characters or characters[-1] == " ")):
            continue
        characters.append(folded)
        offsets.append(offset)
    while characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    return Folded("".join(characters), (*offsets, len(original)))


def quote_parts(quote: str) -> tuple[str, ...]:
    """The parts of a quote between its `[…]`; empty ones are dropped."""
    return tuple(part for part in _LEFT_OUT.split(quote) if part.strip())


def find_quote(quote: str, text: str) -> tuple[tuple[int, int], ...] | None:
    """Where the quote's parts stand in `text`, in order, or None if they do not all.

    Returns:
        For each part its start and end in code points of `text`.
    """
    folded = fold(text)
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
    folded = fold(text).text
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
    folded, needle = fold(text), fold(quote).text
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
