"""Makes statements of clauses that state nothing by themselves: each gets its subject, or its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.ingest.merge.firmness import is_borrowed
from dateline.ingest.merge.fragments import Shape, antecedent_of, shape_of, subject_of
from dateline.ingest.merge.model import LeftOut, Statement
from dateline.ingest.merge.widening import joined, part_of, same, together
from dateline.ingest.model import Modality, Span

_MARKED = {Modality.PLANNED, Modality.DENIED}
_NOTHING = "states nothing by itself"


def complete(clauses: Sequence[Statement], sentence: Span) -> tuple[list[Statement], list[LeftOut]]:
    """The clauses of a sentence as statements, and those that went into others.

    Args:
        clauses: In the order of the text.
        sentence: Where it stands.
    """
    told: list[Statement] = []
    left: list[LeftOut] = []
    waiting: Statement | None = None
    for clause in clauses:
        one, shape = clause, _shape(clause, sentence)
        if waiting is not None and not _overlap(waiting, one):
            left.append(part_of(waiting, one))
            one, waiting = joined(one, waiting, core=one), None
            shape = Shape.FULL if shape in {Shape.PREDICATE, Shape.BARE} else shape
        if told:
            _beside(one, shape, told, left, sentence)
        elif shape is Shape.RELATIVE and not _dated_alone(one):
            left.append(LeftOut(one.source, one.candidate, _NOTHING))
        elif waiting is None and _waits(one, shape, sentence):
            waiting = one
        else:
            told.append(one)
    if waiting is not None and (told or waiting.candidate.figures or _dated_alone(waiting)):
        told.append(waiting)
    elif waiting is not None:
        left.append(LeftOut(waiting.source, waiting.candidate, _NOTHING))
    return told, left


def _beside(
    one: Statement, shape: Shape, told: list[Statement], left: list[LeftOut], sentence: Span
) -> None:
    """Add a clause to those before it: by itself, with its subject, or as a part of the last."""
    before = told[-1]
    if shape is Shape.FULL or (_overlap(before, one) and shape is not Shape.RELATIVE):
        told.append(one)
    elif (whole := _with_subject(one, shape, before, sentence)) is not None:
        told.append(whole)
    elif _own(one, before) or shape is Shape.SUBORDINATE:
        told.append(one)
    else:
        told[-1] = joined(before, one)
        left.append(part_of(one, before))


def _shape(one: Statement, sentence: Span) -> Shape:
    """A clause's shape; headings, whole sentences and other languages are taken as they are."""
    article = one.source.extraction.article
    if one.title or not (article.language or "en").startswith("en"):
        return Shape.FULL
    start, end = one.span
    if (
        not article.text[sentence[0] : start].strip()
        and not article.text[end : sentence[1]].strip()
    ):
        return Shape.FULL
    return shape_of(article.text, sentence, one.span)


def _overlap(one: Statement, other: Statement) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _waits(one: Statement, shape: Shape, sentence: Span) -> bool:
    """Whether a clause at the head of its sentence is to be completed by what follows."""
    text = one.source.extraction.article.text
    if text[sentence[0] : one.span[0]].strip() or one.span[1] >= sentence[1]:
        return False
    if shape is Shape.SUBORDINATE:
        return not _dated_alone(one)
    return shape is Shape.BARE


def _dated_alone(one: Statement) -> bool:
    """Whether a clause has a date of its own."""
    cites = one.candidate.cites
    return cites is not None and one.span[0] <= cites[0] < one.span[1]


def _own(one: Statement, before: Statement) -> bool:
    """Whether a clause tells of another time than the one before it, or of what is to come."""
    candidate = one.candidate
    if _dated_alone(one) or (candidate.modality in _MARKED and not same(one, before)):
        return True
    return not is_borrowed(candidate) and not same(one, before)


def _with_subject(
    one: Statement, shape: Shape, before: Statement, sentence: Span
) -> Statement | None:
    """A clause with its subject; None where it is to be joined to the one before, or has none."""
    text = one.source.extraction.article.text
    own = _own(one, before)
    if (shape is Shape.PREDICATE and before.core is None) or (shape is Shape.PARTICIPLE and own):
        subject = before.subject or subject_of(text, sentence, before.span)
    elif shape is Shape.RELATIVE and own:
        subject = antecedent_of(text, sentence, one.span)
    else:
        return None
    if subject is None:
        return None
    start, end = subject
    names = [m for m in before.candidate.actors if start <= m.start and m.end <= end]
    candidate = replace(one.candidate, actors=together(names, one.candidate.actors))
    return replace(one, candidate=candidate, subject=subject)
