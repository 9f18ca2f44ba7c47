"""A small site with something to change, and how it is released and looked at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from dateline.build import Builder, build_site
from dateline.errors import Problem
from dateline.release import write_published
from dateline.schema import RuleName
from tests.sites import SiteFolder, make_site

DAY = date(2021, 6, 10)
ENTRY = "content/events/2021-05-03-closed.md"
RECORD = "content/.published.json"

FILES = {
    "content/measures.yaml": "moved: {label: People moved, unit: people, counts: All of them}\n",
    "content/actors/mayor.md": "---\nname: Ada Brook\nkind: person\n---\n",
    ENTRY: """\
        ---
        title: The bridge is closed
        date: 2021-05-03
        published: 2021-06-01
        actors: [council]
        claims:
          - {id: closed, by: council, source: gazette, quote: "The Harbour Bridge was closed on Monday"}
          - id: moved
            source: gazette
            quote: About 40 people were moved.
            figure: {measure: moved, value: 40, qualifier: about, as_of: 2021-05-03, place: harbour}
          - id: open
            by: mayor
            source: gazette
            status: disputed
            quote: We shall open it again on Friday
        corrections:
          - {date: 2021-06-02, was: Sunday, now: Monday, why: A slip., claim: closed}
        ---
        The council closed the bridge [@closed]. About forty people were moved [@moved]. The mayor
        said that it would open again [@open].
        """,
    "content/events/2021-05-07-open.md": """\
        ---
        title: The bridge is to open
        date: 2021-05-07
        status: planned
        published: 2021-06-01
        claims:
          - {id: again, by: mayor, source: gazette, quote: We shall open it again on Friday}
        ---
        The mayor said that it would open [@again].
        """,
}


def published_site(root: Path) -> SiteFolder:
    """The site, with both its entries published on `DAY`."""
    site = make_site(root, FILES)
    write_published(root, Builder(root).check().timeline, DAY)
    return site


def release(site: SiteFolder, day: date = DAY) -> None:
    """Build a release into `public/`."""
    build_site(site.root, site.root / "public", release=day)


def unexplained(site: SiteFolder) -> list[Problem]:
    """What the rule finds, and what is wrong with the record."""
    found = Builder(site.root, rules=(RuleName.UNEXPLAINED_CHANGE,)).look().problems
    return [one for one in found if one.rule == RuleName.UNEXPLAINED_CHANGE or not one.rule]


def show(problems: Iterable[Problem]) -> str:
    """Problems as text."""
    return "\n\n".join(str(one) for one in problems)
