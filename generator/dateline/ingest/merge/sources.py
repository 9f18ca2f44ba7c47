"""Articles as sources: which are read, and the ids of new records."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.content import Kind
from dateline.ingest.merge.model import Passed, SourceFound
from dateline.ingest.merge.state import SiteState, Standing, digest
from dateline.ingest.model import Extraction
from dateline.scaffold.text import date_prefix, make_id, one_line

_ID_WORDS = 6

_REASONS = {
    Standing.DRAFTED: ("drafts were made of it before", "--again makes those that are missing"),
    Standing.CHANGED: (
        "its text has changed since it was recorded as {source}",
        "its drafts and quotes are as they were; --again records the new text as another source",
    ),
    Standing.REMOVED: (
        "drafts were made of it before, and its source record {source} has been removed",
        "--again makes them anew",
    ),
}


def find_sources(
    extractions: Iterable[Extraction], state: SiteState, *, again: bool = False
) -> tuple[list[SourceFound], list[Passed]]:
    """The articles that drafts are to be made of, each text once, and those passed over.

    Ids depend on the texts alone, not on the order of the articles.

    Args:
        extractions: What was found in each article.
        state: What the site has.
        again: Whether articles are read again that drafts were made of, or that have changed.
    """
    found: list[SourceFound] = []
    passed = []
    taken = set(state.ids.get(Kind.SOURCE, frozenset()))
    met: dict[str, str] = {}
    for one in sorted(extractions, key=lambda one: (digest(one.article.data), one.article.origin)):
        sha256 = digest(one.article.data)
        if sha256 in met:
            reason = f"it is the same text as {met[sha256]}"
            passed.append(Passed(one.article.origin, Standing.RECORDED, reason))
            continue
        met[sha256] = one.article.origin
        standing = state.standing(one.article)
        if standing in _REASONS and not again:
            passed.append(_passed(one, standing, state))
            continue
        record = state.sources.get(sha256)
        source_id = record.id if record else _new_id(one, sha256, taken)
        taken.add(source_id)
        name = (record.publisher or "") if record else publisher_of(one)
        published = record.published if record else one.publication.when
        found.append(SourceFound(source_id, sha256, record is not None, name, published, one))
    return sorted(found, key=lambda one: one.id), passed


def _passed(one: Extraction, standing: Standing, state: SiteState) -> Passed:
    reason, hint = _REASONS[standing]
    ledger = state.ledger.articles.get(digest(one.article.data))
    earlier = state.earlier(one.article)
    source = ledger.source if ledger else earlier.id if earlier else ""
    return Passed(one.article.origin, standing, reason.format(source=source), hint, source)


def publisher_of(extraction: Extraction) -> str:
    """Who published an article as far as it says: its metadata, or the agency of its dateline."""
    return one_line(extraction.article.publisher) or one_line(extraction.head.agency)


def title_of(extraction: Extraction) -> str:
    """The article's own title; empty where it has none."""
    if extraction.head.title:
        start, end = extraction.head.title
        return one_line(extraction.article.text[start:end])
    return one_line(extraction.article.title)


def _new_id(one: Extraction, sha256: str, taken: set[str]) -> str:
    """The day, the publisher and the title's first words; the checksum where that is taken."""
    when = one.publication.when
    words = title_of(one) or _first_words(one)
    parts = (
        make_id(publisher_of(one)),
        make_id(" ".join(words.split()[:_ID_WORDS])),
    )
    day = date_prefix(when)
    slug = "-".join(part for part in (day, *parts) if part)
    if slug == day:
        slug = "-".join(part for part in (day, "article", sha256[:8]) if part)
    return slug if slug not in taken else f"{slug}-{sha256[:8]}"


def _first_words(one: Extraction) -> str:
    """The article's first statement, where it has no title."""
    for candidate in one.candidates:
        return candidate.quote
    return ""
