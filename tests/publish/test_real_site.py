"""The project's own site as it is built: every feed, the data, every page's structured data."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from tests.publish.reading import content, read
from tests.publish.rss_rules import broken_rules
from tests.publish.schema_org import mistakes, nodes

ROOT, SUB_PATH = "https://example.org/", "https://example.org/news/unrest/"


@pytest.fixture(scope="module", params=[ROOT, SUB_PATH], ids=["root", "sub-path"])
def base(request: pytest.FixtureRequest) -> str:
    """Where the site lives."""
    return str(request.param)


@pytest.fixture(scope="module")
def built(base: str, site_dir: Path, sub_path_dir: Path) -> Path:
    """The site that was built for that address."""
    return site_dir if base == ROOT else sub_path_dir


def _feeds(built: Path) -> list[Path]:
    return sorted(built.rglob("feed.xml"))


def test_every_feed_keeps_the_rules(built: Path, base: str) -> None:
    """The main feed, each actor's and that of corrections are well-formed and valid."""
    feeds = _feeds(built)
    assert len(feeds) == 2 + len(list((built / "actors").glob("*/index.html")))
    for path in feeds:
        address = base + path.relative_to(built).as_posix()
        assert broken_rules(path.read_bytes(), address) == [], path


def test_every_feed_is_read_without_a_complaint(built: Path) -> None:
    """A strict reader finds each well-formed, and each item has all that a reader shows."""
    for path in _feeds(built):
        for entry in read(path.read_bytes()).entries:
            assert entry.title
            assert entry.published_parsed
            assert entry.link
            assert entry.summary
            assert "<p>" in content(entry)


def test_every_entry_is_in_the_feed_with_its_quotes(built: Path) -> None:
    """The main feed has the whole timeline, each entry with the words that it rests on."""
    data = json.loads((built / "data/timeline.json").read_bytes())
    parsed = {entry.id: entry for entry in read((built / "feed.xml").read_bytes()).entries}
    prefix = "tag:example.org,2026:kazakhstan-january-2022:event:"
    assert set(parsed) == {prefix + event["id"] for event in data["events"]}
    for event in data["events"]:
        shown = LexborHTMLParser(content(parsed[prefix + event["id"]])).text()
        missing = [one["quote"] for one in event["claims"] if one["quote"] not in shown]
        assert not missing, event["id"]


def test_every_link_of_a_feed_leads_to_a_page_of_the_site(built: Path, base: str) -> None:
    """Items, citations, actors and sources: nothing that the feed links to is missing."""
    checked = 0
    for entry in read((built / "feed.xml").read_bytes()).entries:
        tree = LexborHTMLParser(content(entry))
        links = [link.attributes["href"] or "" for link in tree.css("a[href]")]
        for link in (entry.link, *links, *(tag.scheme for tag in entry.tags)):
            if not link.startswith(base):
                continue
            path, _, anchor = link.removeprefix(base).partition("#")
            page = built / path / "index.html"
            assert page.is_file(), link
            if anchor:
                assert f'id="{anchor}"' in page.read_text(encoding="utf-8"), link
            checked += 1
    assert checked > 100


def test_the_export_is_valid_and_complete(built: Path, base: str) -> None:
    """It keeps to the schema beside it, and every id that it names is a record of it."""
    data = json.loads((built / "data/timeline.json").read_bytes())
    schema = json.loads((built / "data/timeline.schema.json").read_bytes())
    assert schema["$id"] == base + "data/timeline.schema.json"
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator.FORMAT_CHECKER
    found = list(Draft202012Validator(schema, format_checker=checker).iter_errors(data))
    assert not found, found[:3]
    ids = {name: {one["id"] for one in data[name]} for name in ("actors", "places", "sources")}
    claims = [claim for event in data["events"] for claim in event["claims"]]
    assert claims
    assert {claim["source"] for claim in claims} <= ids["sources"]
    assert {claim["by"] for claim in claims if claim["by"]} <= ids["actors"]
    assert {one for event in data["events"] for one in event["places"]} <= ids["places"]


def test_tables_have_as_many_rows_as_the_export_has_records(built: Path) -> None:
    """The same data, whichever way it is read."""
    data = json.loads((built / "data/timeline.json").read_bytes())
    claims = [claim for event in data["events"] for claim in event["claims"]]
    expected = {
        "events": len(data["events"]),
        "claims": len(claims),
        "figures": sum(1 for claim in claims if claim["figure"]),
        "actors": len(data["actors"]),
        "sources": len(data["sources"]),
        "corrections": sum(
            len(one["corrections"])
            for kind in ("events", "actors", "places", "sources", "measures")
            for one in data[kind]
        ),
    }
    rows = {}
    for name in expected:
        with (built / f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
            rows[name] = len(list(csv.DictReader(file, strict=True)))
    assert rows == expected


def test_no_article_is_given_away(built: Path, project: Path) -> None:
    """No run of eighty words of a stored text is in any file that machines read."""
    published = "".join(
        path.read_text(encoding="utf-8")
        for path in built.rglob("*")
        if path.suffix in {".xml", ".json", ".csv"}
    )
    flat = " ".join(published.split())
    seeds = list((project / "seeds").glob("*.txt"))
    assert seeds
    for seed in seeds:
        words = seed.read_text(encoding="utf-8").split()
        runs = (" ".join(words[start : start + 80]) for start in range(0, len(words) - 80, 5))
        assert not [run for run in runs if run in flat], seed.name


def test_every_page_has_structured_data_that_schema_org_knows(built: Path, base: str) -> None:
    """Each page but the one for unknown addresses has it, valid and about itself."""
    kinds: dict[str, int] = {}
    pages = [path for path in built.rglob("*.html") if path.name != "404.html"]
    for path in pages:
        scripts = LexborHTMLParser(path.read_bytes()).css('script[type="application/ld+json"]')
        assert len(scripts) == 1, path
        data = json.loads(scripts[0].text())
        assert mistakes(data) == [], path
        address = base + path.relative_to(built).as_posix().removesuffix("index.html")
        assert any(node.get("url") == address for node in data["@graph"]), path
        for node in data["@graph"]:
            kinds[node["@type"]] = kinds.get(node["@type"], 0) + 1
    assert kinds["Event"] > 25
    assert kinds["NewsArticle"] == 5
    assert kinds["Person"] > 1


def test_no_article_has_a_date_or_publisher_that_it_does_not_state(built: Path) -> None:
    """An article's structured data agree with the export, in which unknown is null."""
    data = json.loads((built / "data/timeline.json").read_bytes())
    for source in data["sources"]:
        page = (built / "sources" / source["id"] / "index.html").read_bytes()
        script = LexborHTMLParser(page).css_first('script[type="application/ld+json"]')
        assert script
        (article,) = nodes(json.loads(script.text()), "NewsArticle")
        assert article.get("publisher", {}).get("name") == source["publisher"]
        if source["published"] is None:
            assert "datePublished" not in article


def test_the_sitemap_lists_every_page_once(built: Path, base: str) -> None:
    """It names what was built, nothing else, and each day of change is one."""
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = etree.fromstring((built / "sitemap.xml").read_bytes())
    listed = [url.findtext(f"{name}loc", "") for url in root]
    pages = {
        base + path.relative_to(built).as_posix().removesuffix("index.html")
        for path in built.rglob("index.html")
    }
    assert len(listed) == len(set(listed))
    assert set(listed) == pages
    days = [date.fromisoformat(day.text) for day in root.iter(f"{name}lastmod")]
    assert len(days) > 25
