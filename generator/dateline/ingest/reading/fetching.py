"""Web addresses to pages: which are asked, which redirects are followed, what may come back."""

from __future__ import annotations

import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from dateline.ingest.reading.addresses import USUAL_PORTS, Address, Allowed, why_refused
from dateline.ingest.reading.texts import UnusableError

Resolve = Callable[[str, int], Iterable[tuple[Any, ...]]]

MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SAVE = "open it in a browser, and save the page as .html or its text as .txt"
_STATUS = {
    401: ("it asks for a password", _SAVE),
    402: ("it asks for payment", _SAVE),
    403: ("the server refuses to show it", _SAVE),
    404: ("there is no such page", "check the address, or look for a copy in a web archive"),
    410: ("the page was removed", "look for a copy in a web archive"),
    429: ("the server was asked too often", "try again later"),
    451: ("it may not be shown for legal reasons", "look for a copy in a web archive"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """What came back from a web address.

    Attributes:
        url: The address that it came from in the end.
        media: Its kind, such as `text/html`; empty where the server does not say.
        charset: Its encoding as the server gives it; may be empty.
    """

    url: str
    data: bytes
    media: str = ""
    charset: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """One machine to ask for one page: the addresses were checked, and no other is asked."""

    url: str
    scheme: str
    host: str
    port: int
    path: str
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much: seconds and bytes."""

    connect: float = 5.0
    whole: float = 30.0
    size: int = 10_000_000


@dataclass(frozen=True)
class Fetch:
    """Fetches pages for people who named their addresses.

    Attributes:
        allow: Hosts and networks that may be asked although they are not public.
        limits: How long a page may take, redirects and all, and how large it may be.
        resolve: Looks a host's addresses up, as `socket.getaddrinfo`.
        tls: Which certificates are trusted; None for those that the machine trusts.
    """

    allow: Allowed = field(default_factory=Allowed)
    limits: Limits = field(default_factory=Limits)
    resolve: Resolve = field(default=lambda host, port: socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM
    ))  # fmt: skip
    tls: ssl.SSLContext | None = None

    def __call__(self, url: str) -> Page:
        """The page at an address.

        Raises:
            UnusableError: If it may not be asked for, cannot be reached, or is no text.
        """
        from dateline.ingest.reading.exchange import ask

        deadline = monotonic() + self.limits.whole
        seen: list[str] = []
        while True:
            seen.append(url)
            target = self._target(url)
            answer = ask(target, self.limits, deadline, self.tls)
            if answer.status not in _REDIRECTS or not answer.location:
                break
            url = _next(url, answer.location)
            if url in seen:
                raise UnusableError("the address redirects in a circle", f"the last was {url}")
            if len(seen) > MOST_REDIRECTS:
                raise UnusableError(
                    f"the address redirects more than {MOST_REDIRECTS} times", _SAVE
                )
        if answer.status != 200:
            said, hint = _STATUS.get(answer.status, ("the server does not answer it", ""))
            if answer.status >= 500:
                said, hint = "the server has a fault", "try again later"
            raise UnusableError(f"{said} (HTTP {answer.status})", hint)
        return Page(url, answer.data, answer.media, answer.charset)

    def _target(self, url: str) -> Target:
        """Where an address leads; every step of a redirect goes through here."""
        parts = _split(url)
        host, scheme = parts.hostname or "", parts.scheme
        port = parts.port or (443 if scheme == "https" else 80)
        named = self.allow.host(host, port)
        found = self._look_up(host, port)
        kept = tuple(
            one for one in found if named or self.allow.address(one) or not why_refused(one)
        )
        if not kept:
            at = f"{host} is at {found[0]}, which" if str(found[0]) != host else host
            raise UnusableError(
                f"{at} is not a public address ({why_refused(found[0])})",
                f"--allow-host {host} allows it, if you trust where the address is from",
            )
        if not (port in USUAL_PORTS or named or any(map(self.allow.address, kept))):
            raise UnusableError(
                f"port {port} is not one of the web's", f"--allow-host {host}:{port} allows it"
            )
        path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
        return Target(url, scheme, host, port, path, kept)

    def _look_up(self, host: str, port: int) -> list[Address]:
        try:
            found = [ipaddress.ip_address(one[4][0]) for one in self.resolve(host, port)]
        except (OSError, UnicodeError, ValueError) as error:
            raise UnusableError(
                f"there is no host {host}, or no network", "check the name"
            ) from error
        if not found:
            raise UnusableError(f"the host {host} has no address", "check the name")
        return list(dict.fromkeys(found))


def _split(url: str) -> SplitResult:
    """A checked address with its host in ASCII and its path as it goes over the wire."""
    hint = "a web address is like https://example.org/2022/01/10/article"
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname or "", parts.port
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise UnusableError("is not a web address", hint) from error
    if parts.scheme not in {"http", "https"}:
        raise UnusableError(f"{parts.scheme or 'this'} is not http or https", hint)
    if not ascii_host or any(not 32 < ord(character) < 127 for character in ascii_host):
        raise UnusableError("is not a web address", hint)
    if parts.username is not None or parts.password is not None:
        raise UnusableError("addresses with a name and password are not asked", _SAVE)
    # What is percent-encoded stays; only what cannot stand in a request is encoded.
    keep = "!$%&'()*+,-./:;=?@_~"
    path, query = quote(parts.path, safe=keep), quote(parts.query, safe=keep)
    netloc = f"[{ascii_host}]" if ":" in ascii_host else ascii_host
    netloc += f":{parts.port}" if parts.port else ""
    return SplitResult(parts.scheme, netloc, path, query, "")


def _next(url: str, location: str) -> str:
    """Where a redirect leads; servers send other characters than ASCII as Latin-1 or UTF-8."""
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urljoin(url, location).partition("#")[0]
    except ValueError as error:
        raise UnusableError("the address redirects to what is no web address") from error
