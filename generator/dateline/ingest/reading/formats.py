"""Which reader an input gets: by a file's ending, by what a server says, or by its first bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from dateline.ingest.model import Article, Fault
from dateline.ingest.reading.fetching import Page
from dateline.ingest.reading.ids import id_of_address
from dateline.ingest.reading.texts import (
    LARGEST_TEXT,
    UnusableError,
    decode,
    guess_encoding,
    refuse_binary,
    too_large,
)

Found = Iterator[Article | Fault]

# The most that is read of a file: JSON may hold many articles.
LARGEST_FILE = 200_000_000

_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")
# What may stand in front of a page: an XML declaration and comments.
_BEFORE_HTML = ((b"<?", b"?>"), (b"<!--", b"-->"))
_HEAD = 4096
_FRONT = ("---", "\ufeff---")
_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"')


def from_file(path: Path) -> Found:
    """A file's articles; their ids are empty unless the file gives them.

    Raises:
        UnusableError: If it is no article.
        OSError: If it cannot be read.
    """
    origin, name = str(path), path.name.lower()
    if name.endswith((".warc", ".warc.gz")):
        # Read as a stream: archives may be larger than the memory.
        from dateline.ingest.reading.archives import read_archive

        yield from read_archive(path, origin)
        return
    with path.open("rb") as file:
        data = file.read(LARGEST_FILE + 1)
    if name.endswith((".html", ".htm", ".xhtml")):
        yield _html(data, origin)
    elif name.endswith((".json", ".jsonl", ".ndjson")):
        yield from _json(data, origin)
    elif name.endswith((".md", ".markdown")):
        yield _markdown(_text(data, origin))
    elif name.endswith(".txt"):
        yield _text(data, origin)
    else:
        yield from from_bytes(data, origin)


def from_bytes(data: bytes, origin: str) -> Found:
    """The articles in bytes that have no name, such as standard input.

    Raises:
        UnusableError: If they are none.
    """
    if _is_html(data):
        yield _html(data, origin)
    elif _JSON.match(data) and b'"text"' in data:
        yield from _json(data, origin)
    elif data.startswith(b"WARC/"):
        raise UnusableError("is a WARC file", "save it with the ending .warc, and name it")
    else:
        article = _text(data, origin)
        yield _markdown(article) if article.text.startswith(_FRONT) else article


def from_page(page: Page, origin: str) -> Found:
    """The articles that came back from a web address.

    Raises:
        UnusableError: If none did.
    """
    if page.media == "application/json":
        found = _json(page.data, origin)
    elif _is_html(page.data) or page.media not in {"text/plain", "text/markdown"}:
        found = iter((_html(page.data, origin, page.charset, page.url),))
    else:
        found = iter((_plain_page(page, origin),))
    for one in found:
        if isinstance(one, Article):
            yield replace(one, id=id_of_address(one.url or page.url), url=one.url or page.url)
        else:
            yield one


def _is_html(data: bytes) -> bool:
    """Whether bytes begin as a page does."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    while start := next((one for one in _BEFORE_HTML if head.startswith(one[0])), None):
        head = head[len(start[0]) :].partition(start[1])[2].lstrip()
    return head.startswith(_HTML_STARTS)


def _html(data: bytes, origin: str, charset: str = "", url: str = "") -> Article:
    if b"\0" in data[:1024]:
        _refuse_all_but_utf16(data)
    else:
        refuse_binary(data[:1024])
    from dateline.ingest.reading.pages import read_page

    return read_page(data, origin, charset=charset, url=url)


def _refuse_all_but_utf16(data: bytes) -> None:
    """Pages may be in UTF-16 with its byte order mark, as every browser reads them."""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        refuse_binary(data)


def _json(data: bytes, origin: str) -> Found:
    from dateline.ingest.reading.objects import read_objects

    for one in read_objects(data, origin):
        if isinstance(one, Article) and not one.id and one.url and "(item" in one.origin:
            yield replace(one, id=id_of_address(one.url))
        else:
            yield one


def _markdown(article: Article) -> Article:
    article = replace(article, media="text/markdown")
    if not article.text.startswith(_FRONT):
        return article
    from dateline.ingest.reading.front import with_front_matter

    return with_front_matter(article)


def _text(data: bytes, origin: str) -> Article:
    return Article(id="", origin=origin, text=decode(data), data=data)


def _plain_page(page: Page, origin: str) -> Article:
    """A text from the web: the server may say that it is in another encoding than UTF-8."""
    if len(page.data) > LARGEST_TEXT:
        raise too_large(LARGEST_TEXT)
    try:
        return _text(page.data, origin)
    except UnusableError:
        refuse_binary(page.data)
        encoding = page.charset or guess_encoding(page.data)
        try:
            text = page.data.decode(encoding)
        except (LookupError, UnicodeDecodeError, ValueError):
            text = ""
        if not text.strip():
            raise
    note = f"the text was in {encoding}"
    data = text.encode()
    return Article(id="", origin=origin, text=text, data=data, original=page.data, note=note)
