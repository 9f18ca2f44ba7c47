"""Running it again: nothing is lost, nothing comes back, nothing is written twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.errors import ContentError, UsageError
from dateline.ingest.drafts import Why
from dateline.ingest.merge import LEDGER, Standing, known_of, ledger_bytes, read_ledger
from tests.ingest import factory as f
from tests.ingest.drafts.running import drafts, empty_site, plan, problems, run, snapshot
from tests.sites import ARTICLE, SiteFolder, make_site

CLOSED = "2021-05-03-harbour-bridge-closed-after-storm"
PLANNED = "2021-05-07-the-council-will-reopen-the-bridge-on-friday"


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site with the drafts of one article."""
    made = empty_site(tmp_path)
    run(made, f.storm())
    return made


def _path(draft: str) -> str:
    return f"content/drafts/{draft}.md"


def test_a_second_run_writes_nothing(site: SiteFolder) -> None:
    """Not a byte and not a time of writing changes, and the run says what it left as it is."""
    before = snapshot(site)
    made = run(site, f.storm())

    assert snapshot(site) == before
    assert made.files == {}
    assert {one.why for one in made.kept} == {Why.UNCHANGED}
    assert [one.standing for one in made.merged.passed] == [Standing.DRAFTED]


def test_again_writes_nothing_either_where_nothing_is_missing(site: SiteFolder) -> None:
    """What drafts quote already is not proposed twice."""
    before = snapshot(site)
    run(site, f.storm(), again=True)

    assert snapshot(site) == before


def test_an_edited_draft_is_kept(site: SiteFolder) -> None:
    """Even with `again`, and with new statements, a person's text stays."""
    site.edit(_path(CLOSED), "title: Harbour", "title: The Harbour")
    edited = drafts(site)[CLOSED]
    kept = {one.path: one.why for one in run(site, f.storm(), again=True).kept}
    run(site, f.ferry())

    assert kept[_path(CLOSED)] is Why.EDITED
    assert drafts(site)[CLOSED] == edited
    assert problems(site) == []


def test_a_deleted_draft_does_not_come_back(site: SiteFolder) -> None:
    """It is reported; `again` writes it as it was."""
    written = drafts(site)[PLANNED]
    site.remove(_path(PLANNED))
    kept = {one.path: one.why for one in run(site, f.storm()).kept}

    assert kept[_path(PLANNED)] is Why.DELETED
    assert PLANNED not in drafts(site)
    run(site, f.storm(), again=True)
    assert drafts(site)[PLANNED] == written


def test_what_was_rejected_stays_away(site: SiteFolder) -> None:
    """A rejection outlives the draft, even with `again`, and its reason is shown."""
    words = "The council will reopen the bridge on Friday"
    source = next(iter(read_ledger(site.root).articles.values())).source
    ledger = read_ledger(site.root).with_rejected(
        source, words, (f.span(f.STORM, words),), "not news"
    )
    site.write(LEDGER, ledger_bytes(ledger))
    site.remove(_path(PLANNED))
    made = run(site, f.storm(), again=True)

    assert PLANNED not in drafts(site)
    assert "rejected before: not news" in {one.reason for one in made.merged.left_out}


def test_an_accepted_draft_is_not_drafted_again(site: SiteFolder) -> None:
    """What was moved to the entries is quoted there, and is named."""
    text = drafts(site)[CLOSED]
    site.remove(_path(CLOSED))
    site.write(f"content/events/{CLOSED}.md", text)
    made = run(site, f.storm(), again=True)

    assert {one.path: one.why for one in made.kept}[_path(CLOSED)] is Why.ACCEPTED
    reasons = {one.reason for one in made.merged.left_out}
    assert f"already in content/events/{CLOSED}" in reasons
    assert CLOSED not in drafts(site)


def test_another_article_is_added_to_an_untouched_draft(site: SiteFolder) -> None:
    """A later article on the same event gives its claim to the draft, which stays one."""
    run(site, f.ferry())
    text = drafts(site)[CLOSED]

    assert [one for one in drafts(site).values() if "because of the storm" in one] == [text]
    assert "# added from 2021-05-05-the-council-closed-the-harbour-bridge: date 2021-05-03" in text
    assert problems(site) == []
    before = snapshot(site)
    assert run(site, f.storm(), f.ferry()).files == {}
    assert snapshot(site) == before


def test_a_changed_article_is_reported(site: SiteFolder) -> None:
    """Another text of the same name is not drafted unless it is asked for."""
    changed = f.extraction(
        f.article(f.STORM.replace("About 40", "About 50")),
        f.candidate(f.STORM, "The council will reopen the bridge on Friday", "2021-05-07"),
    )
    before = snapshot(site)
    (passed,) = run(site, changed).merged.passed

    assert snapshot(site) == before
    assert passed.standing is Standing.CHANGED
    assert "has changed since it was recorded as 2021-05-04-harbour-bridge" in passed.reason
    assert run(site, changed, again=True).added


def test_another_article_of_the_same_name_is_no_change(site: SiteFolder) -> None:
    """Two articles may be called the same; their texts tell them apart."""
    text = "A lighthouse was sold in Holm on Sunday, its keeper wrote.\n"
    made = run(
        site, f.extraction(f.article(text, "storm"), f.candidate(text, text[:-2], "2021-05-02"))
    )

    assert made.merged.passed == ()
    assert len(made.merged.drafts) == 1


