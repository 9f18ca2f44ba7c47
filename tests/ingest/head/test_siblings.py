"""Articles without a day, dated by others that report the same events, and by no others."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.dates import parse_when
from dateline.ingest.head import (
    KnownArticle,
    Reading,
    infer_from_siblings,
    publication,
    read_head,
)
from dateline.ingest.model import Article, Publication, PublishedBasis

DATED = """\
LISBON, Jan. 14, 2022 (AP) -- The port authority closed the old Harbour Bridge after inspectors found
cracks in two pillars, its director Ada Brook announced Friday.

The bridge carries 12,000 cars a day. Repairs began on January 12.
"""
UNDATED = """\
Port authority closes Harbour Bridge over cracks

The port authority announced on Friday that it had closed the Harbour Bridge because inspectors had
found cracks in two of its pillars.

“We could not wait,” director Ada Brook said.
"""
TODAY = UNDATED.replace("announced on Friday", "announced today")
YESTERDAY = UNDATED.replace("announced on Friday", "announced yesterday")
NO_DAY = UNDATED.replace("announced on Friday", "announced")
ELSEWHERE = """\
Port authority opens second terminal at Milltown

The port authority announced on Friday that it had opened the second ferry terminal at Milltown, which
can take 400 cars an hour.
"""
OTHER_NUMBERS = """\
Port authority closes Harbour Bridge over cracks

The port authority announced on Friday that it had closed the Harbour Bridge because inspectors had
found cracks in 27 of its 90 pillars.
"""
STRIKE = """\
Teachers end strike in three provinces

The teachers' union announced on Friday that its members would go back to school after talks with
the Education Ministry in Oslo ended with a rise of 4 percent.
"""
MISSION = """\
Sea guard ends its search

By a decision of the Coastal Rescue Council of Norway on March 6, the Northern Sea Guard was sent to search
for the lost trawler Havfrue in the Barents Sea.

The Norwegian trawler Havfrue, with a crew from Norway, Iceland and Portugal, was lost in heavy ice.
"""
MISSION_DATED = """\
March 8, 2019

On March 5 the Coastal Rescue Council of Norway met in Bergen, and the Northern Sea Guard was sent to
the Barents Sea the next day to search for the lost trawler Havfrue in heavy ice.

The trawler Havfrue, with a crew from Norway, Portugal and Iceland, was lost on March 4.
"""


def reading(text: str, name: str, given_day: str = "") -> Reading:
    """An article with what it says of its own day."""
    day = parse_when(given_day) if given_day else None
    article = Article(name, f"{name}.txt", text, text.encode(), given=day)
    head = read_head(text)
    return Reading(article, head, publication(article, head))


def inferred(text: str, *others: Reading, known: tuple[KnownArticle, ...] = ()) -> Publication:
    """What others tell of an article's day."""
    return infer_from_siblings([reading(text, "open"), *others], known)[0]


def edtf(found: Publication) -> str:
    """The date, or none."""
    return found.when.edtf if found.when else "none"


def test_a_weekday_is_the_day_that_a_sibling_gives_the_same_announcement() -> None:
    """An announcement "on Friday" gets the day on which the dated article has it."""
    found = inferred(UNDATED, reading(DATED, "bridge-ap"))
    assert (edtf(found), found.basis) == ("2022-01-14?", PublishedBasis.SIBLINGS)
    assert "bridge-ap" in found.why
    assert "The port authority closed the old Harbour Bridge" in found.why


@pytest.mark.parametrize(("text", "day"), [(TODAY, "2022-01-14?"), (YESTERDAY, "2022-01-15?")])
def test_today_and_yesterday_count_from_the_day_of_the_event(text: str, day: str) -> None:
    """An article that puts the event on "yesterday" appeared the day after."""
    assert edtf(inferred(text, reading(DATED, "bridge-ap"))) == day


def test_an_event_without_any_day_gives_a_lower_bound() -> None:
    """Nobody reports an event before it happens; how much later stays open."""
    assert edtf(inferred(NO_DAY, reading(DATED, "bridge-ap"))) == "2022-01-14?/.."


def test_another_weekday_is_not_the_same_day() -> None:
    """An announcement "on Monday" is not the one that a dated article has on a Friday."""
    found = inferred(UNDATED.replace("Friday", "Monday"), reading(DATED, "bridge-ap"))
    assert edtf(found) != "2022-01-14?"


@pytest.mark.parametrize("text", [ELSEWHERE, OTHER_NUMBERS, STRIKE])
def test_unrelated_articles_give_no_support(text: str) -> None:
    """Another act of the same people, other figures or another subject date nothing."""
    alone = reading(text, "open").publication
    assert inferred(text, reading(DATED, "bridge-ap"), reading(MISSION_DATED, "ship")) == alone


