"""Articles and sites for the command, and the command itself."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline.commands import main
from tests.sites import SiteFolder, make_site

STORM = """\
Harbour Bridge closed after storm

HARBOUR, May 4, 2021. The Harbour Bridge was closed on Monday after a storm, the council said.
About 40 people were moved to a school. The council will reopen the bridge on Friday.
"""
SCHOOL = """\
New school opens in Northton

NORTHTON, September 2, 2021. The new school of Northton opened on Wednesday. More than 60 pupils
came on the first day, Mayor Ada Brook told reporters on Thursday.
"""


@dataclass(frozen=True, slots=True)
class Done:
    """What the command said and how it ended."""

    returncode: int
    stdout: str
    stderr: str


Ingest = Callable[..., Done]


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """The small site, and beside it a folder of two articles."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "storm.txt").write_text(STORM, encoding="utf-8")
    (articles / "school.txt").write_text(SCHOOL, encoding="utf-8")
    root = tmp_path / "site"
    root.mkdir()
    return make_site(root)


def environment() -> dict[str, str]:
    """This one's, without what colours output."""
    return {k: v for k, v in os.environ.items() if k not in {"FORCE_COLOR", "NO_COLOR"}}


@pytest.fixture
def ingest(
    site: SiteFolder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Ingest:
    """`dateline ingest ARGUMENTS` in the site's folder or in another, in this process."""

    def run(*arguments: str, cwd: Path | None = None, stdin: str = "") -> Done:
        monkeypatch.chdir(cwd or site.root)
        monkeypatch.setattr(sys, "argv", ["dateline", "ingest", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return run


def snapshot(root: Path) -> dict[str, tuple[bytes, int]]:
    """Every file: its bytes and when it was last written, in nanoseconds."""
    return {
        one.relative_to(root).as_posix(): (one.read_bytes(), one.stat().st_mtime_ns)
        for one in sorted(root.rglob("*"))
        if one.is_file()
    }


def files(root: Path) -> dict[str, bytes]:
    """Every file's bytes."""
    return {path: data for path, (data, _) in snapshot(root).items()}
