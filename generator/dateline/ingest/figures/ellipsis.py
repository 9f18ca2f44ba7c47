"""Numbers whose noun stands elsewhere: "18, two of them", "the death toll rose to 18"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.ingest.figures import lexicon, stems
from dateline.ingest.figures.phrases import tokens

_RISES = (
    r"(?:(?:has|have|had|was|were|is|now|also|since|later)\s+)*"
    r"(?:r[io]se|risen|rises|increased?s?|climb(?:ed|s)|grown?|grew|jump(?:ed|s)|st(?:oo|an)ds?|reach(?:ed|es|ing)"
    r"|passed|passes|topped|tops|hit|hits|climbing|rising|fell|falls|fallen|dropped|drops|is|was|were|put|placed"
    r"|revised|raised|brought|bringing|remained|remains|totall?ed|exceed(?:ed|s))"
)
_NUMBER_OF = re.compile(
    rf"\b(?:number|total|count|tally)\s+of\s+(?P<unit>[^,.;:]{{2,80}}?)\s+(?:{_RISES}\b[^.;]{{0,60}}|(?:at|to)\s+)\Z",
    re.IGNORECASE,
)
_TOLL = re.compile(
    rf"\b(?P<unit>(?:death|casualty|injury|official|overall|the)\s+tolls?)\b[^.;]{{0,60}}?\s(?:{_RISES}|to|at)\b[^.;]{{0,40}}\Z",
    re.IGNORECASE,
)
_THEIR_NUMBER = re.compile(
    rf"\b(?:their|its|that|this|the)\s+(?:number|total|figure|count|tally)s?\s+{_RISES}\b[^.;]{{0,40}}\Z",
    re.IGNORECASE,
)
_DONE_TO = re.compile(
    r"\b(?P<verb>kill(?:ed|ing|s)|wound(?:ed|ing|s)|injur(?:ed|ing|es)|arrest(?:ed|ing|s)|detain(?:ed|ing|s)"
    r"|claim(?:ed|ing)|leaving|left|hurt(?:ing)?|displac(?:ed|ing)|infect(?:ed|ing)|rescu(?:ed|ing)|evacuat(?:ed|ing)"
    r"|sicken(?:ed|ing)|hospitali[sz](?:ed|ing))\s+(?:another\s+|a\s+further\s+|an\s+additional\s+)?\Z",
    re.IGNORECASE,
)
_CHANGED_TO = re.compile(r"\b(?:to|from|at)\s+(?:[^,.;]{0,20}\s)?\Z")
_GROUP_OF = re.compile(
    r"\b(?P<unit>crowd|audience|group|gathering|congregation|delegation|workforce|staff|crew|team|force|mob|turnout)\s+of\s+\Z",
    re.IGNORECASE,
)
_OF_THE = re.compile(
    r"(?:[^.;]{0,60}\b)?of\s+(?:the|its|their|those|these|all)\b[^.;]*,\s*\Z", re.IGNORECASE
)
_AND = re.compile(r"(?:\b(?:and|while|but)|,)\s+(?:another\s+|a\s+further\s+)?\Z", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s+(?:were|was|are|is|have|has|had|remain|remained|still)\b|\s+(?:in\s+(?:the\b|(?:[a-z]+\s+)?[A-Z])|at\s|near\s)"
)
# "Bringing the total to 827", "the union put the figure at 1.5 million".
_PUT_AT = re.compile(
    r"\b(?:total|figure|number|count|tally|turnout|attendance)s?\s+(?:at|to)\s+\Z", re.IGNORECASE
)
# "Cases rose to 12,462", "arrests have nearly doubled to 90".
_ROSE_TO = re.compile(
    r"(?P<unit>(?:[^\W\d_][\w’'-]*\s+){1,4})(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?"
    r"(?:rose|risen|rise|climbed|jumped|grew|grown|increased|soared|surged|fell|fallen|dropped|declined"
    r"|doubled|tripled|trebled|dipped|slipped|swelled|shot\s+up|went\s+up|went\s+down)\s+(?:\w+ly\s+)?to\s+\Z"
)
# "Rose to 40 from 12", "106 seats, up from 86", "970, compared with 1,113 last year".
_COMPARED = re.compile(
    r"[\s,(]+(?:(?:up|down)\s+)?(?:from|compared\s+(?:with|to)|versus|against)\s+\Z", re.IGNORECASE
)
_OF_WHOM = re.compile(r"[,–—(]\s*(?:of|among)\s+(?:whom|which|them|these)\s+\Z", re.IGNORECASE)
_WON = re.compile(r"\b(?:won|took|secured|gained|lost|received|garnered|claimed)\s+\Z")
_CLAUSE_END = re.compile(r"\s*(?:[.,;]|\Z|and\b|while\b)")
_MORE = re.compile(r"\s+more(?=\s*[.,;)]|\s+(?:in|at|were|was|are|have|had|and|on|who)\b|\s*\Z)")
# What happens to people: "at least 140 had been held", "another 970 have died".
_HAPPENED = re.compile(
    r"\s+(?:more\s+|others\s+)?(?:(?:(?:has|have|had|were|was|are|is|remain(?:ed|s)?)\s+"
    r"(?:(?:been|be|being|also|now|still|since|later|already|so\s+far|feared|believed|thought|presumed|reported|confirmed|to|have|\w+ly)\s+){0,4}"
    r"(?P<done>killed|injured|wounded|hurt|arrested|detained|held|missing|dead|displaced|infected|hospitali[sz]ed"
    r"|evacuated|rescued|released|freed|convicted|jailed|sentenced|charged|hanged|executed|trapped|stranded"
    r"|homeless|vaccinated|marched|protested|drowned|died|perished|survived|fled|taken\s+ill|abducted|kidnapped|deported|unaccounted|in\s+hospital|in\s+intensive\s+care))"
    r"|(?P<did>died|marched|drowned|perished|survived|fled))\b"
)
_PREVIOUS = 1000  # code points of the sentence before
_REACH = 240  # code points in front of a number
_DETERMINERS = lexicon.STOPS | {"number", "total"}


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What an ellipsis refers to.

    Attributes:
        words: What is counted, in the text's words; empty where only a kind is known.
        head: The noun, in small letters.
        around: The words that were said of it.
        rule: The name of the rule.
    """

    words: str
    head: str
    around: str
    rule: str


