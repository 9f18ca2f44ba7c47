"""Which of several overlapping names stands: the longest, unless its extra words name nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dateline.ingest.model import BlockKind, Document
from dateline.ingest.names.cues import PERSON, cues_of
from dateline.ingest.names.fitting import Match
from dateline.ingest.names.gazetteer import nation_of
from dateline.ingest.names.nonames import no_name
from dateline.ingest.names.owners import of_another
from dateline.ingest.names.pieces import Piece
from dateline.ingest.names.vocabulary import PARTICLES

_EACH = 3  # characters that a name must add to stand beside another rather than in it
_SILENT = {BlockKind.BOILERPLATE}
# Evidence that words around a known name make it another name.
_STRONG = {"head", "given name", "initial", "patronymic", "role", "says", "age", "apposition"}


def settle(
    document: Document, matches: Sequence[Match], pieces: Sequence[Piece]
) -> tuple[tuple[Match, ...], tuple[Piece, ...]]:
    """Keep what does not overlap: known names, and words that may be new ones."""
    readable = [one for one in matches if _in_one_block(document, one)]
    own = [one for one in _longest(readable) if not of_another(one, document.text)[0]]
    starts = [one.start for one in own]
    kept_pieces, dropped = [], set()
    for piece in pieces:
        near = _overlapping(own, starts, piece)
        if not near:
            kept_pieces.append(piece)
        elif _outweighs(piece, near, document.text):
            kept_pieces.append(piece)
            dropped.update(near)
    return tuple(one for one in own if one not in dropped), tuple(kept_pieces)


def _in_one_block(document: Document, match: Match) -> bool:
    block = document.block(match.start)
    if block is None:
        return not document.head.blocks
    return block.kind not in _SILENT and match.end <= block.end


def _longest(matches: Sequence[Match]) -> list[Match]:
    """Of the matches those that cover most of the text without overlaps, in text order.

    Inside a longer name a shorter one gives way. Where two reach into each other the better
    partition stands: `press service of the President` and `Jane Doe` rather than `President Jane
    Doe` alone. (Weighted interval scheduling; Kleinberg and Tardos 2006, section 6.1.)
    """
    ordered = sorted(matches, key=lambda one: (one.end, -one.start))
    ends = [one.end for one in ordered]
    covered = [0]
    before = []
    for number, match in enumerate(ordered):
        before.append(bisect_right(ends, match.start, 0, number))
        covered.append(
            max(covered[-1], covered[before[-1]] + max(match.end - match.start - _EACH, 1))
        )
    kept: list[Match] = []
    at = len(ordered)
    while at:
        match = ordered[at - 1]
        if covered[at] > covered[at - 1]:
            kept.append(match)
            at = before[at - 1]
        else:
            at -= 1
    return kept[::-1]


def _overlapping(own: Sequence[Match], starts: Sequence[int], piece: Piece) -> list[Match]:
    at = max(bisect_left(starts, piece.start) - 1, 0)
    found = []
    while at < len(own) and own[at].start < piece.end:
        if own[at].end > piece.start:
            found.append(own[at])
        at += 1
    return found


def _outweighs(piece: Piece, near: Sequence[Match], text: str) -> bool:
    """Whether the words are one name, longer than the known ones in it."""
    if any(one.start < piece.start or one.end > piece.end for one in near):
        return False
    if len(near) == 1 and (near[0].start, near[0].end) == (piece.start, piece.end):
        return False
    if len(near) == 1 and nation_of(text[piece.start : near[0].start].strip(" '’s") or "-"):
        return False  # whose ministry it is has been looked at
    lead = [one for one in piece.tokens if one.end <= near[0].start]
    if no_name(piece, text) or (lead and all(one.small in PARTICLES for one in lead)):
        return False  # `Von der Leyen` at the head of a sentence
    person = all(one.entries[0].kind == PERSON for one in near)
    if person and all(one.text[0].isupper() for one in piece.tokens):
        return True
    return any(cue.name in _STRONG for cue in cues_of(piece, text))
