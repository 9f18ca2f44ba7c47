"""Whatever the articles, and in whatever order: the whole way from texts to files."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.build import Builder
from dateline.dates import parse_when
from dateline.errors import Severity
from dateline.ingest.drafts import Plan, plan_writes, write
from dateline.ingest.jsonlines import json_line
from dateline.ingest.merge import SiteState, known_of, merge
from dateline.ingest.model import Article, Extraction
from dateline.ingest.pipeline import Read, proposals_of, read_articles
from tests.bench.articles import article as counted
from tests.ingest.reading.samples import read
from tests.sites import make_site

NOWHERE = SiteState()
# Words that rules look at, and signs that text processing trips over.
WORDS = (
    *("On Monday", "January 4", "2022-01-10", "yesterday", "between", "and", "until January 19"),
    *("said", "announced that", "denied", "according to", "the ministry", "/TASS/", "ALMATY,"),
    *("nearly 8,000", "5.8 thousand", "$40 billion", "1/2", "people", "were detained", "police"),
    *("Ada Brook", "Northton", "President", "“", "”", '"', "’s", "(", ")", "—", "…", ".", ",", ":"),
    *("\n", "\n\n", "\r\n", "\t", "\u2028", "\x00", "\ufeff", "\u202e", "\U0001f6a2", "e\u0301"),
    *("И сказал", "三月三日", "[red]", "---", "# ", "[@x]", "{{ x }}", "<b>", "%s", "\\"),
)
PIECES = st.lists(
    st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), min_size=1, max_size=40
).map(" ".join)
TEXTS = st.one_of(PIECES, st.text(max_size=200))


def article(text: str, name: str = "a") -> Article:
    """An article of a text, stored as UTF-8."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return Article(name, f"{name}.txt", text, text.encode(), language="en")


def outcome(articles: list[Article], state: SiteState = NOWHERE) -> tuple[Read, Plan]:
    """What is found in articles, and what would be written of them."""
    found = read_articles(articles, state)
    merged = merge(found.extractions, state, proposals_of(found.extractions))
    return found, plan_writes(merged, state)


def hold(extraction: Extraction) -> None:
    """What must be true of every extraction: quotes, bounds, and the line of JSON."""
    text = extraction.article.text
    for one in extraction.candidates:
        assert text[one.start : one.end] == one.quote
        assert 0 <= one.start < one.end <= len(text)
        assert one.date is None or parse_when(one.date).edtf
        if one.earliest and one.latest:
            assert one.earliest <= one.latest
        if one.cites:
            assert any(timex.start <= one.cites[0] for timex in extraction.timexes)
        for figure in one.figures:
            assert text[figure.start : figure.end] == figure.text
            assert figure.text in one.quote
    line = json_line(extraction)
    assert "\n" not in line
    entries = json.loads(line)["entries"]
    assert [text[one["start"] : one["end"]] for one in entries] == [one["quote"] for one in entries]


@given(texts=st.lists(TEXTS, min_size=1, max_size=3))
@settings(max_examples=60)
def test_any_text_goes_through(texts: list[str]) -> None:
    """Nothing crashes, every quote is verbatim, and the same articles give the same files."""
    articles = [article(text, f"a{number}") for number, text in enumerate(texts)]

    found, plan = outcome(articles)

    assert found.faults == ()
    for extraction in found.extractions:
        hold(extraction)
    assert outcome(articles)[1].files == plan.files


@given(texts=st.lists(TEXTS, min_size=1, max_size=2))
@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_drafts_of_any_text_check(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What is written has no error, and once it is there nothing more is written."""
    root = tmp_path_factory.mktemp("site")
    make_site(root)
    for number, text in enumerate(texts):
        (root / f"a{number}.txt").write_bytes(text.encode("utf-8", "replace"))
    articles, _ = read(*sorted(root.glob("a*.txt")), language="en")

    write(outcome(articles, known_of(root))[1], root)

    problems = Builder(root, drafts=True).check().problems
    assert [str(one) for one in problems if one.severity is Severity.ERROR] == []
    assert outcome(articles, known_of(root))[1].files == {}


def test_the_order_of_articles_does_not_matter() -> None:
    """Twelve articles on four stories give the same files in any order."""
    articles = [article(counted(number), f"a{number:02}") for number in range(12)]
    expected = outcome(articles)[1].files

    for order in (articles[::-1], articles[6:] + articles[:6], articles[::2] + articles[1::2]):
        assert outcome(order)[1].files == expected


def test_reports_of_one_story_become_shared_drafts() -> None:
    """Articles on the same events give fewer drafts than each by itself."""
    articles = [article(counted(number), f"a{number}") for number in range(3)]

    together = outcome(articles)[1].merged.drafts
    alone = [draft for one in articles for draft in outcome([one])[1].merged.drafts]

    assert len(together) < len(alone)
    assert any(len({claim.statement.source.id for claim in one.claims}) == 3 for one in together)


def test_every_candidate_is_in_a_draft_or_left_out_with_a_reason() -> None:
    """Nothing that was found disappears."""
    found, plan = outcome([article(counted(number), f"a{number}") for number in range(6)])

    kept = {
        (one.source.id, *part)
        for draft in plan.merged.drafts
        for one in draft.statements
        for part in [one.span]
    }
    left = {
        (one.source.id, one.candidate.start, one.candidate.end): one.reason
        for one in plan.merged.left_out
    }
    assert all(left.values())
    ids = {one.extraction.article.id: one.id for one in plan.merged.sources}
    for extraction in found.extractions:
        source = ids[extraction.article.id]
        for one in extraction.candidates:
            held = any(
                name == source and start <= one.start and one.end <= end
                for name, start, end in (*kept, *left)
            )
            assert held, one.quote


def test_an_article_that_was_drafted_before_is_not_worked_on(tmp_path: Path) -> None:
    """Unless it is asked for again: a model would be paid twice."""
    make_site(tmp_path)
    articles = [article(counted(0))]
    write(outcome(articles, known_of(tmp_path))[1], tmp_path)
    state = known_of(tmp_path)
    worked = []

    (unread,) = read_articles(
        articles, state, again=False, progress=lambda: worked.append(1)
    ).extractions
    (again,) = read_articles(articles, state).extractions

    assert (unread.article.text, unread.candidates, worked) == (articles[0].text, (), [])
    assert again.candidates


def test_a_day_that_is_known_from_outside_is_firmer_than_the_text() -> None:
    """It dates what the article tells."""
    known = replace(article(counted(0)), given=parse_when("2020-03-04"))

    (found,) = read_articles([known], NOWHERE).extractions

    assert found.publication.when == parse_when("2020-03-04")
