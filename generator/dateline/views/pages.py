"""One view for each kind of page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dateline.views.claims import ClaimView, CorrectionDay, CorrectionView, SourceEntry
from dateline.views.contested import ConflictView, MatrixView, OriginsView, RelianceView
from dateline.views.figures import FiguresView, MeasureView, OthersView
from dateline.views.frame import Head, SiteInfo
from dateline.views.known import (
    DisputedView,
    KnownView,
    QuestionsView,
    QuestionView,
    ReportedView,
)
from dateline.views.parts import (
    Count,
    DateView,
    EntryCard,
    EntryGroup,
    Fact,
    IndexGroup,
    Link,
    Neighbour,
    Related,
    RoleView,
)


@dataclass(frozen=True, slots=True)
class HomeView:
    """`/`, and `/YYYY/` and `/YYYY/MM/` once the timeline outgrows one page.

    Attributes:
        heading: The title over the timeline; empty on the home page, where the site's title is.
        covers: The span of days from the first entry to the last, in words; may be empty.
        counts: How many events, sources, actors …
        updated: When any entry last changed; None where no entry says.
        jumps: Links to groups on this page: the days, the undated entries, the plans.
        periods: Links to the years or months of a timeline that outgrew this page.
        overview: What is known, disputed and not known, in numbers; on the home page alone.
    """

    site: SiteInfo
    head: Head
    heading: str
    covers: str
    counts: tuple[Count, ...]
    updated: DateView | None
    jumps: tuple[Link, ...]
    periods: tuple[Count, ...]
    groups: tuple[EntryGroup, ...]
    overview: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class EventView:
    """`/events/ID/`. `claims` stand in the order of their numbers.

    Attributes:
        others: What others report, for each of `figures` that they differ from.
    """

    site: SiteInfo
    head: Head
    entry: EntryCard
    html: Markup
    claims: tuple[ClaimView, ...]
    figures: tuple[ClaimView, ...]
    tags: tuple[Link, ...]
    published: DateView | None
    updated: DateView | None
    earlier: Neighbour | None
    later: Neighbour | None
    related: tuple[Related, ...]
    corrections: tuple[CorrectionView, ...]
    origins: OriginsView | None = None
    matrix: MatrixView | None = None
    conflicts: tuple[ConflictView, ...] = ()
    reported: ReportedView | None = None
    questions: tuple[QuestionView, ...] = ()
    others: tuple[OthersView, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorView:
    """`/actors/ID/`.

    Attributes:
        did: Entries in which the actor takes part.
        said: Claims attributed to the actor.
        figures: Those claims that carry a figure.
        carried: Claims that reached an article by way of the actor (agencies, outlets).
        others: Actors who appear in the same entries, with how many they share.
    """

    site: SiteInfo
    head: Head
    name: str
    kind: str
    part_of: tuple[Link, ...]
    members: tuple[Link, ...]
    roles: tuple[RoleView, ...]
    aliases: tuple[str, ...]
    html: Markup
    did: tuple[EntryCard, ...]
    said: tuple[ClaimView, ...]
    figures: tuple[ClaimView, ...]
    carried: tuple[ClaimView, ...]
    others: tuple[Count, ...]
    feed: Link | None
    corrections: tuple[CorrectionView, ...]


@dataclass(frozen=True, slots=True)
class PlaceView:
    """`/places/ID/`. `figures` are those that hold for this place."""

    site: SiteInfo
    head: Head
    name: str
    aliases: tuple[str, ...]
    within: tuple[Link, ...]
    contains: tuple[Link, ...]
    country: str
    coordinates: str
    html: Markup
    entries: tuple[EntryCard, ...]
    figures: tuple[ClaimView, ...]
    corrections: tuple[CorrectionView, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """`/sources/ID/`: metadata and what was taken, never the whole text.

    Attributes:
        language: Of the article, where it is not the site's (a BCP 47 tag); else empty.
    """

    site: SiteInfo
    head: Head
    title: str
    title_note: str
    facts: tuple[Fact, ...]
    cites: tuple[Link, ...]
    html: Markup
    taken: tuple[SourceEntry, ...]
    corrections: tuple[CorrectionView, ...]
    language: str = ""
    reliance: RelianceView | None = None


@dataclass(frozen=True, slots=True)
class TagView:
    """`/tags/SLUG/`."""

    site: SiteInfo
    head: Head
    name: str
    entries: tuple[EntryCard, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """`/events/`, `/actors/`, `/places/`, `/sources/`, `/tags/`, `/figures/`."""

    site: SiteInfo
    head: Head
    heading: str
    intro: str
    groups: tuple[IndexGroup, ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """`/about/` and the like."""

    site: SiteInfo
    head: Head
    title: str
    html: Markup
    corrections: tuple[CorrectionView, ...]


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """`/corrections/`: every correction of the site, the latest first; there may be none.

    Attributes:
        feed: The feed of corrections.
    """

    site: SiteInfo
    head: Head
    days: tuple[CorrectionDay, ...]
    feed: Link


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """`/404.html`."""

    site: SiteInfo
    head: Head


PageView = (
    HomeView
    | EventView
    | ActorView
    | PlaceView
    | SourceView
    | TagView
    | MeasureView
    | FiguresView
    | IndexView
    | TextView
    | CorrectionsView
    | KnownView
    | QuestionsView
    | DisputedView
    | NotFoundView
)
