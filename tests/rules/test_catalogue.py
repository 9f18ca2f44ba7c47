"""Every rule is complete: in the catalogue, in the docs, and shown by cases."""

from __future__ import annotations

import re
from collections import Counter

import click
import pytest

from dateline.commands.check import command
from dateline.rules import BY_NAME, RULES
from dateline.schema import RuleName, RuleSeverity
from tests.rules.reading import read_cases
from tests.setup.found import ROOT

PAGES = ROOT / "docs" / "rules"
CHECK = ROOT / "docs" / "check.md"


def test_every_rule_is_in_the_catalogue_once() -> None:
    """No name without a rule, and no two rules of one name."""
    assert Counter(rule.name for rule in RULES) == Counter(RuleName)


@pytest.mark.parametrize("name", RuleName)
def test_a_summary_ends_a_sentence_that_starts_with_finds(name: RuleName) -> None:
    """It is shown in lists: one line, no full stop, not just the name again."""
    summary = BY_NAME[name].summary
    assert re.fullmatch(r"[^\n]{12,120}[^.\s]", summary)
    assert not summary[0].isupper()
    assert summary != name


@pytest.mark.parametrize("name", RuleName)
def test_every_rule_has_a_page(name: RuleName) -> None:
    """What it finds, why, an example, how to mend it, how to accept it; its severity is true."""
    page = (PAGES / f"{name}.md").read_text("utf-8")
    assert page.startswith(f"# {name}\n\n")
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == [
        "Why",
        "Example",
        "How to mend it",
        "How to accept it",
    ]
    assert f"Severity: {BY_NAME[name].severity}, unless site.yaml sets another" in page
    assert f"rule: {name}" in page.split("## How to accept it")[1]


@pytest.mark.parametrize("name", RuleName)
def test_every_rule_is_shown_from_three_sides(name: RuleName) -> None:
    """A passing, a failing and an accepted case, also of rules that linking asks."""
    cases = [case for case in read_cases() if case.rule == name]
    assert any("found" in case.expected for case in cases)
    assert any(not case.expected for case in cases)
    assert any("accepted" in case.expected and "found" not in case.expected for case in cases)


def test_there_is_no_page_of_a_rule_that_does_not_exist() -> None:
    """A rule that goes takes its page along."""
    assert {path.stem for path in PAGES.iterdir()} == set(RuleName)


def test_the_page_about_check_lists_every_rule_in_the_order_of_the_catalogue() -> None:
    """With its severity and a link to its page."""
    rows = re.findall(
        r"^\| \[`([a-z-]+)`\]\(rules/([a-z-]+)\.md\) \| (\w+) \| (.+) \|$",
        CHECK.read_text("utf-8"),
        re.MULTILINE,
    )
    assert [row[0] for row in rows] == [row[1] for row in rows]
    assert [(row[0], row[2], row[3]) for row in rows] == [
        (rule.name, rule.severity, rule.summary) for rule in RULES
    ]


def test_the_page_about_check_names_options_and_severities_that_exist() -> None:
    """All options of the command, and all severities."""
    page = CHECK.read_text("utf-8")
    options = {
        name
        for one in command.params
        if isinstance(one, click.Option)
        for name in one.opts
        if name.startswith("--")
    }
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", page))
    assert options - {"--help"} <= named
    assert named - options <= {"--release"}
    assert all(f"`{severity}`" in page for severity in RuleSeverity)
