"""How firm a statement's day is: a day that a weak rule gave does not look like a stated one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from dateline.dates import DateError, When
from dateline.dates.words import DateWords
from dateline.ingest.merge.features import read_when, when_of
from dateline.ingest.merge.layout import Layout
from dateline.ingest.merge.model import SourceFound, Statement
from dateline.ingest.model import Candidate, Modality

# Rules that take the day from elsewhere: right or not, the article does not say it of this event.
_BORROWED = frozenset(
    {
        *("carried", "scene", "sentence", "same-event", "same-plan"),
        *("publication-default", "publication-plan"),
    }
)
_STRETCHES = frozenset({"after-anchor", "before-anchor", "after", "before"})
_STATED = frozenset({"clause", "expression", "possessive", "since", "by", "until"})
_FIRM = 0.75  # from here on a rule counts as right more often than not by a good margin
_NEWS_DAYS = 2  # before publication; what happened on the day before may be told a day later
_WORDS = DateWords("en")
_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def settle(statements: Sequence[Statement], layouts: dict[str, Layout]) -> list[Statement]:
    """The statements with dates that look no firmer than they are.

    A day on a weak rule becomes the stretch that its bounds leave; or, where its paragraph has
    told of an older day since, the stretch from that day to publication; or else it gets `?`.

    Args:
        statements: In the order of sources and texts.
        layouts: Of each source, by id.
    """
    found: list[Statement] = []
    for source_id, group in groupby(statements, key=lambda one: one.source.id):
        of_source = list(group)
        layout = layouts[source_id]
        stated = [
            (one.span[0], when)
            for one in of_source
            if one.candidate.basis in _STATED and (when := when_of(one.candidate)) is not None
        ]
        found += [_settled(one, layout, stated) for one in of_source]
    return found


def _settled(statement: Statement, layout: Layout, stated: Iterable[tuple[int, When]]) -> Statement:
    candidate = statement.candidate
    when = when_of(candidate)
    if when is None or not _is_weak(statement, layout):
        return statement
    doubt = _in_words(statement, layout)
    older = _older_anchor(statement, when, layout, stated)
    if older is not None and (stretch := _stretch(older, _published(statement.source))):
        first = older.earliest
        note = f"It is told after {_WORDS.day(first)}, and " if first else ""
        doubt = f"{note}{'t' if note else 'T'}he article gives no day for this."
        return _with(statement, stretch.edtf, doubt, within=True, bounds=stretch)
    if (wide := _wide(candidate, when)) is not None:
        return _with(statement, wide.edtf, doubt, within=wide.interval, bounds=wide)
    if when.interval and _reaches_publication(statement, when):
        return _with(statement, when.edtf, doubt, within=True)
    return _with(statement, _marked(when.edtf), doubt)


def _with(
    statement: Statement, edtf: str, doubt: str, *, within: bool = False, bounds: When | None = None
) -> Statement:
    candidate = replace(statement.candidate, date=edtf)
    if bounds:
        candidate = replace(candidate, earliest=bounds.earliest, latest=bounds.latest)
    return replace(statement, candidate=candidate, doubt=doubt, within=within)


def _is_weak(statement: Statement, layout: Layout) -> bool:
    """Whether the article gives no day for this itself.

    The day of publication is that of a report and of the lead; of what "has happened" it is a bound.
    """
    candidate = statement.candidate
    if candidate.basis == "publication" and candidate.cites is None:
        told = candidate.modality is Modality.REPORTED or statement.title
        return not told and candidate.start >= layout.lead_end
    return is_borrowed(candidate) or candidate.sure < _FIRM


def is_borrowed(candidate: Candidate) -> bool:
    """Whether a candidate's date rests on words outside of its clause, or on none."""
    cites = candidate.cites
    outside = cites is not None and not candidate.start <= cites[0] < candidate.end
    return candidate.basis in _BORROWED or outside


