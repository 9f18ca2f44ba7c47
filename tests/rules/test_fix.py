"""`--fix`: findings that need no judgement are mended, and nothing else is touched."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.build import Builder, Checked
from dateline.commands.fixing import Fixed, copied, differences, fix
from dateline.errors import Edit, Location, Problem, Problems, Severity, UsageError
from dateline.rules.fix import apply, choose
from dateline.schema import RuleName
from tests.rules.checking import EVENT, check
from tests.sites import SITE, SiteFolder, make_site
from tests.support.limits import files_up_to

PATH = "content/actors/council.md"


def edit(start: tuple[int, int], end: tuple[int, int], text: str, path: str = PATH) -> Edit:
    """An edit of one file."""
    return Edit(path, start, end, text)


def problem(*edits: Edit) -> Problem:
    """A finding with what would mend it."""
    return Problem(Location(PATH, 1, 1), "x", rule=RuleName.MISSING_ALIAS, edits=edits)


# Edits in a text.


@pytest.mark.parametrize(
    ("text", "edits", "expected"),
    [
        ("abc\n", [((1, 2), (1, 3), "X")], "aXc\n"),
        ("abc\n", [((1, 4), (1, 4), "!")], "abc!\n"),
        ("a\nb\n", [((1, 1), (1, 2), "xyz"), ((2, 1), (2, 2), "Y")], "xyz\nY\n"),
        ("a\nb\nc", [((1, 2), (2, 1), "")], "ab\nc"),
        ("a\nb", [((2, 1), (2, 1), "new\n")], "a\nnew\nb"),
        ("a\r\nb\r\n", [((2, 1), (2, 1), "new\n")], "a\r\nnew\r\nb\r\n"),
        ("\ufeffabc", [((1, 1), (1, 2), "X")], "\ufeffXbc"),
        ("Ж😀é\u2028x\n", [((1, 3), (1, 4), "e")], "Ж😀e\u2028x\n"),
        ("", [((1, 1), (1, 1), "x\n")], "x\n"),
        ("ab", [((1, 1), (1, 2), ""), ((1, 1), (1, 2), "")], "b"),
    ],
)
def test_edits_change_what_they_name(
    text: str, edits: list[tuple[tuple[int, int], tuple[int, int], str]], expected: str
) -> None:
    """Lines and columns count from 1, in characters; line ends and byte order mark stay."""
    assert apply(text.encode(), [edit(*one) for one in edits]).decode() == expected


@pytest.mark.parametrize("place", [(0, 1), (3, 1), (1, 0), (1, 5), (2, 4)])
def test_an_edit_outside_of_the_text_is_refused(place: tuple[int, int]) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError, match=r"there is no line|has no column"):
        apply(b"abc\nde", [edit(place, place, "x")])


TEXT = "abcde\nfgh\n\nij\n"
OFFSETS = [(line, column) for line, one in enumerate(TEXT.split("\n"), 1)
           for column in range(1, len(one) + 2)]  # fmt: skip
EDITS = st.tuples(st.sampled_from(OFFSETS), st.sampled_from(OFFSETS), st.text("XY\n", max_size=3))


@given(st.lists(EDITS, max_size=6))
def test_what_is_chosen_can_be_made_in_any_order(
    drawn: list[tuple[tuple[int, int], tuple[int, int], str]],
) -> None:
    """No two change one place: what no edit touches is all there, in order, once."""
    found = [problem(edit(min(a, b), max(a, b), text)) for a, b, text in drawn]
    chosen = choose(found)
    edits = [one.edits[0] for one in chosen]
    made = apply(TEXT.encode(), edits).decode()

    assert made == apply(TEXT.encode(), reversed(edits)).decode()
    gone = {place for one in set(edits) for place in OFFSETS if one.start <= place < one.end}
    letters = [
        TEXT.split("\n")[line - 1][column - 1]
        for line, column in OFFSETS
        if (line, column) not in gone and column <= len(TEXT.split("\n")[line - 1])
    ]
    assert re.sub("[XY\n]", "", made) == "".join(letters)
    assert bool(chosen) == bool(found)


def test_a_finding_is_mended_whole_or_not_at_all() -> None:
    """If one of its edits is in the way of another finding, none is made."""
    first = problem(edit((1, 1), (1, 3), "x"))
    second = problem(edit((3, 1), (3, 1), "y"), edit((1, 2), (1, 4), "z"))
    third = problem(edit((3, 1), (3, 1), "w"))
    assert choose([first, second, third]) == [first, third]
    assert choose([first, third], unfit={PATH}) == []


def test_two_that_insert_at_one_place_go_one_after_the_other() -> None:
    """Both may add the same key; the same edit twice is one."""
    first, second = problem(edit((1, 1), (1, 1), "a: 1\n")), problem(edit((1, 1), (1, 1), "a: 2\n"))
    assert choose([first, second, first]) == [first, first]


# Files on disk, by a rule that knows one mistake.


def looker(root: Path, wrong: str, right: str) -> Callable[[], Checked]:
    """Checks a site, and finds every `wrong`, which ought to be `right`."""

    def look() -> Checked:
        checked = Builder(root).look()
        found = [
            Problem(
                Location(path.relative_to(root).as_posix(), number, match.start() + 1),
                f"{wrong} stands here",
                severity=Severity.WARNING,
                rule=RuleName.MISSING_ALIAS,
                edits=(
                    Edit(
                        path.relative_to(root).as_posix(),
                        (number, match.start() + 1),
                        (number, match.end() + 1),
                        right,
                    ),
                ),
            )
            for path in sorted(root.glob("content/**/*.md"))
            for number, line in enumerate(path.read_text("utf-8", "replace").split("\n"), 1)
            for match in re.finditer(wrong, line)
        ]
        return replace(checked, problems=Problems([*checked.problems.items, *found]))

    return look


def _any(problem: Problem) -> bool:
    return True


def mend(root: Path, wrong: str, right: str) -> Fixed:
    """Mend every `wrong` of a site."""
    return fix(root, looker(root, wrong, right), _any)


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """The small site without a fault."""
    return make_site(tmp_path / "site")


def contents(root: Path) -> dict[str, bytes]:
    """All files of a site."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_what_is_found_is_mended_and_counted(site: SiteFolder) -> None:
    """Everywhere, and nothing else is changed; a second run has nothing to do."""
    before = contents(site.root)
    done = mend(site.root, "name: Harbour", "name: Great Harbour")

    places = ["content/actors/council.md", "content/places/harbour.md"]
    assert {path: dict(rules) for path, rules in done.rules.items()} == {
        path: {RuleName.MISSING_ALIAS: 1} for path in places
    }
    after = contents(site.root)
    assert after == before | {
        path: before[path].replace(b"Harbour", b"Great Harbour", 1) for path in places
    }
    assert done.before == {path: before[path] for path in places}
    assert mend(site.root, "name: Harbour", "name: Great Harbour").rules == {}
    assert contents(site.root) == after


