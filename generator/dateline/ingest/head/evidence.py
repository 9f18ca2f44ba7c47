"""What the text of an article tells about the days on which it can have appeared.

A report cannot be older than what it tells as past, nor younger than what it still expects. Only
words that leave no doubt count: a date behind a verb in the past, or behind "will" and "is due".
A bound says nothing about how near it is: reports tell of what was years ago, so an upper bound is
never made up of "soon after".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from dateline.ingest.model import BlockKind, Head
from dateline.temporal import Timex, TimexType, tag
from dateline.temporal.vocabulary import WEEKDAYS

_TOLD = {BlockKind.TITLE, BlockKind.SUBHEAD, BlockKind.PARAGRAPH}
_FULL = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?")
_YEARLESS_DAY = re.compile(r"XXXX-[0-9]{2}-[0-9]{2}")
_STOP = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(]*[^\W_a-z])|\n")
_NOT_ED = r"(?!(?:need|speed|indeed|united|hundred|red|bed|feed|seed|led|shed|limited|wed|proceed|embed|breed)\b)"
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|took|came|went|began|saw|made|gave|found|got|met|held|left"
    r"|lost|won|broke|fell|rose|became|spoke|wrote|sent|hit|kept|led|ran|shot|sold|bought|brought"
    rf"|stood|struck|fought|grew|knew|drew|paid|spent|swept|threw|born|since|died|{_NOT_ED}\w{{2,}}ed)\b"
)
# Where one of these stands in the sentence, what is dated in it need not have happened.
_DOUBT = re.compile(
    r"\b(?:will|shall|would|should|could|(?-i:may)|might|can|must|if|whether|due|set to|scheduled|slated"
    r"|expect\w*|plans?|planned|planning|hop(?:e|es|ed|ing)|aim\w*|intend\w*|forecast\w*|predict\w*|project(?:s|ed|ions?)"
    r"|target\w*|propos\w+|options?|anticipat\w+|ahead|upcoming|deadline|postpon\w+"
    r"|delay\w*|extend\w*|orders?|ordered|promis\w+|pledg\w+|vow\w*|want\w*|agree[ds]?|decid\w+|budget"
    r"|versions?|model|contract\w*|expire\w*|never|estimat\w+|next|going to|to be)\b|['’](?:ll|d)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall)\b(?!\s+have\b)|['’]ll\b|\b(?:is|are)\s+(?:(?:now|still|currently|also)\s+)?"
    r"(?:due|set|scheduled|slated|expected|planned|likely|going|supposed|to)\s+(?:to|for|on|in|by|be|take|begin|start|open|hold|meet)\b"
    r"|\b(?:plans|intends|hopes|expects)\s+to\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:was|were|had|would|did|since|until recently)\b|\b(?:said|told|promised|announced|vowed|pledged"
    r"|predicted|claimed|wrote|stated)\b.{0,40}\bin\s+[0-9]{4}",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    r"(?:\b(?:in|on|of|since|from|between|during|to|and|until|late|early|mid|the|dated)\s+(?:the\s+)?|[(,]\s*|-)$",
    re.IGNORECASE,
)
# What lies behind these words is the end of something and can be to come.
_LIMIT = re.compile(r"\b(?:until|till|by|for|before)\s+(?:the\s+)?$", re.IGNORECASE)
_DIRECT_YEAR = re.compile(r"\b(?:in|since|during)\s+(?:early\s+|late\s+|mid-?)?$", re.IGNORECASE)
_WEEKDAY = re.compile(rf"(?i)\b({'|'.join(f'{day[:3]}(?:{day[3:]})?' for day in WEEKDAYS)})\b")
_BARE_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_TODAY = re.compile(
    r"(?i)(?:earlier )?(?:today|yesterday|this (?:morning|afternoon|evening))(?: (?:morning|afternoon|evening|night))?"
)
_DEICTIC = re.compile(r"(?i)\b(today|yesterday|tomorrow)\b[\s,(–—-]{1,3}(?:(?:on|is|was)\s)?$")
_SHIFT = {"today": 0, "yesterday": 1, "tomorrow": -1}
# How long after a day reports still give both its weekday and its date, without the year.
_PAIRED_DAYS = 14
# How far behind the latest full date a day without its year is taken to be in the same year.
_SAME_YEAR_DAYS = 100


class Kind(IntEnum):
    """What a piece of evidence does, the strongest first."""

    DAY = 0  # "today, January 10, 2022"
    AFTER = 1  # told as past: not before this
    BEFORE = 2  # still to come: not after this


@dataclass(frozen=True, slots=True)
class Evidence:
    """A date in the text, and what follows from it.

    Attributes:
        day: The day that bounds the publication.
        edtf: The date as precisely as the text gives it.
        words: The words of the text.
        start: Where they stand.
    """

    kind: Kind
    day: date
    edtf: str
    words: str
    start: int


@dataclass(frozen=True, slots=True)
class Hints:
    """All that the text tells about its own day.

    Attributes:
        evidence: In the order of the text.
        yearless: Days without their year that the text tells as past (`XXXX-01-06`).
        recent: Weekdays that it tells as past, from 1 for Monday; and "today" or "yesterday" with
            the days that have passed since.
        paired: Days without their year that are given with their weekday, past or to come.
    """

    evidence: tuple[Evidence, ...]
    yearless: tuple[Timex, ...]
    recent: tuple[tuple[int | None, int | None, Timex], ...]
    paired: tuple[tuple[int, Timex, bool], ...]


def read_hints(text: str, head: Head, timexes: Sequence[Timex] | None = None) -> Hints:
    """What a text tells about when it appeared; its head and its site's words are left aside."""
    found = tag(text) if timexes is None else timexes
    told = [block for block in head.blocks if block.kind in _TOLD]
    evidence: list[Evidence] = []
    yearless: list[Timex] = []
    recent: list[tuple[int | None, int | None, Timex]] = []
    paired: list[tuple[int, Timex, bool]] = []
    for one in found:
        index = bisect_right(told, one.start, key=lambda block: block.start) - 1
        block = told[index] if index >= 0 and one.start < told[index].end else None
        if block is None or one.type in {TimexType.DURATION, TimexType.SET} or one.warning:
            continue
        before, after = _sentence(text, one, block.start, block.end)
        near = _recent(one, before, after)
        if near:
            recent.append((*near, one))
        elif one.edtf and _FULL.fullmatch(one.edtf):
            evidence.extend(_of_full(one, before, after))
        elif one.edtf and _YEARLESS_DAY.fullmatch(one.edtf):
            ahead = _is_ahead(before)
            if not ahead and _is_past(before, after, "day"):
                yearless.append(one)
            named = _WEEKDAY.search(one.text)
            if named:
                paired.append((_number(named[1]), one, ahead))
    return Hints(tuple(evidence), tuple(yearless), tuple(recent), tuple(paired))


