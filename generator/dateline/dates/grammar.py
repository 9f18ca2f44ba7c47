"""Which message says a date, and what is added about what is not known of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from dateline.dates import messages as m
from dateline.dates.when import End, PartOfDay, Precision, When

THROUGHOUT, WITHIN = "throughout", "within"


class Sentence(NamedTuple):
    """A message for a date.

    Attributes:
        message: What says it.
        part_said: Whether the message has the part of the day in it.
        plan_said: Whether the message says that it is a plan.
    """

    message: m.Message
    part_said: bool = False
    plan_said: bool = False


def sentence(when: When, part: PartOfDay | None, extent: str | None, *, planned: bool) -> Sentence:
    """The message for a date; see `DateWords.phrase` for what the arguments mean."""
    if when.start is None:
        return _with_end_only(when, part, extent, planned=planned)
    if when.end is None:
        return _with_start_only(when, part, extent, planned=planned)
    if is_span(when):
        return _span(when, part, extent, planned=planned)
    period = when.start.precision
    if planned:
        season = m.PLANNED_FOR_SEASON if period is Precision.SEASON else None
        return Sentence(season or _either(m.PLANNED_FOR, when), plan_said=True)
    return Sentence(_either(m.ABOUT, when) if _all_approximate(when) else m.DATE)


def notes(when: When, extent: str | None, *, planned: bool) -> Iterator[m.Message]:
    """What is to be said around the sentence, in this order."""
    if when.uncertain:
        yield from _uncertain(when, planned=planned)
    if when.approximate:
        yield from _approximate(when, planned=planned)
    if when.unknown:
        yield m.START_NOT_STATED if when.start is None else m.END_NOT_STATED
    if len(when.ends) == 1 and when.ends[0].unspecified:
        yield m.NOT_STATED[when.ends[0].unspecified]
    if extent == WITHIN and len(when.ends) == 2 and is_span(when) and not planned:
        yield m.DAY_NOT_STATED if _days_only(when) else m.DATE_NOT_STATED


def is_span(when: When) -> bool:
    """Whether it is said with two dates: an interval between two, or a century."""
    if when.start is None or when.end is None:
        return False
    if when.start.precision is Precision.CENTURY:
        return True
    return when.start is not when.end and _unmarked(when.start) != _unmarked(when.end)


def _with_end_only(
    when: When, part: PartOfDay | None, extent: str | None, *, planned: bool
) -> Sentence:
    """`../2022-01-07`, or `/2022-01-07` with a start that is not known."""
    if when.unknown or extent == THROUGHOUT:
        return Sentence(_either(m.UNTIL, when))
    if part is not None and _days_only(when):
        return Sentence(m.BY_PART[part], part_said=True)
    return Sentence(_either(m.PLANNED_BY if planned else m.BY, when), plan_said=planned)


def _with_start_only(
    when: When, part: PartOfDay | None, extent: str | None, *, planned: bool
) -> Sentence:
    """`2022-01-06/..`, or `2022-01-06/` with an end that is not known."""
    if when.unknown:
        return Sentence(_either(m.FROM, when))
    if extent == WITHIN:
        return Sentence(_either(m.NOT_BEFORE, when))
    if part is not None and _days_only(when):
        return Sentence(m.SINCE_PART[part], part_said=True)
    return Sentence(_either(m.PLANNED_SINCE if planned else m.SINCE, when), plan_said=planned)


def _span(when: When, part: PartOfDay | None, extent: str | None, *, planned: bool) -> Sentence:
    """An interval with two ends, or a century."""
    if part is PartOfDay.NIGHT and _one_night(when):
        said = m.PLANNED_NIGHT_OF if planned else m.NIGHT_OF
        return Sentence(said, part_said=True, plan_said=planned)
    if extent == THROUGHOUT:
        choice = m.PLANNED_FROM_TO if planned else m.FROM_TO
    else:
        choice = m.PLANNED_BETWEEN if planned else m.BETWEEN
    return Sentence(_either(choice, when), plan_said=planned)


def _uncertain(when: When, *, planned: bool) -> Iterator[m.Message]:
    """The words for `?`. Of a plan it is the date that is uncertain, not that it was planned."""
    if not all(end.uncertain for end in when.ends):
        uncertain = when.start is not None and when.start.uncertain
        yield m.START_UNCERTAIN if uncertain else m.END_UNCERTAIN
    elif planned:
        yield m.DATES_UNCERTAIN if len(when.ends) == 2 else m.DATE_UNCERTAIN
    else:
        yield m.PROBABLY


def _approximate(when: When, *, planned: bool) -> Iterator[m.Message]:
    """The words for `~`, except where the sentence has them."""
    if not _all_approximate(when):
        approximate = when.start is not None and when.start.approximate
        yield m.START_APPROXIMATE if approximate else m.END_APPROXIMATE
    elif len(when.ends) == 2 and is_span(when):
        yield m.DATES_APPROXIMATE
    elif planned or when.start is None or when.end is None or is_span(when):
        yield m.DATE_APPROXIMATE


def _all_approximate(when: When) -> bool:
    return all(end.approximate for end in when.ends)


def _days_only(when: When) -> bool:
    return all(end.precision is Precision.DAY for end in when.ends)


def _either(choice: m.Either, when: When) -> m.Message:
    """The message for days, or that for longer periods."""
    return choice.day if _days_only(when) else choice.period


def _one_night(when: When) -> bool:
    """Whether it runs from one day to the next."""
    first, last = when.earliest, when.latest
    if first is None or last is None or not _days_only(when):
        return False
    return last - first == timedelta(days=1)


def _unmarked(end: End) -> tuple[object, ...]:
    """What a date says without its `?` and `~`."""
    given = (end.precision, end.year, end.month, end.day, end.season, end.unspecified)
    return (end.earliest, end.latest, *given)
