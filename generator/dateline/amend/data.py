"""Data as a YAML text says it: changed in thought, and compared with what was read."""

from __future__ import annotations

from typing import Any

from dateline.content.records import Loc


def with_value(data: Any, loc: Loc, value: Any, *, gone: bool) -> Any:
    """The data with another value at a path, or without what is there."""
    if not loc:
        return value
    key, rest = loc[0], loc[1:]
    if isinstance(data, tuple) and isinstance(key, int):
        return (*data[:key], with_value(data[key], rest, value, gone=gone), *data[key + 1 :])
    left = dict(data or {})
    if gone and not rest:
        left.pop(key, None)
        return left
    return {**left, key: with_value(left.get(key), rest, value, gone=gone)}


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same.

    Their kinds count: 1 is not true. Line breaks at the end of a text do not: they depend on what
    stands below it, and the schema drops them.
    """
    if isinstance(one, str) and isinstance(other, str):
        return one.rstrip("\n") == other.rstrip("\n")
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and bool(one == other)
