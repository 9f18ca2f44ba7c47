"""docs/editors.md and docs/coverage.md say what is so."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import click
import pytest

from dateline.commands import cli
from dateline.schema.jsonschema import KINDS
from tests.commands.conftest import Run
from tests.sites import make_site


@pytest.fixture
def page(project: Path) -> str:
    """The page on editors."""
    return (project / "docs/editors.md").read_text("utf-8")


def _blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def test_the_table_names_every_schema(page: str) -> None:
    """Each schema stands in the table with the files that it is for."""
    rows = re.findall(r"^\| `([\w.]+)` \| (.*) \|$", page, re.MULTILINE)

    named = {name: tuple(re.findall("`([^`]+)`", files)) for name, files in rows}
    assert named == {f"{kind}.schema.json": KINDS[kind].files for kind in KINDS}


@pytest.mark.parametrize("language", ["js", "lua", "toml"])
def test_settings_map_every_kind_of_markdown_file(page: str, language: str) -> None:
    """Each editor's settings name the schema and the files of every kind in Markdown."""
    [settings] = [block for block in _blocks(page, language) if "event.schema" in block]

    for kind, one in KINDS.items():
        for files in one.files:
            if files.endswith(".md"):
                line = next(text for text in settings.split("\n") if f"{kind}.schema.json" in text)
                assert files in line


def test_settings_can_be_read(page: str) -> None:
    """The JSON and TOML of the page are such."""
    assert len([json.loads(block) for block in _blocks(page, "json")]) == 2
    assert len([tomllib.loads(block) for block in _blocks(page, "toml")]) == 1


def test_the_problem_matcher_finds_what_check_prints(
    page: str, program: Run, tmp_path: Path
) -> None:
    """The pattern for VS Code takes file, line, column and message out of every problem."""
    site = make_site(tmp_path / "site")
    site.edit("content/events/2021-05-03-closed.md", "by: council", "by: counsil")
    site.edit("site.yaml", "language: en", "langauge: en")
    matcher = json.loads(_blocks(page, "json")[1])["tasks"][0]["problemMatcher"]
    pattern = re.compile(matcher["pattern"]["regexp"])

    printed = program("check", cwd=site.root).err

    found = [match.groups() for line in printed.split("\n") if (match := pattern.match(line))]
    assert ("site.yaml", "4", "1", None, "unknown key `langauge`") in found
    assert all((site.root / path).is_file() for path, *_ in found)


@pytest.mark.parametrize("command", ["coverage", "schema"])
def test_the_pages_name_options_that_exist(project: Path, command: str) -> None:
    """Every option that the pages give to a command is one of its options."""
    named = (project / f"docs/{'editors' if command == 'schema' else command}.md").read_text(
        "utf-8"
    )
    found = cli.get_command(click.Context(cli), command)
    assert found
    known = {name for one in found.params for name in one.opts}

    if command == "coverage":
        options = set(re.findall(r"^\| `(--[a-z]+)`", named, re.MULTILINE))
    else:
        options = set(re.findall(r"dateline schema (--[a-z]+)", named)) | {"--out", "--print"}
    assert options
    assert options <= known
