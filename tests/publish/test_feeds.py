"""Feeds, read by feedparser and held against the rules of RSS 2.0."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from dateline.dates import PartOfDay
from dateline.publish.feeds import actor_feed, main_feed
from dateline.schema import Extent, Status
from dateline.urls import Urls
from tests.publish import factory as f
from tests.publish.reading import content, read, titles
from tests.publish.rss_rules import broken_rules

URLS = f.URLS


def _only(event: Any, **options: Any) -> Any:
    """The one item of a feed with that entry."""
    (entry,) = read(main_feed(f.timeline(event, **options), URLS)).entries
    return entry


def test_a_feed_says_whose_it_is() -> None:
    """The channel has the site's title, address, description, language and licence."""
    line = f.timeline(
        f.event(), language="en-GB", licence="CC BY 4.0", licence_url="https://example.org/by"
    )
    channel = read(main_feed(line, URLS)).feed
    assert channel.title == "Harbour Bridge"
    assert channel.link == "https://example.org/"
    assert channel.subtitle == "What is known of the closure."
    assert channel.language == "en-GB"
    assert channel.rights == "CC BY 4.0 https://example.org/by"
    assert channel.generator.startswith("Dateline ")
    assert [one.href for one in channel.links if one.rel == "self"] == [
        "https://example.org/feed.xml"
    ]


def test_a_site_without_a_description_has_a_valid_feed() -> None:
    """RSS requires a description, so the title stands in for it."""
    feed = main_feed(f.timeline(description=None), URLS)
    assert read(feed).feed.subtitle == "Harbour Bridge"
    assert broken_rules(feed, "https://example.org/feed.xml") == []


def test_items_are_dated_by_the_entry_and_never_by_the_event() -> None:
    """`pubDate` is midnight of `updated`, or of `published`, in the site's time zone."""
    new = f.event("new", date="2021-05-03", published="2026-07-01")
    old = f.event("old", date="2021-05-03", published="2026-01-01", updated="2026-02-01")
    entries = read(main_feed(f.timeline(new, old), URLS)).entries
    assert [entry.published for entry in entries] == [
        "Wed, 01 Jul 2026 00:00:00 +0100",
        "Sun, 01 Feb 2026 00:00:00 +0000",
    ]


def test_a_correction_brings_its_entry_back() -> None:
    """An entry with a later correction is dated by it, although `updated` was left as it was."""
    corrected = f.event(
        "corrected", published="2026-01-01", corrections=(f.correction("2026-03-01"),)
    )
    feed = main_feed(f.timeline(f.event("other", published="2026-02-01"), corrected), URLS)
    first = read(feed).entries[0]
    assert first.published == "Sun, 01 Mar 2026 00:00:00 +0000"
    assert "Was: four<br>Now: forty<br>Why: A slip of the pen." in content(first)


def test_the_feed_is_dated_by_its_latest_item() -> None:
    """Neither date of the channel comes from the clock."""
    events = (f.event("a", published="2026-01-01"), f.event("b", updated="2026-02-01"))
    channel = read(main_feed(f.timeline(*events), URLS)).feed
    assert channel.published == channel.updated == "Sun, 01 Feb 2026 00:00:00 +0000"


def test_a_feed_without_any_date_has_none() -> None:
    """Where no entry says when it appeared, neither item nor channel is dated."""
    feed = main_feed(f.timeline(f.event()), URLS)
    assert b"pubDate" not in feed
    assert b"lastBuildDate" not in feed


def test_the_newest_come_first_and_the_undated_last() -> None:
    """Order is by date of change, then by id; entries without such a date end the feed."""
    events = (
        f.event("undated-b", title="undated b"),
        f.event("b", title="b", published="2026-01-01"),
        f.event("undated-a", title="undated a"),
        f.event("new", title="new", published="2025-01-01", updated="2026-02-01"),
        f.event("a", title="a", published="2026-01-01"),
    )
    feed = main_feed(f.timeline(*events), URLS)
    assert titles(feed) == ["new", "a", "b", "undated a", "undated b"]


