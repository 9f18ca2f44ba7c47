"""The moment from which a text speaks: what of its publication date is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from dateline.dates import When
from dateline.temporal.reading import Grain, Reading

# Stands in for a year that is not known: a leap year, so that 29 February can be meant, and one
# that no text names, so that what was reckoned from it can be told from what the text states.
STANDIN = 4
_STATED = 1000


@dataclass(frozen=True, slots=True)
class Reference:
    """What is known of the day on which a text was published.

    Attributes:
        day: The day, in the stand-in year where the year is not known; None where no day is.
        about: A day that is near enough to tell which year is meant; None where none is.
        yearless: Whether `day` lacks its year, as in `XXXX-01-06`.
    """

    day: date | None = None
    about: date | None = None
    yearless: bool = False

    @property
    def weekday_day(self) -> date | None:
        """The day, where it also tells the days of the week."""
        return None if self.yearless else self.day

    def shown(self, reading: Reading) -> Reading:
        """The reading without the stand-in year, where that was its source."""
        if not self.yearless or reading.earliest is None or reading.earliest.year >= _STATED:
            return reading
        value = f"XXXX{reading.value[4:]}"
        if reading.grain is Grain.WEEK:
            value = "XXXX-WXX" + ("-WE" if value.endswith("-WE") else "")
        nameable = reading.grain <= Grain.DAY or reading.grain is Grain.MONTH
        edtf = f"XXXX{reading.edtf[4:]}" if nameable and reading.edtf else None
        return replace(reading, value=value, edtf=edtf, earliest=None, latest=None)


def reference_of(published: When | date | None) -> Reference:
    """What a publication date tells, be it a day, a stretch of days or a day without its year."""
    if published is None:
        return Reference()
    if isinstance(published, date):
        return Reference(published, published)
    ends = published.ends
    if len(ends) == 1 and ends[0].year is None and ends[0].day is not None:
        month = ends[0].month
        return Reference(date(STANDIN, month, ends[0].day), yearless=True) if month else Reference()
    first, last = published.earliest, published.latest
    if first is None or last is None:
        # An open interval tells which year is meant, as long as nothing lies far from its end.
        return Reference(None, first or last)
    if first == last:
        return Reference(first, first)
    near = (last - first).days <= 366
    return Reference(None, last if near else None)
