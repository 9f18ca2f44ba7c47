"""What the JSON Schemas say beyond the models: names for people, meanings, and rules across keys."""

from __future__ import annotations

from typing import Any

TITLES = {
    "About": "What two claims differ on",
    "Accept": "Accepted finding",
    "CheckOptions": "Check",
    "ClaimStatus": "Status of a claim",
    "RuleName": "Rule",
    "RuleOptions": "How a rule is taken",
    "RuleSeverity": "Severity",
    "Unknown": "Open question",
    "ActorFields": "Actor",
    "ActorKind": "Kind of actor",
    "ActorRef": "Participant",
    "ClaimFields": "Claim",
    "Correction": "Correction",
    "EventFields": "Event",
    "Extent": "Extent",
    "FeedOptions": "Feeds",
    "FigureFields": "Figure",
    "InlineSource": "Source",
    "MeasureFields": "Measure",
    "PageFields": "Page",
    "PartOfDay": "Part of the day",
    "PlaceFields": "Place",
    "Qualifier": "Qualifier",
    "Role": "Role",
    "SiteFields": "Site",
    "SourceFields": "Source",
    "Status": "Status",
    "TimelineOptions": "Timeline",
    "Unquoted": "Passage set aside",
}

_CORRECTIONS = "What was changed after it was published, and why"

_ACCEPT = "Findings of `dateline check` that may stand, each with the reason"

# Of keys that have no description in their model.
MEANINGS: dict[str, dict[str, str]] = {
    "EventFields": {
        "title": "What happened, in one line, in our own words",
        "time": "When on that day, from 00:00 to 23:59, in quotation marks",
        "part_of_day": "When on that day, where no time is stated",
        "actors": "Who takes part: ids, names or aliases, or {id: …, role: …}",
        "places": "Where it happened: ids, names or aliases",
        "tags": "Subjects under which the entry is listed",
        "status": "Whether it is reported, planned, disputed or retracted",
        "claims": "What the articles say of it, each with the words that it rests on",
        "unknowns": "Questions that the articles leave open about it",
        "corrections": _CORRECTIONS,
        "accept": _ACCEPT,
    },
    "FigureFields": {
        "value": "The number, as the article gives it",
        "min": "The least that is stated, of a range",
        "max": "The most that is stated, of a range",
        "qualifier": "How the article qualifies the number",
    },
    "ClaimFields": {"figure": "The number that the claim reports"},
    "InlineSource": {
        "url": "Where the article is",
        "title": "The article's own title",
        "publisher": "As stated in the article",
        "published": "When it was reported, in EDTF",
    },
    "Correction": {
        "date": "The day of the correction",
        "was": "What the entry said",
        "now": "What it says now",
        "why": "Why it was changed",
    },
    "ActorFields": {
        "name": "The name under which the site lists the actor",
        "kind": "Whether it is a person, an organisation, a state, a group or a medium",
        "part_of": "The actors to which it belongs: ids, names or aliases",
        "roles": "Offices and functions, with when they were held as far as is known",
        "summary": "One sentence; the body's first where left out",
        "url": "The actor's own site",
        "corrections": _CORRECTIONS,
        "accept": _ACCEPT,
    },
    "Role": {"title": "The office or function"},
    "PlaceFields": {
        "name": "The name under which the site lists the place",
        "aliases": "Every other spelling met in the sources",
        "lat": "Latitude in degrees north (WGS 84)",
        "lon": "Longitude in degrees east (WGS 84)",
        "summary": "One sentence; the body's first where left out",
        "corrections": _CORRECTIONS,
        "accept": _ACCEPT,
    },
    "PageFields": {
        "title": "The page's title",
        "summary": "One sentence; the body's first where left out",
        "order": "Its position in the navigation: lower comes first",
        "corrections": _CORRECTIONS,
        "accept": _ACCEPT,
    },
    "MeasureFields": {
        "label": "What the measure is called on the site",
        "corrections": _CORRECTIONS,
        "accept": _ACCEPT,
    },
    "Accept": {"rule": "The rule's name", "why": "The reason"},
    "RuleOptions": {
        "severity": "How grave a breach is: off, note, warning or error",
        "why": "The reason; needed where the rule is off",
    },
    "Unknown": {"question": "What is not known, as a question"},
    "SourceFields": {
        "title": "The article's own title",
        "publisher_note": "What the article does and does not state about its publisher",
        "published_note": "What the article does and does not state about its date",
        "byline": "The author, as stated",
        "language": "The article's language, such as en, ru or kk",
        "url": "Where the article is",
        "archive_url": "Where a copy of it is archived",
        "accessed": "The day on which it was read",
        "sha256": "The checksum of the stored text, in hexadecimal",
        "unquoted": "Passages that no claim quotes, each with the reason",
        "corrections": _CORRECTIONS,
        "accept": _ACCEPT,
    },
    "Unquoted": {
        "quote": "The passage, in the article's own words",
        "why": "Why no claim quotes it",
    },
    "SiteFields": {
        "title": "The site's title",
        "base_url": "Where the site will live; a path below the host is fine",
        "description": "One or two sentences on what the site covers",
        "language": "The language of the site, such as en",
        "timezone": "IANA zone in which times are stated, such as Europe/London",
        "theme": "A folder in themes/; default comes with Dateline",
        "author": "Who answers for the entries",
        "licence_url": "Where that licence is",
        "feeds": "How the feeds are made",
        "timeline": "How the timeline is laid out",
        "check": "What `dateline check` asks of the site",
    },
}

