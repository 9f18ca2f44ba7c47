"""Whether words that equal a folded name are that name where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.ingest.names.folding import FoldedText
from dateline.ingest.names.patterns import PLACE, Entry, Pattern
from dateline.ingest.names.vocabulary import (
    DAYS_AND_MONTHS,
    ORGANISATION_HEADS,
    PORTFOLIOS,
    ROLE_MODIFIERS,
    ROLES,
)

_PERSON = "person"
_ORGANISATION = "organisation"
_GROUP = "group"
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n")
_ENDS_IN_ARTICLE = re.compile(r"(?:\A|\W)(?:al|el|ul|as|ad|ar|ash|an|az)[-‐‑]\Z", re.IGNORECASE)
_COMMON = ROLES | ROLE_MODIFIERS | ORGANISATION_HEADS | PORTFOLIOS
_SHORT_BUT_SAFE = 4  # an abbreviation of so many letters may also be written `Nato`
_WITHOUT_ARTICLE = {"police", "army", "parliament", "congress"}
_DETERMINED = re.compile(
    r"(?:\b(?:the|its|his|her|their|our|this|that)|['’]s?|(?-i:[A-Z])\w+)\s+(?:new|own|whole|entire)?\s*\Z",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"\s+(?:officials?|buildings?|offices?|troops|agenc(?:y|ies)|members?|leaders?|sources?|polic(?:y|ies)"
    r"|workers?|employees|forces|facilities|website|spending|debt|bonds?|data|statistics)\b"
)


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a text that are the name of one or more records.

    Attributes:
        rule: `name`, `alias` or `surname`.
        sure: Less than 1 where only common words matched, in small letters.
    """

    start: int
    end: int
    entries: tuple[Entry, ...]
    rule: str
    sure: float = 1.0


def match_at(
    text: str, folded: FoldedText, first: int, behind: int, patterns: tuple[Pattern, ...]
) -> Match | None:
    """The match between two places of a folded text; None where the words are not that name."""
    if not _stands_alone(folded.text, first, behind):
        return None
    start, end = folded.offsets[first], folded.offsets[behind - 1] + 1
    words = text[start:end]
    if _PARAGRAPH_END.search(words):
        return None
    fitting = [
        one
        for one in patterns
        if _case_fits(one, words) and not _part_of_compound(text, start, end, one)
    ]
    # A surname derived from a name counts only where nobody has it as a name or an alias.
    stated = [one for one in fitting if one.rule != "surname"] or fitting
    if not stated:
        return None
    if _describes(text, start, end, stated):
        return None
    plain = words.islower() and not all(one.name.islower() for one in stated)
    rule = min((one.rule for one in stated), key=("name", "alias", "surname").index)
    entries = tuple(dict.fromkeys(one.entry for one in stated))
    return Match(start, end, entries, rule, 0.7 if plain else 0.8 if rule == "surname" else 1.0)


def _stands_alone(folded: str, first: int, behind: int) -> bool:
    """Whether the words are no part of longer ones; a possessive 's may follow."""
    before, after = folded[max(first - 2, 0) : first], folded[behind : behind + 2]
    if before and (before[-1].isalnum() or (before[-1] == "'" and before[0].isalnum())):
        return folded[first] in "'\"/"
    if after and after[0].isalnum():
        return folded[behind - 1] in "'\"/"
    return not (len(after) > 1 and after[0] == "'" and after[1].isalnum() and after[1] != "s")


def _part_of_compound(text: str, start: int, end: int, pattern: Pattern) -> bool:
    """Whether one word is half of a name with a hyphen: `Sultan` in `Nur-Sultan`."""
    if " " in pattern.name or pattern.entry.kind in {"state", PLACE}:
        return False
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    if len(after) > 1 and after[0] in "-‐‑" and after[1].isupper():
        return True
    hyphen = len(before) > 1 and before[1] in "-‐‑" and before[0].isalpha()
    return hyphen and not _ENDS_IN_ARTICLE.search(text[max(start - 6, 0) : start])


def _describes(text: str, start: int, end: int, patterns: list[Pattern]) -> bool:
    """Whether a common noun only describes another: `government buildings`, `party members`.

    It stands for an actor with an article, a possessive or a country in front of it.
    """
    words = text[start:end]
    if not words.islower() or words not in ORGANISATION_HEADS - _WITHOUT_ARTICLE:
        return False
    if not all(one.entry.kind == _ORGANISATION for one in patterns):
        return False
    determined = _DETERMINED.search(text[max(start - 30, 0) : start])
    return not determined or bool(_DESCRIBED.match(text, end))


def _case_fits(pattern: Pattern, words: str) -> bool:
    """Whether capitals stand where they must for these words to be that name."""
    named, found = _WORD.findall(pattern.name), _WORD.findall(words)
    if len(named) != len(found) or (words.isupper() and len(named) > 1):
        return True
    kind = pattern.entry.kind
    loose_first = len(named) > 1 and kind != _PERSON
    return all(
        _word_fits(one, other, kind, loose=loose_first and number == 0, alone=len(named) == 1)
        for number, (one, other) in enumerate(zip(named, found, strict=True))
    )


def _word_fits(named: str, found: str, kind: str, *, loose: bool, alone: bool) -> bool:
    if len(named) > 1 and named.isupper():
        return found.isupper() or (
            len(named) >= _SHORT_BUT_SAFE and found == named.capitalize() and named not in _COMMON
        )
    if not named[0].isupper() or found[0].isupper():
        # `May` or `Will` as a surname in front of a date or verb cannot be told from the word.
        return not (alone and named.lower() in DAYS_AND_MONTHS)
    return loose or kind == _GROUP or named.lower() in _COMMON
