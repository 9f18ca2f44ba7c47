"""The timeline: which entry stands where, under which heading, on which page."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from dateline.build import Builder
from tests.engine.entries import add, only
from tests.sites import SiteFolder, make_site


def _headings(page: LexborHTMLParser) -> list[tuple[str, list[str]]]:
    """Each heading of the timeline with the titles below it."""
    found = []
    for section in page.css("section.g"):
        heading = section.css("h2")[0]
        for small in heading.css("small"):
            small.decompose()
        titles = [" ".join(one.text().split()) for one in section.css("h3")]
        found.append((" ".join(heading.text().split()), titles))
    return found


def _order(site: SiteFolder) -> list[str]:
    return [event.id for event in Builder(site.root).check().timeline.events]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("2021-05-01", {}), ("2021-05-02", {})),
        (("2021-05-01", {}), ("2021-05-01/2021-05-03", {})),
        (("2021-05-01/2021-05-02", {}), ("2021-05-01/2021-05-03", {})),
        (("2021-05-01", {}), ("2021-05", {})),
        (("2021-05-02", {"time": '"23:59"'}), ("2021-05-02/2021-05-04", {})),
        (("2021", {"order": "1"}), ("2021-05", {})),
        (("2021-05", {}), ("2021-05/..", {})),
        (("2021-05-01", {}), ("2021-05-01", {"part_of_day": "morning"})),
        (("2021-05-01", {"part_of_day": "morning"}), ("2021-05-01", {"part_of_day": "afternoon"})),
        (("2021-05-01", {"part_of_day": "evening"}), ("2021-05-01", {"part_of_day": "night"})),
        (("2021-05-01", {"time": '"09:00"'}), ("2021-05-01", {"part_of_day": "afternoon"})),
        (("2021-05-01", {"time": '"09:00"'}), ("2021-05-01", {"time": '"09:01"'})),
        (("2021-05-01", {"order": "1"}), ("2021-05-01", {"order": "2"})),
        (("2021-05-01", {"order": "-1"}), ("2021-05-01", {})),
        (("2021-05-01", {"id": "a"}), ("2021-05-01", {"id": "b"})),
        (("2021-05-04", {}), ("null", {})),
        (("2021-05-04", {}), ("XXXX-05-03", {})),
        (("XXXX-05-03", {}), ("null", {})),
        (("../2021-05-01", {}), ("2021-05-02", {})),
    ],
    ids=lambda case: " ".join([case[0], *map(" ".join, case[1].items())]),
)
def test_the_order_of_two_entries(
    first: tuple[str, dict[str, str]], second: tuple[str, dict[str, str]], tmp_path: Path
) -> None:
    """Earliest day, latest day, time of day, stated order, id; undated entries last."""
    site = make_site(tmp_path)
    only(site, (second[0], {"id": "m", **second[1]}), (first[0], {"id": "n", **first[1]}))
    expected = [first[1].get("id", "n"), second[1].get("id", "m")]

    assert _order(site) == expected


def test_entries_stand_under_their_days_and_what_has_no_day_after_its_last(tmp_path: Path) -> None:
    """A month stands after its days and before the next month's; undated entries come last."""
    site = make_site(tmp_path)
    only(
        site,
        ("2021-04-30", {"title": "Last of April"}),
        ("2021-04", {"title": "Some day in April"}),
        ("2021-05-01", {"title": "First of May"}),
        ("2021-05-01/2021-05-02", {"title": "Two days"}),
        ("2021-05-01/2021-05-04", {"title": "Within four days", "extent": "within"}),
        ("2021-05-02", {"title": "Second of May"}),
        ("2021-05-01", {"title": "First of May, evening", "part_of_day": "evening"}),
        ("2021", {"title": "Some day in that year"}),
        ("null", {"title": "Some day"}),
    )

    assert [titles for _heading, titles in _headings(site.page("/"))] == [
        ["Last of April"],
        ["Some day in April"],
        ["First of May", "First of May, evening"],
        ["Two days"],
        ["Second of May"],
        ["Within four days"],
        ["Some day in that year"],
        ["Some day"],
    ]


def test_headings_say_what_is_known_of_the_date(tmp_path: Path) -> None:
    """A day, an interval, a month whose day is not stated, and nothing at all."""
    site = make_site(tmp_path)
    only(
        site,
        ("2021-04-30", {}),
        ("2021-05-01/2021-05-02", {}),
        ("2021-05", {}),
        ("null", {}),
    )
    headings = [heading for heading, _titles in _headings(site.page("/"))]

    assert headings[0] == "30 April 2021"
    assert "1" in headings[1]
    assert "2 May 2021" in headings[1]
    assert headings[2].startswith("May 2021")
    assert headings[3] == "Date not stated"


