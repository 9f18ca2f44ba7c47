"""Drafts become entries, parts of entries, or nothing, and what was decided stays decided."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.commands import cli
from dateline.errors import ContentError, UsageError
from tests.sites import SiteFolder, make_site

ARTICLE = """\
Ferry to Northton stopped

HARBOUR, May 12, 2021. The ferry to Northton was stopped on Tuesday after a fire, the Harbour
Council said. Mayor Ada Brook said on Wednesday that 14 passengers were injured. The Northton Ferry
Company will run buses from Friday.
"""


@dataclass(frozen=True, slots=True)
class Done:
    """What the command said and how it ended."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """The small site, with an article that was made into drafts."""
    site = make_site(tmp_path / "site")
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    done = run(site, "ingest", str(tmp_path / "ferry.txt"))
    assert done.returncode == 0, done.stderr
    return site


def run(site: SiteFolder, *arguments: str, said: str = "") -> Done:
    """The real command in this process, with lines that a person types."""
    done = CliRunner().invoke(cli, ["-C", str(site.root), *arguments], input=said)
    error = done.exception
    if isinstance(error, UsageError):
        return Done(2, done.stdout, done.stderr + str(error))
    if isinstance(error, ContentError):
        return Done(1, done.stdout, done.stderr + str(error))
    if error and not isinstance(error, SystemExit):
        raise error
    return Done(done.exit_code, done.stdout, done.stderr)


def listed(site: SiteFolder) -> list[dict[str, object]]:
    """The drafts as machines see them."""
    done = run(site, "review", "--list", "--json")
    assert done.returncode == 0, done.stderr
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def ids(site: SiteFolder) -> list[str]:
    """The drafts' ids."""
    return [str(one["id"]) for one in listed(site)]


def draft_about(site: SiteFolder, word: str) -> str:
    """The id of the one draft whose file holds a word."""
    folder = site.root / "content" / "drafts"
    found = [one.stem for one in folder.glob("*.md") if word in one.read_text("utf-8")]
    assert len(found) == 1, found
    return found[0]


def entry(site: SiteFolder, entry_id: str) -> str:
    """An entry's file."""
    return (site.root / "content" / "events" / f"{entry_id}.md").read_text("utf-8")


def checked(site: SiteFolder) -> str:
    """What `check` says of the published site; empty where it has no error."""
    done = run(site, "check", "--quiet")
    return done.stderr if done.returncode else ""


def test_an_accepted_draft_is_an_entry_and_is_not_proposed_again(
    site: SiteFolder, tmp_path: Path
) -> None:
    """Its comments go, the day of publication comes, its quotes stay; ingest knows it."""
    one = draft_about(site, "figure: {measure: passengers")
    before = (site.root / f"content/drafts/{one}.md").read_text("utf-8")

    done = run(site, "review", one, "--accept")

    assert done.returncode == 0, done.stderr
    text = entry(site, one)
    assert "# " not in text
    assert "\npublished: 20" in text
    assert before.partition("\ntitle: ")[2].partition("\nclaims:")[2] in text
    assert one not in ids(site)
    assert checked(site) == ""
    left = ids(site)
    run(site, "ingest", str(tmp_path / "ferry.txt"))
    assert ids(site) == left


def test_new_names_and_measures_come_with_the_draft_that_needs_them(site: SiteFolder) -> None:
    """What was a draft beside the draft is a record beside the entry, and the site is sound."""
    drafts = site.root / "content" / "drafts"
    people = {one.stem for one in (drafts / "actors").glob("*.md")}
    assert people, "the article names somebody whom the site does not know"

    run(site, "review", *ids(site), "--accept")

    there = {one.stem for one in (site.root / "content" / "actors").glob("*.md")}
    assert people & there
    assert checked(site) == ""
    assert "passengers" in (site.root / "content" / "measures.yaml").read_text("utf-8")


def test_a_merged_draft_adds_its_claims_and_leaves_the_entry_as_it_was_written(
    site: SiteFolder,
) -> None:
    """Title, date, comments and layout of the entry stay; the claims get ids of their own."""
    site.edit(
        "content/events/2021-05-03-closed.md",
        "title: The bridge is closed",
        "title: The bridge is closed  # our words",
    )
    path = "2021-05-03-closed"
    before = entry(site, path).splitlines()
    one = draft_about(site, "figure: {measure: passengers")

    done = run(site, "review", one, "--merge-into", path)

    assert done.returncode == 0, done.stderr
    after = entry(site, path).splitlines()
    assert [line for line in before if line not in after] == []
    assert any("passengers were injured" in line and "quote:" in line for line in after)
    assert any("passengers were injured" in line and "[@" in line for line in after)
    assert one not in ids(site)
    assert checked(site) == ""


def test_a_list_on_one_line_stays_on_one_line(site: SiteFolder) -> None:
    """Where an entry's claims stand on one line, the draft's are added to that line."""
    site.edit(
        "content/events/2021-05-03-closed.md",
        'claims:\n  - {id: closed, by: council, source: gazette, quote: "The Harbour Bridge was closed on Monday"}',
        'claims: [{id: closed, by: council, source: gazette, quote: "The Harbour Bridge was closed on Monday"}]',
    )
    before = entry(site, "2021-05-03-closed")
    one = draft_about(site, "figure: {measure: passengers")

    done = run(site, "review", one, "--merge-into", "2021-05-03-closed")

    assert done.returncode == 0, done.stderr
    after = entry(site, "2021-05-03-closed")
    claims = [line for line in after.splitlines() if line.startswith("claims: [{id: closed, ")]
    assert "14 passengers were injured" in claims[0]
    assert set(before.splitlines()) - set(after.splitlines()) == {
        line for line in before.splitlines() if line.startswith("claims:")
    }
    assert one not in ids(site)
    assert checked(site) == ""