def test_what_would_bring_an_error_is_taken_back(site: SiteFolder) -> None:
    """Here a quote would no longer stand in its article; what brings none is mended all the same."""
    before = contents(site.root)
    done = mend(site.root, "was closed|bridge is closed", "was shut")
    [refused] = done.refused
    assert refused.location.line == 8
    assert done.rules == {EVENT: {RuleName.MISSING_ALIAS: 1}}
    assert not done.checked.problems.errors()
    changed = before[EVENT].replace(b"bridge is closed", b"was shut")
    assert contents(site.root) == before | {EVENT: changed}


def test_an_edit_that_fits_no_file_is_not_made(site: SiteFolder) -> None:
    """Such as one that was worked out for another version of the file."""
    before = contents(site.root)
    checked = Builder(site.root).look()
    found = problem(edit((99, 1), (99, 1), "x"))
    stale = replace(checked, problems=Problems([found]))
    done = fix(site.root, lambda: stale, _any)
    assert (contents(site.root), done.refused) == (before, (found,))


def test_files_with_errors_are_not_touched(site: SiteFolder) -> None:
    """What they mean is not known; others are mended."""
    site.edit("content/places/harbour.md", "country: GB", "country: Britain")
    site.write("content/actors/old.md", b"---\nname: Harbour\xff\nkind: person\n---\n")
    before = contents(site.root)
    done = mend(site.root, "name: Harbour", "name: Great Harbour")
    assert list(done.rules) == ["content/actors/council.md"]
    changed = [path for path, data in contents(site.root).items() if data != before[path]]
    assert changed == ["content/actors/council.md"]


def test_a_file_that_cannot_be_written_leaves_all_as_they_were(site: SiteFolder) -> None:
    """Those that were mended before it are put back, and one line says what is wrong."""
    place = site.root / "content/places/harbour.md"
    place.write_bytes(place.read_bytes() + b"A long text. " * 1000)
    before = contents(site.root)
    with files_up_to(5000), pytest.raises(UsageError, match=r"harbour\.md cannot be written: File"):
        mend(site.root, "name: Harbour", "name: Great Harbour")
    assert contents(site.root) == before


def test_findings_in_one_place_are_mended_one_after_the_other(site: SiteFolder) -> None:
    """Each is judged anew when the one before is done, until nothing is left."""
    site.edit(EVENT, "The council closed the bridge", "The councillll closed the bridge")
    done = mend(site.root, "ll", "l")
    assert "The council closed the bridge" in (site.root / EVENT).read_text("utf-8")
    assert done.rules == {EVENT: {RuleName.MISSING_ALIAS: 3}}


def test_permissions_and_links_stay(site: SiteFolder) -> None:
    """What a link leads to is changed; no other file is left behind."""
    target = site.root.parent / "shared.md"
    (site.root / PATH).rename(target)
    (site.root / PATH).symlink_to(target)
    target.chmod(0o640)
    mend(site.root, "name: Harbour", "name: Great Harbour")
    assert (site.root / PATH).is_symlink()
    assert "Great Harbour" in target.read_text("utf-8")
    assert target.stat().st_mode & 0o777 == 0o640
    assert {path.name for path in site.root.parent.iterdir()} == {"site", "shared.md"}


