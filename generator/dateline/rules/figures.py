"""Numbers in a sentence that no claim which it cites has, and figures that their quote has not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dateline.content import Parsed, Record
from dateline.errors import Problems, Severity
from dateline.rules.calendar import CalendarWords
from dateline.rules.claimed import Claimed
from dateline.rules.links import entries_by_path
from dateline.rules.model import Rule
from dateline.rules.naming import NameFinder
from dateline.rules.numbers import (
    Number,
    in_digits,
    in_words,
    language_of,
    quoted_values,
)
from dateline.rules.passages import blanked
from dateline.rules.prose import Block, BlockKind, Sentence, blocks, sentences
from dateline.rules.wording import (
    is_again,
    is_counting,
    is_derived,
    is_numbering,
    is_ordinal,
)
from dateline.schema import EventFields, RuleName
from dateline.timeline import Claim, Event, Timeline

# What is said of a few things again and again is often not in the very quote that is cited there.
_FEW = 12
# None, one and both are often said without a number: "no shots", "an officer", "the brothers".
_WITHOUT_A_NUMBER = 2
# Letters of no script in which the languages whose number words can be read are written.
_FOREIGN = re.compile(r"[\u0370-\u1dff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufefc]")


def find_unmatched(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Each figure that its own quote does not have, and each number of a body that none has.

    Those asked are the claims that its sentence cites: their quotes and figures. Where it cites at
    several places, a number is to be in what is cited nearest to it, before it or after it.
    """
    reader = _Reader(timeline)
    for record in parsed.events:
        if record.fields.claims:
            reader.look_at_figures(record, problems)
            reader.look_at(record, problems)


