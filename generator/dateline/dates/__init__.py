"""Dates as EDTF level 1: bounds, order, and words that keep the precision."""

from dateline.dates.parse import parse_when
from dateline.dates.when import DateError, End, PartOfDay, Precision, Season, When

__all__ = ["DateError", "End", "PartOfDay", "Precision", "Season", "When", "parse_when"]
