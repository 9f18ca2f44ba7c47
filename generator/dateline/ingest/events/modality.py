"""How a clause puts what it tells: as what happened, was said, is planned, denied, or simply so."""

from __future__ import annotations

from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.clauses import Clause, Kind
from dateline.ingest.events.forms import SAYING
from dateline.ingest.events.verbs import Tense, negated
from dateline.ingest.model import Modality

# `Call off` is no saying, as `call` is.
_PARTICLES = frozenset({"off", "up", "in", "back"})
_DENYING = lex.words("denied denies deny denying rejected rejects refuted dismissed")
_TOLD = {Tense.PAST, Tense.PERFECT, Tense.PAST_PERFECT}
_AHEAD = {Tense.FUTURE, Tense.PLANNED}


def modality_of(clause: Clause, parent: Clause | None) -> Modality:
    """How a clause puts what it tells.

    Args:
        clause: The clause.
        parent: The clause that it depends on.
    """
    if clause.tense in _AHEAD or clause.kind is Kind.PURPOSE:
        return Modality.PLANNED
    if says(clause):
        return Modality.REPORTED
    if _denied(clause, parent):
        return Modality.DENIED
    if clause.tense in {Tense.PRESENT, Tense.MODAL} and clause.kind is not Kind.PARTICIPLE:
        return Modality.BACKGROUND
    return Modality.HAPPENED


def says(clause: Clause) -> bool:
    """Whether its verb is one of saying."""
    if clause.head and clause.head.low in SAYING:
        place = clause.tokens.index(clause.head) + 1
        following = clause.tokens[place].low if place < len(clause.tokens) else ""
        return not (clause.head.low.startswith("call") and following in _PARTICLES)
    first = next((one for one in clause.tokens if one.is_word), None)
    return clause.kind is Kind.SOURCE or (
        clause.kind is Kind.PARTICIPLE and first is not None and first.low in SAYING
    )


def announces(clause: Clause) -> bool:
    """Whether a headline's clause tells of what is to come: `Court to rule on dam`."""
    to = next((place for place, one in enumerate(clause.tokens) if one.low == "to"), 0)
    return to > 0 and clause.tense is Tense.NONE


def _denied(clause: Clause, parent: Clause | None) -> bool:
    if clause.tense in _TOLD and negated(clause.tokens, clause.verb):
        return True
    reported = clause.kind in {Kind.CONTENT, Kind.QUOTE}
    return bool(reported and parent and parent.head and parent.head.low in _DENYING)
