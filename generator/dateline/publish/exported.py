"""The shape of `/data/timeline.json`, version 1: what it holds, declared once.

The file is written through these models and its JSON Schema is made from them, so that the two
cannot differ. A description here is the schema's own text and is written for its readers. New keys
come behind the old ones and are no new `version`, since the published schema lets others be; a key
that goes, or that means something else, is one.
"""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - `date` is a key of the export
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema

from dateline.dates import PartOfDay
from dateline.publish.shared import readable
from dateline.schema import About, ActorKind, ClaimStatus, Extent, Qualifier, Status

VERSION = 1


class Part(BaseModel):
    """Base of all parts: no other keys, and JSON has `null` for what is not known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _schema(**keywords: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string"} | keywords)


Text = Annotated[str, AfterValidator(readable)]
Id = Annotated[str, _schema(pattern="^[a-z0-9]+(?:-[a-z0-9]+)*$")]
Url = Annotated[str, _schema(format="uri")]
Edtf = Annotated[str, _schema(minLength=1)]
Number = Annotated[int | float, _schema(type="number")]
Latitude = Annotated[int | float, _schema(type="number", minimum=-90, maximum=90)]
Longitude = Annotated[int | float, _schema(type="number", minimum=-180, maximum=180)]


class Site(Part):
    """The site that publishes the timeline."""

    title: Text = Field(description="Name of the site")
    description: Text = Field(description="What it covers; may be empty")
    base_url: Url = Field(description="Where it lives; ends with a slash")
    language: Text = Field(description="Language of titles, summaries and bodies, BCP 47")
    timezone: Text = Field(description="IANA time zone of the site")
    author: Text | None = Field(description="Whom to credit for the entries")
    licence: Text | None = Field(description="Licence of the entries; quotes are not under it")
    licence_url: Url | None = Field(description="Where that licence stands")


class Figure(Part):
    """A number that a claim reports: `value`, or `min` and `max`."""

    measure: Id = Field(description="What is counted: an id in `measures`")
    value: Number | None = Field(description="The number; null where a range is reported")
    min: Number | None = Field(description="Lower end of a range; null where open")
    max: Number | None = Field(description="Upper end of a range; null where open")
    qualifier: Qualifier = Field(description="How the number is meant")
    as_of: Edtf | None = Field(description="When it held, EDTF level 1; null where not stated")
    place: Id | None = Field(description="Where it held: an id in `places`; null where not stated")


class Claim(Part):
    """One statement of one article, with the words that carry it."""

    id: Id = Field(description="Unique within the event")
    by: Id | None = Field(description="Who says so: an actor; null for the article's own voice")
    source: Id = Field(description="The article that reports it: an id in `sources`")
    via: list[Id] = Field(description="Actors in between, nearest to the speaker first")
    quote: Text = Field(description="The article's words; […] stands for words left out")
    figure: Figure | None = Field(description="The number that it reports, if any")
    about: About | None = Field(
        description="What it is about, where it contradicts another; null elsewhere"
    )
    disputes: list[Id] = Field(description="Claims of the same event that it contradicts")
    status: ClaimStatus | None = Field(
        description="Null for a claim that simply stands; nothing rests on a retracted one"
    )
    status_note: Text = Field(description="Who disputes, denies or retracted it; may be empty")
    note: Text = Field(description="What a reader should know about it; may be empty")


class Correction(Part):
    """A change to what was published."""

    date: Day = Field(description="The day of the correction")
    was: Text = Field(description="What stood there")
    now: Text = Field(description="What stands there")
    why: Text = Field(description="The reason")
    claim: Id | None = Field(
        description="Of an event: the claim that was corrected; null where it was none, or more"
    )


class Unknown(Part):
    """A question that the articles leave open."""

    question: Text
    why: Text = Field(description="Why it is open: what the articles do and do not say")
    settled_by: Text = Field(description="What would settle it")
    answered: Id | None = Field(
        description="Of an event: the claim that answered it since; null where it is still open"
    )


class Reported(Part):
    """When the articles of an event appeared, which is not when it happened."""

    earliest: Day | None = Field(
        description="First day on which one that states its date can have appeared; null where "
        "none does, or that is open"
    )
    latest: Day | None = Field(
        description="Last day on which one that states its date can have appeared; null where "
        "none does, or that is open"
    )
    undated: int = Field(ge=0, description="How many of them do not state when they appeared")


class Origin(Part):
    """Where claims have their start: the speaker, else the first carrier, else the publisher.

    A person who speaks for an organisation counts as that organisation.
    """

    kind: Literal["actor", "publisher", "article"] = Field(
        description="What `id` is: an actor, the name of a publisher that is no actor, or an "
        "article that states no publisher"
    )
    id: Text = Field(description="An id in `actors` or `sources`, or a publisher's name")
    claims: list[Id] = Field(
        description="Claims of the event that start there; none for an article that is named "
        "without being quoted"
    )


class Independence(Part):
    """How many voices an event rests on.

    Articles that repeat one agency or one press office are one origin. Retracted claims do not
    count.
    """

    articles: list[Id] = Field(description="Articles that back the event: ids in `sources`")
    origins: list[Origin] = Field(description="Where they have it from, each once")


class Event(Part):
    """An entry: something that happened, was said or is planned."""

    id: Id = Field(description="Unique among events; never changes")
    url: Url = Field(description="The entry's page")
    title: Text
    date: Edtf | None = Field(description="When it happened, EDTF level 1; null where unknown")
    earliest: Day | None = Field(
        description="First day that `date` can mean; null where open or unknown"
    )
    latest: Day | None = Field(
        description="Last day that `date` can mean; null where open or unknown"
    )
    time: Annotated[str, _schema(pattern="^[0-2][0-9]:[0-5][0-9]$")] | None = Field(
        description="Time of day in `timezone`; null where not stated"
    )
    part_of_day: PartOfDay | None = Field(description="Part of the day; null where not stated")
    timezone: Text = Field(description="IANA time zone of the event's dates and times")
    extent: Extent | None = Field(
        description="Of an interval: whether the event filled it (`throughout`) or happened at "
        "some time in it (`within`); null where not stated"
    )
    status: Status = Field(description="How the entry stands; `planned` is not happened")
    summary: Text = Field(description="One or two sentences, plain text; may be empty")
    html: Text = Field(description="The entry's text as HTML; all links are absolute")
    actors: list[Id] = Field(description="Who takes part: ids in `actors`")
    places: list[Id] = Field(description="Where: ids in `places`")
    tags: list[Text] = Field(description="Topics")
    sources: list[Id] = Field(description="Articles that it rests on: ids in `sources`")
    claims: list[Claim] = Field(description="Statements that it rests on")
    published: Day | None = Field(description="When the entry first appeared; not when it happened")
    updated: Day | None = Field(description="When the entry last changed in substance")
    corrections: list[Correction] = Field(description="What was wrong once")
    reported: Reported = Field(description="When its articles appeared")
    independence: Independence = Field(description="How many voices it rests on")
    unknowns: list[Unknown] = Field(description="What its articles leave open")


class Actor(Part):
    """Someone or something that takes part or speaks."""

    id: Id = Field(description="Unique among actors; never changes")
    url: Url = Field(description="The actor's page")
    name: Text
    kind: ActorKind
    aliases: list[Text] = Field(description="Other spellings met in the articles")
    corrections: list[Correction] = Field(description="What was wrong once")


class Place(Part):
    """Where something happened or a figure held."""

    id: Id = Field(description="Unique among places; never changes")
    url: Url = Field(description="The place's page")
    name: Text
    aliases: list[Text] = Field(description="Other spellings met in the articles")
    lat: Latitude | None = Field(description="Degrees north, WGS 84")
    lon: Longitude | None = Field(description="Degrees east, WGS 84")
    country: Annotated[str, _schema(pattern="^[A-Z]{2}$")] | None = Field(
        description="ISO 3166-1 alpha-2"
    )
    within: Id | None = Field(description="The place that holds it: an id in `places`")
    corrections: list[Correction] = Field(description="What was wrong once")


class Source(Part):
    """An article. Its text is not part of the export."""

    id: Id = Field(description="Unique among sources; never changes")
    url: Url = Field(description="The page about the article on this site")
    title: Text
    publisher: Text | None = Field(description="As the article states it; null where it does not")
    published: Edtf | None = Field(
        description="When it was reported, EDTF level 1; null where the article does not state it"
    )
    file: Text | None = Field(description="Name of the stored text below the project's seeds/")
    sha256: Annotated[str, _schema(pattern="^[0-9a-f]{64}$")] | None = Field(
        description="SHA-256 of that file, in hexadecimal"
    )
    original_url: Url | None = Field(description="The article's own address")
    archive_url: Url | None = Field(description="Where a copy of it is archived")
    cites: list[Id] = Field(description="Agencies and outlets that it relies on: ids in `actors`")
    corrections: list[Correction] = Field(description="What was wrong once")


class Measure(Part):
    """What figures count. Figures can be compared where measure and place are equal."""

    id: Id = Field(description="Unique among measures; never changes")
    label: Text
    unit: Text = Field(description="What one is, in the plural: people, cases")
    url: Url = Field(description="The page with every number reported")
    counts: Text = Field(description="What is counted and what is not")
    cumulative: bool = Field(
        description="Whether it is a running total, which a later count cannot undercut"
    )
    corrections: list[Correction] = Field(description="What was wrong once")


class Timeline(Part):
    """A timeline in which every statement traces to words in an article."""

    version: Literal[1] = Field(description="Version of this format")
    site: Site
    events: list[Event] = Field(description="In the order of the timeline")
    actors: list[Actor] = Field(description="By id")
    places: list[Place] = Field(description="By id")
    sources: list[Source] = Field(description="By id")
    measures: list[Measure] = Field(description="By id")
    unknowns: list[Unknown] = Field(description="What the whole story leaves open")
