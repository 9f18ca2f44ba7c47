"""Which record a name means where more than one has it.

A state is an actor and a place, and many records hold both. A place is meant after `in`, `near`,
`across`, `to`, `from` and their like, after `cities of` or `west of`, and in front of `'s capital`;
else the actor is. Where several actors (or several places) are left, nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from dateline.ingest.names.fitting import Match
from dateline.ingest.names.gazetteer import is_country
from dateline.ingest.names.patterns import Entry

_BEFORE = 60
# What may stand between: `in the whole of northern`, `to protest-torn`.
_SIDES = (
    r"(?:(?:the|all(?:\sof)?|most\sof|parts\sof|much\sof|whole\sof|\w+(?:ern|al)|neighbou?ring|nearby"
    r"|mainland|[a-z]+-[a-z]+)\s+){0,3}"
)
_LOCATIVE = re.compile(
    r"\b(?:in|into|to|from|near|across|at|around|throughout|inside|outside|within|through|via|over"
    r"|towards?|off|between|leaving|leave|left|entered|enter|entering|reached|visited|visiting)\s+"
    + _SIDES
    + r"(?:\w+['’]s\s+)?\Z",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?:cit(?:y|ies)|towns?|villages?|regions?|provinces?|parts?|territory|areas?|borders?|capital"
    r"|cent(?:re|er)|outskirts|suburbs|streets|airports?|residents?|people|citizens|map|soil|all"
    r"|(?:north|south|east|west)(?:east|west)?)\s+of\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
# `in Derry, Northern Ireland, on Monday`
_AFTER_TOWN = re.compile(r"\b(?:in|near|at|from|to|of)\s+([A-Z][\w-]+(?:\s[A-Z][\w-]+)?),\s+\Z")
_APART = re.compile(r"\s*[,.;)]")
_OWN_PLACE = re.compile(
    r"['’]s?\s+(?:\w+\s+){0,2}?(?:cit(?:y|ies)|capital|regions?|provinces?|borders?|territory|airports?"
    r"|coast|towns?|villages?|streets|mountains|airspace|north\w*|south\w*|east\w*|west\w*)\b"
)


def in_place_of(text: str, start: int, end: int) -> bool:
    """Whether what stands around a name says that a place is meant."""
    before = text[max(start - _BEFORE, 0) : start]
    town = _AFTER_TOWN.search(before)
    if town and not is_country(town.group(1)) and _APART.match(text, end):
        return True
    return bool(_LOCATIVE.search(before) or _PART_OF.search(before) or _OWN_PLACE.match(text, end))


def choose(match: Match, text: str, met: Collection[str]) -> tuple[Entry, ...]:
    """The records that a name may mean here; one of them where it is clear.

    `met` are the ids of those that the text has named in full, for a surname that several have.
    """
    entries = match.entries
    if len(entries) == 1:
        return entries
    places = tuple(one for one in entries if one.place)
    actors = tuple(one for one in entries if not one.place)
    if places and actors:
        entries = places if in_place_of(text, match.start, match.end) else actors
    if match.rule == "surname" and len(entries) > 1:
        entries = tuple(one for one in entries if one.record.id in met) or entries
    return entries
