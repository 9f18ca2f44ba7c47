"""Puts an article to the model, piece by piece."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from urllib3 import PoolManager

from dateline.ingest.extractors.openai.answer import Answer, BrokenAnswerError, read_answer
from dateline.ingest.extractors.openai.placing import Placer
from dateline.ingest.extractors.openai.prompt import Piece, pieces_of, question
from dateline.ingest.extractors.openai.settings import Settings, read_settings
from dateline.ingest.extractors.openai.wire import CutOffError, Line
from dateline.ingest.figures import find_figures
from dateline.ingest.model import Candidate, Document
from dateline.ingest.names import find_names


@dataclass(frozen=True, slots=True)
class OpenAIExtractor:
    """Proposes what a language model finds in an article.

    Attributes:
        sleep: Waits for some seconds.
        clock: Seconds that only grow.
    """

    settings: Settings
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    name: str = "openai"

    def extract(self, document: Document) -> Iterable[Candidate]:
        """What the model finds; the whole article fails where one of its pieces does.

        Raises:
            ExtractorError: The server gives no usable answer.
        """
        mentions = find_names(document)
        figures = find_figures(document, mentions)
        found: list[Candidate] = []
        with PoolManager(num_pools=1) as pool:
            line = Line(
                settings=self.settings,
                pool=pool,
                sleep=self.sleep,
                clock=self.clock,
                deadline=self.clock() + self.settings.budget,
                left=self.settings.requests,
            )
            for piece in pieces_of(document, self.settings.piece):
                for part, answer in self._answers(line, document, piece):
                    placer = Placer(document, part, mentions, figures)
                    found.extend(map(placer.candidate, answer.events))
        return found

    def _answers(
        self, line: Line, document: Document, piece: Piece
    ) -> Iterator[tuple[Piece, Answer]]:
        """The answer about a piece, or about its halves where one answer is too long for it."""
        try:
            yield piece, self._answer(line, document, piece)
        except CutOffError:
            halves = piece.halves()
            if halves is None:
                raise
            for half in halves:
                yield from self._answers(line, document, half)

    def _answer(self, line: Line, document: Document, piece: Piece) -> Answer:
        """One answer; a model that answers in no usable form is asked once more."""
        body = question(self.settings, document, piece)
        try:
            return read_answer(line.ask(body))
        except BrokenAnswerError:
            return read_answer(line.ask(body))


def make(settings: Mapping[str, str]) -> OpenAIExtractor:
    """The factory that the entry point `openai` names.

    Raises:
        UsageError: The environment does not say where the model is, or says it wrongly.
    """
    return OpenAIExtractor(read_settings(settings))
