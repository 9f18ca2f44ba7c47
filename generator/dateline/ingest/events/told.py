"""A clause of an article with the date that was worked out for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.ingest.events.anchors import Anchor
from dateline.ingest.events.clauses import Clause
from dateline.ingest.events.dated import Dated

UNKNOWN = Dated(None, "undated")


@dataclass(slots=True)
class Told:
    """A clause, filled in while its article is gone through.

    Attributes:
        above: The clause that it depends on or stands beside.
        anchors: The expressions in it.
        title: Whether it is part of a headline.
        own: The date that its own expressions give.
        dated: The date that it was given in the end.
    """

    clause: Clause
    above: Told | None
    anchors: list[Anchor]
    title: bool
    own: Dated | None = None
    dated: Dated = field(default=UNKNOWN)


Sentences = Sequence[Sequence[Told]]
