"""docs/corrections.md tells of both commands as they are."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from dateline.commands import cli
from tests.amend.reading import run
from tests.setup.found import ROOT
from tests.sites import make_site

SECTION = (
    (ROOT / "docs" / "corrections.md")
    .read_text("utf-8")
    .partition("## Correcting from the command line\n")[2]
    .partition("\n## ")[0]
)
EXAMPLES = re.findall(r"^dateline (.*)$", SECTION, flags=re.MULTILINE)
ENTRY = """\
title: People are moved
date: 2021-05-03
claims:
  - id: moved
    source: gazette
    quote: "About 40 people were moved"
    figure: {measure: people-moved, value: 40}
"""


def test_every_option_has_its_line() -> None:
    """The table of options has all of them and no other."""
    context = click.Context(cli)
    for name in ("retract", "correct"):
        command = cli.get_command(context, name)
        assert command
        there = {max(one.opts, key=len) for one in command.params if isinstance(one, click.Option)}
        assert there == set(re.findall(r"--[a-z][a-z-]+", SECTION))


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_works(example: str, tmp_path: Path) -> None:
    """Each command does what it says, on a site that has the records."""
    measures = "people-moved: {label: Moved, unit: people, counts: Those who had to leave.}\n"
    files = {
        "content/events/people.md": f"---\n{ENTRY}---\n",
        "content/measures.yaml": measures,
    }
    make_site(tmp_path, files)
    words = shlex.split(example.replace("EVENT", "people").replace("CLAIM", "moved"))

    assert run(tmp_path, *words).code == 0
