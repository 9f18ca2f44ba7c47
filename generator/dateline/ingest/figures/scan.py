"""Numbers in a stretch of text, with their qualifiers, as amounts, ranges and shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.ingest.figures import amounts, numerals, qualifiers
from dateline.schema import Qualifier


class NumberKind(StrEnum):
    """What a number is given as."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or a range of numbers, before it is known what is counted.

    Attributes:
        start: Where it begins, its qualifier included.
        bare: Where the number itself begins.
        end: Where it ends; the noun is behind it.
        low: The lower end of a range; `value` is None then.
        unit: What the number carries with it: a currency, `percent`; empty for a count.
        words: Whether it is written in words.
        scaled: Whether it is given in thousands, millions and so on.
        factor: What its last word or letter multiplies by: 1,000,000 in "3 million"; else 1.
        vague: Whether it is a plural such as "hundreds".
    """

    start: int
    bare: int
    end: int
    value: float | int | None
    low: float | int | None = None
    high: float | int | None = None
    kind: NumberKind = NumberKind.COUNT
    qualifier: Qualifier = Qualifier.EXACT
    unit: str = ""
    words: bool = False
    scaled: bool = False
    factor: int = 1
    vague: bool = False
    said: bool = False


_NOT_WITHIN = r"(?<![\w#№@°/$£€¥])(?<![^\W\d][-‑–’'])(?<!\d[.,:'’])"
_NUMBER = re.compile(
    rf"{_NOT_WITHIN}(?:"
    rf"(?P<fraction>{amounts.FRACTION})|(?P<ratio>{amounts.RATIO})"
    rf"|(?P<vague>{numerals.VAGUE})"
    rf"|(?P<cents>{amounts.PREFIX})?(?P<digits>{numerals.DIGITS})(?P<half>½|\s+and\s+a\s+half(?=\s+(?:{numerals.SCALE})))?"
    rf"(?:[\s-](?P<scale>(?:hundred|dozen|{numerals.SCALE}))|\s?(?P<short>{numerals.SHORT}|(?(cents)[bt]|(?!)))\b)?"
    rf"|(?P<words>{numerals.NUMBER_WORDS})"
    r")(?![\w]|[.,:/]\d)",
    re.IGNORECASE,
)
_JOIN = re.compile(r"\s*[-–—]\s*|\s+(?:to|or)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+\Z", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:rise|rose|risen|rising|increas\w+|grow\w*|grew|climb\w*|jump\w*|surg\w+|soar\w*|fall\w*|fell"
    r"|drop\w*|declin\w+|cut|reduc\w+|up|down|lower\w*|rais\w+|went|go|goes|gone|shr[iu]nk|shrank|slip\w*"
    r"|upgrad\w+|revis\w+|chang\w+|mov\w+|expand\w*|doubl\w+|trebl\w+|tripl\w+|slash\w*|swell\w*|swoll\w+)\b",
    re.IGNORECASE,
)
_METRES = re.compile(
    r"\s*(?:high|tall|long|wide|deep|above|below|from|away|freestyle|race|sprint|[.,;)]|\Z)"
)


def scan(text: str, start: int, end: int) -> list[Number]:
    """The numbers of a sentence, in order, ranges joined and qualifiers included."""
    single = list(_single(text, start, end))
    joined = _joined(text, single, start)
    return [_qualified(text, one, start, end) for one in joined]


def _single(text: str, start: int, end: int) -> Iterator[Number]:
    position = start
    while found := _NUMBER.search(text, position, end):
        number = _read(text, found)
        if number:
            yield number
        position = max(number.end if number else found.end(), position + 1)


def _read(text: str, found: re.Match[str]) -> Number | None:
    begin, end = found.span()
    words = found[0]
    if found["fraction"] or found["ratio"]:
        share = amounts.share_value(words)
        return Number(
            begin,
            begin,
            end,
            numerals.tidy(share),
            kind=NumberKind.SHARE,
            unit="percent",
            words=True,
        )
    if found["vague"]:
        return Number(
            begin, begin, end, numerals.vague_value(words), words=True, scaled=True, vague=True
        )
    if found["digits"]:
        return _amount(text, _in_digits(text, found), found["cents"] or "")
    value = numerals.words_value(words)
    if value is None:
        return None
    loose = re.search(
        r"thousand|million|billion|trillion|lakh|crore|dozen|score|^(?:a|half)\b",
        words,
        re.IGNORECASE,
    )
    last = words.split()[-1].lower()
    factor = {"hundred": 100, "dozen": 12, **numerals.SCALES}.get(last, 1)
    number = Number(begin, begin, end, value, words=True, scaled=bool(loose), factor=factor)
    return _amount(text, number, "")


def _in_digits(text: str, found: re.Match[str]) -> Number:
    value = numerals.digits_value(found["digits"]) + (0.5 if found["half"] else 0)
    end = found.end()
    factor = 1
    if scale := (found["scale"] or "").lower():
        factor = {"hundred": 100, "dozen": 12, **numerals.SCALES}[scale]
    elif short := (found["short"] or "").lower():
        if found["short"] in {"m", "k"} and not found["cents"] and _METRES.match(text, end):
            end = found.end("half") if found["half"] else found.end("digits")
        else:
            factor = numerals.SHORT_SCALES[short]
    value = numerals.tidy(value * factor)
    return Number(found.start(), found.start(), end, value, scaled=factor > 1, factor=factor)


def _amount(text: str, number: Number, prefix: str) -> Number:
    if prefix:
        unit = amounts.currency_before(prefix)
        after = amounts.currency_after(text, number.end)
        end = after[1] if after and after[0].startswith(unit) else number.end
        return replace(number, kind=NumberKind.MONEY, unit=unit, end=end)
    if percent := amounts.percent_after(text, number.end):
        return replace(number, kind=NumberKind.PERCENT, unit=percent[0], end=percent[1])
    if money := amounts.currency_after(text, number.end):
        return replace(number, kind=NumberKind.MONEY, unit=money[0], end=money[1])
    return number


def _joined(text: str, numbers: list[Number], floor: int) -> list[Number]:
    found: list[Number] = []
    rest = iter(numbers)
    for one in rest:
        before = found[-1] if found else None
        joined = _range(text, before, one, floor) if before else None
        if joined:
            found[-1] = joined
        else:
            found.append(one)
    return found


def _range(text: str, first: Number, last: Number, floor: int) -> Number | None:
    """Two numbers as one range: "between 20 and 30", "20–30", "from 5 to 7", "two or three"."""
    gap = text[first.end : last.bare]
    if first.value is None or last.value is None or first.vague or last.vague:
        return None
    head = text[max(floor, first.start - 60) : first.start]
    between, since = _BETWEEN.search(head), _FROM.search(head)
    if not (_AND.fullmatch(gap) if between else _JOIN.fullmatch(gap)):
        return None
    if first.unit and re.search(r"\bby\s+\Z", head):
        return None  # "cut by $200 to $399"
    if since and _CHANGE.search(head):
        return None
    low = _like(first, last)
    if low >= last.value:
        return None
    unit = last.unit or first.unit
    if first.unit and last.unit and not _same(first.unit, last.unit):
        return None
    opening = between or since
    start = first.start - len(head) + opening.start() if opening else first.start
    return replace(
        last,
        start=start,
        bare=start,
        value=None,
        low=low,
        high=last.value,
        unit=unit,
        kind=last.kind if last.unit else first.kind,
        scaled=last.scaled or first.scaled,
    )


def _same(one: str, other: str) -> bool:
    return one.split()[-1].rstrip("s") == other.split()[-1].rstrip("s")


def _like(first: Number, last: Number) -> float | int:
    """The first number of a range, in the scale of the last: "2 to 3 million"."""
    value = first.value or 0
    if first.factor > 1 or first.scaled or last.value is None:
        return value
    scaled = numerals.tidy(value * last.factor)
    return scaled if scaled < last.value else value


def _qualified(text: str, number: Number, floor: int, end: int) -> Number:
    is_round = number.scaled or (
        number.value is not None and number.value >= 100 and number.value % 100 == 0
    )
    found = qualifiers.before(text, number.start, floor, is_round=is_round)
    if found:
        return replace(_with(number, found[0]), start=found[1])
    if number.vague:
        return replace(number, qualifier=Qualifier.MORE_THAN)
    after = qualifiers.behind(text, number.end)
    if after and after[1] <= end:
        return replace(_with(number, after[0]), end=after[1])
    return replace(number, qualifier=_unsaid(number))


def _with(number: Number, said: Qualifier) -> Number:
    """A number with the qualifier that is said; bounds go with none but "about"."""
    if number.value is None and said is not Qualifier.ABOUT:
        said = Qualifier.EXACT
    if number.vague and said in {Qualifier.ABOUT, Qualifier.EXACT}:
        said = Qualifier.MORE_THAN
    return replace(number, qualifier=said, said=True)


def _unsaid(number: Number) -> Qualifier:
    """What a number without a qualifier is.

    A count in thousands or dozens ("5.8 thousand people", "two dozen") was rounded by whoever gave
    it, and so was a share in words that is no whole per cent. A sum of money was not, as far as
    one can tell: a fine of $3.5 million is just that.
    """
    rounded_count = number.kind is NumberKind.COUNT and number.scaled
    rounded_share = number.kind is NumberKind.SHARE and number.value != int(number.value or 0)
    return Qualifier.ABOUT if rounded_count or rounded_share else Qualifier.EXACT
