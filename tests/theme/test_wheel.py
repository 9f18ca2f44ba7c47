"""The installed package brings the theme and the translations along."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dateline.schema import RuleName
from dateline.theme.load import REQUIRED
from tests.setup.found import ROOT
from tests.sites import make_site


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel installs, and nothing of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    _run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def _run(*arguments: str, cwd: Path, path: Path | None = None) -> str:
    environment = {**os.environ, "PYTHONPATH": str(path)} if path else None
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_carries_the_theme_and_the_translations(installed: Path) -> None:
    """Every template, the style sheet and the catalogues lie inside the package."""
    package = installed / "dateline"
    assert {path.name for path in (package / "themes/default/templates").iterdir()} >= {*REQUIRED}
    for name in ("theme.yaml", "static/style.css", "static/favicon.svg"):
        assert (package / "themes/default" / name).is_file()
    assert len(list(package.glob("locale/*/LC_MESSAGES/dateline.po"))) >= 2
    assert {path.stem for path in (package / "rules/docs").iterdir()} == set(RuleName)


def test_a_site_builds_with_the_installed_package_alone(installed: Path, tmp_path: Path) -> None:
    """Away from the checkout the page is the same as the one that the checkout makes."""
    site = make_site(tmp_path / "site", {"site.yaml": SITE})
    code = "import dateline; print(dateline.__file__)"
    used = _run("-c", code, cwd=site.root, path=installed).strip()
    assert Path(used).is_relative_to(installed)

    out = tmp_path / "out"
    _run("-m", "dateline", "build", "--out", str(out), cwd=site.root, path=installed)

    assert (out / "index.html").read_bytes() == site.file("/")
    assert "Zeitleiste" in (out / "index.html").read_text("utf-8")
    assert len(list((out / "static").glob("style.*.css"))) == 1


SITE = """\
    title: Harbour Bridge
    base_url: https://example.org/
    language: de
    """
