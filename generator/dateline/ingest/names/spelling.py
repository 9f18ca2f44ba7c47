"""Whether two spellings can be of one name: Turgumbayev and Turgumbaev, Gaddafi and Qadhafi.

Names are brought into Latin letters (anyascii), and what transcriptions write in different ways is
made equal: zh and j, kh and h, ye and e, q and k, final -iy, -yy and -y. Two words are one name if
their consonants agree, their spellings are near (Jaro-Winkler, Winkler 1990) and every remaining
difference is one that transcriptions make: o for u, a for e, i for y, a lost h or y. Hansen and
Hanson differ otherwise and are doubtful; so are Ivanov and Ivanova, who are two people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler, Levenshtein

from dateline.ingest.names.gazetteer import is_country

# Checked on the pairs in tests/ingest/names/spellings.txt. What is below it is another name; what
# is above it must also agree in its consonants and differ only as transcriptions do.
_NEAR = 0.87
# Shorter words differ in a letter that matters: Iran and Iraq, Mali and Malawi, Li and Lee.
_SHORTEST = 5
_SHORTEST_EQUAL = 4  # for words that differ in nothing that transcriptions tell apart

_WORD = re.compile(r"[a-z']+")
_ARTICLES = frozenset({"al", "el", "ul", "an", "as", "ad", "ar", "at", "ash", "az"})
_JOINED_ARTICLE = re.compile(r"\b(?:al|el|ul|as|ad|ar|ash|an|az)[-‐‑–’'](?=\w)", re.IGNORECASE)
# Digraphs of transcriptions, as one sign each; capitals are signs of our own.
_SAME = tuple(
    (re.compile(pattern), sign)
    for pattern, sign in (
        (r"['`]", ""),
        (r"shch|sch(?!o)|sh|š", "S"),
        (r"tsch|tch|ch|cz|ç", "C"),
        (r"dzh|dj|zh|j", "j"),
        (r"ts|tz", "z"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"dh", "d"),
        (r"th", "t"),
        (r"ck|q", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"(?:iy|yy|ij|ii|y|i)\Z", "i"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"y[eo]|io|jo(?!s)", "e"),
        (r"ia|ya|ja", "a"),
        (r"iu|yu|ju", "u"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
        (r"(?<=[dt])er\Z", "r"),  # Alexander, Aleksandr
        (r"(?<=[SCj])ov\Z", "ev"),  # Khrushchov
        (r"(?<=[aeiou]n)e\Z", ""),  # Poutine
    )
)
_VOWELS = "aeiou"
# What one transcription writes for another's letter.
_CONFUSED = {
    frozenset(pair)
    for pair in ("ae", "ou", "ie", "kg", "gh", "kh", "sz", "jz", "jg", "ji", "vf", "CS", "ai")
}
_ALIKE = str.maketrans("eu", "ao")
_DROPPED = frozenset("hi'")
_ONE_CONSONANT = str.maketrans("gzfC", "ksvS")
_FEMININE = re.compile(r"(?:ov|ev|in|sk|ik)\Z")


class Spelling(Enum):
    """What two spellings say about whether they name the same."""

    SAME = "same"
    DOUBTFUL = "doubtful"
    DIFFERENT = "different"


@lru_cache(8192)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small Latin letters, without the Arabic article."""
    latin = anyascii(_JOINED_ARTICLE.sub("", name)).lower()
    found = tuple(_WORD.findall(latin))
    kept = tuple(word.strip("'") for word in found if word not in _ARTICLES)
    return tuple(word for word in kept if word) or found


@lru_cache(16384)
def plain_word(word: str) -> str:
    """A word with what transcriptions write in different ways made equal."""
    for pattern, sign in _SAME:
        word = pattern.sub(sign, word)
    return word


@lru_cache(16384)
def skeleton(word: str) -> str:
    """The consonants of a word, those that transcriptions confuse made equal."""
    plain = plain_word(word)
    bare = "".join(one for one in plain if one not in _VOWELS and one not in "hj")
    lead = "*" if plain[:1] in _VOWELS else ""
    return lead + bare.translate(_ONE_CONSONANT)


