"""The marks on an article's text: what stands where, what it means, and which rule decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dateline.ingest.model import Candidate, Extraction, FigureFound, Mention
from dateline.temporal import Timex


class MarkKind(StrEnum):
    """What a mark stands for."""

    DATE = "date"
    ACTOR = "actor"
    PLACE = "place"
    FIGURE = "figure"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of the text that means something.

    Attributes:
        text: Its words, on one line.
        meaning: What they were taken for.
    """

    start: int
    end: int
    kind: MarkKind
    text: str
    meaning: str
    rule: str


def marks_of(extraction: Extraction) -> tuple[Mark, ...]:
    """Every mark, in the order of the text; what two statements share is marked once."""
    text = extraction.article.text
    found = {_date(one) for one in extraction.timexes}
    for candidate in extraction.candidates:
        found |= set(_of(candidate, text))
    return tuple(sorted(found))


def _of(candidate: Candidate, text: str) -> Iterator[Mark]:
    attribution = candidate.attribution
    for kind, mentions in ((MarkKind.ACTOR, candidate.actors), (MarkKind.PLACE, candidate.places)):
        yield from (_mention(kind, one) for one in mentions if one.start < one.end)
    yield from (_figure(one) for one in candidate.figures)
    if attribution:
        start, end = attribution.cue
        speakers = (*([attribution.by] if attribution.by else []), *attribution.via)
        yield from (_mention(MarkKind.ACTOR, one) for one in speakers if one.start < one.end)
        who = attribution.by.name if attribution.by else "nobody named"
        words = " ".join(text[start:end].split())
        yield Mark(start, end, MarkKind.SPEAKER, words, f"said by {who}", attribution.rule)


def _date(one: Timex) -> Mark:
    meaning = one.edtf or one.value
    if one.warning:
        meaning += f"; {one.warning}"
    return Mark(one.start, one.end, MarkKind.DATE, " ".join(one.text.split()), meaning, one.rule)


def _mention(kind: MarkKind, one: Mention) -> Mark:
    if one.id:
        meaning = f"{kind.value} {one.id}"
    elif one.others:
        meaning = f"doubtful: {', '.join(one.others)}"
    else:
        meaning = f"new {one.kind or kind.value}: {one.name}"
    return Mark(one.start, one.end, kind, " ".join(one.text.split()), meaning, one.rule)


def _figure(one: FigureFound) -> Mark:
    number = f"{one.value:,}" if one.value is not None else f"{one.low} to {one.high}"
    meaning = f"{one.qualifier.value} {number} {one.unit}".strip()
    return Mark(one.start, one.end, MarkKind.FIGURE, " ".join(one.text.split()), meaning, one.rule)
