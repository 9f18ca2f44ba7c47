"""The feeds in newsboat, a feed reader that people use."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from dateline.publish import machine_files
from dateline.schema import Correction
from dateline.timeline import Timeline
from dateline.urls import Urls
from tests.conftest import Serve
from tests.publish import factory as f

pytestmark = [pytest.mark.reader, pytest.mark.server]

_LONGEST = 120


class Item(NamedTuple):
    """An item as the reader has stored it."""

    guid: str
    title: str
    url: str
    published: datetime
    content: str
    unread: int


class Reader:
    """newsboat without its screen, with files of its own."""

    def __init__(self, program: Path, home: Path, feeds: list[str]) -> None:
        self.program = program
        self.home = home
        (home / "urls").write_text("\n".join(feeds) + "\n", encoding="utf-8")
        (home / "config").write_text("auto-reload no\n", encoding="utf-8")

    def configure(self, line: str) -> None:
        """Add a line to the reader's configuration."""
        with (self.home / "config").open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def read_all(self) -> None:
        """Mark every item as read."""
        with closing(sqlite3.connect(self.home / "cache.db")) as cache, cache:
            cache.execute("UPDATE rss_item SET unread = 0")

    def reload(self) -> list[Item]:
        """Fetch the feeds and give what is stored now, the newest first."""
        files = ("-u", "urls", "-c", "cache.db", "-C", "config")
        done = subprocess.run(
            [self.program, *files, "-x", "reload"],
            cwd=self.home,
            env={"HOME": str(self.home), "LANG": "C.UTF-8", "TERM": "dumb"},
            capture_output=True,
            text=True,
            timeout=_LONGEST,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        with closing(sqlite3.connect(self.home / "cache.db")) as cache:
            rows = cache.execute(
                "SELECT guid, title, url, pubDate, content, unread FROM rss_item "
                "WHERE deleted = 0 ORDER BY pubDate DESC, id"
            ).fetchall()
        return [
            Item(guid, title, url, datetime.fromtimestamp(seconds, UTC), content, unread)
            for guid, title, url, seconds, content, unread in rows
        ]


MakeReader = Callable[[str], Reader]


@pytest.fixture
def reader(newsboat: Path, tmp_path: Path) -> MakeReader:
    """A reader that is subscribed to a feed."""
    home = tmp_path / "reader"
    home.mkdir()
    return lambda feed: Reader(newsboat, home, [feed])


def _publish(timeline: Timeline, urls: Urls, folder: Path) -> None:
    """Write the files for machines, each newer than those before it."""
    known = folder / "feed.xml"
    later = known.stat().st_mtime + 60 if known.exists() else None
    for path, data in machine_files(timeline, urls, ()).items():
        target = folder / path.removeprefix("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        if later:
            # The reader asks for what changed since, and the server counts in whole seconds.
            os.utime(target, (later, later))


def _timeline(
    *,
    base_url: str,
    feed_id: str | None,
    updated: str | None = None,
    corrections: tuple[Correction, ...] = (),
) -> Timeline:
    closed = f.event(
        "closed",
        title="Closed & “sealed”",
        date="2021-05-03",
        published="2026-01-01",
        updated=updated,
        claims=(f.claim(),),
        body="Closed [@closed].",
        actors=["council"],
        corrections=corrections,
    )
    opened = f.event("open", title="The bridge opens", date="2021-05-07", published="2026-02-01")
    feeds = {"id": feed_id} if feed_id else {}
    return f.timeline(closed, opened, base_url=base_url, feeds=feeds, timezone="Asia/Almaty")


def test_a_reader_shows_items_with_their_dates_and_content(
    reader: MakeReader, serve: Serve, tmp_path: Path
) -> None:
    """Titles, GUIDs, links, the entries' own days and the full content arrive."""
    folder = tmp_path / "site"
    line = _timeline(base_url="https://example.org/", feed_id="tag:example.org,2026:b")
    _publish(line, f.URLS, folder)
    opened, closed = reader(serve(folder) + "feed.xml").reload()
    assert (opened.title, closed.title) == ("The bridge opens", "Closed & “sealed”")
    assert closed.guid == "tag:example.org,2026:b:event:closed"
    assert closed.url == "https://example.org/events/closed/"
    # Midnight in Almaty, which was five hours ahead of UTC in 2026.
    assert closed.published == datetime(2025, 12, 31, 19, tzinfo=UTC)
    assert "The Harbour Bridge was closed on Monday" in closed.content
    assert "https://example.org/events/closed/#claim-closed" in closed.content


def test_a_reader_of_one_actor_gets_their_entries(
    reader: MakeReader, serve: Serve, tmp_path: Path
) -> None:
    """The feed of an actor is one to subscribe to."""
    folder = tmp_path / "site"
    _publish(_timeline(base_url="https://example.org/", feed_id=None), f.URLS, folder)
    items = reader(serve(folder) + "actors/council/feed.xml").reload()
    assert [item.title for item in items] == ["Closed & “sealed”"]


def test_a_move_of_the_site_repeats_nothing_where_the_id_is_kept(
    reader: MakeReader, serve: Serve, tmp_path: Path
) -> None:
    """After a rebuild for another address the reader has the same two items."""
    folder = tmp_path / "site"
    feed_id = "tag:example.org,2026:b"
    _publish(_timeline(base_url="https://example.org/", feed_id=feed_id), f.URLS, folder)
    subscribed = reader(serve(folder) + "feed.xml")
    before = subscribed.reload()
    moved = _timeline(base_url="https://example.com/b/", feed_id=feed_id)
    _publish(moved, Urls("https://example.com/b/"), folder)
    after = subscribed.reload()
    assert [item.guid for item in after] == [item.guid for item in before]
    assert {item.url for item in after} == {
        "https://example.com/b/events/closed/",
        "https://example.com/b/events/open/",
    }


def test_a_move_of_the_site_repeats_all_where_there_is_no_id(
    reader: MakeReader, serve: Serve, tmp_path: Path
) -> None:
    """That is why `feeds.id` is to be set: a new address in site.yaml makes new GUIDs."""
    folder = tmp_path / "site"
    _publish(_timeline(base_url="https://example.org/", feed_id=None), f.URLS, folder)
    subscribed = reader(serve(folder) + "feed.xml")
    assert len(subscribed.reload()) == 2
    moved = _timeline(base_url="https://example.com/b/", feed_id=None)
    _publish(moved, Urls("https://example.com/b/"), folder)
    assert len(subscribed.reload()) == 4


def test_an_update_is_the_same_item_to_be_read_again(
    reader: MakeReader, serve: Serve, tmp_path: Path
) -> None:
    """An entry that was read and then updated is unread again, with its new text, and alone so."""
    folder = tmp_path / "site"
    _publish(_timeline(base_url="https://example.org/", feed_id=None), f.URLS, folder)
    feed = serve(folder) + "feed.xml"
    subscribed = reader(feed)
    subscribed.configure(f'reset-unread-on-update "{feed}"')
    subscribed.reload()
    subscribed.read_all()
    updated = _timeline(base_url="https://example.org/", feed_id=None, updated="2026-03-01")
    _publish(updated, f.URLS, folder)
    items = {item.title: item for item in subscribed.reload()}
    assert {title: item.unread for title, item in items.items()} == {
        "Closed & “sealed”": 1,
        "The bridge opens": 0,
    }
    assert "updated 1 March 2026" in items["Closed & “sealed”"].content


def test_a_correction_brings_its_entry_back_to_its_readers(
    reader: MakeReader, serve: Serve, tmp_path: Path
) -> None:
    """A corrected entry is unread again, under the GUID that it had, and says what was wrong."""
    folder = tmp_path / "site"
    _publish(_timeline(base_url="https://example.org/", feed_id=None), f.URLS, folder)
    feed = serve(folder) + "feed.xml"
    subscribed = reader(feed)
    subscribed.configure(f'reset-unread-on-update "{feed}"')
    before = {item.title: item.guid for item in subscribed.reload()}
    subscribed.read_all()
    corrections = (f.correction("2026-03-01", claim="closed"),)
    corrected = _timeline(base_url="https://example.org/", feed_id=None, corrections=corrections)
    _publish(corrected, f.URLS, folder)
    items = {item.title: item for item in subscribed.reload()}
    assert {title: item.guid for title, item in items.items()} == before
    assert {title: item.unread for title, item in items.items()} == {
        "Closed & “sealed”": 1,
        "The bridge opens": 0,
    }
    assert "Was: four<br>Now: forty" in items["Closed & “sealed”"].content


def test_a_reader_of_corrections_gets_each_once(
    reader: MakeReader, serve: Serve, tmp_path: Path
) -> None:
    """A second one is one more item; the first is the same still, though the site has moved."""
    folder = tmp_path / "site"
    feed_id = "tag:example.org,2026:b"
    first = f.correction("2026-03-01", claim="closed")
    line = _timeline(base_url="https://example.org/", feed_id=feed_id, corrections=(first,))
    _publish(line, f.URLS, folder)
    subscribed = reader(serve(folder) + "corrections/feed.xml")
    (item,) = subscribed.reload()
    assert item.title == "Correction: Closed & “sealed”"
    assert item.url == "https://example.org/events/closed/#corrections"
    assert item.published == datetime(2026, 2, 28, 19, tzinfo=UTC)
    assert "https://example.org/events/closed/#claim-closed" in item.content
    second = f.correction("2026-03-01", was="Sunday", now="Monday")
    moved = _timeline(
        base_url="https://example.com/b/", feed_id=feed_id, corrections=(second, first)
    )
    _publish(moved, Urls("https://example.com/b/"), folder)
    assert sorted("Sunday" in one.content for one in subscribed.reload()) == [False, True]


def test_the_real_site_arrives_whole(reader: MakeReader, site_dir: Path, site_url: str) -> None:
    """Every entry of the project's own timeline is an item in the reader."""
    items = reader(site_url + "feed.xml").reload()
    entries = list((site_dir / "events").glob("*/index.html"))
    assert len(items) == len(entries) > 25
    assert all(item.content for item in items)
