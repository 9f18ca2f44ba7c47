"""What is still the news: how far a day lies before publication, and where a clause names it."""

from __future__ import annotations

from datetime import timedelta

from dateline.dates import When
from dateline.ingest.events.clauses import Clause
from dateline.ingest.events.dated import Dated
from dateline.temporal import Timex

# How many days before publication are still the news.
# Between 10 and 21 the development set does not change.
_NEWS_DAYS = 14


def is_recent(dated: Dated, published: Dated, days: int | None = None) -> bool:
    """Whether a date lies so shortly before publication that it is the news.

    Where the publication is not known, any single day is taken for it.
    """
    today = published.latest
    if dated.earliest is None or dated.latest is None:
        return today is None and dated.date is not None and dated.date.startswith("XXXX-")
    if (dated.latest - dated.earliest).days > 1:
        return False
    if today is None:
        return True
    return today - timedelta(days or _NEWS_DAYS) <= dated.earliest and dated.latest <= today


def is_recent_day(timex: Timex, published: Dated) -> bool:
    """Whether an expression names a single day that is still the news."""
    first, today = timex.earliest, published.latest
    if first is None or first != timex.latest or today is None:
        return False
    return today - timedelta(_NEWS_DAYS) <= first <= today


def fronted(clause: Clause, dated: Dated) -> bool:
    """Whether a date stands in front of the verb of its clause."""
    if clause.verb < 0 or dated.cites is None:
        return True
    return dated.cites[0] < clause.tokens[clause.verb].start


def published_on(when: When | None) -> Dated:
    """The day of publication as a date of events."""
    if when is None:
        return Dated(None, "undated")
    return Dated(when.edtf, "publication", None, when.earliest, when.latest)
