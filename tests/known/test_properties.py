"""What holds of any timeline: nothing is shown before it was reported, and nothing gets lost."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import urls
from dateline.contest.clocks import clocks_of, known_from, report_days
from dateline.errors import Problems
from dateline.plan import make_plan
from dateline.render import Renderer
from dateline.theme import load_theme
from dateline.timeline import Event, Timeline
from dateline.timeline.reports import reporting
from tests.known.timelines import timelines, token
from tests.publish import factory as f

days = st.one_of(
    st.dates(date(2022, 1, 1), date(2022, 2, 5)), st.sampled_from([date.min, date.max])
)


@cache
def renderer() -> Renderer:
    """The default theme."""
    problems = Problems()
    with TemporaryDirectory() as folder:
        theme = load_theme(Path(folder), "default", problems)
    assert list(problems) == []
    return Renderer(theme, "/")


def _pages(timeline: Timeline) -> dict[date, str]:
    """The page of each day, as a reader gets it."""
    problems = Problems()
    plan = make_plan(timeline, f.URLS, problems, drafts=False)
    assert list(problems) == []
    by_path = {page.path: page for page in plan.pages}
    found = {}
    for day in report_days(timeline):
        page = by_path[urls.known_on(day)]
        found[day] = renderer().render(page.template, page.view()).decode()
    return found


def _later(timeline: Timeline, day: date) -> set[str]:
    """The ids of the articles that could not be known by a day."""
    found = ((one, known_from(one, timeline).day) for one in timeline.sources)
    return {one for one, first in found if first and first > day}


def _parts(event: Event) -> list[tuple[str, str]]:
    """The words of each claim and number of an entry, with their article."""
    found = []
    for number, claim in enumerate(event.claims):
        found.append((claim.source, token("quote", int(event.id[1:]), number)))
        if claim.figure:
            found.append((claim.source, f"{claim.figure.value:,}"))
    return found


@settings(max_examples=40)
@given(timelines())
def test_days_are_in_order_and_each_once(timeline: Timeline) -> None:
    """The days on which something was reported are sorted, and none is given twice."""
    found = report_days(timeline)
    assert list(found) == sorted(set(found))


@settings(max_examples=40)
@given(timelines())
def test_each_day_brings_something(timeline: Timeline) -> None:
    """On each day an article first reports an entry or adds to it, and on no other day any."""
    found = set()
    for event in timeline.events:
        days = {one: known_from(one, timeline).day for one in event.sources}
        reports = [day for one in reporting(event) if (day := days[one])]
        found |= {day for day in days.values() if day and reports and day >= min(reports)}
    assert set(report_days(timeline)) == found


@settings(max_examples=40)
@given(timelines())
def test_an_article_is_certain_from_its_first_day_or_later(timeline: Timeline) -> None:
    """What is known for sure could be known."""
    for one in timeline.sources:
        known = known_from(one, timeline)
        if known.sure_from and known.day:
            assert known.day <= known.sure_from


@settings(max_examples=40)
@given(timelines(), days)
def test_nothing_is_known_before_it_was_reported(timeline: Timeline, day: date) -> None:
    """No article, claim, dispute or answer of a later day is left, nor any text that rests on it."""
    later = _later(timeline, day)
    whole = {event.id: event for event in timeline.events}
    for event in _known_on(timeline, day):
        assert event.sources
        assert not later & {*event.sources, *(claim.source for claim in event.claims)}
        ids = {claim.id for claim in event.claims}
        assert all(ids >= set(claim.disputes) for claim in event.claims)
        assert all(one.answered in {None, *ids} for one in event.unknowns)
        if event.sources != whole[event.id].sources:
            written = (event.summary, event.body.html, event.body.first, event.date_note)
            assert written == ("", "", "", "")
            assert (event.participants, event.places, event.corrections) == ((), (), ())


@settings(max_examples=40)
@given(timelines(), days, days)
def test_what_is_known_stays_known(timeline: Timeline, one: date, other: date) -> None:
    """All that is known on a day is known on every later one."""
    first, last = sorted((one, other))
    then = {event.id: event for event in _known_on(timeline, last)}
    for event in _known_on(timeline, first):
        assert set(event.sources) <= set(then[event.id].sources)
        assert {c.id for c in event.claims} <= {c.id for c in then[event.id].claims}
        if event.summary:
            assert event == then[event.id]


@settings(max_examples=40)
@given(timelines())
def test_on_the_last_day_everything_reported_is_known(timeline: Timeline) -> None:
    """Every entry with a source, exactly as it stands; on the day before the first, nothing."""
    found = report_days(timeline)
    if found:
        reported = tuple(event for event in timeline.events if event.sources)
        assert _known_on(timeline, found[-1]) == reported
        if found[0] > date.min:
            assert _known_on(timeline, found[0] - timedelta(days=1)) == ()


@settings(max_examples=40)
@given(timelines())
def test_days_and_counts_agree_with_what_is_known(timeline: Timeline) -> None:
    """What is new and what was there before, day by day, add up to what is known."""
    clocks = clocks_of(timeline)
    for day in report_days(timeline):
        known = {event.id for event in _known_on(timeline, day)}
        before = [event.id for event in clocks.before(day)]
        assert clocks.count_before(day) == len(before)
        assert clocks.count_by(day) == len(known)
        assert {*before, *(event.id for event in clocks.news(day))} == known


@settings(max_examples=20)
@given(timelines())
def test_pages_show_nothing_of_a_later_day(timeline: Timeline) -> None:
    """No quote, number, title, text or article of later days is on the page of a day."""
    for day, page in _pages(timeline).items():
        later = _later(timeline, day)
        for source in later:
            assert token("article", int(source[1:])) not in page
        known = {event.id for event in _known_on(timeline, day)}
        for event in timeline.events:
            number = int(event.id[1:])
            for source, words in _parts(event):
                assert not (source in later and words in page)
            if event.id not in known:
                assert token("title", number) not in page
            if event.id not in known or later & set(event.sources):
                for kind in ("summary", "note", "date-note", "against", "why", "settled", "was"):
                    assert token(kind, number) not in page, kind


@settings(max_examples=20)
@given(timelines())
def test_pages_show_all_that_was_known(timeline: Timeline) -> None:
    """Every entry known by a day is named, every number known stands once in the table."""
    for day, page in _pages(timeline).items():
        table = page[page.rfind("<table>") :] if "<table>" in page else ""
        still_open = page.partition('<h2 id="open">')[2]
        for event in _known_on(timeline, day):
            assert token("title", int(event.id[1:])) in page
            for claim in event.claims:
                if claim.figure:
                    assert table.count(f"{claim.figure.value:,} people</b>") == 1
            for index, unknown in enumerate(event.unknowns):
                shown = token("question", int(event.id[1:]), index) in still_open
                assert shown is (unknown.answered is None)


@settings(max_examples=10)
@given(timelines(page_size=1))
def test_crowded_pages_show_nothing_of_a_later_day_either(timeline: Timeline) -> None:
    """Where a page lists its own day alone, all that is new on that day is there, and no more."""
    clocks = clocks_of(timeline)
    for day, page in _pages(timeline).items():
        later = _later(timeline, day)
        for event in timeline.events:
            for source, words in _parts(event):
                assert not (source in later and words in page)
        for event in clocks.news(day):
            assert token("title", int(event.id[1:])) in page


def _known_on(timeline: Timeline, day: date) -> tuple[Event, ...]:
    """The entries that could be known at the end of a day, as they could be."""
    return clocks_of(timeline).entries_on(timeline.events, day)
