"""A value of a YAML text in its place: what holds it, and the lines around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.amend.nodes import Form, Node

_NULLS = {"", "~", "null", "Null", "NULL"}
_COMMENT = re.compile(r"(^|\s)#")


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """Characters that go, by their offsets, and what comes in their place."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Where:
    """A value in its place.

    Attributes:
        text: The YAML in which it stands.
        key: The key that it stands behind, if it does.
        above: What holds it.
    """

    text: str
    node: Node
    key: Node | None = None
    above: Where | None = None

    def child(self, key: str | int) -> Where | None:
        """The value at a key or index; None where there is none."""
        if isinstance(key, int):
            items = self.node.items
            return Where(self.text, items[key], None, self) if key < len(items) else None
        found = self.node.pair(key)
        return Where(self.text, found[1], found[0], self) if found else None

    @property
    def is_alias(self) -> bool:
        """Whether it is written elsewhere."""
        return self.node.form is Form.ALIAS

    @property
    def is_null(self) -> bool:
        """Whether it says nothing."""
        node = self.node
        return node.form is Form.SCALAR and not node.style and node.text in _NULLS

    @property
    def in_brackets(self) -> bool:
        """Whether it, or what holds it, stands between brackets."""
        return self.node.flow or (self.above is not None and self.above.in_brackets)

    @property
    def written(self) -> str:
        """Its characters."""
        return self.text[self.node.start : self.node.end]

    def has_comment(self, start: int, end: int) -> bool:
        """Whether a comment stands between two places, both within it."""
        signs = list(self.text[start:end])
        for leaf in self.node.leaves():
            for at in range(max(leaf.start, start), min(leaf.end, end)):
                signs[at - start] = "."
        return bool(_COMMENT.search("".join(signs)))

    def column(self, offset: int) -> int:
        """How many characters stand before one on its line."""
        return offset - (self.text.rfind("\n", 0, offset) + 1)

    def line_start(self, offset: int) -> int:
        """Where a line starts."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Where a line ends, before its line break."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def starts_line(self, offset: int) -> bool:
        """Whether nothing but space stands before a character on its line."""
        return not self.text[self.line_start(offset) : offset].strip()
