"""The extractor that asks a language model, over articles of any length."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.ingest.extractors import Extracted
from tests.ingest.extractors.asking import NOTHING, ask, fault
from tests.ingest.extractors.making import document
from tests.ingest.extractors.model_server import Reply, event, model_server, says

pytestmark = pytest.mark.server


def test_a_long_article_is_asked_about_in_pieces() -> None:
    """Sentences are spread over several questions, none is lost, and offsets hold for the whole."""
    text = "".join(
        f"On January {day} fire {day} broke out in the old town.\n" for day in range(1, 10)
    )

    def reply(body: Any) -> Reply:
        passage = body["messages"][1]["content"].partition("The passage:\n")[2]
        return says({"events": [event(line.rstrip(".")) for line in passage.splitlines()]})

    with model_server(reply) as server:
        result = ask(server, document(text), PIECE="200")
    assert isinstance(result, Extracted)
    assert len(server.asked) > 1
    assert [one.quote for one in result.candidates] == text.replace(".", "").splitlines()
    assert [text[one.start : one.end] for one in result.candidates] == [
        one.quote for one in result.candidates
    ]


def test_the_same_words_in_two_pieces_are_two_places() -> None:
    """A quote is looked for in the piece that the model was shown."""
    line = "Fire broke out in the old town, and the brigade came late again.\n"
    with model_server(
        lambda _: says({"events": [event("Fire broke out in the old town")]})
    ) as server:
        result = ask(server, document(line * 4), PIECE="200")
    assert isinstance(result, Extracted)
    assert [one.start for one in result.candidates] == [0, 3 * len(line)]


def test_an_answer_that_has_no_room_is_asked_for_in_halves() -> None:
    """Where a model runs out of words, its passage is cut in two."""
    cut = says("{", finish_reason="length")

    def reply(body: Any) -> Reply:
        passage = body["messages"][1]["content"].partition("The passage:\n")[2]
        return cut if "\n" in passage else says({"events": [event(passage.rstrip("."))]})

    with model_server(reply) as server:
        result = ask(server)
    assert isinstance(result, Extracted)
    assert len(result.candidates) == len(document().sentences)
    assert "cut off (DATELINE_OPENAI_PIECE" in fault(cut)


def test_an_article_that_takes_too_many_questions_is_left_alone() -> None:
    """The number of questions for one article is bounded, since each may cost money."""
    text = "Fire broke out in the old town, and the brigade came late again.\n" * 50
    with model_server(NOTHING) as server:
        result = ask(server, document(text), PIECE="200", REQUESTS="3")
    assert "takes more than 3 questions" in str(result)
    assert len(server.asked) == 3


def test_an_article_without_sentences_asks_nothing() -> None:
    """Where there is nothing to read, nothing is sent."""
    with model_server(NOTHING) as server:
        assert ask(server, document("\n \n")) == Extracted((), ())
    assert server.asked == []
