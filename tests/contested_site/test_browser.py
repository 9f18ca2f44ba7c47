"""The contested site in a real browser: for every eye, hand, page and paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.contested_site.conftest import Flood
from tests.contested_site.story import DYKE, HURT, LEAVE, SECOND
from tests.support.axe import axe_violations
from tests.support.chromium import record_complaints
from tests.support.nu import nu_check
from tests.support.serving import served

pytestmark = pytest.mark.browser

KINDS = {
    "figures": "figures/",
    "measure": "figures/people-left/",
    "conflicts": DYKE,
    "numbers": LEAVE,
    "retracted": SECOND,
    "source": "sources/courier-2019-03-12/",
    "days": "as-known-on/",
    "day": "as-known-on/2019-03-12/",
    "questions": "open-questions/",
    "disputed": "disputed/",
    "known": "known/",
    "corrections": "corrections/",
}

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

# Elements whose text is cut off: wider inside than outside, and not to be scrolled.
CUT_OFF = """() => [...document.querySelectorAll('main *')]
  .filter(e => e.clientWidth && e.scrollWidth > e.clientWidth + 1
    && getComputedStyle(e).overflowX === 'hidden')
  .map(e => e.outerHTML.slice(0, 80))"""

# The text of chart labels that lie outside their chart, or upon each other: digits and capitals of
# 12 pixels are 9 high.
BAD_LABELS = """() => [...document.querySelectorAll('.chart > svg')].flatMap(chart => {
  const frame = chart.getBoundingClientRect();
  const labels = [...chart.querySelectorAll('svg > text')]
    .map(text => [text.textContent, text.getBoundingClientRect()]);
  return labels.flatMap(([name, box], place) => {
    const outside = box.left < frame.left - 1 || box.right > frame.right + 1
      || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
    const upon = labels.slice(place + 1).filter(([, other]) =>
      box.left < other.right - 1 && other.left < box.right - 1
      && Math.abs(box.top - other.top) < 9).map(([other]) => other);
    return [...(outside ? [name + ' outside'] : []), ...upon.map(other => name + ' on ' + other)];
  });
})"""

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def flood_url(flood: Flood) -> Iterator[str]:
    """The address of the site, served as a static host would."""
    with served(flood.folder) as url:
        yield url


@pytest.fixture(scope="module")
def shown(chromium: Browser, flood_url: str) -> Iterator[Open]:
    """Opens pages in one window, set up anew each time: `shown(path, width=1440, dark=False)`."""
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    complaints: list[str] = []
    record_complaints(page, complaints)

    def open_one(path: str, *, width: int = 1440, dark: bool = False) -> Page:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(
            media="screen", color_scheme="dark" if dark else "light", forced_colors="none"
        )
        page.goto(flood_url + path)
        return page

    yield open_one
    context.close()
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_every_kind_of_page_is_accessible(shown: Open, path: str) -> None:
    """axe-core finds nothing, and nothing is too wide: on a phone and a desk, in both schemes."""
    for width in (360, 1440):
        page = shown(path, width=width)
        assert page.evaluate(OVERFLOW) == 0, width
        assert axe_violations(page) == [], width
        page.emulate_media(color_scheme="dark")
        assert axe_violations(page, ["color-contrast"]) == [], width


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_large_letters_fit_a_phone(shown: Open, path: str) -> None:
    """With letters twice as large nothing has to be scrolled aside, and no text is cut off."""
    page = shown(path, width=360)
    page.add_style_tag(content=":root { font-size: 200% !important }")
    assert page.evaluate(OVERFLOW) == 0
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("width", [360, 640, 1440])
def test_the_labels_of_charts_can_be_read(shown: Open, width: int) -> None:
    """No label of a mark lies outside its chart or upon another, at any width."""
    for measure in ("people-left", "people-hurt", "pumps", "boats-lost"):
        page = shown(f"figures/{measure}/", width=width)
        assert page.locator(".chart > svg").count() >= 1
        assert page.evaluate(BAD_LABELS) == [], measure


def test_the_keyboard_leads_from_home_to_the_quote_behind_a_question(shown: Open) -> None:
    """Home, open questions, the answer's entry, its quote: with Tab and Enter alone."""
    page = shown("")
    _follow(page, "dl.over a[href='/open-questions/']")
    _follow(page, "#question-2019-03-09-dyke-breaks-1 a[href$='#claim-fuse']", limit=80)
    assert page.url.endswith(f"{DYKE}#claim-fuse")
    target = page.locator(":target")
    assert "a fuse had blown" in target.inner_text()
    assert target.bounding_box()["y"] < 900  # type: ignore[index]


def test_the_keyboard_leads_from_an_open_question_to_its_entry_and_a_quote(shown: Open) -> None:
    """From the list of questions to the entry, and from its text to the quote."""
    page = shown("open-questions/")
    _follow(page, f"main h2 a[href='/{DYKE}']")
    _follow(page, "sup.cite a[href='#claim-dawn']")
    assert page.locator(":target blockquote").inner_text() == "The dyke broke before dawn on Sunday"


def test_the_keyboard_leads_from_a_number_to_its_row(shown: Open) -> None:
    """From a number of an entry to the comparison, and there from what differs to the row."""
    page = shown(LEAVE)
    _follow(page, ".others a[href='/figures/people-left/#place-aldermouth']", limit=120)
    row = "figure-2019-03-10-people-leave--by-tuesday"
    _follow(page, f"div.note a[href='#{row}']")
    assert page.evaluate("() => document.querySelector(':target').id") == row
    box = page.locator(":target").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900


