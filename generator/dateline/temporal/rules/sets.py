"""Sets of times: "every two weeks", "twice a month", "daily", "per year"."""

from __future__ import annotations

import re

from dateline.temporal import reading as r
from dateline.temporal.reading import Reading
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.rules.steps import NUMBER_WORDS
from dateline.temporal.scene import Scene
from dateline.temporal.vocabulary import COUNT, UNIT, Count, count_of, part_of_day, period, unit_of


def _set(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    if match.groupdict().get("few"):
        return r.repeated(period(Count(None), unit_of(match["unit"])))
    count = count_of(match["count"]) if match["count"] else Count(2 if match["other"] else 1)
    return r.repeated(period(count, unit_of(match["unit"])))


def _named(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """`each summer`, `every morning`."""
    if match["part"]:
        return r.repeated(f"XXXX-XX-XX{r.PARTS[part_of_day(match['part'])]}")
    name = match["season"].lower().replace("fall", "autumn")
    return r.repeated(f"XXXX-{r.SEASONS.get(name, r.WINTER)[2]}")


def _times(match: re.Match[str], scene: Scene) -> Reading | None:
    """`twice a week`, `three times a month`, `twice daily`: TIMEX3 keeps how often apart."""
    if match["adverb"]:
        return r.repeated(_ADVERBS[match["adverb"].lower()])
    return _set(match, scene)


def _adverb_set(match: re.Match[str], scene: Scene) -> Reading | None:
    """`daily`, `annually`, `twice a week`; "Daily Mail" is a name."""
    before = scene.before(match.start(), 2).strip()[-1:]
    named = scene.text[match.end() : match.end() + 2].strip()[:1].isupper() or before.isalnum()
    if match[0][0].isupper() and named:
        return None
    return r.repeated(_ADVERBS[match[0].lower()])


_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annually": "P1Y",
    "yearly": "P1Y",
    "semiannually": "P6M",
    "semi-annually": "P6M",
    "biannually": "P6M",
    "bimonthly": "P2M",
    "biweekly": "P2W",
}

_EACH = rf"(?i:(?:every|each)\s+(?:(?P<other>other)\s+|(?P<few>few|couple of)\s+|(?P<count>{COUNT})\s+)?(?P<unit>{UNIT}))"

_TIMES_A = rf"(?i:once|twice|thrice|(?:{COUNT}|several|many|a few|a couple of)\s+times)"

RULES: tuple[Rule, ...] = (
    rule("set", "every each", _EACH, _set),
    rule(
        "set-named",
        "every each",
        r"(?i:(?:every|each)\s+(?:(?P<season>spring|summer|autumn|fall|winter)|(?P<part>morning|afternoon|evening)))",
        _named,
    ),
    rule(
        "set-rate",
        "per",
        r"(?i:per\s+(?:(?P<count>[0-9]+)\s+)?(?P<other>\b\B)?(?P<unit>minute|hour|day|week|month|quarter|year))",
        _set,
    ),
    rule(
        "set-times",
        f"once twice thrice {NUMBER_WORDS}",
        rf"(?P<times>{_TIMES_A})\s+(?:(?i:an?|per|each|every)\s+(?P<other>(?i:other)\s+)?(?P<count>\b\B)?"
        rf"(?P<unit>{UNIT})|(?P<adverb>daily|weekly|monthly|yearly|annually))",
        _times,
    ),
    rule("set-adverb", " ".join([*_ADVERBS, "semi"]), rf"(?i:{'|'.join(_ADVERBS)})", _adverb_set),
)
