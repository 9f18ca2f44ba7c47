"""Headings of drafts: a cut of the article's clause, for a person to put into better words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.ingest.events.verbs import first_finite, tokens_of
from dateline.ingest.merge.cutting import cut
from dateline.ingest.merge.features import OPENING
from dateline.ingest.merge.model import Statement
from dateline.ingest.merge.quotes import quote_spans
from dateline.ingest.model import Modality

LONGEST = 80
_FEWEST_WORDS = 3
_MARKS = re.compile(r"[\"“”„‟«»″*_`<>{}]|(?<!\w)['‘’]|['‘’](?!\w)")
_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_SHORT = 50  # from here on a heading is relieved of its opening and asides
_APPOSITION = re.compile(
    r"((?:[\w’'.-]+\s){0,6}[\w’'.-]+),\s(?:[^\s,]+\s[^,]{1,90}|[A-ZÀ-Þ][^,\s]*),\s"
    r"((?!and\b|or\b|but\b)[a-zà-þ]+\s.*)"
)
# "According to the ministry, …" and "…, the ministry said": a heading has no room for them.
_SPEAKER_FIRST = re.compile(
    r"^(?:according to|as per|as reported by)\b[^,]{2,80},\s*", re.IGNORECASE
)
_SPEAKER_LAST = re.compile(
    r",[\s”\"]*(?:[^,]{0,60}\b(?:said|says|told|added|stated|announced|reported|noted|affirmed?)"
    r"|according to)\b[^,]{0,60}(?:,[^,]{0,40})?$"
)
# A stop behind a word in small letters, so that "Inc. chief" is not cut.
_TWO_SENTENCES = re.compile(r"(\b[a-zà-þ][^\W\d_]{2,})[.!?][”\"’]?\s+[“\"‘]?[A-ZÀ-Þ].*")
_LOOSE_START = re.compile(
    r"^(?:that|who|which|whose|as a result|subsequently|later|then)\b[\s,]*", re.IGNORECASE
)
_LOOSE_END = re.compile(
    r"(?:[\s,;:–—-]+|\s(?:a|an|the|and|or|but|of|in|on|at|to|by|for|with|from|into|onto|over|under|"
    r"about|after|before|between|during|against|amid|among|through|towards?|than|that|which|who|"
    r"whose|where|as|its|their|his|her|has|have|had|was|were|is|are|been|be|being|will|would|not|"
    r"no))+$",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DATE_FIRST = re.compile(
    rf"^(?:(?:early |late |earlier |later )?(?:on )?(?:{_WEEKDAY}|{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
    r"(?:,? \d{4})?,\s+)+",
    re.IGNORECASE,
)


def title_of(statements: Sequence[Statement], date: str | None = None) -> str:
    """A heading of at most 80 characters for a group of statements.

    An extractor's own heading comes first, then the article's, then the clause that has the
    group's date, and of these the one that needs the fewest cuts.
    """
    given = sorted(
        (len(one.candidate.title), one.key, one) for one in statements if one.candidate.title
    )
    for _, _, one in given:
        if title := heading(one.candidate.title):
            return title
    found = [(one, _clause(one)) for one in statements]
    best, clause = min(found, key=lambda pair: _fitness(pair[0], pair[1], date))
    return heading(clause) or heading(best.candidate.quote) or "Untitled"


def _fitness(statement: Statement, clause: str, date: str | None) -> tuple[object, ...]:
    too_short = len(clause.split()) < _FEWEST_WORDS
    excess = max(0, len(clause) - LONGEST)
    other_date = statement.candidate.date != date
    return too_short, not statement.title, other_date, excess, statement.key


def _clause(statement: Statement) -> str:
    """The statement without the words that attribute it, where these stand at its end or start."""
    candidate = statement.candidate
    text = statement.source.extraction.article.text
    start, end = candidate.start, candidate.end
    said = candidate.attribution
    cue = said.cue if said else (end, end)
    if said and start <= cue[0] < cue[1] <= end and not _is_act(statement):
        speaker = said.by
        if speaker is None or not (start <= speaker.start and speaker.end <= end):
            first, last = cue
        else:
            first, last = min(cue[0], speaker.start), max(cue[1], speaker.end)
        if start < first and end - last <= 2:
            end = first
        elif first <= start + 2 and last < end:
            start = last
    spans = quote_spans(text, start, end)
    before = [statement.subject] if statement.subject and statement.subject[1] <= start else []
    clause = " ".join(text[a:b] for a, b in (*before, *spans))
    if _is_act(statement):
        return clause
    bare = _SPEAKER_LAST.sub("", _SPEAKER_FIRST.sub("", clause))
    return bare if len(bare.split()) >= _FEWEST_WORDS else clause


def _is_act(statement: Statement) -> bool:
    """Whether the saying belongs to what is told: a report, or a denial."""
    return statement.candidate.modality in {Modality.REPORTED, Modality.DENIED}


def heading(text: str) -> str:
    """A text cut to a heading: one line, no quotation marks, no stop, a capital first."""
    bare = "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
    bare = " ".join(_MARKS.sub("", _BRACKETS.sub("", bare)).split())
    bare = _LOOSE_START.sub("", _TWO_SENTENCES.sub(r"\1", bare))
    bare = _without_date(_tidied(bare))
    if len(bare) > _SHORT:
        bare = _without_aside(_without_date(_without_opening(bare)))
    if len(bare) > LONGEST:
        bare = cut(bare, LONGEST)
    bare = _tidied(_LOOSE_END.sub("", bare))
    return bare[:1].upper() + bare[1:]


def _without_date(text: str) -> str:
    """Without "On Sunday, January 9, …": the day has a place of its own."""
    rest = _DATE_FIRST.sub("", text)
    return rest if len(rest.split()) > _FEWEST_WORDS else text


def _tidied(text: str) -> str:
    return re.sub(r"\s+([,.;:!?])", r"\1", text).strip(" ,;:–—-.!")


def _without_opening(text: str) -> str:
    """Without "On Monday, …" or "Despite …, …": a heading starts with who did it."""
    opening = OPENING.match(text)
    rest = text[opening.end() :] if opening else text
    return rest if len(rest.split()) > _FEWEST_WORDS else text


def _without_aside(text: str) -> str:
    """Without what stands between two commas after the subject: "X, its leader, said"."""
    aside = _APPOSITION.match(text)
    if aside is None:
        return text
    # The verb must follow, or what stands between the commas is one of a list.
    subject = len(tokens_of(aside[1], 0, len(aside[1])))
    bare = f"{aside[1]} {aside[2]}"
    verb, _ = first_finite(tokens_of(bare, 0, len(bare)))
    return bare if verb in {subject, -1} else text
