"""The rules that date an event: what each rests on, and how often it is right."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of dating.

    Attributes:
        meaning: What it does, in words that can follow "dated by".
        sure: The share of annotated mentions that it dates right, from 0 to 1.
    """

    meaning: str
    sure: float


# The share right on the development set (388 mentions of 60 articles, docs/ingest-quality.md): five
# mentions at the mean of all rules are added to those of each, and the result is rounded to .05.
# What was met fewer than five times there has a more cautious value, set by hand.
RULES: dict[str, Rule] = {
    "clause": Rule("an expression in its own clause", 0.85),
    "possessive": Rule("a day that owns it, as in “Monday's announcement”", 0.8),
    "attribute": Rule("a date that describes something else in its clause", 0.6),
    "since": Rule("the beginning of what has lasted since", 0.95),
    "until": Rule("the day to which it is put off, or on which it ends", 0.8),
    "by": Rule("a deadline", 0.75),
    "before": Rule("a day that it must precede", 0.5),
    "after": Rule("a day that it follows", 0.5),
    "speech": Rule("“today” in a quotation, which is the day of the speech", 0.8),
    "sentence": Rule("the clause that it depends on or stands beside", 0.85),
    "before-anchor": Rule("the statement that it came before; the day is a bound", 0.5),
    "carried": Rule("the day of the news, which an earlier sentence names", 0.95),
    "carried-far": Rule("the day of the news, which was named far from here", 0.85),
    "scene": Rule("the day that its paragraph told of last, in a story of several days", 0.75),
    "period": Rule("the month, quarter or year whose figures are told", 0.75),
    "offset": Rule("a day that is counted from another, as in “three days after”", 0.75),
    "after-anchor": Rule("what was told before it, and the publication", 0.5),
    "same-plan": Rule("the planned date that its paragraph names", 0.6),
    "same-event": Rule("another mention of the same event", 0.85),
    "headline": Rule("the lead, of which a headline tells", 0.75),
    "lead": Rule("the sentence that dates what the lead tells", 0.75),
    "publication": Rule("the publication: a report, a lead or what “has happened”", 0.8),
    "publication-now": Rule("the publication, on which it holds", 0.8),
    "publication-plan": Rule("the publication, by which it is planned", 0.6),
    "publication-default": Rule("the publication, as nothing else dates it; a bound", 0.75),
    "unresolved": Rule("an expression that needs a publication date", 0.0),
    "undated": Rule("nothing: the article gives no date", 0.0),
}


def sure_of(basis: str) -> float:
    """How often a rule is right, from 0 to 1."""
    return RULES[basis].sure
