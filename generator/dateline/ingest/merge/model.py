"""What merging makes of candidates: sources, drafts of entries, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from dateline.dates import PartOfDay, When
from dateline.ingest.merge.state import Standing
from dateline.ingest.model import Candidate, Extraction, FigureFound, Mention, Span
from dateline.schema import Extent, Status


class NewName(Protocol):
    """A new actor or place that is proposed."""

    @property
    def name(self) -> str:
        """Its name in full, as the record is to have it."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its other spellings."""

    @property
    def kind(self) -> str:
        """An actor's kind; `place` for a place."""

    @property
    def sure(self) -> float:
        """How sure it is that this is a name of that kind, from 0 to 1."""

    @property
    def enough(self) -> bool:
        """Whether it is sure enough for a record, and no spelling of one that there is."""


@dataclass(frozen=True, slots=True)
class SourceFound:
    """An article as a source.

    Attributes:
        id: Of its record, which there may be already.
        sha256: Of its text.
        recorded: Whether the site has the record.
        name: The publisher's name; empty where none is known.
        published: As its record states it, or is to state it.
    """

    id: str
    sha256: str
    recorded: bool
    name: str
    published: When | None
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Statement:
    """A candidate and the source that it stands in.

    Attributes:
        candidate: Its clause, with those that hang on it.
        title: Whether it stands in a headline or sub-head.
        core: Its clause alone, by whose words it is compared; None where that is all of it.
        subject: Where the words stand, before it, that it tells of: "The rioters" of "and tried to
            storm the barracks"; None where it has its own.
        doubt: Where its day comes from, in words, if the article does not give it; else empty.
        within: Whether its date is a stretch in which it happened at some time.
    """

    source: SourceFound
    candidate: Candidate
    title: bool = False
    core: Candidate | None = None
    subject: Span | None = None
    doubt: str = ""
    within: bool = False

    @property
    def span(self) -> Span:
        """Where its words stand in the source's text."""
        return self.candidate.start, self.candidate.end

    @property
    def key(self) -> tuple[str, int, int]:
        """Its place among all statements, whatever the order of the articles."""
        return self.source.id, *self.span


@dataclass(frozen=True, slots=True)
class DraftDate:
    """The date of a draft.

    Attributes:
        edtf: EDTF; None where nothing bounds it.
        note: What a reader should know of it; may be empty.
        why: For the editor: which rule, from which words, how sure.
        disputed: Whether articles date the event differently.
    """

    edtf: str | None
    note: str
    why: str
    extent: Extent | None = None
    part_of_day: PartOfDay | None = None
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A claim of a draft.

    Attributes:
        quote: The article's words, with `[…]` where some are left out.
        spans: Where its parts stand in the source's text.
        by: The id of who says so; None where it is the article's own voice.
        figure: The number that the quote reports; None where it reports none.
        measure: The id of the measure that the figure is one of.
        place: The id of the place that the figure holds for.
    """

    id: str
    statement: Statement
    quote: str
    spans: tuple[Span, ...]
    by: str | None = None
    via: tuple[str, ...] = ()
    figure: FigureFound | None = None
    measure: str = ""
    place: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft of an entry.

    Attributes:
        statements: What it was made of, repetitions included.
        mentions: The names that decided, each with the id of the record that it means.
        doubtful: Names that may be meant, and are not in it.
        near: Paths of entries and drafts that may tell of the same event.
        announced_in: Paths of the drafts that tell of its announcement, in the same sentence.
        into: The path of an earlier draft, as ingest wrote it, to which the claims are added; empty
            for a draft of its own.
    """

    id: str
    title: str
    date: DraftDate
    status: Status
    claims: tuple[DraftClaim, ...]
    statements: tuple[Statement, ...]
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    mentions: tuple[tuple[Mention, str], ...] = ()
    doubtful: tuple[Mention, ...] = ()
    near: tuple[str, ...] = ()
    into: str = ""
    announced_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A draft record of a new actor or place; `sure` from 0 to 1."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    sure: float


@dataclass(frozen=True, slots=True)
class NewMeasure:
    """A measure that figures need and the site has not; `unit` in the articles' words."""

    id: str
    unit: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A candidate of which no draft was made, and why."""

    source: SourceFound
    candidate: Candidate
    reason: str


@dataclass(frozen=True, slots=True)
class Passed:
    """An article that was passed over, and why; `source` is the id of its record, if it has one."""

    origin: str
    standing: Standing
    reason: str
    hint: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome for all articles of a run.

    Attributes:
        sources: Of every article that was not passed over, by id.
    """

    sources: tuple[SourceFound, ...] = ()
    drafts: tuple[Draft, ...] = ()
    actors: tuple[NewRecord, ...] = ()
    places: tuple[NewRecord, ...] = ()
    measures: tuple[NewMeasure, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    passed: tuple[Passed, ...] = field(default=())
