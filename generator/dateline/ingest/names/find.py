"""Every actor and place that a text names."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.ingest.model import Document, Mention
from dateline.ingest.names.choosing import in_place_of
from dateline.ingest.names.cues import PLACE, STATE
from dateline.ingest.names.definite import definite_mentions
from dateline.ingest.names.gazetteer import is_country
from dateline.ingest.names.groups import Group, group
from dateline.ingest.names.meant import acronyms_of, known_mention
from dateline.ingest.names.people import met_in, surnames_of, without_strangers
from dateline.ingest.names.pieces import pieces_of
from dateline.ingest.names.records import index_of
from dateline.ingest.names.respelled import single_words, whole_names
from dateline.ingest.names.settle import settle
from dateline.ingest.names.titles import in_titles


def find_names(document: Document) -> tuple[Mention, ...]:
    """Every actor and place that a document names, in text order, without overlaps.

    Where names overlap the longest stands. What fits more than one record has no id but all theirs
    in `others`. A name of no record is proposed: without id, and with the kind that its words and
    the words beside it speak for. Rules, the surest first:

    name, alias     the words are a record's name or alias
    acronym         letters that the text introduces for an actor: `Security Service (SSB)`
    spelling        another transcription of a record's name: Turgumbaev for Turgumbayev
    surname         of a person whom one record only can mean, or whom the text has named in full
    new             a name of no record
    definite        `the committee`, where exactly one actor named before can be meant
    """
    text = document.text
    index = index_of(document.known)
    matches, pieces = settle(document, index.matches(text), tuple(pieces_of(document)))
    respelled, whole = whole_names([one for one in pieces if len(one.tokens) > 1], index)
    met = met_in(matches, text) | {one.id for one in respelled if one.id}
    matches, strangers = without_strangers(matches, surnames_of(whole), met, text)
    known = [known_mention(one, document, met) for one in matches]
    alone = [*(one for one in pieces if len(one.tokens) == 1), *strangers]
    by_word, words = single_words(alone, index, acronyms_of(text, matches, known), met, whole)
    groups = group(sorted([*whole, *words], key=lambda one: one.start), text, document.head)
    new = [one for each in groups for one in _new_mentions(each, text)]
    mentions = _in_order([*known, *respelled, *by_word, *new])
    mentions = _in_order([*mentions, *in_titles(document, mentions)])
    return _in_order([*mentions, *definite_mentions(document, mentions, groups)])


def _in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions in text order; of overlapping ones the first that was given stands."""
    kept: list[Mention] = []
    end = 0
    for one in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            kept.append(one)
            end = one.end
    return tuple(kept)


def _new_mentions(one: Group, text: str) -> list[Mention]:
    kind, sure = one.judged()
    name = one.name
    found = []
    for piece in one.pieces:
        meant = kind
        if kind == PLACE and is_country(name) and not in_place_of(text, piece.start, piece.end):
            meant = STATE
        found.append(Mention(piece.start, piece.end, piece.text, name, None, meant, "new", sure))
    return found
