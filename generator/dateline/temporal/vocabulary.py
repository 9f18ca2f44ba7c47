"""English words of time, as fragments of regular expressions and as numbers.

Weekdays and months count only with a capital letter; "may", "march" and "sun" are other words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.dates import PartOfDay
from dateline.temporal.timex import Modifier

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"),
)
# What a length of time is called when it is not counted, and X stands for how many.
VAGUE = ("several", "a few", "few", "some", "many", "a number of", "a couple of", "couple of")


def _capital(words: tuple[str, ...]) -> str:
    """Words with a first capital, or in capitals throughout as in headings."""
    return "|".join(f"{word.capitalize()}|{word.upper()}" for word in words)


MONTH_FULL = _capital(MONTHS)
MONTH = rf"(?:{MONTH_FULL}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
WEEKDAY_FULL = _capital(WEEKDAYS)
WEEKDAY = rf"(?:{WEEKDAY_FULL}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,:][0-9])"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9:.%]{0,8}[0-9%])"
PART = r"morning|afternoon|evening|night"
UNIT = (
    r"seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?"
    r"|quarters?|years?|decades?|centur(?:y|ies)"
)
_SMALL = "|".join(_NUMBERS[1:][::-1])
_WORDED = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{_SMALL}))?|{_SMALL}"
_HALF = r"(?:[- ]and[- ]a[- ]half|[ -][134]/[24]|\s?[½¼¾])"
COUNT = (
    rf"(?:(?<![0-9,./])(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,3}}|[0-9]{{1,9}}(?:\.[0-9]{{1,3}})?)(?![0-9])|(?:{_WORDED})|dozen|a dozen|half a dozen)"
    rf"{_HALF}?"
)
VAGUE_COUNT = "|".join(sorted(VAGUE, key=len, reverse=True)) + r"|dozens of|hundreds of"
DASH = r"[-–—]"

LETTERS = {
    **dict.fromkeys(("second", "minute", "min", "hour", "hr"), "T"),
    "day": "D",
    "night": "D",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "Y",
    "century": "Y",
    "weekend": "WE",
}
_HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "minute": "PT30S"}
_TIMES = {"fortnight": 2, "decade": 10, "century": 100}


@dataclass(frozen=True, slots=True)
class Count:
    """How many; None where the words do not say ("several")."""

    number: float | None

    @property
    def whole(self) -> int | None:
        """The number, if it is a whole one."""
        return int(self.number) if self.number is not None and self.number % 1 == 0 else None

    def __str__(self) -> str:
        return "X" if self.number is None else f"{self.number:.10g}"


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern in which no run of blanks is longer than nine.

    An expression has no more inside it, and a long run would be tried in every division of it.
    """
    return re.compile(pattern.replace(r"\s+", r"\s{1,9}").replace(r"\s*", r"\s{0,9}"))


def month_number(word: str) -> int:
    """From 1; of a full name or its abbreviation."""
    start = word.lower()[:3]
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(start))


def weekday_number(word: str) -> int:
    """From 0, Monday; of a full name or its abbreviation."""
    start = word.lower()[:3]
    return next(i for i, name in enumerate(WEEKDAYS) if name.startswith(start))


def day_number(word: str) -> int:
    """Of `4`, `04` or `4th`."""
    return int(re.sub(r"[^0-9]", "", word))


def numbered_from(digits: int) -> int:
    """The year that two digits stand for: 69 to 99 are of the 20th century (POSIX `strptime`)."""
    return digits + (1900 if digits > 68 else 2000)


def ordinal_number(word: str) -> int:
    """Of `third`, `3rd` or `21st`, from 1."""
    low = word.lower()
    return ORDINALS.index(low) + 1 if low in ORDINALS else day_number(low)


def count_of(word: str) -> Count:
    """The number that words give: `two and a half`, `1,200`, `a dozen`, `several`."""
    low = " ".join(word.lower().split())
    if low in VAGUE or low.startswith(("dozens", "hundreds")):
        return Count(None)
    base, part = low.replace("-", " "), 0.0
    for end, value in _PARTS.items():
        if base.endswith(end):
            base, part = base.removesuffix(end), value
            break
    return Count(_plain(base.strip()) + part)


_PARTS = {
    **dict.fromkeys((" and a half", " 1/2", "½"), 0.5),
    **dict.fromkeys((" 1/4", "¼"), 0.25),
    **dict.fromkeys((" 3/4", "¾"), 0.75),
}


def _plain(low: str) -> float:
    if low in {"a", "an", ""}:
        return 1
    if low in {"half a", "half an", "a half", "half"}:
        return 0.5
    if low.endswith("dozen"):
        return 6 if low.startswith("half") else 12
    if low[0].isdigit():
        return float(low.replace(",", ""))
    return sum(
        _NUMBERS.index(part) if part in _NUMBERS else 20 + 10 * _TENS.index(part)
        for part in low.split()
    )


def unit_of(word: str) -> str:
    """A unit in the singular."""
    low = word.lower()
    if low.startswith("centur"):
        return "century"
    single = low.rstrip("s")
    return {"min": "minute", "hr": "hour"}.get(single, single)


def period(count: Count, unit: str) -> str:
    """The TIMEX3 value of a length of time; decades and fortnights are years and weeks."""
    if count.number == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    letter, times = LETTERS[unit], _TIMES.get(unit, 1)
    many = count if count.number is None else Count(count.number * times)
    if letter == "T":
        return f"PT{many}{unit[0].upper()}"
    return f"P{many}{letter}"


def part_of_day(word: str) -> PartOfDay:
    """Of `morning`, `overnight` or `evening`."""
    low = word.lower()
    if low in {"dawn", "sunrise"}:
        return PartOfDay.MORNING
    if low in {"dusk", "sunset", "nightfall"}:
        return PartOfDay.EVENING
    return next((part for part in PartOfDay if low.endswith(part.value)), PartOfDay.NIGHT)


def modifier(word: str) -> Modifier | None:
    """What words such as `early`, `nearly` or `more than` add to a value."""
    low = " ".join(word.lower().replace("-", " ").split())
    return next((mod for start, mod in _MODIFIERS if low.startswith(start)), None)


_MODIFIERS = tuple(
    (start, mod)
    for mod, starts in {
        Modifier.START: (
            *("early", "the early", "the very beginning", "the beginning", "the start", "start"),
            *("beginning", "the first", "the opening", "first", "the very start", "the onset"),
        ),
        Modifier.MID: ("mid", "the middle", "the mid", "middle"),
        Modifier.END: (
            *(
                "late",
                "the late",
                "the end",
                "the very end",
                "the last",
                "the final",
                "the close",
                "the rest",
                "the remainder",
            ),
            *("end", "the second"),
        ),
        Modifier.MORE_THAN: ("more than", "over", "well over", "longer than"),
        Modifier.LESS_THAN: (
            *("less than", "fewer than", "under", "almost", "nearly", "not quite", "just under"),
            "slightly less than",
        ),
        Modifier.EQUAL_OR_MORE: ("at least", "no less than", "a minimum of"),
        Modifier.EQUAL_OR_LESS: ("at most", "up to", "no more than", "a maximum of"),
        Modifier.APPROX: ("about", "around", "approximately", "roughly", "some", "circa"),
    }.items()
    for start in starts
)
