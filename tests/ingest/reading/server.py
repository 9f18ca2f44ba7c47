"""A real server on the loopback interface that behaves as well or as badly as it is told."""

from __future__ import annotations

import gzip
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.ingest.reading.samples import page

Answer = Callable[[BaseHTTPRequestHandler], None]


def answer(
    body: bytes = b"",
    *,
    status: int = 200,
    media: str = "text/html; charset=utf-8",
    **headers: str,
) -> Answer:
    """An answer in full; a header's name is written with underscores."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        if media:
            handler.send_header("Content-Type", media)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return send


def redirect(location: str, status: int = 302) -> Answer:
    """A redirect; its target may be relative."""
    return answer(status=status, Location=location)


def drip(stop: threading.Event) -> Answer:
    """A page without end, a few bytes at a time."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        try:
            while not stop.wait(0.05):
                handler.wfile.write(b"<p>a</p>")
        except OSError:  # the other side has had enough
            pass

    return send


def drip_headers(stop: threading.Event) -> Answer:
    """Headers without end."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        try:
            while not stop.wait(0.05):
                handler.wfile.write(b"a")
        except OSError:
            pass

    return send


def silent(stop: threading.Event) -> Answer:
    """No answer at all."""
    return lambda _: void(stop.wait(10))


def void(_: object) -> None:
    """Nothing."""


def rude(handler: BaseHTTPRequestHandler) -> None:
    """The connection is closed without a word."""
    handler.close_connection = True


def half(handler: BaseHTTPRequestHandler) -> None:
    """Half of what was promised."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"<html>")
    handler.close_connection = True


def nonsense(handler: BaseHTTPRequestHandler) -> None:
    """What is no HTTP."""
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.6\r\n")
    handler.close_connection = True


PAGE = page().encode()
PACKED = gzip.compress(PAGE)


@contextmanager
def serving(routes: dict[str, Answer], certificate: Path | None = None) -> Iterator[str]:
    """A server whose paths answer as `routes` say; gives its address, without a slash.

    With a certificate it speaks TLS.
    """

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            routes.get(self.path, answer(status=404))(self)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Connections that are broken off are part of the tests."""

    server = Server(("127.0.0.1", 0), Handler)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=lambda: server.serve_forever(0.02), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
