"""The names under which a record is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.ingest.model import KnownRecord
from dateline.ingest.names.folding import fold_name
from dateline.ingest.names.gazetteer import is_nationality
from dateline.ingest.names.vocabulary import ROLES, TITLES

PLACE = "place"
_PERSON = "person"
_GROUP = "group"
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_NAME_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
_NAME_ARTICLE = re.compile(r"(?:al|el|ul|as|ad|ar|ash|an|az)[-‐‑](?=\w)", re.IGNORECASE)
# Names of people have no such words; aliases such as `head of the ministry` are no names.
_NO_NAME = {"of", "the", "a", "an", "and", "for", "in", "at", "on"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A record that a name may mean."""

    record: KnownRecord
    place: bool

    @property
    def kind(self) -> str:
        """The actor's kind, or `place`."""
        return PLACE if self.place else self.record.kind


@dataclass(frozen=True, slots=True)
class Pattern:
    """A record under one of its names; `rule` is `name`, `alias` or `surname`."""

    entry: Entry
    name: str
    rule: str


def surname_of(name: str) -> str:
    """The last word of a person's name; empty where it is no plain name of two words or more."""
    words = [one.strip(".,") for one in name.split()]
    while len(words) > 1 and words[-1].lower() in _NAME_SUFFIXES:
        words.pop()
    small = [word.lower() for word in words]
    if len(words) < 2 or any(one in _NO_NAME or one in ROLES or one in TITLES for one in small):
        return ""
    surname = _NAME_ARTICLE.sub("", words[-1])
    if not words[0][:1].isupper() or not surname[:1].isupper() or is_nationality(words[0]):
        return ""
    return surname if len(surname) > 1 else ""


def patterns_of(entry: Entry) -> Iterator[tuple[str, Pattern]]:
    """What to look for in a folded text, and what each stands for."""
    for number, name in enumerate(entry.record.names):
        rule = "alias" if number else "name"
        for variant in _variants(name, entry):
            folded = fold_name(variant)
            if folded.strip(" '\""):
                yield folded, Pattern(entry, variant, rule)
    if entry.kind == _PERSON:
        for name in entry.record.names:
            surname = surname_of(name)
            if surname:
                yield fold_name(surname), Pattern(entry, surname, "surname")


def _variants(name: str, entry: Entry) -> Iterator[str]:
    """A name, and the same without its article or in the plural, where that is as clear."""
    yield name
    bare = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    if bare != name and " " in bare.strip():
        yield bare
    if entry.kind == _GROUP and bare[-1:].islower() and not bare.endswith("s"):
        yield f"{bare}s"
