"""The charts of reported numbers, and the signs that stand for reports."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.views.parts import Link, SourceRef


@dataclass(frozen=True, slots=True)
class MarkView:
    """The sign of a report in a chart, repeated beside its row.

    Attributes:
        shape: One for each article: `circle`, `square`, `triangle`, `diamond`, `wedge`, `cross`,
            `plus` or `star`. Where there are more articles than shapes they come round again.
        label: A letter for each article, and a number for each report in it: "B2".
    """

    shape: str
    label: str


@dataclass(frozen=True, slots=True)
class ChartTick:
    """A value or day on an axis; `at` is in pixels from the top, or in percent from the left."""

    at: str
    words: str


@dataclass(frozen=True, slots=True)
class ChartMark:
    """A report in a chart. Positions along x are in percent, along y in pixels from the top.

    Attributes:
        x: Where its sign is; it holds for the whole of a day.
        y: The value, or the lower bound.
        top: The upper bound, where there are both; else empty.
        up: Whether it means more than the value, or at least it.
        down: Whether it means fewer, or at most.
        about: Whether it was said as "about".
        span: From where to where a period with a first and a last day runs; else empty.
        dashes: The same where it holds for some day in it that is not stated; else empty.
        doubtful: Whether the day is uncertain or approximate.
        dx, dy, anchor: Where its label stands from there, in pixels, and `text-anchor`; the
            label is left out where `anchor` is empty.
    """

    mark: MarkView
    x: str
    y: str
    top: str = ""
    up: bool = False
    down: bool = False
    about: bool = False
    span: tuple[str, ...] = ()
    dashes: tuple[str, ...] = ()
    doubtful: bool = False
    dx: str = ""
    dy: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class LegendItem:
    """An article in a chart's legend, with links to the rows of its reports."""

    mark: MarkView
    source: SourceRef
    rows: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChartView:
    """Numbers over the day that each holds for; the table beside it says the same in words.

    Attributes:
        anchor: Id of the drawing.
        height: In pixels; the width is all that there is.
        top: Where the axis of values ends, in pixels from the top.
        base: Where it starts.
        values: Ticks of the axis of values.
        days: Ticks of the axis of days.
        edges: Lines between days, where they have room.
        lane: Where numbers without a day stand, from where to where; else empty.
        lane_words: What says so.
        signs: What the arrows, dashes and other signs in it mean.
    """

    anchor: str
    title: str
    description: str
    height: int
    top: str
    base: str
    values: tuple[ChartTick, ...]
    days: tuple[ChartTick, ...]
    edges: tuple[str, ...]
    lane: tuple[str, ...]
    lane_words: str
    marks: tuple[ChartMark, ...]
    legend: tuple[LegendItem, ...]
    signs: tuple[str, ...]
