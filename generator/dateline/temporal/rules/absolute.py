"""Days and months that are written out, with or without their year."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dateline.temporal import reading as r
from dateline.temporal.reading import Grain, Reading
from dateline.temporal.rules.base import Rule, near_year, rule
from dateline.temporal.scene import Scene
from dateline.temporal.timex import TimexType
from dateline.temporal.vocabulary import (
    DAY,
    MONTH,
    MONTH_FULL,
    MONTHS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    day_number,
    month_number,
    weekday_number,
)

_MONTH_WORDS = " ".join([*MONTHS, *(name[:3] for name in MONTHS), "sept"])

_DAY_WORDS = " ".join([*WEEKDAYS, *(name[:3] for name in WEEKDAYS), "tues", "thur", "thurs"])

_NAMED_DAY = rf"(?:(?P<weekday>{WEEKDAY})(?:,?\s+(?:the\s+)?|,?\s*\((?P<bracket>)))?"

_CLOSE = r"(?(bracket)\))"

_OF_YEAR = rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR})|\s+(?:of\s+)?(?P<which>last|this|next) year)?"

# Where "May" or "August" can only be the month; elsewhere it may be a person or a verb.
_BEFORE_MONTH = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "during",
        "last",
        "this",
        "next",
        "early",
        "late",
        "mid",
        "of",
        "by",
        "from",
        "between",
        "through",
        "for",
        "before",
        "after",
        "and",
        "to",
        "early-to-mid",
    ]
)

_SURE_BEFORE_MONTH = frozenset(
    ["in", "since", "until", "till", "during", "last", "this", "next", "early", "late", "mid"]
)


def _year_of(match: re.Match[str], scene: Scene, month: int, day: int | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    about = scene.reference.about or scene.reference.day
    if match["which"] and about:
        return about.year + {"last": -1, "this": 0, "next": 1}[match["which"]]
    return near_year(month, day, scene, match.start(), match.end())


def on_day(year: int | None, month: int, day: int) -> Reading | None:
    """A day, whose year may not be known; None where there is no such day."""
    if year is None:
        try:
            date(2000, month, day)
        except ValueError:
            return None
        text = f"XXXX-{month:02}-{day:02}"
        return Reading(TimexType.DATE, text, text, grain=Grain.DAY)
    try:
        return r.day(date(year, month, day))
    except ValueError:
        return None


def in_month(year: int | None, month: int) -> Reading:
    """A month, whose year may not be known."""
    if year is None:
        return Reading(TimexType.DATE, f"XXXX-{month:02}", f"XXXX-{month:02}", grain=Grain.MONTH)
    return r.month(year, month)


def _written_day(match: re.Match[str], scene: Scene) -> Reading | None:
    month, day = month_number(match["month"]), day_number(match["day"])
    found = on_day(_year_of(match, scene, month, day), month, day)
    if found and found.earliest and match["weekday"] and not scene.reference.yearless:
        return _checked(found, found.earliest.weekday(), match["weekday"])
    return found


def _checked(found: Reading, real: int, weekday: str) -> Reading:
    """The reading, with a warning where its day is another day of the week than the text says."""
    named = weekday_number(weekday)
    if real == named:
        return found
    words = (
        f"{found.earliest} is a {WEEKDAYS[real].capitalize()}, not a {WEEKDAYS[named].capitalize()}"
    )
    return replace(found, warning=words, rule="weekday-differs")


def _month_year(match: re.Match[str], scene: Scene) -> Reading | None:
    month = month_number(match["month"])
    year = _year_of(match, scene, month, None)
    return in_month(year, month)


def _bare_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """A month alone, if the words around it do not make it a name or another word."""
    word, before = match["month"], scene.word_before(match.start())
    low = word.lower()
    after = scene.text[match.end() : match.end() + 20]
    if "." in word and before not in _BEFORE_MONTH:
        return None
    if low in {"may", "march"}:
        person = low == "may" and scene.names_may
        allowed = _SURE_BEFORE_MONTH if person or after.startswith(("'s", "’s")) else _BEFORE_MONTH
        if before not in allowed or re.match(r"\s+(?:on|through|toward|for)\b", after):
            return None
    if re.match(r"\s+[A-Z][a-z]+", after) and before not in _SURE_BEFORE_MONTH:
        return None
    if re.match(rf"\s+{DAY}(?!\w)", after):
        return None  # a day that the month does not have
    month = month_number(word)
    return in_month(near_year(month, None, scene, match.start(), match.end()), month)


def _iso(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    found = on_day(int(match["year"]), int(match["month"]), int(match["day"]))
    return r.clock(found, match["time"]) if found and match["time"] else found


def _numeric(match: re.Match[str], scene: Scene) -> Reading | None:
    """`7/8/07` or `10.01.2022`: which number is the month is told by dots, or by the nearer day."""
    year = int(match["year"])
    if year < 100:
        year += 1900 if year > 68 else 2000
    first, second = int(match["first"]), int(match["second"])
    orders = [(second, first)] if match["sep"] == "." else [(first, second), (second, first)]
    readings = [found for month, day in orders if (found := on_day(year, month, day))]
    about = scene.reference.about
    if len(readings) == 2 and readings[0] != readings[1]:
        if about:
            near = [abs(((found.earliest or about) - about).days) for found in readings]
            if min(near) <= 62 < max(near) or 0 in near:
                return readings[near.index(min(near))]
        other = readings[1].value
        return replace(readings[0], warning=f"day and month may be the other way round: {other}")
    return readings[0] if readings else None


def _bare_ordinal(match: re.Match[str], scene: Scene) -> Reading | None:
    """`on the 10th`: of the month that was spoken of last, else of the publication."""
    if scene.word_before(match.start()) not in {"on", "until", "by", "since", "till", "from"}:
        return None
    if re.match(
        r"\s+(?!(?:of|and|to|at|in|when|after|before|the|that|with|by|for|a)\b)\w",
        scene.text[match.end() : match.end() + 12],
    ):
        return None
    base = (scene.anchor and scene.anchor.earliest) or scene.reference.about
    return on_day(base.year, base.month, day_number(match["day"])) if base else None


RULES: tuple[Rule, ...] = (
    rule(
        "iso-day",
        "0",
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
        r"(?:[T ](?P<time>[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?Z?))?",
        _iso,
    ),
    rule(
        "numeric-day",
        "0",
        r"(?<![0-9./])(?P<first>[0-9]{1,2})(?P<sep>[/.])(?P<second>[0-9]{1,2})(?P=sep)"
        r"(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})(?![./][0-9])",
        _numeric,
    ),
    rule(
        "month-day",
        f"{_MONTH_WORDS} {_DAY_WORDS}",
        rf"{_NAMED_DAY}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY}){_OF_YEAR}{_CLOSE}",
        _written_day,
    ),
    rule(
        "day-month",
        f"0 the {_DAY_WORDS}",
        rf"{_NAMED_DAY}(?:the\s+)?(?P<day>{DAY})(?:\s+of)?\s+(?P<month>{MONTH}){_OF_YEAR}{_CLOSE}",
        _written_day,
    ),
    rule(
        "month-year",
        _MONTH_WORDS,
        rf"(?P<month>{MONTH})(?:,?\s+(?:of\s+)?(?P<year>{YEAR})|,?\s+(?:of\s+)?(?P<which>last|this|next) year)",
        _month_year,
    ),
    rule(
        "month",
        _MONTH_WORDS,
        rf"(?P<month>{MONTH_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)",
        _bare_month,
    ),
    rule(
        "day-of-month", "the", r"the\s+(?P<day>(?:3[01]|[12]?[0-9])(?:st|nd|rd|th))", _bare_ordinal
    ),
)
