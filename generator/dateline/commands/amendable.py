"""A site whose files are to be changed in place: as it is, and as it would be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from dateline.amend.references import FaultyRecordError, References, Target
from dateline.amend.wording import Wording
from dateline.content import Parsed, RawFile, RawSite, Record, parse_site, read_site
from dateline.content.positions import citation_places
from dateline.errors import ContentError, Location, Problem, Problems, UsageError
from dateline.scaffold import require_site
from dateline.schema import ClaimStatus, EventFields
from dateline.timeline.link import link

_MEND = "nothing was written: mend what is wrong first"


@dataclass(frozen=True, slots=True)
class Site:
    """A site as it is, or as it would be with another file."""

    root: Path
    raw: RawSite
    parsed: Parsed
    problems: Problems

    @classmethod
    def read(cls, root: Path) -> Site:
        """The site in a folder, drafts included.

        Raises:
            UsageError: There is none.
        """
        require_site(root)
        problems = Problems()
        return cls._of(root, read_site(root, problems, drafts=True), problems)

    @classmethod
    def _of(cls, root: Path, raw: RawSite, problems: Problems) -> Site:
        parsed = parse_site(raw, problems)
        link(parsed, problems)
        return cls(root, raw, parsed, problems)

    def with_file(self, path: str, data: bytes) -> Site:
        """The same with other bytes in one file of `content/`."""
        new = RawFile(path, data)
        records = {
            kind: tuple(new if one.path == path else one for one in files)
            for kind, files in self.raw.records.items()
        }
        measures = self.raw.measures
        if measures and measures.path == path:
            measures = new
        return self._of(
            self.root, replace(self.raw, records=records, measures=measures), Problems()
        )

    def bytes_of(self, path: str) -> bytes:
        """A file's bytes as they were read."""
        files = (one for group in self.raw.records.values() for one in group)
        measures = (self.raw.measures,) if self.raw.measures else ()
        found: bytes = next(one.data for one in (*files, *measures) if one.path == path)
        return found

    def find(self, meant: Callable[[References], Target]) -> Target:
        """What is meant by a word on the command line.

        Raises:
            UsageError: Nothing, or more than one thing.
            ContentError: What is meant is in a file with errors.
        """
        try:
            target = meant(References(self.parsed))
        except FaultyRecordError as error:
            files = {f"{error.name}.md", "measures.yaml"}
            found = [
                p for p in self.problems.errors() if p.location.path.rpartition("/")[2] in files
            ]
            if not found:
                raise
            raise ContentError(with_hint(found, _MEND)) from error
        errors = self.errors_in(target.path)
        if blocking := [one for one in errors if not follows(one, target.record)]:
            raise ContentError(with_hint(blocking, _MEND))
        return target

    def errors_in(self, path: str) -> list[Problem]:
        """The errors of one file."""
        return [one for one in self.problems.errors() if one.location.path == path]

    def default(self, wording: Wording, option: str) -> str:
        """A text that readers see and that was not given.

        Raises:
            UsageError: It is English, and the site is not.
        """
        language = self.parsed.site.language if self.parsed.site else "en"
        if wording.english and language.partition("-")[0] != "en":
            raise UsageError(
                f"readers see this in the language of the site ({language}): {wording.text}",
                f"say it in that language with {option}",
            )
        return wording.text


def follows(problem: Problem, record: Record[Any]) -> bool:
    """Whether an error is that something still rests on a claim that was retracted."""
    if not isinstance(record.fields, EventFields):
        return False
    fields, origin = record.fields, record.origin
    gone = [one.id for one in fields.claims if one.status is ClaimStatus.RETRACTED]
    places: set[Location] = set()
    for claim in gone:
        if claim in record.body.cites:
            places.update(citation_places(claim, origin))
    for index, unknown in enumerate(fields.unknowns):
        if unknown.answered in gone:
            places.add(origin.location(("unknowns", index, "answered")))
    return problem.location in places


def with_hint(problems: Iterable[Problem], hint: str) -> list[Problem]:
    """Problems with one more thing said behind their hints."""
    return [replace(one, hint=f"{one.hint}; {hint}" if one.hint else hint) for one in problems]
