"""Sentences of a stored text, with the places at which they stand.

The `sentencex` library finds where sentences end, in the text's language. It takes what stands in
quotation marks for one sentence and knows no line ends; articles have long quotations, and
headlines without a full stop, so both are cut further here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sentencex import get_sentence_boundaries

# Texts with wider lines than this are not wrapped: each line break in them was meant.
_WIDEST_WRAP = 120
_INVISIBLE = "\ufeff\u200b\u2060"
_QUOTES = '"“”„‟«»″＂'
_BLANKED = str.maketrans(dict.fromkeys(_QUOTES, " "))
# An ellipsis that stands alone, where the library sees no end: `the threat … After that, the`.
_LOOSE_ELLIPSIS = re.compile(r"(?<=\s)(?:…|\.{3})\s+(?=\S)")
# In scripts without spaces between words each character counts as one.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_]+(?:['’‘‑-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a line that stands for one, such as a headline.

    Attributes:
        start: Where it starts in the text, in code points.
        end: The code point behind its last.
        words: Where its words stand in the text; never empty.
    """

    start: int
    end: int
    words: tuple[tuple[int, int], ...]


def sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """Cut a text into sentences; white space and lines without a word belong to none.

    Args:
        text: The text as stored.
        language: A language tag such as `en` or `pt-BR`; a language that `sentencex` does not
            know is cut by the rules of a related one.
    """
    tag = language.partition("-")[0].lower() or "en"
    found = []
    for start, end in _paragraphs(text):
        for first, last in _in_paragraph(text, start, end, tag):
            sentence = _trimmed(text, first, last)
            if sentence.words:
                found.append(sentence)
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> Sentence:
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    words = tuple(match.span() for match in _WORD.finditer(text, start, end))
    return Sentence(start, end, words)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that belong together: up to a blank line, or a break that was meant."""
    lines = text.splitlines(keepends=True)
    widest = max((len(line.rstrip()) for line in lines), default=0)
    start = position = 0
    previous = ""
    for line in lines:
        if _break_was_meant(previous, line, widest) and start < position:
            yield start, position
            start = position
        position += len(line)
        previous = line
    if start < position:
        yield start, position


def _break_was_meant(line: str, following: str, widest: int) -> bool:
    """Whether the break between two lines ends a paragraph rather than wraps it.

    A line into which the next line's first word would have fitted was not ended to wrap it.
    """
    words = following.split(maxsplit=1)
    if widest > _WIDEST_WRAP or not words or not line.strip():
        return True
    return len(line.rstrip()) + 1 + len(words[0]) <= widest


def _in_paragraph(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Sentences of a paragraph, and the sentences within a quotation by themselves."""
    for first, last in _cut(text[start:end], start, language):
        passage = text[first:last]
        blanked = passage.translate(_BLANKED)
        if blanked == passage:
            yield first, last
            continue
        begin = first
        for _, boundary in _cut(blanked, first, language):
            # Between `…!" Smith said` stands a quotation mark: there the sentence goes on.
            if boundary < last and not _touches_quote(text, boundary, first, last):
                yield begin, boundary
                begin = boundary
        yield begin, last


def _cut(passage: str, offset: int, language: str) -> Iterator[tuple[int, int]]:
    for boundary in get_sentence_boundaries(language, passage):
        start: int = boundary["start_index"]
        end: int = boundary["end_index"]
        for ellipsis in _LOOSE_ELLIPSIS.finditer(passage, start, end):
            if ellipsis.end() < end and passage[ellipsis.end()].isupper():
                yield offset + start, offset + ellipsis.end()
                start = ellipsis.end()
        yield offset + start, offset + end


def _touches_quote(text: str, boundary: int, first: int, last: int) -> bool:
    """Whether a quotation mark stands in the white space around a boundary."""
    left, right = boundary, boundary
    while left > first and (text[left - 1].isspace() or text[left - 1] in _QUOTES):
        left -= 1
    while right < last and (text[right].isspace() or text[right] in _QUOTES):
        right += 1
    return any(character in _QUOTES for character in text[left:right])
