"""`/corrections/`: what was corrected anywhere on the site, and the way there."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import OpenPage, Serve
from tests.sites import SiteFolder, make_site
from tests.support.axe import axe_violations

ENTRY = "content/events/2021-05-03-closed.md"
_CORRECTIONS = "corrections: [{{date: {day}, was: {was}, now: {now}, why: {why}}}]"


def _corrected(day: str, was: str, now: str = "right", why: str = "A slip.") -> str:
    return _CORRECTIONS.format(day=day, was=was, now=now, why=why)


FILES = {
    ENTRY: """\
        ---
        title: The bridge is closed
        date: 2021-05-03
        published: 2021-06-01
        claims:
          - {id: closed, by: council, source: gazette, quote: "The Harbour Bridge was closed on Monday"}
          - {id: moved, source: gazette, quote: "About 40 people were moved."}
        corrections:
          - {date: 2021-06-02, was: four, now: forty, why: A slip., claim: moved}
          - {date: 2021-06-20, was: Sunday, now: Monday, why: Misread.}
          - {date: 2021-06-02, was: "<b>", now: "b & c", why: Markup.}
        ---
        The council closed the bridge [@moved] on Monday [@closed].
        """,
    "content/actors/council.md": f"---\nname: Harbour Council\nkind: organisation\n{_corrected('2021-06-10', 'Council')}\n---\n",
    "content/places/harbour.md": f"---\nname: Harbour\n{_corrected('2021-06-11', 'Port')}\n---\n",
    "content/pages/about.md": f"---\ntitle: About\n{_corrected('2021-06-12', 'us')}\n---\nText.\n",
    "content/measures.yaml": f"""\
        moved:
          label: People moved
          unit: people
          counts: all of them
          {_corrected("2021-06-13", "some")}
        """,
}


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site with a correction of every kind of record."""
    site = make_site(tmp_path, FILES)
    site.edit(
        "content/sources/gazette.md",
        "language: en\n",
        f"language: en\n{_corrected('2021-06-14', 'Storm')}\n",
    )
    return site


def _texts(page: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in page.css(selector)]


def _main(page: LexborHTMLParser) -> LexborNode:
    main = page.css_first("main")
    assert main
    return main


def test_every_correction_stands_on_one_page(site: SiteFolder) -> None:
    """By day, the latest first; each with its kind, its record, what was, what is, and why."""
    page = site.page("/corrections/")
    assert _texts(page, "main h2") == [
        *("20 June 2021", "14 June 2021", "13 June 2021", "12 June 2021", "11 June 2021"),
        *("10 June 2021", "2 June 2021"),
    ]
    assert _texts(page, ".cor li > p") == [
        "Entry The bridge is closed",
        "Source Bridge closed after storm",
        "Figure People moved",
        "Page About",
        "Place Harbour",
        "Actor Harbour Council",
        "Entry The bridge is closed",
        "Entry The bridge is closed",
    ]
    assert _texts(page, ".cor dl")[0] == "Was Sunday Now Monday Why Misread."
    assert _texts(page, ".cor dl")[-2:] == [
        "Was <b> Now b & c Why Markup.",
        "Was four Now forty Why A slip. About quote 1",
    ]


def test_every_correction_stands_on_the_page_of_its_record(site: SiteFolder) -> None:
    """The list links to the corrections there, and a claim that is named to its quote."""
    page = site.page("/corrections/")
    links = [node.attributes["href"] or "" for node in page.css(".cor a")]
    assert set(links) == {
        "/events/2021-05-03-closed/#corrections",
        "/events/2021-05-03-closed/#claim-moved",
        "/sources/gazette/#corrections",
        "/figures/moved/#corrections",
        "/about/#corrections",
        "/places/harbour/#corrections",
        "/actors/council/#corrections",
    }
    for link in links:
        path, _, anchor = link.partition("#")
        assert site.page(path).css_first(f'[id="{anchor}"]'), link


def test_the_entry_says_which_quote_was_corrected(site: SiteFolder) -> None:
    """By its number on the page, which is that of its first citation."""
    page = site.page("/events/2021-05-03-closed/")
    assert _texts(page, "#corrections .k") == ["20 June 2021", "2 June 2021", "2 June 2021"]
    (link,) = page.css("#corrections a")
    assert (link.text(), link.attributes["href"]) == (
        "quote 1",
        "/events/2021-05-03-closed/#claim-moved",
    )


def test_a_site_without_corrections_says_so(tmp_path: Path) -> None:
    """The page is there, so that readers learn how mistakes are dealt with and can follow it."""
    site = make_site(tmp_path)
    page = site.page("/corrections/")
    assert "Nothing has been corrected so far." in _main(page).text()
    assert not page.css("main h2")
    assert page.css_first('main a[href="/corrections/feed.xml"]')


def test_every_page_leads_there(site: SiteFolder) -> None:
    """The foot of each page has the link, below any sub-path."""
    site.edit("site.yaml", "https://example.org/", "https://example.org/sub/")
    for path in ("/", "/events/2021-05-03-closed/", "/404.html"):
        assert site.page(path).css_first('footer a[href="/sub/corrections/"]'), path


def test_the_page_names_its_feed(site: SiteFolder) -> None:
    """A feed reader that is given the page finds the feed of corrections beside that of all."""
    feeds = {
        link.attributes["href"]: link.attributes["title"]
        for link in site.page("/corrections/").css('link[type="application/rss+xml"]')
    }
    assert feeds == {
        "/feed.xml": "Harbour Bridge",
        "/corrections/feed.xml": "Corrections · Harbour Bridge",
    }


def test_the_sitemap_knows_when_something_was_last_corrected(site: SiteFolder) -> None:
    """The page's day is that of the latest correction, and so is that of a corrected measure."""
    sitemap = "".join(site.file("/sitemap.xml").decode().split())
    for path, day in (("corrections", "2021-06-20"), ("figures/moved", "2021-06-13")):
        assert f"<loc>https://example.org/{path}/</loc><lastmod>{day}</lastmod>" in sitemap


def test_corrections_of_drafts_are_not_published(site: SiteFolder) -> None:
    """Neither in the list nor in the feed, even in a preview that shows drafts."""
    site.write(
        "content/drafts/x.md",
        f"---\ntitle: Secret\ndate: 2021\n{_corrected('2021-07-01', 'hidden')}\n---\n",
    )
    site.builder.drafts = True
    for path in ("/corrections/", "/corrections/feed.xml", "/data/corrections.csv"):
        assert b"hidden" not in site.file(path)


@pytest.mark.server
@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True])
def test_the_page_holds_on_a_phone_and_for_everyone(
    site: SiteFolder, serve: Serve, open_page: OpenPage, *, dark: bool
) -> None:
    """Nothing is wider than a narrow screen, and axe-core finds no fault."""
    site.build()
    page = open_page(serve(site.root / "public") + "corrections/", width=360, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe_violations(page) == []
