"""Changes: what the last release published may not become something else without a word.

Compared is what the record of the last release holds of each entry: its claims, when it happened
and how it stands (`release.compare` says what counts). A change is explained by a correction that
the entry did not have at that release and that names the claim, or names none.
"""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.content import Kind, Parsed, Record
from dateline.content.records import Loc
from dateline.errors import Location, Problems
from dateline.release import RECORD, Published, PublishedEntry, published_entries
from dateline.release.compare import (
    Change,
    claim_changes,
    date_changes,
    lost_claims,
    new_corrections,
    status_changes,
)
from dateline.schema import EventFields, RuleName
from dateline.timeline import Timeline

_BEFORE, _SHOWN = 20, 60  # characters of a long text: before what differs, and in all


def changes(published: Published, parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Add an error for each claim, date and status that changed since the release, unexplained.

    Of entries with errors nothing is said that hangs on what could not be linked; what is found in
    their files is for the caller to leave out (`find_all`).

    Args:
        published: What the last release published.
        parsed: The records, for where things stand.
        timeline: What they are now; drafts in it are not published.
        problems: What is found is added.
    """
    now = published_entries(timeline)
    for record in parsed.events:
        before = published.entries.get(record.id)
        is_now = now.get(record.id)
        if before and is_now and not record.draft:
            _Entry(record, before, is_now, published, problems).compare()
    if Kind.EVENT not in parsed.unread:
        _report_gone(published, now, parsed, problems)


def _report_gone(
    published: Published, now: Mapping[str, PublishedEntry], parsed: Parsed, problems: Problems
) -> None:
    """Entries that were published and are not there any more."""
    drafts = {record.id: record.origin.path for record in parsed.events if record.draft}
    there = now.keys() | parsed.failed[Kind.EVENT]
    for entry_id in sorted(published.entries.keys() - there):
        where = f"; {drafts[entry_id]} is a draft" if entry_id in drafts else ""
        problems.add(
            Location(RECORD, published.lines.get(entry_id, 0), 1),
            f"the entry {entry_id!r} was in the release of {published.day} and is gone{where}",
            hint=f"restore content/events/{entry_id}.md with `status: retracted` and a correction "
            "that says why: its address stays, and leads to an answer",
            rule=RuleName.UNEXPLAINED_CHANGE,
            subject=entry_id,
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry, as it was published and as it is."""

    record: Record[EventFields]
    before: PublishedEntry
    now: PublishedEntry
    published: Published
    problems: Problems

    def compare(self) -> None:
        """Add what changed and is not explained."""
        new, removed = new_corrections(self.before.corrections, self.now.corrections)
        for one in removed:
            values = one.model_dump(mode="json", exclude_none=True)
            said = f"the correction of {one.date} was in {self._release} and is gone"
            self._report(("corrections",), said, f"put it back: - {_line(values)}", str(one.date))
        explained = {one.claim for one in new}
        for index, fields in enumerate(self.record.fields.claims):
            claim = fields.id
            both = claim in self.before.claims and claim in self.now.claims
            if both and claim not in explained:
                found = claim_changes(self.before.claims[claim], self.now.claims[claim])
                self._changed(("claims", index), f"claim {claim!r}", claim, found, claim=claim)
        # What names no claim is of the entry itself, or of a claim that is gone.
        if None in explained:
            return
        self._changed((), "date of the entry", "date", date_changes(self.before, self.now))
        self._changed((), "status of the entry", "status", status_changes(self.before, self.now))
        for claim in lost_claims(self.before, self.now):
            self._lost(claim)

    def _changed(
        self, loc: Loc, what: str, subject: str, found: tuple[Change, ...], claim: str = ""
    ) -> None:
        """Report that one thing is not what it was."""
        if not found:
            return
        said = "; ".join(_said(one) for one in found)
        self._report(
            (*loc, *found[0].path),
            f"the {what} has changed since {self._release}: {said}",
            "put it back, or log the correction: "
            + self._command(_side(found, "was"), _side(found, "now"), claim),
            subject,
        )

    def _lost(self, claim: str) -> None:
        before = self.before.claims[claim]
        self._report(
            ("claims",),
            f"the claim {claim!r} was in {self._release} and is gone: "
            f"“{_short(before.quote, '')}” ({before.source})",
            "put it back with `status: retracted`, or say why it is gone: "
            + self._command(before.quote, "…"),
            claim,
        )

    def _command(self, was: str, now: str, claim: str = "") -> str:
        """The command that logs a correction; the reason is the editor's."""
        record = f"{self.record.id}/{claim}" if claim else f"events/{self.record.id}"
        return shlex.join(("dateline", "correct", record, "--was", was, "--now", now, "--why", "…"))

    @property
    def _release(self) -> str:
        return f"the release of {self.published.day}"

    def _report(self, loc: Loc, message: str, hint: str, subject: str) -> None:
        self.record.origin.report(
            self.problems,
            loc,
            message,
            hint=hint,
            rule=RuleName.UNEXPLAINED_CHANGE,
            subject=subject,
        )


def _said(change: Change) -> str:
    """A change in words: `figure.value` was 3 and is 2."""
    was, now = _words(change.was, change.now), _words(change.now, change.was)
    return f"`{'.'.join(change.path)}` was {was} and is {now}"


def _words(value: str | float | None, other: str | float | None) -> str:
    if value is None:
        return "not given"
    if isinstance(value, str) and " " in value:
        return f"“{_short(value, str(other or ''))}”"
    return str(value)


def _short(text: str, other: str) -> str:
    """The part of a long text in which it differs from another."""
    pairs = enumerate(zip(text, other, strict=False))
    first = next((at for at, (one, two) in pairs if one != two), min(len(text), len(other)))
    start = max(0, first - _BEFORE) if len(text) > _SHOWN else 0
    shown = text[start : start + _SHOWN]
    return ("…" if start else "") + shown + ("…" if start + _SHOWN < len(text) else "")


def _side(found: tuple[Change, ...], side: str) -> str:
    """All that was, or all that is now, for the editor to put into words."""
    values = [(one.path[-1], getattr(one, side)) for one in found]
    said = [(key, "not given" if value is None else str(value)) for key, value in values]
    return said[0][1] if len(said) == 1 else "; ".join(f"{key} {value}" for key, value in said)


def _line(values: Mapping[str, str]) -> str:
    """A mapping on one line of YAML, of which JSON is a part."""
    pairs = (
        f"{key}: {value if key in {'date', 'claim'} else json.dumps(value, ensure_ascii=False)}"
        for key, value in values.items()
    )
    return f"{{{', '.join(pairs)}}}"
