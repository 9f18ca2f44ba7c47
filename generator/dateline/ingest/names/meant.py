"""Mentions of records, and the acronyms that a text gives them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from dateline.ingest.model import Document, Mention
from dateline.ingest.names.choosing import choose
from dateline.ingest.names.cues import ORGANISATION
from dateline.ingest.names.fitting import Match
from dateline.ingest.names.groups import abbreviates, acronym_after
from dateline.ingest.names.owners import of_another
from dateline.ingest.names.patterns import Entry

DOUBTFUL = 0.5  # how sure a mention is that may be of more than one record, or of none


def known_mention(match: Match, document: Document, met: Collection[str]) -> Mention:
    """What a record's name means where it stands; `met` are those named in full in the text."""
    entries = choose(match, document.text, met)
    mention = mention_of(entries, match.start, match.end, document.text, match.rule, match.sure)
    if mention.id and of_another(match, document.text)[1]:
        # `Russian peacekeepers`, where the record says nothing of whose peacekeepers it means.
        return replace(mention, name=mention.text, id=None, others=(mention.id,), sure=DOUBTFUL)
    return mention


def mention_of(
    entries: Sequence[Entry], start: int, end: int, text: str, rule: str, sure: float
) -> Mention:
    """A mention of a record, or of one of several."""
    words = text[start:end]
    first = entries[0]
    if len(entries) == 1:
        name = first.record.names[0]
        return Mention(start, end, words, name, first.record.id, first.kind, rule, sure)
    others = tuple(sorted({one.record.id for one in entries}))
    kinds = {one.kind for one in entries}
    kind = kinds.pop() if len(kinds) == 1 else ""
    return Mention(
        start, end, words, " ".join(words.split()), None, kind, rule, min(sure, DOUBTFUL), others
    )


def acronyms_of(
    text: str, matches: Sequence[Match], known: Sequence[Mention]
) -> dict[str, tuple[Entry, ...]]:
    """The acronyms that the text introduces for records."""
    found: dict[str, tuple[Entry, ...]] = {}
    for match, mention in zip(matches, known, strict=True):
        acronym = acronym_after(text, match.end)
        if not acronym or not mention.id:
            continue
        if mention.kind == ORGANISATION or abbreviates(acronym, mention.text):
            entry = tuple(one for one in match.entries if one.record.id == mention.id)
            found.setdefault(acronym, entry[:1])
    return found
