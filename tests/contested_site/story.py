"""The flood at Aldermouth: an invented site on disk in which articles contradict each other.

`site/` holds it as any site is written. `SECTIONS` names the parts of its pages that are kept in
`expected/`, one file each, for people to read against the articles.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

HERE = Path(__file__).parent
SITE = HERE / "site"
EXPECTED = HERE / "expected"

DYKE = "events/2019-03-09-dyke-breaks/"
LEAVE = "events/2019-03-10-people-leave/"
HURT = "events/2019-03-10-people-hurt/"
BOATS = "events/2019-03-10-boats-in-the-harbour/"
BREACHES = "events/2019-03-11-committee-on-breaches/"
SECOND = "events/2019-03-12-second-breach/"
WARNING = "events/undated-warning/"

# Of each file the page and what is taken of it; of a heading, the section that it heads.
SECTIONS: dict[str, tuple[str, str]] = {
    "home-overview": ("", "dl.over"),
    "dyke-three-dates": (DYKE, "dl.rail"),
    "dyke-date": (DYKE, "#differ-date"),
    "dyke-place": (DYKE, "#differ-place"),
    "dyke-actor": (DYKE, "#differ-actor"),
    "dyke-cause": (DYKE, "#differ-cause"),
    "dyke-matrix": (DYKE, "#matrix"),
    "dyke-origins": (DYKE, "#origins"),
    "dyke-questions": (DYKE, "#questions"),
    "dyke-corrections": (DYKE, "#corrections"),
    "leave-figures": (LEAVE, "section:not(.mx) > table"),
    "hurt-figure": (HURT, "#differ-figure"),
    "hurt-origins": (HURT, "#origins"),
    "boats-quotes": (BOATS, "#quotes"),
    "boats-corrections": (BOATS, "#corrections"),
    "breaches-origins": (BREACHES, "#origins"),
    "second-breach": (SECOND, "div.prose"),
    "warning-three-dates": (WARNING, "dl.rail"),
    "warning-quotes": (WARNING, "#quotes"),
    "figures": ("figures/", "main"),
    "people-left-aldermouth": ("figures/people-left/", "#place-aldermouth"),
    "people-left-fenland": ("figures/people-left/", "#place-fenland"),
    "people-left-no-place": ("figures/people-left/", "#no-place"),
    "people-left-apart": ("figures/people-left/", "#apart"),
    "people-left-corrections": ("figures/people-left/", "#corrections"),
    "people-hurt": ("figures/people-hurt/", "#place-aldermouth"),
    "pumps-aldermouth": ("figures/pumps/", "#place-aldermouth"),
    "pumps-no-place": ("figures/pumps/", "#no-place"),
    "boats-lost": ("figures/boats-lost/", "#place-aldermouth"),
    "courier-reliance": ("sources/courier-2019-03-12/", "section.org"),
    "wire-reliance": ("sources/wire-2019-03-11/", "section.org"),
    "leaflet-reliance": ("sources/leaflet/", "section.org"),
    "post-corrections": ("sources/post-2019-03-12/", "#corrections"),
    "director-corrections": ("actors/ines-harrow/", "#corrections"),
    "mill-bend-corrections": ("places/mill-bend/", "#corrections"),
    "about-corrections": ("about/", "#corrections"),
    "corrections": ("corrections/", "main"),
    "disputed": ("disputed/", "main"),
    "open-questions": ("open-questions/", "main"),
    "as-known-on": ("as-known-on/", "main"),
}


def copied(folder: Path) -> Path:
    """The site copied into a folder, so that a build leaves the checkout alone; where it then is."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    return folder


def pages_of(files: Mapping[str, bytes]) -> dict[str, LexborHTMLParser]:
    """Every page among the files of a site, parsed, by its address on the site."""
    return {
        name.removesuffix("index.html"): LexborHTMLParser(bytes(text).decode())
        for name, text in files.items()
        if name.endswith(".html")
    }


def section(page: LexborHTMLParser, selector: str) -> str:
    """A part of a page as it is kept: a line as the page has it, single spaces, no drawings."""
    found = page.css(selector)
    assert len(found) == 1, f"{selector} is {len(found)} times on the page"
    node = found[0]
    if node.tag in ("h2", "h3") and node.parent:
        node = node.parent
    copy = LexborHTMLParser(f"<body>{node.html}")
    for drawing in copy.css("svg"):
        drawing.decompose()
    assert copy.body is not None
    lines = [" ".join(line.split()) for line in (copy.body.inner_html or "").splitlines()]
    return "".join(f"{line}\n" for line in lines if line)


def expected(name: str) -> str:
    """What is kept of a section."""
    return (EXPECTED / f"{name}.html").read_text("utf-8")
