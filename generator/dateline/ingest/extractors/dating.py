"""Whether a candidate's date rests on what the article says.

A date is held to the expression that it cites, or to what its basis allows. It may be coarser than
its ground (January for "January 6"). Where it is finer (January 6 for "this month"), each end must
be a day that the article itself gives; what no word bears out is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateline.dates import DateError, PartOfDay, When, parse_when
from dateline.ingest.extractors.evidence import Days, Evidence
from dateline.ingest.model import Candidate
from dateline.temporal import Timex

# A date on the basis of publication holds to that day. These bases speak of an expression of the
# statement's own, which must be cited. Any other (a date that is carried over from what came
# before, taken from the headline, the bounds around an event) holds to the days that the article
# gives.
PUBLICATION = "publication"
CITING = frozenset(
    {"clause", "expression", "possessive", "attribute"}
    | {"since", "by", "after", "until", "before"}
)
# "Tomorrow" in what somebody said is reckoned from the day of the speech, which is cited.
SPEECH = "speech"
# "Three days after the quake", "the day before": counted from a day that the article gives.
OFFSET = "offset"
_COUNT = re.compile(r"P([0-9]{1,4})([DW])")
_PARTS = {
    PartOfDay.MORNING: "in the morning",
    PartOfDay.AFTERNOON: "in the afternoon",
    PartOfDay.EVENING: "in the evening",
    PartOfDay.NIGHT: "at night",
}
_A_DAY = timedelta(days=1)
_MARKS = str.maketrans("", "", "?~%")
_YEAR = re.compile(r"[0-9]{4}|['’][0-9]{2}")
_CALENDAR = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
_YEARLESS = re.compile(r"XXXX(-[0-9]{2}(?:-[0-9]{2})?)")


def date_reasons(evidence: Evidence, candidate: Candidate) -> Iterator[str]:
    """What is wrong with a candidate's date, bounds and citation."""
    cited = evidence.cited(candidate.cites) if candidate.cites else ()
    if candidate.cites and not cited:
        start, end = candidate.cites
        yield f"characters {start} to {end}, which the date cites, are no temporal expression"
    yield from _part_of_day(evidence, candidate, cited)
    when = None
    if candidate.date is not None:
        try:
            when = parse_when(candidate.date)
        except DateError as error:
            yield f"the date cannot be read: {error}"
    yield from _bounds(evidence, candidate, when)
    if when is None:
        return
    yield from _outside_bounds(when, candidate)
    if candidate.cites:
        basis = candidate.basis
        if cited and not any(_rests_on(evidence, when, one, basis) for one in cited):
            yield f"the date {when.edtf} is not what “{cited[0].text}”, which it cites, says"
    else:
        yield from _uncited(evidence, when, candidate.basis)


def supported(evidence: Evidence, edtf: str) -> bool:
    """Whether a date rests on anything that the article says.

    Raises:
        DateError: The text is no date.
    """
    when = parse_when(edtf)
    return any(_fits(evidence, when, ground) for ground in evidence.grounds) or any(
        _yearless(evidence, when, edtf) for edtf in evidence.yearless
    )


def _bounds(evidence: Evidence, candidate: Candidate, when: When | None) -> Iterator[str]:
    """Bounds must be in order, and each of them an end of the date or a day that the article gives."""
    first, last = candidate.earliest, candidate.latest
    if first and last and first > last:
        yield f"its bounds are out of order: {first} is after {last}"
    own = {when.earliest, when.latest} if when else set()
    for day in (first, last):
        if day and day not in own and not evidence.supports(day):
            yield f"nothing in the article gives {day}, by which the event is bounded"


def _part_of_day(
    evidence: Evidence, candidate: Candidate, cited: tuple[Timex, ...]
) -> Iterator[str]:
    """A part of the day must be said by the expression that is cited, or by one in the quote."""
    part = candidate.part_of_day
    if part is None:
        return
    quoted = evidence.cited((candidate.start, candidate.end))
    if not any(one.part_of_day is part for one in (*cited, *quoted)):
        yield f"neither the quote nor what its date cites says that it was {_PARTS[part]}"


def _outside_bounds(when: When, candidate: Candidate) -> Iterator[str]:
    """A date may be coarser than its bounds ("earlier this year"), but must share a day with them."""
    first, last = candidate.earliest or date.min, candidate.latest or date.max
    if (when.earliest or date.min) > last or (when.latest or date.max) < first:
        bounds = f"{candidate.earliest or '..'} to {candidate.latest or '..'}"
        yield f"the date {when.edtf} lies outside the event's own bounds, {bounds}"


