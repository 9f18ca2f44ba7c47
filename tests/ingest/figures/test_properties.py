"""What holds for figures and attributions of any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ingest.figures import find_attributions, find_figures, speaker_of
from tests.ingest.figures.documents import document_of

_PIECES = st.sampled_from(
    (
        *(
            "12 people",
            "nearly 8,000",
            "two dozen",
            "$3.5 million",
            "12 per cent",
            "20–30",
            "a third of",
        ),
        *(
            "said",
            "reported",
            "according to",
            "that",
            "citing",
            "told",
            "it added",
            "was quoted as saying",
        ),
        *(
            "killed",
            "arrested",
            "on Monday",
            "between 20 and",
            "of them",
            "the ministry",
            "Ana Silva",
        ),
        *(
            "“",
            "”",
            '"',
            ",",
            ".",
            "; ",
            "\n",
            "hundreds of",
            "1,822",
            "18:00",
            "3–1",
            "№ 5",
            "½",
            "1.2bn",
        ),
        *("²", "٣", "𝟛", "\u00a0", "\u200b", "one in five", "half a", "and", "or more", "₸", "%"),
    )
)
_NEWS = st.lists(_PIECES, max_size=40).map(" ".join)
_ANY = st.text(max_size=300)


@settings(max_examples=150)
@given(st.one_of(_NEWS, _ANY))
def test_figures_of_any_text_stand_where_they_say(text: str) -> None:
    """A figure's words are those at its offsets, and it has either a value or ordered bounds."""
    found = find_figures(document_of(text))
    for one in found:
        assert text[one.start : one.end] == one.text
        assert one.text.strip()
        assert 0 <= one.sure <= 1
        if one.value is None:
            assert one.low is not None
            assert one.high is not None
            assert one.low <= one.high
            assert one.qualifier in {"exact", "about"}
        else:
            assert one.low is None
            assert one.high is None
        assert not (one.measure and one.proposed)
    assert list(found) == sorted(found, key=lambda one: one.start)


@settings(max_examples=150)
@given(st.one_of(_NEWS, _ANY))
def test_attributions_of_any_text_stand_within_it(text: str) -> None:
    """An attribution covers words of the text, and so does what attributes them."""
    found = find_attributions(document_of(text))
    for one in found:
        assert 0 <= one.start <= one.end <= len(text)
        assert 0 <= one.cue[0] < one.cue[1] <= len(text)
        if one.by:
            assert text[one.by.start : one.by.end] == one.by.text
        speaker = speaker_of(found, one.start, one.end)
        assert speaker is None or speaker in found


@settings(max_examples=60)
@given(st.one_of(_NEWS, _ANY))
def test_the_same_text_is_read_the_same_twice(text: str) -> None:
    """Neither figures nor attributions depend on what was read before."""
    document = document_of(text)
    assert find_figures(document) == find_figures(document)
    assert find_attributions(document) == find_attributions(document)
