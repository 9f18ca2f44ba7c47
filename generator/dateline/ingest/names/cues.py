"""What stands in a name and beside it that tells what kind of thing it names.

Each cue has a weight from 0 to 1: how far that cue alone makes its kind likely. Weights of several
cues for one kind add up as independent evidence does. They were set by judgement and then checked
as a whole on what they propose (see `ENOUGH` in proposals.py), not fitted one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.ingest.names.gazetteer import (
    is_city,
    is_country,
    is_region,
    is_subdivision,
)
from dateline.ingest.names.pieces import Piece
from dateline.ingest.names.tokens import Token
from dateline.ingest.names.vocabulary import (
    ACTING,
    GIVEN_NAMES,
    KIN,
    LEGAL_FORMS,
    MEDIA_HEADS,
    MEDIA_NOUNS,
    NO_ACRONYMS,
    ORGANISATION_HEADS,
    ORGANISATION_NOUNS,
    PARTICLES,
    PLACE_HEADS,
    PLACE_NOUNS,
    PROPER_HEADS,
    ROLES,
    SAYING,
)

PERSON, ORGANISATION, MEDIA, STATE, GROUP, PLACE = (
    *("person", "organisation", "media", "state", "group", "place"),
)
_BEFORE = 40
_MOST_NAMES = 4  # words of a person's name
_AFTER = 60
_ORGANISATION_LEADS = {"air", "bank", "university", "ministry", "institute", "radio", "club"}
_PLACE_LEADS = {"lake", "mount", "cape", "fort", "port", "gulf", "bay", "isle", "strait", "sea"}
_LOCATIVE = re.compile(
    r"\b(?:in|near|across|throughout|outside|inside|within|around|towards?|into|via|off)\s+"
    r"(?:(?:the|all(?:\sof)?|most\sof|parts\sof|much\sof|(?:north|south|east|west)(?:ern)?"
    r"|central|downtown|nearby|neighbouring|neighboring|eastern|western|mainland)\s+){0,3}\Z",
    re.IGNORECASE,
)
_WEAK_LOCATIVE = re.compile(
    r"\b(?:at|from|to|between|through|over|against)\s+(?:the\s+)?\Z", re.IGNORECASE
)
_REACHED = re.compile(
    r"\b(?:seized|captured|entered|reached|left|visited|stormed|besieged|bombed|shelled|retook|took)"
    r"\s+\Z"
)
_PLACE_OF = re.compile(
    r"\b(?:cit(?:y|ies)|towns?|villages?|regions?|provinces?|districts?|islands?|capital|ports?|suburbs?|resorts?"
    r"|(?:north|south|east|west)(?:east|west)?|cent(?:re|er)|outskirts|streets|borders?|territory"
    r"|people|residents?|parts|north|airports?)\s+of\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(r"\b([a-z-]+)[,]?\s+[“\"'‘]?\Z")
_AGE = re.compile(r",\s+(?:aged\s+)?[1-9][0-9](?:,|\s+years)|\s+\([1-9][0-9]\)")
_WHO = re.compile(r",?\s+(?:who|whose)\b")
_APPOSITION = re.compile(r",\s+((?:[a-z]+|[^\W\d_]+['’]s?)\s[^.;:,]{0,60})")
_NEXT_WORD = re.compile(r"\s+([a-z]+)\b")
_IN_COUNTRY = re.compile(r",\s+([^\W\d_][\w.]+(?:\s[A-Z]\w+)?)(?!\w|['’]|\s[A-Z])")
_NO_PLACE_AFTER = re.compile(r"['’]|\s+[A-Z]?\d")  # `in Acme's reports`, `in Acme 300 jets`
_OFFICER = re.compile(r"(?:['’]s?)?\s+(?:\w+\s+){0,2}?([A-Z]\w+|(?<=['’]s\s)[a-z]+)")
_MEDIA_VERB = re.compile(r"\b(?:told|cited by|reported by|interview with)\s+(?:the\s+)?\Z")
_PLACES_AFTER = {"airport", "area", "suburb", "prefecture", "oblast", "governorate"}
# `the RIA news agency`, `the Nasha Niva newspaper`
_MEDIUM_AFTER = re.compile(
    r"\s+(?:(?:state|independent|private|local|daily|weekly)\s+)*"
    r"(?:news\s+(?:agency|outlet|channel|website|portal|site)|newspaper|broadcaster|magazine|tabloid"
    r"|TV\b|television\b)"
)
_BODIES_AFTER = {"party", "union", "movement", "militia", "airline"}
_REPORTS = {"reports", "reported", "writes", "wrote"}
_THE = re.compile(r"\b[Tt]he\s+\Z")
_PATRONYMIC = re.compile(r"(?:ovich|evich|ovna|evna|uly|kyzy)\Z")
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}\Z")


@dataclass(frozen=True, slots=True)
class Cue:
    """One piece of evidence: its name, the kind that it speaks for, and how strongly."""

    name: str
    kind: str
    weight: float


def cues_of(piece: Piece, text: str) -> tuple[Cue, ...]:
    """All the evidence in and beside a name."""
    before = text[max(piece.start - _BEFORE, 0) : piece.start]
    after = text[piece.end : piece.end + _AFTER]
    found = [*_of_words(piece), *_of_place(piece, before, after)]
    if not any(one.name == "head" for one in found):
        found += _of_person(piece, after)
    return (*found, *_of_organisation(piece, before, after))


def _of_words(piece: Piece) -> Iterator[Cue]:
    """The evidence in the words themselves."""
    small = piece.small
    if piece.group:
        yield Cue("nation's group", GROUP, 0.5)
        return
    if is_country(piece.text):
        yield Cue("country", PLACE, 0.9)
        return
    if is_region(piece.text):
        yield Cue("region", PLACE, 0.85)
    elif is_city(piece.text):
        yield Cue("city", PLACE, 0.6)
    head = _head(piece.tokens)
    if len(small) > 1:
        if not (piece.role and head in PLACE_HEADS):  # `chief executive Linda Park`
            yield from _of_head(small, head)
        yield Cue("words", "", 0.35)
    elif head in PROPER_HEADS:
        yield Cue("head", ORGANISATION, 0.75)
    elif _ACRONYM.match(piece.text) and piece.text.lower() not in NO_ACRONYMS:
        yield Cue("acronym", ORGANISATION, 0.3)
    else:
        yield Cue("word", "", 0.12)


def _of_head(small: tuple[str, ...], head: str) -> Iterator[Cue]:
    if small[-1] in LEGAL_FORMS:
        yield Cue("head", ORGANISATION, 0.85)
    elif head in PLACE_HEADS or small[0] in _PLACE_LEADS:
        yield Cue("head", PLACE, 0.7)
    elif head in MEDIA_HEADS and small[0] not in GIVEN_NAMES:
        yield Cue("head", MEDIA, 0.6)
    elif head in ORGANISATION_HEADS or small[0] in _ORGANISATION_LEADS:
        yield Cue("head", ORGANISATION, 0.75)


def _head(tokens: tuple[Token, ...]) -> str:
    """The noun that the others describe: the last, or the last in front of `of` or `for`."""
    small = [one.small for one in tokens]
    for at, word in enumerate(small):
        if word in {"of", "for"} and at:
            of_place = small[at - 1] in PLACE_HEADS and small[-1] in ORGANISATION_HEADS
            return small[-1] if of_place else small[at - 1]  # `City of London Police`
    return small[-1]


def _of_person(piece: Piece, after: str) -> Iterator[Cue]:
    small = piece.small
    names = [one for one in small if one not in PARTICLES]
    if piece.role:
        yield Cue("role", PERSON, 0.7)
    if len(names) == 1 and small[0] in GIVEN_NAMES:
        yield Cue("given name alone", PERSON, 0.3)
    if not 1 < len(names) <= _MOST_NAMES or any(one in NO_ACRONYMS for one in small[:-1]):
        return
    if small[0].split("-")[0] in GIVEN_NAMES:
        yield Cue("given name", PERSON, 0.6)
    if any(len(one.text) == 2 and one.text[1] == "." for one in piece.tokens[:-1]):
        yield Cue("initial", PERSON, 0.5)
    if any(one in PARTICLES for one in small):
        yield Cue("particle", PERSON, 0.25)
    if any(_PATRONYMIC.search(one) for one in names):
        yield Cue("patronymic", PERSON, 0.4)
    yield from _of_person_after(after)


def _of_person_after(after: str) -> Iterator[Cue]:
    """What follows a person's name."""
    if _AGE.match(after):
        yield Cue("age", PERSON, 0.6)
    if _WHO.match(after):
        yield Cue("who", PERSON, 0.35)
    if _next(after) in SAYING:
        yield Cue("says", PERSON, 0.4)
    apposed = _APPOSITION.match(after)
    if apposed and any(word in ROLES for word in apposed.group(1).lower().split()):
        yield Cue("apposition", PERSON, 0.55)


