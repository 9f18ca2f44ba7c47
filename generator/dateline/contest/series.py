"""Every reported number, by what it counts and the place for which it was given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dateline.contest.amounts import Amount, amount_of
from dateline.contest.days import Basis, basis_of
from dateline.dates import When
from dateline.dates.order import sort_key
from dateline.schema import ClaimStatus, Status
from dateline.timeline import Claim, Event, Figure, Timeline


@dataclass(frozen=True, eq=False)
class Report:
    """A claim with a figure. Two reports are equal if they are the same claim of the same entry.

    Attributes:
        published: When its article was published; None where that is not stated.
        position: Where it stands among all claims of the timeline, from 0.
    """

    event: Event
    claim: Claim
    published: When | None = None
    position: int = 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Report) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def key(self) -> tuple[str, str]:
        """The ids of its entry and its claim."""
        return self.event.id, self.claim.id

    @property
    def figure(self) -> Figure:
        """The number. Raises ValueError for a claim without one."""
        if self.claim.figure is None:
            raise ValueError(f"the claim {self.claim.id!r} has no figure")
        return self.claim.figure

    @cached_property
    def amount(self) -> Amount:
        """What the number allows, as it was said."""
        return amount_of(self.figure)

    @property
    def basis(self) -> Basis:
        """What the number holds for."""
        return basis_of(self.figure.as_of)

    @property
    def stands(self) -> bool:
        """Whether neither the claim nor its entry was retracted."""
        return (
            self.claim.status is not ClaimStatus.RETRACTED
            and self.event.status is not Status.RETRACTED
        )


@dataclass(frozen=True, slots=True)
class Series:
    """All reports of one measure for one place, those of the earliest day first.

    Attributes:
        place: None where the articles do not state one.
        cumulative: Whether the measure is a running total.
    """

    measure: str
    place: str | None
    reports: tuple[Report, ...]
    cumulative: bool = False


def all_series(timeline: Timeline) -> tuple[Series, ...]:
    """Every series: by measure as they are declared; those of more reports first, no place last."""
    found: dict[str, dict[str | None, list[Report]]] = {one: {} for one in timeline.measures}
    pairs = ((event, claim) for event in timeline.events for claim in event.claims)
    for position, (event, claim) in enumerate(pairs):
        if claim.figure:
            source = timeline.sources.get(claim.source)
            report = Report(event, claim, source.published if source else None, position)
            places = found.setdefault(claim.figure.measure, {})
            places.setdefault(claim.figure.place, []).append(report)
    made = []
    for measure_id, places in found.items():
        measure = timeline.measures.get(measure_id)
        cumulative = measure is not None and measure.cumulative
        for place, reports in sorted(
            places.items(), key=lambda item: (item[0] is None, -len(item[1]), item[1][0].position)
        ):
            made.append(Series(measure_id, place, tuple(sorted(reports, key=_order)), cumulative))
    return tuple(made)


def _order(report: Report) -> tuple[object, ...]:
    """By the day it holds for, then the day of its article, then as in the timeline."""
    held = sort_key(report.figure.as_of, None, None, 0, "")
    return held, sort_key(report.published, None, None, 0, ""), report.position
