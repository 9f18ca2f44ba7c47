"""A feed as a reader sees it."""

from __future__ import annotations

from typing import Any

import feedparser


def read(feed: bytes) -> Any:
    """The feed, parsed; it must be well-formed."""
    parsed = feedparser.parse(feed, sanitize_html=False, resolve_relative_uris=False)
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


def titles(feed: bytes) -> list[str]:
    """The items' titles, in order."""
    return [entry.title for entry in read(feed).entries]


def content(entry: Any) -> str:
    """The item's full content."""
    return str(entry.content[0].value)
