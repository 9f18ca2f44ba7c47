"""What is known, what is disputed and what is not known: worked out from the entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import chain

from dateline.contest.compared import compare_all
from dateline.contest.conflicts import conflicts
from dateline.contest.figures import Difference
from dateline.contest.origins import stands
from dateline.schema import About, ClaimStatus, Status, Unknown
from dateline.timeline import Claim, Event, Timeline

_AGAINST = {ClaimStatus.DISPUTED, ClaimStatus.DENIED}


class Cause(StrEnum):
    """What makes an entry disputed."""

    STATUS = "status"
    CONFLICT = "conflict"
    CLAIM = "claim"
    FIGURES = "figures"


@dataclass(frozen=True)
class Dispute:
    """Why an entry is disputed; at least one of these holds.

    Attributes:
        status: Whether its editors call it disputed.
        about: What its articles differ on, each once.
        claims: Its claims that somebody disputes or denies.
        differences: Its figures that differ from others, of this entry or another.
    """

    event: Event
    status: bool
    about: tuple[About, ...]
    claims: tuple[Claim, ...]
    differences: tuple[Difference, ...]

    @property
    def causes(self) -> tuple[Cause, ...]:
        """Which of these hold."""
        found = {
            Cause.STATUS: self.status,
            Cause.CONFLICT: bool(self.about),
            Cause.CLAIM: bool(self.claims),
            Cause.FIGURES: bool(self.differences),
        }
        return tuple(cause for cause, holds in found.items() if holds)


@dataclass(frozen=True, slots=True)
class Question:
    """A question of an entry, or of the whole site where `event` is None.

    Attributes:
        number: Which of the questions of that entry or site it is, from 1.
    """

    unknown: Unknown
    event: str | None
    number: int


@dataclass(frozen=True)
class Overview:
    """The state of the story.

    Attributes:
        known: The ids of reported entries that nothing contradicts, in order; not of one of which
            every claim was retracted.
        disputed: Those that something does. An entry that is planned or retracted is neither.
        unknown: Questions that are open: those of the site first, then by entry.
        answered: Questions that were open once.
        disputes: Why each of the disputed is.
    """

    known: tuple[str, ...]
    disputed: tuple[str, ...]
    unknown: tuple[Question, ...]
    answered: tuple[Question, ...] = ()
    disputes: Mapping[str, Dispute] = field(default_factory=dict)


@lru_cache(maxsize=4)
def overview(timeline: Timeline) -> Overview:
    """What is known, disputed and not known; kept for the last few timelines."""
    differing = _differing(timeline)
    counted = [
        event for event in timeline.events if event.status not in {Status.PLANNED, Status.RETRACTED}
    ]
    disputes = {}
    for event in counted:
        dispute = _dispute(event, tuple(differing.get(event.id, ())))
        if dispute.causes:
            disputes[event.id] = dispute
    questions = _questions(timeline)
    return Overview(
        known=tuple(
            event.id for event in counted if event.id not in disputes and not _is_withdrawn(event)
        ),
        disputed=tuple(disputes),
        unknown=tuple(one for one in questions if one.unknown.answered is None),
        answered=tuple(one for one in questions if one.unknown.answered is not None),
        disputes=disputes,
    )


def _is_withdrawn(event: Event) -> bool:
    """Whether all that was quoted for an entry was retracted, and it names no other article."""
    if not event.claims or any(stands(claim) for claim in event.claims):
        return False
    return set(event.sources) == {claim.source for claim in event.claims}


def _dispute(event: Event, differing: tuple[Difference, ...]) -> Dispute:
    return Dispute(
        event=event,
        status=event.status is Status.DISPUTED,
        about=tuple(dict.fromkeys(one.about for one in conflicts(event))),
        claims=tuple(claim for claim in event.quotes if claim.status in _AGAINST),
        differences=differing,
    )


def _differing(timeline: Timeline) -> Mapping[str, list[Difference]]:
    """The differences in which a figure of each entry takes part."""
    found: dict[str, list[Difference]] = defaultdict(list)
    compared = chain.from_iterable(compare_all(timeline).by_measure.values())
    for one in chain.from_iterable(comparison.differences for comparison in compared):
        for event in {one.first.event.id, one.second.event.id}:
            found[event].append(one)
    return found


def _questions(timeline: Timeline) -> tuple[Question, ...]:
    of_site = (Question(one, None, place) for place, one in enumerate(timeline.site.unknowns, 1))
    of_events = (
        Question(one, event.id, place)
        for event in timeline.events
        for place, one in enumerate(event.unknowns, 1)
    )
    return *of_site, *of_events
