"""What passes between the parts of ingest, from an article to candidates; every value is frozen.

    Article      bytes and metadata as received            (reading)
    Head         its blocks, title, dateline, agency       (head)
    Publication  when it was published, and on what basis  (head)
    Document     all that an extractor may look at         (document)
    Candidate    one dated statement with its quote        (extractors)
    Extraction   an article's candidates, kept or refused  (pipeline)

All offsets are code points from 0 into `Article.text`; `text[start:end]` is what they mean. Every
type can be pickled, so that an article can be worked on in another process or on another machine.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 - `date` is a field here
from enum import StrEnum

from dateline.coverage.sentences import Sentence
from dateline.dates import PartOfDay, When
from dateline.schema import Qualifier
from dateline.temporal import Timex

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was received.

    Attributes:
        id: The file's stem, or what stands for it: unique within a run.
        origin: Where it came from, as the user named it: a path, a URL or `standard input`.
        text: The text that quotes are checked in: `data` decoded.
        data: That text's bytes, stored unchanged below `seeds/`.
        original: What the text was extracted from, such as an HTML page; None where it is the text.
        media: The original's kind: `text/plain`, `text/html`, `application/json` and so on.
        language: A BCP 47 tag; empty where it is not known.
        title: As the metadata gives it; empty where they give none. So with the next three.
        url: The article's own address.
        publisher: Who published it.
        byline: Who wrote it.
        metadata_date: The day of publication that metadata give.
        given: The day of publication that is known from outside (`--published`, an index, or a
            source record of the same text).
        note: How the text was got where that is not plain: which encoding, which part of a page.
    """

    id: str
    origin: str
    text: str
    data: bytes
    original: bytes | None = None
    media: str = "text/plain"
    language: str = ""
    title: str = ""
    url: str = ""
    publisher: str = ""
    byline: str = ""
    metadata_date: When | None = None
    given: When | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """An input that could not be used: one clear line, and what to do about it.

    Attributes:
        notice: Whether it is for information only: the input was read, and what was left out of
            it is no article.
    """

    origin: str
    message: str
    hint: str = ""
    notice: bool = False

    def __str__(self) -> str:
        return f"{self.origin}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class BlockKind(StrEnum):
    """What a part of an article's text is."""

    HEADER = "header"  # a date line, or a date and dateline in front of the lead
    TITLE = "title"
    BYLINE = "byline"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    CREDIT = "credit"  # of an image or of the text's origin
    BOILERPLATE = "boilerplate"  # share buttons, subscriptions, related links, licences


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the text; blocks follow each other, and only white space lies between them."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Head:
    """What the layout of an article says.

    Attributes:
        blocks: The whole text, in order.
        title: Where its title stands; None where it has none.
        place: The place of its dateline as written, such as `NUR-SULTAN`; may be empty.
        agency: The agency that the head or dateline names, such as `TASS`; may be empty.
        byline: Who wrote it; may be empty.
    """

    blocks: tuple[Block, ...]
    title: Span | None = None
    place: str = ""
    agency: str = ""
    byline: str = ""


