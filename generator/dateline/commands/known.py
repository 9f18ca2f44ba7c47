"""What the site has already, for `dateline new`: records by id, name or alias."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from dateline.content import Kind, Parsed, parse_site, read_site
from dateline.content.records import Origin
from dateline.errors import Problems, UsageError
from dateline.scaffold import ids_in_use, require_site
from dateline.timeline.names import Names


class Known:
    """The records of the site at `root`, read when they are first asked for."""

    def __init__(self, root: Path) -> None:
        self._root = root

    @cached_property
    def _parsed(self) -> Parsed:
        return parse_site(read_site(self._root, Problems()), Problems())

    def ids(self, kind: Kind, wanted: tuple[str, ...]) -> tuple[str, ...]:
        """The ids that are meant, as references in content are understood.

        Raises:
            UsageError: There is no site, or one names no record or more than one.
        """
        if not wanted:
            return ()
        require_site(self._root)
        there = ids_in_use(self._root, kind)
        return tuple(one if one in there else self._named(kind, one) for one in wanted)

    def _named(self, kind: Kind, name: str) -> str:
        problems = Problems()
        found = self._names(kind).resolve(name, (), Origin("", ()), problems)
        for problem in problems:
            raise UsageError(problem.message, problem.hint)
        if found is None:
            raise UsageError(
                f"which {kind.singular} {name!r} is cannot be said: not all records can be read",
                "see what `dateline check` says, or give its id",
            )
        return found

    def _names(self, kind: Kind) -> Names:
        parsed = self._parsed
        named: dict[Kind, Iterable[tuple[str, tuple[str, ...], Origin]]] = {
            Kind.ACTOR: (
                (r.id, (r.fields.name, *r.fields.aliases), r.origin) for r in parsed.actors
            ),
            Kind.PLACE: (
                (r.id, (r.fields.name, *r.fields.aliases), r.origin) for r in parsed.places
            ),
            Kind.SOURCE: ((r.id, (r.fields.title,), r.origin) for r in parsed.sources),
        }
        return Names(
            kind,
            ((one, names, origin.location()) for one, names, origin in named[kind]),
            parsed.failed[kind],
            complete=kind not in parsed.unread,
        )

    def sources_of(self, sha256: str, *, besides: str) -> tuple[str, ...]:
        """The ids of the other sources whose text has that checksum."""
        found = (one.id for one in self._parsed.sources if one.fields.sha256 == sha256)
        return tuple(sorted(one for one in found if one != besides))
