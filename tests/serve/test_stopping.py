"""How the preview ends."""

from __future__ import annotations

import contextlib
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from dateline.serve import bind
from tests.serve.conftest import DEADLINE, Preview, StartPreview, event, eventually, write

pytestmark = pytest.mark.server


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_leaves_nothing_behind(
    site: Path, start: StartPreview, tmp_path: Path, by: signal.Signals
) -> None:
    """Ctrl-C, a plain kill and a closed terminal end it with 0, no file, no trace, a free port."""
    before = sorted(path for path in site.rglob("*"))
    preview = start(site)
    preview.get()

    assert preview.end(by) == 0

    assert preview.lines[-1] == "Stopped.\n"
    assert "Traceback" not in preview.output
    assert sorted(path for path in site.rglob("*") if "__pycache__" not in path.parts) == before
    assert list((tmp_path / "temporary").iterdir()) == []
    bind(preview.port).close()


def test_it_ends_with_pages_open(site: Path, start: StartPreview) -> None:
    """Connections that browsers keep open do not hold it up."""
    preview = start(site)
    with socket.create_connection(("127.0.0.1", preview.port)) as idle:
        idle.sendall(b"GET /livereload HTTP/1.1\r\nHost: 127.0.0.1\r\n")
        preview.get()

        assert preview.end() == 0
        assert idle.recv(1000) == b""

    assert "Traceback" not in preview.output


def test_it_ends_while_problems_are_shown(site: Path, preview: Preview) -> None:
    """A broken site is no reason to end with an error: the user asked to stop."""
    write(site, "content/events/opening.md", event("x").replace("3 March", "4 March"))
    preview.until_problem("quote")

    assert preview.end() == 0
    assert preview.lines[-1] == "Stopped.\n"


def test_it_has_no_children(preview: Preview) -> None:
    """The preview is one process, so that none can outlive it."""
    children = Path(f"/proc/{preview.process.pid}/task/{preview.process.pid}/children")
    if not children.exists():
        pytest.skip("this system does not list the children of a process")
    assert eventually("the answer", lambda: preview.get().status) == 200
    assert children.read_text() == ""


ENDLESS = """
import sys, time
from pathlib import Path
from urllib.parse import urlsplit
from dateline.serve import address, bind, run

class Silent:
    def up(self, url): ...
    def built(self, site, changed, seconds): ...
    def failed(self, problems, *, has_site): ...
    def stopped(self): print("stopped", flush=True)

listening = bind(0)

def make():
    print(address(listening), flush=True)
    time.sleep(3600)

run(Path(sys.argv[1]), make, listening, Silent())
"""


def test_a_build_without_end_does_not_hold_it_up(site: Path) -> None:
    """Ctrl-C ends it soon, though a build is under way and a browser waits for its outcome."""
    process = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(site)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    with process, contextlib.ExitStack() as stack:
        stack.callback(process.kill)
        assert process.stdout is not None
        port = urlsplit(process.stdout.readline()).port
        waiting = stack.enter_context(socket.create_connection(("127.0.0.1", port or 0)))
        waiting.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")

        process.send_signal(signal.SIGINT)

        assert process.wait(DEADLINE) == 0
        assert process.stdout.read() == "stopped\n"
        assert waiting.recv(1000) == b""
