"""What `dateline check` says of a site, to people and as JSON."""

from __future__ import annotations

from typing import Any

from rich.markup import escape

from dateline.build import Checked
from dateline.commands.fixing import Fixed
from dateline.commands.report import console, print_json, print_problems, problem_json, say
from dateline.errors import Severity
from dateline.timeline import Timeline


def print_findings(checked: Checked, *, passes: bool, notes: bool, quiet: bool, all_: bool) -> None:
    """Print the problems to standard error, and what else is to be known of them.

    Args:
        checked: What was found.
        passes: Whether the site passes.
        notes: Whether to print the notes too, and what was accepted.
        quiet: Whether to leave out what is no problem.
        all_: Whether all rules were asked.
    """
    print_problems(checked.problems, notes=notes)
    if notes:
        _print_accepted(checked)
    if not notes and not quiet and (rest := _held_back(checked)):
        console(stderr=not passes).print(rest)
    if passes and not all_:
        say("[green]No errors[/]; only the rules that were named were asked.", quiet=quiet)
    elif passes:
        words = ", ".join(f"{number} {what}" for what, number in _counts(checked.timeline).items())
        say(f"[green]No errors[/]: {words}; every quote stands in its article.", quiet=quiet)


def print_fixed(done: Fixed, *, would: bool = False, aside: bool = False, quiet: bool) -> None:
    """Say which files were mended, and of what.

    Args:
        done: What was done.
        would: Whether it was only tried.
        aside: Whether standard output is taken.
        quiet: Whether to leave out all but what went wrong.
    """
    out = console(stderr=aside or would)
    for path, rules in sorted(done.rules.items()):
        what = ", ".join(f"{number} {rule}" for rule, number in sorted(rules.items()))
        if not quiet:
            out.print(f"[bold]{escape(path)}[/]: {'would mend' if would else 'mended'} {what}")
    if not done.rules and not quiet:
        out.print("Nothing can be mended without a person's judgement.")
    left = len(done.checked.problems.errors()) + len(done.checked.problems.warnings())
    if would and left:
        out.print(f"{left} {'problem' if left == 1 else 'problems'} would be left")
    for problem in done.refused:
        place = escape(str(problem.location))
        console(stderr=True).print(
            f"[bold]{place}[/]: [yellow]mending {problem.rule} here would bring an error; "
            "nothing was changed[/]"
        )


def print_json_report(done: Fixed, *, passes: bool, mended: bool) -> None:
    """Print everything for machines: notes too, and what was mended if that was asked for."""
    checked = done.checked
    data: dict[str, Any] = {"ok": passes}
    if passes:
        data["counts"] = _counts(checked.timeline)
    data["problems"] = [problem_json(problem) for problem in checked.problems]
    data["accepted"] = len(checked.accepted)
    if mended:
        data["mended"] = {path: dict(rules) for path, rules in sorted(done.rules.items())}
    print_json(data)


def _held_back(checked: Checked) -> str:
    """What is counted and not printed, and how to see it; empty where there is nothing."""
    notes = sum(1 for one in checked.problems if one.severity is Severity.NOTE)
    accepted = len(checked.accepted)
    words = [f"{notes} {'note' if notes == 1 else 'notes'}"] if notes else []
    words += [f"{accepted} accepted, with reasons"] if accepted else []
    if not words:
        return ""
    return f"{', '.join(words)}; --notes shows {'it' if notes + accepted == 1 else 'them'}"


def _print_accepted(checked: Checked) -> None:
    out = console(stderr=True)
    for one in checked.accepted:
        said = f"accepted: {one.problem.message} [{one.problem.rule}]"
        out.print(f"[bold]{escape(str(one.problem.location))}[/]: {escape(said)}")
        out.print(escape(f"  why: {one.why} ({one.location})"), style="cyan")
    if checked.accepted:
        out.print(f"[bold]{len(checked.accepted)} accepted, with reasons[/]")


def _counts(timeline: Timeline) -> dict[str, int]:
    claims = timeline.claims()
    return {
        "events": len(timeline.events),
        "claims": len(claims),
        "figures": sum(1 for claim in claims if claim.figure),
        "actors": len(timeline.actors),
        "places": len(timeline.places),
        "sources": len(timeline.sources),
    }
