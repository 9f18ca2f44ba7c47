"""Data to schema models: pydantic's findings in our own words, each at its place in the file."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from dateline.content.records import Loc, Origin
from dateline.errors import Problems
from dateline.nearest import did_you_mean
from dateline.schema.values import Fields

F = TypeVar("F", bound=Fields)

_EXPECTED = {
    "string_type": "a text is expected here",
    "int_type": "a whole number is expected here",
    "int_from_float": "a whole number is expected here",
    "float_type": "a number is expected here",
    "bool_type": "true or false is expected here",
    "tuple_type": "a list is expected here",
    "dict_type": "keys and values are expected here",
    "model_type": "keys and values are expected here",
    "dataclass_type": "a date is expected here",
    "finite_number": "a number is expected here",
}
_HINTS = {
    "string_type": "put it in quotation marks",
    "int_type": "write digits only: 5800",
    "float_type": "write digits only: 5800",
    "bool_type": "write it without quotation marks",
    "tuple_type": "write [one, two], or one item a line, each after a hyphen",
    "model_type": "write key: value pairs, indented below the key",
}
_NUMBERS = {"int_type", "int_from_float", "float_type", "finite_number"}
_MANY = 10  # options that are not listed where one of them is near
_FIGURE_KEYS = {"value", "min", "max"}


def validate(model: type[F], data: Any, origin: Origin, problems: Problems) -> F | None:
    """Check `data` against `model`; None where there are problems, which are added.

    Every problem is reported, not only the first.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        seen: set[tuple[Loc, str]] = set()
        for detail in error.errors(include_url=False):
            _report(detail, model, origin, problems, seen)
        return None


def _report(
    detail: ErrorDetails,
    model: type[Fields],
    origin: Origin,
    problems: Problems,
    seen: set[tuple[Loc, str]],
) -> None:
    """One finding; the alternatives of a union speak once."""
    loc = _in_file(detail["loc"], origin)
    name = next((part for part in reversed(loc) if isinstance(part, str)), "")
    if detail["type"] in {"missing", "extra_forbidden"}:
        name = str(detail["loc"][-1])
    message, hint, at_key = _words(detail, name, model)
    if detail["input"] is None and (known := _without_value(detail, name, loc, origin)):
        message, hint = known
    if (loc, message) in seen:
        return
    seen.add((loc, message))
    origin.report(problems, loc, message, hint=hint, key=at_key)


def _in_file(loc: Loc, origin: Origin) -> Loc:
    """The part of pydantic's path that is in the file; it also names union members."""
    found: Loc = ()
    for part in loc:
        if (*found, part) in origin.values or (*found, part) in origin.keys:
            found = (*found, part)
    return found


def _words(detail: ErrorDetails, name: str, model: type[Fields]) -> tuple[str, str, bool]:
    kind = detail["type"]
    context: dict[str, Any] = detail.get("ctx") or {}
    if kind == "missing":
        return f"`{name}` is missing", f"add a line `{name}: …`", False
    if kind == "extra_forbidden":
        return f"unknown key `{name}`", _did_you_mean_key(detail["loc"], model), True
    if kind == "enum":
        message, hint = _not_an_option(detail["input"], str(context["expected"]), name)
        if detail["loc"][-1] == "[key]":
            return f"unknown key `{name}`", hint, True
        return message, hint, False
    if kind == "dateline":
        return detail["msg"], str(context.get("hint", "")), False
    if kind in {"greater_than_equal", "less_than_equal"}:
        bound, least = (context.get(key) for key in ("le", "ge"))
        limit = f"at most {bound}" if bound is not None else f"at least {least}"
        return f"`{name}` is {detail['input']}; it must be {limit}", "", False
    if kind in _NUMBERS:
        # In the alternative "int or float" a whole number is not asked for.
        any_number = kind == "float_type" or detail["loc"][-1] == "int"
        message = _EXPECTED["float_type" if any_number else kind]
        return message, _number_hint(detail["input"], name), False
    if kind == "string_type" and isinstance(detail["input"], tuple | dict):
        return _EXPECTED[kind], "write one text; quote one that starts with [ or {", False
    if kind in _EXPECTED:
        return _EXPECTED[kind], _HINTS.get(kind, ""), False
    return detail["msg"], "", False


