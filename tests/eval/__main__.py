"""Scores the reading of dates on an annotated set; run as `make eval`.

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
from datetime import date
from pathlib import Path
from typing import Any

from dateline.temporal import tag
from tests.eval.floors import FLOORS, below, digest, floors_of, merged, read_floors, write_floors
from tests.setup.found import ROOT

DEFAULT = ROOT.parent / "shared" / "eval" / "wikinews-dev.jsonl"


def documents(path: Path) -> list[dict[str, Any]]:
    """The articles of a set."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def prediction(document: dict[str, Any]) -> dict[str, Any]:
    """What the tagger finds in an article, in the form that the scorer reads."""
    published = date.fromisoformat(document["published"])
    keys = ("start", "end", "text", "type", "value", "edtf")
    found = [{key: getattr(one, key) for key in keys} for one in tag(document["text"], published)]
    return {"id": document["id"], "timexes": found}


def score(path: Path, predicted: Path, *extra: str) -> str:
    """What the set's scorer prints.

    Raises:
        subprocess.CalledProcessError: It refused the predictions; its output says why.
    """
    command = [sys.executable, str(path.parent / "score.py"), "timexes", str(path), str(predicted)]
    done = subprocess.run(
        [*command, *extra], capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout


def run(path: Path, errors: int) -> dict[str, float]:
    """Print the table, and give the figures over all articles."""
    articles = documents(path)
    lines: list[str] = []
    seconds = timeit.timeit(
        lambda: lines.extend(json.dumps(prediction(one)) for one in articles), number=1
    )
    with tempfile.TemporaryDirectory() as folder:
        predicted = Path(folder) / "predicted.jsonl"
        predicted.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sys.stdout.write(score(path, predicted, "--errors", str(errors)))
        table = json.loads(score(path, predicted, "--json"))
    sys.stdout.write(f"\n{1000 * seconds / len(articles):.1f} ms an article\n")
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
        figures = run(args.path, args.errors)
    except subprocess.CalledProcessError as error:
        sys.stderr.write(f"{error.stderr or error}\n")
        return 1
    return settle(args.path, figures, update=args.update, lower=args.lower)


def settle(path: Path, figures: dict[str, float], *, update: bool, lower: bool) -> int:
    """Hold the figures against the floors: 1 if one is not reached, else 0."""
    stored, key = read_floors(FLOORS), digest(path)
    floors = floors_of(stored, key)
    if update or lower:
        stored[key] = {"set": path.name, "timexes": merged(floors, figures, lower=lower)}
        write_floors(FLOORS, stored)
        floors = floors_of(stored, key)
    if not floors:
        sys.stdout.write("No floors are kept for this set; --update keeps these figures.\n")
        return 0
    missed = below(floors, figures)
    for name, (floor, reached) in missed.items():
        sys.stderr.write(f"{name} is {reached:.3f}, below its floor {floor:.3f}\n")
    if not missed:
        sys.stdout.write("All floors are kept.\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
