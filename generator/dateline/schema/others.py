"""Front matter of places and pages, and the entries of `content/measures.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dateline.schema.values import Correction, Fields, Text

Degrees = int | float


class PlaceFields(Fields):
    """A place in which something happened or for which a figure holds."""

    name: Text
    aliases: tuple[Text, ...] = ()
    lat: Annotated[Degrees | None, Field(ge=-90, le=90)] = None
    lon: Annotated[Degrees | None, Field(ge=-180, le=180)] = None
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = Field(
        None, description="ISO 3166-1 alpha-2, such as KZ"
    )
    within: Text | None = Field(None, description="The place that holds it")
    summary: Text | None = None
    corrections: tuple[Correction, ...] = ()


class PageFields(Fields):
    """A page beside the timeline, such as About."""

    title: Text
    summary: Text | None = None
    nav: bool = Field(True, description="Whether the site's navigation lists it")
    order: int = 0
    corrections: tuple[Correction, ...] = ()


class MeasureFields(Fields):
    """What a figure counts; figures of one measure and place can be compared."""

    label: Text
    unit: Text = Field(description="What one is, in the plural: people, cases, weapons")
    counts: Text = Field(description="What is counted and what is not")
