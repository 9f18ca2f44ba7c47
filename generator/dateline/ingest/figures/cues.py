"""The words of a sentence that say who says what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dateline.ingest.figures import speech
from dateline.ingest.figures.context import is_verb


class CueKind(StrEnum):
    """Where the speaker stands, and where what is said."""

    ACCORDING = "according-to"
    BEFORE = "speaker-says"  # the speaker, the verb, and then what is said
    BEHIND = "says-speaker"  # what is said, and then speaker and verb
    PASSIVE = "reported-by"
    CITING = "citing"
    ABOUT_THIS = "about-this"  # what is said stands in the sentences before


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute.

    Attributes:
        start: Where the words of the cue begin, such as the verb.
        speaker: Where the noun phrase of the speaker stands; None where there is none.
        reach: Where the clause begins that the speaker stands in.
        told: Where a person or paper stands that was told, in "X told Reuters".
    """

    kind: CueKind
    start: int
    end: int
    speaker: tuple[int, int] | None
    reach: int
    told: tuple[int, int] | None = None


_CLAUSE_ENDS = re.compile(r"[,;:]|\bthat\b|[.!?](?=\s|_|\Z)|_+|\s[–—]\s")
_BREAK = re.compile(
    r"[,;:]|_+|\s[–—-]\s|\b(?:and|but|while|as|that|because|although|though|whereas|after|before|when|where|which|who|what)\b"
)
_TAIL = re.compile(r"[^,;_]{0,90}?(?=[,;.!?_]|\Z)")
_IN_RELATIVE = re.compile(r",\s*(?:who|which|whose)\b[^,]*\Z")
_NO_ONE = re.compile(r"(?:no|nobody|none|neither|nothing)\b", re.IGNORECASE)
_LEADING = re.compile(
    r"(?:On|In|At|After|Before|During|Earlier|Later|Following|By|For|Since|Under|Despite|From|With|To|Through)\b"
    r"|[\w-]+\Z|As\s|Also\b|\w+ing\b"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might)\b")
_TOLD = re.compile(r"\s+(?P<who>(?:the\s+)?[A-Z][\w’'.-]*(?:\s+(?:[A-Z][\w’'.-]*|of|\d+))*)")
_THAT = re.compile(r"\s*(?:,\s*)?that\b")


def cues_of(masked: str, offset: int) -> list[Cue]:
    """The cues of a sentence in which speech in quotation marks is blanked out.

    Args:
        masked: The sentence.
        offset: Where it begins in the text.
    """
    found = [*_according(masked), *_citing(masked), *_quoted(masked), *_verbs(masked)]
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and cue.start < kept[-1].end and cue.kind is not CueKind.CITING:
            continue
        kept.append(cue)
    return [_moved(cue, offset) for cue in kept]


def _moved(cue: Cue, by: int) -> Cue:
    speaker = (cue.speaker[0] + by, cue.speaker[1] + by) if cue.speaker else None
    told = (cue.told[0] + by, cue.told[1] + by) if cue.told else None
    return Cue(cue.kind, cue.start + by, cue.end + by, speaker, cue.reach + by, told)


def _according(masked: str) -> Iterator[Cue]:
    for found in speech.ACCORDING.finditer(masked):
        end = _phrase_end(masked, found.end())
        yield Cue(CueKind.ACCORDING, found.start(), found.end(), (found.end(), end), found.start())


def _citing(masked: str) -> Iterator[Cue]:
    for found in speech.CITING.finditer(masked):
        end = _phrase_end(masked, found.end())
        yield Cue(CueKind.CITING, found.start(), found.end(), (found.end(), end), found.start())


def _quoted(masked: str) -> Iterator[Cue]:
    for found in speech.QUOTED_AS.finditer(masked):
        reach, end = _subject(masked[: found.start()])
        who = found.span("who") if found["who"] else None
        if found["be"]:
            agent = re.compile(r"by\s+").match(masked, who[0]) if who else None
            told = (agent.end(), who[1]) if agent and who else None
            yield Cue(CueKind.BEFORE, found.start(), found.end(), (reach, end), reach, told)
        elif who:
            yield Cue(CueKind.BEFORE, found.start(), found.end(), (reach, end), reach)
            yield Cue(CueKind.CITING, found.start(), found.end(), who, reach)


