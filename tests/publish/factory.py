"""Small Timelines with sane defaults: a test names only what it is about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from dateline.content.body import Body
from dateline.content.markdown import render_body
from dateline.content.records import Origin
from dateline.dates import When, parse_when
from dateline.errors import Location, Problems
from dateline.schema import ActorKind, Correction, Qualifier, SiteFields, Status
from dateline.timeline import (
    Actor,
    Claim,
    Event,
    Figure,
    Measure,
    Page,
    Participant,
    Place,
    Source,
    Timeline,
)
from dateline.urls import Urls

SITE: dict[str, Any] = {
    "title": "Harbour Bridge",
    "base_url": "https://example.org/",
    "description": "What is known of the closure.",
    "timezone": "Europe/London",
}
URLS = Urls("https://example.org/")
SUB_PATH_URLS = Urls("https://example.org/news/bridge/")

ARTICLE = "Bridge closed. The whole article, which only its publisher may print."


def when(edtf: str | None) -> When | None:
    """A date; None for an unknown one."""
    return parse_when(edtf) if edtf else None


def day(text: str | None) -> date | None:
    """A plain day; None for none."""
    return date.fromisoformat(text) if text else None


def body(markdown: str) -> Body:
    """A body as an editor writes it."""
    problems = Problems()
    made = render_body(markdown, 1, Origin("content/events/x.md", ()), problems)
    assert not len(problems)
    return made


def figure(**fields: Any) -> Figure:
    """About forty people, unless it is said otherwise."""
    some = Figure("people-moved", 40, None, None, Qualifier.ABOUT, when("2021-05-03"), "harbour")
    return replace(some, **fields)


def claim(claim_id: str = "closed", **fields: Any) -> Claim:
    """A quote of the council."""
    some = Claim(
        id=claim_id,
        event="closed",
        by="council",
        source="gazette",
        via=(),
        quote="The Harbour Bridge was closed on Monday",
        figure=None,
        note="",
        spans=(),
    )
    return replace(some, **fields)


def event(event_id: str = "closed", **fields: Any) -> Event:
    """An entry; `date`, `published` and `updated` may be text, `body` Markdown.

    Each of `actors` takes part. The sources are those of the claims, unless they are named.
    """
    for key in ("published", "updated"):
        fields[key] = day(fields.get(key))
    fields["date"] = when(fields.get("date", "2021-05-03"))
    fields["body"] = body(fields.get("body", "The council closed the bridge."))
    fields["participants"] = tuple(Participant(one) for one in fields.pop("actors", ()))
    fields["claims"] = tuple(replace(one, event=event_id) for one in fields.get("claims", ()))
    fields.setdefault("sources", tuple(dict.fromkeys(one.source for one in fields["claims"])))
    some = Event(
        id=event_id,
        title="The bridge is closed",
        date=None,
        date_note="",
        extent=None,
        clock=None,
        part=None,
        zone="Europe/London",
        order=0,
        status=Status.REPORTED,
        summary="The council closed the bridge.",
        participants=(),
        places=(),
        tags=(),
        sources=(),
        claims=(),
        published=None,
        updated=None,
        corrections=(),
        body=Body(),
        draft=False,
        location=Location(f"content/events/{event_id}.md"),
    )
    return replace(some, **fields)


def actor(actor_id: str = "council", **fields: Any) -> Actor:
    """An organisation."""
    some = Actor(
        id=actor_id,
        name=actor_id.title(),
        kind=ActorKind.ORGANISATION,
        part_of=(),
        roles=(),
        aliases=(),
        summary="",
        url="",
        corrections=(),
        body=Body(),
        location=Location(f"content/actors/{actor_id}.md"),
    )
    return replace(some, **fields)


def place(place_id: str = "harbour", **fields: Any) -> Place:
    """A place of which only the name is known."""
    some = Place(
        id=place_id,
        name=place_id.title(),
        aliases=(),
        lat=None,
        lon=None,
        country="",
        within=None,
        summary="",
        corrections=(),
        body=Body(),
        location=Location(f"content/places/{place_id}.md"),
    )
    return replace(some, **fields)


def source(source_id: str = "gazette", **fields: Any) -> Source:
    """An article that states its title and nothing else; `published` may be text."""
    fields["published"] = when(fields.get("published"))
    some = Source(
        id=source_id,
        title="Bridge closed",
        title_note="",
        publisher=None,
        publisher_note="Not stated.",
        published=None,
        published_note="Not stated.",
        byline="",
        language="en",
        url="",
        archive_url="",
        accessed=None,
        file="seeds/bridge.txt",
        sha256=hashlib.sha256(ARTICLE.encode()).hexdigest(),
        text=ARTICLE,
        cites=(),
        unquoted=(),
        corrections=(),
        body=Body(),
        location=Location(f"content/sources/{source_id}.md"),
    )
    return replace(some, **fields)


def correction(day_: str = "2021-06-20", **fields: Any) -> Correction:
    """A number put right."""
    texts = {"was": "four", "now": "forty", "why": "A slip of the pen."}
    return Correction(date=date.fromisoformat(day_), **(texts | fields))


def page(page_id: str = "about", **fields: Any) -> Page:
    """A page beside the timeline."""
    some = Page(page_id, "About", "", True, 0, (), Body(), Location(f"content/pages/{page_id}.md"))
    return replace(some, **fields)


def timeline(
    *events: Event,
    actors: Iterable[Actor] = (),
    places: Iterable[Place] = (),
    sources: Iterable[Source] = (),
    pages: Iterable[Page] = (),
    **site: Any,
) -> Timeline:
    """A Timeline with the council, the harbour, the gazette, and one measure.

    A key of `site` that is None is not in site.yaml.
    """
    return Timeline(
        site=SiteFields.model_validate(
            {key: value for key, value in (SITE | site).items() if value is not None}
        ),
        events=events,
        actors={one.id: one for one in (actor(), *actors)},
        places={one.id: one for one in (place(), *places)},
        sources={one.id: one for one in (source(), *sources)},
        measures={
            "people-moved": Measure(
                "people-moved", "People moved", "people", "", Location("content/measures.yaml")
            )
        },
        pages=tuple(pages),
    )
