"""The pages of a site in which articles contradict each other in every way, as they are to be."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborNode

from dateline.contest.conflicts import conflicts
from dateline.schema import About, ClaimStatus, Qualifier
from tests.contested_site.conftest import Flood
from tests.contested_site.story import EXPECTED, SECTIONS, copied, expected, section

# Numbers that articles report, by measure and place.
ROWS = {
    "boats-lost": {"place-aldermouth": 2},
    "people-hurt": {"place-aldermouth": 3},
    "people-left": {"place-aldermouth": 9, "place-fenland": 3, "no-place": 1},
    "pumps": {"place-aldermouth": 4, "no-place": 2},
}


def test_the_site_passes_the_strict_check(tmp_path: Path) -> None:
    """Every rule is content with it: that articles contradict each other is no fault of a site."""
    command = [sys.executable, "-m", "dateline", "check", "--strict"]
    done = subprocess.run(
        command, cwd=copied(tmp_path), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "10 events, 45 claims, 24 figures" in done.stdout


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_is_as_expected(flood: Flood, name: str) -> None:
    """The section is, line by line, what `expected/` holds and a person has read."""
    path, selector = SECTIONS[name]
    assert section(flood.pages[path], selector) == expected(name)


def test_every_kept_section_is_compared() -> None:
    """`expected/` holds no file that nothing reads."""
    assert {file.stem for file in EXPECTED.iterdir()} == set(SECTIONS)


def test_every_kind_of_contradiction_occurs(flood: Flood) -> None:
    """What articles differ on, statuses, qualifiers, forms of numbers, places and days: all of them."""
    events = flood.timeline.events
    claims = [claim for event in events for claim in event.claims]
    figures = [claim.figure for claim in claims if claim.figure]
    assert {one.about for event in events for one in conflicts(event)} == set(About)
    assert {claim.status for claim in claims} == {None, *ClaimStatus}
    assert {figure.qualifier for figure in figures} == set(Qualifier)
    assert {(figure.low is None, figure.high is None) for figure in figures} == {
        (True, True),
        (False, False),
        (False, True),
        (True, False),
    }
    assert {figure.place for figure in figures} == {"aldermouth", "fenland", None}
    days = {figure.as_of.edtf if figure.as_of else None for figure in figures}
    assert days >= {None, "2019-03-11?", "../2019-03-13", "2019-03-10/..", "2019-03-09/2019-03-10"}


def test_there_are_as_many_pages_as_there_are_things_to_tell(flood: Flood) -> None:
    """One for each record, question list, day and topic, and no other."""
    kinds = Counter(path.partition("/")[0] if "/" in path else path for path in flood.pages)
    assert kinds == {
        "": 1,
        "404.html": 1,
        "about": 1,
        "actors": 12,
        "as-known-on": 5,
        "corrections": 1,
        "disputed": 1,
        "events": 11,
        "figures": 5,
        "known": 1,
        "open-questions": 1,
        "places": 5,
        "sources": 8,
        "tags": 5,
    }


@pytest.mark.parametrize("measure", ROWS)
def test_every_number_reported_has_one_row_and_one_mark(flood: Flood, measure: str) -> None:
    """Each is once in the table of its place, once in its chart and once below it."""
    page = flood.pages[f"figures/{measure}/"]
    reported = {
        f"figure-{event.id}--{claim.id}"
        for event in flood.timeline.events
        for claim in event.claims
        if claim.figure and claim.figure.measure == measure
    }
    rows = [str(row.attributes["id"]) for row in page.css("table.rep tbody tr")]
    assert len(rows) == len(reported) == sum(ROWS[measure].values())
    assert set(rows) == reported
    for anchor, number in ROWS[measure].items():
        scope = page.css(f"#{anchor}")[0]
        assert len(scope.css("table.rep tbody tr")) == number
        if number == 1:
            assert scope.css("figure.chart") == []
            continue
        labels = [_words(row.css("th .mk")[0]) for row in scope.css("table.rep tbody tr")]
        assert sorted(
            _words(text) for text in scope.css("figure.chart > svg svg > text")
        ) == sorted(labels)
        assert len(set(labels)) == number
        links = [(a.attributes["href"], _words(a)) for a in scope.css("figcaption li > a")]
        own = [str(row.attributes["id"]) for row in scope.css("table.rep tbody tr")]
        assert sorted(links) == sorted(
            (f"#{row}", label) for row, label in zip(own, labels, strict=True)
        )


def test_numbers_of_one_place_are_never_said_to_differ_from_those_of_another(flood: Flood) -> None:
    """Whatever is set against a number stands in the same section."""
    for measure in ROWS:
        for scope in flood.pages[f"figures/{measure}/"].css("section[id]"):
            rows = {str(row.attributes["id"]) for row in scope.css("tr[id]")}
            for link in scope.css("div.note a[href^='#figure-']"):
                assert str(link.attributes["href"])[1:] in rows


def test_a_retracted_claim_is_struck_through_and_cited_nowhere(flood: Flood) -> None:
    """It stays with its quote, and neither texts nor feeds repeat what it said."""
    for path, anchor in (
        ("events/2019-03-10-boats-in-the-harbour/", "claim-twelve"),
        ("events/2019-03-12-second-breach/", "claim-opened"),
    ):
        page = flood.pages[path]
        assert len(page.css(f"#{anchor} blockquote s")) == 1
        assert page.css(f"sup.cite a[href='#{anchor}']") == []
    feeds = "".join(file.read_text("utf-8") for file in flood.folder.rglob("feed.xml"))
    assert "No boats were lost" in feeds
    assert "boats were lost in the harbour" not in feeds


def test_all_links_lead_somewhere(flood: Flood) -> None:
    """Each address on the site is one of its pages or files, each anchor an element there."""
    ids = {
        path: {str(node.attributes["id"]) for node in page.css("[id]")}
        for path, page in flood.pages.items()
    }
    for path, page in flood.pages.items():
        for link in page.css("a[href]"):
            address, _, anchor = str(link.attributes["href"]).partition("#")
            if re.match(r"[a-z]+:", address):
                continue
            target = address.removeprefix("/") if address else path
            assert target in ids or (flood.folder / target).is_file(), f"{path}: {address}"
            assert not anchor or anchor in ids[target], f"{path}: {address}#{anchor}"


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())
