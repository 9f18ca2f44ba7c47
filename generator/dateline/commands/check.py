"""`dateline check`."""

from __future__ import annotations

import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import click

from dateline.build import Builder, Checked
from dateline.commands.checked import print_findings, print_fixed, print_json_report
from dateline.commands.fixing import Fixed, copied, differences, fix
from dateline.commands.formats.github import github
from dateline.commands.formats.sarif import sarif
from dateline.commands.report import (
    drafts_option,
    json_option,
    print_json,
    quiet_option,
    strict_option,
)
from dateline.commands.rules import explain, list_rules, rule_named
from dateline.content import parse_site, read_site
from dateline.errors import Problem, Problems, Severity
from dateline.schema import RuleName

_FORMATS = ("text", "json", "sarif", "github")


@dataclass(frozen=True, slots=True)
class _Wanted:
    """How the command was called."""

    root: Path
    drafts: bool
    strict: bool
    rules: frozenset[RuleName]

    def look(self, root: Path) -> Checked:
        """Check the site that is in a folder."""
        # Whether an acceptance is still used can be told only by asking the rule it names.
        every = not self.rules or RuleName.UNUSED_ACCEPTANCE in self.rules
        asked: Collection[RuleName] = tuple(RuleName) if every else self.rules
        checked = Builder(root, drafts=self.drafts, rules=asked).look()
        if not self.rules:
            return checked
        shown = Problems([one for one in checked.problems.items if self.shows(one)])
        accepted = tuple(one for one in checked.accepted if one.problem.rule in self.rules)
        return Checked(checked.parsed, checked.timeline, shown, accepted)

    def shows(self, problem: Problem) -> bool:
        """Whether a problem is asked for: errors always are, as they keep rules from looking."""
        if not self.rules:
            return True
        is_error = problem.severity is Severity.ERROR
        return problem.rule in self.rules or (is_error and not problem.rule)

    def exit_code(self, problems: Problems) -> int:
        """1 where the site does not pass."""
        return int(bool(problems.errors() or (self.strict and problems.warnings())))


@click.command("check", short_help="Find every problem, and what an editor would ask.")
@drafts_option
@strict_option
@click.option(
    "--rule", "rules", multiple=True, type=rule_named, metavar="NAME", help="Ask this rule only."
)
@click.option("--notes", is_flag=True, help="Print notes too, and what is accepted.")
@click.option("--format", "form", type=click.Choice(_FORMATS), help="How to print [default: text].")
@json_option
@click.option("--fix", "mend", is_flag=True, help="Mend what needs no judgement.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option(
    "--explain", "name", type=rule_named, metavar="NAME", help="Tell what a rule is for, and end."
)
@click.option("--rules", "listing", is_flag=True, help="List every rule, and end.")
@quiet_option
@click.pass_obj
def command(
    root: Path,
    *,
    drafts: bool,
    strict: bool,
    rules: tuple[RuleName, ...],
    notes: bool,
    form: str | None,
    as_json: bool,
    mend: bool,
    diff: bool,
    name: RuleName | None,
    listing: bool,
    quiet: bool,
) -> None:
    """Find every problem of the site: front matter, references, dates, quotes, links, theme.

    Then ask the rules: what an editor may break without breaking the build. Ends with 1 where
    there are errors, or warnings with --strict. Notes never count.
    """
    form = _format(form, as_json=as_json)
    if diff and form != "text":
        raise click.UsageError(f"--diff prints a diff, so that it cannot go with {form}.")
    if name is not None:
        explain(name)
        return
    wanted = _Wanted(root, drafts, strict, frozenset(rules))
    if listing:
        list_rules(parse_site(read_site(root, Problems()), Problems()), as_json=form == "json")
        return
    if diff:
        with copied(root) as copy:
            done = fix(copy, lambda: wanted.look(copy), wanted.shows)
            sys.stdout.write(differences(copy, done))
        print_fixed(done, would=True, quiet=quiet)
        sys.exit(wanted.exit_code(done.checked.problems))
    done = fix(root, lambda: wanted.look(root), wanted.shows) if mend else Fixed(wanted.look(root))
    exit_code = wanted.exit_code(done.checked.problems)
    if form == "json":
        print_json_report(done, passes=not exit_code, mended=mend)
    elif form == "text":
        if mend:
            print_fixed(done, quiet=quiet)
        print_findings(done.checked, passes=not exit_code, notes=notes, quiet=quiet, all_=not rules)
    else:
        _print_for_machines(done, form, root, exit_code, mended=mend)
    sys.exit(exit_code)


def _format(form: str | None, *, as_json: bool) -> str:
    """The format asked for, in whichever way."""
    if as_json and form not in {None, "json"}:
        raise click.UsageError(
            f"--json is short for --format json and contradicts --format {form}."
        )
    return "json" if as_json else form or "text"


def _print_for_machines(
    done: Fixed, form: str, root: Path, exit_code: int, *, mended: bool
) -> None:
    """Print SARIF or workflow commands; addresses start where the command runs."""
    if mended:
        print_fixed(done, aside=True, quiet=False)
    site, here = root.resolve(), Path.cwd().resolve()
    inside = site.is_relative_to(here) and site != here
    folder = f"{site.relative_to(here).as_posix()}/" if inside else ""
    checked = done.checked
    if form == "github":
        sys.stdout.write(github(checked.problems, folder))
    else:
        accepted = checked.accepted
        print_json(sarif(checked.problems, accepted, folder=folder, exit_code=exit_code))
