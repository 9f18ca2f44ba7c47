"""Scores the reading of dates and the dating of events on an annotated set; run as `make eval`.

The set is a file of articles, one JSON object a line, beside its own `score.py`, which does the
counting. The figures reached are kept in `floors.json`, by the set's name and content: a run that
falls below one fails. `--update` raises them; only `--lower` takes any of them down.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import timeit
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from dateline.dates import parse_when
from dateline.ingest.document import make_document
from dateline.ingest.events import find_events
from dateline.ingest.head import read_head
from dateline.ingest.model import Article, Known, Publication, PublishedBasis
from dateline.temporal import tag
from tests.eval.floors import FLOORS, below, digest, floors_of, merged, read_floors, write_floors
from tests.setup.found import ROOT

DEFAULT = ROOT.parent / "shared" / "eval" / "wikinews-dev.jsonl"

Json = dict[str, Any]


def documents(path: Path) -> list[Json]:
    """The articles of a set."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def timexes(document: Json) -> Json:
    """What the tagger finds in an article, in the form that the scorer reads."""
    published = date.fromisoformat(document["published"])
    keys = ("start", "end", "text", "type", "value", "edtf")
    found = [{key: getattr(one, key) for key in keys} for one in tag(document["text"], published)]
    return {"id": document["id"], "timexes": found}


def events(document: Json) -> Json:
    """What an article tells, each with its date, in the form that the scorer reads.

    Everything from the article's layout on is as in `dateline ingest`.
    """
    text: str = document["text"]
    article = Article(document["id"], document["id"], text, text.encode())
    published = Publication(parse_when(document["published"]), PublishedBasis.GIVEN)
    read = make_document(article, read_head(text), published, Known())
    found = [
        {"start": one.start, "end": one.end, "date": one.date, "basis": one.basis}
        for one in find_events(read)
    ]
    return {"id": document["id"], "entries": found}


PREDICTIONS: dict[str, Callable[[Json], Json]] = {"timexes": timexes, "events": events}


def score(task: str, path: Path, predicted: Path, *extra: str) -> str:
    """What the set's scorer prints.

    Raises:
        subprocess.CalledProcessError: It refused the predictions; its output says why.
    """
    command = [sys.executable, str(path.parent / "score.py"), task, str(path), str(predicted)]
    done = subprocess.run(
        [*command, *extra], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout


def run(task: str, path: Path, errors: int) -> dict[str, float]:
    """Print the table of a task, and give the figures over all articles."""
    articles = documents(path)
    predict = PREDICTIONS[task]
    lines: list[str] = []
    seconds = timeit.timeit(
        lambda: lines.extend(json.dumps(predict(one)) for one in articles), number=1
    )
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        predicted.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sys.stdout.write(f"{task}\n{score(task, path, predicted, '--errors', str(errors))}")
        table = json.loads(score(task, path, predicted, "--json"))
    sys.stdout.write(f"\n{1000 * seconds / len(articles):.1f} ms an article\n\n")
    figures: dict[str, float] = table["groups"]["all"]
    return figures


def main() -> int:
    """Score, compare with the floors, and move them where that was asked for."""
    parser = argparse.ArgumentParser(prog="make eval", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("path", type=Path, nargs="?", default=DEFAULT, help="the annotated set")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list N mistakes too")
    parser.add_argument(
        "--update", action="store_true", help="raise the floors to what was reached"
    )
    parser.add_argument(
        "--lower", action="store_true", help="move them to it even where it is less"
    )
    args = parser.parse_args()
    for needed in (args.path, args.path.parent / "score.py"):
        if not needed.is_file():
            sys.stderr.write(f"There is no {needed}: name a set with its score.py beside it.\n")
            return 2
    try:
        figures = {task: run(task, args.path, args.errors) for task in PREDICTIONS}
    except subprocess.CalledProcessError as error:
        sys.stderr.write(f"{error.stderr or error}\n")
        return 1
    return settle(args.path, figures, update=args.update, lower=args.lower)


def settle(path: Path, figures: dict[str, dict[str, float]], *, update: bool, lower: bool) -> int:
    """Hold the figures of each task against its floors: 1 if one is not reached, else 0."""
    stored, key = read_floors(FLOORS), digest(path)
    if update or lower:
        raised = {
            task: merged(floors_of(stored, key, task), reached, task, lower=lower)
            for task, reached in figures.items()
        }
        stored[key] = {"set": path.name, **raised}
        write_floors(FLOORS, stored)
    if not any(floors_of(stored, key, task) for task in figures):
        sys.stdout.write("No floors are kept for this set; --update keeps these figures.\n")
        return 0
    failed = False
    for task, reached in figures.items():
        for name, (floor, figure) in below(floors_of(stored, key, task), reached).items():
            sys.stderr.write(f"{task}: {name} is {figure:.3f}, below its floor {floor:.3f}\n")
            failed = True
    if not failed:
        sys.stdout.write("All floors are kept.\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
