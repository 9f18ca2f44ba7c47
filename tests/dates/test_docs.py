"""The page about dates is true."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from dateline.dates import PartOfDay, When, parse_when
from dateline.dates.words import DateWords

PAGE = Path(__file__).parents[2] / "docs" / "dates.md"
WORDS = DateWords("en")


def _rows(heading: str) -> list[tuple[str, ...]]:
    """The rows of the table under a heading."""
    section = PAGE.read_text(encoding="utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


def _meaning(when: When | None) -> str:
    """The bounds of a date as the page says them."""
    if when is None:
        return "no day"
    if when.earliest is None and when.latest is None:
        return "no day of a known year"
    if when.single_day:
        return str(when.earliest)
    if when.earliest is None or when.latest is None:
        return f"{when.earliest or 'open start'}, {when.latest or 'open end'}"
    return f"{when.earliest} to {when.latest}"


@pytest.mark.parametrize("row", _rows("What may be written"), ids=lambda row: str(row[0]))
def test_what_may_be_written(row: tuple[str, str, str]) -> None:
    """Each form of a date means what the page says, and is said as the page says."""
    written, meaning, words = row
    when = None if written == "`null`" else parse_when(written.strip("`"))
    assert (_meaning(when), WORDS.phrase(when)) == (meaning, words)


@pytest.mark.parametrize(
    "row", _rows("What else can be said of the time"), ids=lambda row: str(row[0])
)
def test_what_else_can_be_said(row: tuple[str, str]) -> None:
    """Each combination of keys is said as the page says."""
    keys = dict(re.findall(r"`(\w+): ([^`]+)`", row[0]))
    clock, part = keys.get("time"), keys.get("part_of_day")
    said = WORDS.phrase(
        parse_when(keys["date"]),
        clock=datetime.time.fromisoformat(clock.strip('"')) if clock else None,
        part=PartOfDay(part) if part else None,
        extent=keys.get("extent"),
        planned=keys.get("status") == "planned",
    )
    assert said == row[1]


def test_every_part_of_the_day_is_on_the_page() -> None:
    """The page names all values of `part_of_day`."""
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"`{part}`" in page for part in PartOfDay)
