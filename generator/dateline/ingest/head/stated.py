"""The days that the head of an article states: in a date line, a byline, a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from dateline.dates import When, parse_when
from dateline.ingest.head.dateline import LABEL, read_dateline
from dateline.ingest.head.units import flat
from dateline.ingest.model import Block, BlockKind, Head, Span
from dateline.temporal import Basis, Timex, find_published, tag

# More date lines than this are a list of dates; those at its ends will do.
_MOST = 40
_BLANK = 1000
_HEADS = {BlockKind.HEADER, BlockKind.BYLINE}
_DAY = re.compile(r"(?:[0-9]{4}|XXXX)-[0-9]{2}-[0-9]{2}")
_OTHER_WAY = re.compile(r"other way round: ([0-9]{4}-[0-9]{2}-[0-9]{2})")
_LATER = re.compile(
    r"(?i)\b(?:updated?|modified|edited|corrected|lastmod|accessed|retrieved)\b[^\n|]{0,24}$"
)
_LABELLED = re.compile(rf"(?i)\b{LABEL}\b[\"'\s:]*$")
_MONTH_DAY = slice(5, 10)


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day that the head gives.

    Attributes:
        when: The day; without its year where none is given.
        basis: Whether a date line states it or a dateline.
        span: Where it stands in the text.
        line: The words that state it, in one line.
        begins: Whether the text begins with that line.
        change: Whether it is the day on which the text was changed.
        warning: What does not agree in it, such as a weekday with its date; empty where all does.
    """

    when: When
    basis: Basis
    span: Span
    line: str
    begins: bool = False
    change: bool = False
    warning: str = ""

    @property
    def full(self) -> bool:
        """Whether its year is given."""
        return self.when.earliest is not None

    @property
    def readings(self) -> tuple[When, ...]:
        """The days that it can be: two where day and month may be the other way round."""
        other = _OTHER_WAY.search(self.warning)
        return (self.when, parse_when(other[1])) if other else (self.when,)


def stated_days(text: str, head: Head) -> tuple[StatedDay, ...]:
    """All days that the head states, the one that counts first.

    What `find_published` finds in the head comes first, so that all commands agree. Among the
    others a date line comes before a dateline, a full date before one without its year, what
    stands above the report before what stands below, and a day of changes last.
    """
    first = _first_paragraph(head)
    blocks = [(block, following) for block, following in _pairs(head) if block.kind in _HEADS]
    if len(blocks) > _MOST:
        blocks = blocks[: _MOST // 2] + blocks[-_MOST // 2 :]
    found = [one for block, following in blocks for one in _days(text, block, following)]
    sure = find_published(text)
    agreed = (sure.start, sure.end) if sure else None

    def order(one: StatedDay) -> tuple[bool, bool, bool, bool, bool, int]:
        return (
            bool(one.warning),
            one.span != agreed,
            one.change,
            one.basis is Basis.DATELINE,
            not one.full,
            one.span[0] if one.span[0] < first else one.span[0] + len(text),
        )

    return tuple(sorted(found, key=order))


def _pairs(head: Head) -> Iterator[tuple[Block, Block | None]]:
    """Each block with the one behind it."""
    yield from zip_longest(head.blocks, head.blocks[1:])


def _first_paragraph(head: Head) -> int:
    return next((one.start for one in head.blocks if one.kind is BlockKind.PARAGRAPH), 0)


def _days(text: str, block: Block, following: Block | None) -> Iterator[StatedDay]:
    passage = text[block.start : block.end]
    for one in tag(passage):
        if not one.edtf or not _DAY.fullmatch(one.edtf):
            continue
        before = passage[: one.start]
        line = before[before.rfind("\n") + 1 :]
        inline = _goes_on(text, block, following) is not None
        rest = passage[one.start : one.end] if inline else passage[one.start :].partition("\n")[0]
        in_line = flat(line + rest)
        yield StatedDay(
            when=parse_when(one.edtf),
            basis=_basis(text, block, following, one, line),
            span=(block.start + one.start, block.start + one.end),
            line=in_line if len(in_line) <= 100 else one.text,
            begins=not flat(text[: block.start + one.start - len(line)][:_BLANK]),
            change=bool(_LATER.search(line)),
            warning=one.warning,
        )


def _goes_on(text: str, block: Block, following: Block | None) -> Block | None:
    """The block that follows in the same line, as a lead follows its dateline; None otherwise."""
    same_line = following is not None and "\n" not in text[block.end : following.start]
    return following if same_line else None


def _basis(text: str, block: Block, following: Block | None, one: Timex, before: str) -> Basis:
    """A dateline stands in the lead's own line and gives a place or an agency with the day."""
    lead = _goes_on(text, block, following)
    if lead is None or _LABELLED.search(before):
        return Basis.STATED
    dateline = read_dateline(text[block.start : lead.end])
    placed = dateline is not None and (dateline.place or dateline.agency)
    own = dateline is not None and dateline.date is not None and dateline.date[0] <= one.start
    return Basis.DATELINE if placed and own else Basis.STATED
