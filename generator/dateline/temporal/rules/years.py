"""Years, pairs of years, decades and centuries."""

from __future__ import annotations

import re
from datetime import date

from dateline.temporal import reading as r
from dateline.temporal.reading import Reading
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.scene import Scene
from dateline.temporal.timex import TimexType
from dateline.temporal.vocabulary import (
    ORDINALS,
    YEAR,
    ordinal_number,
)

_COUNTED = re.compile(
    r"\s+(?:people|persons|jobs|workers|employees|troops|soldiers|officers|police|protesters"
    r"|vehicles|units|cases|deaths|points|pages|homes|houses|copies|miles|metres|meters|feet|km"
    r"|kilometres|kilometers|kg|tons|tonnes|pounds|dollars|euros|rubles|roubles|men|women|children"
    r"|members|seats|votes|students|passengers|shares|additional|more|other|new|of\s+the[ms]e?"
    r"|hours|days|weeks|months|years|times|percent|per\s+cent|acres|hectares|calories|rpm|mph|pixels|kilobytes|megabytes|MB|GB|kB)\b"
    r"|\s*[%°$€£]|-(?:seat|strong|mile|page|foot|metre|meter|pound|ton|person|man|member)"
)

_NOT_BEFORE_YEAR = frozenset(
    [
        "windows",
        "directive",
        "row",
        "seat",
        "gate",
        "apartment",
        "suite",
        "locker",
        "lot",
        "bus",
        "train",
        "decree",
        "chapter",
        "psalm",
        "had",
        "killed",
        "employs",
        "hired",
        "flight",
        "room",
        "highway",
        "route",
        "no",
        "number",
        "resolution",
        "article",
        "section",
        "page",
        "about",
        "some",
        "nearly",
        "almost",
        "over",
        "than",
        "approximately",
        "around",
        "least",
        "most",
        "least",
        "up",
        "model",
        "area",
        "building",
        "line",
        "only",
        "another",
        "exactly",
        "roughly",
        "office",
        "channel",
        "form",
        "studio",
    ]
)

_IN_NUMBER_BEFORE = re.compile(
    r"(?:[\w$€£¥#№./+*=<>@&]|(?<![a-z.])[,:]|(?<![a-z0-9])[-]|[A-Z0-9][A-Z]-|\b[0-9]{1,3}-)$"
)

_IN_NUMBER_AFTER = re.compile(r"[\w/@=*+]|[-–—](?![0-9]{4}(?![0-9])|[0-9]{2}(?![0-9])|[^0-9]|$)")

_IN = frozenset(
    [
        "in",
        "since",
        "by",
        "of",
        "until",
        "till",
        "from",
        "during",
        "for",
        "before",
        "after",
        "around",
        "circa",
        "to",
    ]
)


def _bare_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """Four digits, if they are no quantity and no part of a number or a name."""
    year, start, end = int(match["year"]), match.start(), match.end()
    before, word = scene.before(start, 6), scene.word_before(start)
    after = scene.text[end : end + 24]
    if _IN_NUMBER_BEFORE.search(before) or _IN_NUMBER_AFTER.match(after):
        return None
    rough = word in {"about", "around", "circa"} and re.match(r"\s*(?:[.,;:)]|and\b|$)", after)
    if (word in _NOT_BEFORE_YEAR and not rough) or _COUNTED.match(after):
        return None
    if not 1900 <= year <= 2099 and word not in _IN:
        return None
    if year % 100 == 0 and year != 1900 and word not in _IN and year != 2000:
        return None
    return r.year(year)


def _short_year(match: re.Match[str], scene: Scene) -> Reading | None:
    """`'68`: behind a word that years stand behind, the nearest such year that is over or near."""
    about = scene.reference.about
    before = re.search(
        r"(?:^|[^\w])([A-Za-z]+)\s+(?:the\s+)?['’]$", scene.before(match.start(), 20)
    )
    if about is None or before is None or before[1].lower() not in _IN:
        return None
    year = about.year // 100 * 100 + int(match["digits"])
    return r.year(year - 100 if year > about.year + 10 else year)


def _iso_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """`2022-01`; but `2010-11` in words is a pair of years, and `2009-12` may be one."""
    year, number = int(match["year"]), int(match["number"])
    if match["sep"] != "-" or number == year % 100 + 1 or not 1 <= number <= 12:
        return _year_pair(year, number)
    if scene.word_before(match.start()) in {"from", "between"}:
        return _year_pair(year, number)
    return r.month(year, number)


def _year_pair(year: int, number: int) -> Reading | None:
    """`2010-11`, `2009/12`: from one year to another."""
    last = year - year % 100 + number
    if last <= year:
        last += 100
    if last - year > 60:
        return None
    edtf = f"{year:04}/{last:04}"
    days = date(year, 1, 1), date(last, 12, 31)
    return Reading(TimexType.DURATION, f"P{last - year}Y", edtf, *days, rule="range")


def _decade(match: re.Match[str], scene: Scene) -> Reading | None:
    named = (
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
    )
    if match["name"]:
        edge = re.search(r"(?i)\b(?:early|mid|late)[\s-]$", scene.before(match.start(), 6))
        if not match[0].startswith("the") and not edge:
            return None
        return r.decade(1920 + 10 * named.index(match["name"].lower()))
    digits = int(match["digits"])
    if digits < 100 and not re.search(r"\bthe\s+['’]?[0-9]0s$", match[0]) and "'" not in match[0]:
        return None  # "in his 50s"
    return r.decade(digits if digits > 99 else 1900 + digits)


def _century(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    number = ordinal_number(match["nth"])
    return r.century(number - 1) if 2 <= number <= 30 else None


_NTH = rf"[0-9]{{1,2}}(?:st|nd|rd|th)|{'|'.join(ORDINALS[::-1])}"

_DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"


RULES: tuple[Rule, ...] = (
    rule(
        "iso-month",
        "0",
        r"(?P<year>1[5-9][0-9]{2}|20[0-9]{2})(?P<sep>[-–/])(?P<number>[0-9]{2})(?![-–/.,]?[0-9])",
        _iso_month,
    ),
    rule("year", "0", rf"(?P<year>{YEAR})", _bare_year),
    rule(
        "short-year", "0", r"(?<=['’])(?P<digits>[0-9]{2})(?!['’]?s\b|\s?[.:-][0-9])", _short_year
    ),
    rule(
        "decade",
        "the 0 " + _DECADES.replace("|", " "),
        rf"(?:the\s+)?(?:['’]?(?P<digits>(?:1[0-9]|20)?[0-9]0)['’]?s|(?P<name>{_DECADES}))",
        _decade,
    ),
    rule(
        "century",
        "the 0 " + " ".join(ORDINALS),
        rf"(?:the\s+)?(?P<nth>(?i:{_NTH}))[- ]century",
        _century,
    ),
)
