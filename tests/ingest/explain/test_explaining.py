"""An article with everything that was found in it, in the terminal and as a page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dateline.ingest.explain import explain_page, explained
from dateline.ingest.merge import SiteState
from dateline.ingest.model import Article
from dateline.ingest.pipeline import read_articles
from tests.conftest import OpenPage, Serve
from tests.support.axe import axe_violations
from tests.support.nu import nu_check

TEXT = """\
Storm closes Harbour Bridge

HARBOUR, May 4, 2021 (Reuters) - The Harbour Bridge was closed on Monday after a storm, the Harbour
Council said. About 40 people were moved to a school in Northton.

"We shall open it again on Friday," Mayor Ada Brook told reporters on Tuesday. In 1987 the bridge
was closed for two weeks <b>after</b> a collision & a fire.
"""


def explain(tmp_path: Path, *options: str, text: str = TEXT) -> str:
    """What the real command prints."""
    (tmp_path / "storm.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "dateline", "explain", "storm.txt", *options]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def page_of(text: str) -> LexborHTMLParser:
    """The page for a text."""
    article = Article("storm", "storm.txt", text, text.encode())
    read = read_articles([article], SiteState())
    return LexborHTMLParser(explain_page(explained(read.extractions[0])))


def test_the_page_shows_the_whole_article_and_each_statement_with_its_rule(tmp_path: Path) -> None:
    """No word is lost; each number in the text leads to its statement and back."""
    tree = LexborHTMLParser(explain(tmp_path, "--html"))

    shown = " ".join(node.text(deep=True) for node in tree.css("p.text"))
    for number in tree.css("p.text a.n"):
        shown = shown.replace(f"{number.text()} ", "", 1)
        target = (number.attributes["href"] or "").removeprefix("#")
        back = tree.css_first(f"#{target} > a.n")
        assert back is not None
        assert back.attributes["href"] == f"#{number.attributes['id']}"
    assert "".join(shown.split()) == "".join(TEXT.split())
    rules = [node.text() for node in tree.css("ol.found > li")]
    assert rules
    assert all("rule" in one for one in rules)
    assert tree.css_first("script") is None


def test_marks_say_what_they_mean_and_by_which_rule(tmp_path: Path) -> None:
    """Dates, names, numbers and words of saying are told apart."""
    tree = LexborHTMLParser(explain(tmp_path, "--html"))

    found = {node.text(): node for node in tree.css("mark")}
    assert "date" in (found["Monday"].attributes["class"] or "")
    assert "2021-05-03" in (found["Monday"].attributes["title"] or "")
    assert "(rule " in (found["Monday"].attributes["title"] or "")
    assert "figure" in (found["About 40"].attributes["class"] or "")
    assert "actor" in (found["Ada Brook"].attributes["class"] or "")


def test_the_terminal_shows_the_same(tmp_path: Path) -> None:
    """Statements in words with rule and source; nothing depends on colour."""
    out = " ".join(explain(tmp_path).split())

    assert "published: 4 May 2021" in out
    assert "[1]" in out
    assert "3 May 2021" in out
    assert "date: Monday → 2021-05-03" in out


def test_the_page_can_be_written_to_a_file(tmp_path: Path) -> None:
    """`--out` names it, and nothing is printed."""
    assert explain(tmp_path, "--out", "page.html") == ""
    assert (tmp_path / "page.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [360, 1440])
def test_the_page_is_accessible_and_fits(
    tmp_path: Path, serve: Serve, open_page: OpenPage, width: int, dark: bool
) -> None:
    """On a phone and a desk, light and dark; nothing has to be scrolled aside."""
    explain(tmp_path, "--out", "page.html")

    page = open_page(serve(tmp_path) + "page.html", width=width, dark=dark)

    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.nu
def test_the_page_is_valid_html(tmp_path: Path) -> None:
    """The Nu checker has nothing to say."""
    (tmp_path / "pages").mkdir()
    explain(tmp_path, "--out", "pages/page.html")

    assert nu_check(tmp_path / "pages") == []


@settings(max_examples=40)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1))
def test_no_text_is_lost_whatever_it_is(text: str) -> None:
    """The pieces of all passages, put together, are the article without the gaps between blocks."""
    article = Article("any", "any.txt", text, text.encode())
    read = read_articles([article], SiteState())
    shown = explained(read.extractions[0])

    pieces = "".join(piece.text for passage in shown.passages for piece in passage.pieces)
    assert "".join(pieces.split()) == "".join(text.split())
    numbers = [one for p in shown.passages for piece in p.pieces for one in piece.opens]
    assert sorted(numbers) == [one.number for p in shown.passages for one in p.statements]
