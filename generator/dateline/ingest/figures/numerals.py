"""Numbers as English news writes them, in digits and in words, and what they come to.

`text2num` (MIT, kept) was looked at: it rewrites a text with digits in place of words, without the
offsets, and knows neither dozens nor halves; the grammar here is small enough to stand by itself.
"""

from __future__ import annotations

import re

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL_WORDS = {
    "zero": 0,
    **{word: number for number, word in enumerate(_ONES, 1)},
    **{word: number for number, word in enumerate(_TEENS, 10)},
    **{word: number * 10 for number, word in enumerate(_TENS, 2)},
    "fourty": 40,
}
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
}
# Letters that stand for a scale right behind the digits ("1.2bn"); "m" is metres, too, and "b" and
# "t" stand for one in sums of money only.
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9}
SHORT_SCALES |= {"bln": 10**9, "t": 10**12, "tn": 10**12, "trn": 10**12, "trln": 10**12}
SHORT = "bn|bln|tn|trn|trln|mln|mn|m|k"
_GROUPS = {"dozen": 12, "score": 20, "hundred": 100, **SCALES}

ONE_DIGIT = "|".join(_ONES)
_SUB_100 = (
    rf"(?:(?:{'|'.join(_TENS)}|fourty)(?:[-\s](?:{ONE_DIGIT}))?|{'|'.join(_TEENS)}|{ONE_DIGIT})\b"
)
_SUB_1000 = rf"(?:(?:an?\s+|{_SUB_100}[-\s]+)hundred\b(?:\s+(?:and\s+)?{_SUB_100})?|{_SUB_100})"
SCALE = rf"(?:{'|'.join(SCALES)})\b"
DIGITS = (
    r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d{1,3})?"  # 1,822 and 1,00,000
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+"
    r"|\d{1,15}(?:[.,]\d{1,4}(?=\s?(?:%|per|thousand|million|billion|trillion|bn|bln|mn|mln|tn|trn|m\b|k\b))|\.\d{1,6})?)"
)
_HALF = r"\s+and\s+a\s+half"
_PLAIN_WORDS = (
    rf"(?:{_SUB_1000}|an?)\s+{SCALE}(?:{_HALF})?"
    rf"(?:[,\s]+(?:and\s+)?{_SUB_1000}\s+{SCALE})*(?:\s+(?:and\s+)?{_SUB_1000})?"
    rf"|{_SUB_1000}{_HALF}\s+{SCALE}"
    rf"|{_SUB_1000}"
)
NUMBER_WORDS = (
    rf"half[-\s]an?[-\s](?:dozen|hundred|{SCALE})"
    rf"|a\s+quarter\s+of\s+an?\s+{SCALE}"
    rf"|(?:an?|{_SUB_100})\s+dozen\b"
    r"|an?\s+score(?=\s+of\b)"
    rf"|{_PLAIN_WORDS}"
    r"|zero\b"
)
# Plurals that say no more than that there is more than one of them.
VAGUE = (
    r"(?:(?:tens|dozens|scores|hundreds|thousands)\s+of\s+(?:thousands|millions|billions)"
    r"|(?:several|many|a\s+few|some)\s+(?:dozen|hundred|thousand|million|billion)s?"
    r"|dozens|scores|hundreds|thousands|millions|billions)\b"
)


def digits_value(text: str) -> float | int:
    """What digits come to; a comma in front of anything but three digits is a decimal one."""
    plain = re.sub(r"[\u00a0\u202f\u2009]", "", text)
    if re.fullmatch(r"\d+,\d{1,2}|\d+,\d{4}", plain):
        plain = plain.replace(",", ".")
    return tidy(float(plain.replace(",", "")))


def words_value(text: str) -> float | int | None:
    """What number words come to; None where they are none.

    >>> words_value("two hundred and fifty thousand")
    250000
    """
    words = re.sub(r"[-,\s]+", " ", text.lower()).strip()
    if found := re.fullmatch(r"half an? (\w+)", words):
        return tidy(_GROUPS[found[1]] / 2) if found[1] in _GROUPS else None
    if found := re.fullmatch(r"a quarter of an? (\w+)", words):
        return tidy(_GROUPS[found[1]] / 4) if found[1] in _GROUPS else None
    if found := re.fullmatch(r"(.+?) and a half (\w+)", words):
        base = words_value(found[1])
        return None if base is None else tidy((base + 0.5) * _GROUPS.get(found[2], 1))
    if found := re.fullmatch(r"(.+ )?(\w+) and a half", words):
        base = words_value(f"{found[1] or 'a '}{found[2]}")
        return None if base is None else tidy(base + _GROUPS.get(found[2], 1) / 2)
    return _sum_of(words.split())


def _sum_of(words: list[str]) -> float | int | None:
    total = group = 0
    for word in words:
        if word == "and":
            continue
        if word in {"a", "an"}:
            group += 1
        elif word in SMALL_WORDS:
            group += SMALL_WORDS[word]
        elif word in {"hundred", "dozen", "score"}:
            group = max(group, 1) * _GROUPS[word]
        elif word in SCALES:
            total += max(group, 1) * SCALES[word]
            group = 0
        else:
            return None
    return total + group


def vague_value(text: str) -> int:
    """The number that "dozens" or "tens of thousands" is certainly more than.

    "Hundreds" is more than one hundred and "tens of thousands" more than ten thousand; whoever
    writes so claims nothing closer, and so neither do we.
    """
    value = 1
    for word in re.findall(r"[a-z]+", text.lower()):
        stem = word.removesuffix("s")
        value *= 10 if word == "tens" else _GROUPS.get(stem, 1)
    return value


def tidy(value: float) -> float | int:
    """A whole number as one, and any other without the noise of binary fractions."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