def test_an_undated_entry_tells_why(tmp_path: Path) -> None:
    """The note on the date stands on the entry's page."""
    site = make_site(tmp_path)
    only(site, ("null", {}))

    assert "The article names no day." in site.file("/events/e0/").decode()


def test_plans_say_that_they_are_plans(tmp_path: Path) -> None:
    """A planned entry stands on its day, is marked, and can be jumped to."""
    site = make_site(tmp_path)
    add(site, "open", "The bridge is to open", "2021-05-07", status="planned")
    home = site.page("/")
    planned = home.css("section.g")[-1]

    assert "Planned" in planned.text()
    assert "do not say whether it happened" in planned.text()
    anchor = planned.css("h2")[0].attributes["id"]
    assert f"#{anchor}" in [link.attributes["href"] for link in home.css("nav.jump a")]


def test_the_home_page_counts_what_there_is(tmp_path: Path) -> None:
    """How many entries, sources, actors and places, what they cover and when they changed."""
    site = make_site(tmp_path)
    add(site, "later", "Later", "2021-05-04", updated="2021-06-09")
    facts = " ".join(site.page("/").css("p.facts")[0].text().split())

    for part in ("2 events", "1 source", "1 actor", "1 place", "9 June 2021"):
        assert part in facts
    assert "3" in facts
    assert "4 May 2021" in facts


def test_a_timeline_that_fits_is_one_page(tmp_path: Path) -> None:
    """Years get no pages of their own as long as one page is enough."""
    site = make_site(tmp_path)
    files = Builder(site.root).make().files

    assert not [path for path in files if path.startswith("2021")]


def test_a_long_timeline_gets_years_and_months(tmp_path: Path) -> None:
    """A year that is too long in turn gets months; every entry stands on exactly one page."""
    site = make_site(tmp_path)
    site.edit("site.yaml", "language: en", "language: en\ntimeline: {page_size: 2}")
    only(
        site,
        ("2020-03-01", {"title": "Alone in 2020"}),
        ("2021-05-01", {"title": "May one"}),
        ("2021-05-02", {"title": "May two"}),
        ("2021-04-29", {"title": "April"}),
        ("2021-04", {"title": "In April"}),
        ("2021", {"title": "In 2021"}),
        ("null", {"title": "Undated"}),
    )
    titles = {
        path: [title for _h, found in _headings(site.page(path)) for title in found]
        for path in ("/", "/2020/", "/2021/", "/2021/04/", "/2021/05/")
    }

    assert titles == {
        "/": ["Undated"],
        "/2020/": ["Alone in 2020"],
        "/2021/": ["In 2021"],
        "/2021/04/": ["April", "In April"],
        "/2021/05/": ["May one", "May two"],
    }
    assert "2021/03/index.html" not in site.builder.make().files


def test_years_before_1000_have_four_digits_in_addresses(tmp_path: Path) -> None:
    """A year of three digits has a page, and so have its months; words say it as it is."""
    site = make_site(tmp_path)
    site.edit("site.yaml", "language: en", "language: en\ntimeline: {page_size: 1}")
    only(site, ("0900-05-06", {}), ("0900-11", {}), ('"0987"', {}))
    site.build()
    assert site.page("/0900/").css("h1")[0].text(strip=True) == "900"
    assert site.page("/0900/05/").css("h1")[0].text(strip=True) == "May 900"
    assert site.page("/0900/11/").css("h1")[0].text(strip=True) == "November 900"
    assert site.page("/0987/").css("h3")[0].text(strip=True) == "e2"


def test_a_long_timeline_links_to_its_periods(tmp_path: Path) -> None:
    """The home page leads to the years and a long year to its months, each with its number."""
    site = make_site(tmp_path)
    site.edit("site.yaml", "language: en", "language: en\ntimeline: {page_size: 1}")
    only(site, ("2020-03-01", {}), ("2021-05-01", {}), ("2021-04-29", {}))

    def periods(path: str) -> list[tuple[str, str | None]]:
        return [
            (link.text(), link.attributes["href"])
            for nav in site.page(path).css("nav.jump")
            for link in nav.css("a")
            if not str(link.attributes["href"]).startswith("#")
        ]

    assert periods("/") == [("2020", "/2020/"), ("2021", "/2021/")]
    assert periods("/2021/") == [("April 2021", "/2021/04/"), ("May 2021", "/2021/05/")]


def test_every_entry_stands_in_the_index(tmp_path: Path) -> None:
    """`/events/` lists all entries in order, however long the timeline."""
    site = make_site(tmp_path)
    site.edit("site.yaml", "language: en", "language: en\ntimeline: {page_size: 1}")
    only(site, ("2021-05-02", {}), ("2020-03-01", {}), ("null", {}))
    links = [str(link.attributes["href"]) for link in site.page("/events/").css("ul.idx a")]

    assert links == ["/events/e1/", "/events/e0/", "/events/e2/"]
