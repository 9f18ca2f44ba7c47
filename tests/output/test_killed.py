"""Builds that end too early: killed, out of space, not allowed to write."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.output import MANIFEST, write_site
from tests.sites import make_site

# Writes a site of 300 files over another of which it keeps none and changes half.
WRITE = """\
import sys
from pathlib import Path
from dateline.output import write_site
mark = sys.argv[2].encode()
print("ready", flush=True)
write_site({f"{mark.decode()[0] if i % 2 else 'x'}/{i}/index.html": mark * 2000 for i in range(300)},
           Path(sys.argv[1]))
"""


def _write(out: Path, mark: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITE, str(out), mark]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def _files(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }


def test_a_killed_build_leaves_whole_files_and_the_next_one_repairs_all(tmp_path: Path) -> None:
    """Whenever it is killed, every file is old or new as a whole, and none is forgotten."""
    out = tmp_path / "public"
    cut_short = 0
    for number in range(12):
        mark = "ab"[number % 2]
        process = _write(out, mark)
        time.sleep(0.004 * number)
        process.send_signal(signal.SIGKILL)
        cut_short += process.wait() == -signal.SIGKILL
        if process.stdout:
            process.stdout.close()
        for path, data in _files(out).items():
            if not path.startswith(".dateline"):
                assert data in {b"a" * 2000, b"b" * 2000}, path
    assert cut_short, "no build was killed in time"

    write_site({"index.html": b"whole"}, out)
    assert _files(out).keys() == {"index.html", MANIFEST}


def test_a_full_disk_leaves_the_last_site_whole(tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: nothing of the new site is moved."""
    out = tmp_path / "public"
    write_site({"index.html": b"old", "gone/index.html": b"old"}, out)
    before = _files(out)
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from dateline.errors import UsageError\n"
        "from dateline.output import write_site\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "files = {'a': b'new', 'index.html': b'new', 'z': b'new' * 1000}\n"
        "try:\n"
        "    write_site(files, Path(sys.argv[1]))\n"
        "except UsageError as error:\n"
        "    print(error)\n"
    )
    assert resource.RLIMIT_FSIZE is not None
    command = [sys.executable, "-c", script, str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert "cannot be written: File too large" in done.stdout
    assert "the site that was there before is still whole" in done.stdout
    assert _files(out) == before


def test_a_folder_that_cannot_be_made_is_a_message(tmp_path: Path) -> None:
    """A file where a folder above the output should be."""
    (tmp_path / "file").write_text("x")

    with pytest.raises(UsageError, match="cannot be written"):
        write_site({"index.html": b"x"}, tmp_path / "file/public")
    assert (tmp_path / "file").read_text() == "x"


def test_a_whole_build_into_such_a_folder_is_a_message(tmp_path: Path) -> None:
    """The same through the pipeline."""
    site = make_site(tmp_path)
    (tmp_path / "public").write_text("x")

    with pytest.raises(UsageError, match="is a file"):
        site.build()
