"""Front matter of `content/sources/*.md`."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from dateline.schema.check import Accept
from dateline.schema.values import (
    Correction,
    Day,
    EdtfDate,
    Fields,
    Language,
    Text,
    WebAddress,
    refuse,
    wrong,
)

_CHECKSUM = r"^[0-9a-f]{64}$"


def _checksum(value: str) -> str:
    if not re.fullmatch(_CHECKSUM, value):
        raise wrong(
            f"{value!r} is not a SHA-256 checksum",
            "64 hexadecimal digits in small letters: run `sha256sum` on the stored text",
        )
    return value


Checksum = Annotated[
    str, AfterValidator(_checksum), Field(json_schema_extra={"pattern": _CHECKSUM})
]


class Unquoted(Fields):
    """A passage of the article that no claim quotes, and the reason."""

    quote: Text
    why: Text


class SourceFields(Fields):
    """An article, stored as received. What it does not state is null and has a note."""

    title: Text
    title_note: Text | None = Field(None, description="Where the title is not the article's own")
    publisher: Text | None = Field(description="As stated in the article; null where it is not")
    publisher_note: Text | None = None
    published: EdtfDate | None = Field(description="When it was reported; null where not stated")
    published_note: Text | None = None
    byline: Text | None = None
    language: Language | None = None
    url: WebAddress | None = None
    archive_url: WebAddress | None = None
    accessed: Day | None = None
    text: Text | None = Field(None, description="The stored text: a file under seeds/")
    sha256: Checksum | None = None
    cites: tuple[Text, ...] = Field((), description="Agencies and outlets it relies on (actors)")
    unquoted: tuple[Unquoted, ...] = ()
    corrections: tuple[Correction, ...] = ()
    accept: tuple[Accept, ...] = ()

    @model_validator(mode="after")
    def _says_what_is_missing(self) -> Self:
        found = {}
        for key in ("publisher", "published"):
            if getattr(self, key) is None and getattr(self, f"{key}_note") is None:
                found[key] = wrong(
                    f"`{key}` is null and no `{key}_note` says why",
                    f"add `{key}_note:` with what the article does and does not state",
                )
        if (self.text is None) != (self.sha256 is None):
            found["sha256" if self.text is None else "text"] = wrong(
                "`text` and `sha256` go together", "run `sha256sum` on the stored text"
            )
        refuse(found)
        return self