def _uncited(evidence: Evidence, when: When, basis: str) -> Iterator[str]:
    """A date without an expression holds to its basis."""
    if basis.startswith(PUBLICATION):
        published = evidence.document.publication.when
        if published is None:
            yield f"the date {when.edtf} rests on the day of publication, which is not known"
        elif not _is_publication(evidence, when, published):
            yield f"the date {when.edtf} is not the day of publication, {published.edtf}"
        elif published.uncertain and not when.uncertain:
            yield f"the day of publication, {published.edtf}, is uncertain, but the date is not"
    elif basis in CITING or not basis.strip():
        stated = f"its basis, {basis!r}, needs one" if basis.strip() else "it has no basis either"
        yield f"the date {when.edtf} cites no temporal expression, and {stated}"
    elif not supported(evidence, when.edtf):
        yield f"the date {when.edtf} rests on nothing that the article says"


def _is_publication(evidence: Evidence, when: When, published: When) -> bool:
    ground = evidence.published
    if ground and _fits(evidence, when, ground):
        return True
    return _bare(when.edtf) == _bare(published.edtf)


def _rests_on(evidence: Evidence, when: When, cited: Timex, basis: str) -> bool:
    ground = Days(cited.earliest, cited.latest)
    if not ground:
        if cited.edtf:
            return _yearless(evidence, when, cited.edtf)
        if basis == OFFSET and when.start is not None and when.single_day:
            return _counted(evidence, when, cited)
        # Words such as "recently" or "three days" name no day: others must.
        return any(_fits(evidence, when, other) for other in evidence.grounds)
    if _fits(evidence, when, ground) or _in_other_year(evidence, when, cited):
        return True
    return basis == SPEECH and when.single_day and _touches(when, ground, slack=True)


def _counted(evidence: Evidence, when: When, cited: Timex) -> bool:
    """Whether a day lies as far from one that the article gives as the words cited say."""
    found = _COUNT.fullmatch(cited.value)
    days = int(found[1]) * (7 if found[2] == "W" else 1) if found else 1
    day = when.earliest
    return day is not None and any(abs((day - other).days) == days for other in evidence.days)


def _in_other_year(evidence: Evidence, when: When, cited: Timex) -> bool:
    """Whether words that name no year are taken for a year that the article tells of, or the next.

    "In 2014 fighting resumed. On July 3 the truce collapsed": the tagger knows the sentence alone.
    """
    edtf = cited.edtf or ""
    if _YEAR.search(cited.text) or when.interval or when.start is None:
        return False
    year = when.start.year
    if year is None or not _CALENDAR.fullmatch(edtf) or _bare(when.edtf)[4:] != edtf[4:]:
        return False
    return year in evidence.years or year - 1 in evidence.years


def _fits(evidence: Evidence, when: When, ground: Days) -> bool:
    """Whether a date touches its ground, and is finer only where the article gives the days."""
    first, last = when.earliest, when.latest
    if not ground or (first is None and last is None):
        return False
    if not _touches(when, ground, slack=when.interval):
        return False
    finer = []
    if first and (ground.earliest is None or first > ground.earliest):
        finer.append(first)
    if last and (ground.latest is None or last < ground.latest):
        finer.append(last)
    # An end of a stretch may be the day beside ("after January 6"); a day by itself may not.
    if when.interval:
        return all(evidence.supports(day) for day in finer)
    return evidence.days.issuperset(finer)


def _touches(when: When, ground: Days, *, slack: bool) -> bool:
    """Whether two stretches share a day, or with `slack` lie side by side."""
    first, last = when.earliest or date.min, when.latest or date.max
    if slack:
        first = first - _A_DAY if first > date.min else first
        last = last + _A_DAY if last < date.max else last
    return first <= (ground.latest or date.max) and (ground.earliest or date.min) <= last


def _yearless(evidence: Evidence, when: When, edtf: str) -> bool:
    """Whether a date is a day without a year, or that day in a year that the article gives."""
    plain = _bare(when.edtf)
    if plain == _bare(edtf):
        return True
    found = _YEARLESS.fullmatch(_bare(edtf))
    if not found or when.interval or not plain.endswith(found[1]):
        return False
    return when.start is not None and when.start.year in evidence.years


def _bare(edtf: str) -> str:
    """A date without its marks of doubt."""
    return edtf.translate(_MARKS)
