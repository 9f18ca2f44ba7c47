"""Whether a candidate is made of what it should be: what others wrote may put anything anywhere."""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from dateline.ingest.model import Candidate

Check = Callable[[object, str], Iterator[str]]
_UNPAIRED = re.compile(r"[\ud800-\udfff]")
_LARGEST = 2**63
_NAMES = {
    int: "a whole number",
    float: "a number",
    str: "text",
    date: "a day",
    type(None): "nothing",
}


def shape_reasons(candidate: Candidate) -> tuple[str, ...]:
    """What of a candidate is not of the type that `Candidate` declares, in words."""
    return tuple(_check_of(Candidate)(candidate, ""))


def stand_in(candidate: Candidate) -> Candidate:
    """A candidate that can be shown and stored, with what was readable of a broken one."""

    def words(value: object) -> str:
        return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""

    return Candidate(
        start=0,
        end=0,
        quote=words(candidate.quote),
        date=words(candidate.date) or None,
        basis=words(candidate.basis),
        title=words(candidate.title),
    )


def writable(value: object) -> bool:
    """Whether every text of a candidate can be stored: lone halves of pairs cannot be."""
    if isinstance(value, str):
        return _UNPAIRED.search(value) is None
    if isinstance(value, tuple):
        return all(map(writable, value))
    if is_dataclass(value) and not isinstance(value, type):
        return all(writable(getattr(value, one.name)) for one in fields(value))
    return True


@lru_cache
def _check_of(expected: Any) -> Check:
    """What tells whether a value is of a type: dataclasses, tuples, unions and plain types."""
    origin, arguments = get_origin(expected), get_args(expected)
    if origin in {Union, types.UnionType}:
        return _union(arguments)
    if origin is tuple:
        return _tuple(arguments)
    if is_dataclass(expected) and isinstance(expected, type):
        return _record(expected)
    return _plain(expected)


def _union(members: tuple[Any, ...]) -> Check:
    inner = [member for member in members if member is not type(None)]
    if len(inner) == 1:
        present = _check_of(inner[0])
        return lambda value, path: present(value, path) if value is not None else iter(())

    def check(value: object, path: str) -> Iterator[str]:
        if value is None and type(None) in members:
            return
        complaints = [list(_check_of(member)(value, path)) for member in inner]
        if all(complaints):
            yield complaints[-1][0]

    return check


def _tuple(arguments: tuple[Any, ...]) -> Check:
    repeated = len(arguments) == 2 and arguments[1] is Ellipsis
    length = None if repeated else len(arguments)

    def check(value: object, path: str) -> Iterator[str]:
        if not isinstance(value, tuple) or length not in {None, len(value)}:
            yield _complaint(value, path, "a tuple" + (f" of {length}" if length else ""))
            return
        for place, item in enumerate(value):
            yield from _check_of(arguments[0 if repeated else place])(item, f"{path}[{place}]")

    return check


def _record(expected: type) -> Check:
    hints = get_type_hints(expected)
    checks = [
        (one.name, _surely(hints[one.name]), _check_of(hints[one.name])) for one in fields(expected)
    ]

    def check(value: object, path: str) -> Iterator[str]:
        if not isinstance(value, expected):
            yield _complaint(value, path, f"a {expected.__name__}")
            return
        prefix = f"{path}." if path else ""
        for name, surely, inner in checks:
            held = getattr(value, name, None)
            if type(held) not in surely:
                yield from inner(held, f"{prefix}{name}")

    return check


def _surely(expected: Any) -> frozenset[type]:
    """The classes of which a value needs no further look; of numbers there is none."""
    members = get_args(expected) if get_origin(expected) in {Union, types.UnionType} else [expected]
    return frozenset(
        one
        for one in members
        if isinstance(one, type) and one not in {int, float} and not is_dataclass(one)
    )


def _plain(expected: type) -> Check:
    def check(value: object, path: str) -> Iterator[str]:
        if not _fits(value, expected):
            yield _complaint(value, path, _NAMES.get(expected, f"a {expected.__name__}"))

    return check


def _fits(value: object, expected: type) -> bool:
    if expected in {int, float}:
        kinds = int if expected is int else (int, float)
        return isinstance(value, kinds) and not isinstance(value, bool) and _sane(value)
    if expected is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, expected)


def _sane(number: float) -> bool:
    return -_LARGEST < number < _LARGEST  # false for what is no number or infinite, too


def _complaint(value: object, path: str, due: str) -> str:
    given = "nothing" if value is None else f"a {type(value).__name__}"
    return f"`{path}` is {given} where {due} is due"
