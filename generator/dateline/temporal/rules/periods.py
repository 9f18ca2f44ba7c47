"""Quarters, halves of years, seasons and financial years."""

from __future__ import annotations

import re
from datetime import date

from dateline.temporal import reading as r
from dateline.temporal.reading import Reading
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.scene import Scene
from dateline.temporal.timex import TimexType
from dateline.temporal.vocabulary import (
    YEAR,
    ordinal_number,
)

_WHOSE = rf"(?:,?\s+(?:of\s+)?(?:fiscal\s+)?(?P<year>{YEAR})|\s+(?:of\s+)?(?P<which>last|this|next)\s+year)?"

_SHIFT = {"last": -1, "this": 0, "next": 1}

_LAST_OF_MONTH = 12


def _quarter(match: re.Match[str], scene: Scene) -> Reading | None:
    """`the third quarter`, `Q3 2022`, `first-quarter`: the last such one that has begun."""
    number = int(match["digit"]) if match["digit"] else ordinal_number(match["nth"])
    return _part(match, scene, number, 4)


_RESULTS = re.compile(
    r"\s+(?:net|operating|pre-?tax|earnings|profits?|loss(?:es)?|sales|revenues?|results|income|output"
    r"|production|exports|imports|deliveries|orders|growth|figures|report|shipments|turnover)\b"
)


def _half(match: re.Match[str], scene: Scene) -> Reading | None:
    number = int(match["digit"]) if match["digit"] else ordinal_number(match["nth"])
    accounts = _RESULTS.match(scene.text, match.end()) and "-" in match[0]
    if match["nth"] and not (match["year"] or match["which"] or match["the_year"] or accounts):
        return None  # "a second-half goal"
    return _part(match, scene, number, 2)


def _part(match: re.Match[str], scene: Scene, number: int, parts: int) -> Reading | None:
    letter = "Q" if parts == 4 else "H"
    if not 1 <= number <= parts:
        return None
    if match["year"]:
        return r.part_of_year(int(match["year"]), number, parts)
    about = scene.reference.about
    if about is None:
        return Reading(TimexType.DATE, f"XXXX-{letter}{number}")
    if match["which"]:
        return r.part_of_year(about.year + _SHIFT[match["which"].lower()], number, parts)
    ahead = scene.direction(match.start(), match.end()) > 0
    now = (about.month - 1) * parts // _LAST_OF_MONTH + 1
    if ahead:
        return r.part_of_year(about.year + (number < now), number, parts)
    return r.part_of_year(about.year - (number > now), number, parts)


def _is_placed(match: re.Match[str], scene: Scene) -> bool:
    """Whether a season stands where a time is meant: `in the spring`, `since winter`."""
    before = scene.word_before(match.start())
    return before == "since" or (match["the"] is not None and before in _BEFORE_SEASON)


def _season(match: re.Match[str], scene: Scene) -> Reading | None:
    """A season with its year, or one that a word before it places."""
    name = match["season"].lower()
    name = "autumn" if name == "fall" else name
    if match["year"]:
        return r.season(int(match["year"]), name)
    if match["which"]:
        which = match["which"].lower().split()[-1]
        which = {"coming": "next"}.get(which, which)
    elif _is_placed(match, scene):
        if re.match(
            r"\s+of\b(?!\s+[12][0-9]{3})|\s+in\b", scene.text[match.end() : match.end() + 9]
        ):
            return None
        which = "next" if scene.direction(match.start(), match.end()) > 0 else "past"
    else:
        return None
    about = scene.reference.about
    if about is None:
        return Reading(TimexType.DATE, f"XXXX-{r.SEASONS.get(name, r.WINTER)[2]}")
    return _season_near(name, which, about)


_BEFORE_SEASON = frozenset(
    ["in", "into", "during", "by", "until", "since", "this", "over", "of", "through", "throughout"]
)


def _season_near(name: str, which: str, about: date) -> Reading:
    """The season before, around or after a day; `this` is the one of the year, or just past."""
    years = [r.season(year, name) for year in range(about.year - 2, about.year + 3)]
    now = [s for s in years if s.earliest and s.latest and s.earliest <= about <= s.latest]
    back = [s for s in years if s.latest and s.latest < about]
    ahead = [s for s in years if s.earliest and s.earliest > about]
    if which == "last":
        return back[-1]
    if which == "next":
        return ahead[0]
    if which in {"this", "past"} and now:
        return now[0]
    if which == "past":
        return back[-1]
    of_year = [s for s in years if s.earliest and s.earliest.year == about.year]
    return of_year[0]


def _fiscal(match: re.Match[str], scene: Scene) -> Reading | None:
    digits = match["year"] or match["year2"] or match["year3"]
    if digits:
        return Reading(TimexType.DATE, f"FY{digits if len(digits) == 4 else '20' + digits}")
    about = scene.reference.about
    if about is None:
        return Reading(TimexType.DATE, "FYXXXX")
    step = {"last": -1, "previous": -1, "next": 1}.get((match["which"] or "").lower(), 0)
    return Reading(TimexType.DATE, f"FY{about.year + step:04}")


_NTH = "first|second|third|fourth|1st|2nd|3rd|4th"


RULES: tuple[Rule, ...] = (
    rule(
        "quarter",
        "q the fiscal financial calendar first second third fourth 0",
        rf"(?i:(?:the\s+)?(?:(?:fiscal|financial|calendar|current)[\s-]+)?(?:(?P<nth>{_NTH})(?:\s+|-)(?:(?:fiscal|financial|calendar)[\s-]+)?quarter|Q(?P<digit>[1-4]))){_WHOSE}",
        _quarter,
    ),
    rule(
        "half-year",
        "h the first second 0",
        rf"(?i:(?:the\s+)?(?:(?P<nth>first|second)[\s-]half(?P<the_year>\s+of\s+the\s+year)?|H(?P<digit>[12]))){_WHOSE}",
        _half,
    ),
    rule(
        "season",
        "the last this next spring summer autumn fall winter",
        rf"(?i:(?P<the>the\s+)?(?:(?P<which>last|this\s+past|this|next|the\s+coming)\s+)?(?P<season>spring|summer|autumn|fall|winter))"
        rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?",
        _season,
    ),
    rule(
        "fiscal-year",
        "the fiscal fy financial last this next",
        rf"(?i:(?:the\s+)?(?:(?P<which>last|previous|current|this|next)\s+)?(?:fiscal|financial)\s+year)(?!-end)(?:\s+(?P<year>{YEAR}))?"
        rf"|(?i:(?:the\s+)?fiscal)\s+(?P<year2>{YEAR})|FY\s?(?P<year3>{YEAR}|[0-9]{{2}})",
        _fiscal,
    ),
)