def test_the_difference_can_be_applied_as_a_patch(site: SiteFolder) -> None:
    """What --diff prints; the site itself is not touched, and the patch does what --fix does."""
    path = site.root / PATH
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n") + "Old \u2028 words".encode())
    before = contents(site.root)
    with copied(site.root) as copy:
        diff = differences(copy, mend(copy, "name: Harbour|words", "name: X"))
    assert contents(site.root) == before

    subprocess.run(
        ["patch", "-p1", "--binary"], cwd=site.root, input=diff.encode(), check=True,
        capture_output=True,
    )  # fmt: skip
    patched = contents(site.root)
    for name, data in before.items():
        site.write(name, data)
    mend(site.root, "name: Harbour|words", "name: X")
    assert contents(site.root) == patched


# The command.


def test_a_site_without_such_findings_is_left_alone(site: SiteFolder) -> None:
    """It says so, and --diff prints nothing to apply."""
    before = contents(site.root)
    said = check(site.root, "--fix", "--rule", "no-source")
    assert "Nothing can be mended without a person's judgement." in said.out
    assert check(site.root, "--diff", "--rule", "no-source").out == ""
    assert check(site.root, "--fix", "--json").json()["mended"] == {}
    assert contents(site.root) == before


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_a_diff_goes_with_no_other_format(form: str, site: SiteFolder) -> None:
    """Standard output can carry one of them."""
    said = check(site.root, "--diff", "--format", form)
    assert (said.code, said.out) == (2, "")


def test_a_missing_alias_is_added_and_a_second_run_changes_nothing(site: SiteFolder) -> None:
    """The one rule whose findings need no judgement; what is left is checked again."""
    site.write(
        "content/actors/mayor.md", "---\nname: Ada Bruk  # as in her passport\nkind: person\n---\n"
    )
    quote = "  - {id: friday, by: mayor, source: gazette, quote: said Mayor Ada Brook}\n"
    site.edit(EVENT, "claims:\n", f"claims:\n{quote}")
    before = contents(site.root)

    shown = check(site.root, "--diff", "--rule", "missing-alias")
    assert "\n+aliases: [Ada Brook]\n" in shown.out
    assert "content/actors/mayor.md: would mend 1 missing-alias\n" in shown.err
    assert contents(site.root) == before

    mended = check(site.root, "--fix", "--rule", "missing-alias")
    assert (mended.code, mended.err) == (0, "")
    assert mended.out.startswith("content/actors/mayor.md: mended 1 missing-alias\nNo errors")
    after = contents(site.root)
    assert [path for path in after if after[path] != before[path]] == ["content/actors/mayor.md"]
    assert b"  # as in her passport\n" in after["content/actors/mayor.md"]
    again = check(site.root, "--fix", "--rule", "missing-alias", "--json").json()
    assert (again["mended"], again["problems"]) == ({}, [])
    assert contents(site.root) == after


def test_what_need_not_be_accepted_any_more_is_taken_out(site: SiteFolder) -> None:
    """In each file, with the key; what is accepted still, and all comments, stay."""
    accepted = "accept:\n  - rule: placeholder\n    why: To be asked.\n"
    for path in (EVENT, PATH):
        text = (site.root / path).read_text("utf-8")
        (site.root / path).write_text(
            text.replace("---\n", f"---\n# First\n{accepted}", 1), "utf-8"
        )
    kept = "check:\n  accept:\n    - {rule: placeholder, why: To be asked.}\n  longest_quote: 20\n"
    site.write("site.yaml", SITE + kept)

    said = check(site.root, "--fix")

    assert "site.yaml: mended 1 unused-acceptance" in said.out
    assert (site.root / "site.yaml").read_text("utf-8") == f"{SITE}check:\n  longest_quote: 20\n"
    for path in (EVENT, PATH):
        assert f"{path}: mended 1 unused-acceptance" in said.out
        assert "# First\n" in (site.root / path).read_text("utf-8")
        assert "accept" not in (site.root / path).read_text("utf-8")


def test_what_is_accepted_is_not_mended(site: SiteFolder) -> None:
    """The editor said that it may stand."""
    site.write("content/actors/mayor.md", "---\nname: Ada Bruk\nkind: person\n---\n")
    site.edit(
        EVENT,
        "claims:\n",
        "accept: [{rule: missing-alias, why: a slip}]\nclaims:\n"
        "  - {id: friday, by: mayor, source: gazette, quote: said Mayor Ada Brook}\n",
    )
    before = contents(site.root)
    assert check(site.root, "--fix", "--json").json()["mended"] == {}
    assert contents(site.root) == before


def test_a_diff_says_what_would_be_left(site: SiteFolder) -> None:
    """The exit code speaks of that, so it is not silent."""
    site.write("content/pages/about.md", "")
    said = check(site.root, "--diff", "--rule", "missing-alias")
    assert (said.code, said.out) == (1, "")
    assert said.err.endswith("1 problem would be left\n")
