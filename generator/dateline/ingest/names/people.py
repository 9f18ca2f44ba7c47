"""Whose surname it is: a record's, or that of somebody new whom the text names in full."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from dateline.ingest.names.cues import PERSON
from dateline.ingest.names.fitting import Match
from dateline.ingest.names.pieces import Piece
from dateline.ingest.names.tokens import tokens_of


def met_in(matches: Iterable[Match], text: str) -> frozenset[str]:
    """The ids of the records that the text names in full."""
    return frozenset(
        one.entries[0].record.id
        for one in matches
        if one.rule != "surname" and len(one.entries) == 1 and _is_full(one, text)
    )


def _is_full(match: Match, text: str) -> bool:
    return match.entries[0].kind != PERSON or len(text[match.start : match.end].split()) > 1


def surnames_of(pieces: Iterable[Piece]) -> frozenset[str]:
    """The last words of names."""
    return frozenset(one.tokens[-1].text for one in pieces)


def without_strangers(
    matches: Sequence[Match], surnames: Collection[str], met: Collection[str], text: str
) -> tuple[tuple[Match, ...], tuple[Piece, ...]]:
    """Leave out surnames of records that the text gives to somebody else.

    After `Kees Haan, a lawyer` the name `Haan` is his, and not that of a record which the text does
    not name in full.

    Returns:
        The matches that stay, and pieces for those that do not.
    """
    kept: list[Match] = []
    pieces: list[Piece] = []
    for one in matches:
        words = text[one.start : one.end]
        people = all(entry.kind == PERSON for entry in one.entries)
        if not people or words not in surnames or any(e.record.id in met for e in one.entries):
            kept.append(one)
        else:
            tokens = tokens_of(text, one.start, one.end)
            pieces.append(Piece(one.start, one.end, words, tokens))
    return tuple(kept), tuple(pieces)
