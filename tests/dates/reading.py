"""Reads the tables of cases: blocks of lines, apart by an empty line.

A block is a title, the input, and what is expected of it, one or more lines. Blocks that start
with `#` are headings, and the first block of a file says what the file is about.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dateline.dates import PartOfDay, When, parse_when

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """One case of a table."""

    title: str
    given: str
    expected: tuple[str, ...]


def cases(name: str) -> list[Any]:
    """The cases of a table, as parameters of a test that takes one `case`."""
    text = (CASES / f"{name}.txt").read_text(encoding="utf-8")
    blocks = [block.split("\n") for block in re.split(r"\n{2,}", text.strip("\n"))[1:]]
    found = [
        Case(title, given, tuple(expected))
        for title, given, *expected in (block for block in blocks if not block[0].startswith("#"))
    ]
    assert all(case.expected for case in found), "a case without anything expected"
    titles = [case.title for case in found]
    assert len(set(titles)) == len(titles), "two cases have one title"
    return [pytest.param(case, id=case.title) for case in found]


@dataclass(frozen=True)
class Entry:
    """What an entry states of its time, as written on one line of a case.

    `2022-01-08/2022-01-09 night planned within`; a hyphen stands for an unknown date.
    """

    when: When | None
    clock: datetime.time | None = None
    part: PartOfDay | None = None
    extent: str | None = None
    planned: bool = False
    zone: str | None = None

    @classmethod
    def read(cls, line: str) -> Entry:
        """Read such a line."""
        written, *others = line.split()
        values: dict[str, Any] = {"when": None if written == "-" else parse_when(written)}
        for other in others:
            if other in list(PartOfDay):
                values["part"] = PartOfDay(other)
            elif other in {"throughout", "within"}:
                values["extent"] = other
            elif other == "planned":
                values["planned"] = True
            elif ":" in other:
                values["clock"] = datetime.time.fromisoformat(other)
            else:
                assert "/" in other, f"{other!r} means nothing in a case"
                values["zone"] = other
        return cls(**values)


def plain_spaces(text: str) -> str:
    """No-break and narrow spaces as plain ones, so that a table can be typed."""
    return re.sub(r"[\u00a0\u202f]", " ", text)
