"""Front matter of `content/events/*.md`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from dateline.dates import PartOfDay
from dateline.schema.check import Accept
from dateline.schema.values import (
    ClockTime,
    Correction,
    Day,
    EdtfDate,
    Fields,
    Identifier,
    Text,
    Unknown,
    WebAddress,
    Zone,
    beyond,
    listed,
    refuse,
    wrong,
)


class Status(StrEnum):
    """How an entry stands."""

    REPORTED = "reported"
    PLANNED = "planned"
    DISPUTED = "disputed"
    RETRACTED = "retracted"


class Extent(StrEnum):
    """Whether an interval was filled by the event or merely holds it."""

    THROUGHOUT = "throughout"
    WITHIN = "within"


class Qualifier(StrEnum):
    """How a reported number is meant."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more-than"
    FEWER_THAN = "fewer-than"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


class About(StrEnum):
    """What a claim is about where it contradicts another."""

    DATE = "date"
    PLACE = "place"
    ACTOR = "actor"
    FIGURE = "figure"
    CAUSE = "cause"


class ClaimStatus(StrEnum):
    """How a claim stands that does not simply stand."""

    DISPUTED = "disputed"
    DENIED = "denied"
    RETRACTED = "retracted"


class FigureFields(Fields):
    """A number that a claim reports: a `value`, or `min` and `max`.

    Bounds are themselves a way to say "more than" or "at most", so no such qualifier goes with them.
    """

    measure: Identifier = Field(description="A measure declared in content/measures.yaml")
    value: int | float | None = None
    min: int | float | None = None
    max: int | float | None = None
    qualifier: Annotated[Qualifier, Field(strict=False)] = Qualifier.EXACT
    as_of: EdtfDate | None = Field(None, description="The day that the number holds for")
    place: Text | None = Field(None, description="The place that the number holds for")

    @model_validator(mode="after")
    def _one_number(self) -> Self:
        found = {
            key: wrong(f"the number is too {size} to be shown as it is", "use another unit")
            for key in ("value", "min", "max")
            if (size := beyond(getattr(self, key)))
        }
        bounded = self.min is not None or self.max is not None
        hint = "write `value`, or `min` and `max` (one of them is enough)"
        if self.value is not None and bounded:
            found["value"] = wrong("the figure has a number too many", hint)
        if self.value is None and not bounded:
            found["measure"] = wrong("the figure has no number", hint)
        if self.min is not None and self.max is not None and self.min > self.max:
            found["min"] = wrong("`min` is greater than `max`", "exchange them")
        if bounded and self.qualifier not in {Qualifier.EXACT, Qualifier.ABOUT}:
            number = self.min if self.min is not None else self.max
            found["qualifier"] = wrong(
                f"`{self.qualifier}` does not go with `min` and `max`",
                f"write one number: `value: {number}, qualifier: {self.qualifier}`",
            )
        refuse(found)
        return self


class ClaimFields(Fields):
    """One statement of one article, with the words that carry it."""

    id: Identifier = Field(description="Unique within the event; cited in the body as [@id]")
    source: Text = Field(description="The article that reports it: an id in content/sources")
    quote: Text = Field(description="The article's own words; […] leaves words out")
    by: Text | None = Field(None, description="Who says so; left out, it is the article's voice")
    via: tuple[Text, ...] = Field((), description="Those in between, nearest to the speaker first")
    figure: FigureFields | None = None
    note: Text | None = Field(None, description="What a reader should know about this claim")
    about: Annotated[About | None, Field(strict=False)] = Field(
        None, description="What it is about, where it contradicts another claim"
    )
    disputes: Annotated[tuple[Identifier, ...], BeforeValidator(listed)] = Field(
        (), description="The claims of this entry that it contradicts"
    )
    status: Annotated[ClaimStatus | None, Field(strict=False)] = Field(
        None, description="Whether it is disputed, denied or retracted"
    )
    status_note: Text | None = Field(None, description="Who disputes, denies or retracted it, why")

    @model_validator(mode="after")
    def _says_what_differs(self) -> Self:
        found = {}
        if self.disputes and self.about is None:
            found["disputes"] = wrong(
                "the claim contradicts another and does not say on what",
                "add `about:` with date, place, actor, figure or cause",
            )
        if self.status_note and self.status is None:
            found["status_note"] = wrong(
                "`status_note` is given without `status`", "add `status:` or use `note:`"
            )
        refuse(found)
        return self


