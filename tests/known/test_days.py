"""`/as-known-on/`: the timeline as its articles could tell it, day by day."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.known.story import article, story
from tests.sites import SiteFolder

FIRST, SECOND, LAST = (f"/as-known-on/2021-05-{day}/" for day in ("03", "04", "06"))
UNDATED = "undated; may have been known by then"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the story of the closed bridge as it stands."""
    files = story(tmp_path_factory.mktemp("story")).builder.make().files
    return dict(files)


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """The same as a site to change."""
    return story(tmp_path)


def _page(files: dict[str, bytes], path: str) -> LexborHTMLParser:
    return LexborHTMLParser(files[f"{path}index.html".removeprefix("/")].decode())


def _words(text: str) -> str:
    return " ".join(text.split())


def _texts(nodes: list[LexborNode]) -> list[str]:
    return [_words(node.text()) for node in nodes]


def _section(page: LexborHTMLParser, anchor: str) -> str:
    """The text of the section under a heading; empty where there is none."""
    for section in page.css("main section"):
        if section.css(f"h2#{anchor}"):
            return _words(section.text())
    return ""


def test_each_day_of_a_report_has_a_page(told: dict[str, bytes]) -> None:
    """The index lists the days with what was new and how much was known."""
    items = _page(told, "/as-known-on/").css("ul.idx li")
    assert _texts(items) == [
        "3 May 2021 1 entry new 1 entry known",
        f"4 May 2021 1 entry new; {UNDATED} 2 entries known",
        "6 May 2021 more on 1 entry 2 entries known",
    ]
    assert [one.css("a")[0].attributes["href"] for one in items] == [FIRST, SECOND, LAST]


def test_the_first_day_knows_the_first_article_alone(told: dict[str, bytes]) -> None:
    """Quotes stand in the place of a text that later articles take part in."""
    page = _page(told, FIRST)
    whole = str(page.html)
    assert _texts(page.css("h1")) == ["As known on 3 May 2021"]
    assert _texts(page.css("blockquote")) == ["The bridge is shut", "About 40 people were moved"]
    assert "More was reported later" in _section(page, "new")
    for later in ("cable", "65", "ferry", "wire", "leaflet", "Wire", "The council names the day"):
        assert later not in whole, later


def test_what_was_known_before_comes_after_what_is_new(told: dict[str, bytes]) -> None:
    """The second day adds an entry, whose own text is shown, and lists the one before."""
    page = _page(told, SECOND)
    new = _section(page, "new")
    assert f"The leaflet article, The Leaflet, date not stated {UNDATED}" in new
    assert "A ferry takes people across the harbour." in new
    assert _section(page, "before") == "Known before 3 May 2021 The bridge is closed"
    anchors = [node.attributes["id"] for node in page.css("main h2")]
    assert anchors == ["new", "before", "figures", "open"]


def test_the_last_day_adds_to_what_was_known(told: dict[str, bytes]) -> None:
    """New quotes of an entry known before stand alone; an undated entry stays marked."""
    page = _page(told, LAST)
    more = _section(page, "more")
    assert "A cable had snapped" in more
    assert "The bridge is shut" not in more
    assert "More was reported later" not in more
    assert _section(page, "before").endswith(f"A ferry runs {UNDATED}")


def test_figures_are_compared_with_those_known_by_then_alone(told: dict[str, bytes]) -> None:
    """A number is contradicted on the day on which the other one is reported, not before."""
    first, last = (_page(told, path).css("table tbody tr") for path in (SECOND, LAST))
    assert [_texts(row.css("b")) for row in first] == [["about 40 people"]]
    assert "Reports differ" not in first[0].text()
    assert [_texts(row.css("b")) for row in last] == [["about 40 people"], ["65 people"]]
    assert all("Reports differ" in row.text() for row in last)


def test_a_question_is_open_until_it_is_answered(told: dict[str, bytes]) -> None:
    """It leads to the page of questions, where it is explained."""
    answered = "/open-questions/#question-closed-1"
    for path in (FIRST, SECOND):
        links = {
            _words(link.text()): link.attributes["href"]
            for link in _page(told, path).css("h2#open ~ ul a")
        }
        assert links == {
            "Who pays?": "/open-questions/#question-1",
            "Why was the bridge closed?": answered,
            "Who was moved?": "/open-questions/#question-closed-2",
        }
    page = _page(told, LAST)
    assert "Why was" not in _section(page, "open")
    assert "Why was the bridge closed?" in _section(page, "answered")
    targets = _page(told, "/open-questions/").css(f"[id='{answered.partition('#')[2]}']")
    assert len(targets) == 1


