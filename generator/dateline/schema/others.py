"""Front matter of places and pages, and the entries of `content/measures.yaml`."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from dateline.schema.check import Accept
from dateline.schema.values import Correction, Fields, Text, wrong

Degrees = int | float
_COUNTRY = r"^[A-Z]{2}$"


def _country(value: str) -> str:
    if not re.fullmatch(_COUNTRY, value):
        raise wrong(f"{value!r} is not a country code", "two capital letters (ISO 3166-1): KZ, GB")
    return value


Country = Annotated[str, AfterValidator(_country), Field(json_schema_extra={"pattern": _COUNTRY})]


class PlaceFields(Fields):
    """A place in which something happened or for which a figure holds."""

    name: Text
    aliases: tuple[Text, ...] = ()
    lat: Annotated[Degrees | None, Field(ge=-90, le=90)] = None
    lon: Annotated[Degrees | None, Field(ge=-180, le=180)] = None
    country: Country | None = Field(None, description="ISO 3166-1 alpha-2, such as KZ")
    within: Text | None = Field(None, description="The place that holds it")
    summary: Text | None = None
    corrections: tuple[Correction, ...] = ()
    accept: tuple[Accept, ...] = ()


class PageFields(Fields):
    """A page beside the timeline, such as About."""

    title: Text
    summary: Text | None = None
    nav: bool = Field(True, description="Whether the site's navigation lists it")
    order: int = 0
    corrections: tuple[Correction, ...] = ()
    accept: tuple[Accept, ...] = ()


class MeasureFields(Fields):
    """What a figure counts; figures of one measure and place can be compared."""

    label: Text
    unit: Text = Field(description="What one is, in the plural: people, cases, weapons")
    counts: Text = Field(description="What is counted and what is not")
    cumulative: bool = Field(
        False, description="Whether it is a running total, which a later count cannot undercut"
    )
    corrections: tuple[Correction, ...] = ()
    accept: tuple[Accept, ...] = ()
