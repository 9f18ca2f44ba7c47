"""Writing: all of a plan or nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.ingest.drafts import write
from tests.ingest import factory as f
from tests.ingest.drafts.running import empty_site, plan, problems, run, snapshot


def test_planning_touches_nothing(tmp_path: Path) -> None:
    """A dry run is a plan that is not written."""
    site = empty_site(tmp_path)
    before = snapshot(site)
    made = plan(site, [f.storm()])

    assert snapshot(site) == before
    written = write(made, site.root)
    assert sorted(written.added) == sorted(made.files)
    assert {path: (site.root / path).read_bytes() for path in made.files} == made.files


def test_a_file_in_the_way_stops_it(tmp_path: Path) -> None:
    """A file that was made meanwhile is not overwritten, and nothing else is written."""
    site = empty_site(tmp_path)
    made = plan(site, [f.storm()])
    site.write("content/drafts/measures.yaml", "{}\n")
    before = snapshot(site)

    with pytest.raises(UsageError, match=r"measures\.yaml is in the way"):
        write(made, site.root)
    assert snapshot(site) == before


def test_a_file_that_changed_meanwhile_stops_it(tmp_path: Path) -> None:
    """A draft that is edited between plan and writing is not lost."""
    site = empty_site(tmp_path)
    run(site, f.storm())
    made = plan(site, [f.ferry()])
    (path,) = [one for one in made.replaced if "closed" in one]
    site.write(path, "mine\n")
    before = snapshot(site)

    with pytest.raises(UsageError, match="was changed meanwhile"):
        write(made, site.root)
    assert snapshot(site) == before


def test_a_folder_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    """What was written before the failure is taken back, new folders included."""
    site = empty_site(tmp_path)
    made = plan(site, [f.storm(), f.ferry()])
    site.write("content/drafts", "a file where a folder is due")
    before = snapshot(site)

    with pytest.raises(UsageError, match="cannot be written"):
        write(made, site.root)
    assert snapshot(site) == before


def test_texts_and_originals_are_stored_as_received(tmp_path: Path) -> None:
    """The text goes to seeds/ byte for byte, and the page that it came from beside it."""
    site = empty_site(tmp_path)
    page = b"<html><p>\xff</p></html>"
    made = run(site, f.storm(original=page, media="text/html", url="https://example.com/storm"))

    (text,) = [one for one in made.added if one.endswith(".txt")]
    assert (site.root / text).read_bytes() == f.STORM.encode()
    assert (site.root / text.replace(".txt", ".html")).read_bytes() == page


def test_a_text_below_seeds_stays_where_it_is(tmp_path: Path) -> None:
    """A stored text without a record gets one, and no second copy."""
    site = empty_site(tmp_path)
    site.write("seeds/as-received.txt", f.STORM)
    made = run(site, f.storm())

    assert [one for one in made.added if one.startswith("seeds/")] == []
    (record,) = [one for one in made.files if one.startswith("content/sources/")]
    assert b"text: seeds/as-received.txt" in made.files[record]


def test_another_file_of_that_name_is_left_alone(tmp_path: Path) -> None:
    """A stored file that happens to have the new text's name keeps it."""
    site = empty_site(tmp_path)
    (path,) = [one for one in plan(site, [f.storm()]).files if one.startswith("seeds/")]
    site.write(path, "Another text.")
    made = run(site, f.storm())

    (stored,) = [one for one in made.added if one.startswith("seeds/")]
    assert stored != path
    assert (site.root / path).read_text("utf-8") == "Another text."
    assert problems(site) == [
        f"{path}: no source uses this text\n  hint: `dateline new source` makes a source of it"
    ]


def test_a_text_goes_beside_its_page(tmp_path: Path) -> None:
    """A page that lies below seeds/ is not copied, and its text gets its name."""
    site = empty_site(tmp_path)
    page = b"<html><p>The page</p></html>"
    site.write("seeds/storm.html", page)
    made = run(site, f.storm(original=page, media="text/html"))

    assert [one for one in made.added if one.startswith("seeds/")] == ["seeds/storm.txt"]
    assert problems(site) == []
