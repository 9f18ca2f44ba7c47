"""Tells the parts of an article's text apart.

The text is gone through once. What stands above the first paragraph can be a title, date lines and
bylines; what stands between paragraphs can be sub-heads, credits and what the site put there. What
fits no pattern as a whole is a paragraph: an event in a paragraph that is left out is lost, while
a line too many does little harm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.ingest.head.agencies import agency_in
from dateline.ingest.head.boilerplate import is_boilerplate, opens_list
from dateline.ingest.head.credits import is_credit
from dateline.ingest.head.dateline import Dateline, read_dateline
from dateline.ingest.head.headings import MARK, is_section, is_subhead, is_title, same_title
from dateline.ingest.head.lines import byline, ends_sentence, is_date_line, is_labelled_date
from dateline.ingest.head.units import Unit, flat, trimmed, units
from dateline.ingest.model import Block, BlockKind, Head, Span

_FRONT = re.compile(r"[\ufeff\s]*^---[ \t]*$.*?^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
_FRONT_TITLE = re.compile(r"^title:[ \t]*([\"']?)(?P<title>\S.*?)\1[ \t]*$", re.MULTILINE)
_FRONT_BY = re.compile(r"^(?:author|byline|by):[ \t]*([\"']?)(?P<by>\S.*?)\1[ \t]*$", re.MULTILINE)


@dataclass(slots=True)
class _Reading:
    """What has been found so far."""

    text: str
    title: str
    blocks: list[Block] = field(default_factory=list)
    span: Span | None = None
    place: str = ""
    agency: str = ""
    byline: str = ""
    told: bool = False  # whether a paragraph was met
    listing: bool = False  # whether titles of other articles are being listed

    def add(self, kind: BlockKind, start: int, end: int) -> None:
        self.blocks.append(Block(kind, start, end))
        self.told = self.told or kind is BlockKind.PARAGRAPH


def read_head(text: str, title: str = "") -> Head:
    """Tell the parts of an article's text apart, and read what its head says.

    Args:
        text: The whole text as stored.
        title: The title that the metadata give; it settles which line is the title.

    Returns:
        The blocks of the whole text in order; between them lies white space only.
    """
    reading = _Reading(text, title)
    start = _front_matter(reading)
    found = units(text, start, _stands_alone)
    for number, unit in enumerate(found):
        _place(reading, unit, found, number)
    return Head(
        blocks=tuple(_covered(reading)),
        title=reading.span,
        place=reading.place,
        agency=reading.agency,
        byline=reading.byline,
    )


def _stands_alone(words: str) -> bool:
    return is_date_line(words) or byline(words) is not None


def _front_matter(reading: _Reading) -> int:
    """Take the YAML in front of a Markdown text as its header; returns where the text goes on."""
    match = _FRONT.match(reading.text)
    if not match or ":" not in match[0]:
        return 0
    start, end = trimmed(reading.text, 0, match.end())
    reading.add(BlockKind.HEADER, start, end)
    title = _FRONT_TITLE.search(match[0])
    if title:
        reading.span = title.span("title")
    by = _FRONT_BY.search(match[0])
    reading.byline = by["by"] if by else ""
    return match.end()


def _place(reading: _Reading, unit: Unit, found: Sequence[Unit], number: int) -> None:
    """Say what one unit is."""
    words = unit.words
    kind = _plain_kind(reading, words, number, found)
    if kind is not None:
        reading.listing = kind is BlockKind.BOILERPLATE and (reading.listing or opens_list(words))
        reading.add(kind, unit.start, unit.end)
        return
    reading.listing = False
    if not reading.told:
        _lead(reading, unit, found, number)
    elif is_subhead(found, number):
        reading.add(BlockKind.SUBHEAD, unit.start, unit.end)
    else:
        reading.add(BlockKind.PARAGRAPH, unit.start, unit.end)


def _plain_kind(
    reading: _Reading, words: str, number: int, found: Sequence[Unit]
) -> BlockKind | None:
    """What a line is by its own words; None where its place decides."""
    if MARK.match(words) or (reading.title and same_title(words, reading.title)):
        return None
    words = words.strip("*_ ") or words
    if is_date_line(words):
        return _date_kind(reading, words, number, found)
    by = byline(words, below_title=reading.span is not None and not reading.told)
    if by is not None and _may_sign(reading, number, found):
        reading.byline = reading.byline or by
        reading.agency = reading.agency or agency_in(words)
        return BlockKind.BYLINE
    if is_boilerplate(words) or (reading.listing and _could_be_listed(words)):
        return BlockKind.BOILERPLATE
    return BlockKind.CREDIT if is_credit(words) else None


def _date_kind(reading: _Reading, words: str, number: int, found: Sequence[Unit]) -> BlockKind:
    """A date line above or below the report is its header; one within it is a sub-head."""
    last = number == len(found) - 1
    if not reading.told or is_labelled_date(words) or last:
        _names_beside(reading, words)
        return BlockKind.HEADER
    return BlockKind.SUBHEAD


def _names_beside(reading: _Reading, words: str) -> None:
    """Keep the agency and the writer that a date line names."""
    reading.agency = reading.agency or agency_in(words)
    for part in re.split(r"\s*[|•·]\s*", words):
        reading.byline = reading.byline or byline(part) or ""


def _may_sign(reading: _Reading, number: int, found: Sequence[Unit]) -> bool:
    """Whether a byline can stand here: above the report, or at its very end."""
    return not reading.told or number >= len(found) - 3


def _could_be_listed(words: str) -> bool:
    return len(words) <= 160 and not ends_sentence(words)


def _lead(reading: _Reading, unit: Unit, found: Sequence[Unit], number: int) -> None:
    """Title, standfirst, or the lead with what stands in front of it."""
    heading = MARK.match(unit.words)
    if heading:
        _heading(reading, unit, heading)
        return
    start = unit.start
    dateline = read_dateline(reading.text[unit.start : unit.end])
    if dateline:
        start = _take_dateline(reading, unit, dateline)
    words = flat(reading.text[start : unit.end])
    rest = Unit(start, unit.end, words, unit.apart)
    named = dateline is not None and (dateline.place or dateline.agency)
    if reading.span is None and not named and is_title(reading.title, rest, found, number):
        reading.span = (start, unit.end)
        reading.add(BlockKind.TITLE, start, unit.end)
    elif not named and is_section(rest, found, number):
        reading.add(BlockKind.HEADER, start, unit.end)
    elif reading.span and not named and is_subhead(found, number, standfirst=True):
        reading.add(BlockKind.SUBHEAD, start, unit.end)
    else:
        reading.add(BlockKind.PARAGRAPH, start, unit.end)


def _heading(reading: _Reading, unit: Unit, heading: re.Match[str]) -> None:
    """A Markdown heading above the first paragraph."""
    first = not any(block.kind is BlockKind.TITLE for block in reading.blocks)
    if first:
        offset = reading.text.index("#", unit.start) + len(heading[1])
        start, _ = trimmed(reading.text, offset, unit.end)
        reading.span = (start, unit.end)
    reading.add(BlockKind.TITLE if first else BlockKind.SUBHEAD, unit.start, unit.end)


def _take_dateline(reading: _Reading, unit: Unit, dateline: Dateline) -> int:
    """Keep what a dateline names; returns where the lead begins."""
    reading.place = reading.place or dateline.place
    reading.agency = reading.agency or dateline.agency
    start, end = trimmed(reading.text, unit.start, unit.start + dateline.end)
    reading.add(BlockKind.HEADER, start, end)
    return trimmed(reading.text, unit.start + dateline.end, unit.end)[0]


def _covered(reading: _Reading) -> list[Block]:
    """The blocks without empty ones."""
    return [block for block in reading.blocks if block.start < block.end]
