"""The project's own site in a real browser, as its readers meet it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.conftest import OpenPage
from tests.support.axe import axe_violations

pytestmark = pytest.mark.browser

HOME = ""
EVENT = "events/2022-01-detentions-across-kazakhstan/"
ACTOR = "actors/kassym-jomart-tokayev/"
MAIN_PAGES = [HOME, EVENT, ACTOR]
OTHER_PAGES = [
    "events/",
    "actors/",
    "places/",
    "places/almaty/",
    "sources/",
    "sources/undated-criminal-cases/",
    "figures/",
    "figures/people-detained/",
    "tags/",
    "tags/detention/",
    "about/",
    "corrections/",
    "as-known-on/",
    "as-known-on/2022-01-10/",
    "disputed/",
    "known/",
    "open-questions/",
    "404.html",
]
WIDTHS = [360, 1440]


def _overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    width: int = page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", MAIN_PAGES)
def test_the_main_pages_are_accessible(
    open_page: OpenPage, site_url: str, path: str, dark: bool, width: int
) -> None:
    """axe-core finds nothing on the home page, an event and an actor, at both widths and modes."""
    page = open_page(site_url + path, width=width, dark=dark)
    assert axe_violations(page) == []
    assert _overflow(page) == 0


@pytest.mark.parametrize("path", OTHER_PAGES)
def test_every_other_kind_of_page_is_accessible(
    open_page: OpenPage, site_url: str, path: str
) -> None:
    """axe-core finds nothing on any kind of page, and none is wider than a phone."""
    page = open_page(site_url + path, width=360, dark=True)
    assert axe_violations(page) == []
    assert _overflow(page) == 0


@pytest.mark.parametrize("path", MAIN_PAGES)
def test_pages_are_whole_without_javascript(open_page: OpenPage, site_url: str, path: str) -> None:
    """With JavaScript off a page shows the same text, and it ships none to begin with."""
    without = open_page(site_url + path, javascript=False)
    with_scripts = open_page(site_url + path)
    assert without.inner_text("body") == with_scripts.inner_text("body")
    assert without.locator("script:not([type='application/ld+json'])").count() == 0


def test_the_home_page_tells_the_story_at_a_glance(open_page: OpenPage, site_url: str) -> None:
    """Title, span, counts and last update stand before the first heading of the timeline."""
    page = open_page(site_url)
    top = page.locator("header.hero").inner_text()
    events = page.locator("main article").count()
    assert "January 2022 in Kazakhstan" in top
    assert "2 to 10 January 2022" in top
    assert f"{events} events" in top
    assert "5 sources" in top
    assert "Updated" in top


def test_every_entry_on_the_home_page_names_its_sources(open_page: OpenPage, site_url: str) -> None:
    """Each entry leads to its own page and to a source, with what that source states."""
    page = open_page(site_url)
    articles = page.locator("main article").all()
    assert len(articles) > 25
    for article in articles:
        assert article.locator("h3 a[href^='/events/']").count() == 1
        assert article.locator("a[href^='/sources/']").count() >= 1
        assert "2022" in article.inner_text() or "not stated" in article.inner_text()


def test_plans_say_that_they_are_plans(open_page: OpenPage, site_url: str) -> None:
    """The measures announced for 11 January stand under that day, marked as planned."""
    page = open_page(site_url)
    day = page.locator("section.g", has=page.locator("h2", has_text="11 January 2022"))
    assert "Planned" in day.first.inner_text()


def test_the_keyboard_leads_from_the_home_page_to_a_quote(
    open_page: OpenPage, site_url: str
) -> None:
    """Skip link, first entry, first citation, quote, and back: with Tab and Enter alone."""
    page = open_page(site_url, javascript=True)
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.getAttribute('href')").startswith("#")
    page.keyboard.press("Enter")
    _tab_to(page, "main article h3 a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/**")
    _tab_to(page, "sup.cite a")
    assert _has_visible_focus(page)
    page.keyboard.press("Enter")
    target = page.locator(":target")
    assert target.locator("blockquote").inner_text().strip()
    assert target.bounding_box()["y"] < page.viewport_size["height"]  # type: ignore[index]
    _tab_to(page, ":target a[href^='#cite-']")
    page.keyboard.press("Enter")
    assert page.url.rpartition("#")[2].startswith("cite-")


def _tab_to(page: Page, selector: str, limit: int = 60) -> None:
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"Tab did not reach {selector} in {limit} steps")


def _has_visible_focus(page: Page) -> bool:
    style: str = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    return style != "none"


@pytest.mark.parametrize("path", [*MAIN_PAGES, *OTHER_PAGES])
def test_headings_are_in_order(open_page: OpenPage, site_url: str, path: str) -> None:
    """One h1 a page, and no level is skipped on the way down."""
    page = open_page(site_url + path)
    levels: list[int] = page.evaluate(
        "() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])"
    )
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_print_leaves_the_navigation_out(open_page: OpenPage, site_url: str) -> None:
    """On paper there is the text and no navigation."""
    page = open_page(site_url + EVENT)
    assert page.locator("nav").first.is_visible()
    page.emulate_media(media="print")
    assert not any(nav.is_visible() for nav in page.locator("nav").all())
    assert page.locator("main h1").is_visible()


@pytest.mark.parametrize("path", MAIN_PAGES)
def test_the_site_works_under_a_sub_path(open_page: OpenPage, sub_path_url: str, path: str) -> None:
    """Under a sub-path the style sheet applies and the title leads home."""
    page = open_page(sub_path_url + path)
    sheets: int = page.evaluate("() => document.styleSheets[0].cssRules.length")
    assert sheets > 10
    page.locator("main a[href*='/actors/']").first.click()
    page.wait_for_url("**/news/unrest/actors/**")
    assert page.locator("main h1").count() == 1


def test_the_home_page_is_small(site_dir: Path) -> None:
    """The home page stays under 60 kB before compression, the style sheet under 16 kB."""
    assert (site_dir / "index.html").stat().st_size < 60_000
    for sheet in (site_dir / "static").glob("*.css"):
        assert sheet.stat().st_size < 16_000


@pytest.mark.nu
def test_every_page_is_valid_html(site_dir: Path) -> None:
    """The Nu HTML checker has no error and no warning on any page."""
    from tests.support.nu import nu_check

    assert nu_check(site_dir) == []
