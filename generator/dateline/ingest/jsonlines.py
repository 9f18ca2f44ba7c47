"""What was found in an article as one line of JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from dateline.ingest.model import Attribution, Candidate, Extraction, FigureFound, Mention, Span

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article.

    Attributes:
        source: The id of its record; empty where there is none.
        drafts: The paths of the drafts that tell what it tells.
        passed: Why it was passed over; empty where it was not.
    """

    source: str = ""
    drafts: tuple[str, ...] = ()
    passed: str = ""


_NOTHING = Outcome()


def json_line(
    extraction: Extraction,
    outcome: Outcome = _NOTHING,
    left_out: Mapping[Span, str] = MappingProxyType({}),
) -> str:
    """`{"id", "published", "published_basis", "entries": […]}`; keys without a value may be missing.

    Args:
        extraction: The article.
        outcome: What became of it.
        left_out: Why no draft is made of a statement, by where it stands.
    """
    published = extraction.publication
    line: Json = {
        "id": extraction.article.id,
        "published": published.when.edtf if published.when else None,
        "published_basis": published.basis.value if published.basis else None,
        "published_note": published.why,
        "entries": [
            _entry(one, one.left_out or left_out.get((one.start, one.end), ""))
            for one in extraction.candidates
        ],
    }
    if outcome.source:
        line |= {"source": outcome.source, "drafts": list(outcome.drafts)}
    if outcome.passed:
        line["passed"] = outcome.passed
    if extraction.refused:
        line["refused"] = [
            {"quote": one.candidate.quote, "reasons": list(one.reasons)}
            for one in extraction.refused
        ]
    if extraction.notes:
        line["notes"] = list(extraction.notes)
    return json.dumps(line, ensure_ascii=False)


def _entry(one: Candidate, left_out: str) -> Json:
    entry: Json = {
        "start": one.start,
        "end": one.end,
        "quote": one.quote,
        "date": one.date,
        "basis": one.basis,
        "modality": one.modality.value,
        "actors": [_mention(mention) for mention in one.actors],
        "places": [_mention(mention) for mention in one.places],
        "figures": [_figure(figure) for figure in one.figures],
        "sure": one.sure,
    }
    more = {
        "cites": list(one.cites) if one.cites else None,
        "earliest": one.earliest.isoformat() if one.earliest else None,
        "latest": one.latest.isoformat() if one.latest else None,
        "part_of_day": one.part_of_day.value if one.part_of_day else None,
        "attribution": _attribution(one.attribution) if one.attribution else None,
        "left_out": left_out or None,
    }
    return entry | {key: value for key, value in more.items() if value is not None}


def _mention(one: Mention) -> Json:
    found: Json = {
        "id": one.id,
        "name": one.name,
        "start": one.start,
        "end": one.end,
        "rule": one.rule,
    }
    if one.kind:
        found["kind"] = one.kind
    if one.others:
        found["others"] = list(one.others)
    return found


def _figure(one: FigureFound) -> Json:
    values = {"value": one.value, "min": one.low, "max": one.high}
    more = {
        "measure": one.measure,
        "proposed": one.proposed or None,
        "as_of": one.as_of,
        "place": one.place.id or one.place.name if one.place else None,
    }
    return {
        "start": one.start,
        "end": one.end,
        "text": one.text,
        **{key: value for key, value in values.items() if value is not None},
        "qualifier": one.qualifier.value,
        "unit": one.unit,
        **{key: value for key, value in more.items() if value is not None},
        "rule": one.rule,
    }


def _attribution(one: Attribution) -> Json:
    return {
        "by": _mention(one.by) if one.by else None,
        "via": [_mention(mention) for mention in one.via],
        "cue": list(one.cue),
        "rule": one.rule,
    }
