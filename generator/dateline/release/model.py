"""What a release records of each entry: all that may not change afterwards without a correction.

That is who is said to have said what, in which article and words, the figures, when it happened
and how the entry stands. Titles and texts are not recorded: they are the editors' own words, which
say what the claims say, and no machine can tell a better word from another statement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 - `date` is a key of the record
from typing import Self

from pydantic import BaseModel, ConfigDict

from dateline.schema import ClaimStatus, Correction, Extent, Qualifier, Status
from dateline.timeline import Claim, Event, Figure, Timeline

RECORD = "content/.published.json"
VERSION = 1

Number = int | float


class _Part(BaseModel):
    """Base of what is recorded: what is not stated is left out of the file."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class PublishedFigure(_Part):
    """A figure as it was published; dates are EDTF, ids are ids."""

    measure: str
    value: Number | None = None
    min: Number | None = None
    max: Number | None = None
    qualifier: Qualifier = Qualifier.EXACT
    as_of: str | None = None
    place: str | None = None

    @classmethod
    def of(cls, figure: Figure) -> Self:
        """The figure as the Timeline has it."""
        return cls(
            measure=figure.measure,
            value=figure.value,
            min=figure.low,
            max=figure.high,
            qualifier=figure.qualifier,
            as_of=figure.as_of.edtf if figure.as_of else None,
            place=figure.place,
        )


class PublishedClaim(_Part):
    """A claim as it was published."""

    source: str
    by: str | None = None
    via: tuple[str, ...] = ()
    quote: str
    figure: PublishedFigure | None = None
    status: ClaimStatus | None = None


class PublishedCorrection(_Part):
    """A correction that the entry had."""

    date: Day
    claim: str | None = None
    was: str
    now: str
    why: str

    @classmethod
    def of(cls, correction: Correction) -> Self:
        """The correction as the entry has it."""
        return cls(
            date=correction.date,
            claim=correction.claim,
            was=correction.was,
            now=correction.now,
            why=correction.why,
        )


class PublishedEntry(_Part):
    """An entry as it was published.

    Attributes:
        date: When it happened, in EDTF; None where that was not known.
        time: The time of day, such as `21:00`.
    """

    date: str | None = None
    time: str | None = None
    part_of_day: str | None = None
    extent: Extent | None = None
    status: Status = Status.REPORTED
    corrections: tuple[PublishedCorrection, ...] = ()
    claims: dict[str, PublishedClaim] = {}


@dataclass(frozen=True, slots=True)
class Published:
    """What the last release published.

    Attributes:
        day: The day of the release.
        entries: By id.
        lines: Where each entry stands in the file, from 1.
    """

    day: Day
    entries: Mapping[str, PublishedEntry]
    lines: Mapping[str, int] = field(default_factory=dict)


def published_claim(claim: Claim) -> PublishedClaim:
    """What a release records of a claim."""
    return PublishedClaim(
        source=claim.source,
        by=claim.by,
        via=claim.via,
        quote=claim.quote,
        figure=PublishedFigure.of(claim.figure) if claim.figure else None,
        status=claim.status,
    )


def published_entry(event: Event) -> PublishedEntry:
    """What a release records of an entry."""
    return PublishedEntry(
        date=event.date.edtf if event.date else None,
        time=event.clock.isoformat(timespec="minutes") if event.clock else None,
        part_of_day=event.part,
        extent=event.extent,
        status=event.status,
        corrections=tuple(PublishedCorrection.of(one) for one in event.corrections),
        claims={claim.id: published_claim(claim) for claim in event.claims},
    )


def published_entries(timeline: Timeline) -> dict[str, PublishedEntry]:
    """What a release records of a whole site; drafts are not published."""
    return {event.id: published_entry(event) for event in timeline.events if not event.draft}
