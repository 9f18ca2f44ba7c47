"""When an article was published, what that rests on, and the same in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.dates import When, parse_when
from dateline.ingest.head.evidence import Hints, day_of, read_hints
from dateline.ingest.head.inference import Bounds, bounds
from dateline.ingest.head.stated import StatedDay, stated_days
from dateline.ingest.head.years import Supported, latest_full, year_from, year_from_text
from dateline.ingest.model import Article, Head, Publication, PublishedBasis
from dateline.temporal import Basis

# A day in an address: `/2022/01/10/` or `2022-01-10`; the year alone is too often something else.
_IN_ADDRESS = re.compile(
    r"(?<![0-9])(19[0-9]{2}|20[0-9]{2})([/-])([01]?[0-9])\2([0-3]?[0-9])(?![0-9])"
)
_NAMED = 3


def publication(article: Article, head: Head) -> Publication:
    """When an article was published, as far as it can be told from the article itself.

    In this order: a day that is known from outside, a date line, a dateline, metadata, bounds that
    the text's own dates give. What is inferred carries `?`, and `why` says what it rests on.
    """
    metadata, origin = _metadata(article)
    every = [_settled(one, metadata) for one in stated_days(article.text, head)]
    stated = [one for one in every if not one.warning]
    if article.given is not None:
        return _given(article.given, stated)
    hints = read_hints(article.text, head)
    if stated and stated[0].full:
        return _stated(stated, metadata)
    if stated:
        return _without_year(stated[0], metadata, origin, hints)
    if metadata is not None:
        return _from_metadata(metadata, origin, hints)
    return _inferred(hints, _doubtful(every))


def _metadata(article: Article) -> tuple[When | None, str]:
    """The day that metadata give, else the one in the address, and what to call it."""
    if article.metadata_date is not None:
        return article.metadata_date, "the article's metadata"
    found = _IN_ADDRESS.search(article.url)
    day = day_of(int(found[1]), int(found[3]), int(found[4])) if found else None
    return (parse_when(day.isoformat()), "the article's address") if day else (None, "")


def _given(given: When, stated: Sequence[StatedDay]) -> Publication:
    why = "The day was given with the article."
    if stated and stated[0].full and stated[0].when.earliest != given.earliest:
        why += f" The text itself says {_quoted(stated[0])}."
    return Publication(given, PublishedBasis.GIVEN, why)


def _stated(stated: Sequence[StatedDay], metadata: When | None) -> Publication:
    """A full day in a date line or dateline."""
    first = stated[0]
    if first.basis is Basis.DATELINE:
        why = f"The dateline says {_quoted(first)}."
    else:
        why = f"The text {'begins with' if first.begins else 'has'} the line {_quoted(first)}."
    if first.change:
        why += " That is when it was last changed; no other day is stated."
    why += _disagreement(first, stated, metadata)
    basis = PublishedBasis.DATELINE if first.basis is Basis.DATELINE else PublishedBasis.STATED
    return Publication(first.when, basis, why, first.span)


def _disagreement(first: StatedDay, stated: Sequence[StatedDay], metadata: When | None) -> str:
    """What else the article says of its day, where that is another one."""
    parts = []
    other = next(
        (one for one in stated[1:] if not one.change and one.when.edtf[4:] != first.when.edtf[4:]),
        None,
    )
    if other:
        parts.append(f"it also says {_quoted(other)}")
    own, given = first.when.earliest, metadata.earliest if metadata else None
    if metadata and own and given and not (given <= own <= (metadata.latest or own)):
        parts.append(f"the metadata give {metadata.edtf}")
    return f" But {' and '.join(parts)}." if parts else ""


def _without_year(
    first: StatedDay, metadata: When | None, origin: str, hints: Hints
) -> Publication:
    """A day whose year has to come from elsewhere."""
    dateline = first.basis is Basis.DATELINE
    basis = PublishedBasis.DATELINE if dateline else PublishedBasis.STATED
    what = "dateline" if dateline else "date line"
    lead = f"The {what} says {_quoted(first)} without a year"
    day = year_from(first.when, metadata)
    if day and metadata:
        why = f"{lead}; the year is from {origin}, which give{_s(origin)} {metadata.edtf}."
        return Publication(parse_when(day.isoformat()), basis, why, first.span)
    against = (
        f" {_capital(origin)} give{_s(origin)} {metadata.edtf}, which is far from it."
        if metadata
        else ""
    )
    found: Supported | None = year_from_text(first.when, first.line, hints, bounds(hints))
    if found:
        why = f"{lead}; {found.day.year} is likely because {found.why}.{against}"
        return Publication(parse_when(f"{found.day.isoformat()}?"), basis, why, first.span)
    return Publication(
        first.when, basis, f"{lead}, and nothing in the article supports one.{against}", first.span
    )


def _from_metadata(metadata: When, origin: str, hints: Hints) -> Publication:
    why = f"The text states no day; {origin} give{_s(origin)} this one."
    told = latest_full(hints)
    if told and metadata.latest and told > metadata.latest:
        why += f" But the text tells of {told.isoformat()} as past."
    return Publication(metadata, PublishedBasis.METADATA, why)


def _inferred(hints: Hints, doubtful: str) -> Publication:
    """Bounds from the dates of the text, or none."""
    found = bounds(hints)
    when = found.when
    if when is None:
        return Publication(why=_nothing(hints, doubtful))
    return Publication(when, PublishedBasis.INFERRED, _bounded(found, doubtful))


def _bounded(found: Bounds, doubtful: str) -> str:
    if found.day:
        return f"Not stated{doubtful}. The text calls this day '{found.day.words}'."
    parts = []
    if found.after:
        parts.append(f"tells of {found.after.words} as past")
    if found.before and found.after and found.before.start == found.after.start:
        parts.append("calls that day by its weekday, as recent reports do")
    elif found.before:
        parts.append(f"speaks of {found.before.words} as recent or to come")
    return f"Not stated{doubtful}. The text {' and '.join(parts)}."


def _nothing(hints: Hints, doubtful: str) -> str:
    """Why there is no date, and what an editor can go by."""
    named = list(dict.fromkeys(one.text for one in hints.yearless))[:_NAMED]
    days = list(dict.fromkeys(one.text for number, _, one in hints.recent if number))[:_NAMED]
    if named:
        return (
            f"Not stated{doubtful}, not even the year. The text tells of {_listed(named)} as past"
            " and names no year that would fix it."
        )
    if days:
        return f"Not stated{doubtful}. The text names {_listed(days)} but no date that would fix the week."
    return f"Not stated{doubtful}. The text holds no date that would narrow it down."


def _settled(one: StatedDay, metadata: When | None) -> StatedDay:
    """A day that can be read in two ways, in the way that the metadata support."""
    known = metadata.earliest if metadata and metadata.single_day else None
    if known and len(one.readings) > 1:
        for when in one.readings:
            if when.earliest == known:
                return replace(one, when=when, warning="")
    return one


def _doubtful(stated: Sequence[StatedDay]) -> str:
    """A date line that cannot be relied on, in brackets; empty where there is none."""
    first = next((one for one in stated if one.warning), None)
    return f" for sure (the line {_quoted(first)}: {first.warning})" if first else ""


def _quoted(one: StatedDay) -> str:
    return f"'{one.line}'"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _s(origin: str) -> str:
    return "" if origin.endswith("data") else "s"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
