"""Words of people as YAML values and as ids."""

from __future__ import annotations

import json
import re

from anyascii import anyascii

from dateline import urls
from dateline.dates import When
from dateline.dates.when import Precision

# What is text in every YAML version without quotation marks; anything else gets them.
_PLAIN = re.compile(r"[^\W\d_][\w ,./()’–—-]*[\w.)]")
_WORDS_THAT_ARE_VALUES = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_LONGEST_ID = 60


def one_line(text: str) -> str:
    """A text on one line, without characters that cannot be shown."""
    line = " ".join(text.split())
    return line if line.isprintable() else "".join(sign for sign in line if sign.isprintable())


def yaml_text(text: str, *, in_list: bool = False) -> str:
    """A text as a YAML scalar on one line; in a list a comma takes quotation marks, too."""
    text = one_line(text)
    plain = _PLAIN.fullmatch(text) and not (in_list and "," in text)
    if plain and text.casefold() not in _WORDS_THAT_ARE_VALUES:
        return text
    return json.dumps(text, ensure_ascii=False)


def yaml_list(texts: tuple[str, ...]) -> str:
    """Texts as a YAML list on one line."""
    return f"[{', '.join(yaml_text(text, in_list=True) for text in texts)}]"


def make_id(text: str, prefix: str = "") -> str:
    """An id for a title or name: ASCII letters, digits and hyphens, of a handy length.

    Letters of other scripts are transliterated. Empty where nothing is left of the text.
    """
    # Apostrophes go first: "Traders' choice" is not "traders-choice" with a gap in it.
    bare = re.sub(r"['’ʼ]", "", text)
    slug = re.sub(r"[^a-z0-9]+", "-", urls.slug(anyascii(bare))).strip("-")
    if len(slug) > _LONGEST_ID:
        slug = slug[: _LONGEST_ID + 1].rpartition("-")[0] or slug[:_LONGEST_ID]
    return "-".join(part for part in (prefix, slug) if part) if slug else ""


def date_prefix(when: When | None) -> str:
    """The start of an event's id: its date as far as it is known, and no further.

    `2022-01-10` for a day or the interval that starts with it, `2022-01` for a month, `2022` for a
    year or season, and nothing for what is less or open.
    """
    end = (when.start or when.end) if when else None
    if end is None or end.year is None or end.precision in {Precision.DECADE, Precision.CENTURY}:
        return ""
    parts = [f"{end.year:04}"]
    if end.month is not None:
        parts.append(f"{end.month:02}")
        if end.day is not None:
            parts.append(f"{end.day:02}")
    return "-".join(parts)
