"""What a statement is known by when two are compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - as in the model

from dateline.dates import DateError, When, parse_when
from dateline.ingest.merge.model import Statement
from dateline.ingest.merge.state import Entry
from dateline.ingest.merge.words import stems
from dateline.ingest.model import Candidate, Mention, Modality


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days that something can have been on; None where that is open."""

    first: Day | None = None
    last: Day | None = None

    def meets(self, other: Bounds, slack: int = 0) -> bool:
        """Whether there is a day that both allow, or days no more than `slack` apart."""
        return _before(self.first, other.last, slack) and _before(other.first, self.last, slack)

    @property
    def days(self) -> int | None:
        """How many days it holds; None where it is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None


def _before(first: Day | None, last: Day | None, slack: int) -> bool:
    return first is None or last is None or (first - last).days <= slack


@dataclass(frozen=True, slots=True)
class Features:
    """What a statement is known by.

    Attributes:
        words: Stems of its words, without those of names; and its measures, with `#` before them.
        actors: Ids or names of its actors.
        places: Ids or names of its places.
        figures: Its numbers with what they count.
        act: Whether it is an act of speech, which is another event than what is spoken of.
        denied: Whether it says that something did not happen.
        planned: Whether it is still to come.
    """

    words: frozenset[str]
    actors: frozenset[str]
    places: frozenset[str]
    figures: frozenset[tuple[str, int | float]]
    bounds: Bounds
    act: bool
    denied: bool
    planned: bool = False


def features(statement: Statement) -> Features:
    """The features of a statement."""
    candidate = statement.candidate
    language = statement.source.extraction.article.language or "en"
    return Features(
        words=stems(_without_names(statement.core or candidate), language) | _measures(candidate),
        actors=frozenset(_key(one) for one in candidate.actors if not one.others),
        places=frozenset(_key(one) for one in candidate.places if not one.others),
        figures=frozenset(_figures(candidate)),
        bounds=bounds_of(candidate),
        act=candidate.modality is Modality.REPORTED,
        denied=candidate.modality is Modality.DENIED,
        planned=candidate.modality is Modality.PLANNED,
    )


def features_of_entry(entry: Entry, language: str) -> Features:
    """The features of an entry or draft that the site has."""
    text = " ".join((entry.title, *entry.quotes))
    when = entry.date
    return Features(
        words=stems(text, language) | {f"#{measure}" for measure, _ in entry.figures},
        actors=frozenset(entry.actors),
        places=frozenset(entry.places),
        figures=frozenset(entry.figures),
        bounds=Bounds(when.earliest, when.latest) if when else Bounds(),
        act=False,
        denied=False,
    )


def bounds_of(candidate: Candidate) -> Bounds:
    """The days that a candidate can have been on, by its date or else by its bounds."""
    when = when_of(candidate)
    if when and (when.earliest or when.latest):
        return Bounds(when.earliest, when.latest)
    return Bounds(candidate.earliest, candidate.latest)


def when_of(candidate: Candidate) -> When | None:
    """The candidate's date; None where it has none that can be read."""
    try:
        return parse_when(candidate.date) if candidate.date else None
    except DateError:
        return None


def _key(mention: Mention) -> str:
    return mention.id or mention.name.casefold()


def _figures(candidate: Candidate) -> list[tuple[str, int | float]]:
    found = []
    for one in candidate.figures:
        number = next((n for n in (one.value, one.low, one.high) if n is not None), None)
        if number is not None:
            found.append((one.measure or one.proposed or one.unit, number))
    return found


def _measures(candidate: Candidate) -> frozenset[str]:
    """What its numbers count: a word that two articles may put differently."""
    return frozenset(f"#{one.measure}" for one in candidate.figures if one.measure)


def _without_names(candidate: Candidate) -> str:
    """The quote with its names blanked out: they are compared by what they mean."""
    quote = candidate.quote
    for one in (*candidate.actors, *candidate.places):
        start, end = one.start - candidate.start, one.end - candidate.start
        if one.text and 0 <= start < end <= len(quote):
            quote = quote[:start] + " " * (end - start) + quote[end:]
    return quote
