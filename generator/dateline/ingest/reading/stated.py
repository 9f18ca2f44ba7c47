"""The day of publication that metadata state: of a page, of a JSON object, of front matter.

Only what says "published on" counts: JSON-LD `datePublished` of an article, `<meta>` elements of
that meaning, microdata, and `<time>` elements that mark it. Days of change, copyright years, the
address and other dates on the page are no such statement. The forms in which values are written
are left to htmldate, save the plain ones; what may be read in two ways is not used.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from datetime import date as Day  # noqa: N812 - `date` is a method here
from typing import TYPE_CHECKING, Any

from dateline.dates import DateError, When, parse_when

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Names of <meta> elements (name, property or itemprop, in lower case) that state it, the firmest
# first: Open Graph, schema.org, Dublin Core, and what content systems and archives write.
_META = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "article.published",
    "article:published_date",
    "date_published",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.publication",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publish-date",
    "publish_date",
    "publishdate",
    "published_date",
    "published-date",
    "pubdate",
    "pub_date",
    "pdate",
    "originalpublicationdate",
    "bt:pubdate",
    "rbpubdate",
    "dc.date",
    "dc:date",
    "dcterms.date",
    "date",
)
_ARTICLE_TYPES = re.compile(r"article|blogposting|report$|liveblogposting", re.IGNORECASE)
_MARKS_PUBLISHED = re.compile(r"publish|pub-?date|posted|entry-date|dateline", re.IGNORECASE)
_MARKS_CHANGED = re.compile(r"updat|modif|edited|revis", re.IGNORECASE)
# Where a <time> element speaks of something else than the page's own article.
_ELSEWHERE = {"p", "li", "aside", "footer", "nav", "blockquote", "figure", "table"}

_ISO = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_NUMERIC = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2(?:\d\d){1,2}(?!\d)")
_LONGEST_VALUE = 100
# No clock is asked for "now", and archives reach back further than htmldate's 1995.
_EARLIEST, _LATEST = "1700-01-01", "2199-12-31"


def stated_day(value: object) -> When | None:
    """The day that a metadata value gives; None for what is no full date or may be two.

    The day is the one that is written, in whichever time zone its publisher wrote it.
    """
    text = " ".join(str(value).split())
    if not text or len(text) > _LONGEST_VALUE:
        return None
    if iso := _ISO.match(text):
        return _day(*(int(part) for part in iso.groups()))
    numeric = _NUMERIC.match(text)
    if numeric and int(numeric[1]) <= 12 and int(numeric[3]) <= 12 and numeric[1] != numeric[3]:
        return None  # 4 January, or April 1
    if sum(map(str.isdigit, text)) < 3:
        return None
    from htmldate import find_date

    page = f'<html><head><meta name="date" content="{html.escape(text)}"/></head></html>'
    found = find_date(
        page, extensive_search=False, original_date=True, min_date=_EARLIEST, max_date=_LATEST
    )
    # "January 2022" is no day, though htmldate gives its first.
    if found is None or not re.search(rf"(?<!\d)0?{int(found[8:])}(?!\d)", text):
        return None
    return _day(*map(int, found.split("-")))


def stated_date(value: object) -> When | None:
    """As `stated_day`, but EDTF such as `2022-01` or `2022-01-10?` counts as it is written."""
    try:
        return parse_when(str(value).strip())
    except DateError:
        return stated_day(value)


def published_on(tree: HtmlElement) -> tuple[When | None, str]:
    """The day on which a page says that it was published; a note where it gives several.

    The firmest statement wins: JSON-LD, then <meta>, microdata and <time>.
    """
    found: list[When] = []
    for source in (_json_ld, _meta, _microdata, _times):
        days = [day for value in source(tree) if (day := stated_day(value))]
        found.extend(days[:1])
    if not found:
        return None, ""
    written = list(dict.fromkeys(day.edtf for day in found))
    note = f"the page's metadata give {' and '.join(written)} as its day of publication"
    return found[0], note if len(written) > 1 else ""


def _day(year: int, month: int, day: int) -> When | None:
    try:
        return parse_when(Day(year, month, day).isoformat())
    except (ValueError, DateError):
        return None


def _json_ld(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for one in _objects(data):
            kinds = one.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            value = one.get("datePublished")
            if isinstance(value, str) and any(_ARTICLE_TYPES.search(str(kind)) for kind in kinds):
                yield value


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that describe the page: at the top, in lists and in graphs.

    What is nested deeper, such as related articles, is not the page itself.
    """
    for one in data if isinstance(data, list) else [data]:
        if isinstance(one, dict):
            yield one
            for key in ("@graph", "mainEntity"):
                inner = one.get(key)
                inner = inner if isinstance(inner, list) else [inner]
                yield from (each for each in inner if isinstance(each, dict))


def _meta(tree: HtmlElement) -> Iterator[str]:
    values: dict[str, str] = {}
    for element in tree.iterfind(".//meta[@content]"):
        for attribute in ("property", "name", "itemprop"):
            key = (element.get(attribute) or "").strip().lower()
            values.setdefault(key, element.get("content") or "")
    return (values[key] for key in _META if values.get(key))


def _microdata(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iterfind('.//*[@itemprop="datePublished"]'):
        if element.tag != "meta":
            yield element.get("datetime") or element.get("content") or element.text_content()


def _times(tree: HtmlElement) -> Iterable[str]:
    """Values of <time> elements: those marked as published, else the one that the head gives."""
    marked, plain = [], []
    for element in tree.iterfind(".//time[@datetime]"):
        parent = element.getparent()
        about = " ".join(
            one.get(attribute) or ""
            for one in (element, parent)
            if one is not None
            for attribute in ("class", "id", "itemprop", "rel")
        )
        outside = any(one.tag in _ELSEWHERE for one in element.iterancestors())
        if _MARKS_CHANGED.search(about) or "datemodified" in about.lower():
            continue
        if "pubdate" in element.attrib or (_MARKS_PUBLISHED.search(about) and not outside):
            marked.append(element.get("datetime") or "")
        elif not outside:
            plain.append(element.get("datetime") or "")
    if marked:
        return marked
    # Several days may be those of events or of other articles: then none is this one's.
    days = {day.edtf for value in plain if (day := stated_day(value))}
    return plain if len(days) == 1 else ()
