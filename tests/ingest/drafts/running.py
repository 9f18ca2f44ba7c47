"""A run of ingest from what was found in articles to files, on a small site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dateline.build import Builder
from dateline.ingest.drafts import Plan, plan_writes, write
from dateline.ingest.merge import known_of, merge
from dateline.ingest.merge.model import NewName
from dateline.ingest.model import Extraction
from tests.ingest.factory import Name, extraction
from tests.sites import SiteFolder, make_site

NAMES = (Name("Ada Brook", "person"), Name("Ferry News", "media"))


def empty_site(root: Path) -> SiteFolder:
    """The small site without an entry."""
    site = make_site(root)
    site.remove("content/events/2021-05-03-closed.md")
    return site


def plan(
    site: SiteFolder,
    extractions: Iterable[Extraction],
    names: Iterable[NewName] = NAMES,
    *,
    again: bool = False,
) -> Plan:
    """What would be written; articles that the site has records of say so, as in a real run."""
    state = known_of(site.root)
    found = [
        one
        if (known := state.with_record(one.article)) == one.article
        else _with_article(one, known)
        for one in extractions
    ]
    return plan_writes(merge(found, state, names, again=again), state)


def _with_article(one: Extraction, article: object) -> Extraction:
    parts = {name: getattr(one, name) for name in ("head", "publication", "timexes", "notes")}
    return extraction(article, *one.candidates, **parts)  # type: ignore[arg-type]


def run(
    site: SiteFolder,
    *extractions: Extraction,
    names: Iterable[NewName] = NAMES,
    again: bool = False,
) -> Plan:
    """Plan and write."""
    made = plan(site, extractions, names, again=again)
    write(made, site.root)
    return made


def problems(site: SiteFolder) -> list[str]:
    """What `check --drafts` says, but for sources that no entry uses."""
    found = Builder(site.root, drafts=True).look().problems
    return [str(one) for one in found if "no entry uses this source" not in one.message]


def drafts(site: SiteFolder) -> dict[str, str]:
    """The drafts of entries by their ids."""
    folder = site.root / "content" / "drafts"
    return {one.stem: one.read_text("utf-8") for one in sorted(folder.glob("*.md"))}


def snapshot(site: SiteFolder) -> dict[str, tuple[bytes, int]]:
    """Every file of the site: its bytes and when it was last written, in nanoseconds."""
    return {
        one.relative_to(site.root).as_posix(): (one.read_bytes(), one.stat().st_mtime_ns)
        for one in sorted(site.root.rglob("*"))
        if one.is_file()
    }
