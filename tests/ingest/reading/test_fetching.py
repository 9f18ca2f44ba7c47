"""Web addresses, against a real server that answers well, badly, slowly or not at all."""

from __future__ import annotations

import gzip
import socket
import ssl
import subprocess
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from dateline.ingest.model import Article, Fault
from dateline.ingest.reading.addresses import Allowed
from dateline.ingest.reading.fetching import Fetch, Limits
from tests.ingest.reading import server
from tests.ingest.reading.samples import RUSSIAN, TEXT, TITLE, page, read
from tests.ingest.reading.server import PACKED, PAGE, Answer, answer, redirect

LOCAL = Allowed.of(["127.0.0.1"])
QUICK = Limits(connect=0.5, whole=0.6, size=1_000_000)
Serving = Callable[[dict[str, Answer]], str]


@pytest.fixture
def serving() -> Iterator[Serving]:
    """Starts servers, and stops them at the end of the test."""
    with ExitStack() as stack:
        yield lambda routes: stack.enter_context(server.serving(routes))


def fetched(url: str, fetch: Fetch | None = None) -> Article:
    """The article at an address."""
    articles, faults = read(url, fetch=fetch or Fetch(LOCAL))
    assert not faults, faults
    (article,) = articles
    return article


def refused(url: str, fetch: Fetch | None = None) -> Fault:
    """What is said of an address that gives none."""
    articles, faults = read(url, fetch=fetch or Fetch(LOCAL, QUICK))
    assert not articles
    (fault,) = faults
    assert fault.origin == url
    assert "\n" not in fault.message + fault.hint
    return fault


def test_a_page_becomes_an_article(serving: Serving) -> None:
    """It is read as a file of the same page; its id is the last part of its address."""
    url = serving({"/2026/Ferries-out.html?x=1": answer(PAGE)}) + "/2026/Ferries-out.html?x=1#top"
    article = fetched(url)
    assert article.title == TITLE
    assert article.original == PAGE
    assert article.origin == url
    assert article.url == "https://herald.example/2026/03/ferries-out.html"
    assert article.id == "ferries-out"


def test_a_page_without_an_address_of_its_own_has_the_one_it_came_from(serving: Serving) -> None:
    """So has one that gives its site's front page for every page."""
    bare = page().replace("https://herald.example/2026/03/ferries-out.html", "%s")
    base = serving(
        {
            "/a": answer(bare.replace('<link rel="canonical" href="%s">', "").encode()),
            "/b": answer((bare % "https://herald.example/").encode()),
            "/c": redirect("/a"),
        }
    )
    assert fetched(f"{base}/a").url == f"{base}/a"
    assert fetched(f"{base}/b").url == f"{base}/b"
    assert fetched(f"{base}/c").url == f"{base}/a"


@pytest.mark.parametrize(
    ("media", "body"),
    [
        ("text/html", PAGE),
        ("text/html; charset=windows-1252", page().replace("utf-8", "x").encode("cp1252")),
        ("application/xhtml+xml", PAGE),
        ("", PAGE),
        ("text/plain", PAGE),
        ("text/plain; charset=utf-8", TEXT.encode()),
        ("text/plain; charset=windows-1252", TEXT.encode("cp1252")),
        ("text/plain", TEXT.encode("cp1252")),
        ("application/json", b'{"text": "%s"}' % TEXT.replace("\n", "\\n").encode()),
    ],
)
def test_pages_texts_and_json_are_read(serving: Serving, media: str, body: bytes) -> None:
    """In the encoding that the server names or the bytes show; the text is stored as UTF-8."""
    article = fetched(serving({"/a": answer(body, media=media)}) + "/a")
    assert "the authority’s press office said" in article.text
    assert article.data == article.text.encode()
    assert article.id in {"ferries-out", "a"}


@pytest.mark.parametrize(
    ("coding", "body"),
    [("gzip", PACKED), ("deflate", zlib.compress(PAGE)), ("identity", PAGE)],
)
def test_what_is_packed_for_the_way_is_unpacked(serving: Serving, coding: str, body: bytes) -> None:
    """As servers do unasked or asked."""
    url = serving({"/a": answer(body, Content_Encoding=coding)}) + "/a"
    assert fetched(url).original == PAGE


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(serving: Serving, status: int) -> None:
    """Relative ones, too, and with other letters than ASCII."""
    base = serving(
        {
            "/a": redirect("b/", status),
            "/b/": redirect("/caf\u00c3\u00a9", status),  # UTF-8, as it goes over the wire
            "/caf%C3%A9": answer(PAGE),
        }
    )
    assert fetched(f"{base}/a").title == TITLE


