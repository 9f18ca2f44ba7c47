"""Accept: the editors' reasons for letting a finding stand, and which findings each is for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from dateline.content import Parsed
from dateline.content.records import Loc, Origin
from dateline.errors import Location, Problem
from dateline.schema import Accept
from dateline.timeline.names import fold_name


@dataclass(slots=True, eq=False)
class Acceptance:
    """One `accept:` item, where it stands, and the lines of its file that it speaks for.

    Attributes:
        loc: Where in its file it stands.
        lines: From the first line to before the last; None for the whole file.
        used: Whether it has accepted something.
    """

    item: Accept
    origin: Origin
    loc: Loc
    lines: tuple[int, int] | None = None
    used: bool = False

    @property
    def location(self) -> Location:
        """Where it stands."""
        return self.origin.location(self.loc)

    def covers(self, problem: Problem) -> bool:
        """Whether this finding is one that the editor lets stand, wherever it is."""
        if problem.rule != self.item.rule:
            return False
        return self.item.of is None or fold_name(self.item.of) == fold_name(problem.subject)

    def reaches(self, where: Location) -> bool:
        """Whether it speaks for this place of its file; one in a measure, for that measure only."""
        return self.lines is None or self.lines[0] <= where.line < self.lines[1]


class Acceptances:
    """All acceptances of a site, by the file that they are in."""

    def __init__(self, parsed: Parsed) -> None:
        """Nothing is used yet."""
        self.origins: dict[str, Origin] = {}
        self._by_file: Mapping[str, list[Acceptance]] = defaultdict(list)
        self._site = parsed.site_origin.path
        for one in chain(self._of_records(parsed), self._of_measures(parsed), _of_site(parsed)):
            self._by_file[one.origin.path].append(one)
        self.origins[self._site] = parsed.site_origin

    def __iter__(self) -> Iterator[Acceptance]:
        """Each, file by file."""
        return chain.from_iterable(self._by_file.values())

    def of(self, problem: Problem) -> list[Acceptance]:
        """Those that let a finding stand.

        What stands in a file that can hold none, such as a stored text, is accepted in site.yaml.
        """
        where, path = problem.location, self.holder(problem)
        held = self._by_file.get(path, [])
        if path != where.path:
            return [one for one in held if one.covers(problem)]
        return [one for one in held if one.covers(problem) and one.reaches(where)]

    def holder(self, problem: Problem) -> str:
        """The file in which a finding can be accepted."""
        path = problem.location.path
        return path if path in self.origins else self._site

    def _of_records(self, parsed: Parsed) -> Iterator[Acceptance]:
        kinds = (parsed.events, parsed.actors, parsed.places, parsed.sources, parsed.pages)
        held: chain[tuple[Origin, tuple[Accept, ...]]] = chain.from_iterable(
            ((record.origin, record.fields.accept) for record in records) for records in kinds
        )
        for origin, items in held:
            self.origins[origin.path] = origin
            yield from _items(items, origin, ("accept",))

    def _of_measures(self, parsed: Parsed) -> Iterator[Acceptance]:
        """Measures share a file: each reaches to where the next one starts."""
        starts: dict[str, list[int]] = defaultdict(list)
        for record in parsed.measures:
            self.origins[record.origin.path] = record.origin
            starts[record.origin.path].append(record.origin.location().line)
        for record in parsed.measures:
            first = record.origin.location().line
            after = [line for line in starts[record.origin.path] if line > first]
            lines = (first, min(after, default=len(record.origin.lines) + 1))
            yield from _items(record.fields.accept, record.origin, ("accept",), lines)


def _of_site(parsed: Parsed) -> Iterator[Acceptance]:
    if parsed.site:
        yield from _items(parsed.site.check.accept, parsed.site_origin, ("check", "accept"))


def _items(
    items: tuple[Accept, ...], origin: Origin, loc: Loc, lines: tuple[int, int] | None = None
) -> Iterator[Acceptance]:
    for index, item in enumerate(items):
        yield Acceptance(item, origin, (*loc, index), lines)
