"""Puts together what an extractor may look at."""

from __future__ import annotations

from dataclasses import replace

from dateline.coverage.sentences import Sentence, sentences
from dateline.ingest.model import Article, BlockKind, Document, Head, Known, Publication
from dateline.temporal import tag

_WITH_SENTENCES = {BlockKind.TITLE, BlockKind.SUBHEAD, BlockKind.PARAGRAPH}


def make_document(article: Article, head: Head, publication: Publication, known: Known) -> Document:
    """Find the sentences and temporal expressions of an article.

    Sentences are cut within blocks, so that a dateline is no part of the lead.
    """
    return Document(
        id=article.id,
        text=article.text,
        language=article.language or "en",
        head=head,
        publication=publication,
        sentences=_sentences(article.text, head, article.language or "en"),
        timexes=tag(article.text, publication.when),
        known=known,
    )


def _sentences(text: str, head: Head, language: str) -> tuple[Sentence, ...]:
    found = []
    for block in head.blocks:
        if block.kind in _WITH_SENTENCES:
            for one in sentences(text[block.start : block.end], language):
                moved = tuple((a + block.start, b + block.start) for a, b in one.words)
                found.append(
                    replace(
                        one, start=one.start + block.start, end=one.end + block.start, words=moved
                    )
                )
    return tuple(found)
