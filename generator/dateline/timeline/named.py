"""What entries name: actors, places, sources and measures; and the pages beside the timeline.

References are ids, and each id is a key of the mapping that holds its kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - `date` is a field of ActorRole

from dateline.content.body import Body
from dateline.dates import When
from dateline.errors import Location
from dateline.schema import ActorKind, Correction, Unquoted


@dataclass(frozen=True, slots=True)
class ActorRole:
    """A role that an actor held; `of` is an actor, `title` free text."""

    title: str
    of: str | None
    date: When | None


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that takes part or speaks."""

    id: str
    name: str
    kind: ActorKind
    part_of: tuple[str, ...]
    roles: tuple[ActorRole, ...]
    aliases: tuple[str, ...]
    summary: str
    url: str
    corrections: tuple[Correction, ...]
    body: Body
    location: Location
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened. Latitude and longitude are in degrees (WGS 84)."""

    id: str
    name: str
    aliases: tuple[str, ...]
    lat: float | None
    lon: float | None
    country: str
    within: str | None
    summary: str
    corrections: tuple[Correction, ...]
    body: Body
    location: Location
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """An article. What it does not state is None or empty, and has a note.

    Attributes:
        file: The stored text, below `seeds/` (with that folder's name); empty if there is none.
        text: That text, decoded; empty if there is none.
        recorded: Whether it has a file of its own; else it is named on an entry.
    """

    id: str
    title: str
    title_note: str
    publisher: str | None
    publisher_note: str
    published: When | None
    published_note: str
    byline: str
    language: str
    url: str
    archive_url: str
    accessed: Day | None
    file: str
    sha256: str
    text: str
    cites: tuple[str, ...]
    unquoted: tuple[Unquoted, ...]
    corrections: tuple[Correction, ...]
    body: Body
    location: Location
    recorded: bool = True


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure counts; a cumulative one is a running total."""

    id: str
    label: str
    unit: str
    counts: str
    location: Location
    draft: bool = False
    cumulative: bool = False
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page beside the timeline."""

    id: str
    title: str
    summary: str
    nav: bool
    order: int
    corrections: tuple[Correction, ...]
    body: Body
    location: Location
