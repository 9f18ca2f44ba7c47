"""`dateline build --release` as a person or a script meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.amend.reading import run
from tests.commands_core.test_build_and_check import run as run_program
from tests.release.published import DAY, ENTRY, FILES, RECORD, published_site, release, unexplained
from tests.sites import SiteFolder, make_site


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site that was never released."""
    return make_site(tmp_path, FILES)


def test_a_release_builds_and_records(site: SiteFolder) -> None:
    """The program itself: exit code 0, the site, the record, and a word to commit it."""
    done = run_program("build", "--release", cwd=site.root)
    assert done.returncode == 0
    assert (
        "Recorded 2 entries in content/.published.json: commit it with the content." in done.stdout
    )
    assert (site.root / "public/index.html").is_file()
    assert len(json.loads((site.root / RECORD).read_bytes())["entries"]) == 2


def test_a_release_for_machines_says_how_much_was_recorded(site: SiteFolder) -> None:
    """`released` is a number; in a build that is no release it is null."""
    assert json.loads(run(site.root, "build", "--release", "--json").said)["released"] == 2
    assert json.loads(run(site.root, "build", "--json").said)["released"] is None


def test_a_build_neither_writes_nor_reads_the_record(site: SiteFolder) -> None:
    """A preview or a test build is no release, and a broken record does not stop it."""
    assert run(site.root, "build").code == 0
    assert not (site.root / RECORD).exists()
    site.write(RECORD, "no record")
    assert run(site.root, "build").code == 0


def test_a_release_has_no_drafts(site: SiteFolder) -> None:
    """Exit code 2; nothing is written."""
    done = run(site.root, "build", "--release", "--drafts")
    assert done.code == 2
    assert "a release has no drafts" in done.said
    assert not (site.root / "public").exists()
    assert not (site.root / RECORD).exists()


def test_a_release_asks_every_rule(tmp_path: Path) -> None:
    """What changed without a word stops it: the site and the record are as they were."""
    site = published_site(tmp_path)
    release(site)
    before = (site.root / RECORD).read_bytes()
    page = (site.root / "public/events/2021-05-03-closed/index.html").read_bytes()
    site.edit(ENTRY, "value: 40", "value: 41")
    done = run(site.root, "build", "--release")
    assert done.code == 1
    assert "the claim 'moved' has changed since the release of 2021-06-10" in done.said
    assert (site.root / RECORD).read_bytes() == before
    assert (site.root / "public/events/2021-05-03-closed/index.html").read_bytes() == page


def test_a_corrected_change_is_released_and_then_the_rule_is_quiet(tmp_path: Path) -> None:
    """The next release records what is said now; going back needs a correction again."""
    site = published_site(tmp_path)
    site.edit(ENTRY, "value: 40", "value: 41")
    site.edit(
        ENTRY,
        "corrections:\n",
        "corrections:\n  - {date: 2021-06-11, was: forty, now: more, why: Misread., claim: moved}\n",
    )
    release(site, DAY)
    assert unexplained(site) == []
    site.edit(ENTRY, "value: 41", "value: 40")
    assert [one.subject for one in unexplained(site)] == ["moved"]


def test_a_broken_record_stops_a_release(site: SiteFolder) -> None:
    """It is not overwritten: what it said would be forgotten."""
    site.write(RECORD, "{")
    done = run(site.root, "build", "--release")
    assert done.code == 1
    assert "content/.published.json:1:2: this is not JSON" in done.said
    assert (site.root / RECORD).read_text("utf-8") == "{"


def test_check_compares_with_the_last_release(tmp_path: Path) -> None:
    """It is an error there, too."""
    site = published_site(tmp_path)
    site.edit(ENTRY, "value: 40", "value: 41")
    done = run(site.root, "check")
    assert done.code == 1
    assert "the claim 'moved' has changed since the release of 2021-06-10" in done.said
