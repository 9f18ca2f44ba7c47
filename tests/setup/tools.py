"""Installs what the tests run and the machine lacks: a Chromium, newsboat and two checkers.

Run as `python tests/setup/tools.py` inside the virtual environment. Says what it does before it
does it, does nothing where nothing is missing, and exits 1 with what to do where it cannot.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.setup import found

HERE = Path(__file__).resolve().parent
LISTS = (HERE / "package.json", HERE / "package-lock.json")
CHROMIUM_PACKAGES = ("chromium", "chromium-sandbox", "fonts-liberation")


class CannotInstallError(Exception):
    """Something is missing and could not be installed; the message says what to do."""


def say(message: str) -> None:
    """Tell the person at the terminal, at once."""
    sys.stdout.write(f"dateline: {message}\n")
    sys.stdout.flush()


def run(*command: str | Path, extra: dict[str, str] | None = None) -> bool:
    """Run a command in sight of the person; whether it succeeded."""
    say(f"running {' '.join(str(word) for word in command)}")
    done = subprocess.run(command, env={**os.environ, **(extra or {})}, check=False)
    return done.returncode == 0


def on_debian() -> bool:
    """Whether this is Debian itself; Ubuntu's package `chromium` is only a pointer to a snap."""
    release = Path("/etc/os-release")
    return release.exists() and "ID=debian" in release.read_text("utf-8").splitlines()


def apt(packages: Iterable[str]) -> bool:
    """Install Debian packages, as root or where sudo asks for no password."""
    if not shutil.which("apt-get"):
        return False
    prefix: tuple[str, ...] = ()
    if os.geteuid() != 0:
        prefix = ("sudo", "-n")
        if not shutil.which("sudo") or not _quiet("sudo", "-n", "true"):
            return False
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    get = (*prefix, "apt-get", "-qq")
    install = ("install", "--yes", "--no-install-recommends", *packages)
    return _updated(get) and run(*get, *install, extra=quiet)


@cache
def _updated(get: tuple[str, ...]) -> bool:
    """Whether the list of packages could be fetched; once in a run is enough."""
    return run(*get, "update")


def playwright_chromium() -> bool:
    """Let Playwright fetch the Chromium that it was made for."""
    return run(sys.executable, "-m", "playwright", "install", "chromium")


def need_driver() -> None:
    """Playwright's driver starts: the smallest Linux systems lack one library that it needs."""
    works = found.TOOLS / "driver-works"
    if works.exists():
        return
    command = (sys.executable, "-m", "playwright", "--version")
    if not _quiet(*command) and not (apt(["libatomic1"]) and _quiet(*command)):
        raise CannotInstallError(
            "Playwright, which drives the browser, does not start; its own words:\n"
            + subprocess.run(command, capture_output=True, text=True, check=False).stderr.strip()
        )
    found.TOOLS.mkdir(parents=True, exist_ok=True)
    works.touch()


def need_chromium() -> None:
    """Find or install a Chromium that starts."""
    if os.environ.get("CHROMIUM") and not found.chromium():
        raise CannotInstallError(f"CHROMIUM={os.environ['CHROMIUM']} is not a program")
    if found.chromium():
        return
    say("no Chromium found; the browser tests need one")
    ways: list[Callable[[], bool]] = [playwright_chromium, lambda: apt(CHROMIUM_PACKAGES)]
    if on_debian():
        ways.reverse()
    for way in ways:
        if way() and _starts(found.chromium()):
            return
    raise CannotInstallError(
        "no Chromium could be installed; any Chromium or Chrome on PATH will do:\n"
        "  Debian: apt install chromium\n"
        "  Fedora: dnf install chromium\n"
        "  macOS:  brew install --cask chromium\n"
        "or name one: CHROMIUM=/path/to/chromium make test"
    )


def need_newsboat() -> None:
    """Find or install newsboat; a test that needs it says so itself where it is missing."""
    if found.newsboat():
        return
    say("no newsboat found; the feeds are tried in this reader")
    if not apt(["newsboat"]):
        say("newsboat could not be installed; the tests that need it will be skipped")
        say("to run them: apt install newsboat, dnf install newsboat or brew install newsboat")


def need_checkers() -> None:
    """Install axe-core and the Nu HTML checker from npm, and a Java runtime for the latter."""
    key = hashlib.sha256(b"".join(path.read_bytes() for path in LISTS)).hexdigest()
    stamp = found.TOOLS / "installed"
    if not stamp.exists() or stamp.read_text("ascii") != key:
        _install_checkers()
        stamp.write_text(key, "ascii")
    if not found.java() and not (_pip(HERE / "java.lock") and found.java()):
        raise CannotInstallError(
            "no Java runtime found or installed; the Nu HTML checker needs Java 11 or later:\n"
            "  Debian: apt install default-jre-headless\n"
            "  macOS:  brew install temurin"
        )


def _install_checkers() -> None:
    npm = found.npm() or (_pip(HERE / "node.lock") and found.npm())
    if not npm:
        raise CannotInstallError("no npm found or installed; see https://nodejs.org for Node.js")
    found.TOOLS.mkdir(parents=True, exist_ok=True)
    for path in LISTS:
        shutil.copyfile(path, found.TOOLS / path.name)
    # No scripts: what is needed lies in the packages, and their scripts fetch from elsewhere.
    options = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier")
    # The npm of the virtual environment is one program with the Node.js beside it.
    search = os.pathsep.join([str(npm.parent), os.environ.get("PATH", "")])
    # Node.js trusts its own list of authorities otherwise, which a proxy's is not on.
    extra = {"PATH": search, "NODE_USE_SYSTEM_CA": "1"}
    if not run(npm, "ci", "--prefix", found.TOOLS, *options, extra=extra):
        raise CannotInstallError(
            "the checkers could not be installed from npm; the lines above say why"
        )


def _pip(lock: Path) -> bool:
    quiet = ("--quiet", "--disable-pip-version-check", "--require-hashes")
    return run(sys.executable, "-m", "pip", "install", *quiet, "--requirement", lock)


def _quiet(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _starts(browser: Path | None) -> bool:
    """Whether it shows a page: a downloaded browser may lack the machine's libraries."""
    if browser is None:
        return False
    # Without a sandbox, as Playwright starts it: the tests open no page but their own.
    flags = ("--headless", "--no-sandbox", "--no-first-run", "--disable-background-networking")
    return _quiet(str(browser), *flags, "--dump-dom", "about:blank")


def main() -> int:
    """Make sure of everything, and say all that could not be had, not only the first."""
    failures = []
    for need in (need_driver, need_chromium, need_newsboat, need_checkers):
        try:
            need()
        except CannotInstallError as error:
            failures.append(str(error))
            if need is need_driver:
                break
    for failure in failures:
        sys.stderr.write(f"dateline: {failure}\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
