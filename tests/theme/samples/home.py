"""The home page, with a timeline of groups and entries of all kinds."""

from __future__ import annotations

from dataclasses import replace

from dateline import views as v
from tests.theme.samples.parts import (
    BASE,
    DATED,
    PROTESTERS,
    PUBLISHED,
    TOKAYEV,
    UNNAMED,
    card,
    date,
    head,
    site,
)


def home(groups: tuple[v.EntryGroup, ...] | None = None) -> v.HomeView:
    """The home page."""
    return v.HomeView(
        site(),
        head(),
        "",
        "2–19 January 2022",
        (
            v.Count(47, "entries", f"{BASE}events/"),
            v.Count(5, "sources", f"{BASE}sources/"),
            v.Count(21, "actors", f"{BASE}actors/"),
        ),
        PUBLISHED,
        (
            v.Link("2 Jan", "#d-2022-01-02"),
            v.Link("4 Jan", "#d-2022-01-04"),
            v.Link("10 Jan", "#d-2022-01-10"),
            v.Link("Planned", "#planned"),
            v.Link("Undated", "#undated"),
        ),
        (),
        groups if groups is not None else timeline(),
        overview=(
            v.Fact("What we know", "45 entries", f"{BASE}events/"),
            v.Fact("What is disputed", "nothing noted"),
        ),
    )


def timeline() -> tuple[v.EntryGroup, ...]:
    """Groups of all kinds, with entries of all statuses."""
    night = card(
        "2022-01-04-tear-gas",
        "Police use tear gas and stun grenades on a protest of thousands in Almaty",
        date=date("4", "night"),
        actors=(PROTESTERS,),
        sources=(UNNAMED,),
    )
    span = v.DateView("between 4 and 8 January 2022", "", "2022-01-04/2022-01-08")
    loose = v.DateView("January 2022, day not stated", "2022-01", "2022-01")
    unknown = v.DateView("date not stated", "", "")
    planned = replace(date("11"), words="planned for 11 January 2022")

    def group(
        anchor: str, heading: str, kind: str, *entries: v.EntryCard, note: str = ""
    ) -> v.EntryGroup:
        machine = entries[0].date.machine if kind == "day" else ""
        return v.EntryGroup(
            anchor,
            heading,
            heading,
            "Tuesday" if kind == "day" else "",
            machine,
            kind,
            note,
            entries,
        )

    return (
        group(
            "d-2022-01-04",
            "4 January 2022",
            "day",
            card("gas-prices", "Protests against the price of liquefied gas", date=date("4")),
            night,
            card("draft", "Fire at the city administration", date=date("4", "21:00"), draft=True),
        ),
        group(
            "s-1",
            "between 4 and 8 January 2022",
            "span",
            card("riots", "Riots in Almaty", date=span, status="disputed", status_words="Disputed"),
            note="Somewhere between these days; the articles say no more.",
        ),
        group(
            "d-2022-01-10",
            "10 January 2022",
            "day",
            card(),
            card(
                "retracted", "Three cells", status="retracted", status_words="Retracted", summary=""
            ),
        ),
        group(
            "planned",
            "11 January 2022",
            "day",
            card(
                "2022-01-11-measures",
                "Measures on social and economic questions to be announced",
                date=planned,
                status="planned",
                status_words="Planned",
                actors=(TOKAYEV,),
                places=(),
                sources=(DATED,),
            ),
        ),
        group(
            "l-1",
            "January 2022",
            "loose",
            card("loose", "Two servicemen die", date=loose),
            note="The articles state the month alone.",
        ),
        group(
            "undated",
            "Undated",
            "undated",
            card("none", "No source", date=unknown, sources=(), actors=(), places=()),
            note="The articles do not say when.",
        ),
    )


def home_pages() -> dict[str, tuple[str, v.PageView]]:
    """The whole timeline, one year of it, and none."""
    return {
        "home": ("home.html", home()),
        "year": (
            "home.html",
            replace(
                home(),
                heading="2022",
                head=head("2022/", "2022"),
                periods=(v.Count(40, "January 2022", f"{BASE}2022/01/"),),
            ),
        ),
        "empty": ("home.html", replace(home(()), counts=(), jumps=(), updated=None, covers="")),
    }
