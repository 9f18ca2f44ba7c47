"""YAML to plain data that remembers where each value stood.

Only the node tree of PyYAML (its C parser where available) is used; scalars are resolved by the
core schema of YAML 1.2 (section 10.3), so that `2022-01-10`, `21:00` and `NO` stay what the editor
wrote: text.
"""

from __future__ import annotations

import re
from math import isfinite
from typing import Any

import yaml

from dateline.content.records import Loc, Mark, Origin
from dateline.content.yamlsyntax import report_syntax
from dateline.errors import Location, Problems

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = re.compile(r"~|null|Null|NULL|")
_TRUE = re.compile(r"true|True|TRUE")
_FALSE = re.compile(r"false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_MAX_DEPTH = 40
_MAX_VALUES = 100_000
_MAX_SIGNS = 500
_MAX_DIGITS = 100

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def load_yaml(
    text: str, path: str, lines: tuple[str, ...], first_line: int, problems: Problems
) -> tuple[Any, Origin]:
    """Read one YAML document that starts at `first_line` of the file.

    Mappings become dicts, sequences tuples. Problems with the YAML itself are added to
    `problems`, and the data is then None.
    """
    bare = Origin(path, lines)
    try:
        _check_depth(text)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        report_syntax(error, text, bare, first_line, problems)
        return None, bare
    except _TooDeepError:
        message = "there are too many brackets within brackets"
        bare.report(problems, Location(path, first_line, 1), message)
        return None, bare
    if node is None:
        return {}, Origin(path, lines, {(): (1, 1)})
    builder = _Builder(bare, first_line - 1, problems)
    data = builder.build(node, (), 0)
    return data, Origin(path, lines, builder.values, builder.keys)


class _TooDeepError(Exception):
    """Brackets within brackets, more than any file needs."""


def _check_depth(text: str) -> None:
    """Refuse what composing, which recurses without a bound, might not survive."""
    if sum(text.count(sign) for sign in "[{-?") < _MAX_SIGNS:
        return
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_SIGNS:
            raise _TooDeepError


class _Builder:
    """Walks a node tree once, building the data and the positions."""

    def __init__(self, origin: Origin, offset: int, problems: Problems) -> None:
        self.origin = origin
        self.offset = offset
        self.problems = problems
        self.values: dict[Loc, Mark] = {}
        self.keys: dict[Loc, Mark] = {}

    def build(self, node: yaml.Node, loc: Loc, depth: int) -> Any:
        self.values[loc] = self._mark(node)
        if depth > _MAX_DEPTH or len(self.values) > _MAX_VALUES:
            self._report(node, "this is nested too deeply", "check for an alias of itself")
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, loc, depth)
        if isinstance(node, yaml.SequenceNode):
            return tuple(
                self.build(item, (*loc, index), depth + 1) for index, item in enumerate(node.value)
            )
        return self._scalar(node)

    def _scalar(self, node: yaml.Node) -> Any:
        if str(node.tag).startswith("!"):
            self._report(
                node,
                "an exclamation mark stands at the start of a text",
                "put a text that starts with ! in quotation marks",
            )
            return node.value
        data = _plain(node)
        if isinstance(data, str) and (control := CONTROL.search(data)):
            self._report(
                node, f"it holds the control character U+{ord(control[0]):04X}", "delete it"
            )
            return CONTROL.sub("", data)
        return data

    def _mapping(self, node: yaml.MappingNode, loc: Loc, depth: int) -> dict[Any, Any]:
        data: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(
                    key_node, "a key must be a word", "quote a text that starts with [ or {"
                )
                continue
            key = str(key_node.value)
            here = (*loc, key)
            if key in data:
                first = Location(self.origin.path, *self.keys[here])
                self._report(key_node, f"the key `{key}` is given twice", "keep one", (first,))
                continue
            self.keys[here] = self._mark(key_node)
            data[key] = self.build(value_node, here, depth + 1)
        return data

    def _mark(self, node: yaml.Node) -> Mark:
        return (node.start_mark.line + 1 + self.offset, node.start_mark.column + 1)

    def _report(
        self, node: yaml.Node, message: str, hint: str, related: tuple[Location, ...] = ()
    ) -> None:
        where = Location(self.origin.path, *self._mark(node))
        self.origin.report(self.problems, where, message, hint=hint, related=related)


def _plain(node: yaml.Node) -> Any:
    """A scalar by the core schema; a number beyond all measure stays text."""
    text: str = node.value
    if getattr(node, "style", None):  # plain scalars have None, or "" with the C parser
        return text
    if _NULL.fullmatch(text):
        return None
    if _TRUE.fullmatch(text):
        return True
    if _FALSE.fullmatch(text):
        return False
    if len(text) <= _MAX_DIGITS and _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) and isfinite(number := float(text)):
        return number
    return text
