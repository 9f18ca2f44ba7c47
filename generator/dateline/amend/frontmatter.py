"""Changes to front matter line by line: lines that are moved from one file to another as they are.

A value that is to change is changed by `document`, which knows where each one stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.amend.layout import LayoutError
from dateline.content.texts import FENCE, closing_fence

_BOM = "\ufeff"
_TOP_KEY = re.compile(r"^[A-Za-z_][\w-]*\s*:")


def split(text: str) -> tuple[list[str], list[str]]:
    """The lines of the front matter, without its fences, and those of the body.

    Raises:
        LayoutError: The file has no front matter.
    """
    lines = text.removeprefix(_BOM).replace("\r\n", "\n").split("\n")
    end = closing_fence(lines)
    if end is None:
        raise LayoutError("it has no front matter")
    return lines[1:end], lines[end + 1 :]


def joined(head: Sequence[str], body: Sequence[str]) -> str:
    """A file of front matter and body."""
    return "\n".join([FENCE, *head, FENCE, *body])


def like(before: str, text: str) -> str:
    """A text made of lines, with the line ends and byte order mark of the one it takes the place of."""
    crlf = before.count("\r\n")
    if crlf * 2 > before.count("\n"):
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    return (_BOM if before.startswith(_BOM) else "") + text


def without_comments(head: Sequence[str]) -> list[str]:
    """The front matter without the comment block at its top."""
    start = next((n for n, line in enumerate(head) if not line.startswith("#")), len(head))
    return list(head[start:])


def block(head: Sequence[str], key: str) -> tuple[int, int] | None:
    """Where a top-level key's lines begin and end; None where it is not there.

    Blank lines and comments before the next key belong to that.
    """
    start = next(
        (n for n, line in enumerate(head) if re.match(rf"{re.escape(key)}\s*:", line)), None
    )
    if start is None:
        return None
    end = next((n for n in range(start + 1, len(head)) if _TOP_KEY.match(head[n])), len(head))
    while end > start + 1 and (not head[end - 1].strip() or head[end - 1].startswith("#")):
        end -= 1
    return start, end


def with_key(head: Sequence[str], key: str, value: str, *, before: str = "claims") -> list[str]:
    """The front matter with a key, before another if that is there; as it is where it has the key."""
    if block(head, key):
        return list(head)
    found = block(head, before)
    at = found[0] if found else len(head)
    return [*head[:at], f"{key}: {value}", *head[at:]]


def with_items(head: Sequence[str], key: str, items: Sequence[str]) -> list[str]:
    """The front matter with lines of list items added to a key, indented as its items are.

    Args:
        head: The front matter.
        key: A top-level key; it is added where it is missing.
        items: Lines with items at an indentation of two spaces (`  - id: x`, `    quote: y`).

    Raises:
        LayoutError: The key's list is written on one line.
    """
    found = block(head, key)
    if found is None:
        return [*head, f"{key}:", *items]
    start, end = found
    rest = head[start].split(":", 1)[1].split("#")[0].strip()
    if rest and rest != "[]":
        raise LayoutError(f"`{key}` is written on one line")
    first = next((line for line in head[start + 1 : end] if line.lstrip().startswith("-")), "  -")
    indent = " " * (len(first) - len(first.lstrip()))
    opened = f"{key}:" if rest else head[start]
    moved = [indent + line.removeprefix("  ") for line in items]
    return [*head[:start], opened, *head[start + 1 : end], *moved, *head[end:]]


def items_of(head: Sequence[str], key: str) -> list[str]:
    """The lines of a key's list, as `with_items` takes them."""
    found = block(head, key)
    return list(head[found[0] + 1 : found[1]]) if found else []
