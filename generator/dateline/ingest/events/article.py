"""Goes through an article and dates what each of its clauses tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.ingest.events.anchors import anchors_of
from dateline.ingest.events.chains import same_events
from dateline.ingest.events.clauses import Clause, Kind, clauses_of
from dateline.ingest.events.dated import Dated, end_date
from dateline.ingest.events.links import date_headline, date_lead, link_repeated, link_since
from dateline.ingest.events.modality import announces, modality_of, says
from dateline.ingest.events.quotes import quotations
from dateline.ingest.events.rules import sure_of
from dateline.ingest.events.story import Story
from dateline.ingest.events.told import Told
from dateline.ingest.events.verbs import Tense
from dateline.ingest.model import BlockKind, Document, EventFound, Modality, Span


def find_events(document: Document) -> tuple[EventFound, ...]:
    """The events that an article tells, in the order of its text, each with its date.

    Every sentence is covered. A clause within another is the smaller span. An event that is only
    mentioned ("since the launch") and dated elsewhere is a span of its own, with the basis
    `same-event`; what lasts until a day to come is given once more with its end, as `until`.
    """
    story = Story(document.text, document.publication)
    sentences = _read(document)
    for told in sentences:
        first = told[0].clause
        block = document.block(first.start)
        story.begin(first.sentence, paragraph=block is None or block.start >= first.start)
        _date_sentence(told, story)
    date_lead(sentences, story)
    link_repeated(sentences)
    link_since(sentences)
    date_headline(sentences, story)
    writer = _Writer(document, story)
    found = [event for told in sentences for one in told for event in writer.events(one)]
    found += [writer.mention(*one) for one in same_events(sentences)]
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


def _read(document: Document) -> list[list[Told]]:
    """The clauses of every sentence, each with the expressions that stand in it."""
    text = document.text
    anchors = anchors_of(text, document.timexes)
    quotes = quotations(text, [(one.start, one.end) for one in document.head.blocks])
    result = []
    for index, sentence in enumerate(document.sentences):
        start, end = sentence.start, sentence.end
        timexes = [one for one in document.timexes if start <= one.start < end]
        near = [one for one in anchors if start <= one.timex.start < end]
        here = [one for one in quotes if one[0] < end and start < one[1]]
        block = document.block(start)
        title = block is not None and block.kind is BlockKind.TITLE
        told: list[Told] = []
        for clause in clauses_of(text, sentence, index, timexes, here):
            above = told[clause.parent] if clause.parent is not None else None
            mine = [one for one in near if clause.holds(one.timex.start)]
            told.append(Told(clause, above, mine, title))
        result.append(told)
    return result


def _date_sentence(told: Sequence[Told], story: Story) -> None:
    for one in told:
        one.own = story.own(one.clause, one.anchors)
    story.speaking = _speech(told)
    for one in told:
        if story.speaking and one.own and one.clause.in_quote:
            one.own = story.own(one.clause, one.anchors)
        above = one.above
        one.dated = (
            one.own
            or _meanwhile(one, told, story)
            or story.undated(
                one.clause, above.clause if above else None, above.dated if above else None
            )
        )
        if not one.title:
            story.note(one.clause, one.own or one.dated)
    story.speaking = None


def _speech(told: Sequence[Told]) -> Dated | None:
    """The day that a sentence names for what it quotes."""
    for one in told:
        if one.own and says(one.clause) and not one.clause.in_quote and one.own.days == 1:
            return one.own.by("carried")
    return None


def _meanwhile(one: Told, told: Sequence[Told], story: Story) -> Dated | None:
    """The day that a clause gets from `when the dam burst on Thursday`, or `after`, put first."""
    content = one.clause.kind is Kind.CONTENT
    if one.clause.tense not in {Tense.PAST, Tense.FUTURE} or (one.above and not content):
        return None
    for other in told:
        first = other.clause.start < one.clause.pieces[0][0]
        after = other.clause.opener == "after" and first and not story.news
        if other.above is one and other.own and (after or _same_day(other.clause)):
            return other.own.by("sentence")
    return None


def _same_day(clause: Clause) -> bool:
    """Whether a clause within another gives it its day.

    `In a vote held on Sunday` and `speaking on Sunday` do, too.
    """
    first = clause.tokens[0].low
    if clause.kind is Kind.PARTICIPLE:
        return first in _TAKING_PLACE or (first.endswith("ing") and first != "having")
    return clause.opener in _MEANWHILE


_TAKING_PLACE = frozenset({"held", "staged", "hosted"})
_MEANWHILE = frozenset({"when", "as", "while", "once"})


class _Writer:
    """Writes out what was found, with `?` on what is reckoned from an inferred publication."""

    def __init__(self, document: Document, story: Story) -> None:
        self.text = document.text
        self.inferred = document.publication.inferred
        self.published = story.published

    def events(self, one: Told) -> Iterator[EventFound]:
        """What a clause tells: itself, and the end of what lasts until a day to come."""
        modality = self._modality(one)
        yield self._event(one, one.dated, (one.clause.start, one.clause.end), modality)
        end = end_date(one.clause, one.anchors, self.published)
        if end:
            span = (one.clause.start, one.clause.end)
            yield self._event(one, end, span, Modality.PLANNED)

    def _modality(self, one: Told) -> Modality:
        found = modality_of(one.clause, one.above.clause if one.above else None)
        if one.title and announces(one.clause):
            return Modality.PLANNED
        unsure = found is Modality.HAPPENED and one.clause.tense is Tense.NONE
        if found is not Modality.BACKGROUND and not unsure:
            return found
        today, first = self.published.latest, one.dated.earliest
        if today and first and today < first:
            return Modality.PLANNED
        # The present tense of headlines tells what has happened.
        return Modality.HAPPENED if one.title else found

    def mention(self, one: Told, span: Span, dated: Dated) -> EventFound:
        """An event that a clause only mentions."""
        return self._event(one, dated, span, Modality.HAPPENED)

    def _event(self, one: Told, dated: Dated, span: Span, modality: Modality) -> EventFound:
        return EventFound(
            start=span[0],
            end=span[1],
            sentence=one.clause.sentence,
            date=self._shown(dated),
            basis=dated.basis,
            modality=modality,
            cites=dated.cites,
            earliest=dated.earliest,
            latest=dated.latest,
            part_of_day=dated.part_of_day,
            sure=sure_of(dated.basis),
        )

    def _shown(self, dated: Dated) -> str | None:
        """The date, marked as uncertain where it hangs on an inferred publication date."""
        if dated.date is None or not self.inferred:
            return dated.date
        words = self.text[slice(*dated.cites)] if dated.cites else ""
        stretch = "/" in dated.date and dated.basis in {"after-anchor", "by", "before", "after"}
        if _YEAR.search(words) and not stretch:
            return dated.date
        return "/".join(_doubtful(part) for part in dated.date.split("/"))


_YEAR = re.compile(r"\d{4}")
_PLAIN = re.compile(r"-?\d[\dX]{3}(?:-\d\d(?:-\d\d)?)?$")


def _doubtful(part: str) -> str:
    return f"{part}?" if _PLAIN.match(part) else part
