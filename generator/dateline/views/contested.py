"""What an entry draws on and where its articles contradict each other."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.views.claims import ClaimView, QuoteRef
from dateline.views.parts import Count, Link, SourceRef


@dataclass(frozen=True, slots=True)
class RouteView:
    """Quotes that came from one origin into one article the same way.

    Attributes:
        start: What the origin is to them: `speaker`, `carrier`, `publisher` or `article`.
        voice: Who spoke for the origin; None where it spoke itself.
        person: Whether that is a person; else it is a part of the origin.
        via: Those between the origin and the article, nearest to the origin first.
    """

    quotes: tuple[QuoteRef, ...]
    source: SourceRef
    start: str
    voice: Link | None
    person: bool
    via: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class OriginView:
    """Where quotes come from.

    Attributes:
        name: Leads to the actor or the article; a publisher that is neither has no address.
        language: Of the name, where it is an article's title not in the site's language.
        shared: In words, that several articles have it from here; empty where one has.
    """

    name: Link
    language: str
    shared: str
    routes: tuple[RouteView, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """An origin with some of its quotes; `language` is that of its name, as in `OriginView`."""

    name: Link
    language: str
    quotes: tuple[QuoteRef, ...]


@dataclass(frozen=True, slots=True)
class OpposedView:
    """Origins that stand against each other; one may be on both sides, with other quotes.

    Attributes:
        point: What on, as the heading of the section that shows it, linked.
        against: Those that contradict `sides`; empty where `sides` give different numbers.
    """

    point: Link
    sides: tuple[SideView, ...]
    against: tuple[SideView, ...]


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A quote that somebody disputes or denies, with its origin; `note` says who, and how."""

    side: SideView
    status: str
    status_words: str
    note: str


@dataclass(frozen=True, slots=True)
class OriginsView:
    """What an entry draws on, which is not all in its support.

    Attributes:
        words: Such as "3 articles, 2 origins".
        opposed: Which origins stand against which.
        doubted: The quotes that somebody disputes or denies.
    """

    words: str
    origins: tuple[OriginView, ...]
    opposed: tuple[OpposedView, ...]
    doubted: tuple[DoubtView, ...]


@dataclass(frozen=True, slots=True)
class RelianceView:
    """From whom an article has what was taken from it.

    Attributes:
        words: Of how many quotes it is itself the origin, in words.
        others: The other origins, those of most quotes first.
    """

    words: str
    others: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class ColumnView:
    """An article at the head of a column: by its publisher, or else its title, and its day."""

    name: Link
    published: str
    language: str


@dataclass(frozen=True, slots=True)
class CellView:
    """The quotes of an article that say a statement, and those that differ from it."""

    says: tuple[QuoteRef, ...]
    differs: tuple[QuoteRef, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """A row: a statement and what each article has on it.

    Attributes:
        text: The entry's own words, or an article's where the entry cites it nowhere.
        quoted: Whether they are the article's.
        language: Of the article's words, where it is not the site's.
    """

    text: str
    quoted: bool
    language: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Articles against statements; every row has a cell for each column."""

    columns: tuple[ColumnView, ...]
    rows: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class ConflictView:
    """What claims contradict each other on; those of one set do so directly or by way of others.

    Attributes:
        about: `date`, `place`, `actor`, `figure` or `cause`.
        heading: The same as a heading: "Articles differ on where".
    """

    about: str
    heading: str
    sets: tuple[tuple[ClaimView, ...], ...]
