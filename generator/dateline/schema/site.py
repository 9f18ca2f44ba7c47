"""`site.yaml`."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import unquote, urlsplit

from pydantic import AfterValidator, Field

from dateline.schema.check import CheckOptions
from dateline.schema.values import (
    Fields,
    Identifier,
    Language,
    Text,
    Unknown,
    WebAddress,
    Zone,
    wrong,
)

_URI = r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s\"<>]+$"


def _uri(value: str) -> str:
    if not re.fullmatch(_URI, value):
        raise wrong(f"{value!r} is not a URI", "for example tag:example.org,2026:unrest")
    return value


Uri = Annotated[str, AfterValidator(_uri), Field(json_schema_extra={"pattern": _URI})]


class FeedOptions(Fields):
    """How the feeds are made."""

    id: Uri | None = Field(
        None,
        description="Prefix of every item's GUID, such as tag:example.org,2026:unrest; "
        "set it once and keep it when the site moves",
    )
    limit: Annotated[int, Field(ge=1)] = Field(50, description="Most items in one feed")


class TimelineOptions(Fields):
    """How the timeline is laid out."""

    page_size: Annotated[int, Field(ge=1)] = Field(
        100, description="Most entries on one page, before years and months get their own"
    )


def _with_slash(value: str) -> str:
    if "?" in value or "#" in value:
        raise wrong(f"{value!r} cannot be extended", "leave out what follows ? or #")
    parts = urlsplit(value)
    if "@" in parts.netloc:
        raise wrong(f"{value!r} names a user", "leave out what stands before the @")
    if found := re.search(r"[\s\"'<>\\]", unquote(value)):
        raise wrong(f"{value!r} holds the character {found[0]!r}", "leave it out")
    if {".", ".."} & set(unquote(parts.path).split("/")):
        raise wrong(f"{value!r} goes up or nowhere", "write the path without . and ..")
    return value if value.endswith("/") else value + "/"


BaseUrl = Annotated[WebAddress, AfterValidator(_with_slash)]


class SiteFields(Fields):
    """The site as a whole."""

    title: Text
    base_url: BaseUrl
    description: Text = ""
    language: Language = "en"
    timezone: Zone = "UTC"
    theme: Identifier = "default"
    author: Text | None = None
    licence: Text | None = Field(None, description="Under which the entries may be used")
    licence_url: WebAddress | None = None
    feeds: FeedOptions = FeedOptions()
    timeline: TimelineOptions = TimelineOptions()
    check: CheckOptions = CheckOptions()
    unknowns: tuple[Unknown, ...] = Field(
        (), description="Questions that the whole story leaves open"
    )
