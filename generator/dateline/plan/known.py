"""The timeline as it was known on each day on which something was reported.

Up to `timeline.page_size` entries, a page lists all that was known. Beyond, it lists what was new
on its day and links to the days before: so no entry is listed on ever more pages as a story grows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from dateline import urls
from dateline.plan.context import Context
from dateline.plan.frame import Frame
from dateline.plan.known_day import KnownDay
from dateline.plan.reported import shared_doubt
from dateline.views import (
    Count,
    IndexGroup,
    IndexItem,
    IndexView,
    KnownView,
    Neighbour,
)

# How many days a page links to where it does not list all that was known before.
_DAYS = 12


@dataclass(frozen=True)
class KnownPages:
    """Makes the page of each day and their index."""

    context: Context
    frame: Frame

    def days(self) -> Iterator[tuple[str, Callable[[], KnownView]]]:
        """The page of each day, with its path."""
        for place, day in enumerate(self.context.clocks.report_days):
            yield urls.known_on(day), partial(self.day, place)

    def index(self) -> IndexView:
        """`/as-known-on/`."""
        _, path = self.context.gettext, urls.KNOWN_DAYS
        heading = _("What was known when")
        intro = _("Each day on which something was reported: what was new, and what was known.")
        return IndexView(
            site=self.frame.site(path),
            head=self.frame.simple_head(path, heading, intro),
            heading=heading,
            intro=intro,
            groups=self._groups(),
        )

    def _groups(self) -> tuple[IndexGroup, ...]:
        """The days by month; in one group where there is one month."""
        months: dict[str, list[IndexItem]] = defaultdict(list)
        for day in self.context.clocks.report_days:
            heading = self.context.words.month(day.year, day.month)
            months[heading].append(self._item(day))
        alone = len(months) == 1
        return tuple(IndexGroup("" if alone else one, tuple(two)) for one, two in months.items())

    def _item(self, day: date) -> IndexItem:
        words, clocks = self.context.words, self.context.clocks
        path = self.context.urls.path(urls.known_on(day))
        return IndexItem(words.day(day), path, self._new(day), self._known(clocks.count_by(day)))

    def _new(self, day: date) -> str:
        """How much was new on a day, in words."""
        clocks, _n = self.context.clocks, self.context.ngettext
        number = clocks.count_by(day) - clocks.count_before(day)
        more = len(clocks.news(day)) - number
        parts = []
        if number:
            parts.append(
                _n("{number} entry new", "{number} entries new", number).format(number=number)
            )
        if more:
            parts.append(
                _n("more on {number} entry", "more on {number} entries", more).format(number=more)
            )
        sources = {clocks.sources[one] for event in clocks.news(day) for one in event.sources}
        doubt = shared_doubt((one for one in sources if one.day == day), day, self.context)
        return "; ".join(filter(None, (", ".join(parts), doubt)))

    def _known(self, number: int) -> str:
        words = self.context.ngettext("{number} entry known", "{number} entries known", number)
        return words.format(number=self.context.number(number))

    def day(self, place: int) -> KnownView:
        """`/as-known-on/YYYY-MM-DD/` of the day at that place among the days."""
        context, days = self.context, self.context.clocks.report_days
        return KnownDay(context, days[place]).view(
            self.frame,
            earlier=self._neighbour(days[place - 1]) if place else None,
            later=self._neighbour(days[place + 1]) if place + 1 < len(days) else None,
            days=tuple(
                Count(
                    len(context.clocks.news(day)),
                    context.words.day(day),
                    context.urls.path(urls.known_on(day)),
                )
                for day in reversed(days[max(0, place - _DAYS) : place])
            ),
        )

    def _neighbour(self, day: date) -> Neighbour:
        path = self.context.urls.path(urls.known_on(day))
        return Neighbour(self.context.words.day(day), path, self._new(day))
