"""Files, folders, patterns and the index of a folder."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from dateline.errors import UsageError
from tests.ingest.reading.samples import TEXT, one_article, one_fault, page, read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with articles at two depths, and what is none."""
    (tmp_path / "sub").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "a.md", "sub/c.TXT", "~a.txt~", ".d.txt", "e.txt.bak", ".git/f.txt"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    (tmp_path / "g.html").write_text(page(), "utf-8")
    (tmp_path / "h.json").write_text(json.dumps({"text": TEXT}), "utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    return tmp_path


def test_a_folder_is_read_in_order_with_those_below_it(folder: Path) -> None:
    """Hidden files, backups and files of other kinds are left out without a word."""
    articles, faults = read(folder)
    assert not faults
    assert [one.id for one in articles] == ["a", "b", "g", "h", "c"]


@pytest.mark.parametrize(
    ("pattern", "ids"),
    [
        ("*.txt", ["b"]),
        ("**/*.txt", ["b"]),
        ("[ab].*", ["a", "b"]),
        ("*/*.TXT", ["c"]),
        ("s*", ["c"]),
        ("**", ["a", "b", "g", "h", "c"]),
    ],
)
def test_patterns_that_no_shell_has_expanded(folder: Path, pattern: str, ids: list[str]) -> None:
    """They match as in a shell; a folder that matches is read; backups are not."""
    articles, faults = read(folder / pattern)
    assert {one.id for one in articles} == set(ids)
    assert all("picture" in one.origin for one in faults)


def test_a_file_that_is_named_twice_is_read_once(folder: Path) -> None:
    """By its own name, in its folder, or through a link."""
    (folder / "link.txt").symlink_to(folder / "b.txt")
    articles, _ = read(folder / "b.txt", folder / "*.txt", folder / "sub" / ".." / "b.txt")
    assert [one.id for one in articles] == ["b"]


def test_ids_that_collide_are_told_apart(tmp_path: Path) -> None:
    """The stem stays as it is for the first."""
    for name in ("News of May_3.txt", "News of May_3.md", "x/News of May_3.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    articles, _ = read(tmp_path)
    ids = ["News of May_3", "News of May_3-2", "News of May_3-3"]
    assert [one.id for one in articles] == ids


def test_a_folder_that_holds_itself_is_walked_once(folder: Path) -> None:
    """A link that leads back ends the walk."""
    (folder / "sub" / "up").symlink_to(folder)
    articles, _ = read(folder)
    assert len(articles) == 5


def test_an_index_gives_ids_and_days_of_publication(folder: Path) -> None:
    """It holds for the files of its folder, in whichever way they end; the rest keep their stems."""
    (folder / "notes").write_text(TEXT, "utf-8")
    lines = [
        {"id": "first", "file": "b.txt", "published": "2026-03-03"},
        {"file": "sub/c.TXT", "published": "2026-03"},
        {"file": "notes"},
    ]
    (folder / "documents.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    articles, faults = read(folder)
    assert not faults
    given = {one.id: one.given.edtf if one.given else None for one in articles}
    expected = {"a": None, "first": "2026-03-03", "g": None, "h": None, "notes": None}
    assert given == {**expected, "c": "2026-03"}


def test_a_broken_index_does_not_stop_the_folder(tmp_path: Path) -> None:
    """Each line that is wrong is named with its place."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "documents.jsonl").write_text(
        '{"file": "gone.txt"}\nnonsense\n{"file": "a.txt", "published": "soon"}\n[]\n', "utf-8"
    )
    articles, faults = read(tmp_path)
    assert [one.id for one in articles] == ["a"]
    said = "\n".join(map(str, faults))
    for part in (
        "gone.txt: cannot be read: no such file",
        "jsonl:2:1: not JSON",
        "jsonl:4: a line",
    ):
        assert part in said
    assert "a.txt: 'soon'" in said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone.txt", "there is no such file or folder"),
        ("*.txt", "no file matches"),
        ("zero\0.txt", "there is no such file or folder"),
        ("", "the folder holds no articles"),
    ],
)
def test_what_is_not_there_gets_one_line(tmp_path: Path, name: str, said: str) -> None:
    """A missing file, a pattern without a match, a folder without articles."""
    assert said in one_fault(f"{tmp_path}/{name}").message


def test_files_that_cannot_be_read_get_one_line(tmp_path: Path) -> None:
    """A link that leads nowhere, and a file that is closed to the reader."""
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone")
    assert "cannot be read: no such file" in one_fault(tmp_path / "link.txt").message
    closed = tmp_path / "closed.txt"
    closed.write_text(TEXT, "utf-8")
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        pytest.skip("this user may read every file")
    assert one_fault(closed).hint == "change who may read it"


def test_a_name_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    """Its odd bytes are replaced where it is shown."""
    try:
        (tmp_path / os.fsdecode(b"f\xe9rries.txt")).write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    article = one_article(tmp_path)
    assert article.id == "f\ufffdrries"
    assert article.origin.encode().decode().endswith("rries.txt")


def test_a_name_with_control_characters_stays_one_line(tmp_path: Path) -> None:
    """What is said of a file whose name breaks lines or colours them is one plain line."""
    (tmp_path / "a\x1b[31m\nb.txt").write_bytes(b"\0")
    fault = one_fault(tmp_path)
    assert fault.origin.endswith("a\ufffd[31m\ufffdb.txt")
    assert str(fault).isprintable()


def test_a_file_without_an_ending_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    """A page, JSON or text; the same holds for standard input."""
    for data, media in (
        (page().encode(), "text/html"),
        (json.dumps({"text": TEXT}).encode(), "application/json"),
        (TEXT.encode(), "text/plain"),
    ):
        (tmp_path / "article").write_bytes(data)
        assert one_article(tmp_path / "article").media == media
        assert one_article("-", stdin=data).media == media


def test_a_language_can_be_forced(tmp_path: Path) -> None:
    """Then no text is looked at twice; other languages than English are errors of use."""
    (tmp_path / "a.txt").write_text("Пожар на пароме, сообщили власти порта.", "utf-8")
    articles, faults = read(tmp_path, language="en")
    assert (articles[0].language, faults) == ("en", [])
    with pytest.raises(UsageError, match="'ru'"):
        read(tmp_path, language="ru")
