"""Charts as they are drawn: each sign that gives a number its meaning is on the page."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.contest.signs import FIGURES, signs
from tests.sites import make_site

# Of each of `FIGURES`, in order: what is drawn beside the shape of its article.
DRAWN = (
    {"arrow up"},
    {"tilde"},
    {"arrow up", "dashes"},
    {"dashed line"},
    {"tilde", "dashed line"},
    {"bar"},
    {"arrow down", "line"},
    set[str](),
    {"dashed line"},
    set[str](),
    {"arrow down"},
    {"dashed line"},
)


def test_what_a_number_means_is_drawn(tmp_path: Path) -> None:
    """Arrows lead up from "more than" and down from "fewer than"; lines lie along open days."""
    page = make_site(tmp_path, signs()).page("/figures/moved/")
    assert [_drawn(page, index) for index in range(len(FIGURES))] == list(DRAWN)


def _drawn(page: LexborHTMLParser, index: int) -> set[str]:
    (sign,) = page.css(f"#figure-2021-05-04-moved--c{index} .mk")
    label = sign.text().strip()
    (mark,) = (one for one in page.css(".chart > svg > svg") if one.text().strip() == label)
    height = mark.attributes["y"]
    lines = (line for line in page.css(".chart > svg > line") if line.attributes["y1"] == height)
    found = {*map(_name_of_line, lines), *map(_name_of_path, mark.css("path"))}
    return found - {""}


def _name_of_line(line: LexborNode) -> str:
    """No two numbers of `FIGURES` are equal, so that a line of the same height is a mark's own."""
    if line.attributes["x1"] == line.attributes["x2"]:
        return "bar"
    return "dashed line" if "da" in str(line.attributes["class"]).split() else "line"


def _name_of_path(path: LexborNode) -> str:
    """Empty for the shape of an article; the y axis of a drawing leads down."""
    course = str(path.attributes["d"])
    if path.attributes.get("class") == "da":
        return "dashes"
    if course.startswith("M0-5v-"):
        return "arrow up"
    if course.startswith("M0 5v"):
        return "arrow down"
    return "tilde" if "q" in course else ""
