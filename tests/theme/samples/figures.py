"""The pages of figures."""

from __future__ import annotations

from dataclasses import replace

from dateline import views as v
from tests.theme.samples.contested import report_view
from tests.theme.samples.parts import ALMATY, BASE, CORRECTIONS, FIGURES, TASS, head, site


def chart() -> v.ChartView:
    """A chart with every sign that there is."""
    marks = tuple(
        v.ChartMark(v.MarkView(shape, f"A{number}"), f"{number * 10}%", "40", dx="10", dy="4")
        for number, shape in enumerate(
            ("circle", "square", "triangle", "diamond", "wedge", "cross", "plus", "star"), 1
        )
    )
    first, second, third, *rest = (replace(mark, anchor="start") for mark in marks)
    return v.ChartView(
        anchor="place-almaty-chart",
        title="People detained: Almaty",
        description="8 numbers from 1 article.",
        height=252,
        top="34",
        base="224",
        values=(v.ChartTick("224", "0"), v.ChartTick("34", "8,000")),
        days=(v.ChartTick("30%", "9 Jan"),),
        edges=("50%",),
        lane=("70%", "97%"),
        lane_words="no day stated",
        marks=(
            replace(first, up=True, doubtful=True),
            replace(second, down=True, about=True, span=("10%", "40%")),
            replace(third, top="30", dashes=("10%", "40%")),
            *rest,
        ),
        legend=(
            v.LegendItem(v.MarkView("circle", "A"), TASS, (v.Link("A1", "#figure-cells--c1"),)),
        ),
        signs=("Arrow up: more than this, or at least this.", "Tilde: said as “about”."),
    )


def figure_pages() -> dict[str, tuple[str, v.PageView]]:
    """The pages of figures: a measure with two places, one without numbers, and the index."""
    difference = v.DifferenceView(
        "9 January 2022",
        (
            report_view("2", "figure-cells--c1", ""),
            replace(report_view("about 5,800", "figure-cells--c2"), by="Police"),
        ),
        "Both can be right as said.",
    )
    row = v.FigureRow("figure-cells--c1", FIGURES[0], v.MarkView("circle", "A1"))
    retracted = replace(
        FIGURES[1], status="retracted", status_words="Retracted", status_note="A slip of the pen."
    )
    almaty = v.ScopeView(
        "place-almaty",
        "Almaty",
        ALMATY,
        (
            row,
            v.FigureRow("figure-cells--c2", retracted, v.MarkView("square", "B1"), retracted=True),
        ),
        (difference,),
        (replace(difference, lead="Perhaps the same day"),),
        (
            v.ApartView("No day is stated.", reports=(report_view("2", "figure-cells--c1"),)),
            v.ApartView("Numbers for different days need not agree."),
        ),
        chart(),
    )
    nowhere = v.ScopeView(
        "no-place",
        "Place not stated",
        None,
        (replace(row, anchor="figure-cells--c3", claim=FIGURES[2], mark=None),),
        (),
        (),
        (),
        None,
    )
    measure = v.MeasureView(
        site(),
        head("figures/detained/", "People detained", "Timeline", "Figures"),
        label="People detained",
        unit="people",
        counts="People whom the police took into custody.",
        cumulative=True,
        count="3 numbers",
        scopes=(almaty, nowhere),
        apart=(v.ApartView("It is not said.", v.Link("Place not stated", "#no-place")),),
        corrections=CORRECTIONS,
    )
    link = v.Link("People detained", f"{BASE}figures/detained/")
    place = v.Link("Almaty", f"{BASE}figures/detained/#place-almaty")
    line = v.MeasureLine(link, "People in custody.", "3 numbers", (place,), (place,))
    index = v.FiguresView(
        site(),
        head("figures/", "Figures", "Timeline"),
        "What was counted.",
        (
            line,
            replace(line, differ=(), perhaps=(place,)),
            replace(line, differ=()),
            replace(line, numbers="", places=(), differ=(), comparable=False),
        ),
    )
    return {
        "measure": ("measure.html", measure),
        "unmeasured": ("measure.html", replace(measure, count="", scopes=(), apart=())),
        "figures": ("figures.html", index),
    }
