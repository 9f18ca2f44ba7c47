"""Settle: what site.yaml and the editors' `accept:` make of what rules found."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from dateline.content import Parsed
from dateline.errors import Location, Problem, Problems, Severity
from dateline.rules.accept import Acceptance, Acceptances
from dateline.rules.catalogue import BY_NAME
from dateline.rules.doubt import doubtful_files, is_faulty
from dateline.rules.linked import found_elsewhere
from dateline.rules.removal import without_item
from dateline.schema import RuleName, RuleOptions, RuleSeverity


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that an editor lets stand, the reason, and where it is given."""

    problem: Problem
    why: str
    location: Location


@dataclass(frozen=True, slots=True)
class Settled:
    """What is left to say of a site, and what its editors have answered already."""

    problems: Problems
    accepted: tuple[Accepted, ...]


def settle(problems: Problems, parsed: Parsed, asked: Collection[RuleName] = ()) -> Settled:
    """Give each finding the severity of this site, and take out what is off or accepted.

    Args:
        problems: What was found; those without a rule stay as they are.
        parsed: The records with their `accept:`.
        asked: The rules that were asked in this run. If `unused-acceptance` is among them, an
            acceptance of any of them that accepts nothing is a finding as well, unless errors may
            have hidden what it is for.
    """
    acceptances = Acceptances(parsed)
    left, accepted = _judged(problems, parsed, acceptances)
    if RuleName.UNUSED_ACCEPTANCE in asked:
        unused = Problems(list(_unused(acceptances, parsed, problems, asked)))
        more = _judged(unused, parsed, acceptances)
        # An acceptance of this very rule is unused only if nothing of the above needed it.
        last = Problems(list(_unused(acceptances, parsed, problems, asked, itself=True)))
        left += more[0] + _judged(last, parsed, acceptances)[0]
        accepted += more[1]
    return Settled(Problems(left), tuple(accepted))


def _judged(
    problems: Problems, parsed: Parsed, acceptances: Acceptances
) -> tuple[list[Problem], list[Accepted]]:
    """What is left of the findings, and what was accepted of them."""
    left, accepted = [], []
    for found in problems:
        problem = _taken(found, parsed) if found.rule else found
        if problem is None:
            continue
        if problem.rule and not problem.source and problem.location.path in acceptances.origins:
            line = acceptances.origins[problem.location.path].line(problem.location.line)
            problem = replace(problem, source=line)
        reasons = acceptances.of(problem) if problem.rule else []
        for one in reasons:
            one.used = True
        if reasons:
            accepted.append(Accepted(problem, reasons[0].item.why, reasons[0].location))
        else:
            left.append(problem)
    return left, accepted


def _taken(problem: Problem, parsed: Parsed) -> Problem | None:
    """A finding as this site takes it; None where it takes none of its rule."""
    name = RuleName(problem.rule)
    options = _options(name, parsed)
    if options and options.severity is RuleSeverity.OFF:
        return None
    if options:
        return replace(problem, severity=Severity(options.severity.value))
    if BY_NAME[name].find is found_elsewhere:
        return problem
    return replace(problem, severity=BY_NAME[name].severity)


def _options(name: RuleName, parsed: Parsed) -> RuleOptions | None:
    return parsed.site.check.rules.get(name) if parsed.site else None


def _unused(
    acceptances: Acceptances,
    parsed: Parsed,
    problems: Problems,
    asked: Collection[RuleName],
    *,
    itself: bool = False,
) -> Iterator[Problem]:
    """A finding for each acceptance that accepted nothing, though its rule was asked.

    Those of `unused-acceptance` `itself` are looked at apart, when all others have been.
    """
    if parsed.site is None:
        return  # no rule was asked, as site.yaml may set them
    doubtful = doubtful_files(parsed, problems)
    faulty = is_faulty(problems)
    found = {(one.rule, acceptances.holder(one)) for one in problems}
    for one in acceptances:
        rule = one.item.rule
        options = _options(rule, parsed)
        off = options is not None and options.severity is RuleSeverity.OFF
        hidden = one.origin.path in doubtful or (faulty and BY_NAME[rule].whole)
        is_itself = rule is RuleName.UNUSED_ACCEPTANCE
        if not (one.used or off or hidden or rule not in asked) and is_itself is itself:
            # Where the rule finds anything at all there, it may be for that and misspelt.
            yield _finding(one, mendable=(rule, one.origin.path) not in found)


def _finding(one: Acceptance, *, mendable: bool) -> Problem:
    end = one.lines[1] if one.lines else None
    of = f" of {one.item.of!r}" if one.item.of else ""
    return Problem(
        one.location,
        f"there is no finding `{one.item.rule}`{of} here to accept",
        "remove it, or correct `of`" if of else "remove it",
        one.origin.line(one.location.line),
        Severity.WARNING,
        rule=RuleName.UNUSED_ACCEPTANCE,
        subject=one.item.rule,
        edits=without_item(one.origin, one.loc, end) if mendable else (),
    )