def elsewhere(
    text: str,
    number: int,
    end: int,
    start: int,
    *,
    last: Antecedent | None,
    beside: Antecedent | None,
    previous: tuple[int, int] | None,
) -> Antecedent | None:
    """What a number without a noun counts; None where the text does not show it.

    Args:
        text: The text.
        number: Where the number begins, its qualifier included.
        end: Where it ends.
        start: Where its sentence begins.
        last: What the figure before this one counts.
        beside: The same, where that figure stands in the same sentence.
        previous: The sentence before, where it is of the same paragraph.
    """
    head = text[max(start, number - _REACH) : number]
    put = last and _PUT_AT.search(head)
    if not put and _THEIR_NUMBER.search(head) and (taken_up := _spoken_of(text, previous)):
        return taken_up
    return (
        _total(head, last, beside)
        or (_again(last, "of-them") if last and _OF_WHOM.search(head) else None)
        or (_beside(text, head, end, beside) if beside else None)
        or _by_verb(text, head, end, last)
    )


def _total(head: str, last: Antecedent | None, beside: Antecedent | None) -> Antecedent | None:
    """What a total counts: "the number of X rose to", "bringing the total to", "the toll"."""
    if found := _NUMBER_OF.search(head):
        words = _bare(found["unit"])
        return Antecedent(words, _head_of(words), "", "number-of")
    if last and _PUT_AT.search(head):
        return _again(beside or last, "their-number")
    if last and _THEIR_NUMBER.search(head):
        return _again(last, "their-number")
    if _TOLL.search(head):
        return Antecedent("deaths", "deaths", "", "toll")
    found = _ROSE_TO.search(head)
    words = _last_plural(found["unit"]) if found else ""
    return Antecedent(words, _head_of(words), "", "number-of") if words else None


