"""Two dates that make a stretch: "January 4 to 8, 2022", "between 2014 and 2016", "Monday–Friday".

A stretch is an expression of its own, a DURATION with the days from its first to its last, and its
two ends stay expressions inside it, as TimeML has them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from dateline.temporal import reading as r
from dateline.temporal.reading import Found, Grain, Reading
from dateline.temporal.rules.absolute import in_month, on_day
from dateline.temporal.rules.base import near_year
from dateline.temporal.scene import Scene
from dateline.temporal.timex import TimexType
from dateline.temporal.vocabulary import DASH, DAY, MONTH, YEAR, compiled, day_number, month_number

_TO = rf"(?:\s*{DASH}\s*|\s+(?:to|until|till|through|thru|up to)\s+)"
_JOIN = rf"(?:{_TO}|\s*,?\s+(?:and|or)\s+|\s*,\s*)"
# A number that ends a list of days stands at the end of a phrase: "on January 5 and 12 people" has
# none, nor has "on January 5 – 12 people".
_ENDS = (
    r"(?=\s*(?:$|[^\w\s])|\s+(?:[A-Z]|(?:in|at|to|by|of|for|when|and|or|with|after|as|the|on|were|was|are"
    r"|is|during|which|that|will|have|has|had|from|near|before|this|last|next|respectively|inclusive)\b))"
)
_GAP_TO = compiled(rf"{_TO}(?:the\s+)?|\s+(?:to|until)\s+(?:the\s+)?")
_GAP_AND = compiled(r",?\s+and\s+(?:on\s+)?(?:the\s+)?")
_FROM = compiled(r"(?i)\b(from|between)\s+(?:the\s+)?$")
_MOVED = compiled(
    r"(?i)\b(?:moved|postponed|changed|rescheduled|delayed|shifted|brought forward)\b"
)
_ELLIPSIS = compiled(
    rf"(?P<month>{MONTH})\s+(?P<days>{DAY}(?:{_JOIN}(?:the\s+)?{DAY}){{1,9}})(?:,?\s+(?P<year>{YEAR}))?(?!\w)"
    rf"|(?P<days2>{DAY}(?:{_JOIN}{DAY}){{1,9}})\s+(?:of\s+)?(?P<month2>{MONTH})(?:,?\s+(?P<year2>{YEAR}))?(?!\w)"
)
_ONE_DAY = compiled(DAY)
_SURE_TO = compiled(rf"\s+(?:to|until|till|through|thru|up to)\s+|{DASH}")
_ENUMERATED = compiled(r"\s*,?\s+(?:and|or)\s+")
_AFTER_LIST = compiled(_ENDS)
_STATED_YEAR = compiled(r"[0-9]{4}")
_YEARLESS_RULES = frozenset({"month-day", "day-month", "month", "weekday", "weekday-differs"})


def days_of_month(scene: Scene, position: int) -> list[Found]:
    """Several days of one month, the month said once: `January 4 to 8, 2022`, `4 and 5 January`."""
    match = _ELLIPSIS.match(scene.text, position)
    if match is None:
        return []
    mark = "" if match["month"] else "2"
    spans = list(_ONE_DAY.finditer(scene.text, *match.span(f"days{mark}")))
    if len(spans) < 2 or not (match[f"year{mark}"] or mark or _is_list(scene, spans)):
        return []
    month = month_number(match[f"month{mark}"])
    numbers = [day_number(span[0]) for span in spans]
    said = match[f"year{mark}"]
    year = int(said) if said else near_year(month, numbers[-1], scene, *match.span())
    days = [on_day(year, month, number) for number in numbers]
    if numbers != sorted(set(numbers)):
        return []
    rule = "day-month" if mark else "month-day"
    ends = [span.end() for span in spans[:-1]] + [match.end()]
    starts = (
        [span.start() for span in spans]
        if mark
        else [match.start(), *(s.start() for s in spans[1:])]
    )
    return [
        Found(start, end, replace(day, rule=rule))
        for start, end, day in zip(starts, ends, days, strict=True)
        if day is not None
    ]


def _is_list(scene: Scene, spans: list[re.Match[str]]) -> bool:
    """Whether numbers after a month are all days of it, and the last counts nothing."""
    gaps = [scene.text[a.end() : b.start()] for a, b in pairwise(spans)]
    if len(gaps) == 1 and _SURE_TO.fullmatch(gaps[0]):
        return True
    if any("," in gap for gap in gaps) and not _ENUMERATED.fullmatch(gaps[-1]):
        return False
    return bool(_AFTER_LIST.match(scene.text, spans[-1].end()))


def elliptic(scene: Scene, position: int) -> list[Found]:
    """Such days, after the stretch that they make if they make one; empty where there are none."""
    days = days_of_month(scene, position)
    whole = joined(scene, *days) if len(days) == 2 else None
    return [whole, *days] if whole else days


def joined(scene: Scene, one: Found, two: Found) -> Found | None:
    """The stretch that two neighbouring dates make; None where the words between make none."""
    first, last = one.reading, two.reading
    gap = scene.text[one.end : two.start]
    opened = _FROM.search(scene.before(one.start, 14))
    is_range = _GAP_TO.fullmatch(gap) or (
        opened and opened[1].lower() == "between" and _GAP_AND.fullmatch(gap)
    )
    if not is_range or first.grain != last.grain or not Grain.CLOCK < first.grain <= Grain.YEAR:
        return None
    if opened and _MOVED.search(scene.before(opened.start() + max(0, one.start - 14), 30)):
        return None
    start = one.start - (min(14, one.start)) + opened.start() if opened else one.start
    value = _length(first, last)
    if value is None:
        return None
    both = first.edtf and last.edtf and first.earliest and last.latest
    edtf = f"{_edge(first, 0)}/{_edge(last, 1)}" if both else None
    return Found(
        start,
        two.end,
        Reading(TimexType.DURATION, value, edtf, first.earliest, last.latest, rule="range"),
    )


def agreed(scene: Scene, one: Found, two: Found) -> tuple[Found, Found]:
    """Two dates joined by words, each with what the other says about its year or its week."""
    gap = scene.text[one.end : two.start]
    to = _GAP_TO.fullmatch(gap)
    first, last = one.reading, two.reading
    if (
        not (to or _GAP_AND.fullmatch(gap))
        or last.rule == "range"
        or last.earliest is None
        or last.earliest.year < 100
    ):
        return one, two
    if first.earliest is None:
        return replace(one, reading=_completed(first, last)), two
    if first.rule not in _YEARLESS_RULES or _STATED_YEAR.search(_words(scene, one)):
        return one, two
    if first.rule != "weekday" and _STATED_YEAR.search(_words(scene, two)):
        year = last.earliest.year - (first.earliest.month > last.earliest.month)
        return replace(one, reading=_in_year(first, year)), two
    if first.grain != last.grain or first.earliest <= last.earliest:
        return one, two
    if first.rule == last.rule == "weekday":
        return _in_order(scene, one, two, timedelta(days=7)) if to else (one, two)
    return _in_order(scene, one, two, None)


def _words(scene: Scene, found: Found) -> str:
    """The words of an expression."""
    return scene.text[found.start : found.end]


def _in_order(scene: Scene, one: Found, two: Found, step: timedelta | None) -> tuple[Found, Found]:
    """Two dates in the wrong order, one of them moved by a week or, without a step, by a year."""
    first, last, about = one.reading.earliest, two.reading.earliest, scene.reference.about
    if first is None or last is None:
        return one, two
    if about is not None and last <= about:
        moved = _in_year(one.reading, first.year - 1) if step is None else r.day(first - step)
        return replace(one, reading=_like(one.reading, moved)), two
    moved = _in_year(two.reading, last.year + 1) if step is None else r.day(last + step)
    return one, replace(two, reading=_like(two.reading, moved))


def _like(old: Reading, new: Reading) -> Reading:
    return replace(new, rule=old.rule)


def _in_year(old: Reading, year: int) -> Reading:
    """The same day or month of another year."""
    if old.earliest is None:
        return old
    if old.grain is Grain.MONTH:
        return _like(old, in_month(year, old.earliest.month))
    new = on_day(year, old.earliest.month, old.earliest.day)
    return _like(old, new) if new else old


def _completed(first: Reading, last: Reading) -> Reading:
    """A day or month without its year, in that of the end of the stretch or the one before."""
    parts = (first.edtf or "").split("-")
    if parts[0] != "XXXX" or last.earliest is None or first.grain not in {Grain.DAY, Grain.MONTH}:
        return first
    month = int(parts[1])
    year = last.earliest.year - (month > last.earliest.month)
    new = in_month(year, month) if len(parts) == 2 else on_day(year, month, int(parts[2]))
    return _like(first, new) if new else first


def _edge(reading: Reading, index: int) -> str:
    """One end of the stretch as EDTF: of an interval such as a week, the outer day."""
    parts = (reading.edtf or "").split("/")
    return parts[index if len(parts) == 2 else 0]


def _length(first: Reading, last: Reading) -> str | None:
    """The TIMEX3 value of a stretch; None where it ends before it begins."""
    if first.earliest is None or last.earliest is None:
        a, b = first.value[-2:], last.value[-2:]
        same = first.value[:-2] == last.value[:-2] and (a + b).isdigit()
        return f"P{int(b) - int(a)}D" if same and a < b and first.grain is Grain.DAY else None
    if first.earliest >= last.earliest:
        return None
    years = last.earliest.year - first.earliest.year
    if first.grain is Grain.YEAR:
        return f"P{years}Y"
    if first.grain is Grain.MONTH:
        return f"P{12 * years + last.earliest.month - first.earliest.month}M"
    if first.grain is Grain.DAY:
        return f"P{(last.earliest - first.earliest).days}D"
    return None
