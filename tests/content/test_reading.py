"""Which files a build reads, and which it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.entries import entry
from tests.sites import make_site


@pytest.mark.parametrize(
    "name",
    [".DS_Store", "x.md~", "#x.md#", ".#x.md", ".x.md.swp", "x.md.bak", "x.md.orig", "4913", ".git/x"],
)  # fmt: skip
def test_hidden_files_and_backups_are_not_content(name: str, tmp_path: Path) -> None:
    """An editor's own files make neither pages nor problems."""
    site = make_site(tmp_path)
    before = site.builder.make().files
    site.write(f"content/events/{name}", "unfinished")
    site.write(f"content/{name}", "unfinished")
    site.write(f"seeds/{name}", "unfinished")

    assert site.problems() == ()
    assert site.builder.make().files == before


@pytest.mark.parametrize("name", ["README.md", "LICENSE", "licence.txt", "NOTICE"])
def test_a_folder_may_explain_itself(name: str, tmp_path: Path) -> None:
    """A README or licence beside the records' folders is no stray file."""
    site = make_site(tmp_path, {f"content/{name}": "About this folder.\n"})

    assert site.problems() == ()


def test_records_may_lie_in_subfolders(tmp_path: Path) -> None:
    """An id is a file's name; folders only keep order."""
    site = make_site(tmp_path, {"content/events/2021/may/one.md": entry("One")})

    assert "events/one/index.html" in site.builder.make().files


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_of_any_system(newline: str, tmp_path: Path) -> None:
    """A file saved on Windows, with a byte order mark, is the same record."""
    site = make_site(tmp_path)
    before = site.file("/events/2021-05-03-closed/")
    path = tmp_path / "content/events/2021-05-03-closed.md"
    text = path.read_text("utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", newline).encode())

    assert site.file("/events/2021-05-03-closed/") == before


def test_a_link_in_the_file_system_is_followed_and_a_dead_one_is_named(tmp_path: Path) -> None:
    """Symbolic links may stand for files."""
    site = make_site(tmp_path)
    (tmp_path / "council.md").write_text("---\nname: Linked\nkind: group\n---\n")
    (tmp_path / "content/actors/linked.md").symlink_to(tmp_path / "council.md")
    assert site.problems() == ()
    (tmp_path / "council.md").unlink()

    assert [str(problem) for problem in site.problems()] == [
        "content/actors/linked.md: the link leads nowhere"
    ]
