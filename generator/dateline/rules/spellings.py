"""Spellings of names in quotes that no alias has."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.content import Parsed, Record
from dateline.content.texts import body_line
from dateline.errors import Edit, Location, Problems, Severity
from dateline.rules.model import Rule
from dateline.rules.numbers import language_of
from dateline.rules.passages import field_passage
from dateline.rules.respelling import folded, is_respelled, may_be_respelled
from dateline.schema import ActorKind, EventFields, RuleName
from dateline.timeline import Actor, Claim, Event, Place, Timeline

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_LINK = re.compile(r"[ \t\u00a0]*[-‐‑–—][ \t\u00a0]*|[ \t\u00a0]+")
_LOWER = re.compile(r"(?<![^\W_])[^\W\d_]{3,}")
_PLAIN = re.compile(r"[^\W\d_][\w ().’–-]*[\w).]")
_SPECIAL = {"null", "true", "false", "~"}
_ANCHOR = 4  # letters of a word that shows of whom a name is

Named = Actor | Place


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a name or text, and its folded form."""

    text: str
    plain: str
    start: int
    end: int


def find_missing(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Names in quotes that are near to a name of somebody whom the entry or claim names.

    Meant are other spellings of a name, not parts of it, its inflections, or words that also stand
    in small letters somewhere. Each spelling of an actor or place is reported once, with the other
    places where it stands.
    """
    found: dict[str, list[_Met]] = {}
    looker = _Looker(timeline)
    for record in parsed.events:
        event = looker.events[record.id]
        claims = {claim.id: claim for claim in event.claims}
        for index, fields in enumerate(record.fields.claims):
            claim = claims.get(fields.id)
            for one, spelling in looker.look(claim, event) if claim else ():
                where = _place(record, index, spelling)
                met = _Met(one, spelling, record, where)
                found.setdefault(one.location.path, []).append(met)
    records: Mapping[str, Record[Any]] = {
        record.origin.path: record for record in (*parsed.actors, *parsed.places)
    }
    for path, met_of_one in found.items():
        for same in _gathered(met_of_one):
            _report(records[path], same, problems)


@dataclass(frozen=True, slots=True)
class _Met:
    """A spelling of somebody's name, and where it was met."""

    whose: Named
    spelling: str
    record: Record[EventFields]
    where: Location

    def words(self) -> frozenset[str]:
        return frozenset(word.plain for word in _words(self.spelling))


def _gathered(found: list[_Met]) -> list[list[_Met]]:
    """The places of each spelling, the fullest first: those of its parts are with the whole."""
    gathered: list[list[_Met]] = []
    for met in sorted(found, key=lambda one: -len(one.words())):
        same = next((one for one in gathered if met.words() <= one[0].words()), None)
        if same:
            same.append(met)
        else:
            gathered.append([met])
    return gathered


class _Looker:
    """Looks for spellings in the quotes of one site."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.events = {event.id: event for event in timeline.events}
        everybody: tuple[Named, ...] = (*timeline.actors.values(), *timeline.places.values())
        self.names: Mapping[str, tuple[tuple[_Word, ...], ...]] = {
            one.location.path: tuple(tuple(_words(name)) for name in (one.name, *one.aliases))
            for one in everybody
        }
        self.known = {word.plain for names in self.names.values() for n in names for word in n}
        texts = (
            *(s.text for s in timeline.sources.values()),
            *(c.quote for c in timeline.claims()),
        )
        small = {word for text in set(texts) for word in _LOWER.findall(text)}
        self.common = {folded(word) for word in small if word.islower()}

    def look(self, claim: Claim, event: Event) -> Iterator[tuple[Named, str]]:
        """Each new spelling in a claim's quote, and whose it is."""
        runs = [run for run in _runs(claim.quote) if any(self._is_new(word) for word in run)]
        if not runs:
            return
        language = language_of(self.timeline.sources[claim.source].language)
        for run in runs:
            for one in self._involved(claim, event):
                spelling = self._spelling(run, one, claim.quote, language)
                if spelling:
                    yield one, spelling
                    break

    def _is_new(self, word: _Word) -> bool:
        return word.plain not in self.known and word.plain not in self.common

    def _involved(self, claim: Claim, event: Event) -> Iterator[Named]:
        actors = (*((claim.by,) if claim.by else ()), *claim.via)
        for actor in dict.fromkeys((*actors, *(one.actor for one in event.participants))):
            # What a group is called describes it.
            if self.timeline.actors[actor].kind is not ActorKind.GROUP:
                yield self.timeline.actors[actor]
        held = (claim.figure.place,) if claim.figure and claim.figure.place else ()
        for place in dict.fromkeys((*event.places, *held)):
            yield self.timeline.places[place]

    def _spelling(self, run: list[_Word], one: Named, quote: str, language: str) -> str:
        """The part of a run of words that is one's name in a new spelling; empty if none is."""
        for name in self.names[one.location.path]:
            matched = [self._match(word, name, language) for word in run]
            start = 0
            while start < len(run):
                end = start
                while end < len(run) and matched[end]:
                    end += 1
                kinds = matched[start:end]
                words = run[start:end]
                same = any(
                    k == "same" and len(w.plain) >= _ANCHOR
                    for k, w in zip(kinds, words, strict=True)
                )
                if "sure" in kinds or ("maybe" in kinds and same):
                    return quote[words[0].start : words[-1].end]
                start = end + 1
        return ""

    def _match(self, word: _Word, name: tuple[_Word, ...], language: str) -> str:
        """How a word is one of a name: the `same`, `sure` or `maybe` another spelling, or not."""
        proper = [
            part for part in name if part.text[:1].isupper() and part.plain not in self.common
        ]
        if any(word.plain == part.plain for part in name):
            return "same"
        if not self._is_new(word):
            return ""
        if any(is_respelled(part.plain, word.plain, language) for part in proper):
            return "sure"
        if any(may_be_respelled(part.plain, word.plain, language) for part in proper):
            return "maybe"
        return ""


def _words(text: str) -> Iterator[_Word]:
    for match in _TOKEN.finditer(text):
        if plain := folded(match[0]):
            yield _Word(match[0], plain, *match.span())


def _runs(quote: str) -> Iterator[list[_Word]]:
    """Runs of words with capital letters, with nothing but spaces and hyphens between them."""
    run: list[_Word] = []
    for word in _words(quote):
        if not word.text[0].isupper():
            if run:
                yield run
            run = []
            continue
        if run and not _LINK.fullmatch(quote, run[-1].end, word.start):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _place(record: Record[EventFields], index: int, spelling: str) -> Location:
    """Where a spelling stands in a claim's quote as written."""
    loc = ("claims", index, "quote")
    passage = field_passage(record, loc)
    pattern = r"\s+".join(map(re.escape, spelling.split()))
    found = re.search(pattern, passage.text) if passage else None
    if passage and found:
        return passage.location(found.start())
    return record.origin.location(loc)


def _report(holder: Record[Any], met: list[_Met], problems: Problems) -> None:
    first = met[0]
    first.record.origin.report(
        problems,
        first.where,
        f"{first.spelling} is not among the names of {first.whose.name}",
        hint=f"add it to `aliases:` in {holder.origin.path}; "
        "if it is somebody else's name, accept this and say so",
        severity=Severity.WARNING,
        related=tuple(dict.fromkeys(one.where for one in met[1:])),
        rule=RuleName.MISSING_ALIAS,
        subject=first.spelling,
        edits=(_with_alias(holder, first.spelling),),
    )


def _with_alias(record: Record[Any], alias: str) -> Edit:
    """The change that gives a record one more alias."""
    origin = record.origin
    plain = _PLAIN.fullmatch(alias) and alias.lower() not in _SPECIAL
    written = alias if plain else json.dumps(alias, ensure_ascii=False)
    mark = origin.values.get(("aliases",))
    if mark is None or ("aliases", 0) not in origin.values:
        if mark is not None:
            # An empty list is all that stands there.
            line = origin.line(mark[0])
            end = line.find("]", mark[1] - 1) + 2 if line[mark[1] - 1 :][:1] == "[" else mark[1]
            return Edit(origin.path, mark, (mark[0], end), f"[{written}]")
        closing = (body_line(origin) - 1, 1)
        return Edit(origin.path, closing, closing, f"aliases: [{written}]\n")
    if origin.line(mark[0])[mark[1] - 1 :].startswith("["):
        place = (mark[0], mark[1] + 1)
        return Edit(origin.path, place, place, f"{written}, ")
    return Edit(origin.path, mark, mark, f"- {written}\n{' ' * (mark[1] - 1)}")


RULES = (
    Rule(
        RuleName.MISSING_ALIAS,
        "a spelling of a name in a quote that is none of the actor's or place's names",
        Severity.WARNING,
        find_missing,
        whole=True,
    ),
)
