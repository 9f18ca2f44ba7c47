"""Writes `expected/` anew: `python -m tests.contested_site.renew`.

Run it when a page is meant to change, and read every line of `git diff` against the articles in
`site/seeds/` before it is committed: what stands in `expected/` is what tests hold the pages to.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline.build import Builder
from tests.contested_site.story import EXPECTED, SECTIONS, copied, pages_of, section


def main() -> int:
    """Write each section of the site as it is made now; files of sections that are gone go."""
    EXPECTED.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        pages = pages_of(Builder(copied(Path(folder) / "site")).make().files)
    sections = {name: section(pages[path], at) for name, (path, at) in SECTIONS.items()}
    for file in EXPECTED.glob("*.html"):
        if file.stem not in sections:
            file.unlink()
    for name, text in sections.items():
        (EXPECTED / f"{name}.html").write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