class PublishedBasis(StrEnum):
    """What a publication date rests on, the firmest first."""

    GIVEN = "given"  # known from outside: the user, an index, a source record
    STATED = "stated"  # a date line in the text
    DATELINE = "dateline"
    METADATA = "metadata"
    INFERRED = "inferred"  # from weekdays and dates in the text
    SIBLINGS = "inferred-from-siblings"  # from other articles on the same events


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article was published, as far as that is known.

    Attributes:
        when: The day or stretch, with `?` where it is inferred; without its year where nothing
            supports one (`XXXX-01-06`); None where nothing is known.
        basis: What it rests on; None where nothing is known.
        why: The same in words, for `published_note`; empty where a text simply states the day.
        span: Where in the text it is stated; None where it is not.
    """

    when: When | None = None
    basis: PublishedBasis | None = None
    why: str = ""
    span: Span | None = None

    @property
    def inferred(self) -> bool:
        """Whether what is reckoned from it is uncertain, too."""
        return self.basis in {PublishedBasis.INFERRED, PublishedBasis.SIBLINGS}


@dataclass(frozen=True, slots=True)
class KnownRecord:
    """A record of the site, as far as matching needs it.

    Attributes:
        kind: An actor's kind; empty for places and measures.
        names: Its name and aliases; of a measure its label.
        unit: Of a measure: what it counts, such as `people`.
        about: Of a measure: what it counts, in words.
    """

    id: str
    names: tuple[str, ...]
    kind: str = ""
    unit: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What the site has already."""

    actors: tuple[KnownRecord, ...] = ()
    places: tuple[KnownRecord, ...] = ()
    measures: tuple[KnownRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """All that an extractor may look at.

    Attributes:
        sentences: Of titles, sub-heads and paragraphs, in order; none reaches over a block's end.
        timexes: The temporal expressions of the whole text, in order.
    """

    id: str
    text: str
    language: str
    head: Head
    publication: Publication
    sentences: tuple[Sentence, ...]
    timexes: tuple[Timex, ...]
    known: Known = field(default_factory=Known)

    def block(self, position: int) -> Block | None:
        """The block around a position; None between blocks."""
        blocks = self.head.blocks
        place = bisect_right(blocks, position, key=lambda one: one.start) - 1
        return blocks[place] if place >= 0 and position < blocks[place].end else None


class Modality(StrEnum):
    """How an article puts what it tells."""

    HAPPENED = "happened"
    REPORTED = "reported"  # the act of saying, announcing, publishing
    PLANNED = "planned"
    DENIED = "denied"
    BACKGROUND = "background"  # standing facts, explanations, opinion


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor or place that the text names.

    Attributes:
        text: The words as they stand; empty where the mention is implied.
        name: The record's name, or the name that is proposed for a new record.
        id: The record that is meant; None where there is none yet or more than one may be meant.
        kind: An actor's kind, `place` for a place; empty where it is not known.
        rule: The name of the rule that decided.
        sure: How sure it is, from 0 to 1.
        others: The ids that may be meant, where it is doubtful.
    """

    start: int
    end: int
    text: str
    name: str
    id: str | None
    kind: str
    rule: str
    sure: float = 1.0
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureFound:
    """A number that the text reports: a `value`, or `low` and `high`.

    Attributes:
        start: Where the number begins, its qualifier included ("nearly 8,000").
        unit: What is counted, in the text's words ("criminal cases").
        measure: The measure that is meant; None where none of the site's is.
        proposed: An id for a new measure, where none is known.
        as_of: The day that it holds for, as EDTF; None where the text does not say.
        place: The place that it holds for, as the text has it.
    """

    start: int
    end: int
    text: str
    value: int | float | None
    low: int | float | None
    high: int | float | None
    qualifier: Qualifier
    unit: str
    measure: str | None
    proposed: str
    as_of: str | None
    place: Mention | None
    rule: str
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what stands in a stretch of text.

    Attributes:
        start: Where the stretch that is attributed begins; the words that attribute are in it.
        by: Who says so; None where the words name nobody ("according to preliminary information").
        via: Those in between, nearest to the speaker first.
        cue: The words that attribute it, such as `according to`.
    """

    start: int
    end: int
    by: Mention | None
    via: tuple[Mention, ...]
    cue: Span
    rule: str


@dataclass(frozen=True, slots=True)
class EventFound:
    """An event that a clause or sentence tells, with the date that was worked out for it.

    Attributes:
        start: Where its clause begins; `text[start:end]` is what is quoted.
        sentence: The index of its sentence in `Document.sentences`.
        date: EDTF; None where only bounds are known or nothing is.
        basis: The name of the rule that dated it, such as `clause`, `carried`, `publication`.
        cites: The temporal expression that the date rests on; None where it rests on none.
        earliest: The first day that it can have been; None where that is open.
        latest: The last day that it can have been; None where that is open.
        sure: How sure the date is, from 0 to 1, as measured on annotated articles.
    """

    start: int
    end: int
    sentence: int
    date: str | None
    basis: str
    modality: Modality
    cites: Span | None = None
    earliest: Day | None = None
    latest: Day | None = None
    part_of_day: PartOfDay | None = None
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """One dated statement of one article: what an extractor proposes, and the validator holds.

    Attributes:
        quote: The article's words: `text[start:end]`.
        date: When it happened, as EDTF; None where it is not known.
        basis: What the date rests on: the name of a rule.
        cites: The temporal expression that the date rests on; None where it rests on none.
        title: A short heading in neutral words; empty where the extractor gives none.
        left_out: Why no draft is made of it; empty where one is.
    """

    start: int
    end: int
    quote: str
    date: str | None
    basis: str
    modality: Modality = Modality.HAPPENED
    cites: Span | None = None
    earliest: Day | None = None
    latest: Day | None = None
    part_of_day: PartOfDay | None = None
    actors: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    figures: tuple[FigureFound, ...] = ()
    attribution: Attribution | None = None
    title: str = ""
    sure: float = 1.0
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """What an extractor proposed and the validator did not let through."""

    candidate: Candidate
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was found in one article.

    Attributes:
        candidates: In the order of the text, all of them valid.
        refused: What was not valid, with the reasons.
        notes: What an editor should know: dates that disagree with their weekday, doubtful names.
    """

    article: Article
    head: Head
    publication: Publication
    timexes: tuple[Timex, ...]
    candidates: tuple[Candidate, ...]
    refused: tuple[Refused, ...] = ()
    notes: tuple[str, ...] = ()