def _actor_ref(value: Any) -> Any:
    if not isinstance(value, str | dict | ActorRef):
        raise wrong("an actor is an id, a name or an alias", "or keys and values: {id: …, role: …}")
    return {"id": value} if isinstance(value, str) else value


class ActorRef(Fields):
    """An actor who takes part, with the role in this event."""

    id: Text = Field(description="An id in content/actors, or a name or alias that is unambiguous")
    role: Text | None = None


_ACTOR_REF_SCHEMA = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {"id": {"type": "string"}, "role": {"type": "string"}},
            "required": ["id"],
            "additionalProperties": False,
        },
    ]
}


class InlineSource(Fields):
    """A source named where it is used, for people in a hurry."""

    url: WebAddress
    title: Text
    publisher: Text | None = None
    published: EdtfDate | None = None


def _source_ref(value: Any) -> Any:
    if not isinstance(value, str | dict):
        raise wrong("a source is an id or a title", "or keys and values: {url: …, title: …}")
    return InlineSource.model_validate(value) if isinstance(value, dict) else value


class EventFields(Fields):
    """An entry of the timeline: something that happened, was reported or is planned."""

    title: Text
    date: EdtfDate | None = Field(description="When it happened, in EDTF; null where unknown")
    date_note: Text | None = Field(None, description="What the date rests on")
    extent: Annotated[Extent | None, Field(strict=False)] = Field(
        None,
        description="Of an interval: did it last `throughout`, or happen at some time `within`?",
    )
    time: ClockTime | None = None
    part_of_day: Annotated[PartOfDay | None, Field(strict=False)] = None
    timezone: Zone | None = Field(None, description="IANA zone; the site's where left out")
    order: int = Field(0, description="Decides between entries of the same time")
    actors: tuple[
        Annotated[ActorRef, BeforeValidator(_actor_ref), WithJsonSchema(_ACTOR_REF_SCHEMA)], ...
    ] = ()
    places: tuple[Text, ...] = ()
    tags: tuple[Text, ...] = ()
    status: Annotated[Status, Field(strict=False)] = Status.REPORTED
    summary: Text | None = Field(None, description="One sentence; the body's first where left out")
    published: Day | None = Field(None, description="When this entry first appeared on the site")
    updated: Day | None = Field(None, description="When this entry last changed in substance")
    claims: tuple[ClaimFields, ...] = ()
    sources: tuple[Annotated[Text | InlineSource, BeforeValidator(_source_ref)], ...] = Field(
        (), description="Sources of an entry that has no claims yet"
    )
    corrections: tuple[Correction, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    accept: tuple[Accept, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        found = {}
        if self.date is None and not self.date_note:
            found["date"] = wrong(
                "`date` is null and no `date_note` says why",
                "add `date_note:` with what the articles do and do not state",
            )
        if self.time and self.part_of_day:
            found["part_of_day"] = wrong(
                "`time` and `part_of_day` are both given", "keep `time`, the finer one"
            )
        if self.time and self.date and not self.date.single_day:
            found["time"] = wrong(
                "a `time` needs a date of one day", "leave out `time` or write the day in `date`"
            )
        if self.extent and not (self.date and self.date.interval):
            found["extent"] = wrong(
                "`extent` needs an interval as `date`",
                "write both days, such as 2022-01-04/2022-01-08, or leave `extent` out",
            )
        if self.published and self.updated and self.updated < self.published:
            found["updated"] = wrong(
                "`updated` is before `published`", "an entry is published first"
            )
        refuse(found)
        return self
