"""Loaded words that an entry uses as its own, outside quotation marks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from dateline.content import Parsed, Record
from dateline.content.records import Loc
from dateline.errors import Problems, Severity
from dateline.rules.model import Rule
from dateline.rules.naming import NameFinder
from dateline.rules.numbers import language_of
from dateline.rules.passages import Passage, blanked, field_passage, without_quotes
from dateline.rules.prose import BlockKind, blocks
from dateline.rules.stems import stem
from dateline.schema import (
    ActorFields,
    ActorKind,
    EventFields,
    MeasureFields,
    PageFields,
    PlaceFields,
    RuleName,
    SourceFields,
)
from dateline.schema.values import Fields
from dateline.timeline import Timeline

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_BETWEEN = re.compile(r"(?:[\s\u00ad]|[-‐‑–])+")
_Terms = dict[str, list[tuple[tuple[str, ...], str]]]


def find_loaded(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """The words of `check.loaded_words`, in any inflection, where no quotation marks hold them.

    Looked at are the titles, summaries, notes and bodies that readers see. A word in the name of
    an actor or place is part of that name; block quotations are quotations.
    """
    words = timeline.site.check.loaded_words
    if not words:
        return
    finder = _Finder(words, timeline)
    records: Iterable[Record[Any]] = (
        *parsed.events,
        *parsed.actors,
        *parsed.places,
        *parsed.sources,
        *parsed.pages,
        *parsed.measures,
    )
    for record in records:
        for passage in _own_words(record):
            for offset, met, term in finder.find(passage.text):
                record.origin.report(
                    problems,
                    passage.location(offset),
                    f"the loaded word {met!r} stands outside quotation marks",
                    hint="put it in quotation marks with the name of who uses it, "
                    "or say it in neutral words",
                    severity=Severity.WARNING,
                    rule=RuleName.LOADED_WORD,
                    subject=term,
                )


def _own_words(record: Record[Any]) -> Iterator[Passage]:
    for loc in _fields(record.fields):
        if passage := field_passage(record, loc):
            yield passage
    for block in blocks(record):
        if block.kind is not BlockKind.QUOTE:
            yield block.passage


def _fields(fields: Fields) -> Iterator[Loc]:
    """What readers see of the front matter, in the editors' own words, apart from names."""
    if isinstance(fields, EventFields):
        yield from (("title",), ("summary",), ("date_note",))
        yield from (("actors", index, "role") for index in range(len(fields.actors)))
        for index in range(len(fields.unknowns)):
            yield from (("unknowns", index, key) for key in ("question", "why", "settled_by"))
        for index in range(len(fields.claims)):
            yield from (("claims", index, key) for key in ("note", "status_note"))
    elif isinstance(fields, ActorFields | PlaceFields):
        yield ("summary",)
    elif isinstance(fields, SourceFields):
        yield from (("title_note",), ("publisher_note",), ("published_note",))
    elif isinstance(fields, PageFields):
        yield from (("title",), ("summary",))
    elif isinstance(fields, MeasureFields):
        yield from (("label",), ("unit",), ("counts",))


class _Finder:
    """Finds the site's loaded words in texts."""

    def __init__(self, words: Iterable[str], timeline: Timeline) -> None:
        self.language = language_of(timeline.site.language)
        self.terms: _Terms = defaultdict(list)
        for term in words:
            stems = tuple(self._stem(word) for word in _words(term))
            if stems:
                self.terms[stems[0]].append((stems, term))
        self.names = NameFinder(name for name in _names(timeline) if self._loaded(name))

    def _stem(self, word: str) -> str:
        return stem(_POSSESSIVE.sub("", word).casefold(), self.language)

    def _loaded(self, name: str) -> bool:
        return any(self._matches(name))

    def find(self, text: str) -> Iterator[tuple[int, str, str]]:
        """Each word that is found: its place, what stands there, and the term of site.yaml."""
        if not any(self._matches(text)):
            return
        bare = blanked(without_quotes(text), list(self.names.spans(text)))
        yield from self._matches(bare)

    def _matches(self, text: str) -> Iterator[tuple[int, str, str]]:
        found = list(_WORD.finditer(text))
        stems = [self._stem(match[0]) for match in found]
        free = 0
        for index, first in enumerate(stems):
            for parts, term in self.terms.get(first, ()) if index >= free else ():
                last = index + len(parts)
                if tuple(stems[index:last]) == parts and _adjacent(text, found[index:last]):
                    start = found[index].start()
                    yield start, text[start : found[last - 1].end()], term
                    free = last
                    break


def _words(text: str) -> list[str]:
    return [match[0] for match in _WORD.finditer(text)]


def _adjacent(text: str, words: list[re.Match[str]]) -> bool:
    """Whether nothing but spaces and hyphens stands between words."""
    pairs = pairwise(words)
    return all(_BETWEEN.fullmatch(text, one.end(), next_.start()) for one, next_ in pairs)


def _names(timeline: Timeline) -> Iterator[str]:
    """Names that may hold a loaded word.

    What a group is called is often no name but a description by somebody ("two extremist cells"):
    of groups, only what is written as a name, with capital letters, counts.
    """
    for place in timeline.places.values():
        yield from (place.name, *place.aliases)
    for actor in timeline.actors.values():
        for name in (actor.name, *actor.aliases):
            words = _words(name)
            capital = sum(word[:1].isupper() for word in words)
            if actor.kind is not ActorKind.GROUP or (len(words) > 1 and capital == len(words)):
                yield name


RULES = (
    Rule(
        RuleName.LOADED_WORD,
        "a word of check.loaded_words in site.yaml outside quotation marks",
        Severity.WARNING,
        find_loaded,
    ),
)
