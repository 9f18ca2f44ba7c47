"""Lengths of time and sets of times."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from dateline.temporal import reading as r
from dateline.temporal.reading import Reading
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.rules.steps import COUNTED, NUMBER_WORDS
from dateline.temporal.scene import Scene
from dateline.temporal.vocabulary import (
    COUNT,
    UNIT,
    Count,
    count_of,
    period,
    unit_of,
)

_AGE = re.compile(r"[- ]olds?\b|\s+of\s+age\b|\s+old\b")

_CAPACITY = re.compile(r"\s+of\s+(?:video|footage|music|audio|content|film|tape|recordings?)\b")

_LONG_BEFORE = frozenset(
    [
        "for",
        "over",
        "in",
        "within",
        "of",
        "after",
        "during",
        "throughout",
        "through",
        "took",
        "take",
    ]
)


def _counted(match: re.Match[str], scene: Scene) -> Reading | None:
    """`six months`, `a week`; no ages, no rates, and no "a second chance"."""
    after = scene.text[match.end() : match.end() + 24]
    before = scene.word_before(match.start())
    if _AGE.match(after) or _CAPACITY.match(after) or before in {"aged", "age", "as"}:
        return None
    day_of = match["unit"].lower() == "day" and re.match(r"\s+of\b", after)
    if day_of and (match["count"] or "").lower() == "a":
        return None  # "a day of mourning"
    unit, word = unit_of(match["unit"]), (match["count"] or "").lower()
    if unit == "second" and not match["unit"].lower().endswith("s"):
        return None
    single = word in {"a", "an"}
    if (
        single
        and unit in {"day", "hour", "week", "month", "year", "night"}
        and _is_rate(match, scene)
    ):
        return r.repeated(period(Count(1), unit))
    if single and unit in {"day", "night"}:
        return _some_day(match, scene)
    if word == "one" and unit == "day" and re.match(r"\s*,|\s+(?:will|would|be|when)\b", after):
        return None
    count = count_of(match["count"]) if match["count"] else Count(None)
    if match["half"] and count.number is not None:
        count = Count(count.number + 0.5)
    return r.duration(period(count, unit))


def _is_rate(match: re.Match[str], scene: Scene) -> bool:
    """Whether `a year` follows what is counted: `15 a year`, `$4 million a month`, `twice a day`."""
    before = scene.before(match.start(), 24)
    return bool(
        re.search(
            r"(?i)(?:[0-9]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|times|thousand|million|billion|dollars?|euros?|hours?|days?"
            r"|barrels?|tonnes|tons|percent|cent|people|units|passengers|[a-z]+ed))\s+$",
            before,
        )
        and not re.search(
            r"(?i)\b(?:lasted|delayed|extended|postponed|waited|served|stayed|jailed|spanned"
            r"|worked|suspended|banned|remained|lived|needed|closed|continued|lived|celebrated)\s+$",
            before,
        )
    )


def _some_day(match: re.Match[str], scene: Scene) -> Reading | None:
    before = scene.word_before(match.start())
    return (
        r.duration("P1D")
        if before in {"for", "in", "within", "about", "over", "after", "lasted", "than"}
        else None
    )


def _compound(match: re.Match[str], scene: Scene) -> Reading | None:
    """`12-hour`, `41-year`, `fifty-year`; not `15-year-old`."""
    if re.match(r"[- ]olds?\b", scene.text[match.end() : match.end() + 6]):
        return None
    return r.duration(period(count_of(match["count"]), unit_of(match["unit"])))


def _long(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """`decades-long`, `years of talks`, `a year-long`."""
    many = match["many"].lower().endswith("s")
    return r.duration(period(Count(None if many else 1), unit_of(match["many"])))


def _uncounted(match: re.Match[str], scene: Scene) -> Reading | None:
    """`for years`, `over the years`, `in recent weeks`: how long is not said."""
    idiom = match[0].lower().startswith("over")
    if not idiom and scene.word_before(match.start()) not in _LONG_BEFORE:
        return None
    return r.duration(period(Count(None), unit_of(match["unit"])))


def _around_now(match: re.Match[str], scene: Scene) -> Reading | None:
    """`the last two weeks`, `the next six months`: a length with its place, up to or from now."""
    low = match["way"].lower()
    count = count_of(match["count"]) if match["count"] else Count(None)
    unit, today = unit_of(match["unit"]), scene.reference.day
    found = r.duration(period(count, unit))
    if today is None or count.whole is None or low in {"first", "final"} or unit not in _SHIFTS:
        return found
    ahead = low in {"next", "coming", "following", "upcoming"}
    other = _shift(today, unit, count.whole if ahead else -count.whole)
    first, last = (today, other) if ahead else (other, today)
    return replace(found, earliest=first, latest=last)


_SHIFTS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 1, "year": 12, "decade": 120}


def _shift(day: date, unit: str, count: int) -> date:
    if unit in {"month", "year", "decade"}:
        return r.shifted_month(day, count * _SHIFTS[unit])
    return day + timedelta(days=count * _SHIFTS[unit])


def _set(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    count = count_of(match["count"]) if match["count"] else Count(2 if match["other"] else 1)
    return r.repeated(period(count, unit_of(match["unit"])))


def _adverb_set(match: re.Match[str], scene: Scene) -> Reading | None:
    """`daily`, `annually`, `twice a week`; "Daily Mail" is a name."""
    before = scene.before(match.start(), 2).strip()[-1:]
    named = scene.text[match.end() : match.end() + 2].strip()[:1].isupper() or before.isalnum()
    if match[0][0].isupper() and named:
        return None
    return r.repeated(_ADVERBS[match[0].lower()])


_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annually": "P1Y",
    "yearly": "P1Y",
}

_EACH = rf"(?i:(?:every|each)\s+(?:(?P<other>other)\s+|(?P<count>{COUNT})\s+)?(?P<unit>{UNIT}))"

_MANY = r"seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries"


RULES: tuple[Rule, ...] = (
    rule("duration", NUMBER_WORDS, rf"{COUNTED}(?P<half>\s+and\s+a\s+half)?", _counted),
    rule(
        "duration-compound",
        NUMBER_WORDS,
        rf"(?P<count>(?i:{COUNT}))-(?P<unit>(?i:{UNIT}))(?:-long)?",
        _compound,
    ),
    rule(
        "duration-long",
        _MANY.replace("|", " ") + " hour day week month year decade century",
        rf"(?P<many>(?i:{_MANY}|hour|day|week|month|year|decade|century))-?long",
        _long,
    ),
    rule(
        "duration-vague",
        _MANY.replace("|", " ") + " the over",
        r"(?i:(?:over\s+the\s+(?=years|decades|centuries)|the\s+)?(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries))",
        _uncounted,
    ),
    rule(
        "duration-placed",
        "the these those past last next first coming",
        rf"(?i:(?:(?:the|these|those)\s+)?(?P<way>last|past|previous|preceding|next|coming|following|upcoming|first|final)"
        rf"\s+(?:few\s+(?=[0-9]))?(?:(?P<count>{COUNT})|few|several|couple of|many)\s+(?:full\s+)?(?P<unit>{UNIT}))",
        _around_now,
    ),
    rule("set", "every each", _EACH, _set),
    rule(
        "set-rate",
        "per",
        r"(?i:per\s+(?:(?P<count>[0-9]+)\s+)?(?P<other>\b\B)?(?P<unit>minute|hour|day|week|month|quarter|year))",
        _set,
    ),
    rule("set-adverb", " ".join(_ADVERBS), rf"(?i:{'|'.join(_ADVERBS)})", _adverb_set),
)
