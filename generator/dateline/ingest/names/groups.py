"""New names of one document: the spellings of each brought together, and what they most likely name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.ingest.model import Head
from dateline.ingest.names.cues import (
    ACTS,
    LOCATIVE,
    MEDIA,
    ORGANISATION,
    PERSON,
    PLACE,
    Cue,
    cues_of,
    weigh,
)
from dateline.ingest.names.folding import fold_name
from dateline.ingest.names.gazetteer import country_name, is_city, is_country, is_subdivision
from dateline.ingest.names.nonames import no_name
from dateline.ingest.names.owners import without_owner
from dateline.ingest.names.pieces import Piece
from dateline.ingest.names.spelling import (
    Spelling,
    compare_names,
    compare_words,
    skeleton,
    words_of,
)
from dateline.ingest.names.vocabulary import (
    GIVEN_NAMES,
    LEGAL_FORMS,
    NO_ACRONYMS,
    ORGANISATION_HEADS,
    PARTICLES,
)

# Below it a name is not reported: a word with a capital and nothing that speaks for a name.
_LEAST = 0.3
_REPEATED = 0.2  # more evidence from a name that the text has again within a sentence
_OFTEN = 2  # times that a name stands in the text, heads of sentences included
_SURNAME = Cue("surname alone", PERSON, 0.4)
_OF_ONE_WORD = {"says", "acts"}  # what speaks for an organisation in a single word only
_DATELINE = Cue("dateline", PLACE, 0.7)
_AGENCY = Cue("agency of the head", MEDIA, 0.7)
_ACRONYM = re.compile(r"\s?[(\[][“\"']?([A-Z][A-Z&-]{1,7})[”\"']?(?=[,;)\]])")


@dataclass
class Group:
    """All the pieces of a document that are one name; filled while they are brought together."""

    pieces: list[Piece] = field(default_factory=list)
    cues: set[Cue] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)
    located: int = 0  # pieces that stand after `in`, `to` and the like

    @property
    def name(self) -> str:
        """The fullest form; of several, the most frequent, then the first; a country's own."""
        country = country_name(self.pieces[0].text)
        if country:
            return country
        counted = Counter(one.text for one in self.pieces)
        best = max(self.pieces, key=lambda one: (len(one.tokens), counted[one.text], -one.start))
        name = " ".join(best.text.split())
        return name.title() if name.isupper() and is_city(name) else name

    @property
    def roles(self) -> frozenset[str]:
        """The words of all roles that stand in front of it."""
        return frozenset(word for one in self.pieces for word in one.role.split())

    def judged(self) -> tuple[str, float]:
        """Its kind, empty where nothing tells, and how sure it is that it is a name to report."""
        kind, sure = weigh(frozenset(self.cues))
        if kind == PLACE and {one.name for one in self.cues if one.kind} == {"to"}:
            kind = ""  # `from` and `to` stand in front of people, too
        only_located = not any(one.kind == PLACE and one.name not in LOCATIVE for one in self.cues)
        if kind == PLACE and only_located and self.located * 2 < len(self.pieces):
            # `in Mac OS X`: what is mostly named without a preposition is no place.
            kind, sure = weigh(frozenset(one for one in self.cues if one.kind != PLACE))
        within = [one for one in self.pieces if not one.first]
        if len(within) > 1 or (within and len(self.pieces) > _OFTEN):
            sure += (1 - sure) * _REPEATED
        acts = any(one.name == ACTS for one in self.cues)
        if not within and not kind and not acts:
            sure = 0.0  # nothing but the capital at the head of a sentence
        elif not within and len(self.name.split()) == 1:
            sure *= 0.7
        return kind, round(min(sure, 0.97), 2)

    @property
    def reported(self) -> bool:
        """Whether there is enough evidence that it is a name."""
        return self.judged()[1] >= _LEAST


def group(pieces: Iterable[Piece], text: str, head: Head) -> tuple[Group, ...]:
    """Bring the spellings of each new name together."""
    by_name: dict[str, Group] = {}
    found_pieces = tuple(pieces)
    within = {one.text for one in found_pieces if not one.first}
    for whole in found_pieces:
        piece = _without_opener(whole, within, text)
        if no_name(piece, text):
            continue
        found = by_name.setdefault(fold_name(country_name(piece.text) or piece.text), Group())
        found.pieces.append(piece)
        cues = cues_of(piece, text)
        found.cues.update(cues)
        found.located += any(one.name in LOCATIVE for one in cues)
        acronym = acronym_after(text, piece.end)
        if acronym and abbreviates(acronym, piece.text):
            found.acronyms.add(acronym)
            found.cues.add(Cue("acronym after it", ORGANISATION, 0.6))
    for said, cue in ((head.place, _DATELINE), (head.agency, _AGENCY)):
        if said and fold_name(said) in by_name:
            by_name[fold_name(said)].cues.add(cue)
    joined = _join(by_name)
    return tuple(one for one in joined if one.reported)


