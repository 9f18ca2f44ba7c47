"""What a statement is known by when two are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - as in the model
from datetime import timedelta
from functools import lru_cache

from dateline.dates import DateError, When, parse_when
from dateline.ingest.events.verbs import Token, first_finite, head_verb, tokens_of
from dateline.ingest.merge.model import Statement
from dateline.ingest.merge.state import Entry
from dateline.ingest.merge.synonyms import plainly
from dateline.ingest.merge.words import stems
from dateline.ingest.model import Candidate, Mention, Modality

# News looks back at the last days of its story without a date for each.
BACKGROUND = timedelta(days=7)
# What stands before the subject: "On Monday, …", "In a bid to end the strike, …".
OPENING = re.compile(
    r"(?:(?:earlier|later|early|late)\s+)?(?:on|in|at|after|before|following|despite|during|by|with|"
    r"although|while|when|as|since|amid|under|due to|because)\s[^,]{2,120},\s+(?=\w)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3
_VERB_WITHIN = 300  # code points; the verb of a clause of news stands early
_FEW_DAYS = 7
_LIGHT = frozenset(
    [
        "be",
        "been",
        "being",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "make",
        "made",
        "take",
        "took",
        "taken",
        "get",
        "got",
        "go",
        "include",
        "includes",
        "included",
        "including",
        "went",
        "gone",
        "come",
        "came",
        "give",
        "gave",
        "put",
        "set",
        "become",
        "became",
        "remain",
        "continue",
        "continued",
    ]
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days that something can have been on; None where that is open."""

    first: Day | None = None
    last: Day | None = None

    def meets(self, other: Bounds, slack: int = 0) -> bool:
        """Whether there is a day that both allow, or days no more than `slack` apart."""
        return _before(self.first, other.last, slack) and _before(other.first, self.last, slack)

    @property
    def days(self) -> int | None:
        """How many days it holds; None where it is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None


def _before(first: Day | None, last: Day | None, slack: int) -> bool:
    return first is None or last is None or (first - last).days <= slack


@dataclass(frozen=True, slots=True)
class Features:
    """What a statement is known by.

    Attributes:
        words: Stems of its words, without those of names, of its date and of what only opens it;
            and its measures, with `#` before them.
        full: The same with what hangs on it.
        verb: The stem of its verb; empty where it is not known, or says little by itself.
        actors: Ids or names of its actors.
        places: Ids or names of its places.
        figures: Its numbers with what they count.
        act: Whether it is an act of speech, which is another event than what is spoken of.
        denied: Whether it says that something did not happen.
        planned: Whether it is still to come.
        stated: The day or few days that the article gives for it.
        allowed: The days that are left where its day is not the article's own word.
    """

    words: frozenset[str]
    actors: frozenset[str]
    places: frozenset[str]
    figures: frozenset[tuple[str, int | float]]
    bounds: Bounds
    act: bool
    denied: bool
    planned: bool = False
    full: frozenset[str] = frozenset()
    verb: str = ""
    allowed: Bounds | None = None
    stated: Bounds | None = None

    @property
    def wide(self) -> Bounds:
        """The widest bounds that can be meant."""
        return self.allowed or self.bounds


def features(statement: Statement) -> Features:
    """The features of a statement."""
    candidate = statement.candidate
    language = statement.source.extraction.article.language or "en"
    core = statement.core or candidate
    measures = _measures(candidate)
    full = stems(_told(candidate), language) | measures
    return Features(
        words=(stems(_told(core, opening=False), language) | measures) or full,
        full=full,
        verb=_verb(core, language),
        actors=frozenset(_key(one) for one in candidate.actors if not one.others),
        places=frozenset(_key(one) for one in candidate.places if not one.others),
        figures=frozenset(_figures(candidate)),
        bounds=bounds_of(candidate),
        act=candidate.modality is Modality.REPORTED,
        denied=candidate.modality is Modality.DENIED,
        planned=candidate.modality is Modality.PLANNED,
        allowed=_allowed(statement),
        stated=_stated(statement),
    )


def _stated(statement: Statement) -> Bounds | None:
    """The day or few days that the article gives for it."""
    bounds = bounds_of(statement.candidate)
    days = bounds.days
    stated = statement.candidate.cites is not None and not statement.doubt
    return bounds if stated and days and days <= _FEW_DAYS else None


def _allowed(statement: Statement) -> Bounds | None:
    """The bounds of a statement with a doubtful day: some days back, and up to publication."""
    bounds = bounds_of(statement.candidate)
    if not statement.doubt or statement.within or bounds.first is None:
        return None
    published = statement.source.published or statement.source.extraction.publication.when
    last = published.latest if published else None
    return Bounds(
        max(bounds.first, Day.min + BACKGROUND) - BACKGROUND,
        bounds.last if last is None or bounds.last is None else max(bounds.last, last),
    )


def features_of_entry(entry: Entry, language: str) -> Features:
    """The features of an entry or draft that the site has."""
    text = " ".join((entry.title, *entry.quotes))
    when = entry.date
    return Features(
        words=stems(text, language) | {f"#{measure}" for measure, _ in entry.figures},
        actors=frozenset(entry.actors),
        places=frozenset(entry.places),
        figures=frozenset(entry.figures),
        bounds=Bounds(when.earliest, when.latest) if when else Bounds(),
        act=False,
        denied=False,
    )


def bounds_of(candidate: Candidate) -> Bounds:
    """The days that a candidate can have been on, by its date or else by its bounds."""
    when = when_of(candidate)
    if when and (when.earliest or when.latest):
        return Bounds(when.earliest, when.latest)
    return Bounds(candidate.earliest, candidate.latest)


def when_of(candidate: Candidate) -> When | None:
    """The candidate's date; None where it has none that can be read."""
    try:
        return read_when(candidate.date) if candidate.date else None
    except DateError:
        return None


