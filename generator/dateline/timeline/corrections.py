"""Checks of corrections: the claim that one names is a claim of its entry."""

from __future__ import annotations

from itertools import chain
from typing import Any

from dateline.content import Kind, Parsed, Record
from dateline.errors import Problems
from dateline.nearest import nearest
from dateline.schema import Correction, EventFields

_NONE = "leave `claim` out where the claim is gone"


def check_corrections(parsed: Parsed, problems: Problems) -> None:
    """Add what is wrong with the claims that corrections name."""
    for event in parsed.events:
        _check_event(event, problems)
    records: chain[Record[Any]] = chain(
        parsed.actors, parsed.places, parsed.sources, parsed.measures, parsed.pages
    )
    for record in records:
        _check_other(record, problems)
    for record in parsed.faulty:
        # Which claims a faulty entry has is not known for certain.
        if record.kind is not Kind.EVENT:
            _check_other(record, problems)


def _check_event(record: Record[EventFields], problems: Problems) -> None:
    known = [claim.id for claim in record.fields.claims]
    for index, correction in enumerate(record.fields.corrections):
        if correction.claim and correction.claim not in known:
            near = nearest(correction.claim, known)
            record.origin.report(
                problems,
                ("corrections", index, "claim"),
                f"the correction is of a claim {correction.claim!r} that the entry does not have",
                hint=f"did you mean {near}? Or {_NONE}"
                if near
                else f"the entry has {', '.join(known) or 'no claims'}; {_NONE}",
            )


def _check_other(record: Record[Any], problems: Problems) -> None:
    corrections: tuple[Correction, ...] = record.fields.corrections
    for index, correction in enumerate(corrections):
        if correction.claim:
            record.origin.report(
                problems,
                ("corrections", index, "claim"),
                f"a correction of {_a(record.kind)} cannot name a claim",
                hint="leave `claim` out: claims are parts of entries",
                key=True,
            )


def _a(kind: Kind) -> str:
    return f"an {kind.singular}" if kind is Kind.ACTOR else f"a {kind.singular}"
