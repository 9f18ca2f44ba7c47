"""The links of the documents lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from markdown import markdown
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")))


@cache
def _page(document: Path) -> LexborHTMLParser:
    text = document.read_text("utf-8")
    return LexborHTMLParser(markdown(text, extensions=["fenced_code", "tables"]))


def _anchors(document: Path) -> set[str]:
    """The ids that a code host gives the headings."""
    headings = (one.text() for one in _page(document).css("h1, h2, h3, h4, h5, h6"))
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


def _dead(document: Path) -> Iterator[str]:
    for link in _page(document).css("a[href], img[src]"):
        target = link.attributes.get("href") or link.attributes.get("src") or ""
        path, _, anchor = target.partition("#")
        leads_to = (document.parent / path).resolve() if path else document
        if re.match(r"[a-z]+:", target):
            continue
        if not leads_to.exists() or (
            anchor and leads_to.suffix == ".md" and anchor not in _anchors(leads_to)
        ):
            yield target


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(document: Path) -> None:
    """Files and pictures are there, and so are the headings that links name."""
    assert list(_dead(document)) == []
