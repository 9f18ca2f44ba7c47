"""`/data/timeline.json` and its schema."""

from __future__ import annotations

import copy
import json
from datetime import time
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError

from dateline.dates import PartOfDay
from dateline.publish import exported
from dateline.publish.export import timeline_json
from dateline.publish.schema_export import timeline_schema
from dateline.schema import (
    About,
    ActorKind,
    ClaimStatus,
    Extent,
    Qualifier,
    Status,
    Unknown,
)
from dateline.timeline import Timeline
from tests.publish import factory as f

KEYS = {
    "": "version site events actors places sources measures unknowns",
    "site": "title description base_url language timezone author licence licence_url",
    "events": "id url title date earliest latest time part_of_day timezone extent status summary "
    "html actors places tags sources claims published updated corrections reported independence "
    "unknowns",
    "claims": "id by source via quote figure about disputes status status_note note",
    "figure": "measure value min max qualifier as_of place",
    "reported": "earliest latest undated",
    "independence": "articles origins",
    "origins": "kind id claims",
    "unknowns": "question why settled_by answered",
    "corrections": "date was now why claim",
    "actors": "id url name kind aliases corrections",
    "places": "id url name aliases lat lon country within corrections",
    "sources": "id url title publisher published file sha256 original_url archive_url cites "
    "corrections",
    "measures": "id label unit url counts cumulative corrections",
}


def _full() -> Timeline:
    """A Timeline in which every key has a value somewhere."""
    claims = (
        f.claim("closed", via=("radio",), figure=f.figure()),
        f.claim(
            "range",
            by=None,
            source="post",
            figure=f.figure(value=None, low=30, high=50.5),
            about=About.FIGURE,
            disputes=("closed",),
            status=ClaimStatus.DENIED,
            status_note="The council denies it.",
            note="On the radio.",
        ),
    )
    return f.timeline(
        f.event(
            date="2021-05-03",
            clock=time(21),
            status=Status.DISPUTED,
            places=("harbour",),
            tags=("closure",),
            actors=["council"],
            claims=claims,
            body="Closed [@closed]. See [the council](/actors/council/).",
            published="2026-01-01",
            updated="2026-02-01",
            corrections=(f.correction(claim="closed"),),
            unknowns=(Unknown(question="Why?", why="None says.", settled_by="A report."),),
        ),
        f.event("later", date="2021-05-04/..", extent=Extent.WITHIN, part=PartOfDay.NIGHT),
        f.event("unknown", date=None),
        actors=[
            f.actor(
                "radio",
                kind=ActorKind.MEDIA,
                aliases=("The Wireless",),
                corrections=(f.correction(),),
            )
        ],
        places=[f.place("quay", lat=51.5, lon=-3, country="GB", within="harbour")],
        sources=[
            f.source(
                "post",
                title="Moved",
                publisher="Post",
                published="2021-05?",
                url="https://example.com/мост",
                archive_url="https://example.net/1",
                cites=("radio",),
            )
        ],
        unknowns=(Unknown(question="Who?", why="None says.", settled_by="A list."),),
        author="Editors",
        licence="CC BY 4.0",
        licence_url="https://example.org/by",
    )


def _export(timeline: Timeline, urls: Any = f.URLS) -> Any:
    return json.loads(timeline_json(timeline, urls))


def _validator() -> Draft202012Validator:
    schema = json.loads(timeline_schema(f.URLS))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def test_the_export_has_exactly_the_keys_of_its_format() -> None:
    """Version 1 is a promise: each of these keys; more come only on purpose, behind the others."""
    data = _export(_full())
    claim = data["events"][0]["claims"][0]
    parts = {
        "": data,
        "site": data["site"],
        "claims": claim,
        "figure": claim["figure"],
        "corrections": data["events"][0]["corrections"][0],
        "reported": data["events"][0]["reported"],
        "independence": data["events"][0]["independence"],
        "origins": data["events"][0]["independence"]["origins"][0],
        "unknowns": data["unknowns"][0],
        **{name: data[name][0] for name in ("events", "actors", "places", "sources", "measures")},
    }
    assert {name: list(part) for name, part in parts.items()} == {
        name: keys.split() for name, keys in KEYS.items()
    }


def test_an_event_says_when_it_happened_and_when_it_was_told() -> None:
    """Dates are EDTF with their bounds, days of the entry are ISO; unknown ones are null."""
    events = {one["id"]: one for one in _export(_full())["events"]}
    keys = ("date", "earliest", "latest", "time", "part_of_day", "extent", "published", "updated")
    assert {name: tuple(one[key] for key in keys) for name, one in events.items()} == {
        "closed": (
            *("2021-05-03", "2021-05-03", "2021-05-03", "21:00", None, None),
            *("2026-01-01", "2026-02-01"),
        ),
        "later": ("2021-05-04/..", "2021-05-04", None, None, "night", "within", None, None),
        "unknown": (None, None, None, None, None, None, None, None),
    }


