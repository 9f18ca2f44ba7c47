"""How a correction words what was said and what is said now, where the editor does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.dates import When
from dateline.dates.words import DateWords
from dateline.schema import Extent, FigureFields, Qualifier

_NONE = "not given"
# What these hold reads well without their name.
_TEXTS = {"title", "name", "label", "quote", "summary", "counts", "note", "title_note"}
_QUALIFIERS = {
    Qualifier.EXACT: "{}",
    Qualifier.ABOUT: "about {}",
    Qualifier.MORE_THAN: "more than {}",
    Qualifier.FEWER_THAN: "fewer than {}",
    Qualifier.AT_LEAST: "at least {}",
    Qualifier.AT_MOST: "at most {}",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """A text for readers.

    Attributes:
        english: Whether it has words of English, besides the values themselves.
    """

    text: str
    english: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """One value that a correction changes; `key` is its path in words of front matter."""

    key: str
    was: Any
    now: Any


def worded(changes: Iterable[Changed], side: str) -> Wording:
    """All values of one side, `was` or `now`; a single text stands for itself."""
    changes = list(changes)
    values = [getattr(one, side) for one in changes]
    texts = [_value(value) for value in values]
    english = any(value is None for value in values)
    if len(changes) == 1 and changes[0].key.rpartition(".")[2] in _TEXTS:
        return Wording(texts[0], english)
    pairs = (f"{one.key}: {text}" for one, text in zip(changes, texts, strict=True))
    return Wording("; ".join(pairs), english=True)


def figure(fields: FigureFields, unit: str, place: str = "") -> Wording:
    """A figure in English words: more than 118 people (Almaty), as of 10 January 2022.

    Args:
        fields: The figure.
        unit: What one is, in the plural.
        place: The name of the place that it holds for; empty where there is none.
    """
    low, high = fields.min, fields.max
    if fields.value is not None:
        number = _number(fields.value)
    elif low is not None and high is not None:
        number = f"{_number(low)} to {_number(high)}"
    elif low is not None:
        number = f"at least {_number(low)}"
    else:
        number = f"at most {_number(high)}"
    text = f"{_QUALIFIERS[fields.qualifier].format(number)} {unit}"
    if place:
        text += f" ({place})"
    return Wording(text + _as_of(fields.as_of), english=True)


def _as_of(when: When | None) -> str:
    if when is None:
        return ""
    # A running total without a day held at some time from the first on.
    extent = Extent.WITHIN if when.latest is None else None
    words = DateWords("en").phrase(when, extent=extent)
    plain = when.single_day and not (when.uncertain or when.approximate)
    return f", as of {words}" if plain else f", {words}"


def _number(number: int | float | None) -> str:
    return f"{number:,}" if number is not None else _NONE


def _value(value: Any) -> str:
    if value is None:
        return _NONE
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_value(one)}" for key, one in value.items())
    if isinstance(value, tuple):
        return ", ".join(map(_value, value)) or _NONE
    return " ".join(str(value).split())
