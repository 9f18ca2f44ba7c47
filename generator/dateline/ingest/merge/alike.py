"""How alike two statements are, and whether they can be reports of one event at all."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from dateline.ingest.merge.features import Features
from dateline.ingest.merge.words import weight

# From here on two statements count as reports of one event. Calibrated on entries that were
# merged by hand from several articles: see docs/ingest-quality.md. A wrong merger costs an editor
# more than a second draft of one event, so that the values lie on the careful side.
ACROSS = 0.50
ADDED = 0.60  # to an earlier draft, of which less is known than of a statement
WITHIN = 0.60  # in one article: news seldom repeats itself but for its headline and lead
ANNOUNCED = 0.85  # in one article, an act of speech and what it speaks of: two events as a rule
WITH_TITLE = 0.50
DISPUTED = 0.80  # where the dates differ
_DAYS_APART = 3  # dates that differ by more are those of different events
_ENOUGH = 3  # words and names in common, and numbers, each of which counts for two
_FIGURE = 2.0  # how much a shared number counts, next to a word of middling rarity
_ELSEWHERE = 0.6  # what is left of the likeness where both name places and share none
_OTHERS = 0.75  # the same for actors
_ACT = 0.8  # an act of speech and what it speaks of
_NAMES = 0.5  # how much a shared actor or place counts, next to a word


@dataclass(frozen=True)
class Likeness:
    """Compares statements by the rarity of what they share.

    Attributes:
        rarity: What each word says.
        within: For each place those that hold it.
    """

    rarity: Mapping[str, float]
    within: Mapping[str, Collection[str]]

    @cached_property
    def name_weight(self) -> float:
        """What a shared name says: half of a middling word."""
        middling = sorted(self.rarity.values())
        return _NAMES * middling[len(middling) // 2] if middling else _NAMES

    def score(self, one: Features, other: Features) -> float:
        """From 0 to 1; 0 where they share too little to be compared."""
        shared = one.words & other.words
        figures = one.figures & other.figures
        names = (one.actors & other.actors) | (one.places & other.places)
        if not shared or len(shared) + len(names) + 2 * len(figures) < _ENOUGH:
            return 0.0
        said = weight(shared, self.rarity) + _FIGURE * len(figures)
        # Names alone do not make it: the people of a story are in most of its sentences.
        common = said + min(said / 2, self.name_weight * len(names))
        sizes = [self._size(each, figures) for each in (one, other)]
        dice = 2 * common / (sizes[0] + sizes[1])
        contained = common / min(sizes)
        return min(1.0, (dice + contained) / 2 * self._doubt(one, other))

    def _size(self, one: Features, figures: frozenset[tuple[str, int | float]]) -> float:
        names = self.name_weight * len(one.actors | one.places)
        return weight(one.words, self.rarity) + names + _FIGURE * len(figures)

    def _doubt(self, one: Features, other: Features) -> float:
        """A factor for what speaks against it."""
        doubt = 1.0
        if one.places and other.places and not self._together(one.places, other.places):
            doubt *= _ELSEWHERE
        if one.actors and other.actors and not one.actors & other.actors:
            doubt *= _OTHERS
        if one.act != other.act:
            doubt *= _ACT
        return doubt

    def _together(self, some: frozenset[str], others: frozenset[str]) -> bool:
        """Whether a place of each is the same, or one of them holds the other."""
        return any(
            one == other or one in self.within.get(other, ()) or other in self.within.get(one, ())
            for one in some
            for other in others
        )


def can_be_one(one: Features, other: Features) -> bool:
    """Whether dates and modality allow two statements to be of one event."""
    return _of_a_kind(one, other) and one.bounds.meets(other.bounds)


def can_be_disputed(one: Features, other: Features) -> bool:
    """Whether they may be of one event that two articles date differently."""
    close = one.bounds.meets(other.bounds, _DAYS_APART)
    return _of_a_kind(one, other) and close and one.act == other.act


def can_be_headed(one: Features, other: Features) -> bool:
    """Whether one may be the heading of the other, which seldom has a date of its own."""
    return _of_a_kind(one, other) and one.bounds.meets(other.bounds, _DAYS_APART)


def counts_differently(one: Features, other: Features) -> bool:
    """Whether two statements give different numbers of the same thing, and none in common."""
    if one.figures & other.figures:
        return False
    return bool({measure for measure, _ in one.figures} & {measure for measure, _ in other.figures})


def _of_a_kind(one: Features, other: Features) -> bool:
    """What is planned or denied is not what happened, however alike the words."""
    return one.denied == other.denied and one.planned == other.planned
