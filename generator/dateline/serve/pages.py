"""HTTP: built files, the state that open pages ask for, and livereload's two ends."""

from __future__ import annotations

import asyncio
import mimetypes
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.escape import json_decode
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketClosedError

from dateline.serve.shown import (
    NOTHING,
    SCRIPT_PATH,
    STATE_PATH,
    Shown,
    problems_page,
    script,
    with_script,
)

# The host names that reach 127.0.0.1. A page of another name that is made to lead here must not
# read what has not been published.
_LOCAL = r"(127\.0\.0\.1|localhost)"
_HTML = "text/html; charset=utf-8"

# The machine's own tables differ from one to the next; a preview should not.
_TYPES = mimetypes.MimeTypes(filenames=())
for _ending, _type in {
    ".avif": "image/avif",
    ".geojson": "application/geo+json",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}.items():
    _TYPES.add_type(_type, _ending)


def content_type(path: str) -> str:
    """The media type of a built file; text in any form says that it is UTF-8."""
    kind, _ = _TYPES.guess_type(path)
    if kind is None:
        return "application/octet-stream"
    is_text = kind.startswith("text/") or kind.endswith(("/xml", "+xml", "/json", "+json"))
    return f"{kind}; charset=utf-8" if is_text else kind


@dataclass(slots=True)
class Stage:
    """What is shown right now, and the open pages that want to hear of a change.

    Attributes:
        shown: What is shown.
        ready: Set once the first build has ended, well or not.
        listeners: Connections of open pages.
    """

    shown: Shown = NOTHING
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    listeners: set[Socket] = field(default_factory=set)

    def show(self, shown: Shown) -> None:
        """Show something else, and have open pages ask what."""
        if shown != self.shown:
            self.shown = shown
            for listener in tuple(self.listeners):
                listener.tell()
        self.ready.set()

    def leave(self) -> None:
        """Close the connections of open pages."""
        for listener in tuple(self.listeners):
            listener.close()


class Handler(RequestHandler):
    """What all answers have in common: they are never kept, and depend on the stage."""

    def initialize(self, stage: Stage) -> None:
        """Take the stage from the application's table."""
        self.stage = stage

    def set_default_headers(self) -> None:
        """Have the browser ask each time, and believe the type it is told."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def decode_argument(self, value: bytes, name: str | None = None) -> str:  # noqa: ARG002
        """Text of a request; what is not UTF-8 names nothing here, and is no fault."""
        return value.decode("utf-8", "replace")

    async def head(self, *arguments: str) -> None:
        """As for GET; tornado leaves the body out."""
        await self.get(*arguments)  # type: ignore[misc]


class BuiltFile(Handler):
    """A file of the last good site, or the problems while there is none."""

    async def get(self, path: str) -> None:
        """Answer with the file that a static host would choose for `path`."""
        await self.stage.ready.wait()
        shown = self.stage.shown
        if shown.files is None:
            self.set_status(500, "The site cannot be built")
            self._html(problems_page(shown), shown)
            return
        name = path + "index.html" if not path or path.endswith("/") else path
        if name in shown.files:
            self._file(name, shown.files[name], shown)
        elif f"{path}/index.html" in shown.files:
            query = f"?{self.request.query}" if self.request.query else ""
            # Not for good: another site may be previewed on this port tomorrow.
            self.redirect(f"{self.request.path}/{query}", status=302)
        else:
            self.set_status(404)
            missing = b"<!doctype html><title>Not found</title><h1>Not found</h1>"
            self._html(shown.files.get("404.html", missing), shown)

    def _file(self, name: str, data: bytes, shown: Shown) -> None:
        kind = content_type(name)
        if kind == _HTML:
            self._html(data, shown)
            return
        self.set_header("Content-Type", kind)
        self.finish(data)

    def _html(self, data: bytes, shown: Shown) -> None:
        self.set_header("Content-Type", _HTML)
        self.finish(with_script(data, shown.page))


class State(Handler):
    """What open pages ask for when livereload tells them that something happened."""

    async def get(self) -> None:
        """Answer with the page mark and the problems, as JSON."""
        await self.stage.ready.wait()
        self.finish(self.stage.shown.state())


class Script(Handler):
    """The script that asks."""

    async def get(self) -> None:
        """Answer with the script."""
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.finish(script())


class Socket(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """livereload's connection to one open page, told when the stage changes."""

    def initialize(self, stage: Stage) -> None:
        """Take the stage from the application's table."""
        self.stage = stage

    def check_origin(self, origin: str) -> bool:
        """Only pages of the preview itself may listen."""
        return bool(urlsplit(origin).netloc == self.request.host)

    def on_message(self, message: str | bytes) -> None:
        """Answer livereload's handshake; from then on the page hears of changes.

        It is told to look at once: something may have changed since it was loaded.
        """
        try:
            received: Any = json_decode(message)
            command = received["command"]
        except (ValueError, TypeError, KeyError):
            self.close()
            return
        if command == "hello":
            super().on_message(message)
        elif command == "info":
            self.stage.listeners.add(self)
            self.tell()

    def on_close(self) -> None:
        """Forget the page."""
        self.stage.listeners.discard(self)

    def tell(self) -> None:
        """Have the page ask for the state."""
        try:
            self.write_message({"command": "reload", "path": STATE_PATH})
        except WebSocketClosedError:
            self.stage.listeners.discard(self)


class Elsewhere(RequestHandler):
    """The answer to requests under a name that is not this machine's own."""

    def prepare(self) -> None:
        """Refuse."""
        self.set_status(403)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish("The preview answers only as 127.0.0.1 or localhost.\n")


def application(stage: Stage) -> Application:
    """All that the preview answers to."""
    with_stage = {"stage": stage}
    app = Application([(r".*", Elsewhere)], log_function=lambda _: None)
    app.add_handlers(
        _LOCAL,
        [
            (r"/livereload", Socket, with_stage),
            (r"/livereload\.js", LiveReloadJSHandler),
            (STATE_PATH.replace(".", r"\."), State, with_stage),
            (SCRIPT_PATH.replace(".", r"\."), Script, with_stage),
            (r"/(.*)", BuiltFile, with_stage),
        ],
    )
    return app
