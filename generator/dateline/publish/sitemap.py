"""`/sitemap.xml` (the Sitemap protocol 0.9 of sitemaps.org) and `/robots.txt` (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from dateline.publish.shared import absolute
from dateline.urls import Urls

PATH = "/sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(paths_with_lastmod: Iterable[tuple[str, date | None]], urls_: Urls) -> bytes:
    """The pages of the site, each once, in the given order.

    Args:
        paths_with_lastmod: Paths on the site, such as `/events/ID/`, and the day on which the page
            last changed in substance; None where that is not known, and then it is left out.
        urls_: Where the site lives.
    """
    root = Element("urlset", xmlns=_NAMESPACE)
    for path, lastmod in dict(paths_with_lastmod).items():
        page = SubElement(root, "url")
        SubElement(page, "loc").text = absolute(path, urls_)
        if lastmod:
            SubElement(page, "lastmod").text = lastmod.isoformat()
    indent(root, space="")
    return bytes(tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def robots(urls_: Urls) -> bytes:
    """Everyone may read everything; the sitemap is named by its full address."""
    lines = ("User-agent: *", "Allow: /", "", f"Sitemap: {absolute(PATH, urls_)}", "")
    return "\n".join(lines).encode("ascii")
