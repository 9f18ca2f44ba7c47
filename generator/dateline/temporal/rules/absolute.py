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
    way, about = match.groupdict().get("way"), scene.reference.day
    if way and found and found.earliest and about and not match["year"]:
        ahead = way.lower() == "next"
        year = about.year + ((found.earliest.month, day) <= (about.month, about.day))
        found = on_day(year if ahead else year - 1, month, day)
    if found and found.earliest and match["weekday"] and not match["year"]:
        found = _fitting(found, match["weekday"], scene)
    if found and found.earliest and match["weekday"] and not scene.reference.yearless:
        return _checked(found, found.earliest.weekday(), match["weekday"])
    return found


def _fitting(found: Reading, weekday: str, scene: Scene) -> Reading:
    """The year beside the nearest one where only there the day is such a weekday.

    Close to publication the year is sure, and the weekday is a slip.
    """
    day, about = found.earliest, scene.reference.about
    number = weekday_number(weekday)
    if day is None or about is None or scene.reference.yearless or day.weekday() == number:
        return found
    for year in (day.year + 1, day.year - 1):
        other = on_day(year, day.month, day.day)
        if other and other.earliest and other.earliest.weekday() == number:
            far = abs((other.earliest - about).days) > 366 or abs((day - about).days) <= 92
            return found if far else other
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


# Months that are names of people, and a word that can be the first name before one.
_GIVEN = frozenset(["april", "may", "june", "august", "march"])
_FIRST_NAME = re.compile(
    r"(?:[a-z,;]\s{1,3}|^)(?!(?:Last|This|Next|Early|Late|Mid|In|Since|Until|By|From|During|Between|For|Of|To"
    r"|Before|After|And|Through|Bloody|Black)\b)(?:[A-Z][a-z]+|Mr\.|Mrs\.|Ms\.)\s$"
)


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
    if low in _GIVEN and _FIRST_NAME.search(scene.before(match.start(), 20)):
        return None
    if re.match(rf"\s+{DAY}(?!\w)", after):
        return None  # a day that the month does not have
    month = month_number(word)
    return in_month(near_year(month, None, scene, match.start(), match.end()), month)


def _bare_ordinal(match: re.Match[str], scene: Scene) -> Reading | None:
    """`on the 10th`: of the month that was spoken of last, else of the publication."""
    about = scene.reference.day
    if match["which"]:
        if about is None:
            return None
        of = r.shifted_month(
            about.replace(day=1), {"last": -1, "this": 0, "next": 1}[match["which"]]
        )
        return on_day(of.year, of.month, day_number(match["day"]))
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
        "month-day",
        f"last next {_MONTH_WORDS} {_DAY_WORDS}",
        rf"(?:(?P<way>[Ll]ast|[Nn]ext)\s+)?{_NAMED_DAY}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY}){_OF_YEAR}{_CLOSE}",
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
        "day-of-month",
        "the",
        r"the\s+(?P<day>(?:3[01]|[12]?[0-9])(?:st|nd|rd|th))(?:\s+of\s+(?P<which>this|last|next)\s+month)?",
        _bare_ordinal,
    ),
)
