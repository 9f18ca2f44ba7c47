"""Dates that no article states look no firmer than they are; fragments get their subject."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - as in the model
from typing import Any

import pytest

from dateline.ingest.merge import Draft, SiteState, merge
from dateline.ingest.merge.fragments import Shape, antecedent_of, shape_of, subject_of
from dateline.ingest.model import Block, BlockKind, Candidate, Extraction, Head, Modality
from dateline.schema import Extent
from tests.ingest import factory as f

TEXT = """\
The council met on Monday. It closed the bridge over the river.

The flood began on May 1. Boats were carried away by the water. The mayor blamed the dam.
"""


def _draft(words: str, date: str | None, basis: str, **more: Any) -> Draft:
    """The draft of one statement, with the flood's beginning told beside it."""
    first, second = (f.span(TEXT, one) for one in ("The council", "The flood"))
    blocks = (
        Block(BlockKind.PARAGRAPH, first[0], second[0] - 2),
        Block(BlockKind.PARAGRAPH, second[0], len(TEXT)),
    )
    start, end = f.span(TEXT, words)
    one = Candidate(start=start, end=end, quote=words, date=date, basis=basis, **more)
    began = f.candidate(
        TEXT, "The flood began on May 1.", "2021-05-01", cites=f.span(TEXT, "on May 1")
    )
    made = f.extraction(f.article(TEXT), one, began, published="2021-05-04")
    extraction = Extraction(made.article, Head(blocks), made.publication, (), (one, began))
    found = merge([extraction], SiteState()).drafts
    return next(draft for draft in found if words.rstrip(".") in draft.claims[0].quote)


def test_a_day_from_the_sentence_before_is_marked() -> None:
    """It has its mark, and the note says where it is from."""
    found = _draft(
        "It closed the bridge over the river.",
        "2021-05-03",
        "carried",
        cites=f.span(TEXT, "on Monday"),
        sure=0.95,
    )

    assert found.date.edtf == "2021-05-03?"
    assert found.date.note == (
        "Carried over from “on Monday” one sentence before; the article gives no day for this."
    )


def test_what_follows_an_older_day_is_a_stretch() -> None:
    """Not the day of the paragraph before, but from the older day to the article."""
    found = _draft(
        "Boats were carried away by the water.",
        "2021-05-03",
        "carried",
        cites=f.span(TEXT, "on Monday"),
    )

    assert found.date.edtf == "2021-05-01/2021-05-04"
    assert found.date.extent is Extent.WITHIN
    assert found.date.note == "It is told after 1 May 2021, and the article gives no day for this."


def test_a_bound_is_no_day() -> None:
    """Where the bounds leave more than the date, they are the date."""
    found = _draft(
        "Boats were carried away by the water.",
        "2021-05-03",
        "before-anchor",
        cites=f.span(TEXT, "on Monday"),
        latest=Day(2021, 5, 3),
        sure=0.5,
    )

    assert found.date.edtf == "../2021-05-03"
    assert found.date.extent is Extent.WITHIN


@pytest.mark.parametrize(
    ("basis", "modality", "expected"),
    [
        ("publication", Modality.REPORTED, "2021-05-04"),
        ("publication", Modality.HAPPENED, "2021-05-04?"),
        ("publication-now", Modality.HAPPENED, "2021-05-04"),
        ("publication-default", Modality.HAPPENED, "2021-05-04?"),
    ],
)
def test_the_day_of_publication_is_that_of_reports(
    basis: str, modality: Modality, expected: str
) -> None:
    """Below the lead, what happened has it with a mark only."""
    day = Day(2021, 5, 4)
    found = _draft(
        "The mayor blamed the dam.",
        "2021-05-04",
        basis,
        modality=modality,
        earliest=day,
        latest=day,
        sure=0.8,
    )

    assert found.date.edtf == expected


@pytest.mark.parametrize(
    ("sentence", "clause", "expected"),
    [
        ("Rioters looted the shop and tried to burn it.", "and tried to burn it.", "PREDICATE"),
        ("The strike began, escalating into riots.", "escalating into riots.", "PARTICIPLE"),
        ("Two men, whose boat sank, swam ashore.", "whose boat sank,", "RELATIVE"),
        ("After the dam burst, people fled.", "After the dam burst,", "SUBORDINATE"),
        ("He reported on the plan in all regions.", "in all regions.", "BARE"),
        ("As a result, the dam burst.", "As a result, the dam burst.", "FULL"),
        ("He spoke, adding that aid will come.", "adding that aid will come.", "FULL"),
        ("On Monday, police found two boats.", "On Monday, police found two boats.", "FULL"),
    ],
)
def test_clauses_have_shapes(sentence: str, clause: str, expected: str) -> None:
    """A clause stands by itself, or lacks its subject, or its verb."""
    assert shape_of(sentence, (0, len(sentence)), f.span(sentence, clause)) is Shape[expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rioters looted the shop", "Rioters"),
        ("On May 5, the President of Norway dismissed the government", "the President of Norway"),
        ("Ada Brook, the mayor, closed the bridge", "Ada Brook"),
        ("In addition, armed men broke into banks", "armed men"),
        ("There is nothing to report", None),
        ("Nothing here", None),
    ],
)
def test_subjects_are_found(sentence: str, expected: str | None) -> None:
    """The words before the verb, without what opens the sentence."""
    found = subject_of(sentence, (0, len(sentence)), (0, len(sentence)))

    assert (sentence[slice(*found)] if found else None) == expected


def test_a_relative_clause_tells_of_the_words_before_it() -> None:
    """Up to the verb or preposition before them."""
    sentence = "The council closed two bridges of the town, which had been damaged."
    found = antecedent_of(sentence, (0, len(sentence)), f.span(sentence, "which had been damaged"))

    assert found is not None
    assert sentence[slice(*found)] == "two bridges of the town"


def test_an_announcement_is_named_beside_what_it_announced() -> None:
    """The draft of what is said names that of the saying, which has another day."""
    text = "On Tuesday the council announced that the bridge had been closed."
    act = f.candidate(
        text,
        "On Tuesday the council announced",
        "2021-05-04",
        modality=Modality.REPORTED,
        cites=f.span(text, "On Tuesday"),
    )
    told = f.candidate(text, "that the bridge had been closed.", "2021-05-03", basis="sentence")
    drafts = merge([f.extraction(f.article(text), act, told)], SiteState()).drafts

    assert len(drafts) == 2
    assert drafts[0].announced_in == (f"content/drafts/{drafts[1].id}.md",)
    assert drafts[1].announced_in == ()
