"""The formats for machines: SARIF, workflow commands and JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.commands.formats.github import github
from dateline.commands.formats.sarif import sarif
from dateline.errors import Edit, Location, Problem, Severity
from dateline.rules import Accepted
from dateline.schema import RuleName
from tests.rules.checking import EVENT, check, set_rules
from tests.rules.sarif_rules import BrokenRuleError, check_log, texts_of
from tests.sites import SiteFolder, make_site

SEVERITIES = st.sampled_from(Severity)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("%:,{}\r\n"), min_size=1)
PATHS = st.text(st.characters(categories=["L", "Nd"]) | st.sampled_from(" %#?&"), min_size=1).map(
    lambda name: f"content/{name}.md"
)
PLACES = st.builds(Location, PATHS, st.integers(0, 9), st.integers(0, 9))
PROBLEMS = st.builds(
    Problem,
    PLACES,
    TEXTS,
    st.just("") | TEXTS,
    severity=SEVERITIES,
    related=st.lists(PLACES, max_size=2).map(tuple),
    rule=st.just("") | st.sampled_from(RuleName),
    subject=st.just("") | TEXTS,
)


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site with an error, a warning, a note and something accepted."""
    made = make_site(tmp_path)
    made.write("content/pages/about.md", "")
    made.write("seeds/later: 100 %.txt", "Words.")
    quote = '"About 40 people were moved"'
    made.edit(
        EVENT,
        "claims:\n",
        "accept: [{rule: uncited-claim, of: moved, why: 'kept for {later}'}]\nclaims:\n"
        f"  - {{id: moved, source: gazette, quote: {quote}}}\n"
        '  - {id: friday, source: gazette, quote: "We shall open it again"}\n',
    )
    made.edit(EVENT, "published: 2021-06-01\n", "")
    set_rules(made, "{rules: {no-published-day: note}}")
    return made


def sources_of(site: SiteFolder) -> dict[str, str]:
    """Every file that a finding may lie in."""
    files = [path for path in site.root.rglob("*") if path.is_file()]
    return {path.relative_to(site.root).as_posix(): path.read_text("utf-8") for path in files}


def test_sarif_keeps_to_the_standard(site: SiteFolder) -> None:
    """Each rule of the standard that applies to what Dateline writes."""
    log = check(site.root, "--format", "sarif").json()
    check_log(log, sources_of(site))


def test_sarif_carries_what_is_found_and_what_is_accepted(site: SiteFolder) -> None:
    """Rule, level, message with its hint, place; accepted findings with their reason."""
    said = check(site.root, "--format", "sarif", "--rule", "uncited-claim")
    results = said.json()["runs"][0]["results"]

    assert said.err == ""
    assert [(one["ruleId"], one["level"]) for one in results] == [
        ("uncited-claim", "warning"),
        ("invalid", "error"),
        ("uncited-claim", "warning"),
    ]
    open_, error, accepted = results
    assert open_["message"]["text"].startswith("the body does not cite the claim 'friday'\ncite it")
    place = open_["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": EVENT, "uriBaseId": "%SRCROOT%"}
    assert set(place["region"]) == {"startLine", "startColumn"}
    assert "region" not in error["locations"][0]["physicalLocation"]
    assert "suppressions" not in open_
    [why] = accepted["suppressions"]
    assert (why["kind"], why["justification"]) == ("inSource", "kept for {later}")
    assert why["location"]["physicalLocation"]["region"]["startLine"] == 6


def test_sarif_lists_every_rule(site: SiteFolder) -> None:
    """A reader of the log can show also the rules that are kept to."""
    driver = check(site.root, "--format", "sarif").json()["runs"][0]["tool"]["driver"]
    assert {rule["id"] for rule in driver["rules"]} == {"invalid", *RuleName}


def test_sarif_carries_fixes() -> None:
    """Edits become replacements, one change for each file."""
    edits = (Edit("a.md", (1, 2), (1, 3), "x"), Edit("b.md", (2, 1), (2, 1), "y\n"))
    problem = Problem(Location("a.md", 1, 1), "wrong", rule=RuleName.LOADED_WORD, edits=edits)
    log = sarif([problem], [], exit_code=0)

    check_log(log, {"a.md": "abc", "b.md": "a\nb"})
    [fix] = log["runs"][0]["results"][0]["fixes"]
    assert [one["artifactLocation"]["uri"] for one in fix["artifactChanges"]] == ["a.md", "b.md"]
    assert fix["artifactChanges"][1]["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 1},
            "insertedContent": {"text": "y\n"},
        }
    ]


@given(st.lists(PROBLEMS, max_size=4), st.lists(PROBLEMS.filter(lambda p: p.rule), max_size=2))
def test_any_problem_makes_a_log_that_keeps_to_the_standard(
    problems: list[Problem], waved: list[Problem]
) -> None:
    """Whatever stands in messages and paths; and each message can be read back."""
    accepted = [Accepted(one, "why", one.location) for one in waved]
    log = json.loads(json.dumps(sarif(problems, accepted, exit_code=0)))
    paths = {place.path for one in (*problems, *waved) for place in (one.location, *one.related)}

    check_log(log, dict.fromkeys(paths, "\n".join(["123456789"] * 9)))
    expected = [f"{one.message}\n{one.hint}" if one.hint else one.message for one in problems]
    assert list(texts_of(log))[: len(problems)] == expected


