"""`/data/timeline.schema.json`: the JSON Schema (draft 2020-12) of the export."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from dateline.publish import exported
from dateline.publish.shared import SCHEMA, absolute
from dateline.urls import Urls


class _Schema(GenerateJsonSchema):
    """Leaves out the titles that would only repeat the keys, and lets other keys be.

    The models refuse what they do not declare, so that nothing is written by mistake. Readers are
    told to let be what they do not know: later keys are no new version.
    """

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        return {
            key: value
            for key, value in super().model_schema(schema).items()
            if key != "additionalProperties"
        }

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


def timeline_schema(urls_: Urls | None = None) -> bytes:
    """The schema as UTF-8 with a newline at its end.

    Args:
        urls_: Where the site lives, for an absolute `$id`; without it the `$id` is relative to
            where the schema is read from.
    """
    made = exported.Timeline.model_json_schema(mode="serialization", schema_generator=_Schema)
    schema = {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": absolute(SCHEMA, urls_) if urls_ else SCHEMA.rpartition("/")[2],
        "title": "A Dateline timeline, version 1",
        **{key: value for key, value in made.items() if key != "title"},
    }
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
