"""Weekdays, alone or placed by another word ("last Friday", "Tuesday of last week")."""

from __future__ import annotations

import re
from datetime import timedelta

from dateline.temporal import reading as r
from dateline.temporal.reading import Grain, Reading, nth_weekday
from dateline.temporal.rules.base import Rule, near_year, rule, weekday_near
from dateline.temporal.scene import Scene
from dateline.temporal.timex import TimexType
from dateline.temporal.vocabulary import (
    MONTH_FULL,
    WEEKDAY,
    WEEKDAY_FULL,
    WEEKDAYS,
    YEAR,
    month_number,
    weekday_number,
)

_WORDS = " ".join(WEEKDAYS)
_SHORT = " ".join(name[:3] for name in WEEKDAYS) + " tues thur thurs"
_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1}


def _alone(match: re.Match[str], scene: Scene) -> Reading | None:
    """Back by default, ahead where the sentence looks ahead; the publication's own is that day."""
    word = match["weekday"]
    if len(word.rstrip(".")) < 6 and "." not in word and not _is_dated(match, scene):
        return None
    after = scene.text[match.end() : match.end() + 16]
    if re.match(r"\s+(?:Night Live|Times|Mail|Mirror|Express|Telegraph|Post|Herald|Sun)\b", after):
        return None
    today, number = scene.reference.weekday_day, weekday_number(word)
    way = scene.direction(match.start(), match.end())
    if scene.word_before(match.start()) == "since":
        way = -1
    if today and today.weekday() == number:
        return r.day(today)
    return weekday_near(number, scene, way)


def _is_dated(match: re.Match[str], scene: Scene) -> bool:
    """Whether a short word such as "Sun" stands where only a day can: after "on"."""
    return scene.word_before(match.start()) in {"on", "until", "by", "since"}


def _placed(match: re.Match[str], scene: Scene) -> Reading | None:
    """`last Friday`, `this Thursday`, `next Monday`; `the following Monday` counts from what was told."""
    which, number = match["which"].lower(), weekday_number(match["weekday"])
    today = scene.reference.weekday_day
    anchor = scene.anchor.latest if scene.anchor and not scene.reference.yearless else None
    if which in {"following", "previous"} and anchor:
        today = anchor
    if today is None:
        return weekday_near(number, scene, 0)
    if which == "this":
        return r.day(today + timedelta(days=number - today.weekday()))
    ahead = (number - today.weekday() - 1) % 7 + 1
    back = (today.weekday() - number - 1) % 7 + 1
    return r.day(today + timedelta(days=ahead if _STEPS[which] > 0 else -back))


def _of_week(match: re.Match[str], scene: Scene) -> Reading | None:
    number, today = weekday_number(match["weekday"]), scene.reference.weekday_day
    if today is None:
        return weekday_near(number, scene, 0)
    steps = _STEPS[match["which"].lower()]
    return r.day(today + timedelta(days=number - today.weekday() + 7 * steps))


def _nth_of_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """`the third Monday in April`, `the first Tuesday of November 2012`; `of each month` is a set."""
    number = weekday_number(match["weekday"])
    if match["month"] is None:
        return r.repeated(f"XXXX-WXX-{number + 1}")
    month = month_number(match["month"])
    nth = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(match["nth"].lower(), -1)
    year = int(match["year"]) if match["year"] else None
    year = year or near_year(month, None, scene, match.start(), match.end())
    if year is None or scene.reference.yearless:
        return Reading(TimexType.DATE, f"XXXX-{month:02}", f"XXXX-{month:02}", grain=Grain.MONTH)
    return r.day(nth_weekday(year, month, number, nth))


def _every(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    return r.repeated(f"XXXX-WXX-{weekday_number(match['weekday'] or match['many']) + 1}")


RULES: tuple[Rule, ...] = (
    rule("weekday", f"{_WORDS} {_SHORT}", rf"(?P<weekday>{WEEKDAY})", _alone),
    rule(
        "weekday-placed",
        "last past previous this next coming following the",
        rf"(?:the\s+)?(?P<which>(?i:last|past|previous|this|next|coming|following))\s+"
        rf"(?:coming\s+|past\s+)?(?P<weekday>{WEEKDAY_FULL})",
        _placed,
    ),
    rule(
        "weekday-of-week",
        _WORDS,
        rf"(?P<weekday>{WEEKDAY_FULL}),?\s+(?:of\s+)?(?P<which>last|this|next|the following) week",
        _of_week,
    ),
    rule(
        "weekday-of-month",
        "the first second third fourth last",
        rf"(?:[Tt]he\s+)?(?P<nth>(?i:first|second|third|fourth|last))\s+(?P<weekday>{WEEKDAY_FULL})\s+(?:of|in)\s+"
        rf"(?:(?P<month>{MONTH_FULL})(?:,?\s+(?P<year>{YEAR}))?|(?:each|every|the)\s+month)",
        _nth_of_month,
    ),
    rule(
        "every-weekday",
        f"every each {' '.join(name + 's' for name in WEEKDAYS)}",
        rf"(?:(?i:every|each)\s+(?P<weekday>{WEEKDAY_FULL})|(?P<many>{WEEKDAY_FULL})s)",
        _every,
    ),
)
