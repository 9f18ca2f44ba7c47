"""The Makefile explains itself, and installs when it must and not otherwise."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

MAKEFILE = "Makefile"


def test_help_explains_every_target(project: Path) -> None:
    """`make` alone lists every target with a sentence, so that none has to be looked up."""
    text = (project / MAKEFILE).read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert phony

    shown = subprocess.run(
        ["make", "--no-print-directory"], cwd=project, capture_output=True, text=True, check=True
    ).stdout
    explained = re.findall(r"^  ([a-z]+) +(\S.+)$", shown, re.MULTILINE)

    assert sorted(name for name, _ in explained) == sorted(phony[1].split())


def test_python_that_is_too_old_is_named(tmp_path: Path, project: Path) -> None:
    """Without a Python that suits, setting up stops with the version needed and how to get it."""
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n", "ascii")
    old.chmod(0o755)

    done = subprocess.run(
        ["/bin/sh", project / "tests" / "setup" / "venv.sh", "requirements.lock"],
        cwd=tmp_path,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "Python 3.11 or later is needed" in done.stderr
    assert "apt install python3 python3-venv" in done.stderr
    assert not (tmp_path / ".venv").exists()
