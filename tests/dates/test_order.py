"""The order of the timeline."""

from __future__ import annotations

import re

import pytest

from dateline.dates.order import SortKey, sort_key
from tests.dates.reading import Case, Entry, cases


def _key(line: str) -> SortKey:
    """The sort key of an entry as a case writes it."""
    order = re.search(r" \+(\d+)", line)
    name = re.search(r" @(\w+)", line)
    entry = Entry.read(re.sub(r" [+@]\w+", "", line))
    return sort_key(
        entry.when,
        entry.clock,
        entry.part,
        int(order[1]) if order else 0,
        name[1] if name else "an-entry",
    )


@pytest.mark.parametrize("case", cases("order"))
def test_order(case: Case) -> None:
    """Entries stand in the order that the table gives, however they were read."""
    given = case.given.split("; ")
    backwards = list(reversed(given))
    assert sorted(given, key=_key) == list(case.expected)
    assert sorted(backwards, key=_key) == list(case.expected)
    assert len({_key(line) for line in given}) == len(given)
