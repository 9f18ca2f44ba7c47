"""The values of a YAML text, each with the characters that it is written in.

PyYAML's nodes do not say where a value ends (the end of a block is where the next one starts, below
comments) nor which values are aliases, so the tree is made of its events.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import yaml

_BLANK_LINES = re.compile(r"(\n[ \t]*)+\Z")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Form(StrEnum):
    """What a value is."""

    SCALAR = "scalar"
    MAPPING = "mapping"
    SEQUENCE = "sequence"
    ALIAS = "alias"


@dataclass(frozen=True, slots=True)
class Node:
    """A value as it is written.

    Attributes:
        start: Offset of its first character, that of its anchor included.
        end: Offset behind its last character: comments and blank lines below it are not its own.
        style: Of a scalar: empty where it is plain, else the sign that it starts with.
        text: What a scalar says.
        flow: Whether a mapping or sequence stands between brackets.
        anchored: Whether it has a name by which another value may refer to it.
        pairs: Keys and values of a mapping.
        items: The values of a sequence.
    """

    form: Form
    start: int
    end: int
    style: str = ""
    text: str = ""
    flow: bool = False
    anchored: bool = False
    pairs: tuple[tuple[Node, Node], ...] = field(default=())
    items: tuple[Node, ...] = field(default=())

    def pair(self, key: object) -> tuple[Node, Node] | None:
        """The key and value of a mapping; None where it has no such key."""
        return next((one for one in self.pairs if one[0].text == str(key)), None)

    def leaves(self) -> Iterator[Node]:
        """The scalars and aliases in it, itself if it is one."""
        if self.form in {Form.SCALAR, Form.ALIAS}:
            yield self
        for node in (*(one for both in self.pairs for one in both), *self.items):
            yield from node.leaves()


def compose(text: str) -> Node | None:
    """The root of a YAML text that is known to be sound; None where it holds nothing."""
    events = iter(yaml.parse(text, Loader=_LOADER))
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            return _node(event, events, text)
    return None


def _node(event: Any, events: Iterator[Any], text: str) -> Node:
    start, end = _offset(event.start_mark), _offset(event.end_mark)
    anchored = event.anchor is not None
    if isinstance(event, yaml.AliasEvent):
        return Node(Form.ALIAS, start, end, text=f"*{event.anchor}")
    if isinstance(event, yaml.ScalarEvent):
        style = event.style or ""
        if style in {"|", ">"}:
            end = _end_of_block(text, start, end)
        return Node(Form.SCALAR, start, end, style, event.value, anchored=anchored)
    children = []
    for child in events:
        if isinstance(child, yaml.CollectionEndEvent):
            end = _offset(child.end_mark)
            break
        children.append(_node(child, events, text))
    flow = bool(event.flow_style)
    if not flow:
        end = children[-1].end if children else start
    if isinstance(event, yaml.MappingStartEvent):
        pairs = tuple(zip(children[::2], children[1::2], strict=True))
        return Node(Form.MAPPING, start, end, flow=flow, anchored=anchored, pairs=pairs)
    items = tuple(children)
    return Node(Form.SEQUENCE, start, end, flow=flow, anchored=anchored, items=items)


def _offset(mark: Any) -> int:
    return int(mark.index)


def _end_of_block(text: str, start: int, end: int) -> int:
    """The end of a text in lines of its own, without the blank lines below, unless these count."""
    header = text[start:end].partition("\n")[0]
    if "+" in header.partition("#")[0]:
        return end - text[start:end].endswith("\n")
    return start + len(without_blank_end(text[start:end]))


def without_blank_end(text: str) -> str:
    """A text without the blank lines at its end."""
    return _BLANK_LINES.sub("", text)
