"""Writing a site: only what changed, never half a file, nobody else's files."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import UsageError
from dateline.output import MANIFEST, check_folder, write_site

OLD = {"index.html": b"old", "a/index.html": b"a", "b/c/index.html": b"c"}


def _tree(out: Path) -> dict[str, bytes]:
    """Every file in a folder besides the manifest."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def _state(out: Path) -> dict[str, tuple[int, bytes]]:
    """Everything in a folder, with when it was changed."""
    found = {}
    for path in [out, *out.rglob("*")]:
        data = path.read_bytes() if path.is_file() else b""
        found[path.relative_to(out).as_posix()] = (path.stat().st_mtime_ns, data)
    return found


def test_a_new_folder_gets_every_file(tmp_path: Path) -> None:
    """The folder and those below it are made."""
    report = write_site(OLD, tmp_path / "deep/public")

    assert _tree(tmp_path / "deep/public") == OLD
    assert report.written == tuple(sorted(OLD))
    assert report.unchanged == report.deleted == ()


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    """A second build with the same files changes nothing, not even a time."""
    out = tmp_path / "public"
    write_site(OLD, out)
    os.utime(out / "index.html", ns=(1, 1))
    before = {name: state for name, state in _state(out).items() if name not in {".", MANIFEST}}
    report = write_site(OLD, out)

    assert report.written == report.deleted == ()
    after = {name: state for name, state in _state(out).items() if name not in {".", MANIFEST}}
    assert after == before


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    """Of three files one is new, one is kept and one is deleted with its folders."""
    write_site(OLD, tmp_path)
    report = write_site({"index.html": b"new", "a/index.html": b"a"}, tmp_path)

    assert (report.written, report.unchanged) == (("index.html",), ("a/index.html",))
    assert report.deleted == ("b/c/index.html",)
    assert not (tmp_path / "b").exists()


def test_files_of_others_are_kept(tmp_path: Path) -> None:
    """CNAME, .git/ and what else lies there survives every build, also in our folders."""
    write_site(OLD, tmp_path)
    for name in ("CNAME", ".git/HEAD", "b/c/notes.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("theirs")
    write_site({"index.html": b"new"}, tmp_path)

    assert _tree(tmp_path) == {
        "index.html": b"new",
        "CNAME": b"theirs",
        ".git/HEAD": b"theirs",
        "b/c/notes.txt": b"theirs",
    }


def test_a_checkout_without_files_may_be_built_into(tmp_path: Path) -> None:
    """A worktree for publishing starts with .git and perhaps a CNAME."""
    (tmp_path / ".git").write_text("gitdir: elsewhere")
    (tmp_path / "CNAME").write_text("example.org")
    write_site(OLD, tmp_path)

    assert {"index.html", ".git", "CNAME"} <= set(_tree(tmp_path))


def test_a_folder_of_others_is_refused(tmp_path: Path) -> None:
    """A folder with files but no manifest is somebody else's."""
    (tmp_path / "thesis.odt").write_text("years of work")
    before = _state(tmp_path)

    with pytest.raises(UsageError, match="holds files that Dateline did not write") as caught:
        write_site(OLD, tmp_path)
    assert "empty or new folder" in caught.value.hint
    assert _state(tmp_path) == before


@pytest.mark.parametrize(
    ("theirs", "ours", "named"),
    [
        ("feed.xml", "feed.xml", "feed.xml"),
        ("events", "events/x/index.html", "events"),
        ("feed.xml/deep/notes.txt", "feed.xml", "feed.xml/deep/notes.txt"),
    ],
    ids=["file", "file in place of a folder", "folder in place of a file"],
)
def test_a_file_of_others_in_the_way_is_refused(
    theirs: str, ours: str, named: str, tmp_path: Path
) -> None:
    """Nothing of somebody else is overwritten, and nothing at all is written then."""
    write_site(OLD, tmp_path)
    (tmp_path / theirs).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / theirs).write_text("theirs")
    before = _state(tmp_path)

    with pytest.raises(UsageError, match="is in the way") as caught:
        write_site({**OLD, "index.html": b"new", ours: b"ours"}, tmp_path)
    assert caught.value.message.startswith(str(tmp_path / named))
    assert _state(tmp_path) == before


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """The folder to build into is not a file."""
    (tmp_path / "public").write_text("x")

    with pytest.raises(UsageError, match="is a file"):
        check_folder(tmp_path / "public")


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"files": "abc"}', '{"files": [1]}', '{"files": ["../x"]}',
     '{"files": ["/etc/passwd"]}', '{"files": [""]}', '{"files": ["a/./b"]}', "\xff"],
)  # fmt: skip
def test_a_broken_manifest_is_refused(text: str, tmp_path: Path) -> None:
    """Nothing is deleted on the word of a manifest that was not written by a build."""
    write_site(OLD, tmp_path)
    (tmp_path / MANIFEST).write_text(text, encoding="latin-1")

    with pytest.raises(UsageError, match="cannot be read"):
        write_site({}, tmp_path)
    assert _tree(tmp_path) == OLD


