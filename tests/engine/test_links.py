"""Every link of a built site leads somewhere, wherever the site lives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from dateline.build import Builder
from tests.engine.links import broken_links, links_of
from tests.invalid.test_fuzz import RICH
from tests.sites import SiteFolder, make_site

BASES = ["https://example.org/", "https://example.org/news/unrest/", "http://localhost:8000/a/"]


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site with something of every kind, too long for one page."""
    site = make_site(tmp_path, dict(RICH), base=False)
    site.edit("site.yaml", "language: en", "language: en\ntimeline: {page_size: 1}")
    site.edit("content/events/2021-05-03-moved.md", "tags: [people]", "tags: [people, цены]")
    return site


@pytest.mark.parametrize("base_url", BASES)
def test_no_link_is_broken(base_url: str, site: SiteFolder) -> None:
    """Pages, feeds, data, canonical links, structured data and fragments all lead to the site."""
    files = Builder(site.root, base_url=base_url).make().files

    assert broken_links(files, base_url) == []
    assert len(links_of(files, base_url)) > 40


@pytest.mark.parametrize("base_url", BASES)
def test_no_link_of_the_real_site_is_broken(base_url: str, site_copy: Path) -> None:
    """The same for the project's own site."""
    files = Builder(site_copy, base_url=base_url).make().files

    assert broken_links(files, base_url) == []


def test_the_checker_sees_broken_links() -> None:
    """A link checker that finds nothing would prove nothing."""
    files = {
        "index.html": b'<a href="/b/">1</a> <a href="/sub/c/">2</a> <a href="#no">3</a>'
        b'<a href="a/#x">4</a><a id="x" href="#x">5</a>',
        "a/index.html": b'<link href="../nowhere/">',
        "feed.xml": b"<link>https://example.org/sub/d/</link>",
    }

    assert broken_links(files, "https://example.org/sub/") == [
        "a/index.html: https://example.org/sub/nowhere/",
        "feed.xml: https://example.org/sub/d/",
        "index.html: https://example.org/b/",
        "index.html: https://example.org/sub/#no",
        "index.html: https://example.org/sub/a/#x",
        "index.html: https://example.org/sub/c/",
    ]


def test_a_sub_path_changes_links_and_nothing_else(site: SiteFolder) -> None:
    """The files are the same ones, and without their links they are equal."""
    root = Builder(site.root, base_url="https://example.org/").make().files
    below = Builder(site.root, base_url="https://example.org/x/").make().files

    assert root.keys() == below.keys()
    for path, data in below.items():
        if path.endswith(".html"):
            plain = data.replace(b"https://example.org/x/", b"https://example.org/")
            plain = re.sub(rb'(href|cite|src)="/x/', rb'\1="/', plain)
            assert plain == root[path]


def test_a_base_url_needs_no_slash_at_its_end(site: SiteFolder) -> None:
    """With and without it the site is the same."""
    bare = Builder(site.root, base_url="https://example.org/x").make()
    slashed = Builder(site.root, base_url="https://example.org/x/").make()

    assert bare.files == slashed.files


def test_every_page_knows_its_own_address(site: SiteFolder) -> None:
    """Canonical link and Open Graph address are those at which the page is served."""
    base_url = "https://example.org/x/"
    for path, data in Builder(site.root, base_url=base_url).make().files.items():
        if path.endswith(".html"):
            tree = LexborHTMLParser(data.decode())
            canonical = [node.attributes["href"] for node in tree.css('link[rel="canonical"]')]
            shared = [node.attributes["content"] for node in tree.css('meta[property="og:url"]')]
            assert canonical == shared == [base_url + path.removesuffix("index.html")]
