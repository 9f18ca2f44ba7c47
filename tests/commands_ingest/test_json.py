"""What `--json` prints: one line an article, as other programs and scorers read it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.dates import parse_when
from dateline.ingest.model import Modality, PublishedBasis
from tests.bench.articles import published_on, write_articles
from tests.commands_ingest.conftest import SCHOOL, STORM, Ingest
from tests.sites import SiteFolder

KEYS = {"start", "end", "quote", "date", "basis", "modality", "actors", "places", "figures"}
COUNT = 6


@pytest.fixture
def many(site: SiteFolder) -> Path:
    """Articles with an index that knows their days."""
    folder = site.root.parent / "many"
    write_articles(folder, COUNT)
    return folder


def lines(printed: str) -> list[dict[str, Any]]:
    """Lines of JSON."""
    return [json.loads(line) for line in printed.splitlines()]


def test_each_line_is_an_article_by_its_files_stem(many: Path, ingest: Ingest) -> None:
    """The index gives the days, and they count as given."""
    found = lines(ingest(str(many), "--dry-run", "--json").stdout)

    assert [line["id"] for line in found] == [f"article-{number:05}" for number in range(COUNT)]
    days = [published_on(number).isoformat() for number in range(COUNT)]
    assert [line["published"] for line in found] == days
    assert {line["published_basis"] for line in found} == {PublishedBasis.GIVEN.value}


def test_an_index_names_articles(many: Path, ingest: Ingest) -> None:
    """Its ids are what a line is found by again."""
    index = many / "documents.jsonl"
    index.write_text(index.read_text("utf-8").replace('"id": "article', '"id": "report'), "utf-8")

    found = lines(ingest(str(many), "--dry-run", "--json").stdout)

    assert [line["id"] for line in found] == [f"report-{number:05}" for number in range(COUNT)]


def test_every_entry_is_complete_and_verbatim(many: Path, ingest: Ingest) -> None:
    """Quotes stand at their offsets in code points, dates are EDTF, bounds are in order."""
    (many / "article-00000.txt").write_text("\U0001f6a2\u0301 — " + STORM, encoding="utf-8")
    entries = 0
    for line in lines(ingest(str(many), "--dry-run", "--json").stdout):
        text = (many / f"{line['id']}.txt").read_text("utf-8")
        for entry in line["entries"]:
            entries += 1
            assert entry.keys() >= KEYS
            assert text[entry["start"] : entry["end"]] == entry["quote"]
            assert entry["date"] is None or parse_when(entry["date"]).edtf
            assert entry["modality"] in set(Modality)
            assert entry.get("earliest", "") <= entry.get("latest", "9")
            for named in (*entry["actors"], *entry["places"]):
                assert 0 <= named["start"] <= named["end"] <= len(text)
            for figure in entry["figures"]:
                assert text[figure["start"] : figure["end"]] == figure["text"]
                assert entry["start"] <= figure["start"] <= figure["end"] <= entry["end"]
    assert entries > COUNT * 10


def test_what_became_of_an_article_is_in_its_line(site: SiteFolder, ingest: Ingest) -> None:
    """Its record, its drafts, and why a statement is in none of them."""
    school, storm = lines(ingest("../articles", "--json").stdout)

    for line in (school, storm):
        assert (site.root / "content" / "sources" / f"{line['source']}.md").is_file()
        assert line["drafts"]
        assert all((site.root / path).is_file() for path in line["drafts"])
    left = [entry["left_out"] for entry in storm["entries"] if "left_out" in entry]
    assert left
    assert all(left)


def test_an_article_that_was_read_before_says_so(ingest: Ingest) -> None:
    """A run does not work on it again, and a dry run shows what was found."""
    ingest("../articles")

    again = lines(ingest("../articles", "--json").stdout)
    shown = lines(ingest("../articles", "--json", "--dry-run").stdout)

    for line in again:
        assert line["passed"] == "drafts were made of it before"
        assert line["entries"] == []
    assert all(line["entries"] for line in shown)


def test_only_json_is_printed(site: SiteFolder, ingest: Ingest) -> None:
    """Faults go to standard error, and what stopped the command is JSON as well."""
    (site.root.parent / "articles" / "empty.txt").write_bytes(b"")

    faulty = ingest("../articles", "--json")
    wrong = ingest("../articles", "--json", "--extractor", "nosuch")

    assert faulty.returncode == 1
    assert len(lines(faulty.stdout)) == 2
    assert "empty.txt: is empty" in faulty.stderr
    assert wrong.returncode == 2
    assert json.loads(wrong.stdout)["ok"] is False


def test_lines_keep_letters_as_they_are(ingest: Ingest) -> None:
    """They are UTF-8 and not escaped."""
    printed = ingest("-", "--json", "--dry-run", stdin=SCHOOL.replace("Ada", "Zoë")).stdout

    assert "Zoë Brook" in printed
