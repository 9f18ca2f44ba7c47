"""What the pages of figures show: numbers side by side, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.views.charts import ChartView, MarkView
from dateline.views.claims import ClaimView, CorrectionView
from dateline.views.frame import Head, SiteInfo
from dateline.views.parts import Link, SourceRef


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A reported number in a table, with all that a reader needs to judge it.

    Attributes:
        anchor: Id of the row on the page.
        mark: Its sign in the chart; None where there is no chart.
        retracted: Whether its entry was retracted.
        draft: Whether its entry comes from `content/drafts/`.
    """

    anchor: str
    claim: ClaimView
    mark: MarkView | None = None
    retracted: bool = False
    draft: bool = False


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
