"""Headings and quotes: what is kept of an article's words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.merge.quotes import quote_spans, quote_text
from dateline.ingest.merge.titles import LONGEST, heading
from dateline.ingest.merge.words import rarities, stems, weight
from dateline.timeline.quotes import find_quote
from tests.ingest.merge.reading import pairs


@pytest.mark.parametrize(("text", "expected"), pairs("headings.txt"))
def test_headings(text: str, expected: str) -> None:
    """A heading is a cut of the words, without marks, asides or a stop."""
    assert heading(text) == expected


@pytest.mark.parametrize(("text", "expected"), pairs("quotes.txt"))
def test_quotes(text: str, expected: str) -> None:
    """A quote is without loose ends and long asides."""
    assert quote_text(text, quote_spans(text, 0, len(text))) == expected


@given(st.text())
def test_any_text_has_a_heading_that_fits(text: str) -> None:
    """It is one line of at most 80 signs that can be shown, with no space at its ends."""
    found = heading(text)

    assert len(found) <= LONGEST
    assert found == found.strip()
    assert found.isprintable()


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_any_quote_stands_in_its_text(text: str, start: int, length: int) -> None:
    """Spans are in order within the passage, and their words are found where they stand."""
    start = min(start, len(text))
    end = min(start + length, len(text))
    spans = quote_spans(text, start, end)

    assert all(start <= a < b <= end for a, b in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    if spans and find_quote(text[start:end], text):
        assert find_quote(quote_text(text, spans), text)


@given(st.text(max_size=200), st.sampled_from(["en", "ru", "de", "xx", "", "pt-BR"]))
def test_any_text_has_stems(text: str, language: str) -> None:
    """Stems are the same whatever the case of a plain text."""
    found = stems(text, language)

    assert all(found)
    if text.isascii():
        assert stems(text.upper(), language) == found


def test_words_are_compared_without_their_endings() -> None:
    """Function words and endings do not tell two statements apart; numbers are without separators."""
    assert stems("The police detained 1,822 people", "en") == {"polic", "arrest", "1822", "peopl"}
    assert stems("arresting of people", "en") == {"arrest", "peopl"}
    assert stems("полиции", "ru") == stems("полиция", "ru")


def test_a_rare_word_says_more() -> None:
    """What stands in one statement only weighs more than what is in all."""
    rarity = rarities([frozenset({"a", "b"}), frozenset({"a"}), frozenset({"a"})])

    assert rarity["b"] > rarity["a"] > 0
    assert weight(["a", "b"], rarity) == pytest.approx(rarity["a"] + rarity["b"])
