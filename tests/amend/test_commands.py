"""`dateline retract` and `dateline correct`: what becomes of files, and what is said."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.build import Builder
from dateline.schema import ClaimStatus
from tests.amend.reading import ENTRY, MEASURES, Case, read_cases, run, run_case
from tests.sites import make_site

DONE = [*read_cases("retract"), *read_cases("correct")]
DAY = "2021-06-02"
LOG = ("--was", "a", "--now", "b", "--why", "c")
RETRACT = ("retract", "closed", "--why", "The council withdrew it", "--date", DAY)


@pytest.mark.parametrize("case", [*DONE, *read_cases("wrong")], ids=lambda case: case.title)
def test_what_a_command_does_and_says(case: Case, tmp_path: Path) -> None:
    """The file is as the table has it, and so is what is printed."""
    ran, after = run_case(case, tmp_path)

    if case.said is not None:
        assert ran.said.rstrip() == case.said
    assert ran.code == case.code
    if case.after is not None:
        assert after == case.after


@pytest.mark.parametrize(
    ("line_end", "bom"), [("\r\n", True), ("\r", False)], ids=["crlf and bom", "cr"]
)
@pytest.mark.parametrize("case", [c for c in DONE if c.is_about_layout], ids=lambda c: c.title)
def test_line_ends_and_byte_order_mark_are_kept(
    case: Case, line_end: str, bom: bool, tmp_path: Path
) -> None:
    """A file from another system is changed as one from this, and stays one from there."""
    _, after = run_case(case, tmp_path, line_end=line_end, bom=bom)

    assert after == case.after


@pytest.mark.parametrize(("why", "said"), [(" ", "is empty"), ("…", "is still to be filled in")])
def test_a_reason_says_something(why: str, said: str, tmp_path: Path) -> None:
    """Hints name commands whose reason is left open: it is not to be published like that."""
    make_site(tmp_path)
    ran = run(tmp_path, "correct", "2021-05-03-closed", "title=B", "--why", why, "--date", DAY)
    assert (ran.code, f"--why {said}" in ran.said) == (2, True)


def test_line_ends_that_differ_stay_as_they_are(tmp_path: Path) -> None:
    """In a file of both kinds only lines that are new get the more frequent one."""
    make_site(tmp_path)
    text = "---\r\ntitle: A\r\ndate: 2021\n---\r\nOne.\n\r\nTwo.\r"
    (tmp_path / ENTRY).write_bytes(text.encode())

    ran = run(tmp_path, "correct", "2021-05-03-closed", "title=B", "--why", "c", "--date", DAY)

    assert ran.code == 0, ran.said
    log = ["updated: 2021-06-02", "corrections:", "  - date: 2021-06-02", "    was: A"]
    added = "\r\n".join([*log, "    now: B", "    why: c", ""])
    expected = f"---\r\ntitle: B\r\ndate: 2021\n{added}---\r\nOne.\n\r\nTwo.\r"
    assert (tmp_path / ENTRY).read_bytes().decode() == expected


@pytest.mark.parametrize(
    "claim",
    [
        "closed",
        "2021-05-03-closed/closed",
        "events/2021-05-03-closed/closed",
        "2021-05-03-closed#claim-closed",
        "2021-05-03-closed#closed",
        "/events/2021-05-03-closed/#claim-closed",
        "https://example.org/sub/events/2021-05-03-closed/#claim-closed",
        "content/events/2021-05-03-closed.md#closed",
        "content/events/2021-05-03-closed.md/closed",
        "./content/events/2021-05-03-closed.md/closed",
        "2021-05-03-closed.md/closed",
    ],
)
@pytest.mark.parametrize("command", ["retract", "correct"])
def test_every_way_to_name_a_claim(command: str, claim: str, tmp_path: Path) -> None:
    """By its id alone, with its entry, by the address of its quote, and by its file."""
    make_site(tmp_path)

    ran = run(tmp_path, command, claim, *LOG, "--json", "--dry-run")

    assert json.loads(ran.said)["record"] == "events/2021-05-03-closed/closed"


@pytest.mark.parametrize(
    ("record", "meant"),
    [
        ("2021-05-03-closed", "events/2021-05-03-closed"),
        ("content/events/2021-05-03-closed.md", "events/2021-05-03-closed"),
        ("https://example.org/events/2021-05-03-closed/", "events/2021-05-03-closed"),
        ("actors/council", "actors/council"),
        ("/actors/council/", "actors/council"),
        ("content/sources/gazette.md", "sources/gazette"),
        ("gazette", "sources/gazette"),
        ("places/harbour", "places/harbour"),
        ("about", "pages/about"),
        ("/about/", "pages/about"),
        ("https://example.org/sub/about/", "pages/about"),
        ("content/pages/about.md", "pages/about"),
        ("measures/moved", "measures/moved"),
        ("figures/moved", "measures/moved"),
        ("moved", "measures/moved"),
        ("content/measures.yaml/moved", "measures/moved"),
    ],
)
def test_every_way_to_name_a_record(record: str, meant: str, tmp_path: Path) -> None:
    """By kind and id, by its id alone, by its address and by its file."""
    files = {"content/measures.yaml": MEASURES, "content/pages/about.md": "---\ntitle: A\n---\n"}
    make_site(tmp_path, files)

    ran = run(tmp_path, "correct", record, *LOG, "--json", "--dry-run")

    assert json.loads(ran.said)["record"] == meant


@pytest.mark.parametrize("command", ["retract", "correct"])
def test_an_id_of_several_claims_is_not_guessed_at(command: str, tmp_path: Path) -> None:
    """The entries that have it are named."""
    site = make_site(tmp_path)
    text = (tmp_path / ENTRY).read_text("utf-8")
    site.write("content/events/2021-05-04-again.md", text)

    ran = run(tmp_path, command, "closed", *LOG)

    assert ran.code == 2
    assert "2021-05-03-closed/closed, 2021-05-04-again/closed" in ran.said


def test_a_file_without_a_last_line_break_gets_none(tmp_path: Path) -> None:
    """Neither below a body, nor below front matter without one, nor in measures.yaml."""
    site = make_site(tmp_path)
    for path, text in (
        (ENTRY, "---\ntitle: A\ndate: 2021\n---\nBody"),
        (ENTRY, "---\ntitle: A\ndate: 2021\n---"),
        ("content/measures.yaml", "moved:\n  label: Moved\n  counts: Them\n  unit: people"),
    ):
        site.write(path, text.encode())
        record = "measures/moved" if "measures" in path else "2021-05-03-closed"

        ran = run(tmp_path, "correct", record, *LOG)

        assert ran.code == 0, ran.said
        after = (tmp_path / path).read_text("utf-8")
        last = text.rpartition("\n")[2] if "---" in text else "      why: c"
        assert after.endswith("\n" + last)


def test_a_retracted_claim_is_an_error_until_the_text_is_written_anew(tmp_path: Path) -> None:
    """`check` stops at each place that still cites it, and passes once none does."""
    site = make_site(tmp_path)

    assert run(tmp_path, *RETRACT).code == 0

    found = run(tmp_path, "check")
    assert found.code == 1
    assert f"{ENTRY}:17:32: the body cites the claim 'closed', which was retracted" in found.said
    site.edit(ENTRY, "The council closed the bridge [@closed].", "It is not known who closed it.")
    assert run(tmp_path, "check").code == 0
    (claim,) = Builder(tmp_path).check().timeline.claims()
    assert (claim.status, claim.status_note) == (ClaimStatus.RETRACTED, "The council withdrew it")


def test_a_corrected_claim_is_no_unexplained_change(tmp_path: Path) -> None:
    """After a release, what `correct` changed is explained; the same change by hand is not."""
    site = make_site(tmp_path)
    assert run(tmp_path, "build", "--release", "--out", str(tmp_path / "public")).code == 0
    quote = "quote=The Harbour Bridge was closed"

    assert run(tmp_path, "correct", "closed", quote, "--why", "Too long").code == 0

    assert run(tmp_path, "check").code == 0
    text = (tmp_path / ENTRY).read_text("utf-8")
    site.write(ENTRY, text.partition("corrections:")[0] + "---\nClosed [@closed].\n")
    assert "unexplained-change" in run(tmp_path, "check").said


def test_a_second_claim_can_be_retracted_while_the_first_is_still_cited(tmp_path: Path) -> None:
    """What a retraction leaves to do does not stand in the way of the next one."""
    site = make_site(tmp_path)
    site.edit(
        ENTRY, "---\nThe", "  - {id: moved, source: gazette, quote: people were moved}\n---\nThe"
    )
    site.edit(ENTRY, "[@closed]", "[@closed; @moved]")
    assert run(tmp_path, *RETRACT).code == 0

    ran = run(tmp_path, "retract", "moved", "--why", "Not so")

    assert ran.code == 0
    assert "'closed', which was retracted" in ran.said
    assert "'moved', which was retracted" in ran.said


def test_a_question_that_the_claim_answered_is_left_to_do(tmp_path: Path) -> None:
    """It is open again, which a person must say."""
    site = make_site(tmp_path)
    question = "{question: Who closed it?, why: Not said, settled_by: A word, answered: closed}"
    site.edit(
        ENTRY, "---\nThe council closed the bridge [@closed].", f"unknowns: [{question}]\n---"
    )

    ran = run(tmp_path, *RETRACT)

    assert ran.code == 0
    assert "the question is answered by the claim 'closed', which was retracted" in ran.said


def test_json_says_the_same_to_machines(tmp_path: Path) -> None:
    """Path, correction, difference and what is left; nothing else is printed."""
    make_site(tmp_path)

    ran = run(tmp_path, *RETRACT, "--json", "--dry-run")

    said = json.loads(ran.said)
    assert (said["ok"], said["written"], said["path"]) == (True, False, ENTRY)
    assert said["record"] == "events/2021-05-03-closed/closed"
    assert said["correction"]["claim"] == "closed"
    assert "+    claim: closed" in said["diff"]
    assert [one["line"] for one in said["left"]] == [17]
    assert "retracted" not in (tmp_path / ENTRY).read_text("utf-8")


def test_a_name_that_other_files_use_is_not_taken_from_them(tmp_path: Path) -> None:
    """A change that breaks another file is refused, with the place in that file."""
    site = make_site(tmp_path)
    site.edit(ENTRY, "actors: [council]", "actors: [Harbour Council]")

    ran = run(tmp_path, "correct", "actors/council", "name=Port Council", "--why", "x")

    assert ran.code == 1
    assert f"{ENTRY}:5:10: there is no actor 'Harbour Council'" in ran.said
    assert "Port" not in (tmp_path / "content/actors/council.md").read_text("utf-8")


def test_readers_of_another_language_are_not_told_in_english(tmp_path: Path) -> None:
    """Where the site is not English, what the command would word itself must be given."""
    site = make_site(tmp_path)
    site.edit("site.yaml", "language: en", "language: ru")

    ran = run(tmp_path, *RETRACT)

    assert ran.code == 2
    assert "say it in that language with --now" in ran.said
    assert run(tmp_path, *RETRACT, "--now", "Отозвано").code == 0


def test_quiet_prints_only_what_is_left_to_do(tmp_path: Path) -> None:
    """With nothing left to do, nothing is printed."""
    site = make_site(tmp_path)
    site.edit(ENTRY, " [@closed]", "")

    assert run(tmp_path, *RETRACT, "--quiet").said == ""


def test_a_file_that_is_a_link_stays_one_and_keeps_its_permissions(tmp_path: Path) -> None:
    """The file that it leads to is changed, and no other file is left behind."""
    make_site(tmp_path / "site")
    entry, elsewhere = tmp_path / "site" / ENTRY, tmp_path / "entry.md"
    entry.rename(elsewhere)
    elsewhere.chmod(0o640)
    entry.symlink_to(elsewhere)

    assert run(tmp_path / "site", *RETRACT).code == 0

    assert entry.is_symlink()
    assert "status: retracted" in elsewhere.read_text("utf-8")
    assert elsewhere.stat().st_mode & 0o777 == 0o640
    assert sorted(one.name for one in tmp_path.iterdir()) == ["entry.md", "site"]


def _program(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`dateline ARGUMENTS` as a program of its own in the folder of a site."""
    return subprocess.run(
        [sys.executable, "-m", "dateline", *arguments],
        cwd=root,
        env={**os.environ, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["retract", "closed"], 2, "Missing option '--why'"),
        (["retract", "closd", "--why", "x"], 2, "did you mean 2021-05-03-closed/closed?"),
        (["retract", "closed", "--why", "x"], 0, "Left to do"),
        (["correct", "2021-05-03-closed", "title=Shut", "--why", "x"], 0, "Next: `dateline check`"),
        (["correct", "2021-05-03-closed", "date=soon", "--why", "x"], 1, "nothing was written"),
    ],
)
def test_the_program_itself(arguments: list[str], code: int, said: str, tmp_path: Path) -> None:
    """Run as a program it ends with the right code and one clear message."""
    make_site(tmp_path)
    done = _program(tmp_path, *arguments)

    assert done.returncode == code, done.stderr
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_json_of_a_change_that_would_not_be_sound(tmp_path: Path) -> None:
    """The problems that it would make, that nothing was done, and nothing beside the JSON."""
    make_site(tmp_path)

    done = _program(tmp_path, "correct", "closed", "source=nowhere", "--why", "x", "--json")

    said = json.loads(done.stdout)
    assert (done.returncode, said["ok"], done.stderr) == (1, False, "")
    assert "there is no source 'nowhere'" in said["problems"][0]["message"]
