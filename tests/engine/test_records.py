"""The pages of actors, places, sources and tags, and the indexes."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.engine.entries import add
from tests.sites import ARTICLE, SiteFolder, make_site

MOVED = """\
---
title: People are moved
date: 2021-05-04
published: 2021-06-01
actors: [{id: mayor, role: orders it}, council]
places: [quay]
tags: [Road Traffic, people]
claims:
  - id: moved
    by: mayor
    via: [agency]
    source: gazette
    quote: About 40 people were moved
    figure: {measure: moved, value: 40, qualifier: about, place: town}
---
Moved [@moved].
"""


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site in which an actor acts, speaks, carries and gives figures."""
    site = make_site(tmp_path)
    site.write("content/measures.yaml", "moved: {label: Moved, unit: people, counts: Who moved}\n")
    site.write(
        "content/actors/mayor.md",
        "---\nname: Ada Brook\nkind: person\naliases: [A. Brook, Ada Brook]\npart_of: council\n"
        "roles: [{title: Mayor, of: council, date: 2019/2021}]\n---\nThe mayor.\n",
    )
    site.write("content/actors/agency.md", "---\nname: Harbour Agency\nkind: media\n---\n")
    site.write("content/places/town.md", "---\nname: Town\ncountry: GB\n---\n")
    site.edit("content/places/harbour.md", "country: GB", "country: GB\nwithin: town")
    site.write("content/places/quay.md", "---\nname: Quay\nwithin: harbour\n---\n")
    site.write("content/events/2021-05-04-moved.md", MOVED)
    return site


def _section(page: LexborHTMLParser, link: str) -> list[str]:
    """The headings of the sections of a page that link there."""
    return [
        section.css("h2")[0].text().strip()
        for section in page.css("main section")
        if [one for one in section.css("a") if str(one.attributes["href"]).split("#")[0] == link]
    ]


def test_an_actors_page_has_what_it_did_said_counted_and_with_whom(site: SiteFolder) -> None:
    """Entries, claims, figures and companions stand in sections of their own."""
    page = site.page("/actors/mayor/")
    text = " ".join(page.css("main")[0].text().split())

    assert len(_section(page, "/events/2021-05-04-moved/")) == 3
    assert len(page.css("main section")) == 4
    assert _section(page, "/actors/council/") == [page.css("main section h2")[-1].text().strip()]
    for words in ("A. Brook", "Mayor", "orders it", "The mayor.", "about 40 people"):
        assert words in text
    assert "Ada Brook, A. Brook" not in text


def test_an_agency_has_what_it_passed_on_and_nothing_else(site: SiteFolder) -> None:
    """Who carried a claim did not say it."""
    page = site.page("/actors/agency/")

    assert len(page.css("main section")) == 1
    assert len(_section(page, "/events/2021-05-04-moved/")) == 1
    assert "About 40 people were moved" in page.css("main")[0].text()


def test_an_actors_members_are_listed(site: SiteFolder) -> None:
    """`part_of` is shown from both ends."""
    assert "/actors/mayor/" in site.file("/actors/council/").decode()
    assert "/actors/council/" in site.file("/actors/mayor/").decode()


def test_a_place_shows_what_it_lies_in_and_what_lies_in_it(site: SiteFolder) -> None:
    """The whole chain upwards, one step downwards; entries stay with their own place."""

    def links(path: str) -> list[str]:
        return [
            str(link.attributes["href"])
            for link in site.page(path).css("dl.rail a")
            if str(link.attributes["href"]).startswith("/places/")
        ]

    assert links("/places/quay/") == ["/places/harbour/", "/places/town/"]
    assert links("/places/harbour/") == ["/places/town/", "/places/quay/"]
    assert links("/places/town/") == ["/places/harbour/"]
    assert "/events/2021-05-04-moved/" in site.file("/places/quay/").decode()


def test_a_place_shows_the_figures_that_hold_for_it(site: SiteFolder) -> None:
    """A figure of the town stands on the town's page, not on that of the quay."""
    assert "about 40 people" in site.file("/places/town/").decode()
    assert "about 40 people" not in site.file("/places/quay/").decode()


