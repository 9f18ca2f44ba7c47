"""The date of a draft: what all its statements allow."""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - as in the model
from typing import Any

import pytest

from dateline.dates import parse_when
from dateline.ingest.merge import SourceFound, Statement
from dateline.ingest.merge.dating import date_of
from dateline.ingest.model import Extraction, Modality, Publication, PublishedBasis
from tests.ingest import factory as f

TEXT = "The bridge was closed on Monday.\n"


def _statement(
    date: str | None, source: str = "a", published: str | None = "2021-05-04", **more: Any
) -> Statement:
    one = f.candidate(TEXT, TEXT[:-2], date, **more)
    when = parse_when(published) if published else None
    basis = PublishedBasis.INFERRED if when and when.uncertain else PublishedBasis.STATED
    extraction = Extraction(f.article(TEXT), f.storm().head, Publication(when, basis), (), (one,))
    return Statement(SourceFound(source, source, False, source, when, extraction), one)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2021-05-03"], "2021-05-03"),
        (["2021-05", "2021-05-03"], "2021-05-03"),
        (["2021-05-03?", "2021-05-03"], "2021-05-03"),
        (["2021-05-01/2021-05-03", "2021-05-02"], "2021-05-02"),
        (["XXXX-05-03", "2021-05-03"], "2021-05-03"),
        (["XXXX-05-03"], "XXXX-05-03"),
        ([None, "2021-05-03"], "2021-05-03"),
        (["not a date", None], None),
    ],
)
def test_the_most_specific_date_is_taken(dates: list[str | None], expected: str | None) -> None:
    """Of dates that agree the one that says most, the surest first."""
    found = date_of([_statement(one, f"s{index}") for index, one in enumerate(dates)])

    assert found.edtf == expected
    assert not found.disputed


def test_dates_that_exclude_each_other_are_named() -> None:
    """The stretch holds both, and the note says which article gives which."""
    found = date_of([_statement("2021-05-01", "a"), _statement("2021-05-03", "b")])

    assert found.disputed
    assert found.edtf == "2021-05-01/2021-05-03"
    assert found.note == "The articles disagree: a gives 2021-05-01, b gives 2021-05-03."


@pytest.mark.parametrize(
    ("earliest", "latest", "edtf", "note"),
    [
        ("2021-05-01", "2021-05-03", "2021-05-01/2021-05-03", "at some time from 1 to 3 May 2021"),
        (None, "2021-05-03", "../2021-05-03", "no later than 3 May 2021"),
        ("2021-05-01", None, "2021-05-01/..", "no earlier than 1 May 2021"),
        ("2021-05-02", "2021-05-02", "2021-05-02", "leaves no other"),
        (None, None, None, "No article states when."),
    ],
)
def test_bounds_are_said_as_bounds(
    earliest: str | None, latest: str | None, edtf: str | None, note: str
) -> None:
    """Where no day is stated, the stretch that is left is the date, and the note says so."""
    found = date_of(
        [
            _statement(
                None,
                earliest=Day.fromisoformat(earliest) if earliest else None,
                latest=Day.fromisoformat(latest) if latest else None,
            )
        ]
    )

    assert found.edtf == edtf
    assert note in found.note


def test_bounds_that_rest_on_an_inferred_day_are_uncertain() -> None:
    """What is reckoned from an uncertain day of publication has its mark."""
    one = _statement(None, published="2021-05-04?", latest=Day(2021, 5, 4))

    assert date_of([one]).edtf == "../2021-05-04?"


def test_only_a_plan_is_after_its_article() -> None:
    """A date after the day of publication is kept for what is planned alone."""
    assert date_of([_statement("2021-05-09")]).edtf is None
    assert date_of([_statement("2021-05-09", modality=Modality.PLANNED)]).edtf == "2021-05-09"


def test_a_date_says_why() -> None:
    """The rule, the words and how sure it is."""
    one = _statement("2021-05-03", cites=f.span(TEXT, "on Monday"))

    assert date_of([one]).why == "rule clause, from “on Monday”, 0.90"
