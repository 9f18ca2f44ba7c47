"""Front matter of `content/actors/*.md`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from dateline.schema.check import Accept
from dateline.schema.values import Correction, EdtfDate, Fields, Text, WebAddress, listed


class ActorKind(StrEnum):
    """What kind of actor it is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    GROUP = "group"
    MEDIA = "media"


class Role(Fields):
    """An office or function, and when it was held as far as is known."""

    title: Text
    of: Text | None = Field(None, description="The actor in which the role is held")
    date: EdtfDate | None = Field(None, description="When it was held, in EDTF")


class ActorFields(Fields):
    """A person, organisation, state, group or medium that takes part or speaks."""

    name: Text
    kind: Annotated[ActorKind, Field(strict=False)]
    part_of: Annotated[tuple[Text, ...], BeforeValidator(listed)] = ()
    roles: tuple[Role, ...] = ()
    aliases: tuple[Text, ...] = Field((), description="Every other spelling met in the sources")
    summary: Text | None = None
    url: WebAddress | None = None
    corrections: tuple[Correction, ...] = ()
    accept: tuple[Accept, ...] = ()
