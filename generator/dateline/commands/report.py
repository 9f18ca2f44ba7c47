"""What the commands print: problems, results, and the options that several of them share."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.markup import escape

from dateline.errors import Problem, Severity, UsageError

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}

C = TypeVar("C", bound=Callable[..., Any])

quiet_option = click.option("-q", "--quiet", is_flag=True, help="Print problems only.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for machines.")
drafts_option = click.option("--drafts", is_flag=True, help="Include content/drafts/.")
strict_option = click.option("--strict", is_flag=True, help="Take warnings for errors.")


def console(*, stderr: bool = False, wrap: bool = False) -> Console:
    """A console that colours only where a person looks at it.

    Args:
        stderr: Whether it writes to standard error.
        wrap: Whether lines are wrapped to its width, as panels and columns need it; otherwise the
            terminal does that, so that a path or a message can be copied whole.
    """
    return Console(stderr=stderr, highlight=False, soft_wrap=not wrap)


def say(text: str, *, quiet: bool = False) -> None:
    """Print a line for a person, in rich's markup."""
    if not quiet:
        console().print(text)


def print_problems(problems: Iterable[Problem], *, notes: bool = False) -> None:
    """Print every problem to standard error, and how many there are; notes if they are wanted."""
    out = console(stderr=True)
    count = dict.fromkeys(Severity, 0)
    for problem in problems:
        if problem.severity is Severity.NOTE and not notes:
            continue
        count[problem.severity] += 1
        colour = _COLOURS[problem.severity]
        first, *rest = str(problem).split("\n")
        place, _, message = first.partition(": ")
        kind = "" if problem.severity is Severity.ERROR else f"{problem.severity}: "
        rule = f" [{problem.rule}]" if problem.rule else ""
        out.print(
            f"[bold]{escape(place)}[/]: [{colour}]{kind}{escape(message)}[/][dim]{escape(rule)}[/]"
        )
        for line in rest:
            out.print(escape(line), style="cyan" if line.startswith("  hint:") else "dim")
    words = [
        f"{number} {severity}{'' if number == 1 else 's'}"
        for severity, number in count.items()
        if number
    ]
    if words:
        *all_but_last, last = words
        listed = f"{', '.join(all_but_last)} and {last}" if all_but_last else last
        out.print(f"[bold]{listed}[/]")


def print_usage_error(error: UsageError) -> None:
    """Print why a command could not be carried out."""
    out = console(stderr=True)
    out.print(f"[red]Error:[/] {escape(error.message)}")
    if error.hint:
        out.print(f"  hint: {escape(error.hint)}", style="cyan")


def print_json(data: Any) -> None:
    """Print JSON to standard output."""
    json.dump(data, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def problem_json(problem: Problem) -> dict[str, Any]:
    """A problem for machines."""
    return {
        "path": problem.location.path,
        "line": problem.location.line,
        "column": problem.location.column,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "related": [str(location) for location in problem.related],
        "rule": str(problem.rule) or None,
        "subject": problem.subject or None,
        "fixable": bool(problem.edits),
    }
