"""Finds the names and aliases of the site's records in a text."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

import ahocorasick

from dateline.ingest.model import Known, KnownRecord
from dateline.ingest.names.fitting import Match, match_at
from dateline.ingest.names.folding import fold_name, fold_text
from dateline.ingest.names.patterns import Entry, Pattern, patterns_of, surname_of
from dateline.ingest.names.spelling import Spelling, compare_names, plain_word, skeleton, words_of

_PERSON = "person"


class Index:
    """The names of all records, built once for each `Known`."""

    def __init__(self, known: Known) -> None:
        self.entries = tuple(
            [Entry(one, place=False) for one in known.actors]
            + [Entry(one, place=True) for one in known.places]
        )
        self.people = tuple(one for one in self.entries if one.kind == _PERSON)
        patterns: dict[str, dict[tuple[str, str], Pattern]] = defaultdict(dict)
        for entry in self.entries:
            for folded, pattern in patterns_of(entry):
                patterns[folded].setdefault((pattern.entry.kind, entry.record.id), pattern)
        self._by_beginning: dict[str, dict[Entry, None]] = defaultdict(dict)
        for one in self.people:
            for name in filter(surname_of, one.record.names):
                self._by_beginning[fold_name(name.split()[0])][one] = None
        self._by_ending: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
        for found in patterns.values():
            for pattern in found.values():
                words = words_of(pattern.name)
                for key in {skeleton(words[-1]), skeleton("".join(words))} if words else ():
                    self._by_ending[key].append((pattern.name, pattern.entry))
        self._automaton = ahocorasick.Automaton()
        for folded, found in patterns.items():
            self._automaton.add_word(folded, (len(folded), tuple(found.values())))
        if patterns:
            self._automaton.make_automaton()
        self._empty = not patterns

    def spelled(self, name: str) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
        """The records that have the name in another spelling, and those that may have it."""
        words = words_of(name)
        if not words:
            return (), ()
        verdicts: dict[Entry, Spelling] = {}
        keys = {skeleton(words[-1]), skeleton("".join(words))}
        for key in sorted(keys):
            for one, entry in self._by_ending.get(key, ()):
                verdict = compare_names(name, one, person=entry.kind == _PERSON)
                if verdict is Spelling.SAME or entry not in verdicts:
                    verdicts[entry] = verdict
        return (
            tuple(one for one, said in verdicts.items() if said is Spelling.SAME),
            tuple(one for one, said in verdicts.items() if said is Spelling.DOUBTFUL),
        )

    def beginning(self, word: str) -> tuple[Entry, ...]:
        """The people whose name begins with a word."""
        return tuple(self._by_beginning.get(fold_name(word), ()))

    def plain_words(self, entry: Entry) -> frozenset[str]:
        """The words of a record's names, with what transcriptions write in different ways equal."""
        return _plain_words(entry.record)

    def matches(self, text: str) -> tuple[Match, ...]:
        """Every place where a record's name stands, overlapping ones included, in text order."""
        if self._empty:
            return ()
        folded = fold_text(text)
        found = (
            match
            for last, (length, patterns) in self._automaton.iter(folded.text)
            if (match := match_at(text, folded, last + 1 - length, last + 1, patterns))
        )
        return tuple(sorted(found, key=lambda one: (one.start, -one.end)))


@lru_cache(8)
def index_of(known: Known) -> Index:
    """The index of a site's records."""
    return Index(known)


@lru_cache(4096)
def _plain_words(record: KnownRecord) -> frozenset[str]:
    return frozenset(plain_word(word) for name in record.names for word in words_of(name))
