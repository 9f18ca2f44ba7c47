"""Feasts and holidays, fixed and moveable."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateline.temporal import reading as r
from dateline.temporal.reading import Grain, Reading
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.scene import Scene
from dateline.temporal.timex import TimexType
from dateline.temporal.vocabulary import (
    YEAR,
)


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the anonymous Gregorian rule of 1876)."""
    golden, (hundreds, rest) = year % 19, divmod(year, 100)
    leaps, off = divmod(hundreds, 4)
    shift = (hundreds - (hundreds + 8) // 25 + 1) // 3
    moon = (19 * golden + hundreds - leaps - shift + 15) % 30
    within, left = divmod(rest, 4)
    weekday = (32 + 2 * off + 2 * within - moon - left) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


_FIXED = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year": (1, 1),
    "new year's": (1, 1),
    "orthodox christmas": (1, 7),
    "epiphany": (1, 6),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "st. patrick's day": (3, 17),
    "international women's day": (3, 8),
    "nowruz": (3, 21),
    "nauryz": (3, 21),
    "april fools' day": (4, 1),
    "april fool's day": (4, 1),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "guy fawkes night": (11, 5),
    "armistice day": (11, 11),
    "the fourth of july": (7, 4),
}

_EASTER = {
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
    "palm sunday": -7,
    "ash wednesday": -46,
    "maundy thursday": -3,
    "ascension day": 39,
    "whit monday": 50,
    "pentecost": 49,
}

_WEEKDAY_FEASTS = {
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "martin luther king day": (1, 0, 3),
    "martin luther king jr. day": (1, 0, 3),
    "black friday": (11, 3, 4),
}

_FEASTS = sorted([*_FIXED, *_EASTER, *_WEEKDAY_FEASTS], key=len, reverse=True)


def feast(name: str, year: int) -> date:
    """The day of a feast in a year."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _EASTER:
        return easter(year) + timedelta(days=_EASTER[name])
    day = r.nth_weekday(year, *_WEEKDAY_FEASTS[name])
    return day + timedelta(days=1) if name == "black friday" else day


def _feast(match: re.Match[str], scene: Scene) -> Reading | None:
    """A feast, of the year that is given or else the nearest that the sentence allows."""
    name = match["feast"].lower().replace("’", "'").replace("saint ", "st ")
    if name in {"new year", "christmas", "easter"} and re.match(
        r"\s+(?:tree|card|carol|present|gift|egg|Island|Rising|resolution)|-(?!themed)",
        scene.text[match.end() : match.end() + 14],
    ):
        return None
    about = scene.reference.about
    if match["year"]:
        return r.day(feast(name, int(match["year"])))
    if about is None:
        return _yearless_feast(name)
    which = (match["which"] or "").lower()
    days = [feast(name, year) for year in (about.year - 1, about.year, about.year + 1)]
    way = {"last": -1, "next": 1}.get(which, scene.direction(match.start(), match.end()))
    costs = [abs((day - about).days) * (3 if (day - about).days * way < 0 else 1) for day in days]
    return r.day(days[costs.index(min(costs))])


def _yearless_feast(name: str) -> Reading:
    if name not in _FIXED:
        return r.reference("XXXX-XX-XX")
    month, day = _FIXED[name]
    text = f"XXXX-{month:02}-{day:02}"
    return Reading(TimexType.DATE, text, text, grain=Grain.DAY)


_FEAST_WORDS = " ".join(
    {name.split()[0].rstrip("'s").split("'")[0] for name in _FEASTS}
    | {
        "new",
        "christmas",
        "last",
        "this",
        "next",
        "fools",
        "thanksgiving",
        "valentine",
        "st",
        "the",
    }
)


RULES: tuple[Rule, ...] = (
    rule(
        "feast",
        _FEAST_WORDS,
        rf"(?:(?P<which>(?i:last|this|next))\s+)?(?P<feast>(?=[A-Zt])(?i:{'|'.join(re.escape(n).replace(chr(39), '[’' + chr(39) + ']') for n in _FEASTS)}))"
        rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?",
        _feast,
    ),
)
