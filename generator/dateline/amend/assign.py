"""`KEY=VALUE` of the command line: which value of a record is meant, and what it is to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from dateline.amend.data import with_value
from dateline.amend.document import Document
from dateline.amend.references import Target
from dateline.content import Kind
from dateline.content.records import Loc
from dateline.content.validate import keys_at
from dateline.content.yamldata import load_yaml
from dateline.errors import Problems, UsageError
from dateline.nearest import did_you_mean
from dateline.schema import (
    ActorFields,
    EventFields,
    MeasureFields,
    PageFields,
    PlaceFields,
    SourceFields,
)
from dateline.schema.values import Fields

MODELS: dict[Kind, type[Fields]] = {
    Kind.EVENT: EventFields,
    Kind.ACTOR: ActorFields,
    Kind.PLACE: PlaceFields,
    Kind.SOURCE: SourceFields,
    Kind.PAGE: PageFields,
    Kind.MEASURE: MeasureFields,
}
_ASSIGNMENT = re.compile(r"([\w-]+(?:\.[\w-]+)*)=(.*)", re.DOTALL)
_OWN = {
    "corrections": "corrections are added, not changed; edit the file to change one",
    "updated": "it is set with the correction; --date says to which day",
}


@dataclass(frozen=True, slots=True)
class Assignment:
    """One value that is to be another.

    Attributes:
        key: Its path as it was written.
        loc: Where in the file it is.
        value: What it is to be.
        gone: Whether its key is to be left out.
    """

    key: str
    loc: Loc
    value: Any = None
    gone: bool = False


def model_of(target: Target) -> type[Fields]:
    """The schema of the record that is meant."""
    return MODELS[target.record.kind]


def read_assignments(
    written: Iterable[str], target: Target, document: Document
) -> tuple[Assignment, ...]:
    """What is asked for, each with its place in the file; `KEY=` leaves the key out.

    Raises:
        UsageError: It is not `KEY=VALUE`, or there is no such key.
    """
    readings: dict[Loc, tuple[str, list[Any]]] = {}
    for text in written:
        match = _ASSIGNMENT.fullmatch(text)
        if match is None:
            raise UsageError(f"{text!r} is not KEY=VALUE", "such as title='New title'")
        key, value = match.groups()
        loc = _place(key, target, document)
        if loc in readings:
            raise UsageError(f"`{key}` is given twice", "keep one")
        readings[loc] = (key, list(_readings(value.strip())))
    data = document.data
    for loc, (_, values) in readings.items():
        data = with_value(data, loc, values[0] if values else None, gone=not values)
    return tuple(
        Assignment(key, loc, _choose(values, target, loc, data), gone=not values)
        for loc, (key, values) in readings.items()
    )


def _place(key: str, target: Target, document: Document) -> Loc:
    """Where in the file the value of a key path is."""
    loc = target.loc
    model = model_of(target)
    for part in key.split("."):
        above = document.get(loc)
        if isinstance(above, tuple):
            loc = (*loc, _index(part, above, key))
            continue
        known = keys_at(loc[len(target.base) :], model)
        if part not in known:
            hint = did_you_mean(part, known, f"the keys are {', '.join(known)}", form="`{}`")
            raise UsageError(f"unknown key `{part}` in `{key}`", hint)
        loc = (*loc, part)
    inside = loc[len(target.base) :]
    _refuse_own(key, inside)
    if isinstance(loc[-1], int):
        raise UsageError(
            f"`{key}` is a whole item of a list", "name one of its keys, or give the whole list"
        )
    return loc


def _refuse_own(key: str, inside: Loc) -> None:
    """Keys that this command has a hand in, and ids, are not assigned."""
    if inside and inside[0] in _OWN:
        raise UsageError(f"`{key}` cannot be corrected", _OWN[str(inside[0])])
    if inside[:1] == ("claims",) and inside[2:] == ("id",):
        hint = "an id is chosen once: links lead to it"
        raise UsageError(f"`{key}` cannot be corrected", hint)


def _index(part: str, items: tuple[Any, ...], key: str) -> int:
    """The index of an item that is named by its id or by its number from 1."""
    ids = [str(one.get("id", "")) if isinstance(one, dict) else "" for one in items]
    if part in ids:
        return ids.index(part)
    if part.isdecimal() and 0 < int(part) <= len(items):
        return int(part) - 1
    hint = did_you_mean(part, [one for one in ids if one], f"write a number from 1 to {len(items)}")
    raise UsageError(f"the list in `{key}` has no item {part!r}", hint)


def _readings(text: str) -> Iterator[Any]:
    """What a text may mean: a number, a truth value, null or a list as in YAML; or itself."""
    if not text:
        return
    problems = Problems()
    data, _ = load_yaml(text, "", tuple(text.split("\n")), 1, problems)
    if not len(problems) and not isinstance(data, str):
        yield data
    yield text


def _choose(readings: list[Any], target: Target, loc: Loc, data: Any) -> Any:
    """The first reading, unless the schema takes only the second; `data` has the others' first."""
    for value in readings:
        new = with_value(data, loc, value, gone=False)
        for part in target.base:
            new = new[part]
        if not _refused(model_of(target), new, loc[len(target.base) :]):
            return value
    return readings[0] if readings else None


def _refused(model: type[Fields], data: Any, inside: Loc) -> bool:
    """Whether something is wrong with the value at a place."""
    try:
        model.model_validate(data)
    except ValidationError as error:
        found = (detail["loc"] for detail in error.errors(include_url=False))
        return any(_begins_with(loc, inside) for loc in found)
    return False


def _begins_with(loc: Loc, inside: Loc) -> bool:
    """Whether pydantic's path, which also names union members, leads there or below."""
    left = list(inside)
    for part in loc:
        if left and part == left[0]:
            left.pop(0)
    return not left
