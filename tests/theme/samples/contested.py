"""Parts of an entry's page: who says what on whose word, and what others say against it."""

from __future__ import annotations

from dataclasses import replace

from dateline import views as v
from tests.theme.samples.parts import BASE, COMMITTEE, DATED, TASS, UNNAMED, claim, event_link


def origins() -> v.OriginsView:
    """Two articles that have it from one body, by way of a part of it, and one from itself."""
    committee = v.Link("National Security Committee", COMMITTEE.url)
    office = v.Link("Its press office", f"{BASE}actors/press-office/")
    return v.OriginsView(
        "3 articles, 2 origins",
        (
            v.OriginView(
                committee,
                "",
                "2 articles have it from here.",
                (
                    v.RouteView((v.QuoteRef(1, "claim-c1"),), TASS, "speaker", office, False, ()),
                    v.RouteView(
                        (v.QuoteRef(2, "claim-c2"),), DATED, "speaker", None, False, (office,)
                    ),
                ),
            ),
            v.OriginView(
                v.Link(UNNAMED.title, UNNAMED.url),
                "ru",
                "",
                (v.RouteView((v.QuoteRef(3, "claim-c3"),), UNNAMED, "article", None, False, ()),),
            ),
        ),
        opposed=(
            v.OpposedView(
                v.Link("Articles differ on where", "#differ-place"),
                (v.SideView(committee, "", (v.QuoteRef(1, "claim-c1"),)),),
                (v.SideView(committee, "", (v.QuoteRef(2, "claim-c2"),)),),
            ),
        ),
        doubted=(
            v.DoubtView(
                v.SideView(committee, "", (v.QuoteRef(1, "claim-c1"),)),
                "denied",
                "Denied",
                "It denies it.",
            ),
        ),
    )


def matrix() -> v.MatrixView:
    """An article that says what another contradicts."""
    first, second = (v.QuoteRef(1, "claim-c1"),), (v.QuoteRef(2, "claim-c2"),)
    return v.MatrixView(
        (
            v.ColumnView(v.Link("TASS", TASS.url), TASS.published, ""),
            v.ColumnView(v.Link(DATED.title, DATED.url), DATED.published, "ru"),
        ),
        (
            v.StatementView(
                "The committee says so", False, "", (v.CellView(first, ()), v.CellView((), second))
            ),
            v.StatementView(
                "Более пяти тысяч", True, "ru", (v.CellView((), ()), v.CellView(second, ()))
            ),
        ),
    )


def conflict() -> v.ConflictView:
    """Two quotes that give different places."""
    url = event_link("2022-01-10-two-cells")
    first, second = (
        v.AgainstView(number, f"{url}#claim-c{number}", "on where") for number in (1, 2)
    )
    denied = {"status": "denied", "status_words": "Denied", "status_note": "It denies it."}
    return v.ConflictView(
        "place",
        "Articles differ on where",
        ((claim(1, against=(second,), **denied), claim(2, against=(first,))),),
    )


def report_view(words: str, anchor: str, as_of: str = "9 January 2022") -> v.ReportView:
    """A number among those it is set against, in the article's own voice."""
    return v.ReportView(words, f"#{anchor}", "", UNNAMED, as_of)


def others() -> v.OthersView:
    """What others report, beside the second quote of the entry."""
    sure = report_view("more than 5,100", "claim-c3")
    maybe = replace(report_view("2", "claim-c1"), by="National Security Committee")
    compare = v.Link("all numbers side by side", f"{BASE}figures/detained/#no-place")
    return v.OthersView("claim-c2", (sure,), "Both can be right as said.", (maybe,), 3, compare)
