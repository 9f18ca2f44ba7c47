"""JSON Schemas of all front matter (draft 2020-12), with which editors complete and check it.

They are made from the models, and say as much of the models' rules as JSON Schema can. Whatever
the models accept, they accept; what needs more than one file, such as whether an id exists, or a
calendar, only `dateline check` knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dateline.schema.actors import ActorFields
from dateline.schema.events import EventFields
from dateline.schema.meanings import MEANINGS, RULES, SHORT_FORMS, TITLES
from dateline.schema.others import MeasureFields, PageFields, PlaceFields
from dateline.schema.site import SiteFields
from dateline.schema.sources import SourceFields
from dateline.schema.values import ID_PATTERN, Fields

Schema = dict[str, Any]

# What the schemas use means the same in both; some tools know the older draft only.
DRAFTS = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "7": "http://json-schema.org/draft-07/schema#",
}
_END = (
    r"(?:(?:[0-9]{4}(?:-(?:[0-9]{2}(?:-(?:[0-9]{2}|XX))?|XX(?:-XX)?))?"
    r"|[0-9]{2}(?:[0-9]X|XX)|XXXX-[0-9]{2}(?:-[0-9]{2})?)[?~%]?)"
)
_EDTF: Schema = {
    "type": ["string", "integer"],
    "pattern": rf"^\s*(?:{_END}|(?:{_END}|\.\.)?/(?:{_END}|\.\.)?)\s*$",
    "minimum": 1000,
    "maximum": 9999,
    # A keyword of JSON language servers, which would show the pattern otherwise.
    "patternErrorMessage": "This is not an EDTF date: write 2022-01-10, 2022-01, 2022, "
    "2022-01-04/2022-01-08, 2022-01-06/.., and ? or ~ behind what is uncertain or approximate.",
}
_WEB_ADDRESS: Schema = {"type": "string", "pattern": r"^\s*[Hh][Tt][Tt][Pp][Ss]?://\S"}
_KEYWORDS = {"ge": "minimum", "le": "maximum"}  # pydantic leaves them so on a choice of types
_DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


@dataclass(frozen=True, slots=True)
class SchemaKind:
    """A kind of file that has a schema.

    Attributes:
        model: The model of the file; of `measures`, that of each of its entries.
        files: Where such files are in a site, as globs.
    """

    model: type[Fields]
    files: tuple[str, ...]


KINDS: dict[str, SchemaKind] = {
    "event": SchemaKind(EventFields, ("content/events/**/*.md", "content/drafts/*.md")),
    "actor": SchemaKind(ActorFields, ("content/actors/**/*.md", "content/drafts/actors/**/*.md")),
    "place": SchemaKind(PlaceFields, ("content/places/**/*.md", "content/drafts/places/**/*.md")),
    "source": SchemaKind(SourceFields, ("content/sources/**/*.md",)),
    "page": SchemaKind(PageFields, ("content/pages/**/*.md",)),
    "measures": SchemaKind(
        MeasureFields, ("content/measures.yaml", "content/drafts/measures.yaml")
    ),
    "site": SchemaKind(SiteFields, ("site.yaml",)),
}


def json_schema(kind: str, draft: str = "2020-12") -> Schema:
    """The JSON Schema of one kind of file.

    Args:
        kind: One of `KINDS`.
        draft: One of `DRAFTS`.

    Raises:
        KeyError: There is no such kind or draft.
    """
    model = KINDS[kind].model
    raw = model.model_json_schema(ref_template="#/$defs/{model}")
    definitions = raw.pop("$defs", {}) | {model.__name__: raw}
    tidied = {name: _definition(name, schema) for name, schema in sorted(definitions.items())}
    body = tidied.pop(model.__name__)
    if kind == "measures":
        tidied["Measure"] = body
        body = {
            "title": "Measures",
            "description": "What figures count: each measure by its id.",
            "type": "object",
            "propertyNames": {"pattern": ID_PATTERN},
            "additionalProperties": {"$ref": "#/$defs/Measure"},
        }
    head: Schema = {"$schema": DRAFTS[draft], "$id": f"urn:dateline:schema:{kind}"}
    return head | body | ({"$defs": tidied} if tidied else {})


def _definition(name: str, schema: Schema) -> Schema:
    """A model's schema with a title for people, what each key means, and the model's rules."""
    made = {"title": TITLES[name], **{key: schema[key] for key in schema if key != "title"}}
    if "properties" in schema:
        meanings = MEANINGS.get(name, {})
        properties = schema["properties"] | SHORT_FORMS.get(name, {})
        made["properties"] = {
            key: _property(key, value, meanings.get(key, "")) for key, value in properties.items()
        }
    if name in RULES:
        made["allOf"] = RULES[name]
    return made


def _property(key: str, schema: Schema, meaning: str) -> Schema:
    """A key's schema: what it means first, since that is what editors show."""
    made = _value(schema)
    if key == "language":
        made["pattern"] = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
    description = schema.get("description") or meaning
    return {"description": description, **made} if description else made


def _value(schema: Schema) -> Schema:
    """A value's schema without what only pydantic needs; alternatives to null are folded in."""
    made = {
        _KEYWORDS.get(key, key): value
        for key, value in schema.items()
        if key not in {"title", "description"} and not (key == "default" and value in (None, []))
    }
    if "items" in made:
        made["items"] = _value(made["items"])
    if "anyOf" in made:
        return made | _alternatives(made.pop("anyOf"))
    if made.get("type") == ["string", "integer"]:
        return made | _EDTF
    if made.get("format") == "uri":
        del made["format"]  # says no more than the pattern, and refuses letters beyond ASCII
        return made | _WEB_ADDRESS
    if made.get("format") == "date":
        return made | _DAY
    return made | {"pattern": r"\S"} if made.get("minLength") == 1 else made


def _alternatives(options: list[Schema]) -> Schema:
    """One schema for a type or null, and for whole or broken numbers; else `anyOf`."""
    nullable = {"type": "null"} in options
    rest = [_value(option) for option in options if option != {"type": "null"}]
    if [option.get("type") for option in rest] == ["integer", "number"]:
        rest = rest[1:]
    if len(rest) > 1 or "$ref" in rest[0]:
        return {"anyOf": [*rest, {"type": "null"}] if nullable else rest}
    only = rest[0]
    types = only["type"] if isinstance(only["type"], list) else [only["type"]]
    return only | {"type": [*types, "null"] if nullable else only["type"]}
