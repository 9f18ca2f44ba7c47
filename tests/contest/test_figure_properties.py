"""The page of a measure, for any claims: every number is there once, as it was said."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dateline.errors import Problems
from dateline.plan.cards import figure_view
from dateline.plan.context import Context
from dateline.plan.figures import FigurePages
from dateline.plan.frame import Frame
from dateline.render import Renderer
from dateline.theme import load_theme
from dateline.timeline import Timeline
from tests.contest.counted import text
from tests.contest.drawn import timelines
from tests.publish import factory as f

NUMBER = re.compile(r"\d\d,\d{3}")


@cache
def _renderer() -> Renderer:
    with TemporaryDirectory() as empty:
        return Renderer(load_theme(Path(empty), "default", Problems()), "/")


def _page_of(line: Timeline, measure: str) -> LexborHTMLParser:
    context = Context(line, f.URLS)
    view = FigurePages(context, Frame(context, drafts=False)).measure(line.measures[measure])
    renderer = _renderer()
    renderer.start_build()
    return LexborHTMLParser(renderer.render("measure.html", view).decode())


@settings(max_examples=30)
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
