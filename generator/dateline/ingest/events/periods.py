"""Figures of a month, quarter or year.

`Sales fell in March. Norden sold 156,380 vehicles.` The second is of March, too.

Reports on sales and results name their period once. What follows and tells an amount is of that
period, not of the day on which it was reported; prices of shares are of the day.
"""

from __future__ import annotations

from datetime import timedelta

from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.clauses import Clause
from dateline.ingest.events.dated import Dated
from dateline.ingest.events.verbs import Tense

_SHORTEST, _LONGEST = 28, 366
_REACH = timedelta(days=500)
# How many sentences further on a period still holds.
_SENTENCES = 4
_MEASURING = lex.words(
    "rose rise rises fell fall falls dropped drop drops slipped declined climbed grew increased"
    " decreased shrank slumped plunged jumped gained surged dipped slid tumbled soared doubled tripled"
    " halved sold earned lost made totalled totaled reached shipped produced exported imported"
    " delivered built booked generated contracted expanded was were amounted came stood recorded"
)
_PRICED = lex.words("shares share stock stocks index market markets dow nikkei ftse dax futures")
_AMOUNTS = lex.words("percent percentage million billion trillion thousand")


def is_figure(clause: Clause) -> bool:
    """Whether a clause tells an amount that is counted over a period."""
    if clause.tense is not Tense.PAST or clause.head is None or clause.head.low not in _MEASURING:
        return False
    before = [token.low for token in clause.tokens[: clause.verb]]
    return not _PRICED.intersection(before) and any(
        token.text in "%$€£¥" or token.low in _AMOUNTS or _is_large(token.text)
        for token in clause.tokens[clause.verb :]
    )


def _is_large(word: str) -> bool:
    return word[0].isdigit() and "," in word


class Period:
    """The stretch whose figures an article tells."""

    def __init__(self) -> None:
        self.dated: Dated | None = None
        self.sentence = 0

    def note(self, clause: Clause, dated: Dated, published: Dated) -> None:
        """Take the stretch that a figure is of; a figure of a day ends it."""
        if not is_figure(clause):
            return
        self.dated = None
        if dated.earliest is None or dated.latest is None or published.latest is None:
            return
        recent = published.latest - _REACH <= dated.earliest and dated.latest <= published.latest
        if recent and _SHORTEST <= (dated.days or 0) <= _LONGEST:
            self.dated, self.sentence = dated, clause.sentence

    def of(self, clause: Clause) -> Dated | None:
        """The stretch that an undated figure is of; None where none was told shortly before."""
        if self.dated is None or clause.sentence - self.sentence > _SENTENCES:
            return None
        if clause.in_quote or not is_figure(clause):
            return None
        self.sentence = clause.sentence
        return self.dated.by("period")
