"""Quotes of the project's own site are short, and hold what the entries take from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.build import Builder
from dateline.timeline.model import Event, Timeline
from dateline.timeline.quotes import fold, quote_parts

# The articles are other people's: of none may the quotes together give back most of the text.
LARGEST_SHARE = 0.62
MOST_WORDS = 30

NUMBER = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)( thousand)?\b")
NUMBER_WORDS = {"two": 2.0, "five": 5.0, "a thousand": 1000.0}
IN_QUOTATION_MARKS = re.compile("“([^”]+)”")


@pytest.fixture(scope="module")
def timeline(project: Path) -> Timeline:
    """The project's real content."""
    return Builder(project).check().timeline


def test_no_article_is_given_back_whole(timeline: Timeline) -> None:
    """The quotes from an article leave out more than a third of its text."""
    quoted: dict[str, set[int]] = {source: set() for source in timeline.sources}
    for claim in timeline.claims():
        for start, end in claim.spans:
            quoted[claim.source].update(range(start, end))
    shares = {
        source.id: len(quoted[source.id]) / len(source.text)
        for source in timeline.sources.values()
        if source.text
    }
    assert shares
    assert {one: share for one, share in shares.items() if share > LARGEST_SHARE} == {}


def test_quotes_are_short(timeline: Timeline) -> None:
    """No quote is longer than a long sentence."""
    words = {
        f"{claim.event}/{claim.id}": sum(len(part.split()) for part in quote_parts(claim.quote))
        for claim in timeline.claims()
    }
    assert {one: count for one, count in words.items() if count > MOST_WORDS} == {}


def test_a_figure_stands_in_its_quote(timeline: Timeline) -> None:
    """Each number that a figure records is one that its quote gives, in digits or in words."""
    missing = [
        f"{claim.event}/{claim.id}: {number} is not in {claim.quote!r}"
        for claim in timeline.claims()
        if claim.figure
        for number in (claim.figure.value, claim.figure.low, claim.figure.high)
        if number is not None and number not in _numbers(claim.quote)
    ]
    assert missing == []


def test_words_in_quotation_marks_are_the_articles(timeline: Timeline, project: Path) -> None:
    """What a title, a summary or a body puts in quotation marks stands in a quote of the entry."""
    missing = [
        f"{event.id}: “{words}” is in none of its quotes"
        for event in timeline.events
        for words in IN_QUOTATION_MARKS.findall(_prose(event, project))
        if not any(_plain(words) in passage for passage in _passages(event))
    ]
    assert missing == []


def _numbers(quote: str) -> set[float]:
    """The numbers that a quote gives: `7,939`, `5.8 thousand`, `two`."""
    found = {
        float(digits.replace(",", "")) * (1000 if thousand else 1)
        for digits, thousand in NUMBER.findall(quote)
    }
    found |= {
        number for word, number in NUMBER_WORDS.items() if re.search(rf"\b{word}\b", quote.lower())
    }
    return found


def _prose(event: Event, project: Path) -> str:
    """What the editors wrote for readers; the front matter's quotes and notes are not in it."""
    text = (project / "content" / "events" / f"{event.id}.md").read_text("utf-8")
    return "\n".join((event.title, event.summary, text.split("\n---\n", 1)[1]))


def _passages(event: Event) -> Iterator[str]:
    for claim in event.claims:
        yield from (_plain(part) for part in quote_parts(claim.quote))


def _plain(text: str) -> str:
    return fold(text).text.lower()
