"""Plan: a Timeline to pages, each with its path, template and view."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import process

from dateline import urls
from dateline.content import BodyLink
from dateline.errors import Location, Problems
from dateline.plan.context import Context
from dateline.plan.frame import Frame
from dateline.plan.home import timeline_pages
from dateline.plan.indexes import Indexes
from dateline.plan.records import RecordPages
from dateline.publish import machine_files
from dateline.timeline import Actor, Event, Measure, Page, Place, Source, Timeline
from dateline.urls import Urls
from dateline.views import NotFoundView, PageView

__all__ = ["Plan", "PlannedPage", "make_plan"]

_SITE = Location("site.yaml")
_Record = Event | Actor | Place | Source | Measure | Page


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page to render.

    Attributes:
        path: On the site, such as `/events/ID/`.
        what: What it is the page of, for error messages.
        origin: The file that asks for it; site.yaml where it is made for no one file.
    """

    path: str
    template: str
    view: PageView
    what: str
    origin: Location


@dataclass(frozen=True, slots=True)
class Plan:
    """All pages, and the files that no template makes (feeds, data), by path on the site."""

    pages: tuple[PlannedPage, ...]
    files: Mapping[str, bytes]


def make_plan(timeline: Timeline, urls_: Urls, problems: Problems, *, drafts: bool) -> Plan:
    """Plan every page; paths that collide and links that lead nowhere are added to `problems`."""
    context = Context(timeline, urls_)
    pages = tuple(_pages(context, Frame(context, drafts)))
    public = timeline if not drafts else timeline.without_drafts()
    files = machine_files(public, urls_, tuple(page.path for page in pages))
    _report_collisions(pages, problems)
    _report_broken_links(timeline, {page.path for page in pages} | set(files), problems)
    return Plan(pages, files)


def _pages(context: Context, frame: Frame) -> Iterator[PlannedPage]:
    timeline, made = context.timeline, RecordPages(context, frame)
    for path, home in timeline_pages(context, frame):
        yield PlannedPage(path, "home.html", home, "the timeline", _SITE)
    for path, index in Indexes(context, frame).all():
        yield PlannedPage(path, "index.html", index, f"the index {path}", _SITE)
    for position, event in enumerate(timeline.events):
        yield _record_page(urls.event(event.id), "event", event, made.event(position))
    for actor in timeline.actors.values():
        yield _record_page(urls.actor(actor.id), "actor", actor, made.actor(actor))
    for place in timeline.places.values():
        yield _record_page(urls.place(place.id), "place", place, made.place(place))
    for source in timeline.sources.values():
        yield _record_page(urls.source(source.id), "source", source, made.source(source))
    for measure in timeline.measures.values():
        yield _record_page(urls.measure(measure.id), "measure", measure, made.measure(measure))
    for page in timeline.pages:
        yield _record_page(urls.page(page.id), "page", page, made.text(page))
    for tag, events in sorted(context.events_by_tag.items()):
        view = made.tag(tag, events)
        yield PlannedPage(urls.tag(tag), "tag.html", view, f"the tag {tag!r}", events[0].location)
    head = frame.head("/404.html", context.gettext("Page not found"), "", {}, index=False)
    not_found = NotFoundView(frame.site("/404.html"), head)
    yield PlannedPage("/404.html", "404.html", not_found, "the page for unknown addresses", _SITE)


def _record_page(path: str, kind: str, record: _Record, view: PageView) -> PlannedPage:
    what = f"the {kind} {record.id!r}"
    return PlannedPage(path, f"{kind}.html", view, what, record.location)


def _report_collisions(pages: tuple[PlannedPage, ...], problems: Problems) -> None:
    """Two pages at one URL: every one of them is named, those that an editor can rename first."""
    found: dict[str, list[PlannedPage]] = defaultdict(list)
    for page in pages:
        found[page.path].append(page)
    for path, same in found.items():
        if len(same) > 1:
            first, *others = sorted(same, key=lambda page: page.origin == _SITE)
            names = " and ".join(page.what for page in (first, *others))
            problems.add(
                first.origin,
                f"{names} would stand at the same address, {path}",
                hint="rename all but one",
                related=tuple(page.origin for page in others if page.origin != _SITE),
            )


def _report_broken_links(timeline: Timeline, known: set[str], problems: Problems) -> None:
    """Links in bodies that lead to no page of the site."""
    records: tuple[Event | Actor | Place | Source | Page, ...] = (
        *timeline.events,
        *timeline.actors.values(),
        *timeline.places.values(),
        *timeline.sources.values(),
        *timeline.pages,
    )
    for record in records:
        for link in record.body.links:
            if link.target not in known:
                _report_link(record.location.path, link, known, problems)


def _report_link(path: str, link: BodyLink, known: set[str], problems: Problems) -> None:
    if f"{link.target}/" in known:
        hint = f"end it with a slash: {link.target}/"
    else:
        near = process.extractOne(link.target, sorted(known), score_cutoff=75)
        hint = f"did you mean {near[0]}?" if near else ""
    problems.add(
        Location(path, link.line, link.column),
        f"the link leads nowhere: {link.written}",
        hint=hint,
    )
