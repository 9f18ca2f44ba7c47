"""A recorded run over the project's own five articles, and what it is worth to an editor."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from dateline.build import Builder
from dateline.errors import Severity
from dateline.ingest.drafts import write
from tests.ingest.seeds import (
    GOLDEN,
    MISSED,
    RENEW,
    Run,
    copy_without_entries,
    listed,
    missed,
    recorded,
    run,
    written_by_hand,
)
from tests.setup.found import ROOT

# More drafts than this for each entry that people wrote are work, not help.
MOST_DRAFTS = 1.5
# Passages that no entry quotes and that no source record sets aside are few.
FEW = 5
SHOWN = 60  # lines of a difference


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site without its entries."""
    return copy_without_entries(tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="module")
def found(copied: Path) -> Run:
    """A run over it."""
    return run(copied)


def test_the_run_is_as_recorded(found: Run) -> None:
    """A rule that changes what is found of real articles shows what it changes."""
    expected = GOLDEN.read_text("utf-8").splitlines() if GOLDEN.is_file() else []
    changes = list(unified_diff(expected, recorded(found).splitlines(), "recorded", "now", n=0))

    assert not changes, "\n".join(
        (f"read what has changed; `{RENEW}` records it as it is now", *changes[:SHOWN])
    )


def test_every_entry_is_told_by_a_draft(found: Run) -> None:
    """By one that quotes its words and whose date fits; those listed as missed are missed still."""
    assert {event.id for event in missed(found)} == listed().keys(), (
        f"{MISSED.name} lists the entries that no draft tells, each with the reason; "
        "what is found now must leave it"
    )


def test_every_missed_entry_has_its_reason() -> None:
    """The list names entries that there are."""
    assert all(listed().values())
    assert listed().keys() <= {event.id for event in written_by_hand()}


def test_drafts_are_not_many_more_than_entries(found: Run) -> None:
    """What merging and sifting leave is what an editor would keep."""
    assert len(found.drafts) <= MOST_DRAFTS * len(written_by_hand())


def test_every_quote_stands_in_its_article(found: Run) -> None:
    """At its offsets, to the letter."""
    assert found.read.faults == ()
    for extraction in found.read.extractions:
        text = extraction.article.text
        assert extraction.candidates
        for one in extraction.candidates:
            assert text[one.start : one.end] == one.quote


def test_what_is_written_checks_and_is_not_written_twice(copied: Path, found: Run) -> None:
    """`check --drafts` finds no error, and a second run plans nothing."""
    write(found.plan, copied)

    problems = Builder(copied, drafts=True).check().problems
    assert [str(one) for one in problems if one.severity is Severity.ERROR] == []
    again = run(copied)
    assert (again.plan.files, again.drafts) == ({}, ())


def test_the_projects_own_entries_are_not_proposed_again() -> None:
    """What an entry quotes is known; what is left are passages that no entry uses."""
    own = run(ROOT)

    passages = {
        (source, span)
        for source, quotes in own.state.used.items()
        for quote in quotes
        for span in quote.spans
    }
    for draft in own.drafts:
        for claim in draft.claims:
            for span in claim.spans:
                assert (claim.statement.source.id, span) not in passages
    assert len(own.drafts) <= FEW
