"""The articles that the project ships, with its records and without."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dateline.content import Parsed, parse_site, read_site
from dateline.errors import Problems
from dateline.ingest.model import Document, Known, KnownRecord
from dateline.ingest.names import find_names, propose
from dateline.timeline.quotes import find_quote
from tests.ingest.names.support import document

ROOT = Path(__file__).parents[3]
# Of the sentences that carry a claim, so many name who says it; the others say "the statement",
# "he" or nothing. Only to be raised.
NAMED_SPEAKERS = 68


@cache
def site() -> Parsed:
    """The site's records."""
    return parse_site(read_site(ROOT, Problems()), Problems())


@cache
def known() -> Known:
    """The site's actors and places, as ingest sees them."""
    return Known(
        tuple(
            KnownRecord(one.id, (one.fields.name, *one.fields.aliases), str(one.fields.kind))
            for one in site().actors
        ),
        tuple(KnownRecord(one.id, (one.fields.name, *one.fields.aliases)) for one in site().places),
    )


@cache
def articles() -> dict[str, str]:
    """The text of each source by its id."""
    return {
        one.id: (ROOT / one.fields.text).read_text(encoding="utf-8")
        for one in site().sources
        if one.fields.text
    }


def around(article: Document, quote: str) -> tuple[int, int]:
    """The sentences in which a quote stands."""
    spans = find_quote(quote, article.text)
    assert spans, quote
    start, end = spans[0][0], spans[-1][1]
    there = [one for one in article.sentences if one.start < end and start < one.end]
    return min(one.start for one in there), max(one.end for one in there)


def test_speakers_are_found_in_the_sentences_of_their_claims() -> None:
    """Whoever a claim is put down to is found in its sentences, where those name anybody."""
    found = 0
    documents = {key: document(text, known()) for key, text in articles().items()}
    mentions = {key: find_names(one) for key, one in documents.items()}
    for event in site().events:
        for claim in event.fields.claims:
            start, end = around(documents[claim.source], claim.quote)
            named = {one.id for one in mentions[claim.source] if start <= one.start < end}
            found += claim.by is not None and claim.by in named
    assert found >= NAMED_SPEAKERS


def test_the_site_knows_whatever_its_articles_name() -> None:
    """With the site's records no article has a new name, or one that is doubtful."""
    for text in articles().values():
        new = [one for one in find_names(document(text, known())) if one.id is None]
        assert new == []


def test_proposals_without_records_are_what_editors_made() -> None:
    """Without records the people, states and bodies that the site has are proposed as such."""
    proposals = propose([find_names(document(text)) for text in articles().values()])
    enough = {(one.name, one.kind) for one in proposals if one.enough}
    assert {
        ("Kassym-Jomart Tokayev", "person"),
        ("Nikol Pashinyan", "person"),
        ("Alexander Lukashenko", "person"),
        ("Collective Security Treaty Organization", "organisation"),
        ("National Security Committee of Kazakhstan", "organisation"),
        ("Associated Press", "media"),
        ("Sputnik Kazakhstan", "media"),
        ("Kazakhstan", "state"),
        ("Kazakhstan", "place"),
        ("Almaty", "place"),
    } <= enough
    assert len(enough) <= 30


def test_spellings_of_the_articles_are_aliases() -> None:
    """A person whom articles spell in two ways is one proposal."""
    proposals = propose([find_names(document(text)) for text in articles().values()])
    spelled = [{one.name, *one.aliases} for one in proposals]
    assert any({"Yerlan Turgumbayev", "Yerlan Turgumbaev", "Turgumbayev"} <= one for one in spelled)
    assert any({"Kassym-Jomart Tokayev", "Kassym-Zhomart Tokayev"} <= one for one in spelled)
