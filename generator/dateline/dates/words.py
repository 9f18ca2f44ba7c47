"""Dates in words that keep their precision, in the site's language.

The words say neither more nor less than the EDTF: a month stays a month, what is not stated is
said not to be, and `?` and `~` are words too.
"""

from __future__ import annotations

from datetime import date, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location

from dateline.dates import grammar
from dateline.dates import messages as m
from dateline.dates.names import Names
from dateline.dates.patterns import Patterns
from dateline.dates.when import PartOfDay, When
from dateline.i18n import babel_locale, translations

_KEPT = 4096  # phrases of one language


class DateWords:
    """Says dates in one language.

    Words come from that language's catalogue, names and patterns of dates from Babel. Where there
    is no catalogue the words are English between Babel's dates; where Babel does not know the
    language, all is British English.

    Args:
        language: A BCP 47 tag, such as `en`, `de` or `pt-BR`.
    """

    def __init__(self, language: str) -> None:
        self._locale = babel_locale(language)
        self._patterns = Patterns(self._locale)
        self._translations = translations(language)
        self._names = Names(self._patterns, self._say)
        # One date stands on many pages: in lists, beside quotes, in the words of neighbours.
        self._phrase = lru_cache(_KEPT)(self._said)

    def day(self, day: date) -> str:
        """`4 January 2022`."""
        return self._patterns.day(day.year, day.month, day.day)

    def weekday(self, day: date) -> str:
        """`Tuesday`."""
        return self._patterns.weekday(day)

    def month(self, year: int, month: int) -> str:
        """`January 2022`."""
        return self._patterns.month(year, month)

    def span(self, first: date, last: date) -> str:
        """`from 2 to 11 January 2022`; the day alone where both are the same."""
        if first == last:
            return self.day(first)
        pair = self._patterns.days(first, last)
        return self._say(m.FROM_TO.day, start=pair.start, end=pair.end)

    def detail(
        self, clock: time | None = None, part: PartOfDay | None = None, zone: str | None = None
    ) -> str:
        """The time of day alone, `21:00` or `night`; empty where neither is known.

        Args:
            clock: The time, which goes before the part.
            part: The part of the day.
            zone: The IANA zone of the time, where the words should name it: `21:00 Moscow time`.
        """
        if clock is not None:
            said = self._patterns.time(clock)
            if zone is None:
                return self._say(m.TIME, time=said)
            place = get_timezone_location(ZoneInfo(zone), self._locale, return_city=True)
            named = "/" in zone and not zone.startswith("Etc/")
            message = m.TIME_IN_PLACE if named else m.TIME_IN_ZONE
            return self._say(message, time=said, place=place.rpartition("/")[2])
        return "" if part is None else self._say(m.PARTS[part])

    def heading(self, when: When | None) -> str:
        """The date without a time of day, with a capital letter."""
        words = self.phrase(when)
        return words[:1].upper() + words[1:]

    def phrase(
        self,
        when: When | None,
        *,
        clock: time | None = None,
        part: PartOfDay | None = None,
        extent: str | None = None,
        planned: bool = False,
        zone: str | None = None,
    ) -> str:
        """A date in words: `4 January 2022, night`, `between 5 and 9 January 2022`.

        Args:
            when: The date; None where it is unknown.
            clock: The time of day.
            part: The part of the day.
            extent: Of an interval: `throughout` where the event filled it ("from … to"), `within`
                where it happened at some time in it; None where that is not known.
            planned: Whether it is a plan ("planned for …").
            zone: The IANA zone of `clock`, where the words should name it.
        """
        return self._phrase(when, clock, part, extent, planned, zone)

    def _said(
        self,
        when: When | None,
        clock: time | None,
        part: PartOfDay | None,
        extent: str | None,
        planned: bool,
        zone: str | None,
    ) -> str:
        """A date in words, worked out; see `phrase`."""
        detail = self.detail(clock, part, zone)
        if when is None:
            said = self._say(m.NO_DATE_PLANNED if planned else m.NO_DATE)
            return self._with_detail(said, detail)
        sentence = grammar.sentence(when, part if clock is None else None, extent, planned=planned)
        said = self._say(sentence.message, **self._dates(when, sentence.message))
        if planned and not sentence.plan_said:
            said = self._say(m.PLANNED, phrase=said)
        if not sentence.part_said:
            said = self._with_detail(said, detail)
        for note in grammar.notes(when, extent, planned=planned):
            said = self._say(note, phrase=said)
        return said

    def _with_detail(self, phrase: str, detail: str) -> str:
        return self._say(m.WITH_DETAIL, phrase=phrase, detail=detail) if detail else phrase

    def _say(self, message: m.Message, **values: str) -> str:
        """The message in the language, with the values in their places."""
        found = self._translations.pgettext(message.context, message.text)
        return str(found).format_map(values)

    def _dates(self, when: When, message: m.Message) -> dict[str, str]:
        """What stands for the dates in a message: one date, or two."""
        if grammar.is_span(when):
            start, end = self._names.two(when.ends[0], when.ends[-1])
            return {
                "start": start.alone,
                "end": end.alone,
                "start_of": start.within,
                "end_of": end.within,
            }
        name = self._names.one(when.ends[0], in_phrase=message != m.DATE)
        return {"date": name.alone, "date_of": name.within}
