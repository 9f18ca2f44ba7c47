"""What the pages of figures show: numbers side by side, where they differ, and their charts."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.views.parts import ClaimView, CorrectionView, Head, Link, SiteInfo, SourceRef


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
class FigureRow:
    """A reported number in a table, with all that a reader needs to judge it.

    Attributes:
        anchor: Id of the row on the page.
        mark: Its sign in the chart; None where there is no chart.
        retracted: Whether its entry was retracted.
    """

    anchor: str
    claim: ClaimView
    mark: MarkView | None = None
    retracted: bool = False


@dataclass(frozen=True, slots=True)
class ReportView:
    """A number among those it is set against, or is not.

    Attributes:
        words: With its qualifier and unit, as reported.
        url: Its row in the table of its measure, or its quote in its entry.
        by: Who says so; empty where it is the article's own voice.
        as_of: The day that it holds for, in words; empty where it is said beside it.
    """

    words: str
    url: str
    by: str
    source: SourceRef
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """Reports that differ.

    Attributes:
        lead: What sets them against each other: the day that they share, or "Lower on a later day".
        verdict: Whether all of them can be right as said, and why.
    """

    lead: str
    reports: tuple[ReportView, ...]
    verdict: str


@dataclass(frozen=True, slots=True)
class ApartView:
    """Numbers that are not comparable with others, and why.

    Attributes:
        place: A scope with its anchor on the page; None where single reports are meant.
    """

    why: str
    place: Link | None = None
    reports: tuple[ReportView, ...] = ()


@dataclass(frozen=True, slots=True)
class OthersView:
    """What others report, beside a number that they differ from.

    Attributes:
        anchor: Id of the claim with the number, on its entry's page.
        reports: Those that differ from it; empty where only `perhaps` are.
        verdict: Whether all can be right as said, and why.
        perhaps: Those that differ if an uncertain day is the one that was written.
        more: How many further ones there are.
        compare: The table that has them all.
    """

    anchor: str
    reports: tuple[ReportView, ...]
    verdict: str
    perhaps: tuple[ReportView, ...]
    more: int
    compare: Link


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


@dataclass(frozen=True, slots=True)
class ScopeView:
    """The numbers for one place.

    Attributes:
        anchor: Id of the section.
        heading: The place's name, or that none is stated.
        place: Its page; None where none is stated.
        differ: Where they differ.
        perhaps: Where they do if an uncertain day is the one that was written.
        apart: Which of them are not comparable, and why.
        chart: None where there is one number only.
    """

    anchor: str
    heading: str
    place: Link | None
    rows: tuple[FigureRow, ...]
    differ: tuple[DifferenceView, ...]
    perhaps: tuple[DifferenceView, ...]
    apart: tuple[ApartView, ...]
    chart: ChartView | None


@dataclass(frozen=True, slots=True)
class MeasureView:
    """`/figures/MEASURE/`: every value reported, each with who said so; nothing is chosen.

    Attributes:
        counts: What is counted and what is not.
        cumulative: Whether it is a running total.
        count: How many numbers, in words.
        scopes: One for each place; only numbers of one are comparable.
        apart: Why those of different places are not.
    """

    site: SiteInfo
    head: Head
    label: str
    unit: str
    counts: str
    cumulative: bool
    count: str
    scopes: tuple[ScopeView, ...]
    apart: tuple[ApartView, ...]
    corrections: tuple[CorrectionView, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure in the index of figures.

    Attributes:
        numbers: How many values were reported, in words; empty where none was.
        places: Those for which they were, each with its table.
        differ: The tables in which reports differ.
        perhaps: Those in which they do if an uncertain day is the one that was written.
        comparable: Whether any place has more than one number.
    """

    measure: Link
    counts: str
    numbers: str
    places: tuple[Link, ...]
    differ: tuple[Link, ...]
    perhaps: tuple[Link, ...] = ()
    comparable: bool = True


@dataclass(frozen=True, slots=True)
class FiguresView:
    """`/figures/`: what was counted, how many numbers there are, and whether reports differ."""

    site: SiteInfo
    head: Head
    intro: str
    measures: tuple[MeasureLine, ...]
