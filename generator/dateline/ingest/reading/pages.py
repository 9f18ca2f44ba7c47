"""HTML to text and metadata, by trafilatura; the day of publication by `stated`."""

from __future__ import annotations

import codecs
import logging
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dateline.ingest.model import Article
from dateline.ingest.reading.stated import published_on
from dateline.ingest.reading.texts import LARGEST_TEXT, UnusableError, guess_encoding, too_large

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

LARGEST_PAGE = 10_000_000

_CHARSET = re.compile(rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w:.-]{2,40})""")
# Pages that name these mean Windows-1252 (Encoding Standard, "Names and labels").
_LATIN = {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252"}
# Shorter than any article, and what is left of a page whose text a script would load.
_SHORTEST = 60
_NEEDS_SCRIPT = re.compile(
    r"enable (?:java ?script|cookies)|java ?script (?:is|to be) ", re.IGNORECASE
)
_LONGEST_NOTICE = 400
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer", "readability")


def read_page(data: bytes, origin: str, *, charset: str = "", url: str = "") -> Article:
    """The article of a page.

    Its text is what trafilatura takes for the article, a blank line between paragraphs, and with
    the page's title in front where the text lacks it.

    Args:
        data: The page as received.
        origin: Where it came from.
        charset: What the server says of its encoding; may be empty.
        url: Where it was fetched; may be empty.

    Returns:
        The article; its `id` is empty, and its `language` is what the page declares.

    Raises:
        UnusableError: If the page is empty, not HTML, or has no text.
    """
    if len(data) > LARGEST_PAGE:
        raise too_large(LARGEST_PAGE)
    if not data.strip():
        raise UnusableError("is empty")
    page, encoding = decode_page(data, charset)
    if "\0" in page:
        raise UnusableError("is not a web page (it holds zero bytes)", "save the page as HTML")
    tree, document = _extract(page, url)
    title, text = _text(document)
    if len(text.encode()) > LARGEST_TEXT:
        raise too_large(LARGEST_TEXT)
    address = _address(document.url or "", url)
    day, doubt = published_on(tree)
    note = "the text was taken out of a web page"
    if encoding != "utf-8":
        note += f", which was in {encoding}"
    return Article(
        id="",
        origin=origin,
        text=text,
        data=text.encode(),
        original=data,
        media="text/html",
        language=_language(tree),
        title=title,
        url=address,
        publisher=_publisher(_line(document.sitename), address),
        byline=_line(document.author).replace("; ", ", "),
        metadata_date=day,
        note="; ".join(filter(None, (note, doubt))),
    )


def decode_page(data: bytes, charset: str = "") -> tuple[str, str]:
    """A page's characters and the encoding that they were in.

    A byte order mark comes first, then what the server says, what the page says, and UTF-8; where
    none of them fits, the encoding is guessed.

    Raises:
        UnusableError: If no encoding fits.
    """
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"),
                       (codecs.BOM_UTF16_BE, "utf-16")):  # fmt: skip
        if data.startswith(mark):
            charset = name
    head = data[:4096]
    found = [one for one in (_XML_ENCODING.search(head), _CHARSET.search(head)) if one]
    declared = [charset, *(one[1].decode("ascii") for one in found)]
    # UTF-8 is hardly ever right by chance, so it is tried before legacy encodings that are merely
    # the server's default; those accept any bytes.
    names = [*(one for one in declared if one.lower().startswith("utf")), "utf-8", *declared]
    for name in names:
        known = _known(name)
        try:
            if known:
                return data.decode(known).removeprefix("\ufeff"), known
        except (UnicodeDecodeError, ValueError):
            continue
    guess = guess_encoding(data)
    try:
        return data.decode(guess or "utf-8"), guess or "utf-8"
    except (UnicodeDecodeError, LookupError) as error:
        raise UnusableError("its encoding is not known", "save the page as UTF-8") from error


def _known(name: str) -> str:
    """The Python name of an encoding; empty where it has none for text."""
    if name.lower() in _LATIN:
        return "cp1252"
    try:
        info = codecs.lookup(name)
        "".encode(info.name)
    except (LookupError, ValueError):
        return ""
    return info.name


def _extract(page: str, url: str) -> tuple[HtmlElement, Document]:
    import trafilatura

    for name in _LOGGERS:
        # Their remarks are no use to a person who asked for articles; what matters is raised.
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    hint = "save the article's text as a .txt file"
    try:
        tree = trafilatura.load_html(page)
        document = None
        if tree is not None:
            document = trafilatura.bare_extraction(
                tree,
                url=url or None,
                include_comments=False,
                with_metadata=True,
                # The day is looked for elsewhere; this keeps the search for one here short.
                date_extraction_params={"extensive_search": False, "max_date": "2199-12-31"},
            )
    # What libraries raise on pages that no browser would show.
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        raise UnusableError("is HTML that cannot be read", hint) from error
    if tree is None:
        raise UnusableError("is not HTML", hint)
    if not isinstance(document, trafilatura.settings.Document):
        raise UnusableError("no article text was found in the page", hint)
    return tree, document


def _text(document: Document) -> tuple[str, str]:
    """The title, and the text with the title in it.

    Raises:
        UnusableError: If there is too little of it for an article.
    """
    paragraphs = [line for line in map(_line, (document.text or "").split("\n")) if line]
    body, title = " ".join(paragraphs), _line(document.title)
    hint = "save the article's text as a .txt file"
    if len(body) < _LONGEST_NOTICE and _NEEDS_SCRIPT.search(body):
        raise UnusableError("the page holds no text without its scripts", hint)
    if len(body.replace(title, "")) < _SHORTEST:
        raise UnusableError("no article text was found in the page", hint)
    heading = next((line for line in paragraphs[:3] if _same(title, line)), "")
    if title and not heading:
        paragraphs.insert(0, title)
    # The heading is the title without the site's name.
    return heading or title, "\n\n".join(paragraphs) + "\n"


def _same(title: str, line: str) -> bool:
    """Whether a line is the title; page titles often carry the site's name behind it."""
    a, b = (re.sub(r"\W+", " ", one).casefold().strip() for one in (title, line))
    return bool(b) and (a == b or (a.startswith(b + " ") and len(b) > 0.6 * len(a)))


def _address(canonical: str, url: str) -> str:
    """The page's own address where it gives one for itself, else the one that was fetched.

    Some sites give their front page for every page's address.
    """
    front = urlsplit(canonical).path in {"", "/"} and urlsplit(url).path not in {"", "/"}
    return url if url and (front or not canonical) else canonical


def _publisher(site: str, address: str) -> str:
    """The site's name; nothing where trafilatura gives the host for want of one."""
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return "" if site.casefold().removeprefix("www.") == host else site


def _language(tree: HtmlElement) -> str:
    """The language that the page declares, as a BCP 47 tag; may be empty."""
    tag = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    if not tag:
        meta = tree.find('.//meta[@property="og:locale"]')
        tag = "" if meta is None else meta.get("content") or ""
    tag = tag.strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) else ""


def _line(text: object) -> str:
    """On one line, white space as HTML shows it."""
    return " ".join(str(text or "").split())
