"""Folders that cannot be read, and links between folders."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

from dateline.content import parse_site, read_site
from dateline.content.files import RawSite
from dateline.errors import Problems
from dateline.timeline.link import link
from tests.sites import SiteFolder, make_site

_NOBODY = 65534


@pytest.fixture
def site() -> Iterator[SiteFolder]:
    """The small site in a folder that every user may enter."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield make_site(Path(folder))


@contextmanager
def _unreadable(path: Path, mode: int = 0) -> Iterator[None]:
    """Within it, this user may not read `path`; one who may read everything becomes another."""
    before = path.stat().st_mode
    user = os.geteuid()
    path.chmod(mode)
    if user == 0:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)
        path.chmod(before)


def _read(site: SiteFolder, closed: str = "", mode: int = 0) -> tuple[RawSite, list[str]]:
    """What is read while `closed` is unreadable, and what is said of the site up to linking."""
    problems = Problems()
    with _unreadable(site.root / closed, mode) if closed else nullcontext():
        raw = read_site(site.root, problems)
    link(parse_site(raw, problems), problems)
    return raw, [f"{problem.location}: {problem.message}" for problem in problems.errors()]


@pytest.mark.parametrize(
    ("folder", "unread"),
    [
        ("content/actors", {"actors"}),
        ("content/sources", {"sources"}),
        ("content/events", {"events"}),
        ("content/places", {"places"}),
        ("seeds", {"seeds"}),
    ],
)
def test_an_unreadable_folder_is_one_problem(
    folder: str, unread: set[str], site: SiteFolder
) -> None:
    """It is named once, and nobody is told that what lies in it is missing."""
    raw, said = _read(site, folder)

    assert said == [f"{folder}: the folder cannot be read: Permission denied"]
    assert raw.unread == unread


@pytest.mark.parametrize("mode", [0, 0o444, 0o111])
def test_an_unreadable_content_folder_is_no_traceback(mode: int, site: SiteFolder) -> None:
    """Whether its names, its files or both are closed, nothing is said to be missing."""
    _, said = _read(site, "content", mode)

    assert said
    assert all(line.endswith("cannot be read: Permission denied") for line in said)


def test_an_unreadable_subfolder_and_file_are_problems(site: SiteFolder) -> None:
    """Also those further down; the references to what they may hold are left alone."""
    site.write("content/actors/deep/mayor.md", "---\nname: Mayor\nkind: person\n---\n")
    site.edit("content/events/2021-05-03-closed.md", "[council]", "[council, mayor]")
    folder, file = "content/actors/deep", "content/actors/deep/mayor.md"

    assert _read(site, folder)[1] == [f"{folder}: the folder cannot be read: Permission denied"]
    assert _read(site, file)[1] == [f"{file}: the file cannot be read: Permission denied"]


def test_linked_folders_are_read_once(site: SiteFolder) -> None:
    """A link to a folder is followed; one that leads back ends there."""
    site.write("elsewhere/quay.md", "---\nname: Quay\n---\n")
    (site.root / "content/places/more").symlink_to("../../elsewhere")
    (site.root / "elsewhere/back").symlink_to("../content/places")
    (site.root / "content/pages").symlink_to("nowhere")
    raw, said = _read(site)

    assert [file.path for file in raw.records["places"]] == [
        "content/places/harbour.md",
        "content/places/more/quay.md",
    ]
    assert said == ["content/pages: the link leads nowhere"]
