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
from pathlib import Path

from dateline.errors import UsageError

MANIFEST = ".dateline.json"
_STAGE = ".dateline-stage"


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
    foreign = [path for path in changed if path not in owned and (out / path).exists()]
    if foreign:
        raise UsageError(
            f"{out / foreign[0]} is in the way: Dateline did not write it",
            "move it, or build into another folder with --out",
        )
    stale = sorted(owned - files.keys())
    try:
        out.mkdir(parents=True, exist_ok=True)
        _stage(files, changed, out)
        _write_manifest(owned | files.keys(), out)
        _clear_the_way(changed, stale, out)
        for path in changed:
            target = out / path
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(out / _STAGE / path, target)  # noqa: PTH105 - says that it is atomic
        for path in stale:
            _delete(path, out)
        if stale or not owned or changed:
            _write_manifest(files.keys(), out)
    except OSError as error:
        raise UsageError(
            f"{error.filename or out} cannot be written: {error.strerror}",
            "the site that was there before is still whole" if owned else "",
        ) from error
    finally:
        shutil.rmtree(out / _STAGE, ignore_errors=True)
    unchanged = tuple(sorted(files.keys() - set(changed)))
    return WriteReport(tuple(changed), unchanged, tuple(stale))


def check_folder(out: Path) -> frozenset[str]:
    """The files in `out` that are Dateline's own.

    Raises:
        UsageError: `out` is a file, or holds files but no manifest of ours.
    """
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out} is a file", "name a folder to build into with --out")
    try:
        listed = json.loads((out / MANIFEST).read_text(encoding="utf-8"))["files"]
        return frozenset(path for path in listed if _inside(path))
    except FileNotFoundError:
        pass
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(
            f"{out / MANIFEST} cannot be read", "delete it together with the built site"
        ) from error
    if out.exists() and any(entry.name != _STAGE for entry in out.iterdir()):
        raise UsageError(
            f"{out} holds files that Dateline did not write",
            "build into an empty or new folder, so that nothing is overwritten",
        )
    return frozenset()


def _inside(path: object) -> bool:
    return isinstance(path, str) and not path.startswith("/") and ".." not in path.split("/")


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None


def _stage(files: Mapping[str, bytes], changed: Iterable[str], out: Path) -> None:
    shutil.rmtree(out / _STAGE, ignore_errors=True)
    for path in changed:
        target = out / _STAGE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(files[path])


def _write_manifest(paths: Iterable[str], out: Path) -> None:
    """Which files are ours: before anything is moved, so that a killed build forgets none."""
    text = json.dumps({"generator": "dateline", "files": sorted(paths)}, indent=0) + "\n"
    temporary = out / f"{MANIFEST}.new"
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, out / MANIFEST)  # noqa: PTH105 - says that it is atomic


def _clear_the_way(changed: Iterable[str], stale: Iterable[str], out: Path) -> None:
    """Delete old files of ours that stand where a folder is needed now."""
    needed = {parent.as_posix() for path in changed for parent in Path(path).parents}
    for path in stale:
        if path in needed:
            _delete(path, out)


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
