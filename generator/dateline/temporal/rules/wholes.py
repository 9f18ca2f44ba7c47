"""Lengths without a number: "all day", "a half-century", "the past year and a half"."""

from __future__ import annotations

import re

from dateline.temporal import reading as r
from dateline.temporal.reading import Reading
from dateline.temporal.rules.base import Rule, rule
from dateline.temporal.scene import Scene
from dateline.temporal.vocabulary import Count, period, unit_of


def _whole_unit(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """`all day`, `all week`."""
    return r.duration(period(Count(1), unit_of(match["unit"])))


def _and_a_half(match: re.Match[str], scene: Scene) -> Reading | None:  # noqa: ARG001
    """`the past year and a half`."""
    return r.duration(period(Count(1.5), unit_of(match["unit"])))


def _half_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """`a half-century`, `half-hour`, `a half hour`."""
    if re.match(
        r"\s+(?:marks?|mast|report|results?|profits?|loss|figures|earnings|net|sales)\b",
        scene.text[match.end() : match.end() + 10],
    ):
        return None
    return r.duration(period(Count(0.5), unit_of(match["unit"])))


RULES: tuple[Rule, ...] = (
    rule(
        "duration-placed-half",
        "the last past next",
        r"(?i:(?:the\s+)?(?P<way>last|past|next)\s+(?P<unit>hour|week|month|year|decade)\s+and\s+a\s+half)",
        _and_a_half,
    ),
    rule(
        "duration-whole",
        "all",
        r"(?i:all\s+(?P<unit>day|night|week|month|year)(?:\s+long|-long)?)(?!\s+round)",
        _whole_unit,
    ),
    rule(
        "duration-half",
        "a the half",
        r"(?i:(?:an?\s+|the\s+)?half[\s-](?P<unit>hour|day|year|decade|century))",
        _half_unit,
    ),
)
