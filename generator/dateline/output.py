"""Write: a site's files to a folder, only what changed, and never half a file.

Everything that changed is first written in full to a folder beside its targets; then each file is
moved into place at once, and what the site no longer has is deleted last. A build that fails, or
a disk that is full, so leaves the last good site whole. A manifest says which files are Dateline's
own; others are never overwritten or deleted.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dateline.errors import UsageError

MANIFEST = ".dateline.json"
_STAGE = ".dateline-stage"
_HALF_WAY = "part of the new site is in place: mend this and build again, which completes it"
# What may be in a folder before the first build: a build that was ended, and what belongs to the
# place where a site is published from.
_HARMLESS = frozenset({_STAGE, ".git", ".nojekyll", "CNAME"})


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What writing did: paths relative to the folder, in order."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    deleted: tuple[str, ...]


def write_site(files: Mapping[str, bytes], out: Path) -> WriteReport:
    """Make `out` hold exactly `files` (besides what is not Dateline's own).

    Args:
        files: Contents by path relative to `out`, with forward slashes.
        out: The folder; it is made if it does not exist.

    Raises:
        UsageError: The folder holds files of somebody else in the way, or cannot be written.
    """
    owned = check_folder(out)
    changed = [path for path in sorted(files) if _read(out / path) != files[path]]
    stale = sorted(owned - files.keys())
    hint = "the site that was there before is still whole" if owned else ""
    try:
        _refuse_what_is_in_the_way(changed, owned, out)
        out.mkdir(parents=True, exist_ok=True)
        _stage(files, changed, out)
        if changed or stale or not owned:
            _write_manifest(owned | files.keys(), out)
        first = _in_the_way(changed, stale)
        hint = _HALF_WAY if first else hint
        _make_room(changed, first, out)
        hint = _HALF_WAY
        for path in changed:
            os.replace(out / _STAGE / path, out / path)  # noqa: PTH105 - says that it is atomic
        for path in sorted(set(stale) - first):
            _delete(path, out)
        if stale:
            _write_manifest(files.keys(), out)
    except OSError as error:
        message = f"{error.filename or out} cannot be written: {error.strerror}"
        raise UsageError(message, hint) from error
    finally:
        shutil.rmtree(out / _STAGE, ignore_errors=True)
    unchanged = tuple(sorted(files.keys() - set(changed)))
    return WriteReport(tuple(changed), unchanged, tuple(stale))


def _refuse_what_is_in_the_way(changed: list[str], owned: frozenset[str], out: Path) -> None:
    """Nobody else's file is overwritten, and none of their folders is taken for a file.

    Raises:
        UsageError: Something that Dateline did not write stands where a file is to be written.
    """
    for path in changed:
        target = out / path
        parents = [parent for parent in target.parents if parent.is_relative_to(out)]
        blocked = [one for one in parents if os.path.lexists(one) and not one.is_dir()]
        if target.is_dir() and not target.is_symlink():
            blocked += [one for one in sorted(target.rglob("*")) if not one.is_dir()]
        elif os.path.lexists(target):
            blocked.append(target)
        for one in blocked:
            if one.relative_to(out).as_posix() not in owned:
                raise UsageError(
                    f"{one} is in the way: Dateline did not write it",
                    "move it, or build into another folder with --out",
                )


def check_folder(out: Path) -> frozenset[str]:
    """The files in `out` that are Dateline's own.

    Raises:
        UsageError: `out` is a file, or holds files but no manifest of ours.
    """
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out} is a file", "name a folder to build into with --out")
    try:
        listed = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
        if isinstance(listed, list) and all(_inside(path) for path in listed):
            return frozenset(listed)
        raise ValueError(listed)  # noqa: TRY301 - unlike anything that is written here
    except (FileNotFoundError, NotADirectoryError):
        pass
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(
            f"{out / MANIFEST} cannot be read", "delete it together with the built site"
        ) from error
    if out.exists() and any(entry.name not in _HARMLESS for entry in out.iterdir()):
        raise UsageError(
            f"{out} holds files that Dateline did not write",
            "build into an empty or new folder, so that nothing is overwritten",
        )
    return frozenset()


def _inside(path: object) -> bool:
    return isinstance(path, str) and not set(path.split("/")) & {"", ".", ".."}


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None  # there is none; or writing it will say what keeps it from being read


def _stage(files: Mapping[str, bytes], changed: Iterable[str], out: Path) -> None:
    shutil.rmtree(out / _STAGE, ignore_errors=True)
    (out / _STAGE).mkdir()
    for path in changed:
        target = out / _STAGE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(files[path])


def _write_manifest(paths: Iterable[str], out: Path) -> None:
    """Which files are ours: before anything is moved, so that a killed build forgets none."""
    text = json.dumps({"generator": "dateline", "files": sorted(paths)}, indent=0) + "\n"
    temporary = out / _STAGE / MANIFEST
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, out / MANIFEST)  # noqa: PTH105 - says that it is atomic


def _in_the_way(changed: Iterable[str], stale: Iterable[str]) -> set[str]:
    """Old files of ours that stand where a folder is needed now, or below what is now a file."""
    new = set(changed)
    needed = {parent for path in new for parent in _parents(path)}
    return {path for path in stale if path in needed or new & _parents(path)}


def _make_room(changed: Iterable[str], first: Iterable[str], out: Path) -> None:
    """Delete what stands in the way of new files, and make their folders."""
    for path in sorted(first):
        _delete(path, out)
    for path in changed:
        if (out / path).is_dir():
            shutil.rmtree(out / path)  # folders without a file: nobody's file is in the way
        (out / path).parent.mkdir(parents=True, exist_ok=True)


def _parents(path: str) -> set[str]:
    return {parent.as_posix() for parent in PurePosixPath(path).parents}


def _delete(path: str, out: Path) -> None:
    """Delete a file of ours and the folders that it leaves empty."""
    target = out / path
    target.unlink(missing_ok=True)
    for parent in target.parents:
        if parent == out:
            return
        try:
            parent.rmdir()
        except OSError:
            return
