"""What the validator lets through, and what it says of the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dateline.dates import PartOfDay
from dateline.ingest.extractors import validate, validated
from dateline.ingest.model import Candidate, Modality, Refused
from dateline.schema import Qualifier
from tests.ingest.extractors.making import (
    PUBLISHED,
    TEXT,
    attribution,
    candidate,
    dated,
    day,
    document,
    figure,
    mention,
    span,
)

DETAINED = "Police in Almaty detained more than 5,100 people on January 6"
CLOSED = "two bridges were closed until January 19"
REOPENED = "On Friday nearly 300 shops reopened"
SAID = "the Interior Ministry said on Monday"


@pytest.mark.parametrize(
    "good",
    [
        candidate(DETAINED),
        dated(DETAINED, "2022-01-06", "January 6"),
        dated(DETAINED, "2022-01-06?", "January 6"),
        dated(DETAINED, "2022-01", "January 6"),
        dated(REOPENED, "2022-01-07", "Friday"),
        dated(SAID, "2022-01-10", "Monday", modality=Modality.REPORTED),
        # An interval from the last anchor to publication, with one end the day after it.
        dated(CLOSED, "2022-01-07/2022-01-10", "January 6"),
        candidate(CLOSED, date="2022-01-06/2022-01-10", basis="bounds"),
        candidate(CLOSED, date="2022-01-06", basis="carried"),
        candidate(SAID, date=PUBLISHED, basis="publication"),
        candidate(CLOSED, earliest=day("2022-01-06"), latest=day("2022-01-10")),
        dated(
            DETAINED,
            "2022-01-06",
            "January 6",
            actors=(mention("Interior Ministry", "interior-ministry"),),
            places=(mention("Almaty", "almaty", kind="place"),),
            figures=(
                figure(
                    "more than 5,100",
                    5100,
                    qualifier=Qualifier.MORE_THAN,
                    measure="people-detained",
                    as_of="2022-01-06",
                ),
            ),
            attribution=attribution("said", mention("Interior Ministry"), TEXT.partition(".")[0]),
            title="Police detain more than 5,100 people in Almaty",
        ),
        dated(DETAINED, "2022-01-06", "January 6", title="Arrests of 6 January 2022"),
    ],
)
def test_what_the_article_says_passes(good: Candidate) -> None:
    """A candidate whose every part stands in the article has nothing against it."""
    assert validate(document(), good) == ()


WRONG: list[tuple[str, Candidate, str]] = [
    (
        "invented quote",
        replace(candidate(DETAINED), quote="Police shot"),
        "does not say “Police shot”",
    ),
    ("shifted quote", replace(candidate(DETAINED), start=1, end=62), "at its offsets, 1 to 62"),
    ("outside", replace(candidate(DETAINED), end=9000), "lie outside the article"),
    ("negative", replace(candidate(DETAINED), start=-5), "lie outside the article"),
    ("empty", Candidate(4, 4, "", None, "none"), "the quote is empty"),
    ("blank", Candidate(6, 7, " ", None, "none"), "the quote is empty"),
    ("within a number", candidate("100 people on January 6"), "in the middle of a word or number"),
    ("within a word", candidate("olice in Almaty"), "in the middle of a word or number"),
    ("no date", dated(DETAINED, "last Thursday", "January 6"), "the date cannot be read"),
    ("level 2", dated(DETAINED, "{2022-01-06,2022-01-07}", "January 6"), "the date cannot be read"),
    ("another day", dated(DETAINED, "2022-01-05", "January 6"), "“January 6”, which it cites"),
    ("another year", dated(DETAINED, "2021-01-06", "January 6"), "“January 6”, which it cites"),
    ("invented day", dated(CLOSED, "2022-02-17", "next month"), "“next month”, which it cites"),
    ("cites a name", dated(DETAINED, "2022-01-06", "Almaty"), "are no temporal expression"),
    ("no ground", candidate(DETAINED, date="2022-01-06", basis="clause"), "cites no temporal"),
    ("no basis", candidate(DETAINED, date="2022-01-06", basis=""), "it has no basis either"),
    ("not published then", candidate(SAID, date="2022-01-09", basis="publication"), "2022-01-10"),
    (
        "carried from nowhere",
        candidate(SAID, date="2022-01-08", basis="carried"),
        "rests on nothing",
    ),
    ("invented bound", candidate(SAID, earliest=day("2019-05-05")), "nothing in the article gives"),
    (
        "invented part of day",
        dated(DETAINED, "2022-01-06", "January 6", part_of_day=PartOfDay.NIGHT),
        "says that it was at night",
    ),
    (
        "bounds out of order",
        candidate(SAID, earliest=day("2022-01-10"), latest=day("2022-01-06")),
        "out of order",
    ),
    (
        "outside its bounds",
        dated(DETAINED, "2022-01-06", "January 6", earliest=day("2022-01-10")),
        "outside the event's own bounds",
    ),
    ("invented figure", candidate(DETAINED, figures=(figure("5,100", 5200),)), "do not say 5200"),
    ("part of a figure", candidate(DETAINED, figures=(figure("100", 100),)), "do not say 100"),
    ("numberless", candidate(DETAINED, figures=(figure("people", None),)), "has no number"),
    ("a word as number", candidate(DETAINED, figures=(figure("people", 3),)), "do not say 3"),
    (
        "range out of order",
        candidate(DETAINED, figures=(figure("5,100", None, low=9, high=3),)),
        "out of order",
    ),
    (
        "another qualifier",
        candidate(
            DETAINED, figures=(figure("more than 5,100", 5100, qualifier=Qualifier.AT_MOST),)
        ),
        "do not say 'at-most'",
    ),
    (
        "another thing counted",
        candidate(
            DETAINED,
            figures=(figure("5,100", 5100, qualifier=Qualifier.MORE_THAN, unit="people killed"),),
        ),
        "nothing nearby says that “killed” is counted",
    ),
    ("figure elsewhere", candidate(DETAINED, figures=(figure("300", 300),)), "outside the quote"),
    (
        "figure misplaced",
        candidate(DETAINED, figures=(replace(figure("5,100", 5100), start=3, end=8),)),
        "does not stand at its offsets",
    ),
    (
        "unknown measure",
        candidate(DETAINED, figures=(figure("5,100", 5100, measure="arrests"),)),
        "no measure 'arrests'",
    ),
    (
        "figure of no day",
        candidate(DETAINED, figures=(figure("5,100", 5100, as_of="2020-03-03"),)),
        "holds for 2020-03-03",
    ),
    (
        "figure of a broken day",
        candidate(DETAINED, figures=(figure("5,100", 5100, as_of="soon"),)),
        "the day that it holds for cannot be read",
    ),
    (
        "invented actor",
        candidate(DETAINED, actors=(replace(mention("Police"), text="Army"),)),
        "“Army” does not stand",
    ),
    ("invented record", candidate(DETAINED, actors=(mention("Police", "police"),)), "no record"),
    (
        "place as actor",
        candidate(DETAINED, actors=(mention("Almaty", "almaty"),)),
        "“Almaty” is said to be 'almaty'",
    ),
    (
        "actor beyond the end",
        candidate(DETAINED, actors=(replace(mention("Police"), end=9000),)),
        "“Police” lies outside",
    ),
    (
        "no cue",
        candidate(DETAINED, attribution=replace(attribution("said", None, DETAINED), cue=(0, 0))),
        "attribution's cue",
    ),
    (
        "attribution of other words",
        candidate(REOPENED, attribution=attribution("said", None, DETAINED)),
        "other words than the quote",
    ),
    ("figure in title", candidate(DETAINED, title="7,000 people detained"), "title says 7000"),
    ("number word in title", candidate(DETAINED, title="Twelve detained"), "title says 12"),
    ("long title", candidate(DETAINED, title="People " * 40), "longer than 120"),
    ("title in two lines", candidate(DETAINED, title="People\ndetained"), "U+000A"),
    ("title to the left", candidate(DETAINED, title="People\u202edetained"), "U+202E"),
    ("too sure", candidate(DETAINED, sure=1.5), "not between 0 and 1"),
]


@pytest.mark.parametrize(
    ("wrong", "reason"), [one[1:] for one in WRONG], ids=[one[0] for one in WRONG]
)
def test_what_the_article_does_not_say_is_refused(wrong: Candidate, reason: str) -> None:
    """Each fault of a candidate is named in words."""
    assert reason in " | ".join(validate(document(), wrong))


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"start": "4"}, "`start` is a str where a whole number is due"),
        ({"start": True}, "`start` is a bool where a whole number is due"),
        ({"quote": None}, "`quote` is nothing where text is due"),
        ({"date": 2022}, "`date` is a int where text is due"),
        ({"modality": "happened"}, "`modality` is a str where a Modality is due"),
        ({"modality": "imagined"}, "`modality` is a str where a Modality is due"),
        ({"cites": (1, 2, 3)}, "`cites` is a tuple where a tuple of 2 is due"),
        ({"cites": ("1", 2)}, "`cites[0]` is a str"),
        ({"earliest": "2022-01-06"}, "`earliest` is a str where a day is due"),
        ({"actors": None}, "`actors` is nothing where a tuple is due"),
        ({"actors": ["Police"]}, "`actors` is a list where a tuple is due"),
        ({"actors": ("Police",)}, "`actors[0]` is a str where a Mention is due"),
        ({"sure": float("nan")}, "`sure` is a float where a number is due"),
        ({"figures": (figure("5,100", 10**400),)}, "`figures[0].value`"),
        ({"figures": (figure("5,100", float("inf")),)}, "`figures[0].value`"),
    ],
)
def test_what_is_no_candidate_at_all_is_refused(fields: dict[str, Any], reason: str) -> None:
    """What others wrote may put anything anywhere; it is refused, and what is kept can be shown."""
    broken = replace(candidate(DETAINED), **fields)
    assert reason in " | ".join(validate(document(), broken))
    passed, refused = validated(document(), [broken])
    assert passed == ()
    assert isinstance(refused[0].candidate.quote, str)


def test_all_reasons_are_given_at_once() -> None:
    """A candidate with several faults is told all of them."""
    reasons = validate(
        document(),
        candidate(
            DETAINED,
            date="2030-01-01",
            basis="clause",
            figures=(figure("5,100", 5200),),
            actors=(mention("Police", "police"),),
            title="900 detained",
        ),
    )
    assert len(reasons) == 4


def test_the_good_are_told_from_the_bad_in_the_order_of_the_text() -> None:
    """Valid candidates come in the order of the text and once; the others with their reasons."""
    later = dated(REOPENED, "2022-01-07", "Friday")
    first = dated(DETAINED, "2022-01-06", "January 6")
    wrong = dated(DETAINED, "2022-01-05", "January 6")
    passed, refused = validated(document(), [later, wrong, first, later])
    assert passed == (first, later)
    assert refused == (Refused(wrong, validate(document(), wrong)),)


def test_without_a_publication_date_nothing_rests_on_it() -> None:
    """Where no publication date is known, a date cannot rest on it."""
    reasons = validate(
        document(published=None), candidate(SAID, date=PUBLISHED, basis="publication")
    )
    assert reasons == ("the date 2022-01-10 rests on the day of publication, which is not known",)


def test_a_date_is_no_surer_than_the_publication_date_that_it_rests_on() -> None:
    """Where the day of publication is inferred, what hangs on it is marked as well."""
    inferred = document(published="2022-01-10?")
    for date, count in (("2022-01-10?", 0), ("2022-01-10", 1)):
        one = candidate(SAID, date=date, basis="publication")
        assert len(validate(inferred, one)) == count


@pytest.mark.parametrize(
    ("published", "date", "passes"),
    [
        (None, "XXXX-01-06", True),
        (None, "2022-01-06", False),
        (None, "XXXX-01-07", False),
        ("XXXX-01-10", "XXXX-01-06", True),
        ("XXXX-01-10", "2022-01-06", False),
    ],
)
def test_a_year_that_nothing_supports_is_refused(
    published: str | None, date: str, passes: bool
) -> None:
    """Where the article gives no year, neither may a candidate."""
    reasons = validate(document(published=published), dated(DETAINED, date, "January 6"))
    assert (reasons == ()) is passes


def test_a_year_that_another_expression_gives_may_be_used() -> None:
    """A day without its year may take the year that the article names elsewhere."""
    text = "Floods hit the valley on January 6. It was the worst storm of 2019.\n"
    quote = "Floods hit the valley on January 6"
    for year, count in (("2019", 0), ("2020", 1)):
        one = dated(quote, f"{year}-01-06", "January 6", text)
        assert len(validate(document(text, None), one)) == count


@pytest.mark.parametrize(
    ("date", "passes"),
    [("2014-07-03", True), ("2015-07-03", True), ("2012-07-03", False), ("2014-07-04", False)],
)
def test_words_without_a_year_may_take_that_of_their_paragraph(date: str, passes: bool) -> None:
    """A day of a past year passes where the article tells of that year, or of the one before."""
    text = "In 2014 fighting resumed. On July 3 the truce collapsed.\n"
    one = dated("the truce collapsed", date, "July 3", text, earliest=day(date), latest=day(date))
    assert (validate(document(text), one) == ()) is passes


@pytest.mark.parametrize(
    ("basis", "date", "passes"),
    [
        ("speech", "2022-01-08", True),
        ("speech", "2022-01-05", False),
        ("clause", "2022-01-08", False),
    ],
)
def test_tomorrow_in_a_speech_is_the_day_after_the_speech(
    basis: str, date: str, passes: bool
) -> None:
    """What is said on a Friday to be done "tomorrow" is dated by the day of the speech."""
    text = "On Friday he said: “Shops will reopen tomorrow.”\n"
    one = replace(dated("Shops will reopen tomorrow", date, "Friday", text), basis=basis)
    assert (validate(document(text), one) == ()) is passes


def test_a_finer_date_needs_a_day_that_the_article_gives() -> None:
    """Within "this month", a day passes if the article names it, and no other does."""
    text = "Prices rose this month. A law of January 3 had raised the tax.\n"
    for date, count in (("2022-01-03", 0), ("2022-01-04", 1), ("2022-01-01/2022-01-10", 0)):
        one = dated("Prices rose this month", date, "this month", text)
        assert len(validate(document(text), one)) == count


def test_a_part_of_day_that_is_said_passes() -> None:
    """The evening of "Friday evening" stands with the event."""
    text = "Shops reopened on Friday evening.\n"
    one = dated("Shops reopened", "2022-01-07", "Friday evening", text)
    assert validate(document(text), replace(one, part_of_day=PartOfDay.EVENING)) == ()


def test_a_unit_may_be_a_sign_or_stand_in_the_sentence_before() -> None:
    """What is counted is named by a sign of the number or by words nearby."""
    text = "Police held 300 people.\nOf them 40 paid $5 million in fines.\n"
    quote = "Of them 40 paid $5 million in fines"
    figures = (
        figure("40", 40, text),
        figure("$5 million", 5_000_000, text, unit="US dollars", qualifier=Qualifier.EXACT),
    )
    assert validate(document(text), candidate(quote, text, figures=figures)) == ()


def test_a_quote_with_a_control_character_is_refused() -> None:
    """What an editor cannot see does not get into a draft, even if the article holds it."""
    text = "Police said\x07 little on Monday.\n"
    assert "U+0007" in " ".join(validate(document(text), candidate("Police said\x07 little", text)))


def test_a_passage_is_no_quote() -> None:
    """Whole passages are not republished as quotes."""
    text = "Police said little. " * 100
    one = replace(candidate("Police said", text), end=len(text), quote=text)
    assert "longer than 1500" in " ".join(validate(document(text), one))


def test_lone_halves_of_pairs_never_reach_a_file() -> None:
    """A text that no file can hold is taken out of what is kept of a refused candidate."""
    _, refused = validated(document(), [replace(candidate(DETAINED), quote="\ud800 Police")])
    assert refused[0].candidate.quote.encode() == b"? Police"


def test_words_in_scripts_without_spaces_may_be_quoted() -> None:
    """In scripts without spaces a quote may begin and end anywhere."""
    text = "警察は一月六日に五人を拘束した。\n"
    assert validate(document(text), candidate("一月六日に五人を拘束", text)) == ()


def test_the_span_of_a_citation_may_be_wider_than_the_expression() -> None:
    """Citing "on January 6" is citing "January 6"."""
    one = replace(dated(DETAINED, "2022-01-06", "January 6"), cites=span("on January 6"))
    assert validate(document(), one) == ()
