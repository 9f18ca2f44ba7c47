"""The drafts that wait for a decision, with what is needed to take it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from dateline.content import parse_site, read_site
from dateline.coverage import sentences
from dateline.errors import Problem, Problems
from dateline.ingest.model import Span
from dateline.rules import settle
from dateline.timeline import Claim, Event, Timeline
from dateline.timeline.link import link

_ENTRIES_SHOWN = 3
# Below this, titles and dates have so little in common that naming the entry would only distract.
_LIKELY = 0.45


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a quote stands: its sentences, and the quote's parts within them.

    Attributes:
        marks: The parts of the quote, as offsets into `text`.
    """

    source: str
    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Likely:
    """An entry that may tell the same event; `score` is from 0 to 1."""

    id: str
    title: str
    date: str
    score: float


@dataclass(frozen=True, slots=True)
class Item:
    """A draft to decide on.

    Attributes:
        path: Its file, from the site's root.
        event: The draft as an entry; None where its file has problems.
        comments: What ingest wrote about it: which rule decided what.
        problems: What is wrong with it; it can be edited or rejected, not accepted.
    """

    path: str
    event: Event | None
    comments: tuple[str, ...]
    passages: tuple[Passage, ...]
    likely: tuple[Likely, ...]
    problems: tuple[Problem, ...]

    @property
    def id(self) -> str:
        """Its id, which it keeps as an entry."""
        return self.path.rpartition("/")[2].removesuffix(".md")


@dataclass(frozen=True, slots=True)
class Queue:
    """All drafts, in the order of the timeline; those with problems come last."""

    items: tuple[Item, ...]
    timeline: Timeline

    def find(self, name: str) -> Item | None:
        """The draft of that id or path."""
        return next((one for one in self.items if name in {one.id, one.path}), None)


def read_queue(root: Path) -> Queue:
    """Read the site with its drafts. Problems elsewhere keep no draft from being shown."""
    problems = Problems()
    raw = read_site(root, problems, drafts=True)
    parsed = parse_site(raw, problems)
    timeline = link(parsed, problems)
    wrong: dict[str, list[Problem]] = {}
    for problem in settle(problems, parsed).problems.errors():
        wrong.setdefault(problem.location.path, []).append(problem)
    files = {file.path: file.data for file in raw.records.get("drafts", ())}
    events = {one.location.path: one for one in timeline.events if one.draft}
    order = [*events, *(path for path in files if path not in events)]
    items = (
        _item(path, events.get(path), files[path], wrong.get(path, ()), timeline)
        for path in order
        if path in files
    )
    return Queue(tuple(items), timeline)


def _item(
    path: str,
    event: Event | None,
    data: bytes,
    problems: list[Problem] | tuple[Problem, ...],
    timeline: Timeline,
) -> Item:
    return Item(
        path=path,
        event=event,
        comments=tuple(_comments(data.decode("utf-8", "replace"))),
        passages=tuple(_passages(event, timeline)) if event else (),
        likely=_likely(event, timeline) if event else (),
        problems=tuple(problems),
    )


def _comments(text: str) -> Iterator[str]:
    """The comment block at the top of the front matter."""
    for line in text.splitlines()[1:]:
        if not line.startswith("#"):
            return
        yield line.removeprefix("#").strip()


def _passages(event: Event, timeline: Timeline) -> Iterator[Passage]:
    """A passage for each stretch of an article that claims quote; neighbours are put together."""
    for source_id in event.sources:
        text = timeline.sources[source_id].text if source_id in timeline.sources else ""
        quotes = [claim for claim in event.claims if claim.source == source_id and claim.spans]
        if text and quotes:
            language = timeline.sources[source_id].language or timeline.site.language
            yield from _of_source(source_id, text, quotes, language)


def _of_source(source_id: str, text: str, quotes: list[Claim], language: str) -> Iterator[Passage]:
    marks = sorted({span for claim in quotes for span in claim.spans})
    found: list[tuple[int, int]] = []
    for one in sentences(text, language):
        if not any(start < one.end and one.start < end for start, end in marks):
            continue
        if found and not text[found[-1][1] : one.start].strip():
            found[-1] = (found[-1][0], one.end)
        else:
            found.append((one.start, one.end))
    for first, last in found:
        inside = tuple(
            (max(start, first) - first, min(end, last) - first)
            for start, end in marks
            if start < last and first < end
        )
        yield Passage(source_id, text[first:last], inside)


def _likely(event: Event, timeline: Timeline) -> tuple[Likely, ...]:
    """The entries that are most like a draft, by title, date, actors and places."""
    found = []
    for other in timeline.events:
        if other.draft or not _may_be_same_time(event, other):
            continue
        score = _alike(event, other)
        if score >= _LIKELY:
            date = other.date.edtf if other.date else ""
            found.append(Likely(other.id, other.title, date, round(score, 2)))
    return tuple(sorted(found, key=lambda one: (-one.score, one.id))[:_ENTRIES_SHOWN])


def _may_be_same_time(one: Event, other: Event) -> bool:
    if one.date is None or other.date is None:
        return True
    bounds: Mapping[str, object] = {"a": one.date.latest, "b": other.date.latest}
    if None in bounds.values():
        return True
    early = not (one.date.earliest and other.date.latest) or one.date.earliest <= other.date.latest
    late = not (other.date.earliest and one.date.latest) or other.date.earliest <= one.date.latest
    return early and late


def _alike(one: Event, other: Event) -> float:
    words = fuzz.token_set_ratio(_words(one), _words(other)) / 100
    return 0.7 * words + 0.3 * _shared(
        {*one.involved, *one.places}, {*other.involved, *other.places}
    )


def _words(event: Event) -> str:
    return " ".join((event.title, *(claim.quote for claim in event.claims))).casefold()


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
