"""Every correction of the site in one list, each with what was corrected."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from dateline import urls
from dateline.publish.shared import uri
from dateline.schema import Correction
from dateline.timeline import Timeline

CorrectedKind = Literal["event", "actor", "place", "source", "measure", "page"]

_MARK = 8  # hexadecimal digits: enough to tell the corrections of one record and day apart


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction and what it is of.

    Attributes:
        kind: Of the record.
        id: Of the record.
        title: The record's title, name or label.
        path: The record's page on the site.
        key: Tells the correction apart from every other one of the site, for ever; see `_keys`.
    """

    kind: CorrectedKind
    id: str
    title: str
    path: str
    correction: Correction
    key: str

    @property
    def claim(self) -> str:
        """Where the corrected claim stands on the record's page; empty if none is named."""
        return f"#claim-{self.correction.claim}" if self.correction.claim else ""


def latest_first(corrections: Iterable[Correction]) -> list[Correction]:
    """The corrections of one record, the latest first; of those of one day, the last listed."""
    in_order = sorted(corrections, key=lambda one: one.date)
    in_order.reverse()
    return in_order


def all_corrections(timeline: Timeline) -> tuple[Corrected, ...]:
    """The corrections of all records, the latest first; those of drafts are left out.

    Those of one day stand in the order of the records, and of one record as it lists them, the
    last one first.
    """
    found = list(_all(timeline.without_drafts()))
    return tuple(sorted(found, key=lambda one: one.correction.date, reverse=True))


def _all(timeline: Timeline) -> Iterator[Corrected]:
    for event in timeline.events:
        yield from _of("event", event.id, event.title, urls.event(event.id), event.corrections)
    for actor in timeline.actors.values():
        yield from _of("actor", actor.id, actor.name, urls.actor(actor.id), actor.corrections)
    for place in timeline.places.values():
        yield from _of("place", place.id, place.name, urls.place(place.id), place.corrections)
    for source in timeline.sources.values():
        yield from _of(
            "source", source.id, source.title, urls.source(source.id), source.corrections
        )
    for measure in timeline.measures.values():
        path = urls.measure(measure.id)
        yield from _of("measure", measure.id, measure.label, path, measure.corrections)
    for page in timeline.pages:
        yield from _of("page", page.id, page.title, urls.page(page.id), page.corrections)


def _of(
    kind: CorrectedKind, record_id: str, title: str, path: str, corrections: Iterable[Correction]
) -> Iterator[Corrected]:
    listed = list(corrections)
    for correction, key in reversed(list(zip(listed, _keys(listed), strict=True))):
        yield Corrected(kind, record_id, title, path, correction, f"{kind}:{record_id}:{key}")


def _keys(corrections: Iterable[Correction]) -> Iterator[str]:
    """What tells the corrections of one record apart: the day, and a mark of what was and is said.

    So it stays the same where corrections change places, where the reason is put in better words
    or the claim is named later. Only two that say the same are told apart by their order.
    """
    seen: Counter[str] = Counter()
    for one in corrections:
        said = hashlib.sha256(f"{one.was}\0{one.now}".encode()).hexdigest()[:_MARK]
        key = f"{one.date}:{said}"
        seen[key] += 1
        yield key if seen[key] == 1 else f"{key}:{seen[key]}"


def correction_guid(corrected: Corrected, timeline: Timeline) -> str:
    """The id by which feed readers know a correction: `PREFIX:correction:KIND:ID:DAY:MARK`.

    The prefix is that of entries (`feeds.guid`), and outlives a move of the site as theirs does.
    """
    site = timeline.site
    return f"{site.feeds.id or uri(site.base_url)}:correction:{corrected.key}"
