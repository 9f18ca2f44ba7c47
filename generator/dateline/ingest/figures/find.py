"""Every counted quantity of an article that an editor of a timeline would record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.ingest.figures import holds, measures, stems
from dateline.ingest.figures.context import Verb
from dateline.ingest.figures.ellipsis import Antecedent
from dateline.ingest.figures.joining import with_verbs
from dateline.ingest.figures.nearby import Nearby
from dateline.ingest.figures.reading import Passage, Reading, readings
from dateline.ingest.figures.scan import NumberKind
from dateline.ingest.model import BlockKind, Document, FigureFound, Mention, Span
from dateline.temporal import Timex

_HEADINGS = {BlockKind.TITLE, BlockKind.SUBHEAD}
# How sure a figure of each rule is: set by judgement, the plainest rules first, not measured.
_SURE = {"counted": 0.9, "money": 0.9, "percent": 0.9, "share": 0.8, "vague": 0.8}
_SURE |= {"of-them": 0.7, "number-of": 0.8, "their-number": 0.6, "toll": 0.8, "verb-object": 0.7}
_OTHERWISE_SURE = 0.7
_REACH = 400  # code points around a number that its measure is looked for in


def find_figures(document: Document, mentions: tuple[Mention, ...] = ()) -> tuple[FigureFound, ...]:
    """Find the numbers that an article reports, in the order of the text.

    Dates, lengths of time, ages, ordinals, names with numbers, scores and turns of phrase are no
    figures. A plural such as "hundreds" is more than the number that it names (more than 100).

    Args:
        document: The article with its sentences and temporal expressions.
        mentions: The actors and places that it names: a number inside a name counts nothing, and
            a figure takes its place from a place that is named beside it.
    """
    timexes, named = Nearby(document.timexes), Nearby(mentions)
    found: list[FigureFound] = []
    last: Antecedent | None = None
    for passage in _passages(document, timexes, named):
        counted = readings(document.text, passage, last)
        for reading, window, verbs in with_verbs(
            document.text, counted, (passage.start, passage.end)
        ):
            told = _told(reading, verbs)
            if reading.number.value != 1 or reading.number.unit or _tells(told):
                scene = holds.Scene(
                    document.text,
                    (passage.start, passage.end),
                    window,
                    (reading.number.start, reading.end),
                )
                opening = min(window[0], passage.start + _REACH)
                around = timexes.between(passage.start, opening) + timexes.between(*window)
                places = named.between(*window)
                found.append(_figure(document, scene, reading, told, around, places))
                last = Antecedent(reading.unit, reading.head, reading.around, reading.rule)
    return tuple(found)


def _passages(
    document: Document, timexes: Nearby[Timex], named: Nearby[Mention]
) -> Iterator[Passage]:
    blocks = Nearby(document.head.blocks)
    previous: Span | None = None
    for sentence in document.sentences:
        start, end = sentence.start, sentence.end
        taken = [(one.start, one.end) for one in timexes.between(start, end)]
        taken += [
            (one.start, one.end)
            for one in named.between(start, end)
            if _has_number_in_name(one.text)
        ]
        heading = any(one.kind in _HEADINGS for one in blocks.before(start + 1, 1))
        yield Passage(start, end, heading, tuple(taken), previous)
        previous = start, end


def _has_number_in_name(name: str) -> bool:
    """Whether a number is part of a name: "Khabar 24", not "13 checkpoints"."""
    return bool(re.search(r"[A-Z]\S*\s+\d|[^\W\d]\d|\d\w*[-\s][A-Z]", name))


def _told(reading: Reading, verbs: tuple[Verb, ...]) -> tuple[Verb, ...]:
    """What happened to what is counted; where nothing says so, what was said of it before."""
    before = next((word for word in reading.around.split()[-1:] if stems.tells_an_event(word)), "")
    if before and not any(verb.near for verb in verbs):
        return (Verb(before.lower(), reading.number.start, near=True, passive=True),)
    return verbs


def _figure(
    document: Document,
    scene: holds.Scene,
    reading: Reading,
    verbs: tuple[Verb, ...],
    timexes: list[Timex],
    mentions: list[Mention],
) -> FigureFound:
    number = reading.number
    first = max(scene.sentence[0], number.start - _REACH)
    around = (
        f"{document.text[first : min(scene.sentence[1], reading.end + _REACH)]} {reading.around}"
    )
    counted = measures.Counted(reading.unit, reading.head, verbs, around, reading.share_of)
    matched = measures.match(counted, document.known.measures)
    sure = _SURE.get(reading.rule, _OTHERWISE_SURE)
    if number.words and not number.scaled and number.kind is NumberKind.COUNT:
        sure *= 0.9
    return FigureFound(
        start=number.start,
        end=number.end,
        text=document.text[number.start : number.end],
        value=number.value,
        low=number.low,
        high=number.high,
        qualifier=number.qualifier,
        unit=reading.unit,
        measure=matched[0] if matched else None,
        proposed="" if matched else measures.proposed_id(counted),
        as_of=holds.as_of(scene, timexes, document.publication.when),
        place=holds.place_of(scene, mentions),
        rule=f"{reading.rule}+measure" if matched else reading.rule,
        sure=round(sure * (matched[1] if matched else 1.0), 2),
    )


def _tells(verbs: tuple[Verb, ...]) -> bool:
    return any(verb.near and stems.tells_an_event(verb.word) for verb in verbs)
