"""Sentences of stored texts."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.coverage import sentences

WRAPPED = """\
Bridge closed after the storm
The Harbour Bridge was closed on Monday, 3 May, the council
said. About 40 people were moved out of their homes in the
night.
"""


def cut(text: str, language: str = "en") -> list[str]:
    """The sentences of a text, each on one line."""
    return [" ".join(text[one.start : one.end].split()) for one in sentences(text, language)]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("nothing", " \n\n*** — …\n", []),
        ("two sentences", "One here. Two there.", ["One here.", "Two there."]),
        (
            "abbreviations end nothing",
            "Mr. Brook left at 5 p.m. on 3 May. He came back.",
            ["Mr. Brook left at 5 p.m. on 3 May.", "He came back."],
        ),
        (
            "a headline has no full stop",
            "Bridge closed\nThe bridge was closed for the rest of the day. " + "So " * 40,
            [
                "Bridge closed",
                "The bridge was closed for the rest of the day.",
                ("So " * 40).strip(),
            ],
        ),
        (
            "a header line that came with the text",
            "date 2022-01-09\n\nMore than 5 people came.",
            ["date 2022-01-09", "More than 5 people came."],
        ),
        (
            "wrapped lines",
            WRAPPED,
            [
                "Bridge closed after the storm",
                "The Harbour Bridge was closed on Monday, 3 May, the council said.",
                "About 40 people were moved out of their homes in the night.",
            ],
        ),
        (
            "within a quotation",
            '"We saw it. Nobody was there," she said. He left.',
            ['"We saw it.', 'Nobody was there," she said.', "He left."],
        ),
        (
            "a quotation that ends with its own mark",
            "“We did it!” said Brook. “Now rest.” Then they left.",
            ["“We did it!” said Brook.", "“Now rest.”", "Then they left."],
        ),
        (
            "an ellipsis that stands alone",
            "They overcame the threat … After that, the minister spoke.",
            ["They overcame the threat …", "After that, the minister spoke."],
        ),
        ("Windows line ends", "One here.\r\n\r\nTwo there.\r\n", ["One here.", "Two there."]),
        ("a byte order mark", "\ufeffOne here.", ["One here."]),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 45 else "",
)
def test_english(title: str, text: str, expected: list[str]) -> None:
    """Sentences end where a reader says that they do."""
    assert cut(text) == expected


def test_other_languages() -> None:
    """The rules are those of the text's language, and of a tag's first part."""
    assert cut("Встреча прошла в г. Алматы. Все ушли.", "ru") == [
        "Встреча прошла в г. Алматы.",
        "Все ушли.",
    ]
    assert cut("Das war am 3. Mai. Er kam z. B. nicht.", "de-AT") == [
        "Das war am 3. Mai.",
        "Er kam z. B. nicht.",
    ]


@given(st.text(st.sampled_from("aB1 .!?\"“”«»…\n\r\t-'’\ufeff😀é"), max_size=80))
def test_sentences_are_in_order_and_lose_no_word(text: str) -> None:
    """Sentences follow each other without overlap, and every letter and digit is in one."""
    found = sentences(text, "en")

    assert all(one.words and one.start < one.end for one in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    inside = {place for one in found for start, end in one.words for place in range(start, end)}
    assert {place for place, character in enumerate(text) if character.isalnum()} <= inside
