"""Rebuilds: the same bytes, and no more work than the change asks for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.build import Builder, Site
from dateline.errors import ContentError
from tests.engine.entries import add, entry, only
from tests.invalid.test_fuzz import RICH
from tests.sites import SiteFolder, make_site


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """Five entries in a row, the first two with an actor in common."""
    site = make_site(tmp_path)
    site.write("content/actors/mayor.md", "---\nname: Ada Brook\nkind: person\n---\n")
    only(
        site,
        *((f"2021-04-0{day}", {"title": f"Entry {day}", "actors": "[council]" if day < 3 else ""})
          for day in range(1, 6)),
    )  # fmt: skip
    return site


def _pages(before: Site, after: Site) -> set[str]:
    """The pages that differ."""
    return {
        path.removesuffix("index.html")
        for path in before.files.keys() | after.files.keys()
        if path.endswith(".html") and before.files.get(path) != after.files.get(path)
    }


def test_the_first_build_renders_every_page(site: SiteFolder) -> None:
    """There is nothing to reuse."""
    made = site.builder.make()

    assert made.reused == 0
    assert made.rendered == len([path for path in made.files if path.endswith(".html")])


def test_a_build_without_a_change_renders_nothing(site: SiteFolder) -> None:
    """Every page is taken over, and the files are equal."""
    first = site.builder.make()
    second = site.builder.make()

    assert (second.rendered, second.reused) == (0, first.rendered)
    assert second.files == first.files


def test_a_change_of_a_body_renders_the_entry_and_what_shows_its_summary(site: SiteFolder) -> None:
    """A later sentence stands on the entry's own page alone."""
    first = site.builder.make()
    site.edit("content/events/e2.md", "Entry 3.", "Entry 3.\n\nA second paragraph.")
    second = site.builder.make()

    assert _pages(first, second) == {"events/e2/"}
    assert (second.rendered, second.reused) == (1, first.rendered - 1)


def test_a_change_of_a_title_renders_all_pages_that_show_it(site: SiteFolder) -> None:
    """Home, both indexes, the source, both neighbours, the day of the report; no others."""
    first = site.builder.make()
    site.edit("content/events/e2.md", "title: Entry 3", "title: Entry three")
    second = site.builder.make()

    assert _pages(first, second) == {
        "", "events/", "events/e1/", "events/e2/", "events/e3/", "sources/gazette/",
        "as-known-on/2021-05-04/", "known/",
    }  # fmt: skip
    assert second.rendered == 8


def test_a_change_of_a_title_reaches_related_entries(site: SiteFolder) -> None:
    """Entries that share an actor show each other's titles."""
    site.edit("content/events/e4.md", "sources:", "actors: [council]\nsources:")
    first = site.builder.make()
    site.edit("content/events/e0.md", "title: Entry 1", "title: Entry one")
    second = site.builder.make()

    assert {"events/e4/", "events/e1/", "actors/council/"} <= _pages(first, second)
    assert "events/e2/" not in _pages(first, second)


def test_a_change_of_an_actors_name_renders_what_names_it(site: SiteFolder) -> None:
    """Its entries, its page and the lists; not entries in which it has no part."""
    first = site.builder.make()
    site.edit("content/actors/council.md", "Harbour Council", "Town Council")
    changed = _pages(first, site.builder.make())

    assert {"", "actors/", "actors/council/", "events/e0/", "events/e1/"} <= changed
    assert not changed & {"events/e2/", "events/e3/", "actors/mayor/", "places/harbour/"}


def test_a_change_of_the_sites_title_renders_everything(site: SiteFolder) -> None:
    """Every page shows it."""
    first = site.builder.make()
    site.edit("site.yaml", "title: Harbour Bridge", "title: The Bridge")
    second = site.builder.make()

    assert (second.rendered, second.reused) == (first.rendered, 0)


def test_a_change_of_a_template_renders_everything(site: SiteFolder) -> None:
    """The theme is part of what a page depends on."""
    site.builder.make()
    site.write("themes/default/templates/404.html", "<!doctype html><title>None</title>")
    second = site.builder.make()

    assert second.reused == 0
    assert second.files["404.html"] == b"<!doctype html><title>None</title>\n"


def test_a_failed_build_forgets_nothing(site: SiteFolder) -> None:
    """After a fault and its correction, only what changed is rendered."""
    first = site.builder.make()
    site.edit("content/events/e2.md", "date: 2021-04-03", "date: soon")
    with pytest.raises(ContentError):
        site.builder.make()
    site.edit("content/events/e2.md", "date: soon", "date: 2021-04-03")
    second = site.builder.make()

    assert second.files == first.files
    assert second.rendered == 0


def test_a_deleted_entry_leaves_nothing_behind(site: SiteFolder) -> None:
    """Its page, its folder, its actor's feed entry; neighbours close the gap."""
    site.build()
    site.remove("content/events/e2.md")
    report = site.build()

    assert report.written.deleted == ("events/e2/index.html",)
    assert not (site.root / "public/events/e2").exists()
    assert b"/events/e3/" in (site.root / "public/events/e1/index.html").read_bytes()
    leftovers = [
        p for p in (site.root / "public").rglob("*") if p.is_file() and b"Entry 3" in p.read_bytes()
    ]
    assert leftovers == []


