"""What a decision does to files: each action says what it writes and removes, and touches nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dateline.amend import Document, LayoutError
from dateline.amend import frontmatter as fm
from dateline.errors import UsageError
from dateline.ingest.drafts import Plan, write
from dateline.ingest.merge import LEDGER, Ledger, ledger_bytes, read_ledger
from dateline.ingest.merge.state import digest
from dateline.ingest.review.queue import Item
from dateline.schema import EventFields
from dateline.timeline import Event, Timeline

_DRAFT_MEASURES = "content/drafts/measures.yaml"
_MEASURES = "content/measures.yaml"
_CLAIM_ID = re.compile(r"^\s*- id:\s*([a-z0-9-]+)\s*$")


@dataclass(frozen=True, slots=True)
class Change:
    """Files to write and to remove, by path from the site's root.

    Attributes:
        files: What they are to hold.
        removed: What is to go once all files are written.
        entry: The path of the entry that came of it; empty where none did.
    """

    files: Mapping[str, bytes]
    removed: tuple[str, ...]
    entry: str = ""


@dataclass
class _Files:
    """The site's files as they will be."""

    root: Path
    written: dict[str, bytes] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)

    def text(self, path: str) -> str:
        """A file's text; empty where there is none."""
        if path in self.written:
            return self.written[path].decode()
        target = self.root / path
        return target.read_bytes().decode() if target.exists() else ""

    def write(self, path: str, text: str) -> None:
        self.written[path] = text.encode()


def accept(root: Path, item: Item, timeline: Timeline, day: date) -> Change:
    """A draft becomes an entry; actors, places and measures that are drafts go with it.

    The comment block goes, `published` is set to `day` where it is not there.

    Raises:
        UsageError: The draft has problems, or the place of its entry is taken.
    """
    event = _sound(item)
    files = _Files(root)
    path = f"content/events/{item.id}.md"
    if (root / path).exists():
        raise UsageError(f"{path} exists already", "merge the draft into it, or rename the draft")
    head, body = fm.split(files.text(item.path))
    head = fm.with_key(fm.without_comments(head), "published", day.isoformat())
    files.write(path, fm.joined(head, body))
    files.removed.append(item.path)
    ledger = _with_names(files, event, timeline, read_ledger(root))
    return _change(files, ledger.with_accepted(item.path, item.id), path)


def merge_into(root: Path, item: Item, entry: Event, timeline: Timeline, day: date) -> Change:
    """A draft's claims and sentences are added to an entry; the draft goes.

    Title, date and all that an editor wrote stay; `updated` is set to `day` where the entry has
    been published on another day.

    Raises:
        UsageError: The draft has problems, or the entry's claims cannot be added to in place.
    """
    event = _sound(item)
    files = _Files(root)
    path = entry.location.path
    draft, before = files.text(item.path), files.text(path)
    ids = _new_ids((claim.id for claim in event.claims), {claim.id for claim in entry.claims})
    head, body = fm.split(_with_claims(path, before, draft, ids))
    told = [_cited_as(line, ids) for line in fm.split(draft)[1] if line.strip()]
    while body and not body[-1].strip():
        body.pop()
    text = fm.like(before, fm.joined(head, [*body, *told, ""]))
    document = Document.of(path, text.encode())
    if entry.published and entry.published != day:
        order = tuple(EventFields.model_fields)
        document = document.set(("updated",), day.isoformat(), order=order)
    files.write(path, document.to_bytes().decode())
    files.removed.append(item.path)
    ledger = _with_names(files, event, timeline, read_ledger(root))
    return _change(files, ledger.with_accepted(item.path, entry.id), path)


def _with_claims(path: str, text: str, draft: str, ids: Mapping[str, str]) -> str:
    """An entry with a draft's claims: their lines as they are where the layout allows it."""
    document = Document.of(path, text.encode())
    claims = Document.of("draft.md", draft.encode()).get(("claims",)) or ()
    claims = tuple({**claim, "id": ids[claim["id"]]} for claim in claims)
    head, body = fm.split(text)
    lines = [_renamed(line, ids) for line in fm.items_of(fm.split(draft)[0], "claims")]
    try:
        moved = fm.joined(fm.with_items(head, "claims", lines), body)
        if Document.of(path, moved.encode()).get(("claims",)) == (
            *(document.get(("claims",)) or ()),
            *claims,
        ):
            return moved
    except LayoutError:
        pass  # its list is written on one line
    for claim in claims:
        document = document.append(("claims",), claim, order=tuple(EventFields.model_fields))
    return document.text


