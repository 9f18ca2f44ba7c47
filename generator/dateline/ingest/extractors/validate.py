"""The one validator: whoever proposes a candidate, it says no more than its article does.

What a program, a plug-in or a language model proposes is held to the stored text: the quote, the
date, the figures, the names and the attribution. All that is wrong is said at once, in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.ingest.extractors.dating import date_reasons
from dateline.ingest.extractors.evidence import Evidence, evidence_of
from dateline.ingest.extractors.shape import shape_reasons, stand_in, writable
from dateline.ingest.extractors.wording import (
    attribution_reasons,
    figure_reasons,
    hidden_reasons,
    mention_reasons,
    quote_reasons,
    title_reasons,
)
from dateline.ingest.model import Candidate, Document, Refused


def validate(document: Document, candidate: Candidate) -> tuple[str, ...]:
    """Why a candidate cannot be let through.

    Returns:
        All reasons, each in words that an editor understands; empty where there are none.
    """
    return _reasons(evidence_of(document), candidate)


def validated(
    document: Document, candidates: Iterable[Candidate]
) -> tuple[tuple[Candidate, ...], tuple[Refused, ...]]:
    """Tell what may pass from what may not.

    Returns:
        The valid candidates in the order of the text, each once; and the others in the order in
        which they were proposed, with the reasons.
    """
    evidence = evidence_of(document)
    passed: dict[Candidate, None] = {}
    refused = []
    for candidate in candidates:
        if broken := shape_reasons(candidate):
            refused.append(Refused(stand_in(candidate), broken))
        elif reasons := _in_words(_content_reasons(evidence, candidate)):
            refused.append(
                Refused(candidate if writable(candidate) else stand_in(candidate), reasons)
            )
        else:
            passed[candidate] = None
    return tuple(sorted(passed, key=lambda one: (one.start, one.end))), tuple(refused)


def _reasons(evidence: Evidence, candidate: Candidate) -> tuple[str, ...]:
    """What is not even made as it should be is not looked at further."""
    broken = shape_reasons(candidate)
    return broken or _in_words(_content_reasons(evidence, candidate))


def _in_words(reasons: Iterable[str]) -> tuple[str, ...]:
    """Each reason once, and as characters that can be shown, whatever it cites."""
    shown = ("".join(c if c.isprintable() else "\ufffd" for c in one) for one in reasons)
    return tuple(dict.fromkeys(shown))


def _content_reasons(evidence: Evidence, candidate: Candidate) -> Iterator[str]:
    yield from quote_reasons(evidence, candidate)
    yield from date_reasons(evidence, candidate)
    yield from figure_reasons(evidence, candidate)
    yield from mention_reasons(evidence, candidate)
    yield from attribution_reasons(evidence, candidate)
    yield from title_reasons(candidate)
    yield from hidden_reasons(candidate)
    if not 0 <= candidate.sure <= 1:
        yield f"how sure it is, {candidate.sure:g}, is not between 0 and 1"
