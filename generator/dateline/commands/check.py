"""`dateline check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dateline.build import Builder
from dateline.commands.report import (
    drafts_option,
    json_option,
    print_json,
    print_problems,
    problem_json,
    quiet_option,
    say,
    strict_option,
)
from dateline.errors import ContentError


@click.command("check", short_help="Find every problem, and write nothing.")
@drafts_option
@strict_option
@quiet_option
@json_option
@click.pass_obj
def command(root: Path, drafts: bool, strict: bool, quiet: bool, as_json: bool) -> None:
    """Find every problem of the site: front matter, references, dates, quotes, links, theme."""
    checked = Builder(root, drafts=drafts).look()
    problems = checked.problems
    if problems.errors() or (strict and problems.warnings()):
        if as_json:
            print_json({"ok": False, "problems": [problem_json(p) for p in problems]})
            sys.exit(1)
        raise ContentError(problems)
    timeline = checked.timeline
    counts = {
        "events": len(timeline.events),
        "claims": len(timeline.claims()),
        "figures": sum(1 for claim in timeline.claims() if claim.figure),
        "actors": len(timeline.actors),
        "places": len(timeline.places),
        "sources": len(timeline.sources),
    }
    if as_json:
        warnings = [problem_json(problem) for problem in problems]
        print_json({"ok": True, "counts": counts, "problems": warnings})
        return
    print_problems(problems)
    words = ", ".join(f"{number} {what}" for what, number in counts.items())
    say(f"[green]No errors[/]: {words}; every quote stands in its article.", quiet=quiet)
