"""The numbers of a sentence that count something, and what they count."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dateline.ingest.figures import ellipsis, exclusions, lexicon
from dateline.ingest.figures.ellipsis import Antecedent
from dateline.ingest.figures.phrases import Phrase, phrase_after
from dateline.ingest.figures.scan import Number, NumberKind, scan
from dateline.ingest.model import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, and what has to be known of it.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        heading: Whether it is a title or sub-head, where capitals mean less.
        taken: What is not free for numbers: temporal expressions, and names with numbers.
        previous: The sentence before; None at the beginning.
    """

    start: int
    end: int
    heading: bool
    taken: tuple[Span, ...]
    previous: Span | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A number that counts something."""

    number: Number
    unit: str
    head: str
    end: int
    rule: str
    around: str = ""
    share_of: str = ""


@dataclass(frozen=True, slots=True)
class _Said:
    """What was counted before, which an ellipsis may take up."""

    last: Antecedent | None
    beside: Antecedent | None
    previous: tuple[int, int] | None


def readings(text: str, passage: Passage, last: Antecedent | None) -> list[Reading]:
    """The numbers of a sentence that count something, in order.

    Args:
        text: The article's text.
        passage: The sentence.
        last: What the last figure before the sentence counts.
    """
    span = passage.start, passage.end
    found: list[Reading] = []
    for number in scan(text, *span):
        if _is_taken(number, passage) or exclusions.counts_nothing(
            text, number, span[0], heading=passage.heading
        ):
            continue
        if found and _is_part_of(text, found[-1], number):
            continue
        if found:
            before = found[-1]
            last = Antecedent(before.unit, before.head, before.around, before.rule)
        reading = _reading(
            text, number, span, _Said(last, last if found else None, passage.previous)
        )
        if reading:
            found.append(reading)
    return found


def _is_part_of(text: str, before: Reading, number: Number) -> bool:
    """Whether a number stands in what another counts: "five new 737 aircraft"."""
    between = text[before.number.end : number.start]
    return number.start < before.end and " of " not in between


def _is_taken(number: Number, passage: Passage) -> bool:
    # "A quarter of the crop" is a share although "a quarter" is a length of time, too.
    if number.kind is NumberKind.SHARE:
        return False
    return any(start < number.end and number.bare < end for start, end in passage.taken)


def _reading(
    text: str,
    number: Number,
    span: tuple[int, int],
    said: _Said,
) -> Reading | None:
    last = said.last
    if number.kind is not NumberKind.COUNT:
        share_of = _share_of(text, number, span[1]) if number.unit == "percent" else ""
        head = _last_word(number.unit)
        return Reading(number, number.unit, head, number.end, str(number.kind), share_of=share_of)
    phrase = phrase_after(text, number.end, span[1], one=number.value == 1)
    if phrase and phrase.elliptical:
        if last and last.head and number.value != 1:
            return Reading(number, last.words, last.head, phrase.end, "of-them", last.around)
        return None
    plain = phrase and _is_counted(number, phrase)
    if phrase and plain and (phrase.plural or phrase.head in lexicon.PARTICIPLES):
        number, phrase = _others(number, phrase, last)
        return Reading(
            number, phrase.words, phrase.head, phrase.end, "vague" if number.vague else "counted"
        )
    elsewhere = (
        None
        if number.value == 1 or (phrase and phrase.head in lexicon.NOT_COUNTED)
        else ellipsis.elsewhere(
            text,
            number.start,
            number.end,
            span[0],
            last=last,
            beside=said.beside,
            previous=said.previous,
        )
    )
    if elsewhere:
        return Reading(
            number, elsewhere.words, elsewhere.head, number.end, elsewhere.rule, elsewhere.around
        )
    if phrase and plain:
        return Reading(
            number, phrase.words, phrase.head, phrase.end, "vague" if number.vague else "counted"
        )
    return None


def _share_of(text: str, number: Number, end: int) -> str:
    ratio = number.kind is NumberKind.SHARE and " of " not in text[number.end : number.end + 4]
    if not ratio and not re.compile(r"\s+of\s").match(text, number.end):
        return ""
    phrase = phrase_after(text, number.end, end)
    return phrase.words if phrase else ""


def _others(number: Number, phrase: Phrase, last: Antecedent | None) -> tuple[Number, Phrase]:
    """With "30 others", those are meant that were counted before."""
    if phrase.head == "others" and last and last.head:
        return number, replace(phrase, head=last.head)
    return number, phrase


def _is_counted(number: Number, phrase: Phrase) -> bool:
    if phrase.head in lexicon.NOT_COUNTED or phrase.words.split()[0].lower() in lexicon.NOT_COUNTED:
        return " of " in phrase.words
    if number.value is None and not phrase.plural:
        return False
    if number.value == 1:
        return lexicon.is_person_noun(phrase.head) or phrase.head in lexicon.ONE_OF_PEOPLE
    return phrase.plural or phrase.head in lexicon.PARTICIPLES or _is_mass(number, phrase)


def _is_mass(number: Number, phrase: Phrase) -> bool:
    """Whether a noun without a plural is counted: "more than a thousand ammunition".

    A bare number in front of a singular is a name ("777 airliner") more often than a count.
    """
    counts = number.scaled or number.said
    return counts and phrase.head.isalpha() and len(phrase.head) > 3


def _last_word(words: str) -> str:
    return words.split()[-1].lower() if words else ""
