"""The figures and speakers that the site's own entries record, found again in their articles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dateline.ingest.figures import find_attributions, find_figures, speaker_of
from dateline.ingest.model import Attribution, FigureFound, Known, KnownRecord
from dateline.ingest.names import find_names
from tests.ingest.figures.documents import document_of

ROOT = Path(__file__).resolve().parents[3]
# Of 22 figures and 152 claims; they only rise. What is missing are claims whose speaker an editor
# took from elsewhere: the committee for a statement of its press office (5), the article's voice
# for words inside an attributed sentence (2).
FIGURES_FLOOR = 22
SPEAKERS_FLOOR = 145
_SAME = str.maketrans(dict.fromkeys("“”„«»", '"') | dict.fromkeys("’‘", "'") | {"–": "-", "—": "-"})


@dataclass(frozen=True)
class Reading:
    """An article as this part of the program reads it."""

    text: str
    figures: tuple[FigureFound, ...]
    attributions: tuple[Attribution, ...]


def front_matter(file: Path) -> dict[str, Any]:
    """The front matter of a content file."""
    loaded: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8").split("---")[1])
    return loaded


def records(folder: str) -> tuple[KnownRecord, ...]:
    """The actors or places of the site."""
    found = []
    for file in sorted((ROOT / "content" / folder).glob("*.md")):
        fields = front_matter(file)
        names = (fields["name"], *fields.get("aliases", ()))
        found.append(KnownRecord(file.stem, names, fields.get("kind", "")))
    return tuple(found)


@cache
def readings() -> dict[str, Reading]:
    """Every article of the site, by the id of its source."""
    measures = yaml.safe_load((ROOT / "content/measures.yaml").read_text(encoding="utf-8"))
    known = Known(
        records("actors"),
        records("places"),
        tuple(
            KnownRecord(key, (one["label"],), unit=one["unit"], about=one["counts"])
            for key, one in measures.items()
        ),
    )
    found = {}
    for file in sorted((ROOT / "content/sources").glob("*.md")):
        fields = front_matter(file)
        text = (ROOT / fields["text"]).read_text(encoding="utf-8")
        published = str(fields["published"]) if fields["published"] else None
        document = document_of(text, published, known)
        names = find_names(document)
        found[file.stem] = Reading(
            text, find_figures(document, names), find_attributions(document, names)
        )
    return found


def claims() -> list[dict[str, Any]]:
    """Every claim of the site's entries."""
    events = sorted((ROOT / "content/events").glob("*.md"))
    return [claim for file in events for claim in front_matter(file)["claims"]]


def place_of(text: str, quote: str) -> tuple[int, int]:
    """Where a quote stands, from its first part to its last."""
    position, start = 0, -1
    for part in quote.translate(_SAME).split("[…]"):
        words = r"\s+".join(map(re.escape, part.split()))
        found = re.compile(words).search(text.translate(_SAME), position)
        assert found, f"not in the text: {quote}"
        start = found.start() if start < 0 else start
        position = found.end()
    return start, position


def test_the_figures_of_the_entries_are_found() -> None:
    """Each recorded figure is found at its quote with its value, qualifier and measure."""
    missed = []
    recorded = [claim for claim in claims() if "figure" in claim]
    for claim in recorded:
        reading, figure = readings()[claim["source"]], claim["figure"]
        start, end = place_of(reading.text, claim["quote"])
        wanted = (figure["value"], figure.get("qualifier", "exact"), figure["measure"])
        found = {
            (one.value, str(one.qualifier), one.measure)
            for one in reading.figures
            if start <= one.start < end
        }
        if wanted not in found:
            missed.append((wanted, found))
    assert len(recorded) - len(missed) >= FIGURES_FLOOR, missed


def test_the_speakers_of_the_entries_are_found() -> None:
    """Each claim is attributed to the speaker that its entry names, through the same others."""
    missed = []
    for claim in claims():
        reading = readings()[claim["source"]]
        one = speaker_of(reading.attributions, *place_of(reading.text, claim["quote"]))
        by = (one.by.id or one.by.name) if one and one.by else None
        via = [each.id for each in one.via] if one else []
        if (by, via) != (claim.get("by"), claim.get("via", [])):
            missed.append((claim["quote"], claim.get("by"), by, via))
    assert len(claims()) - len(missed) >= SPEAKERS_FLOOR, missed
