"""When pages last changed in substance, for the sitemap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from dateline import urls
from dateline.schema import Correction
from dateline.timeline import Timeline


class LastChanges:
    """The day of the last change of each page of which it is known.

    A page changes with the entries that it lists and with its own corrections. Of other changes,
    such as a new alias of an actor, no day is stated, and so none is given.
    """

    def __init__(self, timeline: Timeline) -> None:
        self._days: dict[str, list[date]] = defaultdict(list)
        self._add_entries(timeline)
        for actor in timeline.actors.values():
            self._add_corrections(urls.actor(actor.id), actor.corrections)
        for place in timeline.places.values():
            self._add_corrections(urls.place(place.id), place.corrections)
        for source in timeline.sources.values():
            self._add_corrections(urls.source(source.id), source.corrections)
        for page in timeline.pages:
            self._add_corrections(urls.page(page.id), page.corrections)
        if latest := timeline.changed:
            self._days[urls.HOME].append(latest)
            self._days["/events/"].append(latest)

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

    def _add_corrections(self, path: str, corrections: Iterable[Correction]) -> None:
        self._days[path].extend(one.date for one in corrections)
