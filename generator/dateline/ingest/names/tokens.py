"""Words with a capital that stand together: what may be a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.ingest.model import Span
from dateline.ingest.names.vocabulary import (
    DAYS_AND_MONTHS,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    PORTFOLIOS,
)

# A word with what belongs to it: an initial's or title's full stop, `O'Brien`, `Nur-Sultan`, `U.S.`
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=[^\S\n]?[^\W\d_])|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sen|Rep|Gov|Lt|Sgt|Capt|Maj|St|Adm|Rev|Hon)\."
    r"|A/S\b|[^\W_]+(?:(?:[-‐‑]|['’](?!s?\b)|&)[^\W_]+)*(?:['’](?=\W))?"
)
_POSSESSIVE = re.compile(r"['’]s?\b")
_JOINS = {"of", "for", "on", "in"}
_HEADS_WITH_OF = (
    ORGANISATION_HEADS | PLACE_HEADS | {"bank", "house", "union", "states", "kingdom", "sultanate"}
)
# `Chicago-based Boeing` holds two names, `Russia-led bloc` one that only describes.
_DESCRIBING = re.compile(
    r"[-‐‑](?:based|led|backed|owned|born|made|style|like|related|wide|era|controlled|held|run|funded"
    r"|sponsored|bound|trained|speaking|occupied|registered|built|educated|only|type|friendly)\Z"
)
_LONGEST = 12  # words of one name


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text; `start` and `end` without an apostrophe or 's at its end."""

    start: int
    end: int
    text: str
    possessive: bool = False

    @property
    def small(self) -> str:
        """The word in small letters, without its full stop."""
        return self.text.lower().rstrip(".")

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter (or is a word such as `al-Assad`)."""
        return self.text[0].isupper() or (
            "-" in self.text
            and self.text[-1:].isalpha()
            and self.text.partition("-")[2][:1].isupper()
            and self.text.partition("-")[0] in PARTICLES
        )


def tokens_of(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The words of a stretch of text."""
    found = []
    for match in _WORD.finditer(text, start, end):
        word, behind = match.group(), match.end()
        if word == "s" and text[match.start() - 1 : match.start()] in {"'", "’"}:
            continue
        if word[-1] in "'’":
            word, behind = word[:-1], behind - 1
        possessive = bool(_POSSESSIVE.match(text, behind))
        found.append(Token(match.start(), behind, word, possessive))
    return tuple(found)


def runs(text: str, tokens: Sequence[Token]) -> Iterator[Span]:
    """Stretches of tokens, as indexes, that stand together and may be one name or several."""
    at = 0
    while at < len(tokens):
        if not _may_stand(tokens[at]):
            at += 1
            continue
        behind = _end_of_run(text, tokens, at)
        yield at, behind
        at = behind


def _may_stand(token: Token) -> bool:
    return (
        token.capital and token.small not in DAYS_AND_MONTHS and not _DESCRIBING.search(token.text)
    )


def _end_of_run(text: str, tokens: Sequence[Token], first: int) -> int:
    """Behind the last token of the run that begins with `first`."""
    at = first + 1
    while at < len(tokens) and at - first < _LONGEST:
        if not _together(text, tokens[at - 1], tokens[at]):
            break
        if _may_stand(tokens[at]):
            at += 1
            continue
        step = _joined(text, tokens, first, at)
        if not step:
            break
        at += step
    return at


def _together(text: str, one: Token, other: Token) -> bool:
    """Whether only a space lies between two words, and no possessive."""
    between = text[one.end : other.start]
    if one.text == "O" and between in {"' ", "’ "}:
        return True
    return not one.possessive and between in {" ", "\u00a0", " & "}


def _joined(text: str, tokens: Sequence[Token], first: int, at: int) -> int:
    """How many tokens a small joining word and what it joins take; 0 where nothing is joined."""
    behind = at
    while behind < len(tokens) and behind - at < 3 and not tokens[behind].capital:
        if not _together(text, tokens[behind - 1], tokens[behind]):
            return 0
        behind += 1
    if behind >= len(tokens) or not _may_stand(tokens[behind]):
        return 0
    if not _together(text, tokens[behind - 1], tokens[behind]):
        return 0
    small = tuple(one.small for one in tokens[at:behind])
    before = [one.small for one in tokens[first:at]]
    if all(one in PARTICLES for one in small) and small:
        return behind + 1 - at
    headed = any(one in _HEADS_WITH_OF for one in before)
    far = small[0] in {"of", "for"} or bool({"for", "of"} & set(before))
    if headed and far and small[0] in _JOINS and small[1:] in {(), ("the",)}:
        # `in` and `on` join only what has been joined before: Organization for … in Europe.
        return behind + 1 - at
    if small == ("and",) and tokens[behind].small in PORTFOLIOS and before[-1] in PORTFOLIOS:
        return behind + 1 - at
    return 0
