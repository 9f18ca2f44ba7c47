"""What holds for any text."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.head import publication, read_head
from dateline.ingest.model import Article, BlockKind

_LINES = st.sampled_from(
    [
        " date 2022-01-10 NUR-SULTAN, January 10. /TASS/. The committee said so.",
        "date 2022-01-10",
        "LONDON (Reuters) - The pound fell on Tuesday.",
        "Ferry runs aground off the coast",
        "By Jane Doe and John Roe",
        "Published: 10 Jan 2022 14:05 GMT",
        "Published: 31 Feb 2022",
        "Monday, January 11, 2022",
        "# A heading",
        "## A sub-head",
        "---",
        "title: A title",
        "Image: AP",
        "Related stories",
        "Share on Facebook",
        "A ferry with 112 passengers ran aground on Monday, May 9.",
        "It will sail again on May 12, 2022, its owner said.",
        "It was built in 1999 and repaired on March 3, 2021",
        "What happens next?",
        "",
        "   ",
        "\ufeff",
        "— — —",
        "(",
    ]
)
_TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(_LINES, st.text(max_size=60)), max_size=12).flatmap(
        lambda lines: st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", " ", "\u2028"]).map(
            lambda gap: gap.join(lines)
        )
    ),
)


def _article(text: str) -> Article:
    return Article("one", "one.txt", text, text.encode("utf-8", "surrogatepass"))


@given(_TEXTS, st.sampled_from(["", "Ferry runs aground off the coast", "A title"]))
def test_blocks_are_in_order_and_leave_out_only_white_space(text: str, title: str) -> None:
    """Every character that is no white space lies in exactly one block."""
    head = read_head(text, title)
    position = 0
    for block in head.blocks:
        assert position <= block.start < block.end <= len(text)
        assert not text[position : block.start].strip()
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        position = block.end
    assert not text[position:].strip()


@given(_TEXTS)
def test_the_title_lies_in_its_block(text: str) -> None:
    """A title stands in a title block, or in front matter, and is not empty."""
    head = read_head(text)
    if head.title is not None:
        start, end = head.title
        assert text[start:end].strip()
        inside = [one.kind for one in head.blocks if one.start <= start and end <= one.end]
        assert inside in ([BlockKind.TITLE], [BlockKind.HEADER])


@given(_TEXTS)
def test_what_is_named_stands_in_the_text(text: str) -> None:
    """Place, agency and byline are the text's own words."""
    head = read_head(text)
    flat = " ".join(text.split())
    for words in (head.place, head.agency):
        assert " ".join(words.split()) in flat


@given(_TEXTS)
def test_any_text_gets_an_answer(text: str) -> None:
    """A publication date has ordered bounds, a basis and a reason; or there is a reason for none."""
    found = publication(_article(text), read_head(text))
    assert found.why
    assert (found.when is None) == (found.basis is None)
    if found.when is not None and found.when.earliest and found.when.latest:
        assert found.when.earliest <= found.when.latest
    if found.span is not None:
        assert text[slice(*found.span)].strip()


@given(_TEXTS)
def test_the_result_can_be_sent_to_another_process(text: str) -> None:
    """Head and publication survive pickling unchanged."""
    head = read_head(text)
    found = publication(_article(text), head)
    assert pickle.loads(pickle.dumps((head, found))) == (head, found)  # noqa: S301 - its own bytes


@given(_TEXTS)
def test_reading_again_gives_the_same(text: str) -> None:
    """The blocks of a text do not depend on what was read before."""
    assert read_head(text) == read_head(text)
