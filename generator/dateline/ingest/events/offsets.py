"""Days that are counted from another: `three days after …`, `the day before`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day  # noqa: N812 - `date` is a field elsewhere
from datetime import timedelta

from dateline.ingest.events.clauses import Clause, Kind
from dateline.ingest.events.dated import Dated
from dateline.temporal import Timex

_BESIDE = {"the day before": -1, "the previous day": -1, "a day earlier": -1}


def counted_back(clause: Clause, open_: Sequence[Timex], above: Dated | None) -> Dated | None:
    """What another event came so many days after, or before: `three days after the quake struck`."""
    if clause.kind not in {Kind.TIME, Kind.PHRASE} or above is None or above.days != 1:
        return None
    days = _days(open_[0]) if open_ and open_[0].start == clause.start else None
    if days is None or clause.opener not in {"after", "before"} or above.earliest is None:
        return None
    return _moved(above.earliest, -days if clause.opener == "after" else days, open_[0])


def day_beside(open_: Sequence[Timex], news: Dated | None) -> Dated | None:
    """The day before that of the news, which the tagger leaves open."""
    if news is None or news.days != 1 or news.earliest is None:
        return None
    for timex in open_:
        shift = _BESIDE.get(timex.text.lower())
        if shift is not None:
            return _moved(news.earliest, shift, timex)
    return None


def _days(timex: Timex) -> int | None:
    """How many days a duration lasts; None where it is not told in days or weeks."""
    number, unit = timex.value[1:-1], timex.value[-1:]
    if not timex.value.startswith("P") or not number.isdecimal() or unit not in "DW":
        return None
    return int(number[:4]) * (7 if unit == "W" else 1)


def _moved(day: Day, days: int, timex: Timex) -> Dated | None:
    try:
        moved = day + timedelta(days)
    except OverflowError:
        return None
    return Dated(moved.isoformat(), "offset", (timex.start, timex.end), moved, moved)
