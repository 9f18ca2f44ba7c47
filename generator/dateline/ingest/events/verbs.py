"""What the verbs of a clause tell: its tense, whether it is negated, whether somebody says something.

There is no tagger of word classes here: news marks its verbs well by auxiliaries and endings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.forms import AMBIGUOUS, PLURAL_VERBS, THIRD_PERSONS

_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)+|[^\W_]+(?:[’'‑-][^\W_]+)*"
    r"|[^\w\s]"
)


_PREFIX = re.compile(r"^(?:re|over|under|out|mis|fore)-?(?=\w{3})")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign of a sentence; `low` is the word in small letters."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number."""
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


class Tense(Enum):
    """When a clause's verb puts what it tells."""

    PAST = auto()
    PERFECT = auto()
    PAST_PERFECT = auto()
    PRESENT = auto()
    FUTURE = auto()
    PLANNED = auto()  # is due to, plans to, was set to
    MODAL = auto()  # may, could
    NONE = auto()  # no finite verb


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words and signs of a stretch of text."""
    return [
        Token(one.start(), one.end(), one[0], one[0].lower())
        for one in _TOKEN.finditer(text, start, end)
    ]


def is_participle(token: Token) -> bool:
    """Whether a word can be a past participle."""
    low = token.low.rpartition("-")[2]
    return low in lex.PARTICIPLES or (
        len(low) > 3 and low.endswith("ed") and low not in lex.NOT_PAST and not token.capital
    )


def is_past(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a verb in the past, and no participle in front of its noun."""
    token = tokens[index]
    low = token.low
    regular = len(low) > 3 and low.endswith("ed") and low not in lex.NOT_PAST
    irregular = low in lex.IRREGULAR_PAST or _PREFIX.sub("", low) in lex.IRREGULAR_PAST
    if not (regular or irregular) or token.capital:
        return False
    before = tokens[index - 1] if index else None
    if before is None:
        return low in lex.SAY_BARE
    earlier = tokens[index - 2].low if index > 1 else ""
    adverb = before.low in lex.ADVERBS or before.low.endswith("ly")
    for low_before in (before.low, earlier if adverb else ""):
        if low_before in lex.DETERMINERS and low_before not in lex.PRONOUNS:
            return False
    return not (before.low in lex.PREPOSITIONS and low != "said")


def finite(tokens: Sequence[Token], index: int) -> Tense:
    """The tense of the verb that begins at a word; NONE where none does."""
    low = tokens[index].low
    if low in lex.MODAL_FUTURE:
        return Tense.FUTURE
    if low in lex.MODAL_MAY:
        return Tense.NONE if tokens[index].capital and index else Tense.MODAL
    if low in lex.HAVE and low != "having":
        return _have(tokens, index)
    if low in lex.HAD:
        after = _next_verb(tokens, index)
        return Tense.PAST_PERFECT if after and is_participle(after) else Tense.PAST
    if low in lex.BE_PRESENT or low in lex.BE_PAST:
        return _be(tokens, index, Tense.PRESENT if low in lex.BE_PRESENT else Tense.PAST)
    if low[-3:] in _CONTRACTED:
        return _CONTRACTED[low[-3:]]
    if low in lex.DO_PAST:
        return Tense.PAST
    if low in lex.DO_PRESENT:
        return Tense.PRESENT
    return _full(tokens, index)


_CONTRACTED = {
    **dict.fromkeys(("'ve", "’ve"), Tense.PERFECT),
    **dict.fromkeys(("'ll", "’ll"), Tense.FUTURE),
    **dict.fromkeys(("'re", "’re", "'m", "’m"), Tense.PRESENT),
}


def _full(tokens: Sequence[Token], index: int) -> Tense:
    token = tokens[index]
    ahead = token.low in lex.PLAN_VERBS and any(
        after.low in {"to", "for"} for after in tokens[index + 1 : index + 3]
    )
    if is_past(tokens, index):
        return Tense.PLANNED if ahead else Tense.PAST
    if token.low in THIRD_PERSONS and index and not token.capital:
        before = tokens[index - 1]
        if token.low in AMBIGUOUS and not _has_subject(tokens, index):
            return Tense.NONE
        if before.low in lex.DETERMINERS - lex.PRONOUNS or before.low in lex.PREPOSITIONS:
            return Tense.NONE
        return Tense.PLANNED if ahead else Tense.PRESENT
    if _third_by_place(tokens, index) or _is_plural_verb(tokens, index):
        return Tense.PLANNED if ahead else Tense.PRESENT
    if index and tokens[index - 1].low in lex.SUBJECT_PRONOUNS and token.low.isalpha():
        known = token.low not in lex.PREPOSITIONS | lex.DETERMINERS | lex.ADVERBS
        if known and token.low not in lex.COORDINATORS and not token.low.endswith(("ly", "ing")):
            return Tense.PLANNED if ahead else Tense.PRESENT
    return Tense.NONE