def test_a_wide_table_of_who_says_what_is_scrolled_by_keyboard(shown: Open) -> None:
    """Tab reaches it, it says what it is, and arrow keys move it; the page itself stays."""
    page = shown(DYKE, width=700)
    scroll = page.locator(".mx .scroll")
    assert scroll.get_attribute("role") == "region"
    assert scroll.get_attribute("aria-labelledby") == "matrix"
    assert scroll.evaluate("e => e.scrollWidth - e.clientWidth") > 0
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.className") == "scroll":
            break
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.mx .scroll').scrollLeft > 0")
    assert page.evaluate(OVERFLOW) == 0


def test_a_wide_table_is_printed_whole(shown: Open) -> None:
    """Paper does not scroll: no column is cut off, and nothing leaves the page."""
    page = shown(DYKE, width=718)
    page.emulate_media(media="print")
    scroll = page.locator(".mx .scroll")
    assert scroll.evaluate("e => getComputedStyle(e).overflowX") == "visible"
    width = scroll.evaluate("e => e.clientWidth")
    assert scroll.locator("table").evaluate("e => e.getBoundingClientRect().width") <= width + 1
    assert page.evaluate(OVERFLOW) == 0


def test_what_an_origin_is_shows_on_focus(shown: Open) -> None:
    """The explanation beside the count appears with the keyboard's focus and goes with it."""
    page = shown(DYKE)
    tip = page.locator("#tip-origins")
    assert not tip.is_visible()
    page.locator("a[aria-describedby='tip-origins']").focus()
    assert tip.is_visible()
    assert "where a statement starts" in tip.inner_text()
    page.locator("main h1").click()
    page.evaluate("() => document.activeElement.blur()")
    page.mouse.move(0, 0)
    assert not tip.is_visible()


def test_paper_has_the_chart_and_the_table(shown: Open) -> None:
    """In print there are marks, labels and every row, dark on white, and no navigation."""
    page = shown("figures/people-left/", width=680, dark=True)
    page.emulate_media(media="print")
    assert page.locator("#place-aldermouth .chart > svg").is_visible()
    assert page.locator("#place-aldermouth .chart > svg > svg").count() == 9
    assert all(row.is_visible() for row in page.locator("table.rep tbody tr").all())
    assert not any(nav.is_visible() for nav in page.locator("nav").all())
    assert page.evaluate(OVERFLOW) == 0
    for selector, key in ((".chart > svg > svg text", "fill"), (".chart > svg > svg", "color")):
        colour = page.locator(selector).first.evaluate(f"e => getComputedStyle(e)['{key}']")
        assert max(_channels(colour)) < 110, selector
    page.emulate_media(media="print")
    page.goto(page.url.replace("figures/people-left/", DYKE))
    assert page.locator("#matrix ~ * td, #matrix ~ table td").first.is_visible()
    assert page.evaluate(OVERFLOW) == 0


def test_everything_is_there_without_javascript(chromium: Browser, flood_url: str) -> None:
    """With JavaScript off each page shows the same, and no page ships any."""
    with_scripts, without = (
        chromium.new_context(java_script_enabled=on).new_page() for on in (True, False)
    )
    try:
        for path in (KINDS[kind] for kind in ("measure", "conflicts", "day", "questions")):
            with_scripts.goto(flood_url + path)
            without.goto(flood_url + path)
            assert with_scripts.inner_text("body") == without.inner_text("body")
            assert without.locator("script:not([type='application/ld+json'])").count() == 0
            charts = without.locator(".chart > svg")
            assert all(chart.is_visible() for chart in charts.all())
    finally:
        with_scripts.context.close()
        without.context.close()


def test_high_contrast_shows_the_marks(shown: Open) -> None:
    """Where the reader chose the colours, marks, lines and words of a chart have theirs."""
    page = shown("figures/people-left/")
    for scheme in ("light", "dark"):
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        ground = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
        for selector, key in (
            (".chart > svg > svg > circle", "stroke"),
            (".chart > svg > svg > path", "stroke"),
            (".chart > svg > svg > text", "fill"),
            (".chart line.sp", "stroke"),
            (".chart .grid line", "stroke"),
            ("figcaption .mk svg > *", "stroke"),
            ("table .mk svg > *", "stroke"),
        ):
            colours = page.locator(selector).evaluate_all(
                f"all => all.map(e => getComputedStyle(e)['{key}'])"
            )
            assert colours, selector
            for colour in colours:
                assert _contrast(colour, ground) >= 3, (scheme, selector, colour, ground)


def test_a_status_is_said_in_words(shown: Open) -> None:
    """Disputed, denied and retracted claims say so beside their quotes, not by colour alone."""
    page = shown(DYKE)
    assert page.locator("#claim-bell .st").inner_text().lower() == "disputed"
    assert page.locator("#claim-cattle .st").inner_text().lower() == "denied"
    page = shown(SECOND)
    assert page.locator("#claim-opened .st").inner_text().lower() == "retracted"
    page = shown(HURT)
    assert "disputed" in page.locator("main p.k .st").first.inner_text().lower()


@pytest.mark.nu
def test_every_page_is_valid_html(flood: Flood) -> None:
    """The Nu HTML checker has no error and no warning on any page."""
    assert nu_check(flood.folder) == []


def _follow(page: Page, selector: str, limit: int = 60) -> None:
    """Go to a link with Tab, see that it shows its focus, and press Enter."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            break
    else:
        pytest.fail(f"Tab did not reach {selector} in {limit} steps")
    assert page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle") != "none"
    address = page.evaluate("() => document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address}")


def _channels(colour: str) -> list[int]:
    inside = colour[colour.index("(") + 1 : colour.index(")")]
    return [int(float(part)) for part in inside.replace(",", " ").split()[:3]]


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(_channels(one)), _luminance(_channels(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(channels: list[int]) -> float:
    linear = [
        value / 12.92 if (value := channel / 255) <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for channel in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
