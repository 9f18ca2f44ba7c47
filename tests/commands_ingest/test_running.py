"""What a run writes, what it leaves alone, and what it says."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.build import Builder
from dateline.errors import Severity
from tests.bench.articles import write_articles
from tests.commands_ingest.conftest import STORM, Ingest, environment, files, snapshot
from tests.sites import SiteFolder, make_site

ARTICLES = "../articles"


def drafts(site: SiteFolder) -> list[Path]:
    """The drafts of entries."""
    return sorted((site.root / "content" / "drafts").glob("*.md"))


def test_articles_become_sources_and_drafts_that_check(site: SiteFolder, ingest: Ingest) -> None:
    """Each article is a line of its own, the last lines sum up, and `check` finds no error."""
    done = ingest(ARTICLES)

    assert (done.returncode, done.stderr) == (0, "")
    first, second, total, hint = done.stdout.splitlines()
    assert first.startswith(f"{ARTICLES}/school.txt: ")
    assert first.endswith(" drafts, published 2021-09-02 (dateline)")
    assert second.startswith(f"{ARTICLES}/storm.txt: ")
    assert total.startswith(f"Written: 2 sources, {len(drafts(site))} drafts, ")
    assert "dateline review" in hint
    stored = {data for path, data in files(site.root).items() if path.startswith("seeds/")}
    assert STORM.encode() in stored
    report = Builder(site.root, drafts=True).check()
    assert not [one for one in report.problems if one.severity is Severity.ERROR]


def test_running_it_again_touches_no_file(site: SiteFolder, ingest: Ingest) -> None:
    """The same articles give the same bytes, and nothing is written anew."""
    ingest(ARTICLES)
    before = snapshot(site.root)

    done = ingest(ARTICLES)

    assert snapshot(site.root) == before
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "2 articles: drafts were made of them before (--again makes those that are missing)",
        f"Drafts of earlier runs: {len(drafts(site))} as they were.",
        "Nothing new.",
    ]


def test_the_order_of_inputs_changes_no_byte(site: SiteFolder, ingest: Ingest) -> None:
    """Two sites that got the same articles in another order are the same."""
    other = make_site(site.root.parent / "other")
    ingest(f"{ARTICLES}/storm.txt", f"{ARTICLES}/school.txt")

    ingest(f"{ARTICLES}/school.txt", f"{ARTICLES}/storm.txt", cwd=other.root)

    assert files(other.root) == files(site.root)


def test_what_a_person_did_to_drafts_stays(site: SiteFolder, ingest: Ingest) -> None:
    """An edited draft keeps its words, a deleted one stays away until --again asks for it."""
    ingest(ARTICLES)
    edited, *_, deleted = drafts(site)
    edited.write_text(edited.read_text("utf-8") + "More words.\n", encoding="utf-8")
    deleted.unlink()
    before = snapshot(site.root)

    done = ingest(ARTICLES)
    named = ingest(ARTICLES, "--verbose")

    assert snapshot(site.root) == before
    assert "1 edited since, 1 deleted since." in done.stdout
    assert f"content/drafts/{edited.name}: edited since it was written" in named.stdout
    assert f"content/drafts/{deleted.name}: deleted since it was written" in named.stdout

    ingest(ARTICLES, "--again")
    assert deleted.is_file()
    assert edited.read_text("utf-8").endswith("More words.\n")


def test_a_changed_article_is_reported_and_not_read(site: SiteFolder, ingest: Ingest) -> None:
    """What stands on the old text stays true."""
    ingest(ARTICLES)
    before = snapshot(site.root)
    article = site.root.parent / "articles" / "storm.txt"
    article.write_text(STORM.replace("About 40", "About 50"), encoding="utf-8")

    done = ingest(ARTICLES)

    assert snapshot(site.root) == before
    assert f"{ARTICLES}/storm.txt: its text has changed since it was recorded as " in done.stdout
    assert done.returncode == 0


def test_a_dry_run_writes_nothing_and_names_every_file(site: SiteFolder, ingest: Ingest) -> None:
    """What it names is what a run then writes."""
    before = snapshot(site.root)

    said = ingest(ARTICLES, "--dry-run").stdout
    assert snapshot(site.root) == before

    ingest(ARTICLES)
    named = {line.strip() for line in said.splitlines() if line.startswith("  ")}
    assert named == files(site.root).keys() - before.keys() - {"content/.ingest.json"}
    assert said.splitlines()[-1].startswith("2 sources, ")


def test_one_bad_input_stops_no_other(site: SiteFolder, ingest: Ingest) -> None:
    """Faults are listed at the end, the exit code is 1, and the rest is written."""
    folder = site.root.parent / "articles"
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 9)

    done = ingest(ARTICLES, f"{ARTICLES}/nowhere.txt", "--quiet")

    assert done.returncode == 1
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith(f"Error: {ARTICLES}/binary.txt: ")
    assert lines[1] == f"Error: {ARTICLES}/empty.txt: is empty"
    assert lines[2].startswith(f"Error: {ARTICLES}/nowhere.txt: there is no such file")
    assert len(list((site.root / "content" / "sources").glob("2021-*.md"))) == 2


def test_several_processes_write_the_same_bytes(site: SiteFolder, ingest: Ingest) -> None:
    """Files and what is printed are those of one process."""
    write_articles(site.root.parent / "many", 12)
    other = make_site(site.root.parent / "other")
    one = ingest("../many", "--jobs", "1")

    several = ingest("../many", "--jobs", "2", cwd=other.root)

    assert one.stdout.startswith("../many/article-00000.txt: ")
    assert one.stdout.count("../many/article-") == 12
    assert one.stderr == several.stderr == ""  # a bar is for terminals
    assert several.stdout == one.stdout
    assert files(other.root) == files(site.root)


def test_markup_in_names_and_texts_is_printed_as_it_is(site: SiteFolder, ingest: Ingest) -> None:
    """A file's name and an article's words are no colours."""
    folder = site.root.parent / "odd"
    folder.mkdir()
    text = "The council [bold]met[/bold] on Tuesday, May 9, 2021, in the hall of the town [/x]."
    (folder / "[red]x[bold].txt").write_text(text, encoding="utf-8")
    (folder / "[blue]y.txt").write_bytes(b"")

    done = ingest("../odd")

    assert done.stdout.startswith("../odd/[red]x[bold].txt: ")
    assert "2021-05-09 is a Sunday, not a Tuesday" in done.stdout
    assert done.stderr == "Error: ../odd/[blue]y.txt: is empty\n"


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_terminal_without_these_letters_is_no_obstacle(
    site: SiteFolder, options: list[str]
) -> None:
    """What it cannot show is written as its number; JSON is UTF-8 everywhere."""
    text = "The café opened on Tuesday, May 9, 2021, in the hall of the old town."
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "ingest", "-", "--dry-run", *options],
        cwd=site.root,
        env={**environment(), "PYTHONIOENCODING": "ascii"},
        input=text.encode(),
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert ("café".encode() if options else rb"\u201cTuesday, May 9, 2021") in done.stdout


def test_a_file_in_the_way_leaves_nothing_half_written(site: SiteFolder, ingest: Ingest) -> None:
    """What cannot be written stops all of it, and one line says what to do."""
    named = [line.strip() for line in ingest(ARTICLES, "--dry-run").stdout.splitlines()]
    in_the_way = next(path for path in named if path.startswith("seeds/"))
    (site.root / in_the_way).mkdir()
    before = files(site.root)

    done = ingest(ARTICLES)

    assert (done.returncode, done.stdout) == (2, "")
    assert f"{in_the_way} is in the way" in done.stderr
    assert files(site.root) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="everything can be written by root")
def test_a_folder_that_cannot_be_written_leaves_nothing_half_written(
    site: SiteFolder, ingest: Ingest
) -> None:
    """The source records that come first are taken back."""
    folder = site.root / "content" / "drafts"
    folder.mkdir()
    folder.chmod(0o555)
    before = files(site.root)

    done = ingest(ARTICLES)

    assert done.returncode == 2
    assert "cannot be written: Permission denied" in done.stderr
    assert files(site.root) == before


@pytest.mark.parametrize("ledger", ['{"x', "[]", '{"version": 99}', "\ufeff"])
def test_a_ledger_that_cannot_be_read_stops_the_run(
    site: SiteFolder, ingest: Ingest, ledger: str
) -> None:
    """Without it what was deleted and rejected would come back."""
    site.write("content/.ingest.json", ledger)
    before = snapshot(site.root)

    done = ingest(ARTICLES)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: content/.ingest.json")
    assert "hint: " in done.stderr
    assert snapshot(site.root) == before


def test_help_loads_nothing_that_reads_articles() -> None:
    """It comes up at once."""
    code = (
        "import sys; from dateline.commands import cli;"
        "cli.main(['ingest', '--help'], standalone_mode=False);"
        "print(sorted(name for name in sys.modules if name.startswith('dateline.ingest')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "PATH_OR_URL" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"


def test_ctrl_c_leaves_the_site_as_it_was(site: SiteFolder) -> None:
    """It ends with one line and 130, wherever it was."""
    write_articles(site.root.parent / "many", 60)
    before = snapshot(site.root)
    terminal, other = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "dateline", "ingest", "../many", "--jobs", "1"],
        cwd=site.root,
        env={**environment(), "TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=other,
        start_new_session=True,
    )
    os.close(other)
    shown = b""
    while b"/60" not in shown:  # the bar: articles are being read
        shown += os.read(terminal, 1024)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    shown += _rest(terminal)

    assert (process.returncode, out) == (130, b"")
    assert b"Stopped; nothing was written." in shown
    assert b"Traceback" not in shown
    assert snapshot(site.root) == before


def _rest(terminal: int) -> bytes:
    """What is left to read of a terminal whose other end was closed."""
    read = b""
    try:
        while data := os.read(terminal, 1024):
            read += data
    except OSError:
        pass
    os.close(terminal)
    return read
