"""Plan: a Timeline to pages, each with its path, template and view.

Which pages and files there are is known at once; what is in one is made when it is asked for, so
that looking for problems costs no more than the paths.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from dateline import urls
from dateline.content import Record
from dateline.errors import Location, Problems
from dateline.plan.context import Context
from dateline.plan.corrections import corrections_page
from dateline.plan.entries import EntryPages
from dateline.plan.figures import FigurePages
from dateline.plan.frame import Frame
from dateline.plan.home import timeline_pages
from dateline.plan.indexes import Indexes
from dateline.plan.known import KnownPages
from dateline.plan.links import report_broken_links
from dateline.plan.named import NamedPages
from dateline.plan.questions import disputed_page, questions_page
from dateline.plan.records import RecordPages
from dateline.publish import machine_makers
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
        view: Makes what the page shows.
        what: What it is the page of, for error messages.
        origin: The file that asks for it; site.yaml where it is made for no one file.
    """

    path: str
    template: str
    view: Callable[[], PageView]
    what: str
    origin: Location


@dataclass(frozen=True, slots=True)
class Plan:
    """All pages, and what makes the files without a template (feeds, data), by path on the site."""

    pages: tuple[PlannedPage, ...]
    files: Mapping[str, Callable[[], bytes]]


def make_plan(
    timeline: Timeline,
    urls_: Urls,
    problems: Problems,
    *,
    drafts: bool,
    failed: Iterable[str] = (),
    faulty: Iterable[Record[Any]] = (),
) -> Plan:
    """Plan every page; paths that collide and links that lead nowhere are added to `problems`.

    Args:
        timeline: The whole site.
        urls_: Where it will live.
        problems: What is found is added here.
        drafts: Whether drafts are shown.
        failed: The paths of pages that only the problems of their records keep from being made.
        faulty: Records with problems; the links in their bodies are looked at all the same.
    """
    context = Context(timeline, urls_)
    pages = tuple(_pages(context, Frame(context, drafts)))
    public, published = timeline, pages
    if timeline.has_drafts:
        public = timeline.without_drafts()
        without = Context(public, urls_)
        published = tuple(_pages(without, Frame(without, drafts)))
    files = machine_makers(public, urls_, tuple(page.path for page in published))
    _report_collisions(pages, problems)
    known = {page.path for page in pages} | files.keys() | set(failed)
    report_broken_links(timeline, faulty, known, problems)
    return Plan(pages, files)


def _pages(context: Context, frame: Frame) -> Iterator[PlannedPage]:
    timeline = context.timeline
    entries, named = EntryPages(context, frame), NamedPages(context, frame)
    records = RecordPages(context, frame)
    view: Callable[[], PageView]
    for path, home in timeline_pages(context, frame):
        yield PlannedPage(path, "home.html", home, "the timeline", _SITE)
    for path, index in Indexes(context, frame).all():
        yield PlannedPage(path, "index.html", index, f"the index {path}", _SITE)
    for position, event in enumerate(timeline.events):
        view = partial(entries.event, position)
        yield _record_page(urls.event(event.id), "event", event, view)
    for actor in timeline.actors.values():
        yield _record_page(urls.actor(actor.id), "actor", actor, partial(named.actor, actor))
    for place in timeline.places.values():
        yield _record_page(urls.place(place.id), "place", place, partial(named.place, place))
    for source in timeline.sources.values():
        view = partial(records.source, source)
        yield _record_page(urls.source(source.id), "source", source, view)
    yield from _figure_pages(context, frame)
    for page in timeline.pages:
        yield _record_page(urls.page(page.id), "page", page, partial(records.text, page))
    for tag, events in sorted(context.events_by_tag.items()):
        view = partial(records.tag, tag, events)
        yield PlannedPage(urls.tag(tag), "tag.html", view, f"the tag {tag!r}", events[0].location)
    view = partial(corrections_page, context, frame)
    yield PlannedPage(urls.CORRECTIONS, "corrections.html", view, "the list of corrections", _SITE)
    yield from _state_pages(context, frame)
    not_found = partial(_not_found, context, frame)
    yield PlannedPage("/404.html", "404.html", not_found, "the page for unknown addresses", _SITE)


def _figure_pages(context: Context, frame: Frame) -> Iterator[PlannedPage]:
    """What was counted: an index, and each measure's page."""
    measures, figures = context.timeline.measures.values(), FigurePages(context, frame)
    if measures:
        yield PlannedPage(urls.FIGURES, "figures.html", figures.index, "the figures", _SITE)
    for measure in measures:
        view = partial(figures.measure, measure)
        yield _record_page(urls.measure(measure.id), "measure", measure, view)


def _state_pages(context: Context, frame: Frame) -> Iterator[PlannedPage]:
    """What was known when, what is disputed and what is open; those that have something to say."""
    known = KnownPages(context, frame)
    view: Callable[[], PageView]
    if context.clocks.report_days:
        what = "the index of what was known when"
        yield PlannedPage(urls.KNOWN_DAYS, "index.html", known.index, what, _SITE)
    for path, view in known.days():
        yield PlannedPage(path, "known.html", view, f"the timeline as it was known, {path}", _SITE)
    if context.overview.disputed:
        view = partial(disputed_page, context, frame)
        yield PlannedPage(urls.DISPUTED, "disputed.html", view, "what is disputed", _SITE)
    if context.has_questions:
        view = partial(questions_page, context, frame)
        yield PlannedPage(urls.OPEN_QUESTIONS, "questions.html", view, "the open questions", _SITE)


def _not_found(context: Context, frame: Frame) -> NotFoundView:
    head = frame.head("/404.html", context.gettext("Page not found"), "", {}, index=False)
    return NotFoundView(frame.site("/404.html"), head)


def _record_page(
    path: str, kind: str, record: _Record, view: Callable[[], PageView]
) -> PlannedPage:
    what = f"the {kind} {record.id!r}"
    return PlannedPage(path, f"{kind}.html", view, what, record.location)


def _report_collisions(pages: tuple[PlannedPage, ...], problems: Problems) -> None:
    """Two pages at one URL: every one of them is named, those that an editor can rename first."""
    found: dict[str, list[PlannedPage]] = defaultdict(list)
    for page in pages:
        found[page.path].append(page)
    for path, same in found.items():
        if "//" in path:
            for page in same:
                message = f"{page.what} has no letter or digit to make an address of"
                problems.add(page.origin, message, hint="write it in words")
        elif len(same) > 1:
            first, *others = sorted(same, key=lambda page: page.origin == _SITE)
            names = ", ".join(page.what for page in (first, *others[:-1]))
            hint = "rename all but one"
            if all(page.template == "tag.html" for page in same):
                hint = "write the tag alike everywhere"
            elif all(page.origin == _SITE for page in others):
                hint = f"that address is taken: choose another name for {first.what}"
            problems.add(
                first.origin,
                f"{names} and {others[-1].what} would stand at the same address, {path}",
                hint=hint,
                related=tuple(
                    dict.fromkeys(
                        page.origin for page in others if page.origin not in (_SITE, first.origin)
                    )
                ),
            )
