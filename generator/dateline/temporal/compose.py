"""Expressions around expressions: "early January", "the morning of January 6", "Tuesday night"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from dateline.dates import PartOfDay
from dateline.temporal import reading as r
from dateline.temporal.ranges import days_of_month
from dateline.temporal.reading import Found, Grain, Reading
from dateline.temporal.rules import Rule
from dateline.temporal.scene import Scene
from dateline.temporal.timex import Modifier, TimexType
from dateline.temporal.vocabulary import (
    ORDINALS,
    PART,
    WEEKDAY_FULL,
    WEEKDAYS,
    compiled,
    modifier,
    part_of_day,
    weekday_number,
)

_PORTION = compiled(
    r"(?i:(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close|onset|rest|remainder)\s+of\s+"
    r"|(?:the\s+)?(?:first|last|opening|final)\s+(?:few\s+)?(?P<days>days|weeks|months)\s+of\s+"
    r"|(?:the\s+)?(?P<nth>first|second|last|third|fourth)\s+(?P<unit>week|half|quarter|weekend)\s+of\s+"
    r"|(?:the\s+)?(?:very\s+)?(?:early|late|mid)(?:[- ]to[- ](?:early|late|mid))?(?:-|\s+)|end-)"
)
_PART_OF = compiled(
    rf"(?i:(?:the\s+)?(?P<edge>early|late|mid)?[\s-]*(?P<part>{PART}|dawn|dusk|sunrise|sunset|nightfall)(?:\s+hours)?\s+(?:of|on)\s+"
    r"|(?:the\s+)?(?P<small>early|small)\s+hours\s+(?:of|on)\s+)(?:the\s+)?"
)
_QUANTITY = compiled(
    r"(?i:about|around|approximately|roughly|some|nearly|almost|just over|just under|well over"
    r"|slightly (?:more|less) than|more than|less than|fewer than|over|under|at least|at most|up to"
    r"|no (?:more|less) than|not quite)\s+"
)
_AROUND = compiled(r"(?i:around|about|circa)\s+")
_PREFIX_WORDS = frozenset(
    [
        "the",
        "very",
        "beginning",
        "start",
        "end",
        "middle",
        "close",
        "rest",
        "remainder",
        "onset",
        "first",
        "last",
        "opening",
        "final",
        "second",
        "third",
        "fourth",
        "early",
        "late",
        "mid",
        "morning",
        "dawn",
        "dusk",
        "sunrise",
        "sunset",
        "nightfall",
        "afternoon",
        "evening",
        "night",
        "about",
        "around",
        "approximately",
        "roughly",
        "some",
        "nearly",
        "almost",
        "just",
        "well",
        "slightly",
        "more",
        "less",
        "fewer",
        "over",
        "under",
        "at",
        "up",
        "no",
        "not",
        "circa",
        "small",
    ]
)
_PART_AFTER = compiled(rf",?\s+(?:in\s+the\s+)?(?P<edge>early\s+|late\s+)?(?P<part>{PART})(?!\w)")
_WEEKDAY_AFTER = compiled(
    rf"(?:\s*\((?P<day>{WEEKDAY_FULL})\)|,\s+(?P<day2>{WEEKDAY_FULL})(?=[,.;\s]))"
)
_FIRST_WORD = compiled(r"['’]?([A-Za-z]+|[0-9]+)")
_COUNTED_RULES = frozenset({"duration", "ago", "counted-from"})


class Matcher:
    """Finds the longest expression that begins at a word."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        openers: defaultdict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            for word in rule.openers:
                openers[word].append(rule)
        self._openers = dict(openers)
        self.words = frozenset(openers) | _PREFIX_WORDS

    def at(self, scene: Scene, position: int, word: str) -> Found | None:
        """The longest expression that begins at a position, with what stands around it."""
        found = self._core(scene, position, word)
        if word in _PREFIX_WORDS:
            for prefix in (self._portion, self._part_of, self._quantity, self._around):
                longer = prefix(scene, position)
                if longer is not None and (found is None or longer.end > found.end):
                    found = longer
        return found

    def _core(self, scene: Scene, position: int, word: str) -> Found | None:
        best: Found | None = None
        for rule in self._openers.get(word, ()):
            match = rule.pattern.match(scene.text, position)
            if match is None or (best is not None and match.end() <= best.end):
                continue
            try:
                reading = rule.resolve(match, scene)
            except (OverflowError, ValueError):
                continue  # it lies outside the calendar, such as the day after 9999-12-31
            if reading is not None:
                reading = replace(reading, rule=reading.rule or rule.name)
                best = Found(position, match.end(), reading)
        return best and self._with_suffix(scene, best)

    def _with_suffix(self, scene: Scene, found: Found) -> Found:
        """`Tuesday night`, `January 6 (Thursday)`."""
        reading = found.reading
        if reading.grain is not Grain.DAY or reading.type is not TimexType.DATE:
            return found
        after = _WEEKDAY_AFTER.match(scene.text, found.end)
        if after and reading.earliest and "weekday" not in reading.rule:
            named, real = after["day"] or after["day2"], reading.earliest.weekday()
            if weekday_number(named) != real and not scene.reference.yearless:
                words = f"{reading.earliest} is a {WEEKDAYS[real].capitalize()}, not a {named}"
                reading = replace(reading, warning=words, rule="weekday-differs")
            found = Found(found.start, after.end(), reading)
        after = _PART_AFTER.match(scene.text, found.end)
        if after:
            mod = modifier(after["edge"] or "")
            whole = r.in_part(reading, part_of_day(after["part"]), mod)
            return Found(found.start, after.end(), whole)
        return found

    def _inner(self, scene: Scene, position: int) -> Found | None:
        """The expression right behind a prefix."""
        word = _FIRST_WORD.match(scene.text, position)
        if word is None:
            return None
        opener = "0" if word[1].isdigit() else word[1].lower()
        return self._core(scene, position, opener)

    def _portion(self, scene: Scene, position: int) -> Found | None:
        """`early 2009`, `the end of January`, `the first week of March`."""
        prefix = _PORTION.match(scene.text, position)
        inner = self._inner(scene, prefix.end()) if prefix else None
        if prefix is None or inner is None:
            return None
        on = inner.reading
        dated = on.type in {TimexType.DATE, TimexType.TIME} and (
            on.grain is not Grain.OTHER or on.value.startswith(("FY", "XXXX"))
        )
        if not dated or (on.grain <= Grain.DAY and prefix["nth"]):
            return None
        if prefix["nth"] and prefix["unit"].lower() != "quarter":
            on = _fraction(prefix["nth"].lower(), prefix["unit"].lower(), on)
        else:
            on = replace(on, mod=modifier(prefix[0]) or on.mod)
        return Found(position, inner.end, replace(on, rule=f"portion-of-{inner.reading.rule}"))

    def _part_of(self, scene: Scene, position: int) -> Found | None:
        """`the morning of January 6`, `the early hours of Friday`."""
        prefix = _PART_OF.match(scene.text, position)
        if prefix and scene.word_before(position) in ORDINALS:
            return None  # "for a fifth night on Friday"
        inner = self._inner(scene, prefix.end()) if prefix else None
        if prefix is None or inner is None or inner.reading.grain is not Grain.DAY:
            return None
        part = part_of_day(prefix["part"] or "morning")
        mod = modifier(prefix["edge"] or ("early" if prefix["small"] else ""))
        whole = r.in_part(inner.reading, part, mod)
        pair = days_of_month(scene, inner.start)
        if len(pair) == 2 and part is PartOfDay.NIGHT:
            first, last = pair[0].reading, pair[1].reading
            whole = r.in_part(replace(first, rule=inner.reading.rule), part, mod)
            whole = replace(whole, edtf=f"{first.edtf}/{last.edtf}", latest=last.latest)
            return Found(position, pair[1].end, whole)
        return Found(position, inner.end, whole)

    def _quantity(self, scene: Scene, position: int) -> Found | None:
        """`almost two and a half years`, `more than a week`."""
        prefix = _QUANTITY.match(scene.text, position)
        inner = self._inner(scene, prefix.end()) if prefix else None
        if prefix is None or inner is None or inner.reading.rule not in _COUNTED_RULES:
            return None
        return Found(position, inner.end, replace(inner.reading, mod=modifier(prefix[0])))

    def _around(self, scene: Scene, position: int) -> Found | None:
        """`around January 6`: the date, marked approximate."""
        prefix = _AROUND.match(scene.text, position)
        inner = self._inner(scene, prefix.end()) if prefix else None
        if prefix is None or inner is None or inner.reading.type is not TimexType.DATE:
            return None
        on = inner.reading
        if on.edtf is None or "/" in on.edtf or on.grain is Grain.OTHER:
            return None
        marked = replace(on, edtf=f"{on.edtf}~", mod=Modifier.APPROX)
        return Found(position, inner.end, marked)


def _fraction(nth: str, unit: str, on: Reading) -> Reading:
    """The first half, or a week, of a month or year."""
    number = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(nth, -1)
    if unit == "half":
        if on.grain is Grain.YEAR and on.earliest:
            return r.part_of_year(on.earliest.year, number + 1, 2)
        return replace(on, mod=Modifier.START if number == 0 else Modifier.END)
    if on.earliest is None or on.latest is None:
        return on
    first = (
        on.earliest + timedelta(days=7 * number) if number >= 0 else on.latest - timedelta(days=6)
    )
    if unit == "weekend":
        saturday = first + timedelta(days=(5 - first.weekday()) % 7)
        return r.weekend(saturday)
    last = min(on.latest, first + timedelta(days=6))
    return replace(r.span(first, last, r.week(first + timedelta(days=3)).value), grain=Grain.WEEK)