def test_days_lead_to_the_days_beside_them(told: dict[str, bytes]) -> None:
    """The first day has none before it, the last none after it."""
    found = {
        path: [(link.attributes["rel"], link.attributes["href"]) for link in page.css("nav.near a")]
        for path in (FIRST, SECOND, LAST)
        for page in (_page(told, path),)
    }
    assert found == {
        FIRST: [("next", SECOND)],
        SECOND: [("prev", FIRST), ("next", LAST)],
        LAST: [("prev", SECOND)],
    }


def test_an_article_of_a_month_may_have_been_known(tmp_path: Path) -> None:
    """It is marked from its first possible day on, and no longer once it surely was there."""
    site = story(tmp_path, article("leaflet", "2021-05", "A ferry takes you across."))
    late = article("late", "2021-06-01", "A ferry takes you across.")
    quote = '  - {id: late, source: late, quote: "A ferry takes you across"}\n---\nLate [@late].'
    for path, text in late.items():
        site.write(path, text)
    site.edit("content/events/ferry.md", "---\nA ferry takes", f"{quote} A ferry takes")
    assert "A ferry runs may have been known by then" in _section(site.page(LAST), "before")
    assert _section(site.page("/as-known-on/2021-06-01/"), "before").endswith("A ferry runs")


def test_titles_are_said_to_be_those_of_today(site: SiteFolder) -> None:
    """A title that was corrected since is shown as it stands, and every page says so."""
    site.edit("content/events/closed.md", "The bridge is closed", "The bridge is shut")
    page = site.page(FIRST)
    assert "The bridge is shut" in _texts(page.css("h3"))
    assert (
        "Titles, questions, dates and statuses are those of today’s timeline"
        in page.css("main")[0].text()
    )


def test_a_denial_shows_once_it_could_be_known(site: SiteFolder) -> None:
    """While articles of an entry were still to come, nothing says that one would deny it."""
    site.edit(
        "content/events/closed.md",
        "- {id: shut, by: council, source: morning,",
        "- {id: shut, by: council, source: morning, status: denied, status_note: The wire says no,",
    )
    site.edit("content/events/closed.md", "title:", "status: disputed\ntitle:")
    before, after = str(site.page(FIRST).html), str(site.page(LAST).html)
    for word in ("Denied", "Disputed", "The wire says no"):
        assert word not in before
    assert "Disputed" in after
    assert "Denied" in str(site.page("/events/closed/").html)


def test_a_claim_that_was_retracted_since_is_marked_on_every_day(site: SiteFolder) -> None:
    """It was known then, but no page quotes it as if it stood; the later note is left out."""
    site.edit("content/events/closed.md", " [@shut]", "")
    site.edit(
        "content/events/closed.md",
        "- {id: shut, by: council, source: morning,",
        "- {id: shut, by: council, source: morning, status: retracted, status_note: Misread,",
    )
    page = str(site.page(FIRST).html)
    assert "Retracted" in page
    assert "Misread" not in page


def test_years_have_four_digits(tmp_path: Path) -> None:
    """Old chronicles and far plans have addresses that sort."""
    site = story(tmp_path, article("leaflet", "0987-05-04", "A ferry takes you across."))
    site.edit("content/events/ferry.md", "date: 2021-05-04", "date: 0987-05-04")
    links = [one.attributes["href"] for one in site.page("/as-known-on/").css("ul.idx a")]
    assert links == ["/as-known-on/0987-05-04/", FIRST, LAST]
    assert "As known on 4 May 987" in _texts(site.page("/as-known-on/0987-05-04/").css("h1"))


def test_days_stand_under_their_months(tmp_path: Path) -> None:
    """Where there is more than one month, the index has headings."""
    site = story(tmp_path, article("leaflet", "2021-06-04", "A ferry takes you across."))
    assert _texts(site.page("/as-known-on/").css("h2")) == ["May 2021", "June 2021"]


