"""Work that other processes can find: a small article function, and ways in which it goes wrong."""

from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from dateline.dates import parse_when
from dateline.ingest.model import (
    Article,
    Block,
    BlockKind,
    Candidate,
    Extraction,
    Fault,
    Head,
    Publication,
    PublishedBasis,
)
from dateline.temporal import tag

DAY = "2022-01-10"


@dataclass(frozen=True, slots=True)
class Job:
    """An article, and a file that says whether a worker was ended on it already."""

    article: Article
    marker: str = ""


def jobs(
    count: int, marker: Path | None = None, special: dict[int, str] | None = None
) -> list[Job]:
    """Articles that each name another day; `special` gives some of them another text."""
    texts = [f"Police detained {n} people on January {n % 9 + 1}." for n in range(count)]
    for place, text in (special or {}).items():
        texts[place] = text
    return [
        Job(Article(f"a{n}", f"seeds/a{n}.txt", text, text.encode()), str(marker or ""))
        for n, text in enumerate(texts)
    ]


def read(job: Job) -> Extraction | Fault:
    """Find the dates of an article; some texts stand for articles that make trouble."""
    text = job.article.text
    if text == "unreadable":
        return Fault(job.article.origin, "it has no text")
    if text == "raises":
        raise ValueError("a thing\nwith two lines")
    if text == "leaves":
        sys.exit(3)
    if text == "deadly" or (text == "deadly once" and _first_time(Path(job.marker))):
        os.kill(os.getpid(), signal.SIGKILL)
    timexes = tag(text, parse_when(DAY))
    candidates = tuple(
        Candidate(one.start, one.end, one.text, one.edtf, one.rule, cites=(one.start, one.end))
        for one in timexes
    )
    return Extraction(
        article=job.article,
        head=Head((Block(BlockKind.PARAGRAPH, 0, len(text)),)),
        publication=Publication(parse_when(DAY), PublishedBasis.GIVEN),
        timexes=timexes,
        candidates=candidates,
    )


def dies_where_it_works(job: Job) -> Extraction | Fault:
    """Ends every worker."""
    os.kill(os.getpid(), signal.SIGKILL)
    return read(job)


def sleeps(job: Job) -> Extraction | Fault:
    """Works on an article for ever, and leaves a file that says so."""
    Path(os.environ["SLEEPING"]).touch()
    while True:
        time.sleep(1)


def _first_time(marker: Path) -> bool:
    try:
        marker.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True
