"""The values that pages are made of: links, dates, entries, claims, figures."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere on the site, or (in metadata) outside it."""

    text: str
    url: str


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
    """What every page shows of the site."""

    title: str
    description: str
    language: str
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
class FigureView:
    """A number as it was reported: its qualifier and unit are part of `words`."""

    measure: Link
    words: str
    place: Link | None
    as_of: str
    as_of_machine: str


@dataclass(frozen=True, slots=True)
class QuoteRef:
    """A quote on the same page, by its number."""

    number: int
    anchor: str


@dataclass(frozen=True, slots=True)
class AgainstView:
    """A quote of the same entry that contradicts one, and on what: "on where"."""

    number: int
    url: str
    about: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One statement of one article.

    Attributes:
        number: Its number on the event's page.
        anchor: Id on the event's page (`claim-ID`).
        quote: Verbatim.
        by: Who says so; None where it is the article's own voice.
        via: Those in between, nearest to the speaker first.
        event: The entry that it belongs to, with the claim's anchor.
        event_date: That of the entry.
        backrefs: Ids of the places in the body that cite it.
        status: `disputed`, `denied` or `retracted`; empty where it simply stands.
        status_words: The same in the site's language.
        status_note: Who disputes, denies or retracted it, and why; may be empty.
        against: The claims of its entry that contradict it.
    """

    number: int
    anchor: str
    quote: str
    by: Link | None
    via: tuple[Link, ...]
    source: SourceRef
    figure: FigureView | None
    note: str
    event: Link
    event_date: DateView
    backrefs: tuple[str, ...] = ()
    status: str = ""
    status_words: str = ""
    status_note: str = ""
    against: tuple[AgainstView, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A change to what was published; `claim` is the quote that it is about, if it is about one."""

    date: DateView
    was: str
    now: str
    why: str
    claim: Link | None = None


@dataclass(frozen=True, slots=True)
class LoggedCorrection:
    """A correction in the list of all of them.

    Attributes:
        kind: What was corrected, in words: "Entry", "Source" …
        record: Its title, with the corrections on its page.
    """

    kind: str
    record: Link
    correction: CorrectionView


@dataclass(frozen=True, slots=True)
class CorrectionDay:
    """The corrections of one day."""

    date: DateView
    items: tuple[LoggedCorrection, ...]


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
class SourceEntry:
    """What was taken from a source for one entry."""

    entry: EntryCard
    claims: tuple[ClaimView, ...]


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
