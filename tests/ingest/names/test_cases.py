"""Passages as news writes them, and every actor and place that must be found in them."""

from __future__ import annotations

import pytest

from dateline.ingest.names import find_names
from tests.ingest.names.support import CASES, Case, cases, document, line

ALL = [
    pytest.param(case, id=f"{file.stem}: {case.passage[:60]}")
    for file in sorted(CASES.glob("*.txt"))
    for case in cases(file.name)
]


@pytest.mark.parametrize("case", ALL)
def test_a_passage_names_what_a_reader_sees(case: Case) -> None:
    """Every actor and place of a passage is found, nothing else is, and each means what it says."""
    found = find_names(document(case.passage, case.known))
    assert tuple(map(line, found)) == case.expected
