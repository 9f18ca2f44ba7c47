"""The sitemap, robots.txt, and when pages changed."""

from __future__ import annotations

from datetime import date
from urllib.robotparser import RobotFileParser

from lxml import etree

from dateline.publish import machine_files
from dateline.publish.lastmod import LastChanges
from dateline.publish.sitemap import robots, sitemap
from tests.publish import factory as f

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def _entries(data: bytes) -> list[tuple[str, str]]:
    """Addresses and their days of change."""
    root = etree.fromstring(data)
    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
    return [
        (url.findtext("s:loc", "", NAMESPACE), url.findtext("s:lastmod", "", NAMESPACE))
        for url in root.findall("s:url", NAMESPACE)
    ]


def test_pages_are_listed_by_their_full_address() -> None:
    """Each page once, with the day of its last change only where that is known."""
    paths = [("/", date(2026, 2, 1)), ("/about/", None), ("/", date(2026, 2, 1))]
    assert _entries(sitemap(paths, f.SUB_PATH_URLS)) == [
        ("https://example.org/news/bridge/", "2026-02-01"),
        ("https://example.org/news/bridge/about/", ""),
    ]


def test_addresses_are_escaped() -> None:
    """Letters outside ASCII are percent-encoded, as the protocol demands."""
    data = sitemap([("/tags/мост/", None)], f.URLS)
    assert b"<loc>https://example.org/tags/%D0%BC%D0%BE%D1%81%D1%82/</loc>" in data


def test_a_page_changes_with_the_entries_on_it() -> None:
    """The entry's own page and those of its actors, speakers, places, sources, tags, measures."""
    claims = (f.claim(by="mayor", figure=f.figure()),)
    old = f.event("old", published="2026-01-01", actors=["council"], places=("harbour",))
    new = f.event("new", updated="2026-02-01", actors=["council"], tags=("Road",), claims=claims)
    changes = LastChanges(f.timeline(old, new, actors=[f.actor("mayor"), f.actor("idle")]))
    assert {
        path: str(changes.of(path))
        for path in (
            *("/", "/events/", "/events/old/", "/events/new/", "/actors/council/"),
            *("/actors/mayor/", "/actors/idle/", "/places/harbour/", "/sources/gazette/"),
            *("/tags/road/", "/figures/people-moved/", "/actors/"),
        )
    } == {
        "/": "2026-02-01",
        "/events/": "2026-02-01",
        "/events/old/": "2026-01-01",
        "/events/new/": "2026-02-01",
        "/actors/council/": "2026-02-01",
        "/actors/mayor/": "2026-02-01",
        "/actors/idle/": "None",
        "/places/harbour/": "2026-01-01",
        "/sources/gazette/": "2026-02-01",
        "/tags/road/": "2026-02-01",
        "/figures/people-moved/": "2026-02-01",
        "/actors/": "None",
    }


def test_a_page_changes_with_its_own_corrections() -> None:
    """A record of any kind can be corrected."""
    fix = (f.correction("2026-03-01"),)
    line = f.timeline(
        actors=[f.actor("mayor", corrections=fix)],
        places=[f.place("quay", corrections=fix)],
        sources=[f.source("post", corrections=fix)],
        pages=[f.page("about", corrections=fix)],
    )
    changes = LastChanges(line)
    paths = ("/actors/mayor/", "/places/quay/", "/sources/post/", "/about/")
    assert {changes.of(path) for path in paths} == {date(2026, 3, 1)}


def test_robots_may_read_everything_and_find_the_sitemap() -> None:
    """A crawler that reads robots.txt is let in and learns the sitemap's full address."""
    parser = RobotFileParser()
    parser.parse(robots(f.SUB_PATH_URLS).decode().splitlines())
    assert parser.can_fetch("*", "https://example.org/news/bridge/events/closed/")
    assert parser.site_maps() == ["https://example.org/news/bridge/sitemap.xml"]


def test_only_published_pages_are_in_the_sitemap() -> None:
    """Neither the page for unknown addresses nor a draft's page is listed."""
    line = f.timeline(f.event("out"), f.event("secret", draft=True))
    pages = ("/", "/events/out/", "/events/secret/", "/404.html")
    files = machine_files(line, f.URLS, pages)
    listed = [address for address, _ in _entries(files["/sitemap.xml"])]
    assert listed == ["https://example.org/", "https://example.org/events/out/"]


def test_machine_files_are_those_of_the_output_contract() -> None:
    """Feeds, data, sitemap and robots.txt, each at its path; nothing of a draft in any of them."""
    line = f.timeline(f.event("secret", title="Secret", draft=True, actors=["council"]))
    files = machine_files(line, f.URLS, ("/",))
    assert sorted(files) == [
        "/actors/council/feed.xml",
        "/corrections/feed.xml",
        "/data/actors.csv",
        "/data/claims.csv",
        "/data/corrections.csv",
        "/data/events.csv",
        "/data/figures.csv",
        "/data/sources.csv",
        "/data/timeline.json",
        "/data/timeline.schema.json",
        "/feed.xml",
        "/robots.txt",
        "/sitemap.xml",
    ]
    assert not any(b"ecret" in data for data in files.values())
