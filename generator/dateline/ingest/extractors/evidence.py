"""What a document can bear out: its days, its temporal expressions, the records of the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.dates import When
from dateline.ingest.extractors.spans import Placement
from dateline.ingest.model import Document, Span
from dateline.temporal import Timex

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """The days that something can mean; None where an end is open or not known."""

    earliest: date | None
    latest: date | None

    def __bool__(self) -> bool:
        return self.earliest is not None or self.latest is not None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the validator looks up, gathered once for all candidates of a document.

    Attributes:
        published: The days on which it may have been published; None where nothing is known.
        days: The first and last days of every temporal expression and of the publication.
        years: The years that those lie in.
        grounds: The stretches between them: what a date can rest on where it cites nothing.
        yearless: The dates without a year that expressions give (`XXXX-01-06`).
        actors: The ids of the site's actors; so with `places` and `measures`.
    """

    document: Document
    published: Days | None
    days: frozenset[date]
    years: frozenset[int]
    grounds: frozenset[Days]
    yearless: frozenset[str]
    timexes: Placement[Timex]
    actors: frozenset[str]
    places: frozenset[str]
    measures: frozenset[str]

    def cited(self, span: Span) -> tuple[Timex, ...]:
        """The temporal expressions that a span touches, those that it equals first."""
        touched = self.timexes.touching(*span)
        return tuple(sorted(touched, key=lambda one: (one.start, one.end) != span))

    def supports(self, day: date) -> bool:
        """Whether the article gives a day, or the day beside it: "after January 6"."""
        return bool(self.days & set(_around(day)))


def evidence_of(document: Document) -> Evidence:
    """Gather what the candidates of a document may rest on."""
    when = document.publication.when
    published = _days_of(when)
    grounds = {Days(one.earliest, one.latest) for one in document.timexes}
    if published:
        grounds.add(published)
    days = frozenset(
        day for one in grounds for day in (one.earliest, one.latest) if day is not None
    )
    known = document.known
    return Evidence(
        document=document,
        published=published,
        days=days,
        years=frozenset(day.year for day in days),
        grounds=frozenset(one for one in grounds if one),
        yearless=frozenset(
            one.edtf for one in document.timexes if one.edtf and one.edtf.startswith("XXXX-")
        ),
        timexes=Placement(document.timexes),
        actors=frozenset(record.id for record in known.actors),
        places=frozenset(record.id for record in known.places),
        measures=frozenset(record.id for record in known.measures),
    )


def _days_of(when: When | None) -> Days | None:
    return Days(when.earliest, when.latest) or None if when else None


def _around(day: date) -> Iterator[date]:
    yield day
    if day > date.min:
        yield day - _A_DAY
    if day < date.max:
        yield day + _A_DAY
