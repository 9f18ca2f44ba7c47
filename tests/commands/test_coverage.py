"""`dateline coverage`: which sentences of the articles claims quote."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from dateline.build import Builder
from dateline.coverage import State, cover
from dateline.errors import ContentError, UsageError
from tests.commands.conftest import Run
from tests.sites import SiteFolder, make_site

ARTICLE = """\
Bridge open again

The Harbour Bridge was opened on Friday, the council said. It had been closed for four days.
"We are glad. The children waved," said Ada Brook.

Weather: fine
"""


def _source(text: str, more: str = "") -> str:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return (
        "---\ntitle: Bridge open again\npublisher: Post\npublished: 2021-05-08\n"
        f"text: seeds/open.txt\nsha256: {digest}\n{more}---\n"
    )


def _event(*quotes: str) -> str:
    claims = "".join(
        f"  - {{id: c{number}, source: post, quote: {json.dumps(quote)}}}\n"
        for number, quote in enumerate(quotes, 1)
    )
    cites = " ".join(f"[@c{number}]" for number in range(1, len(quotes) + 1))
    return (
        "---\ntitle: Open\ndate: 2021-05-07\npublished: 2021-06-01\n"
        f"claims:\n{claims}---\nOpen {cites}.\n"
    )


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    """A site whose article `post` has six sentences; one is quoted, one is set aside."""
    aside = "unquoted:\n  - {quote: 'Weather: fine', why: The weather of another day.}\n"
    return make_site(
        tmp_path / "site",
        {
            "seeds/open.txt": ARTICLE,
            "content/sources/post.md": _source(ARTICLE, aside),
            "content/events/open.md": _event("The Harbour Bridge was opened on Friday"),
        },
    )


def _states(site: SiteFolder) -> dict[str, str]:
    covered = {one.source.id: one for one in cover(Builder(site.root).check().timeline)}
    return {sentence.text: sentence.state.value for sentence in covered["post"].sentences}


def test_each_sentence_has_a_state(site: SiteFolder) -> None:
    """A sentence is quoted, set aside with a reason, or open."""
    assert _states(site) == {
        "Bridge open again": "open",
        "The Harbour Bridge was opened on Friday, the council said.": "quoted",
        "It had been closed for four days.": "open",
        '"We are glad.': "open",
        'The children waved," said Ada Brook.': "open",
        "Weather: fine": "set aside",
    }


@pytest.mark.parametrize(
    ("quote", "quoted"),
    [
        ("the council said. It had", set()),
        ("the council said. It had been", {"It had been closed for four days."}),
        ("had been […] days", {"It had been closed for four days."}),
        ("We are glad", {'"We are glad.'}),
        ("Bridge open again", {"Bridge open again"}),
        ("we Bridge", None),
        ("ad been closed for fou", {"It had been closed for four days."}),
        ("en closed fo", set()),
    ],
)
def test_three_words_or_all(site: SiteFolder, quote: str, quoted: set[str] | None) -> None:
    """A quote covers a sentence with three of its whole words, or with all that it has."""
    first = "The Harbour Bridge was opened on Friday, the council said."
    site.write("content/events/open.md", _event("The Harbour Bridge was opened", quote))
    if quoted is None:
        with pytest.raises(ContentError):
            _states(site)
        return

    found = {text for text, state in _states(site).items() if state == "quoted"}
    assert found == quoted | {first}


def test_claims_of_one_sentence_are_all_named(site: SiteFolder) -> None:
    """A sentence names every claim that quotes it, and how many of its words are quoted."""
    site.write("content/events/open.md", _event("closed for four days", "It had been closed"))

    covered = {one.source.id: one for one in cover(Builder(site.root).check().timeline)}
    [sentence] = [one for one in covered["post"].sentences if one.claims]
    assert [(claim.event, claim.id) for claim in sentence.claims] == [
        ("open", "c1"),
        ("open", "c2"),
    ]
    assert (sentence.quoted_words, sentence.words) == (7, 7)
    assert ARTICLE[sentence.start : sentence.end] == sentence.text
    assert sentence.line == 3


def test_a_passage_is_set_aside_wherever_it_stands(site: SiteFolder) -> None:
    """A sub-head that repeats a sentence is set aside with it, unless a claim quotes one."""
    text = "It was shut.\n\nIt was shut.\n\n" + ARTICLE
    site.write("seeds/open.txt", text)
    aside = "unquoted:\n  - {quote: It was shut., why: Said elsewhere.}\n"
    site.write("content/sources/post.md", _source(text, aside))

    covered = {one.source.id: one for one in cover(Builder(site.root).check().timeline)}
    assert covered["post"].count(State.SET_ASIDE) == 2


def test_the_listing_shows_what_is_open(site: SiteFolder, dateline: Run) -> None:
    """By default each article has its counts, its open sentences with file and line, and reasons."""
    said = dateline("coverage", root=site.root)

    assert said.code == 0
    assert "post  1 of 6 sentences quoted, 1 set aside, 4 open" in said.out
    assert "open       seeds/open.txt:3  It had been closed for four days." in said.out
    assert "why: The weather of another day." in said.out
    assert "opened on Friday" not in said.out
    assert "2 articles  " in said.out


def test_a_named_source_is_shown_in_full(site: SiteFolder, dateline: Run) -> None:
    """A source that is named shows every sentence, with the claims that quote it."""
    said = dateline("coverage", "post", root=site.root)

    assert "quoted     seeds/open.txt:3  The Harbour Bridge was opened on Friday" in said.out
    assert "7 of 10 words" in said.out
    assert "open/c1" in said.out
    assert "gazette" not in said.out


def test_missing_leaves_out_what_is_covered(site: SiteFolder, dateline: Run) -> None:
    """`--missing` shows open sentences only, and no article that has none."""
    site.write(
        "content/events/open.md",
        _event("Bridge open again", "The Harbour Bridge", "It had been", "We are glad", "waved,"),
    )
    site.edit("content/events/open.md", '"waved,"', '"The children waved"')

    said = dateline("coverage", "--missing", root=site.root)

    assert "post" not in said.out
    assert "gazette  " in said.out
    assert "set aside  seeds" not in said.out


def test_strict_fails_on_an_open_sentence(site: SiteFolder, dateline: Run) -> None:
    """`--strict` exits with 1 if a sentence is open, of the sources that are asked for."""
    site.edit(
        "content/sources/post.md",
        "unquoted:\n",
        "unquoted:\n  - {quote: Bridge open again, why: A headline.}\n"
        '  - {quote: "It had been closed for four days.", why: Known.}\n'
        "  - {quote: We are glad. The children waved, why: No fact.}\n",
    )

    assert dateline("coverage", "--strict", "post", root=site.root).code == 0
    assert dateline("coverage", "--strict", root=site.root).code == 1
    assert dateline("coverage", root=site.root).code == 0


def test_drafts_count_when_asked(site: SiteFolder, dateline: Run) -> None:
    """Claims of drafts cover sentences with `--drafts` only."""
    site.write("content/drafts/idea.md", _event("It had been closed for four days"))

    assert "1 of 6" in dateline("coverage", "post", root=site.root).out
    assert "2 of 6" in dateline("coverage", "post", "--drafts", root=site.root).out


def test_a_source_without_a_text_says_so(site: SiteFolder, dateline: Run) -> None:
    """There is nothing to cover in a source that has no stored text."""
    site.write(
        "content/sources/link.md", "---\ntitle: Link\npublisher: P\npublished: 2021-05-08\n---\n"
    )

    assert "link  no stored text" in dateline("coverage", root=site.root).out


def test_a_site_without_sources_says_so(site: SiteFolder, dateline: Run) -> None:
    """An empty listing would look like a site in which all is covered."""
    for path in ("content/events/open.md", "content/events/2021-05-03-closed.md"):
        site.write(path, "---\ntitle: A\ndate: 2021\n---\n")
    site.remove("content/sources/post.md")
    site.remove("content/sources/gazette.md")

    assert dateline("coverage", root=site.root).out == "The site has no sources.\n"


def test_json_has_every_sentence(site: SiteFolder, dateline: Run) -> None:
    """`--json` gives every sentence with its place, its state and what covers it."""
    said = json.loads(dateline("coverage", "post", "--json", root=site.root).out)

    [post] = said["sources"]
    by_state: dict[str, list[dict[str, Any]]] = {}
    for sentence in post["sentences"]:
        by_state.setdefault(sentence["state"], []).append(sentence)
        assert " ".join(ARTICLE[sentence["start"] : sentence["end"]].split()) == sentence["text"]
    assert (said["ok"], post["quoted"], post["set_aside"], post["open"]) == (True, 1, 1, 4)
    assert by_state["quoted"][0]["claims"] == [{"event": "open", "id": "c1"}]
    assert by_state["set-aside"][0]["set_aside"] == ["The weather of another day."]


def test_an_unknown_source_gets_a_did_you_mean(site: SiteFolder, dateline: Run) -> None:
    """A source that does not exist is refused, with the nearest that does."""
    with pytest.raises(UsageError) as refused:
        dateline("coverage", "gazete", root=site.root)

    assert refused.value.hint == "did you mean gazette?"


def test_a_site_with_errors_shows_these(site: SiteFolder, program: Run) -> None:
    """Where a quote is not in its article, coverage means nothing: the errors are shown."""
    site.write("content/events/open.md", _event("The Harbour Bridge was sold"))

    shown = program("coverage", cwd=site.root)
    as_json = program("coverage", "--json", cwd=site.root)

    assert (shown.code, as_json.code) == (1, 1)
    assert "the quote is not in seeds/open.txt" in shown.err
    assert json.loads(as_json.out)["ok"] is False


def test_nothing_of_the_project_s_own_articles_is_open(project: Path) -> None:
    """Each sentence of the project's own articles is quoted, or set aside with a reason."""
    covered = cover(Builder(project).check().timeline)

    still_open = [
        f"{one.source.file}:{sentence.line}: {sentence.text}"
        for one in covered
        for sentence in one.sentences
        if sentence.state is State.OPEN
    ]
    assert sum(len(one.sentences) for one in covered) > 80
    assert still_open == []