def test_a_removed_source_is_reported(site: SiteFolder) -> None:
    """An article whose record an editor removed is not recorded again unasked."""
    for one in (site.root / "content/sources").glob("2021*"):
        one.unlink()
    for name in drafts(site):
        site.remove(_path(name))
    made = plan(site, [f.storm()])

    assert made.files == {}
    assert [one.standing for one in made.merged.passed] == [Standing.REMOVED]
    assert len(plan(site, [f.storm()], again=True).merged.drafts) == 3


def test_a_recorded_article_keeps_its_record(tmp_path: Path) -> None:
    """A text that the site has a source of is not recorded twice, and what is quoted not drafted."""
    site = make_site(tmp_path)
    found = f.extraction(
        f.article(ARTICLE, "bridge"),
        f.candidate(ARTICLE, "The Harbour Bridge was closed on Monday, 3 May", "2021-05-03"),
        f.candidate(ARTICLE, "About 40 people were moved", "2021-05-03"),
    )
    made = run(site, found)

    assert {one.id for one in made.merged.sources} == {"gazette"}
    assert sorted(made.added) == ["content/drafts/2021-05-03-about-40-people-were-moved.md"]
    assert [one.reason for one in made.merged.left_out] == [
        "already in content/events/2021-05-03-closed"
    ]


def test_a_record_gives_its_day_to_the_article(tmp_path: Path) -> None:
    """What the site says of a text is known from outside when it is read again."""
    state = known_of(make_site(tmp_path).root)
    known = state.with_record(f.article(ARTICLE, language=""))

    assert known.given
    assert (known.given.edtf, known.language) == ("2021-05-04", "en")


def test_new_measures_go_below_those_that_are_drafted(site: SiteFolder) -> None:
    """The drafted measures keep what an editor wrote; new ones follow."""
    measures = "content/drafts/measures.yaml"
    site.edit(measures, "label: People", "label: People who were moved")
    text = "Divers found 3 boats on Monday.\n"
    found = f.candidate(
        text, text[:-2], "2021-05-03", figures=(f.figure(text, "3 boats", 3, "boats"),)
    )
    run(site, f.extraction(f.article(text, "divers"), found))

    written = (site.root / measures).read_text("utf-8")
    assert "label: People who were moved" in written
    assert "\nboats-moved:\n" in written
    assert problems(site) == []


def test_a_ledger_in_conflict_is_not_guessed_at(site: SiteFolder) -> None:
    """The message names the line; nothing is written."""
    text = (site.root / LEDGER).read_text("utf-8")
    site.write(LEDGER, "<<<<<<< ours\n" + text)

    with pytest.raises(UsageError, match=r"content/\.ingest\.json:1: this is not JSON"):
        known_of(site.root)


def test_the_ledger_is_one_line_an_item(site: SiteFolder) -> None:
    """It is sorted JSON, so that version control can merge it, and it reads back the same."""
    text = (site.root / LEDGER).read_text("utf-8")
    data = json.loads(text)

    assert list(data) == sorted(data)
    for path in data["drafts"]:
        assert sum(path in line for line in text.splitlines()) == 1
    assert ledger_bytes(read_ledger(site.root)).decode() == text


def test_a_site_that_cannot_be_read_is_left_alone(site: SiteFolder) -> None:
    """Where an entry cannot be read, what it quotes might be drafted again."""
    site.write("content/events/broken.md", "no front matter")

    with pytest.raises(ContentError):
        known_of(site.root)


def test_a_broken_draft_stops_nothing(site: SiteFolder) -> None:
    """A draft that somebody is working on does not keep others from being made."""
    site.write(_path(CLOSED), "---\ntitle: [\n---\n")
    state = known_of(site.root)

    assert {one.location.path for one in state.problems} == {_path(CLOSED)}
    assert run(site, f.ferry()).added


def test_what_editors_accepted_is_not_told_again(tmp_path: Path) -> None:
    """Before drafts are made, only those errors are shown that stand."""
    site = make_site(tmp_path)
    entry = "content/events/2021-05-03-closed.md"
    site.edit(entry, "date: 2021-05-03", "date: 2021-05-05")
    before = known_of(site.root).problems
    site.edit(
        entry, "published:", "accept: [{rule: early-report, why: New York is west}]\npublished:"
    )

    after = known_of(site.root).problems

    assert [one.rule for one in before] == ["early-report"]
    assert after == ()


def test_what_a_source_sets_aside_is_not_drafted(tmp_path: Path) -> None:
    """A passage of the record's `unquoted` is left out with the reason that stands there."""
    site = make_site(tmp_path)
    site.edit(
        "content/sources/gazette.md",
        "text: seeds/bridge.txt",
        "text: seeds/bridge.txt\nunquoted:\n"
        "  - {quote: About 40 people were moved., why: It is corrected below.}",
    )
    made = run(
        site,
        f.extraction(
            f.article(ARTICLE, "bridge"),
            f.candidate(ARTICLE, "About 40 people were moved", "2021-05-03"),
        ),
    )

    assert [one.reason for one in made.merged.left_out] == [
        "set aside in its source record: It is corrected below."
    ]
