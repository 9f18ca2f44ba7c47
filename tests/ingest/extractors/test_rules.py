"""The extractor that puts clauses, names, figures and speakers together."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.extractors import Extracted, extract, load_extractor
from dateline.ingest.extractors.rules import RulesExtractor
from dateline.ingest.model import Candidate, Modality
from tests.ingest.extractors.making import document

RULES = load_extractor("rules", {})
SEEDS = sorted(file.name for file in (Path(__file__).parents[3] / "seeds").glob("*.txt"))


def read(text: str) -> tuple[Candidate, ...]:
    """The candidates of a text, of which the validator must have refused none."""
    found = extract(RULES, document(text), "a.txt")
    assert isinstance(found, Extracted), str(found)
    assert found.refused == ()
    return found.candidates


def telling(candidates: tuple[Candidate, ...], words: str) -> Candidate:
    """The one candidate whose quote holds the words."""
    (one,) = [candidate for candidate in candidates if words in candidate.quote]
    return one


def ids(mentions: tuple[object, ...]) -> set[str | None]:
    """The records of mentions."""
    return {getattr(mention, "id", None) for mention in mentions}


SAID = "The Interior Ministry said on Monday that police had detained 300 people in Almaty on January 6.\n"


def test_the_saying_and_what_is_said_are_two() -> None:
    """Who announces something is an actor of the announcement, and not of what is announced."""
    found = read(SAID)
    told = telling(found, "had detained 300 people")
    said = telling(found, "Interior Ministry said")
    assert said.modality is Modality.REPORTED
    assert "interior-ministry" in ids(said.actors)
    assert "interior-ministry" not in ids(told.actors)
    assert told.attribution is not None
    assert told.attribution.by is not None
    assert told.attribution.by.id == "interior-ministry"


def test_each_clause_has_its_own_date() -> None:
    """The announcement has its day, and what it announces has another."""
    found = read(SAID)
    assert telling(found, "had detained 300 people").date == "2022-01-06"
    assert telling(found, "Interior Ministry said").date == "2022-01-10"


def test_figures_and_places_belong_to_their_clause() -> None:
    """A figure stands with the clause that gives it, a place with the clause that names it."""
    told = telling(read(SAID), "had detained 300 people")
    assert [figure.value for figure in told.figures] == [300]
    assert ids(told.places) == {"almaty"}
    assert telling(read(SAID), "Interior Ministry said").figures == ()


def test_who_speaks_elsewhere_may_act_here() -> None:
    """Who does something and then speaks is an actor of what it did."""
    found = read("The Interior Ministry freed 30 people in Almaty on Friday, the ministry said.\n")
    assert "interior-ministry" in ids(telling(found, "freed 30 people").actors)


def test_a_source_that_is_merely_named_does_not_act() -> None:
    """Who is named after "according to" is no actor."""
    found = read("Shops reopened on Friday, according to the Interior Ministry.\n")
    assert "interior-ministry" not in ids(telling(found, "Shops reopened").actors)


def test_no_name_is_given_twice() -> None:
    """A clause that names somebody twice has them once."""
    found = read("Ruth Calder said Ruth Calder had won on Friday.\n")
    for one in found:
        names = [mention.id or mention.name for mention in one.actors]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("name", SEEDS)
def test_everything_found_in_a_real_article_is_valid(project: Path, name: str) -> None:
    """What the rules find in an article passes the validator."""
    assert read((project / "seeds" / name).read_text(encoding="utf-8"))


@given(st.text(alphabet=st.sampled_from("The ministry said 5,1 on Jan. 6\n“”,.'"), max_size=80))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    """Whatever the text, the rules propose nothing that crashes or has wrong offsets."""
    for one in RulesExtractor().extract(document(text)):
        assert text[one.start : one.end] == one.quote