def _phrase_end(masked: str, start: int) -> int:
    found = re.compile(
        r"[,;:]|[.!?](?=\s|[_\"”’)]|\Z)|_{2,}|\s[–—]\s|\b(?:that|which|who|and\s+(?=[a-z]+\s+(?:were|was|have|has))|as\s+saying)\b"
    ).search(masked, start)
    return found.start() if found else len(masked)


def _verbs(masked: str) -> Iterator[Cue]:
    for found in speech.VERB.finditer(masked):
        verb = found["verb"]
        head, rest = masked[: found.start()], masked[found.end() :]
        if speech.PASSIVE.search(head):
            yield from _passive(masked, found, head, rest)
            continue
        noun = verb in speech.NOUN_TOO and re.search(r"\b(?:has|have|had)\s+\Z", head)
        if noun or speech.NOT_A_VERB_AFTER.search(head):
            continue
        if inverted := _inverted(masked, found, head, rest):
            yield inverted
            continue
        cue = _with_subject(masked, found, verb, head, rest)
        if cue:
            yield cue


def _passive(masked: str, found: re.Match[str], head: str, rest: str) -> Iterator[Cue]:
    verb = found["verb"]
    if verb in {
        "reported",
        "announced",
        "said",
        "stated",
        "confirmed",
        "noted",
        "revealed",
        "disclosed",
        "told",
    }:
        agent = re.compile(
            r"[^,;._]{0,50}?\bby\s+(?=(?:the\s|an?\s|its\s|local\s|state\s)?[A-Z\w])"
        ).match(rest)
        this = re.search(
            r"\b(?:this|it)\s+(?:\w+\s+)?(?:was|is|were|has\s+been)\s+(?:\w+\s+)?\Z",
            head,
            re.IGNORECASE,
        )
        if agent and (verb != "told"):
            start = found.end() + agent.end()
            kind = CueKind.ABOUT_THIS if this and not _THAT.match(rest) else CueKind.PASSIVE
            yield Cue(
                kind, found.start(), found.end(), (start, _phrase_end(masked, start)), found.start()
            )
        elif this and _THAT.match(rest):
            yield Cue(CueKind.PASSIVE, found.start(), found.end(), None, found.start())


def _inverted(masked: str, found: re.Match[str], head: str, rest: str) -> Cue | None:
    """A verb in front of its speaker: "…, said the head of the ministry"."""
    if not found["say"] or not re.search(r"(?:[,_?!]|[,.?!][\"”’'])\s*\Z", head):
        return None
    subject = re.match(
        r"\s+(?!(?:that|in|on|at|it|he|she|they|to|during|by|there|his|her|their|its)\b)(?=[\w“\"])",
        rest,
    )
    clause = head.rstrip().endswith("_") or (_is_inverted_subject(rest) and _is_clause(head))
    if not subject or not clause:
        return None
    start = found.end() + subject.end()
    end = _phrase_end(masked, start)
    return Cue(CueKind.BEHIND, found.start(), found.end(), (start, end), found.start())


def _is_clause(head: str) -> bool:
    """Whether the words in front of "said" tell something, and are no subject of it."""
    if re.search(r",\s*who\b[^,]*,?\s*\Z", head):
        return False
    return bool(_FINITE.search(head)) or any(is_verb(word) for word in re.findall(r"[a-z]+", head))


def _is_inverted_subject(rest: str) -> bool:
    return bool(
        re.match(r"\s+(?:(?:the|an?)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+|[A-Z])", rest)
    ) and not re.match(r"[^,.;]{0,80}\b(?:is|are|was|were|will|would|has|have|had)\b", rest)


