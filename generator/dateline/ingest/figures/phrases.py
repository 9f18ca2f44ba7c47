"""What is counted: the noun phrase behind a number, in the text's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.ingest.figures import lexicon
from dateline.ingest.figures.numerals import SMALL_WORDS

_TOKEN = re.compile(r"[^\W\d_]+(?:['’.‑-][^\W\d_]+)*|\d[\d.,]*\d|\d|\S")
_QUOTES = "'\"“”‘’«»"
_LONGEST = 7
_ELLIPSIS = re.compile(
    r"\s+of\s+(?:them|whom|which|(?:these|those)(?!\s+[a-z-]+\s?[a-z]*s\b)|us|the\s+(?:dead|injured|wounded|detainees|victims|total|latter))\b"
    r"(?!\s+(?:who|that)\b)",
    re.IGNORECASE,
)
# "A 40-strong team", "a plane with 176 aboard".
_PEOPLE = re.compile(r"[-\s]strong\b|\s+(?:people\s+)?(?:aboard|on\s+board)\b")
_OF = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|these|those|all|our)\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign."""

    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is counted.

    Attributes:
        words: As they stand in the text.
        head: The noun that decides what is counted, in small letters.
        end: Where the phrase ends.
        plural: Whether its head is a plural.
        elliptical: Whether something said before is meant ("of them").
    """

    words: str
    head: str
    end: int
    plural: bool = True
    elliptical: bool = False


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words and signs of a stretch of text."""
    return [Token(*found.span(), found[0]) for found in _TOKEN.finditer(text, start, end)]


def phrase_after(text: str, position: int, end: int, *, one: bool = False) -> Phrase | None:
    """The noun phrase that a number counts; None where none follows.

    Args:
        text: The text.
        position: Where the number ends.
        end: Where the sentence ends.
        one: Whether the number is one, whose noun is no plural.
    """
    if found := _ELLIPSIS.match(text, position, end):
        # "12 of them children"
        named = _noun_phrase(tokens(text, found.end(), min(end, found.end() + 60)), one=one)
        if named and lexicon.is_person_noun(named[-1].lower):
            unit = " ".join(text[named[0].start : named[-1].end].split())
            return Phrase(unit, named[-1].lower, named[-1].end)
        return Phrase("", "", found.end(), elliptical=True)
    if found := _PEOPLE.match(text, position, end):
        return Phrase("people", "people", found.end())
    if found := _OF.match(text, position, end):
        position = found.end()
    words = _noun_phrase(tokens(text, position, min(end, position + 160)), one=one)
    if not words:
        return None
    words = _with_of(text, words, end)
    head = _head(words)
    unit = " ".join(text[words[0].start : words[-1].end].split())
    return Phrase(unit.strip(_QUOTES), head.lower, words[-1].end, lexicon.is_plural(head.text))


def _head(words: list[Token]) -> Token:
    of = next((place for place, word in enumerate(words) if word.lower == "of"), len(words))
    return words[of - 1]


def _noun_phrase(found: list[Token], *, one: bool) -> list[Token]:
    taken: list[Token] = []
    seen_plural = False
    for token in found:
        if token.text in _QUOTES and not seen_plural:
            continue
        plural = lexicon.is_plural(token.text)
        if (
            not token.text[0].isalnum()
            or token.lower in lexicon.STOPS
            or (seen_plural and (not plural or token.lower in lexicon.PARTICIPLES))
        ):
            break
        if token.lower in SMALL_WORDS or (not taken and token.text[0].isdecimal()):
            taken = []  # "six of the bridge's eight cables"
            continue
        if not taken and token.lower in lexicon.NOT_OF_THE_UNIT and token.lower != "others":
            continue
        taken.append(token)
        seen_plural = plural and not _adjectival(token.lower)
        if len(taken) == _LONGEST:
            break
    return _as_noun(taken, one=one, plural=seen_plural)


def _adjectival(word: str) -> bool:
    """Whether a plural more often stands in front of another noun: "police officers"."""
    return word in {
        "police",
        "staff",
        "media",
        "data",
        "crew",
        "sports",
        "arms",
        "missing",
        "injured",
        "wounded",
        "dead",
    }


def _as_noun(taken: list[Token], *, one: bool, plural: bool) -> list[Token]:
    """The words as far as they name something that can be counted."""
    last = next(
        (place for place in range(len(taken) - 1, -1, -1) if lexicon.is_plural(taken[place].text)),
        None,
    )
    if last is not None and not one:
        return taken[: last + 1]
    told = next((token for token in taken if not token.lower.endswith("ly")), None)
    if told and told.lower in lexicon.PARTICIPLES:
        return [told]
    while (
        taken
        and re.search(r"(?:ed|ing|ly)\Z", taken[-1].lower)
        and taken[-1].lower
        not in {
            "building",
            "ring",
            "wing",
            "wedding",
            "hearing",
            "meeting",
            "shooting",
            "bombing",
            "killing",
        }
    ):
        taken = taken[:-1]
    limit = 4 if one else 3
    return taken if 0 < len(taken) <= limit or plural else []


def _with_of(text: str, words: list[Token], end: int) -> list[Token]:
    """A noun of measure with what it measures: "rounds of ammunition"."""
    if words[-1].lower not in lexicon.MEASURES:
        return words
    found = re.compile(r"\s+of\s+").match(text, words[-1].end, end)
    if not found:
        return words
    more: list[Token] = []
    for token in tokens(text, found.end(), min(end, found.end() + 60)):
        told = token.lower.endswith("ed") or token.lower in {"hidden", "worth", "bound"}
        if not token.text[0].isalpha() or token.lower in lexicon.STOPS or told or len(more) == 3:
            break
        more.append(token)
        if lexicon.is_plural(token.text):
            break
    of = Token(found.start() + 1, found.start() + 3, "of")
    return [*words, of, *more] if more else words
