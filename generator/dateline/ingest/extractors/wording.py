"""Whether a candidate's words are the article's: its quote, names, figures, attribution, title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isclose

from dateline.dates import DateError
from dateline.ingest.extractors.dating import supported
from dateline.ingest.extractors.evidence import Evidence
from dateline.ingest.figures.scan import Number, scan
from dateline.ingest.model import Attribution, Candidate, FigureFound, Mention
from dateline.schema import Qualifier

LONGEST_TITLE = 120
# The longest sentences of news have some 700 characters; more is a passage, and no quote.
LONGEST_QUOTE = 1500
_SHOWN = 60
# Two paragraphs before a quote and the rest of its own, in characters.
_BEFORE, _BEHIND = 1000, 400
# How far around a figure its number and its unit are read in a quote that is a page long.
_NEAR, _FAR = 300, 2000
# What no editor can see and no file should hold: controls, lone halves of pairs, text direction.
_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_HIDDEN_OR_BREAK = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028-\u202e\u2066-\u2069]")
_WORD = re.compile(r"\w+")
# Who is counted without a noun: "thousands-strong", "164 were killed", "300 of them".
_IMPLIED = {"people", "person"}
_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
# Two characters before a cut and two behind it.
_WITHIN_WORD = re.compile(r".[^\W_][^\W_].?", re.DOTALL)
_WITHIN_NUMBER = re.compile(r"\d[.,]\d|.\d[.,]\d", re.DOTALL)
# Thai, Lao, Burmese, Khmer, kana and Han are written without spaces.
_UNPARTED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_UNSAID = {Qualifier.EXACT, Qualifier.ABOUT}


def quote_reasons(evidence: Evidence, candidate: Candidate) -> Iterator[str]:
    """The quote must be the article's words at its offsets."""
    text, start, end = evidence.document.text, candidate.start, candidate.end
    if not candidate.quote.strip():
        yield "the quote is empty"
    elif _inside(start, end, text) and text[start:end] == candidate.quote:
        if _cuts(text, start) or _cuts(text, end):
            yield "the quote begins or ends in the middle of a word or number"
    elif candidate.quote not in text:
        yield f"the article does not say {_shown(candidate.quote)}"
    elif not _inside(start, end, text):
        yield f"its offsets, {start} to {end}, lie outside the article ({len(text)} characters)"
    else:
        yield f"at its offsets, {start} to {end}, the article says {_shown(text[start:end])}"
    if len(candidate.quote) > LONGEST_QUOTE:
        yield f"the quote is longer than {LONGEST_QUOTE} characters"
    if found := _HIDDEN.search(candidate.quote):
        yield f"the quote holds a control character, U+{ord(found[0]):04X}"


def mention_reasons(evidence: Evidence, candidate: Candidate) -> Iterator[str]:
    """The actors and places must stand in the article; a record that is meant must exist."""
    for mention in candidate.actors:
        yield from _mention(evidence, mention, evidence.actors, "actor")
    for mention in candidate.places:
        yield from _mention(evidence, mention, evidence.places, "place")


def figure_reasons(evidence: Evidence, candidate: Candidate) -> Iterator[str]:
    """Each figure must lie in the quote, and its number must be what the words there say."""
    for figure in candidate.figures:
        what = f"the figure {_shown(figure.text)}"
        if figure.text != _words(evidence, figure.start, figure.end) or not figure.text.strip():
            yield f"{what} does not stand at its offsets, {figure.start} to {figure.end}"
        elif not candidate.start <= figure.start < figure.end <= candidate.end:
            yield f"{what} lies outside the quote"
        else:
            yield from (f"{what}: {reason}" for reason in _number(evidence, figure, candidate))
        yield from (f"{what}: {reason}" for reason in _of_records(evidence, figure, candidate))


def attribution_reasons(evidence: Evidence, candidate: Candidate) -> Iterator[str]:
    """The words that attribute must stand in the article, and be about the quote."""
    attribution = candidate.attribution
    if attribution is None:
        return
    if not _words(evidence, *attribution.cue).strip():
        start, end = attribution.cue
        yield f"no words stand at {start} to {end}, where the attribution's cue should be"
    if not _inside(attribution.start, attribution.end, evidence.document.text):
        yield "what is attributed lies outside the article"
    elif attribution.end <= candidate.start or candidate.end <= attribution.start:
        yield "the attribution is about other words than the quote"
    for mention in _speakers(attribution):
        yield from _mention(evidence, mention, evidence.actors, "speaker")


def title_reasons(candidate: Candidate) -> Iterator[str]:
    """The title must be short, and may give no figure that the quote does not give."""
    title = candidate.title
    if not title:
        return
    if len(title) > LONGEST_TITLE:
        yield f"the title is longer than {LONGEST_TITLE} characters"
        return
    said = _numbers(candidate.quote) | _numbers((candidate.date or "").replace("-", " "))
    extra = sorted(_numbers(title) - said)
    if extra:
        listed = ", ".join(f"{number:g}" for number in extra)
        yield f"the title says {listed}, which the quote does not"


def hidden_reasons(candidate: Candidate) -> Iterator[str]:
    """What is written by the extractor must be one line that can be read."""
    mentions = [*candidate.actors, *candidate.places]
    written = {
        "title": [candidate.title],
        "basis": [candidate.basis],
        "name of an actor or place": [mention.name for mention in mentions],
        "unit of a figure": [figure.unit for figure in candidate.figures],
        "measure proposed for a figure": [figure.proposed for figure in candidate.figures],
        "reason why it is left out": [candidate.left_out],
    }
    for what, texts in written.items():
        found = next(filter(None, map(_HIDDEN_OR_BREAK.search, texts)), None)
        if found:
            yield f"the {what} holds a control character, U+{ord(found[0]):04X}"