def test_figures_keep_their_numbers() -> None:
    """A whole number stays whole, a range has both ends, and what is not stated is null."""
    line = f.timeline(
        f.event(
            claims=(
                f.claim("a", figure=f.figure(as_of=None, place=None)),
                f.claim(
                    "b",
                    figure=f.figure(
                        value=None,
                        low=30,
                        high=50.5,
                        qualifier=Qualifier.EXACT,
                        as_of=f.when("2021?"),
                    ),
                ),
            )
        )
    )
    (event,) = _export(line)["events"]
    head = {"measure": "people-moved"}
    assert [one["figure"] for one in event["claims"]] == [
        head
        | {"value": 40, "min": None, "max": None}
        | {"qualifier": "about", "as_of": None, "place": None},
        head
        | {"value": None, "min": 30, "max": 50.5}
        | {"qualifier": "exact", "as_of": "2021?", "place": "harbour"},
    ]


def test_a_claim_says_what_stands_against_it() -> None:
    """What it contradicts, on what, and who is against it; of others that is empty."""
    claims = _export(_full())["events"][0]["claims"]
    keys = ("about", "disputes", "status", "status_note", "note")
    assert [tuple(one[key] for key in keys) for one in claims] == [
        (None, [], None, "", ""),
        ("figure", ["closed"], "denied", "The council denies it.", "On the radio."),
    ]


def test_an_event_says_how_many_voices_it_rests_on() -> None:
    """Two articles that both have it from the council are one origin."""
    claims = (f.claim("a"), f.claim("b", source="post"), f.claim("c", by=None, source="post"))
    sources = [f.source("post", publisher="Post", published="2021-05-04/2021-05-05")]
    (event,) = _export(f.timeline(f.event(claims=claims), sources=sources))["events"]
    assert event["independence"] == {
        "articles": ["gazette", "post"],
        "origins": [
            {"kind": "actor", "id": "council", "claims": ["a", "b"]},
            {"kind": "publisher", "id": "Post", "claims": ["c"]},
        ],
    }
    assert event["reported"] == {"earliest": "2021-05-04", "latest": "2021-05-05", "undated": 1}


@pytest.mark.parametrize(
    ("published", "reported"),
    [
        ((), (None, None, 1)),
        (("2021-05-04", "2021-05"), ("2021-05-01", "2021-05-31", 1)),
        (("2021-05-04", "2021-05-06/.."), ("2021-05-04", None, 1)),
    ],
)
def test_an_event_says_when_it_was_reported(
    published: tuple[str, ...], reported: tuple[str | None, str | None, int]
) -> None:
    """From the first to the last day on which an article can have appeared, as far as stated."""
    sources = [f.source(f"s{n}", published=one) for n, one in enumerate(published)]
    event = f.event(sources=("gazette", *(one.id for one in sources)))
    (event,) = _export(f.timeline(event, sources=sources))["events"]
    assert tuple(event["reported"].values()) == reported


def test_what_nobody_knows_and_what_was_wrong_is_exported() -> None:
    """Questions of entries and of the whole site, and corrections with the claim they are of."""
    data = _export(_full())
    assert [one["question"] for one in data["unknowns"]] == ["Who?"]
    assert [one["question"] for one in data["events"][0]["unknowns"]] == ["Why?"]
    assert [one["claim"] for one in data["events"][0]["corrections"]] == ["closed"]
    assert [len(one["corrections"]) for one in data["actors"]] == [0, 1]


def test_every_address_is_absolute() -> None:
    """Addresses hold under a sub-path, and so do those within an entry's text."""
    data = _export(_full(), f.SUB_PATH_URLS)
    base = "https://example.org/news/bridge/"
    assert data["site"]["base_url"] == base
    records = [
        *data["events"],
        *data["actors"],
        *data["places"],
        *data["sources"],
        *data["measures"],
    ]
    assert all(record["url"].startswith(base) for record in records)
    html = data["events"][0]["html"]
    assert f'href="{base}events/closed/#claim-closed"' in html
    assert f'href="{base}actors/council/"' in html


def test_a_source_names_its_stored_text_without_giving_it() -> None:
    """The file's name is that below `seeds/`; its words are nowhere in the export."""
    data = timeline_json(_full(), f.URLS)
    (source,) = (one for one in json.loads(data)["sources"] if one["id"] == "gazette")
    assert source["file"] == "bridge.txt"
    assert len(source["sha256"]) == 64
    assert source["publisher"] is None
    assert b"only its publisher may print" not in data