def test_a_source_shows_what_was_taken_and_never_the_whole_text(site: SiteFolder) -> None:
    """Quotes by entry, the original's metadata, and no more of the article."""
    text = " ".join(site.page("/sources/gazette/").css("body")[0].text().split())

    for words in ("About 40 people were moved", "The Harbour Bridge was closed on Monday",
                  "Harbour Gazette", "4 May 2021", "seeds/bridge.txt"):  # fmt: skip
        assert words in text
    assert "We shall open it again" not in text
    everything = b"".join(site.builder.make().files.values())
    assert ARTICLE.encode() not in everything
    assert b"We shall open it again" not in everything


def test_what_a_source_does_not_state_is_said(site: SiteFolder) -> None:
    """No publisher and no date are shown as such, with the note."""
    site.write(
        "content/sources/bare.md",
        "---\ntitle: Bare\npublisher: null\npublisher_note: No name anywhere.\npublished: null\n"
        "published_note: No day either.\nurl: https://example.com/bare\n---\n",
    )
    add(site, "one", "One", sources="[bare]")
    text = " ".join(site.page("/sources/bare/").css("main")[0].text().split())

    assert text.count("not stated") >= 2
    assert "No name anywhere." in text
    assert "No day either." in text
    assert "publisher and date not stated" in site.file("/events/one/").decode()


def test_a_tags_page_lists_its_entries(site: SiteFolder) -> None:
    """Its address has small letters and hyphens, its title is as written."""
    page = site.page("/tags/road-traffic/")

    assert page.css("h1")[0].text() == "Road Traffic"
    assert "/events/2021-05-04-moved/" in str(page.html)
    assert "/tags/road-traffic/" in site.file("/events/2021-05-04-moved/").decode()


def test_tags_keep_letters_of_any_script(site: SiteFolder) -> None:
    """A tag in Russian has an address in Russian."""
    site.edit("content/events/2021-05-04-moved.md", "people]", "цены на газ]")

    assert site.page("/tags/цены-на-газ/").css("h1")[0].text() == "цены на газ"


@pytest.mark.parametrize("kind", ["events", "actors", "places", "sources", "tags", "figures"])
def test_every_index_lists_everything_of_its_kind(kind: str, site: SiteFolder) -> None:
    """Each page of a kind is linked from its index, with the number of its entries."""
    files = site.builder.make().files
    pages = {
        f"/{path.removesuffix('index.html')}"
        for path in files
        if path.startswith(f"{kind}/") and path.endswith("/index.html") and path.count("/") == 2
    }
    links = {str(link.attributes["href"]) for link in site.page(f"/{kind}/").css("main a")}

    assert pages
    assert pages <= links


def test_names_stand_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    """Capitals, marks on letters and quotation marks make no difference to a reader who looks."""
    site = make_site(tmp_path)
    names = ("CSTO", "Collective", "de Witt", "Österreich", "Oslo", "“Peacekeepers”", "Zürich")
    for number, name in enumerate(names):
        site.write(f"content/actors/a{number}.md", f"---\nname: {name}\nkind: organisation\n---\n")
        site.write(f"content/places/p{number}.md", f"---\nname: {name}\n---\n")
    site.remove("content/actors/council.md")
    site.remove("content/places/harbour.md")
    site.edit("content/events/2021-05-03-closed.md", "[council]", "[a0]")
    site.edit("content/events/2021-05-03-closed.md", "[harbour]", "[p0]")
    site.edit("content/events/2021-05-03-closed.md", "by: council", "by: a0")
    for kind in ("actors", "places"):
        listed = [link.text() for link in site.page(f"/{kind}/").css("main .idx a")]
        assert listed == [
            *("Collective", "CSTO", "de Witt", "Oslo", "Österreich", "“Peacekeepers”", "Zürich")
        ]


def test_a_kind_without_records_has_no_index(tmp_path: Path) -> None:
    """Nothing leads to a list of nothing."""
    site = make_site(tmp_path)
    files = site.builder.make().files

    assert "figures/index.html" not in files
    assert "tags/index.html" not in files
    assert "/figures/" not in site.file("/").decode()


def test_a_site_without_entries_builds(tmp_path: Path) -> None:
    """A newcomer's first build has a home page that says that there is nothing yet."""
    site = make_site(
        tmp_path, {"site.yaml": "title: New\nbase_url: https://example.org/\n"}, base=False
    )
    (tmp_path / "content").mkdir()

    assert "There are no entries yet." in site.file("/").decode()
    assert site.problems() == ()
