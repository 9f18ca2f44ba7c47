"""The work that ingest really does, spread over processes."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from dateline.dates import parse_when
from dateline.ingest.head import read_head
from dateline.ingest.model import (
    Article,
    Extraction,
    Known,
    KnownRecord,
    Publication,
    PublishedBasis,
)
from dateline.ingest.pipeline import Work, work_on
from dateline.ingest.run import in_process, process_all, processes

KNOWN = Known(places=(KnownRecord("almaty", ("Almaty", "Alma-Ata")),))


@pytest.fixture
def works(project: Path) -> list[Work]:
    """The project's own articles, all of one day."""
    found = []
    for file in sorted((project / "seeds").glob("*.txt")):
        data = file.read_bytes()
        article = Article(file.stem, str(file), data.decode(), data)
        publication = Publication(parse_when("2022-01-10"), PublishedBasis.GIVEN)
        found.append(Work(article, read_head(article.text, ""), publication, KNOWN))
    return found


def test_an_article_gives_the_same_bytes_in_every_process(works: list[Work]) -> None:
    """Other processes order their sets otherwise; the results are the same to the byte."""
    here = process_all(works, work_on, in_process())
    there = process_all(works, work_on, processes(2))
    assert all(isinstance(one, Extraction) and one.candidates for one in here)
    assert list(map(repr, here)) == list(map(repr, there))
    assert pickle.loads(pickle.dumps(here)) == there  # noqa: S301 - made here
