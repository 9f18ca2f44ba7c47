"""`dateline init`: a starter site that builds, explains itself and overwrites nothing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from dateline.build import Builder
from dateline.coverage import State, cover
from dateline.scaffold import starter_files, write_starter
from dateline.schema import Status
from tests.commands.conftest import Run
from tests.sites import SiteFolder

TODAY = date(2031, 5, 6)


@pytest.fixture
def starter(tmp_path: Path) -> SiteFolder:
    """The starter site, made on 6 May 2031."""
    write_starter(tmp_path / "site", starter_files(TODAY))
    return SiteFolder(tmp_path / "site")


def test_it_builds_strictly_and_says_what_to_do_next(program: Run, tmp_path: Path) -> None:
    """A newcomer gets a site that builds without a warning, and the commands to go on with."""
    made = program("init", "my site", cwd=tmp_path)
    built = program("-C", "my site", "build", "--strict", cwd=tmp_path)

    assert made.code == 0
    assert "cd 'my site'" in made.out
    assert "dateline serve" in made.out
    assert (built.code, built.err.strip()) == (0, "")
    assert (tmp_path / "my site/public/index.html").exists()


def test_it_shows_what_an_entry_can_be(starter: SiteFolder) -> None:
    """The example has a minimal entry, a planned one, an uncertain date and figures that differ."""
    timeline = Builder(starter.root, strict=True).check().timeline

    dates = {event.date.edtf for event in timeline.events if event.date}
    figures = [claim.figure for claim in timeline.claims() if claim.figure]
    assert any(event.status is Status.PLANNED for event in timeline.events)
    assert any(not event.claims for event in timeline.events)
    assert "../2026-03-02" in dates
    assert len({figure.measure for figure in figures}) == 1
    assert len({figure.value for figure in figures}) == 2
    assert all(source.file for source in timeline.sources.values())


def test_entries_are_published_on_the_day_of_init(starter: SiteFolder) -> None:
    """Each entry's `published` is the day that the command was given, not that of the event."""
    timeline = Builder(starter.root).check().timeline

    assert {event.published for event in timeline.events} == {TODAY}


def test_its_first_exercise_works(starter: SiteFolder) -> None:
    """One sentence is open; the claim that README.md gives for it closes it."""

    def still_open() -> list[str]:
        covered = cover(Builder(starter.root, strict=True).check().timeline)
        found = [sentence for one in covered for sentence in one.sentences]
        return [sentence.text for sentence in found if sentence.state is State.OPEN]

    assert len(still_open()) == 1
    readme = (starter.root / "README.md").read_text("utf-8")
    first = readme.index("       claims:\n")
    claim = "".join(line[7:] + "\n" for line in readme[first:].split("\n\n")[0].split("\n"))
    entry = "content/events/2026-03-03-fewer-customers.md"
    starter.edit(entry, "sources: [valley-post-2026-03-04]\n", claim)
    starter.edit(entry, "after the closure.\n", "after the closure [@fewer].\n")

    assert still_open() == []


def test_the_title_can_be_given(dateline: Run, tmp_path: Path) -> None:
    """`--title` names the site, whatever characters it has."""
    dateline("init", "here", "--title", 'Fire: the "Old Mill" # 1', root=tmp_path)

    site = Builder(tmp_path / "here", strict=True).make()
    assert site.title == 'Fire: the "Old Mill" # 1'


def test_git_ignores_what_is_built(starter: SiteFolder) -> None:
    """The starter's .gitignore names the folder that `build` fills."""
    assert "/public/" in (starter.root / ".gitignore").read_text("utf-8").splitlines()


def test_a_folder_with_files_is_refused(program: Run, tmp_path: Path) -> None:
    """A folder that has a file is left as it is, and the message names the file."""
    (tmp_path / "notes.txt").write_text("mine", "utf-8")

    refused = program("init", ".", cwd=tmp_path)

    assert refused.code == 2
    assert "is not empty: it has notes.txt" in refused.err
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_file_is_refused(program: Run, tmp_path: Path) -> None:
    """A file in the folder's place is said to be one."""
    (tmp_path / "site").write_text("mine", "utf-8")

    refused = program("init", "site", cwd=tmp_path)

    assert refused.code == 2
    assert "site is a file" in refused.err


def test_a_new_repository_is_empty_enough(program: Run, tmp_path: Path) -> None:
    """A folder that holds nothing but .git takes the site."""
    (tmp_path / ".git").mkdir()

    assert program("init", ".", "--quiet", cwd=tmp_path).code == 0
    assert (tmp_path / "site.yaml").exists()


def test_json_lists_the_files(dateline: Run, tmp_path: Path) -> None:
    """`--json` names the folder and every file that was written."""
    said = json.loads(dateline("init", "site", "--json", root=tmp_path).out)

    written = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert said["ok"] is True
    assert sorted(said["files"]) == sorted(
        path.relative_to(tmp_path / "site").as_posix() for path in written
    )


def test_stored_texts_keep_their_line_ends(starter: SiteFolder) -> None:
    """The starter tells Git to leave the texts alone, whose checksums are recorded."""
    lines = (starter.root / ".gitattributes").read_text("utf-8").splitlines()
    assert "seeds/** -text" in lines
