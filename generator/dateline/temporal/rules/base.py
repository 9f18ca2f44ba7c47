"""What a rule is, and what several rules share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.temporal import reading as r
from dateline.temporal.reading import Grain, Reading
from dateline.temporal.reference import STANDIN
from dateline.temporal.scene import Scene
from dateline.temporal.timex import TimexType
from dateline.temporal.vocabulary import compiled

Resolve = Callable[[re.Match[str], Scene], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say a time.

    Attributes:
        name: What `Timex.rule` shows.
        openers: The words, in small letters, with which the expression can begin; `0` stands for
            digits. The pattern is tried only there.
        pattern: What it looks like, from its first word.
        resolve: Its meaning in a place; None where it is no time there after all.
    """

    name: str
    openers: frozenset[str]
    pattern: re.Pattern[str]
    resolve: Resolve


def rule(name: str, openers: str, pattern: str, resolve: Resolve) -> Rule:
    """A rule; openers are separated by spaces, and what is not spelt with capitals ignores case."""
    return Rule(name, frozenset(openers.split()), compiled(rf"(?:{pattern})(?!\w)"), resolve)


def near_year(month: int, day: int | None, scene: Scene, start: int, end: int) -> int | None:
    """The year of a day or month that is given without one; None where nothing tells it.

    A day goes to the nearest year, where the time that the sentence speaks of counts as nearer by
    three. A month looks back, unless the sentence looks ahead.
    """
    about = scene.reference.about
    if about is None:
        return STANDIN if scene.reference.yearless else None
    way = scene.direction(start, end)
    if day is None:
        if way > 0:
            return about.year + (month < about.month)
        return about.year - (month > about.month)
    best = None
    for year in (about.year - 1, about.year, about.year + 1):
        try:
            distance = (date(year, month, day) - about).days
        except ValueError:
            continue
        cost = abs(distance) * (3 if distance * way < 0 else 1)
        if best is None or cost < best[0]:
            best = (cost, year)
    return best[1] if best else None


def weekday_near(number: int, scene: Scene, way: int) -> Reading:
    """The nearest such weekday: ahead if `way` is 1, else back; the day itself counts."""
    today = scene.reference.weekday_day
    if today is None:
        return Reading(TimexType.DATE, f"XXXX-WXX-{number + 1}", grain=Grain.DAY)
    step = (number - today.weekday()) % 7 if way > 0 else -((today.weekday() - number) % 7)
    return r.day(today + timedelta(days=step))
