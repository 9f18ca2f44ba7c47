"""Parse: front matter, schema and Markdown; raw files to frozen records.

A file with problems yields no record, but every file is looked at, so that one run reports them
all. The ids of files with problems are kept, so that a reference to one is not reported as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from dateline import urls
from dateline.content.body import Body
from dateline.content.files import DRAFTED, RawFile, RawSite
from dateline.content.markdown import render_body
from dateline.content.records import Kind, Origin, Record
from dateline.content.salvage import salvage, without_dropped
from dateline.content.texts import front_matter_end, report_controls, text_lines
from dateline.content.validate import validate
from dateline.content.yamldata import load_yaml
from dateline.errors import Location, Problems
from dateline.schema import (
    ActorFields,
    EventFields,
    MeasureFields,
    PageFields,
    PlaceFields,
    SiteFields,
    SourceFields,
)
from dateline.schema.values import ID_PATTERN, Fields

F = TypeVar("F", bound=Fields)


@dataclass(frozen=True, slots=True)
class Parsed:
    """All records of a site.

    Attributes:
        failed: Ids and names of records that have problems, by kind.
        faulty: What is right in those records, to be looked at for more problems only.
        unread: Kinds of which not everything could be read: what is missing may be there.
        seeds: Stored texts as bytes, by path; None where there is no folder to look into.
    """

    site: SiteFields | None
    site_origin: Origin
    events: tuple[Record[EventFields], ...]
    actors: tuple[Record[ActorFields], ...]
    places: tuple[Record[PlaceFields], ...]
    sources: tuple[Record[SourceFields], ...]
    measures: tuple[Record[MeasureFields], ...]
    pages: tuple[Record[PageFields], ...]
    failed: Mapping[Kind, frozenset[str]]
    faulty: tuple[Record[Any], ...]
    unread: frozenset[Kind]
    seeds: Mapping[str, bytes] | None

    def failed_pages(self) -> frozenset[str]:
        """The paths of the pages of records that have problems."""
        folders = {Kind.MEASURE: "/figures", Kind.PAGE: ""}
        return frozenset(
            f"{folders.get(kind, f'/{kind}')}/{record_id}/"
            for kind, ids in self.failed.items()
            for record_id in ids
        )


def parse_site(raw: RawSite, problems: Problems) -> Parsed:
    """Parse every file; problems are added."""
    parser = _Parser(problems)
    site, site_origin = parser.site(raw.config)
    events = parser.both(Kind.EVENT, EventFields, raw)
    measures = parser.measures(raw.measures)
    drafted_measures = parser.measures(raw.drafted_measures, draft=True)
    _report_measures_twice(measures, drafted_measures, problems)
    for kind in Kind:
        if kind is not Kind.MEASURE:
            _report_duplicates((*raw.records[kind.value], *_drafted(kind, raw)), problems)
    return Parsed(
        site=site,
        site_origin=site_origin,
        events=events,
        actors=parser.both(Kind.ACTOR, ActorFields, raw),
        places=parser.both(Kind.PLACE, PlaceFields, raw),
        sources=parser.records(Kind.SOURCE, SourceFields, raw.records["sources"]),
        measures=measures + drafted_measures,
        pages=parser.records(Kind.PAGE, PageFields, raw.records["pages"]),
        failed={kind: frozenset(ids) for kind, ids in parser.failed.items()},
        faulty=tuple(parser.faulty),
        unread=_unread(parser.unread | raw.unread),
        seeds=None
        if "seeds" in raw.unread
        else {path: file.data for path, file in raw.seeds.items()},
    )


def _unread(names: set[str]) -> frozenset[Kind]:
    """The kinds of which something may be missing: also what lies among the drafts."""
    drafted = set(DRAFTED) if "drafts" in names else set()
    return frozenset(kind for kind in Kind if kind in names | drafted)


def _drafted(kind: Kind, raw: RawSite) -> tuple[RawFile, ...]:
    """The drafts of a kind; none where they were not asked for."""
    return raw.records.get("drafts" if kind is Kind.EVENT else f"drafts/{kind.value}", ())


def _report_measures_twice(
    published: tuple[Record[MeasureFields], ...],
    drafted: tuple[Record[MeasureFields], ...],
    problems: Problems,
) -> None:
    """Measures that are declared and drafted."""
    declared = {record.id: record.origin for record in published}
    for record in drafted:
        if record.id in declared:
            record.origin.report(
                problems,
                (),
                f"the measure {record.id!r} is declared already",
                hint="remove the draft, or give it another name",
                related=(declared[record.id].location(),),
            )


def _report_duplicates(files: tuple[RawFile, ...], problems: Problems) -> None:
    """Files of one name in different folders of a kind: every one of them is named."""
    found: dict[str, list[str]] = defaultdict(list)
    for file in files:
        found[_id_of(file)].append(file.path)
    for record_id, paths in found.items():
        if len(paths) > 1:
            first, *others = sorted(paths)
            problems.add(
                Location(first),
                f"the id {record_id!r} is used by {len(paths)} files",
                hint="an id is a file's name without its folder; rename all but one",
                related=tuple(Location(other) for other in others),
            )


def _id_of(file: RawFile) -> str:
    return file.path.rsplit("/", 1)[-1].removesuffix(".md")


def _names_in(data: Mapping[str, Any]) -> Iterator[str]:
    """The names that a record with problems gives itself."""
    aliases = data.get("aliases")
    for name in (
        data.get("name"),
        data.get("title"),
        *(aliases if isinstance(aliases, tuple) else ()),
    ):
        if isinstance(name, str):
            yield name


class _Parser:
    """Holds what the files of one run share: the problems and the ids that failed."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.failed: dict[Kind, set[str]] = {kind: set() for kind in Kind}
        self.faulty: list[Record[Any]] = []
        self.unread: set[str] = set()

    def site(self, file: RawFile | None) -> tuple[SiteFields | None, Origin]:
        if file is None:
            return None, Origin("site.yaml", ())
        data, origin = self._yaml_file(file)
        return (None if data is None else validate(SiteFields, data, origin, self.problems)), origin

    def measures(
        self, file: RawFile | None, *, draft: bool = False
    ) -> tuple[Record[MeasureFields], ...]:
        if file is None:
            return ()
        data, origin = self._yaml_file(file)
        if data is None:
            self.unread.add(Kind.MEASURE)
        found = []
        for key, value in (data or {}).items():
            here = Origin(
                origin.path,
                origin.lines,
                {(): origin.keys[(key,)]}
                | {loc[1:]: m for loc, m in origin.values.items() if loc[:1] == (key,) and loc[1:]},
                {loc[1:]: m for loc, m in origin.keys.items() if loc[:1] == (key,) and loc[1:]},
            )
            if not re.fullmatch(ID_PATTERN, key):
                self._bad_id(key, here)
            fields = validate(MeasureFields, value, here, self.problems)
            if fields:
                found.append(Record(Kind.MEASURE, key, fields, Body(), here, draft))
            else:
                self.failed[Kind.MEASURE].add(key)
        return tuple(found)

    def both(self, kind: Kind, model: type[F], raw: RawSite) -> tuple[Record[F], ...]:
        """The records of a kind, and then its drafts."""
        published = self.records(kind, model, raw.records[kind.value])
        return published + self.records(kind, model, _drafted(kind, raw), draft=True)

    def records(
        self, kind: Kind, model: type[F], files: tuple[RawFile, ...], *, draft: bool = False
    ) -> tuple[Record[F], ...]:
        found = (self._record(kind, model, file, draft=draft) for file in files)
        return tuple(record for record in found if record)

    def _record(
        self, kind: Kind, model: type[F], file: RawFile, *, draft: bool
    ) -> Record[F] | None:
        record_id = _id_of(file)
        self.failed[kind].add(record_id)
        lines = text_lines(file, self.problems)
        if lines is None:
            return None
        end = front_matter_end(file.path, lines, self.problems)
        if end is None:
            return None
        before = len(self.problems.items)
        data, origin = load_yaml("\n".join(lines[1:end]), file.path, lines, 2, self.problems)
        if not re.fullmatch(ID_PATTERN, record_id):
            self._bad_id(record_id, Origin(file.path, lines))
        report_controls(origin, self.problems)
        body = render_body("\n".join(lines[end + 1 :]), end + 2, origin, self.problems)
        if data is None:
            return None
        if not isinstance(data, dict):
            message = "the front matter is not keys and values"
            origin.report(self.problems, (), message, hint="write `title: …` and so on")
            return None
        fields = validate(model, data, origin, self.problems)
        if fields is None or len(self.problems.items) > before:
            self.failed[kind].update(_names_in(data))
            if found := salvage(model, data, origin):
                right, where = found
                faulty = Record(kind, record_id, right, body, where, draft)
                self.faulty.append(without_dropped(faulty, data.get("claims", ())))
            return None
        self.failed[kind].discard(record_id)
        return Record(kind, record_id, fields, body, origin, draft)

    def _yaml_file(self, file: RawFile) -> tuple[dict[str, Any] | None, Origin]:
        lines = text_lines(file, self.problems)
        if lines is None:
            return None, Origin(file.path, ())
        data, origin = load_yaml("\n".join(lines), file.path, lines, 1, self.problems)
        if data is not None and not isinstance(data, dict):
            message = "the file is not keys and values"
            origin.report(self.problems, (), message, hint="write `key: value`, one a line")
            return None, origin
        return data, origin

    def _bad_id(self, record_id: str, origin: Origin) -> None:
        ascii_slug = re.sub(r"[^a-z0-9-]", "", urls.slug(record_id))
        suggestion = re.sub(r"-+", "-", ascii_slug).strip("-")
        what = "the file name" if origin.path.endswith(".md") else "the key"
        origin.report(
            self.problems,
            () if what == "the key" else Location(origin.path),
            f"{what} {record_id!r} cannot be an id",
            hint="use lower-case letters, digits and single hyphens"
            + (f": {suggestion}" if suggestion else ""),
        )