_NAME = {"type": "string", "minLength": 1}

# Keys that take a short form, which the models write out before they check it.
SHORT_FORMS: dict[str, dict[str, dict[str, Any]]] = {
    "EventFields": {
        "actors": {
            "type": "array",
            "items": {
                "anyOf": [
                    _NAME,
                    {
                        "type": "object",
                        "properties": {
                            "id": {"description": "An id, name or alias", **_NAME},
                            "role": {
                                "description": "The actor's role in this event",
                                "type": ["string", "null"],
                                "minLength": 1,
                            },
                        },
                        "required": ["id"],
                        "additionalProperties": False,
                    },
                ]
            },
        }
    },
    "ClaimFields": {
        "disputes": {
            "description": "The claims of this entry that it contradicts",
            "anyOf": [_NAME, {"type": "array", "items": _NAME}],
        }
    },
    "ActorFields": {"part_of": {"anyOf": [_NAME, {"type": "array", "items": _NAME}]}},
}


def _given(key: str, kind: str = "string") -> dict[str, Any]:
    return {"required": [key], "properties": {key: {"type": kind}}}


def _needs(key: str, kind: str, then: dict[str, Any]) -> dict[str, Any]:
    """Where `key` is given with that type, `then` holds."""
    return {"if": _given(key, kind), "then": then}


# The rules that the models hold across keys, as far as JSON Schema can say them.
RULES: dict[str, list[dict[str, Any]]] = {
    "EventFields": [
        _needs("date", "null", _given("date_note")),
        _needs("time", "string", {"properties": {"part_of_day": {"type": "null"}}}),
        _needs(
            "time",
            "string",
            {
                "properties": {
                    "date": {
                        "type": ["string", "null"],
                        "pattern": "^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}",
                    }
                }
            },
        ),
        _needs("extent", "string", {"properties": {"date": {"type": "string", "pattern": "/"}}}),
    ],
    "ClaimFields": [
        {
            "if": {"required": ["disputes"], "properties": {"disputes": {"minItems": 1}}},
            "then": _given("about"),
        },
        _needs("status_note", "string", _given("status")),
    ],
    "FigureFields": [
        {
            "if": _given("value", "number"),
            "then": {"properties": {"min": {"type": "null"}, "max": {"type": "null"}}},
            "else": {"anyOf": [_given("min", "number"), _given("max", "number")]},
        },
        {
            "if": {"anyOf": [_given("min", "number"), _given("max", "number")]},
            "then": {"properties": {"qualifier": {"enum": ["exact", "about"]}}},
        },
    ],
    "SourceFields": [
        _needs("publisher", "null", _given("publisher_note")),
        _needs("published", "null", _given("published_note")),
        _needs("text", "string", _given("sha256")),
        _needs("sha256", "string", _given("text")),
    ],
}
