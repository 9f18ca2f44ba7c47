"""The forms of the verbs that are listed: third persons, pasts and participles of saying."""

from __future__ import annotations

from dateline.ingest.events import lexicon as lex


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _ing(verb: str) -> str:
    return (verb.removesuffix("e")) + "ing"


def _past(verb: str) -> str:
    if verb in _OWN_PAST:
        return _OWN_PAST[verb]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


_OWN_PAST = {"say": "said", "tell": "told", "write": "wrote", "admit": "admitted"}
SAYING = frozenset(form(verb) for verb in lex.SAY for form in (str, _third, _ing, _past)) | {
    "written",
    "admitting",
}
# Third persons that are hardly ever a plural noun.
THIRD_PERSONS = lex.words(
    "says tells announces confirms denies declares adds admits acknowledges argues insists explains"
    " warns reveals discloses suggests concludes predicts alleges gives makes takes goes comes gets"
    " becomes begins brings wins loses sells buys holds keeps leads leaves makes meets pays puts"
    " reads seeks sees sends sits stands supports agrees allows appears arrives asks believes"
    " belongs causes consists contains continues creates depends describes decides delivers enters"
    " exists expects expects faces features follows gains grows happens helps hopes includes"
    " indicates intends involves knows lets lies lives looks marks means needs occurs opens operates"
    " owns performs plays prefers prevents produces promises proposes proves provides publishes"
    " reaches receives refers rejects remains replaces represents requires reveals runs seems"
    " serves shows signs speaks spends starts stays suffers takes thinks tries unveils uses wants"
    " wears works writes does has defeats launches secures exercises introduces releases purchases"
    " plans claims reports offers orders"
)
# These are as often plural nouns: they need a subject right before them.
AMBIGUOUS = lex.words(
    "plans claims reports offers orders features marks means needs signs promises hopes"
)
# The plain forms that follow a plural subject.
PLURAL_VERBS = lex.SAY - {"blame", "call", "post", "request", "demand", "quote"} | {
    *("believe", "think", "hope", "expect", "fear", "know", "want", "need", "plan", "intend"),
}
