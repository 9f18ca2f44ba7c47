"""Where a participle, an infinitive or a phrase with a date of its own begins."""

from __future__ import annotations

from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.forms import SAYING
from dateline.ingest.events.verbs import Tense, is_participle
from dateline.ingest.events.view import BREAKS, STOPS, Kind, Opening, View


def dated_before(view: View, place: int) -> bool:
    """Whether a temporal expression stands before a word, and more than two words follow it."""
    return any(number >= 0 for number in view.timex[:place]) and place + 2 < len(view.tokens)


def opens_with(view: View, place: int, has_verb: bool) -> Opening | None:
    """`…, with the first due in May`: where it has a date of its own beside another."""
    if view.low(place) != "with" or view.before(place).text != "," or not has_verb:
        return None
    if any(number >= 0 for number in view.timex[place:]) and dated_before(view, place):
        return Opening(Kind.PARTICIPLE, "with")
    return None


def opens_participle(view: View, place: int, has_verb: bool) -> Opening | None:
    """`…, bringing the total to nine`; `…, announced last November`; `figures released on Friday`."""
    token, comma = view.tokens[place], view.comma(place)
    low = token.low
    if comma and low in lex.LATER | lex.ADVERBS and place + 1 < len(view.tokens):
        after = view.tokens[place + 1]
        if (after.low.endswith("ing") and len(after.low) > 5) or is_participle(after):
            return Opening(Kind.PARTICIPLE, low)
    if low.endswith("ing") and len(low) > 5 and low not in _NOT_PARTICIPLES:
        if comma and not token.capital:
            return Opening(Kind.PARTICIPLE)
        if not place and _goes_on(view, place):
            return Opening(Kind.PARTICIPLE)
    if comma and _due(view, place):
        return Opening(Kind.PARTICIPLE)
    if not place and _fronted(view):
        return Opening(Kind.PARTICIPLE)
    if not is_participle(token) or low in lex.BE_FORMS or view.low(place - 1) in lex.AUXILIARIES:
        return None
    dated = view.past_timex(place + 1) > place + 1
    led = view.low(place + 1) in lex.PREPOSITIONS
    if comma and (dated or led) and (has_verb or _goes_on(view, place)):
        return Opening(Kind.PARTICIPLE)
    return _reduced(view, place, has_verb) if dated or led else None


def holds_date(view: View, place: int) -> bool:
    """Whether a date stands between here and the next comma or opener."""
    for later in range(place, len(view.tokens)):
        if view.timex[later] >= 0:
            return True
        if view.tokens[later].text in STOPS or view.low(later) in BREAKS:
            return False
    return False


def _fronted(view: View) -> bool:
    """Whether a sentence begins with a participle and its date: `Founded in 1908, Norden sold`."""
    low = view.tokens[0].low
    participle = low in lex.PARTICIPLES or (low.endswith("ed") and low not in lex.NOT_PAST)
    return participle and view.past_timex(1) > 1 and _goes_on(view, 0)


_NOT_PARTICIPLES = lex.words("according during following including evening morning nothing")


def _due(view: View, place: int) -> bool:
    """`…, originally due on Friday, …`."""
    first = place + (view.low(place) in lex.ADVERBS)
    return view.low(first) in {"due", "set", "scheduled", "slated", "planned", "expected"} and (
        view.low(first + 1) in lex.PREPOSITIONS or view.past_timex(first + 1) > first + 1
    )


def _goes_on(view: View, place: int) -> bool:
    """Whether a comma and then a finite verb follow: `Smith, born in 1955, has built`."""
    for later in range(place + 1, min(place + 16, len(view.tokens))):
        if view.tokens[later].text == "," and view.timex[later] < 0:
            return view.verb_within(later + 1, 3)
    return False


def _reduced(view: View, place: int, has_verb: bool) -> Opening | None:
    """A participle right behind its noun, that is not the clause's own verb."""
    before = view.before(place)
    first = place == 1 and before.low.endswith("s")
    if not before.is_word or (before.capital and not first) or before.low in _NOT_NOUNS:
        return None
    if view.low(place) in lex.IRREGULAR_PAST and view.low(place) not in lex.PARTICIPLES:
        return None
    if view.low(place) in SAYING and view.low(place + 1) != "by":
        return None
    if place > 1 and view.tenses[place - 2] in {Tense.FUTURE, Tense.MODAL}:
        return None  # `would stay closed`
    if before.low.endswith("ly") or view.tenses[place - 1] is not Tense.NONE:
        return None
    after = view.past_timex(place + 1)
    if has_verb or (view.low(after) not in BREAKS and view.verb_within(after, 10)):
        return Opening(Kind.PARTICIPLE)
    return None


_NOT_NOUNS = (
    lex.ADVERBS
    | lex.SUBJECT_PRONOUNS
    | lex.BE_FORMS
    | lex.RELATIVES
    | lex.COORDINATORS
    | lex.PREPOSITIONS
    | {"that", "to"}
)


def opens_purpose(view: View, place: int, has_verb: bool) -> Opening | None:
    """What is promised, agreed or ordered, where it has a date of its own."""
    if view.low(place) != "to" or not has_verb:
        return None
    if not _looks_ahead(view, place):
        return None
    following = view.low(place + 1)
    if following in lex.DETERMINERS or not following.isalpha():
        return None
    for later in range(place + 1, len(view.tokens)):
        breaks = view.low(later) in BREAKS and view.past_timex(later + 1) == later + 1
        if view.tokens[later].text in STOPS or breaks:
            return None
        if view.timex[later] >= 0:
            return Opening(Kind.PURPOSE, "to")
    return None


def _looks_ahead(view: View, place: int) -> bool:
    """Whether `to` belongs to what is promised, agreed or ordered, or is `to be held`."""
    first = max(0, place - 4)
    near = [view.low(back) for back in range(first, place)]
    if near and near[-1] in lex.PLAN_CUES | {"used"}:
        return False
    if view.low(place + 1) == "be":
        return True
    for back, word in enumerate(near, first):
        earlier = any(tense is not Tense.NONE for tense in view.tenses[:back])
        if word in lex.LOOKING_AHEAD and (word not in lex.PLANS or earlier):
            return True
    return False
