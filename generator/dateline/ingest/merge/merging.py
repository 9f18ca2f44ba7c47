"""The statements of all articles to one draft for each event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.content import Kind
from dateline.ingest.merge.alike import ACROSS, ADDED, Likeness
from dateline.ingest.merge.drafting import draft_of, names_in, with_announcements, with_ids
from dateline.ingest.merge.features import Features, features, features_of_entry
from dateline.ingest.merge.firmness import settle
from dateline.ingest.merge.grouping import group
from dateline.ingest.merge.joining import join_clauses
from dateline.ingest.merge.layout import layout_of
from dateline.ingest.merge.model import Draft, LeftOut, Merged, NewName, NewRecord
from dateline.ingest.merge.naming import naming_of
from dateline.ingest.merge.sifting import drop_used, sift
from dateline.ingest.merge.sources import find_sources
from dateline.ingest.merge.state import SiteState
from dateline.ingest.merge.words import rarities
from dateline.ingest.model import Extraction

_MOST = 200  # a word that more entries have says nothing of which of them is meant
_NEAR = 3  # entries that are named beside a draft at most


def merge(
    extractions: Iterable[Extraction],
    state: SiteState,
    proposals: Iterable[NewName] = (),
    *,
    again: bool = False,
) -> Merged:
    """Merge what was found in articles into drafts; their order does not matter.

    Args:
        extractions: What was found in each article.
        state: What the site has.
        proposals: New actors and places that the articles name.
        again: Whether articles are read again that drafts were made of before, and drafts made
            again that were deleted. What was rejected stays so, and what is quoted in an entry
            or in a draft that is still there is not proposed twice.
    """
    sources, passed = find_sources(extractions, state, again=again)
    clauses, left = sift(sources, state)
    layouts = {one.id: layout_of(one.extraction) for one in sources}
    joined, parts = join_clauses(clauses, layouts)
    unused, taken = drop_used(joined, state)
    statements = settle(unused, layouts)
    left += parts + taken
    naming = naming_of(proposals, state, again=again)
    known = [features(one) for one in statements]
    entries = [features_of_entry(one, state.language) for one in state.entries]
    rarity = rarities(one.full or one.words for one in (*known, *entries))
    likeness = Likeness(rarity, state.within, state.parts)
    near = _Near(state, entries, likeness)
    drafts = []
    for members in group(statements, known, likeness):
        made, dropped = draft_of(
            [statements[i] for i in members], [known[i] for i in members], naming
        )
        left += dropped
        if made:
            drafts.append(near.beside(made, [known[i] for i in members]))
    named = with_announcements(with_ids(drafts, state.ids.get(Kind.EVENT, frozenset())))
    used = names_in(named)
    return Merged(
        sources=tuple(sources),
        drafts=named,
        actors=_used(naming.actors, used[False]),
        places=_used(naming.places, used[True]),
        measures=naming.new_measures(
            claim.figure for draft in named for claim in draft.claims if claim.figure
        ),
        left_out=tuple(sorted(left, key=_place)),
        passed=tuple(passed),
    )


def _place(left: LeftOut) -> tuple[str, int, int, str]:
    return left.source.id, left.candidate.start, left.candidate.end, left.reason


def _used(proposed: Mapping[str, NewRecord], ids: set[str]) -> tuple[NewRecord, ...]:
    """The proposed records that a draft names, by id."""
    found = {record.id: record for record in proposed.values() if record.id in ids}
    return tuple(found[key] for key in sorted(found))


class _Near:
    """Finds entries and drafts of the site that may tell of the same event."""

    def __init__(self, state: SiteState, entries: Sequence[Features], likeness: Likeness) -> None:
        self.state = state
        self.entries = entries
        self.likeness = likeness
        self.holders: dict[str, list[int]] = defaultdict(list)
        for index, one in enumerate(entries):
            for word in one.words:
                self.holders[word].append(index)

    def beside(self, draft: Draft, members: Sequence[Features]) -> Draft:
        """The draft with the entries that are most like it.

        Where the likest is an earlier draft that nobody has touched, the claims are added to it.
        """
        found = self._likest(members)
        paths = tuple(self.state.entries[index].path for _, index in found)
        into = ""
        if found and -found[0][0] >= ADDED and self.state.is_untouched(paths[0]):
            into = paths[0]
        return replace(draft, near=paths, into=into)

    def _likest(self, members: Sequence[Features]) -> list[tuple[float, int]]:
        """Scores, the highest first as the lowest negative, with the entries' indexes."""
        scores: dict[int, float] = {}
        for one in members:
            shared: dict[int, int] = defaultdict(int)
            for word in one.words:
                held = self.holders.get(word, ())
                for index in held if len(held) <= _MOST else ():
                    shared[index] += 1
            for index in (index for index, count in shared.items() if count > 1):
                entry = self.entries[index]
                score = self.likeness.score(one, entry) if one.bounds.meets(entry.bounds) else 0
                scores[index] = max(scores.get(index, 0), score)
        return sorted((-score, index) for index, score in scores.items() if score >= ACROSS)[:_NEAR]
