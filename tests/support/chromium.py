"""A real Chromium, driven by Playwright and kept off the network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.setup import found

FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # A page that asks for anything but this machine gets no answer, as on a plane.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


@contextmanager
def launched() -> Iterator[Browser]:
    """A headless Chromium, closed at the end.

    Raises:
        RuntimeError: no Chromium is on this machine.
    """
    path = found.chromium()
    if path is None:
        raise RuntimeError("no Chromium found; `make test` installs one or says how")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def record_complaints(page: Page, complaints: list[str]) -> None:
    """From now on, note the page's errors and its requests to other machines."""

    def on_console(message: ConsoleMessage) -> None:
        # The not-found page itself is answered with 404, which Chromium writes to the console.
        if message.type == "error" and message.location["url"] != page.url:
            complaints.append(f"{page.url}: {message.text} {message.location['url']}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith(("http://127.0.0.1:", "data:", "blob:"))
            else complaints.append(f"{page.url} asks for {request.url}")
        ),
    )
