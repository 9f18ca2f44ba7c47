"""The pages about feeds and the export are true."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from dateline.publish.csvs import SEPARATOR, data_csvs
from dateline.publish.feeds import main_feed
from dateline.publish.schema_export import timeline_schema
from dateline.schema import FeedOptions
from tests.publish import factory as f
from tests.publish.reading import read
from tests.publish.test_export import KEYS

# Where the schema describes what a heading of the page is about.
PARTS = {
    "Top level": "",
    "`site`": "Site",
    "`events`": "Event",
    "`claims`": "Claim",
    "`figure`": "Figure",
    "`reported`": "Reported",
    "`independence`": "Independence",
    "`origins`": "Origin",
    "`unknowns`": "Unknown",
    "`corrections`": "Correction",
    "`actors`": "Actor",
    "`places`": "Place",
    "`sources`": "Source",
    "`measures`": "Measure",
}


@pytest.fixture(scope="module")
def export_page(project: Path) -> str:
    """The page about the export."""
    return (project / "docs" / "export.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def feeds_page(project: Path) -> str:
    """The page about feeds."""
    return (project / "docs" / "feeds.md").read_text(encoding="utf-8")


def _section(page: str, heading: str) -> str:
    """What stands below a heading of the third level."""
    return re.split(r"\n##+ ", page.split(f"\n### {heading}\n")[1])[0]


@pytest.mark.parametrize("heading", PARTS)
def test_the_page_lists_the_keys_of_the_export(export_page: str, heading: str) -> None:
    """Each part has the keys of the schema, in their order, no more and no fewer."""
    schema = json.loads(timeline_schema())
    part = schema["$defs"][PARTS[heading]] if PARTS[heading] else schema
    listed = re.findall(r"^\| `(\w+)` \|", _section(export_page, heading), re.MULTILINE)
    assert listed == list(part["properties"])


def test_the_page_has_a_heading_for_each_part(export_page: str) -> None:
    """No part of the export goes without its table."""
    assert len(PARTS) == len(KEYS)
    assert set(re.findall(r"^### (.+)$", export_page, re.MULTILINE)) == set(PARTS)


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("`events`", "part_of_day"),
        ("`events`", "extent"),
        ("`events`", "status"),
        ("`claims`", "about"),
        ("`claims`", "status"),
        ("`figure`", "qualifier"),
        ("`origins`", "kind"),
        ("`actors`", "kind"),
    ],
)
def test_the_page_names_every_word_that_a_key_may_have(
    export_page: str, heading: str, key: str
) -> None:
    """A key with a fixed choice of words has all of them in its row, in their order."""
    schema = json.loads(timeline_schema())
    shape = schema["$defs"][PARTS[heading]]["properties"][key]
    shape = shape.get("anyOf", [shape])[0]
    if "$ref" in shape:
        shape = schema["$defs"][shape["$ref"].rpartition("/")[2]]
    (row,) = re.findall(rf"^\| `{key}` \| .*$", _section(export_page, heading), re.MULTILINE)
    named = [word for word in re.findall(r"`([a-z_-]+)`", row) if word not in {"null", "id"}]
    assert named == [key, *shape["enum"]]


def test_the_page_lists_the_columns_of_the_tables(export_page: str) -> None:
    """Each table's heading is on the page, and so is what separates values in a cell."""
    rows = re.findall(r"^\| `(\w+\.csv)` \| (.+) \|$", export_page, re.MULTILINE)
    listed = {f"/data/{name}": columns.replace("`", "").split(", ") for name, columns in rows}
    tables = data_csvs(f.timeline(), f.URLS)
    assert listed == {
        path: table.decode().splitlines()[0].split(",") for path, table in tables.items()
    }
    assert f"separated by `{SEPARATOR}`" in export_page


def test_the_page_shows_guids_as_they_are(feeds_page: str) -> None:
    """The two examples of a GUID are what a feed has, with and without `feeds.id`."""
    event = f.event("2022-01-10-two-cells")
    for line in (
        f.timeline(event, feeds={"id": "tag:example.org,2026:unrest"}),
        f.timeline(event),
    ):
        (entry,) = read(main_feed(line, f.URLS)).entries
        assert entry.id in feeds_page.replace("\n", " ")


def test_the_page_shows_the_default_of_the_limit(feeds_page: str) -> None:
    """The example has the limit that holds where none is set."""
    assert f"limit: {FeedOptions().limit} " in feeds_page
