"""Where a long heading can end: behind a phrase, with its verb and what that asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.forms import SAYING
from dateline.ingest.events.verbs import Token, first_finite, is_participle, tokens_of

_LEAST = 20  # code points of a heading that was cut
_LONGEST_SPEAKER = 45
_ELLIPSIS = " …"
_THAT = re.compile(r"\s+that\s+")
# "Of" binds to the noun before it; these begin a phrase that can be left off.
_BOUNDARIES = (
    (lex.PREPOSITIONS - {"of", "up", "down", "off", "out", "than"})
    | lex.RELATIVES
    | lex.TIME_OPENERS
    | lex.OTHER_OPENERS
    | {"that", "due", "in", "amid", "following"}
)
_LOOSE = (
    (lex.DETERMINERS | lex.PREPOSITIONS | lex.AUXILIARIES | lex.BE_FORMS | lex.COORDINATORS)
    | _BOUNDARIES
) - {"all", "up", "down", "out", "off"}
# What follows a verb and belongs to it.
_BOUND = frozenset(
    [
        "to",
        "into",
        "as",
        "that",
        "for",
        "with",
        "from",
        "on",
        "over",
        "out",
        "up",
        "off",
        "down",
        "about",
        "against",
    ]
)
# Nouns that ask for what follows them.
_ASKING = frozenset(
    ["bid", "order", "effort", "attempt", "move", "compliance", "response", "accordance", "line"]
)
_FEWEST_BEHIND = 3  # words behind the last comma


def cut(text: str, longest: int) -> str:
    """A heading of no more than so many code points, without the end of a longer text.

    "X announced that …" becomes "X: …", as newspapers put it. Where no phrase ends in time, the
    heading ends with an ellipsis.
    """
    return _as_said(text, longest) or _at_a_phrase(text, longest) or _anywhere(text, longest)


def _as_said(text: str, longest: int) -> str:
    """Such as "The ministry: more than 40 people were injured"; empty where nobody says that."""
    that = _THAT.search(text)
    if that is None:
        return ""
    tokens = tokens_of(text, 0, that.start())
    verb = next((i for i, one in enumerate(tokens) if one.low in SAYING and i), None)
    if verb is None or verb != first_finite(tokens)[0]:
        return ""
    speaker = text[: tokens[verb].start].strip(" ,")
    if not speaker or len(speaker) > _LONGEST_SPEAKER or "," in speaker:
        return ""
    said = text[that.end() :]
    room = longest - len(speaker) - len(": ")
    part = said if len(said) <= room else _at_a_phrase(said, room)
    return f"{speaker}: {part}" if part else ""


def _at_a_phrase(text: str, longest: int) -> str:
    """The text up to the last place where a phrase ends; empty where there is none."""
    tokens = tokens_of(text, 0, len(text))
    verb, _ = first_finite(tokens)
    for index in reversed(list(_ends(tokens, longest))):
        end = tokens[index - 1].end
        if end >= _LEAST and (verb < 0 or verb < index) and _is_whole(tokens, index, verb):
            return text[:end].rstrip(" ,;:–—-")
    return ""


def _ends(tokens: Sequence[Token], longest: int) -> Iterator[int]:
    """The places of words before which a heading may end."""
    for index in range(1, len(tokens)):
        if tokens[index - 1].end > longest:
            return
        one, before = tokens[index], tokens[index - 1]
        if not one.is_word:
            if one.text in ",;:–—":
                yield index
        elif not before.is_word and before.text not in ",;:–—":
            continue
        elif one.low in _BOUNDARIES or _begins_a_participle(one, before):
            yield index


def _begins_a_participle(one: Token, before: Token) -> bool:
    if not one.low.endswith("ing") or one.capital or len(one.low) < len("being"):
        return False
    known = lex.AUXILIARIES | lex.BE_FORMS | lex.DETERMINERS | lex.PREPOSITIONS | lex.ADVERBS
    return before.is_word and before.low not in known and not before.low.endswith("ly")


def _is_whole(tokens: Sequence[Token], end: int, verb: int) -> bool:
    """Whether the words before a place end with a phrase, not in one."""
    last = tokens[end - 1]
    following = tokens[end].low if end < len(tokens) else ""
    if not last.is_word or last.low in _LOOSE:
        return False
    if last.low in _ASKING and following in {"to", "with", "that"}:
        return False
    verbal = end - 1 == verb or is_participle(last)
    return not (verbal and following in _BOUND) and not _has_stub(tokens, end)


def _has_stub(tokens: Sequence[Token], end: int) -> bool:
    """Whether the last comma or "that" begins what has no verb yet: "…, control | over"."""
    for index in range(end - 1, 0, -1):
        low = tokens[index].low
        if low == "that" and tokens[index - 1].low in SAYING:
            return first_finite(tokens[index + 1 : end])[0] < 0
        if low == ",":
            return end - index - 1 < _FEWEST_BEHIND
    return False


def _anywhere(text: str, longest: int) -> str:
    """The text up to the last whole word, with an ellipsis."""
    room = longest - len(_ELLIPSIS)
    if " " not in text[: room + 1]:
        return text[:longest]
    words = text[: room + 1].split(" ")[:-1]
    while len(words) > 1 and words[-1].lower() in _LOOSE:
        words.pop()
    return f"{' '.join(words).rstrip(' ,;:–—-.')}{_ELLIPSIS}"
