"""Drafts of entries: what stands in them, and why."""

from __future__ import annotations

from pathlib import Path

from dateline.build import Builder
from dateline.ingest.model import Modality
from dateline.timeline import Timeline
from tests.ingest import factory as f
from tests.ingest.drafts.running import drafts, empty_site, problems, run

CLOSED = "2021-05-03-harbour-bridge-closed-after-storm"
MOVED = "2021-05-03-about-40-people-were-moved-to-a-school"


def _timeline(root: Path) -> Timeline:
    return Builder(root, drafts=True).check().timeline


def test_reports_of_one_event_are_one_draft(tmp_path: Path) -> None:
    """Headline, lead and another article's report are one draft with a claim of each article."""
    site = empty_site(tmp_path)
    run(site, f.storm(), f.ferry())

    event = _timeline(site.root).event(CLOSED)
    assert problems(site) == []
    assert len(drafts(site)) == 4
    assert event.draft
    assert event.date
    assert event.date.edtf == "2021-05-03"
    assert [(claim.by, claim.quote) for claim in event.claims] == [
        ("council", "The Harbour Bridge was closed on Monday after a storm, the council said"),
        ("ferry-news", "The council closed the Harbour Bridge on Monday because of the storm"),
    ]


def test_figures_that_disagree_stand_side_by_side(tmp_path: Path) -> None:
    """Two numbers for one thing are two claims of one draft; its day is not made up."""
    site = empty_site(tmp_path)
    run(site, f.storm(), f.ferry())

    event = _timeline(site.root).event(MOVED)
    figures = [(c.figure.value, c.figure.qualifier.value) for c in event.claims if c.figure]
    assert figures == [(40, "about"), (60, "more-than")]
    assert event.date
    assert (event.date.edtf, event.extent) == ("2021-05-03/2021-05-04", "within")
    assert "No article states the day" in event.date_note


def test_what_is_planned_says_so(tmp_path: Path) -> None:
    """A plan is a draft of its own, with its status."""
    site = empty_site(tmp_path)
    run(site, f.storm())

    event = _timeline(site.root).event("2021-05-07-the-council-will-reopen-the-bridge-on-friday")
    assert event.status == "planned"


def test_a_draft_says_what_each_value_rests_on(tmp_path: Path) -> None:
    """Its comments name the rule, the words and how sure it is; and what was left open."""
    site = empty_site(tmp_path)
    run(site, f.storm(), f.ferry(), names=())
    text = drafts(site)[CLOSED]

    assert "# date: 2021-05-03 — rule clause, from “on Monday”, 0.90" in text
    assert "# actor: council — “the council”, rule name, 1.00" in text
    assert "said by, from “the council said”, rule cue" in text
    assert "note: The article attributes it to Ferry News." in text
    denied = drafts(site)["2021-05-04-mayor-ada-brook-denied-that-the-bridge-had-collapsed"]
    assert "# doubtful: person “Ada Brook”: no record, 1.00" in denied


def test_dates_that_disagree_are_marked(tmp_path: Path) -> None:
    """Nothing is chosen for the reader: the stretch holds both, and the note names each."""
    site = empty_site(tmp_path)
    first, second = (
        "Rescuers found the missing ferry Aurora near Holm island on Sunday.\n",
        "The missing ferry Aurora was found by rescuers near Holm island on Monday.\n",
    )
    run(
        site,
        f.extraction(f.article(first, "a"), f.candidate(first, first[:-2], "2021-05-02")),
        f.extraction(f.article(second, "b"), f.candidate(second, second[:-2], "2021-05-03")),
    )

    (event,) = _timeline(site.root).events
    assert event.status == "disputed"
    assert event.date
    assert (event.date.edtf, event.extent) == ("2021-05-02/2021-05-03", "within")
    assert "gives 2021-05-02" in event.date_note
    assert "gives 2021-05-03" in event.date_note
    assert problems(site) == []


