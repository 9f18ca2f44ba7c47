"""From the Timeline to what each sentence of its sources is covered by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dateline.coverage.sentences import Sentence, sentences
from dateline.schema import Unquoted
from dateline.timeline.model import Claim, Timeline
from dateline.timeline.named import Source
from dateline.timeline.quotes import find_quote

# A sentence counts as quoted from this many of its words on. One or two words, a name or a number
# that a neighbouring quote runs into, do not carry what it says.
ENOUGH_WORDS = 3

_Spans = tuple[tuple[int, int], ...]


class State(StrEnum):
    """What is known of a sentence."""

    QUOTED = "quoted"
    SET_ASIDE = "set aside"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class CoveredSentence:
    """A sentence and what covers it.

    Attributes:
        text: The sentence on one line.
        line: The line of the stored text on which it starts, from 1.
        start: Where it starts in the stored text, in code points.
        end: The code point behind its last.
        words: How many words it has.
        quoted_words: How many of them stand in a quote.
        claims: The claims that quote it, in the order of the timeline.
        set_aside: The passages of the source's `unquoted` that cover it, with their reasons.
    """

    text: str
    line: int
    start: int
    end: int
    words: int
    quoted_words: int
    claims: tuple[Claim, ...]
    set_aside: tuple[Unquoted, ...]

    @property
    def state(self) -> State:
        """A quote counts before a reason not to quote."""
        if self.claims:
            return State.QUOTED
        return State.SET_ASIDE if self.set_aside else State.OPEN


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """The sentences of one source, in the order of its text; none where no text is stored."""

    source: Source
    sentences: tuple[CoveredSentence, ...]

    def count(self, state: State) -> int:
        """How many sentences are in that state."""
        return sum(1 for sentence in self.sentences if sentence.state is state)


def cover(timeline: Timeline) -> tuple[SourceCoverage, ...]:
    """The coverage of every source, in the order of their ids."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in timeline.claims():
        claims[claim.source].append(claim)
    return tuple(
        cover_source(source, claims[source_id], timeline.site.language)
        for source_id, source in timeline.sources.items()
    )


def cover_source(source: Source, claims: Iterable[Claim], language: str) -> SourceCoverage:
    """The coverage of one source.

    Args:
        source: The source with its text.
        claims: Its claims, with the spans at which their quotes stand.
        language: The site's language, for a source that states none.
    """
    quotes = [(claim, claim.spans) for claim in claims]
    passages = [(one, tuple(_everywhere(one.quote, source.text))) for one in source.unquoted]
    return SourceCoverage(
        source,
        tuple(
            _covered(sentence, source.text, quotes, passages)
            for sentence in sentences(source.text, source.language or language)
        ),
    )


def _covered(
    sentence: Sentence,
    text: str,
    quotes: list[tuple[Claim, _Spans]],
    passages: list[tuple[Unquoted, _Spans]],
) -> CoveredSentence:
    quoted = {word for _, spans in quotes for word in _words_within(sentence, spans)}
    return CoveredSentence(
        text=" ".join(text[sentence.start : sentence.end].split()),
        line=text.count("\n", 0, sentence.start) + 1,
        start=sentence.start,
        end=sentence.end,
        words=len(sentence.words),
        quoted_words=len(quoted),
        claims=tuple(claim for claim, spans in quotes if _covers(sentence, spans)),
        set_aside=tuple(passage for passage, spans in passages if _covers(sentence, spans)),
    )


def _covers(sentence: Sentence, spans: _Spans) -> bool:
    """Whether spans hold enough of a sentence's words, or all that it has."""
    enough = min(ENOUGH_WORDS, len(sentence.words))
    return sum(1 for _ in _words_within(sentence, spans)) >= enough


def _words_within(sentence: Sentence, spans: _Spans) -> Iterator[tuple[int, int]]:
    """The words of a sentence that stand wholly in one of the spans."""
    near = [span for span in spans if span[0] < sentence.end and span[1] > sentence.start]
    for word in sentence.words:
        if any(start <= word[0] and word[1] <= end for start, end in near):
            yield word


def _everywhere(quote: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a passage stands in a text, each time: a sub-head may repeat a sentence."""
    offset = 0
    while spans := find_quote(quote, text[offset:]):
        yield from ((offset + start, offset + end) for start, end in spans)
        offset += spans[-1][1]
