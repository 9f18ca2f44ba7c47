"""An inline site on which things are counted, for the tests of what its pages show of numbers."""

from __future__ import annotations

import hashlib
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.sites import SiteFolder, make_site

MEASURES = """\
moved: {label: People moved, unit: people, counts: People who had to move.}
total: {label: Boats lost, unit: boats, counts: Boats lost so far., cumulative: true}
none: {label: Dogs, unit: dogs, counts: Dogs.}
"""
ARTICLE = "A week later fewer boats were counted.\n"
LATE = f"""\
---
title: The storm, a week later
publisher: null
publisher_note: Not stated.
published: 2021-05-11
language: en
text: seeds/late.txt
sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}
---
"""

LATER = "source: late, quote: fewer boats"
"""What ends a figure for `report` that the article without a publisher gives."""


def make_counted(root: Path) -> SiteFolder:
    """A site with three measures, a place within another and an article without a publisher."""
    files = {
        "content/measures.yaml": MEASURES,
        "content/sources/late.md": LATE,
        "seeds/late.txt": ARTICLE,
        "content/places/quay.md": "---\nname: Quay\nwithin: harbour\n---\n",
        "content/places/hill.md": "---\nname: Hill\n---\n",
    }
    return make_site(root, files)


def report(site: SiteFolder, name: str, *figures: str, **keys: str) -> None:
    """An entry with a claim for each figure: `moved 40 2021-05-03 harbour`, `-` where not stated.

    The figure may be followed by further keys of the claim.
    """
    claims, extra = [], "".join(f"{key}: {value}\n" for key, value in keys.items())
    for index, written in enumerate(figures):
        measure, number, as_of, place, *more = written.split(" ", 4)
        fields = [f"measure: {measure}", *(one.replace("=", ": ") for one in number.split("&"))]
        fields += [f"as_of: {as_of}"] if as_of != "-" else []
        fields += [f"place: {place}"] if place != "-" else []
        rest = f", {more[0]}" if more else ", source: gazette, quote: About 40 people were moved"
        claims.append(f"  - {{id: c{index}, figure: {{{', '.join(fields)}}}{rest}}}\n")
    cites = "; ".join(f"@c{n}" for n, one in enumerate(figures) if "retracted" not in one)
    site.write(
        f"content/events/{name}.md",
        f"---\ntitle: Entry {name}\ndate: 2021-05-03\npublished: 2021-06-01\n{extra}"
        f"claims:\n{''.join(claims)}---\nIt was counted [{cites}].\n",
    )


def text(node: LexborNode | LexborHTMLParser | None) -> str:
    """What a reader reads, with single spaces."""
    assert node is not None
    body = node if isinstance(node, LexborNode) else node.css_first("main")
    assert body is not None
    return " ".join(body.text().split())


def texts(page: LexborHTMLParser, selector: str) -> list[str]:
    """What a reader reads in each node."""
    return [text(node) for node in page.css(selector)]
