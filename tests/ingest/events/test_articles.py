"""Whole articles of several genres, with the dates of their events marked in the text."""

from __future__ import annotations

import pytest

from tests.ingest.events.annotated import GENRES, Annotated, articles, judged

ALL = [one for genre in GENRES for one in articles(genre)]


@pytest.mark.parametrize("article", ALL, ids=lambda one: f"{one.genre}: {one.id}")
def test_each_event_has_the_date_that_a_reader_gives_it(article: Annotated) -> None:
    """Every marked event is dated right, but for the known misses, and those are still missed."""
    words = [
        (mention, article.text[mention.start : mention.end], event and event.date, right)
        for mention, event, right in judged(article)
    ]
    wrong = [(word, one.date, date) for one, word, date, right in words if right == one.missed]
    assert wrong == []


def test_the_articles_are_many_and_nearly_all_of_their_events_are_dated_right() -> None:
    """No more than one mention in twelve is a known miss."""
    mentions = [mention for article in ALL for mention in article.mentions]
    assert len(mentions) >= 500
    assert sum(one.missed for one in mentions) <= len(mentions) / 12
