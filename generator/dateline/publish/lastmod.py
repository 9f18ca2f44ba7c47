"""When pages last changed in substance, for the sitemap."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from dateline import urls
from dateline.contest.clocks import clocks_of
from dateline.contest.overview import overview
from dateline.publish.corrections import all_corrections
from dateline.timeline import Timeline


class LastChanges:
    """The day of the last change of each page of which it is known.

    A page changes with the entries that it lists and with its own corrections. Of other changes,
    such as a new alias of an actor, no day is stated, and so none is given.
    """

    def __init__(self, timeline: Timeline) -> None:
        self._days: dict[str, list[date]] = defaultdict(list)
        self._add_entries(timeline)
        for one in all_corrections(timeline):
            self._days[one.path].append(one.correction.date)
            self._days[urls.CORRECTIONS].append(one.correction.date)
        self._add_state(timeline)
        if latest := timeline.changed:
            self._days[urls.HOME].append(latest)
            self._days["/events/"].append(latest)
            self._days[urls.KNOWN_DAYS].append(latest)

    def of(self, path: str) -> date | None:
        """The last change of the page at that path on the site; None where it is not known."""
        return max(self._days.get(path, ()), default=None)

    def _add_entries(self, timeline: Timeline) -> None:
        for event in timeline.events:
            day = event.changed
            if day is None:
                continue
            measures = {claim.figure.measure for claim in event.claims if claim.figure}
            for path in (
                urls.event(event.id),
                *map(urls.actor, event.involved),
                *map(urls.place, event.places),
                *map(urls.source, event.sources),
                *map(urls.tag, event.tags),
                *map(urls.measure, measures),
            ):
                self._days[path].append(day)

    def _add_state(self, timeline: Timeline) -> None:
        """The pages of what was known when, of disputes and of questions.

        The page of a day shows the titles of all that was known before, as they are today.
        """
        clocks, latest = clocks_of(timeline), date.min
        for day in clocks.report_days:
            latest = max((latest, *(one.changed or latest for one in clocks.news(day))))
            if latest > date.min:
                self._days[urls.known_on(day)].append(latest)
        found = overview(timeline)
        known = set(found.known)
        asked = {question.event for question in (*found.unknown, *found.answered)}
        for event in timeline.events:
            if event.changed and event.id in asked:
                self._days[urls.OPEN_QUESTIONS].append(event.changed)
            if event.changed and event.id in found.disputes:
                self._days[urls.DISPUTED].append(event.changed)
            if event.changed and event.id in known:
                self._days[urls.KNOWN].append(event.changed)
