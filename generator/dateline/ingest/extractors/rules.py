"""The extractor that Dateline uses: clauses, names, figures and speakers, found by rules.

Each event that a clause tells becomes a candidate. Who acts and where is what the clause names, or
else its sentence; who merely says so is no actor of what is said, but is of the saying.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.ingest.events import find_events
from dateline.ingest.extractors.spans import Placement
from dateline.ingest.figures import find_attributions, find_figures, speaker_of
from dateline.ingest.model import (
    Attribution,
    Candidate,
    Document,
    EventFound,
    FigureFound,
    Mention,
    Modality,
    Span,
)
from dateline.ingest.names import find_names

PLACE = "place"


@dataclass(frozen=True, slots=True)
class RulesExtractor:
    """Finds candidates by rules alone; needs no settings and no network."""

    name: str = "rules"

    def extract(self, document: Document) -> Iterable[Candidate]:
        """One candidate for each event that the article tells."""
        mentions = find_names(document)
        attributions = find_attributions(document, mentions)
        found = _Found(
            document,
            Placement(one for one in mentions if one.kind != PLACE),
            Placement(one for one in mentions if one.kind == PLACE),
            Placement(find_figures(document, mentions)),
            Placement(attributions),
            _cues(attributions),
        )
        for event in find_events(document):
            yield found.candidate(event)


def make(settings: Mapping[str, str]) -> RulesExtractor:  # noqa: ARG001 - the seam's signature
    """The factory that the entry point `rules` names."""
    return RulesExtractor()


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found in an article, by its place.

    Attributes:
        cues: For each stretch that names a speaker, where the words stand that attribute.
    """

    document: Document
    actors: Placement[Mention]
    places: Placement[Mention]
    figures: Placement[FigureFound]
    attributions: Placement[Attribution]
    cues: Mapping[Span, Sequence[Span]]

    def candidate(self, event: EventFound) -> Candidate:
        """An event with all that belongs to it."""
        clause = (event.start, event.end)
        sentence = self.document.sentences[event.sentence]
        around = (min(sentence.start, event.start), max(sentence.end, event.end))
        said = event.modality is Modality.REPORTED
        return Candidate(
            start=event.start,
            end=event.end,
            quote=self.document.text[event.start : event.end],
            date=event.date,
            basis=event.basis,
            modality=event.modality,
            cites=event.cites,
            earliest=event.earliest,
            latest=event.latest,
            part_of_day=event.part_of_day,
            actors=self._actors(clause, said=said) or self._actors(around, said=said, of=clause),
            places=_once(self.places.within(*clause) or self.places.within(*around)),
            figures=tuple(self.figures.within(*clause)),
            attribution=speaker_of(tuple(self.attributions.touching(*clause)), *clause),
            sure=event.sure,
        )

    def _actors(self, span: Span, *, said: bool, of: Span | None = None) -> tuple[Mention, ...]:
        """Those named in a stretch, without who merely says what the clause `of` tells."""
        named = self.actors.within(*span)
        return _once(one for one in named if said or not self._only_speaks(one, of or span))

    def _only_speaks(self, mention: Mention, clause: Span) -> bool:
        """Whether somebody only says what a clause tells, or passes it on.

        Who speaks in another clause may act in this one ("The ministry freed 30 people and said
        …"); who is named beside the words that attribute ("according to the ministry") does not.
        """
        cues = self.cues.get((mention.start, mention.end), ())
        outside = not _within((mention.start, mention.end), clause)
        return any(outside or _within(cue, clause) for cue in cues)


def _cues(attributions: Iterable[Attribution]) -> dict[Span, list[Span]]:
    found: dict[Span, list[Span]] = {}
    for attribution in attributions:
        for mention in (attribution.by, *attribution.via):
            if mention:
                found.setdefault((mention.start, mention.end), []).append(attribution.cue)
    return found


def _once(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each record or name once."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        found.setdefault(mention.id or mention.name, mention)
    return tuple(found.values())


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
