"""The Nu HTML checker, run once over a whole folder of pages."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.setup import found


def nu_check(folder: Path) -> list[str]:
    """Every error and warning in the folder's HTML files: `path:line:col: kind: message`.

    Raises:
        RuntimeError: the checker could not run, or found no page to check.
    """
    if not any(folder.rglob("*.html")):
        raise RuntimeError(f"no page to check in {folder}")
    java = found.java()
    if java is None or not found.vnu_jar().exists():
        raise RuntimeError("the Nu HTML checker is not installed; `make test` installs it")
    options = ("--skip-non-html", "--format", "json", "--exit-zero-always")
    done = subprocess.run(
        [java, "-Xss1m", "-jar", found.vnu_jar(), *options, folder],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    try:
        messages = json.loads(done.stderr)["messages"]
    except (ValueError, KeyError) as error:
        raise RuntimeError(f"the Nu HTML checker failed:\n{done.stdout}{done.stderr}") from error
    return sorted(_line(message, folder.resolve()) for message in messages)


def _line(message: dict[str, object], folder: Path) -> str:
    path = Path(unquote(urlsplit(str(message.get("url", ""))).path))
    name = path.relative_to(folder) if path.is_relative_to(folder) else path
    kind = message.get("subType", message["type"])
    column = message.get("firstColumn", message.get("lastColumn", 0))
    return f"{name}:{message.get('lastLine', 0)}:{column}: {kind}: {message['message']}"
