"""The starter site: a small example that builds, and says in its files what they are for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from dateline.errors import UsageError
from dateline.scaffold.text import one_line, yaml_text

TITLE = "Mill Bridge in Wendle"
# Kept without its dot in the package, where it would otherwise rule over the package's own files.
_RENAMED = {"gitignore": ".gitignore", "gitattributes": ".gitattributes"}
# A new repository is an empty folder, too.
_MAY_BE_THERE = {".git"}


def starter_files(today: date, title: str = "") -> dict[str, bytes]:
    """The starter site's files by path.

    Args:
        today: The day on which its entries are said to be published.
        title: The site's title; that of the example where empty.
    """
    title = one_line(title) or TITLE
    tokens = {
        "@TODAY@": today.isoformat(),
        "@YEAR@": str(today.year),
        "@TITLE@": yaml_text(title),
        "@HEADING@": title,
    }
    found = {}
    for path, data in _below(files("dateline.scaffold") / "site"):
        if not path.startswith("seeds/"):
            text = data.decode()
            for token, value in tokens.items():
                text = text.replace(token, value)
            data = text.encode()
        found[_RENAMED.get(path, path)] = data
    return dict(sorted(found.items()))


def _below(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _below(entry, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, entry.read_bytes()


def write_starter(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write a new site into a folder that is empty or does not exist yet.

    Raises:
        UsageError: The folder has files already, or cannot be written; nothing is overwritten.
    """
    try:
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"{folder} is a file", "name a folder that is new or empty")
        there = sorted(
            entry.name
            for entry in (folder.iterdir() if folder.is_dir() else ())
            if entry.name not in _MAY_BE_THERE
        )
        if there:
            named = ", ".join(there[:3]) + (" …" if len(there) > 3 else "")
            raise UsageError(
                f"{folder} is not empty: it has {named}",
                "name a folder that is new or empty; nothing was written",
            )
        for path, data in contents.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                file.write(data)
    except OSError as error:
        raise UsageError(
            f"{error.filename or folder} cannot be written: {error.strerror}",
            "name another folder, or change who may write into this one",
        ) from error
