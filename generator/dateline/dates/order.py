"""The order of the timeline: one total order of all entries, dated or not."""

from __future__ import annotations

from datetime import date, time

from dateline.dates.when import PartOfDay, When

SortKey = tuple[int, int, int, int, int, str]
"""Group, earliest day, latest day, minute of the day, stated order, id."""

_DATED, _YEARLESS, _UNDATED = range(3)
_NO_END = date.max.toordinal() + 1
_STARTS = {
    PartOfDay.MORNING: 5 * 60,
    PartOfDay.AFTERNOON: 12 * 60,
    PartOfDay.EVENING: 18 * 60,
    PartOfDay.NIGHT: 22 * 60,
}
_WHOLE_DAY = -1


def sort_key(
    when: When | None,
    clock: time | None,
    part: PartOfDay | None,
    order: int,
    id: str,  # noqa: A002  what an entry's id is called everywhere
) -> SortKey:
    """Where an entry stands: by earliest day, latest day, time of day, stated order and id.

    An interval whose start is open or unknown stands at its end, which is all that is known of
    it; one whose end is open stands after all of the same start that do end. Entries without a
    year follow all that have one, in the order of their months and days, and undated ones come
    last. Keys of entries with different ids differ.

    Args:
        when: When it happened; None where that is unknown.
        clock: The time of day, in the entry's own time zone.
        part: The part of the day; it counts from its start (05:00, 12:00, 18:00, 22:00). An entry
            with neither clock nor part comes before those of the same day that have one.
        order: The number that the entry states; lower comes first.
        id: The entry's id.
    """
    group, first, last = _days(when)
    return group, first, last, _minute(clock, part), order, id


def _days(when: When | None) -> tuple[int, int, int]:
    """The group and the two days that an entry is sorted by, as ordinals."""
    if when is None:
        return _UNDATED, 0, 0
    first, last = when.earliest, when.latest
    if first is None and last is None:
        end = when.ends[0]
        return _YEARLESS, end.month or 0, end.day or 0
    if first is None and last is not None:
        first = when.ends[0].latest
    start = (first or date.min).toordinal()
    return _DATED, start, last.toordinal() if last else _NO_END


def _minute(clock: time | None, part: PartOfDay | None) -> int:
    """The minute of the day that an entry is sorted by."""
    if clock is not None:
        return clock.hour * 60 + clock.minute
    return _WHOLE_DAY if part is None else _STARTS[part]
