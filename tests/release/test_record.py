"""`content/.published.json`: what is written is what is read, one thing on a line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.content import read_site
from dateline.errors import Problems, UsageError
from dateline.release import (
    PublishedClaim,
    PublishedCorrection,
    PublishedEntry,
    PublishedFigure,
    read_published,
    write_published,
)
from dateline.release.write import as_text
from dateline.schema import ClaimStatus, Extent, Qualifier, Status
from dateline.serve.watching import snapshot
from tests.publish import factory as f
from tests.release.published import DAY, RECORD, published_site, release
from tests.support.limits import files_up_to

_IDS = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True)
_TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
_NUMBER = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
_FIGURES = st.builds(
    PublishedFigure,
    measure=_IDS,
    value=st.none() | _NUMBER,
    min=st.none() | _NUMBER,
    max=st.none() | _NUMBER,
    qualifier=st.sampled_from(Qualifier),
    as_of=st.none() | st.sampled_from(["2021", "2021-05-03?"]),
    place=st.none() | _IDS,
)
_CLAIMS = st.builds(
    PublishedClaim,
    source=_IDS,
    by=st.none() | _IDS,
    via=st.lists(_IDS, max_size=2).map(tuple),
    quote=_TEXT,
    figure=st.none() | _FIGURES,
    status=st.none() | st.sampled_from(ClaimStatus),
)
_CORRECTIONS = st.builds(
    PublishedCorrection, date=st.dates(), claim=st.none() | _IDS, was=_TEXT, now=_TEXT, why=_TEXT
)
_ENTRIES = st.builds(
    PublishedEntry,
    date=st.none() | st.sampled_from(["2021", "2021-05-03/.."]),
    time=st.none() | st.just("21:00"),
    part_of_day=st.none() | st.just("night"),
    extent=st.none() | st.sampled_from(Extent),
    status=st.sampled_from(Status),
    corrections=st.lists(_CORRECTIONS, max_size=2).map(tuple),
    claims=st.dictionaries(_IDS, _CLAIMS, max_size=3),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(entries=st.dictionaries(_IDS, _ENTRIES, max_size=3), day=st.dates(date(1900, 1, 1)))
def test_what_is_written_is_what_is_read(
    entries: dict[str, PublishedEntry], day: date, tmp_path: Path
) -> None:
    """Every value of every entry comes back, whatever characters are in it, with its line."""
    (tmp_path / "content").mkdir(exist_ok=True)
    text = as_text(entries, day)
    (tmp_path / RECORD).write_bytes(text.encode())
    problems = Problems()
    published = read_published(tmp_path, problems)
    assert list(problems) == []
    assert published
    assert (published.day, dict(published.entries)) == (day, entries)
    lines = text.split("\n")
    assert all(lines[published.lines[one] - 1].startswith(f'"{one}": ') for one in entries)


def test_each_entry_correction_and_claim_has_a_line(tmp_path: Path) -> None:
    """So two releases can be compared line by line; what is not stated is left out."""
    site = published_site(tmp_path)
    assert (site.root / RECORD).read_text("utf-8") == dedent(
        """\
        {
        "version": 1,
        "released": "2021-06-10",
        "entries": {
        "2021-05-03-closed": {"date": "2021-05-03", "corrections": [
         {"date": "2021-06-02", "claim": "closed", "was": "Sunday", "now": "Monday", "why": "A slip."}], "claims": {
         "closed": {"source": "gazette", "by": "council", "quote": "The Harbour Bridge was closed on Monday"},
         "moved": {"source": "gazette", "quote": "About 40 people were moved.", "figure": {"measure": "moved", "value": 40, "qualifier": "about", "as_of": "2021-05-03", "place": "harbour"}},
         "open": {"source": "gazette", "by": "mayor", "quote": "We shall open it again on Friday", "status": "disputed"}}},
        "2021-05-07-open": {"date": "2021-05-07", "status": "planned", "claims": {
         "again": {"source": "gazette", "by": "mayor", "quote": "We shall open it again on Friday"}}}
        }
        }
        """
    )


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """Neither the order of claims nor a note is in the record, and the day is the one given."""
    site = published_site(tmp_path)
    before = (site.root / RECORD).read_bytes()
    site.edit(
        "content/events/2021-05-07-open.md",
        "source: gazette,",
        "note: Said to radio., source: gazette,",
    )
    release(site)
    assert (site.root / RECORD).read_bytes() == before
    release(site, date(2021, 7, 1))
    after = (site.root / RECORD).read_text("utf-8")
    assert after == before.decode().replace("2021-06-10", "2021-07-01")


def test_drafts_are_not_published(tmp_path: Path) -> None:
    """What nobody could read cannot change."""
    (tmp_path / "content").mkdir()
    assert write_published(tmp_path, f.timeline(f.event("a", draft=True), f.event("b")), DAY) == 1
    assert list(json.loads((tmp_path / RECORD).read_bytes())["entries"]) == ["b"]


def test_a_site_without_a_release_has_no_record(tmp_path: Path) -> None:
    """That is no problem: the first release has nothing to be held against."""
    problems = Problems()
    assert read_published(tmp_path, problems) is None
    assert list(problems) == []


def test_a_record_that_cannot_be_replaced_stays_whole(tmp_path: Path) -> None:
    """The command says so, and what was there is there still."""
    site = published_site(tmp_path)
    before = (site.root / RECORD).read_bytes()
    with (
        files_up_to(10),
        pytest.raises(UsageError, match=r"content/\.published\.json cannot be written: File too"),
    ):
        write_published(site.root, f.timeline(f.event()), date(2021, 7, 1))
    assert (site.root / RECORD).read_bytes() == before
    assert not list(site.root.glob("content/.*.tmp"))


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    """Nothing half-written stays behind."""
    (tmp_path / RECORD).mkdir(parents=True)
    with pytest.raises(UsageError, match=r"content/\.published\.json cannot be written"):
        write_published(tmp_path, f.timeline(f.event()), DAY)
    assert [path.name for path in (tmp_path / "content").iterdir()] == [".published.json"]


def test_the_record_is_no_content_and_is_not_watched(tmp_path: Path) -> None:
    """Reading the site does not wonder at it, and a release makes no preview build again."""
    site = published_site(tmp_path)
    problems = Problems()
    raw = read_site(site.root, problems)
    assert list(problems) == []
    assert not any(".published" in one.path for files in raw.records.values() for one in files)
    assert not any(".published" in path for path in snapshot(site.root))
