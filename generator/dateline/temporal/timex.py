"""What the tagger finds: an expression, what it says in TIMEX3, and the days that it can mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.dates import PartOfDay


class TimexType(StrEnum):
    """TIMEX3's four kinds of temporal expression (TimeML 1.2.1, section 2.2)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Modifier(StrEnum):
    """TIMEX3's `mod`: what the words add to a value that cannot say it."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    MORE_THAN = "MORE_THAN"
    LESS_THAN = "LESS_THAN"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression in a text.

    Attributes:
        start: Where it begins, in code points from 0.
        end: Where it ends, in code points; `text[start:end]` is its words.
        text: Its words, as they stand.
        type: What it is.
        value: The TIMEX3 value, such as `2022-01-06`, `2022-W02`, `P3D` or `PAST_REF`.
        edtf: The days that it names, as EDTF; None where it names none, as durations do.
        earliest: The first day that it can mean; None where the year or more is not known.
        latest: The last day that it can mean; None where the year or more is not known.
        rule: The name of the rule that decided.
        part_of_day: The part of the day that it names.
        mod: What the words add to the value.
        warning: What does not agree in the expression itself, such as a weekday with its date;
            empty where all does.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    rule: str
    part_of_day: PartOfDay | None = None
    mod: Modifier | None = None
    warning: str = ""