def _older_anchor(
    statement: Statement, when: When, layout: Layout, stated: Iterable[tuple[int, When]]
) -> When | None:
    """The day that the paragraph told of last, where the statement was dated from outside of it.

    What follows "the strike began on Monday" is not of the day on which the article before it
    was about; a report has a day of its own.
    """
    candidate = statement.candidate
    block = layout.block(candidate.start)
    cites = candidate.cites
    if not is_borrowed(candidate) or block is None or when.interval:
        return None
    if candidate.modality in {Modality.PLANNED, Modality.REPORTED} or not cites:
        return None
    if candidate.basis in _STRETCHES:
        return None
    if candidate.basis == "scene":
        return when if _is_background(statement, when) else None
    if block[0] <= cites[0] < block[1]:
        return None
    before = [one for start, one in stated if block[0] <= start < candidate.start]
    last = before[-1] if before else None
    if last is None or last.earliest is None or when.earliest is None:
        return None
    return last if last.earliest < when.earliest else None


def _is_background(statement: Statement, when: When) -> bool:
    """Whether a day lies further back than what an article tells as news."""
    published = _published(statement.source)
    last = published.latest if published else None
    return bool(last and when.latest and (last - when.latest).days > _NEWS_DAYS)


def _stretch(older: When, published: When | None) -> When | None:
    last = published.latest if published else None
    if older.earliest is None or last is None or last <= older.earliest:
        return None
    mark = "?" if older.uncertain or (published and published.uncertain) else ""
    return read_when(f"{older.earliest.isoformat()}{mark}/{last.isoformat()}{mark}")


def _published(source: SourceFound) -> When | None:
    return source.published or source.extraction.publication.when


def _wide(candidate: Candidate, when: When) -> When | None:
    """What the bounds leave, where that is more than the date itself."""
    first, last = candidate.earliest, candidate.latest
    if first is None and last is None:
        return None
    if (first, last) == (when.earliest, when.latest):
        return None
    mark = "?" if when.uncertain else ""
    try:
        return read_when(
            f"{f'{first.isoformat()}{mark}' if first else '..'}/"
            f"{f'{last.isoformat()}{mark}' if last else '..'}"
        )
    except DateError:
        return None


def _reaches_publication(statement: Statement, when: When) -> bool:
    """Whether a stretch is what lies between something told and the article."""
    published = _published(statement.source)
    end = published.latest if published else None
    return statement.candidate.basis in _STRETCHES or (end is not None and when.latest == end)


def _marked(edtf: str) -> str:
    """A date with `?` at each day of it; as it is where it cannot bear one."""
    marked = "/".join(_mark(part) for part in edtf.split("/"))
    try:
        return read_when(marked).edtf
    except DateError:
        return edtf


def _mark(part: str) -> str:
    if part in {"", ".."} or part[-1] in "?%":
        return part
    return f"{part[:-1]}%" if part[-1] == "~" else f"{part}?"


def _in_words(statement: Statement, layout: Layout) -> str:
    """`date_note`: where the day comes from, for a reader."""
    candidate = statement.candidate
    if candidate.cites is None:
        return "Taken from the day of publication; the article gives no day for this."
    start, end = candidate.cites
    cited = f"“{' '.join(statement.source.extraction.article.text[start:end].split())}”"
    if candidate.basis in _STRETCHES:
        return (
            f"Known only from what is told beside it ({cited}); the article gives no day for this."
        )
    if candidate.basis == "same-event":
        return f"Dated by {cited}, said elsewhere of what may be the same event."
    if not is_borrowed(candidate):
        return f"Dated by {cited}, which need not be its day."
    apart = layout.sentences_between(start, candidate.start)
    if apart == 0:
        return f"The sentence says {cited} of something else; the article gives no day for this."
    count = _COUNTS[abs(apart)] if abs(apart) < len(_COUNTS) else str(abs(apart))
    where = f"{count} sentence{'s' if abs(apart) > 1 else ''} {'before' if apart > 0 else 'later'}"
    return f"Carried over from {cited} {where}; the article gives no day for this."
