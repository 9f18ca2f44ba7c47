"""The layout at the widths between a phone and a desk, and the pictures that docs show of it."""

from __future__ import annotations

import re

import pytest

from tests.browser.pictures import FOLDER, MODES, WINDOWS, names
from tests.browser.test_site import ACTOR, EVENT, HOME, OTHER_PAGES
from tests.conftest import OpenPage
from tests.setup.found import ROOT

# Gives where the heading of that day then stands, in pixels from the top of the window.
LONGEST_DAY_AT_ITS_THIRD_ENTRY = """() => {
  const days = [...document.querySelectorAll('section.g')];
  const day = days.sort((a, b) => b.offsetHeight - a.offsetHeight)[0];
  day.querySelector('article:nth-of-type(3)').scrollIntoView();
  return day.querySelector('h2').getBoundingClientRect().top;
}"""


@pytest.mark.browser
@pytest.mark.parametrize("path", [HOME, EVENT, ACTOR, *OTHER_PAGES])
def test_no_page_is_wider_than_its_window(open_page: OpenPage, site_url: str, path: str) -> None:
    """From the narrowest phone over tablets and paper to a desk, nothing has to be scrolled aside."""
    page = open_page(site_url + path, width=320)
    for width in (320, 639, 640, 680, 768, 928, 1024):
        page.set_viewport_size({"width": width, "height": 900})
        too_wide: int = page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert too_wide == 0, width


@pytest.mark.browser
def test_the_date_stays_in_sight(open_page: OpenPage, site_url: str) -> None:
    """While a long day is read, its date is in the window, on a phone and on a desk."""
    page = open_page(site_url)
    for width in (360, 1440):
        page.set_viewport_size({"width": width, "height": 700})
        top: float = page.evaluate(LONGEST_DAY_AT_ITS_THIRD_ENTRY)
        assert 0 <= top < 700, width
        page.add_style_tag(content=".g .when { position: static !important }")
        assert page.evaluate(LONGEST_DAY_AT_ITS_THIRD_ENTRY) < 0
        page.reload()


def test_the_pictures_are_all_there_and_small() -> None:
    """docs/pictures holds what `make pictures` takes, no more, in less than 3.5 MB."""
    expected = {
        f"{name}-{width}-{mode}.png"
        for width in WINDOWS
        for mode in MODES
        for name in names(width, mode)
    }
    pictures = list(FOLDER.iterdir())
    assert {picture.name for picture in pictures} == expected
    assert sum(picture.stat().st_size for picture in pictures) < 3_500_000


def test_the_readme_describes_its_pictures() -> None:
    """Every picture in README.md exists and says in words what it shows."""
    text = (ROOT / "README.md").read_text("utf-8")
    shown = re.findall(r'(?:src|srcset)="([^"]+\.png)"', text)
    assert len(shown) >= 2
    assert [name for name in shown if not (ROOT / name).is_file()] == []
    for image in re.findall(r"<img [^>]*>", text):
        assert re.search(r'alt="[^"]{30,}"', image)
