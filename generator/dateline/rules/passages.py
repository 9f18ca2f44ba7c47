"""Passages: an editor's own words as rules read them, and where in the file each word stands.

A passage keeps the length of every line: what is no prose (code, addresses, marks of Markdown and
YAML) is blanked, not cut out, so that a place in the passage is a place in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dateline.content import Record
from dateline.content.records import Loc, Mark, Origin
from dateline.content.texts import body_line
from dateline.errors import Location
from dateline.schema.values import Fields

_BLOCK_SCALAR = re.compile(r"[>|][-+0-9]*[ \t]*(?:#[^\n]*)?\n?")
_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\n]*", re.MULTILINE)
_NOTHING = "\u2060"  # keeps the place of a character that is only YAML's, and is no space
# Opening marks and what closes them; where one mark does both, the character beside it decides.
_CLOSES = {
    "“": "”“",
    "„": "“”„",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    "”": "”",
    "「": "」",
    "『": "』",
    "《": "》",
    '"': '"',
    "'": "'",
    "＂": "＂",
}
_OPENING = re.compile(f"[{''.join(_CLOSES)}]")
# Marks that open a quotation only at the start of a word, and close one only at the end of one.
_AT_WORDS = frozenset("”'’‘\"»›")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an editor.

    Attributes:
        origin: The file.
        line: The line on which `text` starts, from 1.
        column: The column at which it starts, from 1; further lines start at column 1.
    """

    origin: Origin
    line: int
    column: int
    text: str

    def location(self, offset: int) -> Location:
        """Where a character of the text stands in the file."""
        above = self.text.count("\n", 0, offset)
        if not above:
            return Location(self.origin.path, self.line, self.column + offset)
        return Location(
            self.origin.path, self.line + above, offset - self.text.rfind("\n", 0, offset)
        )


def field_passage(record: Record[Fields], loc: Loc) -> Passage | None:
    """The text of a value of the front matter as it is written; None where it is not there."""
    origin = record.origin
    mark = origin.values.get(loc)
    if mark is None:
        return None
    end = _next_mark(origin, mark)
    text = _between(origin, mark, end)
    return Passage(origin, *mark, _bare(text))


def _next_mark(origin: Origin, mark: Mark) -> Mark:
    """Where the next key or value of the front matter starts, or where the front matter ends."""
    marks = _marks(origin)
    after = bisect_right(marks, mark)
    last = (body_line(origin) - 1, 1)
    return min(marks[after], last) if after < len(marks) else last


@lru_cache(maxsize=4)
def _marks(origin: Origin) -> list[Mark]:
    return sorted({*origin.values.values(), *origin.keys.values()})


def _between(origin: Origin, start: Mark, end: Mark) -> str:
    lines = list(origin.lines[start[0] - 1 : end[0]])
    if not lines:
        return ""
    if len(lines) > end[0] - start[0]:
        lines[-1] = lines[-1][: end[1] - 1]
    lines[0] = lines[0][start[1] - 1 :]
    return "\n".join(lines)


def _bare(text: str) -> str:
    """A scalar as written, with what belongs to YAML blanked."""
    kind = text[:1]
    if kind in {'"', "'"}:
        return _unquoted(text, kind)
    if head := _BLOCK_SCALAR.match(text):
        return _blank(head[0]) + text[head.end() :]
    return _COMMENT.sub(lambda comment: _blank(comment[0]), text)


def _unquoted(text: str, mark: str) -> str:
    escapes = r"\\." if mark == '"' else "''"
    end = re.compile(rf"(?:{escapes}|[^{mark}\\]|\\)*?{mark}", re.DOTALL).match(text, 1)
    stop = end.end() if end else len(text) + 1
    inner = text[1 : stop - 1]
    pattern = r'\\(?=["\\])' if mark == '"' else r"'(?=')"
    return " " + re.sub(pattern, _NOTHING, inner) + _blank(text[stop - 1 :])


def _blank(text: str) -> str:
    """The same with every character but line ends blanked."""
    return re.sub(r"[^\n]", " ", text)


def blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with what stands in `spans` blanked."""
    pieces, end = [], 0
    for start, stop in sorted(spans):
        if stop > end:
            pieces += [text[end : max(start, end)], _blank(text[max(start, end) : stop])]
            end = stop
    return "".join(pieces) + text[end:]


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Where quotations stand in a text, with their marks; those in others are not named apart.

    A mark that nothing closes opens no quotation, unless it can be nothing else: a quotation of
    several paragraphs is closed in its last one, so it runs to the end.
    """
    found = []
    end = 0
    unclosed: set[str] = set()  # what nothing closes here, nothing closes further on
    for mark in _OPENING.finditer(text):
        start = mark.start()
        if start < end or not _opens(text, start):
            continue
        stop = None if mark[0] in unclosed else _closed(text, start)
        if stop is None:
            unclosed.add(mark[0])
        if stop is None and mark[0] in "“„«「『《":
            stop = len(text)
        if stop is not None:
            found.append((start, stop))
            end = stop
    return found


def _opens(text: str, at: int) -> bool:
    if text[at] not in _AT_WORDS:
        return True
    before, after = _beside(text, at)
    return not before.isalnum() and after != "" and not after.isspace()


def _closed(text: str, start: int) -> int | None:
    """Behind the mark that closes the quotation which starts here."""
    closing = _CLOSES[text[start]]
    for at in range(start + 1, len(text)):
        if text[at] in closing and _closes(text, at):
            return at + 1
    return None


def _closes(text: str, at: int) -> bool:
    if text[at] not in _AT_WORDS:
        return True
    before, after = _beside(text, at)
    return not before.isspace() and not after.isalnum()


def _beside(text: str, at: int) -> tuple[str, str]:
    """The characters before and after one; empty where there are none."""
    first, last = at - 1, at + 1
    while first >= 0 and text[first] == _NOTHING:
        first -= 1
    while last < len(text) and text[last] == _NOTHING:
        last += 1
    return text[first] if first >= 0 else "", text[last : last + 1]


def without_quotes(text: str) -> str:
    """The text with its quotations blanked."""
    return blanked(text, quoted_spans(text))


def lines_of(origin: Origin) -> Iterator[tuple[int, str]]:
    """The numbered lines of the body."""
    first = body_line(origin)
    yield from enumerate(origin.lines[first - 1 :], first)
