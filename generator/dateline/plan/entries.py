"""The pages of entries, each with its neighbours and the entries that it is related to."""

from __future__ import annotations

from dataclasses import dataclass

from dateline import urls
from dateline.plan.cards import correction_views, entry_card, event_date, numbered_claims
from dateline.plan.contested import conflict_views, matrix_view
from dateline.plan.context import Context
from dateline.plan.differences import entry_others
from dateline.plan.frame import Frame
from dateline.plan.origins import origins_view
from dateline.plan.questions import entry_questions
from dateline.plan.related import related
from dateline.plan.reported import reported_view
from dateline.publish import jsonld
from dateline.timeline import Event
from dateline.views import EventView, Link, Neighbour, Related


@dataclass(frozen=True)
class EntryPages:
    """Makes the view of each entry's page."""

    context: Context
    frame: Frame

    def event(self, index: int) -> EventView:
        """`/events/ID/` of the event at that place in the timeline."""
        context, events = self.context, self.context.timeline.events
        event = events[index]
        path = urls.event(event.id)
        claims = numbered_claims(event, context)
        data = jsonld.for_event(event, context.timeline, context.urls)
        return EventView(
            site=self.frame.site(path),
            head=self.frame.head(path, event.title, event.summary, data, article=True),
            entry=entry_card(event, context),
            html=event.body.with_links(context.urls.base_path),
            claims=claims,
            figures=tuple(claim for claim in claims if claim.figure),
            tags=tuple(Link(tag, context.urls.path(urls.tag(tag))) for tag in event.tags),
            published=context.day(event.published) if event.published else None,
            updated=context.day(event.updated) if event.updated else None,
            earlier=self._neighbour(events[index - 1]) if index else None,
            later=self._neighbour(events[index + 1]) if index + 1 < len(events) else None,
            related=self._related(event),
            corrections=correction_views(event.corrections, context, event),
            reported=reported_view(event, context),
            questions=entry_questions(event, context),
            origins=origins_view(event, context),
            matrix=matrix_view(event, context),
            conflicts=conflict_views(event, context),
            others=entry_others(event, context),
        )

    def _neighbour(self, event: Event) -> Neighbour:
        return Neighbour(
            event.title,
            self.context.urls.path(urls.event(event.id)),
            event_date(event, self.context).words,
        )

    def _related(self, event: Event) -> tuple[Related, ...]:
        names = self.context.timeline.actors
        return tuple(
            Related(near.title, near.url, near.date, tuple(names[actor].name for actor in shared))
            for other, shared in related(event, self.context)
            for near in (self._neighbour(other),)
        )
