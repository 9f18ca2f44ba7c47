"""What an editor means by a word on the command line: a record, or a claim of an entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from dateline.content import Kind, Parsed, Record
from dateline.content.records import Loc
from dateline.errors import UsageError
from dateline.nearest import did_you_mean, nearest
from dateline.schema import EventFields

_SHOWN = 6  # ids that a hint names
_ANCHOR = "claim-"
_FOLDERS = {
    **{kind.value: kind for kind in Kind},
    "figures": Kind.MEASURE,
    "measures.yaml": Kind.MEASURE,
}


@dataclass(frozen=True, slots=True)
class Target:
    """A record, and a claim of it if one is meant.

    Attributes:
        claim: The claim's id; None where the record as a whole is meant.
    """

    record: Record[Any]
    claim: str | None = None

    @property
    def path(self) -> str:
        """The record's file, from the site's root."""
        return self.record.origin.path

    @property
    def base(self) -> Loc:
        """Where in its file the record stands."""
        return (self.record.id,) if self.record.kind is Kind.MEASURE else ()

    @property
    def loc(self) -> Loc:
        """Where in its file the record or claim stands."""
        if self.claim is None:
            return self.base
        ids = [claim.id for claim in self.record.fields.claims]
        return ("claims", ids.index(self.claim))

    @property
    def name(self) -> str:
        """What it is called on the command line."""
        where = f"{self.record.kind}/{self.record.id}"
        return f"{where}/{self.claim}" if self.claim else where


class FaultyRecordError(UsageError):
    """The record that is meant has problems; `name` is its id."""

    def __init__(self, kind: Kind, name: str) -> None:
        self.name = name
        super().__init__(f"the {kind.singular} {name!r} has errors", "mend them first")


class References:
    """Finds the records and claims of a site."""

    def __init__(self, parsed: Parsed) -> None:
        self._failed = parsed.failed
        self._records: dict[Kind, dict[str, Record[Any]]] = {kind: {} for kind in Kind}
        self._claims: dict[str, list[str]] = {}
        groups: tuple[Iterable[Record[Any]], ...] = (
            *(parsed.events, parsed.actors, parsed.places),
            *(parsed.sources, parsed.measures, parsed.pages),
        )
        for record in (one for group in groups for one in group):
            self._records[record.kind].setdefault(record.id, record)
        for event in self._records[Kind.EVENT].values():
            for claim in event.fields.claims if not event.draft else ():
                self._claims.setdefault(claim.id, []).append(event.id)

    def claim(self, written: str) -> Target:
        """The claim that is meant by `EVENT/CLAIM`, an address, a path, or an id that is unique.

        Raises:
            UsageError: There is none, or more than one.
        """
        parts, claim = _taken_apart(written)
        if claim is None and parts and parts[0] in _FOLDERS and parts[0] != Kind.EVENT:
            raise UsageError(
                f"{written!r} is no claim: claims are parts of entries", "write EVENT/CLAIM"
            )
        parts = parts[1:] if len(parts) > 1 and parts[0] == Kind.EVENT else parts
        if claim is None and len(parts) == 1:
            return self._claim_alone(parts[0])
        if claim is None and parts:
            *parts, claim = parts
        if len(parts) != 1 or not claim:
            raise UsageError(f"{written!r} names no claim", "write EVENT/CLAIM")
        return self._claim_of(parts[0], claim)

    def record(self, written: str) -> Target:
        """The record or claim that is meant by `KIND/ID`, an address, a path, or a unique id.

        Raises:
            UsageError: There is none, or more than one.
        """
        parts, claim = _taken_apart(written)
        kind = _FOLDERS.get(parts[0]) if len(parts) > 1 else None
        if claim is not None or (kind in {Kind.EVENT, None} and len(parts) == 2 + bool(kind)):
            return self.claim(written)
        if kind and len(parts) == 2:
            return Target(self._found(kind, parts[1]))
        if len(parts) != 1:
            raise UsageError(f"{written!r} names no record", "write KIND/ID, such as events/ID")
        return self._record_alone(parts[0])

    def _record_alone(self, name: str) -> Target:
        kinds = [kind for kind in Kind if name in self._records[kind] or name in self._failed[kind]]
        which = [f"{kind}/{name}" for kind in kinds]
        which += [f"{event}/{name}" for event in sorted(self._claims.get(name, ()))]
        if kinds and len(which) > 1:
            what = "record" if len(kinds) > 1 else "record or claim"
            raise UsageError(f"{name!r} is the id of more than one {what}", f"write {_some(which)}")
        if kinds:
            return Target(self._found(kinds[0], name))
        if which:
            return self._claim_alone(name)
        names = {one: f"{kind}/{one}" for kind in Kind for one in self._records[kind]}
        near = nearest(name, names)
        hint = f"did you mean {names[near]}?" if near else "write KIND/ID, such as events/ID"
        raise UsageError(f"there is no record {name!r}", hint)

    def _claim_alone(self, claim: str) -> Target:
        events = self._claims.get(claim, [])
        if len(events) == 1:
            return self._claim_of(events[0], claim)
        if events:
            which = _some(f"{event}/{claim}" for event in sorted(events))
            raise UsageError(f"{len(events)} entries have a claim {claim!r}", f"write one: {which}")
        if claim in self._records[Kind.EVENT] or claim in self._failed[Kind.EVENT]:
            event = self._found(Kind.EVENT, claim)
            raise UsageError(f"{claim!r} is an entry; which claim of it?", _claims_of(event))
        near = nearest(claim, self._claims)
        hint = "write EVENT/CLAIM"
        if near:
            hint = f"did you mean {_some(f'{one}/{near}' for one in self._claims[near])}?"
        raise UsageError(f"there is no claim {claim!r}", hint)

    def _claim_of(self, event_id: str, claim: str) -> Target:
        event = self._found(Kind.EVENT, event_id)
        ids = [one.id for one in event.fields.claims]
        # An anchor is `claim-ID`; an id may itself begin so.
        for one in (claim, claim.removeprefix(_ANCHOR)):
            if one in ids:
                return Target(event, one)
        claim = claim.removeprefix(_ANCHOR)
        hint = did_you_mean(claim, ids, _claims_of(event), form=f"{event_id}/{{}}")
        raise UsageError(f"the entry {event_id!r} has no claim {claim!r}", hint)

    def _found(self, kind: Kind, name: str) -> Record[Any]:
        if name in self._failed[kind] and name not in self._records[kind]:
            raise FaultyRecordError(kind, name)
        if name not in self._records[kind]:
            noun = "entry" if kind is Kind.EVENT else kind.singular
            hint = did_you_mean(name, self._records[kind], f"see the files of content/{kind}")
            raise UsageError(f"there is no {noun} {name!r}", hint)
        record = self._records[kind][name]
        if record.draft:
            message = f"{record.origin.path} is a draft: nothing of it was published"
            raise UsageError(message, "change it as you like, without a correction")
        return record


def _taken_apart(written: str) -> tuple[list[str], str | None]:
    """The parts of a path without what leads to `content/`, and the claim behind a `#`."""
    place, sign, fragment = written.partition("#")
    if re.match(r"https?://", place):
        place = unquote(urlsplit(place).path)
        # A site may live below a path; a page of its own stands at the end of it.
        known = [n for n, one in enumerate(place.strip("/").split("/")) if one in _FOLDERS]
        parts = place.strip("/").split("/")[known[0] if known else -1 :]
    else:
        parts = list(_steps(place))
    return parts, fragment if sign else None


def _steps(place: str) -> Iterator[str]:
    """`content/events/2022/x.md/claim` is `events`, `x`, `claim`: folders within one do not count."""
    parts = [one for one in PurePosixPath(place.replace("\\", "/")).parts if one not in {"/", "."}]
    if "content" in parts:
        parts = parts[parts.index("content") + 1 :]
    if parts[:1] == ["drafts"]:
        parts = parts[1:] if parts[1:2] and parts[1] in _FOLDERS else ["events", *parts[1:]]
    file = next((n for n, one in enumerate(parts) if one.endswith(".md")), None)
    if file is not None:
        parts = [*parts[: min(1, file)], parts[file].removesuffix(".md"), *parts[file + 1 :]]
    yield from parts


def _claims_of(event: Record[EventFields]) -> str:
    ids = [one.id for one in event.fields.claims]
    return f"it has {_some(f'{event.id}/{one}' for one in ids)}" if ids else "it has no claims"


def _some(names: Iterable[str]) -> str:
    found = list(names)
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return ", ".join(found[:_SHOWN]) + more
