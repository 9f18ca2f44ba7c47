"""The rule `unexplained-change`: what a release published may not change without a word."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from dateline.build import Builder
from dateline.schema import RuleName
from tests.amend.reading import run
from tests.invalid.reading import Case, read_table
from tests.release.published import ENTRY, RECORD, published_site, show, unexplained

TABLES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
CASES = [case for table in TABLES for case in read_table(table)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_each_case_is_found_or_not(case: Case, tmp_path: Path) -> None:
    """After the change of each case exactly the problems that its table expects are found."""
    site = published_site(tmp_path)
    case.change(site)
    assert show(unexplained(site)) == case.expected


def test_nothing_has_changed_right_after_a_release(tmp_path: Path) -> None:
    """The record is of what was built."""
    assert unexplained(published_site(tmp_path)) == []


def test_a_site_that_was_never_released_may_change(tmp_path: Path) -> None:
    """Without a record there is nothing to compare with."""
    site = published_site(tmp_path)
    site.remove(RECORD)
    site.edit(ENTRY, "value: 40", "value: 41")
    assert unexplained(site) == []


def test_the_command_of_the_hint_explains_the_change(tmp_path: Path) -> None:
    """With its reason filled in, it is all that is needed."""
    site = published_site(tmp_path)
    site.edit(ENTRY, "value: 40", "value: 41")
    (problem,) = unexplained(site)
    program, *arguments = shlex.split(problem.hint.partition("correction: ")[2])
    assert program == "dateline"
    assert run(site.root, *arguments[:-1], "Misread.").code == 0
    assert unexplained(site) == []
    (_, correction) = Builder(site.root).check().timeline.event("2021-05-03-closed").corrections
    assert (correction.claim, correction.was, correction.now) == ("moved", "40", "41")


def test_files_with_errors_are_left_in_peace(tmp_path: Path) -> None:
    """What an error hides is neither gone nor changed."""
    site = published_site(tmp_path)
    site.edit(ENTRY, "title: The bridge is closed", "titel: The bridge is closed")
    found = unexplained(site)
    assert found
    assert all(one.rule != RuleName.UNEXPLAINED_CHANGE for one in found)


def test_a_change_may_be_accepted_with_a_reason(tmp_path: Path) -> None:
    """Like every finding of a rule, by the claim's id."""
    site = published_site(tmp_path)
    site.edit(ENTRY, "value: 40", "value: 41")
    site.edit(
        ENTRY, "title:", "accept: [{rule: unexplained-change, of: moved, why: A test.}]\ntitle:"
    )
    assert unexplained(site) == []
