"""Which changes of files the preview sees."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dateline.serve.watching import Pace, Watch, differences, snapshot
from tests.serve.conftest import DEADLINE, write

Change = Callable[[Path], object]

QUICK = Pace(look=0.01, quiet=0.05)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a file in each watched place, and one that is not."""
    for path in ("site.yaml", "content/events/a.md", "themes/t/theme.yaml", "seeds/a.txt"):
        write(tmp_path, path, "text")
    write(tmp_path, "public/index.html", "text")
    return tmp_path


def seen(root: Path, change: Change) -> tuple[str, ...]:
    """The paths that look different after a change."""
    before = snapshot(root)
    change(root)
    return differences(before, snapshot(root))


def _rename(root: Path) -> None:
    (root / "content/events/a.md").rename(root / "content/events/b.md")


def _same_size_and_time(root: Path) -> None:
    path = root / "seeds/a.txt"
    times = path.stat()
    path.write_text("TEXT", "utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


@pytest.mark.parametrize(
    ("change", "paths"),
    [
        (lambda root: write(root, "site.yaml", "other text"), ["site.yaml"]),
        (lambda root: write(root, "themes/t/static/x.css", "x"), ["themes/t/static", "…/x.css"]),
        (lambda root: (root / "seeds/a.txt").unlink(), ["seeds/a.txt"]),
        (_rename, ["content/events/a.md", "content/events/b.md"]),
        (lambda root: (root / "content/places").mkdir(), ["content/places"]),
        (
            lambda root: shutil.rmtree(root / "content"),
            ["content", "content/events", "content/events/a.md"],
        ),
        (_same_size_and_time, ["seeds/a.txt"]),
    ],
    ids=["changed", "new folder", "deleted", "renamed", "empty folder", "all", "times set back"],
)
def test_a_change_is_seen(root: Path, change: Change, paths: list[str]) -> None:
    """Files and folders that are changed, made, renamed or deleted are named."""
    full = [path.replace("…", paths[0]) for path in paths]
    assert list(seen(root, change)) == full


@pytest.mark.parametrize(
    "path",
    [
        "content/events/a.md~",
        "content/events/.a.md.swp",
        "content/events/4913",
        "content/events/#a.md#",
        "content/events/.#a.md",
        "content/events/a.md.tmp",
        "content/events/.goutputstream-AB12CD",
        "content/events/a.md___jb_tmp___",
        "content/.git/index",
        "public/new.html",
        "README.md",
    ],
)
def test_what_the_build_does_not_read_is_not_seen(root: Path, path: str) -> None:
    """Editors' backup, swap and lock files and files outside the watched places are no change."""
    assert seen(root, lambda root: write(root, path, "text")) == ()


def test_a_folder_made_again_is_watched_again(root: Path) -> None:
    """A folder that was deleted and made again is looked into as before."""
    shutil.rmtree(root / "content")
    before = snapshot(root)
    write(root, "content/events/a.md", "again")

    assert "content/events/a.md" in differences(before, snapshot(root))
    assert seen(root, lambda root: write(root, "content/events/a.md", "and again")) == (
        "content/events/a.md",
    )


def test_links_are_followed_but_not_in_circles(root: Path, tmp_path: Path) -> None:
    """A linked folder is watched; one that leads back to itself does not hang the preview."""
    elsewhere = tmp_path / "elsewhere"
    write(elsewhere, "b.md", "text")
    (root / "content/linked").symlink_to(elsewhere)
    (root / "content/circle").symlink_to(root / "content")
    (root / "content/nowhere").symlink_to(root / "gone")

    changed = seen(root, lambda _: write(elsewhere, "b.md", "other text"))

    assert "content/linked/b.md" in changed


def _first_change(watch: Watch, act: Callable[[], object]) -> tuple[str, ...]:
    """What the watch reports first, `act` being done once it has begun to look."""

    async def first() -> tuple[str, ...]:
        asyncio.get_running_loop().call_later(0.05, act)
        return await anext(watch.changes())

    async def in_time() -> tuple[str, ...]:
        return await asyncio.wait_for(first(), DEADLINE)

    # In a thread of its own: the browser of other tests keeps a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, in_time()).result()


def test_what_belongs_together_is_reported_together(root: Path) -> None:
    """Many files written in one go are one change, reported once they are at rest."""

    def checkout() -> None:
        for number in range(100):
            write(root, f"content/events/{number:03}.md", "text")

    changed = _first_change(Watch(root, QUICK), checkout)

    assert len(changed) == 100


def test_a_change_that_was_taken_back_is_none(root: Path) -> None:
    """A file that came and went while the watch waited for quiet is not reported."""
    watch = Watch(root, Pace(look=0.01, quiet=0.1))

    def act() -> None:
        write(root, "content/events/passing.md", "text")
        asyncio.get_running_loop().call_later(0.05, back)

    def back() -> None:
        (root / "content/events/passing.md").unlink()
        asyncio.get_running_loop().call_later(0.3, write, root, "seeds/b.txt", "text")

    assert _first_change(watch, act) == ("seeds/b.txt",)


def test_files_that_never_rest_are_taken_as_they_are(root: Path) -> None:
    """A program that writes without end into seeds/ does not hold up the preview for good."""
    watch = Watch(root, Pace(look=0.01, quiet=0.05, patience=0.2))

    def keep_writing(number: int = 0) -> None:
        write(root, "seeds/log.txt", "x" * number)
        asyncio.get_running_loop().call_later(0.01, keep_writing, number + 1)

    assert _first_change(watch, keep_writing) == ("seeds/log.txt",)


def test_what_changed_before_the_first_look_is_not_lost(root: Path) -> None:
    """A file changed after the watch was made, but before it was first asked, is reported."""
    watch = Watch(root, QUICK)
    write(root, "site.yaml", "changed while the first build was under way")

    assert _first_change(watch, lambda: None) == ("site.yaml",)
