"""The real command line, run in the process and out of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.commands import cli


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def dateline() -> Run:
    """`dateline ARGUMENTS` in this process; what it raises for `main` to print fails the test."""

    def run(*arguments: str | Path, root: Path | None = None) -> Ran:
        where = ["-C", str(root)] if root else []
        result = CliRunner().invoke(cli, [*where, *map(str, arguments)])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def program() -> Run:
    """`dateline ARGUMENTS` as a program of its own, with the messages and codes of `main`."""

    def run(*arguments: str | Path, cwd: Path, **environment: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "dateline", *map(str, arguments)],
            cwd=cwd,
            env={**_environment(), **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr
        return Ran(done.returncode, done.stdout, done.stderr)

    return run


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in {"EDITOR", "VISUAL"}}
