"""Structured data for search engines and archives: schema.org as JSON-LD 1.1, a graph per page.

Only what the entry states is said. A date stands here if it is a day that nobody doubts, since
schema.org has no way to say "about", "probably" or "at some time between". An entry that is
disputed or retracted is a page, but no `Event`: there is no way to say that either.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from dateline import urls
from dateline.i18n import translations
from dateline.publish.dates import event_dates, sure_day
from dateline.publish.shared import absolute, uri
from dateline.schema import ActorKind, Status
from dateline.timeline import Actor, Event, Place, Source, Timeline
from dateline.urls import Urls

Node = dict[str, Any]

_CONTEXT = "https://schema.org"
# A group such as "protesters" is no organisation, and schema.org has no type for it.
_ACTOR_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.STATE: "Country",
    ActorKind.GROUP: "Thing",
    ActorKind.MEDIA: "NewsMediaOrganization",
}
_ORGANISATIONS = {ActorKind.ORGANISATION, ActorKind.MEDIA}
_IN_SCRIPT = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def for_home(timeline: Timeline, urls_: Urls) -> Node:
    """The site, and the data that it offers."""
    graph = _Graph(timeline, urls_)
    site = timeline.site
    latest = timeline.without_drafts().changed
    website = graph.website() | _known(
        description=site.description,
        inLanguage=site.language,
        dateModified=latest.isoformat() if latest else None,
        **graph.rights(),
    )
    dataset = _known(
        "Dataset",
        name=site.title,
        description=site.description,
        url=absolute(urls.HOME, urls_),
        isAccessibleForFree=True,
        distribution=_known(
            "DataDownload",
            contentUrl=absolute(urls.DATA, urls_),
            encodingFormat="application/json",
        ),
        **graph.rights(),
    )
    return _document(website, dataset)


def for_event(event: Event, timeline: Timeline, urls_: Urls) -> Node:
    """An entry: its page with the articles it rests on, and the event if it may be called one."""
    graph = _Graph(timeline, urls_)
    path = urls.event(event.id)
    modified = event.changed
    stated = event.status in {Status.REPORTED, Status.PLANNED}
    page = graph.page(event.title, path) | _known(
        description=event.summary,
        datePublished=event.published.isoformat() if event.published else None,
        dateModified=modified.isoformat() if modified else None,
        creativeWorkStatus=None if stated else event.status.value.capitalize(),
        mentions=[graph.actor(timeline.actors[one]) for one in event.involved],
        citation=[graph.article(timeline.sources[one]) for one in event.sources],
        keywords=list(event.tags),
        **graph.rights(),
    )
    trail = graph.trail((event.title, path))
    if not stated:
        return _document(page, trail)
    node = _known(
        "Event",
        **{"@id": graph.thing_id(path, "event")},
        name=event.title,
        description=event.summary,
        url=absolute(path, urls_),
        **event_dates(event),
        eventStatus=f"{_CONTEXT}/EventScheduled" if event.status is Status.PLANNED else None,
        location=[graph.place(timeline.places[one]) for one in event.places],
    )
    return _document(page | {"mainEntity": {"@id": node["@id"]}}, node, trail)


def for_actor(actor: Actor, timeline: Timeline, urls_: Urls) -> Node:
    """Someone who takes part or speaks."""
    graph = _Graph(timeline, urls_)
    path = urls.actor(actor.id)
    node = graph.actor(actor) | _known(
        alternateName=list(actor.aliases),
        description=actor.summary,
        sameAs=uri(actor.url) if actor.url else None,
    )
    above = [timeline.actors[one] for one in actor.part_of if one in timeline.actors]
    organisations = [graph.actor(one) for one in above if one.kind in _ORGANISATIONS]
    if actor.kind is ActorKind.PERSON:
        # A role with an end was held once; schema.org's jobTitle is one that is held.
        held = [role.title for role in actor.roles if not (role.date and role.date.latest)]
        node |= _known(jobTitle=held, memberOf=organisations)
    elif actor.kind in _ORGANISATIONS:
        node |= _known(parentOrganization=organisations)
    return graph.about(node, actor.name, path, ("Actors", "/actors/"))


def for_place(place: Place, timeline: Timeline, urls_: Urls) -> Node:
    """A place; its coordinates are in degrees (WGS 84)."""
    graph = _Graph(timeline, urls_)
    geo = None
    if place.lat is not None and place.lon is not None:
        geo = _known("GeoCoordinates", latitude=place.lat, longitude=place.lon)
    country = place.country
    node = graph.place(place) | _known(
        alternateName=list(place.aliases),
        description=place.summary,
        geo=geo,
        address=_known("PostalAddress", addressCountry=country) if country else None,
        containedInPlace=graph.place(timeline.places[place.within]) if place.within else None,
    )
    return graph.about(node, place.name, urls.place(place.id), ("Places", "/places/"))


def for_source(source: Source, timeline: Timeline, urls_: Urls) -> Node:
    """An article: what it states of itself, and nothing of its text."""
    graph = _Graph(timeline, urls_)
    node = graph.article(source) | _known(
        inLanguage=source.language,
        creditText=source.byline,
        archivedAt=uri(source.archive_url) if source.archive_url else None,
        citation=[timeline.actors[one].name for one in source.cites],
    )
    return graph.about(node, source.title, urls.source(source.id), ("Sources", "/sources/"))


def for_page(title: str, path: str, timeline: Timeline, urls_: Urls) -> Node:
    """A page that is about nothing but itself: an index, a tag, a text.

    Args:
        title: The page's own.
        path: On the site, such as `/tags/x/`.
        timeline: The site's content.
        urls_: Where the site lives.
    """
    graph = _Graph(timeline, urls_)
    sections = {"/figures/": "Figures", "/tags/": "Topics"}
    above = [
        (graph.word(name), section)
        for section, name in sections.items()
        if path.startswith(section) and path != section
    ]
    return _document(graph.page(title, path), graph.trail(*above, (title, path)))


def to_script(data: Mapping[str, Any]) -> Markup:
    """JSON that can stand inside `<script type="application/ld+json">`; empty for no data.

    The characters that could end the script, start a comment or a new line of JavaScript are
    written as JSON escapes (HTML standard, 4.12.1.3).
    """
    if not data:
        return Markup("")
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(text.translate(_IN_SCRIPT))  # noqa: S704 - nothing in it is HTML any more


class _Graph:
    """Makes the nodes that pages of one site share."""

    def __init__(self, timeline: Timeline, urls_: Urls) -> None:
        self.timeline = timeline
        self.urls = urls_
        self.word = translations(timeline.site.language).gettext

    def thing_id(self, path: str, fragment: str) -> str:
        """The identifier of what a page is about, which is not the page."""
        return f"{absolute(path, self.urls)}#{fragment}"

    def website(self) -> Node:
        home = absolute(urls.HOME, self.urls)
        return _known("WebSite", **{"@id": f"{home}#site"}, url=home, name=self.timeline.site.title)

    def page(self, title: str, path: str) -> Node:
        return _known(
            "WebPage",
            url=absolute(path, self.urls),
            name=title,
            inLanguage=self.timeline.site.language,
            isPartOf=self.website(),
        )

    def about(self, node: Node, title: str, path: str, section: tuple[str, str]) -> Node:
        """A page about one thing, below a section of the site."""
        name, above = section
        trail = self.trail((self.word(name), above), (title, path))
        page = self.page(title, path) | {"mainEntity": {"@id": node["@id"]}}
        return _document(page, node, trail)

    def trail(self, *steps: tuple[str, str]) -> Node:
        """The way from the home page: names and paths."""
        items = [
            _known("ListItem", position=number, name=name, item=absolute(path, self.urls))
            for number, (name, path) in enumerate(((self.timeline.site.title, "/"), *steps), 1)
        ]
        return _known("BreadcrumbList", itemListElement=items)

    def actor(self, actor: Actor) -> Node:
        return self._thing(_ACTOR_TYPES[actor.kind], actor.name, urls.actor(actor.id), "actor")

    def place(self, place: Place) -> Node:
        return self._thing("Place", place.name, urls.place(place.id), "place")

    def _thing(self, kind: str, name: str, path: str, fragment: str) -> Node:
        identifier = self.thing_id(path, fragment)
        return _known(kind, **{"@id": identifier}, name=name, url=absolute(path, self.urls))

    def article(self, source: Source) -> Node:
        """A source. `url` is the article's own address, `@id` is on this site."""
        # A title that the editors gave is a name for the article, not its headline.
        title = {"name": source.title} if source.title_note else {"headline": source.title}
        publisher = source.publisher
        return _known(
            "NewsArticle",
            **{"@id": self.thing_id(urls.source(source.id), "article")},
            **title,
            url=uri(source.url) if source.url else None,
            datePublished=sure_day(source.published),
            publisher=_known("Organization", name=publisher) if publisher else None,
        )

    def rights(self) -> Node:
        """Whom to credit, and the licence by its address or, without one, by its name."""
        site = self.timeline.site
        licence: Any = uri(site.licence_url) if site.licence_url else None
        if site.licence and not licence:
            licence = _known("CreativeWork", name=site.licence)
        return _known(creditText=site.author, license=licence)


def _known(kind: str | None = None, /, **properties: Any) -> Node:
    """A node of that type with the properties that have a value; one of a list stands alone."""
    node: Node = {"@type": kind} if kind else {}
    for name, value in properties.items():
        if value is None or value in ("", []):
            continue
        node[name] = value[0] if isinstance(value, list) and len(value) == 1 else value
    return node


def _document(*nodes: Node) -> Node:
    return {"@context": _CONTEXT, "@graph": list(nodes)}
