"""The rules of RSS 2.0 that a feed must keep, each as a check of its own.

From the RSS 2.0 specification (rssboard.org, version 2.0.11), its module `content:encoded`, and
RFC 4287, section 4.2.7, for `atom:link`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from urllib.parse import urlsplit

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"

CHANNEL_ELEMENTS = {
    *("title", "link", "description", "language", "copyright", "managingEditor", "webMaster"),
    *("pubDate", "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image"),
    *("rating", "textInput", "skipHours", "skipDays", "item", f"{ATOM}link"),
}
ITEM_ELEMENTS = {
    *("title", "link", "description", "author", "category", "comments", "enclosure", "guid"),
    *("pubDate", "source", f"{CONTENT}encoded"),
}
_MANY = {"item", "category", f"{ATOM}link"}
# RFC 822, section 5, with the four digits of the year that RSS prefers.
_DATE = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}"
)
# RFC 3986, appendix A: a URI has no other characters.
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def broken_rules(feed: bytes, address: str) -> list[str]:
    """What is wrong with a feed that is read from that address; nothing, if all is well."""
    root = etree.fromstring(feed)
    channels = root.findall("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or len(channels) != 1:
        return ["not RSS 2.0 with one channel"]
    (channel,) = channels
    items = channel.findall("item")
    found = [*_channel(channel), *_self_link(channel, address), *_guids(items)]
    for item in items:
        name = item.findtext("guid") or item.findtext("title") or "?"
        found.extend(f"{name}: {rule}" for rule in _item(item))
    return found


def _channel(channel: etree._Element) -> Iterator[str]:
    yield from _elements(channel, CHANNEL_ELEMENTS)
    for required in ("title", "link", "description"):
        if not (channel.findtext(required) or "").strip():
            yield f"the channel has no {required}"
    yield from _url("the channel's link", channel.findtext("link") or "")
    yield from _dates(channel, ("pubDate", "lastBuildDate"))
    language = channel.findtext("language")
    if language is not None and not _LANGUAGE.fullmatch(language):
        yield f"the language is no language tag: {language}"


def _self_link(channel: etree._Element, address: str) -> Iterator[str]:
    links = [link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
    if [link.get("href") for link in links] != [address]:
        yield f"atom:link rel=self is not one link to {address}"
    for link in links:
        if link.get("type") != "application/rss+xml":
            yield "atom:link has the wrong media type"
        if link.text or len(link):
            yield "atom:link is not empty"


def _guids(items: list[etree._Element]) -> Iterator[str]:
    counts = Counter(item.findtext("guid") for item in items)
    yield from (f"the guid is not unique: {guid}" for guid, n in counts.items() if n > 1)


def _item(item: etree._Element) -> Iterator[str]:
    yield from _elements(item, ITEM_ELEMENTS)
    if not (item.findtext("title") or item.findtext("description")):
        yield "neither title nor description"
    yield from _url("the link", item.findtext("link") or "")
    yield from _dates(item, ("pubDate",))
    guid = item.find("guid")
    if guid is None or not guid.text:
        yield "no guid"
    elif guid.get("isPermaLink") not in {"false", "true"}:
        yield "isPermaLink is neither true nor false"
    elif guid.get("isPermaLink") == "true":
        yield from _url("the guid", guid.text)
    for category in item.findall("category"):
        if not category.text:
            yield "an empty category"
        if category.get("domain") is not None:
            yield from _url("a category's domain", category.get("domain") or "")
    yield from broken_html(item.findtext(f"{CONTENT}encoded") or "")
    yield from broken_html(item.findtext("description") or "")


def _elements(parent: etree._Element, allowed: set[str]) -> Iterator[str]:
    counts = Counter(child.tag for child in parent)
    yield from (f"unknown element: {tag}" for tag in counts if tag not in allowed)
    yield from (f"{tag} stands twice" for tag, n in counts.items() if n > 1 and tag not in _MANY)


def _dates(parent: etree._Element, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        text = parent.findtext(name)
        if text is None:
            continue
        if not _DATE.fullmatch(text):
            yield f"{name} is no RFC 822 date: {text}"
        elif parsedate_to_datetime(text).strftime("%a") != text[:3]:
            yield f"{name} has the wrong day of the week: {text}"


def _url(what: str, url: str) -> Iterator[str]:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.netloc or not _URI.fullmatch(url):
        yield f"{what} is no absolute URL: {url!r}"


class _Fragment(HTMLParser):
    """Looks for tags that are not closed, and for links that lead nowhere outside the page."""

    _VOID = frozenset({"br", "hr", "img", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self._VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name in {"href", "src", "cite"} and not (value or "").startswith("mailto:"):
                self.wrong.extend(_url(f"{name} in the content", value or ""))
            if name in {"id", "style"} or name.startswith("on"):
                self.wrong.append(f"{name} in the content")
        if tag in {"script", "style", "iframe", "object", "embed", "form"}:
            self.wrong.append(f"<{tag}> in the content")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes nothing in the content")


def broken_html(text: str) -> list[str]:
    """What is wrong with a piece of HTML that stands in a feed."""
    parser = _Fragment()
    parser.feed(text)
    parser.close()
    return [*parser.wrong, *(f"<{tag}> is not closed in the content" for tag in parser.open)]
