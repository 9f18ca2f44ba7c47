"""What holds for any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import parse_when
from dateline.ingest.events import RULES, find_events
from dateline.ingest.model import Document
from tests.ingest.events.building import document

_WORDS = st.sampled_from(
    [
        *("the", "police", "said", "that", "announced", "had", "been", "was", "will", "not", "to"),
        *("on Monday", "in 2004", "since", "until", "January 19", "yesterday", "by", "after"),
        *("before", "when", "which", "who", "and", "but", ",", ";", ":", '"', "“", "”", "(", ")"),
        *("the launch", "its", "launched", "crash", "crashed", "'s", "–", ".", "?", "today"),
        *("according", "Ms Berg", "2 May 2010 to 4 May 2010", "later", "closed", "a day", "ing"),
    ]
)
_PUBLISHED = st.sampled_from(["2022-01-10", "unknown", "2022-01-10?", "2022-01", "XXXX-01-06"])
NEWS = st.lists(_WORDS, min_size=1, max_size=40).map(" ".join)
ANY = st.text(min_size=1, max_size=120).filter(lambda text: bool(text.strip()))


def holds(read: Document) -> None:
    """Check what any document must give."""
    found = find_events(read)
    assert found == find_events(read)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        sentence = read.sentences[one.sentence]
        assert sentence.start <= one.start < one.end <= sentence.end
        assert one.basis in RULES
        assert 0 <= one.sure <= 1
        if one.earliest and one.latest:
            assert one.earliest <= one.latest
        if one.date is not None:
            parse_when(one.date)
        if one.cites:
            assert any(one.cites == (t.start, t.end) for t in read.timexes)
    for sentence in read.sentences:
        for start, end in sentence.words:
            assert any(one.start <= start and end <= one.end for one in found)


@settings(max_examples=150)
@given(text=NEWS, published=_PUBLISHED)
def test_any_news_like_text_is_covered_and_its_dates_hold(text: str, published: str) -> None:
    """Each word stands in an event; dates parse, bounds are ordered, and what is cited is there."""
    holds(document(text, published))


@settings(max_examples=100)
@given(text=ANY, published=_PUBLISHED)
def test_any_text_is_read(text: str, published: str) -> None:
    """No text breaks the reading, whatever it is made of."""
    holds(document(text, published))


def test_a_text_without_sentences_tells_nothing() -> None:
    """Marks alone are no event."""
    assert find_events(document("…", "2022-01-10")) == ()


def test_a_list_that_passes_for_a_sentence_is_one_event() -> None:
    """What is far longer than a sentence is not cut, and is covered all the same."""
    read = document(
        "On 3 May 2010 " + "a shop, a bank and " * 2000 + "a school closed", "2010-05-05"
    )
    (one,) = find_events(read)
    assert (one.start, one.end, one.date) == (0, len(read.text), "2010-05-03")
