"""The day on which a text says that it was published: in its head, in a line or in its dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from dateline.dates import When, parse_when
from dateline.temporal.tagger import tag
from dateline.temporal.timex import Timex, TimexType

_HEAD = 1200
_STATED = re.compile(
    r"(?im)(?:^|[|/•·])[ \t]*(?:(?:first|originally) )?(?:date(?:line)?|published(?: on| at)?|posted(?: on)?"
    r"|publication date|(?P<later>(?:last )?(?:updated|modified)(?: on| at)?))\b[ \t:]*[\"']?"
)
_DATELINE = re.compile(
    r"(?m)^[^\n]{0,30}?\b[A-Z][A-Z.’'\-]+(?:[ ,/\-]+[A-Z][\w.’'\-]+){0,4}(?:\s+\([A-Za-z/ ]+\))?,\s+(?=[A-Z0-9])"
)


class Basis(StrEnum):
    """What a publication date rests on."""

    STATED = "stated"
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date that a text states.

    Attributes:
        when: The day; without its year where the text does not give that (`XXXX-01-06`).
        basis: Where in the text it stands.
        start: Where its words begin, in code points.
        end: Where they end.
    """

    when: When
    basis: Basis
    start: int
    end: int


def find_published(text: str) -> Published | None:
    """The publication date that the head of a text states; None where it states none.

    A day after "date" or "published", or on a line of its own, comes before a dateline
    ("NUR-SULTAN, January 10."), and before both comes none that says when the text was changed.
    Nothing is guessed: a day that the text merely mentions is none.
    """
    head = text[:_HEAD]
    days = [one for one in tag(head) if _is_day(one)]
    stated = {match.end(): bool(match["later"]) for match in _STATED.finditer(head)}
    lined = {match.end() for match in _DATELINE.finditer(head)}
    for one in sorted(days, key=lambda day: stated.get(day.start, False)):
        if one.start in stated or _alone(head, one):
            return Published(parse_when(one.edtf or ""), Basis.STATED, one.start, one.end)
    for one in days:
        if one.start in lined and re.match(r"\s*(?:[.:(/–—-]|$)", head[one.end : one.end + 3]):
            return Published(parse_when(one.edtf or ""), Basis.DATELINE, one.start, one.end)
    return None


def _is_day(one: Timex) -> bool:
    """Whether it names one calendar day, by its number and not by a word such as "Monday"."""
    named = re.fullmatch(r"(?:[0-9]{4}|XXXX)-[0-9]{2}-[0-9]{2}", one.edtf or "")
    return bool(named and one.type in {TimexType.DATE, TimexType.TIME} and not one.warning)


def _alone(head: str, one: Timex) -> bool:
    """Whether it is a whole line, with its year and at most a time behind it."""
    line = head[head.rfind("\n", 0, one.start) + 1 : one.start]
    rest = head[one.end :].partition("\n")[0]
    dated = one.earliest is not None
    return (
        dated
        and not line.strip()
        and bool(re.fullmatch(r"[\s,.|]*(?:[0-9: ]+(?:UTC|GMT)?)?", rest))
    )
