"""What machines read: feeds, the data export, structured data, the sitemap.

Every function depends on its arguments alone: no clock, no randomness, no locale. `machine_files`
makes all files that are not pages; `jsonld` makes what stands inside pages.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline import urls
from dateline.publish.csvs import data_csvs
from dateline.publish.export import timeline_json
from dateline.publish.feeds import Feeds
from dateline.publish.lastmod import LastChanges
from dateline.publish.schema_export import timeline_schema
from dateline.publish.shared import SCHEMA
from dateline.publish.sitemap import PATH as SITEMAP
from dateline.publish.sitemap import robots, sitemap
from dateline.timeline import Timeline
from dateline.urls import Urls

__all__ = ["machine_files"]

ROBOTS = "/robots.txt"


def machine_files(timeline: Timeline, urls_: Urls, pages: Iterable[str]) -> dict[str, bytes]:
    """All files of the site that no template makes, by path on the site.

    Args:
        timeline: What is published; drafts in it are left out.
        urls_: Where the site lives.
        pages: The paths of all pages; those that end in a slash are for the sitemap.
    """
    public = timeline.without_drafts()
    feeds, changes = Feeds(public, urls_), LastChanges(public)
    drafts = {urls.event(one.id) for one in timeline.events if one.draft}
    listed = (path for path in pages if path.endswith("/") and path not in drafts)
    return {
        urls.FEED: feeds.main(),
        **{urls.actor_feed(actor_id): feeds.actor(actor_id) for actor_id in public.actors},
        urls.DATA: timeline_json(public, urls_),
        SCHEMA: timeline_schema(urls_),
        **data_csvs(public, urls_),
        SITEMAP: sitemap(((path, changes.of(path)) for path in listed), urls_),
        ROBOTS: robots(urls_),
    }
