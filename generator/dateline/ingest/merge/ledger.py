"""The ledger: what ingest has read, written and been told not to propose again.

It lies beside the content, hidden from its reader, and belongs into version control: each item is
one line, and lines are sorted, so that two people's ledgers merge like any other text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from dateline.errors import UsageError
from dateline.ingest.model import Span

LEDGER = "content/.ingest.json"
VERSION = 1


class _Item(BaseModel):
    """An item of the ledger; what a later version adds to it is left alone by none."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ArticleRead(_Item):
    """An article of which drafts were made.

    Attributes:
        name: What it was called then: a file's stem, an address.
        source: The id of its source record.
    """

    name: str
    source: str


class DraftWritten(_Item):
    """A file below `content/drafts/` as it was written.

    Attributes:
        sha256: Of its bytes.
        quotes: Where the passages stand that its claims were made of, by source.
    """

    sha256: str
    quotes: dict[str, tuple[Span, ...]] = {}


class Accepted(_Item):
    """A draft that became an entry, or a part of one."""

    entry: str


class Rejected(_Item):
    """A passage that no draft is to be made of.

    Attributes:
        quote: Its words, for people who read the ledger.
        spans: Where it stands in the source's text.
    """

    source: str
    quote: str
    reason: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is known of earlier runs.

    Attributes:
        articles: By the sha256 of their bytes.
        drafts: By their path from the site's root.
        accepted: By the draft's path.
        rejected: By source and place in its text.
    """

    articles: Mapping[str, ArticleRead] = field(default_factory=dict)
    drafts: Mapping[str, DraftWritten] = field(default_factory=dict)
    accepted: Mapping[str, Accepted] = field(default_factory=dict)
    rejected: Mapping[str, Rejected] = field(default_factory=dict)

    def with_accepted(self, path: str, entry: str) -> Ledger:
        """The same, with a draft that became the entry of that id, or a part of it."""
        return replace(self, accepted={**self.accepted, path: Accepted(entry=entry)})

    def with_rejected(self, source: str, quote: str, spans: Iterable[Span], reason: str) -> Ledger:
        """The same, with a passage that is not to be proposed again."""
        item = Rejected(source=source, quote=quote, reason=reason, spans=tuple(spans))
        key = f"{source}:{item.spans[0][0]}-{item.spans[-1][1]}" if item.spans else source
        return replace(self, rejected={**self.rejected, key: item})


_SECTIONS: dict[str, TypeAdapter[Any]] = {
    "articles": TypeAdapter(dict[str, ArticleRead]),
    "drafts": TypeAdapter(dict[str, DraftWritten]),
    "accepted": TypeAdapter(dict[str, Accepted]),
    "rejected": TypeAdapter(dict[str, Rejected]),
}


def read_ledger(root: Path) -> Ledger:
    """The site's ledger; an empty one where there is none yet.

    Raises:
        UsageError: It cannot be read. It is never guessed at: what editors rejected or deleted
            would be proposed again.
    """
    hint = "restore it from version control; without it drafts that were deleted come back"
    try:
        data = json.loads((root / LEDGER).read_bytes())
    except FileNotFoundError:
        return Ledger()
    except OSError as error:
        raise UsageError(f"{LEDGER} cannot be read: {error.strerror}") from error
    except json.JSONDecodeError as error:
        raise UsageError(f"{LEDGER}:{error.lineno}: this is not JSON", hint) from error
    except ValueError as error:
        raise UsageError(f"{LEDGER} is not UTF-8", hint) from error
    if not isinstance(data, dict):
        raise UsageError(f"{LEDGER} is not a ledger", hint)
    if data.get("version") != VERSION:
        raise UsageError(f"{LEDGER} was written by another version of Dateline", "update Dateline")
    try:
        return Ledger(
            **{name: kind.validate_python(data.get(name, {})) for name, kind in _SECTIONS.items()}
        )
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise UsageError(f"{LEDGER}: {where} is not what it should be", hint) from error


def ledger_bytes(ledger: Ledger) -> bytes:
    """The ledger as a file: one item a line, sorted."""
    sections = []
    for name in sorted(one.name for one in fields(ledger)):
        items: Mapping[str, _Item] = getattr(ledger, name)
        lines = ",\n".join(
            f"{json.dumps(key, ensure_ascii=False)}: {_line(items[key])}" for key in sorted(items)
        )
        sections.append(f'"{name}": {{\n{lines}\n}}' if lines else f'"{name}": {{}}')
    sections.append(f'"version": {VERSION}')
    return ("{\n" + ",\n".join(sections) + "\n}\n").encode()


def _line(item: _Item) -> str:
    data = {key: value for key, value in item.model_dump(mode="json").items() if value != {}}
    return json.dumps(data, ensure_ascii=False, sort_keys=True)
