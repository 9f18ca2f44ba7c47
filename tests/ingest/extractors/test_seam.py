"""Extractors by name, those of other distributions included."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import entry_points
from itertools import count
from typing import Any

import pytest

from dateline.errors import UsageError
from dateline.ingest.extractors import Extracted, ExtractorError, extract, load_extractor
from dateline.ingest.extractors.seam import GROUP, extractor_names
from dateline.ingest.model import Candidate, Document, Fault
from tests.ingest.extractors.making import Install, candidate, document

COURTS = """
from dataclasses import dataclass
from dateline.ingest.model import Candidate

@dataclass(frozen=True)
class Courts:
    word: str
    name: str = "courts"

    def extract(self, document):
        at = document.text.index(self.word)
        end = at + len(self.word)
        yield Candidate(at, end, document.text[at:end], None, "none")
        yield Candidate(at, end, "a verdict of the writer's own", None, "none")

def make(settings):
    return Courts(settings["COURTS_WORD"])
"""


def test_an_extractor_of_another_distribution_is_found_and_held_to_the_rules(
    install: Install,
) -> None:
    """What another package offers is made from the settings, run, and validated."""
    install("court-reports", "courts", "court_reports:make", COURTS)
    assert "courts" in extractor_names()
    extractor = load_extractor("courts", {"COURTS_WORD": "two bridges were closed"})
    found = extract(extractor, document(), "seeds/article.txt")
    assert isinstance(found, Extracted)
    assert [one.quote for one in found.candidates] == ["two bridges were closed"]
    assert ["does not say" in " ".join(one.reasons) for one in found.refused] == [True]


def test_dateline_brings_its_own_two() -> None:
    """The rules and the language model are entry points like any other, and both can be loaded."""
    own = {point.name: point.value for point in entry_points(group=GROUP)}
    assert own["rules"] == "dateline.ingest.extractors.rules:make"
    assert own["openai"] == "dateline.ingest.extractors.openai:make"
    assert load_extractor("rules", {}).name == "rules"
    settings = {"DATELINE_OPENAI_URL": "http://127.0.0.1:9/v1", "DATELINE_OPENAI_MODEL": "m"}
    assert load_extractor("openai", settings).name == "openai"


@pytest.mark.parametrize(("name", "near"), [("rule", "rules"), ("open-ai", "openai")])
def test_a_misspelt_name_gets_a_did_you_mean(name: str, near: str) -> None:
    """An unknown name is answered with the nearest one and the list of all."""
    with pytest.raises(UsageError, match=f"no extractor '{name}'") as error:
        load_extractor(name, {})
    assert f"did you mean '{near}'?" in error.value.hint
    assert "openai, rules" in error.value.hint


@pytest.mark.parametrize(
    ("value", "code", "message"),
    [
        ("broken_one:make", "import no_such_package", "ModuleNotFoundError: No module named"),
        ("broken_two:make", "def f(:", "SyntaxError"),
        ("broken_three:make", "", "AttributeError"),
        ("broken_four:make", "make = 5", "is no factory"),
        ("broken_five:make", "def make(settings): raise OSError('a\\nb')", "OSError: a b"),
        ("broken_six:make", "def make(settings): return object()", "AttributeError"),
        ("broken_seven:make", "class make:\n  def __init__(s, x): s.extract = 5", "no method"),
    ],
)
def test_an_extractor_that_cannot_be_loaded_is_one_clear_line(
    install: Install, value: str, code: str, message: str
) -> None:
    """Whatever is wrong with another package, the user reads one line that names the extractor."""
    name = value.partition(":")[0].replace("_", "-")
    install(name, name, value, code)
    with pytest.raises(UsageError, match=message) as error:
        load_extractor(name, {})
    assert f"'{name}'" in error.value.message
    assert "\n" not in error.value.message


def test_two_packages_with_one_name_are_told_apart_by_nobody(install: Install) -> None:
    """Which of two extractors of one name is meant is not guessed."""
    install("first-courts", "twice", "first_courts:make", COURTS)
    install("other-courts", "twice", "other_courts:make", COURTS)
    with pytest.raises(UsageError, match="first-courts, other-courts"):
        load_extractor("twice", {})


@dataclass(frozen=True)
class Scripted:
    """An extractor that does what a test wants."""

    does: Callable[[Document], Iterable[Any]]
    name: str = "scripted"

    def extract(self, document: Document) -> Iterable[Candidate]:
        """Do it."""
        return self.does(document)


def _raises_half_way(document: Document) -> Iterable[Candidate]:
    yield candidate("two bridges were closed")
    raise KeyError("no\nsuch thing")


def _gives_up(document: Document) -> Iterable[Candidate]:
    raise ExtractorError("the service sleeps", "try again at eight")


def _without_end(document: Document) -> Iterable[Candidate]:
    return (candidate("two bridges were closed") for _ in count())


@pytest.mark.parametrize(
    ("does", "line"),
    [
        (_raises_half_way, "the extractor 'scripted' failed: KeyError: 'no\\nsuch thing'"),
        (_gives_up, "the service sleeps (try again at eight)"),
        (_without_end, "proposed more than 50000 events"),
        (lambda _: None, "TypeError"),
        (lambda _: ["a text"], "gave a str where a Candidate is due"),
    ],
)
def test_what_goes_wrong_in_an_extractor_is_a_fault_of_the_article(
    does: Callable[[Document], Iterable[Any]], line: str
) -> None:
    """An extractor that fails costs its article alone, and says so in one line."""
    found = extract(Scripted(does), document(), "seeds/article.txt")
    assert isinstance(found, Fault)
    assert line in str(found)
    assert str(found).startswith("seeds/article.txt: ")
    assert "\n" not in str(found)


def test_an_extractor_that_finds_nothing_is_no_fault() -> None:
    """An article without events is worked on like any other."""
    assert extract(Scripted(lambda _: []), document(), "a.txt") == Extracted((), ())
