"""Reads the tables of commands that change a file in place, and runs them.

A case starts with its title behind `===`. Then follow, each behind `>>>`:

    >>> before [PATH]    the file as it is; without a path, the entry of the small site
    >>> $ ARGUMENTS      the command, without `dateline`
    >>> after            the file as it is to be; left out where it is to stay as it is
    >>> says CODE        what the command prints, and what it ends with
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from click import ClickException
from click.testing import CliRunner

from dateline.commands import cli
from dateline.errors import ContentError, UsageError
from tests.sites import make_site

CASES = Path(__file__).parent / "cases"
ENTRY = "content/events/2021-05-03-closed.md"
MEASURES = """\
moved:
  label: People moved
  unit: people
  counts: People who were moved, as the council counts them.
"""


@dataclass
class Case:
    """A command, the file that it is about, and what is expected."""

    title: str
    path: str = ENTRY
    before: str | None = None
    after: str | None = None
    command: str = ""
    code: int = 0
    said: str | None = None

    @property
    def is_about_layout(self) -> bool:
        """Whether it shows what becomes of a file."""
        return self.before is not None and self.after is not None


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command printed, the usual channel first, and what it ended with."""

    code: int
    said: str


def read_cases(name: str) -> list[Case]:
    """The cases of one table."""
    text = (CASES / f"{name}.txt").read_text("utf-8")
    _about, *blocks = re.split(r"^=== ", text, flags=re.MULTILINE)
    return list(_cases(blocks))


def _cases(blocks: list[str]) -> Iterator[Case]:
    for block in blocks:
        title, *parts = re.split(r"^>>> ", block, flags=re.MULTILINE)
        case = Case(title.strip())
        for part in parts:
            head, _, text = part.partition("\n")
            what, _, rest = head.partition(" ")
            text = text.rstrip("\n") + "\n"
            if what == "before":
                case.path, case.before = rest or ENTRY, text
            elif what == "after":
                case.after = text
            elif what == "$":
                case.command = rest
            else:
                case.code, case.said = int(rest), text.strip("\n")
        yield case


def run(root: Path, *arguments: str) -> Ran:
    """The command in this process, with the words of `main` for what it raises."""
    done = CliRunner().invoke(cli, ["-C", str(root), *arguments], standalone_mode=False)
    error = done.exception
    if error is None or isinstance(error, SystemExit):
        return Ran(done.exit_code, done.stdout + done.stderr)
    if isinstance(error, UsageError):
        return Ran(2, done.stdout + done.stderr + str(error))
    if isinstance(error, ContentError):
        return Ran(1, done.stdout + done.stderr + str(error))
    if isinstance(error, ClickException):
        return Ran(error.exit_code, done.stdout + done.stderr + error.format_message())
    raise error


def run_case(case: Case, root: Path, *, bom: bool = False, line_end: str = "\n") -> tuple[Ran, str]:
    """Run a case in a site of its own: what the command said, and the file afterwards.

    Args:
        case: What to do.
        root: Where the site is to be.
        bom: Whether the file starts with a byte order mark.
        line_end: How its lines end.
    """
    site = make_site(root, {"content/measures.yaml": MEASURES})
    target = root / case.path
    mark = b"\xef\xbb\xbf" if bom else b""
    if case.before is not None:
        site.write(case.path, mark + case.before.replace("\n", line_end).encode())
    before = target.read_bytes()
    ran = run(root, *shlex.split(case.command))
    after = target.read_bytes()
    if case.after is None:
        assert after == before
        return ran, ""
    assert after.startswith(mark)
    text = after.removeprefix(mark).decode()
    assert set(re.findall("\r\n|\r|\n", text)) == {line_end}, "lines end as they did"
    return ran, text.replace(line_end, "\n")
