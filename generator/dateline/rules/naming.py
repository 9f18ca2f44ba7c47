"""Names in texts: where an actor or place of the site is named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import ahocorasick

_SPACE = re.compile(r"[\s\u00ad‐‑‒–—-]")
_ALIKE = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})


def _folded(text: str) -> str:
    """The same length, without differences of case, white space, dashes and apostrophes."""
    lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return _SPACE.sub(" ", lower.translate(_ALIKE))


class NameFinder:
    """Finds names as whole words, whatever their case, in time linear in the text."""

    def __init__(self, names: Iterable[str]) -> None:
        """Names of fewer than two letters are left out."""
        self._automaton = ahocorasick.Automaton()
        for name in names:
            plain = _folded(" ".join(name.split()))
            if sum(char.isalpha() for char in plain) > 1:
                self._automaton.add_word(plain, len(plain))
        self._any = len(self._automaton) > 0
        if self._any:
            self._automaton.make_automaton()

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where names stand; they may overlap."""
        if not self._any:
            return
        folded = _folded(text)
        for last, length in self._automaton.iter(folded):
            start, end = last - length + 1, last + 1
            before, after = folded[start - 1 : start] if start else "", folded[end : end + 1]
            if not before.isalnum() and not after.isalnum():
                yield start, end
