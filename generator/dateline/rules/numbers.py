"""Numbers in texts, in digits and in words, and everything that each can come to.

How digits are grouped differs: 1.234 is a thousand and more in one language, one and a bit in
another. A rule that compares numbers must not find fault where one of the readings fits, so that
a number here has a set of values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from text_to_num import find_numbers  # type: ignore[import-untyped]

from dateline.rules.scales import HALF, scale_after

# The languages whose number words the library reads.
LANGUAGES = frozenset({"da", "de", "en", "es", "fr", "it", "nl", "pt"})

_SPACES = " \u00a0\u202f\u2009"
_DIGITS = re.compile(
    rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,3}(?:['’.,٬]\d{3})+(?!\d)(?:[.,٫]\d+)?"
    r"|\d{1,3}(?:,\d{2})*,\d{3}(?!\d)(?:\.\d+)?"  # 1,00,000
    r"|\d+(?:[.,٫]\d+)?"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_UNITS = frozenset(
    [
        "km",
        "cm",
        "mm",
        "m",
        "ha",
        "kg",
        "g",
        "mg",
        "t",
        "l",
        "ml",
        "kw",
        "mw",
        "gw",
        "kwh",
        "mwh",
        "gb",
        "mb",
        "mph",
        "kmh",
        "h",
        "min",
        "s",
        "ч",
        "км",
        "м",
        "кг",
        "г",
        "т",
        "л",
        "га",
    ]
)
_SCALES = (10**3, 10**6, 10**9, 10**12)
_FRACTION = "½⅓⅔¼¾⅛⅜⅝⅞"
_WORD = re.compile(r"[^\W\d_]+|[\d]|[^\w]|_")
_RANGE = re.compile(r"\s?(?:[-‐‑–—]|to|and|or|bis|und|oder|à|a|et|ou|y|o|e|tot|en|til|og|до|и)\s?")
_DOZEN = re.compile(
    r"dozens?\b|dutzend|douzaines?\b|docenas?\b|dozzin[ae]\b|dúzias?\b|dozijn|дюжин|tucet|tuzin",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text.

    Attributes:
        values: What it can come to.
        in_words: Whether it is written in words, scales such as `thousand` apart.
    """

    start: int
    end: int
    values: frozenset[float]
    in_words: bool = False


class _Token:
    """A word for the library."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def text(self) -> str:
        return self._text

    def nt_separated(self, previous: _Token) -> bool:  # noqa: ARG002 - the library's protocol
        return False

    def not_a_number_part(self) -> bool:
        return False


def language_of(tag: str) -> str:
    """The language of a tag without its region: `pt` of `pt-BR`."""
    return tag.partition("-")[0].lower()


def in_digits(text: str) -> list[Number]:
    """The numbers that are written in digits, those that are part of a name or code left out."""
    found: list[Number] = []
    scales_before: tuple[int, ...] = (1,)
    # From the end, since what scales the last number of a range scales the first: 1.5-2 million.
    for match in reversed(list(_DIGITS.finditer(text))):
        start, end = match.span()
        if _glued(text, start, end) or text[end : end + 1] in {*_FRACTION}:
            continue
        stop, scales = scale_after(text, end)
        letters = _LETTERS.match(text, end)
        if stop == end and letters and letters[0] not in _UNITS:
            continue  # 5G, 2nd, 1990s
        if scales == (1,) and found and _RANGE.fullmatch(text, end, found[-1].start):
            scales = tuple(dict.fromkeys((1, *scales_before)))
        values = {round(value * scale, 6) for value in _values(match[0]) for scale in scales}
        found.append(Number(start, stop, frozenset(values)))
        scales_before = scales
    return found[::-1]


def _glued(text: str, start: int, end: int) -> bool:
    """Whether digits are part of something longer: Il-76, 1.2.3, 24/7, A4, #5, №5."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before and (before[-1].isalnum() or before[-1] in "_#№§@/\\"):
        return True
    if re.fullmatch(r"[^\W_][-‐‑–.:]", before) and not re.fullmatch(r"\d[-‐‑–]", before):
        return True
    return bool(re.match(r"[/\\_]|[.:]\d", after))


def _values(digits: str) -> set[float]:
    """What digits can come to."""
    plain = re.sub(rf"[{_SPACES}'’٬]", "", digits).replace("٫", ".")
    marks = [sign for sign in plain if sign in ".,"]
    if not marks:
        return {float(plain)}
    whole, _, last = plain.rpartition(marks[-1])
    decimal = float(re.sub(r"[.,]", "", whole) + "." + last)
    grouped = float(re.sub(r"[.,]", "", plain))
    if len(marks) > 1 and len(set(marks)) == 1:
        return {grouped}
    if len(marks) == 1 and len(last) == 3:
        return {grouped, decimal}
    return {decimal}


def in_words(text: str, language: str) -> Iterator[Number]:
    """The numbers that are written in words, ordinals left out; none in other LANGUAGES."""
    if language not in LANGUAGES:
        return
    found = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    tokens = [_Token(text[start:end]) for start, end in found]
    for one in find_numbers(tokens, language, threshold=0):
        if not one.is_ordinal and one.end > one.start:
            start, end = found[one.start][0], found[one.end - 1][1]
            yield Number(start, end, frozenset({float(one.value)}), in_words=True)


def _with_half(number: Number, text: str) -> Iterator[float]:
    """What a number in words can come to: "a million and a half", "two and a half million"."""
    yield from number.values
    half = HALF.match(text, number.end)
    if half is None:
        return
    _, scales = scale_after(text, half.end())
    for value in number.values:
        own = max((one for one in _SCALES if value >= one and value % one == 0), default=1)
        yield value + own / 2
        if own == 1:
            yield from ((value + 0.5) * scale for scale in scales)


def quoted_values(text: str, language: str) -> set[float]:
    """Every value that a quote can be meant to state."""
    found = {value for number in in_digits(text) for value in number.values}
    # As in "5-ти" or "1990s", what is no plain number in one text may be one in another.
    found |= {value for match in _DIGITS.finditer(text) for value in _values(match[0])}
    words = {value for number in in_words(text, language) for value in _with_half(number, text)}
    if _DOZEN.search(text):
        words |= {12.0, *(12 * value for value in found | words)}
    return found | words
