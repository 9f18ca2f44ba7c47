"""Whose ministry it is: a common name with another country beside it is another actor's.

A site on one country may know its own Foreign Ministry as `Foreign Ministry`; the words `Russian
Foreign Ministry` then name another. A record belongs to a country where one of its names has that
country or nation in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from dateline.ingest.model import KnownRecord
from dateline.ingest.names.fitting import Match
from dateline.ingest.names.folding import fold_name
from dateline.ingest.names.gazetteer import is_country, nation_of
from dateline.ingest.names.vocabulary import (
    GROUPS,
    ORGANISATION_HEADS,
    PORTFOLIOS,
    ROLE_MODIFIERS,
    ROLES,
)

_COMMON = (
    ROLES
    | ROLE_MODIFIERS
    | ORGANISATION_HEADS
    | PORTFOLIOS
    | GROUPS
    | {"of", "the", "for", "and", "national", "security", "peacekeeping", "govt", "ruling"}
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_BEFORE = re.compile(r"([^\W\d_][\w.-]*(?:\s[A-Z][\w.-]+)?)(?:['’]s?)?\s+\Z")
_OF = re.compile(r"\s+(?:of|for|in)\s+(?:the\s+)?([A-Z][\w.-]+(?:\s[A-Z][\w.-]+)?)")
_OFFICE = re.compile(r"(ministry|department) (?:of|for) (?:the )?(.+)\Z")
_SAME_OFFICE = (
    ("internal affairs", "interior"),
    ("foreign affairs", "foreign"),
    ("external affairs", "foreign"),
    ("defence", "defense"),
    ("labour", "labor"),
    ("organisation", "organization"),
)


def of_another(match: Match, text: str) -> tuple[bool, bool]:
    """Whether the country beside a common name is another than the record's, and whether it may be.

    Returns:
        The first is true where the record's names have another country, the second where they
        have none, so that it cannot be said.
    """
    if not _is_common(text[match.start : match.end]):
        return False, False
    country = _beside(text, match.start, match.end)
    if not country:
        return False, False
    stems = frozenset[str]().union(*(_stems(one.record) for one in match.entries))
    return bool(stems) and country not in stems, not stems


def _beside(text: str, start: int, end: int) -> str:
    """The country or nation in front of a name or after it; empty where there is none."""
    before = _BEFORE.search(text[max(start - _WIDEST, 0) : start])
    words = before.group(1).split() if before else []
    after = _OF.match(text, end)
    behind = after.group(1).split() if after else []
    candidates = [" ".join(words), *words[-1:], " ".join(behind), *behind[:1]]
    for one in candidates:
        if one[:1].isupper() and nation_of(one):
            return nation_of(one)
    return ""


_WIDEST = 48


def _is_common(words: str) -> bool:
    return all(one in _COMMON or one.rstrip("s") in _COMMON for one in _WORD.findall(words.lower()))


@dataclass(frozen=True, slots=True)
class OwnedName:
    """A name in one form without the country in it, and that country; empty where it has none."""

    core: str
    owner: str = ""


@lru_cache(4096)
def without_owner(name: str) -> OwnedName:
    """Tell a name from the country in front of it or behind it: `Ministry of Health of Italy`."""
    words = name.split()
    for length in (2, 1):
        lead, rest = " ".join(words[:length]), words[length:]
        lead = re.sub(r"['’]s?\Z", "", lead)
        if len(rest) > 1 and nation_of(lead):
            return OwnedName(_core(" ".join(rest)), nation_of(lead))
    before, _, after = name.rpartition(" of ")
    if " " in before and is_country(after):
        return OwnedName(_core(before.removesuffix(" of the Republic")), nation_of(after))
    return OwnedName(_core(name))


def _core(name: str) -> str:
    """A folded name in one form: `Ministry of the Interior` as `interior ministry`."""
    folded = fold_name(name).removeprefix("the ")
    office = _OFFICE.match(folded)
    if office:
        folded = f"{office.group(2)} {office.group(1)}"
    for one, other in _SAME_OFFICE:
        folded = folded.replace(one, other)
    return folded


@lru_cache(4096)
def _stems(record: KnownRecord) -> frozenset[str]:
    """The countries and nations that a record's names have in them."""
    found = set()
    for name in record.names:
        words = re.findall(r"[^\W\d_][\w-]*", name)
        for one in (*words, *(" ".join(pair) for pair in pairwise(words))):
            if one[0].isupper() and nation_of(one):
                found.add(nation_of(one))
    return frozenset(found)
