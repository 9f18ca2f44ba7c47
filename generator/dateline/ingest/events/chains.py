"""Links the later mentions of an event to the clause that dates it.

`Its launch in 2003 …`, and further on `since the launch`: a mention with the same stem means the
same event where the words are definite. It is the lightest form of event coreference (a lexical
chain, Morris and Hirst 1991); synonyms are not followed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.clauses import Clause, Kind
from dateline.ingest.events.dated import Dated
from dateline.ingest.events.told import Sentences, Told
from dateline.ingest.events.verbs import Token
from dateline.ingest.model import Span

# Nouns whose verb cannot be told by cutting an ending off.
_NOUN_OF = {
    **dict.fromkeys(("agreement", "contract", "pact", "accord", "treaty"), "deal"),
    "delivery": "deliver",
    "flight": "fly",
    "flew": "fly",
    "flown": "fly",
    "death": "die",
    "arrival": "arriv",
    "departure": "depart",
    "acquisition": "acquir",
    "suspension": "suspend",
    "suit": "su",
    "sale": "sell",
    "sold": "sell",
    "loss": "los",
    "lost": "los",
    "decision": "decid",
    "invasion": "invad",
    "explosion": "explod",
    "eruption": "erupt",
    "resignation": "resign",
    "nomination": "nominat",
    "withdrawal": "withdraw",
    "withdrew": "withdraw",
    "withdrawn": "withdraw",
    "fell": "fall",
    "fallen": "fall",
    "began": "begin",
    "begun": "begin",
    "shot": "shoot",
    "struck": "strik",
    "seizure": "seiz",
    "closure": "clos",
    "bombing": "bomb",
    "fought": "fight",
    "met": "meet",
    "left": "leave",
}
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "als", "al")


def stem(word: str) -> str:
    """What a verb and the noun of the same event have in common."""
    if word in _NOUN_OF:
        return _NOUN_OF[word]
    if word.endswith("ies"):
        singular = word[:-3] + "y"
        return _NOUN_OF.get(singular, singular)
    if word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
        if word in _NOUN_OF:
            return _NOUN_OF[word]
    for ending in (*_ENDINGS, "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word.removesuffix("e")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that speak of an event: a noun with what belongs to it."""

    start: int
    end: int
    stem: str
    definite: bool


def mentions_of(tokens: Sequence[Token]) -> list[Mention]:
    """The nouns of a clause that name an event."""
    found = []
    for place, token in enumerate(tokens):
        if token.low in lex.EVENT_NOUNS:
            first = _phrase_start(tokens, place)
            definite = tokens[first].low in _DEFINITE or tokens[first].text.endswith(
                ("'s", "’s", "s'", "s’")
            )
            definite &= not any(one.low in _OTHERS for one in tokens[first:place])
            found.append(Mention(tokens[first].start, token.end, stem(token.low), definite))
    return found


_OTHERS = lex.words(
    "first second third fourth last latest next new previous earlier later other another similar"
    " future possible further planned two three four five ten"
)
_DEFINITE = lex.words("the this that its his her their these those our my")


def _phrase_start(tokens: Sequence[Token], place: int) -> int:
    """Where a noun's phrase begins: at its article, possessor or first describing word."""
    for back in range(place - 1, max(-1, place - 5), -1):
        token = tokens[back]
        if token.low in _DEFINITE or token.text.endswith(("'s", "’s")):
            return back
        if not token.is_word or token.low in lex.PREPOSITIONS | lex.COORDINATORS | {"to", "a"}:
            return back + 1
    return place


def named(clause: Clause, cites: tuple[int, int] | None) -> set[str]:
    """The stems of what a dated clause dates: its verb, and nouns right before the date."""
    found = set()
    if clause.head and clause.head.low not in _LIGHT:
        found.add(stem(clause.head.low))
        place = clause.tokens.index(clause.head)
        if place + 1 < len(clause.tokens) and clause.tokens[place + 1].low in _PARTICLES:
            found.add(stem(clause.head.low + clause.tokens[place + 1].low))
    for place, token in enumerate(clause.tokens[:-1]):
        if clause.tokens[place + 1].low in _PARTICLES:
            found.add(token.low + clause.tokens[place + 1].low)
    if clause.head and clause.head.low in _OFF:
        return found
    light = clause.head is None or clause.head.low in _LIGHT
    for place, token in enumerate(clause.tokens):
        if token.low not in lex.EVENT_NOUNS or not cites:
            continue
        if _is_new(clause.tokens, place):
            found.add(stem(token.low))
        near = sum(token.end <= one.start < cites[0] for one in clause.tokens)
        if light or (token.end <= cites[0] and near <= 1):
            found.add(stem(token.low))
    return found


def _is_new(tokens: Sequence[Token], place: int) -> bool:
    """Whether a noun comes with `a`, as what is told of for the first time does."""
    return any(one.low in {"a", "an"} for one in tokens[max(0, place - 2) : place])


_LIGHT = lex.words(
    "be is was were been had made made took taken held held gave given filed signed came come began"
    " begun started ended scheduled due set delayed postponed expected planned slated carried place occurred happened"
)
# These date their own act, not what they are done to.
_OFF = lex.words("delayed postponed cancelled canceled scrapped banned criticised criticized")
_PARTICLES = lex.words("over out down up off away in back")


class _Events:
    """The dated clauses that tell events of one name; of their dates the most exact ones count."""

    def __init__(self) -> None:
        self.told: set[int] = set()
        self.sentences: list[int] = []
        self.dates: list[Dated] = []
        self.days = _LONG

    def add(self, sentence: int, dated: Dated) -> None:
        """Note a clause; they come in the order of the text."""
        self.told.add(sentence)
        days = dated.days or _LONG
        if days < self.days:
            self.days = days
            self.sentences.clear()
            self.dates.clear()
        if days == self.days and self.sentences[-1:] != [sentence]:
            self.sentences.append(sentence)
            self.dates.append(dated)

    def nearest(self, here: int) -> Dated | None:
        """The date told nearest to a sentence; None where that sentence gives one itself."""
        if here in self.told:
            return None
        after = bisect_left(self.sentences, here)
        near = [place for place in (after - 1, after) if 0 <= place < len(self.sentences)]
        return self.dates[min(near, key=lambda place: abs(self.sentences[place] - here))]


_LONG = 10**6


def same_events(sentences: Sentences) -> Iterator[tuple[Told, Span, Dated]]:
    """Mentions of events that another sentence dates: the clause, the words, the date."""
    everything = [one for told in sentences for one in told]
    dated: defaultdict[str, _Events] = defaultdict(_Events)
    for one in everything:
        if one.own and one.own.basis in _DATING:
            for name in named(one.clause, one.own.cites):
                dated[name].add(one.clause.sentence, one.own)
    for one in everything:
        if one.own or (one.dated.basis == "sentence" and one.clause.kind in _BESIDE):
            continue  # its sentence says when
        for mention in mentions_of(one.clause.tokens):
            if not mention.definite or mention.stem not in dated:
                continue
            best = dated[mention.stem].nearest(one.clause.sentence)
            if best and best.date != one.dated.date:
                yield one, (mention.start, mention.end), best.by("same-event")


_BESIDE = frozenset({Kind.COORDINATE, Kind.RELATIVE, Kind.PARTICIPLE})
_DATING = frozenset({"clause", "since", "until"})
