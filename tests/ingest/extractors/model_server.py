"""A real HTTP server on the loopback interface that answers as a script says."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any


@dataclass(frozen=True)
class Reply:
    """What the server sends back.

    Attributes:
        drip: Seconds between the bytes of the body; 0 sends it at once.
        cut: How many bytes of the body are left out, though they were announced.
        wait: Whether it says nothing until the server is closed.
    """

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    drip: float = 0
    cut: int = 0
    wait: bool = False


@dataclass
class ModelServer:
    """A server, what it was asked, and how it answers next.

    Attributes:
        script: Replies in order; the last one is given for ever.
        asked: The bodies of the requests so far.
        headers: Their headers.
    """

    script: list[Reply | Callable[[Any], Reply]]
    url: str = ""
    asked: list[Any] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    closing: Event = field(default_factory=Event)

    def next(self, body: Any) -> Reply:
        """The reply to a request."""
        self.asked.append(body)
        entry = self.script[min(len(self.asked), len(self.script)) - 1]
        return entry if isinstance(entry, Reply) else entry(body)


def says(content: Any, **fields: Any) -> Reply:
    """A reply in which the model says something: text, or what is turned into JSON."""
    text = content if isinstance(content, str) else json.dumps(content)
    message = {"role": "assistant", "content": text, **fields.pop("message", {})}
    choice = {"index": 0, "finish_reason": "stop", "message": message, **fields}
    return Reply(json.dumps({"object": "chat.completion", "choices": [choice]}).encode())


def event(quote: str, **fields: Any) -> dict[str, Any]:
    """An event as the model tells it, without a date unless `fields` give one."""
    return {
        "quote": quote,
        "date": None,
        "rests_on": "nothing",
        "expression": None,
        "modality": "happened",
        "title": "",
        "actors": [],
        "places": [],
        "figures": [],
        "speaker": None,
        **fields,
    }


def figure(words: str, value: float | None, **fields: Any) -> dict[str, Any]:
    """A figure as the model tells it."""
    told = {"words": words, "value": value, "low": None, "high": None}
    return {**told, "qualifier": "exact", "counts": "people", **fields}


@contextmanager
def model_server(*script: Reply | Callable[[Any], Reply]) -> Iterator[ModelServer]:
    """Run a server for the length of a `with`."""
    state = ModelServer(list(script))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["Content-Length"]))
            state.headers.append(dict(self.headers))
            state.paths.append(self.path)
            self.answer(state.next(json.loads(raw)))

        def answer(self, reply: Reply) -> None:
            if reply.wait:
                state.closing.wait(20)
                return
            self.close_connection = True
            self.send_response(reply.status)
            for name, value in (*reply.headers, ("Connection", "close")):
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            body = reply.body[: len(reply.body) - reply.cut]
            try:
                for start in range(0, len(body), 1 if reply.drip else max(len(body), 1)):
                    self.wfile.write(body[start : start + 1] if reply.drip else body)
                    self.wfile.flush()
                    time.sleep(reply.drip)
            except OSError:
                return  # whoever asked has gone

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base's name
            del format, args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield state
    finally:
        state.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
