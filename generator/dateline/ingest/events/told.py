"""A clause of an article with the date that was worked out for it; the clauses of an article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.ingest.events.anchors import Anchor, anchors_of
from dateline.ingest.events.clauses import Clause, clauses_of
from dateline.ingest.events.dated import Dated
from dateline.ingest.events.quotes import quotations
from dateline.ingest.model import BlockKind, Document
from dateline.temporal import Timex

UNKNOWN = Dated(None, "undated")


@dataclass(slots=True)
class Told:
    """A clause, filled in while its article is gone through.

    Attributes:
        above: The clause that it depends on or stands beside.
        anchors: The expressions in it that name days.
        open: Those that name none, such as durations.
        block: The place of its block in the article.
        title: Whether it is part of a headline.
        own: The date that its own expressions give.
        dated: The date that it was given in the end.
    """

    clause: Clause
    above: Told | None
    anchors: list[Anchor]
    open: list[Timex]
    block: int
    title: bool
    own: Dated | None = None
    dated: Dated = field(default=UNKNOWN)


Sentences = Sequence[Sequence[Told]]


def read(document: Document) -> list[list[Told]]:
    """The clauses of every sentence, each with the expressions that stand in it."""
    text, blocks = document.text, document.head.blocks
    anchors = anchors_of(text, document.timexes)
    quotes = quotations(text, [(one.start, one.end) for one in blocks])
    starts = [one.start for one in document.timexes]
    anchored = [one.timex.start for one in anchors]
    opened, closed = [one[0] for one in quotes], [one[1] for one in quotes]
    begun = [one.start for one in blocks]
    result = []
    for index, sentence in enumerate(document.sentences):
        start, end = sentence.start, sentence.end
        timexes = document.timexes[bisect_left(starts, start) : bisect_left(starts, end)]
        near = anchors[bisect_left(anchored, start) : bisect_left(anchored, end)]
        here = quotes[bisect_right(closed, start) : bisect_left(opened, end)]
        block = bisect_right(begun, start) - 1
        title = block >= 0 and blocks[block].kind is BlockKind.TITLE
        told: list[Told] = []
        for clause in clauses_of(text, sentence, index, timexes, here):
            above = told[clause.parent] if clause.parent is not None else None
            mine = [one for one in near if clause.holds(one.timex.start)]
            vague = [one for one in timexes if one.edtf is None and clause.holds(one.start)]
            told.append(Told(clause, above, mine, vague, block, title))
        result.append(told)
    return result
