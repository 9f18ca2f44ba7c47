"""Every message that dates are said with, in English; catalogues translate them.

A message has a context, because other languages say days and longer periods differently ("am 7.
Januar", "im Januar"): `day` where all dates in it are days, `period` where some are a month, a
season or a year. Translations may use `{date_of}`, `{start_of}` and `{end_of}` in place of
`{date}`, `{start}` and `{end}`: these have the form that a month or season takes inside a date, a
genitive in many languages. Extract them with `pybabel extract -k message:1c,2`.
"""

from __future__ import annotations

from typing import NamedTuple

from dateline.dates.when import PartOfDay, Season


class Message(NamedTuple):
    """A text in English, and the context that sets it apart from others of the same words."""

    context: str
    text: str


class Either(NamedTuple):
    """A message for days, and one for longer periods."""

    day: Message
    period: Message


def message(context: str, text: str) -> Message:
    """Mark a text for extraction."""
    return Message(context, text)


# Names of dates
YEAR = message("year", "{year}")
DECADE = message("decade", "{decade}s")
THE_DECADE = message("decade within a phrase", "the {decade}s")
SEASONS = {
    Season.SPRING: message("season", "spring {year}"),
    Season.SUMMER: message("season", "summer {year}"),
    Season.AUTUMN: message("season", "autumn {year}"),
    Season.WINTER: message("season", "winter {year}"),
}
SEASONS_OF = {
    Season.SPRING: message("season within a phrase", "spring {year}"),
    Season.SUMMER: message("season within a phrase", "summer {year}"),
    Season.AUTUMN: message("season within a phrase", "autumn {year}"),
    Season.WINTER: message("season within a phrase", "winter {year}"),
}
DATE = message("date", "{date}")
NO_DATE = message("date", "date not stated")
NO_DATE_PLANNED = message("date", "planned, date not stated")

# Time of day
PARTS = {
    PartOfDay.MORNING: message("part of day", "morning"),
    PartOfDay.AFTERNOON: message("part of day", "afternoon"),
    PartOfDay.EVENING: message("part of day", "evening"),
    PartOfDay.NIGHT: message("part of day", "night"),
}
TIME = message("time of day", "{time}")
TIME_IN_PLACE = message("time of day", "{time} {place} time")
TIME_IN_ZONE = message("time of day", "{time} {place}")
WITH_DETAIL = message("date", "{phrase}, {detail}")

# One date, or an interval with two ends
PROBABLY = message("date", "probably {phrase}")
ABOUT = Either(message("day", "about {date}"), message("period", "about {date}"))
BETWEEN = Either(
    message("day", "between {start} and {end}"), message("period", "between {start} and {end}")
)
FROM_TO = Either(
    message("day", "from {start} to {end}"), message("period", "from {start} to {end}")
)
NIGHT_OF = message("day", "night of {start} to {end}")

# An interval with one end
BY = Either(message("day", "by {date}"), message("period", "by {date}"))
UNTIL = Either(message("day", "until {date}"), message("period", "until {date}"))
SINCE = Either(message("day", "since {date}"), message("period", "since {date}"))
FROM = Either(message("day", "from {date}"), message("period", "from {date}"))
NOT_BEFORE = Either(
    message("day", "no earlier than {date}"), message("period", "no earlier than {date}")
)
BY_PART = {
    PartOfDay.MORNING: message("day", "by the morning of {date}"),
    PartOfDay.AFTERNOON: message("day", "by the afternoon of {date}"),
    PartOfDay.EVENING: message("day", "by the evening of {date}"),
    PartOfDay.NIGHT: message("day", "by the night of {date}"),
}
SINCE_PART = {
    PartOfDay.MORNING: message("day", "since the morning of {date}"),
    PartOfDay.AFTERNOON: message("day", "since the afternoon of {date}"),
    PartOfDay.EVENING: message("day", "since the evening of {date}"),
    PartOfDay.NIGHT: message("day", "since the night of {date}"),
}

# Plans
PLANNED_FOR = Either(message("day", "planned for {date}"), message("period", "planned for {date}"))
PLANNED_FOR_SEASON = message("season", "planned for {date}")
PLANNED_BETWEEN = Either(
    message("day", "planned for some time between {start} and {end}"),
    message("period", "planned for some time between {start} and {end}"),
)
PLANNED_FROM_TO = Either(
    message("day", "planned from {start} to {end}"),
    message("period", "planned from {start} to {end}"),
)
PLANNED_NIGHT_OF = message("day", "planned for the night of {start} to {end}")
PLANNED_BY = Either(
    message("day", "planned for no later than {date}"),
    message("period", "planned for no later than {date}"),
)
PLANNED_SINCE = Either(
    message("day", "planned from {date} on"), message("period", "planned from {date} on")
)
PLANNED = message("date", "planned: {phrase}")

# What is not known of a date
DAY_NOT_STATED = message("date", "{phrase}, day not stated")
NOT_STATED = {
    ("day",): DAY_NOT_STATED,
    ("month",): message("date", "{phrase}, month not stated"),
    ("month", "day"): message("date", "{phrase}, month and day not stated"),
    ("year",): message("date", "{phrase}, year not stated"),
}
DATE_NOT_STATED = message("date", "{phrase}, date not stated")
START_NOT_STATED = message("date", "{phrase}, start not stated")
END_NOT_STATED = message("date", "{phrase}, end not stated")
DATE_UNCERTAIN = message("date", "{phrase}, date uncertain")
DATES_UNCERTAIN = message("date", "{phrase}, dates uncertain")
START_UNCERTAIN = message("date", "{phrase}, start uncertain")
END_UNCERTAIN = message("date", "{phrase}, end uncertain")
DATE_APPROXIMATE = message("date", "{phrase}, date approximate")
DATES_APPROXIMATE = message("date", "{phrase}, dates approximate")
START_APPROXIMATE = message("date", "{phrase}, start approximate")
END_APPROXIMATE = message("date", "{phrase}, end approximate")