def test_a_feed_has_no_more_than_its_limit() -> None:
    """`feeds.limit` keeps the newest, in the main feed and in an actor's."""
    events = [
        f.event(f"e{n}", title=f"e{n}", published=f"2026-01-0{n}", actors=["council"])
        for n in range(1, 6)
    ]
    line = f.timeline(*events, feeds={"limit": 2})
    assert titles(main_feed(line, URLS)) == ["e5", "e4"]
    assert titles(actor_feed(line, URLS, "council")) == ["e5", "e4"]


def test_drafts_are_in_no_feed() -> None:
    """A draft is not published, even if the Timeline holds it."""
    line = f.timeline(f.event(draft=True, published="2026-01-01", actors=["council"]))
    assert titles(main_feed(line, URLS)) == []
    assert titles(actor_feed(line, URLS, "council")) == []


def test_an_actors_feed_has_what_they_did_and_said() -> None:
    """It holds entries in which the actor takes part or speaks, each once, and no others."""
    events = (
        f.event("does", title="does", actors=["council"]),
        f.event("does-and-says", title="does and says", actors=["council"], claims=(f.claim(),)),
        f.event("says", title="says", claims=(f.claim(by="council"), f.claim("b", by="council"))),
        f.event("passes-on", title="passes on", claims=(f.claim(by=None, via=("council",)),)),
        f.event("other", title="other", actors=["mayor"]),
    )
    line = f.timeline(*events, actors=[f.actor("mayor")])
    assert titles(actor_feed(line, URLS, "council")) == ["does", "does and says", "says"]


def test_an_actors_feed_says_whose_it_is() -> None:
    """Its channel is the actor's page, and its own address is in it."""
    line = f.timeline(actors=[f.actor("mayor", name="Ada Brook", summary="Mayor of the town.")])
    feed = actor_feed(line, URLS, "mayor")
    channel = read(feed).feed
    assert channel.title == "Ada Brook · Harbour Bridge"
    assert channel.subtitle == "Mayor of the town."
    assert channel.link == "https://example.org/actors/mayor/"
    assert broken_rules(feed, "https://example.org/actors/mayor/feed.xml") == []


def test_an_actor_who_is_not_there_has_no_feed() -> None:
    """Asking for one is a mistake in the program."""
    with pytest.raises(KeyError):
        actor_feed(f.timeline(), URLS, "nobody")


def test_guids_outlive_a_move_of_the_site() -> None:
    """With `feeds.id` set, no GUID changes when the address does."""
    before = f.timeline(f.event(), feeds={"id": "tag:example.org,2026:bridge"})
    after = f.timeline(
        f.event(), base_url="https://example.com/b/", feeds={"id": "tag:example.org,2026:bridge"}
    )
    (one,) = read(main_feed(before, URLS)).entries
    (two,) = read(main_feed(after, Urls("https://example.com/b/"))).entries
    assert one.id == two.id == "tag:example.org,2026:bridge:event:closed"
    assert one.link != two.link


def test_guids_without_an_id_come_from_the_address_in_site_yaml() -> None:
    """Building for another address, as a preview or a mirror does, makes no new GUIDs."""
    line = f.timeline(f.event())
    (here,) = read(main_feed(line, URLS)).entries
    (there,) = read(main_feed(line, Urls("http://127.0.0.1:8000/"))).entries
    assert here.id == there.id == "https://example.org/:event:closed"
    assert not here.guidislink


@pytest.mark.parametrize(
    ("status", "title"),
    [
        (Status.REPORTED, "The bridge opens"),
        (Status.PLANNED, "Planned: The bridge opens"),
        (Status.DISPUTED, "Disputed: The bridge opens"),
        (Status.RETRACTED, "Retracted: The bridge opens"),
    ],
)
def test_a_title_says_what_the_entry_is_not(status: Status, title: str) -> None:
    """Whoever reads titles alone learns that an entry is only planned, disputed or retracted."""
    assert _only(f.event(title="The bridge opens", status=status)).title == title


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"date": "2021-05-03", "part": PartOfDay.NIGHT}, "3 May 2021, night"),
        ({"date": "2021-05-XX"}, "May 2021, day not stated"),
        ({"date": None}, "Date not stated"),
        ({"date": "2021-05-03", "clock": time(21), "zone": "Asia/Almaty"}, "Almaty time"),
        ({"date": "2021-05-07", "status": Status.PLANNED}, "Planned for 7 May 2021"),
        ({"date": "2021-05-03/2021-05-05", "extent": Extent.WITHIN}, "Between 3 and 5 May 2021"),
    ],
)
def test_the_events_date_stands_in_the_text(fields: dict[str, Any], words: str) -> None:
    """When it happened is said in words, in the summary and in the content, with its precision."""
    entry = _only(f.event(**fields))
    assert words in entry.summary
    assert words in content(entry)


