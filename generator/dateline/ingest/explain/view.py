"""An extraction as something to look at: passages with marks, and statements with their rules."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.dates import parse_when
from dateline.dates.words import DateWords
from dateline.ingest.explain.marks import Mark, MarkKind, marks_of
from dateline.ingest.model import (
    Attribution,
    BlockKind,
    Candidate,
    Extraction,
    FigureFound,
    Mention,
    PublishedBasis,
    Refused,
)

_BASES = {
    PublishedBasis.GIVEN: "known from outside the text",
    PublishedBasis.STATED: "stated in the text",
    PublishedBasis.DATELINE: "stated in the dateline",
    PublishedBasis.METADATA: "stated in the page's metadata",
    PublishedBasis.INFERRED: "inferred from the text",
    PublishedBasis.SIBLINGS: "inferred from other articles",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks.

    Attributes:
        opens: The numbers of the statements that begin here.
        kinds: What covers it.
        hint: What those marks mean, with their rules.
    """

    text: str
    opens: tuple[int, ...]
    kinds: tuple[MarkKind, ...]
    hint: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A candidate in words."""

    number: int
    quote: str
    date: str
    edtf: str
    rule: str
    cites: str
    sure: int
    modality: str
    speaker: str
    actors: str
    places: str
    figures: tuple[str, ...]
    left_out: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the article with what was found in it."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    statements: tuple[Statement, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class RefusedStatement:
    """What an extractor proposed and the validator refused."""

    quote: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """An article with everything that was found in it."""

    id: str
    title: str
    origin: str
    published: str
    basis: str
    why: str
    passages: tuple[Passage, ...]
    refused: tuple[RefusedStatement, ...]
    notes: tuple[str, ...]

    @property
    def kept(self) -> int:
        """How many statements a draft is made of."""
        return sum(not one.left_out for passage in self.passages for one in passage.statements)

    @property
    def left_out(self) -> int:
        """How many statements no draft is made of."""
        return sum(bool(one.left_out) for passage in self.passages for one in passage.statements)


def explained(extraction: Extraction, title: str = "") -> Explained:
    """Lay out what was found, in the order of the text.

    Args:
        extraction: The article.
        title: What it is called where neither its metadata nor its text give a title.
    """
    article, publication, head = extraction.article, extraction.publication, extraction.head
    words = DateWords("en")
    marks = marks_of(extraction)
    numbered = list(enumerate(extraction.candidates, 1))
    own = article.title or (article.text[slice(*head.title)] if head.title else "")
    return Explained(
        id=article.id,
        title=" ".join((own or title or article.id).split()),
        origin=article.origin,
        published=words.phrase(publication.when) if publication.when else "not known",
        basis=_BASES[publication.basis] if publication.basis else "",
        why=publication.why,
        passages=tuple(_passages(extraction, numbered, marks, words)),
        refused=tuple(_refused(one) for one in extraction.refused),
        notes=extraction.notes,
    )


def _passages(
    extraction: Extraction,
    numbered: list[tuple[int, Candidate]],
    marks: tuple[Mark, ...],
    words: DateWords,
) -> Iterator[Passage]:
    text = extraction.article.text
    for block in extraction.head.blocks:
        here = [pair for pair in numbered if block.start <= pair[1].start < block.end]
        inside = tuple(one for one in marks if block.start <= one.start < block.end)
        yield Passage(
            kind=block.kind,
            pieces=tuple(_pieces(text, (block.start, block.end), here, inside)),
            statements=tuple(_statement(number, one, text, words) for number, one in here),
            marks=inside,
        )


def _pieces(
    text: str,
    span: tuple[int, int],
    numbered: list[tuple[int, Candidate]],
    marks: tuple[Mark, ...],
) -> Iterator[Piece]:
    """Cut a block wherever a mark or a statement begins or a mark ends."""
    edges = {*span}
    for one in marks:
        edges |= {one.start, min(one.end, span[1])}
    edges |= {one.start for _, one in numbered}
    cuts = sorted(edges)
    for start, end in itertools.pairwise(cuts):
        over = [one for one in marks if one.start < end and start < one.end]
        yield Piece(
            text=text[start:end],
            opens=tuple(number for number, one in numbered if one.start == start),
            kinds=tuple(dict.fromkeys(one.kind for one in over)),
            hint="; ".join(f"{one.meaning} (rule {one.rule})" for one in over),
        )


def _statement(number: int, one: Candidate, text: str, words: DateWords) -> Statement:
    return Statement(
        number=number,
        quote=" ".join(one.quote.split()),
        date=_date(one, words),
        edtf=one.date or "",
        rule=one.basis,
        cites=" ".join(text[slice(*one.cites)].split()) if one.cites else "",
        sure=round(100 * one.sure),
        modality=one.modality.value,
        speaker=_speaker(one.attribution),
        actors=_named(one.actors),
        places=_named(one.places),
        figures=tuple(_figure(figure) for figure in one.figures),
        left_out=one.left_out,
    )


def _date(one: Candidate, words: DateWords) -> str:
    """The date in words, or the days between which it lies."""
    if one.date:
        return words.phrase(parse_when(one.date), part=one.part_of_day)
    first = words.day(one.earliest) if one.earliest else ""
    last = words.day(one.latest) if one.latest else ""
    if first and last:
        return f"no day; between {first} and {last}"
    bound = f"not before {first}" if first else f"not after {last}" if last else ""
    return f"no day; {bound}" if bound else "no day"


def _named(mentions: Iterable[Mention]) -> str:
    return ", ".join(dict.fromkeys(_name(one) for one in mentions))


def _name(one: Mention) -> str:
    if one.id:
        return f"{one.name} ({one.id})"
    if one.others:
        return f"{one.name} (doubtful: {', '.join(one.others)})"
    return f"{one.name} (new)"


def _speaker(attribution: Attribution | None) -> str:
    if attribution is None:
        return ""
    said = _name(attribution.by) if attribution.by else "nobody named"
    between = ", ".join(_name(one) for one in attribution.via)
    return f"{said}, via {between}" if between else said


def _figure(one: FigureFound) -> str:
    number = f"{one.value:,}" if one.value is not None else f"{one.low} to {one.high}"
    parts = [f"{one.qualifier.value} {number} {one.unit}".strip()]
    if one.measure or one.proposed:
        parts.append(one.measure or f"new measure {one.proposed}")
    if one.as_of:
        parts.append(f"as of {one.as_of}")
    if one.place:
        parts.append(f"in {one.place.name}")
    return ", ".join(parts)


def _refused(one: Refused) -> RefusedStatement:
    return RefusedStatement(" ".join(one.candidate.quote.split()), one.reasons)
