"""What a site has already: names, articles, quotes in use, entries, and what earlier runs did."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from dateline.content import Kind, Parsed, RawSite, parse_site, read_site
from dateline.dates import When
from dateline.errors import ContentError, Problem, Problems
from dateline.ingest.merge.ledger import LEDGER, Ledger, read_ledger
from dateline.ingest.model import Article, Known, KnownRecord, Span
from dateline.rules import settle
from dateline.timeline import Event, Source, Timeline
from dateline.timeline.link import link
from dateline.timeline.quotes import find_quote

DRAFTS = "content/drafts/"
# Of the shorter text's runs of three words; texts that share only their topic have below a tenth.
_SAME_RUNS = 0.25


@dataclass(frozen=True, slots=True)
class UsedQuote:
    """A passage that an entry or draft quotes already; `path` is that of its file."""

    path: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A passage that its source record says no claim is to quote, and why."""

    spans: tuple[Span, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry or draft that the site has, as far as a report of the same event is known by it."""

    id: str
    path: str
    draft: bool
    title: str
    date: When | None
    actors: tuple[str, ...]
    places: tuple[str, ...]
    quotes: tuple[str, ...]
    figures: tuple[tuple[str, int | float], ...]


class Standing(StrEnum):
    """What is known of an article that is to be read."""

    NEW = "new"
    RECORDED = "recorded"  # the site has a source record of the same text
    DRAFTED = "drafted"  # and drafts were made of it
    CHANGED = "changed"  # another text of the same name was recorded or drafted
    REMOVED = "removed"  # drafts were made of it, and its source record has been removed


@dataclass(frozen=True, slots=True)
class SiteState:
    """What a site has.

    Attributes:
        known: Its actors, places and measures, those among the drafts included.
        sources: Its source records by the sha256 of the text.
        used: The quotes of its entries and drafts, by source.
        set_aside: What its source records set aside, by source.
        entries: Its entries, and after them its drafts.
        ledger: What earlier runs did.
        seeds: The sha256 of every stored text, by path.
        drafts: Every file below `content/drafts/` that is read, by path.
        ids: The ids in use by kind, also those of files that have problems.
        actors: The ids of actors that are published, by kind of actor: a source names no draft.
        within: For each place those that hold it, the nearest first.
        parts: For each actor those that it is a part of, the nearest first.
        names: The checksums of `sources` by what their articles are called: name and address.
        language: The site's.
        ledger_sha256: Of the ledger's file; empty where there is none.
        problems: What is wrong with its drafts and between its records; nothing is lost by it.
    """

    known: Known = field(default_factory=Known)
    sources: Mapping[str, Source] = field(default_factory=dict)
    used: Mapping[str, tuple[UsedQuote, ...]] = field(default_factory=dict)
    set_aside: Mapping[str, tuple[SetAside, ...]] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    seeds: Mapping[str, str] = field(default_factory=dict)
    drafts: Mapping[str, bytes] = field(default_factory=dict)
    ids: Mapping[Kind, frozenset[str]] = field(default_factory=dict)
    actors: Mapping[str, str] = field(default_factory=dict)
    within: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"
    problems: tuple[Problem, ...] = ()
    ledger_sha256: str = ""

    def standing(self, article: Article) -> Standing:
        """Whether an article is new here; see `Standing`."""
        sha256 = digest(article.data)
        if sha256 in self.ledger.articles:
            return Standing.DRAFTED if sha256 in self.sources else Standing.REMOVED
        if sha256 in self.sources:
            return Standing.RECORDED
        return Standing.CHANGED if self.earlier(article) else Standing.NEW

    def earlier(self, article: Article) -> Source | None:
        """The source of an earlier text of the same article.

        It has the article's address; or its name, and many of its words in the same order: two
        articles may be called `index`.
        """
        if article.url and (same := self.names.get(article.url)):
            return self.sources[same]
        named = self.names.get(article.id)
        if named is None:
            return None
        source = self.sources[named]
        return source if not source.text or _alike(article.text, source.text) else None

    def is_untouched(self, path: str) -> bool:
        """Whether a file below `content/drafts/` is there as ingest wrote it."""
        written, data = self.ledger.drafts.get(path), self.drafts.get(path)
        return written is not None and data is not None and digest(data) == written.sha256

    def drafted(self, source: str) -> tuple[UsedQuote, ...]:
        """The passages of a source that drafts were made of which are there, or were accepted."""
        return tuple(
            UsedQuote(path, (span,))
            for path, written in self.ledger.drafts.items()
            if path in self.drafts or self.is_accepted(path)
            for span in written.quotes.get(source, ())
        )

    def is_accepted(self, path: str) -> bool:
        """Whether a draft became an entry; somebody may have moved it there by hand."""
        draft_id = path.rpartition("/")[2].removesuffix(".md")
        here = any(one.id == draft_id and not one.draft for one in self.entries)
        return here or path in self.ledger.accepted

    def with_record(self, article: Article) -> Article:
        """The article with the day of publication that the site's record of its text states."""
        record = self.sources.get(digest(article.data))
        if record is None:
            return article
        return replace(
            article,
            given=record.published or article.given,
            language=record.language or article.language,
        )


def _alike(text: str, other: str) -> bool:
    """Whether two texts are versions of one: many runs of three words are the same."""
    runs, others = _runs(text), _runs(other)
    return len(runs & others) >= _SAME_RUNS * min(len(runs), len(others))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    return set(zip(words, words[1:], words[2:], strict=False)) or {tuple(words)}


def digest(data: bytes) -> str:
    """The SHA-256 checksum by which texts and drafts are known again."""
    return hashlib.sha256(data).hexdigest()


def known_of(root: Path) -> SiteState:
    """Read a site, its drafts and its ledger.

    Problems in drafts, and references and quotes that are wrong, hide no record; they are kept in
    `SiteState.problems`.

    Raises:
        ContentError: Published files cannot be read, so that what they say might be drafted again.
        UsageError: The ledger cannot be read.
    """
    problems = Problems()
    raw = read_site(root, problems, drafts=True)
    parsed = parse_site(raw, problems)
    fatal = [one for one in problems.errors() if not one.location.path.startswith(DRAFTS)]
    if fatal:
        raise ContentError(fatal)
    timeline = link(parsed, problems)
    ledger = read_ledger(root)
    sources = {one.sha256: one for one in timeline.sources.values() if one.sha256}
    return SiteState(
        known=_known(timeline),
        sources=sources,
        used=_used(timeline),
        set_aside={one.id: _set_aside(one) for one in timeline.sources.values()},
        entries=tuple(_entry(event) for event in _published_first(timeline)),
        ledger=ledger,
        seeds={path: digest(data) for path, data in (parsed.seeds or {}).items()},
        drafts=_draft_files(raw),
        ids=_ids(raw, parsed),
        actors={one.id: one.kind.value for one in timeline.actors.values() if not one.draft},
        within=_within(timeline),
        parts=_parts(timeline),
        names=_names(sources, ledger),
        language=timeline.site.language,
        problems=tuple(settle(problems, parsed).problems.errors()),
        ledger_sha256=digest(path.read_bytes()) if (path := root / LEDGER).exists() else "",
    )


def _names(sources: Mapping[str, Source], ledger: Ledger) -> dict[str, str]:
    found = {}
    for sha256, source in sources.items():
        found[_stem(source.file)] = sha256
        if source.url:
            found[source.url] = sha256
    return found | {
        one.name: sha256 for sha256, one in ledger.articles.items() if sha256 in sources
    }


def _known(timeline: Timeline) -> Known:
    return Known(
        actors=tuple(
            KnownRecord(one.id, (one.name, *one.aliases), kind=one.kind.value)
            for one in timeline.actors.values()
        ),
        places=tuple(
            KnownRecord(one.id, (one.name, *one.aliases)) for one in timeline.places.values()
        ),
        measures=tuple(
            KnownRecord(one.id, (one.label,), unit=one.unit, about=one.counts)
            for one in timeline.measures.values()
        ),
    )


def _within(timeline: Timeline) -> dict[str, tuple[str, ...]]:
    """The places around each place; `link` has broken what runs in circles."""
    found = {}
    for place in timeline.places.values():
        around: list[str] = []
        above = place.within
        while above and above in timeline.places:
            around.append(above)
            above = timeline.places[above].within
        found[place.id] = tuple(around)
    return found


def _parts(timeline: Timeline) -> dict[str, tuple[str, ...]]:
    """What each actor is a part of, and what that is a part of."""
    found = {}
    for actor in timeline.actors.values():
        around: dict[str, None] = {}
        above = list(actor.part_of)
        while above:
            one = above.pop(0)
            if one not in around and one in timeline.actors:
                around[one] = None
                above += timeline.actors[one].part_of
        found[actor.id] = tuple(around)
    return found


def _published_first(timeline: Timeline) -> list[Event]:
    return sorted(timeline.events, key=lambda event: event.draft)


def _used(timeline: Timeline) -> dict[str, tuple[UsedQuote, ...]]:
    found: dict[str, list[UsedQuote]] = defaultdict(list)
    for event in _published_first(timeline):
        for claim in event.claims:
            found[claim.source].append(UsedQuote(event.location.path, claim.spans))
    return {source: tuple(quotes) for source, quotes in found.items()}


def _set_aside(source: Source) -> tuple[SetAside, ...]:
    found = ((find_quote(one.quote, source.text), one.why) for one in source.unquoted)
    return tuple(SetAside(spans, why) for spans, why in found if spans)


def _entry(event: Event) -> Entry:
    figures = ((c.figure.measure, c.figure.value) for c in event.claims if c.figure)
    return Entry(
        id=event.id,
        path=event.location.path,
        draft=event.draft,
        title=event.title,
        date=event.date,
        actors=event.involved,
        places=event.places,
        quotes=tuple(claim.quote for claim in event.claims),
        figures=tuple((measure, value) for measure, value in figures if value is not None),
    )


def _draft_files(raw: RawSite) -> dict[str, bytes]:
    files = [
        file
        for folder, found in raw.records.items()
        if folder.startswith("drafts")
        for file in found
    ]
    if raw.drafted_measures:
        files.append(raw.drafted_measures)
    return {file.path: file.data for file in files}


def _ids(raw: RawSite, parsed: Parsed) -> dict[Kind, frozenset[str]]:
    measures = {one.id for one in parsed.measures} | parsed.failed[Kind.MEASURE]
    return {
        kind: frozenset(_file_ids(raw, kind)) if kind is not Kind.MEASURE else frozenset(measures)
        for kind in Kind
    }


def _file_ids(raw: RawSite, kind: Kind) -> Iterator[str]:
    drafted = "drafts" if kind is Kind.EVENT else f"drafts/{kind.value}"
    for folder in (kind.value, drafted):
        for file in raw.records.get(folder, ()):
            yield _stem(file.path)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]
