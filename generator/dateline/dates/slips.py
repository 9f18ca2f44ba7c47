"""Everyday ways to write a date, and the EDTF that they mean.

Nothing here reads a date for the site: an article's "10/01/2022" may be a day in January or in
October, and only the editor can tell. The EDTF found is what an error message suggests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_THIRDS = {"early": ("01", "10"), "mid": ("11", "20"), "late": ("21", "31")}

_MONTH = rf"(?P<month>(?:{'|'.join(_MONTH_NUMBERS)})[a-z]*\.?)"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9]{4})"
_NAMED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:the )?{_DAY}(?: of)?[ -]{_MONTH}(?:[ -]{_YEAR})?",
        rf"{_MONTH}[ -]{_DAY}(?: {_YEAR})?",
        rf"{_MONTH}(?: of)?(?:[ -]{_YEAR})?",
        rf"{_YEAR}[ -]{_MONTH}(?:[ -]{_DAY})?",
    )
)
_FIGURES = re.compile(r"([0-9]{4})([-/. ])([0-9]{1,2})(?:\2([0-9]{1,2}))?([?~%]?)")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([0-9]{4})")
_DECADE = re.compile(r"(?:the )?([0-9]{3})0'?s")
_CENTURY = re.compile(r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th) century")
_SEASON = re.compile(rf"({'|'.join(_SEASONS)})(?: of)? ([0-9]{{4}})")
_THIRD = re.compile(r"(early|mid|late)[ -](.+)")
_QUALIFIED = re.compile(
    r"(?:(?P<about>(?:c|ca|circa|about|around|approx|approximately|roughly|some time in)\b\.?|[~≈])"
    r"|(?P<maybe>(?:prob|probably|possibly|perhaps|maybe)\b\.?|\?)) ?(?P<rest>.+)"
)
_NOT_AFTER = re.compile(r"(?:by|until|till|up to|no later than|\.\.\.?) ?(?P<date>.+)")
_BEFORE = re.compile(r"(?:before|earlier than|<) ?(?P<date>.+)")
_AFTER = re.compile(r"(?:after|later than|>) ?(?P<date>.+)")
_NOT_BEFORE = re.compile(r"(?:since|from|as of|starting) ?(?P<date>.+?)(?: on(?:wards?)?)?")
_ONWARDS = re.compile(r"(?P<date>.+?) ?(?:\.\.\.?|onwards?|/ ?(?:open|now|present))")
_ONE_SIDED = (
    (_NOT_AFTER, "../{}", 0),
    (_NOT_BEFORE, "{}/..", 0),
    (_ONWARDS, "{}/..", 0),
    (_BEFORE, "../{}", -1),
    (_AFTER, "{}/..", 1),
)
_SPLIT = re.compile(r" ?(?:/|\.\.+|--| - | to | and | until | till | through ) ?")
_DAYS_OF_MONTH = re.compile(rf"{_DAY} ?- ?(?P<last>[0-9]{{1,2}}) {_MONTH} {_YEAR}")
_MONTHS_DAYS = re.compile(rf"{_MONTH} {_DAY} ?- ?(?P<last>[0-9]{{1,2}}) {_YEAR}")

_CLOCK = re.compile(
    r"(?P<date>.+?)[t ,]+(?:at )?(?P<hour>[0-9]{1,2})(?:[:.h](?P<minute>[0-9]{2})(?::[0-9.]+)?)?"
    r" ?(?:(?P<half>[ap])\.?m\.?)? ?(?P<zone>z|utc|gmt|[+-][0-9:]{2,5})?"
)
_PART_LAST = re.compile(
    r"(?P<date>.+?)[ ,]+(?:at |in the )?(?P<part>morning|afternoon|evening|night)"
)
_PART_FIRST = re.compile(
    r"(?:on |in )?(?:the )?(?P<part>morning|afternoon|evening|night)(?: of)?,? (?:on )?(?P<date>.+)"
)


class OtherKey(NamedTuple):
    """What else a text holds beside its date: the key of front matter that it belongs under.

    `zone` tells that the text states the zone of its time as well.
    """

    date: str
    key: str
    value: str
    zone: bool = False


def meanings(text: str) -> Iterator[str]:
    """What a text can mean, most likely first; not every one need be a date that exists."""
    plain = _plain(text)
    apart = _plain(re.sub("[–—]", " - ", text))  # these dashes mean a span more often
    seen = {text}
    for candidate in (*_one(plain), *_interval(plain), *_interval(apart)):
        if candidate not in seen:
            seen.add(candidate)
            yield candidate


def with_time_of_day(text: str) -> OtherKey | None:
    """Tell a date from the time or the part of the day behind it."""
    plain = _plain(text)
    for pattern in (_PART_FIRST, _PART_LAST):
        match = pattern.fullmatch(plain)
        if match:
            return _other_key(match["date"], "part_of_day", match["part"])
    match = _CLOCK.fullmatch(plain)
    if not match or not (match["minute"] or match["half"] or re.search("[0-9]t", plain)):
        return None
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"] == "p" else 0)
    if hour > 23 or int(match["minute"] or 0) > 59:
        return None
    found = _other_key(match["date"], "time", f'"{hour:02d}:{match["minute"] or "00"}"')
    return found._replace(zone=bool(match["zone"])) if found else None


def _other_key(date: str, key: str, value: str) -> OtherKey | None:
    found = next(_one(date), None)
    return OtherKey(found, key, value) if found else None


def _plain(text: str) -> str:
    """Lower case, one kind of dash, single spaces, no commas, quotation marks or last full stop."""
    text = re.sub(r"[‐‑‒–—―−]", "-", text.casefold())
    text = re.sub(r"(?<!\.)\.$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?=,? )", "", text)
    return " ".join(re.sub(r"[,;\"“”]", " ", text).split())


def _one(text: str) -> Iterator[str]:
    """The dates that a text can mean which is no interval."""
    yield from _figures(text)
    for pattern in _NAMED:
        match = pattern.fullmatch(text)
        if match:
            groups = match.groupdict()
            yield _iso(groups["year"] or "XXXX", _number(groups["month"]), groups.get("day"))
    match = _DECADE.fullmatch(text)
    if match:
        yield f"{match[1]}X"
    match = _CENTURY.fullmatch(text)
    if match:
        yield f"{max(int(match[1]) - 1, 0):02d}XX"
    match = _SEASON.fullmatch(text)
    if match:
        yield f"{match[2]}-{_SEASONS[match[1]]}"
    match = _QUALIFIED.fullmatch(text)
    if match:
        mark = "~" if match["about"] else "?"
        yield from (found.rstrip("?~%") + mark for found in _one(match["rest"]))


def _figures(text: str) -> Iterator[str]:
    """Dates in figures alone."""
    compact = text.replace(" ", "")
    if re.fullmatch(r"[0-9ux*_?-]{4,10}[?~%]?", compact):
        # An older EDTF wrote u for an unspecified digit; question marks in pairs are as common.
        yield re.sub(r"[ux*_]|\?(?=\?)|(?<=\?)\?", "X", compact)
    if re.fullmatch(r"[0-9x-]{4,10}[?~%]?", compact):
        yield compact.upper()
    match = _FIGURES.fullmatch(text)
    if match:
        yield _iso(match[1], match[3], match[4]) + match[5]
    match = _COMPACT.fullmatch(text)
    if match:
        yield _iso(*match.groups())
    match = _YEAR_LAST.fullmatch(text) or _YEAR_LAST.fullmatch(compact)
    if match:
        yield _iso(match[4], match[3], match[1])
        if match[2] != "." or int(match[3]) > 12:  # with full stops the day comes first
            yield _iso(match[4], match[1], match[3])


def _interval(text: str) -> Iterator[str]:
    """The intervals that a text can mean."""
    match = _THIRD.fullmatch(text)
    if match:
        first, last = _THIRDS[match[1]]
        for found in _one(match[2]):
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}", found):
                yield f"{found}-{first}/{found}-{last}"
    for pattern in (_DAYS_OF_MONTH, _MONTHS_DAYS):
        match = pattern.fullmatch(text)
        if match:
            year, month = match["year"], _number(match["month"])
            yield f"{_iso(year, month, match['day'])}/{_iso(year, month, match['last'])}"
    for pattern, form, days in _ONE_SIDED:
        match = pattern.fullmatch(text)
        if match:
            for found in _one(match["date"]):
                yield form.format(_shifted(found, days) if days else found)
    pieces = _SPLIT.split(re.sub(r"^(?:between|from) ", "", text))
    if len(pieces) == 2 and all(pieces):
        yield from _joined(*pieces)


def _joined(first: str, last: str) -> Iterator[str]:
    """An interval from its two ends, where one may leave out what it shares with the other."""
    if first in {"unknown", "open", "?"} or last in {"unknown", "?"}:
        known, form = (last, "/{}") if last not in {"unknown", "?"} else (first, "{}/")
        yield from (form.format(found) for found in _one(known))
        return
    start, end = next(_one(first), first), next(_one(last), last)
    if re.fullmatch(r"[0-9]{1,2}", start) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", end):
        start = f"{end[:8]}{start:0>2}"
    if start.startswith("XXXX") and end[:4].isdigit():
        year = int(end[:4]) - (start[4:] > end[4:])  # 30 December to 4 January 2022
        start = f"{year:04d}{start[4:]}"
    if re.fullmatch(r"[0-9]{1,2}(-[0-9]{1,2})?", end):
        end = start[: -len(end)] + end
    yield f"{start}/{end}"


def _shifted(found: str, days: int) -> str:
    """A day some days on; empty where it is no day."""
    try:
        return str(date.fromisoformat(found) + timedelta(days=days))
    except (ValueError, OverflowError):
        return ""


def _number(name: str) -> str:
    """`jan.` to `1`."""
    return str(_MONTH_NUMBERS[name[:3]])


def _iso(year: str, month: str, day: str | None) -> str:
    """The parts as EDTF writes them."""
    date = f"{year}-{month:0>2}"
    return f"{date}-{day:0>2}" if day else date
