"""The date of a draft: what all its statements allow, or a conflict that is marked as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Day  # noqa: N812 - as in the model

from dateline.dates import When, parse_when
from dateline.dates.words import DateWords
from dateline.ingest.merge.features import Bounds, when_of
from dateline.ingest.merge.model import DraftDate, Statement
from dateline.ingest.model import Modality
from dateline.schema import Extent

_WORDS = DateWords("en")
_FAR = 100_000  # days; stands for no end in comparisons
# What an interval stands for that was worked out from the order of a text, not stated.
_BOUNDS = "bounds"


def date_of(statements: Sequence[Statement]) -> DraftDate:
    """The most specific date that all statements allow.

    Where two articles exclude each other's dates, nothing is chosen for the reader: the date is
    the stretch that holds them all, and the note names each.
    """
    dated = [(one, when) for one in statements if (when := _usable(one)) is not None]
    if not dated:
        return _by_bounds(statements)
    firm = [(one, when) for one, when in dated if not one.doubt]
    if _counted_at_several_times(dated):
        return _spread(dated, "The numbers hold for different days.")
    if not firm and len({when.edtf for _, when in dated}) > 1:
        return _spread(dated, "No article states the day.")
    dated = firm or dated
    if (clash := _clash(dated)) is not None:
        return _disputed(clash)
    best, when = min(dated, key=_precision)
    edtf = when.edtf
    part = next(
        (
            one.candidate.part_of_day
            for one, other in dated
            if one.candidate.part_of_day and other.edtf.rstrip("?~%") == edtf.rstrip("?~%")
        ),
        None,
    )
    extent = Extent.WITHIN if best.within and when.interval else None
    return DraftDate(edtf, _note(best, when), why(best), extent, part)


def _usable(statement: Statement) -> When | None:
    """A statement's date, unless it is after its article was published and is not planned."""
    when = when_of(statement.candidate)
    return None if when is None or _too_late(statement, when.earliest) else when


def _too_late(statement: Statement, first: Day | None) -> bool:
    published = statement.source.published
    if statement.candidate.modality is Modality.PLANNED or published is None:
        return False
    return first is not None and published.latest is not None and first > published.latest


def _precision(dated: tuple[Statement, When]) -> tuple[object, ...]:
    statement, when = dated
    days = Bounds(when.earliest, when.latest).days or _FAR
    return days, when.uncertain, when.approximate, -statement.candidate.sure, statement.key


def why(statement: Statement) -> str:
    """Which rule gave a statement its date, from which words, and how sure it is."""
    candidate = statement.candidate
    words = ""
    if candidate.cites:
        start, end = candidate.cites
        cited = " ".join(statement.source.extraction.article.text[start:end].split())
        words = f", from “{cited}”"
    return f"rule {candidate.basis or 'none'}{words}, {candidate.sure:.2f}"


def _note(statement: Statement, when: When) -> str:
    """What a reader should know of a date that no article states as it stands."""
    publication = statement.source.extraction.publication
    said = [statement.doubt] if statement.doubt else []
    if publication.inferred and when.uncertain:
        said.append("Reckoned from the day of the article, which is itself inferred.")
    if said:
        return " ".join(said)
    if when.earliest is None and when.latest is None and not when.interval:
        return "No article states the year."
    return ""


def _clash(dated: Sequence[tuple[Statement, When]]) -> list[tuple[Statement, When]] | None:
    """The statements with bounded dates, where two of these exclude each other; else None."""
    bounded = [(one, when) for one, when in dated if when.earliest or when.latest]
    for index, (_, one) in enumerate(bounded):
        for _, other in bounded[index + 1 :]:
            if not Bounds(one.earliest, one.latest).meets(Bounds(other.earliest, other.latest)):
                return bounded
    return None


def _counted_at_several_times(dated: Sequence[tuple[Statement, When]]) -> bool:
    """Whether articles of different days give different numbers of one thing, such as the dead."""
    told: dict[str, set[tuple[object, str]]] = {}
    for one, when in dated:
        for figure in one.candidate.figures:
            measure = figure.measure or figure.proposed
            value = (figure.value, figure.low, figure.high)
            told.setdefault(measure, set()).add((value, when.edtf.strip("?~%")))
    return any(
        len({value for value, _ in found}) > 1 and len({day for _, day in found}) > 1
        for found in told.values()
    )


