"""Clauses that state nothing by themselves, and what makes a statement of them.

"And tried to storm the barracks" needs its subject, "in all regions of the country" the clause that
it belongs to. Only English is read here.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.forms import SAYING
from dateline.ingest.events.verbs import Tense, Token, finite, is_participle, tokens_of
from dateline.ingest.model import Span

_RELATIVES = frozenset({"who", "whom", "whose", "which"})
_SUBORDINATE = lex.TIME_OPENERS | lex.OTHER_OPENERS | {"where"}
_SKIPPED = lex.COORDINATORS | lex.ADVERBS | lex.LATER | {"then", "in", "addition"}
_LONGEST_SUBJECT = 12  # words
_NO_SUBJECT = _SUBORDINATE | _RELATIVES | lex.COORDINATORS | {"that", "there", ","}


class Shape(Enum):
    """What a clause is, as far as it can stand by itself."""

    FULL = auto()
    PREDICATE = auto()  # "and tried to storm the barracks"
    PARTICIPLE = auto()  # "escalating into a strike"
    RELATIVE = auto()  # "whose crew had been rescued"
    SUBORDINATE = auto()  # "after the crew had been rescued"
    BARE = auto()  # "in all regions of the country": no verb


def shape_of(text: str, sentence: Span, span: Span) -> Shape:
    """What a clause of a sentence is."""
    tokens = _tokens(text, sentence, span)
    first = _first(tokens, span[0])
    if first is None:
        return Shape.BARE
    opener = tokens[first]
    if opener.low in _RELATIVES and opener.start > sentence[0]:
        return Shape.RELATIVE
    verb = _main_verb(tokens, first)
    if opener.low in _SUBORDINATE and not _opens_phrase(tokens, first, verb):
        return Shape.SUBORDINATE
    inside = opener.start > sentence[0] and not opener.capital
    if inside and _says(tokens, first):
        return Shape.FULL
    if inside and opener.low.endswith("ing") and len(opener.low) > len("-ing"):
        return Shape.PARTICIPLE
    if inside and _is_predicate(tokens, first):
        return Shape.PREDICATE
    return Shape.FULL if verb is not None else Shape.BARE


def _opens_phrase(tokens: Sequence[Token], first: int, verb: int | None) -> bool:
    """Whether a comma comes before the verb, as in "as a result, the talks ended"."""
    return verb is not None and any(one.text == "," for one in tokens[first:verb])


def _says(tokens: Sequence[Token], index: int) -> bool:
    """Whether a clause begins as in "adding that …": who says it is told elsewhere."""
    if index + 2 >= len(tokens) or tokens[index].low not in SAYING:
        return False
    return tokens[index].low.endswith("ing") and tokens[index + 1].low == "that"


def _is_predicate(tokens: Sequence[Token], index: int) -> bool:
    if finite(tokens, index) is not Tense.NONE:
        return True
    following = tokens[index + 1].low if index + 1 < len(tokens) else ""
    behind = following in lex.PREPOSITIONS | lex.DETERMINERS
    return is_participle(tokens[index]) and behind


def _tokens(text: str, sentence: Span, span: Span) -> list[Token]:
    return tokens_of(text, min(sentence[0], span[0]), span[1])


def _first(tokens: Sequence[Token], start: int) -> int | None:
    """The first word of a clause that is no conjunction or adverb before it."""
    inside = [i for i, one in enumerate(tokens) if one.start >= start and one.is_word]
    if not inside:
        return None
    for index in inside:
        if tokens[index].low not in _SKIPPED or finite(tokens, index) is not Tense.NONE:
            before = [one.low for one in tokens[inside[0] : index]]
            return index if before != ["in"] else inside[0]
    return inside[0]


def _main_verb(tokens: Sequence[Token], first: int) -> int | None:
    """The first finite verb that is in no relative clause."""
    relative = False
    for index in range(first, len(tokens)):
        low = tokens[index].low
        if low in _RELATIVES or (low == "that" and index > first and tokens[index - 1].text == ","):
            relative = True
        elif low == ",":
            relative = False
        elif not relative and finite(tokens, index) is not Tense.NONE:
            return index
    return None


def subject_of(text: str, sentence: Span, span: Span) -> Span | None:
    """Where the subject of a clause stands; None where it cannot be told."""
    tokens = _tokens(text, sentence, span)
    first = _first(tokens, span[0])
    verb = _main_verb(tokens, first) if first is not None else None
    if first is None or verb is None:
        return None
    commas = [i for i in range(first, verb) if tokens[i].text == ","]
    opens_aside = tokens[first].low in lex.PREPOSITIONS | _SUBORDINATE
    if opens_aside or (commas and commas[0] - first == 1):
        if not commas or commas[-1] + 1 >= verb:
            return None
        first = commas[-1] + 1
    elif commas:
        verb = commas[0]
    return _phrase(tokens, first, verb)


def antecedent_of(text: str, sentence: Span, span: Span) -> Span | None:
    """Where the words stand, right before a relative clause, that it tells of."""
    tokens = tokens_of(text, sentence[0], span[0])
    last = len(tokens)
    while last and not tokens[last - 1].is_word:
        last -= 1
    first = last
    while first and tokens[first - 1].is_word:
        before = tokens[first - 1]
        if finite(tokens, first - 1) is not Tense.NONE:
            break
        if before.low in (lex.PREPOSITIONS | lex.COORDINATORS | _NO_SUBJECT) - {"of"}:
            break
        first -= 1
    return _phrase(tokens, first, last)


def _phrase(tokens: Sequence[Token], first: int, end: int) -> Span | None:
    """A stretch of words as the subject, if it can be one."""
    while first < end and tokens[first].low in _SKIPPED | {","}:
        first += 1
    while end > first and (
        not tokens[end - 1].is_word
        or tokens[end - 1].low in lex.ADVERBS
        or tokens[end - 1].low.endswith("ly")
    ):
        end -= 1
    words = tokens[first:end]
    if not words or len(words) > _LONGEST_SUBJECT:
        return None
    if words[0].low in _NO_SUBJECT | lex.PREPOSITIONS or not words[0].is_word:
        return None
    return words[0].start, words[-1].end
