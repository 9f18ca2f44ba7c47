"""A date with what it rests on, and the date that a clause's own words give it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Day  # noqa: N812 - `date` is a field here
from datetime import timedelta

from dateline.dates import PartOfDay
from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.anchors import Anchor, Role
from dateline.ingest.events.clauses import Clause, Kind
from dateline.ingest.events.verbs import Tense, negated
from dateline.ingest.model import Span

AHEAD = frozenset({Tense.FUTURE, Tense.PLANNED, Tense.MODAL})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and what it rests on.

    Attributes:
        date: EDTF; None where no date can be given.
        basis: The name of the rule, one of `rules.RULES`.
        cites: The expression that it rests on; None where it rests on none.
        earliest: The first day that it can have been; None where that is open.
        latest: The last day that it can have been; None where that is open.
    """

    date: str | None
    basis: str
    cites: Span | None = None
    earliest: Day | None = None
    latest: Day | None = None
    part_of_day: PartOfDay | None = None

    def by(self, basis: str) -> Dated:
        """The same date, got by another rule; the part of the day is not taken over."""
        return replace(self, basis=basis, part_of_day=None)

    @property
    def days(self) -> int | None:
        """How many days it can mean; None where that is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1


_BASIS = {
    Role.WHEN: "clause",
    Role.POSSESSIVE: "possessive",
    Role.SINCE: "since",
    Role.UNTIL: "until",
    Role.BY: "by",
    Role.AFTER: "after",
    Role.BEFORE: "before",
    Role.ATTRIBUTE: "attribute",
}
# Which expression of several dates the clause; the first of equals.
_RANK = {
    Role.WHEN: 0,
    Role.POSSESSIVE: 1,
    Role.SINCE: 1,
    Role.BY: 2,
    Role.AFTER: 2,
    Role.UNTIL: 3,
    Role.BEFORE: 3,
    Role.ATTRIBUTE: 4,
}
_MOVED = lex.words("delayed postponed rescheduled adjourned deferred moved pushed put")
# A clause with more expressions is a table; the first ones stand for it.
_MOST = 30
_WITH_YEAR = re.compile(r"\d{4}|’\d\d|'\d\d")


def own_date(clause: Clause, anchors: Sequence[Anchor], published: Dated) -> Dated | None:
    """The date that a clause's own expressions give it; None where they only bound or name."""
    anchors = anchors[:_MOST]
    usable = [one for one in anchors if one.role in _BASIS and not _wider(one, anchors)]
    if not usable:
        return None
    moved = _starts_then(clause)
    best = min(usable, key=lambda one: (_rank(one.role, moved=moved), one.timex.start))
    timex = best.timex
    dated = Dated(
        timex.edtf,
        _BASIS[best.role],
        (timex.start, timex.end),
        timex.earliest,
        timex.latest,
        timex.part_of_day,
    )
    if best.role is Role.UNTIL:
        return dated if moved else None
    if timex.edtf is None:
        return replace(dated, basis="unresolved")
    if best.role in {Role.BY, Role.AFTER, Role.BEFORE}:
        return _bounded(best.role, dated, clause, published)
    if best.role is Role.SINCE:
        return _lasting(dated, clause, published)
    return dated


def _rank(role: Role, *, moved: bool) -> int:
    return 0 if moved and role is Role.UNTIL else _RANK[role]


def _bounded(role: Role, dated: Dated, clause: Clause, published: Dated) -> Dated | None:
    """A deadline or a beginning: a stretch where its other end is known, else the clause's own.

    What is named by more than a day ("by 2011") is what an editor would write, and stays.
    """
    ahead = clause.tense in AHEAD or clause.kind in {Kind.CONTENT, Kind.PURPOSE}
    today = published.latest
    if role is Role.AFTER:
        if today and dated.earliest and dated.earliest <= today:
            return _stretch(dated, dated.earliest, today)
        return replace(dated, date=None, latest=None)
    if role is Role.BEFORE and not ahead:
        return None
    if dated.days == 1 or role is Role.BEFORE:
        if ahead and today and dated.latest and today < dated.latest:
            return _stretch(dated, today, dated.latest)
        return dated if role is Role.BY else replace(dated, date=None, earliest=None)
    return dated


def _lasting(dated: Dated, clause: Clause, published: Dated) -> Dated | None:
    """What has been so since a day; `the lowest close since 2003` is not of 2003."""
    if clause.tense not in {Tense.PERFECT, Tense.PAST_PERFECT, Tense.NONE}:
        return None
    return replace(dated, latest=published.latest)


def _stretch(dated: Dated, first: Day, last: Day) -> Dated:
    text = first.isoformat() if first == last else f"{first}/{last}"
    return replace(dated, date=text, earliest=first, latest=last, part_of_day=None)


def end_date(clause: Clause, anchors: Sequence[Anchor], published: Dated) -> Dated | None:
    """When something is to end that lasts until a day after publication; None if nothing does."""
    if _starts_then(clause):
        return None
    for anchor in anchors:
        timex = anchor.timex
        if anchor.role is not Role.UNTIL or timex.earliest is None or published.latest is None:
            continue
        if timex.earliest > published.latest:
            span = (timex.start, timex.end)
            return Dated(timex.edtf, "until", span, timex.earliest, timex.latest)
    return None


def _starts_then(clause: Clause) -> bool:
    """Whether `until` says when it begins: `not due until`, `postponed until`."""
    if negated(clause.tokens, clause.verb):
        return True
    return any(token.low in _MOVED or token.low == "not" for token in clause.tokens)


def _wider(one: Anchor, anchors: Sequence[Anchor]) -> bool:
    """Whether a narrower date within it stands beside it: `on May 3, in 2004`."""
    wide = one.timex
    for other in anchors:
        narrow = other.timex
        if other.role is not Role.WHEN or narrow.edtf == wide.edtf:
            continue
        if wide.earliest is None or wide.latest is None:
            continue
        if narrow.earliest is None or narrow.latest is None:
            continue
        if wide.earliest <= narrow.earliest and narrow.latest <= wide.latest:
            return True
    return False


def in_year(dated: Dated, text: str, ground: Dated | None) -> Dated:
    """A day or month without a year, in the year that its paragraph told of last.

    `In 2014 clashes broke out. On July 3 the truce collapsed.` The tagger takes the year before
    publication; a paragraph that looks back stays where it is.
    """
    if ground is None or ground.earliest is None or dated.earliest is None or dated.latest is None:
        return dated
    if dated.date is None or not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", dated.date):
        return dated
    if _WITH_YEAR.search(text) or not _BARE_MONTH.match(text):
        return dated
    year = ground.earliest.year
    if ground.days and ground.days < _YEAR and dated.date[5:7] < f"{ground.earliest.month:02}":
        year += 1
    if year >= dated.earliest.year:
        return dated
    try:
        first, last = dated.earliest.replace(year=year), dated.latest.replace(year=year)
    except ValueError:
        return dated
    return replace(dated, date=f"{year}{dated.date[4:]}", earliest=first, latest=last)


_YEAR = 365
_BARE_MONTH = re.compile(
    r"(?:(?:early|late|mid)[ -])?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{1,2}(?:st|nd|rd|th)?)?$",
    re.IGNORECASE,
)


def on_day_of(dated: Dated, text: str, speech: Dated) -> Dated:
    """`Today` in a quotation is the day of the speech, not that of publication."""
    shift = _DEICTIC.get(text.lower())
    if shift is None or speech.days != 1 or speech.earliest is None:
        return dated
    day = speech.earliest + timedelta(shift)
    return Dated(day.isoformat(), "speech", speech.cites, day, day, dated.part_of_day)


_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