def _with_subject(masked: str, found: re.Match[str], verb: str, head: str, rest: str) -> Cue | None:
    reach, end = _subject(head)
    subject = masked[reach:end].strip(" ,")
    shared = not subject and head[:end].rstrip().endswith((" and", " but", ","))
    if not shared and not _may_speak(verb, subject, rest):
        return None
    if shared and not (_THAT.match(rest) and found["say"]):
        return None
    told = _TOLD.match(rest) if verb in {"told", "tells", "tell"} else None
    if verb in {"told", "reported", "announced", "said"} and speech.ABOUT_THIS.match(rest):
        return Cue(CueKind.ABOUT_THIS, found.start(), found.end(), (reach, end), reach)
    behind = _stands_behind(head, reach, rest)
    if (not behind or found["act"]) and not _says_something(found, verb, rest):
        return None
    span = (found.end() + told.start("who"), found.end() + told.end("who")) if told else None
    kind = CueKind.BEHIND if behind else CueKind.BEFORE
    return Cue(kind, found.start(), found.end(), (reach, end), reach, span)


def _subject(head: str) -> tuple[int, int]:
    """Where the subject of a verb stands in the words in front of it."""
    end = len(head)
    adverbial = speech.ADVERBIAL.search(head)
    if adverbial and not re.search(
        r"^\s*(?:also|later|now|then|today|yesterday|just|both|all)?\s*\Z",
        head[: adverbial.start()],
    ):
        end = adverbial.start() or end
        # "Berg, who has led it since May, has denied": the comma closes the relative clause.
        if _IN_RELATIVE.search(head[:end]) and head[end:].lstrip().startswith(","):
            end = head.index(",", end) + 1
    if head[:end].rstrip().endswith(","):
        inner = head[:end].rstrip()[:-1]
        comma = max(inner.rfind(","), inner.rfind("_"))
        opening = max(inner.rfind(",", 0, comma), inner.rfind("_", 0, comma)) if comma >= 0 else -1
        return opening + 1, end
    return _reach(head[:end]), end


def _reach(head: str) -> int:
    marks = [mark.end() for mark in _BREAK.finditer(head)]
    return marks[-1] if marks else 0


def _may_speak(verb: str, subject: str, rest: str) -> bool:
    if not subject or _NO_ONE.match(subject):
        return False
    last = subject.split()[-1]
    if verb in speech.NOUN_TOO:
        closes = re.match(r"\s*(?:[,.;:]|\Z|that\b|_|[A-Z][a-z]+day\b)", rest)
        return bool(closes) and (
            last[0].isupper()
            or last.lower()
            in speech.AGENCY_NOUNS
            | speech.DOCUMENT_NOUNS
            | {
                "it",
                "he",
                "she",
                "ministry",
                "service",
                "government",
                "company",
                "police",
                "office",
                "committee",
            }
        )
    if verb in speech.PRESENT_PLURAL:
        return last.lower().endswith("s") or last.lower() in {"they", "police", "media", "people"}
    return bool(re.search(r"[^\W\d_]", subject))


def _stands_behind(head: str, reach: int, rest: str) -> bool:
    """Whether what is said stands in front of speaker and verb."""
    before = head[:reach].rstrip()
    if not re.search(r"[^\W\d_]", before) and not before.endswith("_"):
        return False
    marked = before.endswith((",", "_", "–", "—"))
    if not marked or _THAT.match(rest):
        return False
    content = re.sub(r"[,_\s–—]+\Z", "", before)
    leading = _LEADING.match(content) and len(content.split()) <= 9 and not _FINITE.search(content)
    if before.endswith("_"):
        return True
    if re.match(r"\s*[,:]?\s*[:“\"_]", rest):
        return False
    tail = re.match(r"(?:[^,;_.]{0,70}?)(?=[,;.!?_]|\Z)", rest)
    return bool(tail) and not leading


def _says_something(found: re.Match[str], verb: str, rest: str) -> bool:
    if found["act"]:
        needed = speech.ACT_OBJECT.get(verb)
        return bool(needed.match(rest)) if needed else bool(re.match(r"\s+\w", rest))
    if speech.NEEDS_CLAUSE.match(verb):
        return bool(speech.CLAUSE.match(rest))
    return bool(re.search(r"\w|_", rest))
