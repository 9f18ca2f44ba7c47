"""Cuts words with a capital that stand together into names, each with the cues beside it.

`Kazakhstan Foreign Minister Jane Doe` holds two names and a role; `Russian` alone is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dateline.ingest.model import Document
from dateline.ingest.names.gazetteer import is_country, is_nationality, is_subdivision
from dateline.ingest.names.tokens import Token, runs, tokens_of
from dateline.ingest.names.vocabulary import (
    AFTER_NAMES,
    BEGIN_NAMES,
    GIVEN_NAMES,
    GROUPS,
    KIN,
    LEGAL_FORMS,
    MEDIA_HEADS,
    OPENERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PORTFOLIOS,
    ROLE_MODIFIERS,
    ROLES,
    TITLES,
)

_HEADS = ORGANISATION_HEADS | PLACE_HEADS | MEDIA_HEADS | LEGAL_FORMS
_TITLE_CASE = 0.6  # of the longer words of a line; a sentence's share seldom reaches a third
_LONGER = 4
_ENDING = tuple('.!?"”’;,')
_OPENING = tuple('"“”„«:‘•')
_MOSTLY_TITLE = 3  # longer words that a line must have to be judged


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that may be a name.

    Attributes:
        tokens: Its words.
        first: Whether it begins its sentence, so that its capital says nothing.
        role: The role in front of it, in small letters (`prime minister`); may be empty.
        group: Whether it is a nation's people of some kind, such as `Russian peacekeepers`.
    """

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...] = field(repr=False)
    first: bool = False
    role: str = ""
    group: bool = False

    @property
    def small(self) -> tuple[str, ...]:
        """Its words in small letters."""
        return tuple(one.small for one in self.tokens)


def pieces_of(document: Document) -> Iterator[Piece]:
    """Every stretch of a document that may be a name, in order; lines in title case give none."""
    for sentence in document.sentences:
        tokens = tokens_of(document.text, sentence.start, sentence.end)
        if tokens and not in_title_case(document.text, tokens, sentence.end):
            for first, behind in runs(document.text, tokens):
                yield from _cut(document.text, tokens, first, behind)


def ends_as_sentence(text: str, end: int) -> bool:
    """Whether a line ends as sentences do and headlines do not."""
    return text[max(end - 2, 0) : end].strip()[-1:] in _ENDING


def in_title_case(text: str, tokens: Sequence[Token], end: int) -> bool:
    """Whether a line without a full stop writes most words with a capital.

    There capitals say nothing. A line in capitals throughout is one of them.
    """
    if ends_as_sentence(text, end):
        return False
    longer = [one for one in tokens[1:] if len(one.text) >= _LONGER]
    if len(longer) < _MOSTLY_TITLE:
        return len(tokens) > 1 and all(one.text.isupper() for one in tokens)
    return sum(one.capital for one in longer) >= _TITLE_CASE * len(longer)


def _cut(text: str, tokens: Sequence[Token], first: int, behind: int) -> Iterator[Piece]:
    """The names within a run."""
    at = _skip_openers(tokens, first, behind)
    while at < behind:
        stop = next((i for i in range(at + 1, behind) if _opens(tokens[i])), behind)
        yield from _by_role(text, tokens, at, stop)
        at = stop
        while at < behind and _opens(tokens[at]):
            at += 1


def _opens(token: Token) -> bool:
    """Whether a word within a run is one that belongs to no name."""
    small = token.small
    return (
        token.text[0].isupper()
        and small in OPENERS
        and small not in BEGIN_NAMES
        and len(token.text) > 1
        and not token.text.isupper()
    )


def _skip_openers(tokens: Sequence[Token], first: int, behind: int) -> int:
    """Past the words that have their capital from where they stand."""
    at = first
    while at < behind and (tokens[at].small in OPENERS):
        if tokens[at].small in BEGIN_NAMES and at + 1 < behind and tokens[at + 1].capital:
            break
        if tokens[at].text.isupper() and len(tokens[at].text) > 1 and not _shouted(tokens):
            break
        if tokens[at].small in ROLES:
            break
        at += 1
    return at


def _shouted(tokens: Sequence[Token]) -> bool:
    return all(one.text.isupper() for one in tokens)


def _by_role(text: str, tokens: Sequence[Token], first: int, behind: int) -> Iterator[Piece]:
    """Cut a run at the roles in it: what stands before, and the person who has the role."""
    role = _last_role(tokens, first, behind)
    if role is None:
        begin, role_before = _after_role_of(text, tokens, first, behind)
        if begin > first and is_country(text[tokens[first].start : tokens[begin - 1].end]):
            yield from _piece(text, tokens, first, begin, "")
        yield from _piece(text, tokens, begin, behind, role_before)
        return
    begin = role
    while begin > first and tokens[begin - 1].small in ROLE_MODIFIERS | ROLES | TITLES:
        begin -= 1
    words = " ".join(one.small for one in tokens[begin : role + 1])
    if begin > first:
        yield from _piece(text, tokens, first, begin, "")
    if role + 1 < behind:
        yield from _piece(text, tokens, role + 1, behind, words)


