"""The shared helpers see what they are there to see."""

from __future__ import annotations

import http.client
import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser
from pytest_socket import SocketConnectBlockedError

from tests.conftest import OpenPage, Serve
from tests.support.axe import axe_violations
from tests.support.chromium import record_complaints
from tests.support.nu import nu_check

GOOD = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Good</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"></head>
<body><header><p>Site</p></header><main><h1>Good</h1><p>Text</p></main></body>
</html>
"""
BAD = GOOD.replace("<p>Text</p>", '<p wrong><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')


def get(url: str) -> tuple[int, str]:
    """Status and body, without following redirects."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    try:
        connection.request("GET", parts.path)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of one page and a not-found page."""
    (tmp_path / "events" / "one").mkdir(parents=True)
    (tmp_path / "events" / "one" / "index.html").write_text(GOOD, "utf-8")
    (tmp_path / "404.html").write_text(GOOD.replace("Good", "Lost"), "utf-8")
    return tmp_path


@pytest.mark.nu
def test_nu_check_names_page_line_and_mistake(folder: Path) -> None:
    """A wrong attribute in one page of many is reported with its place, and good pages are not."""
    assert nu_check(folder) == []

    (folder / "bad page.html").write_text(BAD, "utf-8")

    assert any(
        line.startswith("bad page.html:6:") and "Attribute “wrong” not allowed" in line
        for line in nu_check(folder)
    )


@pytest.mark.nu
def test_nu_check_refuses_an_empty_folder(tmp_path: Path) -> None:
    """A folder without pages is a mistake of the test, not a clean result."""
    with pytest.raises(RuntimeError, match="no page to check"):
        nu_check(tmp_path)


@pytest.mark.browser
def test_axe_violations_names_rule_and_element(
    folder: Path, serve: Serve, open_page: OpenPage
) -> None:
    """An image without a text is reported by rule and element; a good page has no violation."""
    (folder / "bad.html").write_text(BAD, "utf-8")
    url = serve(folder)

    assert axe_violations(open_page(url + "events/one/")) == []
    assert [line.split(":")[0] for line in axe_violations(open_page(url + "bad.html"))] == [
        "image-alt (critical)"
    ]


@pytest.mark.browser
def test_what_a_page_should_not_do_is_noted(folder: Path, serve: Serve, chromium: Browser) -> None:
    """Scripts that fail, files that are missing and requests to other machines are all noted."""
    (folder / "bad.html").write_text(
        GOOD.replace(
            "</main>",
            """<img alt="" src="http://192.0.2.1/far.png"><img alt="" src="/gone.png">
            <script>throw new Error("broken script")</script></main>""",
        ),
        "utf-8",
    )
    complaints: list[str] = []
    page = chromium.new_page()
    record_complaints(page, complaints)

    page.goto(serve(folder) + "bad.html")
    page.close()

    noted = "\n".join(complaints)
    assert "asks for http://192.0.2.1/far.png" in noted
    assert "gone.png" in noted
    assert "broken script" in noted


@pytest.mark.browser
def test_the_not_found_page_is_no_complaint(
    serve: Serve, folder: Path, open_page: OpenPage
) -> None:
    """Opening the not-found page on purpose passes, though its answer is 404."""
    assert open_page(serve(folder) + "nothing/").title() == "Lost"


@pytest.mark.browser
def test_a_page_that_still_loads_at_the_end_is_no_complaint(
    open_page: OpenPage, serve: Serve, folder: Path
) -> None:
    """Pages are closed before their server, also where a test names the server last."""
    asking = "<script>setInterval(() => fetch('/asking.html'), 5)</script></main>"
    (folder / "asking.html").write_text(GOOD.replace("</main>", asking), "utf-8")

    assert open_page(serve(folder) + "asking.html").title()


@pytest.mark.server
def test_served_folder_behaves_like_a_static_host(folder: Path, serve: Serve) -> None:
    """Clean URLs answer with their page, unknown ones with the 404 page, folders are not listed."""
    url = serve(folder, "/news/")

    assert get(url + "events/one/")[0] == 200
    assert get(url + "events/one")[0] == 301
    assert "Lost" in get(url + "events/")[1]
    assert get(url + "nothing/")[0] == 404
    assert get(url.removesuffix("news/") + "events/one/")[0] == 404


def test_other_machines_are_out_of_reach() -> None:
    """A test that connects to another machine fails, so that none depends on the network."""
    with (
        socket.socket() as connection,
        pytest.warns(UserWarning, match=r"192\.0\.2\.1"),
        pytest.raises(SocketConnectBlockedError),
    ):
        connection.connect(("192.0.2.1", 9))
