"""What stands in quotation marks, and whether it is somebody's speech."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPEN_CURLY = "“„«"
_CLOSE_CURLY = {"“": "”“", "„": "”“‟", "«": "»"}
_SPOKEN_WORDS = 5


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation within a paragraph.

    Attributes:
        start: Where its opening mark stands, or the paragraph begins.
        end: Behind its closing mark, or the paragraph's end.
        closed: Whether it has a closing mark; where it has none, the next paragraph continues it.
        speech: Whether it is speech rather than a name or a word that is held at arm's length.
    """

    start: int
    end: int
    closed: bool
    speech: bool


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The quotations of a paragraph, in order; those in single marks are left alone."""
    found: list[Quotation] = []
    position = start
    while position < end:
        sign = text[position]
        if sign == '"' or sign in _OPEN_CURLY:
            closing = _closing(text, position, end)
            stop = end if closing is None else closing + 1
            found.append(
                Quotation(position, stop, closing is not None, _is_speech(text, position, stop))
            )
            position = stop
        else:
            position += 1
    return found


def _closing(text: str, opening: int, end: int) -> int | None:
    sign = text[opening]
    if sign == '"':
        place = text.find('"', opening + 1, end)
        return place if place >= 0 else None
    depth = 0
    closes = _CLOSE_CURLY[sign]
    for place in range(opening + 1, end):
        if text[place] in closes and not (
            text[place] in _OPEN_CURLY and text[place + 1 : place + 2].isalnum()
        ):
            if depth == 0:
                return place
            depth -= 1
        elif text[place] in _OPEN_CURLY:
            depth += 1
    return None


def _is_speech(text: str, start: int, end: int) -> bool:
    words = re.findall(r"[^\W_]+", text[start:end])
    inner = text[start + 1 : end].rstrip('"”»“ ')
    ends = inner[-1:] in ",.?!…;:"
    return len(words) >= _SPOKEN_WORDS or (ends and len(words) >= 1)


def masked(text: str, start: int, end: int, found: list[Quotation]) -> str:
    """A stretch of text with speech blanked out by underscores, of the same length."""
    out = list(text[start:end])
    for one in found:
        if one.speech:
            for place in range(max(one.start, start), min(one.end, end)):
                out[place - start] = "_"
    return "".join(out)
