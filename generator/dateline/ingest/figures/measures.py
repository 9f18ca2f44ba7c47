"""Which of the site's measures a number belongs to, or what a new one would be called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.ingest.figures import context, lexicon, stems
from dateline.ingest.figures.context import Verb
from dateline.ingest.figures.wordlists import words
from dateline.ingest.model import KnownRecord
from dateline.scaffold.text import make_id

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Words of a label that say nothing about what is counted.
_GENERIC = words("""people person persons number numbers member members total reported report said count counts figure
    individuals others share percent percentage amount sum during since not still""") | (
    lexicon.STOPS - {"died", "marched", "voted", "gathered", "attended", "burned", "struck", "hit"}
)
# Enough for a match, and by how much the best has to be ahead; set by judgement, and held by the
# test that the site's own figures find their measures.
_ENOUGH = 0.7
_AHEAD = 0.08


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts, as matching needs it.

    Attributes:
        unit: The words of what is counted.
        head: Their noun in small letters.
        verbs: What happened to it, the surest first.
        around: The words of the sentence, and of what an ellipsis refers to.
        share_of: What a share is one of.
    """

    unit: str
    head: str
    verbs: tuple[Verb, ...]
    around: str
    share_of: str = ""


@dataclass(frozen=True, slots=True)
class _Measure:
    id: str
    of_people: bool
    unit: frozenset[str]
    nouns: frozenset[str]
    verbs: frozenset[str]
    told: frozenset[str]


@lru_cache(maxsize=512)
def _read(record: KnownRecord) -> _Measure:
    label = record.names[0] if record.names else record.id.replace("-", " ")
    words = [word.lower() for word in _WORD.findall(label)]
    verbs = [word for word in words if _tells(word)]
    nouns = [word for word in words if word not in _GENERIC and word not in verbs]
    if " or " in f" {' '.join(words)} " and verbs:
        # "Detained, arrested or brought to the police": what follows is one way among several.
        nouns = [word for word in nouns if words.index(word) < words.index(verbs[0])]
    told = [word.lower() for word in _WORD.findall(record.about) if _tells(word.lower())]
    unit = [word.lower() for word in _WORD.findall(record.unit)]
    people = bool(unit) and lexicon.is_person_noun(unit[-1])
    return _Measure(
        id=record.id,
        of_people=people,
        unit=frozenset(stems.stem(word) for word in unit if word not in _GENERIC),
        nouns=frozenset(stems.stem(word) for word in nouns),
        verbs=frozenset(stems.concept(word) for word in verbs),
        told=frozenset(stems.concept(word) for word in told),
    )


def _tells(word: str) -> bool:
    return context.is_verb(word) or stems.concept(word) in {"kill", "injur"}


def match(counted: Counted, measures: Sequence[KnownRecord]) -> tuple[str, float] | None:
    """The measure that clearly fits, and how well, from 0 to 1; None where none or several do."""
    scored = sorted(
        ((_score(counted, _read(one)), one.id) for one in measures),
        key=lambda pair: (-pair[0], pair[1]),
    )
    if not scored or scored[0][0] < _ENOUGH:
        return None
    if len(scored) > 1 and scored[0][0] - scored[1][0] < _AHEAD:
        return None
    return scored[0][1], min(scored[0][0], 1.0)


def _score(counted: Counted, measure: _Measure) -> float:
    own = stems.stems_of(counted.unit)
    fits = _same_thing(counted, own, measure)
    if not fits:
        return 0.0
    narrow = measure.nouns - measure.unit - {stems.stem(counted.head)}
    around = stems.stems_of(counted.around) | own
    covered = len(narrow & around) / len(narrow) if narrow else 1.0
    told = _told(counted.verbs, measure)
    if covered < 0.6 or not told:
        return 0.0
    return 0.5 * told + 0.3 * covered + 0.2 * fits + 0.03 * len(narrow & around)


def _same_thing(counted: Counted, own: frozenset[str], measure: _Measure) -> float:
    """How well what is counted is what the measure counts."""
    head = stems.stem(counted.head)
    if not measure.of_people:
        known = measure.unit | measure.nouns
        return 1.0 if head in known else 0.0
    if not lexicon.is_person_noun(counted.head):
        return 0.0
    specific = measure.unit | (measure.nouns if not measure.verbs else frozenset())
    if specific:
        return 1.0 if head in specific or specific <= own else 0.0
    return 1.0 if counted.head in {"people", "persons", "person"} or measure.nouns & own else 0.8


