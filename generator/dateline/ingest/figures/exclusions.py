"""Numbers that count nothing: dates, ages, names, scores, addresses, turns of phrase."""

from __future__ import annotations

import re

from dateline.ingest.figures import lexicon
from dateline.ingest.figures.numerals import ONE_DIGIT
from dateline.ingest.figures.scan import Number, NumberKind

_SMALL = rf"(?:{ONE_DIGIT}|ten|eleven|twelve)"
# Words whose number is a name or a place in an order: "Flight 447", "phase two", "No. 5".
_DESIGNATOR = re.compile(
    r"\b(?:flight|article|section|channel|room|route|highway|motorway|interstate|road|street|chapter|page|pp?"
    r"|paragraph|para|phase|stage|level|tier|grade|category|cat|type|class|group|gate|terminal|platform"
    r"|unit|block|apartment|apt|flat|lot|number|nos?|nr|resolution|protocol|clause|amendment"
    r"|act|rule|law|bill|decree|order|directive|division|district|ward|precinct|zone|reactor|pier|formula"
    r"|version|ver|v|model|mark|mk|series|season|episode|part|volume|vol|war|age|aged|ages|day|week|round|game"
    r"|set|match|lap|heat|year|step|case|question|verse|psalm|line|station|camp|area|exit|junction|bus|tram"
    r"|train|hurricane|magnitude|scale|pole|position|page|point|rank|ranked|seed|seeded|table|figure|fig|appendix"
    r"|item|catch|cloud|plan|pillar|title|proposition|measure|ballot|track|no|top|under-|over-)\.?\s*[#(]?\s*\Z",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"(?:\bage[ds]?(?:\s+(?:of|between|from|over|under))*|\bturn(?:ed|s|ing)|\bage\s+group|\bborn)\s+\Z",
    re.IGNORECASE,
)
_AGE_OVER = re.compile(
    r"\b(?:people|children|those|adults|women|men|girls|boys|anyone|everyone|pupils|residents|drivers"
    r"|youths|teenagers|citizens|voters|patients)\s+(?:aged\s+)?(?:under|over|above|below)\s+\Z",
    re.IGNORECASE,
)
# "John Smith, 45, said" and "Jane Doe (45)".
_AGE_AFTER_NAME = re.compile(r"[A-Z][\w'’.-]+\s*(?:,\s|\()\Z")
_BEHIND_AGE = re.compile(r"\s*(?:[,);.]|\Z|and\s+[A-Z]|from\b|who\b|was\b|of\s+[A-Z])")
_AGE_BEHIND = re.compile(
    r"[-\s]years?(?:[-\s](?:of[-\s]age|olds?)\b)|[-\s]month[-\s]old|[-\s]y/?o\b", re.IGNORECASE
)
_CLOCK_BEHIND = re.compile(
    r"\s?(?:[ap]\.?m\b|GMT|UTC|BST|CET|E[SD]T|P[SD]T|hrs\b|o['’]clock|local\stime|hours\s+local)",
    re.IGNORECASE,
)
_MODIFIER = re.compile(r"[-‑](?!strong|odd|plus|ish)[^\W\d_]", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\s+(?:[A-Z][\w'’.]+\s+){1,3}(?:Street|Road|Avenue|Lane|Boulevard|Square|Drive|Place|Court|Highway|Way|St|Rd|Ave|Blvd|Crescent|Terrace)\b"
)
_LIST_ITEM = re.compile(r"(?:^|\n)[ \t]*[(\[]?\Z")
_LIST_BEHIND = re.compile(r"[.)\]](?:\s|\Z)")
_GROUPS = re.compile(r"[\s().+-]{1,2}\d")
_GROUPS_BEFORE = re.compile(r"(?:\d[\s().-]{1,2}|\+\d{0,3}[\s(]?)\Z")
_SCORE_BEFORE = re.compile(r"\d\s?[-–—]\s?\Z")
_SCORE_BEHIND = re.compile(r"\s?[-–—]\s?\d")
_SCORE_WORDS = re.compile(
    r"\b(?:won|win|wins|winning|beat|beats|beating|beaten|defeat\w*|lost|los[ei]\w*|drew|draw|draws|lead|led|leads|leading"
    r"|victory|score\w*|aggregate|tie|tied|thrash\w*|edged|voted|vote|ruled|ruling|trailing|trailed)\b",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"\b(?:one(?:\s+of\s+(?:the|its|his|her|their|our|my|those|these)\b|\s+another|\s+by\s+one|\s+or\s+two\s+of|\s+day\b|[-\s]time\b"
    r"|\s+(?:hand|thing|way|point|reason|side|again|such|more\s+time|and\s+(?:only|all|the\s+same))\b)"
    r"|zero\s+(?:tolerance|gravity|hour|sum)|two\s+cents|a\s+(?:hundred|thousand|million)\s+times"
    r"|(?:one\s+)?hundred\s+per\s?cent\s+(?:sure|certain|committed|behind|right|true)"
    r"|100\s?(?:%|per\s?cent|percent)\s+(?:sure|certain|committed|behind|right|true)"
    r"|(?:two|three|four)\s+times|second\s+to\s+none|ten\s+to\s+one)",
    re.IGNORECASE,
)
_ANAPHORIC = re.compile(
    r"\b(?:the|these|those|both|his|her|its|their|our|last|first|next|past|previous|other|big|every|each|any)\s+(?:other\s+)?\Z",
    re.IGNORECASE,
)
_NOT_BEHIND = re.compile(r"[°″\"′]|\s?°|\s*[x×]\s*\d|\s*/\s*\d")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z")
_BRAND = re.compile(r"[a-z][A-Z]")
_LAST_WORD = re.compile(r"(?P<before>[\w'’-]+[\s,;:]+)?(?P<word>[^\W\d_][\w'’.-]*)\s+\Z")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|across|from|on|of|to|around|outside|inside|told|tells|killing|for|northern|southern|eastern"
    r"|western|central|by|against|with|and)\b(?:\s+(?:the|northern|southern|eastern|western|central|[A-Z][\w'’-]*))*\s*\Z"
)


# "The second half of the year" is a stretch of time, "the top half of the table" a part of it.
_WHICH_PART = re.compile(
    r"\b(?:first|second|third|last|latter|other|opening|closing|better|final|top|bottom|upper|lower|front|back|1st|2nd)"
    r"[-\s]+\Z",
    re.IGNORECASE,
)


def counts_nothing(text: str, number: Number, start: int, *, heading: bool) -> bool:
    """Whether a number is no quantity, as far as the words around it show.

    Args:
        text: The text.
        number: The number.
        start: Where its sentence begins.
        heading: Whether it stands in a heading, where capitals mean less.
    """
    head = text[max(start, number.bare - 80) : number.bare]
    if number.kind is NumberKind.SHARE:
        return bool(_WHICH_PART.search(head))
    if number.kind is not NumberKind.COUNT:
        return number.kind is NumberKind.PERCENT and bool(_IDIOM.match(text, number.bare))
    return (
        _is_age(text, number, head)
        or _is_score_or_telephone(text, number)
        or _is_name(text, number, head, heading=heading)
        or _is_turn_of_phrase(text, number, head)
        or _is_place_or_time(text, number)
    )


def _is_age(text: str, number: Number, head: str) -> bool:
    if _AGE_BEFORE.search(head) or _AGE_BEHIND.match(text, number.end):
        return True
    before = text[max(0, number.start - 40) : number.bare]
    if _AGE_OVER.search(before):
        return not re.match(r"\s+[a-z]+s\b", text[number.end : number.end + 24])
    plain = number.value is not None and number.value < 120 and number.start == number.bare
    return (
        plain and bool(_AGE_AFTER_NAME.search(head)) and bool(_BEHIND_AGE.match(text, number.end))
    )


def _is_score_or_telephone(text: str, number: Number) -> bool:
    if number.value is None:
        words = text[max(0, number.bare - 60) : number.end + 30]
        bare = re.match(
            r"\s*(?:[.,;)]|\Z|on\s+aggregate|against|over|to|in|at|victory|win|defeat|draw|vote)",
            text[number.end :],
        )
        dashed = re.search(r"\d\s?[-–—]\s?\d", text[number.bare : number.end])
        return bool(dashed and bare and _SCORE_WORDS.search(words))
    if number.words:
        return False
    before = text[max(0, number.bare - 6) : number.bare]
    dashed = _SCORE_BEFORE.search(before) or _SCORE_BEHIND.match(text, number.end)
    grouped = _GROUPS_BEFORE.search(before) or _GROUPS.match(text, number.end)
    return bool(dashed or grouped)


def _is_name(text: str, number: Number, head: str, *, heading: bool) -> bool:
    designator = _DESIGNATOR.search(head)
    if designator and not _counts_all_the_same(text, number, designator[0]):
        return True
    if number.scaled or number.start != number.bare:
        return False
    if not number.words and text[number.bare - 1 : number.bare] in {"'", "’"}:
        return True  # "the class of '11"
    if number.words:
        inside = bool(head.strip()) and not re.search(r"[.!?:“\"'‘]\s*\Z", head)
        return inside and text[number.bare].isupper() and not heading
    if "," in text[number.bare : number.end]:
        return False
    found = _LAST_WORD.search(head)
    if not found or found["word"].islower() or _WEEKDAY.search(found["word"]):
        return False
    if _BRAND.search(found["word"]):
        return True  # "iPhone 4"
    if heading or not found["before"]:
        return not _plural_follows(text, number)
    ahead = head[: found.start("word")]
    return not (_PLACE_BEFORE.search(ahead) and _plural_follows(text, number))


def _counts_all_the_same(text: str, number: Number, designator: str) -> bool:
    """Whether a word such as "week" only happens to stand in front: "last week 12 men"."""
    written_out = number.scaled or "," in text[number.bare : number.end]
    return written_out or (designator[0].islower() and _plural_follows(text, number))


def _plural_follows(text: str, number: Number) -> bool:
    return any(
        lexicon.is_plural(word)
        for word in re.findall(r"[^\W\d_]+", text[number.end : number.end + 50])[:4]
    )


def _is_turn_of_phrase(text: str, number: Number, head: str) -> bool:
    if _IDIOM.match(text, number.bare) or (
        _LIST_ITEM.search(head) and _LIST_BEHIND.match(text, number.end)
    ):
        return True
    if not number.words or number.scaled or number.start != number.bare:
        return False
    return bool(_ANAPHORIC.search(head)) and (number.value or 0) <= 12


def _is_place_or_time(text: str, number: Number) -> bool:
    return any(
        words.match(text, number.end) for words in (_CLOCK_BEHIND, _MODIFIER, _ADDRESS, _NOT_BEHIND)
    )
