"""Why a text is not a date, and what to write instead.

Dates that are suggested stand in backquotes and are ones that `parse_when` reads; a suggestion
that would be a guess is not made.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.dates import level2, slips
from dateline.dates.when import DateError

_GENERIC = "write year, month and day, such as `2022-01-10`; docs/dates.md lists what can be said"
_NULL = "write `null`, and what is known of it in the note beside it, such as `date_note`"
_LONGEST = 60  # what a message quotes; a longer text is no date that anyone meant

_UNKNOWN = re.compile(
    r"\?+|-+|x{4}(-x{2}(-.*)?)?|n\.?/?a\.?|s\.?d\.?|n\.?d\.?|tb[acd]|null|none|nil|"
    r"unknown|undated|not stated|no date|date unknown",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"(?:to|yester)day|tomorrow|tonight|now|(?:last|this|next)\s+\w+|\w+\s+ago|"
    r"(?:(?:last|this|next|on)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"(?:\s+(?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_OTHER_YEARS = re.compile(
    r"(?:-[0-9]{4}|[+-]?[0-9]{5}|[+-]?[0-9]{7}|Y-?[0-9]+)(?:-.*)?|.*\bB\.?C\b.*"
)


def impossible_month(text: str, month: int) -> DateError:
    """There is no such month."""
    match = re.match(r"([0-9X]{4})-[0-9]{2}-(0[1-9]|1[0-2])", text)
    if match and 12 < month <= 31:
        hint = f"the month comes before the day: did you mean `{match[1]}-{match[2]}-{month}`?"
    elif text[:4].isdigit():
        hint = f"months run from 01 to 12; where the month is not known, write `{text[:4]}`"
    else:
        hint = "months run from 01 to 12"
    return DateError(f"{text!r} does not exist: there is no month {month:02d}", hint)


def impossible_day(text: str, year: int | None, month: int, day: int, length: int) -> DateError:
    """There is no such day in that month; `year` is None where it is unspecified."""
    name = slips.MONTHS[month - 1]
    known = f"where the day is not known, write `{text[:7]}`"
    if day < 1:
        return DateError(f"{text!r} does not exist: there is no day 00", known)
    held = f"{name} has {length} days" + (" at most" if month == 2 else "")
    if year is not None:
        held = f"{name} {year} has {length} days"
    return DateError(f"{text!r} does not exist: {held}", f"check the day; {known}")


def out_of_range(text: str) -> DateError:
    """The year is one that the calendar module cannot count with."""
    return DateError(
        f"{text!r} is out of range: years run from 0001 to 9999",
        "write `null`, and the time that is meant in the note beside it, such as `date_note`",
    )


def refusal(text: str, readable: Callable[[str], bool]) -> DateError:
    """Say why a text is not a date.

    Args:
        text: What was written, which is no EDTF of level 1.
        readable: Whether a text that is about to be suggested is a date.
    """
    if not text:
        return DateError("the date is empty", f"{_GENERIC}; where it is unknown, write `null`")
    if len(text) > _LONGEST:
        return DateError(f"{text[:_LONGEST] + '…'!r} is not a date in EDTF", _GENERIC)
    if _UNKNOWN.fullmatch(text):
        return DateError(f"{text!r} is not a date", _NULL)
    if _RELATIVE.fullmatch(text):
        return DateError(
            f"{text!r} means another day tomorrow", "write the day itself, such as `2022-01-10`"
        )
    if _OTHER_YEARS.fullmatch(text):
        return out_of_range(text)
    other_key = slips.with_time_of_day(text)
    if other_key and readable(other_key.date):
        return DateError(
            f"{text!r} holds more than a date",
            f"write `{other_key.date}` here and `{other_key.key}: {other_key.value}` beside it"
            + ("; its zone goes under `timezone`" if other_key.zone else ""),
        )
    advanced = level2.explain(text, readable)
    if advanced:
        return DateError(f"{text!r} is EDTF level 2; Dateline reads level 1", advanced)
    return DateError(f"{text!r} is not a date in EDTF", _suggestion(text, readable))


def _suggestion(text: str, readable: Callable[[str], bool]) -> str:
    """A hint that names what was probably meant, or else the general one."""
    meant = [candidate for candidate in slips.meanings(text) if readable(candidate)]
    if not meant:
        return _GENERIC
    if any(candidate.startswith("XXXX") for candidate in meant):
        return f"write the year too; where no source states it, `{meant[0]}`"
    if text.casefold().startswith(("early", "mid", "late")):
        return f"write the days that it can mean, such as `{meant[0]}`"
    return "write " + " or ".join(f"`{candidate}`" for candidate in meant)
