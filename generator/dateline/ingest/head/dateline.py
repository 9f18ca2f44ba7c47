"""What stands in front of a lead: a date, a place, an agency.

    date 2022-01-10 NUR-SULTAN, January 10. /TASS/. The committee said ...
    KYIV, Ukraine (AP) — The committee said ...
    BEIJING, Jan. 10 (Xinhua) -- The committee said ...

Agencies' style books agree on the form: the place in capitals, then what helps to find it, then
the day and the agency, then a dash. What is written otherwise needs more of these parts to count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.ingest.head.agencies import AGENCY, is_agency
from dateline.temporal.vocabulary import DAY, MONTH, WEEKDAY

_YEAR = r"(?:1[89][0-9]{2}|20[0-9]{2})(?![0-9])"
DAY_DATE = (
    rf"(?:(?:{WEEKDAY})[,.]?\s+)?"
    rf"(?:(?:{MONTH})\s+{DAY}(?:\s*,?\s+{_YEAR})?|{DAY}\s+(?:{MONTH})(?:\s*,?\s+{_YEAR})?"
    r"|[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}(?![0-9])|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}(?![0-9]))"
)
CLOCK = (
    r"(?:(?:at\s+)?[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
    r"|[0-9]{1,2}\s?[AaPp]\.?[Mm]\.?|T[0-9:.]{5,12}Z?)"
    r"(?:\s*\(?(?:[A-Z]{2,4}|[+-][0-9:]{4,5}|Z|(?:GMT|UTC)\s?[+-]\s?[0-9:]{1,5})\)?(?![\w]))?"
)
LABEL = (
    r"(?:(?:first|last|originally|article)\s+)?(?:published|updated|posted|modified|created|issued|added"
    r"|released|publication date|date published|date|dateline|update)(?:\s+(?:on|at))?"
)
_IN_CAPITALS = (
    r"(?:(?:ST|St|FT|Ft|MT|Mt)\.|(?:[A-Z]\.){1,4}|[^\W\d_a-z](?:(?![a-z])[\w'’\-]){1,24})"
)
_CAPITALS = rf"{_IN_CAPITALS}(?:[ /]{_IN_CAPITALS}){{0,4}}"
_NAME = r"[^\W\d_a-z][\w.'’\-]{1,24}(?:(?:\s|/)(?:(?:de|of|the|al|el|la|las|los|du|upon|on)\s)?[^\W\d_a-z][\w.'’\-]{0,24}){0,3}"
_DASH = r"(?:--+|[-–—―])"
_AGENCY_MARKED = (
    r"(?:\(\s*(?P<round>[^()\n]{2,60}?)\s*\)|/\s*(?P<slashed>[^/\n()]{2,40}?)\s*/"
    rf"|\[\s*(?P<square>{AGENCY})\s*\]|(?P<plain>{AGENCY}))"
)
_PREFIX = re.compile(
    rf"(?P<label>(?:[Dd]ate|DATE|[Dd]ateline|DATELINE|(?i:published|posted|updated))(?:\s+(?:on|at))?\s*:?\s+)?(?P<date>{DAY_DATE})(?P<clock>[,\s]+{CLOCK})?(?P<stop>\s*[.,:|]?\s+|\s*{_DASH}\s*)"
)
_DATELINE = re.compile(
    rf"(?:(?!(?:{MONTH}|{WEEKDAY})[\s,.])(?P<place>(?P<capitals>{_CAPITALS})|{_NAME})(?P<region>(?:,\s+{_NAME}){{0,2}}?)(?=[\s,.:(/[–—―-]))?"
    rf"(?P<day>[,.]?\s*(?:\(\s*)?(?P<date>{DAY_DATE})(?:\s*\))?)?"
    rf"(?:[,.]?\s*{_DASH}?\s*{_AGENCY_MARKED})?"
    rf"(?P<later>[,.]?\s*(?:{DAY_DATE}))?"
    rf"(?P<stop>\s*[.,]?\s*{_DASH}+\s*|\s*:\s+|\.\s+|\s+|(?<=\))(?=[^\W\d_a-z]))"
)
_LEAD = re.compile(r"[\"“”„‟«'‘’(\[]*[^\W_a-z]")
# Words in capitals in front of a colon or a dash that say what kind of report follows.
_KINDS = re.compile(
    r"(?:BREAKING|UPDATED?|LIVE|EXCLUSIVE|WATCH|VIDEO|PHOTOS?|PICTURES|CORRECTION|CORRECTED|OPINION"
    r"|ANALYSIS|EXPLAINERS?|FACT ?BOX|FACT CHECK|TIMELINE|INTERVIEW|EDITORIAL|REVIEW|QUESTION|NOTE"
    r"|ANSWER|SUMMARY|KEY POINTS?|HIGHLIGHTS|WARNING|READ|RELATED|ALERT|DEVELOPING|JUST IN|FILE"
    r"|FEATURE|COMMENT|COLUMN|LETTER|PODCAST|QUIZ|RECAP|PREVIEW|REPORT|SPECIAL|CLARIFICATION"
    r"|[A-Z]|Q ?& ?A|TL;?DR|FAQ|SEE|ALSO|MORE|WHAT|WHO|WHY|HOW|WHEN|WHERE)(?![\w])"
)
_FAR = 240


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands in front of a lead.

    Attributes:
        end: Where the lead begins, counted from where the reading began.
        place: As written; empty where none is named.
        agency: As written; empty where none is named.
        date: Where its own day stands; None where it gives none.
    """

    end: int
    place: str = ""
    agency: str = ""
    date: tuple[int, int] | None = None


