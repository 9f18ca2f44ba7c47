"""Who the words before or behind a verb of saying name: a mention, or the noun phrase itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from dateline.ingest.figures import speech
from dateline.ingest.figures.nearby import Nearby
from dateline.ingest.model import Attribution, KnownRecord, Mention

_WORD = re.compile(r"[^\W\d_]+(?:[-’'.][^\W\d_]+)*")
_DETERMINER = re.compile(
    r"(?:the|an?|its|his|her|their|this|that|these|those|some|many|most|several|one|both|but|and|while|as|however)\s+",
    re.IGNORECASE,
)
_HEAD_ENDS = re.compile(
    r"\s(?:of|for|in|at|from|on|to|with|near|who|which|that|whose)\s|[,(;:–—]|\s[-]\s"
)
_NAMED = re.compile(r"(?<=\s)[^\W\d_a-z]\w*\s+(?:\w+\s+){0,2}[a-z]")
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|who)\Z", re.IGNORECASE)
# "James Waddington QC": letters behind a name, which are not the noun of the phrase.
_AFTER_NAME = re.compile(r"(?<=\w)\s+(?:QC|KC|MP|MEP|MSP|OBE|CBE|MBE|PhD|MD)\Z")
_EDGE = " \t\n,.;:\"“”'‘’()[]–—-_"
_REMEMBERED = 60  # attributions
_NEAR = 300  # code points; about two sentences
_MEDIUM = re.compile(
    r"\s+(?:(?:state|independent|private|local|daily|weekly|business|online|television|tv|radio)\s+)*"
    r"(?:news\s+(?:agency|outlet|channel|website|portal|site)|newspaper|paper|broadcaster|daily|magazine"
    r"|website|channel|station|network|tabloid|portal)",
    re.IGNORECASE,
)
UNNAMED = "unnamed-speaker"
IMPLIED = "last-speaker"


@dataclass(slots=True)
class Memory:
    """Who has spoken so far, the last of them at the end."""

    said: list[Attribution] = field(default_factory=list)
    named: Nearby[Mention] = field(default_factory=lambda: Nearby[Mention](()))
    known: tuple[KnownRecord, ...] = ()

    def last(self) -> Attribution | None:
        """The last attribution that names somebody."""
        return next((one for one in reversed(self.recent()) if one.by), None)

    def last_person(self) -> Mention | None:
        """The last speaker who is a person, as far as is known."""
        recent = reversed(self.recent())
        return next((one.by for one in recent if one.by and is_person(one.by)), None)

    def recent(self) -> list[Attribution]:
        """The last of what was said, as far back as a reader remembers."""
        return self.said[-_REMEMBERED:]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a noun phrase means.

    Attributes:
        by: The speaker; None where the words name nobody.
        via: Those in between, where the phrase only takes up somebody who spoke through them.
        rule: The name of the rule that decided.
    """

    by: Mention | None
    via: tuple[Mention, ...] = ()
    rule: str = "named-speaker"


def is_person(mention: Mention) -> bool:
    """Whether a mention is a person, as far as its kind or its last noun shows."""
    return mention.kind == "person" or (
        not mention.kind and bool(speech.PERSON_ROLES.intersection(_words(mention.text)))
    )


def is_media(mention: Mention) -> bool:
    """Whether a mention is an agency, a paper or a broadcaster."""
    return mention.kind == "media" or (
        mention.kind in {"", "organisation"} and bool(speech.MEDIA.search(mention.name))
    )


def speaker_in(text: str, span: tuple[int, int], memory: Memory) -> Speaker | None:
    """Whom the noun phrase in a stretch of text means; None where it is no noun phrase."""
    start, end = _trimmed(text, *span)
    if found := _AFTER_NAME.search(text, start, end):
        end = found.start()
    if start >= end:
        return None
    phrase = text[start:end]
    if _PRONOUN.match(phrase):
        return _pronoun(phrase, (start, end), memory)
    head = _head(text, start, end)
    if not head:
        return None
    inside = [one for one in memory.named.between(start, end) if one.text and one.kind != "place"]
    covering = [one for one in inside if one.start < head[1] and one.end > head[0]]
    if covering:
        return Speaker(max(covering, key=lambda one: (one.end - one.start, -one.start)))
    return _by_noun(text, (start, end), head, inside, memory)


def _by_noun(
    text: str, span: tuple[int, int], head: tuple[int, int], inside: list[Mention], memory: Memory
) -> Speaker | None:
    noun = text[slice(*head)].lower()
    people = [one for one in inside if one.kind == "person"]
    if noun in speech.PERSON_ROLES and people:
        return Speaker(people[-1])
    if noun in speech.NOBODY:
        return Speaker(None, rule="nobody")
    if noun in speech.AGENCY_NOUNS and inside and _called(text, inside[-1].end, head[1]):
        medium = inside[-1]
        return Speaker(medium if medium.id else replace(medium, kind="media"))
    if noun in speech.DOCUMENT_NOUNS:
        of = re.match(r"\s+(?:by|from|of)\s", text[head[1] : span[1]])
        if of and inside:
            return Speaker(inside[-1])
        return _last_voice(memory, span[0])
    if taken_up := _taken_up(text, span, head, memory):
        return taken_up
    if not _WORD.search(text[slice(*span)]) or len(text[slice(*span)].split()) > 14:
        return None
    start, end = _without_tail(text, span, inside)
    if found := _recorded(text, start, end, memory.known):
        return Speaker(found)
    return Speaker(unnamed(text, start, end), rule=UNNAMED)


