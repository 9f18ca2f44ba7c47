"""The kinds of value that several files share, each with the message for when it is wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import InitErrorDetails, PydanticCustomError

from dateline.dates import DateError, When, parse_when
from dateline.nearest import did_you_mean

# From here on a machine that reads the data keeps no whole numbers apart, and no chart has room.
_LARGEST = 10**15
_SMALLEST = 10**-9

# What `dateline new` writes where a note must say why a value is null.
NOT_WORKED_OUT = "Not worked out yet."
NOT_RECORDED = "Not recorded yet."

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"


class Fields(BaseModel):
    """Base of all front matter: unknown keys are errors, values are what they look like."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False)


def beyond(number: float | None) -> str:
    """How a number is too "large" or "small" to be kept and shown digit by digit; else nothing."""
    if number and abs(number) >= _LARGEST:
        return "large"
    return "small" if number and abs(number) < _SMALLEST else ""


def listed(value: Any) -> Any:
    """A list of one where one text was written."""
    return (value,) if isinstance(value, str) else value


def wrong(message: str, hint: str = "") -> PydanticCustomError:
    """A validation error that carries our own words and hint."""
    escaped = message.replace("{", "{{").replace("}", "}}")
    return PydanticCustomError("dateline", escaped, {"hint": hint})


def refuse(wrongs: Mapping[str, PydanticCustomError]) -> None:
    """Raise all that is wrong with a model, each at its key; nothing if there is nothing.

    Raises:
        ValidationError: Which pydantic merges into that of the model.
    """
    if wrongs:
        details = [
            InitErrorDetails(type=error, loc=(key,), input=None) for key, error in wrongs.items()
        ]
        raise ValidationError.from_exception_data("front matter", details)


def _edtf(value: Any) -> When:
    if isinstance(value, When):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise wrong("a date is written as text, such as 2022-01-10", "see docs/dates.md")
    try:
        return parse_when(str(value).strip())
    except DateError as error:
        raise wrong(str(error), error.hint) from error


def _day(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = str(value)
    try:
        # The standard library also reads other forms of ISO 8601, such as weeks.
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise wrong(
        f"{text!r} is not a day of the calendar", "write the year, month and day: 2022-01-10"
    )


def _clock(value: Any) -> time:
    if isinstance(value, time):
        return value
    match = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)", str(value))
    if not match:
        raise wrong(
            f"{str(value)!r} is not a time of day", "write hours and minutes from 00:00 to 23:59"
        )
    return time(int(match[1]), int(match[2]))


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError) as error:
        example = "for example Asia/Almaty or Europe/Berlin"
        hint = did_you_mean(value, sorted(available_timezones()), example, alike=80)
        raise wrong(f"{value!r} is not an IANA time zone", hint) from error
    return value


def _web_address(value: str) -> str:
    try:
        parts = urlsplit(value)
        fit = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        fit = False
    if not fit or re.search(r"\s", value):
        raise wrong(f"{value!r} is not a web address", "it starts with https:// or http://")
    return value


def _identifier(value: str) -> str:
    if not re.fullmatch(ID_PATTERN, value):
        raise wrong(
            f"{value!r} cannot be an id", "use lower-case letters, digits and single hyphens"
        )
    return value


def _text(value: str) -> str:
    if not value.strip():
        raise wrong("it is empty", "write something here or leave the key out")
    return value.strip()


def _language(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise wrong(f"{value!r} is not a language tag", "for example en, ru, kk or pt-BR")
    return value


_EDTF_SCHEMA = {
    "type": ["string", "integer"],
    "description": "EDTF level 1: 2022-01-10, 2022-01, 2022, 2022-01-04/2022-01-08, "
    "2022-01-06/.., 2022-01-10?, 2022-01~, 2022-01-XX",
    "examples": ["2022-01-10", "2022-01-04/2022-01-08", "2022-01~", "2022-01-06/.."],
}

EdtfDate = Annotated[When, BeforeValidator(_edtf), WithJsonSchema(_EDTF_SCHEMA)]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
ClockTime = Annotated[
    time,
    BeforeValidator(_clock),
    WithJsonSchema({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}),
]
Zone = Annotated[str, AfterValidator(_zone)]
WebAddress = Annotated[
    str, AfterValidator(_web_address), Field(json_schema_extra={"format": "uri"})
]
Identifier = Annotated[
    str, AfterValidator(_identifier), Field(json_schema_extra={"pattern": ID_PATTERN})
]
Text = Annotated[str, AfterValidator(_text), Field(json_schema_extra={"minLength": 1})]
Language = Annotated[str, AfterValidator(_language)]


class Correction(Fields):
    """A change to what was published, and why."""

    date: Day
    was: Text
    now: Text
    why: Text
    claim: Identifier | None = Field(None, description="The claim that was corrected, if one was")


class Unknown(Fields):
    """A question that the articles leave open."""

    question: Text
    why: Text = Field(description="Why it is open: what the articles do and do not say")
    settled_by: Text = Field(description="What would settle it")
    answered: Identifier | None = Field(
        None, description="The claim of this entry that answered it since"
    )
