"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dateline.content import Parsed
from dateline.errors import Problems, Severity
from dateline.schema import RuleName
from dateline.timeline import Timeline

Find = Callable[[Parsed, Timeline, Problems], None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of `dateline check`.

    Attributes:
        name: As site.yaml and `accept:` name it.
        summary: What it finds, in one sentence.
        severity: How grave a breach is where site.yaml says nothing.
        find: Adds every breach to the problems, each with the rule's name, and with the subject
            by which it can be accepted. The severity is set afterwards (`settle`).
        whole: Whether it draws on what is not there, so that it can be asked only of a site
            without errors: what a file with errors says might be just what seems to be missing.
    """

    name: RuleName
    summary: str
    severity: Severity
    find: Find
    whole: bool = False
