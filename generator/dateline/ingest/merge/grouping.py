"""Groups of statements that report one event: average-link clustering under constraints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.ingest.merge.alike import (
    ACROSS,
    ANNOUNCED,
    DISPUTED,
    WITH_TITLE,
    WITHIN,
    Likeness,
    can_be_disputed,
    can_be_headed,
    can_be_one,
    counts_differently,
)
from dateline.ingest.merge.features import Features
from dateline.ingest.merge.model import Statement

_Pair = tuple[int, int]
# A word that more statements have than this, and more than this share of them, starts no pair; one
# that more have than the last number never does, however many statements there are.
_COMMON, _COMMON_SHARE, _MOST = 60, 0.02, 200
_STARTING_WORDS = 2


def group(
    statements: Sequence[Statement], known: Sequence[Features], likeness: Likeness
) -> list[list[int]]:
    """Group statements, given in their order, by the event that they report.

    The pair that is most alike is joined first; two groups are joined where their statements are
    alike on average and no two of them are kept apart by their dates.

    Returns:
        Indexes of the statements of each group, in order.
    """
    scores = {
        pair: found
        for pair in _pairs_to_compare(known)
        if (found := _score(pair, statements, known, likeness)) > 0
    }
    groups = {index: [index] for index in range(len(statements))}
    owner = list(range(len(statements)))
    for pair in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        left, right = owner[pair[0]], owner[pair[1]]
        if left != right and _may_join(groups[left], groups[right], scores, known):
            for index in groups[right]:
                owner[index] = left
            groups[left] = sorted(groups[left] + groups.pop(right))
    return sorted(groups.values())


def _pairs_to_compare(known: Sequence[Features]) -> Iterator[_Pair]:
    """Pairs that share enough words which are not everywhere, each once, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(known):
        for word in one.words:
            holders[word].append(index)
    limit = max(_COMMON, min(_MOST, round(_COMMON_SHARE * len(known))))
    shared: dict[_Pair, int] = defaultdict(int)
    for word in sorted(holders):
        if 1 < len(holders[word]) <= limit:
            for pair in combinations(holders[word], 2):
                shared[pair] += 1
    for pair in sorted(shared):
        figures = known[pair[0]].figures & known[pair[1]].figures
        if shared[pair] >= _STARTING_WORDS or figures:
            yield pair


def _score(
    pair: _Pair, statements: Sequence[Statement], known: Sequence[Features], likeness: Likeness
) -> float:
    """How far a pair is above what it takes to be of one event; 0 where it is not."""
    one, other = (known[index] for index in pair)
    if statements[pair[0]].source.id == statements[pair[1]].source.id:
        headed = any(statements[index].title for index in pair)
        needed = _needed_within(one, other, headed=headed)
    else:
        needed = _needed_across(one, other)
    found = likeness.score(one, other) if needed else 0.0
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
    if can_be_one(one, other):
        return ACROSS
    return DISPUTED if can_be_disputed(one, other) else None


def _may_join(
    left: Sequence[int],
    right: Sequence[int],
    scores: dict[_Pair, float],
    known: Sequence[Features],
) -> bool:
    """Whether two groups can be one: half of the pairs across them are alike, none is kept apart."""
    pairs = [(min(a, b), max(a, b)) for a in left for b in right]
    alike = sum(1 for pair in pairs if scores.get(pair, 0) > 0)
    if 2 * alike < len(pairs):
        return False
    return all(scores.get((a, b), 0) > 0 or can_be_one(known[a], known[b]) for a, b in pairs)
