"""Publication dates from other articles that report the same events.

An article that gives no day of its own can tell of an announcement "on Monday" that a dated
article tells of, too, or of "January 6" where the others say which year. Passages are compared by
the rarity of the words that they share (Spärck Jones 1972). Only articles whose own day is firm
give support, so that the result hangs neither on the order of the articles nor on guesses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from dateline.dates import When
from dateline.ingest.head.evidence import Hints, read_hints
from dateline.ingest.head.layout import read_head
from dateline.ingest.head.passages import Match, Passage, Passages, passages_of
from dateline.ingest.head.support import (
    Dated,
    Support,
    closest,
    in_year,
    known_day,
    nearest,
    not_before,
    on_day,
)
from dateline.ingest.model import Article, Head, Publication, PublishedBasis
from dateline.temporal import Timex, tag

# Reports of one development date its steps within about a week of each other.
_SAME_DEVELOPMENT_DAYS = 7


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, what its layout says, and when it was published as far as it tells itself."""

    article: Article
    head: Head
    publication: Publication


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """A source that the site has already.

    Attributes:
        published: Its day; None where that is not known.
    """

    id: str
    title: str
    text: str
    published: When | None = None


def infer_from_siblings(
    readings: Sequence[Reading], known: Sequence[KnownArticle] = ()
) -> tuple[Publication, ...]:
    """Date the articles that state no full day by others that report the same events.

    Args:
        readings: All articles of a run.
        known: The sources that the site has; those with a full day give support.

    Returns:
        The publications in the order of `readings`; as they were where nothing was found.
    """
    open_ones = [one for one in readings if _is_open(one.publication)]
    dated = _dated(readings, known) if open_ones else []
    if not dated:
        return tuple(one.publication for one in readings)
    found = _Search(open_ones, dated)
    return tuple(
        found.publication(one) if _is_open(one.publication) else one.publication for one in readings
    )


def _is_open(one: Publication) -> bool:
    """Whether an article says nothing of its own day, or bounds alone, or a day without a year."""
    if one.basis is PublishedBasis.GIVEN:
        return False
    return one.when is None or _lacks_year(one) or (one.inferred and not one.when.single_day)


def _dated(readings: Iterable[Reading], known: Iterable[KnownArticle]) -> list[Dated]:
    """The articles that give support, each text once, in an order of their own."""
    mine = (
        Dated(one.article.id, one.article.text, one.head, day)
        for one in readings
        if not one.publication.inferred and (day := known_day(one.publication.when))
    )
    others = (
        Dated(one.id, one.text, read_head(one.text, one.title), day)
        for one in known
        if (day := known_day(one.published))
    )
    by_text: dict[str, Dated] = {}
    for one in sorted(chain(mine, others), key=lambda d: (d.id, d.text, d.day)):
        by_text.setdefault(one.text, one)
    return list(by_text.values())


