"""Where an article quotes: stretches between double quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.ingest.model import Span

_MARK = re.compile(r"[\"“”„«»″＂]")
_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")
# A quotation of no more characters quotes words rather than speech, and a lone mark is a slip.
_LONGEST = 3000


def quotations(text: str, blocks: Iterable[Span]) -> list[Span]:
    """The quotations of each block, their marks included.

    One that is not closed goes on to the end of its block, as it does where the next begins with
    a mark of its own.
    """
    found: list[Span] = []
    for start, end in blocks:
        begun: int | None = None
        for mark in _MARK.finditer(text, start, end):
            if begun is None:
                if _opens(text, mark.start(), start, end):
                    begun = mark.start()
            elif mark[0] not in _OPENING:
                found.append((begun, mark.end()))
                begun = None
        if begun is not None and end - begun <= _LONGEST:
            found.append((begun, end))
    return found


def _opens(text: str, place: int, start: int, end: int) -> bool:
    """Whether a mark opens a quotation; straight ones are told by the space beside them."""
    if text[place] in _OPENING:
        return True
    if text[place] in _CLOSING:
        return False
    after = text[place + 1] if place + 1 < end else " "
    before = text[place - 1] if place > start else " "
    return not after.isspace() and not before.isalnum()
