"""What is said of a number: "nearly", "at least", "as many as", "or more".

What the words are taken to mean:

- "nearly", "almost", "some", "around", "an estimated": about.
- "less than", "under", "just short of": fewer than; "slightly less than 100" is fewer than 100.
- "over", "upwards of": more than; "no fewer than": at least; "up to", "a maximum of": at most.
- "as many as", "as much as", "as high as": at most where the number is a round one ("as many as
  5,000 may have died"); where it is not ("as many as 7,939 were held") the words only say that it
  is high, and it is exact. So with "as few as" and at least.
"""

from __future__ import annotations

import re

from dateline.schema import Qualifier

_STEP = r"(?:(?:just|slightly|a\s+little|a\s+bit|well|far|somewhat|significantly|much|considerably)\s+)?"
_KINDS = (
    (
        Qualifier.AT_LEAST,
        r"at\s+(?:the\s+very\s+)?least|no\s+(?:fewer|less)\s+than|not\s+less\s+than",
    ),
    (Qualifier.AT_LEAST, r"a\s+minimum\s+of|≥"),
    (Qualifier.AT_MOST, r"(?:no|not)\s+more\s+than|at\s+(?:the\s+very\s+)?most|a\s+maximum\s+of|≤"),
    (Qualifier.AT_MOST, r"up\s+to|not\s+exceeding"),
    (
        Qualifier.MORE_THAN,
        rf"{_STEP}(?:more|greater|higher)\s+than|upwards?\s+of|in\s+excess\s+of|>",
    ),
    (Qualifier.MORE_THAN, rf"{_STEP}(?:over|above)|exceeding|north\s+of|as\s+over"),
    (Qualifier.FEWER_THAN, rf"{_STEP}(?:fewer|less|lower)\s+than|{_STEP}(?:under|below)|<"),
    (
        Qualifier.FEWER_THAN,
        r"(?:just|slightly|a\s+little)\s+(?:short|shy)\s+of|fractionally\s+under",
    ),
    (Qualifier.ABOUT, r"an\s+estimated|estimated(?:\s+at)?|approximately|approx\.?|roughly|about"),
    (Qualifier.ABOUT, r"around|nearly|almost|close\s+to|circa|some|in\s+the\s+region\s+of|~|≈"),
    (Qualifier.ABOUT, r"(?:virtually|practically|perhaps|maybe|possibly|probably)"),
    (Qualifier.EXACT, r"exactly|precisely"),
)
_ROUND_OR_EXACT = (
    (Qualifier.AT_MOST, r"as\s+(?:many|much|high)\s+as"),
    (Qualifier.AT_LEAST, r"as\s+(?:few|little|low)\s+as"),
)
_BEFORE = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<k{place}>{words})" for place, (_, words) in enumerate(_KINDS))
    + "|"
    + "|".join(f"(?P<r{place}>{words})" for place, (_, words) in enumerate(_ROUND_OR_EXACT))
    + r")\s*\Z",
    re.IGNORECASE,
)
# What "over", "under" and "about" are prepositions after: "anger over 40 deaths", "told … about".
_PREPOSITION_AFTER = re.compile(
    r"\b(?:protest\w*|dispute\w*|row|rows|anger|angry|concern\w*|fear\w*|outrage\w*|critici[sz]\w+"
    r"|clash\w*|war|fight|sue[ds]?|suing|worr\w+|arrested|charged|talk\w*|spoke|speak\w*|asked|told"
    r"|complain\w*|know|knew|question\w*|information|learn\w*|warn\w+|stor(?:y|ies)|book|film|debate\w*"
    r"|people|children|those|adults|aged|women|men|girls|boys|anyone|everyone|placed|held|came)"
    r"\s+(?:over|above|under|below|about|around)\s*\Z",
    re.IGNORECASE,
)
_BEHIND = (
    (
        Qualifier.AT_LEAST,
        re.compile(r"\s*\+(?![\w])|-plus\b|\s+or\s+more\b|\s+and\s+(?:more|up)\b", re.IGNORECASE),
    ),
    (Qualifier.AT_MOST, re.compile(r"\s+or\s+(?:fewer|less)\b", re.IGNORECASE)),
    (Qualifier.ABOUT, re.compile(r"\s+or\s+so\b|-odd\b|-ish\b", re.IGNORECASE)),
)
_REACH = 48


def before(text: str, start: int, floor: int, *, is_round: bool) -> tuple[Qualifier, int] | None:
    """The qualifier in front of a number, and where it begins.

    Args:
        text: The text.
        start: Where the number begins.
        floor: Where the sentence begins; nothing before it counts.
        is_round: Whether the number ends with zeros or is given in thousands and so on.
    """
    window = text[max(floor, start - _REACH) : start]
    found = _BEFORE.search(window)
    if not found or _PREPOSITION_AFTER.search(window):
        return None
    place = start - (len(window) - found.start())
    key = found.lastgroup or ""
    index = int(key[1:])
    if key.startswith("k"):
        return _KINDS[index][0], place
    return (_ROUND_OR_EXACT[index][0] if is_round else Qualifier.EXACT), place


def behind(text: str, end: int) -> tuple[Qualifier, int] | None:
    """The qualifier that follows a number, and where it ends."""
    for qualifier, words in _BEHIND:
        if found := words.match(text, end):
            return qualifier, found.end()
    return None