def test_only_changed_files_are_written(site: SiteFolder) -> None:
    """Another process that builds again writes what changed and leaves the rest untouched."""
    first = site.build()
    untouched = site.root / "public/events/e0/index.html"
    os.utime(untouched, ns=(1, 1))
    site.edit("content/events/e3.md", "title: Entry 4", "title: Entry four")
    second = site.build()

    assert first.written.unchanged == ()
    assert "events/e3/index.html" in second.written.written
    assert "events/e0/index.html" in second.written.unchanged
    assert untouched.stat().st_mtime_ns == 1


def _state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in [folder, *folder.rglob("*")]
    }


@pytest.mark.parametrize("fault", ["content", "theme", "site.yaml"])
def test_a_failed_build_leaves_the_last_site_untouched(fault: str, site: SiteFolder) -> None:
    """Not a byte and not a time of `public/` changes, whatever is wrong."""
    site.build()
    before = _state(site.root / "public")
    site.edit("content/events/e0.md", "title: Entry 1", "title: Changed")
    if fault == "content":
        site.edit("content/events/e2.md", "sources: [gazette]", "sources: [gazete]")
    elif fault == "theme":
        site.write("themes/default/templates/404.html", "{{ page.nothing }}")
    else:
        site.write("site.yaml", "title: [")
    with pytest.raises(ContentError):
        site.build()

    assert _state(site.root / "public") == before


def test_two_processes_make_the_same_bytes(tmp_path: Path) -> None:
    """Hash seeds, time zones, locales and folders do not show."""
    trees = []
    for number, (zone, language) in enumerate([("UTC", "C"), ("Asia/Almaty", "de_DE.UTF-8")]):
        root = tmp_path / f"copy-{number}"
        make_site(root, dict(RICH), base=False)
        environment = {
            **os.environ, "PYTHONHASHSEED": str(number + 1), "TZ": zone, "LANG": language,
            "LC_ALL": language,
        }  # fmt: skip
        command = [sys.executable, "-m", "dateline", "build", "--quiet"]
        subprocess.run(command, cwd=root, env=environment, check=True)
        public = root / "public"
        trees.append(
            {p.relative_to(public): p.read_bytes() for p in public.rglob("*") if p.is_file()}
        )

    assert trees[0] == trees[1]
    assert len(trees[0]) > 20


NAMES = st.sampled_from(["a", "b", "c", "d"])
EDITS = st.one_of(
    st.tuples(
        st.just("entry"),
        NAMES,
        st.tuples(
            st.sampled_from(["One", "Two", "A & B"]),
            st.sampled_from(
                ["2021-05-01", "2021-05-03", "2021-04", "2021-05-01/2021-05-04", "null"]
            ),
            st.sampled_from(["", "[council]", "[mayor, council]", "[ghost]"]),
            st.sampled_from(["", "[Tag]", "[other]", "[Tag, other]"]),
            st.sampled_from(["", "planned"]),
        ),
    ),
    st.tuples(st.just("delete"), NAMES, st.none()),
    st.tuples(st.just("name"), st.sampled_from(["council", "mayor"]), st.sampled_from(["X", "Y"])),
    st.tuples(st.just("size"), st.sampled_from(["1", "2", "100"]), st.none()),
    st.tuples(st.just("language"), st.sampled_from(["en", "de"]), st.none()),
    st.tuples(st.just("break"), st.sampled_from(["---\n", ""]), st.none()),
)


def _apply(site: SiteFolder, edit: tuple[str, str, object]) -> None:
    what, name, value = edit
    site_yaml = "title: T\nbase_url: https://example.org/\n"
    if what == "entry":
        assert isinstance(value, tuple)
        title, date, actors, tags, status = value
        add(site, name, title, date, actors=actors, tags=tags, status=status)
    elif what == "delete":
        (site.root / f"content/events/{name}.md").unlink(missing_ok=True)
    elif what == "name":
        site.write(f"content/actors/{name}.md", f"---\nname: {value}\nkind: group\n---\n")
    elif what == "size":
        site.write("site.yaml", f"{site_yaml}timeline: {{page_size: {name}}}\n")
    elif what == "language":
        site.write("site.yaml", f"{site_yaml}language: {name}\n")
    else:
        site.write("content/events/a.md", name)


@settings(max_examples=8, suppress_health_check=list(HealthCheck))
@given(st.lists(EDITS, min_size=1, max_size=5))
def test_any_edits_end_as_a_clean_build_would(edits: list[tuple[str, str, object]]) -> None:
    """After any sequence of edits, with or without faults, the reused pages are the right ones."""
    folder = Path(tempfile.mkdtemp())
    try:
        site = make_site(folder / "site", {"content/events/b.md": entry("B")})
        site.write("content/actors/mayor.md", "---\nname: Ada Brook\nkind: person\n---\n")
        site.build()
        for edit in edits:
            _apply(site, edit)
            try:
                made = site.builder.make()
            except ContentError:
                with pytest.raises(ContentError):
                    Builder(site.root).make()
                continue
            assert made.files == Builder(site.root).make().files
            site.build()
        built = folder / "site/public"
        try:
            clean = Builder(site.root).make().files
        except ContentError:
            return
        on_disk = {
            path.relative_to(built).as_posix(): path.read_bytes()
            for path in built.rglob("*")
            if path.is_file() and path.name != ".dateline.json"
        }
        assert on_disk == dict(clean)
    finally:
        shutil.rmtree(folder)
