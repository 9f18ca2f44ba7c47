"""Lines and paragraphs of a text, before anything is known of what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

# Texts with wider lines than this are not wrapped: each line break in them was meant.
_WIDEST_WRAP = 120
# Texts with narrower lines than this are not wrapped either: they are a few short lines.
_NARROWEST_WRAP = 40
# So many lines can stand above a report; below, a wrapped line can look like one of them.
_HEAD_LINES = 12
# White space, and marks without a width that `str.strip` leaves.
_EDGE = re.compile(r"[\s\ufeff\u200b\u2060]*")
_MARKUP = re.compile(r"\s*(?:#{1,6}\s|[-*+•]\s|\d{1,2}[.)]\s|>|[=\-_*~]{3,}\s*$|!\[)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, or a line that stands by itself: `text[start:end]`, without space around it.

    Attributes:
        words: The same as a string, in one line.
        apart: Whether a blank line stands in front of it.
    """

    start: int
    end: int
    words: str
    apart: bool


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the white space at its ends; what is no white space stays in it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def flat(passage: str) -> str:
    """A passage in one line, without marks that have no width at its start."""
    return " ".join(passage[_EDGE.match(passage).end() :].split()) if passage else ""  # type: ignore[union-attr]


def units(text: str, start: int, stands_alone: Callable[[str], bool]) -> list[Unit]:
    """The paragraphs of a text; lines that were wrapped are put together.

    Args:
        text: The whole text.
        start: Where to begin.
        stands_alone: Tells a line above a report that goes on in no other line, such as a byline.
    """
    lines = list(_lines(text, start))
    widest = max((len(text[a:b].rstrip()) for a, b in lines), default=0)
    found: list[Unit] = []
    begin: int | None = None
    apart = False
    for number, (first, last) in enumerate(lines):
        line = text[first:last]
        if not line.strip():
            apart = True
            continue
        if begin is None:
            begin = first
        following = text[slice(*lines[number + 1])] if number + 1 < len(lines) else ""
        alone = number < _HEAD_LINES and begin == first and stands_alone(flat(line))
        if alone or break_was_meant(line, following, widest):
            first, last = trimmed(text, begin, last)
            found.append(Unit(first, last, flat(text[first:last]), apart))
            begin, apart = None, False
    return found


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    position = start
    for line in text[start:].splitlines(keepends=True):
        yield position, position + len(line)
        position += len(line)


def break_was_meant(line: str, following: str, widest: int) -> bool:
    """Whether the break between two lines ends a paragraph rather than wraps it.

    A line into which the next line's first word would have fitted was not ended to wrap it, and
    what is marked as a heading, a list or a rule stands by itself.
    """
    words = following.split(maxsplit=1)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP or not words or not line.strip():
        return True
    if _MARKUP.match(following) or re.match(r"\s*#{1,6}\s", line):
        return True
    return len(line.rstrip()) + 1 + len(words[0]) <= widest
