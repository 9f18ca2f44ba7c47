"""The five articles as received, against what editors noted of them by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.ingest.head import Reading, infer_from_siblings, publication, read_head
from dateline.ingest.model import Article, BlockKind

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def readings() -> list[Reading]:
    """The articles, each with what it says of its own day."""
    found = []
    for file in SEEDS:
        text = file.read_bytes().decode()
        article = Article(file.stem[:3], file.name, text, text.encode())
        head = read_head(text)
        found.append(Reading(article, head, publication(article, head)))
    return found


EXPECTED = {
    "000": ("2022-01-10", "stated", "2022-01-10"),
    "001": ("2022-01-08?/..", "inferred", "2022-01-10?"),
    "002": ("2022-01-09", "stated", "2022-01-09"),
    "003": ("none", "", "2022-01-06?/.."),
    "004": ("2022-01-10", "stated", "2022-01-10"),
}


@pytest.mark.parametrize("one", readings(), ids=lambda one: str(one.article.id))
def test_each_article_alone_says_what_it_states(one: Reading) -> None:
    """Nothing is made up of an article that states no day."""
    when, basis, _ = EXPECTED[one.article.id]
    found = one.publication
    assert (found.when.edtf if found.when else "none") == when
    assert (found.basis.value if found.basis else "") == basis


def test_together_they_date_each_other() -> None:
    """The announcement on Monday is that of 10 January; January 6 is that of 2022."""
    every = readings()
    found = infer_from_siblings(every)
    dates = {
        one.article.id: got.when.edtf if got.when else "none"
        for one, got in zip(every, found, strict=True)
    }
    assert dates == {name: together for name, (_, _, together) in EXPECTED.items()}


def test_the_agency_and_place_of_the_dateline_are_read() -> None:
    """The dateline names TASS and the city; no other article names either in its head."""
    named = {one.article.id: (one.head.place, one.head.agency) for one in readings()}
    assert named.pop("000") == ("NUR-SULTAN", "TASS")
    assert set(named.values()) == {("", "")}


def test_no_paragraph_is_lost() -> None:
    """Only a title, three heads, two sub-heads and one credit are told apart from paragraphs."""
    kinds = {
        one.article.id: [b.kind for b in one.head.blocks if b.kind is not BlockKind.PARAGRAPH]
        for one in readings()
    }
    assert kinds == {
        "000": [BlockKind.HEADER],
        "001": [BlockKind.TITLE],
        "002": [BlockKind.HEADER],
        "003": [BlockKind.TITLE],
        "004": [BlockKind.HEADER, BlockKind.SUBHEAD, BlockKind.SUBHEAD, BlockKind.CREDIT],
    }
