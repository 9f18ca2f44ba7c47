"""What readers see of conflicts, origins and who says what."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import OpenPage, Serve
from tests.contest.story import make_story
from tests.sites import SiteFolder, make_site
from tests.support.axe import axe_violations

EXPECTED = Path(__file__).parent / "expected"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SiteFolder:
    """The contested story."""
    return make_story(tmp_path_factory.mktemp("story"))


@pytest.fixture(scope="module")
def fire(site: SiteFolder) -> LexborHTMLParser:
    """Its entry's page."""
    return site.page("/events/fire/")


def _text(node: LexborNode | None) -> str:
    assert node is not None
    return " ".join(node.text().split())


def _section(page: LexborHTMLParser, anchor: str) -> LexborNode:
    heading = page.css_first(f"#{anchor}")
    assert heading is not None
    assert heading.parent is not None
    return heading.parent


@pytest.mark.parametrize("anchor", ["differ-date", "matrix", "origins"])
def test_sections_are_written_as_expected(fire: LexborHTMLParser, anchor: str) -> None:
    """Conflicts, the matrix and the origins of the story are these lines of HTML."""
    html = _section(fire, anchor).html

    assert html is not None
    assert html.strip() == (EXPECTED / f"{anchor}.html").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize(
    ("about", "heading", "quotes"),
    [
        ("date", "Articles differ on when", ["on Monday", "on the night to Tuesday"]),
        ("place", "Articles differ on where", ["in the old store", "at the pier"]),
        ("actor", "Articles differ on who", ["Ada Brook saw", "A watchman saw"]),
        ("figure", "Articles differ on how many", ["Two people", "Three people"]),
        ("cause", "Articles differ on why", ["Lightning caused", "A cable caused"]),
    ],
)
def test_each_kind_of_conflict_has_both_quotes_side_by_side(
    fire: LexborHTMLParser, about: str, heading: str, quotes: list[str]
) -> None:
    """A reader sees what the articles differ on, each quote once, with article and number."""
    section = _section(fire, f"differ-{about}")
    sides = section.css("ul.sides > li")

    assert _text(section.css_first("h2")) == heading
    assert len(sides) == len(quotes)
    for side, quote in zip(sides, quotes, strict=True):
        assert quote in _text(side.css_first("blockquote"))
        assert side.css("cite a[href^='/sources/']")
        assert "Contradicted by: quote" in _text(side)


def test_conflicts_stand_in_the_order_of_their_kinds(fire: LexborHTMLParser) -> None:
    """When, where, who, how many, why; nothing is said of what contradicts a retracted claim."""
    anchors = [str(one.attributes["id"]) for one in fire.css("h2[id^=differ-]")]

    assert anchors == [f"differ-{one}" for one in ("date", "place", "actor", "figure", "cause")]
    assert "Contradicted by" not in _text(fire.css_first("#claim-not-sunk"))


@pytest.mark.parametrize(
    ("claim", "badge", "note"),
    [
        ("lightning", "denied", "Denied The council denies it."),
        ("watchman", "disputed", "Disputed"),
        ("sunk", "retracted", "Retracted Port Wire withdrew it on 6 May."),
    ],
)
def test_a_claim_says_how_it_stands(
    fire: LexborHTMLParser, claim: str, badge: str, note: str
) -> None:
    """Its badge and note stand above its quote."""
    item = fire.css_first(f"#claim-{claim}")

    assert item is not None
    assert _text(item.css_first("p.k")) == note
    assert item.css_first(f"b.st.{badge}") is not None


def test_a_retracted_quote_is_struck_and_stays_readable(fire: LexborHTMLParser) -> None:
    """The words are still there, and only they are struck."""
    assert [_text(one) for one in fire.css("blockquote s")] == ["Boats were sunk"]
    assert _text(fire.css_first("#claim-sunk blockquote")) == "Boats were sunk"


def test_the_feed_does_not_quote_what_was_retracted(site: SiteFolder) -> None:
    """It says that it was and why; what is denied is quoted and says so."""
    feed = site.file("/feed.xml").decode()

    assert "Boats were sunk" not in feed
    assert "Port Wire withdrew it on 6 May." in feed
    assert "Lightning caused it" in feed
    assert "The council denies it." in feed


