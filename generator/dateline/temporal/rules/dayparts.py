"""Parts of a day: "this morning", "tonight", "overnight into Friday", "in the afternoon", "at dawn"."""

from __future__ import annotations

import re
from datetime import timedelta

from dateline.dates import PartOfDay
from dateline.temporal import reading as r
from dateline.temporal.reading import Grain, Reading
from dateline.temporal.rules.base import Rule, rule, weekday_near
from dateline.temporal.scene import Scene
from dateline.temporal.timex import Modifier, TimexType
from dateline.temporal.vocabulary import PART, WEEKDAY_FULL, part_of_day, weekday_number

_LIGHT = {
    **dict.fromkeys(("dawn", "daybreak", "sunrise", "sunup", "first light"), PartOfDay.MORNING),
    **dict.fromkeys(("dusk", "sunset", "sundown", "nightfall"), PartOfDay.EVENING),
}
_AT = frozenset(
    [
        "at",
        "since",
        "until",
        "till",
        "before",
        "after",
        "from",
        "to",
        "by",
        "around",
        "near",
        "between",
        "and",
        "past",
    ]
)


def _part_of(day: Reading | None, part: PartOfDay, mod: Modifier | None = None) -> Reading:
    """A part of a day that may not be known."""
    if day is not None:
        return r.in_part(day, part, mod)
    value = f"XXXX-XX-XX{r.PARTS[part]}"
    return Reading(TimexType.TIME, value, grain=Grain.DAY, part_of_day=part, mod=mod)


def _today(scene: Scene, shift: int = 0) -> Reading | None:
    day = scene.reference.day
    return r.day(day + timedelta(days=shift)) if day else None


def _of_sentence(scene: Scene, start: int) -> Reading | None:
    """The day that its sentence named last, or else that of the publication."""
    anchor = scene.anchor
    here = scene.anchor_at >= scene.sentence(start)[0]
    if anchor and here and anchor.earliest and anchor.grain <= Grain.DAY:
        return r.day(anchor.earliest)
    return _today(scene)


def _deictic_part(match: re.Match[str], scene: Scene) -> Reading | None:
    """`this morning`, `last night`, `yesterday evening`, `tonight`."""
    low = " ".join(match[0].lower().split())
    part = PartOfDay.NIGHT if "night" in low else part_of_day(low)
    early = low.startswith(("last", "the past", "yesterday", "the previous", "the last"))
    shift = -1 if early else 1 if low.startswith("tomorrow") else 0
    if low == "the night before last":
        part, shift = PartOfDay.NIGHT, -2
    if part is not PartOfDay.NIGHT and low.startswith("the last"):
        return None
    return _part_of(_today(scene, shift), part)


def _overnight(match: re.Match[str], scene: Scene) -> Reading | None:
    """The night that ended on the day of publication, or will begin on it; `overnight into Friday`."""
    ahead = scene.direction(match.start(), match.end()) > 0
    into = re.match(
        rf"\s+(?:in)?to\s+({WEEKDAY_FULL})\b", scene.text[match.end() : match.end() + 20]
    )
    if into and scene.reference.weekday_day:
        morning = weekday_near(weekday_number(into[1]), scene, 1 if ahead else -1).earliest
        return _part_of(r.day(morning - timedelta(days=1)) if morning else None, PartOfDay.NIGHT)
    return _part_of(_today(scene, 0 if ahead else -1), PartOfDay.NIGHT)


def _the_part(match: re.Match[str], scene: Scene) -> Reading | None:
    """`(in) the afternoon`: of the day that the sentence named, or that of the publication."""
    before, after = scene.before(match.start(), 12), scene.text[match.end() : match.end() + 12]
    if not re.search(r"(?i)\b(?:in|during|through|throughout|by|since|until|till)\s+$", before):
        return None
    if re.match(r"\s+(?:of|on|before|after|session|hours|sky|air|light)\b|[-’']", after):
        return None
    edge = (match["edge"] or match["bare"] or "").lower().strip()
    mod = {"early": Modifier.START, "late": Modifier.END}.get(edge)
    return _part_of(_of_sentence(scene, match.start()), part_of_day(match["part"]), mod)


def _middle(match: re.Match[str], scene: Scene) -> Reading | None:
    """`(by) mid-morning`."""
    day = _of_sentence(scene, match.start())
    return _part_of(day, part_of_day(match["part"]), Modifier.MID)


def _light(match: re.Match[str], scene: Scene) -> Reading | None:
    """`(at) dawn`, `(since) sunset`: not "the dawn of an age", no "dawn raid", nobody called Dawn."""
    after = scene.text[match.end() : match.end() + 16]
    if scene.word_before(match.start()) not in _AT or re.match(r"\s+of\b|-", after):
        return None
    if re.match(r"\s+(?:raid|attack|prayer|chorus|patrol|strike|assault|swoop)s?\b", after):
        return None
    if match["weekday"]:
        number, way = weekday_number(match["weekday"]), scene.direction(match.start(), match.end())
        return _part_of(weekday_near(number, scene, way), _LIGHT[match["light"]])
    return _part_of(_of_sentence(scene, match.start()), _LIGHT[match["light"]])


RULES: tuple[Rule, ...] = (
    rule(
        "deictic-part",
        "this last the yesterday tomorrow tonight earlier",
        rf"(?i:this (?:{PART})|last (?:night|evening)|the (?:past|last|previous) night|the night before last|tonight"
        rf"|yesterday (?:{PART})|tomorrow (?:{PART}))",
        _deictic_part,
    ),
    rule("overnight", "overnight", r"(?i:overnight)", _overnight),
    rule(
        "part-of-day",
        "the early late",
        r"(?:the\s+(?P<edge>early\s+|late\s+)?|(?P<bare>early|late)[\s-]+)(?P<part>morning|afternoon|evening|night)",
        _the_part,
    ),
    rule(
        "mid-part",
        "mid midmorning midafternoon",
        r"(?i:mid-?(?P<part>morning|afternoon))",
        _middle,
    ),
    rule(
        "light",
        " ".join(name.split()[0] for name in _LIGHT),
        rf"(?P<light>{'|'.join(_LIGHT)})(?:\s+(?P<weekday>{WEEKDAY_FULL}))?",
        _light,
    ),
)
