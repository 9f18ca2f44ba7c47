"""Whether one name is another in a different spelling, as transcriptions from other scripts are."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from dateline.rules.stems import stem

_KEPT = 65536
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
# Letters that stand for one sound in different transcriptions into Latin script, in this order.
_SOUNDS = (
    *((r"tsch|tch", "ch"), (r"dzh|dj|zh", "J"), (r"sch", "sh"), (r"kh", "h"), (r"gh", "g")),
    *((r"ph", "f"), (r"th", "t"), (r"ck|q|c(?!h)", "k"), (r"x", "ks"), (r"w", "v")),
    *((r"[yij](?=[aeou])", ""), (r"ou|oo", "u"), (r"ie|ee|y|ii|j(?=\b)", "i"), (r"(.)\1+", r"\1")),
)
_SOUND_PATTERNS = tuple((re.compile(pattern), sound) for pattern, sound in _SOUNDS)

# Calibrated on tests/rules/spellings.txt: at these every pair of one name there is found and none
# of two names.
_SURE_LETTERS = 5  # a shorter name alone is too easily near to another
_SURE = 0.8
_SURE_AS_WRITTEN = 0.75
_BESIDE_SAME = 0.65  # where the other part of the name is the same


def folded(word: str) -> str:
    """A word in small letters of Latin script, without marks and a possessive ending."""
    return re.sub(r"[^a-z0-9]", "", _latin(_POSSESSIVE.sub("", word)))


@lru_cache(_KEPT)
def _latin(word: str) -> str:
    return anyascii(word).lower()


@lru_cache(_KEPT)
def sound(word: str) -> str:
    """A folded word with the letters of transcriptions made one."""
    # An initial J is a sound of its own: Jomart and Zhomart, but not Iomart.
    first, rest = ("J", word[1:]) if word.startswith("j") else ("", word)
    for pattern, replacement in _SOUND_PATTERNS:
        rest = pattern.sub(replacement, rest)
    return first + rest


def is_respelled(one: str, two: str, language: str) -> bool:
    """Whether two folded words are surely one name in two spellings.

    Args:
        one: A word of a name.
        two: A word of a text.
        language: That of the text, whose inflections are no other spellings.
    """
    first, second = sound(one), sound(two)
    if first == second:
        return one != two and min(len(one), len(two)) >= _SURE_LETTERS - 1
    if _inflected(one, two, language):
        return False
    if min(len(first), len(second)) < _SURE_LETTERS or first[0] != second[0]:
        return False
    alike = Levenshtein.normalized_similarity(first, second)
    written = Levenshtein.normalized_similarity(one, two)
    return alike >= _SURE and written >= _SURE_AS_WRITTEN


def may_be_respelled(one: str, two: str, language: str) -> bool:
    """Whether two folded words may be one name, where what stands beside them is the same."""
    if _inflected(one, two, language) or min(len(one), len(two)) < _SURE_LETTERS - 1:
        return False
    return Levenshtein.normalized_similarity(sound(one), sound(two)) >= _BESIDE_SAME


def _inflected(one: str, two: str, language: str) -> bool:
    """Whether two words differ in an ending only."""
    if one == two or one.startswith(two) or two.startswith(one):
        return True
    if stem(one, language) == stem(two, language):
        return True
    if language in {"en", ""} or sound(one) == sound(two):
        return False
    return _shared(one, two) >= max(3, min(len(one), len(two)) - 2)


def _shared(one: str, two: str) -> int:
    """How many letters two words begin with alike."""
    count = 0
    for left, right in zip(one, two, strict=False):
        if left != right:
            break
        count += 1
    return count
