"""Words for now, once and some day, and "later" as a time of its own."""

from __future__ import annotations

import re

from dateline.temporal import reading as r
from dateline.temporal.reading import Reading
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.scene import Scene

_REFS = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "at present": "PRESENT_REF",
    "at the moment": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "these days": "PRESENT_REF",
    "right now": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "at this time": "PRESENT_REF",
    "recently": "PAST_REF",
    "more recently": "PAST_REF",
    "most recently": "PAST_REF",
    "lately": "PAST_REF",
    "the past": "PAST_REF",
    "just recently": "PAST_REF",
    "the future": "FUTURE_REF",
    "in future": "FUTURE_REF",
    "the distant future": "FUTURE_REF",
    "the recent past": "PAST_REF",
    "the distant past": "PAST_REF",
    "the not-too-distant future": "FUTURE_REF",
    "the near future": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF",
    "a later date": "FUTURE_REF",
    "a later time": "XXXX-XX-XX",
}


def _vague(match: re.Match[str], scene: Scene) -> Reading | None:
    """`now`, `recently`, `in the future`; no "now-cancelled" and no "now that"."""
    word = " ".join(match["word"].lower().split())
    after = scene.text[match.end() : match.end() + 6]
    if after.startswith(("-", " as ", " of y")) or (word == "now" and after.startswith(" that ")):
        return None
    if (
        word in {"the past", "the future"}
        and re.match(r"\s+[a-z0-9]", after)
        and not re.match(r"\s+(?:and|but|that|the|to|as|at|by|for|it|he|on|w|when)\b", after)
    ):
        return None  # "in the past decade": a length, which another rule reads
    if word == "the future" and not _looks_ahead(match, scene):
        return None
    if word == "now":
        today = scene.reference.day
        before = scene.before(match.start(), 40)
        # "for a week now" ends on the day of publication; elsewhere it is the present at large.
        if today and re.search(r"(?i)\b(?:weeks?|days?|months?|years?)\s+$", before):
            return r.day(today)
    return r.reference(_REFS[word])


def _looks_ahead(match: re.Match[str], scene: Scene) -> bool:
    """Whether "the future" is a time: "in the future", not "the future of the airline"."""
    return scene.word_before(match.start()) in {
        "in",
        "for",
        "into",
        "of",
        "at",
        "to",
        "about",
        "from",
    }


def _soon(match: re.Match[str], scene: Scene) -> Reading | None:
    """`soon`, of what is to come: no "as soon as", "soon after" or "too soon"."""
    after = scene.text[match.end() : match.end() + 12]
    if scene.word_before(match.start()) in {"as", "too", "so", "how", "no"}:
        return None
    if re.match(r"-|\s+(?:as|after|before|enough|there|became|thereafter|afterwards?)\b", after):
        return None
    verb = re.search(
        r"(?i)(?:\b(?:will|would|could|may|might|can|to)|[’']ll)\s+$",
        scene.before(match.start(), 9),
    )
    if not verb and scene.direction(match.start(), match.end()) <= 0:
        return None
    return r.reference("FUTURE_REF")


def _recent(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    return r.reference("FUTURE_REF" if match["way"].lower() == "coming" else "PAST_REF")


def _later(match: re.Match[str], scene: Scene) -> Reading | None:
    """`later` as a time of its own: after what was told, up to publication."""
    after, before = scene.text[match.end() : match.end() + 10], scene.word_before(match.start())
    if re.match(
        r"(?:-|\s+(?:than|this|that|in|on|today|stage|version|models?|dates?|times?)\b)", after
    ):
        return None
    if before in {"or", "the", "a", "no", "much", "of", "and", "until", "till"}:
        return None
    return r.reference("XXXX-XX-XX")


RULES: tuple[Rule, ...] = (
    rule(
        "vague-reference",
        "now currently at nowadays these right presently recently more most just lately in the a",
        rf"(?P<word>(?i:{'|'.join(sorted(_REFS, key=len, reverse=True))}))",
        _vague,
    ),
    rule(
        "recent",
        "recent coming the",
        r"(?i:(?:the\s+)?(?P<way>recent|coming|past|last)\s+(?:days|weeks|months|years|decades|hours))",
        _recent,
    ),
    rule("soon", "soon", r"(?i:soon)", _soon),
    rule("later", "later", r"(?i:later)", _later),
)
