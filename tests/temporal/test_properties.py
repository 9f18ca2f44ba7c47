"""What holds for any text and any day of publication."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import parse_when
from dateline.temporal import Timex, find_published, tag

# Pieces of expressions, to be met in orders that no grammar foresees.
PIECES = (
    *("January", "Feb.", "May", "march", "Monday", "Tues.", "Sun", "Fridays", "night", "morning"),
    *("the", "of", "to", "and", "between", "from", "until", "on", "in", "early", "late", "mid-"),
    *("last", "next", "this", "past", "few", "several", "two", "a", "half", "days", "weeks ago"),
    *(
        "year",
        "years later",
        "earlier",
        "decade",
        "century",
        "quarter",
        "Q3",
        "FY",
        "1990s",
        "'80s",
    ),
    *("2022", "31", "4", "29th", "0", "99", "2022-01-06", "13/13/13", "1/2/03", "10:30", "25:99"),
    *("9 a.m.", "GMT", "(", ")", ",", ".", "-", "–", "/", "\n", "\n\n", "’s", "$", "%", "summer"),
    *(
        "Easter",
        "Christmas",
        "new year's eve",
        "that day",
        "later",
        "now",
        "more than",
        "year-ago",
        "ended",
        "fiscal",
        "dawn",
        "overnight into",
        "old",
        "twice",
        "1/2",
        "11-02-89 0558EST",
        "soon",
        "will",
        "said",
    ),
)
joined = st.lists(st.sampled_from(PIECES), max_size=14).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)])
)
texts = st.one_of(st.text(max_size=80), joined)
days = st.one_of(
    st.none(),
    st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
    st.dates(),
    st.sampled_from(["XXXX-02-29", "XXXX-12", "2022", "2022-01-04/2022-01-08", "199X"]).map(
        parse_when
    ),
)


def sound(text: str, one: Timex) -> None:
    """An expression lies where it says, and its bounds are those of its date."""
    assert text[one.start : one.end] == one.text
    assert one.text.strip() == one.text != ""
    assert one.value
    assert one.rule
    assert (one.earliest is None) == (one.latest is None)
    if one.earliest and one.latest:
        assert one.earliest <= one.latest
    if one.edtf:
        when = parse_when(one.edtf)
        if one.rule == "rest-of-unit" and one.earliest and one.latest:
            assert when.earliest is not None
            assert when.latest is not None
            assert when.earliest <= one.earliest <= one.latest <= when.latest
        else:
            assert (when.earliest, when.latest) == (one.earliest, one.latest)


@settings(max_examples=300)
@given(texts, days)
def test_whatever_the_text_what_is_found_is_sound(text: str, day: date | None) -> None:
    """No text fails; offsets, words, dates and bounds agree."""
    for one in tag(text, day):
        sound(text, one)


@settings(max_examples=100)
@given(texts, days)
def test_reading_again_changes_nothing(text: str, day: date | None) -> None:
    """The same text and day give the same answer."""
    assert tag(text, day) == tag(text, day)


@settings(max_examples=200)
@given(joined, days)
def test_expressions_overlap_only_inside_stretches(text: str, day: date | None) -> None:
    """Two expressions are apart, unless one is a stretch and the other an end of it."""
    found = tag(text, day)
    for index, one in enumerate(found):
        for other in found[index + 1 :]:
            if other.start < one.end:
                assert one.rule == "range"
                assert one.start <= other.start < other.end <= one.end


@settings(max_examples=100)
@given(joined, st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_text_before_in_its_own_paragraph_moves_offsets_only(text: str, day: date) -> None:
    """A paragraph without dates before a text leaves what is found in it as it was."""
    before = "Nothing happened here.\n\n"
    moved = [(one.start - len(before), one.text) for one in tag(before + text, day)]
    assert moved == [(one.start, one.text) for one in tag(text, day)]


@settings(max_examples=200)
@given(texts)
def test_a_publication_date_is_a_day_that_the_text_holds(text: str) -> None:
    """What is taken for the publication date names one day and lies in the text."""
    found = find_published(text)
    if found is not None:
        assert 0 <= found.start < found.end <= len(text)
        assert found.when.start is not None
        assert found.when.start.day is not None
