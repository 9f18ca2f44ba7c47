"""`dateline check` as an editor uses it: text, notes, single rules, and what a rule is."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.commands import cli
from dateline.schema import RuleName
from tests.rules.checking import EVENT, check, set_rules
from tests.setup.found import ROOT
from tests.sites import SiteFolder, make_site

NO_DAY = "--rule=no-published-day"


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site with one thing to say of it: an entry without the day on which it appeared."""
    made = make_site(tmp_path)
    made.edit(EVENT, "published: 2021-06-01\n", "")
    return made


def test_a_finding_names_its_rule(site: SiteFolder) -> None:
    """At the end of the line, in brackets, so that it can be looked up and accepted."""
    said = check(site.root, NO_DAY)
    line = said.err.split("\n")[0]
    assert line.startswith(f"{EVENT}:2:1: warning: the entry has no `published` day")
    assert line.endswith(" [no-published-day]")
    assert "  2 | title: The bridge is closed\n" in said.err
    assert said.err.endswith("\n1 warning\n")


def test_notes_are_counted_and_shown_if_asked_for(site: SiteFolder) -> None:
    """Nothing is left out without a word."""
    set_rules(site, "{rules: {no-published-day: note}}")
    said = check(site.root, NO_DAY)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("1 note; --notes shows it\nNo errors")

    noted = check(site.root, NO_DAY, "--notes")
    assert f"{EVENT}:2:1: note: the entry has no `published` day" in noted.err
    assert noted.err.endswith("\n1 note\n")
    assert "--notes" not in noted.out


def test_accepted_findings_are_counted_and_shown_if_asked_for(site: SiteFolder) -> None:
    """With the reason, and where it stands."""
    site.edit(EVENT, "claims:", "accept: [{rule: no-published-day, why: it is a sample}]\nclaims:")
    said = check(site.root, NO_DAY)
    assert (said.code, said.err) == (0, "")
    assert "1 accepted, with reasons; --notes shows it\n" in said.out

    noted = check(site.root, NO_DAY, "--notes").err
    assert f"{EVENT}:2:1: accepted: the entry has no `published` day" in noted
    assert f"  why: it is a sample ({EVENT}:6:10)\n" in noted


def test_what_is_held_back_is_said_also_where_the_site_fails(site: SiteFolder) -> None:
    """On standard error, with the errors."""
    site.write("content/pages/about.md", "")
    set_rules(site, "{rules: {no-published-day: note}}")
    said = check(site.root, NO_DAY)
    assert (said.code, said.out) == (1, "")
    assert said.err.endswith("1 error\n1 note; --notes shows it\n")


def test_quiet_says_nothing_of_them(site: SiteFolder) -> None:
    """Problems only."""
    set_rules(site, "{rules: {no-published-day: note}}")
    said = check(site.root, NO_DAY, "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")


def test_builds_print_no_notes(site: SiteFolder) -> None:
    """They stop nothing and are for the editor who asks."""
    set_rules(site, "{rules: {no-published-day: note}}")
    done = CliRunner().invoke(cli, ["-C", str(site.root), "build"])
    assert (done.exit_code, done.stderr) == (0, "")


# Single rules.


def test_only_the_rules_that_are_named_are_asked(site: SiteFolder) -> None:
    """Several may be; it is said that not all were."""
    site.write("seeds/other.txt", "Words.")
    both = check(site.root, NO_DAY, "--rule=unused-text")
    one = check(site.root, "--rule=unused-text")
    assert both.err.count("warning: ") == 2
    assert one.err.count("warning: ") == 1
    assert "only the rules that were named were asked" in one.out


def test_errors_are_said_whatever_rule_is_asked(site: SiteFolder) -> None:
    """As long as they are there, rules cannot look everywhere."""
    site.write("content/pages/about.md", "")
    said = check(site.root, "--rule=unused-text")
    assert (said.code, said.err.count("\n")) == (1, 3)
    assert said.err.startswith("content/pages/about.md: the file is empty")


def test_unused_acceptances_can_be_asked_for_alone(site: SiteFolder) -> None:
    """All rules look, as they must; only this one is heard."""
    site.edit(
        EVENT,
        "claims:",
        "accept: [{rule: no-published-day, why: x}, {rule: placeholder, why: x}]\nclaims:",
    )
    said = check(site.root, "--rule=unused-acceptance")
    assert said.err.count("warning: ") == 1
    assert "there is no finding `placeholder` here to accept" in said.err


@pytest.mark.parametrize("option", ["--rule", "--explain"])
def test_a_rule_that_does_not_exist_gets_a_did_you_mean(option: str, site: SiteFolder) -> None:
    """Exit code 2."""
    said = check(site.root, option, "loded-word")
    assert (said.code, said.out) == (2, "")
    assert "there is no rule 'loded-word'. Did you mean loaded-word?" in said.err
    assert "`dateline check --rules` lists them." in check(site.root, "--rule", "nope").err
    assert "`dateline check --rules` lists them" in check(site.root, option, "zzz").err


# What a rule is.


def test_every_rule_is_listed_with_its_severity_on_this_site(site: SiteFolder) -> None:
    """That of site.yaml where it sets one."""
    set_rules(
        site, "{rules: {unused-text: error, long-quote: {severity: off, why: we quote laws}}}"
    )
    said = check(site.root, "--rules")
    severities = dict(line.split()[:2] for line in said.out.splitlines()[:-1])
    assert severities.keys() == set(RuleName)
    assert (severities["unused-text"], severities["long-quote"]) == ("error", "off")
    listed = {one["name"]: one["severity"] for one in check(site.root, "--rules", "--json").json()}
    assert listed == severities


@pytest.mark.parametrize("rule", RuleName)
def test_a_rule_is_explained_by_its_page(rule: RuleName, tmp_path: Path) -> None:
    """Also outside of a site, and as it is written where no terminal lays it out."""
    page = (ROOT / "docs" / "rules" / f"{rule}.md").read_text("utf-8")
    said = check(tmp_path, "--explain", rule)
    assert (said.code, said.out) == (0, page)
