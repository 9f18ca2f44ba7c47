"""Builds what passes between the parts of ingest, with sane defaults."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - as in the model
from typing import Any

from dateline.dates import parse_when
from dateline.ingest.model import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Candidate,
    Extraction,
    FigureFound,
    Head,
    Mention,
    Modality,
    Publication,
    PublishedBasis,
)
from dateline.schema import Qualifier

STORM = """\
Harbour Bridge closed after storm

HARBOUR, May 4. The Harbour Bridge was closed on Monday after a storm, the council said.
About 40 people were moved to a school. The council will reopen the bridge on Friday.
"""
FERRY = """\
The council closed the Harbour Bridge on Monday because of the storm, Ferry News reported.
Mayor Ada Brook denied that the bridge had collapsed. More than 60 people were moved to a school.
"""


def article(text: str = STORM, name: str = "storm", **more: Any) -> Article:
    """An article in English."""
    return Article(
        **{
            "id": name,
            "origin": f"{name}.txt",
            "text": text,
            "data": text.encode(),
            "language": "en",
            **more,
        }
    )


def span(text: str, words: str, after: int = 0) -> tuple[int, int]:
    """Where words stand in a text."""
    start = text.index(words, after)
    return start, start + len(words)


def mention(text: str, words: str, record: str | None = None, **more: Any) -> Mention:
    """A mention of an actor by words of the text."""
    start, end = span(text, words)
    return Mention(
        **{
            "start": start,
            "end": end,
            "text": words,
            "name": words,
            "id": record,
            "kind": "organisation",
            "rule": "name",
            **more,
        }
    )


def figure(text: str, words: str, value: float, unit: str = "people", **more: Any) -> FigureFound:
    """A number that the text has in words."""
    start, end = span(text, words)
    return FigureFound(
        **{
            "start": start,
            "end": end,
            "text": words,
            "value": value,
            "low": None,
            "high": None,
            "qualifier": Qualifier.EXACT,
            "unit": unit,
            "measure": None,
            "proposed": f"{unit}-moved",
            "as_of": None,
            "place": None,
            "rule": "number",
            **more,
        }
    )


def said(text: str, cue: str, by: Mention | None, **more: Any) -> Attribution:
    """Who says it, by the words that say so."""
    at = span(text, cue)
    found = {"start": at[0], "end": at[1], "by": by, "via": (), "cue": at, "rule": "cue", **more}
    return Attribution(**found)


def candidate(text: str, words: str, date: str | None = None, **more: Any) -> Candidate:
    """A statement by words of the text."""
    start, end = span(text, words)
    return Candidate(
        **{
            "start": start,
            "end": end,
            "quote": words,
            "date": date,
            "basis": "clause" if date else "none",
            "modality": Modality.HAPPENED,
            "sure": 0.9,
            **more,
        }
    )


@dataclass(frozen=True)
class Name:
    """A proposed name."""

    name: str
    kind: str = "organisation"
    aliases: tuple[str, ...] = ()
    sure: float = 0.9
    enough: bool = True


def extraction(one: Article, *candidates: Candidate, **more: Any) -> Extraction:
    """What was found in an article that was published on 4 May 2021."""
    text = one.text
    title = more.pop("title", None)
    blocks = [Block(BlockKind.PARAGRAPH, 0, len(text))]
    if title:
        end = span(text, title)[1]
        blocks = [Block(BlockKind.TITLE, 0, end), Block(BlockKind.PARAGRAPH, end, len(text))]
    published = more.pop("published", "2021-05-04")
    return Extraction(
        **{
            "article": one,
            "head": Head(tuple(blocks), span(text, title) if title else None),
            "publication": Publication(
                parse_when(published) if published else None,
                PublishedBasis.STATED if published else None,
            ),
            "timexes": (),
            "candidates": candidates,
            **more,
        }
    )


def storm(**more: Any) -> Extraction:
    """The article on the storm: a headline, its lead, a number, and a plan."""
    text = STORM
    council = mention(text, "the council", "council")
    return extraction(
        article(text, **more),
        candidate(text, "Harbour Bridge closed after storm", "2021-05-03"),
        candidate(
            text,
            "The Harbour Bridge was closed on Monday after a storm, the council said",
            "2021-05-03",
            cites=span(text, "on Monday"),
            attribution=said(text, "the council said", council),
            actors=(council,),
        ),
        candidate(
            text,
            "About 40 people were moved to a school",
            None,
            earliest=Day(2021, 5, 3),
            latest=Day(2021, 5, 4),
            figures=(figure(text, "About 40 people", 40, qualifier=Qualifier.ABOUT),),
        ),
        candidate(
            text,
            "The council will reopen the bridge on Friday",
            "2021-05-07",
            modality=Modality.PLANNED,
            actors=(mention(text, "The council", "council"),),
        ),
        title="Harbour Bridge closed after storm",
    )


def ferry(**more: Any) -> Extraction:
    """Another article on the storm, with another number and a denial."""
    text = FERRY
    news = mention(text, "Ferry News", kind="media")
    return extraction(
        article(text, "ferry", **more),
        candidate(
            text,
            "The council closed the Harbour Bridge on Monday because of the storm",
            "2021-05-03",
            cites=span(text, "on Monday"),
            actors=(mention(text, "The council", "council"),),
            attribution=said(text, "Ferry News reported", news),
        ),
        candidate(
            text,
            "Mayor Ada Brook denied that the bridge had collapsed",
            "2021-05-04",
            modality=Modality.DENIED,
            actors=(mention(text, "Ada Brook", kind="person"),),
        ),
        candidate(
            text,
            "More than 60 people were moved to a school",
            None,
            earliest=Day(2021, 5, 3),
            latest=Day(2021, 5, 4),
            figures=(figure(text, "More than 60 people", 60, qualifier=Qualifier.MORE_THAN),),
        ),
        published="2021-05-05",
    )
