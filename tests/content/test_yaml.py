"""Front matter is read by the core schema of YAML 1.2, and every value knows its place."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.content.yamldata import load_yaml
from dateline.errors import Problems


def _load(text: str) -> tuple[Any, Any]:
    problems = Problems()
    found = load_yaml(text, "x.md", tuple(text.split("\n")), 1, problems)
    assert not len(problems)
    return found


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2022-01-10", "2022-01-10"),
        ("2022-01", "2022-01"),
        ("2022", 2022),
        ("21:00", "21:00"),
        ("NO", "NO"),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0x10", "0x10"),
        ("010", 10),
        ("1_000", "1_000"),
        ("-5", -5),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".inf", ".inf"),
        ("1e999", "1e999"),
        ("'2022'", "2022"),
        ('"true"', "true"),
        ("[a, 1]", ("a", 1)),
        ("{a: {b: c}}", {"a": {"b": "c"}}),
        (">-\n  one\n  two", "one two"),
        ("|\n  one\n  two\n", "one\ntwo\n"),
    ],
)
def test_what_a_value_is(written: str, value: object) -> None:
    """Dates, times, NO and on stay what the editor wrote."""
    data, _origin = _load(f"key: {written}\n")

    assert data == {"key": value}
    assert type(data["key"]) is type(value)


def test_every_value_and_key_knows_its_place() -> None:
    """Lines and columns count from 1, within lists and braces too."""
    _data, origin = _load("a: 1\nb:\n  - {c: d}\n")

    assert origin.values[("a",)] == (1, 4)
    assert origin.keys[("b",)] == (2, 1)
    assert origin.values[("b", 0)] == (3, 5)
    assert origin.keys[("b", 0, "c")] == (3, 6)
    assert str(origin.location(("b", 0, "c"))) == "x.md:3:9"
    assert str(origin.location(("b", 0, "missing"))) == "x.md:3:5"


def test_aliases_stand_for_what_they_name() -> None:
    """An anchor may be used again."""
    data, _origin = _load("a: &x [1]\nb: *x\n")

    assert data == {"a": (1,), "b": (1,)}