def test_drafts_are_known_in_a_preview_alone(site: SiteFolder) -> None:
    """The page of a day exists for published entries; a preview counts drafts as well."""
    text = (site.root / "content/events/ferry.md").read_text(encoding="utf-8")
    site.remove("content/events/ferry.md")
    site.write("content/drafts/events/ferry.md", text)
    assert "4 May" not in site.page("/as-known-on/").css("main")[0].text()
    files = site.build(drafts=True).site.files
    assert "as-known-on/2021-05-04/index.html" in files
    assert b"as-known-on/2021-05-04" not in files["sitemap.xml"]


def test_without_reports_there_are_no_days(tmp_path: Path) -> None:
    """A site whose entries name no article has neither the pages nor links to them."""
    site = story(tmp_path)
    for name in ("closed", "ferry"):
        site.remove(f"content/events/{name}.md")
    site.write("content/events/bare.md", "---\ntitle: Bare\ndate: 2021-05-03\n---\nBare.\n")
    files = site.build().site.files
    assert not [path for path in files if path.startswith("as-known-on")]
    assert b"as-known-on" not in files["index.html"]


def test_home_page_footer_and_entries_lead_to_the_days(told: dict[str, bytes]) -> None:
    """Every page's foot links the index, and each entry the day on which it was first reported."""
    home = _page(told, "/")
    assert home.css("dl.over a[href='/as-known-on/']")
    assert home.css("footer a[href='/as-known-on/']")
    assert _page(told, "/events/closed/").css(f"dl.rail a[href='{FIRST}']")


def test_bodies_may_link_to_the_days(site: SiteFolder) -> None:
    """A link to a day that is there is fine; one to another day leads nowhere."""
    site.edit("content/events/ferry.md", "people across", f"[people]({FIRST}) across")
    assert site.problems() == ()
    site.edit("content/events/ferry.md", FIRST, "/as-known-on/2021-05-05/")
    assert [one.message for one in site.problems()] == [
        "the link leads nowhere: /as-known-on/2021-05-05/"
    ]


def test_the_days_are_in_the_sitemap_with_their_last_change(site: SiteFolder) -> None:
    """A page changes with the entries that were known by then."""
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    root = etree.fromstring(site.file("/sitemap.xml"))
    found = {
        url.findtext("s:loc", "", space).removeprefix("https://example.org"): url.findtext(
            "s:lastmod", "", space
        )
        for url in root.findall("s:url", space)
    }
    assert {path: found[path] for path in (FIRST, SECOND, LAST, "/as-known-on/")} == {
        FIRST: "2021-06-01",
        SECOND: "2021-06-02",
        LAST: "2021-06-02",
        "/as-known-on/": "2021-06-02",
    }
    assert found["/open-questions/"] == found["/disputed/"] == "2021-06-01"


def _crowd(site: SiteFolder, days: int, entries: int) -> None:
    """Add entries to the story, so many for each of so many days of June."""
    for day in range(1, days + 1):
        text = f"Article {day} says so."
        for path, content in article(f"june{day}", f"2021-06-{day:02}", text).items():
            site.write(path, content)
        for number in range(entries):
            site.write(
                f"content/events/june{day}-{number}.md",
                f"---\ntitle: Entry {day} {number}\ndate: 2021-06-{day:02}\npublished: 2021-07-01\n"
                f"sources: [june{day}]\n---\nEntry.\n",
            )


def test_crowded_days_list_what_is_new_and_link_to_the_days_before(site: SiteFolder) -> None:
    """Beyond the size of a page, each entry is listed once, on the day that brought it."""
    _crowd(site, days=20, entries=2)
    site.write("site.yaml", (site.root / "site.yaml").read_text() + "timeline: {page_size: 10}\n")
    files = site.builder.make().files
    pages = {
        path: LexborHTMLParser(data.decode())
        for path, data in files.items()
        if path.startswith("as-known-on/2021")
    }
    listed = {path: len(page.css("h3")) + len(page.css("ol.tl li")) for path, page in pages.items()}
    assert list(listed.values()) == [1, 2, 3, 4, 6, 8, 10, *[2] * 16]
    last = pages["as-known-on/2021-06-20/index.html"]
    before = _section(last, "before")
    assert "40 entries were known before" in before
    links = [str(one.attributes["href"]) for one in last.css("h2#before ~ ul a")]
    assert links[0] == "/as-known-on/2021-06-19/"
    assert len(links) == 12
    assert "19 June 2021 2 entries" in before