def _told(verbs: tuple[Verb, ...], measure: _Measure) -> float:
    """How well what happened is what the measure tells; 0 where it is something else."""
    if not measure.verbs and not measure.told:
        return 0.8
    for verb in verbs:
        if verb.word in context.NEEDS_PASSIVE and not verb.passive:
            continue
        found = stems.concept(verb.word)
        if found in measure.verbs:
            return 1.0 if verb.near else 0.8
        if found in measure.told:
            return 0.8 if verb.near else 0.6
        if verb.near:
            break
    return 0.7 if not measure.verbs else 0.0


_EVENTS = re.compile(
    r"deaths|fatalities|arrests|detentions|injuries|killings|murders|casualties|infections|seizures"
    r"|evacuations|executions|convictions|kidnappings|resignations|rescues"
)
_OF_VEHICLES = {"sink", "crash", "capsiz", "overturn", "derail", "collid"}
_LOST_LIVES = re.compile(r"\blost\s+(?:their|his|her)\s+li(?:ves|fe)\b", re.IGNORECASE)


def proposed_id(counted: Counted) -> str:
    """An id for a new measure: what is counted and what happened to it."""
    what = counted.unit
    if what == "others":  # of what was counted before, which is the same measure
        what = "people" if lexicon.is_person_noun(counted.head) else counted.head
    unit = f"{what} {counted.share_of}".strip()
    if counted.head == "lives":
        return "people-killed"
    if counted.head in lexicon.PARTICIPLES or not unit:
        unit = "people"
    nouns = [word for word in _WORD.findall(unit) if word.lower() not in {"the", "of"}][-4:]
    verb = next((verb.word for verb in counted.verbs if verb.near), "")
    if stems.stem(verb) in _OF_VEHICLES and lexicon.is_person_noun(counted.head):
        verb = ""  # "a ferry with 176 aboard sank"
    if _EVENTS.fullmatch(counted.head):
        verb = ""  # "12 arrests" tells by itself what happened
    if verb == "lost" and _LOST_LIVES.search(counted.around):
        verb = "killed"
    return make_id(" ".join([*nouns, _participle(verb)]).strip())


_PARTICIPLE_OF = {
    "arrest": "arrested",
    "injur": "injured",
    "seizur": "seized",
    "detent": "detained",
    "evacu": "evacuated",
    "deploy": "deployed",
    "releas": "released",
    "execut": "executed",
    "convict": "convicted",
    "destruct": "destroyed",
    "kidnap": "kidnapped",
    "abduct": "abducted",
    "dismiss": "dismissed",
    "expuls": "expelled",
    "resign": "resigned",
    "demolit": "demolished",
    "recoveri": "recovered",
    "discoveri": "discovered",
    "rescu": "rescued",
    "purchas": "purchased",
    "sale": "sold",
    "deliveri": "delivered",
    "transfer": "transferred",
    "closur": "closed",
    "loss": "lost",
    "murder": "murdered",
}


def _participle(word: str) -> str:
    if word in {"", "left", "leaving", "leaves", "remained", "took", "taken"}:
        return ""
    if stems.concept(word) == "kill" and stems.stem(word) in {"kill", "die"}:
        return "killed"
    if word in lexicon.PARTICIPLES:
        return word
    if word in context.BASE_FORMS:
        past = f"{word}d" if word.endswith("e") else f"{word}ed"
        return {
            "buy": "bought",
            "sell": "sold",
            "build": "built",
            "send": "sent",
            "cut": "cut",
        }.get(word, past)
    if word.endswith("ing") and len(word) > 5:
        bare = word[:-3]
        return f"{bare[:-1]}ied" if bare.endswith("y") else f"{bare}ed"
    nouns = _PARTICIPLE_OF
    found = stems.stem(word)
    if word.endswith("s") and not word.endswith("ss") and found not in nouns:
        bare = word.removesuffix("s")
        return f"{bare}d" if bare.endswith("e") else f"{bare}ed"
    return nouns.get(found, word)
