"""The direction of imports, held by a table."""

from __future__ import annotations

import ast
from pathlib import Path

import dateline

PACKAGE = Path(dateline.__file__).parent

# Each room and the rooms that it may import from; a room may always use itself.
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "atomic": set(),
    "urls": set(),
    "i18n": set(),
    "nearest": set(),
    "dates": {"i18n"},
    "temporal": {"dates"},
    "schema": {"nearest", "dates"},
    "content": {"errors", "nearest", "urls", "schema"},
    "timeline": {"errors", "nearest", "dates", "schema", "content"},
    "coverage": {"schema", "timeline"},
    "contest": {"dates", "schema", "content", "timeline"},
    "rules": {"errors", "urls", "dates", "schema", "content", "timeline", "contest", "release"},
    "release": {"atomic", "errors", "schema", "content", "timeline"},
    "amend": {"atomic", "errors", "nearest", "dates", "schema", "content"},
    "views": set(),
    "publish": {"dates", "i18n", "schema", "timeline", "contest", "urls"},
    "plan": {
        "errors",
        "urls",
        "i18n",
        "dates",
        "schema",
        "content",
        "timeline",
        "contest",
        "publish",
        "views",
    },
    "theme": {"errors", "schema", "content"},
    "render": {"errors", "theme", "views"},
    "output": {"errors"},
    "build": {
        *("errors", "urls", "i18n", "schema", "content", "timeline"),
        *("plan", "theme", "render", "output", "rules", "release"),
    },
    "scaffold": {"errors", "nearest", "dates", "schema", "content", "urls"},
    "ingest": {
        *("errors", "nearest", "urls", "dates", "temporal", "schema", "content", "timeline"),
        *("coverage", "scaffold", "amend", "rules"),
    },
    "serve": {"errors", "build", "output", "content"},
    "commands": {
        *("errors", "nearest", "dates", "schema", "content", "timeline", "coverage"),
        *("build", "output", "serve", "scaffold", "temporal", "ingest"),
        *("contest", "rules", "release", "amend"),
    },
    "__main__": {"commands"},
}


def _rooms() -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        room = file.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room != "__init__":
            found.setdefault(room, []).append(file)
    return found


def _imports(file: Path) -> set[str]:
    """The rooms that a file imports from, at its top or inside a function."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            names = (
                [f"dateline.{alias.name}" for alias in node.names]
                if module == "dateline"
                else [module]
            )
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("dateline.")}
    return found - {"__version__"}


def test_every_room_has_its_place_in_the_table() -> None:
    """A new top-level module must say from where it may import."""
    assert set(_rooms()) == set(ALLOWED)


def test_imports_point_one_way() -> None:
    """No module imports from a room that its own may not use."""
    wrong = [
        f"{file.relative_to(PACKAGE)} imports {target}"
        for room, files in _rooms().items()
        for file in files
        for target in sorted(_imports(file) - ALLOWED[room] - {room})
    ]
    assert not wrong, "\n".join(wrong)


def test_the_table_has_no_cycle() -> None:
    """The rooms can be put in an order in which each uses only those before it."""
    left = dict(ALLOWED)
    while left:
        free = {room for room, uses in left.items() if not uses & left.keys()}
        assert free, f"a cycle among {sorted(left)}"
        left = {room: uses for room, uses in left.items() if room not in free}


def test_build_never_imports_ingest_serve_or_commands() -> None:
    """A build stands on its own: it loads neither the preview nor the command line."""
    reached, waiting = set(), ["build"]
    while waiting:
        room = waiting.pop()
        if room not in reached:
            reached.add(room)
            waiting.extend(ALLOWED[room])
    assert not reached & {"serve", "commands", "scaffold", "ingest", "temporal"}
