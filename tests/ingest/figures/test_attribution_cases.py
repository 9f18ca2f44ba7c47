"""Sentences as news writes them, and who says what in them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from dateline.ingest.figures import find_attributions, speaker_of
from dateline.ingest.model import Attribution
from tests.ingest.figures.documents import document_of, marked

CASES = Path(__file__).parent / "cases" / "attributions.txt"


def cases() -> list[Any]:
    """Every case; the first block says how they are written."""
    found = []
    text = CASES.read_text(encoding="utf-8")
    for block in re.split(r"\n{2,}", text.strip("\n"))[1:]:
        first, *rest = block.split("\n")
        lines = tuple(line.strip() for line in rest)
        assert lines, f"nothing is expected of {first!r}"
        expected = () if lines == ("none",) else lines
        found.append(pytest.param(first.replace(" // ", "\n\n"), expected, id=first[:70]))
    return found


def line(text: str, one: Attribution) -> str:
    """An attribution as the table writes it."""
    by = one.by.name if one.by else "nobody"
    via = f" via {', '.join(each.name for each in one.via)}" if one.via else ""
    return f"{by}{via} | {text[one.start : one.end]}"


@pytest.mark.parametrize(("raw", "expected"), cases())
def test_it_is_found_who_says_what(raw: str, expected: tuple[str, ...]) -> None:
    """Each stretch that is attributed is found, with its speaker and those who pass it on."""
    text, mentions = marked(raw)
    found = find_attributions(document_of(text), mentions)
    assert tuple(line(text, one) for one in found) == expected


@pytest.mark.parametrize(
    ("raw", "words", "by"),
    [
        (
            "[Ana Silva|person] said that [Jo Park|person] had denied the theft.",
            "the theft",
            "Jo Park",
        ),
        (
            "[Ana Silva|person] said that [Jo Park|person] had denied the theft.",
            "Jo Park",
            "Ana Silva",
        ),
        ("The dam broke. [Ana Silva|person] said nobody was hurt.", "The dam broke", None),
        ("The dam broke. [Ana Silva|person] said nobody was hurt.", "nobody was hurt", "Ana Silva"),
        ("[Ana Silva|person] said nobody was hurt.", "Ana Silva said", None),
        ("Nobody was hurt, [Ana Silva|person] said on Monday.", "Nobody was hurt", "Ana Silva"),
        ("Nobody was hurt, [Ana Silva|person] said on Monday.", "Ana Silva said", None),
        ("Two died. This was reported by the [Guard|organisation].", "Two died", "Guard"),
    ],
)
def test_the_speaker_of_some_words_is_the_nearest(raw: str, words: str, by: str | None) -> None:
    """Words have the speaker of the narrowest stretch around them; the act of saying has none."""
    text, mentions = marked(raw)
    start = text.index(words)
    found = speaker_of(find_attributions(document_of(text), mentions), start, start + len(words))
    assert (found.by.name if found and found.by else None) == by


def test_the_speaker_of_words_that_reach_further_holds_for_most_of_them() -> None:
    """A stretch that is attributed for the better part has that part's speaker."""
    text, mentions = marked(
        "[Ana Silva|person] said that the dam had broken in the night. It held."
    )
    found = find_attributions(document_of(text), mentions)
    start = text.index("the dam")
    assert speaker_of(found, start, len(text)) == found[0]
    assert speaker_of(found, text.index("It held"), len(text)) is None
    assert speaker_of((), 0, len(text)) is None
