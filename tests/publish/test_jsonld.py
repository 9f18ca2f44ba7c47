"""Structured data: what it says, and that schema.org knows the words."""

from __future__ import annotations

import json
from datetime import time
from typing import Any

import pytest

from dateline.publish import jsonld
from dateline.schema import ActorKind, Extent, Status
from dateline.timeline import ActorRole, Event
from tests.publish import factory as f
from tests.publish.schema_org import mistakes, nodes

URLS = f.URLS


def _event(event: Event, **options: Any) -> Any:
    data = jsonld.for_event(event, f.timeline(event, **options), URLS)
    assert mistakes(data) == []
    return data


@pytest.mark.parametrize(
    ("fields", "dates"),
    [
        ({"date": "2021-05-03"}, {"startDate": "2021-05-03"}),
        (
            {"date": "2021-05-03", "clock": time(21), "zone": "Asia/Almaty"},
            {"startDate": "2021-05-03T21:00:00+06:00"},
        ),
        (
            {"date": "1850-05-03", "clock": time(9), "zone": "Asia/Almaty"},
            {"startDate": "1850-05-03"},
        ),
        ({"date": "2021-05-03?"}, {}),
        ({"date": "2021-05-03~"}, {}),
        ({"date": "2021-05"}, {}),
        ({"date": "2021-05-XX"}, {}),
        ({"date": "2021"}, {}),
        ({"date": None}, {}),
        (
            {"date": "2021-05-03/2021-05-05", "extent": Extent.THROUGHOUT},
            {"startDate": "2021-05-03", "endDate": "2021-05-05"},
        ),
        (
            {"date": "2021-05-03?/2021-05-05", "extent": Extent.THROUGHOUT},
            {"endDate": "2021-05-05"},
        ),
        ({"date": "2021-05/2021-06", "extent": Extent.THROUGHOUT}, {}),
        ({"date": "2021-05-03/2021-05-05", "extent": Extent.WITHIN}, {}),
        ({"date": "2021-05-03/2021-05-05"}, {}),
        ({"date": "2021-05-03/.."}, {"startDate": "2021-05-03"}),
        ({"date": "2021-05-03/"}, {"startDate": "2021-05-03"}),
        ({"date": "2021-05-03/..", "extent": Extent.WITHIN}, {}),
        ({"date": "../2021-05-05"}, {}),
        ({"date": "../2021-05-05", "extent": Extent.THROUGHOUT}, {"endDate": "2021-05-05"}),
        ({"date": "/2021-05-05"}, {"endDate": "2021-05-05"}),
    ],
    ids=str,
)
def test_a_date_is_given_only_where_it_is_sure(fields: dict[str, Any], dates: Any) -> None:
    """schema.org cannot say "about" or "some time between", so such dates are left out."""
    (node,) = nodes(_event(f.event(**fields)), "Event")
    assert {name: node[name] for name in ("startDate", "endDate") if name in node} == dates


@pytest.mark.parametrize(
    ("status", "event_status", "page_status"),
    [
        (Status.REPORTED, [None], None),
        (Status.PLANNED, ["https://schema.org/EventScheduled"], None),
        (Status.DISPUTED, [], "Disputed"),
        (Status.RETRACTED, [], "Retracted"),
    ],
)
def test_only_what_stands_is_an_event(
    status: Status, event_status: list[str | None], page_status: str | None
) -> None:
    """A plan is scheduled; a disputed or retracted entry is a page about no event."""
    data = _event(f.event(status=status))
    assert [node.get("eventStatus") for node in nodes(data, "Event")] == event_status
    (page,) = nodes(data, "WebPage")
    assert page.get("creativeWorkStatus") == page_status
    assert ("mainEntity" in page) == bool(event_status)


