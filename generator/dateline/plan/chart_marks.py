"""Where the marks of a chart and their labels stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from dateline.contest.days import Basis, is_marked
from dateline.contest.figures import Report
from dateline.plan.chart_axes import NARROW, DayAxis, ValueAxis, has_day
from dateline.schema import Qualifier
from dateline.views import ChartMark, MarkView

_SIGN = 7.0  # half of a sign's width, with its margin
_ARROW = 21.0  # how far an arrow reaches from the value
_APART = 26.0  # signs of one day stand so far apart, if there is room
_LABELLED = 60  # beyond this many signs there is no room for labels
_LETTER = 7.4

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A report with where its sign stands."""

    report: Report
    x: float
    y: float
    top: float | None

    @property
    def box(self) -> Box:
        """What its sign and its arrow cover."""
        up, down = directions(self.report)
        upper = self.top if self.top is not None else self.y
        above = _ARROW if up else _SIGN + (6 if is_about(self.report) else 0)
        below = _ARROW if down else _SIGN
        return self.x - _SIGN, upper - above, self.x + _SIGN, self.y + below


def directions(report: Report) -> tuple[bool, bool]:
    """Whether a number means more than it says, and whether it means less."""
    figure = report.figure
    if figure.value is None:
        return figure.high is None, figure.low is None
    up = figure.qualifier in {Qualifier.MORE_THAN, Qualifier.AT_LEAST}
    return up, figure.qualifier in {Qualifier.FEWER_THAN, Qualifier.AT_MOST}


def is_about(report: Report) -> bool:
    """Whether a number was said as "about"."""
    return report.figure.qualifier is Qualifier.ABOUT


def bounds(report: Report) -> tuple[float, float | None]:
    """The value as said, or both where there are two."""
    figure = report.figure
    if figure.value is not None:
        return figure.value, None
    if figure.low is not None and figure.high is not None:
        return figure.low, figure.high
    return (figure.low if figure.low is not None else figure.high or 0), None


def chart_marks(
    reports: Sequence[Report],
    signs: Mapping[tuple[str, str], MarkView],
    values: ValueAxis,
    days: DayAxis,
) -> tuple[ChartMark, ...]:
    """The marks of a series, in its order."""
    spots = _spots(reports, values, days)
    labels = _labels(spots, signs) if len(spots) <= _LABELLED else {}
    return tuple(
        _mark(spot, signs[spot.report.key], days, labels.get(spot.report.key, _NO_LABEL))
        for spot in spots
    )


def percent(x: float) -> str:
    """A distance from the left of the narrow drawing, for one of any width."""
    return f"{x / NARROW * 100:.2f}".rstrip("0").rstrip(".") + "%"


def pixels(y: float) -> str:
    """A distance in pixels."""
    return f"{y:.1f}".removesuffix(".0")


def _mark(spot: _Spot, sign: MarkView, days: DayAxis, label: _Label) -> ChartMark:
    report = spot.report
    up, down = directions(report)
    span, dashes = _spans(spot, days)
    return ChartMark(
        mark=sign,
        x=percent(spot.x),
        y=pixels(spot.y),
        top=pixels(spot.top) if spot.top is not None else "",
        up=up,
        down=down,
        about=is_about(report),
        span=span,
        dashes=dashes,
        doubtful=has_day(report) and is_marked(report.figure.as_of),
        dx=pixels(label.dx),
        dy=pixels(label.dy),
        anchor=label.anchor,
    )


