"""What could be known of the flood on each day, held against days.txt."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.contested_site.conftest import Flood

DOUBT = "may have been known by then"


def _expected() -> dict[str, dict[str, list[str]]]:
    days: dict[str, dict[str, list[str]]] = {}
    for line in (Path(__file__).parent / "days.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            day = days[line[2:]] = defaultdict(list)
        elif days and line:
            key, _, rest = line.partition(":")
            day[key] += rest.split()
    return days


EXPECTED = _expected()
DAYS = list(EXPECTED)


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())


def _section(page: LexborHTMLParser, anchor: str) -> LexborNode | None:
    heading = page.css_first(f"h2#{anchor}")
    return heading.parent if heading else None


def _marked(name: str, node: LexborNode) -> str:
    return f"{name}?" if DOUBT in _words(node) else name


def _last(node: LexborNode, selector: str) -> str:
    link = node.css_first(selector)
    assert link is not None
    return str(link.attributes["href"]).strip("/").rpartition("/")[2].partition("#")[0]


def _entries(page: LexborHTMLParser, anchor: str) -> list[LexborNode]:
    section = _section(page, anchor)
    return section.css("section > section") if section else []


def _questions(page: LexborHTMLParser, anchor: str) -> list[str]:
    section = _section(page, anchor)
    links = section.css("li > a") if section else []
    return [str(link.attributes["href"]).partition("#question-")[2] for link in links]


def _quotes(page: LexborHTMLParser, flood: Flood) -> list[str]:
    """The claims that are quoted as new, each by its id."""
    found = []
    for entry in (*_entries(page, "new"), *_entries(page, "more")):
        event = flood.timeline.event(_last(entry, "h3 a"))
        whole_in_doubt = DOUBT in _words(entry.css("p.k")[0])
        for item in entry.css("ul.claims > li"):
            quote, source = _words(item.css("blockquote")[0]), _last(item, "cite a")
            same = [c.id for c in event.claims if c.quote == quote and c.source == source]
            assert len(same) == 1, quote
            found.append(same[0] if whole_in_doubt else _marked(same[0], item))
    return found


def _figures(page: LexborHTMLParser, flood: Flood) -> dict[str, LexborNode]:
    """The rows of the numbers known, by the claims that report them."""
    found: dict[str, LexborNode] = {}
    section = _section(page, "figures")
    for row in section.css("tbody tr") if section else ():
        links = [str(link.attributes["href"]) for link in row.css("a")]
        event = flood.timeline.event(next(x for x in links if "/events/" in x).split("/")[2])
        source = next(x for x in links if "/sources/" in x).split("/")[2]
        value = _words(row.css("td b")[0])
        numbers = re.findall(r"[0-9]+", value)
        same = [
            claim.id
            for claim in event.claims
            if (figure := claim.figure)
            and claim.source == source
            and numbers
            == [
                str(number)
                for number in (figure.value, figure.low, figure.high)
                if number is not None
            ]
        ]
        assert len(same) == 1, value
        assert same[0] not in found
        found[same[0]] = row
    return found


def test_the_days_are_those_on_which_something_was_reported(flood: Flood) -> None:
    """There is a page for each of them and for no other day, each with the one before and after."""
    pages = [path for path in flood.pages if re.fullmatch(r"as-known-on/[0-9-]+/", path)]
    assert sorted(pages) == [f"as-known-on/{day}/" for day in DAYS]
    for place, day in enumerate(DAYS):
        near = flood.pages[f"as-known-on/{day}/"].css("nav.near a")
        wanted = [*DAYS[:place][-1:], *DAYS[place + 1 :][:1]]
        assert [a.attributes["href"] for a in near] == [f"/as-known-on/{one}/" for one in wanted]


@pytest.mark.parametrize("day", DAYS)
def test_a_day_shows_what_was_known_then(flood: Flood, day: str) -> None:
    """Articles, entries, quotes, numbers and questions of days.txt, each once, doubts marked."""
    page, expected = flood.pages[f"as-known-on/{day}/"], EXPECTED[day]
    new = _section(page, "new")
    assert new is not None
    articles = [item for node in new.css("ul.src")[:1] for item in node.css("li")]
    entries = {key: _entries(page, key) for key in ("new", "more")}
    before = _section(page, "before")
    lines = before.css("ol.tl li") if before else []
    figures = _figures(page, flood)
    shown = {
        "articles": [_marked(_last(item, "a"), item) for item in articles],
        "before": [_marked(_last(item, "a"), item) for item in lines],
        "quotes": _quotes(page, flood),
        "figures": [_marked(name, row) for name, row in figures.items()],
        "differ": [name for name, row in figures.items() if "Reports differ" in _words(row)],
        "open": _questions(page, "open"),
        "answered": _questions(page, "answered"),
    }
    for key, found in entries.items():
        shown[key] = [_marked(_last(one, "h3 a"), one.css("p.k")[0]) for one in found]
    assert {key: sorted(found) for key, found in shown.items()} == {
        key: sorted(expected[key]) for key in shown
    }


@pytest.mark.parametrize("day", DAYS)
def test_a_day_shows_nothing_that_was_reported_later(flood: Flood, day: str) -> None:
    """No article, quote or number of a later day is on the page, nor an entry only they report."""
    page = flood.pages[f"as-known-on/{day}/"]
    main = page.css("main")[0]
    articles = {
        name.rstrip("?")
        for one in DAYS[: DAYS.index(day) + 1]
        for name in EXPECTED[one]["articles"]
    }
    text, html = _words(main), main.html or ""
    known = {c.quote for e in flood.timeline.events for c in e.claims if c.source in articles}
    unknown = 0
    for event in flood.timeline.events:
        assert (f"/events/{event.id}/" in html) is bool(articles & set(event.sources))
        for claim in event.claims:
            if claim.source not in articles and claim.quote not in known:
                assert claim.quote not in text
                unknown += 1
    for source in flood.timeline.sources:
        assert (f"/sources/{source}/" in html) <= (source in articles)
    assert (unknown == 0) is (day == DAYS[-1])
