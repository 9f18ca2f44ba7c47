"""Why the numbers of one place are not set against those of another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dateline.contest.series import Series
from dateline.timeline import Place


class Apart(StrEnum):
    """How a place stands to the others for which the same thing was counted."""

    WITHIN = "within"
    ELSEWHERE = "elsewhere"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Scope:
    """A series that is set against no other of its measure.

    Attributes:
        reason: `WITHIN`: it lies in places that have numbers of their own, those of `around`, the
            nearest first; `UNSTATED`: the articles do not say for which place the number is.
        around: Ids of places.
    """

    series: Series
    reason: Apart
    around: tuple[str, ...] = ()


def scopes_apart(series: Iterable[Series], places: Mapping[str, Place]) -> tuple[Scope, ...]:
    """The scopes of one measure and why they stay apart; a place that only holds others is left out.

    A place that only holds others needs no reason of its own, since each of these has one.
    """
    several = tuple(series)
    if len(several) < 2:
        return ()
    counted = {one.place for one in several}
    found = []
    holding: set[str] = set()
    for one in several:
        around = tuple(place for place in _around(one.place, places) if place in counted)
        holding.update(around)
        reason = Apart.WITHIN if around else Apart.ELSEWHERE
        found.append(Scope(one, Apart.UNSTATED if one.place is None else reason, around))
    return tuple(
        scope
        for scope in found
        if scope.reason is not Apart.ELSEWHERE or scope.series.place not in holding
    )


def _around(place: str | None, places: Mapping[str, Place]) -> list[str]:
    """The places that hold a place, the nearest first."""
    found: list[str] = []
    here = places.get(place) if place else None
    while here and here.within and here.within not in found:
        found.append(here.within)
        here = places.get(here.within)
    return found
