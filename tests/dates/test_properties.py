"""What holds for every date, whatever it is."""

from __future__ import annotations

import contextlib
import io
import itertools
from datetime import date

from edtf import parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.dates import DateError, PartOfDay, parse_when
from dateline.dates.machine import machine
from dateline.dates.order import sort_key
from dateline.dates.words import DateWords
from tests.dates.strategies import TimedEntry, edtf, entries, near_edtf, plain_dates

LANGUAGES = {language: DateWords(language) for language in ("en", "en-US", "de", "ru", "kk", "ja")}


@given(near_edtf)
@example("2022-1X")
@example("Y1E999999999")
def test_a_text_is_a_date_or_a_date_error(text: str) -> None:
    """Any text is a date or gives one line of message and hint; nothing is ever printed."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            parse_when(text)
        except DateError as error:
            for line in (str(error), error.hint):
                assert line.strip()
                assert line.splitlines() == [line]
                assert not line.endswith(".")
    assert not printed.getvalue()


@given(edtf)
def test_every_form_of_level_1_is_read(text: str) -> None:
    """A date of level 1 is read, kept as written, and its bounds are in order."""
    when = parse_when(text)
    assert when.edtf == text
    assert (when.earliest or date.min) <= (when.latest or date.max)


@given(plain_dates)
def test_plain_dates_have_the_bounds_that_the_library_gives_them(text: str) -> None:
    """The way past the library leads to where the library would have led."""
    when, theirs = parse_when(text), parse_edtf(text)
    assert when.earliest == date(*theirs.lower_strict()[:3])
    assert when.latest == date(*theirs.upper_strict()[:3])


@given(edtf)
def test_a_mark_moves_no_bound(text: str) -> None:
    """Doubt is kept as doubt; it widens no date."""
    marked, bare = parse_when(text), parse_when("".join(c for c in text if c not in "?~%"))
    assert (marked.earliest, marked.latest) == (bare.earliest, bare.latest)
    assert (bare.uncertain, bare.approximate) == (False, False)


@given(st.lists(entries, min_size=2, max_size=6))
def test_the_order_is_total(timed: list[TimedEntry]) -> None:
    """Entries with different ids never tie, and their order does not depend on how they came."""
    keys = [
        sort_key(entry.when, entry.clock, entry.part, entry.order, f"entry-{number}")
        for number, entry in enumerate(timed)
    ]
    assert len(set(keys)) == len(keys)
    ordered, backwards = sorted(keys), list(reversed(keys))
    assert sorted(backwards) == ordered
    assert all(first < second for first, second in itertools.combinations(ordered, 2))


@given(entries, entries)
def test_the_order_agrees_with_the_bounds(one: TimedEntry, other: TimedEntry) -> None:
    """What ended before something else began stands before it, whatever the time of day."""
    if one.when is None or other.when is None:
        return
    ended, began = one.when.latest, other.when.earliest
    if ended is None or began is None or not ended < began:
        return
    first, second = (
        sort_key(entry.when, entry.clock, entry.part, entry.order, "same") for entry in (one, other)
    )
    assert first < second


@given(
    language=st.sampled_from(sorted(LANGUAGES)),
    text=edtf,
    part=st.one_of(st.none(), st.sampled_from(PartOfDay)),
    extent=st.sampled_from([None, "throughout", "within"]),
    planned=st.booleans(),
)
def test_words_name_every_year_that_is_stated(
    language: str, text: str, part: PartOfDay | None, extent: str | None, planned: bool
) -> None:
    """Words are never empty, leave no place of a message unfilled, and drop no year."""
    when = parse_when(text)
    words = LANGUAGES[language]
    for said in (
        words.phrase(when, part=part, extent=extent, planned=planned),
        words.heading(when),
    ):
        assert said.strip()
        assert not set("{}") & set(said)
        assert all(str(end.year) in said for end in when.ends if end.year is not None)


@given(edtf)
def test_doubt_is_never_silent(text: str) -> None:
    """A date in doubt is said in other words than the same date without doubt, and not to HTML."""
    marked, bare = parse_when(text), parse_when("".join(c for c in text if c not in "?~%"))
    words = LANGUAGES["en"]
    if marked.uncertain or marked.approximate:
        assert words.phrase(marked) != words.phrase(bare)
        assert machine(marked) is None
