"""Where in a sentence a clause begins, and of what kind it is."""

from __future__ import annotations

from collections.abc import Callable

from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.coordination import opens_coordinate
from dateline.ingest.events.forms import SAYING
from dateline.ingest.events.phrases import (
    opens_participle,
    opens_purpose,
    opens_with,
)
from dateline.ingest.events.verbs import Tense, is_participle
from dateline.ingest.events.view import BREAKS, STOPS, Kind, Opening, View


def opening(view: View, place: int, *, has_verb: bool) -> Opening | None:
    """The clause that begins at a word; None where the clause before goes on.

    Args:
        view: The sentence.
        place: The word.
        has_verb: Whether the clause before has had its finite verb.
    """
    for find in _FINDERS:
        found = find(view, place, has_verb)
        if found:
            return found
    return None


def _speaker(view: View, place: int, has_verb: bool) -> Opening | None:
    """Who says it, behind what is said: `…, he said, …`; `…, said the minister`."""
    if not view.comma(place) or view.quoted[place]:
        return None
    for later in range(place, min(place + 9, len(view.tokens))):
        low = view.low(later)
        if view.tokens[later].text in STOPS or low in BREAKS:
            return None
        if low in lex.SAY_BARE and low not in _NO_SPEAKER:
            after = view.past_timex(later + 1)
            stops = after >= len(view.tokens) or not view.tokens[after].is_word
            inverted = later == place and low in {"said", "says", "added", "adds"}
            last = has_verb and _ends_with(view, later + 1)
            return Opening(Kind.SPEAKER) if stops or inverted or last else None
    return None


def _ends_with(view: View, place: int) -> bool:
    """Whether few words and no verb are left: `…, his spokesman told the BBC`."""
    rest = range(place, len(view.tokens))
    words = sum(view.tokens[later].is_word for later in rest)
    verbs = any(view.tenses[later] is not Tense.NONE for later in rest)
    return words <= _FEW and not verbs and view.low(place) != "that"


_FEW = 8
_NO_SPEAKER = lex.words("hopes hoped found believed thought saying")


_BRACKETED = 60  # words of the longest remark in brackets that is looked through


def _bracket(view: View, place: int, _has_verb: bool) -> Opening | None:
    """What stands in round brackets, where it has a verb or participle."""
    if view.tokens[place].text != "(":
        return None
    for later in range(place + 1, min(place + _BRACKETED, len(view.tokens))):
        if view.tokens[later].text == ")":
            return None
        if view.tenses[later] is not Tense.NONE or (
            is_participle(view.tokens[later]) and view.tokens[later].low not in lex.BE_FORMS
        ):
            return Opening(Kind.BRACKET)
    return None


_SOURCE = (
    4  # words of the longest source behind a headline: `Toll rises to nine: interior ministry`
)


def _sign(view: View, place: int, has_verb: bool) -> Opening | None:
    """Behind a semicolon, a colon or a dash stands a clause of its own."""
    before = view.before(place).text
    if before == ";" or (before == ":" and has_verb and len(view.tokens) - place > _SOURCE):
        return Opening(Kind.COORDINATE)
    if before in "–—" and has_verb and view.verb_within(place, 12):
        return Opening(Kind.COORDINATE)
    return None


def _quote(view: View, place: int, _has_verb: bool) -> Opening | None:
    """A quotation with a verb of its own; what follows a quotation is whose words they were."""
    if view.quoted[place] and not (place and view.quoted[place - 1]):
        end = place
        while end < len(view.tokens) and view.quoted[end]:
            end += 1
        verbs = any(view.tenses[later] is not Tense.NONE for later in range(place, end))
        if verbs and end - place > 4:
            return Opening(Kind.QUOTE)
    if place and not view.quoted[place] and view.quoted[place - 1]:
        return _after_quote(view, place)
    return None


def _after_quote(view: View, place: int) -> Opening | None:
    near = view.tokens[place : place + 6]
    if near[0].low.endswith("ing"):
        return None
    if any(token.low in SAYING for token in near):
        return Opening(Kind.MAIN)
    return None


def _content(view: View, place: int, has_verb: bool) -> Opening | None:
    """What is said: behind `that`, or right behind the verb where a clause follows."""
    back = place - 1
    while back > 0 and (view.timex[back] >= 0 or view.low(back) in {"on", "in"}):
        back -= 1
    before = view.low(back)
    if view.low(place) == "that" and has_verb:
        told = before in SAYING or before in _THINKING or _told_somebody(view, place)
        return Opening(Kind.CONTENT, "that") if told else None
    if before in lex.SAY_BARE and view.low(place) != "that" and view.tokens[place].is_word:
        said = _is_verb(view, back) and view.past_timex(back + 1) == place
        if said and view.verb_within(place, 14):
            subject = view.tokens[place]
            named = subject.capital or subject.text[0].isdigit() or subject.low.endswith("s")
            named |= subject.low in lex.SUBJECT_PRONOUNS | lex.DETERMINERS
            if view.tenses[place] is Tense.NONE and named:
                return Opening(Kind.CONTENT)
    return None