def _of_place(piece: Piece, before: str, after: str) -> Iterator[Cue]:
    if piece.group or piece.role:
        return
    if _NO_PLACE_AFTER.match(after):
        return
    if _LOCATIVE.search(before):
        yield Cue("in", PLACE, 0.4 if len(piece.tokens) == 1 else 0.3)
    elif _WEAK_LOCATIVE.search(before):
        yield Cue("to", PLACE, 0.15)
    elif _REACHED.search(before):
        yield Cue("reached", PLACE, 0.3)
    if _PLACE_OF.search(before):
        yield Cue("city of", PLACE, 0.5)
    country = _IN_COUNTRY.match(after)
    if country and (is_country(country.group(1)) or is_subdivision(country.group(1))):
        yield Cue("in country", PLACE, 0.5)
    if is_subdivision(piece.text):
        yield Cue("state", PLACE, 0.6)


def _of_organisation(piece: Piece, before: str, after: str) -> Iterator[Cue]:
    if piece.role or piece.group:
        return
    noun = _NOUN_BEFORE.search(before)
    word = noun.group(1) if noun else ""
    if word in MEDIA_NOUNS:
        yield Cue("medium", MEDIA, 0.6)
    elif word in ORGANISATION_NOUNS:
        yield Cue("company", ORGANISATION, 0.5)
    elif word in PLACE_NOUNS:
        yield Cue("town", PLACE, 0.4)
    officer = _OFFICER.match(after)
    if officer and officer.group(1).lower() in KIN:
        yield Cue("kin", PERSON, 0.5)
    elif officer and officer.group(1).lower() in ROLES:
        yield Cue("its officer", ORGANISATION, 0.4)
    yield from _of_next(piece, before, after)