def reject(root: Path, item: Item, reason: str) -> Change:
    """A draft goes; its passages are remembered with the reason, and not proposed again.

    Raises:
        UsageError: No reason is given.
    """
    if not reason.strip():
        raise UsageError("a rejection needs a reason", "say in a few words why")
    ledger = read_ledger(root)
    if item.event:
        for claim in item.event.claims:
            ledger = ledger.with_rejected(claim.source, claim.quote, claim.spans, reason.strip())
    files = _Files(root, removed=[item.path])
    return _change(files, ledger, "")


def apply(change: Change, root: Path) -> None:
    """Write a change, and then remove what it makes superfluous.

    Raises:
        UsageError: A file cannot be written; then nothing is changed.
    """
    replaced = {
        path: digest((root / path).read_bytes()) for path in change.files if (root / path).exists()
    }
    write(Plan(change.files, replaced), root)
    for path in change.removed:
        try:
            (root / path).unlink()
        except OSError as error:
            raise UsageError(f"{path} cannot be removed: {error.strerror}", "remove it") from error


def _sound(item: Item) -> Event:
    """The draft as an entry; raises UsageError where it has problems."""
    if item.event is None or item.problems:
        first = item.problems[0] if item.problems else None
        what = f": {first.location}: {first.message}" if first else ""
        raise UsageError(f"{item.path} has problems{what}", "edit it first")
    return item.event


def _change(files: _Files, ledger: Ledger, entry: str) -> Change:
    files.written[LEDGER] = ledger_bytes(ledger)
    return Change(files.written, tuple(files.removed), entry)


def _with_names(files: _Files, event: Event, timeline: Timeline, ledger: Ledger) -> Ledger:
    """Move the drafts of actors, places and measures that an entry needs beside the others."""
    for kind, records in (("actors", timeline.actors), ("places", timeline.places)):
        for one in sorted(_needed(event, kind)):
            record = records.get(one)
            if record is None or not record.draft:
                continue
            old, new = record.location.path, f"content/{kind}/{one}.md"
            head, body = fm.split(files.text(old))
            files.write(new, fm.joined(fm.without_comments(head), body))
            files.removed.append(old)
            ledger = ledger.with_accepted(old, one)
    measures = {claim.figure.measure for claim in event.claims if claim.figure}
    for one in sorted(measures):
        if one in timeline.measures and timeline.measures[one].draft:
            _move_measure(files, one)
    return ledger


def _needed(event: Event, kind: str) -> Iterator[str]:
    if kind == "places":
        yield from event.places
        yield from (c.figure.place for c in event.claims if c.figure and c.figure.place)
    else:
        yield from event.involved
        for claim in event.claims:
            yield from claim.via


def _move_measure(files: _Files, measure: str) -> None:
    """Move one measure from the drafts to the others, with its comments."""
    lines = files.text(_DRAFT_MEASURES).split("\n")
    found = fm.block(lines, measure)
    if found is None:
        return
    start, end = found
    taken = lines[start:end]
    while start and lines[start - 1].startswith("#"):
        start -= 1
    rest = [*lines[:start], *lines[end:]]
    there = files.text(_MEASURES)
    gap = "" if not there or there.endswith("\n") else "\n"
    files.write(_MEASURES, there + gap + "\n".join(taken) + "\n")
    if any(line.strip() for line in rest):
        files.write(_DRAFT_MEASURES, "\n".join(rest))
    else:
        files.written.pop(_DRAFT_MEASURES, None)
        files.removed.append(_DRAFT_MEASURES)


def _new_ids(ids: Iterable[str], taken: set[str]) -> dict[str, str]:
    """For each claim an id that the entry does not have yet."""
    found = {}
    for one in ids:
        new, number = one, 2
        while new in taken:
            new, number = f"{one}-{number}", number + 1
        taken.add(new)
        found[one] = new
    return found


def _renamed(line: str, ids: Mapping[str, str]) -> str:
    match = _CLAIM_ID.match(line)
    return line.replace(match[1], ids[match[1]]) if match and match[1] in ids else line


def _cited_as(line: str, ids: Mapping[str, str]) -> str:
    return re.sub(r"@([a-z0-9-]+)", lambda cited: f"@{ids.get(cited[1], cited[1])}", line)
