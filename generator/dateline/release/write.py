"""Writes the record of a release."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from dateline.atomic import write_atomically
from dateline.errors import UsageError
from dateline.release.model import RECORD, VERSION, PublishedEntry, published_entries
from dateline.timeline import Timeline


def write_published(root: Path, timeline: Timeline, day: date) -> int:
    """Record what was published, in place of the record before; all of it or nothing.

    Args:
        root: The folder that holds site.yaml.
        timeline: What was published; drafts in it are left out.
        day: The day of the release.

    Returns:
        How many entries are in the record.

    Raises:
        UsageError: The record cannot be written; the one before is as it was.
    """
    entries = published_entries(timeline)
    try:
        write_atomically(root / RECORD, as_text(entries, day).encode())
    except OSError as error:
        raise UsageError(
            f"{RECORD} cannot be written: {error.strerror}",
            "the site itself was built; mend this and build the release again, so that it is "
            "known what was published",
        ) from error
    return len(entries)


def as_text(entries: Mapping[str, PublishedEntry], day: date) -> str:
    """The record as a file: sorted, each entry, correction and claim on a line of its own.

    So a changed claim is one changed line in a comparison of two versions.
    """
    rows = ",\n".join(_entry(key, entries[key]) for key in sorted(entries))
    body = f"\n{rows}\n" if rows else ""
    return f'{{\n"version": {VERSION},\n"released": "{day}",\n"entries": {{{body}}}\n}}\n'


def _entry(key: str, entry: PublishedEntry) -> str:
    data = entry.model_dump(mode="json", exclude_defaults=True)
    claims, corrections = data.pop("claims", {}), data.pop("corrections", [])
    parts = [f"{_json(name)}: {_json(value)}" for name, value in data.items()]
    if corrections:
        rows = ",\n".join(f" {_json(one)}" for one in corrections)
        parts.append(f'"corrections": [\n{rows}]')
    if claims:
        rows = ",\n".join(f" {_json(one)}: {_json(claims[one])}" for one in sorted(claims))
        parts.append(f'"claims": {{\n{rows}}}')
    return f"{_json(key)}: {{{', '.join(parts)}}}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