@pytest.mark.parametrize(
    ("routes", "said"),
    [
        ({"/": redirect("/")}, "redirects in a circle"),
        ({"/": redirect("/b"), "/b": redirect("/")}, "redirects in a circle"),
        (
            {"/": redirect("/1"), **{f"/{n}": redirect(f"/{n + 1}") for n in range(1, 9)}},
            "redirects more than 5 times",
        ),
        ({"/": redirect("ftp://127.0.0.1/a")}, "ftp is not http"),
        ({"/": redirect("file:///etc/passwd")}, "file is not http"),
        ({"/": redirect("http://[::1/")}, "no web address"),
        ({"/": redirect("http://10.0.0.1/")}, "10.0.0.1 is not a public address (private)"),
        ({"/": redirect("http://[::ffff:192.168.0.1]/")}, "is not a public address (private)"),
        ({"/": redirect("http://169.254.169.254/latest/")}, "is not a public address (link-local)"),
        ({"/": redirect("http://[::1]/")}, "::1 is not a public address (loopback)"),
        ({"/": answer(status=302)}, "HTTP 302"),
        ({}, "there is no such page (HTTP 404)"),
        ({"/": answer(status=403)}, "refuses to show it (HTTP 403)"),
        ({"/": answer(status=410)}, "was removed (HTTP 410)"),
        ({"/": answer(status=429)}, "asked too often (HTTP 429)"),
        ({"/": answer(status=503)}, "the server has a fault (HTTP 503)"),
        ({"/": answer(status=418)}, "HTTP 418"),
        ({"/": answer(b"%PDF", media="application/pdf")}, "is application/pdf, not a web page"),
        ({"/": answer(b"\x89PNG", media="image/png")}, "is image/png"),
        ({"/": answer(b"%PDF-1.4")}, "is not text but a PDF"),
        ({"/": answer(b"")}, "is empty"),
        ({"/": answer(b"a" * 1_000_001)}, "is larger than 1 MB"),
        (
            {"/": answer(gzip.compress(b"a" * 9_000_000, mtime=0), Content_Encoding="gzip")},
            "larger than 1",
        ),
        ({"/": answer(PACKED[:90], Content_Encoding="gzip")}, "cannot be unpacked"),
        ({"/": answer(b"no gzip", Content_Encoding="gzip")}, "cannot be unpacked"),
        ({"/": answer(PAGE, Content_Encoding="br")}, "packed in a way that was not asked for"),
        ({"/": answer(f"<html><p>{RUSSIAN}</p></html>".encode())}, "is in Russian"),
        ({"/": server.rude}, "127.0.0.1 broke the connection off"),
        ({"/": server.half}, "127.0.0.1 broke the connection off"),
        ({"/": server.nonsense}, "127.0.0.1 broke the connection off"),
    ],
)
def test_answers_that_are_no_article_get_one_line(
    serving: Serving, routes: dict[str, Answer], said: str
) -> None:
    """Status, kind, size, redirects and what breaks on the way."""
    fault = refused(serving(routes) + "/")
    assert said in fault.message


@pytest.mark.parametrize("kind", [server.drip, server.drip_headers, server.silent])
def test_a_slow_server_is_left(serving: Serving, kind: Callable[[threading.Event], Answer]) -> None:
    """However slowly it sends, the whole has its time."""
    stop = threading.Event()
    try:
        fault = refused(serving({"/": kind(stop)}) + "/")
    finally:
        stop.set()
    assert fault.message == "no answer within 0.6 seconds"


