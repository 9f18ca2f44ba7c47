"""Dates for machines that read a page: the value of HTML's `<time datetime="…">`."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateline.dates.when import Precision, When

_MINUTE = timedelta(minutes=1)


def machine(when: When | None, clock: time | None = None, zone: str | None = None) -> str | None:
    """A date as HTML writes it (HTML standard, 4.5.14, "datetime value"); None where it cannot.

    HTML has days, months, years and days of no year (`01-06`). It has no intervals, seasons or
    decades, and no way to say "probably" or "about", so that what would sound surer than it is
    has no value.

    Args:
        when: The date; None where it is unknown.
        clock: The time of day, of a single day.
        zone: The IANA zone of `clock`, for its offset from UTC on that day.
    """
    if when is None or when.uncertain or when.approximate:
        return None
    if when.single_day and when.earliest:
        return when.earliest.isoformat() if clock is None else _moment(when.earliest, clock, zone)
    if when.interval:
        return None
    end = when.ends[0]
    if end.year is None:
        return f"{end.month:02d}-{end.day:02d}" if end.day else None
    if end.precision is Precision.MONTH:
        return f"{end.year:04d}-{end.month:02d}"
    return f"{end.year:04d}" if end.precision is Precision.YEAR else None


def _moment(day: date, clock: time, zone: str | None) -> str:
    """A time of a day, with the zone's offset where it is one of whole minutes, as HTML needs."""
    moment = datetime.combine(day, clock, ZoneInfo(zone) if zone else None)
    offset = moment.utcoffset()
    if offset is not None and offset % _MINUTE:
        moment = moment.replace(tzinfo=None)
    return moment.isoformat(timespec="minutes")
