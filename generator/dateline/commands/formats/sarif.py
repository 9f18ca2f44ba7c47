"""SARIF 2.1.0, the OASIS standard for the findings of checkers (errata 01, 2023).

Sections in comments are those of the standard.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from dateline import __version__
from dateline.errors import Edit, Location, Problem, Severity
from dateline.rules import RULES, Accepted

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = "%SRCROOT%"
_WITHOUT_RULE = "invalid"
_INDEX = {_WITHOUT_RULE: 0, **{rule.name.value: at for at, rule in enumerate(RULES, 1)}}


def sarif(
    problems: Iterable[Problem], accepted: Iterable[Accepted], *, folder: str = "", exit_code: int
) -> dict[str, Any]:
    """A log of one run.

    Args:
        problems: What was found.
        accepted: What an editor lets stand: results that are suppressed, with the reason.
        folder: The site's folder from where the command runs, ending in `/`; empty if it is that.
        exit_code: With which the command ends.
    """
    maker = _Maker(folder)
    results = [maker.result(problem) for problem in problems]
    results += [maker.suppressed(one) for one in accepted]
    run = {
        "tool": {"driver": _driver()},
        "invocations": [{"executionSuccessful": True, "exitCode": exit_code}],
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": "The folder in which the command was run"}}
        },
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _driver() -> dict[str, Any]:
    """What found them, with every rule, so that a reader of the log can list those kept to."""
    first = _descriptor(
        _WITHOUT_RULE,
        "what stops a build under any rule, such as a quote that is not in its article",
        Severity.ERROR,
        "docs/check.md tells what is checked.",
    )
    rules = (
        _descriptor(
            rule.name,
            rule.summary,
            rule.severity,
            f"`dateline check --explain {rule.name}` tells why it matters, how to mend it and how "
            "to accept it with a reason.",
        )
        for rule in RULES
    )
    return {"name": "Dateline", "version": __version__, "rules": [first, *rules]}


def _descriptor(name: str, summary: str, severity: Severity, help_text: str) -> dict[str, Any]:
    sentence = f"{summary[:1].upper()}{summary[1:]}."
    return {
        "id": str(name),
        "shortDescription": {"text": _text(sentence)},
        "fullDescription": {"text": _text(sentence)},
        "help": {"text": _text(help_text)},
        "defaultConfiguration": {"level": severity.value},
    }


def _text(text: str) -> str:
    """Braces stand for placeholders unless they are doubled (3.11.5)."""
    return text.replace("{", "{{").replace("}", "}}")


class _Maker:
    """Makes results; addresses are relative to the folder in which the command runs."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def result(self, problem: Problem) -> dict[str, Any]:
        rule = problem.rule or _WITHOUT_RULE
        text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
        found: dict[str, Any] = {
            "ruleId": str(rule),
            "ruleIndex": _INDEX[rule],
            "level": problem.severity.value,
            "message": {"text": _text(text)},
            "locations": [self._location(problem.location)],
        }
        if problem.related:
            found["relatedLocations"] = [
                {"id": number, **self._location(place)}
                for number, place in enumerate(problem.related, 1)
            ]
        if problem.edits:
            found["fixes"] = [self._fix(problem.edits)]
        if problem.subject:
            found["properties"] = {"subject": problem.subject}
        return found

    def suppressed(self, one: Accepted) -> dict[str, Any]:
        return self.result(one.problem) | {
            "suppressions": [
                {
                    "kind": "inSource",
                    "status": "accepted",
                    "justification": one.why,
                    "location": self._location(one.location),
                }
            ]
        }

    def _location(self, place: Location) -> dict[str, Any]:
        physical: dict[str, Any] = {"artifactLocation": self._artifact(place.path)}
        if place.line:
            # To the end of the line, where no end is given (3.30.8).
            physical["region"] = {"startLine": place.line, "startColumn": place.column or 1}
        return {"physicalLocation": physical}

    def _artifact(self, path: str) -> dict[str, str]:
        if path.startswith("/"):  # of the theme that comes with the program
            return {"uri": f"file://{quote(path)}"}
        return {"uri": quote(f"{self.folder}{path}"), "uriBaseId": _ROOT}

    def _fix(self, edits: tuple[Edit, ...]) -> dict[str, Any]:
        changes = [
            {
                "artifactLocation": self._artifact(path),
                "replacements": [_replacement(edit) for edit in edits if edit.path == path],
            }
            for path in dict.fromkeys(edit.path for edit in edits)
        ]
        return {"artifactChanges": changes}


def _replacement(edit: Edit) -> dict[str, Any]:
    region = {
        "startLine": edit.start[0],
        "startColumn": edit.start[1],
        "endLine": edit.end[0],
        "endColumn": edit.end[1],
    }
    return {"deletedRegion": region, "insertedContent": {"text": edit.text}}