@dataclass
class _Reader:
    """Reads the bodies of one site."""

    timeline: Timeline
    _values: dict[tuple[str, str], Claimed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.language = language_of(self.timeline.site.language)
        self.calendar = CalendarWords(self.language, self.timeline)
        self.names = NameFinder(_names(self.timeline))
        self.events: Mapping[str, Event] = {event.id: event for event in self.timeline.events}
        self.entries = entries_by_path(self.timeline)

    def look_at_figures(self, record: Record[EventFields], problems: Problems) -> None:
        """Report the figures whose numbers their quotes do not have."""
        for index, claim in enumerate(self.events[record.id].claims):
            claimed = self._claimed(claim)
            for key, value in claimed.figures.items():
                if value > _WITHOUT_A_NUMBER and not claimed.quotes(value):
                    record.origin.report(
                        problems,
                        ("claims", index, "figure", key),
                        f"the quote of the claim {claim.id!r} does not have the number {value:g}",
                        hint="correct the figure, or widen the quote to the words that give it",
                        severity=Severity.WARNING,
                        rule=RuleName.UNMATCHED_FIGURE,
                        subject=claim.id,
                    )

    def look_at(self, record: Record[EventFields], problems: Problems) -> None:
        """Report the numbers of a body that no claim cited beside them has."""
        event = self.events[record.id]
        for block in blocks(record):
            if block.kind is BlockKind.HEADING or not block.citations:
                continue
            numbers = self._numbers(block)
            if not numbers:
                continue
            for sentence in sentences(block, self.language):
                inside = [one for one in numbers if sentence.start <= one.start < sentence.end]
                if inside:
                    self._compare(record, event, block, sentence, inside, problems)

    def _numbers(self, block: Block) -> list[Number]:
        """The numbers of a block that are neither dates nor parts of names."""
        text = blanked(block.text, list(self.names.spans(block.text)))
        text = blanked(text, list(self.calendar.spans(text)))
        digits = [
            one
            for one in in_digits(text)
            if not is_numbering(one, text) and not is_ordinal(one, text, self.language)
        ]
        text = blanked(text, [(one.start, one.end) for one in digits])
        words = [
            one for one in in_words(text, self.language) if not is_derived(one, text, self.language)
        ]
        return sorted((*digits, *words), key=lambda one: one.start)

    def _compare(
        self,
        record: Record[EventFields],
        event: Event,
        block: Block,
        sentence: Sentence,
        numbers: list[Number],
        problems: Problems,
    ) -> None:
        cited = sentence.claims or tuple(c for one in block.citations for c in one.claims)
        own = {claim.id: claim for claim in event.claims}
        claims = [own[one] for one in cited if one in own]
        if not claims:
            return
        for number in numbers:
            linked = list(self._linked(record, block, number))
            if not self._stands(number, [*claims, *linked], event, block):
                _report_unmatched(record, block, number, claims, self.timeline, problems)
                continue
            near = sentence.beside(number.start, block.text)
            beside = [one for one in claims if one.id in near] or claims
            if not self._stands(number, [*beside, *linked], event, block):
                others = [one for one in claims if self._claimed(one).has(number)]
                _report_elsewhere(record, block, number, beside, others, problems)

    def _stands(self, number: Number, claims: list[Claim], event: Event, block: Block) -> bool:
        if self._stated(number, claims) or is_counting(number, block.text, self.language):
            return True
        few = number.in_words and max(number.values) <= _FEW
        if few and number.values & {
            len(event.sources),
            len({c.source for c in claims}),
            len(claims),
        }:
            return True
        again = few or is_again(number, block.text, self.language)
        return again and self._stated(number, event.claims)

    def _stated(self, number: Number, claims: list[Claim] | tuple[Claim, ...]) -> bool:
        return any(self._claimed(claim).has(number) for claim in claims)

    def _claimed(self, claim: Claim) -> Claimed:
        key = (claim.event, claim.id)
        if key not in self._values:
            self._values[key] = Claimed(claim, self._language_of(claim))
        return self._values[key]

    def _language_of(self, claim: Claim) -> str:
        """The language of a quote: that of its source, or the site's where that is not stated."""
        stated = language_of(self.timeline.sources[claim.source].language)
        return stated or ("" if _FOREIGN.search(claim.quote) else self.language)

    def _linked(self, record: Record[EventFields], block: Block, number: Number) -> Iterator[Claim]:
        """The claims of the entries to which the words lead that hold the number."""
        if not any(start <= number.start < end for start, end in block.links):
            return
        line = block.passage.location(number.start).line
        for link in record.body.links:
            linked = self.entries.get(link.target)
            if linked and link.line == line:
                yield from linked.claims


def _names(timeline: Timeline) -> Iterator[str]:
    for actor in timeline.actors.values():
        yield from (actor.name, *actor.aliases)
    for place in timeline.places.values():
        yield from (place.name, *place.aliases)


def _report_unmatched(
    record: Record[EventFields],
    block: Block,
    number: Number,
    claims: list[Claim],
    timeline: Timeline,
    problems: Problems,
) -> None:
    written = _written(number, block)
    sources = {claim.source for claim in claims}
    in_article = any(
        number.values & quoted_values(source.text, language_of(source.language))
        for source in (timeline.sources[one] for one in sources)
    )
    hint = "correct the number, or cite the claim that has it"
    if in_article:
        hint = "the article has this number: widen the quote, or cite the claim that has it"
    said = f"no claim that this sentence cites has the number {written} ({_ids(claims)})"
    _report(record, block, number, said, hint, problems)


def _report_elsewhere(
    record: Record[EventFields],
    block: Block,
    number: Number,
    beside: list[Claim],
    others: list[Claim],
    problems: Problems,
) -> None:
    said = (
        f"no claim cited beside the number {_written(number, block)} has it ({_ids(beside)}); "
        f"it is that of another claim in this sentence ({_ids(others)})"
    )
    hint = "correct the number, or put each citation right behind what it backs"
    _report(record, block, number, said, hint, problems)


def _report(
    record: Record[EventFields],
    block: Block,
    number: Number,
    message: str,
    hint: str,
    problems: Problems,
) -> None:
    record.origin.report(
        problems,
        block.passage.location(number.start),
        message,
        hint=hint,
        severity=Severity.WARNING,
        rule=RuleName.UNMATCHED_FIGURE,
        subject=_written(number, block),
    )


def _written(number: Number, block: Block) -> str:
    return " ".join(block.text[number.start : number.end].split())


def _ids(claims: Iterable[Claim]) -> str:
    return ", ".join(claim.id for claim in claims)


RULES = (
    Rule(
        RuleName.UNMATCHED_FIGURE,
        "a number in a sentence that no claim cited beside it has, or in a figure that its quote has not",
        Severity.WARNING,
        find_unmatched,
    ),
)
