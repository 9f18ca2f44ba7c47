"""Words with a capital that name no actor and no place."""

from __future__ import annotations

import re

from dateline.ingest.names.gazetteer import is_country, is_nationality
from dateline.ingest.names.pieces import Piece
from dateline.ingest.names.tokens import Token
from dateline.ingest.names.vocabulary import (
    BEGIN_NAMES,
    LEGAL_FORMS,
    MEDIA_HEADS,
    NO_ACRONYMS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PLACE_NOUNS,
    PORTFOLIOS,
    PROPER_HEADS,
    ROLE_MODIFIERS,
    ROLES,
    THINGS,
)

_BEFORE = 40
_ARTICLE = re.compile(r"(?:\A|[\s(\"“'‘])(?:an?|another|each|every|per)\s+\Z", re.IGNORECASE)
_MIXED = re.compile(r"\d|[a-z][A-Z]")
_HEADS = ORGANISATION_HEADS | PLACE_HEADS | LEGAL_FORMS | MEDIA_HEADS
_COMMON = (
    ROLES
    | ROLE_MODIFIERS
    | ORGANISATION_HEADS
    | PLACE_HEADS
    | PLACE_NOUNS
    | PORTFOLIOS
    | BEGIN_NAMES
    | {"of", "the", "and", "for"}
)


def no_name(piece: Piece, text: str) -> bool:
    """Whether what stands in or beside it shows that it names no actor and no place."""
    small = piece.small
    if piece.group or is_country(piece.text):
        return False
    if small[-1] in THINGS:
        return True
    headed = small[-1] in _HEADS or "of" in small
    if all(map(_is_common, piece.tokens)):
        # `National Security Committee` is a name, `Committee` and `Foreign Minister` are none.
        return not headed or len(small) < 2 or (piece.first and small[0] in BEGIN_NAMES)
    if headed and len(small) > 1:
        return False
    if len(piece.text) < 2 or any(_MIXED.search(one.text) for one in piece.tokens):
        return not piece.role
    return bool(_ARTICLE.search(text[max(piece.start - _BEFORE, 0) : piece.start]))


def _is_common(token: Token) -> bool:
    """Whether a word is a common noun, an adjective or letters that name nobody."""
    if token.text.isupper() and token.small in NO_ACRONYMS:
        return True
    if token.small in PROPER_HEADS:
        return False
    return token.small in _COMMON or is_nationality(token.small)
