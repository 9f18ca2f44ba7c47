"""Ids for articles that have no file of their own."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from dateline.scaffold.text import make_id

_PAGE_ENDING = re.compile(r"\.(?:s?html?|xhtml|php|aspx?|jsp|txt|json)$", re.IGNORECASE)


def id_of_address(url: str) -> str:
    """An id for a web address: the last part of its path that is a name, else its host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return make_id(url)
    names = [_PAGE_ENDING.sub("", unquote(part)) for part in parts.path.split("/") if part]
    named = [make_id(name) for name in names if name.lower() not in {"index", "default"}]
    return next((name for name in reversed(named) if name), make_id(parts.hostname or ""))
