"""The pictures of docs/: the project's own site on a phone and on a desk, and an article explained.

The article is explained as if nobody had written an entry yet. What our own site has none of, such
as corrections, is shown by the invented site of `tests/contested_site/`.
`python -m tests.browser.pictures` builds the site and takes them anew.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from dateline.build import build_site
from tests.contested_site.story import copied
from tests.ingest.seeds import copy_without_entries
from tests.setup.found import ROOT
from tests.support.chromium import launched
from tests.support.serving import served

FOLDER = ROOT / "docs" / "pictures"
PAGES = {
    "home": "",
    "event": "events/2022-01-detentions-across-kazakhstan/",
    "actor": "actors/national-security-committee/",
    "figure": "figures/people-detained/",
    "matrix": "events/2022-01-04-riots-dated-by-the-committee/#matrix",
    "known": "as-known-on/2022-01-10/",
    "questions": "open-questions/",
    "disputed": "disputed/",
    "corrections": "invented/corrections/",
    "explain": "explain/article.html",
}
INVENTED = "invented/"
# Of these a picture on a desk by day and one on a phone by night are enough.
TWICE = {"matrix", "known", "questions", "disputed", "corrections"}
ARTICLE = "000_007b4d3c88ae9536.txt"
WINDOWS = {1440: 960, 360: 760}
MODES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def names(width: int, mode: str) -> dict[str, str]:
    """The pictures of one width and mode, each with its address on the site."""
    often = (width, mode) in {(1440, "light"), (360, "dark")}
    return {name: path for name, path in PAGES.items() if often or name not in TWICE}


def take(folder: Path) -> list[Path]:
    """Take every picture into `folder`; gives their paths."""
    taken = []
    with TemporaryDirectory() as out, launched() as browser:
        build_site(ROOT, Path(out) / "site")
        _explain(Path(out))
        _invent(Path(out))
        with served(Path(out) / "site") as url:
            for width, height in WINDOWS.items():
                for mode in MODES:
                    window = {"width": width, "height": height}
                    page = browser.new_page(
                        viewport=window,  # type: ignore[arg-type]
                        color_scheme=mode,
                        reduced_motion="reduce",  # a jump to an anchor is over at once
                    )
                    for name, path in names(width, mode).items():
                        page.goto(url + path)
                        picture = folder / f"{name}-{width}-{mode}.png"
                        page.screenshot(path=picture)
                        taken.append(picture)
                    page.close()
    return taken


def _explain(out: Path) -> None:
    """Put the explanation of an article beside the site's pages."""
    root = out / "unwritten"
    root.mkdir()
    copy_without_entries(root)
    target = out / "site" / PAGES["explain"]
    target.parent.mkdir()
    command = [sys.executable, "-m", "dateline", "explain", f"seeds/{ARTICLE}"]
    subprocess.run([*command, "--out", str(target)], cwd=root, check=True)


def _invent(out: Path) -> None:
    """Put the invented site beside the site's pages, under a path of its own."""
    site = copied(out / "contested")
    build_site(site, out / "site" / INVENTED, base_url=f"https://example.org/{INVENTED}")


def main() -> int:
    """Write the pictures of docs/."""
    FOLDER.mkdir(exist_ok=True)
    for picture in take(FOLDER):
        print(f"{picture.stat().st_size:>8}  {picture.relative_to(ROOT)}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
