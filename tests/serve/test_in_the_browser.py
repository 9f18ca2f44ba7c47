"""What a person sees in a real browser while the site changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import OpenPage
from tests.serve.conftest import DEADLINE, Preview, StartPreview, event, write
from tests.support.axe import axe_violations

pytestmark = [pytest.mark.server, pytest.mark.browser]

EVENT = "content/events/opening.md"
BROKEN = event("<b>Never</b> shown").replace("on 3 March", "on 4 March")

expect.set_options(timeout=DEADLINE * 1000)


def marked(page: Page) -> Page:
    """Leave a mark in the page that a reload wipes out."""
    page.evaluate("window.sameDocument = true")
    return page


def was_reloaded(page: Page) -> bool:
    """Whether the mark is gone."""
    return page.evaluate("window.sameDocument") is not True


def test_the_page_reloads_after_a_good_build(
    site: Path, preview: Preview, open_page: OpenPage
) -> None:
    """An open page shows the edit without a hand on the browser."""
    page = marked(open_page(preview.url + "events/opening/"))

    write(site, EVENT, event("The shop reopens"))

    expect(page.get_by_role("heading", level=1)).to_have_text("The shop reopens")
    assert was_reloaded(page)


def test_problems_are_shown_over_the_page_and_vanish(
    site: Path, preview: Preview, open_page: OpenPage
) -> None:
    """The overlay names place, message, line and hint over the last good page, without a reload."""
    page = marked(open_page(preview.url + "events/opening/"))
    write(site, EVENT, BROKEN)

    overlay = page.get_by_role("alertdialog")
    expect(overlay).to_be_visible()
    expect(overlay).to_contain_text("1 problem in the newest version")
    expect(overlay).to_contain_text(f"{EVENT}:8:")
    expect(overlay).to_contain_text("The shop on the corner opened on 4 March.")
    expect(overlay).to_contain_text("hint: ")
    assert page.locator("h1").text_content() == "The shop opens"
    assert not was_reloaded(page)

    write(site, EVENT, event("Mended"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Mended")
    expect(overlay).to_have_count(0)


def test_other_problems_replace_those_shown(
    site: Path, preview: Preview, open_page: OpenPage
) -> None:
    """The overlay follows what is wrong now, also when it was closed before."""
    page = open_page(preview.url)
    write(site, EVENT, BROKEN)
    overlay = page.get_by_role("alertdialog")
    expect(overlay).to_contain_text("1 problem")
    page.keyboard.press("Escape")
    expect(overlay).to_be_hidden()

    write(site, "content/events/second.md", "---\ntitle: Second\n")

    expect(overlay).to_contain_text("2 problems")
    expect(overlay).to_contain_text("content/events/second.md")


def test_an_undo_closes_the_overlay_without_a_reload(
    site: Path, preview: Preview, open_page: OpenPage
) -> None:
    """Nothing that is shown has changed, so the page stays as it is, with its scroll position."""
    before = (site / EVENT).read_text()
    page = marked(open_page(preview.url))
    write(site, EVENT, BROKEN)
    overlay = page.get_by_role("alertdialog")
    expect(overlay).to_be_visible()

    write(site, EVENT, before)

    expect(overlay).to_have_count(0)
    assert not was_reloaded(page)


def test_a_page_opened_meanwhile_shows_the_problems(
    site: Path, preview: Preview, open_page: OpenPage
) -> None:
    """Any page of the site, the not-found page too, says that it is not the newest version."""
    write(site, EVENT, BROKEN)
    preview.until_problem("quote")

    for path in ("", "events/opening/", "no/such/page/"):
        expect(open_page(preview.url + path).get_by_role("alertdialog")).to_be_visible()


def test_the_overlay_can_be_used_by_keyboard(
    site: Path, preview: Preview, open_page: OpenPage
) -> None:
    """Escape closes it, a button brings it back, and focus returns to where it was."""
    before = (site / EVENT).read_text()
    page = open_page(preview.url)
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.outerHTML")
    write(site, EVENT, BROKEN)
    overlay = page.get_by_role("alertdialog", name="1 problem in the newest version")
    expect(overlay.get_by_role("button", name="Close")).to_be_focused()

    page.keyboard.press("Escape")
    expect(overlay).to_be_hidden()
    again = page.get_by_role("button", name="Show 1 problem")
    expect(again).to_be_focused()
    page.keyboard.press("Enter")
    expect(overlay).to_be_visible()
    page.keyboard.press("Escape")
    # Until the dialog's close event there is no button either: waiting for none would not wait.
    expect(again).to_be_focused()

    write(site, EVENT, before)
    expect(again).to_have_count(0)
    assert page.evaluate("document.activeElement.outerHTML") == focused


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_overlay_is_accessible(
    site: Path, preview: Preview, open_page: OpenPage, dark: bool
) -> None:
    """axe-core finds nothing to hold against the overlay, and it fits a phone."""
    page = open_page(preview.url, dark=dark, width=360)
    write(site, EVENT, BROKEN)
    overlay = page.get_by_role("alertdialog")
    expect(overlay).to_be_visible()

    assert axe_violations(page) == []
    box = overlay.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


def test_a_save_without_a_change_does_not_reload(
    site: Path, preview: Preview, open_page: OpenPage
) -> None:
    """Saving the same text, and what editors leave beside it, leave an open page as it is."""
    page = marked(open_page(preview.url))
    write(site, "content/events/opening.md~", "backup")
    write(site, EVENT, (site / EVENT).read_text())
    preview.until_said("0 pages made anew")

    # What comes after is seen, and the page is still the same.
    write(site, EVENT, BROKEN)
    expect(page.get_by_role("alertdialog")).to_be_visible()
    assert not was_reloaded(page)


def test_a_style_is_seen_at_once(site: Path, preview: Preview, open_page: OpenPage) -> None:
    """A changed stylesheet of the theme reaches the open page."""
    page = open_page(preview.url)

    write(site, "themes/default/static/style.css", "body { background: rgb(1, 2, 3) }")

    expect(page.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")


def test_the_first_problems_give_way_to_the_site(
    site: Path, start: StartPreview, open_page: OpenPage
) -> None:
    """A site that could not be built at the start appears by itself once it is mended."""
    write(site, EVENT, BROKEN)
    page = open_page(start(site).url)
    expect(page.get_by_role("heading", level=1)).to_have_text("The site cannot be built yet")
    expect(page.get_by_text(f"{EVENT}:8:")).to_be_visible()
    assert axe_violations(page) == []

    write(site, "content/events/second.md", "---\ntitle: Second\n")
    expect(page.get_by_text("content/events/second.md").first).to_be_visible()

    (site / "content/events/second.md").unlink()
    write(site, EVENT, event("Mended"))
    expect(page.get_by_text("Mended").first).to_be_visible()


def test_a_page_finds_the_preview_again(site: Path, start: StartPreview, chromium: Browser) -> None:
    """A page left open while the preview was stopped loads again if the site has changed since."""
    first = start(site)
    page = chromium.new_page()
    page.goto(first.url + "events/opening/")
    marked(page)
    first.end()

    write(site, EVENT, event("Written meanwhile"))
    start(site, port=first.port)

    expect(page.get_by_role("heading", level=1)).to_have_text("Written meanwhile")
    page.close()


def test_the_site_is_usable_without_javascript(
    site: Path, start: StartPreview, open_page: OpenPage
) -> None:
    """The preview adds to pages and takes nothing away: without scripts they are as built."""
    page = open_page(start(site).url, javascript=False)

    expect(page.get_by_text("The shop opens").first).to_be_visible()
