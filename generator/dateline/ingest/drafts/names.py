"""Drafts of actors, places and measures as files."""

from __future__ import annotations

from dateline.ingest.drafts.text import comment
from dateline.ingest.merge.model import NewMeasure, NewRecord
from dateline.scaffold.text import yaml_list, yaml_text

MEASURES = "content/drafts/measures.yaml"


def actor_file(record: NewRecord) -> bytes:
    """A new actor."""
    return _file(record, [f"kind: {record.kind}"])


def place_file(record: NewRecord) -> bytes:
    """A new place."""
    return _file(record, [])


def _file(record: NewRecord, more: list[str]) -> bytes:
    lines = [
        "---",
        comment(f"Made by `dateline ingest`: the articles name it; sure to {record.sure:.2f}."),
        f"name: {yaml_text(record.name)}",
        *more,
        f"aliases: {yaml_list(record.aliases)}",
        "---",
    ]
    return ("\n".join(lines) + "\n").encode()


def measures_block(measures: tuple[NewMeasure, ...]) -> bytes:
    """Measures as entries of a file of measures."""
    lines = []
    for one in measures:
        unit = one.unit[:1].upper() + one.unit[1:]
        lines += [
            comment("Made by `dateline ingest` from the words that follow a number."),
            f"{one.id}:",
            f"  label: {yaml_text(unit)}",
            f"  unit: {yaml_text(one.unit)}",
            f"  counts: {yaml_text(f'What articles call “{one.unit}”. Say what is counted.')}",
        ]
    return ("\n".join(lines) + "\n").encode()