def test_a_file_becomes_a_folder_and_back(tmp_path: Path) -> None:
    """A page may move below what was a file, and the other way about."""
    write_site({"x": b"file", "y/z": b"folder"}, tmp_path)
    write_site({"x/z": b"folder", "y": b"file"}, tmp_path)

    assert _tree(tmp_path) == {"x/z": b"folder", "y": b"file"}
    write_site({"x": b"file", "y/z": b"folder"}, tmp_path)
    assert _tree(tmp_path) == {"x": b"file", "y/z": b"folder"}


def test_an_empty_folder_of_others_gives_way(tmp_path: Path) -> None:
    """A folder without a file in it holds nothing that could be lost."""
    write_site(OLD, tmp_path)
    (tmp_path / "feed.xml/empty").mkdir(parents=True)
    write_site({**OLD, "feed.xml": b"feed"}, tmp_path)

    assert (tmp_path / "feed.xml").read_bytes() == b"feed"


def test_what_a_killed_first_build_leaves_is_built_over(tmp_path: Path) -> None:
    """Before there is a manifest there is only the stage."""
    (tmp_path / ".dateline-stage/a").mkdir(parents=True)
    (tmp_path / ".dateline-stage" / MANIFEST).write_text("{")
    write_site(OLD, tmp_path)

    assert _tree(tmp_path) == OLD


def test_the_manifest_names_the_files_in_order(tmp_path: Path) -> None:
    """It is the same for the same site, whatever was there before."""
    write_site({"old": b""}, tmp_path / "a")
    write_site(OLD, tmp_path / "a")
    write_site(OLD, tmp_path / "b")

    assert (tmp_path / "a" / MANIFEST).read_bytes() == (tmp_path / "b" / MANIFEST).read_bytes()
    assert json.loads((tmp_path / "a" / MANIFEST).read_text())["files"] == sorted(OLD)


@pytest.mark.parametrize(
    ("files", "hint"),
    [
        (
            {**OLD, f"{'x' * 300}/index.html": b"new"},
            "the site that was there before is still whole",
        ),
        ({**OLD, "index.html": b"new", "z.html": b"new"}, "part of the new site is in place"),
    ],
    ids=["before anything is moved", "halfway"],
)
def test_a_write_that_fails_says_what_is_left(
    files: dict[str, bytes], hint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only while no file was moved is the old site said to be whole."""
    write_site(OLD, tmp_path)
    replace = os.replace

    def disturbed(source: Path, target: Path) -> None:
        replace(source, target)
        if Path(target) == tmp_path / "index.html":
            (tmp_path / "z.html").mkdir()  # somebody else is at work here

    monkeypatch.setattr(os, "replace", disturbed)
    with pytest.raises(UsageError, match="cannot be written") as caught:
        write_site(files, tmp_path)
    assert caught.value.hint.startswith(hint)
    whole = all((tmp_path / path).read_bytes() == data for path, data in OLD.items())
    assert whole is hint.endswith("whole")


PARTS = st.sampled_from("abc")
PATHS = st.lists(PARTS, min_size=1, max_size=3).map("/".join)
SITES = st.dictionaries(PATHS, st.sampled_from([b"", b"1", b"2"]), max_size=6).filter(
    lambda files: not any(f"{one}/" in f"{other}/"[: len(one) + 1] and one != other
                          for one in files for other in files)
)  # fmt: skip


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(st.lists(SITES, min_size=2, max_size=5))
def test_any_site_after_any_other(sites: list[dict[str, bytes]]) -> None:
    """However sites follow each other in one folder, it holds exactly the last one."""
    with tempfile.TemporaryDirectory() as folder:
        for files in sites:
            report = write_site(files, Path(folder))
            assert _tree(Path(folder)) == files
            assert set(report.written) | set(report.unchanged) == set(files)
        folders = {path for path in Path(folder).rglob("*") if path.is_dir()}
        assert all(any(path.rglob("*")) for path in folders), "an empty folder is left"
