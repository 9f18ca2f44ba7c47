"""Reading the files of a theme's folders."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from dateline.content.files import is_ignored
from dateline.errors import Location, Problems
from dateline.theme.folders import Layer


def walk(layer: Layer, part: str, problems: Problems) -> Iterator[tuple[str, Path]]:
    """The files below `templates` or `static` of one folder, with their names, in order.

    Hidden files and editors' backups are left out.
    """
    top = layer.folder / part
    if top.is_file():
        problems.add(Location(layer.show(top)), "this is a file; a folder is expected here")
        return
    for folder, folders, files in os.walk(top):
        folders[:] = sorted(name for name in folders if not is_ignored(name))
        for file in sorted(name for name in files if not is_ignored(name)):
            path = Path(folder) / file
            yield path.relative_to(top).as_posix(), path


def read_bytes(layer: Layer, path: Path, problems: Problems) -> bytes | None:
    """The bytes of a file; None where it cannot be read, which is added to `problems`."""
    try:
        return path.read_bytes()
    except OSError as error:
        what = "the link leads nowhere" if path.is_symlink() else error.strerror
        problems.add(Location(layer.show(path)), f"the file cannot be read: {what}")
        return None


def read_text(layer: Layer, path: Path, problems: Problems) -> str | None:
    """The same for text in UTF-8; every line ends in a line feed alone."""
    data = read_bytes(layer, path, problems)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.add(
            Location(layer.show(path), line),
            f"this is not UTF-8 text: the byte 0x{data[error.start]:02x} cannot stand here",
            hint="save the file as UTF-8",
        )
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")
