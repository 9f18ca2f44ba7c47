"""Dates in words, in several languages."""

from __future__ import annotations

import datetime

import pytest

from dateline.dates import parse_when
from dateline.dates.machine import machine
from dateline.dates.words import DateWords
from tests.dates.reading import Case, Entry, cases, plain_spaces

WORDS = {language: DateWords(language) for language in ("en", "de", "ru")}


def _said(words: DateWords, line: str) -> str:
    entry = Entry.read(line)
    said = words.phrase(
        entry.when,
        clock=entry.clock,
        part=entry.part,
        extent=entry.extent,
        planned=entry.planned,
        zone=entry.zone,
    )
    return plain_spaces(said)


@pytest.mark.parametrize("case", cases("words-en"))
def test_english(case: Case) -> None:
    """Each form of a date is said in English as the table gives it."""
    assert (_said(WORDS["en"], case.given),) == case.expected


@pytest.mark.parametrize("case", cases("words-de"))
def test_german(case: Case) -> None:
    """Each form of a date is said in German as the table gives it."""
    assert (_said(WORDS["de"], case.given),) == case.expected


@pytest.mark.parametrize("case", cases("words-ru"))
def test_russian(case: Case) -> None:
    """Each form of a date is said in Russian as the table gives it."""
    assert (_said(WORDS["ru"], case.given),) == case.expected


@pytest.mark.parametrize("case", cases("languages"))
def test_other_languages(case: Case) -> None:
    """A language without a catalogue still has its own dates, in its own order."""
    language, line = case.given.split(" ", 1)
    assert (_said(DateWords(language), line),) == case.expected


@pytest.mark.parametrize("case", cases("machine"))
def test_machine(case: Case) -> None:
    """A date has a value for HTML where HTML can say all of it."""
    entry = Entry.read(case.given)
    assert (machine(entry.when, entry.clock, entry.zone) or "none",) == case.expected


@pytest.mark.parametrize(
    ("language", "text", "heading"),
    [
        ("en", "2022-01-05/2022-01-09", "Between 5 and 9 January 2022"),
        ("en", "2022-01-04", "4 January 2022"),
        ("de", "2022-01-04?", "Vermutlich 4. Januar 2022"),
        ("ru", "2022-01", "Январь 2022 г."),
    ],
)
def test_headings(language: str, text: str, heading: str) -> None:
    """A heading is the date with a capital letter, without a time of day."""
    assert plain_spaces(WORDS[language].heading(parse_when(text))) == heading


def test_the_heading_of_undated_entries() -> None:
    """Entries without a date have a heading too."""
    assert WORDS["en"].heading(None) == "Date not stated"


def test_days_and_months_alone() -> None:
    """A day, its weekday and its month can be said by themselves."""
    day = datetime.date(2022, 1, 4)
    said = [
        (plain_spaces(words.day(day)), words.weekday(day), plain_spaces(words.month(2022, 1)))
        for words in WORDS.values()
    ]
    assert said == [
        ("4 January 2022", "Tuesday", "January 2022"),
        ("4. Januar 2022", "Dienstag", "Januar 2022"),
        ("4 января 2022 г.", "вторник", "январь 2022 г."),
    ]


def test_the_span_of_a_timeline() -> None:
    """What a timeline covers is said from its first day to its last, or is the one day."""
    first, last = datetime.date(2022, 1, 2), datetime.date(2022, 1, 11)
    assert WORDS["en"].span(first, last) == "from 2 to 11 January 2022"
    assert WORDS["en"].span(first, first) == "2 January 2022"


@pytest.mark.parametrize(
    ("line", "detail"),
    [
        ("2022-01-04", ""),
        ("2022-01-04 night", "night"),
        ("2022-01-04 21:00", "21:00"),
        ("2022-01-04 21:00 Europe/Moscow", "21:00 Moscow time"),
        ("2022-01-04 21:00 Etc/UTC", "21:00 UTC"),
    ],
)
def test_the_time_of_day_alone(line: str, detail: str) -> None:
    """The part of the day, or the time, can be said without the date."""
    entry = Entry.read(line)
    assert WORDS["en"].detail(entry.clock, entry.part, entry.zone) == detail


def test_two_languages_do_not_disturb_each_other() -> None:
    """No state is shared: a site in one language leaves another's words alone."""
    when = parse_when("../2022-01-07")
    before = WORDS["de"].phrase(when)
    DateWords("ru").phrase(when)
    assert WORDS["de"].phrase(when) == before == "spätestens am 7. Januar 2022"
