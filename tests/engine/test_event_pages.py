"""An entry's page: citations, quotes, sources, neighbours, related entries."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.engine.entries import add, only
from tests.sites import SiteFolder, make_site

CITED = """\
---
title: People are moved
date: 2021-05-03
published: 2021-06-01
claims:
  - {id: first, source: gazette, quote: "Bridge closed after storm"}
  - {id: unused, source: gazette, quote: "About 40 people"}
  - {id: second, by: council, source: gazette, quote: "The Harbour Bridge was closed"}
  - {id: third, by: mayor, via: [agency, council], source: gazette, note: In English., quote: "We shall open it again […] said Mayor"}
---
One [@second]. Two [@first; @third]. Three [@second].

- Four [@third, @second].
"""


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """The small site with two more actors."""
    site = make_site(tmp_path)
    site.write("content/actors/mayor.md", "---\nname: Ada Brook\nkind: person\n---\n")
    site.write("content/actors/agency.md", "---\nname: Harbour Agency\nkind: media\n---\n")
    return site


def _texts(nodes: list[LexborNode]) -> list[str]:
    return [" ".join(node.text().split()) for node in nodes]


def _facts(node: LexborNode) -> dict[str, str]:
    pairs = zip(_texts(node.css("dt")), _texts(node.css("dd")), strict=True)
    return dict(pairs)


def _cited(site: SiteFolder) -> LexborHTMLParser:
    site.write("content/events/cited.md", CITED)
    return site.page("/events/cited/")


def test_citations_are_numbered_in_the_order_of_the_body(site: SiteFolder) -> None:
    """The first claim that the body cites is number 1, wherever it stands in the front matter."""
    page = _cited(site)

    assert _texts(page.css(".prose sup.cite")) == ["1", "2, 3", "1", "3, 1"]


def test_citations_lead_to_the_quotes_and_back(site: SiteFolder) -> None:
    """Each number links to its quote, and each quote to every place that cites it."""
    page = _cited(site)
    links = page.css(".prose sup.cite a")

    assert [link.attributes["href"] for link in links] == [
        "#claim-second", "#claim-first", "#claim-third", "#claim-second", "#claim-third",
        "#claim-second",
    ]  # fmt: skip
    for link in links:
        quote = page.css_first(f'[id="{str(link.attributes["href"])[1:]}"]')
        assert quote is not None
        back = [str(one.attributes["href"]) for one in quote.css(".back a")]
        assert f"#{link.attributes['id']}" in back
    second = page.css_first("#claim-second")
    assert second is not None
    assert len(second.css(".back a")) == 3


def test_uncited_claims_follow_with_the_next_numbers(site: SiteFolder) -> None:
    """A claim that the body does not cite is shown after the others, and a warning says so."""
    page = _cited(site)
    quotes = page.css("ol.claims > li")

    assert [quote.attributes["id"] for quote in quotes] == [
        "claim-second", "claim-first", "claim-third", "claim-unused",
    ]  # fmt: skip
    assert not quotes[3].css(".back a")
    assert [p.message for p in site.problems()] == ["the body does not cite the claim 'unused'"]


def test_a_quote_says_who_said_it_via_whom_and_where(site: SiteFolder) -> None:
    """A reader sees speaker, carriers in order, article and note; the quote is verbatim."""
    page = _cited(site)
    third, first = page.css_first("#claim-third"), page.css_first("#claim-first")
    assert third is not None
    assert first is not None
    said = " ".join(third.text().split())

    assert _texts(third.css("blockquote")) == ["We shall open it again […] said Mayor"]
    assert "Ada Brook" in said
    assert "Harbour Agency, then Harbour Council" in said
    assert "Bridge closed after storm, Harbour Gazette, 4 May 2021" in said
    assert "In English." in said
    assert "the article, in its own voice" in " ".join(first.text().split())


def test_inline_sources_end_as_records_of_their_own(site: SiteFolder) -> None:
    """A source written on two entries with one URL is one source, with both entries on its page."""
    inline = "[{url: 'https://example.com/a', title: Storm over town, publisher: Town Post}]"
    add(site, "one", "One", sources=inline)
    add(site, "two", "Two", sources=inline)
    page = site.page("/events/one/")
    links = [str(link.attributes["href"]) for link in page.css("ul.src cite a")]

    assert len(links) == 1
    assert links[0].startswith("/sources/web-")
    assert {"One", "Two"} <= set(_texts(site.page(links[0]).css("main a")))
    assert "Storm over town" in _texts(site.page("/sources/").css("main a"))


def test_an_inline_source_with_a_records_url_is_that_record(site: SiteFolder) -> None:
    """Who writes the URL of a stored article means the stored article."""
    site.edit(
        "content/sources/gazette.md", "language: en", "language: en\nurl: https://example.com/g"
    )
    add(site, "one", "One", sources="[{url: 'https://example.com/g', title: Whatever}]")
    page = site.page("/events/one/")

    assert [link.attributes["href"] for link in page.css("ul.src cite a")] == ["/sources/gazette/"]


def test_sources_may_be_named_by_title(site: SiteFolder) -> None:
    """An article's title stands for its id where it is the only one of that title."""
    add(site, "one", "One", sources="[Bridge closed after storm]")

    assert "/sources/gazette/" in str(site.page("/events/one/").html)
    assert site.problems() == ()


