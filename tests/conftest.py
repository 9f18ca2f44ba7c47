"""Fixtures that every test may use.

Connections to other machines are refused in all tests (see `addopts` in pyproject.toml), and by
the browser too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Page

from tests.setup import found
from tests.support.chromium import launched, record_complaints
from tests.support.serving import served

Serve = Callable[..., str]
OpenPage = Callable[..., Page]

# How fast something is, `make bench` says: no test fails because a machine is busy. What Hypothesis
# takes for granted where CI is set (the same examples in each run) stays so.
settings.register_profile(
    "unhurried", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("unhurried")

# What makes the project's own site; copied, so that a build in a test leaves the checkout alone.
SITE_PARTS = ("site.yaml", "content", "seeds", "themes")
SUB_PATH = "/news/unrest/"


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the project, with its real content."""
    return found.ROOT


@pytest.fixture(scope="session")
def site_copy(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project's own site as its editors write it; for reading and building only."""
    copy = tmp_path_factory.mktemp("site")
    for part in SITE_PARTS:
        source = project / part
        if source.is_dir():
            shutil.copytree(source, copy / part)
        else:
            shutil.copy(source, copy / part)
    return copy


@pytest.fixture(scope="session")
def site_dir(site_copy: Path) -> Path:
    """The project's own site, built for the root of a domain."""
    return _build(site_copy, "https://example.org/")


@pytest.fixture(scope="session")
def sub_path_dir(site_copy: Path) -> Path:
    """The same, built to live under a sub-path."""
    return _build(site_copy, f"https://example.org{SUB_PATH}")


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """The address of the built site, served as a static host would; ends with a slash."""
    with served(site_dir) as url:
        yield url


@pytest.fixture(scope="session")
def sub_path_url(sub_path_dir: Path) -> Iterator[str]:
    """The address of the site under its sub-path; everything outside it is not found."""
    with served(sub_path_dir, SUB_PATH) as url:
        yield url


def _build(site: Path, base_url: str) -> Path:
    out = site / f"public-{len(base_url)}"
    options = ("--out", str(out), "--base-url", base_url)
    command = [sys.executable, "-m", "dateline", "build", *options]
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium, started once."""
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def newsboat() -> Path:
    """The feed reader newsboat; without it the test is skipped, and fails where CI is set."""
    path = found.newsboat()
    if path is None:
        missing = "newsboat is not installed: apt, dnf or brew install newsboat"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return path


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serves folders as a static host would: `serve(folder, prefix="/")` gives the address."""
    with ExitStack() as stack:
        yield lambda folder, prefix="/": stack.enter_context(served(folder, prefix))


# It asks for `serve` so that servers outlive pages, in whatever order a test names the two: what a
# page still loads while the test ends, such as its icon, is not refused then.
@pytest.fixture
def open_page(chromium: Browser, serve: Serve) -> Iterator[OpenPage]:
    """Opens pages: `open_page(url, width=1440, height=900, dark=False, javascript=True)`.

    Each page has a browser profile of its own. A page that writes to the console as an error,
    throws, or asks another machine for anything fails the test at its end.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_one(
        url: str,
        *,
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        javascript: bool = True,
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        record_complaints(page, complaints)
        page.goto(url)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)
