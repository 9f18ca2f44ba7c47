"""Writes a plan: all of it or nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import UsageError
from dateline.ingest.drafts.plan import Plan
from dateline.ingest.merge.state import digest

_SUFFIX = ".ingest.tmp"  # ignored by the reader of content


@dataclass(frozen=True, slots=True)
class Written:
    """The paths of files that were made and of those that were written anew."""

    added: tuple[str, ...]
    replaced: tuple[str, ...]


def write(plan: Plan, root: Path) -> Written:
    """Write the files of a plan; if one of them cannot be written, the site is as it was.

    Every file is first written in full beside its place, and then moved there. Where a file was
    made or changed since the plan was made, nothing is written.

    Raises:
        UsageError: A file is in the way, has changed, or cannot be written.
    """
    _check(plan, root)
    staged: list[Path] = []
    done: list[tuple[Path, bytes | None]] = []
    folders: list[Path] = []
    path = ""
    try:
        for path, data in plan.files.items():
            target = root / path
            folders += _make_folders(target.parent)
            temporary = target.with_name(target.name + _SUFFIX)
            staged.append(temporary)
            temporary.write_bytes(data)
        for path in plan.files:
            target = root / path
            before = target.read_bytes() if path in plan.replaced else None
            os.replace(target.with_name(target.name + _SUFFIX), target)  # noqa: PTH105 - atomic
            done.append((target, before))
    except BaseException as error:
        _undo(staged, done, folders)
        if isinstance(error, OSError):
            message = f"{path} cannot be written: {error.strerror}"
            raise UsageError(message, "nothing was written") from error
        raise
    return Written(
        tuple(one for one in plan.files if one not in plan.replaced),
        tuple(one for one in plan.files if one in plan.replaced),
    )


def _check(plan: Plan, root: Path) -> None:
    for path in plan.files:
        target = root / path
        there = os.path.lexists(target)
        if path in plan.replaced:
            if not there or digest(target.read_bytes()) != plan.replaced[path]:
                raise UsageError(
                    f"{path} was changed meanwhile", "run it again; nothing was written"
                )
        elif there:
            raise UsageError(
                f"{path} is in the way: ingest did not write it",
                "move it or give it another name; nothing was written",
            )


def _make_folders(folder: Path) -> list[Path]:
    """Make a folder and those above it; the ones that were not there, the innermost first."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        one.mkdir()
    return missing


def _undo(staged: list[Path], done: list[tuple[Path, bytes | None]], folders: list[Path]) -> None:
    for target, before in reversed(done):
        if before is None:
            target.unlink(missing_ok=True)
        else:
            target.write_bytes(before)
    for temporary in staged:
        temporary.unlink(missing_ok=True)
    for folder in sorted(folders, key=lambda one: -len(one.parts)):
        try:
            folder.rmdir()
        except OSError:
            continue  # somebody else put something there
