"""Reads the tables of invalid sites, and shows problems as the tables write them.

A case starts with its title behind `===`. What it changes in the small site of `tests.sites`
follows, each change behind `>>>`, and at last what is expected:

    >>> PATH             the file holds the lines below
    >>> edit PATH        lines behind `- ` are replaced by the lines behind `+ ` below them
    >>> bytes PATH       the same as PATH, with the escapes of Python's byte strings
    >>> delete PATH      the file is deleted
    >>> folder PATH      there is an empty folder
    >>> problems         every problem, in order, apart by an empty line
    >>> problems with drafts
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dateline.build import Builder
from dateline.errors import ContentError, Problem, Severity
from tests.sites import SiteFolder, make_site

CASES = Path(__file__).parent / "cases"
_CHANGES = ("edit", "bytes", "delete", "folder")


@dataclass
class Case:
    """One invalid site and what is said of it."""

    title: str
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    expected: str = ""
    drafts: bool = False

    def make(self, root: Path) -> SiteFolder:
        """Write the site."""
        site = make_site(root)
        self.change(site)
        return site

    def change(self, site: SiteFolder) -> None:
        """Change a site as the case has it."""
        for what, path, text in self.changes:
            _change(site, what, path, text)

    def problems(self, root: Path) -> str:
        """What is said of the site, as the tables write it; empty if it has no problem."""
        self.make(root)
        try:
            return show(Builder(root, drafts=self.drafts).make().problems)
        except ContentError as error:
            return show(error.problems)


def read_cases() -> list[Case]:
    """The cases of all tables."""
    return [case for path in sorted(CASES.glob("*.txt")) for case in read_table(path)]


def show(problems: Iterable[Problem]) -> str:
    """Problems as text: warnings say that they are."""
    return "\n\n".join(_show(problem) for problem in problems)


def _show(problem: Problem) -> str:
    text = str(problem)
    if problem.severity is Severity.WARNING:
        place, _, rest = text.partition(": ")
        text = f"{place}: warning: {rest}"
    return text


def read_table(path: Path) -> Iterable[Case]:
    """The cases of one table."""
    _about, *blocks = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for block in blocks:
        title, *parts = re.split(r"^>>> ", block, flags=re.MULTILINE)
        case = Case(f"{path.stem}: {title.strip()}")
        for part in parts:
            head, _, text = part.partition("\n")
            first, _, rest = head.partition(" ")
            if first == "problems":
                case.expected, case.drafts = text.strip("\n"), head.endswith("drafts")
            else:
                what, target = (first, rest) if first in _CHANGES else ("write", head)
                case.changes.append((what, target, text.rstrip("\n") + "\n"))
        yield case


def _change(site: SiteFolder, what: str, path: str, text: str) -> None:
    if what == "write":
        site.write(path, text.encode())
    elif what == "bytes":
        site.write(path, ast.literal_eval(f"b'''{text.rstrip()}'''"))
    elif what == "delete":
        target = site.root / path
        shutil.rmtree(target) if target.is_dir() else target.unlink()
    elif what == "folder":
        (site.root / path).mkdir(parents=True)
    else:
        _edit(site, path, text)


def _edit(site: SiteFolder, path: str, text: str) -> None:
    for old, new in re.findall(r"((?:^- .*\n)+)((?:^\+.*\n)*)", text, flags=re.MULTILINE):
        site.edit(path, _unmarked(old), _unmarked(new))


def _unmarked(lines: str) -> str:
    return "".join(line[2:] for line in lines.splitlines(keepends=True))
