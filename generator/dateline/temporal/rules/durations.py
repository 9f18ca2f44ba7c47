"""Lengths of time and sets of times."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from dateline.temporal import reading as r
from dateline.temporal.reading import Reading
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.rules.steps import COUNTED, KIND, NUMBER_WORDS, TWO_COUNTS
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
        "only",
        "just",
        "mere",
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


def _is_no_length(match: re.Match[str], scene: Scene) -> bool:
    """Whether "eleven year" belongs to a noun, or what is counted is an age or a capacity."""
    after = scene.text[match.end() : match.end() + 24]
    unit, before = match["unit"].lower(), scene.word_before(match.start())
    if not unit.endswith("s"):
        if match["the"] or unit == "second":
            return True  # "the eleven year partnership", "a second chance"
        if unit == "day" and match["count"] in {"a", "A"} and re.match(r"\s+of\b", after):
            return True  # "a day of mourning"
    if re.match(r"-[a-z]", after):
        return True  # "a year-earlier profit"
    if _AGE.match(after) or _CAPACITY.match(after):
        return True
    return before in {"aged", "age", "as", "such"}


def _counted(match: re.Match[str], scene: Scene) -> Reading | None:
    """`six months`, `a week`; no ages, no rates, and no "a second chance"."""
    if match["old"]:
        return _age(match, scene.word_before(match.start()))
    if _is_no_length(match, scene):
        return None
    after = scene.text[match.end() : match.end() + 24]
    unit, word = unit_of(match["unit"]), (match["count"] or "").lower()
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
            r"(?i)(?:[0-9](?:bn|mn?|k|tn)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|times|thousand|million|billion|dollars?|euros?|hours?|days?"
            r"|barrels?|tonnes|tons|percent|cent|people|units|passengers|[a-z]+ed))\s+$",
            before,
        )
        and not re.search(
            r"(?i)\b(?:lasted|delayed|extended|postponed|waited|served|stayed|jailed|spanned"
            r"|worked|suspended|banned|remained|lived|needed|closed|continued|lived|celebrated)\s+$",
            before,
        )
    )


def _age(match: re.Match[str], before: str) -> Reading | None:
    """`20 years old`; how old at the time is no length: "since he was 12 years old"."""
    if before in {"was", "when", "were"} or not match["count"]:
        return None
    return r.duration(period(count_of(match["count"]), unit_of(match["unit"])))


def _some_day(match: re.Match[str], scene: Scene) -> Reading | None:
    before = scene.word_before(match.start())
    beside = re.match(r"\s+(?:after|before)\b", scene.text[match.end() : match.end() + 8])
    return (
        r.duration("P1D")
        if beside or before in {"for", "in", "within", "about", "over", "after", "lasted", "than"}
        else None
    )


def _compound(match: re.Match[str], scene: Scene) -> Reading | None:
    """`12-hour`, `41-year`, `fifty-year`, `15-year-old`; not "the Six-Day War"."""
    if match["unit"][0].isupper() and re.match(
        r"\s+(?:Wars?|Plan|Movement)\b", scene.text[match.end() : match.end() + 10]
    ):
        return None
    return r.duration(period(count_of(match["count"]), unit_of(match["unit"])))


def _long(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """`decades-long`, `years of talks`, `a year-long`."""
    many = match["many"].lower().endswith("s")
    return r.duration(period(Count(None if many else 1), unit_of(match["many"])))


def _uncounted(match: re.Match[str], scene: Scene) -> Reading | None:
    """`for years`, `over the years`, `in recent weeks`: how long is not said."""
    idiom = match[0].lower().startswith("over") or _opens_clause(match, scene)
    if not idiom and scene.word_before(match.start()) not in _LONG_BEFORE:
        return None
    return r.duration(period(Count(None), unit_of(match["unit"])))


def _opens_clause(match: re.Match[str], scene: Scene) -> bool:
    """Whether a bare `hours` stands at the head of "hours after the vote" or of "years of neglect"."""
    after = scene.text[match.end() : match.end() + 12]
    before = scene.before(match.start(), 12)
    if re.match(r"\s+(?:after|before)\s", after):
        return bool(re.search(r"(?:^|[,;:.–—]\s{0,2}|\b(?:and|but|came|died)\s)$", before))
    of = re.match(r"\s+of\s+(?!the\b|his\b|her\b|their\b|its\b|this\b)[a-z]", after)
    clear = re.search(
        r"(?:^|[,;:.–—\n]\s{0,2}|\b(?:and|but|after|despite|following|by|with|ended?|ending|since|amid|had|spent"
        r"|faces?|facing|endured|suffered|had|from|to)\s)$",
        before,
    )
    return bool(of and clear)


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


_MANY = r"seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries"


RULES: tuple[Rule, ...] = (
    rule(
        "duration",
        f"the {NUMBER_WORDS}",
        rf"(?:(?P<the>the|The)\s+(?!few\b|some\b|many\b|an?\b|half\b|one\b))?{COUNTED}(?P<half>\s+and\s+a\s+half)?(?P<old>\s+old)?",
        _counted,
    ),
    rule(
        "duration-compound",
        NUMBER_WORDS,
        rf"(?P<count>(?i:{COUNT}))-(?P<unit>(?i:{UNIT}))(?:-long|[- ]olds?)?",
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
        rf"\s+(?:few\s+(?=[0-9]))?(?:{TWO_COUNTS}|(?P<count>{COUNT})|few|several|couple of|many)\s+(?:{KIND}\s+)?(?P<unit>{UNIT}))",
        _around_now,
    ),
)
