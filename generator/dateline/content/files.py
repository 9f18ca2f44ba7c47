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

from dateline.errors import Location, Problems
from dateline.nearest import did_you_mean

FOLDERS = ("events", "actors", "places", "sources", "pages", "drafts")
# Records that an entry in `content/drafts/` may need, in folders of their own there.
DRAFTED = ("actors", "places")
DRAFTED_MEASURES = "content/drafts/measures.yaml"
IGNORED = re.compile(
    r"^(\..*|.*~|#.*#|.*\.(sw[a-z]|bak|orig|rej|tmp)|4913|.*___jb_\w+___|__pycache__)$"
)
BESIDE_CONTENT = re.compile(r"^(README|LICEN[CS]E|NOTICE)(\.(md|txt))?$", re.IGNORECASE)

_MAY_READ = "change who may read it"


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
        records: Markdown files by the folder of `content/` in which they lie: also `drafts/actors`
            and `drafts/places`, where drafts were asked for.
        measures: `content/measures.yaml`, or None.
        seeds: Files below `seeds/` by path.
        unread: What could not be read as a whole: the names of `records`, `measures`, `seeds`.
        drafted_measures: `content/drafts/measures.yaml`, or None.
    """

    config: RawFile | None
    records: dict[str, tuple[RawFile, ...]]
    measures: RawFile | None
    seeds: dict[str, RawFile]
    unread: frozenset[str] = frozenset()
    drafted_measures: RawFile | None = None


def is_ignored(name: str) -> bool:
    """Whether a file or folder name is a hidden file or an editor's backup or lock file."""
    return IGNORED.match(name) is not None


def read_site(root: Path, problems: Problems, *, drafts: bool = False) -> RawSite:
    """Read the site at `root`; what cannot be read is added to `problems`."""
    reader = _Reader(root, problems)
    config = reader.file("site.yaml")
    folders = [folder for folder in FOLDERS if folder != "drafts" or drafts]
    there = reader.look_into_content()
    records = {folder: tuple(reader.markdown_files(folder)) if there else () for folder in folders}
    measures = reader.measures("content/measures.yaml") if there else None
    drafted = reader.measures(DRAFTED_MEASURES) if there and drafts else None
    seeds = {file.path: file for file in reader.files_below("seeds")}
    by_folder = _apart(records)
    return RawSite(config, by_folder, measures, seeds, frozenset(reader.unread), drafted)


def _apart(records: dict[str, tuple[RawFile, ...]]) -> dict[str, tuple[RawFile, ...]]:
    """The same, with actors and places that are drafts apart from entries that are."""
    found = dict(records)
    for kind in DRAFTED if "drafts" in records else ():
        top = f"content/drafts/{kind}/"
        found[f"drafts/{kind}"] = tuple(f for f in found["drafts"] if f.path.startswith(top))
        found["drafts"] = tuple(f for f in found["drafts"] if not f.path.startswith(top))
    return found


