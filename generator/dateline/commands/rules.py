"""The rules of `dateline check` for people: named on the command line, listed and explained."""

from __future__ import annotations

import sys

import click
from rapidfuzz import fuzz, process
from rich.markdown import Markdown
from rich.markup import escape

from dateline.commands.report import console, print_json, say
from dateline.content import Parsed
from dateline.rules import BY_NAME, RULES, Rule
from dateline.rules.pages import page_of
from dateline.schema import RuleName


def rule_named(name: str) -> RuleName:
    """A rule from the command line.

    Raises:
        click.BadParameter: There is none of this name; says which one may be meant.
    """
    names = [rule.value for rule in RuleName]
    if name not in names:
        near = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=60)
        hint = f"Did you mean {near[0]}?" if near else "`dateline check --rules` lists them."
        raise click.BadParameter(f"there is no rule {name!r}. {hint}")
    return RuleName(name)


def explain(name: RuleName) -> None:
    """Print the page of a rule: laid out for a terminal, else as it is written."""
    rule = BY_NAME[name]
    page = page_of(name) or f"# {name}\n\nFinds {rule.summary}.\n"
    out = console(wrap=True)
    if out.is_terminal:
        out.print(Markdown(page))
    else:
        sys.stdout.write(page)


def list_rules(parsed: Parsed, *, as_json: bool) -> None:
    """Print every rule, how grave a breach is on this site, and what it finds."""
    if as_json:
        print_json([_as_json(rule, parsed) for rule in RULES])
        return
    width = max(len(rule.name) for rule in RULES)
    for rule in RULES:
        severity = severity_of(rule, parsed)
        say(f"[bold]{rule.name:{width}}[/]  {severity:7}  {escape(rule.summary)}")
    say("`dateline check --explain NAME` tells more of one.")


def severity_of(rule: Rule, parsed: Parsed) -> str:
    """How grave a breach of a rule is on a site: that of site.yaml, else the rule's own."""
    options = parsed.site.check.rules.get(rule.name) if parsed.site else None
    return options.severity.value if options else rule.severity.value


def _as_json(rule: Rule, parsed: Parsed) -> dict[str, str]:
    return {
        "name": rule.name.value,
        "severity": severity_of(rule, parsed),
        "default": rule.severity.value,
        "summary": rule.summary,
    }
