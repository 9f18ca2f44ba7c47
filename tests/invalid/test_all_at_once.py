"""One run names everything that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.build import Builder
from dateline.errors import ContentError
from tests.sites import SiteFolder, make_site

EVENT = """\
---
title: {title}
date: {date}
published: 2021-06-01
actors: [{actor}]
claims:
  - {{id: c, source: gazette, quote: "{quote}"}}
---
Said [@{cite}]. {body}
"""


def _event(site: SiteFolder, name: str, **values: str) -> None:
    fine = {
        "title": "Fine",
        "date": "2021-05-03",
        "actor": "council",
        "quote": "About 40 people were moved",
        "cite": "c",
        "body": "",
    }
    site.write(f"content/events/{name}.md", EVENT.format(**{**fine, **values}))


@pytest.fixture
def faulty(tmp_path: Path) -> SiteFolder:
    """A site with fifteen faults, each of another kind and in another file."""
    site = make_site(tmp_path)
    site.edit("site.yaml", "timezone: Europe/London", "timezone: Europe/Londn")
    site.write("content/measures.yaml", "moved: {label: Moved, unit: people, count: who}\n")
    site.write("content/stray.md", "stray")
    site.write("content/events/note.txt", "stray")
    site.write("content/pages/sources.md", "---\ntitle: Sources\n---\n")
    site.write("content/actors/empty.md", "")
    site.write("content/actors/latin.md", "---\nname: Café\nkind: person\n---\n".encode("latin-1"))
    site.write("content/actors/bare.md", "Nobody.\n")
    site.write("content/places/town.md", "---\nname: Town\nwithin: twon\n---\n")
    _event(site, "a-actor", actor="concil")
    _event(site, "b-quote", quote="About 50 people were moved")
    _event(site, "c-date", date="2021-05-32")
    _event(site, "d-late", date="2021-06-01")
    _event(site, "e-cite", cite="d")
    _event(site, "f-link", body="[x](/nowhere/)")
    return site


def _problems(site: SiteFolder) -> ContentError:
    with pytest.raises(ContentError) as caught:
        Builder(site.root).check()
    return caught.value


def test_fifteen_faults_give_sixteen_problems(faulty: SiteFolder) -> None:
    """Every file is looked at; the measure lacks one key and has an unknown one."""
    errors = [p for p in _problems(faulty).problems if p.severity == "error"]

    assert [problem.location.path for problem in errors] == [
        "content/actors/bare.md",
        "content/actors/empty.md",
        "content/actors/latin.md",
        "content/events/a-actor.md",
        "content/events/b-quote.md",
        "content/events/c-date.md",
        "content/events/d-late.md",
        "content/events/e-cite.md",
        "content/events/f-link.md",
        "content/events/note.txt",
        "content/measures.yaml",
        "content/measures.yaml",
        "content/pages/sources.md",
        "content/places/town.md",
        "content/stray.md",
        "site.yaml",
    ]


def test_each_problem_is_named_once_and_in_order(faulty: SiteFolder) -> None:
    """Problems are sorted by file, line and column, without doubles."""
    problems = _problems(faulty).problems
    places = [problem.location for problem in problems]

    assert places == sorted(places)
    assert len({(p.location, p.message) for p in problems}) == len(problems)


def test_every_problem_of_a_line_shows_it(faulty: SiteFolder) -> None:
    """Whoever reads a problem that has a line sees the line."""
    for problem in _problems(faulty).problems:
        if problem.location.line and problem.location.path != "content/actors/latin.md":
            lines = (faulty.root / problem.location.path).read_text("utf-8").split("\n")
            if problem.source:
                assert problem.source == lines[problem.location.line - 1]


def test_checking_twice_says_the_same(faulty: SiteFolder) -> None:
    """The order of problems does not depend on the run."""
    assert _problems(faulty).problems == _problems(faulty).problems


def test_one_contradicted_article_is_named_once(tmp_path: Path) -> None:
    """Three claims of one article make one problem of the entry's date."""
    site = make_site(tmp_path)
    site.write(
        "content/events/late.md",
        """\
        ---
        title: Late
        date: 2021-06-01
        published: 2021-06-01
        claims:
          - {id: a, source: gazette, quote: "About 40 people"}
          - {id: b, source: gazette, quote: "were moved"}
          - {id: c, source: gazette, quote: "Mayor Ada Brook"}
        ---
        Said [@a; @b; @c].
        """,
    )

    assert len(_problems(site).problems) == 1


def test_a_planned_event_may_be_after_its_article(tmp_path: Path) -> None:
    """What is announced happens later than the announcement, and figures may hold for then."""
    site = make_site(tmp_path)
    site.edit("content/events/2021-05-03-closed.md", "date: 2021-05-03", "date: 2021-05-07")
    assert len(_problems(site).problems) == 1
    site.edit("content/events/2021-05-03-closed.md", "title:", "status: planned\ntitle:")

    assert site.problems() == ()


@pytest.mark.parametrize("date", ["2021-05-04", "2021-05", "2021", "2021-05-03/..", "2021-05-04~"])
def test_an_event_that_may_be_before_its_article_is_right(date: str, tmp_path: Path) -> None:
    """Only what cannot be so is an error: the first possible day counts."""
    site = make_site(tmp_path)
    site.edit("content/events/2021-05-03-closed.md", "date: 2021-05-03", f"date: {date}")

    assert site.problems() == ()
