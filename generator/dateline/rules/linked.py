"""Rules whose breaches come to light elsewhere: while the records are linked, or are settled.

They stand in the catalogue like all others, so that they have a name, a severity and a page.
"""

from __future__ import annotations

from dateline.content import Parsed
from dateline.errors import Problems, Severity
from dateline.rules.model import Rule
from dateline.schema import RuleName
from dateline.timeline import Timeline


def found_elsewhere(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Nothing: the problems hold what there is to find already."""


RULES = (
    Rule(
        RuleName.EARLY_REPORT,
        "an event or a figure that starts after the article that reports it",
        Severity.ERROR,
        found_elsewhere,
    ),
    Rule(
        RuleName.UNCITED_CLAIM,
        "a claim that the body of its entry does not cite",
        Severity.WARNING,
        found_elsewhere,
    ),
    Rule(
        RuleName.NO_SOURCE,
        "an entry that names no source",
        Severity.WARNING,
        found_elsewhere,
    ),
    Rule(
        RuleName.NO_PUBLISHED_DAY,
        "an entry without the day on which it first appeared on the site",
        Severity.WARNING,
        found_elsewhere,
    ),
    Rule(
        RuleName.PLACEHOLDER,
        "a note that still says what a new record was made with",
        Severity.WARNING,
        found_elsewhere,
    ),
    Rule(
        RuleName.UNUSED_SOURCE,
        "a source that no entry uses",
        Severity.WARNING,
        found_elsewhere,
        whole=True,
    ),
    Rule(
        RuleName.UNUSED_TEXT,
        "a stored text that no source uses",
        Severity.WARNING,
        found_elsewhere,
        whole=True,
    ),
    Rule(
        RuleName.UNEXPLAINED_CHANGE,
        "a claim whose value changed since the last release, without a correction",
        Severity.ERROR,
        found_elsewhere,
    ),
    Rule(
        RuleName.UNUSED_ACCEPTANCE,
        "an `accept:` that accepts nothing",
        Severity.WARNING,
        found_elsewhere,
        whole=True,
    ),
)