def test_an_entry_says_from_how_many_articles_and_origins_it_is_drawn(
    fire: LexborHTMLParser,
) -> None:
    """The count leads to the list of origins, and a note beside it says what an origin is."""
    row = fire.css_first(".rail div:has(.tip)")

    assert row is not None
    assert _text(row.css_first("dt")) == "Drawn from"
    link = row.css_first("a[href='#origins']")
    assert _text(link) == "3 articles, 3 origins"
    assert link is not None
    note = row.css_first(f"[role=tooltip]#{link.attributes['aria-describedby']}")
    assert "An origin is where a statement starts" in _text(note)
    assert "How many there are does not say how many agree." in _text(note)


def test_one_article_with_one_origin_is_explained_as_well(tmp_path: Path) -> None:
    """The origin is named and nothing stands against it; there is no matrix of one article."""
    page = make_site(tmp_path).page("/events/2021-05-03-closed/")

    assert _text(page.css_first(".rail a[href='#origins']")) == "1 article, 1 origin"
    assert not page.css("#matrix")
    section = _section(page, "origins")
    assert [_text(one) for one in section.css("li > b")] == ["Harbour Council"]
    assert "What is contradicted here" not in _text(section)


def test_numbers_that_differ_stand_against_each_other_unless_marked(tmp_path: Path) -> None:
    """Two numbers for one day lead to where they stand side by side."""
    site = make_story(tmp_path)
    path = "content/events/fire.md"
    site.edit(path, "about: figure, disputes: two, quote", "quote")
    section = _text(_section(site.page("/events/fire/"), "origins"))

    assert (
        "Reports differ: People hurt, Harbour: Port Wire (quote 6), Harbour Council (quote 7)"
        in section
    )


def test_an_entry_whose_only_claim_is_denied_does_not_claim_support(tmp_path: Path) -> None:
    """The origin of what is denied is named, and who denies it."""
    site = make_site(tmp_path)
    note = "The mayor denies it."
    site.edit(
        "content/events/2021-05-03-closed.md",
        "source: gazette, quote",
        f"source: gazette, status: denied, status_note: {note}, quote",
    )
    section = _text(_section(site.page("/events/2021-05-03-closed/"), "origins"))

    assert f"What is contradicted here Harbour Council (quote 1): Denied {note}" in section


def test_statements_of_one_article_differ(tmp_path: Path) -> None:
    """Where one article reports both sides, the heading does not say that articles differ."""
    site = make_site(tmp_path)
    path = "content/events/2021-05-03-closed.md"
    site.edit(
        path,
        "---\nThe council closed the bridge [@closed].",
        '  - {id: friday, source: gazette, about: date, disputes: closed, quote: "on Friday"}\n'
        "---\nThe council closed the bridge [@closed], until Friday [@friday].",
    )
    section = _section(site.page("/events/2021-05-03-closed/"), "differ-date")

    assert _text(section.css_first("h2")) == "Statements in one article differ on when"


def test_claims_that_contradict_each_other_by_way_of_others_stand_together(tmp_path: Path) -> None:
    """Three accounts of one thing are one set; each quote is there once and names the others."""
    site = make_site(tmp_path)
    path = "content/events/2021-05-03-closed.md"
    site.edit(
        path,
        "---\nThe council closed the bridge [@closed].",
        '  - {id: friday, source: gazette, about: date, disputes: closed, quote: "on Friday"}\n'
        '  - {id: may, source: gazette, about: date, disputes: friday, quote: "3 May"}\n'
        "---\nIt closed [@closed], until Friday [@friday], in May [@may].",
    )
    section = _section(site.page("/events/2021-05-03-closed/"), "differ-date")
    against = [
        [_text(link) for link in side.css("dd a") if "quote" in _text(link)]
        for side in section.css("ul.sides > li")
    ]

    assert against == [
        ["quote 1", "quote 2"],
        ["quote 2", "quote 1", "quote 3"],
        ["quote 3", "quote 2"],
    ]


