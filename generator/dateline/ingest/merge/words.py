"""Words of statements as they are compared: without endings, function words and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from math import log

import snowballstemmer
from anyascii import anyascii

from dateline.ingest.merge.synonyms import SAME, plainly

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
# Han, kana, Thai and their neighbours: scripts that write words without spaces.
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]")
_KEPT = 65_536  # words with their stems; a large collection of news has about as many
# English words that say nothing of what happened; in other languages rarity has to do.
_FUNCTION_WORDS = """
a about above after again against all already also although am among an and another any are as at be
because been before being below between both but by can could did do does doing down during each
either ever every few for from further get had has have having he her here hers him his how however
i if in into is it its itself just last least less many may me meanwhile might more most much must my
near neither new next no nor not now of off on once one only or other our out over own per quite
rather same shall she should since so some still such than that the their them themselves then there
these they this those though through thus to too toward towards under until up upon us very via was
we were what when where whether which while who whom whose why will with within without would yet you
your said say says saying told tell tells reported report reports reportedly according added adding
stated statement noted announced subsequently soon later result occurred
"""
_EMPTY = frozenset(_FUNCTION_WORDS.split())
# ISO 639-1 to the names of Snowball's algorithms.
_ALGORITHMS = """
ar:arabic cs:czech da:danish de:german el:greek en:english es:spanish et:estonian fi:finnish
fr:french hu:hungarian hy:armenian it:italian lt:lithuanian nb:norwegian nl:dutch no:norwegian
pl:polish pt:portuguese ro:romanian ru:russian sr:serbian sv:swedish tr:turkish
"""
_LANGUAGES = dict(pair.split(":") for pair in _ALGORITHMS.split())


def stems(text: str, language: str) -> frozenset[str]:
    """The stems of a text's words that carry meaning, in ASCII; numbers without separators.

    English words that stand for each other in news have one stem.

    Args:
        text: Any text.
        language: A BCP 47 tag; where no stemmer knows it, words stay as they are.
    """
    base = language.partition("-")[0].lower()
    if base == "en":
        text = plainly(text)
    if UNSPACED.search(text):
        return frozenset(_pairs(text))
    words = (match.group().casefold() for match in _WORD.finditer(text))
    return frozenset(_stem(word, base) for word in words if word not in _EMPTY and len(word) > 1)


def _pairs(text: str) -> Iterator[str]:
    """Every two signs that follow each other, which stand in for words."""
    for word in _WORD.findall(text):
        yield from (word[at : at + 2] for at in range(max(1, len(word) - 1)))


@lru_cache(_KEPT)
def _stem(word: str, language: str) -> str:
    if word[0].isdigit():
        return re.sub(r"[.,]", "", word)
    stemmer = _stemmer(language)
    stem = stemmer.stemWord(word) if stemmer else word
    if language == "en":
        stem = _concepts().get(stem, stem)
    return anyascii(stem) or word


@cache
def _concepts() -> dict[str, str]:
    """The stem that stands for each stem of a list of synonyms."""
    stemmer = _stemmer("en")
    return {stemmer.stemWord(a): stemmer.stemWord(b) for a, b in SAME.items()} if stemmer else {}


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer | None:
    """The Snowball stemmer of a language (Porter, https://snowballstem.org); None without one."""
    name = _LANGUAGES.get(language)
    return snowballstemmer.stemmer(name) if name in snowballstemmer.algorithms() else None


def rarities(bags: Iterable[frozenset[str]]) -> dict[str, float]:
    """How much it says that two statements share a word: its inverse document frequency.

    That of Robertson and Spärck Jones, smoothed so that no word counts for nothing: in a handful
    of articles on one event even the telling words are common.
    """
    counts: Counter[str] = Counter()
    total = 0
    for bag in bags:
        counts.update(bag)
        total += 1
    return {word: 0.5 + log((total + 1) / (count + 0.5)) for word, count in counts.items()}


def weight(words: Iterable[str], rarity: Mapping[str, float]) -> float:
    """The words' rarities together."""
    # In order, since sums of floating-point numbers depend on it.
    return sum(rarity.get(word, 1.0) for word in sorted(words))
