"""Pairs of spellings, and whether they can be of one name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.names.spelling import Spelling, compare_names

TABLE = Path(__file__).parent / "spellings.txt"
PAIRS = [
    tuple(part.strip() for part in line.split("|"))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line.count("|") == 2
]


@pytest.mark.parametrize(("verdict", "one", "other"), PAIRS)
def test_a_pair_is_judged_as_an_editor_would(verdict: str, one: str, other: str) -> None:
    """Transcriptions of one name are the same, other names are not, the rest is doubtful."""
    assert compare_names(one, other) is Spelling(verdict)
    assert compare_names(other, one) is Spelling(verdict)


def test_the_table_has_enough_of_both() -> None:
    """At least forty pairs are of one name and forty of two, so that neither is learnt by heart."""
    verdicts = [verdict for verdict, _, _ in PAIRS]
    assert min(verdicts.count("same"), verdicts.count("different")) >= 40


def test_middle_words_are_left_out_of_names_of_people_only() -> None:
    """A patronymic may be missing; the Royal Air Force is not the Royal Norwegian Air Force."""
    assert compare_names("Anna Berg", "Anna Maria Berg") is Spelling.SAME
    pair = ("Royal Air Force", "Royal Norwegian Air Force")
    assert compare_names(*pair, person=False) is Spelling.DIFFERENT


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_order_of_two_names_does_not_matter(one: str, other: str) -> None:
    """What is said of two names holds the other way round."""
    assert compare_names(one, other) is compare_names(other, one)


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll"]), min_size=4, max_size=30))
def test_a_name_is_itself(name: str) -> None:
    """No spelling is another name than itself."""
    if compare_names(name, name) is Spelling.DIFFERENT:
        assert not any(one.isascii() for one in name)