def test_two_events_on_one_day_stay_apart(tmp_path: Path) -> None:
    """What only shares its day, its place and its people is not one event."""
    site = empty_site(tmp_path)
    first, second = (
        "Police arrested 12 people at the harbour on Monday.\n",
        "Police searched two warehouses at the harbour on Monday.\n",
    )
    found = []
    for name, text in (("a", first), ("b", second)):
        police = f.mention(text, "Police", "council")
        harbour = f.mention(text, "harbour", "harbour", kind="place")
        one = f.candidate(text, text[:-2], "2021-05-03", actors=(police,), places=(harbour,))
        found.append(f.extraction(f.article(text, name), one))
    run(site, *found)

    assert len(drafts(site)) == 2


def test_a_date_after_the_article_is_not_taken(tmp_path: Path) -> None:
    """What an article reports as past cannot be later than the article."""
    site = empty_site(tmp_path)
    text = "The bridge was closed on 9 May, the council said.\n"
    run(site, f.extraction(f.article(text), f.candidate(text, text[:-2], "2021-05-09")))

    (event,) = _timeline(site.root).events
    assert event.date is None
    assert event.date_note == "No article states when."
    assert problems(site) == []


def test_an_entry_that_may_be_the_same_is_named(tmp_path: Path) -> None:
    """A report of what the site has already, from another article, points at it."""
    site = empty_site(tmp_path)
    site.write(
        "content/events/closing.md",
        """\
        ---
        title: The Harbour Bridge is closed after a storm
        date: 2021-05-03
        published: 2021-06-01
        claims:
          - {id: a, source: gazette, quote: The Harbour Bridge was closed on Monday}
        ---
        It was closed [@a].
        """,
    )
    run(site, f.ferry())

    (text,) = [one for one in drafts(site).values() if "because of the storm" in one]
    assert "# same event? content/events/closing.md" in text


def test_one_claim_for_each_number(tmp_path: Path) -> None:
    """A sentence with two numbers gives two claims, each with the words that carry it."""
    site = empty_site(tmp_path)
    text = "Police seized 118 weapons, and more than a thousand rounds were found in a cellar.\n"
    one = f.candidate(
        text,
        text[:-2],
        "2021-05-03",
        figures=(
            f.figure(text, "118 weapons", 118, "weapons"),
            f.figure(text, "more than a thousand rounds", 1000, "rounds"),
        ),
    )
    run(site, f.extraction(f.article(text), one))

    (event,) = _timeline(site.root).events
    assert [(c.quote, c.figure and c.figure.value) for c in event.claims] == [
        ("Police seized 118 weapons", 118),
        ("more than a thousand rounds were found in a cellar", 1000),
    ]


def test_a_heading_repeats_and_is_left_out(tmp_path: Path) -> None:
    """What was left out is listed with its reason; the heading gives the draft its title."""
    plan = run(empty_site(tmp_path), f.storm())

    reasons = {one.candidate.quote: one.reason for one in plan.merged.left_out}
    assert reasons == {
        "Harbour Bridge closed after storm": "repeats “The Harbour Bridge was closed on Monday after …”"
    }


def test_background_without_a_date_is_left_out(tmp_path: Path) -> None:
    """Standing facts and scraps are no entries."""
    text = "The bridge is the longest of the county. It shut.\n"
    plan = run(
        empty_site(tmp_path),
        f.extraction(
            f.article(text),
            f.candidate(
                text, "The bridge is the longest of the county", modality=Modality.BACKGROUND
            ),
            f.candidate(text, "It shut", "2021-05-03"),
            f.candidate(text, "the longest of the county", left_out="a clause without a verb"),
        ),
    )

    assert [one.reason for one in plan.merged.left_out] == [
        "background or opinion without a date",
        "a clause without a verb",
        "too short to stand by itself",
    ]
    assert plan.merged.drafts == ()
