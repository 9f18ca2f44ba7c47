"""`documents.jsonl`: what is known from outside about the texts of a folder.

A line is `{"id": "a", "file": "a.txt", "published": "2022-01-10"}`; `id` and `published` may be
left out. `published` is EDTF.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.dates import DateError, When, parse_when
from dateline.ingest.reading.texts import UnusableError, decode

INDEX = "documents.jsonl"

Complain = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """What an index says about one text.

    Attributes:
        id: The text's id; the file's stem where the index gives none.
        file: The file as the index names it, from the index's folder.
        published: When it was published; None where the index does not say.
    """

    id: str
    file: str
    published: When | None


def read_index(folder: Path, complain: Complain) -> dict[str, Entry]:
    """The entries of a folder's index by file; none where it has no index.

    Args:
        folder: Where the index lies.
        complain: Called with the place and the message for everything that is wrong; the other
            lines count all the same.
    """
    entries = {}
    for line in _lines(folder / INDEX, complain):
        name, published = line["file"], None
        if line.get("published"):
            try:
                published = parse_when(str(line["published"]))
            except DateError as error:
                complain(f"{folder / INDEX}: {name}", str(error))
        entries[name] = Entry(str(line.get("id") or Path(name).stem), name, published)
    return entries


def _lines(file: Path, complain: Complain) -> Iterator[dict[str, Any]]:
    if not file.exists():
        return
    try:
        text = decode(file.read_bytes())
    except OSError as error:
        complain(str(file), f"cannot be read: {error.strerror}")
        return
    except UnusableError as error:
        complain(str(file), error.message)
        return
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
        except json.JSONDecodeError as error:
            complain(f"{file}:{number}:{error.colno}", f"not JSON: {error.msg}")
            continue
        except (ValueError, RecursionError):
            complain(f"{file}:{number}", "not JSON that can be read")
            continue
        if isinstance(entry, dict) and isinstance(entry.get("file"), str):
            yield entry
        else:
            complain(f"{file}:{number}", 'a line is {"id", "file", "published"}')
