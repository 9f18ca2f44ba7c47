"""Periods as reports of results name them: "the quarter", "the year-ago period", "the week ended"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.temporal import reading as r
from dateline.temporal.reading import Grain, Reading
from dateline.temporal.rules.base import Rule, near_year, rule
from dateline.temporal.rules.relative import unit_from
from dateline.temporal.rules.steps import stepped
from dateline.temporal.scene import Scene
from dateline.temporal.timex import Modifier
from dateline.temporal.vocabulary import MONTH, YEAR, Count, month_number, period, unit_of

_GRAINS = {
    "week": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
}
_PORTION_BEFORE = re.compile(
    r"(?i)\b(?:beginning|start|end|middle|close|half|days|weeks|months|quarter|course|rest"
    r"|remainder|part)\s+of\s+$"
)
_SPAN_BEFORE = re.compile(
    r"(?i)\b(?:for|during|over|in|throughout|ended|finished|closed|began|started)\s+$"
)
# "the year to March" and "in the week since" are lengths; "the year 2000" and "the month of May"
# are named; "in the year he died" is told by what follows.
_NAMED_AFTER = re.compile(
    r"\s+(?:to|since|of|that|when|until|till|through|he|she|it|they|we|ahead|just|or|[0-9]{3,4})\b|-"
)
_BOUNDED = re.compile(rf",?\s+(?:that\s+)?(?:ended|ending|(?:to|through)\s+(?={MONTH}))\b")
_ENDED_IN = re.compile(
    rf",?\s+(?:that\s+)?(?:ended|ending|to|through)\s+(?:on\s+)?(?P<month>{MONTH})"
    rf"(?:\s+[0-9]{{1,2}})?(?:,?\s+(?P<year>{YEAR}))?"
)
_ENDED = re.compile(r",?\s+(?:that\s+)?(?:ended|ending|to|through)\b")


def _edge(match: re.Match[str], scene: Scene) -> Reading | None:
    """`year-end`, `year's end`, `month-end`, `mid-year`."""
    if scene.word_before(match.start()) in {"fiscal", "financial"}:
        return None
    unit = unit_of(match["unit"] or match["mid"])
    if match["year"] and unit != "year":
        return None
    if match["year"]:
        found: Reading | None = r.year(int(match["year"]))
    else:
        found = unit_from("this", unit, False, match, scene)
    return replace(found, mod=Modifier.MID if match["mid"] else Modifier.END) if found else None


def _the_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """`(the end of) the year`, `(for) the quarter`, `the week's`, `the week (ended Oct. 13)`."""
    unit = unit_of(match["unit"])
    after = scene.text[match.end() : match.end() + 16]
    before = scene.before(match.start(), 24)
    if _PORTION_BEFORE.search(before):
        return unit_from("this", unit, False, match, scene)
    if unit not in _GRAINS:
        return None
    if unit != "quarter" and _BOUNDED.match(scene.text, match.end()):
        return r.duration(period(Count(1), unit))
    until = _ENDED_IN.match(scene.text, match.end())
    if unit == "quarter" and until:
        return _ended_in(until, scene)
    owned = re.match(r"['’]s\s", after)
    placed = match["whole"] or _SPAN_BEFORE.search(before)
    ended = unit == "quarter" and _ENDED.match(after)
    if not (owned or placed or ended) or (_NAMED_AFTER.match(after) and not ended):
        return None
    return _spoken_of(unit, bool(match["whole"]), match, scene)


def _ended_in(until: re.Match[str], scene: Scene) -> Reading | None:
    """`the quarter ended June 30`: the quarter of the calendar that holds the month."""
    month = month_number(until["month"])
    year = int(until["year"]) if until["year"] else None
    year = year or near_year(month, None, scene, until.start(), until.end())
    return r.part_of_year(year, (month + 2) // 3, 4) if year else r.reference("XXXX-QX")


def _spoken_of(unit: str, whole: bool, match: re.Match[str], scene: Scene) -> Reading | None:
    """The unit that was told last, or else that of the publication; a quarter is one that is over."""
    anchor, about = scene.anchor, scene.reference.about
    if anchor is not None and anchor.earliest and anchor.grain is _GRAINS[unit]:
        return replace(anchor, mod=None, warning="")
    if about is None:
        return unit_from("this", unit, False, match, scene)
    ahead = scene.direction(match.start(), match.end()) > 0
    if unit == "quarter" and not ahead:
        return stepped(about, unit, -1)
    if unit == "year" and whole and not ahead and about.month <= 3:
        return r.year(about.year - 1)
    return stepped(about, unit, 0)


def _latest(match: re.Match[str], scene: Scene) -> Reading | None:
    """`the latest quarter`, `the most recent month`: the last that is over."""
    about = scene.reference.about
    unit = unit_of(match["unit"])
    if about is None:
        return r.reference("PAST_REF")
    anchor = scene.anchor
    if anchor is not None and anchor.earliest and anchor.grain is _GRAINS[unit]:
        return replace(anchor, mod=None, warning="")
    return stepped(about, unit, -1)


def _year_before(match: re.Match[str], scene: Scene) -> Reading | None:
    """`the year-earlier quarter`, `the year-ago period`: a year before what was told last."""
    return a_year_before(scene, match["unit"])


def a_year_before(scene: Scene, word: str) -> Reading | None:
    """The same month or quarter of the year before that which was told, or else the year before."""
    anchor, about = scene.anchor, scene.reference.about
    told = anchor is not None and anchor.earliest is not None
    if anchor and anchor.earliest and told and anchor.grain in {Grain.MONTH, Grain.QUARTER}:
        return r.a_year_earlier(anchor)
    if about is None:
        return r.reference("XXXX")
    if word in {"month", "quarter"}:
        return stepped(about.replace(year=about.year - 1, day=1), word, -1)
    return r.year(about.year - 1)


def _same_period(match: re.Match[str], scene: Scene) -> Reading | None:
    """`the same quarter of last year`: of the year before the publication's."""
    about, word = scene.reference.about, match["what"].lower()
    if match["which"].lower() in {"this", "current"}:
        return r.year(about.year) if about else r.reference("XXXX")
    if word in {"period", "quarter", "month"}:
        return a_year_before(scene, word)
    return r.year(about.year - 1) if about else r.reference("XXXX")


