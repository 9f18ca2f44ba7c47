"""One request to one machine, by urllib3, within limits of time and size."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from time import monotonic

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
)
from urllib3.response import BaseHTTPResponse

from dateline.ingest.reading.addresses import Address
from dateline.ingest.reading.fetching import Limits, Target
from dateline.ingest.reading.texts import UnusableError
from dateline.ingest.reading.unpacking import CODINGS, PackedError, unpacked

_MEDIA = frozenset(
    {"", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/json"}
)
_HEADERS = {
    "User-Agent": "dateline",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, application/json;q=0.8",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent; `data` is empty unless the status is 200."""

    status: int
    location: str
    media: str
    charset: str
    data: bytes


class _LateError(Exception):
    """The time is up."""


def ask(target: Target, limits: Limits, deadline: float, tls: ssl.SSLContext | None) -> Answer:
    """Ask the machine for the page; of several addresses, the first that can be reached.

    Args:
        target: What to ask, and whom.
        limits: How long to wait for a connection, how large a page may be.
        deadline: When to give up, as `time.monotonic` counts.
        tls: Which certificates are trusted; None for those that the machine trusts.

    Raises:
        UnusableError: If no page comes back, with what happened.
    """
    try:
        with _connected(target, limits, deadline, tls) as connection:
            host = f"[{target.host}]" if ":" in target.host else target.host
            usual = 443 if target.scheme == "https" else 80
            host += "" if target.port == usual else f":{target.port}"
            connection.request(
                "GET", target.path, headers={**_HEADERS, "Host": host}, preload_content=False
            )
            return _answer(connection.getresponse(), limits, deadline)
    except (HTTPError, HTTPException, OSError, _LateError) as error:
        raise _reason(target, limits, deadline, error) from error


@contextmanager
def _connected(
    target: Target, limits: Limits, deadline: float, tls: ssl.SSLContext | None
) -> Iterator[HTTPConnection]:
    """A connection that is cut when the time is up, however slowly the server sends."""
    connection = _connect(target, limits, deadline, tls)
    left = max(deadline - monotonic(), 0.01)
    if connection.sock:
        connection.sock.settimeout(left)

    def cut() -> None:
        try:
            if connection.sock:
                connection.sock.shutdown(socket.SHUT_RDWR)
        except OSError:  # closed in the meantime
            pass

    watch = threading.Timer(left, cut)
    watch.daemon = True
    watch.start()
    try:
        yield connection
    finally:
        watch.cancel()
        connection.close()


def _connect(
    target: Target, limits: Limits, deadline: float, tls: ssl.SSLContext | None
) -> HTTPConnection:
    last: Exception = _LateError()
    for address in target.addresses:
        left = min(limits.connect, deadline - monotonic())
        if left <= 0:
            raise _LateError
        connection = _connection(target, address, left, tls)
        try:
            connection.connect()
        except (HTTPError, OSError) as error:
            connection.close()
            last = error
        else:
            return connection
    raise last


def _connection(
    target: Target, address: Address, timeout: float, tls: ssl.SSLContext | None
) -> HTTPConnection:
    """To the address that was checked; the host's name is used for its certificate alone."""
    if target.scheme == "http":
        return HTTPConnection(str(address), target.port, timeout=timeout)
    return HTTPSConnection(
        str(address),
        target.port,
        timeout=timeout,
        server_hostname=target.host,
        ssl_context=tls or ssl.create_default_context(),
    )


def _answer(response: BaseHTTPResponse, limits: Limits, deadline: float) -> Answer:
    header = Message()
    header["Content-Type"] = response.headers.get("Content-Type", "")
    media = header.get_content_type() if header["Content-Type"] else ""
    charset = str(header.get_param("charset") or "")
    location = response.headers.get("Location", "")
    data = b""
    try:
        if response.status == 200:
            if media not in _MEDIA:
                raise UnusableError(
                    f"is {media}, not a web page or text",
                    "fetch it yourself, and save its text as a .txt file",
                )
            data = _body(response, limits, deadline)
    finally:
        response.close()
    return Answer(response.status, location, media, charset, data)


def _body(response: BaseHTTPResponse, limits: Limits, deadline: float) -> bytes:
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding not in CODINGS:
        raise UnusableError(f"is packed in a way that was not asked for ({coding})")
    too_large = UnusableError(
        f"is larger than {limits.size // 1_000_000 or limits.size / 1_000_000} MB",
        "save the article's text as a .txt file",
    )
    length = response.headers.get("Content-Length", "")
    if length.isdecimal() and int(length[:12]) > limits.size:
        raise too_large
    parts, size = [], 0
    try:
        # By the piece, so that a small answer cannot fill the memory.
        for piece in unpacked(_pieces(response, deadline), coding):
            size += len(piece)
            if size > limits.size:
                raise too_large
            parts.append(piece)
    except PackedError as error:
        if monotonic() >= deadline:
            raise _LateError from error
        raise UnusableError("what the server sent cannot be unpacked", "try again later") from error
    if monotonic() >= deadline:  # cut in the middle, which may look like the end
        raise _LateError
    return b"".join(parts)


def _pieces(response: BaseHTTPResponse, deadline: float) -> Iterator[bytes]:
    while piece := response.read1(_CHUNK, decode_content=False):
        yield piece
        if monotonic() >= deadline:
            raise _LateError


def _reason(target: Target, limits: Limits, deadline: float, error: Exception) -> UnusableError:
    """What a person is told of an error on the way."""
    late = isinstance(error, _LateError | ReadTimeoutError | TimeoutError)
    if late or monotonic() >= deadline:
        return UnusableError(f"no answer within {limits.whole:g} seconds", "try again later")
    # What cannot be connected to at all counts as late for urllib3.
    if isinstance(error, ConnectTimeoutError) and not isinstance(error, NewConnectionError):
        said = f"{target.host} does not answer within {limits.connect:g} seconds"
        return UnusableError(said, "try again later")
    cause = error
    while isinstance(cause.__cause__, Exception):
        cause = cause.__cause__
    if isinstance(cause, ssl.SSLCertVerificationError):
        why = cause.verify_message or "it cannot be checked"
        return UnusableError(f"the certificate of {target.host} is not valid: {why}")
    if isinstance(error, SSLError) or isinstance(cause, ssl.SSLError):
        return UnusableError(f"no secure connection to {target.host}", "try it with http://")
    if isinstance(cause, OSError) and cause.strerror:
        said = cause.strerror[0].lower() + cause.strerror[1:]
        return UnusableError(f"{target.host} cannot be reached: {said}", "try again later")
    return UnusableError(f"{target.host} broke the connection off", "try again later")