@lru_cache(4096)
def read_when(edtf: str) -> When:
    """A date that is met again and again; as `parse_when`.

    Raises:
        DateError: The text is no date.
    """
    return parse_when(edtf)


def _key(mention: Mention) -> str:
    return mention.id or mention.name.casefold()


def _figures(candidate: Candidate) -> list[tuple[str, int | float]]:
    found = []
    for one in candidate.figures:
        number = next((n for n in (one.value, one.low, one.high) if n is not None), None)
        if number is not None:
            found.append((one.measure or _plain(one.proposed or one.unit), number))
    return found


@lru_cache(4096)
def _plain(measure: str) -> str:
    """A proposed measure by its stems: "people-arrested" counts what "people-detained" does."""
    return " ".join(sorted(stems(measure.replace("-", " "), "en"))) or measure


def _measures(candidate: Candidate) -> frozenset[str]:
    """What its numbers count: a word that two articles may put differently."""
    return frozenset(f"#{one.measure}" for one in candidate.figures if one.measure)


def _told(candidate: Candidate, *, opening: bool = True) -> str:
    """The quote with its names and its date blanked out: they are compared by what they mean.

    Args:
        candidate: What is told.
        opening: Whether what stands before its subject is kept: "In a bid to end the strike, …".
    """
    quote = candidate.quote
    known = [(one.start, one.end) for one in (*candidate.actors, *candidate.places) if one.text]
    for a, b in (*known, *((candidate.cites,) if candidate.cites else ())):
        start, end = max(0, a - candidate.start), min(b - candidate.start, len(quote))
        if start < end:
            quote = quote[:start] + " " * (end - start) + quote[end:]
    if not opening and (before := OPENING.match(candidate.quote)):
        rest = quote[before.end() :]
        return rest if len(rest.split()) >= _FEWEST_WORDS else quote
    return quote


def _verb(candidate: Candidate, language: str) -> str:
    """The stem of the verb of a clause, behind its auxiliaries."""
    if not language.startswith("en"):
        return ""
    opening = OPENING.match(candidate.quote)
    quote = plainly(candidate.quote[opening.end() if opening else 0 :])
    tokens = tokens_of(quote, 0, min(len(quote), _VERB_WITHIN))
    if tokens and tokens[0].low.endswith("ing") and not tokens[0].capital:
        head: Token | None = tokens[0]
    else:
        head = head_verb(tokens, first_finite(tokens)[0])
    if head is None or head.low in _LIGHT:
        return ""
    return next(iter(stems(head.low, language)), "")
