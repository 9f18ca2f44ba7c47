"""What is not compared on the page of a measure, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contest.counted import make_counted, report, text, texts
from tests.sites import SiteFolder


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site that counts people moved and boats lost."""
    return make_counted(tmp_path)


def test_numbers_for_different_places_are_not_comparable(site: SiteFolder) -> None:
    """A part, another place and no place: each stays apart from the others and says why."""
    report(
        site,
        "one",
        "moved value=1 2021-05-03 harbour",
        "moved value=2 2021-05-03 quay",
        "moved value=3 2021-05-03 hill",
        "moved value=4 2021-05-03 -",
    )
    page = site.page("/figures/moved/")
    assert not page.css(".note")
    assert not page.css("svg")
    assert texts(page, "section[id^=place] h2, #no-place h2") == [
        "Harbour", "Quay", "Hill", "Place not stated",
    ]  # fmt: skip
    assert texts(page, "#apart li") == [
        "Quay Lies within: Harbour. A number for a part is not comparable with one for the whole, "
        "and only the articles could say whether the one is counted in the other.",
        "Hill Another place: what was counted here says nothing of the others.",
        "Place not stated What is not said to hold for a place is not comparable with what is.",
    ]
    assert "4 numbers" in text(page.css_first("header p.m"))
    assert "not comparable with each other" in text(page.css_first("header p.m"))


def test_what_is_not_compared_within_a_place_says_why(site: SiteFolder) -> None:
    """A night, an unstated day, other days of what is no running total, and what was retracted."""
    report(
        site,
        "one",
        "moved value=1 2021-05-02/2021-05-03 harbour",
        "moved value=2 2021-05-03 harbour",
        "moved value=3 2021-05-04 harbour",
        "moved value=4 - harbour",
        "moved value=5 2021-05-03 harbour status: retracted, status_note: A slip., source: gazette, "
        "quote: About 40 people were moved",
    )
    page = site.page("/figures/moved/")
    assert not page.css(".note")
    assert texts(page, "#place-harbour .apart li") == [
        "1 people (Harbour Gazette, 4 May 2021; between 2 and 3 May 2021). A number for a stretch of "
        "time counts what happened in it. It is not comparable with a number as of one day, nor "
        "with one for another stretch.",
        "4 people (Harbour Gazette, 4 May 2021; day not stated). No day is stated, so whether it is "
        "the day of another number is not known.",
        "Numbers for different days need not agree: what is counted may change.",
        "What was retracted is listed and set against nothing.",
    ]
    assert texts(page, "tr .st") == ["Retracted"]


def test_a_running_total_says_so(site: SiteFolder) -> None:
    """It may grow, so only a lower number differs."""
    report(site, "one", "total value=8 2021-05-03 harbour", "total value=9 2021-05-04 harbour")
    page = site.page("/figures/total/")
    assert "a running total" in text(page.css_first("header p.m"))
    assert texts(page, ".apart li") == [
        "A running total may grow from one day to the next: only a lower number differs."
    ]