def test_a_year_comes_from_siblings_on_the_same_events() -> None:
    """A day without its year gets that of articles that date the same course of events."""
    alone = reading(MISSION, "open").publication
    assert alone.when is None
    found = inferred(MISSION, reading(MISSION_DATED, "ship"), reading(DATED, "bridge-ap"))
    assert (edtf(found), found.basis) == ("2019-03-06?/..", PublishedBasis.SIBLINGS)
    assert "ship" in found.why
    assert "2019" in found.why


def test_siblings_of_two_years_give_none() -> None:
    """Where articles alike would date the same words to two years, the year stays missing."""
    other = reading(MISSION_DATED.replace("2019", "2012"), "ship-too")
    assert inferred(MISSION, reading(MISSION_DATED, "ship"), other).when is None


def test_a_dateline_without_its_year_gets_it_from_siblings() -> None:
    """A day in a dateline takes the year of an article that reports the same."""
    text = "LISBON, Jan. 15 (AFP) – " + UNDATED.partition("\n\n")[2]
    assert edtf(reading(text, "open").publication) == "XXXX-01-15"
    found = inferred(text, reading(DATED, "bridge-ap"))
    assert (edtf(found), found.basis) == ("2022-01-15?", PublishedBasis.SIBLINGS)
    assert found.span == reading(text, "open").publication.span


def test_bounds_of_the_text_itself_are_kept() -> None:
    """What the article itself rules out is not inferred from others."""
    text = UNDATED + "\nThe bridge had been closed before, on February 3, 2022, Brook added.\n"
    assert edtf(reading(text, "open").publication) == "2022-02-03?/.."
    assert edtf(inferred(text, reading(DATED, "bridge-ap"))) == "2022-02-03?/.."


def test_known_sources_of_the_site_give_support() -> None:
    """An article of an earlier run dates one of this run; one without a day dates none."""
    known = KnownArticle("bridge-ap", "", DATED, parse_when("2022-01-14"))
    assert edtf(inferred(UNDATED, known=(known,))) == "2022-01-14?"
    unknown = KnownArticle("bridge-ap", "", DATED, None)
    doubtful = KnownArticle("bridge-ap", "", DATED, parse_when("2022-01-14?"))
    assert inferred(UNDATED, known=(unknown, doubtful)).when is None


def test_an_article_gives_itself_no_support() -> None:
    """The site's record of the same text does not date it, nor does an undated copy."""
    known = KnownArticle("same", "", UNDATED, parse_when("2022-01-21"))
    assert inferred(UNDATED, reading(UNDATED, "copy"), known=(known,)).when is None


def test_what_is_stated_stays() -> None:
    """Articles with a day of their own are returned as they were."""
    readings = [reading(DATED, "bridge-ap"), reading(UNDATED, "given", "2022-01-20")]
    assert infer_from_siblings(readings) == tuple(one.publication for one in readings)
    assert infer_from_siblings([]) == ()


def test_the_order_of_articles_does_not_matter() -> None:
    """Each article gets the same date wherever it and the others stand."""
    readings = [
        reading(DATED, "bridge-ap"),
        reading(DATED.replace("(AP)", "(AFP)"), "bridge-afp"),
        reading(UNDATED, "open"),
        reading(MISSION, "search"),
        reading(MISSION_DATED, "ship"),
    ]
    expected = dict(
        zip([r.article.id for r in readings], infer_from_siblings(readings), strict=True)
    )
    for order in permutations(readings):
        found = infer_from_siblings(order)
        assert {r.article.id: p for r, p in zip(order, found, strict=True)} == expected


_TEXTS = st.lists(
    st.sampled_from(
        [
            *UNDATED.split("\n\n"),
            *DATED.split("\n\n"),
            *MISSION.split("\n\n"),
            *STRIKE.split("\n\n"),
        ]
    ),
    max_size=5,
).map("\n\n".join)


@given(st.lists(_TEXTS, max_size=4))
def test_bounds_are_ordered_and_supports_are_firm(texts: list[str]) -> None:
    """Whatever articles are put together, bounds are ordered, and stated days are untouched."""
    readings = [reading(text, f"a{number}") for number, text in enumerate(texts)]
    for one, found in zip(readings, infer_from_siblings(readings), strict=True):
        if found.when is not None and found.when.earliest and found.when.latest:
            assert found.when.earliest <= found.when.latest
        if found != one.publication:
            assert found.basis is PublishedBasis.SIBLINGS
            assert found.why
            assert not (one.publication.when and one.publication.when.single_day)
