"""What stands around the content of every page: its head, the navigation, the site's own data."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dateline.views.parts import Link


@dataclass(frozen=True, slots=True)
class NavLink:
    """An item of the site's navigation; `current` where the page is it or stands below it."""

    text: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed for autodiscovery: its MIME type, title and path."""

    type: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What every page shows of the site.

    Attributes:
        direction: Which way its language is written, `ltr` or `rtl`.
    """

    title: str
    description: str
    language: str
    direction: str
    home: str
    nav: tuple[NavLink, ...]
    about: tuple[Link, ...]
    feed: Link
    data: Link
    author: str
    licence: Link | None
    generator: str
    drafts: bool


@dataclass(frozen=True, slots=True)
class Head:
    """What belongs into a page's `<head>`, and the trail above its title.

    Attributes:
        title: The page's own title; empty on the home page.
        canonical: Absolute URL.
        og_type: Open Graph type, `website` or `article`.
        jsonld: JSON-LD as text that is safe inside `<script>`.
        crumbs: The trail from the home page to the page's parent.
        index: Whether search engines should list the page.
    """

    title: str
    description: str
    canonical: str
    og_type: str
    jsonld: Markup
    feeds: tuple[Feed, ...]
    crumbs: tuple[Link, ...] = ()
    index: bool = True
