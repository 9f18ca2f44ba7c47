"""`/corrections/feed.xml`, read by feedparser and held against the rules of RSS 2.0."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.publish.corrections import all_corrections, correction_guid
from dateline.publish.feeds import corrections_feed
from dateline.schema import Correction
from dateline.timeline import Timeline
from dateline.urls import Urls
from tests.publish import factory as f
from tests.publish.reading import content, read, titles
from tests.publish.rss_rules import broken_rules

ADDRESS = "https://example.org/corrections/feed.xml"

_CORRECTIONS = st.builds(
    f.correction,
    st.sampled_from(["2026-01-01", "2026-01-02"]),
    was=st.sampled_from(["a", "b"]),
    now=st.sampled_from(["c", "d"]),
)


def _guids(*corrections: Correction, **site: Any) -> list[str]:
    """The GUIDs of an entry's corrections, by what they say."""
    line = f.timeline(f.event(corrections=corrections), **site)
    found = {(one.correction.was, one.correction.now): one for one in all_corrections(line)}
    return [correction_guid(found[one.was, one.now], line) for one in corrections]


def _line() -> Timeline:
    return f.timeline(
        f.event("a", title="A", corrections=(f.correction("2026-01-01"),)),
        f.event("b", title="B", corrections=(f.correction("2026-03-01", claim="closed"),)),
        f.event("secret", title="S", draft=True, corrections=(f.correction("2026-05-01"),)),
        actors=[f.actor("mayor", name="Ada Brook", corrections=(f.correction("2026-02-01"),))],
        places=[f.place("quay", corrections=(f.correction("2026-01-05"),))],
        sources=[f.source("post", title="Moved", corrections=(f.correction("2026-01-04"),))],
        pages=[f.page(corrections=(f.correction("2026-01-03"),))],
        timezone="Asia/Almaty",
    )


def test_every_correction_is_an_item_dated_by_it() -> None:
    """Those of all kinds of record, the latest first; none of a draft."""
    feed = corrections_feed(_line(), f.URLS)
    parsed = read(feed)
    assert titles(feed) == [
        f"Correction: {title}" for title in ("B", "Ada Brook", "Quay", "Moved", "About", "A")
    ]
    assert parsed.entries[0].published == "Sun, 01 Mar 2026 00:00:00 +0500"
    assert parsed.feed.updated == parsed.feed.published == parsed.entries[0].published
    assert parsed.feed.title == "Corrections · Harbour Bridge"
    assert parsed.feed.link == "https://example.org/corrections/"
    assert broken_rules(feed, ADDRESS) == []


def test_an_item_says_what_was_and_is_and_why() -> None:
    """Its link leads to the corrections of the record, and one in its text to the quote."""
    entry = read(corrections_feed(_line(), f.SUB_PATH_URLS)).entries[0]
    assert entry.link == "https://example.org/news/bridge/events/b/#corrections"
    assert entry.summary == "Was: four · Now: forty · Why: A slip of the pen."
    text = content(entry)
    assert '<a href="https://example.org/news/bridge/events/b/">B</a>' in text
    assert "1 March 2026<br>Was: four<br>Now: forty<br>Why: A slip of the pen." in text
    assert 'href="https://example.org/news/bridge/events/b/#claim-closed"' in text


def test_a_feed_without_corrections_is_one_to_subscribe_to() -> None:
    """It is valid, and neither its item nor itself is dated."""
    feed = corrections_feed(f.timeline(f.event()), f.URLS)
    assert titles(feed) == []
    assert b"lastBuildDate" not in feed
    assert broken_rules(feed, ADDRESS) == []


def test_the_limit_of_feeds_holds() -> None:
    """`feeds.limit` keeps the latest."""
    corrections = tuple(f.correction(f"2026-01-0{day}", was=str(day)) for day in range(1, 6))
    line = f.timeline(f.event(corrections=corrections), feeds={"limit": 2})
    summaries = [entry.summary for entry in read(corrections_feed(line, f.URLS)).entries]
    assert [text.partition(" ·")[0] for text in summaries] == ["Was: 5", "Was: 4"]


@pytest.mark.parametrize(
    "later",
    [
        {"why": "In better words."},
        {"claim": "closed"},
    ],
)
def test_a_guid_stays_when_a_correction_is_explained_better(later: dict[str, str]) -> None:
    """Readers get it once."""
    assert _guids(f.correction()) == _guids(f.correction(**later))


def test_guids_outlive_a_move_of_the_site() -> None:
    """With `feeds.id` set, and without it where only the build's address differs."""
    kept = {"feeds": {"id": "tag:example.org,2026:bridge"}}
    assert _guids(f.correction(), **kept) == _guids(
        f.correction(), base_url="https://example.com/b/", **kept
    )
    line = f.timeline(f.event(corrections=(f.correction(),)))
    (here,) = read(corrections_feed(line, f.URLS)).entries
    (there,) = read(corrections_feed(line, Urls("http://127.0.0.1:8000/"))).entries
    assert here.id == there.id
    assert here.id.startswith("https://example.org/:correction:event:closed:2021-06-20:")


def test_the_corrections_of_different_records_differ() -> None:
    """Also where they say the same on the same day, and of records that share an id."""
    same = (f.correction(),)
    line = f.timeline(
        f.event("quay", corrections=same),
        f.event("pier", corrections=same),
        places=[f.place("quay", corrections=same)],
    )
    guids = [correction_guid(one, line) for one in all_corrections(line)]
    assert len(set(guids)) == 3


@given(st.lists(_CORRECTIONS, max_size=6), st.randoms(use_true_random=False))
def test_every_correction_has_a_guid_of_its_own_in_any_order(
    corrections: list[Correction], random: Any
) -> None:
    """Whatever is said twice on a day, all GUIDs differ, and another order gives the same ones."""
    shuffled = list(corrections)
    random.shuffle(shuffled)
    guids = [
        sorted(correction_guid(one, line) for one in all_corrections(line))
        for line in (
            f.timeline(f.event(corrections=tuple(corrections))),
            f.timeline(f.event(corrections=tuple(shuffled))),
        )
    ]
    assert guids[0] == guids[1]
    assert len(set(guids[0])) == len(corrections)
