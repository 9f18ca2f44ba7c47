"""The pages of what was known when, of what is disputed, of questions and of corrections."""

from __future__ import annotations

from dataclasses import replace

from dateline import views as v
from tests.theme.samples.parts import (
    ALMATY,
    BASE,
    CORRECTIONS,
    DATED,
    FIGURES,
    LISTED,
    TASS,
    UNNAMED,
    card,
    date,
    event_link,
    head,
    questions,
    site,
)

UNDATED = "undated; may have been known by then"


def known_day() -> v.KnownView:
    """The timeline as it was known on a day, with everything that such a page can show."""
    quotes = tuple(
        v.KnownClaim(replace(one, backrefs=()), doubt)
        for one, doubt in ((FIGURES[0], ""), (FIGURES[2], UNDATED))
    )
    return v.KnownView(
        site(),
        head("as-known-on/2022-01-10/", "As known on 10 January 2022", "As known on"),
        date("10", weekday="Monday"),
        (v.KnownSource(TASS, ""), v.KnownSource(UNNAMED, UNDATED)),
        (
            v.KnownEntry(LISTED, whole=True, summary="Two cells.", quotes=(), sources=()),
            v.KnownEntry(
                replace(LISTED, doubt=UNDATED, draft=True),
                whole=False,
                summary="",
                quotes=quotes,
                sources=(v.KnownSource(UNNAMED, UNDATED),),
            ),
        ),
        (
            v.KnownEntry(
                LISTED,
                whole=True,
                summary="",
                quotes=(),
                sources=(v.KnownSource(DATED, "may have been known by then"),),
            ),
        ),
        (replace(LISTED, doubt=UNDATED), LISTED),
        2,
        (),
        (
            v.KnownSeries(
                v.Link("Extremist cells broken up", f"{BASE}figures/cells/"),
                ALMATY,
                figures=(replace(quotes[0], differs=True), quotes[1]),
            ),
        ),
        (
            v.KnownQuestion(v.Link("Where?", f"{BASE}open-questions/#question-x-1"), "Two cells"),
            v.KnownQuestion(v.Link("Why?", f"{BASE}open-questions/#question-1"), ""),
        ),
        (v.KnownQuestion(v.Link("When?", f"{BASE}open-questions/#question-x-2"), "Two cells"),),
        v.Neighbour("9 January 2022", f"{BASE}as-known-on/2022-01-09/", "1 entry new"),
        v.Neighbour("11 January 2022", f"{BASE}as-known-on/2022-01-11/", "more on 1 entry"),
    )


def state_pages() -> dict[str, tuple[str, v.PageView]]:
    """The pages of what was known when, of disputes, and of questions."""
    open_one, answered = questions()
    crowded = replace(
        known_day(),
        before=(),
        number_before=1200,
        days=(v.Count(3, "9 January 2022", f"{BASE}as-known-on/2022-01-09/"),),
        more=(),
        questions=(),
        answered=(),
        figures=(),
        later=None,
    )
    disputed = v.DisputedView(
        site(),
        head("disputed/", "What is disputed"),
        (
            v.DisputedEntry(
                LISTED,
                (
                    v.DisputeReason(v.Link("Articles differ on where", LISTED.url)),
                    v.DisputeReason(v.Link("A statement is denied", LISTED.url), "It denies it."),
                ),
            ),
        ),
    )
    questions_view = v.QuestionsView(
        site(),
        head("open-questions/", "Open questions"),
        (
            v.QuestionGroup(None, (open_one,)),
            v.QuestionGroup(LISTED, (replace(open_one, anchor="question-cells-1"),)),
        ),
        (v.QuestionGroup(LISTED, (replace(answered, anchor="question-cells-2"),)),),
    )
    return {
        "known": ("known.html", known_day()),
        "crowded": ("known.html", crowded),
        "disputed": ("disputed.html", disputed),
        "questions": ("questions.html", questions_view),
        "settled": ("questions.html", replace(questions_view, groups=())),
    }


def correction_pages() -> dict[str, tuple[str, v.PageView]]:
    """The page of all corrections, and that of a site without any."""
    here = v.Link(card().title, event_link("2022-01-10-two-cells") + "#corrections")
    source = v.Link(TASS.title, f"{TASS.url}#corrections")
    view = v.CorrectionsView(
        site(),
        head("corrections/", "Corrections"),
        (
            v.CorrectionDay(
                CORRECTIONS[0].date,
                (
                    v.LoggedCorrection("Entry", here, CORRECTIONS[0]),
                    v.LoggedCorrection("Source", source, replace(CORRECTIONS[0], claim=None)),
                ),
            ),
        ),
        v.Link("RSS feed of corrections", f"{BASE}corrections/feed.xml"),
    )
    return {
        "corrections": ("corrections.html", view),
        "no corrections": ("corrections.html", replace(view, days=())),
    }
