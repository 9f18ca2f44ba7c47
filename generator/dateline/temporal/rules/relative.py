"""Times told from the publication: "yesterday", "last month", "later this year"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from dateline.temporal import reading as r
from dateline.temporal.reading import Grain, Reading
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.rules.steps import fits, stepped
from dateline.temporal.scene import Scene
from dateline.temporal.timex import Modifier, TimexType
from dateline.temporal.vocabulary import (
    MONTH_FULL,
    Count,
    month_number,
    period,
    unit_of,
)

_DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}

_STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}

# Whose step is counted from what was told rather than from the publication.
_TOLD = frozenset({"previous", "preceding", "same", "that", "following"})


def _today(scene: Scene, shift: int = 0) -> Reading | None:
    day = scene.reference.day
    return r.day(day + timedelta(days=shift)) if day else None


def _deictic(match: re.Match[str], scene: Scene) -> Reading | None:
    word = " ".join(match["word"].lower().split())
    if word == "today" and re.match(
        r"['’]s\s+(?:world|society|market|technology|generation)\b",
        scene.text[match.end() : match.end() + 24],
    ):
        return r.reference("PRESENT_REF")
    shift = _DAYS[word]
    unknown = "PRESENT_REF" if shift == 0 else "FUTURE_REF" if shift > 0 else "PAST_REF"
    return _today(scene, shift) or r.reference(unknown)


def _unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """`last week`, `this year`, `the following month`, `the same day`."""
    unit = unit_of(match["unit"])
    which = match["which"].lower().split()[-1]
    if match["which"].lower().startswith("this "):
        which = "last"
    the = match["the"] is not None
    if unit == "decade" and which in {"last", "past", "next", "coming"}:
        return r.duration("P10Y")
    if unit == "century" and which in {"past", "next"}:
        return r.duration("P100Y")
    if which == "past":
        return r.duration(period(Count(1), unit)) if the else None
    told = which in _TOLD or (which == "next" and the and unit == "day")
    return unit_from(which, unit, told, match, scene)


def _rest_of_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """`earlier today`, `later tomorrow`: a part of the day."""
    word, late = match["day"].lower(), match["rest"].lower() == "later"
    day = _today(scene, _DAYS[word])
    mod = Modifier.END if late else Modifier.START
    return replace(day, mod=mod) if day else r.reference("PRESENT_REF")


def unit_from(
    which: str, unit: str, told: bool, match: re.Match[str], scene: Scene
) -> Reading | None:
    """A unit counted from what was told, if anything was, or else from the publication."""
    ref = scene.reference
    anchor = scene.anchor
    base = ref.day or (ref.about if unit in {"year", "decade", "century"} else None)
    if told and anchor is not None and fits(anchor.grain, unit):
        base = anchor.latest if _STEPS[which] > 0 else anchor.earliest
    elif told and unit == "day" and which != "same" and which != "that":
        base = None
    if base is None:
        value = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}.get(
            unit, "XXXX-XX-XX"
        )
        return r.reference(value)
    steps = _STEPS[which]
    if unit == "weekend":
        steps = _weekend_step(which, base, scene.direction(match.start(), match.end()))
    return stepped(base, unit, steps)


def _weekend_step(which: str, base: date, way: int) -> int:
    """Early in a week, "this weekend" of a sentence that looks back is the one just past."""
    if which == "this" and way < 0 and base.weekday() < 3:
        return -1
    return _STEPS[which]


def _the_weekend(match: re.Match[str], scene: Scene) -> Reading | None:
    """`Over the weekend`: the last one, or the next in a sentence that looks ahead."""
    base = scene.reference.weekday_day
    if base is None or scene.word_before(match.start()) not in _OVER:
        return None
    ahead = scene.direction(match.start(), match.end()) > 0
    return stepped(base, "weekend", 0 if ahead or base.weekday() >= _SATURDAY else -1)


_OVER = frozenset({"over", "at", "during", "throughout"})
_SATURDAY = 5


def _rest(match: re.Match[str], scene: Scene) -> Reading | None:
    """`later this year`, `earlier this week`: the part of it after or before the publication."""
    found = unit_from("this", unit_of(match["unit"]), False, match, scene)
    if found is None or found.earliest is None or found.latest is None:
        return found
    today = scene.reference.day or found.earliest
    if match["rest"].lower() == "later":
        left = _holding(today) if found.grain is Grain.YEAR else found
        return replace(left, mod=Modifier.END, earliest=max(found.earliest, today))
    return replace(found, mod=Modifier.START, latest=min(found.latest, today))


def _holding(today: date) -> Reading:
    """What is left of a year: its December, its last quarter, or no less than the year."""
    if today.month == 12:
        return r.month(today.year, 12)
    return r.part_of_year(today.year, 4, 4) if today.month >= 10 else r.year(today.year)


def _named_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """`last January`, `next March`: `this` is of the year of publication."""
    month, about = month_number(match["month"]), scene.reference.about
    if about is None:
        return Reading(TimexType.DATE, f"XXXX-{month:02}", f"XXXX-{month:02}", grain=Grain.MONTH)
    which = match["which"].lower()
    if which == "this":
        return r.month(about.year, month)
    if which in {"last", "past"}:
        return r.month(about.year - (month >= about.month), month)
    return r.month(about.year + (month <= about.month), month)


_WHICH = (
    r"that same|last|past|previous|preceding|this|current|same|that|next|coming|following|upcoming"
)


RULES: tuple[Rule, ...] = (
    rule(
        "deictic-day",
        "today yesterday tomorrow the",
        r"(?P<word>(?i:the day before yesterday|the day after tomorrow|today|yesterday|tomorrow))",
        _deictic,
    ),
    rule(
        "unit",
        f"the {_WHICH.replace('|', ' ')}",
        rf"(?i:(?P<the>the\s+)?(?P<which>this past|{_WHICH})\s+(?:(?:calendar|financial|fiscal)\s+(?=q|y))?(?P<unit>day|weekend|week|fortnight|month|quarter|year|decade|century))",
        _unit,
    ),
    rule("the-weekend", "the", r"(?i:the weekend)", _the_weekend),
    rule(
        "rest-of-day",
        "earlier later",
        r"(?i:(?P<rest>earlier|later)\s+(?P<day>today|yesterday|tomorrow))",
        _rest_of_day,
    ),
    rule(
        "rest-of-unit",
        "later earlier early late",
        r"(?i:(?P<rest>later|earlier)\s+(?:this|in the)\s+(?P<unit>week|month|quarter|year|decade|century))",
        _rest,
    ),
    rule(
        "named-month",
        "last this next past",
        rf"(?P<which>(?i:last|past|this|next))\s+(?P<month>{MONTH_FULL})",
        _named_month,
    ),
)
