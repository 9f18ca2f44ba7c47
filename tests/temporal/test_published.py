"""The publication date that a text states in its head."""

from __future__ import annotations

import pytest

from dateline.temporal import Basis, find_published

STATED = {
    " date 2022-01-10 NUR-SULTAN, January 10. /TASS/. The committee said so.": "2022-01-10",
    "Cells broken up\n\nJanuary 10, 2022\n\nThe committee said so.": "2022-01-10",
    "Published on 10 January 2022\nThe committee said so.": "2022-01-10",
    "Published: Monday, January 10, 2022\nThe committee said so.": "2022-01-10",
    "Updated: January 12, 2022\nPublished: January 10, 2022\nThe committee said so.": "2022-01-10",
    "Updated: January 12, 2022\nThe committee said so.": "2022-01-12",
    "10 January 2022 14:30 GMT\nThe committee said so.": "2022-01-10",
}
DATELINES = {
    "NUR-SULTAN, January 10. /TASS/. The committee said so.": "XXXX-01-10",
    "MOSCOW, Jan. 10, 2022 (Agency) - The committee said so.": "2022-01-10",
    "Cells broken up\n\nALMATY, Kazakhstan, January 10 – The committee said so.": "XXXX-01-10",
}
NONE = (
    "On January 6, 2022, a contingent was sent.",
    "Riots spread from January 4 to January 8, 2022.",
    "The committee said on Monday that two cells had been broken up.",
    "Published, Monday, January 11, 2022\nThe weekday differs.",
    "",
)


@pytest.mark.parametrize(("text", "day"), STATED.items())
def test_a_date_in_a_line_of_its_own_is_stated(text: str, day: str) -> None:
    """A day after "date" or "published", or alone on a line, is the publication date."""
    found = find_published(text)
    assert found is not None
    assert (found.when.edtf, found.basis) == (day, Basis.STATED)


@pytest.mark.parametrize(("text", "day"), DATELINES.items())
def test_a_dateline_gives_the_day_and_no_year_that_it_lacks(text: str, day: str) -> None:
    """A place and a day before the first sentence date the text; a missing year stays missing."""
    found = find_published(text)
    assert found is not None
    assert (found.when.edtf, found.basis) == (day, Basis.DATELINE)


@pytest.mark.parametrize("text", NONE)
def test_a_day_that_is_merely_mentioned_is_no_publication_date(text: str) -> None:
    """Nothing is guessed from what the text tells."""
    assert find_published(text) is None
