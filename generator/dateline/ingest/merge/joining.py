"""Clauses of one sentence that one draft tells: an editor makes one entry of them.

An extractor gives a candidate for each clause. A clause that only says who the speaker is, or
that hangs on another ("who had taken part", "adding that …") and has no date of its own, is part
of what the sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from dateline.ingest.events.forms import SAYING
from dateline.ingest.merge.completing import complete
from dateline.ingest.merge.layout import Layout
from dateline.ingest.merge.model import LeftOut, Statement
from dateline.ingest.merge.widening import joined, part_of, same, widened
from dateline.ingest.merge.words import stems
from dateline.ingest.model import Candidate, Mention, Modality, Span

_DEPENDENT = re.compile(
    r"[\s,;:–—-]*(?:(?:in|of|from|by|to|with|at|on|after|for)\s+)?(?:who|whom|whose|which|that|where|when|while|"
    r"as|because|since|although|though|if|unless|until|whereby|after|before|so that|in order to|"
    r"[a-z]{2,}ing)\b"
)
_GOES_ON = re.compile(r"(?!(?:and|or|but|nor|yet|so|then)\b)[a-zà-þ0-9]")
_WORD = re.compile(r"\w[\w'’-]*")
# What is left of "the Committee's press office announced Monday" without its names.
_BARE_WORDS = 2
_LONGEST_BARE = 14
_PASSING_WORDS = 3
_BESIDE = 3  # code points between an act of speech and what is said: a comma, a quotation mark
_GAP = 160  # code points between a clause and what hangs on it: another clause at most
_SPEAKER = re.compile(r"^\W*(?:according to|as)\b", re.IGNORECASE)


def join_clauses(
    statements: Sequence[Statement], layouts: Mapping[str, Layout]
) -> tuple[list[Statement], list[LeftOut]]:
    """Join the clauses of each sentence that belong together.

    Args:
        statements: In the order of sources and texts.
        layouts: Of each source, by id.

    Returns:
        The statements that are left, some of them longer, and the clauses that went into them.
    """
    kept: list[Statement] = []
    left: list[LeftOut] = []
    for _, group in groupby(statements, key=lambda one: one.source.id):
        of_source = list(group)
        layout = layouts[of_source[0].source.id]
        for sentence, clauses in groupby(
            of_source, key=lambda one: layout.sentence(one.span[0]) or one.span
        ):
            told, gone = _in_sentence(list(clauses), sentence)
            kept += told
            left += gone
    return sorted(kept, key=lambda one: one.key), left


def _in_sentence(clauses: list[Statement], sentence: Span) -> tuple[list[Statement], list[LeftOut]]:
    """The clauses of one sentence: those that tell something, with what hangs on them."""
    bare = [one for one in clauses if _is_bare(one)]
    telling = [one for one in clauses if one not in bare]
    left: list[LeftOut] = []
    heads: list[Statement] = []
    for one in telling:
        head = _head(one, heads)
        if head is None:
            heads.append(one)
        else:
            heads[heads.index(head)] = joined(head, one)
            left.append(part_of(one, head))
    for one in [one for one in heads if _in_passing(one, heads)]:
        heads.remove(one)
        left.append(LeftOut(one.source, one.candidate, "named in passing"))
    heads, parts = complete(heads, sentence)
    left += parts
    # Without the words that deny it, a quote would say the opposite of what the article does.
    heads = [
        _as_sentence(one, sentence) if one.candidate.modality is Modality.DENIED else one
        for one in heads
    ]
    for one in bare:
        if _is_an_act(one, heads):
            heads.append(_as_announced(one, heads, sentence))
        else:
            left.append(LeftOut(one.source, one.candidate, "says only who said it"))
    return heads, left


def _is_bare(statement: Statement) -> bool:
    """Whether a clause says who says something, and nothing else."""
    candidate = statement.candidate
    if statement.title or candidate.figures:
        return False
    words = _WORD.findall(candidate.quote)
    if _only_speaks(candidate, words):
        return True
    if len(words) > _LONGEST_BARE:
        return False
    speaks = candidate.modality is Modality.REPORTED or bool(_SPEAKER.match(candidate.quote))
    if not speaks and candidate.attribution:
        cue = candidate.attribution.cue
        speaks = candidate.start <= cue[0] and cue[1] <= candidate.end
    return speaks and len(_telling_words(statement)) <= _BARE_WORDS


def _only_speaks(candidate: Candidate, words: Sequence[str]) -> bool:
    """Whether a clause ends where the saying begins: "…, who heads the alliance, said"."""
    said = bool(words) and words[-1].casefold() in SAYING
    return said and candidate.modality is Modality.REPORTED


def _in_passing(one: Statement, heads: Sequence[Statement]) -> bool:
    """Whether a clause only names another event in a few words, such as "after the riots"."""
    if one.candidate.figures or len(_telling_words(one)) > _PASSING_WORDS:
        return False
    return any(
        head.span != one.span and head.span[0] <= one.span[0] and one.span[1] <= head.span[1]
        for head in heads
    )


def _telling_words(statement: Statement) -> frozenset[str]:
    """What a clause says beside names, days and the saying itself."""
    candidate = statement.candidate
    text = statement.source.extraction.article.text
    said = candidate.attribution
    blank: list[Span] = [said.cue] if said else []
    if candidate.cites:
        blank.append(candidate.cites)
    speakers: tuple[Mention, ...] = ()
    if said:
        speakers = (*((said.by,) if said.by else ()), *said.via)
    blank += [(one.start, one.end) for one in (*candidate.actors, *candidate.places, *speakers)]
    return stems(_blanked(text, candidate, blank), statement.source.extraction.article.language)


def _blanked(text: str, candidate: Candidate, blank: Iterable[Span]) -> str:
    signs = list(text[candidate.start : candidate.end])
    for start, end in blank:
        for index in range(max(start, candidate.start), min(end, candidate.end)):
            signs[index - candidate.start] = " "
    return "".join(signs)


def _head(one: Statement, heads: Sequence[Statement]) -> Statement | None:
    """The clause that one hangs on, or lies within; None where it stands by itself."""
    for head in heads:
        if head.span[0] <= one.span[0] and one.span[1] <= head.span[1] and same(head, one):
            return head
    if not heads or not same(heads[-1], one):
        return None
    head = heads[-1]
    if _continues(head, one):
        return head
    near = one.span[0] - head.span[1] <= _GAP
    return head if near and _DEPENDENT.match(one.candidate.quote) else None


def _continues(head: Statement, one: Statement) -> bool:
    """Whether one goes on where the other ends, as in "the soldiers stationed there | fled"."""
    text = head.source.extraction.article.text
    between = text[head.span[1] : one.span[0]]
    # A comma or a conjunction, on either side, starts another predicate.
    ended = not text[head.span[0] : head.span[1]].rstrip()[-1:].isalnum()
    return not between.strip() and not ended and bool(_GOES_ON.match(one.candidate.quote))


def _is_an_act(one: Statement, heads: Sequence[Statement]) -> bool:
    """Whether saying it is an event of its own: it has its day, or what is said has none."""
    candidate = one.candidate
    if candidate.modality is not Modality.REPORTED:
        return not heads
    if candidate.cites and candidate.start <= candidate.cites[0] < candidate.end:
        return True
    return not heads


def _as_announced(one: Statement, heads: Sequence[Statement], sentence: Span) -> Statement:
    """An act of speech with the clause beside it that says what; else with its whole sentence."""
    start, end = one.span
    after = [head.span for head in heads if 0 <= head.span[0] - end <= _BESIDE]
    before = [head.span for head in heads if 0 <= start - head.span[1] <= _BESIDE]
    if not (after or before):
        return _as_sentence(one, sentence)
    beside = after[0] if after else before[-1]
    return replace(one, candidate=widened(one, beside))


def _as_sentence(one: Statement, sentence: Span) -> Statement:
    """An act of speech with what was said: its whole sentence."""
    return replace(one, candidate=widened(one, sentence))
