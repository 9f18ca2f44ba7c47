"""Who says what: the articles of an entry against its statements.

A statement is a group of claims that back the same thing: claims that one citation of the body
names together, `[@a; @b]`, and claims that give the same number of one measure for one place and
day. Claims that contradict each other, or that give different numbers of one measure for one
place, are never one statement, even if a sentence cites both.

On a statement an article *says* it where one of the statement's claims is its own, *differs*
where one of its other claims contradicts one of them or gives a number that differs from theirs
(see `dateline.contest.figures`), and is *silent* where the entry quotes nothing of it to that
point. It may report both sides. Retracted claims are left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from dateline.contest.compared import differences_within
from dateline.contest.conflicts import conflicts
from dateline.contest.days import day_key
from dateline.contest.origins import independence, stands
from dateline.timeline import Claim, Event, Figure, Timeline

Against = Mapping[str, Mapping[str, None]]


@dataclass(frozen=True, slots=True)
class Cell:
    """What an article has on a statement, as ids of its claims; it is silent where both are empty.

    Attributes:
        says: Those that are the statement.
        differs: Those that contradict it.
    """

    says: tuple[str, ...]
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A statement: the ids of its claims, and what each article has on it, as in `sources`."""

    claims: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Articles against statements.

    Attributes:
        sources: The articles that back the entry, each once; ids in the order of the entry.
        rows: The statements in the order of their first claims' numbers.
    """

    sources: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix(event: Event, timeline: Timeline) -> Matrix:
    """The articles of an entry against its statements; each claim is in exactly one row."""
    claims = {claim.id: claim for claim in event.quotes if stands(claim)}
    against = _against(event, timeline)
    sources = independence(event, timeline).articles
    rows = []
    for statement in _statements(event, claims, _apart(claims, against)):
        says: dict[str, dict[str, None]] = defaultdict(dict)
        differs: dict[str, dict[str, None]] = defaultdict(dict)
        for claim in statement:
            says[claims[claim].source][claim] = None
            for other in against.get(claim, ()):
                differs[claims[other].source][other] = None
        cells = (Cell(tuple(says.get(one, ())), tuple(differs.get(one, ()))) for one in sources)
        rows.append(Row(statement, tuple(cells)))
    return Matrix(sources, tuple(rows))


def _against(event: Event, timeline: Timeline) -> Against:
    """Of each claim those of the entry that contradict it or give a number that differs."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    pairs = [(one.claim.id, one.disputed.id) for one in conflicts(event)]
    numbers = differences_within(event, timeline)
    pairs += [(one.first.claim.id, one.second.claim.id) for one in numbers]
    for first, second in pairs:
        found[first][second] = None
        found[second][first] = None
    return found


def _apart(claims: Mapping[str, Claim], against: Against) -> Against:
    """Of each claim those that cannot be one statement with it."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for claim, others in against.items():
        found[claim].update(others)
    counted: dict[Hashable, list[Claim]] = defaultdict(list)
    for one in claims.values():
        if one.figure:
            counted[one.figure.measure, one.figure.place].append(one)
    for same in counted.values():
        keys = {one.id: _figure_key(one.figure) for one in same}
        for one in same:
            found[one.id].update(dict.fromkeys(id_ for id_ in keys if keys[id_] != keys[one.id]))
    return found


def _figure_key(figure: Figure | None) -> Hashable:
    """Equal for two figures that say the same."""
    if figure is None:
        return None
    number = (figure.value, figure.low, figure.high, figure.qualifier)
    day = day_key(figure.as_of) if figure.as_of else None
    return figure.measure, figure.place, number, day


def _statements(event: Event, claims: Mapping[str, Claim], apart: Against) -> list[tuple[str, ...]]:
    """The claims in groups, each group and the groups among themselves in the claims' order."""
    groups = {one: [one] for one in claims}
    for same in (*event.body.groups, *_same_figures(claims.values())):
        known = [one for one in same if one in claims]
        for place, claim in enumerate(known):
            for other in known[:place]:
                _join(groups, other, claim, apart)
    order = {one: place for place, one in enumerate(claims)}
    distinct = {id(group): group for group in groups.values()}
    return [tuple(sorted(group, key=order.__getitem__)) for group in distinct.values()]


def _same_figures(claims: Iterable[Claim]) -> list[list[str]]:
    found: dict[Hashable, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.figure:
            found[_figure_key(claim.figure)].append(claim.id)
    return list(found.values())


def _join(groups: dict[str, list[str]], first: str, second: str, apart: Against) -> None:
    """Make the groups of two claims one, unless any of their claims must stay apart."""
    small, large = sorted((groups[first], groups[second]), key=len)
    if small is large:
        return
    if any(groups.get(other) is large for one in small for other in apart.get(one, ())):
        return
    large.extend(small)
    for one in small:
        groups[one] = large
