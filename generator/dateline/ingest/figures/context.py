"""The part of a sentence that belongs to a number, and what it says happened to what is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from dateline.ingest.figures import lexicon, stems
from dateline.ingest.figures.phrases import Token, tokens
from dateline.ingest.figures.wordlists import words

# Verbs that say that something is said, and participles that describe rather than tell.
_TELLS_NOTHING = words("""said reported announced noted stated added claimed declared confirmed told alleged expected believed
    estimated called named based supposed suspected related used united armed hundred indeed exceed speed
    feed seed need red bed led unidentified detailed according following including being having going during
    something anything nothing everything evening morning building spring king
    ring thing string estimates suggests says suggested warned denied insisted acknowledged involved
    organised organized unprecedented experienced limited masked so-called increased rose totalled totaled
    quoted asked considered known recorded registered added adding presumed feared included includes given working living trying bringing making taking
    linked connected belonging aged dressed wanted required needed scheduled advanced""")
_IRREGULAR = words("""killed shot held lost died brought sent taken took left fled broken stolen sold bought built paid burnt
    sunk sank freed hit struck cut won spent dead hurt missing beaten drowned laid fallen torn homeless
    thrown cast withdrawn sworn swept shut rebuilt shot-down""")
# Participles that are as often a plain past with another meaning.
NEEDS_PASSIVE = words("brought held left taken sent lost")
_EVENT_NOUN = re.compile(
    r"\b(deaths?|killings?|murders?|arrests?|detentions?|seizures?|loss|losses|deployment|closures?|evacuation"
    r"|release|executions?|convictions?|destruction|kidnapping|abduction|dismissal|expulsion|injur(?:y|ies)"
    r"|resignations?|demolition|recovery|discovery|rescue|purchase|sale|delivery|transfer)\s+of\s+\Z",
    re.IGNORECASE,
)
_CUT = re.compile(r"[;:,]|\s[–—-]\s|\b(?:and|but|while)\b")
_HARD = re.compile(r";|\s[–—]\s|:\s|\b(?:while|whereas|but)\b")
_DETERMINERS = words("the a an his her its their this that these those")
_PREPOSITIONS = words(
    "in against with from to at on by for after near across into during as about among"
)
BASE_FORMS = words("""close cut open build hire buy sell kill create add supply deliver send deploy release free arrest recruit
    plant demolish replace evacuate vaccinate detain seize move receive produce export import train""")
_ELSEWHERE = frozenset(("whose", "which", ","))
_BE = words("is are was were be been being has have had get got")


@dataclass(frozen=True, slots=True)
class Verb:
    """What happened, in one word of the text.

    Attributes:
        near: Whether it plainly belongs to what is counted.
        passive: Whether a form of "be" stands in front of it.
    """

    word: str
    start: int
    near: bool
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a sentence that belongs to one number, and no other number in it."""

    start: int
    end: int
    verbs: tuple[Verb, ...] = ()


def windows(text: str, spans: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Cut a sentence so that each of its numbers has a part.

    Args:
        text: The text.
        spans: Of each number from its qualifier to the end of what it counts, in order.
        start: Where the sentence begins.
        end: Where it ends.
    """
    cuts = [start]
    for (_, left), (right, _) in pairwise(spans):
        marks = [found.start() for found in _CUT.finditer(text, min(left, right), right)]
        cuts.append(marks[-1] if marks else _before_verb(text, left, right))
    cuts.append(end)
    return [
        (_from_hard(text, a, span[0]), _to_hard(text, span[1], max(b, span[1])))
        for span, a, b in zip(spans, cuts, cuts[1:], strict=False)
    ]


def _before_verb(text: str, left: int, right: int) -> int:
    """Where the verb begins that directly governs the second of two numbers, or that number."""
    found = re.compile(r"\b([a-z]+)\s+\Z").search(text[left:right])
    return left + found.start() if found and is_verb(found[1]) else right


def _from_hard(text: str, start: int, number: int) -> int:
    marks = [found.end() for found in _HARD.finditer(text, start, number)]
    return marks[-1] if marks else start


def _to_hard(text: str, phrase: int, end: int) -> int:
    found = _HARD.search(text, phrase, end)
    return found.start() if found else end


def verbs_of(
    text: str, window: tuple[int, int], number: int, phrase_end: int, head: str
) -> tuple[Verb, ...]:
    """The verbs around a number, the one that most plainly belongs to it first."""
    if found := _EVENT_NOUN.search(text, window[0], number):
        return (Verb(found[1], found.start(), near=True),)
    if head in lexicon.PARTICIPLES and head not in {
        "critically",
        "seriously",
        "severely",
        "feared",
    }:
        return (Verb(head, phrase_end, near=True),)
    behind = _behind(tokens(text, phrase_end, window[1]))
    ahead = _ahead(tokens(text, window[0], number))
    if behind and behind[0].near:
        return (*behind[:1], *ahead, *behind[1:])
    return (*ahead, *behind)


def _behind(found: list[Token]) -> list[Verb]:
    verbs: list[Verb] = []
    for place, token in enumerate(found):
        if not is_verb(token.lower, ing=False):
            continue
        between = [one.lower for one in found[:place]]
        if place and between[-1] in _DETERMINERS | _PREPOSITIONS:
            continue  # "the collapsed shaft"
        passive = bool(_BE.intersection(between[-4:]))
        near = not verbs and (place <= 1 or passive) and not _ELSEWHERE.intersection(between)
        verbs.append(Verb(token.lower, token.start, near=near, passive=passive))
    return verbs


def _ahead(found: list[Token]) -> list[Verb]:
    found = [token for token in found if token.text[0].isalnum()]
    verbs: list[Verb] = []
    for place in range(len(found) - 1, -1, -1):
        token = found[place]
        word = token.lower
        finite = place == len(found) - 1 and (
            word in BASE_FORMS or (word.endswith("s") and stems.tells_an_event(word))
        )
        if not is_verb(token.lower, ing=True) and not finite:
            continue
        passive = place > 0 and found[place - 1].lower in _BE
        if place and found[place - 1].lower in _DETERMINERS and place < len(found) - 1:
            continue  # "the combined company will employ"
        apart = any(one.lower in _PREPOSITIONS for one in found[place + 1 :])
        near = not verbs and not apart and (not passive or place == len(found) - 1)
        verbs.append(Verb(token.lower, token.start, near=near, passive=passive))
    return verbs


def is_verb(word: str, *, ing: bool = False) -> bool:
    """Whether a word tells what happened: a participle or a past, of saying excepted."""
    if word in _TELLS_NOTHING or "-" in word:
        return False
    return word in _IRREGULAR or (
        len(word) > 4 and (word.endswith("ed") or (ing and word.endswith("ing")))
    )
