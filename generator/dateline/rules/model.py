"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dateline.content import Parsed
from dateline.errors import Problems, Severity
from dateline.schema import RuleName
from dateline.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of `dateline check`.

    Attributes:
        name: As site.yaml and `accept:` name it.
        summary: What it finds, in one sentence.
        severity: How grave a breach is where site.yaml says nothing.
        find: Adds every breach to the problems, each with the rule's name, and with the subject
            by which it can be accepted. The severity is set afterwards (`settled`).
    """

    name: RuleName
    summary: str
    severity: Severity
    find: Callable[[Parsed, Timeline, Problems], None]
