"""Documents for the tests of events, from a text on one line."""

from __future__ import annotations

from dateline.dates import parse_when
from dateline.ingest.document import make_document
from dateline.ingest.model import (
    Article,
    Block,
    BlockKind,
    Document,
    EventFound,
    Head,
    Known,
    Publication,
    PublishedBasis,
)


def document(text: str, published: str) -> Document:
    """A document whose paragraphs are parted by a pilcrow; `# ` begins a title.

    Args:
        text: The paragraphs.
        published: EDTF, `unknown`, or with a `?` where it is inferred.
    """
    whole = ""
    blocks = []
    for part in text.split(" ¶ "):
        words = part.removeprefix("# ")
        kind = BlockKind.PARAGRAPH if words == part else BlockKind.TITLE
        whole += "\n\n" if whole else ""
        blocks.append(Block(kind, len(whole), len(whole) + len(words)))
        whole += words
    return make_document(
        Article("case", "case.txt", whole, whole.encode()),
        Head(tuple(blocks)),
        publication(published),
        Known(),
    )


def publication(published: str) -> Publication:
    """When an article was published, from EDTF or `unknown`."""
    if published == "unknown":
        return Publication()
    inferred = published.endswith("?")
    basis = PublishedBasis.INFERRED if inferred else PublishedBasis.GIVEN
    return Publication(parse_when(published), basis)


def line(one: EventFound, text: str) -> str:
    """What was found, as the tables write it."""
    return f"{text[one.start : one.end]} | {one.date or '-'} | {one.basis} | {one.modality}"
