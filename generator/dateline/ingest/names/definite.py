"""`the Committee`, `the president`: common nouns that stand for an actor named before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.ingest.model import Document, KnownRecord, Mention, Span
from dateline.ingest.names.choosing import in_place_of
from dateline.ingest.names.cues import PERSON, PLACE, STATE
from dateline.ingest.names.folding import fold_name
from dateline.ingest.names.gazetteer import country_name, is_country
from dateline.ingest.names.groups import Group
from dateline.ingest.names.vocabulary import DEFINITE_NOUNS, ROLES

_SURE = 0.6
_COUNTRY = {"country", "nation"}
_PLACES = {"airport", "river", "island", "province", "region"}
_ALSO = {"press service": "press office"}
_SERVICE = ("press service", "press office")  # both are in use for one and the same
_PHRASES = ("press service", "press office", "news agency", "prime minister", "foreign minister")
_THE = re.compile(
    rf"\bthe\s+({'|'.join((*_PHRASES, *sorted(DEFINITE_NOUNS | _COUNTRY)))})\b"
    r"(?!\s+(?:of|for)\b|[-‐‑]\w|\s(?-i:[A-Z]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Scene:
    """What nouns may refer to: the records, and the roles that new names have in the text."""

    records: dict[str, KnownRecord]
    roles: dict[str, frozenset[str]]

    def fits(self, noun: str, mention: Mention) -> bool:
        names = self._names(mention)
        if noun in _COUNTRY:
            return any(is_country(name) for name in names)
        if (mention.kind == PLACE) != (noun in _PLACES) or mention.kind == STATE:
            return False
        words = [f" {fold_name(name)} " for name in names]
        noun = _ALSO.get(noun, noun)
        words = [one.replace(*_SERVICE) for one in words]
        if noun.split()[-1] in ROLES:
            held = f" {' '.join(sorted(self.roles.get(mention.name, ())))} "
            return mention.kind == PERSON and any(f" {noun} " in one for one in (*words, held))
        return mention.kind != PERSON and any(f" {noun} " in one for one in words)

    def as_meant(self, mention: Mention, as_place: bool) -> Mention:
        """A country's mention as an actor or as a place, whichever is meant here."""
        if (mention.kind == PLACE) == as_place:
            return mention
        country = next(filter(None, map(country_name, self._names(mention))), "")
        for key, record in self.records.items():
            if key.startswith(str(as_place)) and country in map(country_name, record.names):
                kind = PLACE if as_place else record.kind
                return replace(mention, id=record.id, name=record.names[0], kind=kind)
        return replace(mention, kind=PLACE if as_place else STATE) if not mention.id else mention

    def _names(self, mention: Mention) -> tuple[str, ...]:
        record = self.records.get(f"{mention.kind == PLACE}{mention.id}")
        return record.names if record else (mention.name,)


def definite_mentions(
    document: Document, mentions: Sequence[Mention], groups: Sequence[Group]
) -> Iterator[Mention]:
    """Mentions by a common noun, each where exactly one actor named before it can be meant."""
    known = document.known
    scene = _Scene(
        {f"False{one.id}": one for one in known.actors}
        | {f"True{one.id}": one for one in known.places},
        {one.name: one.roles for one in groups},
    )
    met: dict[tuple[str, str], Mention] = {}  # the latest mention of each, in text order
    at = 0
    for start, end in _nouns(document):
        while at < len(mentions) and mentions[at].end <= start:
            one = mentions[at]
            at += 1
            if not one.others:
                met[one.id or fold_name(one.name), one.kind] = one
        if at < len(mentions) and mentions[at].start < end:
            continue
        text = document.text[start:end]
        as_place = in_place_of(document.text, start, end)
        meant = _fitting(" ".join(text.lower().split()), tuple(met.values()), scene, as_place)
        if meant:
            sure = round(min(_SURE, meant.sure), 2)
            yield replace(meant, start=start, end=end, text=text, rule="definite", sure=sure)


def _nouns(document: Document) -> Iterator[Span]:
    """Where nouns stand that may mean somebody named before."""
    for sentence in document.sentences:
        for match in _THE.finditer(document.text, sentence.start, sentence.end):
            yield match.span(1)


def _fitting(noun: str, before: Sequence[Mention], scene: _Scene, as_place: bool) -> Mention | None:
    """The one actor that the noun can mean; None where there is none, or more than one."""
    fitting = [one for one in before if scene.fits(noun, one)]
    if noun not in _COUNTRY:
        return fitting[-1] if len({one.id or fold_name(one.name) for one in fitting}) == 1 else None
    if len({fold_name(one.name) for one in fitting}) != 1:
        return None
    return scene.as_meant(fitting[-1], as_place)
