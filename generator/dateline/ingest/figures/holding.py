"""Which of an article's attributions holds for some of its words."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.ingest.figures.cues import CueKind
from dateline.ingest.model import Attribution


def speaker_of(attributions: Iterable[Attribution], start: int, end: int) -> Attribution | None:
    """The attribution that holds for a stretch of text: the narrowest around it.

    Where none holds for all of it, the one that holds for most of it, if that is half or more.
    """
    held = [one for one in attributions if _holds_for(one, start, end)]
    around = [one for one in held if one.start <= start and end <= one.end]
    if around:
        return min(around, key=lambda one: (one.end - one.start, -one.start))
    parts = [(min(end, one.end) - max(start, one.start), one) for one in held]
    best = max(parts, key=lambda part: (part[0], part[1].start - part[1].end), default=None)
    return best[1] if best and 2 * best[0] >= end - start > 0 else None


def _holds_for(one: Attribution, start: int, end: int) -> bool:
    """Whether a stretch of text is said, rather than being the words that say who says it."""
    first, last = one.cue
    if one.by and one.start <= one.by.start < one.end:
        first, last = min(first, one.by.start), max(last, one.by.end)
    if one.rule.startswith(CueKind.BEFORE):
        return not (one.start <= start and end <= one.cue[1])
    if one.rule.startswith(CueKind.BEHIND):
        return not first <= start < last
    if one.rule.startswith(CueKind.ABOUT_THIS):
        return not (start < one.cue[1] and one.cue[0] < end)
    return True
