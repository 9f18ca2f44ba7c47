"""What to write instead of the forms of EDTF level 2, which Dateline does not read."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable

_ANY_DATE = r"[0-9X]{4}(?:-[0-9X]{2}){0,2}"
_SET = re.compile(r"([\[{])(.*)[\]}]")
_DIGITS = re.compile(rf"{_ANY_DATE}[?~%]?")
_MARKS = re.compile(r"(?=.*[?~%].)[?~%]?[0-9X]{4}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?){0,2}")
_EXPONENT = re.compile(r"Y?-?[0-9]+E[0-9]+(?:S[0-9]+)?")
_SIGNIFICANT = re.compile(r"([0-9]{4})S([0-9]+)")
_GROUPING = re.compile(r"([0-9]{4})-(2[1-9]|3[0-9]|4[01])(?:[?~%]|\^.+)?")

# What a grouping of months in the month's place stands for; 25 to 28 are the northern seasons.
_GROUPED = {
    29: (9, 11),
    31: (3, 5),
    32: (6, 8),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    37: (1, 4),
    38: (5, 8),
    39: (9, 12),
    40: (1, 6),
    41: (7, 12),
}


def explain(text: str, readable: Callable[[str], bool]) -> str | None:
    """The hint for a form of level 2; None where the text is none.

    Args:
        text: What was written.
        readable: Whether a text that is about to be suggested is a date.
    """
    for rule in (_set, _significant, _grouping, _digits, _interval, _marks):
        found = rule(text)
        if found:
            hint, candidate = found
            return f"{hint}: `{candidate}`" if readable(candidate) else hint
    if _EXPONENT.fullmatch(text):
        return "years run from 0001 to 9999 and are written out"
    return None


def _set(text: str) -> tuple[str, str] | None:
    """`[2022-01-04, 2022-01-06]`, one of them, or `{…}`, all of them."""
    match = _SET.fullmatch(text)
    if not match:
        return None
    dates = sorted(re.findall(r"[0-9]{4}(?:-[0-9]{2}){0,2}", match[2])) or [""]
    span = f"{dates[0]}/{dates[-1]}"
    if match[1] == "{":
        return "write one entry for each date, or the span that holds them", span
    return "write the span that holds them, with `extent: within`", span


def _significant(text: str) -> tuple[str, str] | None:
    """`2022S2`: only the first digits count."""
    match = _SIGNIFICANT.fullmatch(text)
    if not match:
        return None
    kept = int(match[2])
    return "write X for the digits that are not known", match[1][:kept].ljust(4, "X")


def _grouping(text: str) -> tuple[str, str] | None:
    """`2022-33`: a quarter, or a season of one hemisphere."""
    match = _GROUPING.fullmatch(text)
    if not match:
        return None
    year, number = int(match[1]), int(match[2])
    if number <= 28:
        return "write the season", f"{match[1]}-{number if number <= 24 else number - 4}"
    if number == 30:
        return "write the months", f"{match[1]}-12/{year + 1:04d}-02"
    first, last = _GROUPED[number]
    return "write the months", f"{match[1]}-{first:02d}/{match[1]}-{last:02d}"


def _digits(text: str) -> tuple[str, str] | None:
    """`2022-01-1X`: an X where level 1 has none."""
    if "X" not in text or not _DIGITS.fullmatch(text):
        return None
    if re.match("XXXX-[01]", text):
        return "leave out what is not known", text.replace("-XX", "")
    return "write the span that it can mean", "/".join(_span(text.rstrip("?~%")))


def _interval(text: str) -> tuple[str, str] | None:
    """`2022-01-XX/2022-02`: an X inside an interval."""
    first, slash, last = text.partition("/")
    if not slash or "X" not in text:
        return None
    if "XXXX-" in text:
        return "write the year at both ends, such as `2022-01-04/2022-01-08`", ""
    ends = []
    for position, end in enumerate((first, last)):
        bare = end.rstrip("?~%")
        if bare not in {"", ".."} and not re.fullmatch(_ANY_DATE, bare):
            return None
        ends.append(_span(bare)[position] + end[len(bare) :] if "X" in bare else end)
    return "write the ends without X", "/".join(ends)


def _marks(text: str) -> tuple[str, str] | None:
    """`2022?-01`: a mark on a part of the date."""
    if not _MARKS.fullmatch(text):
        return None
    marks = set(re.findall(r"[?~%]", text))
    mark = marks.pop() if len(marks) == 1 else "%"
    bare = re.sub(r"[?~%]", "", text)
    return "put the mark at the end, where it holds for the whole date", bare + mark


def _span(text: str) -> tuple[str, str]:
    """The first and last date that a date with X in it can mean, as coarse as it allows."""
    parts = text.split("-")
    while len(parts) > 1 and parts[-1] == "XX":
        parts.pop()
    for index, part in enumerate(parts):
        if "X" in part:
            parts = parts[: index + 1]
            break
    low, high = ([part.replace("X", digit) for part in parts] for digit in ("0", "9"))
    if len(parts) == 2:
        low[1], high[1] = max(low[1], "01"), min(high[1], "12")
    if len(parts) == 3 and low[1] in {f"{month:02d}" for month in range(1, 13)}:
        length = monthrange(max(int(high[0]), 1), int(high[1]))[1]
        low[2], high[2] = max(low[2], "01"), min(high[2], f"{length:02d}")
    low[0] = max(low[0], "0001")
    return "-".join(low), "-".join(high)
