"""Cuts sentences into clauses, so that each event can have a date of its own.

A clause that is interrupted by another ("The store, which opened in 2003, closed on Monday")
keeps its pieces and spans them all; the one within is the smaller span.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dateline.coverage.sentences import Sentence
from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.forms import SAYING
from dateline.ingest.events.lexicon import (
    COORDINATORS,
    DETERMINERS,
    EVENT_NOUNS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from dateline.ingest.events.openers import opening
from dateline.ingest.events.phrases import holds_date
from dateline.ingest.events.verbs import Tense, Token, first_finite, head_verb, tokens_of
from dateline.ingest.events.view import Kind, Opening, View
from dateline.ingest.model import Span
from dateline.temporal import Timex

__all__ = ["Clause", "Kind", "clauses_of"]


@dataclass(slots=True)
class _Draft:
    """A clause while its sentence is gone through."""

    kind: Kind
    opener: str
    parent: int | None
    in_quote: bool
    pieces: list[list[Token]] = field(default_factory=list)
    finite: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause.

    Attributes:
        start: Where its first piece begins.
        end: Where its last piece ends.
        pieces: Its own words; what stands between them belongs to other clauses.
        tokens: The words and signs of its pieces.
        parent: The place, among the clauses of the sentence, of the one that it depends on or follows.
        opener: The word that opens it, such as `after`; empty where none does.
        verb: Where among its tokens the finite verb begins; -1 where it has none.
        head: That verb itself, auxiliaries aside.
    """

    start: int
    end: int
    sentence: int
    pieces: tuple[Span, ...]
    tokens: tuple[Token, ...]
    kind: Kind
    opener: str
    parent: int | None
    in_quote: bool
    verb: int
    tense: Tense
    head: Token | None

    def holds(self, position: int) -> bool:
        """Whether a position is in one of its pieces."""
        return any(start <= position < end for start, end in self.pieces)


# Words of the longest sentence that is cut; sentences of news have some 25, and hardly ever 120.
_LONGEST = 400