@pytest.mark.parametrize("name", ["mayor", "Ada Brook", "ADA  BROOK", "A. Brook", "Ada‑Brook"])
def test_actors_may_be_named_by_name_or_alias(name: str, site: SiteFolder) -> None:
    """Case, spaces and the kind of dash do not matter."""
    site.edit("content/actors/mayor.md", "kind: person", "kind: person\naliases: [A. Brook]")
    add(site, "one", "One", actors=f"[{{id: '{name}', role: speaks}}]")
    who = _facts(site.page("/events/one/").css("dl.rail")[0])["Who"]

    assert who == "Ada Brook (speaks)"


def test_an_actor_named_twice_takes_part_once(site: SiteFolder) -> None:
    """By id and by name is the same actor."""
    add(site, "one", "One", actors="[mayor, Ada Brook]")

    assert _facts(site.page("/events/one/").css("dl.rail")[0])["Who"] == "Ada Brook"


def test_neighbours_are_the_entries_before_and_after(site: SiteFolder) -> None:
    """The first has none before it, the last none after it."""
    only(
        site,
        ("2021-05-01", {"title": "First"}),
        ("2021-05-02", {"title": "Second"}),
        ("2021-05-03", {"title": "Third"}),
    )

    def near(name: str) -> list[tuple[str | None, str]]:
        links = site.page(f"/events/{name}/").css("nav.near a")
        return [(link.attributes["rel"], str(link.attributes["href"])) for link in links]

    assert near("e0") == [("next", "/events/e1/")]
    assert near("e1") == [("prev", "/events/e0/"), ("next", "/events/e2/")]
    assert near("e2") == [("prev", "/events/e1/")]
    middle = _texts(site.page("/events/e1/").css("nav.near a"))
    assert middle == ["Earlier · 1 May 2021 First", "Later · 3 May 2021 Third"]


def test_related_entries_share_actors_the_closest_first(site: SiteFolder) -> None:
    """More shared actors come first, and among equals those nearer in time; others are left out."""
    only(
        site,
        ("2021-05-01", {"title": "Here", "actors": "[council, mayor]"}),
        ("2021-05-02", {"title": "One of two", "actors": "[council]"}),
        ("2021-05-03", {"title": "None", "actors": "[agency]"}),
        ("2021-05-04", {"title": "Both", "actors": "[mayor, council]"}),
        ("2021-05-04", {"title": "Later", "actors": "[council]"}),
    )
    related = site.page("/events/e0/").css("ul.tl li")

    assert _texts([one.css("a")[0] for one in related]) == ["Both", "One of two", "Later"]
    assert _texts([one.css("small")[0] for one in related])[0] == "Harbour Council, Ada Brook"


def test_what_an_entry_says_of_its_status(site: SiteFolder) -> None:
    """Each status but `reported` is explained in words."""
    for status, words in (("planned", "announce this"), ("disputed", "is contradicted"),
                          ("retracted", "no longer stands")):  # fmt: skip
        add(site, status, status.title(), status=status)
        page = site.page(f"/events/{status}/")
        assert words in _texts(page.css("p.note"))[0]
        assert status.title() in _facts(page.css("dl.rail")[0])["Status"]
    assert not site.page("/events/2021-05-03-closed/").css("p.note")


