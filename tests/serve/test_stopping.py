"""How the preview ends."""

from __future__ import annotations

import signal
import socket
from pathlib import Path

import pytest

from dateline.serve import bind
from tests.serve.conftest import Preview, StartPreview, event, eventually, write

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
