"""The extractor that asks a language model, against a real server that answers badly or late."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.ingest.extractors import Extracted, extract
from dateline.ingest.extractors.openai import make
from dateline.ingest.model import Fault
from tests.ingest.extractors.asking import GOOD, KEY, NOTHING, Clock, ask, fault, found, settings
from tests.ingest.extractors.making import document
from tests.ingest.extractors.model_server import Reply, model_server, says

pytestmark = pytest.mark.server


@pytest.mark.parametrize(
    ("reply", "line"),
    [
        (
            Reply(b"<!doctype html><title>Login</title>"),
            "a page of HTML (check DATELINE_OPENAI_URL)",
        ),
        (Reply(b"\xff\xfe\x00"), "what is no JSON"),
        (Reply(b""), "what is no JSON"),
        (Reply(b'{"choices": []}'), "holds no message"),
        (Reply(b'{"choices": {"0": 1}}'), "holds no message"),
        (Reply(b"[]"), "holds no message"),
        (says("", message={"refusal": "I cannot\nhelp"}), "refused to answer: I cannot help"),
        (says("{", finish_reason="content_filter"), "filter held the answer back"),
        (Reply(b"{}", 401), "refused the key (401) (check DATELINE_OPENAI_KEY)"),
        (Reply(f'{{"error": {{"message": "bad {KEY}"}}}}'.encode(), 403), "refused the key"),
        (Reply(f'{{"error": {{"message": "no\\n{KEY}"}}}}'.encode(), 400), "400: no … (another"),
        (Reply(b'{"error": "no such model"}', 404), "404: no such model (check"),
        (Reply(b"<html>gone</html>", 404), "answered 404 (check"),
        (Reply(b"", 302, (("Location", "http://127.0.0.1:9/"),)), "sends on to another address"),
        (Reply(b"x" * 9_000_000), "more than 8388608 bytes"),
        (
            Reply(b'{"error": {"code": "insufficient_quota", "message": "paid out"}}', 429),
            "429: paid out",
        ),
    ],
)
def test_a_server_that_cannot_help_is_one_clear_line(reply: Reply, line: str) -> None:
    """Pages, refusals, wrong keys and wrong addresses say what to do, at once and without the key."""
    with model_server(reply) as server:
        result = ask(server)
    assert isinstance(result, Fault)
    assert line in str(result)
    assert KEY not in str(result)
    assert len(server.asked) == 1


def test_a_busy_server_is_asked_again_later() -> None:
    """After 429 and 503 the question is put again, after the pause that the server asks for."""
    clock = Clock()
    replies = [Reply(b"", 429, (("Retry-After", "7"),)), Reply(b"", 503), says({"events": [GOOD]})]
    with model_server(*replies) as server:
        result = ask(server, clock=clock)
    assert isinstance(result, Extracted)
    assert clock.slept == [7, 2]


def test_a_server_that_stays_busy_is_given_up() -> None:
    """Repeats come to an end, each after a longer pause."""
    clock = Clock()
    with model_server(Reply(b"", 500, (("Retry-After", "soon"),))) as server:
        result = ask(server, clock=clock)
    assert "answered 500 (try again later)" in str(result)
    assert clock.slept == [1, 2, 4]
    assert len(server.asked) == 4


def test_a_pause_longer_than_the_article_may_take_is_not_waited_for() -> None:
    """A server that asks for a long pause ends the article at once."""
    line = fault(Reply(b"", 429, (("Retry-After", "3600"),)), BUDGET="30")
    assert "longer than the article may take (DATELINE_OPENAI_BUDGET" in line


def test_a_cut_off_body_is_fetched_again() -> None:
    """A body that ends before its announced end is no answer."""
    whole = says({"events": [GOOD]})
    assert len(found(replace(whole, cut=30), whole).candidates) == 1
    assert "broke the connection off" in fault(replace(whole, cut=30))


def test_a_server_that_says_nothing_is_given_up() -> None:
    """Silence ends with the time limit, and is tried again a few times."""
    with model_server(Reply(wait=True)) as server:
        result = ask(server, TIMEOUT="0.05")
        server.closing.set()
    assert "did not answer within 0.05 seconds" in str(result)
    assert len(server.asked) == 4


def test_a_server_that_drips_for_ever_is_cut_off() -> None:
    """An answer that comes byte by byte may not take longer than the article."""
    with model_server(replace(NOTHING, drip=0.01)) as server:
        result = extract(make(settings(server, BUDGET="0.2")), document(), "a.txt")
    assert isinstance(result, Fault)
    assert "took longer than 0.2 seconds" in str(result)


def test_a_server_that_is_not_there_is_said_so() -> None:
    """An address where nobody listens is named, with what to check."""
    with model_server(NOTHING) as server:
        pass
    line = str(ask(server))
    assert f"{server.url.split('/')[2]} cannot be reached" in line
    assert "DATELINE_OPENAI_URL" in line
