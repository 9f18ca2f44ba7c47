"""Words that multiply the number before them, in the languages of many articles."""

from __future__ import annotations

import re

_K, _M, _B, _T = 10**3, 10**6, 10**9, 10**12

# Each by its stem, which any ending may follow. Where languages differ, both values are meant.
_STEMS: tuple[tuple[str, tuple[int, ...]], ...] = (
    # English, German, Dutch, the Nordic languages
    (r"thousand|tausend|tsd\b|duizend|tusen|tusind|þúsund", (_K,)),
    (r"million|mio\b|mill?jo?o?n|milj", (_M,)),
    (r"milliard|mrd\b|mld\b|mlrd\b|miljard|milli?arð", (_B,)),
    (r"billion|billi[oó]n|biljoen|biljon", (_B, _T)),
    (r"trillion", (_T, 10**18)),
    (r"hundred\b|hundert\b", (100,)),
    (r"lakh|लाख", (10**5,)),
    (r"crore|करोड़", (10**7,)),
    # Romance languages and their neighbours
    (r"mille?\b|mila\b|mil\b|millier|miler|milhar|mii\b|mijë", (_K,)),
    (r"mill[oó]n|milion|milh[õã]|milioan|milyon|milij|milió", (_M,)),
    (r"miliard|milyar|milijard|bilh[õã]", (_B,)),
    # Slavic languages, Baltic, Hungarian, Turkish, Kazakh
    (r"тыс|тис|тысяч|хиляд|хиљ|tys|tis[ií]c|tisuć|hiljad|tūkst|ezer\b|bin\b|мың|миң|ming\b", (_K,)),
    (r"млн|миллион|м[иі]льйон|милион|mln\b|mil\.|millió", (_M,)),
    (r"млрд|миллиард|м[иі]льярд|милијард|mld\.|milliárd", (_B,)),
    # Greek, Arabic, Persian, Hebrew, Hindi
    (r"χιλιάδ|χίλι|ألف|آلاف|الف|هزار|אלף|אלפים|हज़ार", (_K,)),
    (r"εκατομμύρι|مليون|ملايين|میلیون|מיליון", (_M,)),
    (r"δισεκατομμύρι|مليار|میلیارد|מיליארד", (_B,)),
    # Chinese, Japanese, Korean
    (r"千|천", (_K,)),
    (r"万|萬|만", (10**4,)),
    (r"億|亿|억", (10**8,)),
)
HALF = re.compile(
    r"\s+(?:and\s+a\s+half|a\s+half|und\s+ein(?:e\s+)?\s?halbe?|et\s+demie?|y\s+medi[oa]|e\s+mei[oa]"
    r"|e\s+mezz[oa])\b"
)
_WORD = re.compile(
    r"[ \t\u00a0\u202f-]?(?:" + "|".join(f"({stem})" for stem, _ in _STEMS) + r")[^\W\d_]*\.?",
    re.IGNORECASE,
)
# Letters right behind the digits; a single one may be a unit instead, so that both are meant.
_SHORT = re.compile(r"(k|mn|mln|mio|bn|bln|mrd|tn|trn|m|b)\b", re.IGNORECASE)
_SHORT_VALUES = {
    "k": (_K,),
    "mn": (_M,),
    "mln": (_M,),
    "mio": (_M,),
    "bn": (_B,),
    "bln": (_B,),
    "mrd": (_B,),
    "tn": (_T,),
    "trn": (_T,),
    "m": (1, _M),
    "b": (1, _B),
}


def scale_after(text: str, at: int) -> tuple[int, tuple[int, ...]]:
    """The scale that stands behind a number.

    Args:
        text: The text.
        at: Behind the number.

    Returns:
        Where the scale ends, and what it can multiply with; `at` and (1,) where there is none.
    """
    if short := _SHORT.match(text, at):
        return short.end(), _SHORT_VALUES[short[1].lower()]
    if word := _WORD.match(text, at):
        group = word.lastindex or 1
        end, values = word.end(), _STEMS[group - 1][1]
        # "mil millones", "тыс. млн": one scale upon another.
        if further := _WORD.match(text, end):
            more = _STEMS[(further.lastindex or 1) - 1][1]
            return further.end(), tuple(one * two for one in values for two in more)
        return end, values
    return at, (1,)
