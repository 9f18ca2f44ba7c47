"""Compares an entry with what was published of it: what became something else, and what was said.

No change is: another order, a note, another form of a quote's dashes and quotation marks, a new
claim or figure, a claim that got another id, a status that says by itself what is new (a claim
that is now disputed, an announced event that took place).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.release.model import (
    PublishedClaim,
    PublishedCorrection,
    PublishedEntry,
    PublishedFigure,
)
from dateline.schema import ClaimStatus, Status
from dateline.timeline.quotes import fold

# How an entry's status may go on without anything having been wrong before.
_GOES_ON = {
    (Status.PLANNED, Status.REPORTED),
    (Status.PLANNED, Status.DISPUTED),
    (Status.REPORTED, Status.DISPUTED),
}
_CLAIM_KEYS = ("source", "by", "via")
_DATE_KEYS = ("date", "time", "part_of_day", "extent")
_ALIKE = 2  # of the three texts of a correction: as many must be the same for it to be the same

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is not what was published.

    Attributes:
        path: The keys that lead to it, within the claim or the entry.
        was: What was published; None where nothing was.
        now: What is there now, likewise.
    """

    path: tuple[str, ...]
    was: Value
    now: Value


def claim_changes(before: PublishedClaim, now: PublishedClaim) -> tuple[Change, ...]:
    """What a claim says that it did not say when it was published, the figure first."""
    return tuple(_claim_changes(before, now))


def _claim_changes(before: PublishedClaim, now: PublishedClaim) -> Iterator[Change]:
    if before.figure:
        yield from _figure_changes(before.figure, now.figure)
    for key in _CLAIM_KEYS:
        was, value = getattr(before, key), getattr(now, key)
        if was != value:
            yield Change((key,), _plain(was), _plain(value))
    if before.quote != now.quote and _folded(before.quote) != _folded(now.quote):
        yield Change(("quote",), before.quote, now.quote)
    if _is_taken_back(before.status, now.status):
        yield Change(("status",), before.status, now.status)


def _figure_changes(before: PublishedFigure, now: PublishedFigure | None) -> Iterator[Change]:
    if now is None:
        numbers = (before.value, before.min, before.max)
        yield Change(("figure",), next((one for one in numbers if one is not None), None), None)
        return
    for key in PublishedFigure.model_fields:
        was, value = getattr(before, key), getattr(now, key)
        if was != value:
            yield Change(("figure", key), was, value)


def _is_taken_back(before: ClaimStatus | None, now: ClaimStatus | None) -> bool:
    """Whether what was said against a claim is said no more; more may always be said."""
    return before is not None and (now is None or before is ClaimStatus.RETRACTED != now)


def _folded(quote: str) -> str:
    return fold(quote).text


def _plain(value: object) -> Value:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or None
    return value if value is None else str(value)


def date_changes(before: PublishedEntry, now: PublishedEntry) -> tuple[Change, ...]:
    """What the entry says of when it happened that it did not say before.

    When something was to happen says nothing on when it did: where a plan came about, its date
    may be another.
    """
    if before.status is Status.PLANNED and now.status is not Status.PLANNED:
        return ()
    return tuple(
        Change((key,), _plain(was), _plain(value))
        for key in _DATE_KEYS
        if (was := getattr(before, key)) != (value := getattr(now, key))
    )


def status_changes(before: PublishedEntry, now: PublishedEntry) -> tuple[Change, ...]:
    """The change of an entry's status, where it takes something back."""
    if before.status is now.status or (before.status, now.status) in _GOES_ON:
        return ()
    return (Change(("status",), before.status, now.status),)


def lost_claims(before: PublishedEntry, now: PublishedEntry) -> tuple[str, ...]:
    """Ids of claims that were published and are gone.

    A claim that has another id now is not gone, and one that was retracted may go.
    """
    added = {_values(now.claims[one]) for one in now.claims.keys() - before.claims.keys()}
    return tuple(
        claim_id
        for claim_id, claim in before.claims.items()
        if claim_id not in now.claims
        and claim.status is not ClaimStatus.RETRACTED
        and _values(claim) not in added
    )


def _values(claim: PublishedClaim) -> PublishedClaim:
    """A claim as far as it must be the same to be the same."""
    return claim.model_copy(update={"quote": _folded(claim.quote), "status": None})


def new_corrections(
    before: Iterable[PublishedCorrection], now: Iterable[PublishedCorrection]
) -> tuple[tuple[PublishedCorrection, ...], tuple[PublishedCorrection, ...]]:
    """The corrections that came since, and those that are gone.

    One whose wording was put right, or that was told which claim it is about, is the same still.
    """
    known, left = list(before), []
    for one in now:
        if one in known:
            known.remove(one)
        else:
            left.append(one)
    new = []
    for one in left:
        same = next((old for old in known if _is_same(old, one)), None)
        if same:
            known.remove(same)
        else:
            new.append(one)
    return tuple(new), tuple(known)


def _is_same(one: PublishedCorrection, other: PublishedCorrection) -> bool:
    same = sum(getattr(one, key) == getattr(other, key) for key in ("was", "now", "why"))
    return one.date == other.date and same >= _ALIKE
