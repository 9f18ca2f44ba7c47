"""Where reports differ: on the page of a measure, and beside a number on its entry's page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.contest.counted import LATER, make_counted, report, text, texts
from tests.sites import SiteFolder


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site that counts people moved and boats lost."""
    return make_counted(tmp_path)


@pytest.mark.parametrize(
    ("figures", "notice"),
    [
        (
            ["moved value=40 2021-05-03 harbour", "moved value=50 2021-05-03 harbour"],
            "Reports differ 3 May 2021: 40 people (Harbour Gazette, 4 May 2021), 50 people (Harbour "
            "Gazette, 4 May 2021). No number fits both: both can be right only if they were counted "
            "at different times or in different ways.",
        ),
        (
            [
                "moved value=40 2021-05-03 harbour",
                "moved value=50 2021-05-03 harbour",
                "moved value=40 2021-05-03 harbour",
            ],
            "Reports differ 3 May 2021: 40 people (Harbour Gazette, 4 May 2021), 50 people (Harbour "
            "Gazette, 4 May 2021), 40 people (Harbour Gazette, 4 May 2021). No number fits all of "
            "them: all can be right only if they were counted at different times or in different "
            "ways.",
        ),
        (
            [
                "moved value=40&qualifier=more-than 2021-05-03 harbour",
                "moved value=50 2021-05-03 harbour",
            ],
            "Reports differ 3 May 2021: more than 40 people (Harbour Gazette, 4 May 2021), 50 people "
            "(Harbour Gazette, 4 May 2021). Both can be right as said.",
        ),
        (
            [
                "moved value=40&qualifier=about 2021-05-03 harbour",
                "moved value=41 2021-05-03 harbour",
            ],
            "Reports differ 3 May 2021: about 40 people (Harbour Gazette, 4 May 2021), 41 people "
            "(Harbour Gazette, 4 May 2021). One of them is said as “about”. How near that is nobody "
            "says, so whether they can be right together cannot be told.",
        ),
        (
            ["moved value=40 ../2021-05-03 harbour", "moved value=41 ../2021-05-03 harbour"],
            "Reports differ By 3 May 2021: 40 people (Harbour Gazette, 4 May 2021), 41 people "
            "(Harbour Gazette, 4 May 2021). They need not hold for the same day, and so can be right "
            "together.",
        ),
        (
            ["moved value=40 2021-05-03 harbour", 'moved value=41 "2021-05-03?" harbour'],
            "Reports may differ Perhaps the same day: 40 people (Harbour Gazette, 4 May 2021; 3 May "
            "2021), 41 people (Harbour Gazette, 4 May 2021; probably 3 May 2021). The dates are not "
            "certain enough to say that they differ. No number fits both: both can be right only if "
            "they were counted at different times or in different ways.",
        ),
        (
            ["total value=9 2021-05-03 harbour", f"total value=8 2021-05-04 harbour {LATER}"],
            "Reports differ Lower on a later day: 9 boats (Harbour Gazette, 4 May 2021; 3 May 2021), "
            "8 boats (The storm, a week later, publisher not stated, 11 May 2021; 4 May 2021). A "
            "running total does not fall: they can be right together only if they were counted in "
            "different ways.",
        ),
        (
            ["total value=9 2021-05-03 harbour", f"total value=8 - harbour {LATER}"],
            "Reports differ Lower in a later article: 9 boats (Harbour Gazette, 4 May 2021; 3 May "
            "2021), 8 boats (The storm, a week later, publisher not stated, 11 May 2021; day not "
            "stated). The later article may give an older count, so both can be right.",
        ),
        (
            ["total value=9 2021-05-03 harbour", 'total value=8 "2021-05-04?" harbour'],
            "Reports may differ Perhaps lower on a later day: 9 boats (Harbour Gazette, 4 May 2021; "
            "3 May 2021), 8 boats (Harbour Gazette, 4 May 2021; probably 4 May 2021). The dates are "
            "not certain enough to say that they differ. A running total does not fall: they can be "
            "right together only if they were counted in different ways.",
        ),
        (
            [
                "moved value=40 2021-05-03 harbour",
                "moved value=41 2021-05-04 harbour about: figure, disputes: c0, "
                "source: gazette, quote: About 40 people were moved",
            ],
            "Reports differ Marked in the entry as contradicting each other: 40 people (Harbour "
            "Gazette, 4 May 2021; 3 May 2021), 41 people (Harbour Gazette, 4 May 2021; 4 May 2021). "
            "They need not hold for the same day, and so can be right together.",
        ),
    ],
)
def test_the_page_says_where_reports_differ(
    site: SiteFolder, figures: list[str], notice: str
) -> None:
    """Which values, why they are set against each other, and whether all can be right as said."""
    report(site, "one", *figures)
    page = site.page(f"/figures/{figures[0].split()[0]}/")
    assert texts(page, ".note") == [notice]


