"""Which statements are reports of one event."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from dateline.ingest.merge import SiteState, merge
from dateline.ingest.model import Block, BlockKind, Candidate, Extraction, Head, Mention, Modality
from tests.ingest import factory as f

CASES = Path(__file__).parent / "cases" / "groups.txt"
_LINE = re.compile(r"(\d+) (\w+) (\S+) \| (\* )?(?:(\w+): )?(.+)")
_MARKED = re.compile(r"\{([^}]*)\}|\[([^\]]*)\]|<([^>]*)>")


@dataclass
class Case:
    """Statements with the group that each is to be in."""

    title: str
    lines: list[re.Match[str]] = field(default_factory=list)


def _cases() -> list[Case]:
    found: list[Case] = []
    for line in CASES.read_text("utf-8").split("\n=== ", 1)[1].split("\n"):
        match = _LINE.fullmatch(line)
        if match:
            found[-1].lines.append(match)
        elif line.strip():
            found.append(Case(line.removeprefix("=== ")))
    return found


def _extraction(name: str, lines: list[re.Match[str]]) -> Extraction:
    """An article of the lines, each a paragraph."""
    text = "\n\n".join(_MARKED.sub(_bare, line[6]) for line in lines)
    blocks, candidates, position = [], [], 0
    for line in lines:
        words = _MARKED.sub(_bare, line[6])
        kind = BlockKind.SUBHEAD if line[4] else BlockKind.PARAGRAPH
        blocks.append(Block(kind, position, position + len(words)))
        candidates.append(_candidate(line, text, position, words))
        position += len(words) + 2
    language = "ru" if re.search("[а-я]", text) else "en"
    one = f.extraction(
        f.article(text, name, language=language), *candidates, published="2021-06-01"
    )
    return Extraction(one.article, Head(tuple(blocks)), one.publication, (), tuple(candidates))


def _bare(mark: re.Match[str]) -> str:
    return next(one for one in mark.groups() if one is not None)


def _candidate(line: re.Match[str], text: str, position: int, words: str) -> Candidate:
    marks = [
        (kind, one)
        for mark in _MARKED.finditer(line[6])
        for kind, one in enumerate(mark.groups())
        if one
    ]
    names: list[list[Mention]] = [[], []]
    figures = []
    for kind, one in marks:
        start = text.index(one, position)
        if kind < 2:
            record = "place" if kind else "organisation"
            names[kind].append(
                Mention(
                    start, start + len(one), one, one.casefold(), one.casefold(), record, "name"
                )
            )
        else:
            number = int(one.split()[0])
            figures.append(f.figure(text, one, number, measure=f"people-{len(one.split())}"))
    return Candidate(
        start=position,
        end=position + len(words),
        quote=words,
        date=None if line[3] == "-" else line[3],
        basis="clause",
        modality=Modality(line[5]) if line[5] else Modality.HAPPENED,
        actors=tuple(names[0]),
        places=tuple(names[1]),
        figures=tuple(figures),
    )


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.title)
def test_statements_are_grouped_by_event(case: Case) -> None:
    """Reports of one event are one draft, and others are not, in the articles' order and in any."""
    articles: dict[str, list[re.Match[str]]] = defaultdict(list)
    for line in case.lines:
        articles[line[2]].append(line)
    extractions = [_extraction(name, lines) for name, lines in articles.items()]

    expected = {
        frozenset(_MARKED.sub(_bare, line[6]) for line in case.lines if line[1] == number)
        for number in {line[1] for line in case.lines}
    }
    for given in (extractions, extractions[::-1]):
        drafts = merge(given, SiteState()).drafts
        found = {frozenset(one.candidate.quote for one in draft.statements) for draft in drafts}
        assert found == expected
