"""Quotes are verbatim, apart from white space, quotation marks, dashes and what is left out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.timeline.quotes import find_quote, missing_part, nearest_passage

TEXT = """\
“We shall open it – again,” said the mayor’s spokes\u00adman.
  It was\u00a0closed on Monday; it was closed on Tuesday."""


@pytest.mark.parametrize(
    ("quote", "passages"),
    [
        ("We shall open it", ["We shall open it"]),
        ('"We shall open it - again,"', ["“We shall open it – again,”"]),
        ("We shall open it — again", ["We shall open it – again"]),
        ("the mayor's spokesman. It  was closed", ["the mayor’s spokes\u00adman.\n  It was\u00a0closed"]),
        ("We shall […] said the mayor", ["We shall", "said the mayor"]),
        ("We shall [...] said", ["We shall", "said"]),
        ("We shall[ … ]said", ["We shall", "said"]),
        ("it was closed […] it was closed", None),
        ("was closed […] was closed", ["was\u00a0closed", "was closed"]),
        ("[…] closed on Monday […]", ["closed on Monday"]),
        ("we shall open it", None),
        ("We shall open it again", None),
        ("said the mayor […] We shall", None),
        ("", None),
        ("[…]", None),
        ("\u200b", None),
    ],
)  # fmt: skip
def test_where_a_quote_stands(quote: str, passages: list[str] | None) -> None:
    """Each part of a quote stands after the one before it; case and words count."""
    spans = find_quote(quote, TEXT)

    assert (spans and [TEXT[start:end] for start, end in spans]) == passages


@settings(max_examples=50)
@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_a_passage_of_a_text_is_found_in_it(before: str, passage: str, after: str) -> None:
    """Whatever stands around it, a passage that holds a visible character is a quote."""
    text = f"{before}\n{passage}\n{after}"
    words = " ".join(passage.split())
    spans = find_quote(words, text)
    if spans:
        assert all(0 <= start < end <= len(text) for start, end in spans)
    else:
        assert (
            "[" in words
            or not any(c.isprintable() and not c.isspace() for c in words)
            or (missing_part(words, text)[0] in words)
        )


@settings(max_examples=50)
@given(st.text(max_size=60), st.text(max_size=60))
def test_a_nearest_passage_is_part_of_the_text(quote: str, text: str) -> None:
    """What a message shows stands in the article, apart from white space."""
    assert nearest_passage(quote, text) in " ".join(text.split())


def test_parts_out_of_order_are_told_from_parts_that_are_missing() -> None:
    """The second says which part, and whether it stands earlier."""
    assert missing_part("on Tuesday […] on Monday", TEXT) == ("on Monday", True)
    assert missing_part("on Monday […] on Sunday", TEXT) == ("on Sunday", False)