def test_the_checker_of_logs_finds_what_is_wrong(site: SiteFolder) -> None:
    """A log with single braces, a column beyond its line or an unknown file is refused."""
    files = {"a.md": "abc"}
    for problem in (
        Problem(Location("a.md", 1, 9), "beyond the line"),
        Problem(Location("a.md", 2, 1), "beyond the file"),
    ):
        with pytest.raises(BrokenRuleError):
            check_log(sarif([problem], [], exit_code=0), files)
    log = check(site.root, "--format", "sarif").json()
    log["runs"][0]["results"][0]["message"]["text"] = "{"
    with pytest.raises(BrokenRuleError, match=r"3\.11\.5"):
        check_log(log, sources_of(site))


def test_a_file_outside_of_the_site_has_an_absolute_address() -> None:
    """Such as a template of the theme that comes with the program."""
    problem = Problem(Location("/opt/a theme/page.html", 1, 1), "wrong")
    log = sarif([problem], [], folder="news/", exit_code=1)
    check_log(log, {"/opt/a theme/page.html": "x"})
    assert github([problem], "news/").startswith("::error file=/opt/a theme/page.html,")


# Workflow commands.


def test_workflow_commands_name_place_rule_and_message(site: SiteFolder) -> None:
    """One line each, notes as notices; accepted findings are no problem and are left out."""
    said = check(site.root, "--format", "github", "--rule", "uncited-claim")
    assert said.err == ""
    assert said.out.splitlines() == [
        f"::warning file={EVENT},line=9,col=10,title=uncited-claim::the body does not cite the "
        "claim 'friday'%0Ahint: cite it where the body says so: [@friday]",
        "::error file=content/pages/about.md,title=dateline check::the file is empty"
        "%0Ahint: write it or remove it",
    ]
    noted = check(site.root, "--format", "github", "--rule", "no-published-day").out
    assert noted.startswith("::notice file=content/events/")


def test_what_ends_a_property_is_escaped() -> None:
    """In properties the colon and the comma too; percent signs first."""
    problem = Problem(Location("a,b:c%2C.md", 1, 2), "50 %, he said: \r\nyes", rule="loaded-word")
    assert github([problem]) == (
        "::error file=a%2Cb%3Ac%252C.md,line=1,col=2,title=loaded-word::"
        "50 %25, he said: %0D%0Ayes\n"
    )


@given(st.lists(PROBLEMS, max_size=4))
def test_any_problem_makes_one_line_that_reads_back(problems: list[Problem]) -> None:
    """As the runner takes a command apart."""
    lines = github(problems).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(problems)
    for line, problem in zip(lines, problems, strict=True):
        match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert match
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        assert _unescaped(properties["file"]) == problem.location.path
        assert _unescaped(match[3]).startswith(problem.message)


def _unescaped(text: str) -> str:
    for sign in "\r\n:,":
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text.replace("%25", "%")


# JSON.


def test_json_says_rule_subject_and_what_can_be_mended(site: SiteFolder) -> None:
    """Beside the keys of every problem; notes are there too, accepted findings as a number."""
    data = check(site.root, "--json").json()
    by_rule = {one["rule"]: one for one in data["problems"]}
    assert (data["ok"], data["accepted"]) == (False, 1)
    assert by_rule[None]["path"] == "content/pages/about.md"
    assert by_rule["uncited-claim"]["subject"] == "friday"
    assert by_rule["uncited-claim"]["fixable"] is False
    assert by_rule["no-published-day"]["severity"] == "note"


def test_json_is_short_for_a_format(site: SiteFolder) -> None:
    """Both together say the same; another format contradicts."""
    assert check(site.root, "--json", "--format", "json") == check(site.root, "--json")
    wrong = check(site.root, "--json", "--format", "sarif")
    assert (wrong.code, wrong.out) == (2, "")
    assert "contradicts --format sarif" in wrong.err


# All of them.


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_exit_codes_do_not_depend_on_the_format(form: str, tmp_path: Path) -> None:
    """0 for a site that passes, 1 for errors, and for warnings with --strict; never for notes."""
    site = make_site(tmp_path)
    rule = "--rule=no-published-day"
    assert check(site.root, "--format", form, rule).code == 0
    site.edit(EVENT, "published: 2021-06-01\n", "")
    assert check(site.root, "--format", form, rule).code == 0
    assert check(site.root, "--format", form, rule, "--strict").code == 1
    set_rules(site, "{rules: {no-published-day: note}}")
    assert check(site.root, "--format", form, rule, "--strict").code == 0
    set_rules(site, "{rules: {no-published-day: error}}")
    assert check(site.root, "--format", form, rule).code == 1
    assert check(site.root, "--format", "xml").code == 2


def test_addresses_start_where_the_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site in a folder of a repository: what reads the output finds its files."""
    site = make_site(tmp_path / "news desk")
    site.edit(EVENT, "published: 2021-06-01\n", "")
    monkeypatch.chdir(tmp_path)
    command = check(site.root, "--format", "github", "--rule", "no-published-day").out
    assert command.startswith(f"::warning file=news desk/{EVENT},")
    log = check(site.root, "--format", "sarif", "--rule", "no-published-day").json()
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == f"news%20desk/{EVENT}"
