"""Runs `dateline check` on inline sites."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from dateline.build import Builder, Checked
from dateline.commands import cli
from dateline.schema import RuleName
from tests.sites import SITE, SiteFolder

EVENT = "content/events/2021-05-03-closed.md"


@dataclass(frozen=True, slots=True)
class Said:
    """What `dateline check` printed and how it ended."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """Standard output, which holds nothing but JSON."""
        return json.loads(self.out)


def check(root: Path, *arguments: str) -> Said:
    """`dateline check ARGUMENTS` of the site in a folder."""
    result = CliRunner().invoke(cli, ["-C", str(root), "check", *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Said(result.exit_code, result.stdout, result.stderr)


def look(site: SiteFolder, *rules: RuleName) -> Checked:
    """What checking finds, every rule asked if none is named.

    What acceptances are not used, as well, can be told only by asking every rule.
    """
    every = not rules or RuleName.UNUSED_ACCEPTANCE in rules
    return Builder(site.root, rules=tuple(RuleName) if every else rules).look()


def found(site: SiteFolder, *rules: RuleName) -> list[tuple[str, str, str]]:
    """Rule, subject and severity of each finding of the rules named."""
    return [
        (str(one.rule), one.subject, one.severity.value)
        for one in look(site).problems
        if one.rule in rules
    ]


def set_rules(site: SiteFolder, yaml: str) -> None:
    """Give site.yaml a `check:`, written on one line."""
    site.write("site.yaml", f"{SITE}check: {yaml}\n")
