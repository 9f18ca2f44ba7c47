"""The page about dates in texts is true."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from dateline.temporal import tag

PAGE = Path(__file__).parents[2] / "docs" / "dates-in-text.md"


def _rows() -> list[tuple[str, ...]]:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line[:1] == "|"][2:]
    return [tuple(cell.strip(" `") for cell in line.strip("|").split("|")) for line in lines]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: str(row[0]))
def test_each_row_of_values_holds(row: tuple[str, str, str, str]) -> None:
    """The words mean what the table says of a text of 10 January 2022."""
    words, kind, value, edtf = row
    found = tag(f"It was seen {words}.", date(2022, 1, 10))[0]
    assert (found.text, found.type, found.value) == (words, kind, value)
    assert (found.edtf or "") == edtf


def test_the_example_of_json_has_the_keys_of_the_output() -> None:
    """The page shows the line that the command prints."""
    shown = re.search(r"```\n(\{.*?\})\n```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert shown
    (one,) = json.loads(shown[1])["timexes"]
    (found,) = tag("Riots began on January 2.", date(2022, 1, 10))
    assert {key: str(getattr(found, key)) for key in one} == {k: str(v) for k, v in one.items()}
