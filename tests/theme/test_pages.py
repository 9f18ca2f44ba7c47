"""The default theme: what every page has, and what no page has."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from jinja2 import nodes
from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline.errors import Problems
from dateline.render import Renderer
from dateline.theme import Theme, load_theme, make_environment
from dateline.theme.load import REQUIRED
from tests.theme import samples

PAGES = samples.pages()


@pytest.fixture(scope="module")
def theme(tmp_path_factory: pytest.TempPathFactory) -> Theme:
    """The theme as it comes with Dateline."""
    problems = Problems()
    loaded = load_theme(tmp_path_factory.mktemp("site"), "default", problems)
    assert list(problems) == []
    return loaded


@pytest.fixture(scope="module")
def pages(theme: Theme) -> dict[str, LexborHTMLParser]:
    """Every sample page, parsed."""
    renderer = Renderer(theme, samples.BASE)
    return {
        name: LexborHTMLParser(renderer.render(template, view).decode())
        for name, (template, view) in PAGES.items()
    }


def first(where: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """The first node that fits, which has to be there."""
    found = where.css_first(selector)
    assert found is not None, selector
    return found


def test_samples_cover_every_template() -> None:
    """No template of a page is left untested."""
    assert {template for template, _ in PAGES.values()} == set(REQUIRED)


@pytest.mark.parametrize("name", PAGES)
def test_pages_have_landmarks_and_one_title(pages: dict[str, LexborHTMLParser], name: str) -> None:
    """A skip link to main, a labelled navigation, a footer, one h1, a language."""
    page = pages[name]
    assert first(page, "html").attributes["lang"] == "en"
    assert first(page, "body > a").attributes["href"] == "#main"
    assert len(page.css("main#main")) == 1
    assert len(page.css("h1")) == 1
    assert len(page.css("body > footer")) == 1
    assert all(nav.attributes.get("aria-label") for nav in page.css("nav"))


@pytest.mark.parametrize("name", PAGES)
def test_pages_run_nothing_and_load_nothing_from_elsewhere(
    pages: dict[str, LexborHTMLParser], name: str
) -> None:
    """No script, no handler, no inline style; what is loaded comes from the site itself."""
    page = pages[name]
    assert [s.attributes.get("type") for s in page.css("script")] == ["application/ld+json"]
    for node in page.css("*"):
        assert not [key for key in node.attributes if key.startswith("on") or key == "style"]
        assert not (node.attributes.get("href") or "").startswith("javascript:")
        assert node.attributes.get("src") is None
    for link in page.css("link"):
        if link.attributes["rel"] != "canonical":
            assert (link.attributes["href"] or "").startswith(samples.BASE)


def test_static_files_load_nothing_from_elsewhere(theme: Theme) -> None:
    """Style sheets and images name no other host."""
    for file in theme.statics:
        found = re.findall(rb"""(?:url\(|@import|src=|href=)\s*["']?(?:https?:)?//""", file.data)
        assert found == [], file.name


@pytest.mark.parametrize("name", PAGES)
def test_ids_are_unique_and_fragments_lead_somewhere(
    pages: dict[str, LexborHTMLParser], name: str
) -> None:
    """Links within a page find their target, citations and the way back included."""
    page = pages[name]
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    if name in {"home", "year", "empty"}:
        return  # the samples' jump links are made up
    for link in page.css("a[href^='#']"):
        assert (link.attributes["href"] or "")[1:] in ids


def test_an_entry_page_shows_each_quote_with_its_origin(
    pages: dict[str, LexborHTMLParser],
) -> None:
    """Quote, speaker, those in between, article, what it does not state, figure, note, way back."""
    one, two, three = pages["event"].css("ol.claims > li")
    assert one.attributes["id"] == "claim-c1"
    assert first(one, "blockquote").text().startswith("two extremist cells")
    assert "National Security Committee" in one.text()
    assert "TASS, 10 January 2022" in one.text()
    assert len(one.css("a[href^='#cite-c1-']")) == 2
    assert "Sputnik Kazakhstan, then Khabar 24" in two.text()
    assert first(two, "blockquote").attributes["lang"] == "ru"
    assert "about 5,800" in two.text()
    assert "in its own voice" in three.text()
    assert "publisher and date not stated" in three.text()
    assert "day not stated" in three.text()
    assert "does not say until when" in three.text()


def test_every_status_but_reported_is_said_in_words(pages: dict[str, LexborHTMLParser]) -> None:
    """Planned, disputed, retracted and draft entries say so; a reported one says nothing."""
    marks = [mark.text() for mark in pages["home"].css("article .st")]
    assert sorted(marks) == ["Disputed", "Draft", "Planned", "Retracted"]
    assert "announce" in first(pages["planned"], ".note").text()


def test_a_preview_of_drafts_says_so(pages: dict[str, LexborHTMLParser]) -> None:
    """The banner stands on pages of a preview that shows drafts, and on no other."""
    assert "drafts" in first(pages["planned"], ".drafts").text()
    assert pages["event"].css_first(".drafts") is None


def test_search_engines_are_told_what_not_to_list(pages: dict[str, LexborHTMLParser]) -> None:
    """A page that is not to be listed says noindex; others say nothing about robots."""
    assert first(pages["404"], "meta[name=robots]").attributes["content"] == "noindex"
    assert pages["event"].css_first("meta[name=robots]") is None


def test_numbers_stand_in_tables_with_headers(pages: dict[str, LexborHTMLParser]) -> None:
    """Tables of figures have a caption, column headers and a header for each row."""
    for name in ("event", "actor", "place", "measure"):
        table = first(pages[name], "table")
        assert first(table, "caption").text()
        assert all(cell.attributes["scope"] == "col" for cell in table.css("thead th"))
        for row in table.css("tbody tr"):
            assert first(row, "th").attributes["scope"] == "row"


def test_a_timeline_of_eighty_entries_stays_small(theme: Theme) -> None:
    """An entry costs less than 800 bytes on the home page, before compression."""
    group = samples.timeline()[2]

    def size(count: int) -> int:
        entries = tuple(samples.card(f"2022-01-10-cells-{n:02}") for n in range(count))
        view = samples.home((replace(group, entries=entries),))
        return len(Renderer(theme, "/").render("home.html", view))

    assert size(80) - size(0) < 80 * 800


def test_all_words_of_the_templates_can_be_translated(theme: Theme) -> None:
    """Templates hold no letters outside of markup, `_()` and `trans`."""
    environment = make_environment(theme.templates)
    for file in theme.templates.values():
        tree = environment.parse(file.source)
        markup = "".join(data.data for data in tree.find_all(nodes.TemplateData))
        assert not re.search(r'(?:aria-label|title|alt|placeholder)="[^"]*[A-Za-z]', markup), file
        markup = re.sub(r'[a-z-]+="[^"]*"', " ", markup)
        text = re.sub(r"<!?/?[a-z][^<>]*>?|[^<>]*>|&\w+;", " ", markup)
        assert not re.search(r"[A-Za-z]{2,}", text), (file.name, text.split())
