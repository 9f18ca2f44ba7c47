"""Groups of statements that report one event: average-link clustering under constraints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from dateline.ingest.merge.alike import (
    ACROSS,
    ANNOUNCED,
    DISPUTED,
    HALF_LOOSE,
    LOOKING_BACK,
    LOOSE,
    WITH_TITLE,
    WITHIN,
    Likeness,
    can_be_disputed,
    can_be_headed,
    can_be_looking_back,
    can_be_one,
    counts_differently,
    is_loose,
)
from dateline.ingest.merge.features import Features
from dateline.ingest.merge.model import Statement

_Pair = tuple[int, int]
# A word that more statements have than this, and more than this share of them, pairs each of them
# with its next neighbours only, as does one that more have than the last number: of a large story
# hundreds of articles tell the same, and all pairs of them would take too long to compare.
_COMMON, _COMMON_SHARE, _MOST = 60, 0.02, 200
_NEIGHBOURS = 6
_STARTING_WORDS = 2
_SPOKESMEN = 12


def group(
    statements: Sequence[Statement], known: Sequence[Features], likeness: Likeness
) -> list[list[int]]:
    """Group statements, given in their order, by the event that they report.

    The pair that is most alike is joined first; two groups are joined where their statements are
    alike on average and no two of them are kept apart by their dates.

    Returns:
        Indexes of the statements of each group, in order.
    """
    scores = _Scores(statements, known, likeness)
    alike = [pair for pair in _pairs_to_compare(known) if scores[pair] > 0]
    groups = {index: [index] for index in range(len(statements))}
    owner = list(range(len(statements)))
    for pair in sorted(alike, key=lambda pair: (-scores[pair], pair)):
        left, right = owner[pair[0]], owner[pair[1]]
        if left != right and _may_join(groups[left], groups[right], scores, known):
            for index in groups[right]:
                owner[index] = left
            groups[left] = sorted(groups[left] + groups.pop(right))
    return sorted(groups.values())


class _Scores(dict[_Pair, float]):
    """How far each pair is above what it takes, worked out when it is first asked for."""

    def __init__(
        self, statements: Sequence[Statement], known: Sequence[Features], likeness: Likeness
    ) -> None:
        super().__init__()
        self.score = partial(_score, statements=statements, known=known, likeness=likeness)

    def __missing__(self, pair: _Pair) -> float:
        found = self[pair] = self.score(pair)
        return found


def _pairs_to_compare(known: Sequence[Features]) -> Iterator[_Pair]:
    """Pairs that share enough words which are not everywhere, each once, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(known):
        for word in one.full or one.words:
            holders[word].append(index)
    limit = max(_COMMON, min(_MOST, round(_COMMON_SHARE * len(known))))
    shared: dict[_Pair, int] = defaultdict(int)
    for word in sorted(holders):
        for pair in _pairs_of(holders[word], limit):
            shared[pair] += 1
    for pair in sorted(shared):
        if shared[pair] >= _STARTING_WORDS or _starts(known[pair[0]], known[pair[1]]):
            yield pair


def _pairs_of(holders: Sequence[int], limit: int) -> Iterator[_Pair]:
    """All pairs of the statements that have a word; of very many each with its neighbours."""
    if len(holders) <= limit:
        yield from combinations(holders, 2)
        return
    for place, index in enumerate(holders):
        for other in holders[place + 1 : place + 1 + _NEIGHBOURS]:
            yield index, other


def _starts(one: Features, other: Features) -> bool:
    """Whether one word in common is enough: they count the same, or people do the same."""
    measures = {measure for measure, _ in one.figures} & {measure for measure, _ in other.figures}
    return bool(measures) or (one.verb == other.verb != "" and bool(one.actors & other.actors))


def _score(
    pair: _Pair, statements: Sequence[Statement], known: Sequence[Features], likeness: Likeness
) -> float:
    """How far a pair is above what it takes to be of one event; 0 where it is not."""
    one, other = (known[index] for index in pair)
    across = statements[pair[0]].source.id != statements[pair[1]].source.id
    if not across:
        headed = any(statements[index].title for index in pair)
        needed = _needed_within(one, other, headed=headed)
    else:
        needed = _needed_across(one, other)
    found = likeness.score(one, other) if needed else 0.0
    if needed and across and likeness.counts_one_thing(one, other):
        found = max(found, LOOKING_BACK)
    return found if needed and found >= needed else 0.0


def _needed_within(one: Features, other: Features, *, headed: bool) -> float | None:
    """How alike two statements of one article must be; None where they cannot be of one event."""
    if headed:
        return WITH_TITLE if can_be_headed(one, other) else None
    if not can_be_one(one, other) or counts_differently(one, other):
        return None
    return WITHIN if one.act == other.act else ANNOUNCED


def _needed_across(one: Features, other: Features) -> float | None:
    """The same for statements of two articles."""
    if can_be_looking_back(one, other) and (is_loose(one) or is_loose(other)):
        return LOOSE if is_loose(one) and is_loose(other) else HALF_LOOSE
    if can_be_one(one, other):
        return ACROSS
    if can_be_looking_back(one, other):
        return LOOKING_BACK
    return DISPUTED if can_be_disputed(one, other) else None


def _may_join(
    left: Sequence[int],
    right: Sequence[int],
    scores: _Scores,
    known: Sequence[Features],
) -> bool:
    """Whether two groups can be one: half of the pairs across them are alike, none is kept apart."""
    pairs = [(min(a, b), max(a, b)) for a in _some(left) for b in _some(right)]
    alike = sum(1 for pair in pairs if scores[pair] > 0)
    if 2 * alike < len(pairs):
        return False
    return all(
        scores[pair] > 0 or can_be_looking_back(known[pair[0]], known[pair[1]]) for pair in pairs
    )


def _some(members: Sequence[int]) -> Sequence[int]:
    """All members of a group; of a large one as many, evenly spread, as speak for it."""
    step = -(-len(members) // _SPOKESMEN)
    return members[::step]
