"""When articles could be known, and what an entry's page says of its first report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from dateline.contest.clocks import KnownFrom, clocks_of, known_from, report_days
from dateline.schema import Status
from tests.known.story import article, story
from tests.publish import factory as f

CASES = Path(__file__).parent / "cases"


def _lines(name: str) -> list[str]:
    text = (CASES / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def _words(text: str) -> str:
    return " ".join(text.split())


PUBLICATIONS = [tuple(line.split()) for line in _lines("known-from.txt") if line]
FIRSTS = "\n".join(_lines("first-reported.txt")).strip().split("\n\n")


@pytest.mark.parametrize(("published", "read", "reported", "could", "surely"), PUBLICATIONS)
def test_from_when_on_an_article_could_be_known(
    published: str, read: str, reported: str, could: str, surely: str
) -> None:
    """Each line of the table: what the article states, and what follows from it."""
    source = f.source(
        "leaflet",
        published=None if published == "null" else published,
        accessed=None if read == "-" else f.day(read),
    )
    line = f.timeline(
        f.event("x", date=None if reported == "-" else reported, sources=("leaflet",)),
        f.event("first", date=None, sources=("gazette",)),
        sources=[source, f.source(published="2021-01-01")],
    )
    sure = None if surely == "-" else f.day(surely)
    known = known_from("leaflet", line)
    assert (known.day, known.sure_from) == (f.day(could), sure)
    assert known.undated is (published in {"null", "XXXX-05-04"})


def test_a_figure_bounds_its_article_too() -> None:
    """An article without a date that gives a number for a day did not appear before that day."""
    claims = (f.claim(source="gazette", figure=f.figure(as_of=f.when("2021-05-07"))),)
    line = f.timeline(f.event(claims=claims))
    assert str(known_from("gazette", line).day) == "2021-05-07"


def test_plans_bound_nothing() -> None:
    """An article announces what lies ahead of it."""
    plan = f.event("plan", date="2021-06-01", status=Status.PLANNED, sources=("gazette",))
    line = f.timeline(plan, f.event(sources=("gazette",)))
    assert str(known_from("gazette", line).day) == "2021-05-03"


def test_without_any_day_everything_may_have_been_known_at_any_time() -> None:
    """No article and no entry has a date: there is no day to show, and nothing is left out."""
    line = f.timeline(f.event(date=None, sources=("gazette",)))
    assert known_from("gazette", line) == KnownFrom(None, undated=True)
    assert report_days(line) == ()
    assert clocks_of(line).entries_on(line.events, date(1999, 1, 1)) == line.events


def test_entries_without_a_source_were_reported_on_no_day() -> None:
    """They are not part of what was known."""
    line = f.timeline(f.event("bare"), f.event("told", sources=("gazette",)))
    [day] = report_days(line)
    assert [event.id for event in clocks_of(line).entries_on(line.events, day)] == ["told"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, LexborHTMLParser]:
    """The page of the entry of each case, in one site; each has articles of its own."""
    files: dict[str, str] = {}
    for number, case in enumerate(FIRSTS):
        claims, cited = "", []
        for line in case.splitlines()[1:-2]:
            name, published, *rest = line.split()
            disputes = f", about: {rest[0]}, disputes: {rest[2]}" if "against" in rest else ""
            more = {"accessed": rest[0]} if rest and not disputes else {}
            made = article(name, published, f"The {name} says that a ferry runs.", **more)
            own = f"{name}-{number}"
            files |= {
                path.replace(name, own): text.replace(f"{name}.txt", f"{own}.txt")
                for path, text in made.items()
            }
            claims += f"\n  - {{id: {name}, source: {own}, quote: The {name} says{disputes}}}"
            cited.append(f"@{name}")
        files[f"content/events/case-{number}.md"] = (
            "---\ntitle: A ferry runs\ndate: 2021-05-03\npublished: 2021-06-01\n"
            f"claims:{claims}\n---\nA ferry runs [{'; '.join(cited)}].\n"
        )
    made_files = story(tmp_path_factory.mktemp("cases"), files).builder.make().files
    return {
        case: LexborHTMLParser(made_files[f"events/case-{number}/index.html"].decode())
        for number, case in enumerate(FIRSTS)
    }


@pytest.mark.parametrize("case", FIRSTS, ids=[case.partition("\n")[0] for case in FIRSTS])
def test_an_entry_says_when_it_was_first_reported(
    case: str, pages: dict[str, LexborHTMLParser]
) -> None:
    """In which article and by when, linked to the timeline as it was known on that day."""
    words, day = (line.split(maxsplit=1)[1] for line in case.splitlines()[-2:])
    rail = _rail(pages[case])
    assert rail["First reported"] == words
    assert rail["link"] == f"/as-known-on/{day}/"


def _rail(page: LexborHTMLParser) -> dict[str, str]:
    """The facts beside the entry, and where the day of the first report leads."""
    found = {}
    for row in page.css("dl.rail > div"):
        label, fact = row.css("dt")[0], row.css("dd")[0]
        found[_words(label.text())] = _words(fact.text())
        for link in fact.css("a[href^='/as-known-on/']"):
            found["link"] = str(link.attributes["href"])
    return found


def test_the_three_dates_stand_beside_each_entry(tmp_path: Path) -> None:
    """When it happened, when it was reported, and since when this timeline has it."""
    site = story(tmp_path)
    site.edit(
        "content/events/ferry.md",
        "published: 2021-06-02",
        "published: 2021-06-02\nupdated: 2021-06-05",
    )
    rail = _rail(site.page("/events/ferry/"))
    assert list(rail)[:2] == ["Happened", "First reported"]
    assert rail["Happened"] == "4 May 2021"
    assert rail["On this timeline"] == "since 2 June 2021, updated 5 June 2021"


@pytest.mark.parametrize("status", ["planned", "disputed", "retracted"])
def test_what_may_not_have_happened_is_not_said_to_have(status: str, tmp_path: Path) -> None:
    """A plan, a disputed and a retracted entry have a date; none is said to have happened."""
    site = story(tmp_path)
    date = "date: 2021-05-04"
    site.edit("content/events/ferry.md", date, f"{date}\nstatus: {status}")
    rail = _rail(site.page("/events/ferry/"))
    assert "Happened" not in rail
    assert "4 May 2021" in rail["The date"]
