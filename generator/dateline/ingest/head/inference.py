"""Bounds of the day of publication from the text alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dateline.dates import DateError, When, parse_when
from dateline.ingest.head.evidence import Evidence, Hints, Kind, paired_limit, resolved_near
from dateline.temporal import Timex


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days between which a text can have appeared.

    Attributes:
        after: The evidence for the first day; None where that is open.
        before: The evidence for the last day; None where that is open.
        day: The evidence for one day; None where none is named.
    """

    after: Evidence | None = None
    before: Evidence | None = None
    day: Evidence | None = None

    @property
    def when(self) -> When | None:
        """The bounds as EDTF, each with `?`."""
        if self.day:
            return parse_when(f"{self.day.edtf}?")
        first = f"{self.after.edtf}?" if self.after else ".."
        last = f"{self.before.edtf}?" if self.before else ".."
        if first == last:
            return None if first == ".." else parse_when(first)
        try:
            return parse_when(f"{first}/{last}")
        except DateError:
            return None


def bounds(hints: Hints) -> Bounds:
    """What the dates of a text leave open; nothing where they contradict each other."""
    after = [one for one in hints.evidence if one.kind is Kind.AFTER]
    before = [one for one in hints.evidence if one.kind is Kind.BEFORE]
    days = [one for one in hints.evidence if one.kind is Kind.DAY]
    found = Bounds(
        max(after, key=lambda one: (one.day, -one.start), default=None),
        min(before, key=lambda one: (one.day, one.start), default=None),
        days[0] if len({one.day for one in days}) == 1 else None,
    )
    found = _narrowed(found, hints)
    return _consistent(found)


def _narrowed(found: Bounds, hints: Hints) -> Bounds:
    """Take the days without a year in, where a full date fixes theirs."""
    if found.after is None:
        return found
    lower = found.after
    ground = lower.day
    for one in hints.yearless:
        day = resolved_near(one.edtf or "", ground)
        if day and day > lower.day and _fits_weekday(one, day, hints):
            lower = _evidence(Kind.AFTER, day, one)
    upper = found.before
    for number, one, ahead in hints.paired:
        day = resolved_near(one.edtf or "", ground)
        if day is None or day.isoweekday() != number:
            continue
        if ahead:
            upper = _earlier(upper, _evidence(Kind.BEFORE, day, one))
        elif day >= lower.day:
            # Its weekday agrees, so that the year is right and the day a recent one.
            lower = _evidence(Kind.AFTER, day, one)
            upper = _earlier(upper, _evidence(Kind.BEFORE, paired_limit(day), one))
    return replace(found, after=lower, before=upper)


def _fits_weekday(one: Timex, day: date, hints: Hints) -> bool:
    return all(day.isoweekday() == number for number, pair, _ in hints.paired if pair == one)


def _evidence(kind: Kind, day: date, one: Timex) -> Evidence:
    return Evidence(kind, day, day.isoformat(), one.text, one.start)


def _earlier(one: Evidence | None, other: Evidence) -> Evidence:
    return other if one is None or other.day < one.day else one


def _consistent(found: Bounds) -> Bounds:
    """The bounds without those that cannot all be true."""
    after, before, day = found.after, found.before, found.day
    if after and before and after.day > before.day:
        # A report may quote an old plan, and it may date something by mistake: both are in doubt.
        after = before = None
    if day and ((after and day.day < after.day) or (before and day.day > before.day)):
        day = None
    return Bounds(after, before, day)