def test_corrections_stand_on_the_page_the_latest_first(site: SiteFolder) -> None:
    """What was, what is and why; the entry's line says that it was corrected."""
    add(
        site,
        "one",
        "One",
        corrections="[{date: 2021-06-02, was: '50 <b>', now: '45', why: misread}, "
        "{date: 2021-06-03, was: '45', now: '40', why: recounted}]",
        updated="2021-06-03",
    )
    page = site.page("/events/one/")

    assert _texts(page.css("#corrections del")) == ["45", "50 <b>"]
    assert _texts(page.css("#corrections ins")) == ["40", "45"]
    assert [time.attributes["datetime"] for time in page.css("#corrections time")] == [
        "2021-06-03", "2021-06-02",
    ]  # fmt: skip
    assert _facts(page.css("dl.rail")[0])["On this timeline"] == (
        "since 1 June 2021, updated 3 June 2021, corrected"
    )


def test_figures_are_shown_as_they_were_reported(site: SiteFolder) -> None:
    """Qualifier, unit, day and place are part of the figure; nothing is rounded."""
    site.write(
        "content/measures.yaml",
        "moved: {label: People moved, unit: people, counts: People who were moved}\n",
    )
    figures = {
        "a": "value: 5800, qualifier: exact, as_of: 2021-05-03, place: harbour",
        "b": "value: 40, qualifier: about",
        "c": "value: 1.5, qualifier: more-than",
        "d": "min: 10, max: 20",
        "e": "min: 10",
        "f": "max: 20",
    }
    claims = "".join(
        f"\n  - {{id: {name}, source: gazette, quote: About 40 people, "
        f"figure: {{measure: moved, {figure}}}}}"
        for name, figure in figures.items()
    )
    cites = "; ".join(f"@{name}" for name in figures)
    add(site, "one", "One", body=f"All [{cites}].", claims=claims, sources="")
    rows = _texts(site.page("/events/one/").css("tbody tr td b"))

    assert rows == [
        "5,800 people", "about 40 people", "more than 1.5 people", "10 to 20 people",
        "at least 10 people", "at most 20 people",
    ]  # fmt: skip
    assert "as of 3 May 2021" in str(site.page("/events/one/").html).replace("</time>", "").replace(
        '<time datetime="2021-05-03">', ""
    )
    assert len(site.page("/figures/moved/").css("tbody tr")) == 6


def test_raw_html_is_shown_as_text(site: SiteFolder) -> None:
    """What an editor writes is never run and never lost."""
    add(site, "one", "<script>One</script>", body="A <script>alert(1)</script> & <b>b</b>.")
    page = site.page("/events/one/")

    assert _texts(page.css("h1")) == ["<script>One</script>"]
    assert _texts(page.css(".prose p"))[0] == "A <script>alert(1)</script> & <b>b</b>."
    assert not page.css(".prose script, .prose b")


def test_links_between_records_lead_to_pages(site: SiteFolder) -> None:
    """A link to a record's file is a link to its page, wherever the site lives."""
    body = "[a](../actors/council.md) [b](/places/harbour/) [c](2021-05-03-closed.md#claim-closed) [d](https://example.com/?a=1&b=2) <info@example.org>"
    add(site, "one", "One", body=body)
    site.edit("site.yaml", "https://example.org/", "https://example.org/news/")
    links = [str(link.attributes["href"]) for link in site.page("/events/one/").css(".prose a")]

    assert links == [
        "/news/actors/council/", "/news/places/harbour/",
        "/news/events/2021-05-03-closed/#claim-closed", "https://example.com/?a=1&b=2",
        "mailto:info@example.org",
    ]  # fmt: skip


def test_an_address_shown_as_text_stays_as_written(site: SiteFolder) -> None:
    """What looks like a link between records, but stands in code, is left alone."""
    site.edit(
        "content/events/2021-05-03-closed.md",
        "The council closed",
        '`href="dateline:/events/x/"` The [council](../actors/council.md) closed',
    )
    page = site.page("/events/2021-05-03-closed/")
    assert [node.text() for node in page.css("main code")] == ['href="dateline:/events/x/"']
    assert page.css("main p a[href='/actors/council/']")
