"""The pages of figures, and what others report beside a number on its entry's page."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline.errors import Problems
from dateline.plan.cards import figure_view
from dateline.plan.context import Context
from dateline.plan.figures import FigurePages
from dateline.plan.frame import Frame
from dateline.render import Renderer
from dateline.theme import load_theme
from dateline.timeline import Timeline
from tests.contest.drawn import timelines
from tests.publish import factory as f
from tests.sites import SiteFolder, make_site

MEASURES = """\
moved: {label: People moved, unit: people, counts: People who had to move.}
total: {label: Boats lost, unit: boats, counts: Boats lost so far., cumulative: true}
none: {label: Dogs, unit: dogs, counts: Dogs.}
"""
ARTICLE = "A week later fewer boats were counted.\n"
LATE = f"""\
---
title: The storm, a week later
publisher: null
publisher_note: Not stated.
published: 2021-05-11
language: en
text: seeds/late.txt
sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}
---
"""


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site with three measures, a place within another and an article without a publisher."""
    files = {
        "content/measures.yaml": MEASURES,
        "content/sources/late.md": LATE,
        "seeds/late.txt": ARTICLE,
        "content/places/quay.md": "---\nname: Quay\nwithin: harbour\n---\n",
        "content/places/hill.md": "---\nname: Hill\n---\n",
    }
    return make_site(tmp_path, files)


def report(site: SiteFolder, name: str, *figures: str, **keys: str) -> None:
    """An entry with a claim for each figure: `moved 40 2021-05-03 harbour`, `-` where not stated.

    The figure may be followed by further keys of the claim.
    """
    claims, extra = [], "".join(f"{key}: {value}\n" for key, value in keys.items())
    for index, written in enumerate(figures):
        measure, number, as_of, place, *more = written.split(" ", 4)
        fields = [f"measure: {measure}", *(one.replace("=", ": ") for one in number.split("&"))]
        fields += [f"as_of: {as_of}"] if as_of != "-" else []
        fields += [f"place: {place}"] if place != "-" else []
        rest = f", {more[0]}" if more else ", source: gazette, quote: About 40 people were moved"
        claims.append(f"  - {{id: c{index}, figure: {{{', '.join(fields)}}}{rest}}}\n")
    cites = "; ".join(f"@c{n}" for n, one in enumerate(figures) if "retracted" not in one)
    site.write(
        f"content/events/{name}.md",
        f"---\ntitle: Entry {name}\ndate: 2021-05-03\npublished: 2021-06-01\n{extra}"
        f"claims:\n{''.join(claims)}---\nIt was counted [{cites}].\n",
    )


LATER = "source: late, quote: fewer boats"


def text(node: LexborNode | LexborHTMLParser | None) -> str:
    """What a reader reads, with single spaces."""
    assert node is not None
    body = node if isinstance(node, LexborNode) else node.css_first("main")
    assert body is not None
    return " ".join(body.text().split())


def texts(page: LexborHTMLParser, selector: str) -> list[str]:
    """What a reader reads in each node."""
    return [text(node) for node in page.css(selector)]


def test_a_row_has_all_that_is_needed_to_judge_a_number(site: SiteFolder) -> None:
    """Number as said, day, words, note, entry, speaker, those in between, article, its day."""
    report(
        site,
        "one",
        "moved value=40&qualifier=about 2021-05-03 harbour by: council, via: [council], "
        "source: gazette, quote: About 40 people were moved, note: Rounded.",
    )
    (row,) = site.page("/figures/moved/").css("table tbody tr")
    assert row.attributes["id"] == "figure-one--c0"
    assert [text(cell) for cell in row.css("th, td")] == [
        "about 40 people",
        "as of 3 May 2021",
        "About 40 people were moved Rounded. Entry: Entry one",
        "Said by Harbour Council by way of Harbour Council",
        "Bridge closed after storm Harbour Gazette; reported 4 May 2021",
    ]


def test_what_an_article_does_not_state_is_said(site: SiteFolder) -> None:
    """No day, no speaker, no publisher, no date: each is said in words."""
    site.edit("content/sources/late.md", "published: 2021-05-11", "published: null\npublished_note: No.")  # fmt: skip
    report(site, "one", f"moved value=40 - - {LATER}")
    cells = texts(site.page("/figures/moved/"), "table tbody tr > *")
    assert cells[1] == "day not stated"
    assert cells[3] == "Said by the article, in its own voice"
    assert cells[4] == "The storm, a week later publisher not stated; date not stated"
    assert texts(site.page("/figures/moved/"), "section h2") == ["Place not stated"]


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


def test_the_index_says_where_reports_differ(site: SiteFolder) -> None:
    """How many numbers, for which places, and whether reports differ, or may."""
    report(
        site,
        "one",
        "moved value=40 2021-05-03 harbour",
        "moved value=50 2021-05-03 harbour",
        "moved value=3 2021-05-03 quay",
        "total value=9 2021-05-03 harbour",
    )
    page = site.page("/figures/")
    assert [[text(cell) for cell in row.css("th, td")] for row in page.css("tbody tr")] == [
        ["Boats lost Boats lost so far.", "1 number Harbour", "nothing to compare"],
        ["Dogs Dogs.", "none yet", "nothing to compare"],
        ["People moved People who had to move.", "3 numbers Harbour, Quay",
         "Reports differ Harbour"],
    ]  # fmt: skip
    links = [link.attributes["href"] for link in page.css("tbody tr:last-child a")]
    assert links == [
        "/figures/moved/",
        "/figures/moved/#place-harbour",
        "/figures/moved/#place-quay",
        "/figures/moved/#place-harbour",
    ]
    assert "No number has been reported" in text(site.page("/figures/none/"))