def clauses_of(
    text: str,
    sentence: Sentence,
    index: int,
    timexes: Sequence[Timex],
    quotes: Sequence[Span],
) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order in which they begin.

    Args:
        text: The article's text.
        sentence: The stretch of it to cut.
        index: The sentence's place in its document.
        timexes: The expressions that stand in the sentence.
        quotes: The quotations that reach into it.
    """
    words = sentence.words
    if len(words) > _LONGEST:
        # No sentence, but a table or a list: it stands for one, by the words it begins with.
        tokens = tokens_of(text, sentence.start, words[_LONGEST][1])
        whole = _clause(_Draft(Kind.MAIN, "", None, in_quote=False, pieces=[tokens]), index)
        return (replace(whole, end=sentence.end, pieces=((sentence.start, sentence.end),)),)
    tokens = tokens_of(text, sentence.start, sentence.end)
    view = View.of(tokens, timexes, quotes)
    cutter = _Cutter(view)
    for place in range(len(tokens)):
        cutter.step(place)
    drafts = cutter.finished()
    return tuple(_clause(draft, index) for draft in drafts)


class _Cutter:
    """Goes through a sentence and gives each word to a clause."""

    def __init__(self, view: View) -> None:
        self.view = view
        quoted = bool(view.quoted) and view.quoted[0]
        self.drafts = [_Draft(Kind.MAIN, "", None, in_quote=quoted, pieces=[[]])]
        self.current = 0

    def finished(self) -> list[_Draft]:
        """The clauses with words, in the order in which they begin after the one they hang on."""
        first = self.drafts[0]
        if any(first.pieces):
            return self.drafts
        rest = self.drafts[1:]
        for draft in rest:
            draft.parent = None if not draft.parent else draft.parent - 1
        rest[0].kind = Kind.MAIN
        return rest

    def step(self, place: int) -> None:
        """Give one word to the clause that it opens, resumes or continues."""
        if place and (outer := self._main_verb(place)) is not None:
            self._resume(outer)
        draft = self.drafts[self.current]
        # A phrase does without a verb of its own.
        bare = draft.kind is Kind.PHRASE and draft.parent is not None
        outer_verb = bare and self.drafts[draft.parent or 0].finite
        found = opening(self.view, place, has_verb=draft.finite or outer_verb)
        if found and not place and found.kind not in _WITHIN:
            found = None
        if found and self._nested(found, place):
            found = None
        if found:
            self._open(found, place)
        elif place and (outer := self._ends(place)) is not None:
            self._resume(outer)
        draft = self.drafts[self.current]
        if not draft.pieces:
            draft.pieces.append([])
        draft.pieces[-1].append(self.view.tokens[place])
        if self.view.tenses[place] is not Tense.NONE:
            draft.finite = True

    def _nested(self, found: Opening, place: int) -> bool:
        """Whether a participle hangs on another and has no date: `cells trained by men paid for it`."""
        both = found.kind is Kind.PARTICIPLE is self.drafts[self.current].kind
        return both and not self.view.comma(place) and not holds_date(self.view, place)

    def _open(self, found: Opening, place: int) -> None:
        if place and not self.drafts[self.current].pieces[-1]:
            draft = self.drafts[self.current]
            if draft.kind is not Kind.MAIN or draft.pieces[0]:
                draft.kind = found.kind
                return
        if place and self._light():
            self.drafts[self.current].opener = found.word
            return
        quoted = self.view.quoted[place]
        beside = self._beside(found, place)
        self.drafts.append(_Draft(found.kind, found.word, beside, quoted, pieces=[[]]))
        self.current = len(self.drafts) - 1

    def _beside(self, found: Opening, place: int) -> int:
        """The clause that a new one depends on, or stands beside: `said that …, and added that`."""
        draft = self.drafts[self.current]
        says = found.kind is Kind.COORDINATE and self.view.low(place + 1) in SAYING
        if says and draft.kind is Kind.CONTENT and draft.parent is not None:
            return draft.parent
        return self.current

    def _light(self) -> bool:
        """Whether the clause so far is no more than a mark or a word that opens it."""
        draft = self.drafts[self.current]
        if sum(len(piece) for piece in draft.pieces) > 2:
            return False
        return all(not t.is_word or t.low in _LIGHT for piece in draft.pieces for t in piece)

    def _main_verb(self, place: int) -> int | None:
        """The clause whose verb follows what was inserted: `The firm, which sold it, said …`."""
        view = self.view
        if view.before(place).text != "," or view.tenses[place] is Tense.NONE:
            return None
        inserted = self.drafts[self.current].kind in {Kind.RELATIVE, Kind.PARTICIPLE}
        return self._unfinished() if inserted else None

    def _ends(self, place: int) -> int | None:
        """The clause that goes on at a word, where the one within it has ended before."""
        draft = self.drafts[self.current]
        if draft.parent is None or draft.kind not in _WITHIN:
            return None
        before = self.view.tokens[place - 1]
        if draft.kind is Kind.BRACKET:
            return draft.parent if before.text == ")" else None
        if draft.kind is Kind.QUOTE:
            return draft.parent if self.view.quoted[place] != draft.in_quote else None
        if draft.kind is Kind.PHRASE:
            return self._phrase_ends(place)
        comma = before.text == "," and len(draft.pieces[-1]) > 1 and self.view.timex[place - 1] < 0
        if draft.kind is Kind.SPEAKER:
            return draft.parent if comma else None
        if comma:
            return None if self._adjunct(place) else self._unfinished()
        tense = self.view.tenses[place]
        had = draft.finite or draft.kind is Kind.PARTICIPLE
        if tense is not Tense.NONE and had and self.view.tokens[place].low != "that":
            return self._unfinished(reach=1)
        return None

    def _adjunct(self, place: int) -> bool:
        """Whether what follows a comma is a date between commas, which belongs to what was before."""
        after = self.view.past_timex(place)
        return after > place and self.view.low(after) == ","

    def _unfinished(self, reach: int = 4) -> int | None:
        """The nearest clause around the current one that still lacks its verb."""
        draft = self.drafts[self.current]
        for _ in range(reach):
            outer = draft.parent
            if outer is None or draft.kind not in _WITHIN or draft.kind is Kind.QUOTE:
                return None
            draft = self.drafts[outer]
            if not draft.finite:
                return outer
        return None

    def _phrase_ends(self, place: int) -> int | None:
        """Where a phrase such as `since its launch in 2003` ends."""
        draft, view = self.drafts[self.current], self.view
        words = draft.pieces[-1]
        if not any(token.low in EVENT_NOUNS for token in words) or view.timex[place] >= 0:
            return None
        token, before = view.tokens[place], view.tokens[place - 1]
        starts = token.low in DETERMINERS | SUBJECT_PRONOUNS or token.capital
        linked = before.low in PREPOSITIONS | COORDINATORS or before.low in DETERMINERS
        if before.text == "," or token.low in COORDINATORS or (starts and not linked):
            return draft.parent
        return draft.parent if view.tenses[place] is not Tense.NONE else None

    def _resume(self, number: int) -> None:
        self.current = number
        self.drafts[number].pieces.append([])


_LIGHT = lex.words("that and but or even just only")
_WITHIN = {Kind.RELATIVE, Kind.PARTICIPLE, Kind.TIME, Kind.OTHER, Kind.QUOTE, Kind.SOURCE}
_WITHIN |= {Kind.SPEAKER, Kind.BRACKET, Kind.PHRASE, Kind.CONTENT}


def _clause(draft: _Draft, index: int) -> Clause:
    pieces = [piece for piece in draft.pieces if piece]
    tokens = tuple(token for piece in pieces for token in piece)
    verb, tense = first_finite(tokens)
    return Clause(
        start=tokens[0].start,
        end=tokens[-1].end,
        sentence=index,
        pieces=tuple((piece[0].start, piece[-1].end) for piece in pieces),
        tokens=tokens,
        kind=draft.kind,
        opener=draft.opener,
        parent=draft.parent,
        in_quote=draft.in_quote,
        verb=verb,
        tense=tense,
        head=head_verb(tokens, verb),
    )
