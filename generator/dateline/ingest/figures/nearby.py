"""Things that stand in a text, found by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar


class Standing(Protocol):
    """Something with a beginning and an end in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Thing = TypeVar("Thing", bound=Standing)


class Nearby(Generic[Thing]):
    """Things in the order of the text, of which those around a place are found at once."""

    def __init__(self, things: Iterable[Thing]) -> None:
        """Sort the things by where they begin."""
        self._things = sorted(things, key=lambda one: (one.start, one.end))
        self._starts = [one.start for one in self._things]
        self._longest = max((one.end - one.start for one in self._things), default=0)

    def between(self, start: int, end: int) -> list[Thing]:
        """The things of which some part stands between two places."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [one for one in self._things[first:last] if one.end > start]

    def starting(self, start: int, end: int) -> list[Thing]:
        """The things that begin at or behind one place, and before another."""
        return self._things[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def following(self, position: int) -> Thing | None:
        """The first thing that begins at or behind a place; None where there is none."""
        place = bisect_left(self._starts, position)
        return self._things[place] if place < len(self._things) else None

    def before(self, position: int, limit: int = 200) -> list[Thing]:
        """The last things that begin before a place, in order, at most `limit`."""
        last = bisect_left(self._starts, position)
        return self._things[max(0, last - limit) : last]
