"""Articles whose events carry their dates in the text: `Shares fell{2008-09-15} on Monday`.

A mark behind a word gives the day, month, year or stretch (EDTF) that a reader would give the event
which the word names. `{2008-09-15 !}` is a known miss: the dating gives something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.dates import parse_when
from dateline.ingest.document import make_document
from dateline.ingest.events import find_events
from dateline.ingest.head import read_head
from dateline.ingest.model import Article, EventFound, Known, Publication, PublishedBasis

FOLDER = Path(__file__).parent / "articles"
GENRES = sorted(file.stem for file in FOLDER.glob("*.txt"))

_MARK = re.compile(r"([\w’-]+)\{([^{}!]+?)( !)?\}")


@dataclass(frozen=True)
class Mention:
    """A word that names an event, with the date that a reader gives it."""

    start: int
    end: int
    date: str
    missed: bool


@dataclass(frozen=True)
class Annotated:
    """An article, its genre, and the dates of its events."""

    id: str
    genre: str
    published: str
    text: str
    mentions: tuple[Mention, ...]


def articles(genre: str) -> list[Annotated]:
    """The articles of a genre; the file's first line says what it holds."""
    _, *parts = re.split(r"^== ", (FOLDER / f"{genre}.txt").read_text("utf-8"), flags=re.MULTILINE)
    found = []
    for part in parts:
        head, _, body = part.partition("\n")
        name, _, published = head.partition(" | ")
        text, mentions = _unmarked(body.strip("\n").removeprefix("# ") + "\n")
        found.append(Annotated(name, genre, published, text, mentions))
    return found


def _unmarked(body: str) -> tuple[str, tuple[Mention, ...]]:
    text, at, mentions = "", 0, []
    for mark in _MARK.finditer(body):
        text += body[at : mark.end(1)]
        start = len(text) - len(mark[1])
        mentions.append(Mention(start, len(text), mark[2], missed=mark[3] is not None))
        at = mark.end()
    return text + body[at:], tuple(mentions)


def read(one: Annotated) -> tuple[EventFound, ...]:
    """What the dating makes of an article, from its layout on as in `dateline ingest`."""
    article = Article(one.id, one.id, one.text, one.text.encode())
    published = Publication(parse_when(one.published), PublishedBasis.GIVEN)
    return find_events(make_document(article, read_head(one.text), published, Known()))


def judged(one: Annotated) -> Iterator[tuple[Mention, EventFound | None, bool]]:
    """Each mention with the smallest event that covers it, and whether its date is right."""
    found = read(one)
    for mention in one.mentions:
        event = _smallest(mention, found)
        yield mention, event, event is not None and _same(event.date, mention.date)


def _smallest(mention: Mention, found: Sequence[EventFound]) -> EventFound | None:
    around = [one for one in found if one.start <= mention.start and mention.end <= one.end]
    return min(around, key=lambda one: one.end - one.start, default=None)


def _same(date: str | None, expected: str) -> bool:
    if date is None:
        return False
    got, wanted = parse_when(date), parse_when(expected)
    return (got.earliest, got.latest) == (wanted.earliest, wanted.latest)
