"""The timeline: the home page, and the years and months of one that outgrew it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from dateline import urls
from dateline.dates import Precision, When
from dateline.plan.context import Context
from dateline.plan.frame import Frame
from dateline.plan.grouping import group_events
from dateline.plan.questions import overview_facts
from dateline.publish import jsonld
from dateline.schema import Status
from dateline.timeline import Event
from dateline.views import Count, DateView, EntryGroup, Head, HomeView, Link

Period = tuple[str, Callable[[], HomeView]]


@dataclass(frozen=True)
class _Whole:
    """What each of these pages shows of the whole timeline."""

    context: Context

    @cached_property
    def covers(self) -> str:
        """The span from the first day of an entry to the last, plans left out."""
        happened = [
            event.date
            for event in self.context.timeline.events
            if event.date and event.status is not Status.PLANNED
        ]
        first = min((when.earliest for when in happened if when.earliest), default=None)
        last = max((when.latest for when in happened if when.latest), default=None)
        if first is None or last is None:
            return ""
        return self.context.words.span(first, last)

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """How much of each kind there is, linked."""
        timeline, _n = self.context.timeline, self.context.ngettext
        events, sources, actors = len(timeline.events), len(timeline.sources), len(timeline.actors)
        places = len(timeline.places)
        figures = sum(1 for claim in timeline.claims() if claim.figure)
        numbers = (
            (events, _n("event", "events", events), "/events/"),
            (sources, _n("source", "sources", sources), "/sources/"),
            (actors, _n("actor", "actors", actors), "/actors/"),
            (places, _n("place", "places", places), "/places/"),
            (figures, _n("figure", "figures", figures), "/figures/"),
        )
        return tuple(
            Count(number, label, self.context.urls.path(path))
            for number, label, path in numbers
            if number
        )

    @cached_property
    def updated(self) -> DateView | None:
        """The day on which an entry last changed."""
        day = self.context.timeline.changed
        return self.context.day(day) if day else None


def timeline_pages(context: Context, frame: Frame) -> Iterator[Period]:
    """The home page; then, if there are more entries than fit, a page for each year and month.

    Each comes with its path and what makes its view.
    """
    whole = _Whole(context)
    events = context.timeline.events
    size = context.timeline.site.timeline.page_size
    if len(events) <= size:
        yield urls.HOME, partial(_home, events, (), whole, frame)
        return
    years = _by_period(events, 4)
    unplaced = years.pop("", [])
    year_counts = tuple(_count(year, members, context) for year, members in sorted(years.items()))
    yield urls.HOME, partial(_home, unplaced, year_counts, whole, frame)
    for year, members in sorted(years.items()):
        if len(members) <= size:
            yield f"/{year}/", partial(_period, year, members, (), whole, frame)
            continue
        months = _by_period(members, 7)
        loose = months.pop(year, [])
        counts = tuple(_count(month, of_it, context) for month, of_it in sorted(months.items()))
        yield f"/{year}/", partial(_period, year, loose, counts, whole, frame)
        for month, of_it in sorted(months.items()):
            yield f"/{month.replace('-', '/')}/", partial(_period, month, of_it, (), whole, frame)


def _by_period(events: Iterable[Event], length: int) -> dict[str, list[Event]]:
    """Events by the first characters of their first day; by year where the month is not known."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        found[_period_of(event.date)[:length]].append(event)
    return found


def _period_of(when: When | None) -> str:
    if when is None:
        return ""
    first = when.earliest or when.latest
    if first is None:
        return ""
    known = when.interval or when.precision in {Precision.DAY, Precision.MONTH}
    # Not %Y, which some systems do not fill up to four digits.
    year = f"{first.year:04}"
    return f"{year}-{first.month:02}" if known else year


def _count(period: str, members: list[Event], context: Context) -> Count:
    path = context.urls.path(f"/{period.replace('-', '/')}/")
    return Count(len(members), _period_words(period, context), path)


def _period_words(period: str, context: Context) -> str:
    if "-" not in period:
        return str(int(period))
    year, month = period.split("-")
    return context.words.month(int(year), int(month))


def _home(
    events: Iterable[Event], periods: tuple[Count, ...], whole: _Whole, frame: Frame
) -> HomeView:
    context = whole.context
    site = context.timeline.site
    head = frame.head(
        urls.HOME, "", site.description, jsonld.for_home(context.timeline, context.urls)
    )
    return _view("", urls.HOME, events, periods, head, whole, frame)


def _period(
    period: str, events: list[Event], periods: tuple[Count, ...], whole: _Whole, frame: Frame
) -> HomeView:
    path = f"/{period.replace('-', '/')}/"
    words = _period_words(period, whole.context)
    head = frame.simple_head(path, words, whole.context.timeline.site.description)
    return _view(words, path, events, periods, head, whole, frame)


def _view(
    heading: str,
    path: str,
    events: Iterable[Event],
    periods: tuple[Count, ...],
    head: Head,
    whole: _Whole,
    frame: Frame,
) -> HomeView:
    groups = group_events(events, whole.context)
    return HomeView(
        site=frame.site(path),
        head=head,
        heading=heading,
        covers=whole.covers,
        counts=whole.counts,
        updated=whole.updated,
        jumps=_jumps(groups, whole.context),
        periods=periods,
        groups=groups,
        overview=() if heading else overview_facts(whole.context),
    )


def _jumps(groups: tuple[EntryGroup, ...], context: Context) -> tuple[Link, ...]:
    """Links to the days of this page, to what has no day, and to what is planned."""
    _ = context.gettext
    jumps = [
        Link(group.short, f"#{group.anchor}")
        for group in groups
        if group.kind in {"day", "loose", "undated"}
    ]
    with_plans = [
        (any(entry.status != Status.PLANNED for entry in group.entries), group)
        for group in groups
        if any(entry.status == Status.PLANNED for entry in group.entries)
    ]
    if with_plans:
        # The first group that holds nothing but plans, if there is one.
        _mixed, group = min(with_plans, key=lambda pair: pair[0])
        jumps.append(Link(_("Plans"), f"#{group.anchor}"))
    return tuple(jumps)