def test_the_index_says_where_reports_may_differ_and_where_they_do_not(site: SiteFolder) -> None:
    """An uncertain day may be the same; equal numbers do not differ."""
    report(
        site,
        "one",
        "moved value=40 2021-05-03 harbour",
        'moved value=50 "2021-05-03~" harbour',
        "total value=9 2021-05-03 harbour",
        "total value=9 2021-05-03 harbour",
    )
    cells = texts(site.page("/figures/"), "tbody td:last-child")
    assert cells == ["no difference found", "nothing to compare", "reports may differ Harbour"]


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


def test_a_retracted_entry_keeps_its_row(site: SiteFolder) -> None:
    """The row says so, and its number is set against nothing."""
    report(site, "one", "moved value=40 2021-05-03 harbour")
    report(site, "two", "moved value=50 2021-05-03 harbour", status="retracted")
    page = site.page("/figures/moved/")
    assert not page.css(".note")
    assert "Its entry was retracted." in text(page.css_first("#figure-two--c0 th"))
    assert not site.page("/events/one/").css(".others")


@cache
def _renderer() -> Renderer:
    with TemporaryDirectory() as empty:
        return Renderer(load_theme(Path(empty), "default", Problems()), "/")


NUMBER = re.compile(r"\d\d,\d{3}")


def _page_of(line: Timeline, measure: str) -> LexborHTMLParser:
    context = Context(line, f.URLS)
    view = FigurePages(context, Frame(context, drafts=False)).measure(line.measures[measure])
    renderer = _renderer()
    renderer.start_build()
    return LexborHTMLParser(renderer.render("measure.html", view).decode())


@settings(max_examples=30, deadline=None)
@given(timelines(st.integers(10_000, 10_020)))
def test_every_value_reported_is_in_one_row(line: Timeline) -> None:
    """For any claims: each value is once in a table, under its place, and nothing else is counted."""
    context = Context(line, f.URLS)
    for measure in line.measures:
        page = _page_of(line, measure)
        figures = [
            (claim.event, claim.id, claim.figure)
            for claim in line.claims()
            if claim.figure and claim.figure.measure == measure
        ]
        expected = {
            f"figure-{event}--{claim}": (
                f"place-{figure.place}" if figure.place else "no-place",
                figure_view(figure, context).words,
            )
            for event, claim, figure in figures
        }
        found = {
            str(row.attributes["id"]): (str(section.attributes["id"]), text(row.css_first("th b")))
            for section in page.css("section[id]")
            for row in section.css("tbody tr")
        }
        assert found == expected
        assert len(page.css("tbody tr")) == len(expected)
        _check_no_other_number(page, Counter(words for _, words in expected.values()))
        _check_links_stay_within_their_place(page)
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert len(ids) == len(set(ids))


def _check_no_other_number(page: LexborHTMLParser, reported: Counter[str]) -> None:
    """No number stands on the page, ticks of axes aside, that nobody reported."""
    known = {number for words in reported for number in NUMBER.findall(words)}
    for node in page.css("svg .grid"):
        node.decompose()
    assert set(NUMBER.findall(text(page))) <= known


def _check_links_stay_within_their_place(page: LexborHTMLParser) -> None:
    """What differs, charts and legends link to rows of their own place's table only."""
    for section in page.css("section[id]"):
        rows = {f"#{row.attributes['id']}" for row in section.css("tbody tr")}
        if rows:
            links = section.css(".note a, figcaption a[href^='#'], .apart a[href^='#']")
            assert {str(link.attributes["href"]) for link in links} <= rows


@given(
    st.one_of(
        st.integers(-(10**15) + 1, 10**15 - 1),
        st.floats(-(10.0**14), 10.0**14).filter(lambda value: not value or abs(value) >= 1e-9),
    )
)
def test_no_number_is_rounded(value: float) -> None:
    """Every digit of a number is shown."""
    shown = Context(f.timeline(), f.URLS).number(value)

    assert float(shown.replace(",", "")) == value


def test_a_retracted_number_says_so_wherever_it_stands(site: SiteFolder) -> None:
    """In the figures of its entry, in the table of its measure, below the chart, on days."""
    gone = "source: gazette, quote: About 40 people were moved, status: retracted"
    report(
        site, "x", f"moved value=40 2021-05-03 harbour {gone}", "moved value=50 2021-05-03 harbour"
    )
    for path in ("/events/x/", "/figures/moved/", "/as-known-on/2021-05-04/"):
        rows = [
            row
            for row in site.page(path).css("tbody tr")
            if text(row.css_first("td b, th > b")) == "40 people"
        ]
        assert len(rows) == 1, path
        assert all(row.css(".st.retracted") for row in rows), path
    assert "Retracted: A1." in site.page("/figures/moved/").css(".chart figcaption p")[0].text()
