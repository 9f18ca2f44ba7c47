"""Passages of different articles that tell the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from dateline.coverage.sentences import sentences
from dateline.ingest.head.dateline import CLOCK, DAY_DATE
from dateline.ingest.merge.words import rarities, stems, weight
from dateline.ingest.model import BlockKind, Head
from dateline.temporal.vocabulary import MONTHS, WEEKDAYS

# That two passages name the same weekday or month says nothing: it is what is asked for.
_CALENDAR = stems(" ".join((*MONTHS, *WEEKDAYS, "today yesterday day week month year")), "en")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TITLE_CASE = 0.6  # of its words with a capital letter: capitals in such a line tell no names
# From two on: "one" is as often no number.
_NUMERALS = {
    word: str(number)
    for number, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=2,
    )
}
_NUMBER = re.compile(rf"(?<![\w.,])(?:[0-9]+(?:[.,][0-9]+)*|(?i:{'|'.join(_NUMERALS)}))(?![\w-])")
_TEMPORAL = re.compile(rf"{DAY_DATE}|{CLOCK}|(?<![0-9,.])(?:1[89]|20)[0-9]{{2}}(?![0-9,])")
_SHORTEST = 4
# How alike two passages are, from 0 to 1: the rarity of the words that they share against that of
# all their words (strong), or of those of the passage whose day is asked for (weak).
_STRONG = 0.5
_WEAK = 0.45
_STRONG_SHARED = 6
_WEAK_SHARED = 6
_STRONG_NAMES = 2
_STRONG_OTHERS = 3  # words that are no names: those who do things do others at other times
_WEAK_NAMES = 3
# How much of their matter articles on one event share, measured as above; articles on one subject
# share about 0.18 of it at most.
_SAME_MATTER = 0.2
# A word in more passages than this part of them finds no passages by itself.
_COMMON = 0.05
_COMMON_LEAST = 12


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an article.

    Attributes:
        article: The number of its article.
        bag: The stems of its words, without those of the calendar.
        names: Those of them that are surely names: with a capital letter within the sentence.
        capitals: Those with a capital letter for whatever reason.
        numbers: The numbers that it holds, as digits, without those of dates and times.
    """

    article: int
    start: int
    end: int
    bag: frozenset[str]
    names: frozenset[str]
    capitals: frozenset[str]
    numbers: frozenset[str]

    def words(self, text: str, most: int) -> str:
        """Its words in one line, cut where they are too many."""
        words = " ".join(text[self.start : self.end].split()).translate(_PLAIN_QUOTES)
        if len(words) <= most:
            return words
        return words[:most].rsplit(maxsplit=1)[0].rstrip(",;:") + " …"


_PLAIN_QUOTES = str.maketrans("“”„‟", "''''")


@dataclass(frozen=True, slots=True)
class Match:
    """Two passages that tell the same.

    Attributes:
        here: The one whose day is asked for.
        there: The one in a dated article.
        score: How alike they are, from 0 to 1.
        strong: Whether they are as a whole one statement, and not merely on the same matter.
    """

    here: Passage
    there: Passage
    score: float
    strong: bool


def passages_of(text: str, head: Head, article: int) -> list[Passage]:
    """The sentences of an article that say enough to be compared."""
    found = []
    for block in head.blocks:
        # Titles say too little to tell one bridge, strike or verdict from the next.
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        for one in sentences(text[block.start : block.end], "en"):
            start, end = block.start + one.start, block.start + one.end
            passage = _passage(text[start:end], article, start, end)
            if len(passage.bag) >= _SHORTEST:
                found.append(passage)
    return found


def _passage(words: str, article: int, start: int, end: int) -> Passage:
    bag = stems(words, "en") - _CALENDAR
    capitals, names = _capitals(words)
    numbers = frozenset(
        _NUMERALS.get(one.lower()) or re.sub(r"[.,]", "", one)
        for one in _NUMBER.findall(_TEMPORAL.sub(" ", words))
    )
    return Passage(article, start, end, bag, names & bag, capitals & bag, numbers)


def _capitals(words: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words with a capital letter, and those of them that must be names."""
    found = _WORD.findall(words)
    upper = [word for word in found if word[0].isupper()]
    capitals = stems(" ".join(upper), "en")
    if len(upper) > _TITLE_CASE * len(found):
        return capitals, frozenset()
    inner = [word for word in found[1:] if word[0].isupper()]
    return capitals, stems(" ".join(inner), "en")


class Passages:
    """Passages of dated articles, found by the rare words that they share with another."""

    def __init__(
        self, dated: Sequence[Sequence[Passage]], others: Iterable[Sequence[Passage]]
    ) -> None:
        everything = [one for group in (*dated, *others) for one in group]
        self._rarity: Mapping[str, float] = rarities(one.bag for one in everything)
        self._by_word: defaultdict[str, list[Passage]] = defaultdict(list)
        for one in (passage for group in dated for passage in group):
            for word in one.bag:
                self._by_word[word].append(one)
        self._articles = [_matter(one) for one in dated]
        self._rare_matter = rarities(self._articles)
        self._most = max(_COMMON_LEAST, int(_COMMON * len(everything)))

    def matches(self, passage: Passage) -> list[Match]:
        """The passages that tell the same as this one, in the order of their articles."""
        seen = {
            other
            for word in passage.bag
            if len(self._by_word.get(word, ())) <= self._most
            for other in self._by_word.get(word, ())
        }
        return [
            match
            for other in sorted(seen, key=lambda one: (one.article, one.start))
            if (match := self._match(passage, other))
        ]

    def _match(self, here: Passage, there: Passage) -> Match | None:
        """How two passages are alike; None where they are not."""
        shared = here.bag & there.bag
        names = here.names & there.capitals | here.capitals & there.names
        if len(shared) < _WEAK_SHARED or len(names) < _STRONG_NAMES:
            return None
        if here.numbers and there.numbers and not here.numbers & there.numbers:
            return None
        common = weight(shared, self._rarity)
        own = weight(here.bag, self._rarity)
        both = common / sqrt(own * weight(there.bag, self._rarity))
        others = shared - (here.names | there.names)
        strong = both >= _STRONG and len(shared) >= _STRONG_SHARED and len(others) >= _STRONG_OTHERS
        if not strong and (common / own < _WEAK or len(names) < _WEAK_NAMES):
            return None
        return Match(here, there, both, strong)

    def same_matter(self, own: Sequence[Passage], article: int) -> bool:
        """Whether two articles as wholes share more than the names of those who act in them."""
        mine, other = _matter(own), self._articles[article]
        rarity = self._rare_matter
        whole = sqrt(weight(mine, rarity) * weight(other, rarity))
        return bool(whole) and weight(mine & other, rarity) >= _SAME_MATTER * whole


def _matter(passages: Sequence[Passage]) -> frozenset[str]:
    """The words of an article that are never written as names in it."""
    every = frozenset[str]().union(*(one.bag for one in passages))
    return every - frozenset[str]().union(*(one.names for one in passages))