def test_a_server_that_is_not_there_gets_one_line() -> None:
    """Nothing listens, or nobody knows the name."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "connection refused" in refused(f"http://127.0.0.1:{port}/").message

    def nobody(host: str, port: int) -> list[tuple[Any, ...]]:
        raise socket.gaierror(-2, "Name or service not known")

    fault = refused("http://herald.example/", Fetch(resolve=nobody))
    assert fault.message == "there is no host herald.example, or no network"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://127.0.0.1/", "127.0.0.1 is not a public address (loopback)"),
        ("http://2130706433/", "is at 127.0.0.1, which is not a public address"),
        ("http://0x7f.1/", "is at 127.0.0.1, which is not a public address"),
        ("http://[::1]/", "is not a public address (loopback)"),
        ("http://[64:ff9b::10.0.0.1]/", "is not a public address (private)"),
        ("http://0.0.0.0/", "is not a public address (unspecified)"),
        ("http://1.1.1.1:22/", "port 22 is not one of the web's"),
        ("http://ada:secret@1.1.1.1/", "name and password"),
        ("ftp://1.1.1.1/", "ftp is not http or https"),
        ("http://", "is not a web address"),
        ("http://a b/", "is not a web address"),
        ("http://[::1/", "is not a web address"),
        ("http://x:99999/", "is not a web address"),
        ("http://" + "a" * 70 + "é.example/", "is not a web address"),
    ],
)
def test_addresses_that_are_not_asked(url: str, said: str) -> None:
    """Nothing is sent for them."""
    assert said in refused(url, Fetch()).message


def test_the_address_that_was_checked_is_the_one_that_is_asked(serving: Serving) -> None:
    """A name whose address changes between two look-ups cannot get past the check."""
    base = serving({"/a": answer(PAGE)})
    port = int(base.rpartition(":")[2])
    answers = iter(["127.0.0.1", "10.0.0.1"])

    def rebinding(host: str, port: int) -> list[tuple[Any, ...]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    fetch = Fetch(Allowed.of([f"herald.example:{port}"]), resolve=rebinding)
    assert fetched(f"http://herald.example:{port}/a", fetch).title == TITLE
    assert next(answers) == "10.0.0.1"


def test_private_addresses_among_public_ones_are_left_out() -> None:
    """A name that has both leads to the public ones alone."""
    looked_up = []

    def both(host: str, port: int) -> list[tuple[Any, ...]]:
        looked_up.append(host)
        found = ("10.0.0.1", "127.0.0.1")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in found]

    fault = refused("http://herald.example/a", Fetch(resolve=both))
    assert "herald.example is at 10.0.0.1, which is not a public address (private)" in fault.message
    assert "--allow-host herald.example" in fault.hint
    assert looked_up == ["herald.example"]


def test_the_second_address_is_tried_where_the_first_does_not_answer(serving: Serving) -> None:
    """As with hosts that have an address of each kind."""
    base = serving({"/a": answer(PAGE)})
    port = int(base.rpartition(":")[2])

    def two(host: str, port: int) -> list[tuple[Any, ...]]:
        found = ("::1", "127.0.0.1")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in found]

    fetch = Fetch(Allowed.of(["127.0.0.1", "::1"]), resolve=two)
    assert fetched(f"http://herald.example:{port}/a", fetch).title == TITLE


def test_one_bad_address_stops_no_other(serving: Serving) -> None:
    """The rest are read, in order."""
    base = serving({"/a": answer(PAGE), "/b": answer(status=500), "/c": answer(PAGE)})
    articles, faults = read(*(f"{base}/{one}" for one in "abc"), fetch=Fetch(LOCAL))
    assert [one.id for one in articles] == ["ferries-out", "ferries-out-2"]
    assert [one.origin for one in faults] == [f"{base}/b"]


def test_the_request_names_the_host_and_says_what_is_wanted(serving: Serving) -> None:
    """Servers with many sites need the name; the path goes out percent-encoded, its rest not."""
    asked: dict[str, str] = {}

    def note(handler: Any) -> None:
        asked.update(handler.headers.items(), path=handler.path)
        answer(PAGE)(handler)

    path = "/a%20b/%D0%BF?q=%C3%A9&x=1"
    base = serving({path: note})
    fetched(f"{base}/a%20b/п?q=é&x=1#part")
    assert asked["Host"] == base.removeprefix("http://")
    assert asked["User-Agent"] == "dateline"
    assert "text/html" in asked["Accept"]
    assert asked["path"] == path


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate with its key, for the name herald.example alone."""
    file = tmp_path_factory.mktemp("tls") / "herald.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    command += ["-nodes", "-days", "2", "-subj", "/CN=herald.example", "-keyout", str(file)]
    command += ["-addext", "subjectAltName=DNS:herald.example", "-out", f"{file}.crt"]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("openssl is not installed")
    file.write_bytes(file.read_bytes() + Path(f"{file}.crt").read_bytes())
    return file


def test_certificates_are_checked_against_the_name(certificate: Path) -> None:
    """Although the connection goes to a numbered address."""
    with server.serving({"/a": answer(PAGE)}, certificate) as base:
        port = int(base.rpartition(":")[2])

        def here(host: str, port: int) -> list[tuple[Any, ...]]:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

        trusting = ssl.create_default_context(cafile=str(certificate))
        fetch = Fetch(LOCAL, QUICK, resolve=here, tls=trusting)
        assert fetched(f"https://herald.example:{port}/a", fetch).title == TITLE
        fault = refused(f"https://other.example:{port}/a", fetch)
        assert "certificate of other.example is not valid" in fault.message
        fault = refused(f"https://herald.example:{port}/a", Fetch(LOCAL, QUICK, resolve=here))
        assert "certificate of herald.example is not valid" in fault.message


def test_a_server_without_tls_gets_one_line(serving: Serving) -> None:
    """The address says https, the server does not."""
    url = serving({}).replace("http:", "https:") + "/"
    assert "no secure connection to 127.0.0.1" in refused(url).message
