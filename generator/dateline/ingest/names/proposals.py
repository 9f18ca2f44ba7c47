"""New names across documents: what records an editor may want to make."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.ingest.model import Mention
from dateline.ingest.names.cues import PERSON, PLACE, STATE
from dateline.ingest.names.folding import fold_name
from dateline.ingest.names.gazetteer import country_name
from dateline.ingest.names.owners import without_owner
from dateline.ingest.names.patterns import surname_of
from dateline.ingest.names.spelling import Spelling, compare_names, skeleton, words_of
from dateline.ingest.names.vocabulary import LEGAL_FORMS

# Judged by hand without any records: of the five articles that the project ships 26 of the 27
# proposals that are as sure are records of theirs, and 7 of the 11 below it; of sixty articles on
# aviation and computers about nine in ten of those above it are actors or places.
ENOUGH = 0.6
_ANOTHER_DOCUMENT = 0.75  # what doubt is left where another document has the name, too
_SUREST = 0.98


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new actor or place.

    Attributes:
        name: Its fullest form.
        kind: An actor's kind, `place` for a place; empty where nothing tells.
        aliases: Every other spelling that was met, the most frequent first.
        count: How often it is named.
        documents: How many documents name it.
        sure: How sure it is that it is an actor or place of that kind, from 0 to 1.
        near: The ids of records that it may be, under a spelling that they do not have.
    """

    name: str
    kind: str
    aliases: tuple[str, ...]
    count: int
    documents: int
    sure: float
    near: tuple[str, ...] = ()

    @property
    def enough(self) -> bool:
        """Whether it is sure enough for a draft record: a kind, `ENOUGH`, and no near record."""
        return bool(self.kind) and self.sure >= ENOUGH and not self.near


@dataclass(eq=False)
class _Gathered:
    """One new name's mentions, each with the number of its document."""

    mentions: list[tuple[int, Mention]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The form with the most words; of several, the most frequent, then the first."""
        counted = Counter(one.name for _, one in self.mentions)
        return max(counted, key=lambda one: (len(one.split()), counted[one]))

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every form that was met, the most frequent first."""
        met = Counter(
            " ".join(words.split())
            for _, one in self.mentions
            for words in (one.name, *((one.text,) if one.rule != "definite" else ()))
        )
        return tuple(one for one, _ in met.most_common())

    @property
    def owners(self) -> frozenset[str]:
        """The countries in its names: `Italy's Interior Ministry`."""
        found = {without_owner(one.name).owner for _, one in self.mentions}
        return frozenset(found - {""})

    @property
    def kind(self) -> str:
        """The kind that the mentions speak for most."""
        weights: dict[str, float] = defaultdict(float)
        for _, one in self.mentions:
            weights[one.kind] += one.sure
        return max(sorted(weights, reverse=True), key=lambda one: weights[one])

    def proposal(self) -> Proposal:
        """The record to propose."""
        best: dict[int, float] = {}
        for number, one in self.mentions:
            best[number] = max(best.get(number, 0.0), one.sure)
        doubt = (1 - max(best.values())) * _ANOTHER_DOCUMENT ** (len(best) - 1)
        name = self.name
        return Proposal(
            name,
            self.kind,
            tuple(one for one in self.spellings if one != name),
            len(self.mentions),
            len(best),
            round(min(1 - doubt, _SUREST), 2),
            tuple(sorted({other for _, one in self.mentions for other in one.others})),
        )


def propose(mentions_by_document: Sequence[Sequence[Mention]]) -> tuple[Proposal, ...]:
    """Propose records for the new actors and places that documents name.

    Spellings of one name are brought together; a name that may be an existing record's in a
    spelling which that does not have lists it in `near`. Countries can be proposed twice, as the
    state that acts and as the place where things happen.

    Args:
        mentions_by_document: What `find_names` found in each document.

    Returns:
        One proposal for each new name, the surest and most frequent first.
    """
    gathered: dict[tuple[str, str], _Gathered] = {}
    for number, mentions in enumerate(mentions_by_document):
        for one in mentions:
            if one.id is None and (not one.others or one.rule == "spelling"):
                gathered.setdefault(_key(one), _Gathered()).mentions.append((number, one))
    found = [one.proposal() for one in _joined(gathered.values())]
    return tuple(sorted(found, key=lambda one: (-one.sure, -one.count, one.name, one.kind)))


def _key(mention: Mention) -> tuple[str, str]:
    """What mentions of one new name have in common; a country's two kinds are kept apart."""
    country = country_name(mention.name)
    if country:
        return fold_name(country), mention.kind
    words = fold_name(mention.name).split()
    while len(words) > 1 and words[-1].rstrip(".") in LEGAL_FORMS:
        words.pop()
    return " ".join(words), ""


def _joined(gathered: Iterable[_Gathered]) -> list[_Gathered]:
    """Bring together spellings, surnames, acronyms and organisations with and without country."""
    joined: list[_Gathered] = []
    by_ending: dict[str, list[_Gathered]] = defaultdict(list)
    in_order = sorted(
        gathered, key=lambda one: (not one.owners, -len(one.name.split()), -len(one.mentions))
    )
    for one in in_order:
        words = words_of(one.name)
        keys = {without_owner(one.name).core, *(skeleton(word) for word in words[-1:])}
        keys.update(fold_name(name) for name in one.spellings)
        near = list(dict.fromkeys(other for key in sorted(keys) for other in by_ending[key]))
        into = _into(one, near)
        if into:
            into.mentions += one.mentions
        else:
            joined.append(one)
            for key in keys:
                by_ending[key].append(one)
    return joined


def _into(one: _Gathered, others: Sequence[_Gathered]) -> _Gathered | None:
    """The one name of which this is another form; None where there is none, or more than one."""
    if country_name(one.name):
        return None
    fitting = [other for other in others if _is_form_of(one, other)]
    return fitting[0] if len(fitting) == 1 else None


def _is_form_of(one: _Gathered, other: _Gathered) -> bool:
    name, fuller = one.name, other.name
    kinds = {one.kind, other.kind} - {""}
    if len(kinds) > 1 and (PLACE in kinds or STATE in kinds):
        return False
    if name in other.spellings:
        return True
    if " " not in name:
        surname = surname_of(fuller) if other.kind == PERSON else ""
        return bool(surname) and compare_names(name, surname) is Spelling.SAME
    if without_owner(name).core == without_owner(fuller).core:
        return not one.owners or not other.owners or bool(one.owners & other.owners)
    person = kinds <= {PERSON}
    return compare_names(name, fuller, person=person) is Spelling.SAME
