"""The way of articles through ingest: layout and dates of all, then each by itself.

What is done for one article is a pure function of its `Work`, so that it can be done in any
process, on any machine, and in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.ingest.document import make_document
from dateline.ingest.extractors import extract, load_extractor
from dateline.ingest.head import KnownArticle, Reading, infer_from_siblings, publication, read_head
from dateline.ingest.merge import SiteState, Standing
from dateline.ingest.model import (
    Article,
    Candidate,
    Document,
    Extraction,
    Fault,
    Head,
    Known,
    Mention,
    Publication,
)
from dateline.ingest.names import Proposal, propose
from dateline.ingest.run import Workers, in_process, process_all

RULES = "rules"
_PASSED = {Standing.DRAFTED, Standing.CHANGED, Standing.REMOVED}


@dataclass(frozen=True, slots=True)
class Work:
    """All that is needed to work on one article.

    Attributes:
        extractor: The name of the extractor.
        settings: Its settings.
    """

    article: Article
    head: Head
    publication: Publication
    known: Known
    extractor: str = RULES
    settings: tuple[tuple[str, str], ...] = field(default=(), repr=False)  # may hold a key


@dataclass(frozen=True, slots=True)
class Read:
    """What was found in the articles of a run, in their order, and which gave nothing and why."""

    extractions: tuple[Extraction, ...]
    faults: tuple[Fault, ...]


def read_articles(
    articles: Sequence[Article],
    state: SiteState,
    *,
    extractor: str = RULES,
    settings: Mapping[str, str] | None = None,
    workers: Workers | None = None,
    progress: Callable[[], None] = lambda: None,
    again: bool = True,
) -> Read:
    """Find the dated statements of articles.

    Args:
        articles: The articles; those that lack a date may get it from the others.
        state: What the site has: its names, and its sources as further support for dates.
        extractor: The name of the extractor.
        settings: Its settings.
        workers: Where the work is done; by default in this process.
        progress: Called as each article is done.
        again: Whether articles are worked on that merging passes over unless it is told to take
            them again. Without, nothing is found in them: a model is not asked twice.

    Raises:
        UsageError: There is no such extractor, its settings are wrong, or no worker can be had.
    """
    load_extractor(extractor, settings or {})  # what is wrong with it is said once, not for each
    works = list(_works(articles, state, extractor, tuple(sorted((settings or {}).items()))))
    known = [not again and state.standing(one.article) in _PASSED for one in works]
    to_do = [work for work, passed in zip(works, known, strict=True) if not passed]
    done = iter(process_all(to_do, work_on, workers or in_process(), progress=lambda _: progress()))
    results = [
        _unread(work) if passed else next(done) for work, passed in zip(works, known, strict=True)
    ]
    return Read(
        tuple(one for one in results if isinstance(one, Extraction)),
        tuple(one for one in results if isinstance(one, Fault)),
    )


def _unread(work: Work) -> Extraction:
    return Extraction(work.article, work.head, work.publication, timexes=(), candidates=())


def _works(
    articles: Sequence[Article],
    state: SiteState,
    extractor: str,
    settings: tuple[tuple[str, str], ...],
) -> Iterator[Work]:
    known = [
        KnownArticle(one.id, one.title, one.text, one.published)
        for one in state.sources.values()
        if one.text
    ]
    recorded = [state.with_record(one) for one in articles]
    heads = [read_head(one.text, one.title) for one in recorded]
    readings = [
        Reading(article, head, publication(article, head))
        for article, head in zip(recorded, heads, strict=True)
    ]
    dated = infer_from_siblings(readings, known)
    for reading, published in zip(readings, dated, strict=True):
        yield Work(reading.article, reading.head, published, state.known, extractor, settings)


def work_on(work: Work) -> Extraction | Fault:
    """Work on one article; the same work always gives the same result."""
    document = make_document(work.article, work.head, work.publication, work.known)
    extractor = load_extractor(work.extractor, dict(work.settings))
    found = extract(extractor, document, work.article.origin)
    if isinstance(found, Fault):
        return found
    return Extraction(
        article=work.article,
        head=work.head,
        publication=work.publication,
        timexes=document.timexes,
        candidates=found.candidates,
        refused=found.refused,
        notes=tuple(_notes(document, found.candidates)),
    )


def _notes(document: Document, candidates: Sequence[Candidate]) -> Iterator[str]:
    """What an editor should know: dates that do not agree with themselves, doubtful names."""
    for one in document.timexes:
        if one.warning:
            yield f"“{' '.join(one.text.split())}”: {one.warning}"
    doubtful = {one.text: one.others for found in candidates for one in _named(found) if one.others}
    for text, ids in sorted(doubtful.items()):
        yield f"“{text}” may be {' or '.join(ids)}"


def _named(candidate: Candidate) -> Iterator[Mention]:
    yield from candidate.actors
    yield from candidate.places


def proposals_of(extractions: Sequence[Extraction]) -> tuple[Proposal, ...]:
    """New actors and places that the articles name."""
    return propose([_mentions(one) for one in extractions])


def _mentions(extraction: Extraction) -> tuple[Mention, ...]:
    """The names in an article's statements, each once, in the order of the text."""
    found: dict[tuple[int, int, str], Mention] = {}
    for candidate in extraction.candidates:
        attribution = candidate.attribution
        speakers = (attribution.by, *attribution.via) if attribution else ()
        for one in (*_named(candidate), *(one for one in speakers if one)):
            found.setdefault((one.start, one.end, one.kind), one)
    return tuple(found[key] for key in sorted(found))
