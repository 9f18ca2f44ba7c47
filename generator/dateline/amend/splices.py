"""Which characters of a YAML text go and come for a change: attempts, the one to prefer first.

An attempt may be wrong in a rare layout; whoever makes it reads the result again and takes the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from dateline.amend.nodes import Form, Node, without_blank_end
from dateline.amend.where import Splice, Where
from dateline.amend.yamltext import between_brackets, filled, item, pair, scalar

_COMMENT = re.compile(r"(^|\s)#")
_INDENT = 2

Attempt = tuple[Splice, ...]


def _below(where: Where, offset: int, lines: str) -> Splice:
    """Lines below the one in which a character stands."""
    end = where.line_end(offset)
    if end == len(where.text):
        return Splice(end, end, "\n" + lines)
    return Splice(end + 1, end + 1, lines + "\n")


def setting(where: Where, value: Any) -> Iterator[Attempt]:
    """Another value in the place of one."""
    node = where.node
    nested = isinstance(value, dict | tuple)
    if node.form is not Form.SCALAR:
        yield from _setting_collection(where, value)
        return
    if node.style in {"|", ">"}:
        yield from _setting_block(where, value)
        return
    style = node.style if node.style in {"'", '"'} else ""
    new = between_brackets(value) if nested else scalar(value, style=style, in_flow=_inside(where))
    yield _replaced(where, new)
    if isinstance(value, str):
        yield _replaced(where, scalar(value, style='"'))


def _inside(where: Where) -> bool:
    return where.above is not None and where.above.in_brackets


def _replaced(where: Where, new: str) -> Attempt:
    start, end = where.node.start, where.node.end
    gap = " " if start == end and start and where.text[start - 1] not in " \n" else ""
    return (Splice(start, end, gap + new),)


def _setting_block(where: Where, value: Any) -> Iterator[Attempt]:
    """Another text in lines of its own, or at last on one line where no comment is lost."""
    node = where.node
    written = without_blank_end(where.written)
    header, _, lines = written.partition("\n")
    first = next((line for line in lines.split("\n") if line.strip()), "")
    indent = len(first) - len(first.lstrip())
    if isinstance(value, str) and indent:
        start = node.start + len(header) + 1
        new = filled(value, indent, folded=node.style == ">")
        yield (Splice(start, node.start + len(written), new),)
    if not _COMMENT.search(header):
        nested = isinstance(value, dict | tuple)
        new = between_brackets(value) if nested else scalar(value, style='"')
        yield (Splice(node.start, node.start + len(written), new),)


def _setting_collection(where: Where, value: Any) -> Iterator[Attempt]:
    """Another value in the place of a list or mapping, where no comment is lost."""
    node = where.node
    if where.has_comment(node.start, node.end):
        return
    nested = isinstance(value, dict | tuple)
    new = between_brackets(value) if nested else scalar(value, in_flow=_inside(where))
    if node.flow:
        yield _replaced(where, new)
        return
    if isinstance(value, tuple) and value and node.form is Form.SEQUENCE and not node.anchored:
        dash = where.column(node.start)
        lines = "\n".join(item(one, dash) for one in value)
        yield (Splice(node.start, node.end, lines.lstrip()),)
    if where.key and not _COMMENT.search(where.text[where.key.end : node.start]):
        yield (Splice(where.key.end, node.end, f": {new}"),)


def adding(
    where: Where, key: str, value: Any, order: Sequence[str], *, dash: int = _INDENT
) -> Iterator[Attempt]:
    """A new key of a mapping, below those that are to stand before it."""
    node = where.node
    if node.form is not Form.MAPPING:
        return
    if where.in_brackets:
        yield from _adding_in_brackets(where, pair(key, value, in_flow=True), key, order)
        return
    before = _before(node, key, order)
    # An anchor may stand above the first key; a question mark stands before it.
    column = where.column(node.pairs[0][0].start if node.anchored else node.start)
    at = before[1].end if before else node.end
    edge = " " * column
    if isinstance(value, tuple) and value:
        items = "".join(f"\n{item(one, column + dash)}" for one in value)
        yield (_below(where, at, f"{edge}{key}:{items}"),)
    yield (_below(where, at, edge + pair(key, value)),)


def _before(node: Node, key: str, order: Sequence[str]) -> tuple[Node, Node] | None:
    """The pair below which a key is to stand: its neighbour, or the last of those before it.

    Where none of them is there, it is the very last one.
    """
    first = order[: order.index(key)] if key in order else ()
    neighbour = [one for one in node.pairs if first and one[0].text == first[-1]]
    found = neighbour or [one for one in node.pairs if one[0].text in first] or list(node.pairs)
    return found[-1] if found else None


def _adding_in_brackets(
    where: Where, new: str, key: str, order: Sequence[str]
) -> Iterator[Attempt]:
    before = _before(where.node, key, order)
    if before is None:
        at = where.text.index("{", where.node.start) + 1
        yield (Splice(at, at, new),)
        return
    yield _after(where, before[0].start, before[1].end, new)


def _after(where: Where, start: int, end: int, new: str) -> Attempt:
    """One more between brackets: on a line of its own where the one before has its own."""
    rest = where.text[end : where.line_end(end)].strip()
    if where.starts_line(start) and rest in {"", ","}:
        gap = "\n" + " " * where.column(start)
        return (Splice(end, end, f",{gap}{new}"),)
    return (Splice(end, end, f", {new}"),)


def removing(where: Where, key: str) -> Iterator[Attempt]:
    """A mapping without one of its keys."""
    node = where.node
    at = next((n for n, one in enumerate(node.pairs) if one[0].text == key), None)
    if at is None or len(node.pairs) == 1:
        return
    start, end = node.pairs[at][0].start, node.pairs[at][1].end
    if where.in_brackets:
        if at:
            splice = Splice(node.pairs[at - 1][1].end, end, "")
        else:
            splice = Splice(start, node.pairs[1][0].start, "")
        if not where.has_comment(splice.start, splice.end):
            yield (splice,)
        return
    if not where.starts_line(start):
        return
    first, last = where.line_start(start), where.line_end(end)
    if last < len(where.text):
        yield (Splice(first, last + 1, ""),)
    elif first:
        yield (Splice(first - 1, last, ""),)


def appending(where: Where, value: Any, dash: int) -> Iterator[Attempt]:
    """One more item at the end of a list, also of one without items."""
    node = where.node
    if node.items and node.form is Form.SEQUENCE:
        yield from _appending_to_items(where, value)
        return
    if not where.is_null and not (node.form is Form.SEQUENCE and node.flow):
        return
    key = where.key
    if key and not _inside(where) and where.above and not _broken(where, key):
        colon = where.text.index(":", key.end) + 1
        new = item(value, where.column(key.start) + dash)
        yield (Splice(colon, node.end, ""), _below(where, node.end, new))
    yield _replaced(where, between_brackets((value,)))


def _broken(where: Where, key: Node) -> bool:
    return "\n" in where.text[key.end : where.node.end]


def _appending_to_items(where: Where, value: Any) -> Iterator[Attempt]:
    last = where.node.items[-1]
    if where.in_brackets:
        yield _after(where, last.start, last.end, between_brackets(value))
        return
    hyphen = where.text.rfind("-", 0, max(last.start, 1))
    column = where.column(hyphen)
    gap = last.start - hyphen if "\n" not in where.text[hyphen : last.start] else _INDENT
    new = item(value, column, max(gap, _INDENT))
    if last.flow:
        new = " " * column + "-".ljust(max(gap, _INDENT)) + between_brackets(value)
    yield (_below(where, last.end, new),)
