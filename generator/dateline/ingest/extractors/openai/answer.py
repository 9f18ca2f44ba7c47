"""The form of a model's answer, and reading it."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from dateline.ingest.extractors.seam import ExtractorError
from dateline.ingest.model import Modality
from dateline.schema import Qualifier

_FENCE = "```"
_SHOWN = 3


def _closed(schema: dict[str, Any]) -> None:
    """Servers that hold a model to a schema want to be told that there is nothing else."""
    schema["additionalProperties"] = False


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, json_schema_extra=_closed)


class FigureTold(_Part):
    """A number of the quote."""

    words: str
    value: int | float | None
    low: int | float | None
    high: int | float | None
    qualifier: Qualifier
    counts: str


class SpeakerTold(_Part):
    """Who says what the quote says."""

    name: str | None
    cue: str


class EventTold(_Part):
    """One event."""

    quote: str
    date: str | None
    rests_on: str
    expression: str | None
    modality: Modality
    title: str
    actors: list[str]
    places: list[str]
    figures: list[FigureTold]
    speaker: SpeakerTold | None


class Answer(_Part):
    """All events of a passage."""

    events: list[EventTold]


class BrokenAnswerError(ExtractorError):
    """The model's words are not what was asked for; asking once more may help."""


def answer_schema() -> dict[str, Any]:
    """The JSON Schema of an answer."""
    return Answer.model_json_schema()


def read_answer(content: str) -> Answer:
    """Read a model's words.

    A fence around the JSON and thoughts in front of it are taken off: many models add them.

    Raises:
        BrokenAnswerError: The words are no JSON, or not of the form that was asked for.
    """
    text = content.rpartition("</think>")[2].strip()
    if text.startswith(_FENCE) and text.endswith(_FENCE):
        text = text.partition("\n")[2].removesuffix(_FENCE).strip()
    if not text:
        raise BrokenAnswerError("the model's answer is empty")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise BrokenAnswerError("the model's answer is no JSON", "another model may do") from None
    try:
        return Answer.model_validate(data)
    except ValidationError as error:
        raise BrokenAnswerError(
            f"the model's answer is not of the form that was asked for: {_wrong(error)}"
        ) from None


def _wrong(error: ValidationError) -> str:
    """Where an answer is wrong; its own words are left out, which may be long."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    lines = [f"{'.'.join(map(str, one['loc'])) or 'it'}: {one['msg']}" for one in found[:_SHOWN]]
    return "; ".join(lines) + (" …" if len(found) > _SHOWN else "")
