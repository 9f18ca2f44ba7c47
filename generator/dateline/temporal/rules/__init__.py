"""The rules that read English expressions, each with a name, a pattern and what it makes of a match."""

from dateline.temporal.rules import (
    absolute,
    clock,
    durations,
    feasts,
    periods,
    relative,
    told,
    vague,
    weekdays,
    years,
)
from dateline.temporal.rules.base import Rule

ENGLISH: tuple[Rule, ...] = (
    *absolute.RULES,
    *years.RULES,
    *weekdays.RULES,
    *relative.RULES,
    *told.RULES,
    *periods.RULES,
    *feasts.RULES,
    *clock.RULES,
    *durations.RULES,
    *vague.RULES,
)

__all__ = ["ENGLISH", "Rule"]