def _has_subject(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word such as `plans` has its subject right before it."""
    before = tokens[index - 1]
    if before.capital or before.low in lex.PRONOUNS or before.low.endswith("ly"):
        return True
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    noun = before.is_word and before.low not in lex.DETERMINERS | lex.PREPOSITIONS
    return noun and after in {"that", "to", ""} and index > 1


def _third_by_place(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word in -s must be a verb: behind a pronoun, `also`, or before an article."""
    low = tokens[index].low
    if len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "is")) or not index:
        return False
    before = tokens[index - 1]
    if tokens[index].capital or low in lex.DETERMINERS | lex.PREPOSITIONS | lex.ADVERBS:
        return False
    if before.low in {"he", "she", "it", "who", "which", "also"}:
        return True
    after = tokens[index + 1] if index + 1 < len(tokens) else before
    subject = (before.capital and before.is_word) or before.text == ","
    return subject and (after.low in _OBJECTS or after.low.isdigit() or after.text[0].isdigit())


_OBJECTS = frozenset({"the", "a", "an", "that", "its", "their", "his", "her"})


def _is_plural_verb(tokens: Sequence[Token], index: int) -> bool:
    """`Investigators believe`, `the police say`: the plain form behind a plural."""
    if tokens[index].low not in PLURAL_VERBS or not index or tokens[index].capital:
        return False
    before = tokens[index - 1].low
    earlier = tokens[index - 2].low if index > 1 else ""
    plural = before.endswith("s") and not before.endswith(("ss", "'s", "’s", "us"))
    return (plural or before in {"police", "people"}) and earlier != "to"


def _have(tokens: Sequence[Token], index: int) -> Tense:
    after = _next_verb(tokens, index)
    if after and after.low == "to":
        return Tense.PRESENT
    return Tense.PERFECT if after and is_participle(after) else Tense.PRESENT


def _be(tokens: Sequence[Token], index: int, plain: Tense) -> Tense:
    place = _next_index(tokens, index)
    if place is None:
        return plain
    after = tokens[place]
    following = {one.low for one in tokens[place + 1 : place + 3]}
    if after.low == "to" or (after.low in lex.PLAN_CUES and following & {"to", "for", "in", "on"}):
        return Tense.PLANNED
    if after.low in {"due", "scheduled", "slated"}:
        return Tense.PLANNED
    if after.low in lex.PLAN_VERBS and after.low.endswith("ing"):
        return Tense.PLANNED
    return plain


def _next_index(tokens: Sequence[Token], index: int) -> int | None:
    """The next word behind an auxiliary that is no adverb."""
    for place in range(index + 1, min(index + 5, len(tokens))):
        low = tokens[place].low
        if low not in lex.ADVERBS and not low.endswith("ly"):
            return place if tokens[place].is_word else None
    return None


def _next_verb(tokens: Sequence[Token], index: int) -> Token | None:
    place = _next_index(tokens, index)
    return None if place is None else tokens[place]


def first_finite(tokens: Sequence[Token]) -> tuple[int, Tense]:
    """The place and tense of the first finite verb; -1 and NONE where there is none."""
    for index in range(len(tokens)):
        tense = finite(tokens, index)
        if tense is not Tense.NONE:
            return index, tense
    return -1, Tense.NONE


def head_verb(tokens: Sequence[Token], index: int) -> Token | None:
    """The full verb of the group that begins at a finite verb."""
    if index < 0:
        return None
    place = index
    while tokens[place].low in lex.AUXILIARIES | lex.BE_FORMS:
        later = _next_index(tokens, place)
        if later is None:
            break
        place = later
    return tokens[place]


def negated(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb group that begins at a finite verb says that it was not so."""
    head = head_verb(tokens, index)
    if head is None:
        return False
    first = tokens[index].low
    if first in lex.BE_PAST | lex.BE_PRESENT and not is_participle(head):
        return False
    group = [one.low for one in tokens[max(0, index - 1) : tokens.index(head) + 1]]
    return any(low in {"not", "never", "cannot"} or low.endswith(("n't", "n’t")) for low in group)
