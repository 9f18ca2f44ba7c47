"""Whatever is proposed is let through by the rules or refused with a reason, and nothing crashes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dateline.dates import PartOfDay, parse_when
from dateline.ingest.extractors import validate, validated
from dateline.ingest.model import Attribution, Candidate, FigureFound, Mention, Modality
from dateline.schema import Qualifier
from tests.ingest.extractors.making import TEXT, document

DOCUMENTS = [document(), document(published=None), document(published="XXXX-01-10"), document("")]
places = st.integers(-3, len(TEXT) + 3)
spans = st.tuples(places, places)
words = st.one_of(st.text(max_size=12), st.sampled_from(TEXT.split()), st.just(TEXT[:61]))
DATES = """
2022-01-06 2022-01-06? 2022-01 ../2022-01-10 2022-01-06/ XXXX-01-06 2022-22 201X nonsense
2022-01-06/2022-01-10 2021-12-31 9999-12-31 0001-01-01 2022-01-07/.. 2022-01-09/2022-01-02
"""
dates = st.one_of(st.none(), st.sampled_from(DATES.split()), st.text(max_size=10))
days = st.one_of(
    st.none(),
    st.dates(),
    st.sampled_from([date(2022, 1, 6), date.min, date.max, date(2022, 1, 10)]),
)
numbers = st.one_of(st.none(), st.integers(), st.floats(), st.sampled_from([5100, 300, 19]))
mentions = st.builds(
    Mention,
    *(places, places, words, words),
    *(st.sampled_from([None, "almaty", "interior-ministry", "x"]), words, words),
    sure=st.floats(),
)
figures = st.builds(
    FigureFound,
    *(places, places, words, numbers, numbers, numbers),
    *(st.sampled_from(Qualifier), words, st.none() | words, words, dates),
    *(st.none() | mentions, words),
)
attributions = st.builds(
    Attribution, places, places, st.none() | mentions, st.tuples(mentions), spans, words
)
candidates = st.builds(
    Candidate,
    *(places, places, words, dates),
    st.one_of(words, st.sampled_from(["publication", "carried", "bounds"])),
    modality=st.sampled_from(Modality),
    cites=st.none() | spans,
    earliest=days,
    latest=days,
    part_of_day=st.none() | st.sampled_from(PartOfDay),
    actors=st.lists(mentions, max_size=2).map(tuple),
    places=st.lists(mentions, max_size=2).map(tuple),
    figures=st.lists(figures, max_size=2).map(tuple),
    attribution=st.none() | attributions,
    title=words,
    sure=st.floats(-1, 2),
)
junk = st.one_of(st.none(), st.booleans(), st.integers(), st.binary(), st.lists(st.text()), words)


def holds(candidate: Candidate, text: str) -> None:
    """What must be true of whatever was let through."""
    assert text[candidate.start : candidate.end] == candidate.quote
    assert candidate.quote.strip()
    if candidate.date is not None:
        parse_when(candidate.date)
    if candidate.earliest and candidate.latest:
        assert candidate.earliest <= candidate.latest
    for figure in candidate.figures:
        assert candidate.start <= figure.start < figure.end <= candidate.end
        assert text[figure.start : figure.end] == figure.text
    for mention in (*candidate.actors, *candidate.places):
        assert not mention.text or text[mention.start : mention.end] == mention.text


@given(st.sampled_from(DOCUMENTS), candidates)
def test_any_candidate_is_valid_or_refused_with_reasons(document: Any, one: Candidate) -> None:
    """A random candidate is let through only as the article's own words, else it has reasons."""
    reasons = validate(document, one)
    passed, refused = validated(document, [one])
    assert len(passed) + len(refused) == 1
    assert bool(reasons) == bool(refused)
    for reason in reasons:
        assert reason.strip()
        assert reason.isprintable()
        reason.encode()
    for kept in passed:
        holds(kept, document.text)
    for other in refused:
        repr(other).encode()
        other.candidate.quote.encode()


@given(places, places, dates, st.sampled_from([one.start for one in DOCUMENTS[0].timexes]), days)
def test_any_stretch_of_the_text_with_any_date(
    start: int, end: int, day: str | None, cited: int, bound: date | None
) -> None:
    """A verbatim quote is never enough: what passes has a date that its citation bears out."""
    text = DOCUMENTS[0].text
    timex = next(one for one in DOCUMENTS[0].timexes if one.start == cited)
    one = Candidate(start, end, text[max(start, 0) : max(end, 0)], day, "clause")
    one = replace(one, cites=(timex.start, timex.end), earliest=bound)
    passed, _ = validated(DOCUMENTS[0], [one])
    for kept in passed:
        holds(kept, text)
        when = parse_when(kept.date) if kept.date else None
        if when and when.single_day and timex.earliest and timex.latest:
            assert timex.earliest <= (when.earliest or date.max) <= timex.latest


@given(candidates, st.sampled_from(list(Candidate.__slots__)), junk)
def test_any_value_in_any_field(one: Candidate, name: str, value: object) -> None:
    """A field of any type is refused in words, and never a crash."""
    fields: dict[str, Any] = {name: value}
    broken = replace(one, **fields)
    for reason in validate(DOCUMENTS[0], broken):
        assert reason.isprintable()
