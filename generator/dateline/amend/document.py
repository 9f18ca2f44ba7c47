"""A Markdown file with front matter, or a file of YAML, that is changed in place.

A change is made of few splices: characters that go and characters that come. All others stay as
they are, with their comments, order, quotation marks and line ends. After each change the YAML is
read again, and it must say what was asked and nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from dateline.amend.data import same, with_value
from dateline.amend.layout import LayoutError
from dateline.amend.nodes import Form, Node, compose
from dateline.amend.splices import Attempt, adding, appending, removing, setting
from dateline.amend.where import Splice, Where
from dateline.content.records import Loc
from dateline.content.texts import closing_fence
from dateline.content.yamldata import load_yaml
from dateline.errors import Location, Problems

_BOM = "\ufeff"


@dataclass(frozen=True)
class Document:
    """A file's text as it is, with what its YAML says.

    Attributes:
        path: From the site's root.
        text: All of it, line ends as they are, without a byte order mark.
        bom: Whether the file starts with such a mark.
    """

    path: str
    text: str
    bom: bool = False

    @classmethod
    def of(cls, path: str, data: bytes) -> Document:
        """The document in a file's bytes.

        Raises:
            LayoutError: It is not UTF-8, or a Markdown file without front matter.
        """
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise LayoutError(f"{path}: the file is not UTF-8", "save it as UTF-8") from error
        found = cls(path, text.removeprefix(_BOM), text.startswith(_BOM))
        if found._root is None:
            raise LayoutError(f"{path}: there are no keys and values", "see `dateline check`")
        return found

    def to_bytes(self) -> bytes:
        """The file as it is to be stored."""
        return ((_BOM if self.bom else "") + self.text).encode()

    @cached_property
    def data(self) -> Any:
        """What the YAML says: mappings as dicts, lists as tuples."""
        return self._load(self._yaml)

    def get(self, loc: Loc) -> Any:
        """The value at a path of keys and indexes; None where there is none."""
        value = self.data
        for part in loc:
            items = dict(enumerate(value)) if isinstance(value, tuple) else value
            if not isinstance(items, dict) or part not in items:
                return None
            value = items[part]
        return value

    def set(self, loc: Loc, value: Any, *, order: Sequence[str] = ()) -> Document:
        """The same with a value at a path; keys that are missing are added.

        Args:
            loc: Keys and indexes that lead to it.
            value: A text, number, truth value, None, dict or tuple.
            order: The keys that its mapping may have: a key that is added stands below those that
                come before it here.

        Raises:
            LayoutError: The layout does not allow it.
        """
        where = self._where(loc[:-1])
        key = loc[-1]
        if where is None or where.is_null:
            return self.set(loc[:-1], {key: value}, order=())
        found = self._where(loc)
        if found and found.node.anchored and found.node.form is Form.SCALAR:
            sign = found.written.split(None, 1)[0]
            message = f"`{key}` has a name, {sign}, by which other places repeat it"
            raise self._refusal(found.node.start, message)
        if found:
            return self._changed(setting(found, value), loc, value)
        return self._changed(adding(where, str(key), value, order), loc, value)

    def remove(self, loc: Loc) -> Document:
        """The same without a key.

        Raises:
            LayoutError: The layout does not allow it.
        """
        where = self._where(loc[:-1])
        if where is None or where.child(loc[-1]) is None:
            return self
        return self._changed(removing(where, str(loc[-1])), loc, None, gone=True)

    def append(self, loc: Loc, item: Any, *, order: Sequence[str] = ()) -> Document:
        """The same with an item at the end of a list, which is made where it is missing.

        Raises:
            LayoutError: The layout does not allow it.
        """
        where = self._where(loc)
        if where is None:
            above = self._where(loc[:-1])
            if above is None:
                raise self._refusal(0, f"there is no `{loc[0]}`")
            attempts = adding(above, str(loc[-1]), (item,), order, dash=self._dash)
            return self._changed(attempts, loc, (item,))
        before = self.get(loc) or ()
        return self._changed(appending(where, item, self._dash), loc, (*before, item))

    def location(self, loc: Loc) -> Location:
        """Where a value stands, or the nearest thing around it."""
        while loc and (found := self._find(loc)) is None:
            loc = loc[:-1]
        found = self._find(loc)
        return self._place(found.node.start if found else 0)

    @cached_property
    def _plain(self) -> str:
        """The text with line feeds alone at its lines' ends, as PyYAML's offsets count."""
        return self.text.replace("\r\n", "\n").replace("\r", "\n")

    @cached_property
    def _bounds(self) -> tuple[int, int]:
        """Where in that text the YAML starts and ends."""
        if not self.path.endswith(".md"):
            return 0, len(self._plain)
        lines = self._plain.split("\n")
        end = closing_fence(lines)
        if end is None:
            return 0, 0
        return len(lines[0]) + 1, sum(len(line) + 1 for line in lines[:end])

    @cached_property
    def _yaml(self) -> str:
        start, end = self._bounds
        return self._plain[start:end]

    @cached_property
    def _root(self) -> Node | None:
        data = self._load(self._yaml)
        return compose(self._yaml) if isinstance(data, dict) and data else None

    @cached_property
    def _dash(self) -> int:
        """How far the hyphens of this file's lists are indented below their keys."""
        pairs = self._root.pairs if self._root else ()
        for key, value in pairs:
            if value.items and not value.flow and not value.anchored:
                there = Where(self._yaml, value)
                return there.column(value.start) - there.column(key.start)
        return 2

    def _load(self, yaml: str) -> Any:
        """What a text says; None where it is not sound."""
        problems = Problems()
        # Whether the last line ends with a line break makes no difference to a text in lines.
        yaml = yaml if yaml.endswith("\n") else yaml + "\n"
        lines = tuple(yaml.split("\n"))
        data, _ = load_yaml(yaml, self.path, lines, 1, problems)
        return None if len(problems) else data

    def _find(self, loc: Loc) -> Where | None:
        """The value at a path as it is written; None where there is none."""
        found: Where | None = Where(self._yaml, self._root) if self._root else None
        for part in loc:
            found = found.child(part) if found else None
        return found

    def _where(self, loc: Loc) -> Where | None:
        """The same.

        Raises:
            LayoutError: It, or what holds it, is an alias.
        """
        for length in range(1, len(loc) + 1):
            found = self._find(loc[:length])
            if found and found.is_alias:
                message = (
                    f"`{_said(loc[:length])}` is written elsewhere: {found.written} repeats that"
                )
                raise self._refusal(found.node.start, message)
        return self._find(loc)

    def _changed(
        self, attempts: Iterable[Attempt], loc: Loc, value: Any, *, gone: bool = False
    ) -> Document:
        """The first attempt after which the YAML says what it should."""
        expected = with_value(self.data, loc, value, gone=gone)
        for attempt in attempts:
            changed = self._spliced(attempt)
            if same(changed._load(changed._yaml), expected):
                return changed
        message = f"`{_said(loc)}` cannot be changed in place in this layout"
        raise LayoutError(f"{self.location(loc)}: {message}", "change it by hand")

    def _spliced(self, splices: Iterable[Splice]) -> Document:
        """The same with characters exchanged; offsets count in the YAML."""
        breaks = [one.start() - n for n, one in enumerate(re.finditer("\r\n", self.text))]
        parts, at = [], 0
        for splice in sorted(splices):
            start, end = (
                offset + bisect_left(breaks, offset)
                for offset in (self._bounds[0] + splice.start, self._bounds[0] + splice.end)
            )
            parts += [self.text[at:start], splice.text.replace("\n", self._line_end)]
            at = end
        return replace(self, text="".join([*parts, self.text[at:]]))

    @cached_property
    def _line_end(self) -> str:
        """What most lines end with."""
        crlf = self.text.count("\r\n")
        counts = {"\n": self.text.count("\n") - crlf, "\r\n": crlf}
        counts["\r"] = self.text.count("\r") - crlf
        return max(counts, key=lambda one: counts[one])

    def _place(self, offset: int) -> Location:
        before = self._plain[: self._bounds[0] + offset]
        line = before.count("\n")
        return Location(self.path, line + 1, len(before) - (before.rfind("\n") + 1) + 1)

    def _refusal(self, offset: int, message: str) -> LayoutError:
        return LayoutError(f"{self._place(offset)}: {message}", "change it by hand")


def _said(loc: Loc) -> str:
    """A path as a person counts: the first item of a list is 1."""
    return ".".join(str(part + 1 if isinstance(part, int) else part) for part in loc)