def _of_next(piece: Piece, before: str, after: str) -> Iterator[Cue]:
    """What the word after a name says of it."""
    following = _next(after)
    if _MEDIUM_AFTER.match(after):
        yield Cue("medium after it", MEDIA, 0.55)
    elif len(piece.tokens) < 3 and following in _BODIES_AFTER:
        yield Cue("body after it", ORGANISATION, 0.4)
    if following in PLACE_NOUNS or following in _PLACES_AFTER:
        yield Cue("region after it", PLACE, 0.5)
    if len(piece.tokens) == 1 and following in SAYING:
        yield Cue("says", ORGANISATION, 0.3)
    elif (following in ACTING or following.endswith("ed")) and not _THE.search(before):
        if len(piece.tokens) == 1:
            yield Cue("acts", ORGANISATION, 0.15)
        else:
            yield Cue(ACTS, "", 0.3)
    if following in _REPORTS and before.rstrip(" ").endswith((",", '"', "”")):
        yield Cue("reports", MEDIA, 0.5)
    told = _MEDIA_VERB.search(before)
    if told and (following in {"that", "reported"} or told.group().endswith("the ")):
        yield Cue("told", MEDIA, 0.3)


def _next(after: str) -> str:
    match = _NEXT_WORD.match(after)
    return match.group(1) if match else ""


ACTS = "names act"
LOCATIVE = frozenset({"in", "to"})


def weigh(cues: frozenset[Cue]) -> tuple[str, float]:
    """The kind that the evidence speaks for most, and how sure it is that there is a name."""
    against: dict[str, float] = {}
    for cue in cues:
        against[cue.kind] = against.get(cue.kind, 1.0) * (1 - cue.weight)
    plain = against.pop("", 1.0)
    if not against:
        return "", 1 - plain
    kind = min(sorted(against), key=lambda one: against[one])
    return kind, min(1 - plain * against[kind], 0.97)
