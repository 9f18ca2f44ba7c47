"""Texts and names with their typographic variants folded away, for exact matching.

White space and dashes become one space ("Kassym – Zhomart", "Nur-Sultan", "Nur Sultan"), quotation
marks and apostrophes their plain forms, Latin letters lose their accents and capitals. Everything
that is replaced is replaced character for character, so that offsets stay easy to map back.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_GAP = re.compile(r"[\s‐‑‒–—―−﹣－\-\u00ad\u200b\u200c\u200d\u2060\ufeff]+")
_ONLY_INVISIBLE = re.compile(r"[\u00ad\u200b\u200c\u200d\u2060\ufeff]+\Z")
_MARKS = {
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‘’‚‛‹›′`´ʼ＇", "'"),
}
_LATIN_LETTERS = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))


def _plain(character: str) -> str:
    """A letter without accent and capital, if that is one character again."""
    bare = unicodedata.normalize("NFD", character)[0]
    lower = bare.lower()
    return lower if len(lower) == 1 else bare


_FOLD = {
    **{ord(one): same for one, same in _MARKS.items()},
    **{code: _plain(chr(code)) for code in _LATIN_LETTERS},
    **{ord(one): same for one, same in zip("ıłŁøØđĐ", "illoodd", strict=True)},
}


def _lowered(text: str) -> str:
    """The text in small letters, as long as it was."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(one if len(one.lower()) != 1 else one.lower() for one in text)


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A folded text; `offsets` says for each of its characters where it stood, and for its end."""

    text: str
    offsets: Sequence[int]


def fold_text(original: str) -> FoldedText:
    """Fold a text, keeping for each character of the result where it came from."""
    pieces: list[str] = []
    offsets = array("L")
    end = 0
    for gap in _GAP.finditer(original):
        pieces.append(original[end : gap.start()])
        offsets.extend(range(end, gap.start()))
        end = gap.end()
        if not _ONLY_INVISIBLE.match(gap.group()):
            pieces.append(" ")
            offsets.append(gap.start())
    pieces.append(original[end:])
    offsets.extend(range(end, len(original) + 1))
    return FoldedText(_lowered("".join(pieces).translate(_FOLD)), offsets)


@lru_cache(16384)
def fold_name(name: str) -> str:
    """A name folded as texts are, without space around it."""
    return fold_text(name).text.strip()
