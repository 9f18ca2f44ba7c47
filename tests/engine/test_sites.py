"""Sites as a whole: drafts, languages, and what never gets into the output."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from dateline.build import Builder
from tests.engine.entries import add, entry
from tests.engine.links import broken_links
from tests.invalid.test_fuzz import RICH
from tests.sites import make_site

# SVG's and Atom's namespaces, and the version of JSON Schema.
_IN_NAMES_OF_STANDARDS = {b"2000", b"2005", b"2020"}
DRAFT = entry(
    "A draft about ships",
    "2021-05-02",
    actors="[council]",
    tags="[ships]",
    sources="[gazette, {url: 'https://example.com/ships', title: Ships seen}]",
)


def test_drafts_are_not_published(tmp_path: Path) -> None:
    """Nothing of a draft is in any file of a build."""
    site = make_site(tmp_path, {"content/drafts/ships.md": DRAFT})
    files = site.builder.make().files

    assert not [path for path in files if "ships" in path]
    assert not [path for path, data in files.items() if b"ships" in data]


def test_a_faulty_draft_stops_no_build(tmp_path: Path) -> None:
    """What is not published is not checked either."""
    site = make_site(tmp_path, {"content/drafts/ships.md": "no front matter"})

    assert site.problems() == ()


def test_drafts_are_shown_where_asked_for_and_say_so(tmp_path: Path) -> None:
    """They have pages and cards with a mark, and every page says that drafts are shown."""
    site = make_site(tmp_path, {"content/drafts/ships.md": DRAFT})
    files = Builder(site.root, drafts=True).make().files

    assert b"Draft" in files["events/ships/index.html"]
    assert b"A draft about ships" in files["index.html"]
    for path, data in files.items():
        if path.endswith(".html"):
            assert b"They are not published." in data
            assert b'content="noindex"' in data
    assert broken_links(files, "https://example.org/") == []


def test_drafts_are_in_no_feed_export_or_sitemap(tmp_path: Path) -> None:
    """What machines read holds published entries alone, even in a preview of drafts."""
    site = make_site(tmp_path, {"content/drafts/ships.md": DRAFT})
    files = Builder(site.root, drafts=True).make().files
    machine = {path: data for path, data in files.items() if not path.endswith(".html")}

    assert {"feed.xml", "sitemap.xml", "data/timeline.json"} <= machine.keys()
    assert not [path for path, data in machine.items() if b"ships" in data.lower()]


@pytest.mark.parametrize(
    ("language", "day", "words"),
    [
        ("de", "3. Mai 2021", "Quellen"),
        ("ru", "3 мая 2021", "Источники"),
        ("en", "3 May 2021", "Sources"),
    ],
)
def test_a_site_in_another_language(language: str, day: str, words: str, tmp_path: Path) -> None:
    """Dates and the theme's words are in the site's language, and the page says which it is."""
    site = make_site(tmp_path)
    site.edit("site.yaml", "language: en", f"language: {language}")
    text = site.file("/events/2021-05-03-closed/").decode()

    assert f'<html lang="{language}">' in text
    assert day in text.replace("\u00a0", " ")
    assert words in text
    assert 'lang="en"' in text or language == "en"


def test_a_language_without_translations_has_english_words(tmp_path: Path) -> None:
    """Dates are still in the site's own language."""
    site = make_site(tmp_path)
    site.edit("site.yaml", "language: en", "language: fr")
    text = site.file("/events/2021-05-03-closed/").decode()

    assert "3 mai 2021" in text.replace("\u00a0", " ")
    assert "Sources" in text


def test_nothing_of_the_machine_gets_into_the_output(tmp_path: Path) -> None:
    """No path of this machine and no time of the build is in any file."""
    site = make_site(tmp_path / "secret-folder", dict(RICH), base=False)
    files = site.builder.make().files
    years = set(re.findall(rb"\b20\d\d\b", b"".join(files.values())))

    assert not [path for path, data in files.items() if b"secret-folder" in data]
    assert not [path for path, data in files.items() if os.fsencode(Path.home()) + b"/" in data]
    assert years <= {b"2019", b"2021"} | _IN_NAMES_OF_STANDARDS


def test_entries_are_dated_by_their_publication_in_feeds_and_by_the_event_in_data(
    tmp_path: Path,
) -> None:
    """The three kinds of date are never mixed."""
    site = make_site(tmp_path)
    feed = site.file("/feed.xml").decode()
    event = json.loads(site.file("/data/timeline.json"))["events"][0]

    assert "01 Jun 2021" in feed
    assert "03 May 2021" not in feed
    assert (event["date"], event["earliest"], event["published"]) == (
        "2021-05-03", "2021-05-03", "2021-06-01",
    )  # fmt: skip


def test_an_unusual_base_url_and_title_are_escaped(tmp_path: Path) -> None:
    """Quotation marks, ampersands and angle brackets in site.yaml do no harm."""
    site = make_site(tmp_path)
    site.edit("site.yaml", "title: Harbour Bridge", "title: 'A & \"B\" <c> </script>'")
    add(site, "one", '"Q & A <i> </script>"')
    files = site.builder.make().files

    for path, data in files.items():
        if path.endswith(".html"):
            assert data.count(b"</script>") == data.count(b"<script"), path
            assert b"<c>" not in data
            assert b"<i> " not in data
