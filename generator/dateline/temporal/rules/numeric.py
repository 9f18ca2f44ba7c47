"""Days written in numbers: `2022-01-10`, `2022/01/10`, `1/10/22`, `10.01.2022`, `11-02-89`."""

from __future__ import annotations

import re

from dateline.temporal import reading as r
from dateline.temporal.reading import Reading
from dateline.temporal.rules.absolute import on_day
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.scene import Scene
from dateline.temporal.vocabulary import numbered_from

_TIME = (
    r"(?:(?:[T ]|,\s)(?P<time>[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?Z?)"
    r"|\s(?P<wire>(?:[01][0-9]|2[0-4])[0-5][0-9])\s?(?:[ECMP][SD]T|GMT|UTC))?"
)


def _timed(match: re.Match[str], found: Reading | None) -> Reading | None:
    """The day, at the time that stands behind it: `2022-01-10 18:30`, `11-02-89 0558EST`."""
    if found is None or not (match["time"] or match["wire"]):
        return found
    wire = match["wire"]
    time = match["time"] or f"{wire[:2]}:{wire[2:]}"
    return r.clock(found, time + ("Z" if match[0].endswith(("GMT", "UTC")) else ""))


def _year_first(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    return _timed(match, on_day(int(match["year"]), int(match["month"]), int(match["day"])))


def _year_last(match: re.Match[str], scene: Scene) -> Reading | None:
    """`7/8/07` or `10.01.2022`: which number is the month is told by dots, or by the nearer day."""
    if match["sep"] == "-" and len(match["year"]) == 2 and not _is_stamp(match):
        return None
    about = scene.reference.about
    year = int(match["year"])
    if year < 100:
        year = numbered_from(year)
        if match["sep"] == "-" and about and year > about.year:
            return None  # "10-11-12" on a score sheet
    first, second = int(match["first"]), int(match["second"])
    orders = [(second, first)] if match["sep"] == "." else [(first, second), (second, first)]
    readings = [found for month, day in orders if (found := on_day(year, month, day))]
    if len(readings) == 2 and readings[0] != readings[1]:
        if about:
            near = [abs(((found.earliest or about) - about).days) for found in readings]
            if min(near) <= 62 < max(near) or 0 in near:
                return _timed(match, readings[near.index(min(near))])
        other = readings[1].value
        words = f"day and month may be the other way round: {other}"
        return _timed(match, r.warned(readings[0], words))
    return _timed(match, readings[0] if readings else None)


def _is_stamp(match: re.Match[str]) -> bool:
    """Whether three numbers of two digits are a wire's stamp, not a score or a locker's number."""
    return len(match["first"]) == len(match["second"]) == 2


RULES: tuple[Rule, ...] = (
    rule(
        "iso-day",
        "0",
        rf"(?P<year>[12][0-9]{{3}})(?P<sep>[-/])(?P<month>[0-9]{{2}})(?P=sep)(?P<day>[0-9]{{2}})(?![-/.][0-9]){_TIME}",
        _year_first,
    ),
    rule(
        "numeric-day",
        "0",
        rf"(?<![0-9./-])(?P<first>[0-9]{{1,2}})(?P<sep>[/.-])(?P<second>[0-9]{{1,2}})(?P=sep)"
        rf"(?P<year>(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?![-./][0-9]){_TIME}",
        _year_last,
    ),
)
