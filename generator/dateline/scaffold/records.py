"""New records: front matter that passes `dateline check`, with comments on what else it can say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - `date` is a field of NewEvent
from typing import ClassVar

from dateline.content.records import Kind
from dateline.dates import When
from dateline.scaffold.store import StoredText
from dateline.scaffold.text import date_prefix, yaml_list, yaml_text
from dateline.schema import (
    ActorFields,
    ActorKind,
    EventFields,
    PlaceFields,
    SourceFields,
    Status,
)
from dateline.schema.values import NOT_RECORDED, NOT_WORKED_OUT, Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecord:
    """A record that is to be written; `name` is its title or name."""

    kind: ClassVar[Kind]
    model: ClassVar[type[Fields]]
    name: str

    def prefix(self) -> str:
        """What its id starts with."""
        return ""

    def folder(self) -> str:
        """The folder of `content/` into which it goes."""
        return self.kind.value

    def references(self) -> tuple[tuple[Kind, tuple[str, ...]], ...]:
        """The ids that it names."""
        return ()

    def lines(self) -> list[str]:
        """Its front matter."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent(NewRecord):
    """A new entry.

    Attributes:
        date: When it happened; None where it is not known yet.
        published: The day on which it first appears on the site; a draft has none.
    """

    kind = Kind.EVENT
    model = EventFields
    date: When | None
    status: Status
    published: Day
    draft: bool = False
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def prefix(self) -> str:
        """Its date, as far as it is known."""
        return date_prefix(self.date)

    def folder(self) -> str:
        """Drafts have a folder of their own."""
        return "drafts" if self.draft else self.kind.value

    def references(self) -> tuple[tuple[Kind, tuple[str, ...]], ...]:
        """The ids that it names."""
        return (
            (Kind.ACTOR, self.actors),
            (Kind.PLACE, self.places),
            (Kind.SOURCE, self.sources),
        )

    def lines(self) -> list[str]:
        """Its front matter."""
        day = self.published.isoformat()
        return [
            f"title: {yaml_text(self.name)}",
            "# EDTF: 2022-01-10, 2022-01, 2022-01-04/2022-01-08, 2022-01-06/..; ? uncertain, ~ about.",
            *(
                (f"date: {self.date.edtf}", "# date_note: what the date rests on, if not stated")
                if self.date
                else ("date: null", f'date_note: "{NOT_WORKED_OUT}"')
            ),
            '# time: "21:00", or part_of_day: morning, afternoon, evening or night',
            f"actors: {yaml_list(self.actors)}",
            f"places: {yaml_list(self.places)}",
            "tags: []",
            "# reported, planned, disputed or retracted",
            f"status: {self.status.value}",
            *(
                ("# published: the day on which it moves to content/events/",)
                if self.draft
                else (f"published: {day}",)
            ),
            *([f"sources: {yaml_list(self.sources)}"] if self.sources else []),
            "# One claim for each statement of an article; the body cites it as [@first].",
            "# claims:",
            "#   - id: first",
            "#     by: who says so, an actor; leave it out where it is the article itself",
            "#     source: the article that reports it",
            '#     quote: "its own words; […] leaves some out"',
            "#     figure: {measure: one of measures.yaml, value: 2, as_of: 2022-01-10}",
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewActor(NewRecord):
    """A new actor."""

    kind = Kind.ACTOR
    model = ActorFields
    actor_kind: ActorKind
    aliases: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()

    def references(self) -> tuple[tuple[Kind, tuple[str, ...]], ...]:
        """The ids that it names."""
        return ((Kind.ACTOR, self.part_of),)

    def lines(self) -> list[str]:
        """Its front matter."""
        return [
            f"name: {yaml_text(self.name)}",
            "# person, organisation, state, group or media",
            f"kind: {self.actor_kind.value}",
            "# Every other spelling met in the articles.",
            f"aliases: {yaml_list(self.aliases)}",
            f"part_of: {yaml_list(self.part_of)}",
            "# roles:",
            "#   - {title: Minister, of: the actor it is held in, date: 2020-01/2022-02}",
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlace(NewRecord):
    """A new place."""

    kind = Kind.PLACE
    model = PlaceFields
    aliases: tuple[str, ...] = ()
    country: str = ""
    within: str = ""

    def references(self) -> tuple[tuple[Kind, tuple[str, ...]], ...]:
        """The ids that it names."""
        return ((Kind.PLACE, (self.within,) if self.within else ()),)

    def lines(self) -> list[str]:
        """Its front matter."""
        return [
            f"name: {yaml_text(self.name)}",
            "# Every other spelling met in the articles.",
            f"aliases: {yaml_list(self.aliases)}",
            f"within: {self.within}" if self.within else "# within: the place that holds it",
            f'country: "{self.country}"' if self.country else "# country: two letters, such as KZ",
            "# lat: 43.24",
            "# lon: 76.95",
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSource(NewRecord):
    """A new source; `text` is stored beside it."""

    kind = Kind.SOURCE
    model = SourceFields
    publisher: str = ""
    published: When | None = None
    language: str = ""
    url: str = ""
    text: StoredText | None = None

    def lines(self) -> list[str]:
        """Its front matter."""
        return [
            f"title: {yaml_text(self.name)}",
            "# What the article does not state is null; the note says what it does and does not state.",
            *(
                (f"publisher: {yaml_text(self.publisher)}",)
                if self.publisher
                else ("publisher: null", f'publisher_note: "{NOT_RECORDED}"')
            ),
            *(
                (f"published: {self.published.edtf}",)
                if self.published
                else ("published: null", f'published_note: "{NOT_RECORDED}"')
            ),
            f"language: {self.language}" if self.language else "# language: en",
            f"url: {yaml_text(self.url)}" if self.url else "# url: https://…",
            "# accessed: the day on which it was read",
            *(
                (f"text: {yaml_text(self.text.path)}", f"sha256: {self.text.sha256}")
                if self.text
                else ("# text: the stored text below seeds/, with its sha256",)
            ),
            "# Agencies and outlets that it relies on: actors.",
            "cites: []",
            "# What no claim quotes, and why; dateline coverage shows what is open.",
            "# unquoted:",
            '#   - quote: "words of the article"',
            "#     why: why no claim quotes them",
        ]