def _without_opener(piece: Piece, within: Collection[str], text: str) -> Piece:
    """A name without a common word that has its capital from the head of a sentence."""
    if not piece.first or len(piece.tokens) == 1 or piece.role or piece.text in within:
        return piece
    opener, *rest = piece.tokens
    if opener.small in GIVEN_NAMES or text[rest[0].start : piece.end] not in within:
        return piece
    if not re.search(rf"\b{re.escape(opener.text.lower())}\b", text):
        return piece
    start = rest[0].start
    return Piece(start, piece.end, text[start : piece.end], tuple(rest))


def _join(by_name: Mapping[str, Group]) -> tuple[Group, ...]:
    """Bring together what is one name: other spellings, surnames, short forms, acronyms."""
    whole: list[Group] = []
    short: list[Group] = []
    for one in by_name.values():
        (short if len(one.pieces[0].tokens) == 1 else whole).append(one)
    joined: list[Group] = []
    by_ending: dict[str, list[Group]] = defaultdict(list)
    for one in sorted(whole, key=lambda one: one.pieces[0].start):
        into = _same(one, by_ending[_ending(one)]) or _same_body(one, joined)
        if into:
            _take(into, one)
        else:
            joined.append(one)
            by_ending[_ending(one)].append(one)
    for one in short:
        fitting = [other for other in joined if _shortens(one, other)]
        if len(fitting) == 1:
            _take(fitting[0], one)
        else:
            joined.append(one)
    return tuple(joined)


def _ending(one: Group) -> str:
    """What two spellings of one name have in common, at the least."""
    words = words_of(one.pieces[0].text)
    return skeleton(words[-1])[:2] if words else ""


def _same(one: Group, others: Sequence[Group]) -> Group | None:
    text = one.pieces[0].text
    for other in others:
        kinds = {weigh(frozenset(each.cues))[0] for each in (one, other)}
        person = kinds <= {PERSON, ""}
        if person and _is_full_surname(one.pieces[0], other.pieces[0]):
            return other
        if compare_names(text, other.pieces[0].text, person=person) is Spelling.SAME:
            return other
    return None


def _is_place(word: str) -> bool:
    return is_country(word) or is_city(word) or is_subdivision(word)


def _is_full_surname(piece: Piece, other: Piece) -> bool:
    """Whether one is the surname of the other with its particles: `Von der Leyen`."""
    length = len(piece.tokens)
    return piece.small[0] in PARTICLES and piece.small == other.small[-length:]


def _same_body(one: Group, others: Sequence[Group]) -> Group | None:
    """The organisation of the same country, or of none: `Interior Ministry`, `Italy's …`."""
    name = without_owner(one.pieces[0].text)
    if " " not in name.core:
        return None
    fitting = []
    for other in others:
        named = without_owner(other.pieces[0].text)
        same = named.core == name.core and "" in {named.owner, name.owner}
        if same or (named.core == name.core and named.owner == name.owner):
            fitting.append(other)
    return fitting[0] if len(fitting) == 1 else None


def _take(into: Group, one: Group) -> None:
    into.pieces += one.pieces
    into.acronyms |= one.acronyms
    into.located += one.located
    # A surname alone after `in` or in front of a verb says less than the full name did.
    kind = weigh(frozenset(into.cues))[0]
    cues = one.cues
    if len(one.pieces[0].tokens) == 1 < len(into.pieces[0].tokens):
        cues = {cue for cue in cues if cue.name not in _OF_ONE_WORD}
    into.cues.update(cue for cue in cues if cue.kind in {"", kind} or not kind)
    word = one.pieces[0].text
    if not kind and word == into.pieces[0].tokens[-1].text and not _is_place(word):
        into.cues.add(_SURNAME)


def _shortens(one: Group, other: Group) -> bool:
    """Whether one word is a short form of a fuller name."""
    word = one.pieces[0].text
    if word in other.acronyms or _is_initials(word, other.name):
        return True
    tokens = other.pieces[0].tokens
    kind = weigh(frozenset(other.cues))[0]
    rest = {one.small for one in tokens[1:]}
    if tokens[0].text == word and not _is_place(word) and rest <= LEGAL_FORMS | ORGANISATION_HEADS:
        return True
    if kind not in {PERSON, ""} or is_country(word):
        return False
    surely = tokens[0].small in GIVEN_NAMES or any(one.name == "role" for one in other.cues)
    if kind == PERSON and word == tokens[0].text and surely:
        return True
    if not kind and all(each.first for each in other.pieces):
        return False  # `Actual Acme` at the head of a sentence is Acme
    surname = tokens[-1].text.lower(), word.lower()
    return surname[0] == surname[1] or compare_words(*surname) is Spelling.SAME


def _is_initials(word: str, name: str) -> bool:
    """Whether a word is made of the first letters of a name of three words or more."""
    initials = "".join(part[0] for part in name.split() if part[0].isupper())
    return len(initials) > 2 and word == initials


def acronym_after(text: str, end: int) -> str:
    """The letters in brackets right behind a name, or nothing."""
    match = _ACRONYM.match(text, end)
    if not match or match.group(1).lower() in NO_ACRONYMS:
        return ""
    return match.group(1)


def abbreviates(acronym: str, name: str) -> bool:
    """Whether the letters can stand for the name: initials of its words, in order."""
    initials = iter(word[0].upper() for word in re.findall(r"[^\W_]+", name))
    return all(letter in initials for letter in acronym if letter.isalpha())