def test_an_entry_cites_its_articles_and_names_its_actors() -> None:
    """The page cites each source, mentions who acts and who speaks, and has its own days."""
    event = f.event(
        actors=["mayor"],
        claims=(f.claim(),),
        places=("harbour",),
        published="2026-01-01",
        corrections=(f.correction("2026-03-01"),),
    )
    data = _event(event, actors=[f.actor("mayor", kind=ActorKind.PERSON)])
    (page,) = nodes(data, "WebPage")
    assert page["citation"]["@id"] == "https://example.org/sources/gazette/#article"
    assert [(one["@type"], one["name"]) for one in page["mentions"]] == [
        ("Person", "Mayor"),
        ("Organization", "Council"),
    ]
    assert (page["datePublished"], page["dateModified"]) == ("2026-01-01", "2026-03-01")
    assert nodes(data, "Event")[0]["location"]["name"] == "Harbour"


def test_an_article_says_only_what_it_states() -> None:
    """No publisher, no date and no address are invented for an article that names none."""
    source = f.source()
    data = jsonld.for_source(source, f.timeline(), URLS)
    assert mistakes(data) == []
    (article,) = nodes(data, "NewsArticle")
    assert article == {
        "@type": "NewsArticle",
        "@id": "https://example.org/sources/gazette/#article",
        "headline": "Bridge closed",
        "inLanguage": "en",
    }


def test_an_article_says_all_that_it_states() -> None:
    """Publisher, day, address, archived copy, byline and agencies are given."""
    source = f.source(
        publisher="Post",
        published="2021-05-04",
        url="https://example.com/a",
        archive_url="https://archive.example/a",
        byline="A. Writer",
        cites=("council",),
    )
    data = jsonld.for_source(source, f.timeline(), URLS)
    assert mistakes(data) == []
    (article,) = nodes(data, "NewsArticle")
    assert article["publisher"] == {"@type": "Organization", "name": "Post"}
    assert article["datePublished"] == "2021-05-04"
    assert article["url"] == "https://example.com/a"
    assert article["archivedAt"] == "https://archive.example/a"
    assert article["creditText"] == "A. Writer"
    assert article["citation"] == "Council"


@pytest.mark.parametrize("published", ["2021-05", "2021-05-04?", "2021-05-03/2021-05-04"])
def test_an_article_of_an_unsure_day_has_no_date(published: str) -> None:
    """Only a day that nobody doubts is a date of publication."""
    source = f.source(published=published)
    (article,) = nodes(jsonld.for_source(source, f.timeline(), URLS), "NewsArticle")
    assert "datePublished" not in article


def test_a_title_of_ours_is_no_headline() -> None:
    """Where the editors gave the title, it is a name and not the article's headline."""
    source = f.source(title_note="The text has no headline.")
    (article,) = nodes(jsonld.for_source(source, f.timeline(), URLS), "NewsArticle")
    assert article["name"] == "Bridge closed"
    assert "headline" not in article


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (ActorKind.PERSON, "Person"),
        (ActorKind.ORGANISATION, "Organization"),
        (ActorKind.STATE, "Country"),
        (ActorKind.GROUP, "Thing"),
        (ActorKind.MEDIA, "NewsMediaOrganization"),
    ],
)
def test_each_kind_of_actor_has_its_type(kind: ActorKind, name: str) -> None:
    """A group is a thing and no more: "protesters" are no organisation."""
    actor = f.actor(
        "someone",
        kind=kind,
        aliases=("Someone else",),
        url="https://example.com/someone",
        part_of=("council", "nation"),
        roles=(ActorRole("Speaker", None, None),),
    )
    line = f.timeline(actors=[actor, f.actor("nation", kind=ActorKind.STATE)])
    data = jsonld.for_actor(actor, line, URLS)
    assert mistakes(data) == []
    (node,) = nodes(data, name)
    assert node["alternateName"] == "Someone else"
    assert node["sameAs"] == "https://example.com/someone"


def test_a_person_holds_the_roles_that_have_no_end() -> None:
    """An office with an end in its date was held once and is not given as held."""
    roles = (
        ActorRole("Mayor", None, None),
        ActorRole("Councillor", None, f.when("2019/2020")),
        ActorRole("Chair", None, f.when("2020-01/..")),
    )
    actor = f.actor("ada", kind=ActorKind.PERSON, roles=roles, part_of=("council",))
    (node,) = nodes(jsonld.for_actor(actor, f.timeline(actors=[actor]), URLS), "Person")
    assert node["jobTitle"] == ["Mayor", "Chair"]
    assert node["memberOf"]["name"] == "Council"


