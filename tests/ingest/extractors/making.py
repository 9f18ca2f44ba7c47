"""Documents and candidates with sane defaults."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from dateline.dates import parse_when
from dateline.ingest.document import make_document
from dateline.ingest.model import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Candidate,
    Document,
    FigureFound,
    Head,
    Known,
    KnownRecord,
    Mention,
    Publication,
    PublishedBasis,
)
from dateline.schema import Qualifier

TEXT = """\
Police in Almaty detained more than 5,100 people on January 6, the Interior Ministry said on Monday.
After that, two bridges were closed until January 19. The mayor, Ruth Calder, plans a report next month.
On Friday nearly 300 shops reopened, according to the city council.
"""
KNOWN = Known(
    actors=(
        KnownRecord("interior-ministry", ("Interior Ministry",), "organisation"),
        KnownRecord("ruth-calder", ("Ruth Calder",), "person"),
    ),
    places=(KnownRecord("almaty", ("Almaty", "Alma-Ata")),),
    measures=(KnownRecord("people-detained", ("People detained",), unit="people"),),
)
PUBLISHED = "2022-01-10"  # a Monday

# Installs a distribution: `install(distribution, name, "module:factory", code)`.
Install = Callable[[str, str, str, str], None]


def document(text: str = TEXT, published: str | None = PUBLISHED, known: Known = KNOWN) -> Document:
    """A document of which each line is a paragraph."""
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, *line.span()) for line in re.finditer(r"[^\n]*\S[^\n]*", text)
    )
    when = parse_when(published) if published else None
    publication = Publication(when, PublishedBasis.GIVEN if when else None)
    article = Article("article", "seeds/article.txt", text, text.encode("utf-8", "replace"))
    return make_document(article, Head(blocks), publication, known)


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    """Where words stand."""
    start = text.index(words)
    return start, start + len(words)


def candidate(quote: str, text: str = TEXT, **fields: Any) -> Candidate:
    """A candidate of words that stand in the text; undated unless `fields` say otherwise."""
    start, end = span(quote, text)
    defaults: dict[str, Any] = {"date": None, "basis": "none"}
    return Candidate(start=start, end=end, quote=quote, **{**defaults, **fields})


def dated(quote: str, day: str, expression: str, text: str = TEXT, **fields: Any) -> Candidate:
    """A candidate whose date cites words of the text."""
    return candidate(quote, text, date=day, basis="clause", cites=span(expression, text), **fields)


def mention(words: str, id_: str | None = None, text: str = TEXT, kind: str = "") -> Mention:
    """A name that stands in the text."""
    return Mention(*span(words, text), words, words, id_, kind, "test")


def figure(words: str, value: float | None, text: str = TEXT, **fields: Any) -> FigureFound:
    """A figure that stands in the text."""
    defaults: dict[str, Any] = {
        "low": None,
        "high": None,
        "qualifier": Qualifier.EXACT,
        "unit": "people",
        "measure": None,
        "proposed": "",
        "as_of": None,
        "place": None,
        "rule": "test",
    }
    return FigureFound(*span(words, text), words, value, **{**defaults, **fields})


def attribution(cue: str, by: Mention | None, around: str, text: str = TEXT) -> Attribution:
    """Words that attribute a stretch."""
    return Attribution(*span(around, text), by, (), span(cue, text), "test")


def day(text: str) -> date:
    """A day from its ISO form."""
    return date.fromisoformat(text)
