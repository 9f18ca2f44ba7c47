"""How long `dates` and `ingest` take: on one core, over articles of the length of real ones."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline.ingest.drafts import plan_writes, write
from dateline.ingest.merge import known_of, merge
from dateline.ingest.model import Article
from dateline.ingest.pipeline import proposals_of, read_articles
from dateline.ingest.reading.inputs import read_inputs
from dateline.temporal import find_published, tag
from tests.bench.articles import article, write_articles

ARTICLES, TIMES = 60, 4
SITE = "title: A site\nbase_url: https://example.org/\ntimezone: Europe/London\n"


def dates() -> float:
    """Milliseconds in which the dates of an article are found."""
    texts = [article(number) for number in range(ARTICLES)]

    def run() -> None:
        for text in texts:
            found = find_published(text)
            tag(text, found.when if found else None)

    return min(_seconds(run) for _ in range(3)) / ARTICLES * 1000


def ingests() -> tuple[float, float, float]:
    """Milliseconds an article from files to files, its share in a second run, and the growth.

    The growth is what so many times the articles take, in runs of the smaller number: a program
    that compares each with all would take its square.
    """
    once, again = _runs(ARTICLES)
    many, _ = _runs(ARTICLES * TIMES)
    return once / ARTICLES * 1000, again / once, many / once


def _runs(count: int) -> tuple[float, float]:
    """Seconds of a first and of a second run over so many articles."""
    with TemporaryDirectory() as name:
        root = Path(name)
        (root / "content" / "events").mkdir(parents=True)
        (root / "site.yaml").write_text(SITE, encoding="utf-8")
        write_articles(root / "articles", count)
        return _seconds(lambda: _ingest(root)), _seconds(lambda: _ingest(root))


def _ingest(root: Path) -> None:
    """What `dateline ingest articles --jobs 1` does."""
    state = known_of(root)
    found = read_articles(list(_articles(root)), state, again=False)
    merged = merge(found.extractions, state, proposals_of(found.extractions))
    write(plan_writes(merged, state), root)


def _articles(root: Path) -> Iterator[Article]:
    for one in read_inputs([str(root / "articles")], stdin=BytesIO()):
        if isinstance(one, Article):
            yield replace(one, origin=one.id)


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
