"""Records under another spelling, an acronym or a part of their name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from anyascii import anyascii

from dateline.ingest.model import Mention
from dateline.ingest.names.folding import fold_name
from dateline.ingest.names.gazetteer import is_country
from dateline.ingest.names.meant import DOUBTFUL, mention_of
from dateline.ingest.names.patterns import Entry
from dateline.ingest.names.people import surnames_of
from dateline.ingest.names.pieces import Piece
from dateline.ingest.names.records import Index
from dateline.ingest.names.spelling import plain_word

_BY_SPELLING = 0.85
_BY_ACRONYM = 0.9
_BY_FIRST_WORD = 0.7


def whole_names(pieces: Sequence[Piece], index: Index) -> tuple[list[Mention], list[Piece]]:
    """Mentions of records by names of two words or more, and the pieces that are left."""
    found: list[Mention] = []
    left: list[Piece] = []
    for piece in pieces:
        mention = _spelled(piece, index, ())
        if mention:
            found.append(mention)
        else:
            left.append(piece)
    return found, left


def single_words(
    pieces: Sequence[Piece],
    index: Index,
    acronyms: Mapping[str, tuple[Entry, ...]],
    met: Collection[str],
    strangers: Sequence[Piece],
) -> tuple[list[Mention], list[Piece]]:
    """Mentions of records by one word, and the pieces that are left.

    `met` are the ids of those that the text names in full; the surnames of `strangers`, who have no
    record, are theirs.
    """
    found: list[Mention] = []
    left: list[Piece] = []
    surnames = surnames_of(strangers)
    for piece in pieces:
        mention = None
        if piece.text in acronyms:
            mention = _piece_mention(piece, acronyms[piece.text], "acronym", _BY_ACRONYM)
        elif piece.text not in surnames:
            mention = _by_first_word(piece, index, met) or _spelled(piece, index, met)
        if mention:
            found.append(mention)
        else:
            left.append(piece)
    return found, left


def _by_first_word(piece: Piece, index: Index, met: Collection[str]) -> Mention | None:
    """The one person named in full whose name begins so: `Xi`, `Saddam`."""
    begun = [one for one in index.beginning(piece.text) if one.record.id in met]
    return _piece_mention(piece, begun, "surname", _BY_FIRST_WORD) if len(begun) == 1 else None


def _spelled(piece: Piece, index: Index, met: Collection[str]) -> Mention | None:
    """A mention of a record in another spelling; doubtful where that is no plain transcription."""
    if is_country(piece.text):
        return None
    same, doubtful = index.spelled(piece.text)
    if len(piece.tokens) == 1 and same and not any(one.record.id in met for one in same):
        # A surname alone, of somebody the text has not named in full: Becker may not be Baker.
        plain = plain_word(fold_name(anyascii(piece.text)))
        sure = [one for one in same if plain in index.plain_words(one)]
        same, doubtful = (tuple(sure), doubtful) if sure else ((), same)
    if same:
        return _piece_mention(piece, same, "spelling", _BY_SPELLING)
    if not doubtful:
        return None
    mention = _piece_mention(piece, doubtful, "spelling", DOUBTFUL)
    ids = tuple(sorted({one.record.id for one in doubtful}))
    return replace(mention, id=None, name=" ".join(piece.text.split()), others=ids)


def _piece_mention(piece: Piece, entries: Sequence[Entry], rule: str, sure: float) -> Mention:
    mention = mention_of(entries, 0, len(piece.text), piece.text, rule, sure)
    return replace(mention, start=piece.start, end=piece.end)
