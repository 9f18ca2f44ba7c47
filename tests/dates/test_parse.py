"""What the reader of EDTF takes, and what it says of the rest."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from dateline.dates import DateError, When, parse_when
from tests.dates.reading import Case, cases


def _described(when: When) -> str:
    """A date as the tables of cases describe it."""
    facts = [f"{when.earliest or 'none'} to {when.latest or 'none'}", str(when.precision)]
    facts += ["interval"] * when.interval + ["unknown"] * when.unknown
    facts += ["unspecified " + " ".join(end.unspecified) for end in when.ends if end.unspecified]
    for mark in ("uncertain", "approximate"):
        marked = [getattr(end, mark) for end in when.ends]
        if all(marked):
            facts.append(mark)
        elif any(marked):
            facts.append(f"{mark} {'start' if marked[0] else 'end'}")
    return ", ".join(facts)


@pytest.mark.parametrize("case", cases("bounds"))
def test_bounds(case: Case) -> None:
    """Each form of a date has the bounds, the precision and the marks that the table gives."""
    assert (_described(parse_when(case.given)),) == case.expected


@pytest.mark.parametrize("case", cases("errors"))
def test_errors(case: Case) -> None:
    """Each text that is no date has its message, and its hint says what to write instead."""
    with pytest.raises(DateError) as caught:
        parse_when(case.given)
    assert (str(caught.value), caught.value.hint) == case.expected


@pytest.mark.parametrize("case", cases("errors"))
def test_a_suggested_date_is_a_date(case: Case) -> None:
    """What a hint puts in backquotes can be written as it stands."""
    for suggested in re.findall(r"`([^`]+)`", case.expected[1]):
        if not re.search(r"[a-z]", suggested):
            assert parse_when(suggested).edtf == suggested


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_an_empty_text(text: str) -> None:
    """A text without a character has a message of its own."""
    with pytest.raises(DateError, match="the date is empty"):
        parse_when(text)


def test_a_date_keeps_the_text_as_written() -> None:
    """The EDTF of a date is what the editor wrote."""
    assert parse_when("2022-01-04?/2022-01-08~").edtf == "2022-01-04?/2022-01-08~"


@pytest.mark.parametrize(
    ("text", "single"),
    [
        ("2022-01-04", True),
        ("2022-01-04?", True),
        ("2022-01-04/2022-01-04", True),
        ("2022-01", False),
        ("2022-01-04/2022-01-05", False),
        ("../2022-01-04", False),
        ("XXXX-01-04", False),
    ],
)
def test_single_days(text: str, single: bool) -> None:
    """A date is a single day where its first and last day are known and the same."""
    assert parse_when(text).single_day is single


def test_equal_texts_are_equal_dates() -> None:
    """A date is a value: it can be compared, hashed and used as a key."""
    assert len({parse_when("2022-01~"), parse_when("2022-01~"), parse_when("2022-01")}) == 2


_IMPORTS = """
import sys
from dateline.dates import parse_when
for text in sys.argv[1:]:
    parse_when(text)
print("edtf" in sys.modules)
"""


@pytest.mark.parametrize(
    ("texts", "loaded"),
    [
        (["2022-01-04", "2022-01", "2022", "2022-01-04/2022-01-08", "2022-01-06/.."], "False"),
        (["2022-01-04?"], "True"),
    ],
)
def test_plain_dates_do_not_load_the_edtf_library(texts: list[str], loaded: str) -> None:
    """Who writes plain days, months, years and intervals of them does not wait for the library."""
    command = [sys.executable, "-c", _IMPORTS, *texts]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == loaded
