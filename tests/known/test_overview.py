"""What is known, disputed and open: counted from the entries, with pages that list it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from selectolax.lexbor import LexborNode

from dateline.contest.origins import independence
from dateline.contest.overview import Cause, overview
from dateline.schema import About, ClaimStatus, Status, Unknown
from dateline.timeline import Event, Timeline
from tests.engine.entries import add
from tests.known.story import story
from tests.known.timelines import timelines
from tests.publish import factory as f
from tests.setup.found import ROOT
from tests.sites import SiteFolder, make_site

QUESTION = Unknown(question="Why?", why="Nobody says.", settled_by="A statement.")
ANSWERED = Unknown(question="Who?", why="Nobody says.", settled_by="A list.", answered="closed")


def _figures(second: int, **fields: object) -> Event:
    """An entry of two articles that give a number for the same day and place."""
    return f.event(
        "counted",
        claims=(
            f.claim("a", figure=f.figure(value=40)),
            f.claim("b", figure=f.figure(value=second, **fields)),
        ),
    )


CONFLICT = f.event(
    claims=(f.claim("a"), f.claim("b", about=About.PLACE, disputes=("a",)), f.claim("c"))
)


@pytest.mark.parametrize(
    ("event", "causes"),
    [
        (f.event(claims=(f.claim(),)), []),
        (f.event(status=Status.DISPUTED), [Cause.STATUS]),
        (CONFLICT, [Cause.CONFLICT]),
        (f.event(claims=(f.claim(status=ClaimStatus.DENIED),)), [Cause.CLAIM]),
        (f.event(claims=(f.claim(status=ClaimStatus.DISPUTED),)), [Cause.CLAIM]),
        (f.event(claims=(f.claim("a"), f.claim("b", status=ClaimStatus.RETRACTED))), []),
        (_figures(60), [Cause.FIGURES]),
        (_figures(40), []),
        (_figures(60, place=None), []),
        (_figures(60, as_of=f.when("2021-05-04")), []),
    ],
)
def test_what_makes_an_entry_disputed(event: Event, causes: list[Cause]) -> None:
    """Its status, a conflict, a claim that is disputed or denied, or figures; else it is known."""
    found = overview(f.timeline(event))
    disputed = [event.id] if causes else []
    assert list(found.disputed) == disputed
    assert [cause for one in found.disputes.values() for cause in one.causes] == causes
    assert list(found.known) == [one for one in [event.id] if one not in disputed]


def test_figures_of_two_entries_dispute_both() -> None:
    """Each is contradicted by the other."""
    first = f.event("a", claims=(f.claim(figure=f.figure(value=40)),))
    second = f.event("b", claims=(f.claim(figure=f.figure(value=60)),))
    assert overview(f.timeline(first, second)).disputed == ("a", "b")


@pytest.mark.parametrize("status", [Status.PLANNED, Status.RETRACTED])
def test_what_did_not_happen_is_neither_known_nor_disputed(status: Status) -> None:
    """A plan is no knowledge, and a retracted entry is no dispute."""
    claims = (f.claim(status=ClaimStatus.DENIED),)
    found = overview(
        f.timeline(f.event("a", status=status), f.event("b", status=status, claims=claims))
    )
    assert (found.known, found.disputed) == ((), ())


def test_nothing_is_known_of_which_every_claim_was_retracted() -> None:
    """It is not disputed either; an article that is named beside them may still back it."""
    claims = (f.claim(status=ClaimStatus.RETRACTED),)
    line = f.timeline(
        f.event("gone", claims=claims),
        f.event("named", claims=claims, sources=("gazette", "wire")),
        sources=(f.source(), f.source("wire")),
    )
    found = overview(line)
    assert (found.known, found.disputed) == (("named",), ())


def test_questions_are_open_until_a_claim_answers_them() -> None:
    """Those of the site come first, then those of entries in their order."""
    event = f.event(claims=(f.claim(),), unknowns=(ANSWERED, QUESTION))
    found = overview(f.timeline(event, unknowns=(QUESTION.model_dump(),)))
    assert [(one.event, one.number) for one in found.unknown] == [(None, 1), ("closed", 2)]
    assert [(one.event, one.number) for one in found.answered] == [("closed", 1)]


@settings(max_examples=40)
@given(timelines())
def test_every_reported_entry_is_either_known_or_disputed(timeline: Timeline) -> None:
    """No entry is both, none is lost that stands, and every question is open or answered."""
    found = overview(timeline)
    left = {Status.PLANNED, Status.RETRACTED}
    counted = [
        event.id
        for event in timeline.events
        if event.status not in left
        and (
            event.id in found.disputes or not event.claims or independence(event, timeline).articles
        )
    ]
    assert sorted((*found.known, *found.disputed)) == sorted(counted)
    assert all(one.causes for one in found.disputes.values())
    asked = len(timeline.site.unknowns) + sum(len(event.unknowns) for event in timeline.events)
    assert len(found.unknown) + len(found.answered) == asked


def _texts(nodes: list[LexborNode]) -> list[str]:
    return [" ".join(node.text().split()) for node in nodes]


def _overview(site: SiteFolder) -> dict[str, tuple[str, str | None]]:
    """What the home page says of the story, with where it leads."""
    found = {}
    for row in site.page("/").css("dl.over > div"):
        [label], [fact] = _texts(row.css("dt")), row.css("dd")
        links = [link.attributes["href"] for link in fact.css("a")]
        found[label] = (" ".join(fact.text().split()), links[0] if links else None)
    return found


def test_the_home_page_counts_what_is_known_disputed_and_not_known(tmp_path: Path) -> None:
    """Counts with links, which follow from the entries."""
    site = story(tmp_path)
    assert _overview(site) == {
        "What we know": ("1 entry", "/known/"),
        "What is disputed": ("1 entry", "/disputed/"),
        "What is not known": ("2 open questions", "/open-questions/"),
        "What was known when": ("3 days", "/as-known-on/"),
    }
    add(site, "calm", "All is calm", sources="[morning]")
    add(site, "doubt", "In doubt", sources="[wire]", status="disputed")
    assert _overview(site)["What we know"] == ("2 entries", "/known/")
    assert _overview(site)["What is disputed"] == ("2 entries", "/disputed/")


def test_what_there_is_none_of_leads_nowhere(tmp_path: Path) -> None:
    """A site without disputes and questions says so, and has no pages of them."""
    site = make_site(tmp_path)
    assert _overview(site) == {
        "What we know": ("1 entry", "/known/"),
        "What is disputed": ("nothing noted", None),
        "What is not known": ("nothing noted", None),
        "What was known when": ("1 day", "/as-known-on/"),
    }
    files = site.builder.make().files
    assert not files.keys() & {"disputed/index.html", "open-questions/index.html"}
    assert not site.page("/").css("footer a[href='/open-questions/']")


def test_years_and_months_do_not_repeat_the_overview(tmp_path: Path) -> None:
    """It stands on the home page alone."""
    site = story(tmp_path)
    site.write("site.yaml", (site.root / "site.yaml").read_text() + "timeline: {page_size: 1}\n")
    assert site.page("/").css("dl.over")
    assert not site.page("/2021/").css("dl.over")


def test_open_questions_stand_with_why_and_what_would_settle_them(tmp_path: Path) -> None:
    """Those of the whole story first, then by entry; answered ones apart, with the quote."""
    site = story(tmp_path)
    page = site.page("/open-questions/")
    assert _texts(page.css("main h2")) == [
        "On the whole story", "The bridge is closed", "Answered since",
    ]  # fmt: skip
    assert _texts(page.css("main h3")) == [
        "Who pays?",
        "Who was moved?",
        "Why was the bridge closed?",
    ]
    assert page.css("main h2 a")[0].attributes["href"] == "/events/closed/"
    [mine] = page.css("#question-closed-2")
    assert _texts(mine.css("dt")) == ["Open because", "Settled by"]
    assert _texts(mine.css("dd")) == ["No article names anybody.", "A list."]
    [answered] = page.css("#question-closed-1")
    assert _texts(answered.css("blockquote")) == ["A cable had snapped"]
    assert answered.css("a[href='/events/closed/#claim-cause']")


def test_an_entry_shows_its_questions(tmp_path: Path) -> None:
    """Open ones first; an answered one leads to the quote that answered it."""
    page = story(tmp_path).page("/events/closed/")
    [section] = [one for one in page.css("main section") if one.css("h2#questions")]
    assert _texts(section.css("h3")) == ["Who was moved?", "Why was the bridge closed?"]
    [link] = section.css("#question-1 a")
    assert (link.text(), link.attributes["href"]) == ("quote 2", "#claim-cause")
    assert not section.css("#question-2 a")


def test_when_all_questions_are_answered_the_page_says_so(tmp_path: Path) -> None:
    """It stays, with what was open once."""
    site = story(tmp_path)
    site.edit(
        "site.yaml",
        "unknowns:\n  - {question: Who pays?, why: Nobody says., settled_by: A budget.}\n",
        "",
    )
    site.edit(
        "content/events/closed.md",
        "  - {question: Who was moved?, why: No article names anybody., settled_by: A list.}\n",
        "",
    )
    page = site.page("/open-questions/")
    assert _texts(page.css("p.lead")) == ["No question is open at present."]
    assert _texts(page.css("main h2")) == ["Answered since"]
    assert _overview(site)["What is not known"] == ("nothing noted", None)


def test_disputed_entries_say_in_what(tmp_path: Path) -> None:
    """Each reason leads to where it is shown."""
    site = story(tmp_path)
    site.edit(
        "content/events/closed.md",
        "- {id: shut, by: council, source: morning,",
        "- {id: shut, by: council, source: morning, about: cause, disputes: cause, status: denied,",
    )
    site.edit(
        "content/events/closed.md", "date: 2021-05-03\n", "date: 2021-05-03\nstatus: disputed\n"
    )
    reasons = site.page("/disputed/").css("ul.src a")
    assert {" ".join(one.text().split()): one.attributes["href"] for one in reasons} == {
        "The entry as a whole is disputed": "/events/closed/",
        "Articles differ on why": "/events/closed/#differ-cause",
        "A statement by Harbour Council is denied": "/events/closed/#claim-shut",
        "Reports differ: People moved, Harbour": "/figures/moved/#place-harbour",
    }
    for path, anchor in (str(one.attributes["href"]).split("#") for one in reasons[1:]):
        assert site.page(path).css(f"[id='{anchor}']"), anchor


def test_an_article_that_is_disputed_in_its_own_voice_is_named(tmp_path: Path) -> None:
    """Its title, publisher and day are given, and who or what is against it."""
    site = story(tmp_path)
    site.edit(
        "content/events/ferry.md",
        'quote: "A ferry takes you across"',
        'quote: "A ferry takes you across", status: denied, status_note: The council denies it.',
    )
    [entry] = [one for one in site.page("/disputed/").css("section") if "ferry" in one.text()]
    assert _texts(entry.css("ul.src li")) == [
        "What an article says in its own voice is denied: “The leaflet article”, The Leaflet, "
        "date not stated The council denies it."
    ]


def test_what_is_known_is_listed_as_it_is_counted(tmp_path: Path) -> None:
    """No disputed, planned or retracted entry is on the page that the count leads to."""
    site = story(tmp_path)
    for status in ("disputed", "planned", "retracted"):
        add(site, status, f"This is {status}", sources="[wire]", status=status)
    page = site.page("/known/")
    assert _texts(page.css("h1")) == ["What we know"]
    assert _texts(page.css("main ul.idx li a")) == ["A ferry runs"]


def test_what_is_known_says_how_many_voices_it_rests_on(tmp_path: Path) -> None:
    """That nothing contradicts an entry means less where one voice alone tells of it."""
    site = story(tmp_path)
    add(site, "two", "This is told twice", sources="[wire, morning]")
    add(site, "none", "This names nobody", sources="[]")
    rows = _texts(site.page("/known/").css("main ul.idx li"))
    assert rows == [
        "This names nobody",
        "This is told twice 2 articles, 2 origins",
        "A ferry runs 1 article, 1 origin",
    ]


def test_a_site_without_anything_known_has_no_page_of_it(tmp_path: Path) -> None:
    """Nothing leads there either."""
    site = make_site(tmp_path)
    site.edit("content/events/2021-05-03-closed.md", "actors:", "status: planned\nactors:")
    assert _overview(site)["What we know"] == ("nothing noted", None)
    assert "known/index.html" not in site.builder.make().files


@pytest.mark.parametrize("name", ["open-questions", "as-known-on", "disputed", "known"])
def test_a_page_of_the_same_name_is_a_collision(name: str, tmp_path: Path) -> None:
    """The editor's page is named, since it can be renamed."""
    site = story(tmp_path)
    site.write(f"content/pages/{name}.md", "---\ntitle: Mine\n---\nMine.\n")
    [problem] = site.problems()
    assert problem.location.path == f"content/pages/{name}.md"
    assert f"would stand at the same address, /{name}/" in problem.message
    assert "choose another name" in problem.hint


def test_the_documented_questions_are_valid() -> None:
    """The example of docs/known.md has the keys that an entry takes."""
    document = (ROOT / "docs" / "known.md").read_text(encoding="utf-8")
    [example] = re.findall(r"```yaml\n(.*?)```", document, re.DOTALL)
    questions = [Unknown.model_validate(one) for one in yaml.safe_load(example)["unknowns"]]
    assert [one.answered for one in questions] == [None, "cause"]
