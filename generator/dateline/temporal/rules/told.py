"""Times counted from another: from what was told ("the next day", "two days later") or from now ("ago")."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from dateline.temporal import reading as r
from dateline.temporal.reading import Grain, Reading
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.rules.steps import COUNTED, NUMBER_WORDS, fits, moved, stepped
from dateline.temporal.scene import Scene
from dateline.temporal.timex import TimexType
from dateline.temporal.vocabulary import (
    PART,
    Count,
    count_of,
    part_of_day,
    unit_of,
)


def _ago(match: re.Match[str], scene: Scene) -> Reading | None:
    count = count_of(match["count"]) if match["count"] else Count(None)
    unit = unit_of(match["unit"])
    day = scene.reference.day
    compared = scene.word_before(match.start()) in {"from", "than", "with", "to", "against", "of"}
    if compared and count.whole == 1 and unit == "year" and (same := _same_part(scene, match)):
        return same
    found = moved(None, day, count, unit, -1) if day else None
    return found or r.reference("PAST_REF")


def _same_part(scene: Scene, match: re.Match[str]) -> Reading | None:
    """The month or quarter that the sentence told, a year before."""
    anchor = scene.anchor
    here = scene.anchor_at >= scene.sentence(match.start())[0]
    if anchor is None or not here or anchor.grain not in {Grain.MONTH, Grain.QUARTER}:
        return None
    return r.a_year_earlier(anchor) if anchor.earliest else None


def _later(match: re.Match[str], scene: Scene) -> Reading | None:
    """`two days later`: from the last day that was told; `a few days later` is some day after it."""
    word = match["way"].lower()
    if not _is_time(word, match, scene):
        return None
    sign = -1 if word in {"earlier", "before", "prior", "previously"} else 1
    count = count_of(match["count"]) if match["count"] else Count(None)
    unit, anchor, ref = unit_of(match["unit"]), scene.anchor, scene.reference
    unknown = r.reference("XXXX-XX-XX")
    if word in {"from now", "hence"}:
        return (moved(None, ref.day, count, unit, 1) if ref.day else None) or r.reference(
            "FUTURE_REF"
        )
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        # With nothing told before, "a year earlier" compares with the time of publication.
        return (moved(None, ref.day, count, unit, -1) if ref.day and sign < 0 else None) or unknown
    base = anchor.earliest if sign < 0 else anchor.latest
    if not fits(anchor.grain, "year" if unit in {"decade", "century"} else unit):
        return unknown
    if sign < 0 and unit == "year" and count.whole:
        if anchor.grain is Grain.MONTH:
            return r.month(base.year - count.whole, base.month)
        if anchor.grain is Grain.QUARTER and count.whole == 1:
            return r.a_year_earlier(anchor)
    found = moved(anchor, base, count, unit, sign)
    if found is not None:
        return found
    today = ref.weekday_day
    if sign > 0 and today and base < today:
        return r.span(base + timedelta(days=1), today, "XXXX-XX-XX")
    return unknown


def _is_time(word: str, match: re.Match[str], scene: Scene) -> bool:
    """Whether no difference is told ("three days later than planned"), nor what "before" is before."""
    if re.match(r"\s+than\b", scene.text[match.end() : match.end() + 6]):
        return False
    return word not in {"before", "previously"} or _stands_alone(match, scene)


def _stands_alone(match: re.Match[str], scene: Scene) -> bool:
    """Whether nothing is named that "two days before" would be before."""
    after = scene.text[match.end() : match.end() + 14]
    return bool(
        re.match(r"\s*(?:$|[.,;:)–—\n])|\s+(?:that|and|but|in|on|at|when|with|by)\b", after)
    )


def _beside(match: re.Match[str], scene: Scene) -> Reading | None:
    """`the day before`, `the day after`: beside the day that was told; not `the day before the vote`."""
    if re.match(
        r"\s+(?:(?:the|a|an|his|her|its|their|this|that|[A-Z][\w’'-]*|\w+ing)\b)",
        scene.text[match.end() : match.end() + 30],
    ):
        return None
    anchor = scene.anchor
    if anchor is None or anchor.earliest is None or anchor.grain > Grain.DAY:
        return r.reference("XXXX-XX-XX")
    return r.day(anchor.earliest + timedelta(days=1 if match["way"].lower() == "after" else -1))


def _unit_beside(match: re.Match[str], scene: Scene) -> Reading | None:
    """`the year before`, `the week after`: beside what was told; not `the year before the war`."""
    after = scene.text[match.end() : match.end() + 30]
    if re.match(r"\s+(?!(?:and|but|that|in|on|at|to|when|with|by|was|had|it)\b)[\w]", after):
        return None
    anchor, unit = scene.anchor, unit_of(match["unit"])
    if anchor is None or anchor.earliest is None or not fits(anchor.grain, unit):
        return None
    return stepped(anchor.earliest, unit, 1 if match["way"].lower() == "after" else -1)


def _told_part(match: re.Match[str], scene: Scene) -> Reading | None:
    """`that night`, `the following morning`, `the night before`: counted from what was told."""
    low = match[0].lower()
    part = part_of_day(match["part"] or match["before"])
    anchor = scene.anchor
    if match["before"] and re.match(
        r"\s+(?:the|a|his|her|its|their)\b", scene.text[match.end() : match.end() + 7]
    ):
        return None
    shift = 1 if "next" in low or "following" in low else 0
    if low.startswith("the previous") or match["before"]:
        shift = -1
    if anchor is None or anchor.earliest is None or anchor.grain > Grain.DAY:
        value = f"XXXX-XX-XX{r.PARTS[part]}"
        return Reading(TimexType.TIME, value, grain=Grain.DAY, part_of_day=part)
    return r.in_part(r.day(anchor.earliest + timedelta(days=shift)), part)


def _same_date(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """`that day`, `the same day`, `its date`: the day that was told last."""
    anchor = scene.anchor
    return (
        replace(anchor, mod=None, warning="", part_of_day=None)
        if anchor and anchor.grain is Grain.DAY
        else None
    )


RULES: tuple[Rule, ...] = (
    rule("ago", NUMBER_WORDS, rf"{COUNTED}\s+(?i:ago)", _ago),
    rule(
        "counted-from",
        NUMBER_WORDS,
        rf"{COUNTED}\s+(?P<way>(?i:later|earlier|before|previously|from now|hence|beforehand|afterwards?))",
        _later,
    ),
    rule(
        "unit-beside",
        "the",
        r"(?i:the (?P<unit>week|month|quarter|year) (?P<way>before|after))",
        _unit_beside,
    ),
    rule(
        "uncounted-from",
        "moments seconds minutes hours days weeks months years decades centuries",
        r"(?P<vague>(?i:\b))(?P<count>\b\B)?(?P<unit>(?i:minutes|hours|days|weeks|months|years|decades|centuries))"
        r"\s+(?P<way>(?i:later|earlier|afterwards?))",
        _later,
    ),
    rule(
        "vague-ago",
        "hours days weeks months years decades centuries long not",
        r"(?P<count>\b\B)?(?i:(?P<unit>hours|days|weeks|months|years|decades|centuries)\s+ago)",
        _ago,
    ),
    rule("day-beside", "the", r"(?i:the day (?P<way>before|after))", _beside),
    rule(
        "told-part",
        "that the",
        rf"(?i:(?:that(?: same)?|the (?:same|previous|following|next)) (?P<part>{PART})"
        rf"|the (?P<before>{PART}) before)",
        _told_part,
    ),
    rule(
        "told-day",
        "its the that same",
        r"(?i:(?:its|the) (?:exact )?date|(?:that|the same|that very) (?:very )?(?:day|date))",
        _same_date,
    ),
)