class _Reader:
    """Reads the files of one site.

    Attributes:
        unread: What was to be read and was not, so that nobody is told that its records are gone.
    """

    def __init__(self, root: Path, problems: Problems) -> None:
        self.root = root
        self.problems = problems
        self.unread: set[str] = set()

    def file(self, path: str) -> RawFile | None:
        """One file; None with a problem where it cannot be read."""
        target = self.root / path
        try:
            return RawFile(path, target.read_bytes())
        except IsADirectoryError:
            message = "this is a directory; a file is expected here"
            self.problems.add(Location(path), message, hint="rename or remove it")
        except FileNotFoundError:
            hint = "a site has a site.yaml at its root; `dateline init DIR` makes one"
            broken = os.path.islink(target)  # noqa: PTH114 - never raises
            self.problems.add(
                Location(path),
                "the link leads nowhere" if broken else "the file is missing",
                hint="" if broken else hint if path == "site.yaml" else "",
            )
        except OSError as error:
            self.problems.add(Location(path), f"the file cannot be read: {error.strerror}")
        return None

    def measures(self, path: str) -> RawFile | None:
        """A file of measures, which a site need not have."""
        if not os.path.lexists(self.root / path):
            return None
        file = self.file(path)
        if file is None:
            self.unread.add("measures")
        return file

    def look_into_content(self) -> bool:
        """Whether `content/` can be read; files and folders there that nothing reads are named."""
        try:
            names = sorted(os.listdir(self.root / "content"))  # noqa: PTH208 - names alone
        except FileNotFoundError:
            message = "the folder is missing"
            hint = (
                "entries are Markdown files in content/events/; `dateline init DIR` makes a start"
            )
        except NotADirectoryError:
            message, hint = "this is a file; a folder is expected here", ""
        except OSError as error:
            message, hint = f"the folder cannot be read: {error.strerror}", _MAY_READ
        else:
            self._report_strays(names)
            return True
        self.problems.add(Location("content"), message, hint=hint)
        self.unread.update((*FOLDERS, "measures"))
        return False

    def _report_strays(self, names: list[str]) -> None:
        known = {*FOLDERS, "measures.yaml"}
        for name in names:
            if name in known or is_ignored(name) or BESIDE_CONTENT.match(name):
                continue
            hint = did_you_mean(
                name, sorted(known), f"it holds {', '.join(FOLDERS)}", form="content/{}", alike=70
            )
            what = "folder" if _is_folder(self.root / "content" / name) else "file"
            self.problems.add(Location(f"content/{name}"), f"this {what} is not read", hint=hint)

    def files_below(self, top: str) -> Iterator[RawFile]:
        """Every file below a folder of the site."""
        for folder, _, files in self._walk(top, top):
            for name in files:
                file = self.file(f"{folder}/{name}")
                if file:
                    yield file

    def markdown_files(self, kind: str) -> Iterator[RawFile]:
        """The records of a folder of `content/`."""
        top = f"content/{kind}"
        for folder, folders, files in self._walk(top, kind):
            for name in [name for name in folders if name.endswith(".md")]:
                folders.remove(name)
                self.problems.add(
                    Location(f"{folder}/{name}"),
                    "this is a directory; a file is expected here",
                    hint="a record is one Markdown file; rename or remove the directory",
                )
            for name in files:
                path = f"{folder}/{name}"
                if path == DRAFTED_MEASURES:
                    continue
                if not name.endswith(".md"):
                    self.problems.add(
                        Location(path),
                        "this file is not read: it does not end in .md",
                        hint=f"records in {top}/ are Markdown files with front matter; "
                        "rename it or move it out of content/",
                    )
                elif file := self.file(path):
                    yield file
                else:
                    self.unread.add(kind)

    def _walk(
        self, folder: str, kind: str, above: frozenset[tuple[int, int]] = frozenset()
    ) -> Iterator[tuple[str, list[str], list[str]]]:
        """A folder and those below it with their folders and files, without what is ignored.

        Links to folders are followed; `above` are the folders that led here, so that one that
        leads back to one of them ends the walk.
        """
        path = self.root / folder
        try:
            status = path.stat()
            names = sorted(name for name in os.listdir(path) if not is_ignored(name))  # noqa: PTH208
        except OSError as error:
            if isinstance(error, FileNotFoundError) and not os.path.lexists(path):
                return  # not every site has every folder
            message = f"the folder cannot be read: {error.strerror}"
            if isinstance(error, NotADirectoryError):
                message = "this is a file; a folder is expected here"
            elif isinstance(error, FileNotFoundError):
                message = "the link leads nowhere"
            hint = _MAY_READ if isinstance(error, PermissionError) else ""
            self.problems.add(Location(folder), message, hint=hint)
            self.unread.add(kind)
            return
        identity = (status.st_dev, status.st_ino)
        if identity in above:
            return
        folders = [name for name in names if _is_folder(path / name)]
        yield folder, folders, [name for name in names if name not in set(folders)]
        for name in folders:
            yield from self._walk(f"{folder}/{name}", kind, above | {identity})


def _is_folder(path: Path) -> bool:
    """Whether it is a folder or a link to one; no where nobody may look."""
    return os.path.isdir(path)  # noqa: PTH112 - that of pathlib may raise
