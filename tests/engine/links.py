"""Follows every link of a built site, as a reader, a feed reader and a crawler would."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

_ATTRIBUTES = (("href", "[href]"), ("src", "[src]"), ("cite", "[cite]"))


def broken_links(files: Mapping[str, bytes], base_url: str) -> list[str]:
    """Every link on the site's host that leads to no file or no place of it, with where it is."""
    return sorted(
        f"{page}: {target}"
        for page, target in _links(files, base_url)
        if not _leads_somewhere(target, files, base_url)
    )


def links_of(files: Mapping[str, bytes], base_url: str) -> set[str]:
    """Every absolute address on the site's host that its files name."""
    return {target for _page, target in _links(files, base_url)}


def _links(files: Mapping[str, bytes], base_url: str) -> Iterator[tuple[str, str]]:
    """Each link of each file, absolute, as far as it leads to the site's host."""
    host = urlsplit(base_url).netloc
    for path, data in files.items():
        page = base_url + path.removesuffix("index.html")
        for link in _written(path, data):
            target = urljoin(page, link)
            if urlsplit(target).netloc == host and urlsplit(target).scheme in {"http", "https"}:
                yield path, target


def _written(path: str, data: bytes) -> Iterator[str]:
    if path.endswith(".html"):
        tree = LexborHTMLParser(data.decode())
        for attribute, selector in _ATTRIBUTES:
            for node in tree.css(selector):
                yield str(node.attributes[attribute])
        for node in tree.css('meta[property="og:url"]'):
            yield str(node.attributes["content"])
        for node in tree.css('script[type="application/ld+json"]'):
            # What follows # there is a name for a thing, not a place on the page.
            yield from re.findall(r'"(https?://[^"#]+)[#"]', node.text())
    elif path.endswith((".xml", ".txt")):
        text = data.decode()
        yield from re.findall(r"<(?:loc|link|url)>([^<]+)</", text)
        yield from re.findall(r'href=(?:"|&quot;)([^"&]+)(?:"|&quot;)', text)
        yield from re.findall(r"^Sitemap: (\S+)$", text, flags=re.MULTILINE)
    elif path.endswith("timeline.json"):
        yield from re.findall(r'"url": ?"(https?://[^"]+)"', data.decode())


def _leads_somewhere(target: str, files: Mapping[str, bytes], base_url: str) -> bool:
    parts = urlsplit(target)
    base = urlsplit(base_url).path
    path = unquote(parts.path)
    if path == base.rstrip("/"):
        path = base
    if not path.startswith(base):
        return False
    file = path[len(base) :]
    if not file or file.endswith("/"):
        file += "index.html"
    if file not in files:
        return False
    if not parts.fragment or not file.endswith(".html"):
        return True
    tree = LexborHTMLParser(files[file].decode())
    return any(node.attributes["id"] == unquote(parts.fragment) for node in tree.css("[id]"))