def _recent(one: Timex, before: str, after: str) -> tuple[int | None, int | None] | None:
    """The weekday, or how many days ago, of an expression that reports use of the last days."""
    weekday = _BARE_WEEKDAY.match(one.value)
    since = _TODAY.fullmatch(one.text) if not weekday else None
    if not (weekday or since) or not _is_past(before, after, "day"):
        return None
    if weekday:
        return int(weekday[1]), None
    return None, 1 if one.text.lower().startswith("yesterday") else 0


def _number(weekday: str) -> int:
    return next(i for i, day in enumerate(WEEKDAYS, 1) if day.startswith(weekday.lower()[:3]))


def _sentence(text: str, one: Timex, first: int, last: int) -> tuple[str, str]:
    """What stands before and behind an expression in its sentence."""
    first, last = max(first, one.start - 400), min(last, one.end + 300)
    stops = [stop.end() for stop in _STOP.finditer(text, first, one.start)]
    end = _STOP.search(text, one.end, last)
    return text[stops[-1] if stops else first : one.start], text[
        one.end : end.start() if end else last
    ]


def _of_full(one: Timex, before: str, after: str) -> list[Evidence]:
    """What a date with its year tells."""
    if one.earliest is None or one.latest is None or one.edtf is None:
        return []
    deictic = _DEICTIC.search(before)
    if deictic and one.earliest == one.latest:
        day = shifted(one.earliest, _SHIFT[deictic[1].lower()])
        return [Evidence(Kind.DAY, day, day.isoformat(), deictic[1] + " " + one.text, one.start)]
    grain = {4: "year", 7: "month"}.get(len(one.edtf), "day")
    if _is_ahead(before):
        return [Evidence(Kind.BEFORE, one.latest, one.edtf, one.text, one.start)]
    if _is_past(before, after, grain):
        return [Evidence(Kind.AFTER, one.earliest, one.edtf, one.text, one.start)]
    return []


def _is_ahead(before: str) -> bool:
    """Whether the sentence says that the date is still to come, and says so in the present."""
    cues = list(_AHEAD.finditer(before))
    return (
        bool(cues)
        and not _BACK.search(before, cues[-1].start())
        and not re.search(r"\b(?:would|was|were|had)\b", before[max(0, cues[-1].start() - 60) :])
    )


def _is_past(before: str, after: str, grain: str) -> bool:
    """Whether the sentence tells the date as past beyond doubt."""
    if _LIMIT.search(before):
        return False
    if grain != "day" and not (
        _DIRECT_YEAR.search(before) or (grain == "month" and _DIRECT.search(before))
    ):
        return False
    doubtful = _DOUBT.search(before) if grain == "day" else _DOUBT.search(f"{before} {after}")
    if doubtful:
        return False
    return bool(_PAST.search(before) or _PAST.search(after[:160]))


def resolved_near(month_day: str, lower: date, days: int = _SAME_YEAR_DAYS) -> date | None:
    """A day without its year (`XXXX-01-06`) that follows a known day closely; None where none does."""
    month, day = int(month_day[5:7]), int(month_day[8:10])
    for year in (lower.year, lower.year + 1):
        found = day_of(year, month, day)
        if found and 0 <= (found - lower).days <= days:
            return found
    return None


def day_of(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; None where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(day: date, days: int) -> date:
    """A day some days later, or the last or first that the calendar has."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def paired_limit(day: date) -> date:
    """The last day on which a report can be expected to call a day by weekday and date."""
    return shifted(day, _PAIRED_DAYS)
