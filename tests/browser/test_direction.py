"""A site whose language is written from right to left, with articles that are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from tests.conftest import OpenPage, Serve
from tests.contest.signs import signs
from tests.sites import SiteFolder, make_site
from tests.support.axe import axe_violations

MOVED = "events/2021-05-04-moved/"
PAGES = ("", MOVED, "figures/moved/", "sources/gazette/", "as-known-on/2021-05-04/", "corrections/")


@pytest.fixture
def arabic(tmp_path: Path) -> SiteFolder:
    """A site in Arabic; its articles are in English."""
    site = make_site(tmp_path / "site", signs())
    site.edit("site.yaml", "language: en", "language: ar")
    site.edit("site.yaml", "title: Harbour Bridge", "title: جسر الميناء")
    site.edit("content/events/2021-05-03-closed.md", "The bridge is closed", "إغلاق الجسر")
    site.edit(
        "content/events/2021-05-03-closed.md", "The council closed the bridge", "أغلق المجلس الجسر"
    )
    site.edit("content/events/2021-05-04-moved.md", "title: People are moved", "title: نقل السكان")
    return site


def _box(found: Locator) -> tuple[float, float]:
    """The left and right edge of the first of some elements."""
    box = found.first.bounding_box()
    assert box is not None
    return box["x"], box["x"] + box["width"]


@pytest.mark.browser
def test_pages_run_from_right_to_left(
    arabic: SiteFolder, serve: Serve, open_page: OpenPage
) -> None:
    """Dates stand to the right of their entries, the later neighbour to the left."""
    arabic.build()
    home: Page = open_page(serve(arabic.root / "public"))
    assert home.locator("html").get_attribute("dir") == "rtl"
    assert _box(home.locator(".g .when"))[0] >= _box(home.locator(".g article"))[1]

    home.goto(home.url + MOVED)
    assert _box(home.locator("h1"))[1] <= _box(home.locator(".two > .when"))[0]
    quote = home.locator(".claims blockquote").first
    assert quote.evaluate("one => [one.lang, one.dir, getComputedStyle(one).direction]") == [
        *("en", "auto", "ltr")
    ]
    arrow = "one => getComputedStyle(one, '::before').content"
    assert "→" in home.locator(".near [rel=prev] small").first.evaluate(arrow)


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_leaves_the_window(
    arabic: SiteFolder, serve: Serve, open_page: OpenPage, width: int
) -> None:
    """No page is wider than its window, no chart loses its labels, and axe-core is content."""
    arabic.build()
    page: Page = open_page(address := serve(arabic.root / "public"), width=width)
    for path in PAGES:
        page.goto(address + path)
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wide) == 0, path
        assert axe_violations(page) == [], path
    page.goto(address + "figures/moved/")
    left, right = _box(page.locator(".chart > svg"))
    for label in page.locator(".chart > svg text").all():
        start, end = _box(label)
        assert left - 4 <= start <= end <= right + 4


def test_other_sites_say_nothing_of_it(tmp_path: Path) -> None:
    """From left to right is what browsers take for granted."""
    (root,) = make_site(tmp_path).page("/").css("html")
    assert "dir" not in root.attributes
