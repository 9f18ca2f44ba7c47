"""Problems that a person can act on.

Every phase of the build reports what is wrong as a `Problem`: where it is, what it is and what to
do about it. Problems are collected, so that one run shows them all; the phase that cannot go on
raises them together::

    DatelineError
    ├── ContentError    one or more problems in the site's own files (exit code 1)
    └── UsageError      the command cannot be carried out as asked (exit code 2)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters.

    An error stops the build; a warning does so where warnings are taken for errors; a note is
    something to know and stops nothing.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file of the site: `path` from the site's root, line and column from 1.

    A line of 0 means the file or folder as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.path
        return f"{self.path}:{self.line}:{self.column or 1}"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A change to a file that needs no judgement: what stands there becomes `text`.

    Attributes:
        path: From the site's root.
        start: Line and column from 1 of the first character that goes.
        end: Line and column of the first character that stays; equal to `start` to insert.
    """

    path: str
    start: tuple[int, int]
    end: tuple[int, int]
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        location: Where it is.
        message: What is wrong, in one line without a full stop.
        hint: What to do about it; may be empty.
        source: The line of the file that is meant; may be empty.
        severity: Whether it stops the build.
        related: Other places that take part, such as the second of two duplicates.
        rule: The name of the rule that found it; empty for what is wrong under any rule.
        subject: What it is about within its file: a claim's id, a word. Accepting names it.
        edits: What would mend it; empty where a person must decide.
    """

    location: Location
    message: str
    hint: str = ""
    source: str = ""
    severity: Severity = Severity.ERROR
    related: tuple[Location, ...] = ()
    rule: str = ""
    subject: str = ""
    edits: tuple[Edit, ...] = ()

    def __str__(self) -> str:
        lines = [f"{self.location}: {self.message}"]
        if self.source:
            number = str(self.location.line)
            lines.append(f"  {number} | {self.source}")
            if self.location.column:
                lines.append(f"  {' ' * len(number)} | {' ' * (self.location.column - 1)}^")
        lines.extend(f"  also: {location}" for location in self.related)
        if self.hint:
            lines.append(f"  hint: {self.hint}")
        return "\n".join(lines)


@dataclass(slots=True)
class Problems:
    """The problems that a run has met so far; phases add to it."""

    items: list[Problem] = field(default_factory=list)

    def add(
        self,
        location: Location,
        message: str,
        *,
        hint: str = "",
        source: str = "",
        severity: Severity = Severity.ERROR,
        related: tuple[Location, ...] = (),
        rule: str = "",
        subject: str = "",
        edits: tuple[Edit, ...] = (),
    ) -> None:
        """Record one problem."""
        self.items.append(
            Problem(location, message, hint, source, severity, related, rule, subject, edits)
        )

    def __iter__(self) -> Iterator[Problem]:
        """In the order in which a person would walk through the files, each once."""
        return iter(sorted(set(self.items), key=lambda p: (p.location, p.message)))

    def __len__(self) -> int:
        return len(set(self.items))

    def errors(self) -> list[Problem]:
        """Those that stop the build."""
        return [problem for problem in self if problem.severity is Severity.ERROR]

    def faults(self) -> list[Problem]:
        """The errors that are such under any rule: they may hide what else is there.

        What a rule finds hides nothing, however grave a site takes it.
        """
        return [problem for problem in self.errors() if not problem.rule]

    def warnings(self) -> list[Problem]:
        """Those that do so only where warnings are taken for errors."""
        return [problem for problem in self if problem.severity is Severity.WARNING]

    def harmless(self) -> list[Problem]:
        """Those that stop nothing by themselves: warnings and notes."""
        return [problem for problem in self if problem.severity is not Severity.ERROR]


class DatelineError(Exception):
    """Base of everything that Dateline raises on purpose."""


class ContentError(DatelineError):
    """The site's own files have problems; nothing was written."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n\n".join(str(problem) for problem in self.problems))


class UsageError(DatelineError):
    """The command cannot be carried out as asked."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = message
        self.hint = hint
        super().__init__(f"{message}\n  hint: {hint}" if hint else message)
