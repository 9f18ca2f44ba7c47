"""Reads the cases of rules: a small site, and what one rule finds in it.

A file of `cases/` is named as its rule. A case starts with its title behind `## `. What it changes
in the small site of `tests.sites` follows, each change behind `>>>`:

    >>> PATH                the file holds the lines below
    >>> edit PATH           lines behind `- ` are replaced by the lines behind `+ ` below them
    >>> delete PATH         the file is deleted
    >>> source ID KEYS      a source with these keys (`published: 2021-05-04, language: de`) and,
                            below, its stored text
    >>> check YAML          the `check:` of site.yaml
    >>> found               what the rule finds, one a line: place, message, subject in brackets
    >>> accepted            what an editor lets stand, one a line: place and reason
    >>> mended PATH         the file once the edits that findings carry are made, and they are gone

Without `found` the rule finds nothing.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dateline.build import Checked
from dateline.errors import Problem
from dateline.rules.fix import apply, choose
from dateline.schema import RuleName
from tests.invalid.reading import Case as Changed
from tests.rules.checking import look
from tests.sites import SITE, SiteFolder

CASES = Path(__file__).parent / "cases"
_KEYS = {"title": "Another article", "publisher": "The Wire", "published": "2021-05-04"}


@dataclass
class Case:
    """One small site and what a rule makes of it."""

    rule: RuleName
    title: str
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    expected: dict[str, str] = field(default_factory=dict)

    def make(self, root: Path) -> SiteFolder:
        """Write the site."""
        return Changed(self.title, self.changes).make(root)

    def mended(self) -> Iterator[tuple[str, str]]:
        """The files that edits change, and what they then hold."""
        for head, text in self.expected.items():
            if head.startswith("mended "):
                yield head.removeprefix("mended "), text


def read_cases() -> list[Case]:
    """The cases of all rules."""
    return [case for path in sorted(CASES.glob("*.md")) for case in _table(path)]


def findings(checked: Checked, rule: RuleName) -> str:
    """What a rule found, as the tables write it."""
    return "\n".join(_line(problem) for problem in of_rule(checked, rule))


def of_rule(checked: Checked, rule: RuleName) -> list[Problem]:
    """What a rule found."""
    return [problem for problem in checked.problems if problem.rule == rule]


def acceptances(checked: Checked) -> str:
    """What was accepted, as the tables write it."""
    return "\n".join(f"{one.problem.location}: {one.why}" for one in checked.accepted)


def mend(site: SiteFolder, rule: RuleName) -> None:
    """Make the edits of a rule's findings, again until there are none."""
    while chosen := choose(of_rule(look(site, rule), rule)):
        edits = {edit for problem in chosen for edit in problem.edits}
        for path in {edit.path for edit in edits}:
            target = site.root / path
            data = target.read_bytes()
            target.write_bytes(apply(data, [edit for edit in edits if edit.path == path]))


def _line(problem: Problem) -> str:
    subject = f" [{problem.subject}]" if problem.subject else ""
    also = "".join(f" (also {location})" for location in problem.related)
    return f"{problem.location}: {problem.message}{subject}{also}"


def _table(path: Path) -> Iterator[Case]:
    _about, *blocks = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for block in blocks:
        title, *parts = re.split(r"^>>> ", block, flags=re.MULTILINE)
        case = Case(RuleName(path.stem), title.strip())
        for part in parts:
            head, _, text = part.partition("\n")
            _take(case, head.strip(), text.rstrip("\n"))
        yield case


def _take(case: Case, head: str, text: str) -> None:
    first, _, rest = head.partition(" ")
    if first in {"found", "accepted", "mended"}:
        case.expected[head] = text
    elif first in {"edit", "delete"}:
        case.changes.append((first, rest, text + "\n"))
    elif first == "check":
        case.changes.append(("write", "site.yaml", f"{SITE}check: {rest}\n"))
    elif first == "source":
        source_id, _, keys = rest.partition(" ")
        case.changes += _source(source_id, keys, text + "\n")
    else:
        case.changes.append(("write", head, text + "\n"))


def _source(source_id: str, keys: str, text: str) -> list[tuple[str, str, str]]:
    given = dict(pair.split(": ", 1) for pair in re.split(r", (?=\w+: )", keys)) if keys else {}
    stored = {"text": f"seeds/{source_id}.txt", "sha256": hashlib.sha256(text.encode()).hexdigest()}
    lines = "".join(f"{key}: {value}\n" for key, value in (_KEYS | given | stored).items() if value)
    front = f"---\n{lines}---\n"
    return [("write", stored["text"], text), ("write", f"content/sources/{source_id}.md", front)]
