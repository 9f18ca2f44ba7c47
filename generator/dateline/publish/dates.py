"""Dates for machines that know nothing but days: said only where the day is beyond doubt."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from dateline.dates import End, Precision, When
from dateline.schema import Extent
from dateline.timeline import Event

_MINUTE = timedelta(minutes=1)


def sure_day(when: When | None) -> str | None:
    """The day as ISO 8601, if it is one day, neither uncertain nor approximate."""
    if when is None or when.interval or when.start is None:
        return None
    day = _sure(when.start)
    return day.isoformat() if day else None


def event_dates(event: Event) -> dict[str, str]:
    """schema.org's `startDate` and `endDate`, as far as they are known.

    An interval's ends are the event's own only where the event filled it (`extent: throughout`)
    or where its open side says as much: `2022-01-06/..` began on that day, `/2022-01-07` ended
    on that day. Between two days, or not before a day, is when it *may* have happened.
    """
    when = event.date
    if when is None:
        return {}
    if not when.interval:
        day = sure_day(when)
        return {"startDate": _moment(event, date.fromisoformat(day))} if day else {}
    lasted = event.extent is Extent.THROUGHOUT
    if when.end is None:
        began, ended = event.extent is not Extent.WITHIN, False
    elif when.start is None:
        began, ended = False, lasted or when.unknown
    else:
        began = ended = lasted
    days = {
        "startDate": _sure(when.start) if began else None,
        "endDate": _sure(when.end) if ended else None,
    }
    return {name: day.isoformat() for name, day in days.items() if day}


def _sure(end: End | None) -> date | None:
    if end is None or end.uncertain or end.approximate or end.precision is not Precision.DAY:
        return None
    return end.earliest if end.earliest == end.latest else None


def _moment(event: Event, day: date) -> str:
    """The day, with the time and its offset from UTC where a time is known."""
    if event.clock is None:
        return day.isoformat()
    moment = datetime.combine(day, event.clock, ZoneInfo(event.zone))
    offset = moment.utcoffset()
    # ISO 8601 offsets are of whole minutes, while zones of long ago have seconds as well.
    if offset is None or offset % _MINUTE:
        return day.isoformat()
    return moment.isoformat(timespec="seconds")