def _not_an_option(value: Any, expected: str, name: str) -> tuple[str, str]:
    options = expected.replace("'", "").replace(" or ", ", ").split(", ")
    one_of = f"it is one of {', '.join(options)}"
    if not isinstance(value, str):
        return f"this is not a value for `{name}`", one_of
    hint = did_you_mean(value, options, one_of)
    if hint != one_of and len(options) <= _MANY:
        hint += f" {one_of[0].upper()}{one_of[1:]}"
    return f"{value!r} is not a value for `{name}`", hint


def _without_value(
    detail: ErrorDetails, name: str, loc: Loc, origin: Origin
) -> tuple[str, str] | None:
    """What to say of a key that nothing stands behind."""
    if detail["type"] == "extra_forbidden":
        where = origin.location(loc, key=True)
        if origin.line(where.line)[: where.column - 1].rstrip().endswith(","):
            return (
                f"unknown key `{name}`",
                "a comma ends a value between braces: put a text that holds one in quotation "
                "marks, and write numbers without",
            )
        return None
    if detail["type"] not in _EXPECTED and detail["type"] != "enum":
        return None
    where = origin.location(loc)
    if origin.line(where.line)[where.column - 1 :].lstrip().startswith("#"):
        hint = "what follows # is a comment: put a text that starts with # in quotation marks"
    else:
        hint = "write a value after the colon, or leave the key out"
    return f"`{name}` has no value" if name else "there is no value here", hint


def _number_hint(value: Any, name: str) -> str:
    """How to write the number that somebody meant."""
    text = str(value).strip()
    if re.fullmatch(r"[0-9]{1,3}([ \u00a0\u202f.,_'’][0-9]{3})+|[0-9]+", text):
        return f"write digits only, without quotation marks: {re.sub('[^0-9]', '', text)}"
    number = re.search(r"[0-9]+(?:[ \u00a0\u202f,_'’][0-9]{3})*", text)
    if number and name in _FIGURE_KEYS and isinstance(value, str):
        digits = re.sub("[^0-9]", "", number[0])
        return f"write the number alone, {digits}, and what qualifies it as `qualifier`"
    return _HINTS["float_type"]


def _did_you_mean_key(loc: Loc, model: type[Fields]) -> str:
    """A hint for an unknown key: the nearest of those that the model at `loc` has."""
    keys = keys_at(loc[:-1], model)
    others = f"the keys here are {', '.join(keys)}" if keys else ""
    return did_you_mean(str(loc[-1]), keys, others, form="`{}`", alike=65)


def keys_at(loc: Loc, model: type[Fields]) -> list[str]:
    """The keys that a mapping at a path of `model` may have, in their usual order."""
    schema = TypeAdapter(model).json_schema()
    definitions = schema.get("$defs", {})
    nodes = [schema]
    for part in loc:
        nodes = [
            child
            for node in nodes
            for branch in _branches(node, definitions)
            for child in _step(branch, part)
        ] or nodes
    branches = [branch for node in nodes for branch in _branches(node, definitions)]
    return [key for branch in branches for key in branch.get("properties", {})]


def _branches(node: dict[str, Any], definitions: dict[str, Any]) -> list[dict[str, Any]]:
    if "$ref" in node:
        return _branches(definitions[node["$ref"].rsplit("/", 1)[-1]], definitions)
    if "anyOf" in node:
        return [found for option in node["anyOf"] for found in _branches(option, definitions)]
    return [node]


def _step(node: dict[str, Any], part: str | int) -> list[dict[str, Any]]:
    if isinstance(part, int):
        return [node["items"]] if isinstance(node.get("items"), dict) else []
    child = node.get("properties", {}).get(part) or node.get("additionalProperties")
    return [child] if isinstance(child, dict) else []
