"""Things that stand in a text, found by where they stand: articles can be long."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """Something that stands in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


T = TypeVar("T", bound=Placed)


class Placement(Generic[T]):
    """Things by their place."""

    def __init__(self, items: Iterable[T]) -> None:
        self._items = sorted(items, key=lambda one: one.start)
        self._starts = [one.start for one in self._items]
        self._longest = max((one.end - one.start for one in self._items), default=0)

    def touching(self, start: int, end: int) -> list[T]:
        """Those that share a character with a stretch, in the order of the text."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [one for one in self._items[first:last] if start < one.end and one.start < end]

    def within(self, start: int, end: int) -> list[T]:
        """Those that lie in a stretch as a whole, in the order of the text; empty ones as well."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end + 1)
        return [one for one in self._items[first:last] if one.end <= end]
