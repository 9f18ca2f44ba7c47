"""Records: one file's front matter and body, and where in the file each value stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from dateline.content.body import Body
from dateline.errors import Edit, Location, Problems, Severity
from dateline.schema.values import Fields

Loc = tuple[str | int, ...]
Mark = tuple[int, int]


class Kind(StrEnum):
    """The kinds of record, named as their folders in `content/`."""

    EVENT = "events"
    ACTOR = "actors"
    PLACE = "places"
    SOURCE = "sources"
    PAGE = "pages"
    MEASURE = "measures"

    @property
    def singular(self) -> str:
        """The kind as a noun: event, actor and so on."""
        return self.value.removesuffix("s")


@dataclass(frozen=True, slots=True, eq=False)
class Origin:
    """A file as the reader of an error message sees it.

    It equals no other but itself, so that what was worked out for it can be kept.

    Attributes:
        path: From the site's root.
        lines: The file's lines.
        values: Where the value at a path of keys and indexes stands: line and column from 1.
        keys: Where the key itself stands.
    """

    path: str
    lines: tuple[str, ...]
    values: Mapping[Loc, Mark] = field(default_factory=dict)
    keys: Mapping[Loc, Mark] = field(default_factory=dict)

    def location(self, loc: Loc = (), *, key: bool = False) -> Location:
        """Where a value (or key) stands, or the nearest thing around it that is in the file."""
        if key and loc in self.keys:
            return Location(self.path, *self.keys[loc])
        while loc and loc not in self.values:
            loc = loc[:-1]
        mark = self.values.get(loc)
        return Location(self.path, *mark) if mark else Location(self.path)

    def line(self, number: int) -> str:
        """The text of a line, from 1; empty where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def report(
        self,
        problems: Problems,
        loc: Loc | Location,
        message: str,
        *,
        hint: str = "",
        key: bool = False,
        severity: Severity = Severity.ERROR,
        related: tuple[Location, ...] = (),
        rule: str = "",
        subject: str = "",
        edits: tuple[Edit, ...] = (),
    ) -> None:
        """Add a problem with the line that is meant; see `Problem`."""
        where = loc if isinstance(loc, Location) else self.location(loc, key=key)
        problems.add(
            where,
            message,
            hint=hint,
            source=self.line(where.line),
            severity=severity,
            related=related,
            rule=rule,
            subject=subject,
            edits=edits,
        )


F_co = TypeVar("F_co", bound=Fields, covariant=True)


@dataclass(frozen=True, slots=True)
class Record(Generic[F_co]):
    """A file that passed its schema. `id` is the file's name without its ending."""

    kind: Kind
    id: str
    fields: F_co
    body: Body
    origin: Origin
    draft: bool = False
