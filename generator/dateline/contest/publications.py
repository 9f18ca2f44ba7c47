"""When each article could be known, from what it states of its own publication.

- An article of one day is known from that day on, and certainly so.
- One of a month, or of an interval, may have been known from its first day on, and certainly was
  from its last; where the date is marked `?` or `~`, nothing about it is certain.
- One that states no date cannot be older than what it reports: it may have been known from the
  latest of the days on which that happened, or for which its figures hold. Where nothing bounds it
  so, it may have been known as long as anything was.
- Once an editor has read an article that leaves this open (`accessed`), it is certain.

No article, dated or not, is taken to be older than what it reports, unless its date says so. What
is planned lies ahead of the articles that announce it, and bounds nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dateline.schema import Status
from dateline.timeline import Source, Timeline
from dateline.timeline.reports import reporting


@dataclass(frozen=True, slots=True)
class KnownFrom:
    """From when on an article could be known.

    Attributes:
        day: The first day on which it could; None where no article of the timeline has a day.
        sure_from: The first day on which it was known for sure; None where there is none.
        undated: Whether the article states no date, or one without a year.
    """

    day: date | None
    sure_from: date | None = None
    undated: bool = False

    def could_by(self, day: date) -> bool:
        """Whether it could be known at the end of a day."""
        return self.day is None or self.day <= day

    def surely_by(self, day: date) -> bool:
        """Whether it was known for sure at the end of a day."""
        return self.sure_from is not None and self.sure_from <= day


def publications(timeline: Timeline) -> Mapping[str, KnownFrom]:
    """From when on each source could be known, by its id."""
    bounds = _bounds(timeline)
    found = {
        source.id: _known_from(source, bounds.get(source.id))
        for source in timeline.sources.values()
    }
    used = [found[source] for event in timeline.events for source in event.sources]
    first = min((day for one in used if (day := one.day or one.sure_from)), default=None)
    return {
        source: known if known.day else _from(first, known.sure_from)
        for source, known in found.items()
    }


def _from(first: date | None, read: date | None) -> KnownFrom:
    """An article that nothing bounds: from the first day of all on, surely once it was read."""
    sure_from = max(first, read) if first and read else read
    return KnownFrom(first, sure_from, undated=True)


def _bounds(timeline: Timeline) -> Mapping[str, date]:
    """The latest day of what each source reports: it cannot have appeared before that."""
    found: dict[str, date] = {}

    def bound(source: str, day: date | None) -> None:
        if day:
            found[source] = max(day, found.get(source, day))

    for event in timeline.events:
        if event.status is Status.PLANNED:
            continue
        for source in reporting(event):
            bound(source, event.date.earliest if event.date else None)
        for claim in event.claims:
            if claim.figure and claim.figure.as_of:
                bound(claim.source, claim.figure.as_of.earliest)
    return found


def _known_from(source: Source, bound: date | None) -> KnownFrom:
    """What an article's own date and what it reports say; see the top of this module."""
    when = source.published
    if when is None or (when.earliest is None and when.latest is None):
        day = min(bound, source.accessed) if bound and source.accessed else bound
        return KnownFrom(day, source.accessed, undated=True)
    doubtful = when.uncertain or when.approximate
    if when.single_day and not doubtful:
        return KnownFrom(when.earliest, when.earliest)
    day = max((one for one in (when.earliest, bound) if one), default=when.latest)
    if day and when.latest:
        day = min(day, when.latest)
    sure = [one for one in (None if doubtful else when.latest, source.accessed) if one]
    sure_from = max(min(sure), day) if sure and day else None
    return KnownFrom(day, sure_from)
