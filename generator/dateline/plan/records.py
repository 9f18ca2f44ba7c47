"""The pages of sources, tags and texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline import urls
from dateline.plan.cards import (
    actor_link,
    cards,
    claim_views,
    correction_views,
    entry_card,
)
from dateline.plan.context import Context
from dateline.plan.facts import source_facts
from dateline.plan.frame import Frame
from dateline.plan.origins import reliance_view
from dateline.publish import jsonld
from dateline.timeline import Claim, Event, Page, Source
from dateline.views import SourceEntry, SourceView, TagView, TextView


@dataclass(frozen=True)
class RecordPages:
    """Makes the view of the page of each source, tag and text."""

    context: Context
    frame: Frame

    def source(self, source: Source) -> SourceView:
        """`/sources/ID/`."""
        context, path = self.context, urls.source(source.id)
        events = context.events_by_source.get(source.id, ())
        data = jsonld.for_source(source, context.timeline, context.urls)
        crumbs = ((context.gettext("Sources"), "/sources/"),)
        language = source.language if source.language != context.timeline.site.language else ""
        return SourceView(
            site=self.frame.site(path),
            head=self.frame.head(path, source.title, "", data, article=True, crumbs=crumbs),
            title=source.title,
            title_note=source.title_note,
            facts=source_facts(source, context),
            cites=tuple(actor_link(one, context) for one in source.cites),
            html=source.body.with_links(context.urls.base_path),
            taken=tuple(self._taken(event, source) for event in events),
            corrections=correction_views(source.corrections, context),
            language=language,
            reliance=reliance_view(source, _claims_from(source, events), context),
        )

    def _taken(self, event: Event, source: Source) -> SourceEntry:
        claims = ((event, claim) for claim in event.claims if claim.source == source.id)
        return SourceEntry(entry_card(event, self.context), claim_views(claims, self.context))

    def tag(self, name: str, events: tuple[Event, ...]) -> TagView:
        """`/tags/SLUG/`."""
        path = urls.tag(name)
        head = self.frame.simple_head(path, name, "")
        return TagView(self.frame.site(path), head, name, cards(events, self.context))

    def text(self, page: Page) -> TextView:
        """`/about/` and the like."""
        path = urls.page(page.id)
        return TextView(
            site=self.frame.site(path),
            head=self.frame.simple_head(path, page.title, page.summary),
            title=page.title,
            html=page.body.with_links(self.context.urls.base_path),
            corrections=correction_views(page.corrections, self.context),
        )


def _claims_from(source: Source, events: Iterable[Event]) -> list[Claim]:
    """What was taken from a source."""
    return [claim for event in events for claim in event.claims if claim.source == source.id]
