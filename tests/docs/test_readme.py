"""README.md's commands do what it says, each run in a fresh copy of the project.

The copy installs its own environment with `make setup`, as a newcomer does, so this takes a package
registry. `make test` keeps the tests of one file in one worker, so there is one such copy.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path

import click
import pytest

from dateline.commands import cli
from tests.docs.console import Example, examples
from tests.setup.found import ROOT

README = ROOT / "README.md"
NOT_COPIED = (".git", ".venv", ".cache", ".hypothesis", ".*_cache", "__pycache__", "public")
# They run this very test: running them from it would never end. That they pass is what a green
# run of the tests shows; here, that they exist and what they would do.
RUN_THE_TESTS = {"make test", "make check"}
SERVE = "make serve"

pytestmark = pytest.mark.fresh


@pytest.fixture(scope="module")
def environment() -> Mapping[str, str]:
    """What a newcomer's shell has: nothing of the environment in which the tests run."""
    path = [part for part in os.environ["PATH"].split(os.pathsep) if ".venv" not in part]
    own = ("VIRTUAL_ENV", "PYTHON", "MAKE", "MFLAGS", "ARGS", "COV", "PYTEST")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    return {**kept, "PATH": os.pathsep.join(path), "BROWSER": "true"}


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory, environment: Mapping[str, str]) -> Path:
    """A copy of the project as a clone has it, set up."""
    copy = tmp_path_factory.mktemp("fresh") / "dateline"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_COPIED))
    run("make setup", copy, environment)
    return copy


def run(script: str, folder: Path, environment: Mapping[str, str]) -> str:
    """Run a script as a person would; its output, which is shown where it fails."""
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}"
    return done.stdout


def shows_the_site_until_stopped(folder: Path, environment: Mapping[str, str]) -> None:
    """`make serve` says where the site is, shows it, and Ctrl-C leaves nothing behind.

    On a free port: the usual one may be taken by the preview of whoever runs the tests.
    """
    port = free_port()
    said = folder.parent / "said.txt"
    with said.open("w") as output:
        preview = subprocess.Popen(
            ["make", "serve", f"ARGS=--port {port}"],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        assert "<h1" in page_when_up(f"http://127.0.0.1:{port}/", preview, said)
        assert f"http://127.0.0.1:{port}" in said.read_text("utf-8")
    finally:
        os.killpg(preview.pid, signal.SIGINT)
        preview.wait(timeout=30)
    assert group_ends(preview.pid), f"something is left running: {said.read_text('utf-8')}"


def group_ends(group: int) -> bool:
    """Whether every process of the group is gone, give or take the moment that its end takes."""
    for _ in range(150):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.2)
    return False


def free_port() -> int:
    """A port that nothing listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def page_when_up(url: str, preview: subprocess.Popen[bytes], said: Path) -> str:
    """The page, once the preview answers; fails when it ends or never does."""
    for _ in range(300):
        assert preview.poll() is None, said.read_text("utf-8")
        try:
            with urllib.request.urlopen(url, timeout=10) as response:
                return str(response.read().decode())
        except urllib.error.URLError:
            time.sleep(0.2)
    raise AssertionError(f"no answer at {url}: {said.read_text('utf-8')}")


@pytest.mark.parametrize("example", examples(README), ids=str)
def test_command_works(fresh: Path, environment: Mapping[str, str], example: Example) -> None:
    """Every console example of README.md works in a fresh copy, from its root."""
    if str(example) in RUN_THE_TESTS:
        run(f"make --dry-run {str(example).split()[1]}", fresh, environment)
    elif str(example) == SERVE:
        shows_the_site_until_stopped(fresh, environment)
    else:
        run(example.script, fresh, environment)


def test_setup_again_is_instant(fresh: Path, environment: Mapping[str, str]) -> None:
    """A second `make setup` installs nothing, also when a checkout has changed all times."""
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        os.utime(fresh / name)

    assert "installing" not in run("make setup", fresh, environment)


def test_make_build_fills_public(fresh: Path, environment: Mapping[str, str]) -> None:
    """`make build` builds the whole site into public/."""
    run("make build", fresh, environment)

    assert (fresh / "public" / "index.html").exists()
    assert (fresh / "public" / "feed.xml").exists()


def test_every_command_is_named() -> None:
    """README.md's table names all commands of `dateline`, and no others."""
    named = re.findall(r"^\| `dateline (\w+)", README.read_text("utf-8"), re.MULTILINE)

    assert named == cli.list_commands(click.Context(cli))
