"""The pages of figures: what a row of a table says, and what the index says."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.build import Builder
from tests.contest.counted import LATER, make_counted, report, text, texts
from tests.sites import SiteFolder


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site that counts people moved and boats lost."""
    return make_counted(tmp_path)


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


def test_a_retracted_entry_keeps_its_row(site: SiteFolder) -> None:
    """The row says so, and its number is set against nothing."""
    report(site, "one", "moved value=40 2021-05-03 harbour")
    report(site, "two", "moved value=50 2021-05-03 harbour", status="retracted")
    page = site.page("/figures/moved/")
    assert not page.css(".note")
    assert "Its entry was retracted." in text(page.css_first("#figure-two--c0 th"))
    assert not site.page("/events/one/").css(".others")


def test_a_number_of_a_draft_says_so_where_drafts_are_shown(site: SiteFolder) -> None:
    """Beside its entry; a page that is published has neither the row nor the word."""
    report(site, "one", "moved value=40 2021-05-03 harbour")
    report(site, "two", "moved value=50 2021-05-03 harbour")
    (site.root / "content/drafts").mkdir()
    (site.root / "content/events/two.md").rename(site.root / "content/drafts/two.md")
    assert texts(site.page("/figures/moved/"), "tbody tr .draft") == []
    site.builder = Builder(site.root, drafts=True)
    page = site.page("/figures/moved/")
    assert texts(page, "#figure-two--c0 .draft") == ["Draft"]
    assert texts(page, "tbody tr .draft") == ["Draft"]


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
