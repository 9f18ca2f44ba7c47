"""A small site, and the real command serving it."""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import pytest

T = TypeVar("T")
StartPreview = Callable[..., "Preview"]

# Far longer than anything here takes: it only ends tests that have failed.
DEADLINE = 60.0

ARTICLE = "The shop on the corner opened on 3 March. The mayor spoke of a great day.\n"


def eventually(what: str, check: Callable[[], T | None]) -> T:
    """The first true answer of `check`; fails after the deadline, naming `what` was awaited."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        answer = check()
        if answer:
            return answer
        time.sleep(0.03)
    raise AssertionError(f"waited in vain for {what}")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the preview answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8")


@dataclass(slots=True)
class Preview:
    """A running `dateline serve`."""

    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)
    url: str = ""
    _reader: threading.Thread = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as stream:
            for line in stream:
                self.lines.append(line)

    @property
    def output(self) -> str:
        """What it has printed so far, to both streams."""
        return "".join(self.lines)

    @property
    def port(self) -> int:
        """Where it listens."""
        return urlsplit(self.url).port or 80

    def get(
        self, path: str = "/", method: str = "GET", headers: Mapping[str, str] | None = None
    ) -> Answer:
        """One request; redirects are not followed."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        try:
            connection.request(method, path, headers=dict(headers or {}))
            response = connection.getresponse()
            return Answer(response.status, dict(response.getheaders()), response.read())
        finally:
            connection.close()

    def state(self) -> dict[str, Any]:
        """What open pages are told."""
        state: dict[str, Any] = json.loads(self.get("/_preview/state.json").body)
        return state

    def until(self, path: str, check: Callable[[Answer], object]) -> Answer:
        """The first answer that passes."""
        return eventually(
            f"another answer at {path}",
            lambda: answer if check(answer := self.get(path)) else None,
        )

    def until_text(self, path: str, text: str) -> Answer:
        """The first answer that holds `text`."""
        return self.until(path, lambda answer: text in answer.text)

    def until_said(self, text: str, times: int = 1) -> None:
        """Wait until the terminal shows `text`, so many times."""
        eventually(f"{text!r} in:\n{self.output}", lambda: self.output.count(text) >= times)

    def until_problem(self, text: str) -> list[dict[str, Any]]:
        """The problems shown to open pages, once one of them holds `text`."""

        def found() -> list[dict[str, Any]] | None:
            problems: list[dict[str, Any]] = self.state()["problems"]
            return problems if any(text in problem["message"] for problem in problems) else None

        return eventually(f"the problem {text!r}", found)

    def end(self, by: signal.Signals = signal.SIGINT) -> int:
        """Send a signal; the exit code."""
        self.process.send_signal(by)
        code = self.process.wait(DEADLINE)
        self._reader.join(DEADLINE)
        return code

    def close(self) -> None:
        """Make sure that it has ended, whatever became of the test."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._reader.join()


def write(root: Path, path: str, text: str) -> Path:
    """Write a file of a site, as a plain editor does."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    return target


def event(title: str, body: str = "The shop opened [@opened].", **fields: str) -> str:
    """An event that rests on the article."""
    extra = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return (
        f"---\ntitle: {title}\ndate: 2021-03-03\npublished: 2021-04-01\n{extra}"
        "claims:\n  - id: opened\n    source: article\n"
        f'    quote: "The shop on the corner opened on 3 March."\n---\n{body}\n'
    )


def make_site(root: Path) -> Path:
    """A site of one event and one source."""
    digest = hashlib.sha256(ARTICLE.encode()).hexdigest()
    write(root, "site.yaml", "title: Corner shop\nbase_url: https://example.org/sub/path/\n")
    write(root, "seeds/article.txt", ARTICLE)
    write(
        root,
        "content/sources/article.md",
        "---\ntitle: A shop opens\npublisher: The Town Paper\npublished: 2021-03-04\n"
        f"text: seeds/article.txt\nsha256: {digest}\n---\n",
    )
    write(root, "content/events/opening.md", event("The shop opens"))
    return root


@contextmanager
def starting(temporary: Path) -> Iterator[StartPreview]:
    """Starts previews: `start(root, *options, port=0)` returns once it says where it serves.

    With `wait=False` it returns at once. What the previews put aside would lie in `temporary`.
    """
    started: list[Preview] = []
    temporary.mkdir()

    def start_one(
        root: Path,
        *options: str,
        port: int = 0,
        environment: Mapping[str, str] | None = None,
        wait: bool = True,
    ) -> Preview:
        command = [sys.executable, "-m", "dateline", "-C", str(root), "serve"]
        process = subprocess.Popen(
            [*command, "--port", str(port), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env=os.environ | {"TMPDIR": str(temporary), **(environment or {})},
        )
        preview = Preview(process)
        started.append(preview)
        if not wait:
            return preview
        eventually(
            "the preview to start",
            lambda: "(Ctrl-C stops)" in preview.output or process.poll() is not None,
        )
        line = next((line for line in preview.lines if "(Ctrl-C stops)" in line), None)
        assert line is not None, preview.output
        preview.url = line.split(" at ")[-1].split()[0]
        return preview

    try:
        yield start_one
    finally:
        for preview in started:
            preview.close()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site in an otherwise empty folder, free to be changed."""
    return make_site(tmp_path / "site")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[StartPreview]:
    """Starts previews, and ends them after the test."""
    with starting(tmp_path / "temporary") as start:
        yield start


@pytest.fixture
def preview(site: Path, start: StartPreview) -> Preview:
    """The preview of the small site."""
    return start(site)


@pytest.fixture(scope="module")
def resting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that tests share, of a small site that none of them changes."""
    folder = tmp_path_factory.mktemp("resting")
    with starting(folder / "temporary") as start:
        yield start(make_site(folder / "site"))