@lru_cache(16384)
def compare_words(one: str, other: str) -> Spelling:
    """What two words in small Latin letters say about whether they are one name."""
    if one == other:
        return Spelling.SAME
    shortest = min(len(one), len(other))
    left, right = plain_word(one), plain_word(other)
    if left == right:
        return Spelling.SAME if shortest >= _SHORTEST_EQUAL else Spelling.DIFFERENT
    if shortest < _SHORTEST:
        return Spelling.DIFFERENT
    if _other_gender(one, other):
        return Spelling.DOUBTFUL
    near = JaroWinkler.similarity(left.translate(_ALIKE), right.translate(_ALIKE)) >= _NEAR
    if not near or skeleton(one) != skeleton(other):
        return Spelling.DIFFERENT
    return Spelling.SAME if _only_transcription(left, right) else Spelling.DOUBTFUL


def _other_gender(one: str, other: str) -> bool:
    """Whether the two differ as a Slavic surname of a man and of a woman does."""
    short, long = sorted((one, other), key=len)
    stem = re.sub(r"(?:iy|yy|y|i)\Z", "", short)
    for ending in ("aya", "aia", "a"):
        bare = long.removesuffix(ending)
        if bare != long and _FEMININE.search(bare) and bare in {short, stem}:
            return True
    return False


def _only_transcription(left: str, right: str) -> bool:
    """Whether each difference is one that transcriptions make."""
    for edit in Levenshtein.editops(left, right):
        if edit.tag == "replace":
            pair = frozenset((left[edit.src_pos], right[edit.dest_pos]))
            last = edit.src_pos == len(left) - 1
            if last and pair == frozenset("ao"):  # Lukashenka
                continue
            if pair not in _CONFUSED or (last and pair == frozenset("ae")):
                return False
        else:
            letter = left[edit.src_pos] if edit.tag == "delete" else right[edit.dest_pos]
            if letter not in _DROPPED:
                return False
    return True


def compare_names(one: str, other: str, *, person: bool = True) -> Spelling:
    """What two whole names say about whether they name the same.

    Every word must agree, in order; a hyphen or space more or less does not matter. A person's name
    may have words in the middle that the other lacks (a patronymic, an initial), and an initial
    agrees with a word that begins with it.
    """
    left, right = words_of(one), words_of(other)
    if is_country(one) or is_country(other):
        # Countries have settled names, some of which are near each other: Niger and Nigeria.
        same = [plain_word(word) for word in left] == [plain_word(word) for word in right]
        return Spelling.SAME if same else Spelling.DIFFERENT
    return _compare(left, right, person)


@lru_cache(16384)
def _compare(one: tuple[str, ...], other: tuple[str, ...], person: bool) -> Spelling:
    if not one or not other:
        return Spelling.DIFFERENT
    if len(one) == len(other):
        return _worst(map(_compare_parts if person else compare_words, one, other))
    joined = compare_words("".join(one), "".join(other))
    if joined is not Spelling.DIFFERENT and min(len(one), len(other)) > 1:
        return joined
    if person and len(one) > 1 and len(other) > 1:
        return _with_middle(*sorted((one, other), key=len))
    return joined if joined is Spelling.SAME else Spelling.DIFFERENT


def _with_middle(short: tuple[str, ...], long: tuple[str, ...]) -> Spelling:
    """Compare names of which one has words in the middle that the other lacks."""
    if _compare_parts(short[0], long[0]) is Spelling.DIFFERENT:
        return Spelling.DIFFERENT
    if _compare_parts(short[-1], long[-1]) is Spelling.DIFFERENT:
        return Spelling.DIFFERENT
    rest = iter(long[1:-1])
    for word in short[1:-1]:
        if not any(_compare_parts(word, one) is Spelling.SAME for one in rest):
            return Spelling.DIFFERENT
    return _worst((_compare_parts(short[0], long[0]), _compare_parts(short[-1], long[-1])))


def _compare_parts(one: str, other: str) -> Spelling:
    if len(one) == 1 or len(other) == 1:
        return Spelling.SAME if one[0] == other[0] else Spelling.DIFFERENT
    return compare_words(one, other)


def _worst(verdicts: Iterable[Spelling]) -> Spelling:
    found = set(verdicts)
    for verdict in (Spelling.DIFFERENT, Spelling.DOUBTFUL):
        if verdict in found:
            return verdict
    return Spelling.SAME
