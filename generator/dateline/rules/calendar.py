"""Dates and times of day in the words of a language: where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError

from dateline.timeline import Timeline

# Years that a plain number of four digits may be taken for, beside those of the timeline itself.
_YEARS = range(1500, 2101)
_JOIN = r"(?:\s*[-‐‑–—,/&]\s*|\s+(?:[^\W\d_]{1,5}\s+)?)"
_DAY = r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|ª|[.])?(?!\d)"
_YEAR = r"\d{4}(?!\d)"
_ISO = r"\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)|\d{1,2}\.\d{1,2}\.(?!\d)"
_CLOCK = (
    r"(?<!\d)(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d)?\s?(?:a\.?m\b\.?|p\.?m\b\.?|o['’]clock|noon\b|Uhr|uur\b)"
    r"|(?<!\d)(?:[01]?\d|2[0-4])[:h][0-5]\d(?!\d)(?::[0-5]\d)?|(?<!\d)[0-2]?\d[0-5]\d\s?(?:GMT|UTC)\b"
)
_DIGIT = re.compile(r"(?![0-9])\d")  # of any other script
_ASIAN = r"\d+\s?[年月日時时分년월일시분]"
_ORDINAL_DAY = r"\bthe\s+\d{1,2}(?:st|nd|rd|th)\b"
_DECADE = r"\d{4}s\b|['’]\d{2}s?\b|\d{4}er\b|\d{4}-х"


class CalendarWords:
    """Finds what is a date or a time of day, and so no figure."""

    def __init__(self, language: str, timeline: Timeline) -> None:
        """Month and weekday names are the language's and, always, the English ones."""
        months = "|".join(re.escape(one) for one in _names(language, "months"))
        weekdays = "|".join(re.escape(one) for one in _names(language, "days"))
        days = rf"{_DAY}(?:{_JOIN}{_DAY}){{0,3}}"
        of = r"(?:\s+(?:of|de|di|du|den)\s+|\s*[-/.]\s*|\s*)"
        month = rf"(?:{months})(?!\w)\.?"
        year = rf"(?:(?:,|\s+de|\s+del|\s+di)?\s*{_YEAR})?"
        forms = (
            _ISO,
            rf"{days}{of}(?<!\w){month}{year}",
            rf"(?<!\w){month}\s*{days}{year}",
            rf"(?<!\w)(?:{weekdays})(?!\w)\.?,?\s+(?:(?:the|den|dem|der|le|el|il)\s+)?{days}",
            *(_CLOCK, _ASIAN, _ORDINAL_DAY, _DECADE),
        )
        self._forms = re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)
        self._years = {
            end.year
            for event in timeline.events
            if event.date
            for end in event.date.ends
            if end.year
        } | set(_YEARS)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where dates and times stand; a plain number that may be a year counts as one."""
        text = _DIGIT.sub(lambda digit: str(int(digit[0])), text)
        for match in self._forms.finditer(text):
            yield match.span()
        for match in re.finditer(r"(?<![\w.,])\d{3,4}(?![\w]|[.,]\d)", text):
            if int(match[0]) in self._years:
                yield match.span()


def _names(language: str, what: str) -> list[str]:
    """The names of months or weekdays, longest first; letters alone and numbers are no names."""
    found = {"Sept"} if what == "months" else set()
    for locale in (Locale("en"), _locale(language)):
        data: Any = getattr(locale, what)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                found |= {str(name).rstrip(".") for name in data[context][width].values()}
    return sorted((one for one in found if re.search(r"[^\W\d]{3}", one)), key=len, reverse=True)


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale("en")
