"""Actors, places and measures among the drafts: seen by drafts alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.build import Builder
from dateline.content import Kind
from dateline.scaffold import ids_in_use
from tests.engine.links import broken_links
from tests.sites import SiteFolder, make_site

DRAFT = """\
---
title: The ferry stops
date: 2021-05-03
actors: [ferry-line]
places: [quay]
claims:
  - id: about
    by: ferry-line
    source: gazette
    quote: About 40 people were moved
    figure: {measure: people-moved, value: 40, place: quay}
---
[The line](actors/ferry-line.md) says so [@about].
"""
MEASURES = "people-moved:\n  label: People moved\n  unit: people\n  counts: People moved.\n"
DRAFTS = {
    "content/drafts/ferry.md": DRAFT,
    "content/drafts/actors/ferry-line.md": "---\nname: Ferry Line\nkind: organisation\n---\n",
    "content/drafts/places/quay.md": "---\nname: The Quay\nwithin: harbour\n---\n",
    "content/drafts/measures.yaml": MEASURES,
}


def _site(root: Path, **more: str) -> SiteFolder:
    return make_site(root, {**DRAFTS, **more})


def _said(root: Path, *, drafts: bool = True) -> list[str]:
    found = Builder(root, drafts=drafts).look().problems
    return [f"{one.location}: {one.message}" for one in found]


def test_drafts_use_drafted_records(tmp_path: Path) -> None:
    """An entry that is a draft names actors, places and measures that are drafts, too."""
    site = _site(tmp_path)
    files = Builder(site.root, drafts=True).make().files

    assert _said(site.root) == []
    for path in ("actors/ferry-line", "places/quay", "figures/people-moved"):
        assert f"{path}/index.html" in files
    assert broken_links(files, "https://example.org/") == []


@pytest.mark.parametrize("drafts", [False, True])
def test_machines_see_no_drafted_record(tmp_path: Path, drafts: bool) -> None:
    """Feeds, exports and the sitemap hold none of them, even in a preview of drafts."""
    files = Builder(_site(tmp_path).root, drafts=drafts).make().files

    telling = (b"ferry-line", b"Ferry Line", b"quay", b"people-moved")
    for path, data in files.items():
        if not (drafts and path.endswith(".html")):
            assert not [word for word in telling if word in data], path


def test_a_normal_build_is_as_if_there_were_none(tmp_path: Path) -> None:
    """Its files are the same, byte for byte, with drafts and without any."""
    with_drafts = _site(tmp_path / "with").builder.make().files
    without = make_site(tmp_path / "without").builder.make().files

    assert with_drafts == without


def test_what_is_published_names_no_draft(tmp_path: Path) -> None:
    """An entry that names a drafted actor, by id or by name, is told what to do."""
    site = _site(tmp_path)
    site.edit(
        "content/events/2021-05-03-closed.md", "actors: [council]", "actors: [Ferry Line, quay]"
    )

    said = _said(site.root)

    path = "content/events/2021-05-03-closed.md:5"
    assert f"{path}:10: the actor 'Ferry Line' is a draft, and what is published names it" in said
    assert f"{path}:22: there is no actor 'quay'" in said


def test_a_draft_makes_no_published_name_ambiguous(tmp_path: Path) -> None:
    """A published actor keeps its name for published entries, whatever drafts are called."""
    site = _site(tmp_path)
    site.write(
        "content/drafts/actors/council-2.md", "---\nname: Harbour Council\nkind: group\n---\n"
    )
    site.edit(
        "content/events/2021-05-03-closed.md", "actors: [council]", "actors: [Harbour Council]"
    )

    assert _said(site.root) == []


def test_one_id_is_of_one_record(tmp_path: Path) -> None:
    """A draft with the id of a published record is named together with it."""
    site = _site(tmp_path)
    site.write("content/drafts/actors/council.md", "---\nname: Another\nkind: group\n---\n")
    site.write("content/measures.yaml", MEASURES)

    assert _said(site.root) == [
        "content/actors/council.md: the id 'council' is used by 2 files",
        "content/drafts/measures.yaml:1:1: the measure 'people-moved' is declared already",
    ]


def test_a_faulty_drafted_record_stops_no_build(tmp_path: Path) -> None:
    """What is not published is not checked, and with drafts it is reported once."""
    site = _site(tmp_path)
    site.write("content/drafts/actors/ferry-line.md", "---\nname: Ferry Line\n---\n")

    assert _said(site.root, drafts=False) == []
    assert _said(site.root) == ["content/drafts/actors/ferry-line.md:2:1: `kind` is missing"]


def test_what_is_not_read_among_drafts_is_named(tmp_path: Path) -> None:
    """Only the file of measures need not end in .md, and only in its place."""
    site = _site(tmp_path)
    site.write("content/drafts/actors/measures.yaml", "a: b\n")
    site.write("content/drafts/notes.txt", "a\n")

    assert _said(site.root) == [
        "content/drafts/actors/measures.yaml: this file is not read: it does not end in .md",
        "content/drafts/notes.txt: this file is not read: it does not end in .md",
    ]


def test_ids_in_use_are_those_of_drafts_too(tmp_path: Path) -> None:
    """New records get no id that a draft has; a drafted actor is no entry."""
    root = _site(tmp_path).root

    assert ids_in_use(root, Kind.ACTOR)["ferry-line"] == "content/drafts/actors/ferry-line.md"
    assert set(ids_in_use(root, Kind.EVENT)) == {"2021-05-03-closed", "ferry"}


def test_an_original_is_kept_beside_its_text(tmp_path: Path) -> None:
    """A stored page that a text was extracted from is not reported as unused."""
    site = make_site(tmp_path)
    site.write("seeds/bridge.html", "<p>The page</p>")
    site.write("seeds/bridge.original.txt", "The text in another encoding")
    site.write("seeds/other.html", "<p>The page</p>")

    assert _said(site.root) == ["seeds/other.html: no source uses this text"]
