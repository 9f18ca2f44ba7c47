"""What is to be written of a merger, and what is kept as it is: nothing is touched here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dateline.ingest.drafts.entries import entry_file, with_claims
from dateline.ingest.drafts.names import MEASURES, actor_file, measures_block, place_file
from dateline.ingest.drafts.sources import source_files
from dateline.ingest.merge.ledger import LEDGER, ArticleRead, DraftWritten, Ledger, ledger_bytes
from dateline.ingest.merge.model import Draft, Merged
from dateline.ingest.merge.state import SiteState, digest
from dateline.ingest.model import Span


class Why(StrEnum):
    """Why a draft of an earlier run is as it is."""

    UNCHANGED = "as it was written"
    EDITED = "edited since it was written, and left as it is"
    DELETED = "deleted since it was written, and not written again"
    ACCEPTED = "accepted as an entry"


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that an earlier run wrote, and that this one leaves alone."""

    path: str
    why: Why


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written.

    Attributes:
        files: Contents by path from the site's root; the ledger is the last.
        replaced: The sha256 that files have now which are to be written anew; others must not
            be there.
        kept: What earlier runs wrote of the same articles.
        merged: What the files were made of, with what was left out and passed over.
    """

    files: Mapping[str, bytes]
    replaced: Mapping[str, str] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()
    merged: Merged = field(default_factory=Merged)

    @property
    def added(self) -> tuple[str, ...]:
        """The paths of new files, without the ledger."""
        return tuple(path for path in self.files if path not in self.replaced and path != LEDGER)


def plan_writes(merged: Merged, state: SiteState) -> Plan:
    """The files of a merger: sources with their texts, drafts, and the ledger.

    The same merger and state give the same bytes. Of what is there already only these are
    written anew: drafts to which claims are added, as long as they are as ingest wrote them; the
    measures among the drafts, to which others are added below; and the ledger.
    """
    files: dict[str, bytes] = {}
    stored = {sha256: path for path, sha256 in sorted(state.seeds.items(), reverse=True)}
    for source in merged.sources:
        files |= source_files(source, state, stored)
    drafts = _names(merged, state) | _entries(merged, state)
    files |= drafts
    ledger = _ledger(merged, state, drafts)
    if ledger != state.ledger:
        files[LEDGER] = ledger_bytes(ledger)
    replaced = {path: digest(state.drafts[path]) for path in drafts if path in state.drafts}
    if state.ledger_sha256:
        replaced[LEDGER] = state.ledger_sha256
    return Plan(files, replaced, tuple(_kept(merged, state, drafts)), merged)


def _names(merged: Merged, state: SiteState) -> dict[str, bytes]:
    files = {f"content/drafts/actors/{one.id}.md": actor_file(one) for one in merged.actors}
    files |= {f"content/drafts/places/{one.id}.md": place_file(one) for one in merged.places}
    if merged.measures:
        old = state.drafts.get(MEASURES, b"")
        gap = b"" if not old or old.endswith(b"\n") else b"\n"
        files[MEASURES] = old + gap + measures_block(merged.measures)
    return files


def _entries(merged: Merged, state: SiteState) -> dict[str, bytes]:
    names = {one.id: one.names[0] for one in state.known.actors}
    names |= {one.id: one.name for one in merged.actors}
    files: dict[str, bytes] = {}
    for draft in merged.drafts:
        if draft.into:
            old = files.get(draft.into, state.drafts[draft.into])
            files[draft.into] = with_claims(old, draft, names)
        else:
            files[path_of(draft)] = entry_file(draft, names)
    return files


def path_of(draft: Draft) -> str:
    """Where a draft is written, or added to."""
    return draft.into or f"content/drafts/{draft.id}.md"


def _ledger(merged: Merged, state: SiteState, drafts: Mapping[str, bytes]) -> Ledger:
    """The ledger with the articles and drafts of this run.

    A file that somebody edited stays marked as such, even where measures are added to it.
    """
    quotes: dict[str, dict[str, tuple[Span, ...]]] = {}
    for draft in merged.drafts:
        here = quotes.setdefault(path_of(draft), {})
        for statement in draft.statements:
            source_id = statement.source.id
            here[source_id] = tuple(sorted({*here.get(source_id, ()), statement.span}))
    written = dict(state.ledger.drafts)
    for path, data in drafts.items():
        if path in state.drafts and not state.is_untouched(path):
            continue
        before = state.ledger.drafts[path].quotes if path in state.drafts else {}
        written[path] = DraftWritten(
            sha256=digest(data), quotes=dict(sorted((before | quotes.get(path, {})).items()))
        )
    articles = dict(state.ledger.articles)
    for source in merged.sources:
        name = source.extraction.article.id
        articles[source.sha256] = ArticleRead(name=name, source=source.id)
    return replace(state.ledger, articles=articles, drafts=written)


def _kept(merged: Merged, state: SiteState, drafts: Mapping[str, bytes]) -> Iterator[Kept]:
    """The drafts that earlier runs wrote of the articles of this one."""
    looked_at = {one.source for one in merged.passed if one.source}
    looked_at |= {source.id for source in merged.sources}
    for path, written in sorted(state.ledger.drafts.items()):
        if path in drafts or not looked_at & written.quotes.keys():
            continue
        if path in state.drafts:
            yield Kept(path, Why.UNCHANGED if state.is_untouched(path) else Why.EDITED)
        elif state.is_accepted(path):
            yield Kept(path, Why.ACCEPTED)
        else:
            yield Kept(path, Why.DELETED)
