"""The metadata at the top of a Markdown file: a YAML block between two lines of hyphens.

It is read, and it stays part of the text: an article's text is stored as it was received.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import yaml

from dateline.ingest.model import Article
from dateline.ingest.reading.stated import stated_date
from dateline.ingest.reading.texts import UNSEEN, UnusableError

_BLOCK = re.compile(
    r"\ufeff?---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
# What content systems and clippers call the same thing, the commonest first.
_KEYS = {
    "title": ("title", "headline"),
    "url": ("url", "source_url", "source-url", "source", "link", "canonical", "canonicalurl"),
    "publisher": ("publisher", "sitename", "site", "publication", "source-hostname"),
    "byline": ("author", "authors", "byline", "creator"),
    "language": ("language", "lang"),
}
_DATES = ("published", "date", "datepublished", "publishdate", "pubdate", "publication_date")


def with_front_matter(article: Article) -> Article:
    """The article with what its front matter says; the same article where it has none.

    Raises:
        UnusableError: If there is front matter and no text.
    """
    found = _BLOCK.match(article.text)
    if not found:
        return article
    try:
        # Every value as it is written: no day is to become another by being understood.
        fields = yaml.load(found[1], yaml.CBaseLoader)  # noqa: S506 - makes nothing but strings
    except (yaml.YAMLError, RecursionError):
        note = "the front matter is not YAML, and was not used"
        return replace(article, note=note)
    if not isinstance(fields, dict):
        return article
    if not article.text[found.end() :].strip():
        raise UnusableError("holds front matter and no text")
    return with_fields(article, fields)


def with_fields(article: Article, fields: dict[Any, Any]) -> Article:
    """The article with metadata from keys and values, by whichever of their usual names."""
    known = {str(key).lower(): value for key, value in fields.items()}
    found = {
        field: next((said for key in keys if (said := _words(known.get(key)))), "")
        for field, keys in _KEYS.items()
    }
    if not found["url"].lower().startswith(("http://", "https://")):
        # `source: The Port Herald` names a publisher.
        found["publisher"] = found["publisher"] or found["url"]
        found["url"] = ""
    days = (stated_date(known[key]) for key in _DATES if known.get(key))
    day = next((day for day in days if day), None)
    return replace(
        article,
        title=found["title"],
        url=found["url"],
        publisher=found["publisher"],
        byline=found["byline"].replace("; ", ", "),  # as trafilatura joins them
        language=found["language"],
        metadata_date=day,
    )


def _words(value: Any) -> str:
    """A value on one line: a text, a list of them, or an object that has a name."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    if isinstance(value, dict):
        return _words(value.get("name"))
    if not isinstance(value, str | int | float):
        return ""
    return " ".join(UNSEEN.sub(" ", str(value)).split())
