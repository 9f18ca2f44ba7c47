"""Which candidates drafts are made of, and why the others are not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.ingest.merge.model import LeftOut, SourceFound, Statement
from dateline.ingest.merge.state import SiteState
from dateline.ingest.merge.words import UNSPACED
from dateline.ingest.model import BlockKind, Candidate, Modality, Span

_WORD = re.compile(r"\w[\w'’-]*")
_FEWEST_WORDS = 4
_SIGNS_A_WORD = 2  # about as many in scripts that write words without spaces
_HEADINGS = {BlockKind.TITLE, BlockKind.SUBHEAD}
# A passage counts as used from this share of the shorter one's words on. Hand-made quotes are
# cut to the words that matter, so that they cover little of the clause that they stand for.
_USED = 0.5
_USED_WORDS = 3
_SAME = 0.6  # of the longer one's words, where both are whole statements


def sift(sources: Iterable[SourceFound], state: SiteState) -> tuple[list[Statement], list[LeftOut]]:
    """The statements that can stand by themselves, in the order of sources and texts."""
    kept, left = [], []
    for source in sources:
        used = _used(source, state)
        met: set[tuple[Span, str | None]] = set()
        for candidate in source.extraction.candidates:
            span = (candidate.start, candidate.end)
            reason = candidate.left_out or _reason(candidate, source)
            if not reason and (span, candidate.date) in met:
                reason = "the same words were found twice"
            if reason:
                left.append(LeftOut(source, candidate, _use(span, source, used) or reason))
            else:
                met.add((span, candidate.date))
                kept.append(Statement(source, candidate, _in_heading(candidate, source)))
    return sorted(kept, key=lambda one: one.key), left


def drop_used(
    statements: Iterable[Statement], state: SiteState
) -> tuple[list[Statement], list[LeftOut]]:
    """The statements that no entry or draft quotes yet, that nobody rejected and that say enough."""
    kept, left = [], []
    used: dict[str, list[_Used]] = {}
    for one in statements:
        source = one.source
        here = used.setdefault(source.id, _used(source, state))
        reason = _use(one.span, source, here) or _too_short(one)
        if reason:
            left.append(LeftOut(source, one.core or one.candidate, reason))
        else:
            kept.append(one)
    return kept, left


def _too_short(statement: Statement) -> str:
    quote = statement.candidate.quote
    words = len(_WORD.findall(quote)) + len(UNSPACED.findall(quote)) // _SIGNS_A_WORD
    return "too short to stand by itself" if words < _FEWEST_WORDS else ""


def _in_heading(candidate: Candidate, source: SourceFound) -> bool:
    return any(
        block.kind in _HEADINGS and block.start <= candidate.start < block.end
        for block in source.extraction.head.blocks
    )


@dataclass(frozen=True, slots=True)
class _Used:
    """A passage in use, and what to say of it.

    Attributes:
        whole: Whether it is the whole of a statement, of which another may hold a part.
    """

    reason: str
    spans: tuple[Span, ...]
    whole: bool = False


def _used(source: SourceFound, state: SiteState) -> list[_Used]:
    """The passages of a source that are in use or were rejected."""
    quoted = [one for one in state.used.get(source.id, ()) if one.path not in state.ledger.drafts]
    found = [_Used(_already_in(one.path), one.spans) for one in quoted]
    found += [_Used(_already_in(one.path), one.spans, True) for one in state.drafted(source.id)]
    found += [
        _Used(f"set aside in its source record: {one.why}", one.spans)
        for one in state.set_aside.get(source.id, ())
    ]
    found += [
        _Used(f"rejected before: {one.reason}", one.spans)
        for one in state.ledger.rejected.values()
        if one.source == source.id
    ]
    return found


def _already_in(path: str) -> str:
    return f"already in {path.removesuffix('.md')}"


def _reason(candidate: Candidate, source: SourceFound) -> str:
    """Why a candidate cannot stand by itself; empty where it can."""
    if not _WORD.search(source.extraction.article.text, candidate.start, candidate.end):
        return "there are no words in it"
    if candidate.modality is Modality.BACKGROUND and candidate.date is None:
        return "background or opinion without a date"
    return ""


def _use(span: Span, source: SourceFound, used: Iterable[_Used]) -> str:
    """What is said of a passage that is in use already; empty where it is not."""
    text = source.extraction.article.text
    words = [match.span() for match in _WORD.finditer(text, *span)]
    return next((one.reason for one in used if _overlaps(words, text, one)), "")


def _touched(spans: tuple[Span, ...], words: list[Span]) -> tuple[Span, ...]:
    """The parts of a quote with `[…]` that reach into a statement: the others are of its sentence."""
    if not words:
        return ()
    return tuple(one for one in spans if one[0] < words[-1][1] and words[0][0] < one[1])


def _overlaps(words: list[Span], text: str, used: _Used) -> bool:
    """Whether a passage in use is for a good part the statement's, or the other way round.

    Of a passage that is a whole statement more is asked: what somebody said may be another draft
    than that it was said.
    """
    spans = used.spans if used.whole else _touched(used.spans, words)
    if not spans or not words or spans[-1][1] <= words[0][0] or spans[0][0] >= words[-1][1]:
        return False
    shared = sum(1 for a, b in words if any(start <= a and b <= end for start, end in spans))
    length = sum(len(_WORD.findall(text, start, end)) for start, end in spans)
    if used.whole:
        return shared > _SAME * max(len(words), length)
    enough = min(_USED_WORDS, len(words), length)
    return shared >= max(enough, _USED * min(len(words), length))
