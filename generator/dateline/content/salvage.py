"""Salvage: what is right in front matter with problems, so that it can be looked at as well.

A record that its schema refuses is never published, but its references and quotes are checked in
the same run. The parts that were refused are dropped, together with what cannot be without them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from dateline.content.records import Loc, Mark, Origin, Record
from dateline.schema import EventFields
from dateline.schema.values import Fields

F = TypeVar("F", bound=Fields)

_ATTEMPTS = 8
# Stand in for required keys; none of them is looked at once a record is known to be faulty.
_STAND_INS: Mapping[str, Any] = {
    "title": "?",
    "name": "?",
    "kind": "group",
    "date": None,
    "date_note": "?",
    "publisher": None,
    "publisher_note": "?",
    "published": None,
    "published_note": "?",
}


def salvage(model: type[F], data: Mapping[str, Any], origin: Origin) -> tuple[F, Origin] | None:
    """What is right in `data`, and where it stands; None if nothing can be made of it."""
    left: Any = data
    for _ in range(_ATTEMPTS):
        try:
            return model.model_validate(left), origin
        except ValidationError as error:
            found = error.errors(include_url=False)
        if nameless := {d["loc"][1] for d in found if _lacks_claim_id(d)}:
            left |= {"claims": _named(left["claims"], nameless)}
            continue
        drops = {_reached(detail["loc"], left) for detail in found}
        missing = {str(d["loc"][0]) for d in found if not _reached(d["loc"], left)}
        left = _without(left, (), drops - {()})
        origin = replace(
            origin, values=_moved(origin.values, drops), keys=_moved(origin.keys, drops)
        )
        stand_ins = {key for one in missing for key in (one, f"{one}_note")}
        left |= {key: _STAND_INS[key] for key in stand_ins & _STAND_INS.keys() if key not in left}
    return None


def without_dropped(record: Record[Any], claims: Any) -> Record[Any]:
    """The record without what it says of claims that were dropped.

    An unknown id in a citation, a dispute or an answer may be meant for one of them.

    Args:
        record: What was salvaged.
        claims: The claims as they were written.
    """
    event = record.fields
    if not isinstance(event, EventFields):
        return record
    kept = [claim.id for claim in event.claims]
    if isinstance(claims, tuple):
        written = [one.get("id") if isinstance(one, dict) else None for one in claims]
        if written == kept:
            return record
    left = tuple(
        claim.model_copy(update={"disputes": tuple(one for one in claim.disputes if one in kept)})
        for claim in event.claims
    )
    unknowns = tuple(one for one in event.unknowns if one.answered in {None, *kept})
    fields = event.model_copy(update={"claims": left, "unknowns": unknowns})
    cites = tuple(one for one in record.body.cites if one in kept)
    return replace(record, fields=fields, body=replace(record.body, cites=cites))


def _lacks_claim_id(detail: ErrorDetails) -> bool:
    loc = detail["loc"]
    return detail["type"] == "missing" and loc[:1] + loc[2:] == ("claims", "id")


def _named(claims: tuple[Any, ...], nameless: set[str | int]) -> tuple[Any, ...]:
    """The claims, those without an id with one that no body cites: they have more to look at."""
    return tuple(
        {**claim, "id": f"without-id-{index}"} if index in nameless else claim
        for index, claim in enumerate(claims)
    )


def _reached(loc: Loc, data: Any) -> Loc:
    """The part of pydantic's path that is in the data; it also names union members."""
    found: Loc = ()
    for part in loc:
        inside = isinstance(data, dict) and part in data
        if inside or (isinstance(data, tuple) and isinstance(part, int) and part < len(data)):
            data = data[part]
            found = (*found, part)
    return found


def _without(data: Any, loc: Loc, drops: set[Loc]) -> Any:
    if isinstance(data, dict):
        return {
            key: _without(value, (*loc, key), drops)
            for key, value in data.items()
            if (*loc, key) not in drops
        }
    if isinstance(data, tuple):
        return tuple(
            _without(value, (*loc, index), drops)
            for index, value in enumerate(data)
            if (*loc, index) not in drops
        )
    return data


def _moved(marks: Mapping[Loc, Mark], drops: set[Loc]) -> dict[Loc, Mark]:
    """Positions by the paths that the values have once `drops` are gone from their lists."""
    found = {}
    for loc, mark in marks.items():
        if not any(loc[:length] in drops for length in range(1, len(loc) + 1)):
            found[tuple(_index(loc, at, drops) for at in range(len(loc)))] = mark
    return found


def _index(loc: Loc, at: int, drops: set[Loc]) -> str | int:
    part = loc[at]
    if not isinstance(part, int):
        return part
    return part - sum((*loc[:at], before) in drops for before in range(part))
