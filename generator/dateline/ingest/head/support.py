"""What a dated article lends to an undated one, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.dates import When, parse_when
from dateline.ingest.head.evidence import day_of, shifted
from dateline.ingest.head.passages import Match, Passage
from dateline.ingest.model import Head, Publication, PublishedBasis
from dateline.temporal import Timex

_QUOTED = 90


@dataclass(frozen=True, slots=True)
class Dated:
    """An article whose day is known."""

    id: str
    text: str
    head: Head
    day: date

    @property
    def name(self) -> str:
        """What to call it."""
        agency = f"{self.head.agency} " if self.head.agency else ""
        return f"the {agency}article {self.id} of {self.day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Support:
    """A day that a passage of a dated article gives for what a passage of another one tells.

    Attributes:
        day: The day of the event.
        match: The two passages.
        by: The dated article.
        words: The expression in the undated article that it explains; None where there is none.
        later: How many days after the event the undated article appeared, as its words say
            ("yesterday"); None where they do not.
    """

    day: date
    match: Match
    by: Dated
    words: Timex | None = None
    later: int | None = None

    @property
    def order(self) -> tuple[date, float, str, int]:
        """Sorts the last and best to the end, in any order of the articles alike."""
        return (self.day, self.match.score, self.by.id, -self.match.here.start)


def on_day(found: Support) -> Publication:
    """The day of the announcement; by its weekday the article can be a little younger."""
    said = f"“{found.words.text}”" if found.words else ""
    why = (
        f"Not stated. The text dates to {said} what {found.by.name} dates to"
        f" {found.day.isoformat()}: {_quoted(found.match.there, found.by.text)}."
    )
    if found.later is None:
        why = f"{why[:-1]}; it appeared on that day or soon after."
    day = found.day if found.later is None else shifted(found.day, found.later)
    return Publication(parse_when(f"{day.isoformat()}?"), PublishedBasis.SIBLINGS, why)


def not_before(found: Support, own: Publication) -> Publication:
    """A lower bound, with the upper one that the article itself gives."""
    interval = own.when is not None and own.when.interval and own.when.end is not None
    upper = own.when.edtf.partition("/")[2] if own.when and interval else ".."
    quoted = _quoted(found.match.there, found.by.text)
    if found.words:
        why = (
            f"Not stated. The text tells of {found.words.text} as past without a year;"
            f" {found.by.name} dates the same course of events to {found.day:%Y}: {quoted}."
        )
    else:
        why = (
            f"Not stated. The text tells of what {found.by.name} dates to"
            f" {found.day.isoformat()}: {quoted}."
        )
    return Publication(
        parse_when(f"{found.day.isoformat()}?/{upper}"), PublishedBasis.SIBLINGS, why
    )


def in_year(day: date, match: Match, by: Dated, own: Publication, text: str) -> Publication:
    """A day that is stated without its year, in the year of an article on the same event."""
    lead = own.why.partition(", and nothing")[0].rstrip(".")
    why = f"{lead}; {by.name} reports the same: {_quoted(match.here, text)}."
    return Publication(parse_when(f"{day.isoformat()}?"), PublishedBasis.SIBLINGS, why, own.span)


def known_day(when: When | None) -> date | None:
    """The day of a date that is one day, and surely that one; None otherwise."""
    return when.earliest if when and when.single_day and not when.uncertain else None


def nearest(words: Timex, near: date) -> date | None:
    """A day without its year (`XXXX-01-06`) as near as may be to a known day."""
    return closest(parse_when(words.edtf or ""), near)


def closest(when: When | None, near: date) -> date | None:
    """The same of a date; None where it names no one day."""
    end = when.ends[0] if when and len(when.ends) == 1 else None
    if end is None or end.month is None or end.day is None:
        return None
    days = [
        found
        for year in (near.year - 1, near.year, near.year + 1)
        if (found := day_of(year, end.month, end.day))
    ]
    return min(days, key=lambda one: abs((one - near).days), default=None)


def _quoted(passage: Passage, text: str) -> str:
    return f"“{passage.words(text, _QUOTED)}”"