def test_a_place_is_where_it_is() -> None:
    """Coordinates, country and the place around it are given where they are known."""
    quay = f.place("quay", lat=0, lon=-3.5, country="GB", within="harbour")
    data = jsonld.for_place(quay, f.timeline(places=[quay]), URLS)
    assert mistakes(data) == []
    (node,) = nodes(data, "Place")
    assert (node["geo"]["latitude"], node["geo"]["longitude"]) == (0, -3.5)
    assert node["address"]["addressCountry"] == "GB"
    assert node["containedInPlace"]["name"] == "Harbour"
    assert "geo" not in nodes(jsonld.for_place(f.place(), f.timeline(), URLS), "Place")[0]


def test_the_home_page_is_the_site_and_its_data() -> None:
    """The site says what it is, when it changed, its licence, and where its data are."""
    line = f.timeline(
        f.event(published="2026-01-01"),
        f.event("draft", published="2026-09-09", draft=True),
        licence="CC BY 4.0",
        licence_url="https://example.org/by",
        author="Editors",
    )
    data = jsonld.for_home(line, URLS)
    assert mistakes(data) == []
    (site,) = nodes(data, "WebSite")
    assert (site["name"], site["dateModified"]) == ("Harbour Bridge", "2026-01-01")
    assert (site["license"], site["creditText"]) == ("https://example.org/by", "Editors")
    (dataset,) = nodes(data, "Dataset")
    assert dataset["distribution"]["contentUrl"] == "https://example.org/data/timeline.json"


def test_a_licence_without_an_address_is_named() -> None:
    """Its name alone is a work of that name."""
    (site,) = nodes(jsonld.for_home(f.timeline(licence="All rights reserved"), URLS), "WebSite")
    assert site["license"] == {"@type": "CreativeWork", "name": "All rights reserved"}


@pytest.mark.parametrize(
    ("path", "trail"),
    [
        ("/about/", ["https://example.org/", "https://example.org/about/"]),
        ("/tags/", ["https://example.org/", "https://example.org/tags/"]),
        (
            "/tags/x/",
            ["https://example.org/", "https://example.org/tags/", "https://example.org/tags/x/"],
        ),
    ],
)
def test_a_page_knows_the_way_to_it(path: str, trail: list[str]) -> None:
    """The trail leads from the home page through the section to the page, counted from one."""
    data = jsonld.for_page("A page", path, f.timeline(), URLS)
    assert mistakes(data) == []
    (crumbs,) = nodes(data, "BreadcrumbList")
    steps = crumbs["itemListElement"]
    assert [step["item"] for step in steps] == trail
    assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))


def test_nothing_in_a_script_can_end_it() -> None:
    """The characters that HTML or JavaScript would act on are written as JSON escapes."""
    odd = "</script><!-- & \u2028\u2029 ]]> \x00 \N{PARTY POPPER}"
    script = jsonld.to_script(jsonld.for_page(odd, "/x/", f.timeline(), URLS))
    assert not set(script) & set("<>&\u2028\u2029")
    data = json.loads(script)
    assert nodes(data, "WebPage")[0]["name"] == odd


def test_no_data_is_no_script() -> None:
    """A page that is about nothing has an empty text in its place."""
    assert jsonld.to_script({}) == ""


@pytest.mark.parametrize(
    ("change", "mistake"),
    [
        ({"startDate": "2021"}, "no ISO 8601 date"),
        ({"performer": "x"}, "no such property"),
        ({"@type": "Happening"}, "no such type"),
        ({"url": "/events/x/"}, "no absolute address"),
        ({"name": ""}, "empty"),
        ({"location": {"@type": "Person", "name": "x"}}, "cannot be a Person"),
    ],
)
def test_the_check_finds_mistakes(change: dict[str, Any], mistake: str) -> None:
    """The table that all structured data is held against refuses what schema.org does not know."""
    data = _event(f.event())
    nodes(data, "Event")[0].update(change)
    assert any(mistake in one for one in mistakes(data))
