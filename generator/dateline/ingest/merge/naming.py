"""Names and measures in drafts: records that there are, and drafts of those that are proposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.content import Kind
from dateline.ingest.merge.model import NewMeasure, NewName, NewRecord
from dateline.ingest.merge.state import SiteState
from dateline.ingest.model import FigureFound, KnownRecord, Mention
from dateline.scaffold.text import make_id, one_line
from dateline.schema import ActorKind
from dateline.timeline.names import fold_name

PLACE = "place"
SURE_NAME = 0.5  # from here on a name counts as that of its record
_KINDS = {kind.value for kind in ActorKind}


@dataclass(frozen=True, slots=True)
class Naming:
    """Finds the records that names in texts mean.

    Attributes:
        actors: Proposed actors by each of their folded names.
        places: The same for places.
        known: The ids that the site has, by whether they are those of places.
        measures: The ids of measures that the site has.
    """

    actors: Mapping[str, NewRecord]
    places: Mapping[str, NewRecord]
    known: Mapping[bool, frozenset[str]]
    measures: frozenset[str]

    def id_of(self, mention: Mention) -> str | None:
        """The id of the record that is meant; None where it is doubtful or has none."""
        is_place = mention.kind == PLACE
        if mention.others or mention.sure < SURE_NAME:
            return None
        if mention.id is not None:
            return mention.id if mention.id in self.known[is_place] else None
        proposed = self.places if is_place else self.actors
        found = proposed.get(fold_name(mention.name)) or proposed.get(fold_name(mention.text))
        return found.id if found else None

    def measure_of(self, figure: FigureFound) -> str | None:
        """The id of the measure that a figure is one of; None where none is known or proposed."""
        if figure.measure in self.measures:
            return figure.measure
        return make_id(figure.proposed) or None

    def new_measures(self, figures: Iterable[FigureFound]) -> tuple[NewMeasure, ...]:
        """The measures that figures of drafts need and the site has not, by id."""
        found: dict[str, NewMeasure] = {}
        for one in sorted(figures, key=lambda one: (one.proposed, one.unit)):
            measure = self.measure_of(one)
            if measure and measure not in self.measures:
                found.setdefault(measure, NewMeasure(measure, one_line(one.unit) or measure))
        return tuple(found[key] for key in sorted(found))


def naming_of(proposals: Iterable[NewName], state: SiteState, *, again: bool = False) -> Naming:
    """What is known of names.

    Args:
        proposals: New names that articles were found to have.
        state: What the site has.
        again: Whether records are drafted again that an editor deleted.
    """
    sure = [one for one in proposals if one.enough]
    return Naming(
        actors=_new(
            [one for one in sure if one.kind in _KINDS],
            Kind.ACTOR,
            state.known.actors,
            state,
            again,
        ),
        places=_new(
            [one for one in sure if one.kind == PLACE], Kind.PLACE, state.known.places, state, again
        ),
        known={
            True: frozenset(one.id for one in state.known.places),
            False: frozenset(one.id for one in state.known.actors),
        },
        measures=frozenset(one.id for one in state.known.measures),
    )


def _new(
    proposals: list[NewName],
    kind: Kind,
    known: Iterable[KnownRecord],
    state: SiteState,
    again: bool,
) -> dict[str, NewRecord]:
    """Records to draft by each of their folded names; a name that two would share is neither's."""
    had = {fold_name(name) for record in known for name in record.names}
    taken = set(state.ids.get(kind, frozenset()))
    found: dict[str, NewRecord] = {}
    for one in sorted(proposals, key=lambda one: (-one.sure, one.name, one.kind)):
        name = one_line(one.name)
        record_id = make_id(name)
        deleted = f"content/drafts/{kind.value}/{record_id}.md" in state.ledger.drafts
        if not record_id or record_id in taken or (deleted and not again):
            continue
        spellings = dict.fromkeys(one_line(alias) for alias in one.aliases)
        names = {fold_name(each): each for each in (name, *spellings) if each}
        if fold_name(name) in had | found.keys():
            continue
        free = {key: each for key, each in names.items() if key not in had and key not in found}
        aliases = tuple(sorted(each for each in free.values() if each != name))
        record = NewRecord(record_id, name, one.kind, aliases, one.sure)
        taken.add(record_id)
        found.update(dict.fromkeys(free, record))
    return found
