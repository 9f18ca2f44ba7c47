"""Sums of money and shares: what stands around a number that makes it one."""

from __future__ import annotations

import re
from functools import cache

from babel.numbers import get_currency_name

_SYMBOLS = {
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "S$": "SGD",
    "R$": "BRL",
    "GB£": "GBP",
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "₸": "KZT",
    "₩": "KRW",
    "₺": "TRY",
    "₪": "ILS",
    "₦": "NGN",
    "₫": "VND",
    "₱": "PHP",
}
_CODES = (
    *("USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR", "KZT", "UAH", "CHF", "CAD", "AUD", "NZD"),
    *("BRL", "ZAR", "TRY", "SEK", "NOK", "DKK", "PLN", "MXN", "SGD", "HKD", "KRW", "SAR", "AED"),
    *("RM", "Rs", "Rs."),
)
_BY_SHORT_NAME = {"RM": "MYR", "Rs": "INR", "Rs.": "INR"}
_CURRENCY_WORDS = (
    r"dollars?|euros?|pounds?\s+sterling|roubles?|rubles?|yen|yuan|renminbi|rupees?|tenge|lira|liras"
    r"|pesos?|francs?|kron[ae]r?|zlotys?|hryvnias?|riyals?|dirhams?|won|naira|rand|reais|real|cents"
    r"|dinars?|shillings?|baht|rupiah|ringgit|shekels?|forints?|lari|som|sums?|manat|drams?"
)
PREFIX = (
    rf"(?:(?:{'|'.join(re.escape(one) for one in sorted(_SYMBOLS, key=len, reverse=True))})\s?"
    rf"|(?:{'|'.join(re.escape(one) for one in _CODES)})\s)"
)
_SUFFIX = re.compile(
    rf"\s?(?P<symbol>[€₽₴₸])|[-\s](?P<code>{'|'.join(_CODES[:-2])})\b"
    rf"|[-\s](?P<words>(?:(?:US|U\.S\.|American|Australian|Canadian|Hong\sKong|Singapore|Swiss|British|Russian|Indian|Kazakh|Turkish)\s)?"
    rf"(?:{_CURRENCY_WORDS})|pounds(?=\s+(?:in|of)\s+(?:damages|debt|aid|compensation|fines?|cash|tax)))\b",
)
PERCENT = re.compile(
    r"(?:\s?%|[-\s](?:per\s?cent|percent|pct)\b)(?P<points>[-\s](?:percentage\s)?points?\b)?"
    r"|\s(?P<only>percentage\spoints?\b)",
    re.IGNORECASE,
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6}
_PARTS |= {"seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_PART = "|".join(_PARTS)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7}
_COUNTS |= {"six": 6, "eight": 8, "nine": 9, "ten": 10}
# "A third of voters", "two-thirds of the seats", "half of them", "half the votes".
FRACTION = (
    rf"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)[-\s])(?:{_PART})s?(?=\s+of\s+(?!an?\b))"
    r"|half(?=\s+(?:of\b|(?:the|its|their|all)\s+(?!time|way|battle|story|fun|price|size|cost|speed|length|weight)[a-z]))"
)
# "One in five children", "nine out of ten".
RATIO = (
    rf"(?:{'|'.join(_COUNTS)}|\d{{1,2}})\s+(?:in|out\s+of)\s+"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|10|20|100)(?=\s+[a-z])"
)


@cache
def currency_name(code: str) -> str:
    """An ISO 4217 code as English writes it of several: `US dollars`."""
    name: str = get_currency_name(code, 2, locale="en")
    return name


def currency_before(prefix: str) -> str:
    """What a symbol or code in front of a sum stands for."""
    short = prefix.strip()
    return currency_name(_SYMBOLS.get(short) or _BY_SHORT_NAME.get(short) or short)


def currency_after(text: str, end: int) -> tuple[str, int] | None:
    """The currency that follows a number, and where a symbol or code of it ends."""
    found = _SUFFIX.match(text, end)
    if not found:
        return None
    if words := found["words"]:
        return " ".join(words.split()), end
    if code := found["code"]:
        return currency_name(_BY_SHORT_NAME.get(code, code)), found.end()
    return currency_name(_SYMBOLS[found["symbol"]]), found.end()


def percent_after(text: str, end: int) -> tuple[str, int] | None:
    """`percent` or `percentage points` where one follows, and where the words end."""
    found = PERCENT.match(text, end)
    if not found:
        return None
    return ("percentage points" if found["points"] or found["only"] else "percent"), found.end()


def share_value(words: str) -> float:
    """A share in hundredths, with one decimal: "two-thirds" is 66.7.

    >>> share_value("one in five")
    20.0
    """
    parts = re.split(r"[-\s]+", words.lower())
    if len(parts) == 1:
        return 50.0
    if "in" in parts or "out" in parts:
        first, last = parts[0], parts[-1]
        return round(100 * _count(first) / _count(last), 1)
    return round(100 * _count(parts[0]) / _PARTS[parts[-1].removesuffix("s")], 1)


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else _COUNTS[word]
