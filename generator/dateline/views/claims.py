"""What articles say as a page shows it: claims with their figures, and how they were corrected."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.views.parts import DateView, EntryCard, Link, SourceRef


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
class SourceEntry:
    """What was taken from a source for one entry."""

    entry: EntryCard
    claims: tuple[ClaimView, ...]