def _called(text: str, start: int, end: int) -> bool:
    """Whether words say what kind of medium has the name in front: "… news agency"."""
    return bool(_MEDIUM.fullmatch(text, start, end))


def _last_voice(memory: Memory, before: int) -> Speaker:
    """Whose "the statement" is: the last speaker's, or else of whoever was named last."""
    last = memory.last()
    if last:
        return Speaker(last.by, last.via, IMPLIED)
    near = [
        one
        for one in memory.named.between(before - _NEAR, before)
        if one.kind in {"person", "organisation", "state"}
    ]
    return Speaker(near[-1], (), "named-before") if near else Speaker(None, rule="nobody")


def _recorded(text: str, start: int, end: int, known: tuple[KnownRecord, ...]) -> Mention | None:
    """The record whose name a noun phrase begins with: "press service of the President …".

    Names inside such a phrase hide it from those who look for names.
    """
    while found := _DETERMINER.match(text, start, end):
        start = found.end()
    phrase = text[start:end].casefold()
    fitting = [
        (len(name), one.id, one)
        for one in known
        for name in one.names
        if " " in name and f"{phrase} ".startswith(f"{name.casefold()} ")
    ]
    if not fitting:
        return None
    length, _, record = max(fitting, key=lambda each: each[:2])
    words = text[start : start + length]
    return Mention(start, start + length, words, record.names[0], record.id, record.kind, "alias")


def unnamed(text: str, start: int, end: int) -> Mention:
    """A mention for a noun phrase that no name stands for."""
    words = text[start:end]
    determiner = _DETERMINER.match(words)
    name = " ".join(words[determiner.end() if determiner else 0 :].split())
    return Mention(start, end, words, name or words, None, "", UNNAMED, sure=0.5)


def _without_tail(text: str, span: tuple[int, int], inside: list[Mention]) -> tuple[int, int]:
    """A noun phrase without what is set off by a comma behind it."""
    phrase = text[slice(*span)]
    comma = phrase.find(",")
    if comma > 0 and not inside:
        return span[0], span[0] + comma
    return span


def _taken_up(
    text: str, span: tuple[int, int], head: tuple[int, int], memory: Memory
) -> Speaker | None:
    """Somebody who was named before: "the committee", "the press service", "the minister"."""
    if not re.match(r"(?:the|this|that)\s", text[span[0] : span[1]], re.IGNORECASE):
        return None
    if _NAMED.search(text, span[0] + 1, head[1]):
        return None  # "the RIA news agency" is not the agency of the sentence before
    noun = text[slice(*head)].lower()
    common = [word for word in _WORD.findall(text[span[0] : head[1]]) if word.islower()]
    words = {word for word in [*common, noun] if len(word) > 3}
    attributed = [one for one in reversed(memory.recent()) if one.by]
    for one in attributed:
        if one.by and words & set(_words(f"{one.by.text} {one.by.name}")):
            return Speaker(one.by, one.via, IMPLIED)
        media = next((who for who in one.via if is_media(who)), None)
        if media and noun in speech.AGENCY_NOUNS:
            return Speaker(media, (), IMPLIED)
    for named in reversed(memory.named.before(span[0])):
        if (
            named.start < span[0]
            and noun in _words(f"{named.text} {named.name}")
            and named.kind != "place"
        ):
            return Speaker(named, (), "named-before")
    if noun in speech.PERSON_ROLES and (person := memory.last_person()):
        return Speaker(person, (), IMPLIED)
    if noun in speech.AGENCY_NOUNS:
        media = next((one.by for one in attributed if one.by and is_media(one.by)), None)
        return Speaker(media, (), IMPLIED) if media else None
    return None


def _pronoun(phrase: str, span: tuple[int, int], memory: Memory) -> Speaker | None:
    last = memory.last()
    if phrase.lower() in {"he", "she"}:
        person = memory.last_person() or _last_named_person(memory, span[0])
        if person:
            via = last.via if last and last.by == person else ()
            return Speaker(person, via, IMPLIED)
    if phrase.lower() in {"we", "i", "who"}:
        return None
    if not last:
        return Speaker(None, rule="unresolved")
    return Speaker(last.by, last.via, IMPLIED)


def _last_named_person(memory: Memory, before: int) -> Mention | None:
    found = [one for one in memory.named.before(before) if one.kind == "person"]
    return found[-1] if found else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _head(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the noun stands that decides whom a noun phrase means."""
    begin = start
    while found := _DETERMINER.match(text, begin, end):
        begin = found.end()
    stop = _HEAD_ENDS.search(text, begin, end)
    words = list(_WORD.finditer(text, begin, stop.start() if stop else end))
    if not words:
        words = list(_WORD.finditer(text, begin, end))
    return words[-1].span() if words else None


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
