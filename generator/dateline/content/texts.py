"""Texts: a file's bytes as lines, and where its front matter ends and its body begins."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dateline.content.files import RawFile
from dateline.content.records import Origin
from dateline.content.yamldata import CONTROL
from dateline.errors import Location, Problems

FENCE = "---"


def closing_fence(lines: Sequence[str]) -> int | None:
    """The index of the line that closes front matter; None where it is not opened or not closed."""
    if not lines or lines[0].rstrip() != FENCE:
        return None
    return next((at for at, line in enumerate(lines) if at and line.rstrip() == FENCE), None)


@lru_cache(maxsize=4)
def body_line(origin: Origin) -> int:
    """The first line of a file's body, from 1; behind the last line where nothing is closed."""
    end = closing_fence(origin.lines)
    return len(origin.lines) + 2 if end is None else end + 2


def text_lines(file: RawFile, problems: Problems) -> tuple[str, ...] | None:
    """The lines of a file, without a byte order mark; None, and a problem, where it has none."""
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.data.count(b"\n", 0, error.start) + 1
        column = error.start - (file.data.rfind(b"\n", 0, error.start) + 1) + 1
        problems.add(
            Location(file.path, line, column),
            "the file is not UTF-8",
            hint="save it as UTF-8 in your editor",
        )
        return None
    if not text.strip():
        hint = "write it or remove it"
        if file.path == "site.yaml":
            hint = "it needs `title: …` and `base_url: …` at least"
        problems.add(Location(file.path), "the file is empty", hint=hint)
        return None
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def front_matter_end(path: str, lines: tuple[str, ...], problems: Problems) -> int | None:
    """The index of the line that closes the front matter; None, and a problem, where none does."""
    end = closing_fence(lines)
    if end is None:
        message, hint = "the front matter is not closed", "write a line --- below its last key"
        if lines[0].rstrip() != FENCE:
            message = "the file does not start with front matter"
            hint = "its first line is ---, then keys and values, then --- again"
        Origin(path, lines).report(problems, Location(path, 1, 1), message, hint=hint)
    return end


def report_controls(origin: Origin, problems: Problems) -> None:
    """Characters in a body that no page, feed or other XML may hold."""
    first = body_line(origin)
    for number, line in enumerate(origin.lines[first - 1 :], first):
        if found := CONTROL.search(line):
            message = f"the control character U+{ord(found[0]):04X} stands here"
            where = Location(origin.path, number, found.start() + 1)
            origin.report(problems, where, message, hint="delete it")
