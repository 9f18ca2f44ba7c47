"""What a found expression carries besides its value."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.dates import PartOfDay, parse_when
from dateline.temporal import TimexType, tag

MONDAY = date(2022, 1, 10)


def test_a_weekday_that_differs_from_its_date_is_reported() -> None:
    """The date counts, and the warning says what the day really was."""
    (found,) = tag("On Friday (Jan 8) the governor stepped down.", MONDAY)
    assert found.edtf == "2022-01-08"
    assert found.rule == "weekday-differs"
    assert found.warning == "2022-01-08 is a Saturday, not a Friday"


def test_a_date_whose_order_is_open_is_reported() -> None:
    """Where neither number nor publication tells the month, the other reading is named."""
    (found,) = tag("The letter of 3/4/1998 was read.", MONDAY)
    assert found.edtf == "1998-03-04"
    assert "1998-04-03" in found.warning


def test_a_part_of_a_day_is_carried() -> None:
    """`part_of_day` holds the part, in the words that entries use."""
    (found,) = tag("Shots were heard on Tuesday night.", MONDAY)
    assert (found.type, found.part_of_day) == (TimexType.TIME, PartOfDay.NIGHT)


def test_a_length_with_a_place_has_bounds_and_no_date() -> None:
    """`the past two weeks` ends with the publication, and names no date of its own."""
    (found,) = tag("Over the past two weeks nothing happened.", MONDAY)
    assert (found.edtf, found.earliest, found.latest) == (None, date(2021, 12, 27), MONDAY)


def test_what_is_left_of_a_year_is_bounded_by_the_publication() -> None:
    """`later this year` cannot be earlier than the text, nor `earlier this week` later."""
    (later,) = tag("It opens later this year.", date(2022, 4, 5))
    assert (later.earliest, later.latest) == (date(2022, 4, 5), date(2022, 12, 31))
    (earlier,) = tag("It closed earlier this week.", date(2022, 1, 12))
    assert (earlier.earliest, earlier.latest) == (MONDAY, date(2022, 1, 12))


def test_a_stretch_stands_before_its_ends() -> None:
    """The whole comes first, then the two dates inside it."""
    whole, first, last = tag("Between January 4 and 8, 2022, riots spread.", MONDAY)
    assert whole.rule == "range"
    assert (whole.start, whole.end) == (0, last.end)
    assert whole.edtf == f"{first.edtf}/{last.edtf}"


def test_a_publication_date_that_is_a_month_gives_years_and_no_days() -> None:
    """What needs the very day stays open; what needs the year alone does not."""
    text = "On Monday, yesterday and on January 4 it snowed, as last year."
    values = [one.value for one in tag(text, parse_when("2022-01"))]
    assert values == ["XXXX-WXX-1", "PAST_REF", "2022-01-04", "2021"]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_edges_of_the_calendar_hold(day: date) -> None:
    """What would lie outside the calendar is left out, not an error."""
    text = "Yesterday, tomorrow, last year, next century, three decades ago, next Monday, overnight"
    assert all(one.earliest is None or one.earliest.year for one in tag(text, day))


def test_offsets_count_code_points() -> None:
    """A character outside the basic plane counts as one."""
    text = "🔥🔥 Алматы, January 5: 🔥"
    (found,) = tag(text, MONDAY)
    assert text[found.start : found.end] == "January 5"
    assert found.start == 11


def test_other_languages_are_refused() -> None:
    """A language without rules is an error, not an empty answer."""
    with pytest.raises(ValueError, match="not in 'de'"):
        tag("Am Montag", MONDAY, language="de")


def test_variants_of_english_are_read() -> None:
    """A region does not matter."""
    assert tag("On Monday it rained.", MONDAY, language="en-GB")
