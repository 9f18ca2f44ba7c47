"""How like two names or titles must be: the constants of the rules against tables of pairs."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.rules.duplicates import LIKE_TITLES, title_likeness
from dateline.rules.respelling import folded, is_respelled, may_be_respelled

HERE = Path(__file__).parent
FOUND_OF_ONE_EVENT = 13
TAKEN_FOR_ONE_EVENT = 2


def _table(name: str) -> list[tuple[str, str]]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [(line[0], line[2:]) for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("mark", "words"), _table("spellings.txt"))
def test_names_in_two_spellings_are_told_from_two_names(mark: str, words: str) -> None:
    """`=` is surely one name, `~` only beside what is the same, `x` neither surely so."""
    one, two = (folded(word) for word in words.split())
    assert is_respelled(one, two, "en") is (mark == "=")
    assert is_respelled(two, one, "en") is (mark == "=")
    if mark == "~":
        assert may_be_respelled(one, two, "en")


def test_titles_of_one_event_are_mostly_alike() -> None:
    """As many as the rule's threshold was set by, and hardly any of two events."""
    alike = [
        mark
        for mark, titles in _table("titles.txt")
        if title_likeness(*titles.split(" | ")) >= LIKE_TITLES
    ]
    assert alike.count("=") >= FOUND_OF_ONE_EVENT
    assert alike.count("x") <= TAKEN_FOR_ONE_EVENT
