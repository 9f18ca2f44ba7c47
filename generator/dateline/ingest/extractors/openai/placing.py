"""Where in the article a model's words stand.

Offsets that a model gives are worth nothing, so none are asked for. What is found nowhere keeps
its words and gets no place; the validator then says that the article does not say them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.ingest.extractors.openai.answer import EventTold, FigureTold, SpeakerTold
from dateline.ingest.extractors.openai.prompt import Piece
from dateline.ingest.model import (
    Attribution,
    Candidate,
    Document,
    FigureFound,
    Mention,
    Span,
)
from dateline.scaffold.text import make_id, one_line
from dateline.timeline.quotes import find_quote

RULE = "openai"
PLACE = "place"
# How right a model is was not measured: no surer than a coin.
SURE = 0.5
_NOWHERE = (0, 0)


@dataclass(frozen=True, slots=True)
class Placer:
    """Puts events of a piece in their places.

    Attributes:
        mentions: The names that the article is known to hold, with their records.
        figures: The figures that it is known to hold, with their measures.
    """

    document: Document
    piece: Piece
    mentions: Sequence[Mention]
    figures: Sequence[FigureFound]

    def candidate(self, told: EventTold) -> Candidate:
        """A candidate that says what the model said, with offsets into the article."""
        span = self._find(told.quote, (self.piece.start, self.piece.end))
        start, end = span or _NOWHERE
        near = span or (self.piece.start, self.piece.end)
        cites = self._cites(told, near) if told.date else None
        return Candidate(
            start=start,
            end=end,
            quote=self.document.text[start:end] if span else told.quote,
            date=told.date or None,
            basis="publication" if told.rests_on == "publication" else "expression",
            modality=told.modality,
            cites=cites,
            actors=tuple(self._mention(name, near, "") for name in told.actors),
            places=tuple(self._mention(name, near, PLACE) for name in told.places),
            figures=tuple(self._figure(figure, near) for figure in told.figures),
            attribution=self._attribution(told.speaker, near) if told.speaker else None,
            title=one_line(told.title),
            sure=SURE,
        )

    def _find(self, words: str, within: Span) -> Span | None:
        """Where words stand, apart from white space, quotation marks and dashes."""
        start, end = within
        found = find_quote(words, self.document.text[start:end]) if words.strip() else None
        if not found or len(found) > 1:
            return None
        return found[0][0] + start, found[0][1] + start

    def _find_near(self, words: str, near: Span) -> Span | None:
        """The same, first in a stretch, then behind what leads up to it, then in the piece."""
        text = self.document.text
        whole = (self.piece.start, self.piece.end)
        if found := self._find(words, near):
            return found
        before = text.rfind(words, whole[0], near[0]) if words.strip() else -1
        if before >= 0:
            return before, before + len(words)
        return self._find(words, (near[1], whole[1])) or self._find(words, whole)

    def _cites(self, told: EventTold, near: Span) -> Span | None:
        """The temporal expression that a date rests on, or the words that are given for one."""
        if told.rests_on == "publication" or not told.expression:
            return None
        found = self._find_near(told.expression, near)
        if found is None:
            return None
        touched = [
            one for one in self.document.timexes if one.start < found[1] and found[0] < one.end
        ]
        if not touched:
            return found
        # The words of a model may be wider than the expression ("on Monday"): the longest counts.
        best = max(touched, key=lambda one: min(one.end, found[1]) - max(one.start, found[0]))
        return best.start, best.end

    def _mention(self, name: str, near: Span, kind: str) -> Mention:
        found = self._find_near(name, near)
        if found is None:
            start, end = _NOWHERE
            return Mention(start, end, name, one_line(name), None, kind, RULE, SURE)
        start, end = found
        known = [
            one
            for one in self.mentions
            if one.start < end and start < one.end and (one.kind == PLACE) == (kind == PLACE)
        ]
        if known:
            return max(known, key=lambda one: min(one.end, end) - max(one.start, start))
        text = self.document.text[start:end]
        return Mention(start, end, text, one_line(text), None, kind, RULE, SURE)

    def _figure(self, told: FigureTold, near: Span) -> FigureFound:
        """The figure that is known to stand there, if it says the same; else the model's own."""
        start, end = self._find(told.words, near) or _NOWHERE
        for one in self.figures:
            same = (one.value, one.low, one.high) == (told.value, told.low, told.high)
            if same and one.start < end and start < one.end:
                return one
        return FigureFound(
            start=start,
            end=end,
            text=self.document.text[start:end] if end else told.words,
            value=told.value,
            low=told.low,
            high=told.high,
            qualifier=told.qualifier,
            unit=one_line(told.counts),
            measure=None,
            proposed=make_id(told.counts),
            as_of=None,
            place=None,
            rule=RULE,
            sure=SURE,
        )

    def _attribution(self, told: SpeakerTold, near: Span) -> Attribution:
        by = self._mention(told.name, near, "") if told.name else None
        cue = self._find_near(told.cue, near) or _NOWHERE
        start = min(near[0], cue[0]) if cue[1] else near[0]
        return Attribution(start, max(near[1], cue[1]), by, (), cue, RULE)
