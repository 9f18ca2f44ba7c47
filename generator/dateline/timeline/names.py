"""References to records: by id, or by a name or alias where that is unambiguous."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from dateline.content.records import Kind, Loc, Origin
from dateline.errors import Location, Problems

_NEAR = 72
_DRAFTS = "content/drafts/"


def fold_name(name: str) -> str:
    """A name without differences of case, white space and dashes."""
    return re.sub(r"[\s‐‑‒–—-]+", " ", name).strip().casefold()


class Names:
    """Finds the records of one kind by what an editor wrote."""

    def __init__(
        self,
        kind: Kind,
        records: Iterable[tuple[str, Iterable[str], Location]],
        failed: frozenset[str] = frozenset(),
        *,
        complete: bool = True,
        drafts: frozenset[str] = frozenset(),
    ) -> None:
        """Each record is its id, its names and where it stands.

        `failed` are ids and names of records that have problems of their own; references to them
        are not reported again, and none at all where not even all records are known. `drafts` are
        ids of records that are not published, which only other drafts may name.
        """
        self.kind = kind
        self.failed = frozenset(fold_name(one) for one in failed)
        self.complete = complete
        self.drafts = drafts
        self.ids: dict[str, Location] = {}
        self._names: dict[str, set[str]] = defaultdict(set)
        self._labels: dict[str, str] = {}
        for record_id, names, location in records:
            self.ids.setdefault(record_id, location)
            for name in names:
                self._names[fold_name(name)].add(record_id)
                self._labels.setdefault(name, record_id)

    def resolve(self, ref: str, loc: Loc, origin: Origin, problems: Problems) -> str | None:
        """The id that `ref` means; None (with a problem, or a known failure) if there is none."""
        of_draft = origin.path.startswith(_DRAFTS)
        if ref in self.ids and (of_draft or ref not in self.drafts):
            return ref
        if not self.complete or fold_name(ref) in self.failed:
            return None
        named = self._names.get(fold_name(ref), set())
        # A draft's name never makes a published one ambiguous.
        named = named - self.drafts or (named if of_draft else set())
        if len(named) == 1:
            return next(iter(named))
        noun = self.kind.singular
        if drafted := self._drafted(ref):
            origin.report(
                problems,
                loc,
                f"the {noun} {ref!r} is a draft, and what is published names it",
                hint=f"publish it with what names it: move it to content/{self.kind}/"
                if self.kind is not Kind.MEASURE
                else "move it to content/measures.yaml",
                related=(self.ids[drafted],),
            )
        elif named:
            origin.report(
                problems,
                loc,
                f"{ref!r} is the name of more than one {noun}",
                hint=f"write the id: {', '.join(sorted(named))}",
                related=tuple(self.ids[one] for one in sorted(named)),
            )
        else:
            origin.report(problems, loc, f"there is no {noun} {ref!r}", hint=self._hint(ref))
        return None

    def _drafted(self, ref: str) -> str | None:
        """The draft that a reference means which found nothing that is published."""
        named = self.drafts & (self._names.get(fold_name(ref), set()) | {ref})
        return min(named, default=None)

    def resolve_all(
        self, refs: Iterable[str], loc: Loc, origin: Origin, problems: Problems
    ) -> tuple[str, ...]:
        """Those of `refs` that could be resolved, each once."""
        found = (
            self.resolve(ref, (*loc, index), origin, problems) for index, ref in enumerate(refs)
        )
        return tuple(dict.fromkeys(one for one in found if one))

    def _hint(self, ref: str) -> str:
        """A did-you-mean among ids and names, or how to make such a record."""
        candidates: Mapping[str, str] = {**{one: one for one in self.ids}, **self._labels}
        near = process.extractOne(
            ref,
            list(candidates),
            scorer=fuzz.WRatio,
            processor=fold_name,
            score_cutoff=_NEAR,
        )
        if near:
            record_id = candidates[near[0]]
            name = f" ({near[0]})" if near[0] != record_id else ""
            return f"did you mean {record_id}{name}?"
        if self.kind is Kind.MEASURE:
            return "declare it in content/measures.yaml"
        return f"`dateline new {self.kind.singular}` makes one in content/{self.kind}/"