def test_merging_keeps_the_line_ends_and_comments_of_an_entry(site: SiteFolder) -> None:
    """A file from another system stays one: its line ends, byte order mark and comments are kept."""
    path = site.root / "content/events/2021-05-03-closed.md"
    text = path.read_text("utf-8").replace("2021-06-01", "2021-06-01\nupdated: 2021-06-02  # typo")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    one = draft_about(site, "figure: {measure: passengers")

    done = run(site, "review", one, "--merge-into", "2021-05-03-closed")

    assert done.returncode == 0, done.stderr
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf---\r\n")
    assert after.count(b"\n") == after.count(b"\r\n")
    assert b"  # typo\r\n" in after
    assert checked(site) == ""


def test_a_rejected_draft_does_not_come_back(site: SiteFolder, tmp_path: Path) -> None:
    """Not even with --again; the ledger keeps the reason."""
    one = draft_about(site, "will run buses")

    done = run(site, "review", one, "--reject", "an advertisement")

    assert done.returncode == 0, done.stderr
    assert one not in ids(site)
    assert "an advertisement" in (site.root / "content/.ingest.json").read_text("utf-8")
    run(site, "ingest", "--again", str(tmp_path / "ferry.txt"))
    assert one not in ids(site)


def test_walking_takes_a_decision_for_each_draft(site: SiteFolder) -> None:
    """Passages are shown with their quotes; `s`, `r` with a reason, `a` and `q` do as they say."""
    first, second, third, *_ = ids(site)

    done = run(site, "review", said="s\nr\n\nr\nnot news\na\nq\n")

    assert done.returncode == 0, done.stderr
    assert "⟦" in done.stdout
    left = ids(site)
    assert first in left
    assert second not in left
    assert third not in left
    assert third in {one.stem for one in (site.root / "content" / "events").glob("*.md")}
    assert "2 decided" in done.stdout


def test_the_end_of_input_ends_the_walk_and_loses_nothing(site: SiteFolder) -> None:
    """Leaving off is no decision."""
    before = ids(site)

    done = run(site, "review", said="")

    assert done.returncode == 0, done.stderr
    assert ids(site) == before


def test_a_draft_with_problems_is_not_accepted(site: SiteFolder) -> None:
    """What is wrong with it is said, with its place; it stays a draft."""
    one = draft_about(site, "figure: {measure: passengers")
    path = site.root / f"content/drafts/{one}.md"
    path.write_text(path.read_text("utf-8").replace("injured", "unharmed"), encoding="utf-8")

    done = run(site, "review", one, "--accept")

    assert done.returncode == 2
    assert f"content/drafts/{one}.md:" in done.stderr
    assert one in ids(site)


def test_what_an_editor_accepted_in_a_draft_is_no_problem_of_it(site: SiteFolder) -> None:
    """A day after the article keeps a draft from being an entry, until a reason is given."""
    one = draft_about(site, "figure: {measure: passengers")
    path = site.root / f"content/drafts/{one}.md"
    text, found = re.subn(r"(?m)^date: .*$", "date: 2021-05-13", path.read_text("utf-8"))
    path.write_text(text, encoding="utf-8")
    refused = run(site, "review", one, "--accept")
    reason = "accept: [{rule: early-report, why: it was printed in New York}]"
    path.write_text(text.replace("\nclaims:", f"\n{reason}\nclaims:"), encoding="utf-8")

    done = run(site, "review", one, "--accept")

    assert (found, refused.returncode) == (1, 2)
    assert "the event is dated 2021-05-13, after the article that reports it" in refused.stderr
    assert done.returncode == 0, done.stderr
    assert reason in entry(site, one)
    assert checked(site) == ""


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["no-such-draft", "--accept"], "there is no draft 'no-such-draft'"),
        (["--accept"], "no draft is named"),
        (["--accept", "--reject", "x"], "exclude each other"),
    ],
)
def test_what_cannot_be_done_is_said(site: SiteFolder, arguments: list[str], expected: str) -> None:
    """A command used wrongly ends with 2 and one clear line."""
    done = run(site, "review", *arguments)

    assert done.returncode == 2
    assert expected in done.stderr


def test_an_unknown_entry_gets_a_did_you_mean(site: SiteFolder) -> None:
    """The id of the entry to merge into may be mistyped."""
    done = run(site, "review", ids(site)[0], "--merge-into", "2021-05-03-close")

    assert done.returncode == 2
    assert "did you mean 2021-05-03-closed?" in done.stderr


def test_words_of_an_article_are_not_taken_for_layout(tmp_path: Path) -> None:
    """Square brackets in an article are shown as they are."""
    site = make_site(tmp_path / "site")
    text = ARTICLE.replace("after a fire", "after a [bold]fire[/] on deck")
    (tmp_path / "ferry.txt").write_text(text, encoding="utf-8")
    run(site, "ingest", str(tmp_path / "ferry.txt"))

    done = run(site, "review", said="s\n" * 9)

    words = " ".join(done.stdout.replace("│", " ").replace("⟧", "").replace("⟦", "").split())
    assert "[bold]fire[/] on deck" in words
