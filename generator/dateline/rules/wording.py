"""Numbers that an editor makes and no article states: counts of reports, spans between days."""

from __future__ import annotations

import re

from dateline.rules.numbers import Number
from dateline.rules.scales import HALF

# Words after which a number names again what was spoken of: "the two", "all three".
_AGAIN = {
    "en": r"the|these|those|all|both|other|last|next|past|previous|following|first|his|her|its|their|our",
    "de": r"die|der|den|dem|diese[rnm]?|jene[rn]?|seine[rn]?|ihre[rn]?|aller?|letzten|ersten|nächsten|beiden",
    "fr": r"les|ces|ses|leurs|des|aux|tous|toutes|derniers|dernières|premiers|premières",
    "es": r"los|las|est[oa]s|es[oa]s|sus|tod[oa]s|últim[oa]s|primer[oa]s",
    "it": r"i|gli|le|quest[ie]|suoi|sue|loro|tutti|tutte|ultim[ie]|prim[ie]",
    "pt": r"os|as|est[ea]s|ess[ea]s|seus|suas|tod[oa]s|últim[oa]s|primeir[oa]s",
    "nl": r"de|deze|die|zijn|haar|hun|alle|laatste|eerste|volgende",
    "da": r"de|disse|sine|deres|alle|sidste|første",
}
_ONE = 1
_SCALES = {100.0, 1e3, 1e6, 1e9, 1e12}
_SPAN = re.compile(
    r"[\s-]+(?:more\s+)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)"
    r"\s+(?:later|earlier|before|after|ago|on\b|apart)",
    re.IGNORECASE,
)
_COUNTED = {
    "en": r"articles?|reports?|sources?|outlets?|agencies|accounts?|versions?|claims?|figures?|numbers?|entries|statements?|quotes?|others?",
    "de": r"artikeln?|berichten?|quellen?|meldungen|agenturen|angaben|darstellungen|versionen|zahlen|einträgen?|zitaten?",
    "fr": r"articles?|rapports?|sources?|agences?|versions?|récits?|chiffres?|dépêches?",
    "es": r"artículos?|informes?|fuentes?|agencias?|versiones|relatos?|cifras?|notas?",
    "it": r"articoli|rapporti|fonti|agenzie|versioni|resoconti|cifre",
    "pt": r"artigos?|relatórios?|fontes?|agências?|versões|relatos?|números?|notícias?",
    "nl": r"artikelen|berichten|bronnen|agentschappen|versies|cijfers|getallen",
    "da": r"artikler|rapporter|kilder|bureauer|versioner|tal",
}


_NUMBERED = re.compile(
    r"(?:\b(?:no|nos|nr|num|art|p|pp|para|paragraph|page|section|chapter|vol|article|item|line|point"
    r"|n|seite|s|absatz|abs|artikel|ziffer|kapitel|artículo|articolo|artigo|página|pagina)\.?"
    r"|[§№#]|ст\.|п\.|стр\.)[ \u00a0]?$",
    re.IGNORECASE,
)


def is_numbering(number: Number, text: str) -> bool:
    """Whether a number in digits is part of what something is called: § 12, Resolution 1973."""
    before = text[max(0, number.start - 60) : number.start]
    if _NUMBERED.search(before):
        return True
    word = re.search(r"([^\W\d_]+)[ \u00a0]$", before)
    if word is None or not word[1][0].isupper():
        return False
    # With a capital letter, though no sentence starts with it.
    return bool(re.search(r"[\w,;)’”-]\s+$", before[: word.start()]))


# What stands before an ordinal in languages that write it as a number with a full stop: am 3. Tag.
_BEFORE_ORDINAL = {
    "de": r"\d\.\s(?:und|oder|bis)|am|im|zum|zur|vom|beim|ins|ans|d(?:er|ie|as|es|em|en)|[mdsk]?ein(?:e[rmns]?)?|ihre?[rmns]?"
    r"|unse?re?[rmns]?|eue?re?[rmns]?|jede[rmns]?|diese[rmns]?|jene[rmns]?",
}


def is_ordinal(number: Number, text: str, language: str) -> bool:
    """Whether a number in digits has a full stop that makes it an ordinal: ihre 8. Niederlage.

    A small letter behind it shows that no sentence ends there; where nouns have capital letters,
    what stands before it shows as much.
    """
    if not text[number.start : number.end].isdecimal():
        return False
    following = re.match(r"\.[ \u00a0]([^\W\d_])", text[number.end :])
    if following is None or language in {"", "en"}:
        return False
    words = _BEFORE_ORDINAL.get(language)
    before = text[max(0, number.start - 20) : number.start]
    return following[1].islower() or (
        words is not None and re.search(rf"\b(?:{words})\s+$", before, re.IGNORECASE) is not None
    )


def is_again(number: Number, text: str, language: str) -> bool:
    """Whether a number names again what was spoken of before: "two of the 18"."""
    words = _AGAIN.get(language)
    before = text[: number.start]
    return words is not None and re.search(rf"\b(?:{words})\s+$", before, re.IGNORECASE) is not None


def is_derived(number: Number, text: str, language: str) -> bool:
    """Whether a number in words is none that a claim must state.

    "One" is mostly an article or a pronoun, a scale alone ("thousands", "a million") says little,
    what follows "the" was spoken of before, and halves are not read.
    """
    value = next(iter(number.values))
    if value <= _ONE or value in _SCALES or HALF.match(text, number.end):
        return True
    return is_again(number, text, language)


def is_counting(number: Number, text: str, language: str) -> bool:
    """Whether an editor counts reports ("two articles") or the time between two days."""
    if _SPAN.match(text, number.end):
        return True
    nouns = _COUNTED.get(language)
    pattern = rf"\s+(?:[^\W\d_]+\s+)?(?:{nouns})\b"
    return nouns is not None and re.match(pattern, text[number.end :], re.IGNORECASE) is not None
