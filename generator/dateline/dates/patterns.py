"""How a language writes days, months and years, and which parts two dates can share.

The patterns are those of the Unicode CLDR, through Babel; the syntax is that of UTS #35, part 4.
"""

from __future__ import annotations

import re
from datetime import date, time
from functools import lru_cache
from typing import NamedTuple

from babel import Locale
from babel.dates import format_date, format_time, match_skeleton, tokenize_pattern

_Token = tuple[str, str | tuple[str, int]]
_DAY, _MONTH, _YEAR = "d", "ML", "yG"  # with the era, which some languages write beside the year
_KEPT = 4096  # dates, as written with one pattern each
_LEAP_YEAR = 2000  # has all days that a date without a year can name


class Pair(NamedTuple):
    """The two ends of a span, one of which may leave out what both share."""

    start: str
    end: str


class Patterns:
    """The date patterns of one language."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        # A timeline names the same days again and again, and Babel works each out anew.
        self._format = lru_cache(_KEPT)(self._formatted)
        self._full = str(locale.date_formats["long"].pattern)
        self._month = self._skeleton("yMMMM", "MMMM y")
        self._yearless = self._skeleton("MMMMd", "d MMMM")
        self._year = self._skeleton("y", "y")

    def day(self, year: int | None, month: int, day: int) -> str:
        """`4 January 2022`, or `4 January` without a year."""
        if year is None:
            return self._format(date(_LEAP_YEAR, month, day), self._yearless)
        return self._format(date(year, month, day), self._full)

    def weekday(self, day: date) -> str:
        """`Tuesday`."""
        return self._format(day, "EEEE")

    def month(self, year: int | None, month: int, *, inflected: bool = False) -> str:
        """`January 2022`, or `January` without a year.

        `inflected` gives the month's name the form that it has after a day.
        """
        pattern = self._month
        if year is None:
            pattern = "LLLL" if "L" in pattern else "MMMM"
        if inflected:
            pattern = _inflected(pattern)
        return self._format(date(year or _LEAP_YEAR, month, 1), pattern)

    def year(self, year: int) -> str:
        """`2022`, with the word for "year" where the language always adds it (`2022年`)."""
        return self._format(date(year, 1, 1), self._year)

    def time(self, clock: time) -> str:
        """`21:00`, or `9:00 PM` where the language counts twelve hours."""
        return format_time(clock, "short", locale=self._locale)

    def days(self, start: date, end: date) -> Pair:
        """`5` and `9 January 2022`; `30 January` and `2 February 2022`."""
        return self._pair(self._full, start, end)

    def months(self, start: date, end: date, *, inflected: bool = False) -> Pair:
        """`January` and `March 2022`."""
        return self._pair(_inflected(self._month) if inflected else self._month, start, end)

    def _pair(self, pattern: str, start: date, end: date) -> Pair:
        """Format two dates, leaving out of one of them what the pattern lets it share.

        Where the larger part comes last (`d MMMM y`), the first date leaves it out; where it
        comes first (`y年M月d日`), the second does.
        """
        shared = ""
        if start.year == end.year:
            shared = _YEAR + (_MONTH if start.month == end.month and _DAY in pattern else "")
        tokens: list[_Token] = tokenize_pattern(pattern)
        own = [index for index, token in enumerate(tokens) if _field(token) not in {"", *shared}]
        first, tail = tokens[: own[-1] + 1], tokens[own[-1] + 1 :]
        if any(map(_field, tail)):
            # Only what is attached belongs to the first date: the full stop of `5. Januar`.
            attached = re.match(r"[^\s,]*", "" if _field(tail[0]) else str(tail[0][1]))
            tail = [("chars", attached[0])] if attached else []
        return Pair(self._write(start, [*first, *tail]), self._write(end, tokens[own[0] :]))

    def _write(self, day: date, tokens: list[_Token]) -> str:
        """Format some tokens of a pattern."""
        return "".join(
            value if isinstance(value, str) else self._format(day, value[0] * value[1])
            for _, value in tokens
        )

    def _formatted(self, day: date, pattern: str) -> str:
        return format_date(day, pattern, locale=self._locale)

    def _skeleton(self, skeleton: str, otherwise: str) -> str:
        """The language's pattern for a set of fields."""
        known = self._locale.datetime_skeletons
        match = match_skeleton(skeleton, known)
        return str(known[match].pattern) if match else otherwise


def _field(token: _Token) -> str:
    """The letter of a field of a pattern; empty for the text between fields."""
    kind, value = token
    return value[0] if kind == "field" else ""


def _inflected(pattern: str) -> str:
    """The pattern with the month as it stands within a date, not alone."""
    return pattern.replace("L", "M")
