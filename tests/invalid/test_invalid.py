"""Invalid sites: every kind of problem has its message, its place and its hint."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.invalid.reading import Case, read_cases

TABLE = read_cases()


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case.title)
def test_every_problem_of_an_invalid_site_is_named(case: Case, tmp_path: Path) -> None:
    """The problems of each case are exactly those that its table expects."""
    assert case.problems(tmp_path) == case.expected


def test_no_two_cases_have_one_title() -> None:
    """A case can be named."""
    titles = [case.title for case in TABLE]
    assert len(titles) == len(set(titles))


def test_every_case_expects_something() -> None:
    """A case without a problem would show nothing."""
    assert all(case.expected for case in TABLE)