def _by_verb(text: str, head: str, end: int, last: Antecedent | None) -> Antecedent | None:
    """People, where the verb beside a number says what happened to them."""
    if found := _GROUP_OF.search(head):
        return Antecedent(found["unit"], "people", "", "group-of")
    done, happened = _DONE_TO.search(head), _HAPPENED.match(text, end)
    if not done and not happened:
        return None
    rule = "verb-object" if done else "verb-subject"
    if last and lexicon.is_person_noun(last.head):
        return _again(last, rule)
    return Antecedent("people", "people", done["verb"] if done else "", rule)


def _beside(text: str, head: str, end: int, beside: Antecedent) -> Antecedent | None:
    """What the figure before it in the same sentence counts, where a number goes on from that."""
    if _OF_THE.match(head):
        return _again(beside, "of-the")
    if _AND.search(head) and _GOES_ON.match(text, end):
        return _again(beside, "and-number")
    if _COMPARED.search(head):
        return _again(beside, "compared")
    if _MORE.match(text, end) or (_WON.search(head) and _CLAUSE_END.match(text, end)):
        return _again(beside, "and-number")
    return None


def _last_plural(words: str) -> str:
    """The plural noun that some words end with, and what describes it; empty where none does."""
    found = words.split()
    while found and found[-1].endswith("ly"):
        found.pop()
    if not found or not lexicon.is_plural(found[-1]) or found[-1].lower() in lexicon.STOPS:
        return ""
    first = len(found) - 1
    while first and found[first - 1].isalpha() and found[first - 1].lower() not in _DETERMINERS:
        first -= 1
    kept = found[first:]
    while len(kept) > 1 and kept[0].lower() in lexicon.NOT_OF_THE_UNIT:
        kept = kept[1:]
    return " ".join(kept)


def _again(last: Antecedent, rule: str) -> Antecedent:
    if last.head == "person":
        return Antecedent("people", "people", last.around, rule)
    return Antecedent(last.words, last.head, last.around, rule)


def _bare(unit: str) -> str:
    words = re.sub(
        r"^(?:the|confirmed|registered|reported|known)\s+",
        "",
        " ".join(unit.split()),
        flags=re.IGNORECASE,
    )
    found = tokens(words, 0, len(words))
    for token in found:
        if lexicon.is_plural(token.text):
            return words[: token.end]
    return words


def _head_of(words: str) -> str:
    return words.split()[-1].lower() if words.split() else ""


def _spoken_of(text: str, previous: tuple[int, int] | None) -> Antecedent | None:
    """The first plural of the sentence before, which "their number" most often takes up."""
    if not previous:
        return None
    found = tokens(text, previous[0], min(previous[1], previous[0] + _PREVIOUS))
    for place, token in enumerate(found):
        if not lexicon.is_plural(token.text) or lexicon.is_plural(
            found[place + 1].text if place + 1 < len(found) else ""
        ):
            continue
        first = place
        while (
            first
            and found[first - 1].text.isalpha()
            and found[first - 1].lower not in _DETERMINERS
            and place - first < 3
        ):
            first -= 1
        words = text[found[first].start : token.end]
        told = _told_behind(text, token.end, previous[1])
        return Antecedent(words, token.lower, f"{text[slice(*previous)]} {told}", "their-number")
    return None


def _told_behind(text: str, start: int, end: int) -> str:
    found = tokens(text, start, end)
    return next((one.text for one in found[:3] if stems.tells_an_event(one.text)), "")
