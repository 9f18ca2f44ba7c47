"""What several of the machine-read files need: characters, addresses, licence."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit, urlunsplit

from markupsafe import Markup, escape

from dateline import urls
from dateline.timeline import Event, Timeline
from dateline.urls import Urls

SCHEMA = "/data/timeline.schema.json"

# Everything outside the production Char of XML 1.0, section 2.2.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINK = re.compile(r'<a\b(?:[^>"]|"[^"]*")*>')
# What RFC 3986 lets stand in a URI, "%" included: what is escaped already stays as it is.
_URI_CHARACTERS = "!#$%&'()*+,/:;=?@[]~"
_KEPT = 8192  # addresses: those of a site's own pages stand in many of its files


def readable(text: str) -> str:
    """The text, with U+FFFD for characters that XML 1.0 cannot hold, such as control characters."""
    return _NOT_XML.sub("\ufffd", text)


@lru_cache(_KEPT)
def uri(address: str) -> str:
    """A web address in the characters of a URI: what is not ASCII is escaped.

    Feeds and sitemaps need it (RSS 2.0, "Comments"; sitemaps.org, "Entity escaping"), whereas
    HTML takes any letter.
    """
    parts = urlsplit(address)
    host = parts.netloc
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = quote(host, safe=_URI_CHARACTERS)
    escaped = (quote(part, safe=_URI_CHARACTERS) for part in parts[2:])
    return urlunsplit((parts.scheme, host, *escaped))


def absolute(site_path: str, urls_: Urls) -> str:
    """The full address of a path on the site, as a URI."""
    return uri(urls_.absolute(site_path))


def body_html(event: Event, urls_: Urls) -> Markup:
    """An entry's body that can stand anywhere: every link is absolute.

    Citations lead to the quotes on the entry's page; their own ids are left out, since those of
    two entries on one screen would clash.
    """
    page = escape(absolute(urls.event(event.id), urls_))
    html = event.body.with_links(str(escape(absolute(urls.HOME, urls_))))
    return Markup(_LINK.sub(lambda tag: _standing_alone(tag[0], page), html))  # noqa: S704


def _standing_alone(tag: str, page: str) -> str:
    without_id = re.sub(r' id="[^"]*"', "", tag, count=1)
    return re.sub(r' href="#', f' href="{page}#', without_id, count=1)


def licence_line(timeline: Timeline) -> str:
    """The licence with its address, in one line; empty where the site states none."""
    site = timeline.site
    return " ".join(part for part in (site.licence, site.licence_url) if part)
