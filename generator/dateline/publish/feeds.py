"""Feeds: RSS 2.0 (RSS Advisory Board, version 2.0.11) with `content:encoded` and `atom:link`.

An item is dated by when the timeline said something, never by when it happened; that stands in
the text, in words. The bytes depend on the Timeline and the address of the site alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator

from dateline import __version__, urls
from dateline.i18n import translations
from dateline.publish.content import ItemText
from dateline.publish.corrections import Corrected, all_corrections, correction_guid
from dateline.publish.shared import absolute, licence_line, readable, uri
from dateline.schema import Status
from dateline.timeline import Event, Timeline
from dateline.urls import Urls

_MINUTE = timedelta(minutes=1)


def main_feed(timeline: Timeline, urls_: Urls) -> bytes:
    """`/feed.xml`: the entries that changed last."""
    return Feeds(timeline, urls_).main()


def corrections_feed(timeline: Timeline, urls_: Urls) -> bytes:
    """`/corrections/feed.xml`: the latest corrections of all records."""
    return Feeds(timeline, urls_).corrections()


def actor_feed(timeline: Timeline, urls_: Urls, actor_id: str) -> bytes:
    """`/actors/ID/feed.xml`: entries in which the actor takes part or speaks.

    Raises:
        KeyError: There is no such actor.
    """
    return Feeds(timeline, urls_).actor(actor_id)


@dataclass(frozen=True)
class Feeds:
    """Makes the feeds of one Timeline; what several feeds share is made once.

    Drafts are left out, whatever the Timeline holds.
    """

    timeline: Timeline
    urls: Urls

    def main(self) -> bytes:
        """`/feed.xml`."""
        site = self.timeline.site
        return self._feed(urls.FEED, urls.HOME, site.title, site.description, self._newest)

    def actor(self, actor_id: str) -> bytes:
        """`/actors/ID/feed.xml`. Raises KeyError where there is no such actor."""
        actor, site = self.timeline.actors[actor_id], self.timeline.site
        return self._feed(
            urls.actor_feed(actor_id),
            urls.actor(actor_id),
            f"{actor.name} · {site.title}",
            actor.summary or site.description,
            self._by_actor.get(actor_id, []),
        )

    def corrections(self) -> bytes:
        """`/corrections/feed.xml`: an item for each correction, dated by it."""
        _, site = self._gettext, self.timeline.site
        feed = self._channel(
            urls.CORRECTIONS_FEED,
            urls.CORRECTIONS,
            "{} · {}".format(_("Corrections"), site.title),
            _("What was wrong here once, what it says now, and why."),
        )
        shown = all_corrections(self.timeline)[: site.feeds.limit]
        self._date(feed, max((one.correction.date for one in shown), default=None))
        for one in shown:
            feed.add_entry(self._correction(one), order="append")
        return bytes(feed.rss_str(pretty=True))

    @cached_property
    def _newest(self) -> list[Event]:
        """Entries that have a date of change first, latest first; the others by id behind them."""
        published = (event for event in self.timeline.events if not event.draft)
        by_id = sorted(published, key=lambda event: event.id)
        return sorted(by_id, key=lambda event: event.changed or date.min, reverse=True)

    @cached_property
    def _by_actor(self) -> dict[str, list[Event]]:
        found = defaultdict(list)
        for event in self._newest:
            for actor_id in event.involved:
                found[actor_id].append(event)
        return found

    @cached_property
    def _text(self) -> ItemText:
        return ItemText(self.timeline, self.urls)

    @cached_property
    def _contents(self) -> dict[str, str]:
        """The full content of items by entry: those of one entry in several feeds are the same."""
        return {}

    @cached_property
    def _gettext(self) -> Callable[[str], str]:
        return translations(self.timeline.site.language).gettext

    def _feed(
        self, path: str, page: str, title: str, description: str, events: Iterable[Event]
    ) -> bytes:
        feed = self._channel(path, page, title, description)
        shown = list(events)[: self.timeline.site.feeds.limit]
        self._date(feed, max((day for event in shown if (day := event.changed)), default=None))
        for event in shown:
            feed.add_entry(self._item(event), order="append")
        return bytes(feed.rss_str(pretty=True))

    def _channel(self, path: str, page: str, title: str, description: str) -> FeedGenerator:
        """A feed without items."""
        feed = FeedGenerator()
        feed.register_extension("dates", _Dates, atom=False)
        feed.title(readable(title))
        feed.description(readable(description or title))
        # The library takes the last link for the channel's own.
        feed.link(href=absolute(path, self.urls), rel="self", type="application/rss+xml")
        feed.link(href=absolute(page, self.urls), rel="alternate")
        feed.language(self.timeline.site.language)
        feed.generator(f"Dateline {__version__}")
        if licence := licence_line(self.timeline):
            feed.rights(readable(licence))
        return feed

    def _date(self, feed: FeedGenerator, latest: date | None) -> None:
        """A feed is dated by its latest item."""
        if latest:
            feed.pubDate(self._moment(latest))
            feed.lastBuildDate(self._moment(latest))

    def _item(self, event: Event) -> FeedEntry:
        item = FeedEntry()
        item.guid(readable(guid(event, self.timeline)), permalink=False)
        item.title(readable(self._title(event)))
        item.link(href=absolute(urls.event(event.id), self.urls), rel="alternate")
        item.description(readable(self._text.brief(event)))
        if event.id not in self._contents:
            self._contents[event.id] = readable(self._text.full(event))
        item.content(self._contents[event.id])
        for tag in event.tags:
            item.category(term=readable(tag), scheme=absolute(urls.tag(tag), self.urls))
        if day := event.changed:
            item.pubDate(self._moment(day))
        return item

    def _correction(self, corrected: Corrected) -> FeedEntry:
        item = FeedEntry()
        item.guid(readable(correction_guid(corrected, self.timeline)), permalink=False)
        item.title(readable(self._gettext("Correction: {title}").format(title=corrected.title)))
        page = absolute(corrected.path, self.urls)
        item.link(href=f"{page}#corrections", rel="alternate")
        item.description(readable(self._text.correction_brief(corrected)))
        item.content(readable(self._text.correction_full(corrected)))
        item.pubDate(self._moment(corrected.correction.date))
        return item

    def _title(self, event: Event) -> str:
        """The title; where the entry is more or less than reported, that comes first."""
        _ = self._gettext
        pattern = {
            Status.REPORTED: "{title}",
            Status.PLANNED: _("Planned: {title}"),
            Status.DISPUTED: _("Disputed: {title}"),
            Status.RETRACTED: _("Retracted: {title}"),
        }[event.status]
        return pattern.format(title=event.title)

    def _moment(self, day: date) -> datetime:
        """The day's first minute in the site's time zone."""
        moment = datetime.combine(day, time(), ZoneInfo(self.timeline.site.timezone))
        offset = moment.utcoffset()
        # RFC 822 has hours and minutes, while zones of long ago have seconds as well.
        return moment.astimezone(UTC) if offset and offset % _MINUTE else moment


def guid(event: Event, timeline: Timeline) -> str:
    """The id by which readers know an entry for ever: `PREFIX:event:ID`.

    The prefix is `feeds.id` of site.yaml; without one it is the site's address there, whatever
    address a single build is for.
    """
    site = timeline.site
    return f"{site.feeds.id or uri(site.base_url)}:event:{event.id}"


class _Dates(BaseExtension):  # type: ignore[misc]
    """Leaves out `lastBuildDate` where no date is known; the library would write the clock's."""

    def extend_rss(self, feed: Any) -> Any:
        channel = feed.find("channel")
        if channel.find("pubDate") is None:
            channel.remove(channel.find("lastBuildDate"))
        return feed
