"""JSON: articles as trafilatura writes them, one object, a list, or one object a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dateline.ingest.model import Article, Fault
from dateline.ingest.reading.front import with_fields
from dateline.ingest.reading.texts import (
    LARGEST_TEXT,
    UnusableError,
    decode,
    refuse_binary,
    too_large,
)

# A crawl's worth of articles; more is better split, since it is read at once.
LARGEST_JSON = 200_000_000

_SPACE = re.compile(r"[ \t\r\n,]*")
_NEXT_OBJECT = re.compile(r"\n(?=\{)")
_SHOWN_KEYS = 8
_HINT = 'an article is an object with its text: {"text": "…", "title": "…", "date": "…"}'


def read_objects(data: bytes, origin: str) -> Iterator[Article | Fault]:
    """The articles of a JSON file; their ids are those that the objects give, and may be empty.

    Raises:
        UnusableError: If it is no JSON at all, or a list that breaks off.
    """
    if len(data) > LARGEST_JSON:
        raise too_large(LARGEST_JSON)
    if not data.strip():
        raise UnusableError("is empty")
    try:
        text = data.decode(json.detect_encoding(data)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        refuse_binary(data)
        raise UnusableError("is not UTF-8, as JSON must be", "save it as UTF-8") from error
    items = list(_items(text))
    if not items:
        raise UnusableError("holds no articles", _HINT)
    if len(items) == 1 and isinstance(items[0], UnusableError):
        raise items[0]
    for number, item in enumerate(items, 1):
        where = origin if len(items) == 1 else f"{origin} (item {number})"
        if isinstance(item, UnusableError):
            yield Fault(origin, item.message, item.hint)
            continue
        value, raw = item
        try:
            yield _article(value, raw, where, alone=len(items) == 1)
        except UnusableError as error:
            yield Fault(where, error.message, error.hint)


def _items(text: str) -> Iterator[tuple[Any, str] | UnusableError]:
    """Values and how they are written: the elements of a list, or what stands line by line.

    Where a line is broken, reading goes on at the next that begins an object.
    """
    decoder = json.JSONDecoder()
    position = _space(text, 0)
    is_list = text.startswith("[", position)
    position += is_list
    while (position := _space(text, position)) < len(text):
        if is_list and text[position] == "]":
            return
        try:
            value, end = decoder.raw_decode(text, position)
        except json.JSONDecodeError as error:
            where = f"line {error.lineno}, column {error.colno}"
            yield UnusableError(f"is not JSON: {error.msg} ({where})", _HINT)
            following = None if is_list else _NEXT_OBJECT.search(text, error.pos)
            if not following:
                return
            position = following.end()
        except (ValueError, RecursionError):
            line = text.count("\n", 0, position) + 1
            yield UnusableError(f"is JSON that cannot be read (line {line})", _HINT)
            return
        else:
            yield value, text[position:end]
            position = end
    if is_list:
        yield UnusableError("is not JSON: the list is not closed", _HINT)


def _space(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position


def _article(value: Any, raw: str, origin: str, *, alone: bool) -> Article:
    if not isinstance(value, dict):
        raise UnusableError(f"holds {_kind(value)} where an article is expected", _HINT)
    text = value.get("text")
    if not isinstance(text, str):
        keys = ", ".join(sorted(map(str, value))[:_SHOWN_KEYS])
        raise UnusableError("has no `text`" + (f" (it has {keys})" if keys else ""), _HINT)
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise UnusableError(f"holds half a character (at {error.start} of its text)") from error
    if len(data) > LARGEST_TEXT:
        raise too_large(LARGEST_TEXT)
    article = Article(
        id="" if alone else _id(value),
        origin=origin,
        text=decode(data),
        data=data,
        original=raw.encode("utf-8", "surrogatepass"),
        media="application/json",
    )
    return replace(with_fields(article, value), note="")


def _id(value: dict[str, Any]) -> str:
    found = value.get("id")
    return str(found) if isinstance(found, str | int) and str(found).strip() else ""


def _kind(value: Any) -> str:
    if value is None:
        return "null"
    kinds = {
        str: "a text",
        list: "a list",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return kinds[type(value)]