def _last_role(tokens: Sequence[Token], first: int, behind: int) -> int | None:
    """The last word that is a person's role; none where the run's head is something else."""
    for at in range(behind - 1, first - 1, -1):
        small = tokens[at].small
        if small in TITLES and at + 1 < behind:
            return at
        if small in ROLES:
            if at + 1 < behind and tokens[behind - 1].small in _HEADS:
                return None
            return at
    return None


def _after_role_of(text: str, tokens: Sequence[Token], first: int, behind: int) -> tuple[int, str]:
    """Where a name begins that follows a role, and the role; no role where none is in front.

    `analyst Jane Doe`, `the Interior Minister, Jane Doe`, `President of Belarus Jane Doe`,
    `the President of Belarus, Jane Doe`.
    """
    at = first - 1
    apposed = at >= 0 and text[tokens[at].end : tokens[first].start] == ", "
    if apposed and at > 1 and is_country(tokens[at].text) and tokens[at - 1].small == "of":
        role = tokens[at - 2].small
        return first, role if role in ROLES else ""
    if at >= 0 and tokens[at].small in ROLES | KIN:
        together = apposed or text[tokens[at].end : tokens[first].start] == " "
        return first, tokens[at].small if together else ""
    if at > 0 and tokens[at].small == "the":
        at -= 1
    if at > 0 and tokens[at].small in {"of", "for"} and tokens[at - 1].small in ROLES:
        begin = _past_office(tokens, first, behind)
        return begin, tokens[at - 1].small if begin > first else ""
    return first, ""


def _past_office(tokens: Sequence[Token], first: int, behind: int) -> int:
    """Past the portfolio, body or country of an office, where a name follows it."""
    for length in (3, 2, 1):
        name = " ".join(one.text for one in tokens[first : first + length])
        if behind - first > length + 1 and is_country(name):
            return first + length
    office = [i for i in range(first, behind) if tokens[i].small in PORTFOLIOS | _HEADS | {"state"}]
    if not office or office[-1] + 1 >= behind or not tokens[office[-1] + 1].capital:
        return first  # `spokeswoman for the Organization for Migration`
    return office[-1] + 1


def _piece(
    text: str, tokens: Sequence[Token], first: int, behind: int, role: str
) -> Iterator[Piece]:
    """A name, without a nationality that only describes what follows."""
    whole = tokens[first:behind]
    while whole and (
        whole[-1].small in ROLE_MODIFIERS
        and len(whole) > 1
        and behind < len(tokens)
        and tokens[behind].small in ROLES
    ):
        whole = whole[:-1]
    if len(whole) > 2 and whole[-1].text in AFTER_NAMES:
        whole = whole[:-1]
    leading = 0
    name = text[whole[0].start : whole[-1].end] if whole else ""
    proper = is_subdivision(name) or is_country(name)
    while leading < len(whole) and not proper and _describes(whole, leading):
        leading += 1
    rest = whole[leading:]
    group = leading > 0 and not rest and behind < len(tokens) and _is_group(text, tokens, behind)
    if group:
        rest = (*whole, tokens[behind])
        leading = 0
    elif leading and rest and (_headed(rest) or rest[0].small in _HEADS):
        rest, leading = whole, 0
    if not rest:
        return
    if leading == 0 and first and _owned(tokens[first - 1], rest):
        rest = (tokens[first - 1], *rest)
    start, end = rest[0].start, rest[-1].end
    at_first = rest[0] is tokens[0] or text[max(start - 2, 0) : start].strip()[-1:] in _OPENING
    yield Piece(start, end, text[start:end], tuple(rest), at_first, role, group)


def _owned(owner: Token, rest: Sequence[Token]) -> bool:
    """Whether an organisation with a common name belongs to a country: `Russia's Duma`."""
    return (
        owner.possessive
        and is_country(owner.text)
        and rest[-1].small in ORGANISATION_HEADS
        and all(one.small in _HEADS | PORTFOLIOS | ROLE_MODIFIERS | BEGIN_NAMES for one in rest)
    )


def _describes(whole: Sequence[Token], at: int) -> bool:
    token = whole[at]
    if token.small in GIVEN_NAMES and at + 1 < len(whole):
        return False
    parts = token.text.split("-")
    return all(is_nationality(part) for part in parts if part)


def _is_group(text: str, tokens: Sequence[Token], behind: int) -> bool:
    one = tokens[behind]
    return one.small in GROUPS and text[tokens[behind - 1].end : one.start] == " "


def _headed(rest: Sequence[Token]) -> bool:
    return any(one.small in _HEADS for one in rest)
