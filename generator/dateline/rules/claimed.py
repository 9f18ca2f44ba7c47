"""What a claim states: the numbers of its quote and of its figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dateline.rules.numbers import LANGUAGES, Number, quoted_values
from dateline.timeline import Claim

# In a language whose number words nobody here can read, small and round numbers may be words.
_MAYBE_A_WORD = 100


@dataclass
class Claimed:
    """What a claim states.

    Attributes:
        language: That of its quote, without a region; empty where it is not known.
    """

    claim: Claim
    language: str

    @cached_property
    def figures(self) -> Mapping[str, float]:
        """The numbers of its figure, by their keys in the front matter."""
        figure = self.claim.figure
        if not figure:
            return {}
        written = {"value": figure.value, "min": figure.low, "max": figure.high}
        return {key: float(one) for key, one in written.items() if one is not None}

    @cached_property
    def _quoted(self) -> frozenset[float]:
        found = quoted_values(self.claim.quote, self.language)
        return frozenset(round(one, 6) for one in found)

    @cached_property
    def _values(self) -> frozenset[float]:
        return self._quoted | {round(one, 6) for one in self.figures.values()}

    def quotes(self, value: float) -> bool:
        """Whether its quote has a number, or may have it in words that cannot be read here."""
        if round(value, 6) in self._quoted:
            return True
        return self.language not in LANGUAGES and self._may_say(value)

    def has(self, number: Number) -> bool:
        """Whether it states a number, or may state it in words that cannot be read here."""
        if self._values & number.values:
            return True
        return self.language not in LANGUAGES and any(map(self._may_say, number.values))

    def _may_say(self, value: float) -> bool:
        """Whether a value may stand there in words: 9, 900, and 150 where nothing is in digits."""
        digits = len(f"{value:.0f}".rstrip("0"))
        in_words = not any(sign.isdecimal() for sign in self.claim.quote)
        return value <= _MAYBE_A_WORD or digits <= (2 if in_words else 1)
