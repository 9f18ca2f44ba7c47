"""Fix: apply the edits that findings carry, where they cannot get into each other's way."""

from __future__ import annotations

import codecs
import re
from collections.abc import Collection, Iterable

from dateline.errors import Edit, Problem

_BREAK = re.compile(r"\r\n|\r|\n")


def choose(problems: Iterable[Problem], unfit: Collection[str] = ()) -> list[Problem]:
    """The findings that can be mended together: no two change the same characters.

    A finding is mended whole or not at all. Of two that want to change or insert something at one
    place, the first wins; the other is judged anew once that is done.

    Args:
        problems: The findings, those to be preferred first.
        unfit: Files that are not to be touched.
    """
    chosen: list[Problem] = []
    taken: dict[str, list[Edit]] = {}
    for problem in problems:
        edits = tuple(dict.fromkeys(problem.edits))
        if not edits or any(edit.path in unfit for edit in edits):
            continue
        if any(_clash(edit, one) for edit in edits for one in taken.get(edit.path, ())):
            continue
        chosen.append(problem)
        for edit in edits:
            taken.setdefault(edit.path, []).append(edit)
    return chosen


def _clash(edit: Edit, other: Edit) -> bool:
    """Whether two edits touch; the same edit twice is one."""
    if edit == other:
        return False
    overlap = edit.start < other.end and other.start < edit.end
    return overlap or edit.start == other.start


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The file with the edits made; its line ends and byte order mark stay as they are.

    Args:
        data: UTF-8.
        edits: Of this file; no two of them touch.

    Raises:
        ValueError: It is not UTF-8, or an edit stands outside of the file.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data[len(mark) :].decode()
    line_end = match[0] if (match := _BREAK.search(text)) else "\n"
    places = _Places(text)
    for edit in sorted(set(edits), key=lambda one: (one.start, one.end), reverse=True):
        start, end = places.offset(edit.start), places.offset(edit.end)
        if end < start:
            raise ValueError(f"{edit.path}: the edit at {edit.start} ends before it starts")
        text = text[:start] + edit.text.replace("\n", line_end) + text[end:]
    return mark + text.encode()


class _Places:
    """Where lines and columns, from 1, stand in a text."""

    def __init__(self, text: str) -> None:
        breaks = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
        self._starts = [0, *(end for _, end in breaks)]
        self._ends = [*(start for start, _ in breaks), len(text)]

    def offset(self, place: tuple[int, int]) -> int:
        line, column = place
        if not 1 <= line <= len(self._starts):
            raise ValueError(f"there is no line {line}")
        found = self._starts[line - 1] + column - 1
        if column < 1 or found > self._ends[line - 1]:
            raise ValueError(f"line {line} has no column {column}")
        return found
