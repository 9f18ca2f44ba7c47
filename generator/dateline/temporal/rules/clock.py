"""Times of day by the clock, and noon and midnight; the tagger finds the day that they belong to."""

from __future__ import annotations

import re

from dateline.temporal import reading as r
from dateline.temporal.reading import Reading
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.scene import Scene
from dateline.temporal.vocabulary import COUNT, count_of

_UTC = re.compile(r"(?:UTC|GMT|Z)$")
_ZONE = (
    r"(?:\s*\((?:UTC|GMT)[^()\n]{0,8}\)|\s*(?:UTC|GMT)(?:\s*[+\-−]\s*[0-9]{1,2}(?::?[0-9]{2})?)?"
    r"|\s+(?:\([A-Z]{1,3}[SD]?T\)|[A-Z]{1,3}[SD]?T\b)|Z"
    r"|\s+(?:local|Moscow|Eastern|Pacific|Central|Mountain|Astana|Almaty|London|Beijing)(?:\s+(?:standard|daylight))?\s+time)"
)


def _half_of(words: str | None) -> str:
    """`a` before noon and `p` after it; `3 in the afternoon`, `9 at night`."""
    low = (words or "").lower()
    if low.startswith(("in", "at")):
        return "a" if low.endswith("morning") else "p"
    return low[:1]


def _time(match: re.Match[str], scene: Scene) -> Reading | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half, zone = _half_of(match["half"]), match["zone"] or ""
    if not half and not zone and scene.word_before(match.start()) not in _BEFORE_CLOCK:
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    mark = "Z" if _UTC.search(zone.strip().rstrip(")")) else ""
    return r.clock(None, f"{hour:02}:{minute:02}{mark}")


_BEFORE_CLOCK = frozenset(
    [
        "at",
        "by",
        "until",
        "till",
        "from",
        "since",
        "around",
        "about",
        "before",
        "after",
        "between",
        "and",
        "to",
    ]
)


def _oclock(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    number = count_of(match["count"]).whole
    if number is None or not 1 <= number <= 12:
        return None
    if match["half"]:
        number = number % 12 + (12 if _half_of(match["half"]) == "p" else 0)
    return r.clock(None, f"{number:02}:00")


def _named(match: re.Match[str], scene: Scene) -> Reading | None:
    if scene.word_before(match.start()) in {"high", "the"}:
        return None
    return r.clock(None, "12:00" if match[0].lower() in {"noon", "midday"} else "24:00")


RULES: tuple[Rule, ...] = (
    rule(
        "clock",
        "0",
        r"(?<![0-9:.,$€£])(?P<hour>[0-2]?[0-9])(?:"
        r"(?:[:.h](?P<minute>[0-5][0-9])(?::[0-5][0-9])?)?\s*(?P<half>[AaPp](?:\.\s?[Mm]\.|[Mm]\b)|(?i:in\s+the\s+(?:morning|afternoon|evening)|at\s+night))(?P<zone>"
        + _ZONE
        + r")?)",
        _time,
    ),
    rule(
        "clock-24",
        "0",
        r"(?<![0-9:.,$€£])(?P<hour>[01]?[0-9]|2[0-4]):(?P<minute>[0-5][0-9])(?::[0-5][0-9])?(?P<half>\b\B)?(?P<zone>"
        + _ZONE
        + r")?(?![:0-9])",
        _time,
    ),
    rule(
        "clock-zone",
        "0",
        r"(?<![0-9:.,$€£])(?P<hour>[01][0-9]|2[0-4])(?P<minute>[0-5][0-9])(?P<half>\b\B)?\s*(?P<zone>(?:hours\s+)?(?:GMT|UTC)|hrs)",
        _time,
    ),
    rule(
        "oclock",
        "0 one two three four five six seven eight nine ten eleven twelve",
        rf"(?P<count>(?i:{COUNT}))\s+o['’]clock(?:\s+(?P<half>(?i:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)))?",
        _oclock,
    ),
    rule("noon", "noon midnight midday", r"(?i:noon|midnight|midday)", _named),
)