def read_dateline(words: str) -> Dateline | None:
    """The date and dateline in front of a lead; None where the text begins with the lead itself.

    Args:
        words: A paragraph, from its first character on.
    """
    head = words[:_FAR]
    start = len(head) - len(head.lstrip("\ufeff\u200b\u2060 \t"))
    prefix = _prefix(head, start)
    at = prefix.end if prefix else start
    found = _dateline(head, at)
    if found is None:
        return prefix
    return found


def _prefix(head: str, start: int) -> Dateline | None:
    """A day in front of everything else; without a label it needs more than a day and a space."""
    match = _PREFIX.match(head, start)
    if not match or not _begins_lead(head, match.end()):
        return None
    sure = match["label"] or match["clock"] or re.fullmatch(r"[0-9-]{10}", match["date"])
    if not sure and not re.search(rf"{_DASH}|\|", match["stop"]):
        return None
    if "," in match["stop"]:
        return None
    return Dateline(match.end(), date=match.span("date"))


def _dateline(head: str, start: int) -> Dateline | None:
    match = _DATELINE.match(head, start)
    if not match or not _begins_lead(head, match.end()):
        return None
    agency = match["round"] or match["slashed"] or match["square"] or match["plain"] or ""
    place = match["place"] or ""
    stop = match["stop"].strip()
    if not _holds(match, place, agency, stop):
        return None
    place = "" if is_agency(place) else place
    return Dateline(
        match.end(),
        place=place,
        agency=agency or (match["place"] if match["place"] and not place else ""),
        date=match.span("date") if match["date"] else None,
    )


def _holds(match: re.Match[str], place: str, agency: str, stop: str) -> bool:
    """Whether so much of a dateline is there that it is one and no beginning of a sentence."""
    dated = bool(match["date"])
    dash = stop.strip(".,").strip() not in {"", ":"}
    marked = bool(agency) and (is_agency(agency) or _looks_like_agency(agency))
    if agency and not marked:
        return False
    if place and _KINDS.match(place):
        return False
    if not place:
        return marked and (dash or not match["plain"])
    if is_agency(place):
        return dash or (dated and stop in {".", ":"})
    if marked:
        named = bool(match["round"]) and is_agency(agency)
        return bool(stop or match["slashed"] or match["capitals"]) or named
    if match["capitals"]:
        return dash or stop == ":" or (dated and stop == ".")
    return dated and dash


def _looks_like_agency(words: str) -> bool:
    """Whether words in brackets behind a place can name who sent the report."""
    return bool(
        re.fullmatch(
            r"[^\W\d_a-z][\w.&'’-]*(?:[ /,]+(?:(?:to|the|of|for|and)\s)*[^\W\d_a-z][\w.&'’-]*){0,5}",
            words,
        )
    )


def _begins_lead(head: str, position: int) -> bool:
    """Whether a sentence can begin here."""
    return bool(_LEAD.match(head, position))
