"""The rules of `dateline check`: their names, how grave each is, and how one is accepted."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from dateline.schema.values import Fields, Text, refuse, wrong


class RuleName(StrEnum):
    """What an editor may break; each has a page in docs/rules/."""

    UNCITED_PARAGRAPH = "uncited-paragraph"
    UNMATCHED_FIGURE = "unmatched-figure"
    LOADED_WORD = "loaded-word"
    LONG_QUOTE = "long-quote"
    NO_ARCHIVE = "no-archive"
    UNUSED_SOURCE = "unused-source"
    MISSING_ALIAS = "missing-alias"
    IMPOSSIBLE_DATE = "impossible-date"
    EARLY_REPORT = "early-report"
    SINGLE_ORIGIN = "single-origin"
    STALE_PLAN = "stale-plan"
    NEAR_DUPLICATE = "near-duplicate"
    UNEXPLAINED_CHANGE = "unexplained-change"
    UNCITED_CLAIM = "uncited-claim"
    NO_SOURCE = "no-source"
    NO_PUBLISHED_DAY = "no-published-day"
    PLACEHOLDER = "placeholder"
    UNUSED_TEXT = "unused-text"
    UNUSED_ACCEPTANCE = "unused-acceptance"


class RuleSeverity(StrEnum):
    """How grave a breach of a rule is on this site."""

    OFF = "off"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


def _number_as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


_OF_SCHEMA = {"anyOf": [{"type": "string", "minLength": 1}, {"type": "number"}]}


class Accept(Fields):
    """A finding of `dateline check` that the editor has looked at and lets stand.

    Without `of`, every finding of the rule in this file is accepted.
    """

    rule: Annotated[RuleName, Field(strict=False)]
    why: Text = Field(description="The reason, for whoever reads the file next")
    of: Annotated[Text | None, BeforeValidator(_number_as_text), WithJsonSchema(_OF_SCHEMA)] = (
        Field(None, description="What it is about: the claim's id, the word, the number")
    )


class RuleOptions(Fields):
    """How one rule is taken; one that is `off` says why."""

    severity: Annotated[RuleSeverity, Field(strict=False)]
    why: Text | None = None

    @model_validator(mode="after")
    def _off_with_a_reason(self) -> RuleOptions:
        if self.severity is RuleSeverity.OFF and not self.why:
            hint = "write {severity: off, why: …}"
            refuse({"severity": wrong("a rule is switched off and nothing says why", hint)})
        return self


def _rule_options(value: Any) -> Any:
    # YAML 1.1 reads a bare `off` as false.
    if value is False:
        value = "off"
    if isinstance(value, str):
        return {"severity": value}
    if isinstance(value, dict) and value.get("severity") is False:
        return value | {"severity": "off"}
    return value


_SEVERITIES = [one.value for one in RuleSeverity]
_RULE_OPTIONS_SCHEMA = {
    "anyOf": [
        {"enum": _SEVERITIES[1:]},
        {
            "type": "object",
            "properties": {
                "severity": {"enum": [*_SEVERITIES, False]},
                "why": {"type": "string", "minLength": 1},
            },
            "required": ["severity"],
            "additionalProperties": False,
        },
    ]
}


class CheckOptions(Fields):
    """What `dateline check` asks of the site."""

    rules: dict[
        Annotated[RuleName, Field(strict=False)],
        Annotated[
            RuleOptions, BeforeValidator(_rule_options), WithJsonSchema(_RULE_OPTIONS_SCHEMA)
        ],
    ] = Field({}, description="Severities other than a rule's own: off, note, warning or error")
    loaded_words: tuple[Text, ...] = Field(
        (), description="Words that stand in quotation marks only, such as terrorist"
    )
    longest_quote: Annotated[int, Field(ge=1)] = Field(40, description="Most words in one quote")
    accept: tuple[Accept, ...] = Field(
        (), description="Findings in site.yaml, and in files that cannot hold an `accept:`"
    )