def _spans(spot: _Spot, days: DayAxis) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines along the days: a solid one for a period, dashes for a day that is not stated."""
    as_of = spot.report.figure.as_of
    if as_of is None or not has_day(spot.report) or spot.report.basis is Basis.DAY:
        return (), ()
    start = days.start(as_of.earliest) if as_of.earliest else days.left
    end = days.end(as_of.latest) if as_of.latest else days.right
    line = percent(start), percent(end)
    return (line, ()) if spot.report.basis is Basis.PERIOD else ((), line)


def _spots(reports: Sequence[Report], values: ValueAxis, days: DayAxis) -> list[_Spot]:
    """Each report at its day and value; those that would cover each other stand side by side."""
    columns: dict[float, list[_Spot]] = defaultdict(list)
    for report in reports:
        low, high = bounds(report)
        x = _day_x(report, days)
        top = values.y(high) if high is not None else None
        columns[x].append(_Spot(report, x, values.y(low), top))
    placed: dict[tuple[str, str], _Spot] = {}
    for x, spots in columns.items():
        room = days.slot * 0.9 if has_day(spots[0].report) else _lane_room(days)
        for spot in _side_by_side(spots, room):
            kept = min(max(spot.x, _SIGN + 1), NARROW - _SIGN - 1)
            placed[spot.report.key] = replace(spot, x=kept if spot.x != x else x)
    return [placed[report.key] for report in reports]


def _lane_room(days: DayAxis) -> float:
    return (days.lane[1] - days.lane[0]) * 0.8 if days.lane else NARROW


def _day_x(report: Report, days: DayAxis) -> float:
    """Where a number stands among the days.

    One for an open stretch stands at the end that is known, one for a month or a period in its
    middle, and one without a day in the middle of the lane for those.
    """
    as_of = report.figure.as_of
    if as_of is None or not has_day(report):
        return sum(days.lane) / 2 if days.lane else NARROW / 2
    if as_of.earliest is None or as_of.latest is None:
        known = as_of.latest or as_of.earliest
        return days.middle(known) if known else days.left
    return (days.start(as_of.earliest) + days.end(as_of.latest)) / 2


def _side_by_side(spots: list[_Spot], room: float) -> Iterator[_Spot]:
    """Spots of one day: in as few columns as keep them from covering each other."""
    columns: list[list[_Spot]] = []
    tops: list[float] = []  # what each column covers up to
    for spot in sorted(spots, key=lambda one: one.box[3], reverse=True):
        free = (index for index, top in enumerate(tops) if spot.box[3] <= top)
        index = next(free, len(columns))
        if index == len(columns):
            columns.append([])
            tops.append(spot.box[1])
        columns[index].append(spot)
        tops[index] = min(tops[index], spot.box[1])
    step = min(_APART, room / len(columns))
    for number, column in enumerate(columns):
        offset = (number - (len(columns) - 1) / 2) * step
        for spot in column:
            yield replace(spot, x=spot.x + offset)


class _Label(NamedTuple):
    """Where a label stands: from its sign in pixels, how it is anchored, and what it covers."""

    dx: float
    dy: float
    anchor: str
    box: Box


_NO_LABEL = _Label(0, 0, "", (0, 0, 0, 0))


def _labels(
    spots: Sequence[_Spot], signs: Mapping[tuple[str, str], MarkView]
) -> dict[tuple[str, str], _Label]:
    """Where labels stand: around their signs, where they cover least of what is drawn."""
    taken = [spot.box for spot in spots]
    found = {}
    for spot in spots:
        places = _places(spot, len(signs[spot.report.key].label) * _LETTER)
        label = min(places, key=lambda one: _covered(one.box, taken))
        taken.append(label.box)
        found[spot.report.key] = label
    return found


def _covered(box: Box, taken: Iterable[Box]) -> float:
    """How much of a box lies on others or outside of the drawing, in square pixels."""
    left, top, right, bottom = box
    outside = max(0.0, -left) + max(0.0, right - NARROW)
    return outside * (bottom - top) + sum(_shared(box, one) for one in taken)


def _places(spot: _Spot, width: float) -> tuple[_Label, ...]:
    """Where a label could stand, the best place first."""
    left, top, right, bottom = spot.box
    x, y = spot.x, spot.y
    above, below = top - 4, bottom + 12
    half = width / 2
    return (
        _Label(10, 4, "start", (right + 1, y - 7, right + 3 + width, y + 6)),
        _Label(-10, 4, "end", (left - 3 - width, y - 7, left - 1, y + 6)),
        _Label(0, above - y, "middle", (x - half, above - 11, x + half, above + 1)),
        _Label(0, below - y, "middle", (x - half, below - 10, x + half, below + 2)),
        _Label(7, above - y, "start", (x + 7, above - 11, x + 7 + width, above + 1)),
        _Label(-7, above - y, "end", (x - 7 - width, above - 11, x - 7, above + 1)),
        _Label(7, below - y, "start", (x + 7, below - 10, x + 7 + width, below + 2)),
        _Label(-7, below - y, "end", (x - 7 - width, below - 10, x - 7, below + 2)),
    )


def _shared(one: Box, other: Box) -> float:
    """How much ground two boxes share, in square pixels."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, across) * max(0.0, down)
