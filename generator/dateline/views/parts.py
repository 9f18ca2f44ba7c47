"""The values that pages are made of: links, dates, sources, entries, lines of an index."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere on the site, or (in metadata) outside it."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as a reader sees it.

    Attributes:
        words: In words that keep the precision: "4 January 2022, night".
        machine: For `<time datetime>`; empty where HTML has no form for it.
        edtf: As written; empty where the date is unknown.
        detail: The part of the day or the time alone; may be empty.
        weekday: Of a single day; may be empty.
        note: What the date rests on; may be empty.
    """

    words: str
    machine: str
    edtf: str
    detail: str = ""
    weekday: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source beside what was taken from it; what is not stated says so in words.

    Attributes:
        original: The article's own address, absolute; empty where none is known.
        language: Of the article, where it is not the site's (a BCP 47 tag); else empty.
    """

    url: str
    title: str
    publisher: str
    published: str
    publisher_stated: bool
    published_stated: bool
    original: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ActorRole:
    """An actor in an entry; `role` may be empty."""

    text: str
    url: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class EntryCard:
    """An entry in a list.

    Attributes:
        status: `reported`, `planned`, `disputed` or `retracted`.
        status_words: The status in the site's language.
        draft: Whether the entry comes from `content/drafts/`.
    """

    id: str
    url: str
    title: str
    date: DateView
    status: str
    status_words: str
    summary: str
    actors: tuple[ActorRole, ...]
    places: tuple[Link, ...]
    sources: tuple[SourceRef, ...]
    draft: bool = False


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Entries under one heading of the timeline.

    Attributes:
        anchor: Id of the heading on the page.
        heading: The date in words.
        short: The same as a list of links needs it: "4 Jan", "by 9 Jan".
        kind: `day`, `span` (an interval), `loose` (a month, a year …) or `undated`.
        note: What a reader should know about entries that have no day; may be empty.
    """

    anchor: str
    heading: str
    short: str
    weekday: str
    machine: str
    kind: str
    note: str
    entries: tuple[EntryCard, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The entry before or after, in the order of the timeline."""

    title: str
    url: str
    date: str


@dataclass(frozen=True, slots=True)
class Related:
    """An entry that shares actors with this one."""

    title: str
    url: str
    date: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its label: "47 events"."""

    number: int
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role that an actor held."""

    title: str
    of: Link | None
    date: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of metadata: a label, and a text with an optional link and note."""

    label: str
    text: str
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class IndexItem:
    """A line of an index: what it is, a detail beside it, and what stands behind it.

    Attributes:
        count: In words, such as "12 entries" or "7 numbers"; may be empty.
    """

    text: str
    url: str
    detail: str
    count: str


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Lines of an index under one heading; the heading is empty where there is one group."""

    heading: str
    items: tuple[IndexItem, ...]
