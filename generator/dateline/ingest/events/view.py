"""A sentence as the cutter of clauses sees it: its words, verbs, dates and quotations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.verbs import Tense, Token, finite, is_participle
from dateline.ingest.model import Span
from dateline.temporal import Timex


class Kind(Enum):
    """How a clause is joined to its sentence."""

    MAIN = auto()
    COORDINATE = auto()
    CONTENT = auto()  # what somebody says, thinks or announces
    QUOTE = auto()
    TIME = auto()  # after, before, when, since
    OTHER = auto()  # because, although, if
    RELATIVE = auto()
    PARTICIPLE = auto()
    PURPOSE = auto()  # to do something
    SOURCE = auto()  # according to
    SPEAKER = auto()  # ..., he said
    BRACKET = auto()
    PHRASE = auto()  # since its launch in 2003


@dataclass(frozen=True, slots=True)
class Opening:
    """That a clause begins at a word, and with which word it opens."""

    kind: Kind
    word: str = ""


_MARKS = '"”»'
_NOTHING = Token(0, 0, " ", " ")


@dataclass(frozen=True, slots=True)
class View:
    """A sentence's words with what is needed to cut it.

    Attributes:
        timex: For each word, the place of the expression that it belongs to; -1 for none.
        tenses: For each word, the tense of the finite verb that begins there.
        quoted: For each word, whether it stands in a quotation.
    """

    tokens: list[Token]
    timex: list[int]
    tenses: list[Tense]
    quoted: list[bool]

    @classmethod
    def of(cls, tokens: list[Token], timexes: Sequence[Timex], quotes: Sequence[Span]) -> View:
        """Look at the words of a sentence."""
        quoted = [any(start <= t.start < end for start, end in quotes) for t in tokens]
        timex = [
            next((n for n, one in enumerate(timexes) if one.start <= t.start < one.end), -1)
            for t in tokens
        ]
        tenses = [
            Tense.NONE if timex[place] >= 0 or not token.is_word else finite(tokens, place)
            for place, token in enumerate(tokens)
        ]
        tenses = _once(tokens, tenses)
        if len(timex) < 2 or timex[1] < 0:
            tenses = _behind_phrase(tokens, tenses)
        return cls(tokens, timex, tenses, quoted)

    def before(self, place: int) -> Token:
        """The word before a place; an empty one in front of the sentence."""
        return self.tokens[place - 1] if place else _NOTHING

    def comma(self, place: int) -> bool:
        """Whether a comma stands before a place, a quotation mark behind it aside."""
        before = self.before(place).text
        return before == "," or (before in _MARKS and self.before(place - 1).text == ",")

    def low(self, place: int) -> str:
        """The word at a place in small letters; empty outside the sentence."""
        return self.tokens[place].low if 0 <= place < len(self.tokens) else ""

    def past_timex(self, place: int) -> int:
        """The first place from here on that is in no temporal expression nor leads to one."""
        while place < len(self.tokens) and (
            self.timex[place] >= 0
            or (
                self.low(place) in {"on", "in", "at", "late", "early"}
                and place + 1 < len(self.tokens)
                and self.timex[place + 1] >= 0
            )
        ):
            place += 1
        return place

    def verb_within(self, place: int, reach: int) -> bool:
        """Whether a finite verb follows before the next comma or opener, within so many words."""
        for later in range(place, min(place + reach, len(self.tokens))):
            if self.tenses[later] is not Tense.NONE:
                return True
            if self.tokens[later].text in STOPS or (later > place and self.low(later) in BREAKS):
                return False
        return False


STOPS = frozenset(",;:()–—-")
BREAKS = lex.RELATIVES | lex.TIME_OPENERS | lex.OTHER_OPENERS | {"that", "and", "but"}


def _once(tokens: Sequence[Token], tenses: list[Tense]) -> list[Tense]:
    """One verb a group: `has been announced` begins at `has`."""
    result = list(tenses)
    for place, tense in enumerate(tenses):
        if tense is Tense.NONE or result[place] is Tense.NONE:
            continue
        auxiliary = tokens[place].low in lex.AUXILIARIES
        if not auxiliary and place + 1 < len(tokens) and tokens[place + 1].low == "by":
            rest = [
                later for later in range(place + 2, len(tokens)) if result[later] is not Tense.NONE
            ]
            stop = next((n for n in range(place, len(tokens)) if tokens[n].text in STOPS), 10**6)
            if rest and rest[0] < stop:
                result[place] = Tense.NONE
            continue
        for later in range(place + 1, min(place + 6, len(tokens))):
            low = tokens[later].low
            skippable = low in lex.ADVERBS or low in lex.BE_FORMS or low.endswith("ly")
            if auxiliary and (skippable or low in lex.AUXILIARIES or is_participle(tokens[later])):
                result[later] = Tense.NONE
                if is_participle(tokens[later]) and low not in lex.BE_FORMS:
                    break
            else:
                break
    return result


def _behind_phrase(tokens: Sequence[Token], tenses: list[Tense]) -> list[Tense]:
    """No verb in a phrase that opens the sentence: `For buyers dissatisfied with it, he said`."""
    if not tokens or tokens[0].low not in lex.PREPOSITIONS - lex.TIME_OPENERS:
        return tenses
    comma = next((place for place, token in enumerate(tokens) if token.text == ","), 0)
    if any(tense is not Tense.NONE for tense in tenses[comma:]):
        for place in range(comma):
            if tokens[place].low.endswith("ed"):
                tenses[place] = Tense.NONE
    return tenses
