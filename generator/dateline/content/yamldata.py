"""YAML to plain data that remembers where each value stood.

Only the node tree of PyYAML (its C parser where available) is used; scalars are resolved by the
core schema of YAML 1.2 (section 10.3), so that `2022-01-10`, `21:00` and `NO` stay what the editor
wrote: text.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from dateline.content.records import Loc, Mark, Origin
from dateline.errors import Location, Problems

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = re.compile(r"~|null|Null|NULL|")
_TRUE = re.compile(r"true|True|TRUE")
_FALSE = re.compile(r"false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_MAX_DEPTH = 40

_HINTS = {
    "mapping values are not allowed": "put a text that holds a colon in quotation marks",
    "cannot start any token": "indent with spaces, not tabs; quote a text that starts with @ ` or %",
    "could not find expected ':'": "a key is followed by a colon and a space",
    "did not find expected key": "check the indentation and the quotation marks above this line",
    "did not find expected ',' or ']'": "close the list with ]",
    "did not find expected ',' or '}'": "close the mapping with }",
    "unexpected end of stream": "close the quotation mark",
    "undefined alias": "quote a text that starts with *",
}


def load_yaml(
    text: str, path: str, lines: tuple[str, ...], first_line: int, problems: Problems
) -> tuple[Any, Origin]:
    """Read one YAML document that starts at `first_line` of the file.

    Mappings become dicts, sequences tuples. Problems with the YAML itself are added to
    `problems`, and the data is then None.
    """
    bare = Origin(path, lines)
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        _report_syntax(error, bare, first_line, problems)
        return None, bare
    except yaml.YAMLError as error:
        bare.report(problems, Location(path, first_line, 1), f"this is not YAML: {error}")
        return None, bare
    if node is None:
        return {}, bare
    builder = _Builder(bare, first_line - 1, problems)
    data = builder.build(node, (), 0)
    return data, Origin(path, lines, builder.values, builder.keys)


def _report_syntax(
    error: yaml.MarkedYAMLError, origin: Origin, first_line: int, problems: Problems
) -> None:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
    what = error.problem or error.context or "it cannot be read"
    hint = next((hint for part, hint in _HINTS.items() if part in what), "")
    line = min(line, max(len(origin.lines), 1))
    origin.report(
        problems, Location(origin.path, line, column), f"this is not valid YAML: {what}", hint=hint
    )


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
        if depth > _MAX_DEPTH:
            self._report(node, "this is nested too deeply", "check for an alias of itself")
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, loc, depth)
        if isinstance(node, yaml.SequenceNode):
            return tuple(
                self.build(item, (*loc, index), depth + 1) for index, item in enumerate(node.value)
            )
        return _scalar(node)

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


def _scalar(node: yaml.Node) -> Any:
    text: str = node.value
    if getattr(node, "style", None):  # plain scalars have None, or "" with the C parser
        return text
    if _NULL.fullmatch(text):
        return None
    if _TRUE.fullmatch(text):
        return True
    if _FALSE.fullmatch(text):
        return False
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
