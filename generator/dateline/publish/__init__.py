"""What machines read: feeds, the data export, structured data, the sitemap.

Every function depends on its arguments alone: no clock, no randomness, no locale. `machine_makers`
lists all files that are not pages, and `machine_files` makes them; `jsonld` makes what stands
inside pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from dateline import urls
from dateline.publish.csvs import csv_makers
from dateline.publish.export import timeline_json
from dateline.publish.feeds import Feeds
from dateline.publish.lastmod import LastChanges
from dateline.publish.schema_export import timeline_schema
from dateline.publish.shared import SCHEMA
from dateline.publish.sitemap import PATH as SITEMAP
from dateline.publish.sitemap import robots, sitemap
from dateline.timeline import Timeline
from dateline.urls import Urls

__all__ = ["machine_files", "machine_makers"]

ROBOTS = "/robots.txt"


def machine_files(timeline: Timeline, urls_: Urls, pages: Iterable[str]) -> dict[str, bytes]:
    """All files of the site that no template makes, by path on the site; see `machine_makers`."""
    return {path: make() for path, make in machine_makers(timeline, urls_, pages).items()}


def machine_makers(
    timeline: Timeline, urls_: Urls, pages: Iterable[str]
) -> Mapping[str, Callable[[], bytes]]:
    """What makes each file of the site that no template makes, by path on the site.

    Args:
        timeline: What is published; drafts in it are left out.
        urls_: Where the site lives.
        pages: The paths of all pages; those that end in a slash are for the sitemap.
    """
    public = timeline.without_drafts()
    feeds = Feeds(public, urls_)
    drafts = {urls.event(one.id) for one in timeline.events if one.draft}
    listed = [path for path in pages if path.endswith("/") and path not in drafts]
    return {
        urls.FEED: feeds.main,
        **{urls.actor_feed(one): partial(feeds.actor, one) for one in public.actors},
        urls.CORRECTIONS_FEED: feeds.corrections,
        urls.DATA: partial(timeline_json, public, urls_),
        SCHEMA: partial(timeline_schema, urls_),
        **csv_makers(public, urls_),
        SITEMAP: partial(_sitemap, listed, public, urls_),
        ROBOTS: partial(robots, urls_),
    }


def _sitemap(paths: Iterable[str], timeline: Timeline, urls_: Urls) -> bytes:
    changes = LastChanges(timeline)
    return sitemap(((path, changes.of(path)) for path in paths), urls_)
