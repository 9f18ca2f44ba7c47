"""What a number as said allows: the smallest and largest amount that would make it true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dateline.schema import Qualifier
from dateline.timeline import Figure

_ABOVE = {Qualifier.MORE_THAN, Qualifier.AT_LEAST}
_BELOW = {Qualifier.FEWER_THAN, Qualifier.AT_MOST}


class Fit(StrEnum):
    """Whether one number can be what two reports say."""

    ONE = "one"
    NONE = "none"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Amount:
    """The numbers that a figure allows.

    Attributes:
        low: The least of them; None where there is no least.
        high: The greatest; None where there is no greatest.
        beyond: Whether the bounds themselves are left out: "more than 10" leaves out 10.
        about: Whether it was said as "about". How near that is nobody says: numbers from `low` to
            `high` surely fit, and of any other it cannot be told.
    """

    low: float | None
    high: float | None
    beyond: bool = False
    about: bool = False


def amount_of(figure: Figure) -> Amount:
    """What a figure allows, as it was said."""
    about = figure.qualifier is Qualifier.ABOUT
    if figure.value is None:
        return Amount(figure.low, figure.high, about=about)
    low = None if figure.qualifier in _BELOW else figure.value
    high = None if figure.qualifier in _ABOVE else figure.value
    beyond = figure.qualifier in {Qualifier.MORE_THAN, Qualifier.FEWER_THAN}
    return Amount(low, high, beyond, about)


def fit(*amounts: Amount) -> Fit:
    """Whether one number fits all; with an "about" that is told only where it surely does."""
    if _meet(amounts):
        return Fit.ONE
    return Fit.UNCLEAR if _meet([one for one in amounts if not one.about]) else Fit.NONE


def _meet(amounts: Iterable[Amount]) -> bool:
    """Whether some number surely fits all: none that is the least is above one that is the most."""
    several = list(amounts)
    lows = [one for one in several if one.low is not None]
    highs = [one for one in several if one.high is not None]
    if not lows or not highs:
        return True
    lowest = max(lows, key=lambda one: (one.low, one.beyond))
    highest = min(highs, key=lambda one: (one.high, not one.beyond))
    return not _above(lowest, highest)


def falls(first: Amount, second: Amount) -> bool:
    """Whether a count that was `first` must have fallen to be `second`."""
    return not (first.about or second.about) and _above(first, second)


def _above(first: Amount, second: Amount) -> bool:
    """Whether the least of `first` is above the greatest of `second`."""
    if first.low is None or second.high is None:
        return False
    touching = first.low == second.high and (first.beyond or second.beyond)
    return first.low > second.high or touching