def test_that_all_can_be_right_is_said_of_all(site: SiteFolder) -> None:
    """Each of two numbers may fit a third and not the other: then no number fits all of them."""
    report(
        site,
        "one",
        "moved value=12 2021-05-03 harbour",
        "moved value=15 2021-05-03 harbour",
        "moved value=10&qualifier=more-than 2021-05-03 harbour",
        'moved value=11&qualifier=at-least "2021-05-03?" harbour',
    )
    sure, unsure = texts(site.page("/figures/moved/"), ".note")
    assert "No number fits all of them" in sure
    assert "No number fits all of them" in unsure
    beside = texts(site.page("/events/one/"), ".others")
    assert "No number fits all of them" in beside[2]
    assert not [words for words in (sure, unsure, *beside) if "can be right as said" in words]


def test_an_entry_shows_what_others_report(site: SiteFolder) -> None:
    """Other quotes of the entry and of other entries stand beside the number they differ from."""
    report(
        site,
        "one",
        "moved value=40 2021-05-03 harbour",
        "moved value=50 2021-05-03 harbour",
        "moved value=7 2021-05-03 quay",
    )
    report(
        site,
        "two",
        f"moved value=60 2021-05-03 harbour by: council, {LATER}",
        'moved value=70 "2021-05-03?" harbour',
    )
    page = site.page("/events/one/")
    beside = texts(page, "tbody .others")
    assert beside == [
        "Reports differ. Also reported: 50 people (Harbour Gazette, 4 May 2021; 3 May 2021), "
        "60 people (Harbour Council; 3 May 2021). No number fits all of them: all can be right "
        "only if they were counted at different times or in different ways. Perhaps for the same "
        "day: 70 people (Harbour Gazette, 4 May 2021; probably 3 May 2021). all numbers side by side",
        "Reports differ. Also reported: 40 people (Harbour Gazette, 4 May 2021; 3 May 2021), "
        "60 people (Harbour Council; 3 May 2021). No number fits all of them: all can be right "
        "only if they were counted at different times or in different ways. Perhaps for the same "
        "day: 70 people (Harbour Gazette, 4 May 2021; probably 3 May 2021). all numbers side by side",
    ]
    links = [link.attributes["href"] for link in page.css(".others a") if "#" in str(link.html)]
    assert "#claim-c1" in links
    assert "/events/two/#claim-c0" in links
    assert "/figures/moved/#place-harbour" in links
    doubtful = texts(site.page("/events/two/"), "tbody .others")[1]
    assert doubtful.startswith("Perhaps for the same day: 40 people")
    assert "Reports differ" not in doubtful


def test_beside_a_number_there_is_room_for_six_others(site: SiteFolder) -> None:
    """The rest are counted and stand in the table of the measure."""
    figures = [f"moved value={number} 2021-05-03 harbour" for number in range(10, 20)]
    report(site, "one", *figures)
    beside = site.page("/events/one/").css("tbody .others")[0]
    assert len(beside.css("a[href*='#']")) == 7
    assert "And 3 more: all numbers side by side" in text(beside)
    assert len(site.page("/figures/moved/").css("tbody tr")) == 10
