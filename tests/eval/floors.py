"""The figures that were reached, by set: they rise, and go down only when that is asked for."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
# What is held, by what is scored: the reading of dates, and the dating of events.
HELD = {
    "timexes": (
        *("strict F1", "value F1", "type F1", "relaxed F1"),
        *("dates found", "interval exact (end to end)", "interval precision"),
    ),
    "events": ("coverage", "exact", "compatible", "document dates F1"),
}
# Floors are kept to three places; a figure that rounds to its floor has reached it.
_PLACES = 3

Stored = dict[str, dict[str, Any]]


def digest(path: Path) -> str:
    """What tells one set from another: its content, not its name."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_floors(file: Path) -> Stored:
    """All floors that are kept, by the digest of their set."""
    if not file.is_file():
        return {}
    stored: Stored = json.loads(file.read_text(encoding="utf-8"))
    return stored


def write_floors(file: Path, stored: Stored) -> None:
    """Keep floors, in an order that makes changes easy to read."""
    file.write_text(json.dumps(stored, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def floors_of(stored: Stored, key: str, task: str) -> dict[str, float]:
    """Those of one set for one task; empty where it has none."""
    found: dict[str, float] = stored.get(key, {}).get(task, {})
    return found


def merged(
    floors: dict[str, float], figures: dict[str, float], task: str, *, lower: bool
) -> dict[str, float]:
    """The floors after a run: the better of old and new, or the new where lowering was asked for."""
    reached = {
        name: round(figures[name], _PLACES) for name in HELD[task] if figures.get(name) is not None
    }
    if lower:
        return reached
    return {name: max(value, floors.get(name, 0.0)) for name, value in reached.items()}


def below(floors: dict[str, float], figures: dict[str, float]) -> dict[str, tuple[float, float]]:
    """The figures that miss their floor: floor and figure."""
    return {
        name: (floor, figures.get(name) or 0.0)
        for name, floor in floors.items()
        if round(figures.get(name) or 0.0, _PLACES) < floor
    }