def _cuts(text: str, place: int) -> bool:
    """Whether a cut would part a word or a number ("5,100"); some scripts do not part words."""
    around = text[place - 2 : place + 2] if place > 1 else f" {text[max(place - 1, 0) : place + 2]}"
    if not 0 < place < len(text) or _UNPARTED.search(around):
        return False
    return bool(_WITHIN_WORD.fullmatch(around) or _WITHIN_NUMBER.match(around))


def _mention(
    evidence: Evidence, mention: Mention, records: frozenset[str], what: str
) -> Iterator[str]:
    shown = _shown(mention.text or mention.name)
    if not _inside(mention.start, mention.end, evidence.document.text):
        yield f"the {what} {shown} lies outside the article"
    elif mention.text and mention.text != _words(evidence, mention.start, mention.end):
        yield f"the {what} {shown} does not stand at its offsets, {mention.start} to {mention.end}"
    if not mention.name.strip():
        yield f"the {what} {shown} has no name"
    ids = (*mention.others, mention.id) if mention.id is not None else mention.others
    for missing in sorted(set(ids) - records):
        yield f"the {what} {shown} is said to be {missing!r}, of which there is no record"


def _number(evidence: Evidence, figure: FigureFound, candidate: Candidate) -> Iterator[str]:
    """Whether the words of a figure give its number, and no other qualifier."""
    if figure.value is None and (figure.low is None or figure.high is None):
        yield "it has no number"
        return
    if figure.value is None and (figure.low or 0) > (figure.high or 0):
        yield f"its range is out of order: {figure.low} to {figure.high}"
        return
    # What surrounds a number can decide what it is ("half" of something, "a score of").
    first, behind = (
        max(candidate.start, figure.start - _NEAR),
        min(candidate.end, figure.end + _NEAR),
    )
    said = [
        number
        for number in scan(evidence.document.text, first, behind)
        if number.start < figure.end and figure.start < number.end and _says(number, figure)
    ]
    given = figure.value if figure.value is not None else f"{figure.low} to {figure.high}"
    if not said:
        yield f"its words do not say {given}"
    elif not any(_qualified_so(number, figure.qualifier) for number in said):
        yield f"its words do not say {figure.qualifier.value!r}"
    else:
        yield from _unit(evidence, figure, candidate, {number.unit for number in said})


def _unit(
    evidence: Evidence, figure: FigureFound, candidate: Candidate, own: set[str]
) -> Iterator[str]:
    """What is counted must be named nearby, or be the number's own unit ("$" for US dollars).

    What stands before counts as well: "… 300 people. Of them, 40 …".
    """
    text = evidence.document.text
    first = max(candidate.start, figure.start - _FAR) - _BEFORE
    around = text[max(first, 0) : min(candidate.end, figure.end + _FAR) + _BEHIND]
    named = {word.casefold() for word in _WORD.findall(around)}
    named |= {word.casefold() for unit in own for word in _WORD.findall(unit)}
    named |= _IMPLIED
    missing = [word for word in _WORD.findall(figure.unit) if word.casefold() not in named]
    if missing:
        yield f"nothing nearby says that {_shown(' '.join(missing))} is counted"


def _says(number: Number, figure: FigureFound) -> bool:
    pairs = ((number.value, figure.value), (number.low, figure.low), (number.high, figure.high))
    return all(
        one is other or (one is not None and other is not None and isclose(one, other))
        for one, other in pairs
    )


def _qualified_so(number: Number, qualifier: Qualifier) -> bool:
    """Where the words say nothing, a number may be given as exact or as about."""
    return number.qualifier is qualifier or (not number.said and qualifier in _UNSAID)


def _of_records(evidence: Evidence, figure: FigureFound, candidate: Candidate) -> Iterator[str]:
    """What a figure refers to: its measure, its day and its place."""
    if figure.measure is not None and figure.measure not in evidence.measures:
        yield f"there is no measure {figure.measure!r}"
    if figure.place:
        yield from _mention(evidence, figure.place, evidence.places, "place")
    if figure.as_of is None or figure.as_of == candidate.date:
        return
    try:
        borne_out = supported(evidence, figure.as_of)
    except DateError as error:
        yield f"the day that it holds for cannot be read: {error}"
        return
    if not borne_out:
        yield f"nothing in the article says that it holds for {figure.as_of}"


def _speakers(attribution: Attribution) -> Iterator[Mention]:
    if attribution.by:
        yield attribution.by
    yield from attribution.via


def _numbers(text: str) -> set[float]:
    """Every number of a short text, written in digits or in words."""
    found = {
        float(value)
        for number in scan(text, 0, len(text))
        for value in (number.value, number.low, number.high)
        if value is not None
    }
    for digits in _DIGITS.findall(text):
        plain = re.sub(r"[,\u00a0\u202f]", "", digits)
        found |= {float(part) for part in ([plain] if plain.count(".") < 2 else plain.split("."))}
    return found


def _words(evidence: Evidence, start: int, end: int) -> str:
    """The article's words at offsets; nothing where those are wrong."""
    text = evidence.document.text
    return text[start:end] if _inside(start, end, text) else ""


def _inside(start: int, end: int, text: str) -> bool:
    return 0 <= start <= end <= len(text)


def _shown(text: str) -> str:
    """A text in typographic quotation marks, shortened so that a reason stays one line."""
    flat = _HIDDEN_OR_BREAK.sub(" ", " ".join(text.split()))
    return f"“{flat}”" if len(flat) <= _SHOWN else f"“{flat[: _SHOWN - 1]}…”"
