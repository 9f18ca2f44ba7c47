"""Workflow commands of GitHub Actions, which show each problem at its line of a change.

The escapes are those of the runner: in a message `%`, carriage return and line feed; in a property
also the colon and the comma, which end it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.errors import Problem, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(problems: Iterable[Problem], folder: str = "") -> str:
    """A line for each problem.

    Args:
        problems: What was found.
        folder: The site's folder from where the command runs, ending in `/`; empty if it is that.
    """
    return "".join(f"{_command(problem, folder)}\n" for problem in problems)


def _command(problem: Problem, folder: str) -> str:
    lines = [problem.message]
    lines += [f"also: {_below(folder, str(place))}" for place in problem.related]
    if problem.hint:
        lines.append(f"hint: {problem.hint}")
    properties = ",".join(f"{key}={_property(value)}" for key, value in _where(problem, folder))
    return f"::{_COMMANDS[problem.severity]} {properties}::{_message(chr(10).join(lines))}"


def _where(problem: Problem, folder: str) -> Iterator[tuple[str, str]]:
    place = problem.location
    yield "file", _below(folder, place.path)
    if place.line:
        yield "line", str(place.line)
        yield "col", str(place.column or 1)
    yield "title", problem.rule or "dateline check"


def _below(folder: str, path: str) -> str:
    """A path from where the command runs; that of a theme outside of the site is absolute."""
    return path if path.startswith("/") else f"{folder}{path}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
