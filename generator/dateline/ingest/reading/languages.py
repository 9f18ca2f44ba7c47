"""Whether a text is English, and if not, which language it seems to be in.

English is told by its commonest words: they are a quarter of any English prose and a tiny part of
any other. Only a text that fails that test is compared with other languages, by its script and by
the lists of frequent words that justext (a part of trafilatura) carries for a hundred of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

# Frequent in English and in no other language that is written with the same letters.
_ENGLISH = frozenset(
    {
        *(
            "the",
            "of",
            "and",
            "that",
            "with",
            "for",
            "was",
            "were",
            "from",
            "by",
            "this",
            "which",
            "have",
            "has",
        ),
        *(
            "had",
            "been",
            "are",
            "is",
            "it",
            "its",
            "not",
            "but",
            "who",
            "their",
            "they",
            "said",
            "would",
            "will",
        ),
        *(
            "after",
            "about",
            "more",
            "than",
            "into",
            "during",
            "what",
            "when",
            "there",
            "be",
            "at",
            "as",
            "to",
            "on",
        ),
        *(
            "his",
            "her",
            "he",
            "she",
            "we",
            "our",
            "you",
            "your",
            "an",
            "or",
            "if",
            "could",
            "can",
            "also",
        ),
        *(
            "over",
            "between",
            "before",
            "because",
            "while",
            "where",
            "how",
            "them",
            "these",
            "those",
            "being",
            "such",
            "only",
            "other",
        ),
        *("some", "any"),
    }
)
# Calibrated on 60 English news articles, which all lie above .27, and on passages in twenty other
# languages with Latin letters, which all lie below .11. Headings alone may have none of them.
_SURELY_ENGLISH = 0.2
# A language other than English is claimed only where its frequent words are so large a part of
# the text, and so much more than the English ones.
_SURELY_OTHER = 0.2
_MARGIN = 1.5
_FEWEST_WORDS = 12

_WORD = re.compile(r"[^\W\d_]{2,}")
_SAMPLE = 20_000
# Scripts of one language, or of one that most news in them is written in.
_SCRIPTS = {
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "CJK": "Chinese",
    "THAI": "Thai",
    "LAO": "Lao",
    "KHMER": "Khmer",
    "MYANMAR": "Burmese",
    "TIBETAN": "Tibetan",
    "ETHIOPIC": "Amharic",
    "SINHALA": "Sinhala",
    "MONGOLIAN": "Mongolian",
    "GREEK": "Greek",
    "HEBREW": "Hebrew",
    "ARMENIAN": "Armenian",
    "GEORGIAN": "Georgian",
    "GUJARATI": "Gujarati",
    "TAMIL": "Tamil",
    "TELUGU": "Telugu",
    "KANNADA": "Kannada",
    "MALAYALAM": "Malayalam",
    "BENGALI": "Bengali",
    "DEVANAGARI": "Hindi",
}
# Lists that are no help in naming the language of news: near-doubles, and invented languages.
_UNHELPFUL = {
    *("Simple_English", "English", "Ido", "Volapuk", "Newar", "Bishnupriya_Manipuri"),
    *("Serbo_Croatian", "Belarusian_Taraskievica", "Samogitian", "Waray_Waray", "Aromanian"),
    *("Neapolitan", "Sicilian", "Lombard", "Piedmontese", "Walloon", "Aragonese", "Low_Saxon"),
    *("Norwegian_Nynorsk", "Latin", "Esperanto", "Asturian", "Occitan", "Haitian"),
}


def other_language(text: str, declared: str = "") -> str:
    """The English name of the language a text is in where that is not English, else nothing.

    In doubt, as with a few words or a list of names, the text counts as English, unless the page
    or file that it is from declares another language.

    Args:
        text: The article.
        declared: The language that its metadata give, as a BCP 47 tag; may be empty.
    """
    sample = text[:_SAMPLE]
    words = [word.casefold() for word in _WORD.findall(sample)]
    script = _script(sample)
    if script == "LATIN":
        english = _share(words, _ENGLISH)
        if english >= _SURELY_ENGLISH:
            return ""
    elif not script or len(words) < 2:
        return ""
    else:
        english = 0.0
    if len(words) >= _FEWEST_WORDS or script != "LATIN":
        name, share = _nearest(tuple(words), script)
        if script != "LATIN" or (share >= _SURELY_OTHER and share > _MARGIN * english):
            return name or f"a language written in {script.title()} letters"
    if english < _SURELY_ENGLISH / 2 and declared and not is_english(declared):
        return _name(declared)
    return ""


def is_english(tag: str) -> bool:
    """Whether a tag is one of English: `en`, `en-GB`, and `eng` of the older standard."""
    return _base(tag) in {"en", "eng"}


def _base(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _name(tag: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale(_base(tag)).get_display_name("en") or tag
    except (UnknownLocaleError, ValueError):
        return f"a language with the tag {tag}"


def _share(words: list[str], known: frozenset[str]) -> float:
    return sum(word in known for word in words) / (len(words) or 1)


def _script(sample: str) -> str:
    """The script of most of the letters, as Unicode's character names begin; empty without any."""
    letters = Counter(filter(str.isalpha, sample))
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[unicodedata.name(letter, "?").partition(" ")[0]] += count
    if not scripts:
        return ""
    # Japanese is Chinese characters among its own; a few of those are enough to tell.
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana > 0.05 * sum(scripts.values()) and kana + scripts["CJK"] > scripts["LATIN"]:
        return "HIRAGANA"
    return scripts.most_common(1)[0][0]


def _nearest(words: tuple[str, ...], script: str) -> tuple[str, float]:
    """The language whose frequent words are the largest part of the text, and how large."""
    if script in _SCRIPTS:
        return _SCRIPTS[script], 1.0
    shares = {name: _share(list(words), known) for name, known in _lists().items()}
    best = max(shares, key=lambda name: (shares[name], name))
    return (
        (best.replace("_Bokmal", "").replace("_", " "), shares[best]) if shares[best] else ("", 0)
    )


@cache
def _lists() -> dict[str, frozenset[str]]:
    """The three hundred most frequent words of each language."""
    from importlib import resources

    from justext.utils import get_stoplists

    folder = resources.files("justext") / "stoplists"
    lists = {}
    for name in sorted(get_stoplists() - _UNHELPFUL):
        words = (folder / f"{name}.txt").read_text("utf-8").casefold().split()
        lists[name] = frozenset(list(dict.fromkeys(words))[:300])
    return lists
