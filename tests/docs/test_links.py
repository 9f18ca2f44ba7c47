"""The links of the documents lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")))
CODE = re.compile(r"^(`{3,}).*?^\1`*$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+?)\s*$", re.MULTILINE)


def _prose(document: Path) -> str:
    """The text without its blocks of code and inline code."""
    return re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", "", CODE.sub("", document.read_text("utf-8")))


def _anchors(document: Path) -> set[str]:
    """The ids that a code host gives the headings."""
    text = CODE.sub("", document.read_text("utf-8"))
    words = (re.sub(r"\]\([^)]*\)", "", heading) for heading in HEADING.findall(text))
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in words}


def _dead(document: Path) -> Iterator[str]:
    for target in LINK.findall(_prose(document)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        leads_to = (document.parent / path).resolve() if path else document
        if not leads_to.exists() or (
            anchor and leads_to.suffix == ".md" and anchor not in _anchors(leads_to)
        ):
            yield target


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda one: one.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(document: Path) -> None:
    """Files are there, and so are the headings that links name."""
    assert list(_dead(document)) == []
