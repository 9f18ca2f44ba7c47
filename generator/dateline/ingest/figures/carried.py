"""Speech and sentences without a cue of their own, and headlines that name who says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.ingest.figures.cues import CueKind
from dateline.ingest.figures.nearby import Nearby
from dateline.ingest.figures.quotes import Quotation
from dateline.ingest.figures.speakers import Memory
from dateline.ingest.model import Attribution, Block, BlockKind, Document, Mention, Span

_ENDS = '.!?:…"”»’'


def uncued(
    text: str,
    block: Block,
    quoted: Sequence[Quotation],
    here: list[Attribution],
    before: Attribution | None,
    memory: Memory,
) -> list[Attribution]:
    """Speech without a cue of its own: of the paragraph's speaker, or of the quotation before."""
    found = []
    for place, one in enumerate(quoted):
        said = any(other.start <= one.start and one.end <= other.end for other in here)
        if not one.speech or said or not _alone(text, block, one):
            continue
        near = sorted(
            here, key=lambda other: min(abs(other.start - one.end), abs(one.start - other.end))
        )
        source = near[0] if near else (before if place == 0 else None)
        if source and source.by:
            found.append(replace(source, start=one.start, end=one.end, rule="quotation"))
        elif not source and (named := _named_before(one.start, memory)):
            span = named.start, named.end
            found.append(Attribution(one.start, one.end, named, (), span, "quotation:named-before"))
    return found


def _alone(text: str, block: Block, one: Quotation) -> bool:
    """Whether a quotation is a sentence by itself, and not in one that says who spoke.

    In "“Leave!” protesters chanted" it is the protesters, although no word of saying tells so.
    """
    before = text[block.start : one.start].rstrip()
    after = text[one.end : block.end].lstrip()
    return (not before or before[-1] in _ENDS) and not after[:1].islower()


def _named_before(position: int, memory: Memory) -> Mention | None:
    """The person named shortly before a quotation: "Berg spoke on Friday. “…”"."""
    people = [one for one in memory.named.between(position - 120, position) if one.kind == "person"]
    return people[-1] if people else None


def follows(
    document: Document, block: Block, quoted: Sequence[Quotation], found: list[Attribution]
) -> Attribution | None:
    """The speaker of the paragraph before, where this one is nothing but a quotation."""
    whole = len(quoted) == 1 and quoted[0].end - quoted[0].start >= len(
        document.text[block.start : block.end].strip()
    )
    last = found[-1] if found else None
    between = document.text[last.end : block.start] if last else "-"
    return last if whole and last and not between.strip() else None


def left_open(quoted: Sequence[Quotation], here: list[Attribution]) -> Attribution | None:
    """The speaker of a quotation that the next paragraph continues; None where all are closed."""
    last = next((one for one in reversed(here) if one.by), None)
    return last if quoted and not quoted[-1].closed else None


def between(
    units: Sequence[Span], here: list[Attribution], before: Attribution | None
) -> list[Attribution]:
    """Sentences without a cue between two of the same speaker, who goes on speaking."""
    found: list[Attribution] = []
    attributed = Nearby(here)
    for start, end in units:
        if attributed.between(start, end):
            continue
        last = next(iter(attributed.before(start, 1)), before)
        following = attributed.following(end)
        if not following or not following.rule.startswith(CueKind.BEHIND):
            continue
        if last and last.by and following.by and _same(last.by, following.by):
            found.append(replace(following, start=start, end=end, rule="goes-on"))
    return found


def _same(one: Mention, other: Mention) -> bool:
    return (one.id or one.name) == (other.id or other.name)


def headline(text: str, block: Block, memory: Memory) -> list[Attribution]:
    """A headline with its speaker: "Nearly 8,000 detained: ministry", "Minister: 12 detained"."""
    if block.kind is BlockKind.PARAGRAPH:
        return []
    words = text[block.start : block.end]
    before, colon, behind = words.rpartition(":")
    if not colon or not before.strip() or not behind.strip():
        return []
    place = block.start + len(before)
    for span in ((place + 1, block.end), (block.start, place)):
        named = [
            one
            for one in memory.named.between(*span)
            if one.text and one.kind != "place" and span[0] <= one.start and one.end <= span[1]
        ]
        if named and len(text[slice(*span)].split()) <= len(named[0].text.split()) + 2:
            return [
                Attribution(block.start, block.end, named[0], (), span, "headline:named-speaker")
            ]
    return []
