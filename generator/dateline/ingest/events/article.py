"""Goes through an article and dates what each of its clauses tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.ingest.events.anchors import Role
from dateline.ingest.events.chains import same_events
from dateline.ingest.events.clauses import Clause, Kind
from dateline.ingest.events.dated import Dated, end_date
from dateline.ingest.events.links import date_headline, date_lead, link_repeated, link_since
from dateline.ingest.events.modality import announces, modality_of, says
from dateline.ingest.events.offsets import counted_back
from dateline.ingest.events.recency import is_recent_day
from dateline.ingest.events.rules import sure_of
from dateline.ingest.events.story import Story
from dateline.ingest.events.told import Sentences, Told, read
from dateline.ingest.events.verbs import Tense
from dateline.ingest.model import Document, EventFound, Modality, Span


def find_events(document: Document) -> tuple[EventFound, ...]:
    """The events that an article tells, in the order of its text, each with its date.

    Every sentence is covered. A clause within another is the smaller span. An event that is only
    mentioned ("since the launch") and dated elsewhere is a span of its own, with the basis
    `same-event`; what lasts until a day to come is given once more with its end, as `until`.
    """
    story = Story(document.text, document.publication)
    sentences = read(document)
    story.several = _tells_several_days(sentences, story)
    for told in sentences:
        story.begin(told[0].clause.sentence, told[0].block)
        _date_sentence(told, story)
    date_lead(sentences, story)
    link_repeated(sentences)
    link_since(sentences)
    date_headline(sentences, story)
    writer = _Writer(document, story)
    found = [event for told in sentences for one in told for event in writer.events(one)]
    found += [writer.mention(*one) for one in same_events(sentences)]
    return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


def _tells_several_days(sentences: Sentences, story: Story) -> bool:
    """Whether an article goes through several days of the last weeks."""
    days = {
        anchor.timex.edtf
        for told in sentences
        for one in told
        if one.clause.tense in {Tense.PAST, Tense.PAST_PERFECT} and not one.clause.in_quote
        for anchor in one.anchors
        if anchor.role is Role.WHEN and is_recent_day(anchor.timex, story.published)
    }
    return len(days) >= _SEVERAL


# Articles on one day name that, and often one day before it.
_SEVERAL = 3


def _date_sentence(told: Sequence[Told], story: Story) -> None:
    for one in told:
        one.own = story.own(one.clause, one.anchors) or story.beside(one.clause, one.open)
    story.speaking = _speech(told)
    for one in told:
        if story.speaking and one.own and one.clause.in_quote:
            one.own = story.own(one.clause, one.anchors)
        above = one.above
        meanwhile = None if one.own or one.title else _meanwhile(one, told, story)
        one.dated = (
            one.own
            or counted_back(one.clause, one.open, above.dated if above else None)
            or _when(one)
            or meanwhile
            or story.undated(
                one.clause, above.clause if above else None, above.dated if above else None
            )
        )
        if meanwhile and one.clause.kind is Kind.MAIN:
            story.note(one.clause, meanwhile.by("clause"))
        elif not one.title:
            story.note(one.clause, one.own or one.dated)
    story.speaking = None


def _speech(told: Sequence[Told]) -> Dated | None:
    """The day that a sentence names for what it quotes."""
    for one in told:
        if one.own and says(one.clause) and not one.clause.in_quote and one.own.days == 1:
            return one.own.by("carried")
    return None


def _when(one: Told) -> Dated | None:
    """The day right in front of `when`: `until 2007, when an investor bought it`."""
    if one.above is None or one.clause.opener != "when":
        return None
    for anchor in one.above.anchors:
        timex = anchor.timex
        if 0 <= one.clause.start - timex.end <= _COMMA and timex.edtf and anchor.role in _NAMES_DAY:
            span = (timex.start, timex.end)
            return Dated(timex.edtf, "sentence", span, timex.earliest, timex.latest)
    return None


_COMMA = 2
_NAMES_DAY = frozenset({Role.WHEN, Role.SINCE, Role.UNTIL, Role.BY, Role.AFTER, Role.BEFORE})


def _meanwhile(one: Told, told: Sequence[Told], story: Story) -> Dated | None:
    """The day that a clause gets from `when the dam burst on Thursday`, or `after`, put first."""
    content = one.clause.kind is Kind.CONTENT
    aside = one.above and not content and one.clause.kind is not Kind.COORDINATE
    if one.clause.tense not in {Tense.PAST, Tense.FUTURE} or aside:
        return None
    for other in told:
        first = other.clause.start < one.clause.pieces[0][0]
        after = other.clause.opener == "after" and first and not story.news
        near = other.above is one or (other.above is not None and _beside(other.above, one))
        if not near or other.own is None:
            continue
        told_day = _same_day(other.clause) or _was_to(other, story) or _struck(other, one)
        if after or told_day:
            return other.own.by("sentence")
    return None


def _beside(other: Told, one: Told) -> bool:
    """Whether a clause goes on with what another tells: `A woman died and two were hurt when`."""
    return other.clause.kind is Kind.COORDINATE and other.above is one and other.own is None


def _struck(other: Told, one: Told) -> bool:
    """`Nine died in the fires that swept the valley on Saturday`: they died as it came about."""
    within = other.clause.kind is Kind.RELATIVE and other.own and other.own.days == 1
    return bool(within and one.clause.head and one.clause.head.low in _CASUALTIES)


_CASUALTIES = frozenset({"killed", "died", "injured", "wounded", "hurt", "destroyed", "damaged"})


def _was_to(other: Told, story: Story) -> bool:
    """`Ordered them to leave on Sunday`: a day that is past is that of the order, too."""
    today, last = story.published.latest, other.own.latest if other.own else None
    ordered = other.clause.kind is Kind.PURPOSE and other.own and other.own.days == 1
    return bool(ordered and today and last and last <= today)


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
