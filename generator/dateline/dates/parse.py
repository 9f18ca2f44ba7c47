"""Reads EDTF level 1, and one form of level 2: a day or month of an unspecified year.

Plain days, months and years, and intervals of them, are read here. What is written with `?`, `~`,
`%`, X or a season goes to the `edtf` library, whose import alone costs more than reading ten
thousand plain days. Each end of an interval is read by itself, because of what the library makes
of whole intervals: it gives an unknown end ten years and lets an interval end before it starts.
Whether a text is level 1 is settled before the library sees it, since it reads level 2 as well.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from typing import Any

from dateline.dates.refusals import impossible_day, impossible_month, out_of_range, refusal
from dateline.dates.when import DateError, End, Precision, Season, When

_CALENDAR = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEARLESS = re.compile(r"XXXX-([0-9]{2})(?:-([0-9]{2}))?([?~%]?)")
_LEVEL_1 = re.compile(
    r"(?:(?P<years>[0-9]{2}(?:[0-9]X|XX))"
    r"|(?P<year>[0-9]{4})(?:-(?:(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}|XX))?|XX|XX-XX))?)[?~%]?"
)
_GROUPINGS = range(21, 42)  # what the month's place can hold beside months; level 1 has 21 to 24
_SEASONS = frozenset(str(int(season)) for season in Season)
_MISSING = frozenset({"", ".."})
_LEAP_YEAR = 2000  # stands in for an unspecified year, so that 29 February can be written


class _UnknownFormError(DateError):
    """The text has no form of EDTF level 1; what it is instead is not known yet."""


def parse_when(text: str) -> When:
    """Read an EDTF date (Library of Congress, EDTF 2019, level 1).

    Args:
        text: The date; space around it is ignored.

    Raises:
        DateError: The text is not EDTF level 1, names a day that does not exist, lies outside the
            years 1 to 9999, or is an interval that ends before it starts.
    """
    text = text.strip()
    try:
        return _when(text)
    except _UnknownFormError:
        raise refusal(text, _readable) from None


def _readable(text: str) -> bool:
    """Whether a text is a date, so that a hint may suggest it."""
    try:
        _when(text)
    except DateError:
        return False
    return True


def _when(text: str) -> When:
    """Read a date; what has no form of level 1 is an `_UnknownFormError`, without a message."""
    first, slash, last = text.partition("/")
    if not slash:
        end = _end(text)
        return When(text, end, end)
    start, stop = (None if side in _MISSING else _end(side) for side in (first, last))
    if start is None and stop is None:
        raise DateError(
            f"{text!r} names no day at either end",
            "write `null`, and what is known of it in the note beside it, such as `date_note`",
        )
    if "X" in text:
        raise _UnknownFormError(text)
    if start and stop and start.earliest and stop.latest and start.earliest > stop.latest:
        raise DateError(
            f"{text!r}: the interval ends before it starts", f"did you mean `{last}/{first}`?"
        )
    return When(text, start, stop, interval=True, unknown="" in {first, last})


def _end(text: str) -> End:
    """Read a date that is no interval."""
    match = _CALENDAR.fullmatch(text)
    if match and (match[3] or int(match[2] or 0) not in _GROUPINGS):
        return _calendar_end(text, match[1], match[2], match[3])
    match = _YEARLESS.fullmatch(text)
    if match:
        return _yearless_end(text, match[1], match[2], match[3])
    match = _LEVEL_1.fullmatch(text)
    if match is None:
        raise _UnknownFormError(text)
    if match["year"]:
        _check_calendar(text, match["year"], match["month"], match["day"])
    elif match["years"].startswith(("00X", "000X")):
        raise out_of_range(text)
    return _library_end(text)


def _check_calendar(text: str, year: str, month: str | None, day: str | None) -> None:
    """Refuse what the library would take: 29 February of any year, and seasons of level 2."""
    if day is None and int(month or 0) in _GROUPINGS:
        if month not in _SEASONS:
            raise _UnknownFormError(text)
        month = None
    _calendar_end(text, year, month, None if day == "XX" else day)


def _calendar_end(text: str, year: str, month: str | None, day: str | None) -> End:
    """A day, month or year of the calendar."""
    y = int(year)
    if y < MINYEAR:
        raise out_of_range(text)
    if month is None:
        return End(date(y, 1, 1), date(y, 12, 31), Precision.YEAR, y)
    m, length = _month(text, y, month)
    if day is None:
        return End(date(y, m, 1), date(y, m, length), Precision.MONTH, y, m)
    d = int(day)
    if not 1 <= d <= length:
        raise impossible_day(text, y, m, d, length)
    exact = date(y, m, d)
    return End(exact, exact, Precision.DAY, y, m, d)


def _month(text: str, year: int, month: str) -> tuple[int, int]:
    """The month and the number of its days."""
    m = int(month)
    if not 1 <= m <= 12:
        raise impossible_month(text, m)
    return m, monthrange(year, m)[1]


def _yearless_end(text: str, month: str, day: str | None, mark: str) -> End:
    """A day or month of an unspecified year: it has no bounds, and is not made to have any."""
    m, length = _month(text, _LEAP_YEAR, month)
    d = None if day is None else int(day)
    if d is not None and not 1 <= d <= length:
        raise impossible_day(text, None, m, d, length)
    return End(
        earliest=None,
        latest=None,
        precision=Precision.MONTH if d is None else Precision.DAY,
        year=None,
        month=m,
        day=d,
        unspecified=("year",),
        uncertain=mark in {"?", "%"},
        approximate=mark in {"~", "%"},
    )


def _library_end(text: str) -> End:
    """Read a date with `?`, `~`, `%`, X or a season, which is known to be level 1 and to exist."""
    # Its import is slow, and most sites never need it.
    from edtf import Level1Interval, UncertainOrApproximate, Unspecified

    # The form is known, so its own parser will do, ten times as fast as the one that tries all. A
    # mark after a season is something that the library takes in an interval only.
    parser: Any = Unspecified if "X" in text else UncertainOrApproximate
    if text[5:7] in _SEASONS:
        parser, text = Level1Interval, f"{text}/.."
    found = parser.parse(text)
    found = getattr(found, "lower", found)
    bare = getattr(found, "date", found)
    earliest = date(*bare.lower_strict()[:3])
    latest = date(*bare.upper_strict()[:3])
    both = found.is_uncertain_and_approximate
    season = Season(int(bare.season)) if hasattr(bare, "season") else None
    if season is Season.WINTER:
        earliest, latest = _winter(earliest.year)
    parts = {} if season else {"month": bare.month, "day": bare.day}
    given = {name: int(value) for name, value in parts.items() if value not in {None, "XX"}}
    return End(
        earliest=earliest,
        latest=latest,
        precision=_precision(bare, season, given),
        year=earliest.year,
        month=given.get("month"),
        day=given.get("day"),
        season=season,
        unspecified=tuple(name for name, value in parts.items() if value == "XX"),
        uncertain=found.is_uncertain or both,
        approximate=found.is_approximate or both,
    )


def _winter(year: int) -> tuple[date, date]:
    """The days that "winter 2022" can mean: January 2022, or the winter that begins that December.

    The library knows its December alone, which would put an entry of January out of its order.
    """
    first = date(year, 1, 1)
    if year == MAXYEAR:
        return first, date.max
    return first, date(year + 1, 2, monthrange(year + 1, 2)[1])


def _precision(bare: Any, season: Season | None, given: dict[str, int]) -> Precision:
    """How fine a date is by what of it was given; the library counts an X as given."""
    if season is not None:
        return Precision.SEASON
    for precision in (Precision.DAY, Precision.MONTH):
        if precision in given:
            return precision
    return Precision.YEAR if bare.year.isdigit() else Precision(bare.precision)
