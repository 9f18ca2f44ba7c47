"""Two clauses of one sentence as one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.ingest.merge.model import LeftOut, Statement
from dateline.ingest.model import Candidate, Mention, Modality, Span


def same(one: Statement, other: Statement) -> bool:
    """Whether two clauses have one date, and none of them is planned or denied alone."""
    first, second = one.candidate, other.candidate
    dates = (first.date, first.earliest, first.latest) == (
        second.date,
        second.earliest,
        second.latest,
    )
    marked = {Modality.PLANNED, Modality.DENIED}
    kinds = {first.modality, second.modality}
    return dates and (len(kinds) == 1 or not kinds & marked)


def widened(one: Statement, span: Span) -> Candidate:
    """A statement's candidate, with the words around it up to both ends of a span."""
    text = one.source.extraction.article.text
    start, end = min(span[0], one.span[0]), max(span[1], one.span[1])
    return replace(one.candidate, start=start, end=end, quote=text[start:end])


def joined(head: Statement, one: Statement, *, core: Statement | None = None) -> Statement:
    """A clause with another that hangs on it, and its names and numbers.

    Args:
        head: The clause whose date and modality are kept.
        one: The other, before or behind it.
        core: The one by whose words it is compared, if not by the first.
    """
    first, second = head.candidate, one.candidate
    wide = widened(head, (min(first.start, second.start), max(first.end, second.end)))
    wider = replace(
        wide,
        actors=together(first.actors, second.actors),
        places=together(first.places, second.places),
        figures=tuple(
            sorted({*first.figures, *second.figures}, key=lambda one: (one.start, one.end))
        ),
        attribution=first.attribution or second.attribution,
        title=first.title or second.title,
        sure=min(first.sure, second.sure),
    )
    # Of "X said that …" it is what X said that tells two reports apart.
    kept = None if first.modality is Modality.REPORTED else head.core or (core or head).candidate
    return replace(head, candidate=wider, core=kept)


def together(some: Iterable[Mention], others: Iterable[Mention]) -> tuple[Mention, ...]:
    """The names of two clauses, each once."""
    return tuple(_once((*some, *others)))


def _once(mentions: Iterable[Mention]) -> Iterator[Mention]:
    met = set()
    for one in mentions:
        key = (one.id or one.name, one.others)
        if key not in met:
            met.add(key)
            yield one


def part_of(one: Statement, head: Statement) -> LeftOut:
    """A clause that went into another."""
    words = " ".join(head.candidate.quote.split()[:8])
    return LeftOut(one.source, one.candidate, f"part of “{words} …”")
