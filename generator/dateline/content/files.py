"""Read: everything a site is made of, as bytes, from disk. Nothing is interpreted here.

What lies in `content/` and is not read is reported: a file in the wrong folder or with the wrong
ending would otherwise be missing from the site without a word.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import process

from dateline.errors import Location, Problems

FOLDERS = ("events", "actors", "places", "sources", "pages", "drafts")
IGNORED = re.compile(
    r"^(\..*|.*~|#.*#|.*\.(sw[a-z]|bak|orig|rej|tmp)|4913|.*___jb_\w+___|__pycache__)$"
)
BESIDE_CONTENT = re.compile(r"^(README|LICEN[CS]E|NOTICE)(\.(md|txt))?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file of the site: `path` from the site's root with forward slashes, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class RawSite:
    """All files that a build reads, apart from the theme.

    Attributes:
        config: `site.yaml`, or None where there is none that can be read.
        records: Markdown files by the folder of `content/` in which they lie.
        measures: `content/measures.yaml`, or None.
        seeds: Files below `seeds/` by path.
        unread: What could not be read as a whole: the names of `records`, `measures`, `seeds`.
    """

    config: RawFile | None
    records: dict[str, tuple[RawFile, ...]]
    measures: RawFile | None
    seeds: dict[str, RawFile]
    unread: frozenset[str] = frozenset()


def is_ignored(name: str) -> bool:
    """Whether a file or folder name is a hidden file or an editor's backup or lock file."""
    return IGNORED.match(name) is not None


def read_site(root: Path, problems: Problems, *, drafts: bool = False) -> RawSite:
    """Read the site at `root`; what cannot be read is added to `problems`."""
    config = _read(root, "site.yaml", problems)
    content = root / "content"
    if content.exists() and not content.is_dir():
        problems.add(Location("content"), "this is a file; a folder is expected here")
    elif not content.exists():
        problems.add(
            Location("content"),
            "the folder is missing",
            hint="entries are Markdown files in content/events/; `dateline init DIR` makes a start",
        )
    _report_strays(root, problems)
    records = {
        folder: tuple(_markdown_files(root, folder, problems))
        for folder in FOLDERS
        if folder != "drafts" or drafts
    }
    path = "content/measures.yaml"
    measures = _read(root, path, problems) if os.path.lexists(root / path) else None
    seeds = {file.path: file for file in _files_below(root, "seeds", problems)}
    return RawSite(config, records, measures, seeds, _unread(root, measures))


def _unread(root: Path, measures: RawFile | None) -> frozenset[str]:
    """What was to be read and was not, so that nobody is told that all of its records are gone."""
    content = root / "content"
    if not content.is_dir():
        return frozenset({*FOLDERS, "measures"})
    found = {folder for folder in FOLDERS if (content / folder).is_file()}
    if measures is None and os.path.lexists(content / "measures.yaml"):
        found.add("measures")
    if (root / "seeds").is_file():
        found.add("seeds")
    return frozenset(found)


def _read(root: Path, path: str, problems: Problems) -> RawFile | None:
    target = root / path
    if target.is_dir():
        problems.add(
            Location(path),
            "this is a directory; a file is expected here",
            hint="rename or remove it",
        )
        return None
    try:
        return RawFile(path, target.read_bytes())
    except FileNotFoundError:
        hint = "a site has a site.yaml at its root; `dateline init DIR` makes one"
        broken = target.is_symlink()
        problems.add(
            Location(path),
            "the link leads nowhere" if broken else "the file is missing",
            hint="" if broken else hint if path == "site.yaml" else "",
        )
    except OSError as error:
        problems.add(Location(path), f"the file cannot be read: {error.strerror}")
    return None


def _walk(root: Path, top: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Folders below `top` with their folders and files, in order, without what is ignored."""
    for folder, folders, files in os.walk(root / top):
        folders[:] = sorted(name for name in folders if not is_ignored(name))
        relative = Path(folder).relative_to(root).as_posix()
        yield relative, folders, sorted(name for name in files if not is_ignored(name))


def _files_below(root: Path, top: str, problems: Problems) -> Iterator[RawFile]:
    if (root / top).is_file():
        problems.add(Location(top), "this is a file; a folder is expected here")
        return
    for folder, _, files in _walk(root, top):
        for name in files:
            file = _read(root, f"{folder}/{name}", problems)
            if file:
                yield file


def _markdown_files(root: Path, kind: str, problems: Problems) -> Iterator[RawFile]:
    top = f"content/{kind}"
    if (root / top).is_file():
        problems.add(Location(top), "this is a file; a folder is expected here")
        return
    for folder, folders, files in _walk(root, top):
        for name in [name for name in folders if name.endswith(".md")]:
            folders.remove(name)
            problems.add(
                Location(f"{folder}/{name}"),
                "this is a directory; a file is expected here",
                hint="a record is one Markdown file; rename or remove the directory",
            )
        for name in files:
            path = f"{folder}/{name}"
            if not name.endswith(".md"):
                problems.add(
                    Location(path),
                    "this file is not read: it does not end in .md",
                    hint=f"records in {top}/ are Markdown files with front matter; "
                    "rename it or move it out of content/",
                )
                continue
            file = _read(root, path, problems)
            if file:
                yield file


def _report_strays(root: Path, problems: Problems) -> None:
    """Files and folders directly in `content/` that no part of the build reads."""
    content = root / "content"
    if not content.is_dir():
        return
    known = {*FOLDERS, "measures.yaml"}
    for entry in sorted(content.iterdir()):
        if entry.name in known or is_ignored(entry.name) or BESIDE_CONTENT.match(entry.name):
            continue
        near = process.extractOne(entry.name, sorted(known), score_cutoff=70)
        hint = f"did you mean content/{near[0]}?" if near else f"it holds {', '.join(FOLDERS)}"
        what = "folder" if entry.is_dir() else "file"
        problems.add(Location(f"content/{entry.name}"), f"this {what} is not read", hint=hint)
