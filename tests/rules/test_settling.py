"""What site.yaml and `accept:` make of findings: shown with the link phase's own rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.build import Builder
from dateline.errors import ContentError
from dateline.schema import RuleName
from tests.rules.checking import EVENT, found, look, set_rules
from tests.sites import SiteFolder, make_site

UNCITED = RuleName.UNCITED_CLAIM
UNUSED = RuleName.UNUSED_ACCEPTANCE
SECOND = '  - {id: moved, source: gazette, quote: "About 40 people were moved"}\n'
THIRD = '  - {id: friday, source: gazette, quote: "We shall open it again"}\n'


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """An entry with two claims that its body does not cite."""
    made = make_site(tmp_path)
    made.edit(EVENT, "claims:\n", f"claims:\n{SECOND}{THIRD}")
    return made


def accept(site: SiteFolder, *items: str) -> None:
    """Give the entry an `accept:`."""
    lines = "".join(f"  - {item}\n" for item in items)
    site.edit(EVENT, "claims:\n", f"accept:\n{lines}claims:\n")


def test_a_rule_has_a_severity_of_its_own(site: SiteFolder) -> None:
    """Where site.yaml says nothing."""
    expected = [(UNCITED, "moved", "warning"), (UNCITED, "friday", "warning")]
    assert sorted(found(site, UNCITED)) == sorted(expected)


@pytest.mark.parametrize("severity", ["note", "warning", "error"])
def test_site_yaml_sets_how_grave_a_breach_is(severity: str, site: SiteFolder) -> None:
    """Each finding of the rule takes the severity of the site."""
    set_rules(site, f"{{rules: {{uncited-claim: {severity}}}}}")
    assert {one[2] for one in found(site, UNCITED)} == {severity}


def test_a_rule_that_is_off_finds_nothing(site: SiteFolder) -> None:
    """Neither in a check nor in a build; what accepts it is left in peace, as nobody looked."""
    accept(site, "{rule: uncited-claim, of: closed, why: it is cited}")
    set_rules(site, "{rules: {uncited-claim: {severity: off, why: we cite by paragraph}}}")
    assert found(site, UNCITED, UNUSED) == []
    assert all(one.rule != UNCITED for one in site.problems())


def test_an_error_of_a_rule_stops_a_build(site: SiteFolder) -> None:
    """Severities hold for every command."""
    set_rules(site, "{rules: {uncited-claim: error}}")
    with pytest.raises(ContentError, match="does not cite the claim 'moved'"):
        site.build()


def test_a_note_stops_nothing(site: SiteFolder) -> None:
    """Not even a strict build."""
    set_rules(site, "{rules: {uncited-claim: note}}")
    site.build(strict=True)


def test_what_is_accepted_with_its_subject_is_taken_out(site: SiteFolder) -> None:
    """Only that; the reason and its place are kept."""
    accept(site, "{rule: uncited-claim, of: moved, why: kept for the figure}")

    checked = look(site)

    assert [one.subject for one in checked.problems if one.rule == UNCITED] == ["friday"]
    [one] = [one for one in checked.accepted if one.problem.rule == UNCITED]
    assert (one.problem.subject, one.why) == ("moved", "kept for the figure")
    assert (one.location.path, one.location.line) == (EVENT, 8)


def test_what_is_accepted_without_a_subject_is_taken_out_in_the_whole_file(
    site: SiteFolder,
) -> None:
    """Every finding of the rule, and of no other rule or file."""
    site.edit(EVENT, "published: 2021-06-01\n", "")
    accept(site, "{rule: uncited-claim, why: the body is a stub}")
    assert found(site, UNCITED, RuleName.NO_PUBLISHED_DAY) == [
        (RuleName.NO_PUBLISHED_DAY, "", "warning")
    ]


def test_a_subject_is_compared_without_case_and_kind_of_dash(site: SiteFolder) -> None:
    """As names are everywhere."""
    accept(site, "{rule: uncited-claim, of: Moved, why: x}")
    assert [one[1] for one in found(site, UNCITED)] == ["friday"]


def test_accepted_errors_stop_nothing(site: SiteFolder) -> None:
    """A reason counts whatever the severity."""
    set_rules(site, "{rules: {uncited-claim: error}}")
    accept(site, "{rule: uncited-claim, why: x}")
    site.build(strict=True)


def test_an_acceptance_of_one_file_does_not_reach_another(site: SiteFolder) -> None:
    """The reason stands where the finding is."""
    site.write(
        "content/events/2021-05-04-other.md",
        "---\ntitle: Other\ndate: 2021-05-03\npublished: 2021-06-01\nclaims:\n"
        f"{SECOND}accept: [{{rule: uncited-claim, why: x}}]\n---\nIt happened.\n",
    )
    assert [one[1] for one in found(site, UNCITED)] == ["moved", "friday"]


# What is accepted for nothing.


def test_an_acceptance_that_accepts_nothing_is_a_finding(site: SiteFolder) -> None:
    """At its own place; `of` is named, as it may be what is wrong."""
    accept(
        site,
        "{rule: uncited-claim, of: moved, why: x}",
        "{rule: uncited-claim, of: mooved, why: x}",
        "{rule: no-source, why: x}",
    )
    unused = [one for one in look(site).problems if one.rule == UNUSED]
    assert [(one.location.line, one.message, one.subject) for one in unused] == [
        (9, "there is no finding `uncited-claim` of 'mooved' here to accept", "uncited-claim"),
        (10, "there is no finding `no-source` here to accept", "no-source"),
    ]
    assert unused[0].source == "  - {rule: uncited-claim, of: mooved, why: x}"


def test_of_two_that_accept_the_same_neither_is_unused(site: SiteFolder) -> None:
    """One for all and one for a single finding, say, with a reason of its own."""
    accept(
        site,
        "{rule: uncited-claim, of: moved, why: x}",
        "{rule: uncited-claim, why: y}",
    )
    assert found(site, UNCITED, UNUSED) == []


def test_a_build_does_not_look_for_unused_acceptances(site: SiteFolder) -> None:
    """It does not ask the rules that they may be for."""
    accept(site, "{rule: no-source, why: x}")
    assert all(one.rule != UNUSED for one in site.problems())


def test_an_unused_acceptance_can_itself_be_accepted(site: SiteFolder) -> None:
    """For a finding that comes and goes; accepting none of those is a finding again."""
    accept(
        site,
        "{rule: no-source, why: x}",
        "{rule: unused-acceptance, of: no-source, why: the next article will have none}",
        "{rule: unused-acceptance, of: placeholder, why: x}",
    )
    checked = look(site)
    assert [one.subject for one in checked.problems if one.rule == UNUSED] == [UNUSED]
    assert [one.problem.rule for one in checked.accepted] == [UNUSED]


def test_an_acceptance_in_a_file_with_errors_is_not_called_unused(site: SiteFolder) -> None:
    """The error may hide what it is for."""
    accept(site, "{rule: no-source, why: x}")
    site.edit(EVENT, "by: council", "by: counsel")
    assert found(site, UNUSED) == []


def test_an_acceptance_in_an_entry_that_names_a_faulty_record_is_not_called_unused(
    site: SiteFolder,
) -> None:
    """Its claims may be what the faulty source takes away."""
    accept(site, "{rule: no-source, why: x}")
    site.edit("content/sources/gazette.md", "language: en", "langauge: en")
    assert found(site, UNUSED) == []


def test_only_rules_that_were_asked_can_leave_an_acceptance_unused(site: SiteFolder) -> None:
    """Where few are asked, what the others would find is not known."""
    accept(site, "{rule: no-source, why: x}", "{rule: long-quote, why: x}")
    asked = (RuleName.NO_SOURCE, UNUSED)
    checked = Builder(site.root, rules=asked).look()
    unused = [one.subject for one in checked.problems if one.rule == UNUSED]
    assert unused == [RuleName.NO_SOURCE]


# Every kind of record, and files that are none.


@pytest.mark.parametrize("kind", ["events", "actors", "places", "sources", "pages"])
def test_every_kind_of_record_can_accept(kind: str, tmp_path: Path) -> None:
    """Shown by an acceptance that is not used: it is read, and its place known."""
    site = make_site(tmp_path, {"content/pages/about.md": "---\ntitle: About\n---\nWords.\n"})
    path = next((site.root / "content" / kind).iterdir())
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("---\n", "---\naccept: [{rule: placeholder, why: x}]\n", 1))
    assert found(site, UNUSED) == [(UNUSED, "placeholder", "warning")]


def test_a_measure_accepts_for_itself_alone(site: SiteFolder) -> None:
    """Measures share a file; an acceptance in one does not speak for its neighbours."""
    accepting = "  accept: [{rule: placeholder, why: x}]\n"
    measure = "  label: {0}\n  unit: people\n  counts: all\n"
    text = f"a:\n{measure.format('A')}{accepting}b:\n{measure.format('B')}{accepting}"
    site.write("content/measures.yaml", text)
    unused = [one.location for one in look(site).problems if one.rule == UNUSED]
    assert [(one.path, one.line) for one in unused] == [
        ("content/measures.yaml", 5),
        ("content/measures.yaml", 10),
    ]


def test_what_is_found_in_a_file_that_can_hold_no_acceptance_is_accepted_in_site_yaml(
    site: SiteFolder,
) -> None:
    """A stored text that is not used yet, by its path."""
    for name in ("one", "two"):
        site.write(f"seeds/{name}.txt", "Words.")
    set_rules(site, "{accept: [{rule: unused-text, of: seeds/one.txt, why: it is for June}]}")
    assert found(site, RuleName.UNUSED_TEXT) == [(RuleName.UNUSED_TEXT, "seeds/two.txt", "warning")]


def test_site_yaml_does_not_accept_what_a_record_can(site: SiteFolder) -> None:
    """The reason belongs to the file that it is about."""
    set_rules(site, "{accept: [{rule: uncited-claim, why: x}]}")
    assert {one[0] for one in found(site, UNCITED, UNUSED)} == {UNCITED, UNUSED}


# Sites with errors.


def test_rules_speak_also_where_other_files_have_errors(site: SiteFolder) -> None:
    """All at once: what is wrong elsewhere does not hide findings that it cannot touch."""
    site.write("content/pages/about.md", "")
    assert len(found(site, UNCITED)) == 2


def test_while_site_yaml_has_errors_no_rule_of_check_is_asked(site: SiteFolder) -> None:
    """It may set them: what they would say could be wrong."""
    site.edit("site.yaml", "language: en", "langauge: en")
    accept(site, "{rule: no-source, why: x}")
    checked = Builder(site.root, rules=tuple(RuleName)).look()
    linked = {UNCITED, UNUSED}
    assert {one.rule for one in checked.problems if one.rule} <= linked


def test_no_acceptance_is_unused_where_site_yaml_is_broken(tmp_path: Path) -> None:
    """No rule is asked then, so that nothing is known of what would be accepted."""
    site = make_site(tmp_path)
    site.edit(EVENT, "claims:", "accept: [{rule: no-archive, why: it is a sample}]\nclaims:")
    site.write("site.yaml", "title: [")
    assert {one.location.path for one in look(site).problems} == {"site.yaml"}


@pytest.fixture
def early(tmp_path: Path) -> SiteFolder:
    """An entry that is dated after its article, and a source that nothing uses."""
    made = make_site(tmp_path)
    made.edit(EVENT, "date: 2021-05-03", "date: 2021-05-05")
    made.write(
        "content/sources/flyer.md",
        "---\ntitle: Flyer\npublisher: Harbour Council\npublished: 2021-05-02\n---\n",
    )
    return made


def test_a_day_after_its_article_stops_a_build(early: SiteFolder) -> None:
    """What linking finds is as grave in a build as in a check, and hides no other finding."""
    with pytest.raises(ContentError, match="dated 2021-05-05, after the article"):
        early.build()
    assert found(early, RuleName.EARLY_REPORT, RuleName.UNUSED_SOURCE) == [
        (RuleName.EARLY_REPORT, "gazette", "error"),
        (RuleName.UNUSED_SOURCE, "", "warning"),
    ]


def test_a_day_after_its_article_is_built_where_it_is_accepted(early: SiteFolder) -> None:
    """The page says both days as they are."""
    accept(early, "{rule: early-report, of: gazette, why: it was still Tuesday in New York}")

    site = early.build().site

    page = site.files["events/2021-05-03-closed/index.html"].decode()
    assert 'datetime="2021-05-05"' in page
    assert 'datetime="2021-05-04"' in page
    assert [one.rule for one in site.problems] == [RuleName.UNUSED_SOURCE]
