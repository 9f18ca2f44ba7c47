"""Values as YAML: in an author's style where that can hold them, else in double quotation marks."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping
from typing import Any

# What is the same text in every version of YAML without quotation marks: words, days, addresses.
_WORDS = re.compile(r"[^\W\d_][\w ,./()’–—-]*[\w.)]|[^\W\d_]")
_DAYS = re.compile(r"[0-9X]{4}-[0-9X]{2}(-[0-9X]{2})?[?~%]?(/([0-9X-]{4,10}[?~%]?|\.\.))?")
_ADDRESS = re.compile(r"https?://[\w.~/-]*[\w/]")
_WORDS_THAT_ARE_VALUES = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
# JSON leaves them as they are; YAML takes some of them for line breaks.
_SPECIAL = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_WIDTH = 100  # of lines that are filled anew


def scalar(value: Any, *, style: str = "", in_flow: bool = False) -> str:
    """A text, number, truth value or null on one line.

    Args:
        value: What it is to say.
        style: A quotation mark that the author used; kept where it can hold the text.
        in_flow: Whether it stands between brackets, where a comma ends it.
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if style == "'" and value.isprintable():
        return f"'{value.replace(chr(39), chr(39) * 2)}'"
    if not style and is_plain(value, in_flow=in_flow):
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return _SPECIAL.sub(lambda sign: f"\\u{ord(sign[0]):04x}", quoted)


def is_plain(text: str, *, in_flow: bool) -> bool:
    """Whether a text needs no quotation marks."""
    if in_flow and "," in text:
        return False
    if _DAYS.fullmatch(text) or _ADDRESS.fullmatch(text):
        return True
    return bool(_WORDS.fullmatch(text)) and text.casefold() not in _WORDS_THAT_ARE_VALUES


def between_brackets(value: Any) -> str:
    """A value on one line, lists and mappings between brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(pair(key, one, in_flow=True) for key, one in value.items()) + "}"
    if isinstance(value, tuple):
        return f"[{', '.join(between_brackets(one) for one in value)}]"
    return scalar(value, in_flow=True)


def pair(key: str, value: Any, *, in_flow: bool = False) -> str:
    """A key and its value on one line."""
    nested = isinstance(value, Mapping | tuple)
    return f"{key}: {between_brackets(value) if nested else scalar(value, in_flow=in_flow)}"


def item(value: Any, indent: int, gap: int = 2) -> str:
    """An item of a list, a mapping with one key a line; without the last line's end.

    Args:
        value: What it is to say.
        indent: Where its hyphen stands.
        gap: From the hyphen to what follows.
    """
    start = " " * indent + "-".ljust(gap)
    if not isinstance(value, Mapping) or not value:
        return start + between_brackets(value)
    return start + ("\n" + " " * (indent + gap)).join(pair(*one) for one in value.items())


def filled(text: str, indent: int, *, folded: bool) -> str:
    """The lines of a text below a `>` (folded) or `|` in the front matter."""
    edge = " " * indent
    if not folded:
        return "\n".join(edge + line if line else "" for line in text.split("\n"))
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=edge,
        subsequent_indent=edge,
        break_long_words=False,
        break_on_hyphens=False,
    )