def test_a_source_says_for_how_much_it_is_the_origin(site: SiteFolder) -> None:
    """What it has from others is counted by origin; what was retracted is not counted."""
    wire = _text(_of_reliance(site, "/sources/wire/"))
    leaf = _text(_of_reliance(site, "/sources/leaf/"))

    assert (
        "Its publisher, Port Wire, is the origin of 4 of 5 quotes. The others start with:" in wire
    )
    assert "Press office of the council: 1 quote" in wire
    assert "This article itself is the origin of 0 of 1 quote. The others start with:" in leaf
    assert "An origin is where a statement starts" in leaf
    assert "Port Wire: 1 quote" in leaf


def _of_reliance(site: SiteFolder, path: str) -> LexborNode | None:
    return site.page(path).css_first("section.org")


@pytest.mark.browser
@pytest.mark.parametrize(("width", "dark"), [(360, False), (1440, True)], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["events/fire/", "sources/wire/"])
def test_the_pages_are_accessible(
    site: SiteFolder, open_page: OpenPage, serve: Serve, path: str, width: int, dark: bool
) -> None:
    """axe-core finds nothing, also while the note on origins is shown; nothing is too wide."""
    page = open_page(_address(site, serve) + path, width=width, dark=dark)
    for link in page.locator(".tip a").all():
        link.hover()

    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.browser
@pytest.mark.parametrize(("width", "dark"), [(360, True), (1440, False)], ids=["phone", "desk"])
def test_the_count_explains_itself_under_the_pointer(
    site: SiteFolder, open_page: OpenPage, serve: Serve, width: int, dark: bool
) -> None:
    """The note stays while the pointer is on it, covers nothing and is whole; no JavaScript."""
    address = _address(site, serve) + "events/fire/"
    page = open_page(address, width=width, dark=dark, javascript=False)
    link, note = page.locator(".tip a"), page.get_by_role("tooltip")

    assert not note.is_visible()
    link.hover()
    assert note.is_visible()
    box, under = note.bounding_box(), link.bounding_box()
    assert box is not None
    assert under is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] >= under["y"] + under["height"]
    note.hover()
    assert note.is_visible()
    page.mouse.move(0, 0)
    assert not note.is_visible()


@pytest.mark.browser
def test_the_count_explains_itself_by_keyboard(
    site: SiteFolder, open_page: OpenPage, serve: Serve
) -> None:
    """Tab reaches it and shows the note, which describes it; Enter leads to the list of origins."""
    page = open_page(_address(site, serve) + "events/fire/", javascript=False)
    link, note = page.locator(".tip a"), page.get_by_role("tooltip")

    page.locator(".rail a").first.focus()
    for _ in range(20):
        if link.evaluate("one => one === document.activeElement"):
            break
        assert not note.is_visible()
        page.keyboard.press("Tab")
    assert note.is_visible()
    assert link.get_attribute("aria-describedby") == note.get_attribute("id")
    page.keyboard.press("Tab")
    assert not note.is_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#origins")
    assert page.locator("#origins").is_visible()


@pytest.mark.browser
def test_the_matrix_stands_row_by_row_on_a_phone(
    site: SiteFolder, open_page: OpenPage, serve: Serve
) -> None:
    """There each cell names its article, which the heads of the columns do on a desk."""
    address = _address(site, serve) + "events/fire/"
    phone, desk = open_page(address, width=360), open_page(address)
    cell = "#matrix ~ table tbody td:nth-child(2)"

    assert phone.locator(cell).first.inner_text().startswith("Port Wire, 4 May 2021:")
    assert desk.locator(cell).first.inner_text() == "silent"


def _address(site: SiteFolder, serve: Serve) -> str:
    out = site.root / "public"
    if not out.exists():
        site.build()
    return serve(out)


@pytest.mark.nu
def test_the_pages_are_valid_html(site: SiteFolder, serve: Serve) -> None:
    """The Nu HTML checker has no error and no warning on any page of the story."""
    from tests.support.nu import nu_check

    _address(site, serve)
    assert nu_check(site.root / "public") == []
