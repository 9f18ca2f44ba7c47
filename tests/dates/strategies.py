"""Dates, entries and texts for properties that hold for all of them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from hypothesis import strategies as st

from dateline.dates import PartOfDay, When, parse_when

_YEARS = st.integers(1, 9999).map("{:04d}".format)
_MONTHS = st.integers(1, 12).map("{:02d}".format)
_MARKS = st.sampled_from(["", "", "?", "~", "%"])

plain_dates = st.one_of(
    st.dates().map(str), st.dates().map(lambda day: str(day)[:7]), _YEARS.map(str)
)
_SEASONS = st.builds("{}-{}".format, _YEARS, st.integers(21, 24))
_UNSPECIFIED = st.one_of(
    st.builds("{}-{}-XX".format, _YEARS, _MONTHS),
    st.builds("{}-XX".format, _YEARS),
    st.builds("{}-XX-XX".format, _YEARS),
    st.integers(1, 999).map("{:03d}X".format),
    st.integers(1, 99).map("{:02d}XX".format),
    st.dates().map(lambda day: f"XXXX{str(day)[4:]}"),
    _MONTHS.map("XXXX-{}".format),
)
_ENDS = st.builds(lambda text, mark: text + mark, st.one_of(plain_dates, _SEASONS), _MARKS)
_SINGLE = st.one_of(_ENDS, st.builds(lambda text, mark: text + mark, _UNSPECIFIED, _MARKS))


def _ordered(first: str, last: str) -> str:
    """The two as an interval, whichever comes first."""
    ends = sorted((first, last), key=lambda end: parse_when(end).earliest or datetime.date.min)
    return "/".join(ends)


_INTERVALS = st.one_of(
    st.builds(_ordered, _ENDS, _ENDS),
    st.builds("{}/{}".format, _ENDS, st.sampled_from(["", ".."])),
    st.builds("{}/{}".format, st.sampled_from(["", ".."]), _ENDS),
)

_WORDS = """
early late c. about between from to and by before after since night of the morning
2022 10 4th 31 January Feb. May 2022-01-10 21:00 9 pm 2020s spring today BC - – / ..
, ? ~ 00 13 0000 9999 0001-01-01 9999-12-31 century 21st
"""

edtf = st.one_of(_SINGLE, _INTERVALS)
"""Texts that are EDTF of level 1, or a day or month of an unspecified year."""

near_edtf = st.one_of(
    st.text(),
    st.text(alphabet="0123456789X-/?~%.[]{} TuxYES:^", max_size=24),
    st.builds(
        lambda text, at, other: text[:at] + other + text[at + 1 :],
        edtf,
        st.integers(0, 20),
        st.text(max_size=2),
    ),
    st.lists(
        st.sampled_from(_WORDS.split()),
        max_size=5,
    ).map(" ".join),
)
"""Texts of all kinds, many of them close to a date."""


@dataclass(frozen=True)
class TimedEntry:
    """What the order of entries depends on."""

    when: When | None
    clock: datetime.time | None
    part: PartOfDay | None
    order: int


entries = st.builds(
    TimedEntry,
    when=st.one_of(st.none(), edtf.map(parse_when)),
    clock=st.one_of(st.none(), st.times()),
    part=st.one_of(st.none(), st.sampled_from(PartOfDay)),
    order=st.integers(-2, 2),
)