def test_content_is_the_whole_entry() -> None:
    """It has the body, each quote with who said it, by way of whom and where, and a note."""
    quotes = (
        f.claim("closed", via=("radio", "agency"), note="Reported twice."),
        f.claim("own-voice", by=None, source="post", quote="Forty people were moved"),
    )
    entry = _only(
        f.event(body="Closed [@closed]. Moved [@own-voice].", claims=quotes),
        actors=[f.actor("radio"), f.actor("agency")],
        sources=[f.source("post", title="Forty moved", publisher="Post", published="2021-05-04")],
    )
    text = content(entry)
    assert "The Harbour Bridge was closed on Monday</p></blockquote>" in text
    assert 'Said by: <a href="https://example.org/actors/council/">Council</a>' in text
    assert "By way of: " in text
    assert "Radio</a>, then <a" in text
    assert "Reported twice." in text
    assert "Said by: the article, in its own voice" in text
    assert ">Bridge closed</a>, publisher not stated, date not stated" in text
    assert ">Forty moved</a>, Post, 4 May 2021" in text


@pytest.mark.parametrize(
    ("published", "updated", "said"),
    [
        ("2026-01-01", None, "<p>This entry: published 1 January 2026</p>"),
        ("2026-01-01", "2026-01-01", "<p>This entry: published 1 January 2026</p>"),
        (
            *("2026-01-01", "2026-02-01"),
            "<p>This entry: published 1 January 2026, updated 1 February 2026</p>",
        ),
        (None, "2026-02-01", "<p>This entry: updated 1 February 2026</p>"),
    ],
)
def test_content_says_when_the_entry_was_written(
    published: str | None, updated: str | None, said: str
) -> None:
    """The entry's own days stand at its end, apart from the event's."""
    assert content(_only(f.event(published=published, updated=updated))).endswith(said)


def test_citations_lead_to_the_quotes_on_the_page() -> None:
    """A number in the body is a link to the quote's anchor on the entry's own page."""
    entry = _only(f.event(body="Closed [@closed].", claims=(f.claim(),)))
    assert '<a href="https://example.org/events/closed/#claim-closed">1</a>' in content(entry)


def test_quotes_stand_in_the_order_of_their_numbers() -> None:
    """The list counts as the body does: cited quotes as they are cited, then the others."""
    claims = (f.claim("never"), f.claim("second"), f.claim("first"))
    quoted = tuple(f.claim(one.id, quote=f"words of {one.id}") for one in claims)
    text = content(_only(f.event(body="A [@first]. B [@second].", claims=quoted)))
    positions = [text.index(f"words of {name}") for name in ("first", "second", "never")]
    assert positions == sorted(positions)


def test_links_to_other_records_are_absolute_under_a_sub_path() -> None:
    """A body's links work wherever the text is read."""
    line = f.timeline(f.event(body="See [the council](/actors/council/)."))
    (entry,) = read(main_feed(line, f.SUB_PATH_URLS)).entries
    assert 'href="https://example.org/news/bridge/actors/council/"' in content(entry)


def test_text_that_looks_like_a_link_stays_as_it_is() -> None:
    """Only real links are put right, not those that the body shows as code."""
    text = content(_only(f.event(body='Write `<a id="x" href="#y">` there.')))
    assert '&lt;a id="x" href="#y"&gt;' in text


