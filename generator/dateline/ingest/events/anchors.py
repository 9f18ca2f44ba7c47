"""What a temporal expression does in its clause: dates the event, bounds it, or names a thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from dateline.ingest.events import lexicon as lex
from dateline.ingest.model import Span
from dateline.temporal import Timex, TimexType


class Role(Enum):
    """What an expression does."""

    WHEN = auto()  # on Monday, in 2004, yesterday
    SINCE = auto()
    UNTIL = auto()
    BY = auto()
    BEFORE = auto()
    AFTER = auto()
    ATTRIBUTE = auto()  # the 1991 agreement
    POSSESSIVE = auto()  # Monday's announcement
    NAME = auto()  # Euro 2008
    COMPARED = auto()  # more than in 2003
    OBJECT = auto()  # declared Monday a day of mourning


@dataclass(frozen=True, slots=True)
class Anchor:
    """An expression that names days, and what it does."""

    timex: Timex
    role: Role

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.timex.start, self.timex.end


_BOUNDS = {
    "since": Role.SINCE,
    "until": Role.UNTIL,
    "till": Role.UNTIL,
    "through": Role.UNTIL,
    "by": Role.BY,
    "before": Role.BEFORE,
    "after": Role.AFTER,
    "following": Role.AFTER,
}
_MEASURED_FROM = frozenset({"since", "from", "than"})
_LAST_WORDS = re.compile(r"([\w’'-]+)?([^\w\s])?\s*(?:the\s+|late\s+|early\s+)?$")
_REFERENCES = frozenset({"PRESENT_REF", "FUTURE_REF"})
_NAMING = lex.words(
    "declared declares declare named names designated proclaimed marked marks set chose picked"
    " celebrated celebrate"
)
_NEXT_WORD = re.compile(r"['’]s\b|\s*([^\w\s])|\s+([\w’'-]+)|$")
_TO_NAME = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|this|whose|each|[\w-]+['’]s?|own|new|first|latest)\s+)$",
    re.IGNORECASE,
)
# Only what links a figure to its date may stand between: not `more than its rival in 2005`.
_COMPARED = re.compile(
    r"\b(?:compared\s+(?:with|to)|than|versus|vs\.?|(?:up|down|rose|fell)\s+from)\b"
    r"(?:\s+(?:in|on|at|the|same|period|time|month|quarter|week|day|of|that|those|a|year|earlier"
    r"|percent|per|cent|million|billion|[$€£]?[\d.,]+%?))*\s+$",
    re.IGNORECASE,
)
_LIFE = re.compile(r"\(?\s*\d{4}\s*[-–—]\s*\d{4}\s*\)?")
_IN_EVENT = re.compile(
    r"\b(?:in|at|during|on|with)\s+(?:a|an|the|its|his|her|their)\s+$", re.IGNORECASE
)


def anchors_of(text: str, timexes: Sequence[Timex]) -> tuple[Anchor, ...]:
    """The expressions that name days, in order, each with what it does.

    Of a stretch and its two ends only the stretch is kept.
    """
    found: list[Anchor] = []
    for timex in timexes:
        if not _names_days(timex):
            continue
        if found and found[-1].timex.end >= timex.end:
            continue
        found.append(Anchor(timex, role_of(text, timex)))
    return tuple(found)


def _names_days(timex: Timex) -> bool:
    """Whether it names days, be it ones that cannot be told for want of a publication date."""
    if timex.type is TimexType.SET:
        return False
    if timex.edtf is not None:
        return True
    if timex.type is TimexType.DURATION or timex.value in _REFERENCES or timex.rule == "later":
        return False
    return timex.value.startswith("XXXX") or timex.rule == "deictic-day"


def role_of(text: str, timex: Timex) -> Role:
    """What an expression does, by the words around it."""
    behind = text[max(0, timex.start - 40) : timex.start]
    following = _NEXT_WORD.match(text, timex.end)
    after = following[2] or "" if following else ""
    before = _LAST_WORDS.search(behind)
    word = before[1] or "" if before and not before[2] else ""
    if following and following[0].startswith(("'", "’")) and following[0].endswith("s"):
        # `Up 3 percent from Monday's close`.
        return Role.COMPARED if word in _MEASURED_FROM else Role.POSSESSIVE
    bound = _BOUNDS.get(word.lower())
    if bound:
        return bound
    if _COMPARED.search(behind):
        return Role.COMPARED
    if _is_life(text, timex, word):
        return Role.NAME
    named = word[:1].isupper() and word.lower() not in lex.PREPOSITIONS | lex.DETERMINERS
    if timex.text.isdigit() and (named or (after[:1].isupper() and behind.endswith("the "))):
        return Role.NAME  # `Euro 2008`, `the 2008 Olympic Games`
    if word in _NAMING and after in {"a", "an", "the", "as", "to", ""}:
        return Role.OBJECT
    if _is_attribute(behind, after):
        return Role.WHEN if _IN_EVENT.search(behind) and _days(timex) <= 7 else Role.ATTRIBUTE
    return Role.WHEN


def _is_life(text: str, timex: Timex, word: str) -> bool:
    """Whether it belongs to the years of somebody's life: `Anna Vale (1871-1944)`."""
    if _LIFE.fullmatch(timex.text):
        return word[:1].isupper() or text[max(0, timex.start - 1)] == "("
    if not timex.text.isdigit():
        return False
    first = text.rfind("(", max(0, timex.start - 9), timex.start)
    last = text.find(")", timex.end, timex.end + 9)
    return first >= 0 and last >= 0 and _LIFE.fullmatch(text, first, last + 1) is not None


def _days(timex: Timex) -> int:
    if timex.earliest is None or timex.latest is None:
        return 0 if timex.value.startswith("XXXX-") else 366
    return (timex.latest - timex.earliest).days + 1


def _is_attribute(behind: str, after: str) -> bool:
    """Whether it stands between an article and the noun that it describes."""
    if not after or not _TO_NAME.search(behind):
        return False
    return not (after.lower() in _NOT_NOUNS or after.endswith("ly"))


_NOT_NOUNS = (
    lex.PREPOSITIONS
    | lex.COORDINATORS
    | lex.PRONOUNS
    | lex.BE_PAST
    | lex.BE_PRESENT
    | lex.HAVE
    | lex.HAD
    | lex.MODAL_FUTURE
    | lex.MODAL_MAY
    | lex.TIME_OPENERS
    | lex.RELATIVES
)
