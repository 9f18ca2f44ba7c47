"""Folders and patterns to files."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.content.files import is_ignored
from dateline.ingest.reading.index import INDEX, Entry, read_index

ARTICLE_ENDINGS = (".txt", ".md", ".html", ".htm", ".json", ".warc", ".warc.gz")

Complain = Callable[[str, str, str], None]


@dataclass(frozen=True, slots=True)
class Listed:
    """A file to read, and what an index says about it."""

    path: Path
    entry: Entry | None = None


def is_pattern(name: str) -> bool:
    """Whether a name stands for the files that match it."""
    return glob.has_magic(name)


def files_of(name: str, complain: Complain) -> Iterator[Listed]:
    """The files that a path or pattern stands for, in order.

    Args:
        name: A file, a folder, or a pattern such as `articles/**/*.html`.
        complain: Called with the place, the message and a hint for what cannot be listed.
    """
    path = Path(name)
    try:
        there = os.path.lexists(path)
    except ValueError:  # a zero byte in the name
        there = False
    if path.is_dir():
        yield from _of_folder(path, complain)
    elif there:
        yield Listed(path)
    elif is_pattern(name):
        yield from _matching(name, complain)
    else:
        complain(name, "there is no such file or folder", "- reads standard input")


def _matching(pattern: str, complain: Complain) -> Iterator[Listed]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - may be absolute
    matches = [one for one in matches if not is_ignored(Path(one).name)]
    if not matches:
        complain(pattern, "no file matches", "** matches folders at any depth")
    for match in matches:
        path = Path(match)
        if path.is_file():
            yield Listed(path)
        elif path.is_dir() and "**" not in pattern:
            yield from _of_folder(path, complain)


def _of_folder(folder: Path, complain: Complain) -> Iterator[Listed]:
    found = False
    for one in _walk(folder, complain, frozenset()):
        found = True
        yield one
    if not found:
        complain(
            str(folder),
            "the folder holds no articles",
            f"articles are files that end in {', '.join(ARTICLE_ENDINGS)}",
        )


def _walk(folder: Path, complain: Complain, above: frozenset[tuple[int, int]]) -> Iterator[Listed]:
    """The articles of a folder and those below it; `above` are the folders that led here."""
    try:
        status = folder.stat()
        names = sorted(one.name for one in folder.iterdir() if not is_ignored(one.name))
    except OSError as error:
        complain(str(folder), f"the folder cannot be read: {error.strerror}", "")
        return
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        return  # a link that leads back
    entries = read_index(folder, lambda where, what: complain(where, what, ""))
    folders = [name for name in names if (folder / name).is_dir()]
    articles = {name for name in names if _is_article(folder / name)} | entries.keys()
    for name in sorted(articles):
        yield Listed(folder / name, entries.get(name))
    indexed = {os.path.normpath(folder / name) for name in entries}
    for name in folders:
        for one in _walk(folder / name, complain, above | {identity}):
            if os.path.normpath(one.path) not in indexed:
                yield one


def _is_article(path: Path) -> bool:
    name = path.name.lower()
    return name != INDEX and name.endswith(ARTICLE_ENDINGS) and path.is_file()