def test_an_entry_without_quotes_names_its_sources() -> None:
    """An entry in short form still says what it rests on."""
    text = content(_only(f.event(sources=("gazette",))))
    assert "<h2>Sources</h2>" in text
    assert ">Bridge closed</a>, publisher not stated" in text


def test_an_entry_without_a_body_shows_its_summary() -> None:
    """The content is never empty."""
    assert "In one sentence." in content(_only(f.event(body="", summary="In one sentence.")))


def test_an_entry_that_says_nothing_yet_has_its_date() -> None:
    """Title and date are enough for an item."""
    entry = _only(f.event(body="", summary=""))
    assert entry.summary == "3 May 2021."
    assert content(entry) == "<p><strong>3 May 2021</strong></p>"


def test_a_quote_in_another_language_says_so() -> None:
    """A reader's speech and hyphenation need the language of a foreign quote."""
    sources = [f.source("gazeta", language="ru")]
    text = content(_only(f.event(claims=(f.claim(source="gazeta"),)), sources=sources))
    assert ' lang="ru">' in text


def test_tags_are_categories() -> None:
    """Each tag is a category whose domain is the tag's page, as a URI."""
    entry = _only(f.event(tags=("Road works", "мост")))
    assert [(tag.term, tag.scheme) for tag in entry.tags] == [
        ("Road works", "https://example.org/tags/road-works/"),
        ("мост", "https://example.org/tags/%D0%BC%D0%BE%D1%81%D1%82/"),
    ]


def test_summaries_are_text_and_not_markup() -> None:
    """A summary that talks of tags and ampersands shows them."""
    assert "a &lt;b&gt; &amp; c" in _only(f.event(summary="a <b> & c")).summary


def test_feeds_speak_the_sites_language() -> None:
    """Dates are said in the site's language."""
    assert _only(f.event(date="2021-05-03"), language="de").summary.startswith("3. Mai 2021")


def test_the_same_timeline_gives_the_same_bytes() -> None:
    """Nothing but the Timeline and the address goes into a feed."""
    line = f.timeline(f.event(published="2026-01-01", tags=("a", "b"), claims=(f.claim(),)))
    assert main_feed(line, URLS) == main_feed(line, URLS)


def test_a_zone_with_seconds_still_gives_a_valid_date() -> None:
    """Offsets of long ago, which RFC 822 cannot write, become UTC."""
    feed = main_feed(f.timeline(f.event(published="1850-01-01"), timezone="Asia/Almaty"), URLS)
    assert broken_rules(feed, "https://example.org/feed.xml") == []


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("Thu, 01 Jan 2026", "2026-01-01", "no RFC 822 date"),
        ("Thu, 01 Jan 2026", "Fri, 01 Jan 2026", "wrong day of the week"),
        ("https://example.org/events/closed/</link>", "/events/closed/</link>", "no absolute URL"),
        ("<title>Harbour Bridge</title>", "", "the channel has no title"),
        ('rel="self"', 'rel="alternate"', "rel=self is not one link"),
        ("</guid>", "</guid><guid>x</guid>", "guid stands twice"),
        ('isPermaLink="false"', 'isPermaLink="no"', "neither true nor false"),
        ("&lt;/p&gt;", "", "not closed"),
        ("<docs>", "<subtitle/><docs>", "unknown element: subtitle"),
    ],
)
def test_the_rules_find_what_is_wrong(before: str, after: str, rule: str) -> None:
    """The check that all feeds pass is one that a bad feed fails."""
    feed = main_feed(f.timeline(f.event(published="2026-01-01")), URLS).decode()
    assert broken_rules(feed.encode(), "https://example.org/feed.xml") == []
    assert before in feed
    broken = broken_rules(feed.replace(before, after).encode(), "https://example.org/feed.xml")
    assert any(rule in one for one in broken), broken


def test_the_rules_find_a_guid_that_is_used_twice() -> None:
    """Two items with one GUID are one item to a reader."""
    feed = main_feed(f.timeline(f.event("a"), f.event("b")), URLS).replace(b":event:b", b":event:a")
    assert any("not unique" in one for one in broken_rules(feed, "https://example.org/feed.xml"))
