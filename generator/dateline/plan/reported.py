"""When an entry was reported, and how sure its articles are of that."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dateline import urls
from dateline.contest.publications import KnownFrom
from dateline.plan.cards import event_date, source_ref, status_words
from dateline.plan.context import Context
from dateline.schema import Status
from dateline.timeline import Event
from dateline.timeline.reports import reporting
from dateline.views import KnownSource, ListedEntry, ReportedView


def reported_view(event: Event, context: Context) -> ReportedView | None:
    """When an entry was first reported; None where it has no source."""
    clocks, sources = context.clocks, context.timeline.sources
    found = clocks.first_report(event)
    if found is None:
        return None
    earlier = [one for one in found.earlier if one not in found.articles]
    first = clocks.first_day(event)
    # The day shown has a page where an article names it; else that of the first day on which the
    # entry could be known does best.
    shown = found.by if found.by and clocks.news(found.by) else first
    return ReportedView(
        by=context.day(found.by) if found.by else None,
        exact=not found.earlier,
        vague=any(one in found.articles for one in found.earlier),
        articles=tuple(source_ref(sources[one], context) for one in found.articles),
        earlier=tuple(source_ref(sources[one], context) for one in earlier),
        against=tuple(source_ref(sources[one], context) for one in found.against),
        not_before=context.day(first) if first and not found.by else None,
        url=context.urls.path(urls.known_on(shown)) if shown else "",
    )


def doubt_words(known: KnownFrom, day: date, context: Context) -> str:
    """Why an article may not have been known by a day; nothing where it surely was."""
    _ = context.gettext
    if known.surely_by(day):
        return ""
    if known.undated:
        return _("undated; may have been known by then")
    return _("may have been known by then")


def shared_doubt(articles: Iterable[KnownFrom], day: date, context: Context) -> str:
    """Why none of some articles may have been known by a day; nothing where one surely was."""
    several = list(articles)
    if any(known.surely_by(day) for known in several):
        return ""
    # Of several doubtful articles, one with a date says more than one without.
    return doubt_words(min(several, key=lambda known: known.undated), day, context)


def known_source(source_id: str, day: date, context: Context) -> KnownSource:
    """An article on the page of a day."""
    doubt = doubt_words(context.clocks.sources[source_id], day, context)
    return KnownSource(source_ref(context.timeline.sources[source_id], context), doubt)


def entry_doubt(event: Event, day: date, context: Context) -> str:
    """Why nothing of an entry may have been known by a day; nothing where something surely was."""
    articles = (context.clocks.sources[one] for one in reporting(event))
    return shared_doubt((known for known in articles if known.could_by(day)), day, context)


def listed_entry(event: Event, context: Context, day: date | None = None) -> ListedEntry:
    """An entry by its title and date; with a `day`, on the page of that day."""
    status = event.status
    if day and status is Status.DISPUTED and (known := context.clocks.entry_on(event, day)):
        status = known.status
    return ListedEntry(
        title=event.title,
        url=context.urls.path(urls.event(event.id)),
        date=event_date(event, context),
        status=status.value,
        status_words=status_words(status, context),
        draft=event.draft,
        doubt=entry_doubt(event, day, context) if day else "",
    )
