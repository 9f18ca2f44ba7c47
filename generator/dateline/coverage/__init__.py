"""Coverage: which sentences of the stored texts some claim quotes, and which none does."""

from dateline.coverage.cover import (
    CoveredSentence,
    SourceCoverage,
    State,
    cover,
    cover_source,
)
from dateline.coverage.sentences import Sentence, sentences

__all__ = [
    "CoveredSentence",
    "Sentence",
    "SourceCoverage",
    "State",
    "cover",
    "cover_source",
    "sentences",
]
