"""Stems: what the inflections of a word have in common, in the languages that have a stemmer."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError

_KEPT = 65536
_NAMES = {"norwegian bokmål": "norwegian", "norwegian nynorsk": "norwegian", "filipino": ""}


@lru_cache(_KEPT)
def stem(word: str, language: str) -> str:
    """The stem of a word in small letters; the word itself in a language without a stemmer."""
    stemmer = _stemmer(language)
    return str(stemmer.stemWord(word)) if stemmer else word


@cache
def _stemmer(language: str) -> Any:
    """The stemmer of a language; they are called by its English name."""
    import snowballstemmer  # loads every language, which takes longer than most commands do

    try:
        name = (Locale.parse(language).get_language_name("en") or "").lower()
    except (UnknownLocaleError, ValueError):
        return None
    name = _NAMES.get(name, name)
    return snowballstemmer.stemmer(name) if name in snowballstemmer.algorithms() else None
