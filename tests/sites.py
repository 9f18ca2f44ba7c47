"""Inline sites: write files, build, look at what came out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent

from selectolax.lexbor import LexborHTMLParser

from dateline.build import Builder, BuildReport, build_site
from dateline.errors import ContentError, Problem

ARTICLE = """\
Bridge closed after storm

The Harbour Bridge was closed on Monday, 3 May, the council said. About 40 people were moved.
"We shall open it again on Friday," said Mayor Ada Brook.
"""

SITE = """\
title: Harbour Bridge
base_url: https://example.org/
description: What is known of the closure.
language: en
timezone: Europe/London
"""

SOURCE = f"""\
---
title: Bridge closed after storm
publisher: Harbour Gazette
published: 2021-05-04
language: en
text: seeds/bridge.txt
sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}
---
"""

EVENT = """\
---
title: The bridge is closed
date: 2021-05-03
published: 2021-06-01
actors: [council]
places: [harbour]
claims:
  - {id: closed, by: council, source: gazette, quote: "The Harbour Bridge was closed on Monday"}
---
The council closed the bridge [@closed].
"""

BASE = {
    "site.yaml": SITE,
    "seeds/bridge.txt": ARTICLE,
    "content/sources/gazette.md": SOURCE,
    "content/actors/council.md": "---\nname: Harbour Council\nkind: organisation\n---\n",
    "content/places/harbour.md": "---\nname: Harbour\ncountry: GB\n---\n",
    "content/events/2021-05-03-closed.md": EVENT,
}
"""A small site without a fault: one event, source, actor and place."""


@dataclass
class SiteFolder:
    """A site in a folder of its own."""

    root: Path
    builder: Builder = field(init=False)

    def __post_init__(self) -> None:
        self.builder = Builder(self.root)

    def write(self, path: str, text: str | bytes) -> None:
        """Write a file of the site, making its folders; text is dedented."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, str):
            target.write_text(dedent(text), encoding="utf-8")
        else:
            target.write_bytes(text)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text that the file has exactly once."""
        target = self.root / path
        text = target.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {path}"
        target.write_text(text.replace(old, new), encoding="utf-8")

    def remove(self, path: str) -> None:
        """Delete a file of the site."""
        (self.root / path).unlink()

    def build(self, **options: object) -> BuildReport:
        """Build into `public/`."""
        return build_site(self.root, self.root / "public", **options)  # type: ignore[arg-type]

    def page(self, path: str) -> LexborHTMLParser:
        """A page of the site as it is made now, parsed: `page("/events/x/")`."""
        return LexborHTMLParser(self.file(path).decode())

    def file(self, path: str) -> bytes:
        """A file of the site as it is made now, by its path on the site."""
        name = path.removeprefix("/")
        return self.builder.make().files[name + "index.html" if path.endswith("/") else name]

    def problems(self, *, strict: bool = False) -> tuple[Problem, ...]:
        """What is wrong with the site; with `strict` the warnings, too."""
        try:
            found = Builder(self.root, strict=strict).make().problems
        except ContentError as error:
            return error.problems
        return found


def make_site(root: Path, files: dict[str, str] | None = None, *, base: bool = True) -> SiteFolder:
    """Write a site: the small site without a fault, with `files` added or put in its place."""
    site = SiteFolder(root)
    for path, text in {**(BASE if base else {}), **(files or {})}.items():
        site.write(path, text)
    return site