def test_drafts_are_not_exported() -> None:
    """A draft is not published."""
    assert _export(f.timeline(f.event(draft=True)))["events"] == []


def test_events_keep_their_order_and_all_else_is_by_id() -> None:
    """The export is in an order that does not depend on how the Timeline was made."""
    line = f.timeline(
        f.event("b"), f.event("a"), actors=[f.actor("zoe"), f.actor("ada")], places=[f.place("bay")]
    )
    data = _export(line)
    assert [one["id"] for one in data["events"]] == ["b", "a"]
    assert [one["id"] for one in data["actors"]] == ["ada", "council", "zoe"]
    assert [one["id"] for one in data["places"]] == ["bay", "harbour"]


def test_a_record_stands_on_a_line() -> None:
    """Two exports can be compared line by line, and the file ends in a newline."""
    lines = timeline_json(_full(), f.URLS).decode().splitlines(keepends=True)
    assert lines[-1].endswith("}\n")
    starts = [line for line in lines if line.startswith('{"id":"')]
    assert len(starts) == 3 + 2 + 2 + 2 + 1


def test_the_export_is_as_its_schema_says() -> None:
    """A Timeline with everything and one with nothing both keep to the schema."""
    validator = _validator()
    for line in (_full(), f.timeline()):
        assert list(validator.iter_errors(_export(line))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("version", 2),
        ("site/base_url", None),
        ("events/0/status", "rumoured"),
        ("events/0/earliest", "2021-05"),
        ("events/0/time", "9 pm"),
        ("events/0/claims/0/quote", None),
        ("events/0/claims/0/figure/value", "40"),
        ("events/0/claims/0/figure/qualifier", "roughly"),
        ("events/0/claims/1/about", "weather"),
        ("events/0/claims/1/status", "doubted"),
        ("events/0/independence/origins/0/kind", "rumour"),
        ("events/0/reported/undated", -1),
        ("events/0/corrections/0/date", "yesterday"),
        ("actors/0/kind", "robot"),
        ("places/1/lat", 91),
        ("places/1/country", "Wales"),
        ("sources/0/sha256", "abc"),
        ("measures/0/id", "People moved"),
    ],
)
def test_the_schema_refuses_what_is_not_in_the_format(path: str, value: object) -> None:
    """Each value of a wrong kind, and each key of nobody's, is found where it stands."""
    broken = copy.deepcopy(_export(_full()))
    *parents, last = path.split("/")
    part: Any = broken
    for step in parents:
        part = part[int(step) if step.isdigit() else step]
    part[last] = value
    assert any(_names(error, path) for error in _validator().iter_errors(broken))


def _names(error: Any, path: str) -> bool:
    """Whether an error is about that place, or about a key of it that is too much."""
    where = "/".join(str(step) for step in error.absolute_path)
    parent, _, key = path.rpartition("/")
    return (
        where == path or path.startswith(f"{where}/") or (where == parent and key in error.message)
    )


@pytest.mark.parametrize("path", ["extra", "site/extra", "events/0/claims/0/extra", "sources/0/x"])
def test_the_schema_lets_keys_of_later_be(path: str) -> None:
    """A program that checks the export against a copy of the schema survives an addition."""
    later = _export(_full())
    *parents, last = path.split("/")
    part: Any = later
    for step in parents:
        part = part[int(step) if step.isdigit() else step]
    part[last] = {"anything": 1}
    assert list(_validator().iter_errors(later)) == []


def test_the_models_write_no_key_that_is_not_declared() -> None:
    """What the schema lets be is not written by mistake."""
    with pytest.raises(ValidationError, match="extra"):
        exported.Reported.model_validate(
            {**dict.fromkeys(("earliest", "latest")), "undated": 0, "x": 1}
        )


@pytest.mark.parametrize("key", ["id", "date", "claims", "published"])
def test_the_schema_requires_every_key(key: str) -> None:
    """What is not known is null, never left out."""
    broken = _export(_full())
    del broken["events"][0][key]
    assert [error.validator for error in _validator().iter_errors(broken)] == ["required"]


def test_the_schema_explains_itself() -> None:
    """It is of draft 2020-12, knows its address, closes no object, and describes every part."""
    schema = json.loads(timeline_schema(f.SUB_PATH_URLS))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "https://example.org/news/bridge/data/timeline.schema.json"
    objects = [schema, *(one for one in schema["$defs"].values() if one["type"] == "object")]
    assert len(objects) == len(KEYS)
    for one in objects:
        assert "additionalProperties" not in one
        assert one["description"]
        assert one["required"] == list(one["properties"])


def test_a_schema_without_a_site_is_relative_to_where_it_is_read() -> None:
    """The format is the same for every site."""
    assert json.loads(timeline_schema())["$id"] == "timeline.schema.json"
