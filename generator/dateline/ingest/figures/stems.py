"""Words brought to what they have in common: "seized" and "seizure", "killed" and "died"."""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("english")
_WORD = re.compile(r"[^\W\d_]+")
_AMERICAN = re.compile(r"(?<=[^e])iz(?=(?:e|es|ed|ing|ation|ations)\Z)")
_IRREGULAR = {
    "brought": "bring",
    "shot": "shoot",
    "held": "hold",
    "lost": "lose",
    "died": "die",
    "dying": "die",
    "dead": "die",
    "deaths": "die",
    "death": "die",
    "tv": "television",
    "burnt": "burn",
    "sunk": "sink",
    "sank": "sink",
    "stolen": "steal",
    "stole": "steal",
    "built": "build",
    "broken": "break",
    "broke": "break",
    "sold": "sell",
    "bought": "buy",
    "paid": "pay",
    "sent": "send",
    "taken": "take",
    "took": "take",
    "left": "leave",
    "fled": "flee",
    "men": "man",
    "women": "woman",
    "children": "child",
    "servicemen": "serviceman",
    "defence": "defense",
    "centres": "center",
    "centre": "center",
}
# What news tells in several words, so that two of a row can be taken for one another.
_CONCEPTS = (
    "kill die slay murder fatal lose-life perish massacr shoot-dead claim-live",
    "injur wound hurt maim",
    "detain arrest apprehend custodi detent round-up bring-to-polic captur hold",
    "open initi launch institut start begin",
    "seiz confisc recov impound seizur",
    "displac evacu fle uproot homeless",
    "miss unaccount",
    "destroy raze level demolish ruin",
    "damag wreck vandalis ransack loot",
    "infect contract sicken test-posit",
    "hospit admit",
    "neutralis elimin broken-up dismantl break",
    "deploy station post dispatch send",
    "demonstr protest march ralli",
    "transfer pass hand refer",
    "lay-off dismiss redund sack fire-job",
    "free releas rescu",
    "convict sentenc jail imprison",
    "vaccin inocul immunis",
    "vote ballot elect",
)
_CONCEPT_OF = {word: row.split()[0] for row in _CONCEPTS for word in row.split()}


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The stem of a word in British spelling; irregular forms are brought to their verb."""
    low = word.lower()
    low = _IRREGULAR.get(low, low)
    if len(low) > 6:
        low = _AMERICAN.sub("is", low)
    found: str = _STEMMER.stemWord(low)
    return found


@lru_cache(maxsize=4096)
def concept(word: str) -> str:
    """What a word tells, the same for words that news uses for one another."""
    found = stem(word)
    return _CONCEPT_OF.get(found, found)


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text's words."""
    return frozenset(stem(word) for word in _WORD.findall(text))


def concepts_of(text: str) -> frozenset[str]:
    """What a text's words tell."""
    return frozenset(concept(word) for word in _WORD.findall(text))


def tells_an_event(word: str) -> bool:
    """Whether a word is one of those by which news tells casualties, arrests, seizures and so on."""
    found = stem(word)
    return found in _CONCEPT_OF or bool(re.search(r"(?:is|iz)es\Z", word))
