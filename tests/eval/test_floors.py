"""Floors of the figures: they rise, and fall only when that is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.eval.__main__ import events, settle, timexes
from tests.eval.floors import FLOORS, HELD, below, digest, floors_of, merged, read_floors

OLD = {"value F1": 0.88}


def test_a_figure_below_its_floor_is_named() -> None:
    """A thousandth counts; what rounds to the floor has reached it."""
    assert below(OLD, {"value F1": 0.878}) == {"value F1": (0.88, 0.878)}
    assert not below(OLD, {"value F1": 0.8796})


def test_floors_only_rise() -> None:
    """Updating keeps the better of old and new."""
    assert merged(OLD, {"value F1": 0.85}, "timexes", lower=False) == OLD
    assert merged(OLD, {"value F1": 0.9}, "timexes", lower=False) == {"value F1": 0.9}


def test_lowering_takes_its_own_flag() -> None:
    """Asked for by name, the floor goes to what was reached."""
    assert merged(OLD, {"value F1": 0.85}, "timexes", lower=True) == {"value F1": 0.85}


def test_a_set_is_known_by_its_content(tmp_path: Path) -> None:
    """A changed file has no floors of its own yet."""
    file = tmp_path / "set.jsonl"
    file.write_text("one", encoding="utf-8")
    stored = {digest(file): {"timexes": OLD}}
    assert floors_of(stored, digest(file), "timexes") == OLD
    file.write_text("two", encoding="utf-8")
    assert floors_of(stored, digest(file), "timexes") == {}


def test_a_set_without_floors_passes_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new set is scored; nothing is held against it."""
    file = tmp_path / "set.jsonl"
    file.write_text("", encoding="utf-8")
    figures = {"timexes": {"value F1": 0.1}, "events": {"exact": 0.1}}
    assert settle(file, figures, update=False, lower=False) == 0
    assert "No floors" in capsys.readouterr().out


def test_the_floors_that_are_kept_are_of_figures_that_are_held() -> None:
    """The stored file has no figure that a run would not look at."""
    stored = read_floors(FLOORS)
    assert stored
    for entry in stored.values():
        for task, names in HELD.items():
            assert set(entry[task]) <= set(names)


def test_a_prediction_is_what_a_scorer_reads() -> None:
    """An article becomes its id and its expressions, as JSON."""
    found = timexes({"id": "a", "published": "2022-01-10", "text": "It rained yesterday."})
    assert json.loads(json.dumps(found)) == {
        "id": "a",
        "timexes": [
            {
                "start": 10,
                "end": 19,
                "text": "yesterday",
                "type": "DATE",
                "value": "2022-01-09",
                "edtf": "2022-01-09",
            }
        ],
    }


def test_an_event_is_what_a_scorer_reads() -> None:
    """An article becomes its id and its dated entries, as JSON."""
    text = "It rained\n\nShops closed on Friday."
    found = events({"id": "a", "published": "2022-01-10", "text": text})
    assert json.loads(json.dumps(found))["entries"][-1] == {
        "start": 11,
        "end": 34,
        "date": "2022-01-07",
        "basis": "clause",
    }
