"""Rules on small sites: what each finds, what it lets pass, and what an editor accepts."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.rules.citations import RULES as CITATIONS
from dateline.rules.dates import RULES as DATES
from dateline.rules.duplicates import RULES as DUPLICATES
from dateline.rules.figures import RULES as FIGURES
from dateline.rules.plans import RULES as PLANS
from dateline.rules.quotes import RULES as QUOTES
from dateline.rules.sources import RULES as SOURCES
from dateline.rules.spellings import RULES as SPELLINGS
from dateline.rules.words import RULES as WORDS
from tests.rules.checking import look
from tests.rules.reading import Case, acceptances, findings, mend, of_rule, read_cases

TABLE = read_cases()
RULES = (
    *(*CITATIONS, *FIGURES, *WORDS, *DATES, *PLANS),
    *(*DUPLICATES, *QUOTES, *SPELLINGS, *SOURCES),
)


def _name(case: Case) -> str:
    return f"{case.rule}: {case.title}"


@pytest.mark.parametrize("case", TABLE, ids=_name)
def test_a_rule_finds_what_its_cases_expect(case: Case, tmp_path: Path) -> None:
    """Place, message and subject of each finding, and nothing else; the site has no errors."""
    checked = look(case.make(tmp_path), case.rule)
    assert not [str(one) for one in checked.problems.errors() if not one.rule]
    assert findings(checked, case.rule) == case.expected.get("found", "")
    assert acceptances(checked) == case.expected.get("accepted", "")


@pytest.mark.parametrize("case", [one for one in TABLE if any(one.mended())], ids=_name)
def test_edits_make_a_finding_go_away(case: Case, tmp_path: Path) -> None:
    """The files hold what the case expects, and the rule finds nothing that it can mend."""
    site = case.make(tmp_path)
    mend(site, case.rule)
    for path, text in case.mended():
        assert (site.root / path).read_text("utf-8").rstrip("\n") == text
    checked = look(site, case.rule)
    assert not checked.problems.errors()
    assert not any(one.edits for one in of_rule(checked, case.rule))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_passing_a_failing_and_an_accepted_case(rule: object) -> None:
    """Each rule is shown from all three sides."""
    cases = [case for case in TABLE if case.rule == getattr(rule, "name", None)]
    assert any("found" in case.expected for case in cases)
    assert any(not case.expected for case in cases)
    assert any("accepted" in case.expected and "found" not in case.expected for case in cases)


def test_no_two_cases_of_a_rule_have_one_title() -> None:
    """A case can be named."""
    names = [_name(case) for case in TABLE]
    assert len(names) == len(set(names))
