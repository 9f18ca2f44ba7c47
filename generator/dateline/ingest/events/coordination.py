"""Where a clause beside another begins: behind `and`, or as the next of a row of dates."""

from __future__ import annotations

from dateline.ingest.events import lexicon as lex
from dateline.ingest.events.phrases import dated_before
from dateline.ingest.events.verbs import Tense
from dateline.ingest.events.view import BREAKS, STOPS, Kind, Opening, View


def opens_coordinate(view: View, place: int, has_verb: bool) -> Opening | None:
    """A clause beside: `and` with a verb, or with the next date of a row."""
    low = view.low(place)
    if low not in lex.COORDINATORS:
        return _row(view, place, has_verb)
    if not has_verb:
        return None
    following = place + 1
    while view.low(following) in lex.ADVERBS | lex.LATER or view.low(following).endswith("ly"):
        following += 1
    if following >= len(view.tokens):
        return None
    if view.tenses[following] is not Tense.NONE or view.low(following) == "that":
        return Opening(Kind.COORDINATE, low)
    if view.past_timex(following) > following:
        return Opening(Kind.COORDINATE, low) if _tells(view, following) else None
    if _listed(view, following):
        return Opening(Kind.COORDINATE, low)
    if view.verb_within(following, 9):
        return Opening(Kind.COORDINATE, low)
    return None


def _row(view: View, place: int, has_verb: bool) -> Opening | None:
    """The next of a row: `in 1998 …, in 2001 …`; `silver in 2012, bronze in 2016`."""
    if view.before(place).text != "," or not has_verb:
        return None
    if view.timex[place] >= 0 and view.timex[place] == view.timex[place - 2]:
        return None
    if view.past_timex(place) > place:
        return Opening(Kind.COORDINATE) if _tells(view, place) else None
    if _listed(view, place) or _halted(view, place) or _erupts(view, place):
        return Opening(Kind.COORDINATE)
    return None


def _erupts(view: View, place: int) -> bool:
    """`…, violence erupted`: a subject of its own, and a verb that can have no other."""
    for later in range(place + 1, min(place + 4, len(view.tokens))):
        if view.low(later) in _INTRANSITIVE and view.tenses[later] is not Tense.NONE:
            return True
        if view.tenses[later] is not Tense.NONE or view.tokens[later].text in STOPS:
            return False
    return False


_INTRANSITIVE = lex.words(
    "erupted died collapsed arrived occurred happened emerged disappeared vanished ensued fled"
)


def _halted(view: View, place: int) -> bool:
    """`Began in 2008, was halted in 2010`: another verb with a date of its own."""
    if view.tenses[place] is Tense.NONE or not dated_before(view, place):
        return False
    for later in range(place, len(view.tokens)):
        if view.tokens[later].text in STOPS or (later > place and view.low(later) in BREAKS):
            return False
        if view.timex[later] >= 0:
            return True
    return False


def _tells(view: View, place: int) -> bool:
    """Whether a date of a row, after another, has more to it: not `on Saturday and Sunday`."""
    after = view.past_timex(place)
    words = 0
    while after < len(view.tokens) and view.tokens[after].text not in STOPS:
        words += view.tokens[after].is_word
        after += 1
    return words > 1 and dated_before(view, place)


def _listed(view: View, place: int) -> bool:
    """Whether two or three words and a date follow, as in `gold in 2021`."""
    for later in range(place, min(place + 4, len(view.tokens))):
        if view.timex[later] >= 0:
            return later > place + 1 and dated_before(view, place)
        if view.tokens[later].text in STOPS or view.low(later) in BREAKS:
            return False
        if view.tenses[later] is not Tense.NONE:
            return False
    return False
