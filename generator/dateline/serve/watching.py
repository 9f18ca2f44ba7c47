"""Which of a site's files changed, once they have come to rest.

The files are looked at again and again instead of asking the system for notifications: that also
works on network drives, in containers and for folders that are deleted and made again, and a
look at some thousand files takes milliseconds.
"""

from __future__ import annotations

import asyncio
import stat
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from dateline.content.files import is_ignored

WATCHED = ("site.yaml", "content", "themes", "seeds")

Signature = tuple[int, ...]
Snapshot = Mapping[str, Signature]

_FOLDER: Signature = ()


@dataclass(frozen=True, slots=True)
class Pace:
    """How often to look, in seconds.

    Attributes:
        look: Pause between two looks while nothing happens.
        quiet: How long nothing may change before the files count as at rest; an editor takes some
            milliseconds from emptying a file to its last byte, `git checkout` more.
        patience: After so long the files are taken as they are, though something still changes.
        share: Most of the time that looking may take: a look of 20 ms is followed by a pause of
            at least 400 ms at 1/20.
    """

    look: float = 0.2
    quiet: float = 0.15
    patience: float = 3.0
    share: float = 1 / 20


def snapshot(root: Path) -> dict[str, Signature]:
    """What each watched file looks like from outside, by its path from `root`.

    Editors' backup, swap and lock files are left out, by the rule that the build itself goes by.
    """
    found: dict[str, Signature] = {}
    for name in WATCHED:
        _add(root / name, name, found, frozenset())
    return found


def _add(path: Path, name: str, found: dict[str, Signature], above: frozenset[Signature]) -> None:
    """Add `path` and everything below it; `above` are the folders that led here."""
    try:
        status = path.stat()
    except OSError:
        return
    if not stat.S_ISDIR(status.st_mode):
        # The change time notices what a tool hides that sets the modification time back.
        found[name] = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
        return
    found[name] = _FOLDER
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        return  # a link to a folder that holds it
    for child in _children(path):
        _add(child, f"{name}/{child.name}", found, above | {identity})


def _children(folder: Path) -> list[Path]:
    try:
        return [child for child in folder.iterdir() if not is_ignored(child.name)]
    except OSError:
        return []  # deleted since it was seen, or not ours to read


def differences(before: Snapshot, after: Snapshot) -> tuple[str, ...]:
    """Paths that were added, changed or removed, in order."""
    return tuple(
        sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
    )


class Watch:
    """The files of the site at `root`, as they were when last asked."""

    def __init__(self, root: Path, pace: Pace | None = None) -> None:
        self._root = root
        self._pace = pace or Pace()
        self._pause = self._pace.look
        self._seen: Snapshot = snapshot(root)

    async def changes(self) -> AsyncIterator[tuple[str, ...]]:
        """The paths that changed since the last time, each time that files have come to rest."""
        while True:
            await asyncio.sleep(self._pause)
            now = await self._look()
            if now == self._seen:
                continue
            now = await self._rest(now)
            changed = differences(self._seen, now)
            self._seen = now
            if changed:
                yield changed

    async def _rest(self, now: Snapshot) -> Snapshot:
        """The first look that equals the one before it."""
        start = perf_counter()
        while perf_counter() - start < self._pace.patience:
            await asyncio.sleep(self._pace.quiet)
            later = await self._look()
            if later == now:
                break
            now = later
        return now

    async def _look(self) -> Snapshot:
        start = perf_counter()
        now = await asyncio.to_thread(snapshot, self._root)
        took = perf_counter() - start
        self._pause = max(self._pace.look, took / self._pace.share)
        return now
