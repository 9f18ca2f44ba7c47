"""Three clocks: when something happened, when it was reported, when this timeline said so.

An event's `date` is the first, an entry's `published` the third. This module works out the second
from when each article could be known, and from it what could have been known of the timeline when.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from dateline.content import Body
from dateline.contest.publications import KnownFrom, publications
from dateline.schema import ClaimStatus, Status, Unknown
from dateline.timeline import Claim, Event, Timeline
from dateline.timeline.reports import reporting

__all__ = [
    "Clocks",
    "FirstReport",
    "KnownFrom",
    "clocks_of",
    "known_from",
    "report_days",
]


@dataclass(frozen=True, slots=True)
class FirstReport:
    """When an entry was first reported, as far as its articles say.

    Attributes:
        by: The day by which it surely had been; None where no article is sure of its date.
        articles: Those that make it sure, by their ids; empty without `by`.
        earlier: Those that may have been earlier, or all where none is sure; by their ids, in the
            order of the days from which on they could be known.
        against: Those that are quoted only to deny it and could be known before it.
    """

    by: date | None
    articles: tuple[str, ...]
    earlier: tuple[str, ...]
    against: tuple[str, ...] = ()


def known_from(source_id: str, timeline: Timeline) -> KnownFrom:
    """From when on an article could be known. Raises KeyError."""
    return clocks_of(timeline).sources[source_id]


def report_days(timeline: Timeline) -> tuple[date, ...]:
    """Each day on which an article of an entry appeared, or could first have been known."""
    return clocks_of(timeline).report_days


@dataclass(frozen=True)
class Clocks:
    """When each part of a timeline could be known; what is asked for is worked out once."""

    timeline: Timeline

    @cached_property
    def sources(self) -> Mapping[str, KnownFrom]:
        """From when on each source could be known."""
        return publications(self.timeline)

    @cached_property
    def _news(self) -> Mapping[date, tuple[Event, ...]]:
        found: dict[date, list[Event]] = defaultdict(list)
        for event in self.timeline.events:
            first = self.first_day(event)
            for day in {self.sources[one].day for one in event.sources}:
                if day and first and day >= first:
                    found[day].append(event)
        return {day: tuple(events) for day, events in sorted(found.items())}

    @cached_property
    def _firsts(self) -> tuple[tuple[date, int], ...]:
        """The first day of each entry that has one, with its place in the timeline; by days."""
        days = map(self.first_day, self.timeline.events)
        return tuple(sorted((day, place) for place, day in enumerate(days) if day))

    @cached_property
    def report_days(self) -> tuple[date, ...]:
        """In order, each once."""
        return tuple(self._news)

    def first_day(self, event: Event) -> date | None:
        """The first day on which an entry could be known; None where no article has a day."""
        days = (self.sources[one].day for one in reporting(event))
        return min((day for day in days if day), default=None)

    def first_report(self, event: Event) -> FirstReport | None:
        """When an entry was first reported; None where it has no source."""
        if not event.sources:
            return None
        sure = {one: self.sources[one].sure_from for one in reporting(event)}
        by = min((day for day in sure.values() if day), default=None)
        articles = tuple(one for one, day in sure.items() if day == by) if by else ()
        maybe = [one for one in sure if self._may_precede(one, by)]
        maybe.sort(key=lambda one: self.sources[one].day or date.max)
        first = by or self.first_day(event)
        against = tuple(
            one for one in event.sources if one not in sure and self._is_before(one, first)
        )
        return FirstReport(by, articles, tuple(maybe), against)

    def _is_before(self, source: str, day: date | None) -> bool:
        """Whether an article states a date that may be before a day."""
        known = self.sources[source]
        return bool(known.day and day and known.day < day) and not known.undated

    def _may_precede(self, source: str, by: date | None) -> bool:
        """Whether an article may have appeared before a day, and is not sure to have."""
        known = self.sources[source]
        return by is None or known.day is None or known.day < by

    def news(self, day: date) -> tuple[Event, ...]:
        """The entries of which something could first be known on a day, in order."""
        return self._news.get(day, ())

    def count_before(self, day: date) -> int:
        """How many entries could be known before a day."""
        return bisect_left(self._firsts, (day, -1))

    def count_by(self, day: date) -> int:
        """How many entries could be known at the end of a day."""
        return bisect_right(self._firsts, (day, len(self.timeline.events)))

    def before(self, day: date) -> tuple[Event, ...]:
        """The entries that could be known before a day, in order."""
        places = sorted(place for _, place in self._firsts[: self.count_before(day)])
        return tuple(self.timeline.events[place] for place in places)

    def entry_on(self, event: Event, day: date) -> Event | None:
        """An entry as it could be known at the end of a day; None where nothing of it could."""
        if not any(self.sources[one].could_by(day) for one in reporting(event)):
            return None
        sources = tuple(one for one in event.sources if self.sources[one].could_by(day))
        if len(sources) == len(event.sources):
            return event
        claims = [claim for claim in event.claims if claim.source in sources]
        ids = {claim.id for claim in claims}
        return replace(
            event,
            status=Status.REPORTED if event.status is Status.DISPUTED else event.status,
            date_note="",
            summary="",
            participants=(),
            places=(),
            tags=(),
            sources=sources,
            claims=tuple(_claim_among(ids, claim) for claim in claims),
            corrections=(),
            body=Body(),
            unknowns=tuple(_question_among(ids, unknown) for unknown in event.unknowns),
        )

    def entries_on(self, events: Iterable[Event], day: date) -> tuple[Event, ...]:
        """Those of some entries that a reader could have known at the end of a day, as they could.

        Only claims and sources that could be known are left, and entries that one of them reports.
        One that is quoted only to deny what others report makes no entry known. An entry of which
        something was reported later keeps its title, date and known quotes, and loses what was
        written with all of them in view: text, summary, notes, who, where, topics, and that it or a
        claim of it is disputed or denied. A question that was answered later is open. What is left
        is as it stands today: a title that was corrected since is the corrected one, and what was
        planned or retracted is so on all days.
        """
        found = (self.entry_on(event, day) for event in events)
        return tuple(event for event in found if event)


@lru_cache(maxsize=4)
def clocks_of(timeline: Timeline) -> Clocks:
    """The clocks of a timeline; those of the last few are kept."""
    return Clocks(timeline)


def _claim_among(ids: set[str], claim: Claim) -> Claim:
    """A claim as it stands while no others than these are known."""
    disputes = tuple(one for one in claim.disputes if one in ids)
    return replace(
        claim,
        note="",
        about=claim.about if disputes or not claim.disputes else None,
        disputes=disputes,
        status=claim.status if claim.status is ClaimStatus.RETRACTED else None,
        status_note="",
    )


def _question_among(ids: set[str], unknown: Unknown) -> Unknown:
    """A question while no other claims than these are known: the reasons given may rest on them."""
    answered = unknown.answered if unknown.answered in ids else None
    return unknown.model_copy(update={"why": "", "settled_by": "", "answered": answered})