def _told_somebody(view: View, place: int) -> bool:
    """`Told a Senate committee that the`, `said in a speech that it`."""
    following = view.tokens[place + 1] if place + 1 < len(view.tokens) else view.before(0)
    subject = following.capital or following.low in lex.SUBJECT_PRONOUNS | lex.DETERMINERS
    if not subject or view.tokens[place - 1].text == ",":
        return False
    return any(view.low(back) in SAYING for back in range(max(0, place - 8), place))


def _is_verb(view: View, place: int) -> bool:
    """Whether a word is part of a verb, rather than in front of a noun."""
    if any(view.tenses[near] is not Tense.NONE for near in range(max(0, place - 3), place + 1)):
        return True
    return view.low(place).endswith("ing")


_THINKING = frozenset(
    form
    for verb in lex.THINK
    for form in (verb, verb + "s", verb + "ed", verb + "d", verb.rstrip("e") + "ing")
) | {"thought", "knew", "found", "learnt", "fact", "announcement", "claim", "claims", "news", "so"}


def _time(view: View, place: int, _has_verb: bool) -> Opening | None:
    """Clauses and phrases of time: after it closed, before leaving, since its launch in 2003."""
    low = view.low(place)
    if _measured(view, place):
        return Opening(Kind.TIME, view.low(place + 2))
    if low not in lex.TIME_OPENERS or view.timex[place] >= 0 or _measured(view, place - 2):
        return None
    following = place + 1
    if following >= len(view.tokens) or view.past_timex(following) > following:
        return None
    if low == "as":
        return _as(view, place)
    if low in _PHRASAL and view.low(following) in lex.DETERMINERS and _names_event(view, following):
        return Opening(Kind.PHRASE, low)
    if view.verb_within(following, 16) or view.low(following).endswith("ing"):
        return Opening(Kind.TIME, low)
    return None


def _measured(view: View, place: int) -> bool:
    """`Six years after …`: how much later belongs to what follows."""
    if place < 0 or view.low(place + 2) not in {"after", "before"}:
        return False
    if view.low(place - 1) in lex.PREPOSITIONS:
        return False
    number = view.low(place)
    many = number in _NUMBERS or number.isdigit()
    return many and view.low(place + 1).removesuffix("s") in _UNITS


_NUMBERS = lex.words("a an one two three four five six seven eight nine ten eleven twelve several")
_UNITS = lex.words("second minute hour day night week fortnight month year decade century")
_PHRASAL = frozenset({"after", "before", "since", "until"})


def _as(view: View, place: int) -> Opening | None:
    following = view.tokens[place + 1]
    subject = following.low in lex.SUBJECT_PRONOUNS | lex.DETERMINERS - {"a", "an"}
    subject = subject or following.capital
    if view.low(place - 1) in {"such", "as", "so", "same", "well", "known"} or not subject:
        return None
    return Opening(Kind.TIME, "as") if view.verb_within(place + 1, 8) else None


def _names_event(view: View, place: int) -> bool:
    """Whether the phrase from here on names an event."""
    for later in range(place, min(place + 7, len(view.tokens))):
        if view.tokens[later].text in STOPS or view.tenses[later] is not Tense.NONE:
            return False
        if view.low(later) in lex.EVENT_NOUNS and not view.tokens[later].capital:
            # `Since the protests began` is a clause.
            return later + 1 == len(view.tokens) or view.tenses[later + 1] is Tense.NONE
    return False


def _other(view: View, place: int, _has_verb: bool) -> Opening | None:
    low = view.low(place)
    even = low == "even" and view.low(place + 1) in {"if", "though", "when", "as", "before"}
    if low == "so" and view.before(place).text != ",":
        return None
    if even or (low in lex.OTHER_OPENERS and view.verb_within(place + 1, 16)):
        return None if view.low(place - 1) == "even" else Opening(Kind.OTHER, low)
    if low == "according" and view.low(place + 1) == "to":
        return Opening(Kind.SOURCE, low)
    return None


def _relative(view: View, place: int, _has_verb: bool) -> Opening | None:
    low, before = view.low(place), view.low(place - 1)
    if low in lex.PREPOSITIONS and view.low(place + 1) in {"which", "whom"}:
        return Opening(Kind.RELATIVE, low)
    if low in {"which", "who", "whose"} and before not in _NO_NOUN:
        return Opening(Kind.RELATIVE, low)
    if low == "that" and view.tenses[place] is Tense.NONE and view.before(place).is_word:
        follows = place + 1 < len(view.tokens) and view.tenses[place + 1] is not Tense.NONE
        if follows and before not in lex.PREPOSITIONS | SAYING:
            return Opening(Kind.RELATIVE, low)
    return None


_NO_NOUN = lex.PREPOSITIONS | SAYING | {"and", "or"}


_FINDERS: tuple[Callable[[View, int, bool], Opening | None], ...] = (
    _quote,
    _speaker,
    _bracket,
    _sign,
    _content,
    _time,
    _other,
    _relative,
    opens_coordinate,
    opens_participle,
    opens_with,
    opens_purpose,
)