class _Search:
    """Finds for articles without a day what dated ones tell of the same events."""

    def __init__(self, open_ones: Sequence[Reading], dated: Sequence[Dated]) -> None:
        self._dated = dated
        self._days: dict[int, tuple[Timex, ...]] = {}
        self._passages = [
            passages_of(one.text, one.head, number) for number, one in enumerate(dated)
        ]
        unique = {one.article.text: one for one in open_ones}
        self._own = {text: passages_of(text, one.head, -1) for text, one in sorted(unique.items())}
        self._index = Passages(self._passages, self._own.values())

    def publication(self, reading: Reading) -> Publication:
        """The article's publication with what the others support."""
        text = reading.article.text
        matches = [
            match
            for passage in self._own[text]
            for match in self._index.matches(passage)
            if self._dated[match.there.article].text != text
        ]
        if not matches:
            return reading.publication
        hints = read_hints(text, reading.head)
        if _lacks_year(reading.publication):
            return self._with_year(reading, matches)
        announced = self._announced(matches, hints, reading.publication)
        if announced:
            return on_day(announced)
        after = self._after(matches, hints, reading.publication, text)
        return not_before(after, reading.publication) if after else reading.publication

    def _announced(
        self, matches: Sequence[Match], hints: Hints, own: Publication
    ) -> Support | None:
        """The last event that the article dates by a weekday and a dated article by its day."""
        found = [
            Support(day, match, by, words, later)
            for match in matches
            if match.strong
            for weekday, later, words in hints.recent
            if match.here.start <= words.start < match.here.end
            for by in [self._dated[match.there.article]]
            for day in self._days_of(match.there)
            if weekday in {None, day.isoweekday()}
            and (by.day - day).days <= _SAME_DEVELOPMENT_DAYS
            and _allows(own, day)
        ]
        return max(_agreeing(found, 0), key=lambda one: one.order, default=None)

    def _after(
        self, matches: Sequence[Match], hints: Hints, own: Publication, text: str
    ) -> Support | None:
        """The last day that the article tells of, with the year that dated articles give it."""
        found = _agreeing(self._years(matches, hints, text), _SAME_DEVELOPMENT_DAYS)
        # One passage alone can be alike by chance; what tells of the same things is alike twice.
        if len({match.here for match in matches}) < 2:
            found = []
        undated = [
            Support(min(days), match, self._dated[match.there.article])
            for match in matches
            if match.strong and not _dates_in(match.here, hints)
            if (days := self._days_of(match.there))
        ]
        found += _agreeing(undated, _SAME_DEVELOPMENT_DAYS)
        lower = own.when.earliest if own.when else None
        allowed = [
            one for one in found if _allows(own, one.day) and not (lower and one.day <= lower)
        ]
        return max(allowed, key=lambda one: one.order, default=None)

    def _years(self, matches: Sequence[Match], hints: Hints, text: str) -> list[Support]:
        """What the days without a year in the matching passages can be."""
        return [
            Support(day, match, self._dated[match.there.article], words)
            for match in matches
            if self._index.same_matter(self._own[text], match.there.article)
            for words in hints.yearless
            if match.here.start <= words.start < match.here.end
            for near in self._days_of(match.there)
            for day in [nearest(words, near)]
            if day and abs((day - near).days) <= _SAME_DEVELOPMENT_DAYS
        ]

    def _with_year(self, reading: Reading, matches: Sequence[Match]) -> Publication:
        """A day that is stated without its year, in the year of the articles on the same events."""
        own = reading.publication
        days = {
            day: match
            for match in sorted(matches, key=lambda m: (m.score, self._dated[m.there.article].id))
            if match.strong
            for near in [self._dated[match.there.article].day]
            if (day := closest(own.when, near))
            and abs((day - near).days) <= _SAME_DEVELOPMENT_DAYS * 2
        }
        if len(days) != 1:
            return own
        day, match = next(iter(days.items()))
        by = self._dated[match.there.article]
        return in_year(day, match, by, own, reading.article.text)

    def _days_of(self, passage: Passage) -> list[date]:
        """The days that a passage of a dated article tells of as past."""
        number = passage.article
        by = self._dated[number]
        if number not in self._days:
            self._days[number] = tag(by.text, by.day)
        days = {
            one.earliest
            for one in self._days[number]
            if passage.start <= one.start < passage.end
            and one.earliest is not None
            and one.earliest == one.latest
            and one.earliest <= by.day
        }
        return sorted(days)


def _lacks_year(own: Publication) -> bool:
    return own.when is not None and own.when.earliest is None and own.when.latest is None


def _agreeing(found: Sequence[Support], days: int) -> list[Support]:
    """The supports for expressions and passages that all dated articles put within some days.

    What happens every week or year is told in like words, and dated differently each time.
    """
    grouped: defaultdict[object, list[Support]] = defaultdict(list)
    for one in found:
        grouped[one.words or one.match.here].append(one)
    return [
        one
        for group in grouped.values()
        if (max(s.day for s in group) - min(s.day for s in group)).days <= days
        for one in group
    ]


def _allows(own: Publication, day: date) -> bool:
    """Whether a day lies within the bounds that the article itself gives."""
    first = own.when.earliest if own.when else None
    last = own.when.latest if own.when else None
    return (first is None or first <= day) and (last is None or day <= last)


def _dates_in(passage: Passage, hints: Hints) -> bool:
    dated = [one.start for one in hints.yearless] + [one.start for one in hints.evidence]
    return any(passage.start <= start < passage.end for start in dated)
