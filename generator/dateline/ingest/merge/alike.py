"""How alike two statements are, and whether they can be reports of one event at all."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dateline.ingest.merge.features import Features
from dateline.ingest.merge.words import weight

# From here on two statements count as reports of one event. Calibrated on entries that were
# merged by hand from several articles: see docs/ingest-quality.md. A wrong merger costs an editor
# more than a second draft of one event, so that the values lie on the careful side.
ACROSS = 0.45
ADDED = 0.60  # to an earlier draft, of which less is known than of a statement
WITHIN = 0.60  # in one article: news seldom repeats itself but for its headline and lead
ANNOUNCED = 0.85  # in one article, an act of speech and what it speaks of: two events as a rule
WITH_TITLE = 0.50
DISPUTED = 0.80  # where the dates differ
LOOKING_BACK = 0.55  # where they differ, and one of them is not the article's own word
HALF_LOOSE = 0.60  # where one can have been at any time
LOOSE = 0.70  # where both can have been at any time
_LOOSE_DAYS = 31
_SIZES_APART = 2  # numbers of one thing that differ by a greater factor are of two events
_DAYS_APART = 3  # dates that differ by more are those of different events
_ENOUGH = 3  # words and names in common, and numbers, each of which counts for two
_FIGURE = 2.0  # how much a shared number counts, next to a word of middling rarity
_ELSEWHERE = 0.6  # what is left of the likeness where both name places and share none
_OTHERS = 0.75  # the same for actors
_ACT = 0.8  # an act of speech and what it speaks of
_VERB = 1.25  # how much more alike they are where they have the same verb
_OTHER_VERB = 0.8
_DAY = 0.5  # how much it counts that two articles state the same day, next to a word
_NAMES = 0.5  # how much a shared actor or place counts, next to a word


@dataclass(frozen=True)
class Likeness:
    """Compares statements by the rarity of what they share.

    Attributes:
        rarity: What each word says.
        within: For each place those that hold it.
        parts: For each actor those that it is a part of, such as a ministry's press office.
    """

    rarity: Mapping[str, float]
    within: Mapping[str, Collection[str]]
    parts: Mapping[str, Collection[str]] = field(default_factory=dict)

    @cached_property
    def _middling(self) -> float:
        ordered = sorted(self.rarity.values())
        return ordered[len(ordered) // 2] if ordered else 1.0

    @property
    def name_weight(self) -> float:
        """What a shared name says: half of a middling word."""
        return _NAMES * self._middling

    def score(self, one: Features, other: Features) -> float:
        """From 0 to 1; 0 where they share too little to be compared.

        By their clauses, or by all that hangs on these where that is more alike.
        """
        found = self._alike(one, other, one.words, other.words)
        if one.full | other.full != one.words | other.words:
            wide = self._alike(one, other, one.full or one.words, other.full or other.words)
            found = max(found, wide)
        return min(1.0, found * self._doubt(one, other)) if found else 0.0

    def _alike(
        self, one: Features, other: Features, words: frozenset[str], others: frozenset[str]
    ) -> float:
        shared = words & others
        figures = one.figures & other.figures
        names = (one.actors & other.actors) | (one.places & other.places)
        day = one.stated is not None and one.stated == other.stated
        verb = _of_one_verb(one, other)
        if not shared or len(shared) + len(names) + 2 * len(figures) + day + verb < _ENOUGH:
            return 0.0
        more = _FIGURE * len(figures) + _DAY * self._middling * day
        said = weight(shared, self.rarity) + more
        # Names alone do not make it: the people of a story are in most of its sentences.
        common = said + min(said / 2, self.name_weight * len(names))
        sizes = [self._size(each, bag) + more for each, bag in ((one, words), (other, others))]
        dice = 2 * common / (sizes[0] + sizes[1])
        contained = common / min(sizes)
        differ = bool(one.verb and other.verb) and one.verb != other.verb
        return (dice + contained) / 2 * (_VERB if verb else _OTHER_VERB if differ else 1.0)

    def _size(self, one: Features, words: frozenset[str]) -> float:
        return weight(words, self.rarity) + self.name_weight * len(one.actors | one.places)

    def _doubt(self, one: Features, other: Features) -> float:
        """A factor for what speaks against it."""
        doubt = 1.0
        if one.places and other.places and not _together(one.places, other.places, self.within):
            doubt *= _ELSEWHERE
        if one.actors and other.actors and not _together(one.actors, other.actors, self.parts):
            doubt *= _OTHERS
        if one.act != other.act and not _of_one_verb(one, other):
            doubt *= _ACT
        return doubt

    def counts_one_thing(self, one: Features, other: Features) -> bool:
        """Whether two articles count the same thing, at times or in ways that differ.

        They have a measure of the site in common or words beside what they count, no other place,
        days that are close, and numbers of one size.
        """
        shared = one.words & other.words
        if len(shared) < _ENOUGH and not any(word.startswith("#") for word in shared):
            return False
        if is_loose(one) or is_loose(other):
            return False
        if one.act != other.act or (one.places and other.places and one.places != other.places):
            return False
        return any(
            _of_one_size(number, others)
            for measure, number in other.figures
            for same, others in one.figures
            if same == measure
        )


def _of_one_verb(one: Features, other: Features) -> bool:
    """Whether they have the same verb, and their people do not speak against it."""
    others = one.actors and other.actors and not one.actors & other.actors
    return bool(one.verb) and one.verb == other.verb and not others


def _of_one_size(number: float, other: float) -> bool:
    low, high = sorted((abs(number), abs(other)))
    return high <= _SIZES_APART * low


def _together(
    some: frozenset[str], others: frozenset[str], held: Mapping[str, Collection[str]]
) -> bool:
    """Whether a name of each is the same, or one of them holds the other."""
    return any(
        one == other or one in held.get(other, ()) or other in held.get(one, ())
        for one in some
        for other in others
    )


def is_loose(one: Features) -> bool:
    """Whether it can have been at any time: many events can."""
    days = one.wide.days
    return days is None or days > _LOOSE_DAYS


def can_be_one(one: Features, other: Features) -> bool:
    """Whether dates and modality allow two statements to be of one event."""
    return _of_a_kind(one, other) and one.bounds.meets(other.bounds)


def can_be_looking_back(one: Features, other: Features) -> bool:
    """Whether they may be of one event whose day one of the articles does not give."""
    return _of_a_kind(one, other) and one.wide.meets(other.wide)


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
    """What is planned or denied is not what happened, however alike the words; nor are counts."""
    if one.denied != other.denied or one.planned != other.planned:
        return False
    return not _counts_apart(one, other)


def _counts_apart(one: Features, other: Features) -> bool:
    """Whether the numbers of one thing are of different sizes: 300 arrested, and 5,100."""
    pairs = [(a, b) for m, a in one.figures for n, b in other.figures if m == n]
    return bool(pairs) and not any(_of_one_size(a, b) for a, b in pairs)
