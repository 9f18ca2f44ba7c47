"""When articles were published: as they state it, as metadata give it, as their dates allow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dateline.dates import parse_when
from dateline.ingest.head import publication, read_head
from dateline.ingest.model import Article
from dateline.temporal import find_published

CASES = Path(__file__).parent / "cases" / "publication.txt"
_KNOWN = re.compile(r"(?P<key>given|metadata|url) (?P<value>\S+)\n")


@dataclass(frozen=True)
class Case:
    """An article, its date and basis, and words of the explanation."""

    article: Article
    expected: str
    why: str


def article(text: str, **known: Any) -> Article:
    """An article in English."""
    return Article(id="one", origin="one.txt", text=text, data=text.encode(), **known)


def cases() -> list[Any]:
    """Every case of the table."""
    parts = re.split(r"(?m)^=== (.*)\n", CASES.read_text(encoding="utf-8"))
    return [
        pytest.param(_case(body), id=name)
        for name, body in zip(parts[1::2], parts[2::2], strict=True)
    ]


def _case(body: str) -> Case:
    text, _, expected = body.rpartition("\n---\n")
    known: dict[str, Any] = {}
    while match := _KNOWN.match(text):
        names = {"given": "given", "metadata": "metadata_date", "url": "url"}
        value = match["value"]
        known[names[match["key"]]] = value if match["key"] == "url" else parse_when(value)
        text = text[match.end() :]
    if known:
        text = text.removeprefix("\n")
    date, _, why = expected.strip().partition("\nwhy ")
    return Case(article(text, **known), date, why)


@pytest.mark.parametrize("case", cases())
def test_an_article_is_dated_by_what_supports_it(case: Case) -> None:
    """The date, its basis and the explanation are what an editor would note."""
    found = publication(case.article, read_head(case.article.text))
    basis = found.basis.value if found.basis else ""
    assert (f"{found.when.edtf} {basis}" if found.when else "none") == case.expected, found.why
    assert case.why in found.why
    assert found.why.endswith(".")


@pytest.mark.parametrize("case", cases())
def test_a_span_is_where_the_day_stands(case: Case) -> None:
    """A stated day points at its words; one that no line states points nowhere."""
    found = publication(case.article, read_head(case.article.text))
    stated = case.expected.endswith(("stated", "dateline"))
    assert (found.span is not None) == stated
    if found.span is not None and found.when is not None:
        words = case.article.text[slice(*found.span)]
        assert str((found.when.ends[0]).day) in words.replace("-0", "-")


@pytest.mark.parametrize("case", cases())
def test_what_is_inferred_is_marked(case: Case) -> None:
    """Each bound that the text merely suggests carries a question mark."""
    found = publication(case.article, read_head(case.article.text))
    if found.inferred:
        assert found.when is not None
        assert all(end.uncertain for end in found.when.ends)


def test_all_commands_agree_on_the_stated_day() -> None:
    """What `dateline dates` takes for the day of publication is what ingest takes for it."""
    text = "Ferry runs aground\nUpdated: January 12, 2022\nPublished: January 10, 2022\n\nA ferry."
    found = find_published(text)
    own = publication(article(text), read_head(text))
    assert found is not None
    assert (found.when, (found.start, found.end)) == (own.when, own.span)
