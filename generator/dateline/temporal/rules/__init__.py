"""The rules that read English expressions, each with a name, a pattern and what it makes of a match."""

from dateline.temporal.rules import (
    absolute,
    accounts,
    clock,
    dayparts,
    durations,
    feasts,
    numeric,
    periods,
    relative,
    sets,
    told,
    vague,
    weekdays,
    wholes,
    years,
)
from dateline.temporal.rules.base import Rule

ENGLISH: tuple[Rule, ...] = (
    *absolute.RULES,
    *numeric.RULES,
    *years.RULES,
    *weekdays.RULES,
    *relative.RULES,
    *accounts.RULES,
    *dayparts.RULES,
    *told.RULES,
    *periods.RULES,
    *feasts.RULES,
    *clock.RULES,
    *durations.RULES,
    *wholes.RULES,
    *sets.RULES,
    *vague.RULES,
)

__all__ = ["ENGLISH", "Rule"]