def _spread(dated: Sequence[tuple[Statement, When]], note: str) -> DraftDate:
    """The stretch of dates that do not exclude each other, though no day is that of all."""
    first, last = _least(w.earliest for _, w in dated), _greatest(w.latest for _, w in dated)
    edtf = _interval(first, last, uncertain=any(when.uncertain for _, when in dated))
    reasons = dict.fromkeys(f"{one.source.id}: {why(one)}" for one, _ in dated)
    extent = Extent.WITHIN if edtf and "/" in edtf else None
    return DraftDate(edtf, note, "; ".join(reasons), extent)


def _disputed(dated: Sequence[tuple[Statement, When]]) -> DraftDate:
    firsts = [when.earliest for _, when in dated]
    lasts = [when.latest for _, when in dated]
    edtf = _interval(_least(firsts), _greatest(lasts))
    told = dict.fromkeys(f"{one.source.id} gives {when.edtf}" for one, when in dated)
    reasons = dict.fromkeys(f"{one.source.id}: {why(one)}" for one, _ in dated)
    return DraftDate(
        edtf,
        f"The articles disagree: {', '.join(told)}.",
        f"the articles disagree; {'; '.join(reasons)}",
        Extent.WITHIN if edtf else None,
        disputed=True,
    )


def _least(days: Iterable[Day | None]) -> Day | None:
    found = list(days)
    return None if None in found else min(day for day in found if day)


def _greatest(days: Iterable[Day | None]) -> Day | None:
    found = list(days)
    return None if None in found else max(day for day in found if day)


def _by_bounds(statements: Sequence[Statement]) -> DraftDate:
    """What is left where no statement has a date: the stretch that all allow."""
    found = [_possible(one) for one in statements]
    first = max((one.first for one in found if one.first), default=None)
    last = min((one.last for one in found if one.last), default=None)
    best = min(statements, key=lambda one: (-one.candidate.sure, one.key))
    if first and last and first > last:
        first, last = last, first
    edtf = _interval(first, last, uncertain=_rests_on_inferred(statements))
    note = _bounds_in_words(first, last)
    reason = f"{why(best)}; no day is stated, the bounds follow from the order of the text"
    extent = Extent.WITHIN if edtf and "/" in edtf else None
    part = best.candidate.part_of_day
    return DraftDate(edtf, note, reason if edtf else why(best), extent, part)


def _possible(statement: Statement) -> Bounds:
    """The days that a statement allows, without those after its article where it is past."""
    candidate = statement.candidate
    found = Bounds(candidate.earliest, candidate.latest)
    return Bounds(None, found.last) if _too_late(statement, found.first) else found


def _rests_on_inferred(statements: Iterable[Statement]) -> bool:
    return all(one.source.extraction.publication.inferred for one in statements)


def _interval(first: Day | None, last: Day | None, *, uncertain: bool = False) -> str | None:
    """Two days as EDTF; None where neither is known, and nothing is made up."""
    mark = "?" if uncertain else ""
    if first is None and last is None:
        return None
    if first == last and first is not None:
        return f"{first.isoformat()}{mark}"
    start = f"{first.isoformat()}{mark}" if first else ".."
    end = f"{last.isoformat()}{mark}" if last else ".."
    return parse_when(f"{start}/{end}").edtf


def _bounds_in_words(first: Day | None, last: Day | None) -> str:
    """`date_note` of an event of which only bounds are known."""
    if first and first == last:
        return "No article states the day; the order of the text leaves no other."
    if first and last:
        return f"No article states the day; it was at some time {_WORDS.span(first, last)}."
    if last:
        return f"No article states the day; it was no later than {_WORDS.day(last)}."
    if first:
        return f"No article states the day; it was no earlier than {_WORDS.day(first)}."
    return "No article states when."