RULES: tuple[Rule, ...] = (
    rule(
        "unit-end",
        "the year month week mid midyear midweek midmonth",
        rf"(?i:(?:the\s+(?=\w+['’]s))?(?P<unit>year|month|week)(?:-|['’]s\s+)end|mid-?(?P<mid>year|week|month))(?:,?\s+(?P<year>{YEAR}))?",
        _edge,
    ),
    rule(
        "the-unit",
        "the",
        r"(?i:the\s+(?P<whole>full\s+|whole\s+|entire\s+)?(?P<unit>week|month|quarter|year|decade|century))",
        _the_unit,
    ),
    rule(
        "latest-unit",
        "the latest",
        r"(?i:(?:the\s+)?(?:latest|most\s+recent|just-ended|just-completed)\s+(?:fiscal\s+)?(?P<unit>month|quarter))",
        _latest,
    ),
    rule(
        "year-before",
        "the year",
        r"(?i:(?:the\s+)?year-(?:earlier|ago)(?:\s+(?:(?:first|second|third|fourth)[\s-])?(?P<unit>period|quarter|month|week)\b)?)",
        _year_before,
    ),
    rule(
        "same-period",
        "the same",
        r"(?i:(?:the\s+)?same (?P<what>period|time|quarter|month|week|stage|point)(?: of| in)?(?: the)?"
        r" (?P<which>last|this|previous|prior) year)",
        _same_period,
    ),
)
