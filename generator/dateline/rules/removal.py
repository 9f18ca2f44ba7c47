"""Removal: the edits that take an item out of a list of the front matter, with what stands in it."""

from __future__ import annotations

from dateline.content.records import Loc, Origin
from dateline.content.texts import body_line
from dateline.errors import Edit


def without_item(origin: Origin, loc: Loc, end: int | None = None) -> tuple[Edit, ...]:
    """The edit that takes an item out of a list, and its key where nothing else is in the list.

    There is none for a list between brackets or repeated by an alias, nor where a comment stands in
    what would go: what an editor says there is for a person to move.

    Args:
        origin: The file.
        loc: The item's path; its last part is its index.
        end: The line, from 1, at which what holds the list ends; the end of the file's YAML, or of
            its front matter, where it is not given.
    """
    key, (line, column) = origin.keys[loc[:-1]], origin.values[loc]
    # A list that an alias repeats stands above the key.
    if (line, column) < key or origin.line(line)[: column - 1].strip() != "-":
        return ()
    first = line
    if (*loc[:-1], 1) not in origin.values:
        first = key[0]
        if origin.line(first).strip() != f"{loc[-2]}:":
            return ()
    last = _end(origin, loc, end or _last(origin))
    gone = [origin.line(number) for number in range(first, last)]
    if any("#" in text for text in gone):
        return ()
    return (Edit(origin.path, (first, 1), (last, 1), ""),)


def _last(origin: Origin) -> int:
    """The line behind the last one of a file's YAML."""
    return body_line(origin) - 1 if origin.path.endswith(".md") else len(origin.lines)


def _end(origin: Origin, loc: Loc, last: int) -> int:
    """The line behind an item, without the blank lines and comments below it."""
    start = origin.values[loc]
    marks = {**origin.keys, **origin.values}.items()
    later = [mark[0] for path, mark in marks if mark > start and path[: len(loc)] != loc]
    end = min([last, *later])
    while end > start[0] + 1 and origin.line(end - 1).strip()[:1] in {"", "#"}:
        end -= 1
    return end
