"""What an article has told so far: the date that an undated clause takes from it.

News tells one day's events at length. The lead names the day, once; what follows in the past tense
is of that day, what is in the present or present perfect holds on the day of publication, and what
lies further back is dated where it is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dateline.ingest.events import dated as own
from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.anchors import Anchor
from dateline.ingest.events.clauses import Clause, Kind
from dateline.ingest.events.dated import AHEAD, Dated
from dateline.ingest.events.modality import says
from dateline.ingest.events.offsets import day_beside
from dateline.ingest.events.periods import Period
from dateline.ingest.events.recency import fronted, is_recent, published_on
from dateline.ingest.events.verbs import Tense
from dateline.ingest.model import Publication
from dateline.temporal import Timex

# How many days before publication a lead may reach back; 30 and 60 give the same.
_LEAD_DAYS = 45
_LEAD_SENTENCES = 3
# Beyond so many sentences a day that is carried on is less sure; in a story of several days sooner.
_FAR, _FAR_OF_SEVERAL = 15, 2
_FLASHBACK_DAYS = 6
_MONTH = 31
_BEGINNINGS = lex.words("began begun started erupted broke flared ensued arose")
_NEWS_TENSES = frozenset({Tense.PAST, Tense.PERFECT})
_PRESENTLY = frozenset({"currently", "presently", "nowadays"})
_TOLD = _NEWS_TENSES | {Tense.PAST_PERFECT}
_NOW = frozenset({Tense.PRESENT, Tense.NONE})


_TELLING = frozenset({Kind.MAIN, Kind.COORDINATE, Kind.SPEAKER})


class Story:
    """What is known at a place of an article: the day of the news, of its statements, and more."""

    def __init__(self, text: str, publication: Publication) -> None:
        self.text = text
        self.published = published_on(publication.when)
        self.news: Dated | None = None  # the day on which what is news took place
        self.said: Dated | None = None  # the day on which it was said
        self.speaking: Dated | None = None  # the day on which the sentence's quotation was said
        self.plan: Dated | None = None  # the last planned date of the paragraph
        self.told: Dated | None = None  # the last date that was told in the past tense
        self.back: Dated | None = None  # the day to which the article went back
        self.ground: Dated | None = None  # the last of the paragraph that names a year
        self.period = Period()
        self.scene: Dated | None = None  # the day that the paragraph told of last
        self.several = False  # whether the article tells of several days
        self.framed = False  # whether that year was put first
        self.sentence = 0
        self.carried_at = 0  # the sentence that named the day of the news last
        self.block = -1

    def begin(self, sentence: int, block: int) -> None:
        """Go on to a sentence; a paragraph begins where the block is another."""
        self.sentence = sentence
        if block != self.block:
            self.block = block
            self.plan = self.ground = self.scene = None
            if self.published.date is None:
                # Without a publication date nothing says how long a day goes on being the news.
                self.news = self.said = None

    def own(self, clause: Clause, anchors: list[Anchor]) -> Dated | None:
        """The date that a clause's own expressions give it, in the light of what was told."""
        found = own.own_date(clause, anchors, self.published)
        if found and found.basis == "unresolved" and self.published.days:
            return None  # "a minute later": within the day
        day = self._scene() or self.news
        if found and clause.tense in _TOLD and day and self._is_bare_hour(found, anchors):
            return replace(day, part_of_day=None)
        if found is None or found.cites is None or found.basis != "clause":
            return found
        words = self.text[found.cites[0] : found.cites[1]]
        if clause.in_quote:
            return own.on_day_of(found, words, self.speech)
        if clause.tense in AHEAD:
            return found
        # `Built in 1970. Its sister sank in October`: only a year or month put first is a frame.
        if not (self.framed or fronted(clause, found)):
            return found
        in_year = own.in_year(found, words, self.ground)
        self.framed |= in_year is not found
        return in_year

    def beside(self, clause: Clause, open_: Sequence[Timex]) -> Dated | None:
        """The date that `the day before` gives a clause."""
        if clause.in_quote or clause.tense not in _TOLD:
            return None
        return day_beside(open_, self.news or self.published)

    def _is_bare_hour(self, dated: Dated, anchors: list[Anchor]) -> bool:
        """Whether it is a time of day, which the tagger put on the day of publication."""
        rules = [one.timex.rule for one in anchors if one.span == dated.cites]
        if any(rule.endswith("-of-publication") for rule in rules):
            return True
        return "part-of-day" in rules and dated.date == self.published.date

    def undated(self, clause: Clause, above: Clause | None, dated: Dated | None) -> Dated:
        """The date of a clause whose own words give none.

        Args:
            clause: The clause.
            above: The clause that it depends on or stands beside; None where there is none.
            dated: That clause's date.
        """
        figures = self.period.of(clause)
        if figures:
            return figures
        if above is not None and dated is not None and not self._stands_alone(clause, dated):
            return self._dependent(clause, dated)
        return self._independent(clause)

    def _stands_alone(self, clause: Clause, dated: Dated) -> bool:
        """Whether it takes nothing from the clause that it depends on."""
        if clause.kind in {Kind.SPEAKER, Kind.SOURCE, Kind.MAIN}:
            return True
        today = self.published.latest
        if clause.tense in _TOLD and dated.earliest and today and today < dated.earliest:
            return True
        now = clause.tense in {Tense.PRESENT, Tense.PERFECT} or clause.tense in AHEAD
        return now and clause.kind in {Kind.RELATIVE, Kind.COORDINATE, Kind.OTHER}

    def _dependent(self, clause: Clause, dated: Dated) -> Dated:
        if clause.kind is Kind.CONTENT and clause.tense is Tense.PAST_PERFECT and dated.latest:
            return Dated(dated.date, "before-anchor", dated.cites, None, dated.latest)
        if not dated.basis.startswith(("publication", "undated")):
            return dated.by("sentence")
        return self.speech if clause.in_quote else dated

    def _independent(self, clause: Clause) -> Dated:
        if clause.tense in AHEAD and self.plan:
            return self.plan.by("same-plan")
        if clause.in_quote or clause.kind is Kind.SOURCE:
            return self.speech
        if clause.tense in AHEAD:
            return self._default("publication-plan")
        if clause.tense in _NOW or any(token.low in _PRESENTLY for token in clause.tokens):
            if says(clause) and (self.said or self.news):
                return self.speech
            return self._default("publication-now")
        if clause.tense is Tense.PERFECT:
            return self._default("publication")
        return self._after(clause) or self._past(clause)

    def _past(self, clause: Clause) -> Dated:
        if self.several and (scene := self._scene()):
            return scene
        if self.back and not says(clause):
            return self._between(self.back)
        if self.said and (says(clause) or self.news is None):
            return self.said
        if self.news:
            return self.news.by("carried-far") if self._is_far() else self.news
        first = self.sentence < _LEAD_SENTENCES
        return self._default("publication" if first or says(clause) else "publication-default")

    def _scene(self) -> Dated | None:
        """The day that the paragraph told of last; None where that is the day of the news."""
        known = {one.date for one in (self.news, self.said) if one}
        return None if self.scene and self.scene.date in known else self.scene

    def _is_far(self) -> bool:
        """Whether the day of the news was named far away, or the paragraph tells of other years."""
        away = self.sentence - self.carried_at
        elsewhere = self.ground is not None and self.ground.days != 1
        return elsewhere or away > (_FAR_OF_SEVERAL if self.several else _FAR)

    def _default(self, basis: str) -> Dated:
        """The day of publication, with the bounds that the rule supports."""
        published = self.published
        if published.basis == "undated":
            return published
        earliest, latest = published.earliest, published.latest
        if basis == "publication-plan":
            latest = None
        if basis == "publication-default":
            earliest = None
        return Dated(published.date, basis, None, earliest, latest)

    def _after(self, clause: Clause) -> Dated | None:
        """What is told as later than what was told last: between that and publication."""
        words = [token.low for token in clause.tokens if token.is_word][:2]
        if not words or not (tuple(words) in _SEQUEL or words[0] in _SEQUEL_WORDS):
            return None
        if not self.told or self.told.earliest is None:
            return None
        self.back = self.told
        return self._between(self.told)

    def _between(self, told: Dated) -> Dated:
        """From what was told last to publication."""
        first, last = told.earliest, self.published.latest
        if first is None or last is None:
            return Dated(None, "after-anchor", told.cites, first, None)
        if last <= first:
            return told.by("carried")
        return Dated(f"{first}/{last}", "after-anchor", told.cites, first, last)

    @property
    def speech(self) -> Dated:
        """The day on which what is quoted was said."""
        return self.speaking or self.said or self.news or self._default("publication")

    def note(self, clause: Clause, dated: Dated) -> None:
        """Remember what a clause was dated by."""
        if dated.basis not in {"clause", "possessive", "offset"} or clause.in_quote:
            return
        self.period.note(clause, dated, self.published)
        if clause.tense in AHEAD:
            self.plan = dated
            return
        if self._names_year(dated) and clause.kind in _TELLING:
            self.ground, self.framed = dated, fronted(clause, dated)
        if clause.tense not in _NEWS_TENSES or clause.kind not in _TELLING:
            return
        if self.recent(dated) and self.published.latest:
            self.scene = dated.by("scene")
        self.told = dated
        if clause.kind is Kind.MAIN:
            self.back = dated if self._goes_back(clause, dated) else None
        lead = self.sentence < _LEAD_SENTENCES and not (self.news or self.said)
        if clause.kind is Kind.SPEAKER and self.said is None and self.recent(dated):
            self.said = dated.by("carried")
        if clause.kind is Kind.MAIN and self.recent(dated, _LEAD_DAYS if lead else None):
            self._carry(clause, dated.by("carried"))

    def _names_year(self, dated: Dated) -> bool:
        if dated.cites is None or dated.earliest is None:
            return False
        return str(dated.earliest.year) in self.text[dated.cites[0] : dated.cites[1]]

    def _carry(self, clause: Clause, dated: Dated) -> None:
        """Let a day be that of what follows, unless the article only looks back to it."""
        if self._looks_back(dated):
            return
        if says(clause):
            self.said = dated
        else:
            self.news = dated
            self.carried_at = self.sentence

    def _goes_back(self, clause: Clause, dated: Dated) -> bool:
        """Whether the article begins to tell how things came about: `Protests began on May 2`."""
        head = clause.head
        if head is None or head.low not in _BEGINNINGS or dated.basis != "clause":
            return False
        near = dated.days is not None and dated.days <= _MONTH
        return near and self.sentence >= _LEAD_SENTENCES and dated.latest != self.published.latest

    def _looks_back(self, dated: Dated) -> bool:
        """Whether a day lies before that of the news, or a week before it was said."""
        if dated.earliest is None:
            return False
        if self.news and self.news.earliest:
            return dated.earliest < self.news.earliest
        if self.said and self.said.earliest:
            return dated.earliest + timedelta(_FLASHBACK_DAYS) <= self.said.earliest
        return False

    def recent(self, dated: Dated, days: int | None = None) -> bool:
        """Whether a date lies so shortly before publication that it is the news."""
        return is_recent(dated, self.published, days)


_SEQUEL = frozenset(
    {("after", "that"), ("after", "this"), ("since", "then"), ("soon", "after"), ("later", "on")}
)
_SEQUEL_WORDS = lex.words("subsequently afterwards afterward thereafter later")
