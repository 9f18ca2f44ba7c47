"""What holds for any text and any records."""

from __future__ import annotations

import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ingest.model import Known, KnownRecord
from dateline.ingest.names import find_names, propose
from dateline.ingest.names.folding import fold_name, fold_text
from tests.ingest.names.support import cases, document

KNOWN = cases("records.txt")[0].known
WORDS = sorted({name for one in (*KNOWN.actors, *KNOWN.places) for name in one.names})
PASSAGES = [case.passage for table in ("records.txt", "new.txt") for case in cases(table)]
SCRAPS = st.sampled_from(
    [
        *(*WORDS, *PASSAGES, "President", "Mr", "the", "The", "of", "and", "in", "said", "NATO"),
        *("(", ")", "[", "]", ",", ".", "’s", "'", "“", "”", "\n", "\n\n", " – ", "-", "O'"),
        *("İ", "ß", "\u00ad"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(SCRAPS, max_size=30).map(" ".join),
    st.lists(SCRAPS).map("".join),
)


@given(TEXTS, st.sampled_from([KNOWN, Known()]))
@settings(max_examples=150)
def test_mentions_stand_where_they_say(text: str, known: Known) -> None:
    """Mentions are in order, do not overlap, hold the text's own words and only known ids."""
    ids = {one.id for one in (*known.actors, *known.places)}
    end = 0
    for one in find_names(document(text, known)):
        assert end <= one.start < one.end
        assert text[one.start : one.end] == one.text
        assert one.name
        assert 0 < one.sure <= 1
        assert one.id is None or (one.id in ids and not one.others)
        assert set(one.others) <= ids
        end = one.end


@given(st.lists(TEXTS, max_size=4))
@settings(max_examples=50)
def test_proposals_are_of_new_names(texts: list[str]) -> None:
    """Every proposal was met, no two have one name and kind, and all can go to another process."""
    found = [find_names(document(text, KNOWN)) for text in texts]
    proposals = propose(found)
    names = {one.name for mentions in found for one in mentions}
    assert {one.name for one in proposals} <= names
    assert len({(one.name, one.kind) for one in proposals}) == len(proposals)
    assert all(1 <= one.documents <= one.count and one.name not in one.aliases for one in proposals)
    assert pickle.loads(pickle.dumps(proposals)) == proposals  # noqa: S301 - our own bytes


@given(st.sampled_from([one for one in WORDS if one != "government"]), st.sampled_from(PASSAGES))
def test_a_known_name_is_found_after_any_passage(name: str, passage: str) -> None:
    """A record's name on a line of its own means that record, or is doubtful, never a new name.

    A common noun such as `government` needs an article.
    """
    text = f"{passage}\n\n{name}"
    last = find_names(document(text, KNOWN))[-1]
    assert last.end == len(text)
    assert last.id or last.others


@given(st.text(max_size=60))
def test_folding_keeps_offsets(text: str) -> None:
    """Each folded character stands where the offsets say, and those only go up."""
    folded = fold_text(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert folded.offsets[-1] == len(text)
    assert list(folded.offsets) == sorted(set(folded.offsets)) or not text
    assert fold_name(fold_name(text)) == fold_name(text)


@given(st.text(min_size=1, max_size=20), st.text(max_size=60))
def test_any_name_can_be_a_record(name: str, text: str) -> None:
    """Records may have any name at all."""
    known = Known((KnownRecord("one", (name,), "person"),), (KnownRecord("two", (name,)),))
    for one in find_names(document(f"{text} {name}", known)):
        assert one.id in {None, "one", "two"}
