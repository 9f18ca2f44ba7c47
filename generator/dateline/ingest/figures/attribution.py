"""Who says what, for each stretch of an article that somebody is said to have said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.coverage.sentences import Sentence
from dateline.ingest.figures import carried, cues, lexicon, quotes, speakers, speech
from dateline.ingest.figures.cues import Cue, CueKind
from dateline.ingest.figures.nearby import Nearby
from dateline.ingest.figures.quotes import Quotation
from dateline.ingest.figures.speakers import Memory, Speaker
from dateline.ingest.model import Attribution, Block, BlockKind, Document, Mention, Span

_BLANK = " \t\r\n\u00a0,;"
_LONGEST = 1500  # code points that are read as one sentence
_JOINING = re.compile(r"\b(?:and|as|before|after)\b")
_READ = {BlockKind.TITLE, BlockKind.SUBHEAD, BlockKind.PARAGRAPH}


@dataclass(frozen=True, slots=True)
class _Voice:
    """A cue and whom it names."""

    cue: Cue
    speaker: Speaker


def find_attributions(
    document: Document, mentions: tuple[Mention, ...] = ()
) -> tuple[Attribution, ...]:
    """Find who says what, in the order of the text; the article's own voice has none.

    Args:
        document: The article with its blocks and sentences.
        mentions: The actors and places that it names. A speaker that is none of them is given as
            a mention without an id, by the rule `unnamed-speaker`.
    """
    memory = Memory(named=Nearby(mentions), known=document.known.actors)
    found: list[Attribution] = []
    sentences = Nearby(document.sentences)
    open_quote: Attribution | None = None
    for block in document.head.blocks:
        if block.kind not in _READ:
            continue
        quoted = quotes.quotations(document.text, block.start, block.end)
        units = _units(block, sentences, quoted)
        here: list[Attribution] = []
        for unit in units:
            here += _of_unit(document.text, unit, units, quoted, memory)
        here += carried.headline(document.text, block, memory)
        follows = open_quote or carried.follows(document, block, quoted, found)
        here += carried.uncued(document.text, block, quoted, here, follows, memory)
        here += carried.between(units, here, found[-1] if found else None)
        memory.said.extend(one for one in here if one.rule.startswith(("headline", "quotation")))
        found += here
        open_quote = carried.left_open(quoted, here)
    trimmed = {_trimmed(document.text, one) for one in found}
    return tuple(sorted(trimmed, key=lambda one: (one.start, -one.end, one.cue)))


def _trimmed(text: str, one: Attribution) -> Attribution:
    start, end = one.start, one.end
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return replace(one, start=start, end=end)


def _units(block: Block, sentences: Nearby[Sentence], quoted: Sequence[Quotation]) -> list[Span]:
    """The sentences of a block, each with all of what is quoted in it."""
    found: list[Span] = []
    for sentence in sentences.starting(block.start, block.end):
        joined = found and any(
            one.speech and one.start < sentence.start < one.end and one.start < found[-1][1]
            for one in quoted
        )
        if joined and sentence.end - found[-1][0] <= _LONGEST:
            found[-1] = (found[-1][0], sentence.end)
        else:
            found += _pieces(sentence.start, sentence.end)
    return found


def _pieces(start: int, end: int) -> list[Span]:
    """A sentence, or where it is endless, such as a table on one line, parts of it."""
    return [(place, min(place + _LONGEST, end)) for place in range(start, end, _LONGEST)]


def _of_unit(
    text: str,
    unit: Span,
    units: list[Span],
    quoted: list[Quotation],
    memory: Memory,
) -> list[Attribution]:
    masked = quotes.masked(text, unit[0], unit[1], quoted)
    masked = _names_whole(masked, unit[0], memory)
    voices = []
    for cue in cues.cues_of(masked, unit[0]):
        speaker = _speaker(text, unit, cue, memory)
        if speaker:
            voices.append(_Voice(cue, speaker))
    found = _attributions(text, unit, units, voices, memory)
    memory.said.extend(found)
    return found


def _names_whole(masked: str, offset: int, memory: Memory) -> str:
    """A sentence in which a small word inside a name parts nothing: "Disaster And Emergency …"."""
    for one in memory.named.between(offset, offset + len(masked)):
        if _JOINING.search(one.text) and one.start >= offset:
            start, end = one.start - offset, one.end - offset
            joined = _JOINING.sub(lambda found: found[0].capitalize(), masked[start:end])
            masked = masked[:start] + joined + masked[end:]
    return masked


def _speaker(text: str, unit: Span, cue: Cue, memory: Memory) -> Speaker | None:
    if cue.speaker is None:
        return Speaker(None, rule="nobody")
    found = speakers.speaker_in(text, cue.speaker, memory)
    if found or cue.kind is not CueKind.BEFORE:
        return found
    # "… dismissed the government and announced that": the subject is the sentence's.
    first = next(
        (
            one
            for one in memory.named.between(unit[0], cue.start)
            if one.kind != "place" and one.text
        ),
        None,
    )
    return Speaker(first, (), "subject-of-sentence") if first else None


def _attributions(
    text: str, unit: Span, units: list[Span], voices: list[_Voice], memory: Memory
) -> list[Attribution]:
    found: list[Attribution] = []
    voices = [replace(one, speaker=_told(one, memory)) for one in voices]
    citing = [one for one in voices if one.cue.kind is CueKind.CITING]
    rest = [one for one in voices if one.cue.kind is not CueKind.CITING]
    whole = [one for one in rest if _holds_for_all(one.cue, unit)]
    inner = [one for one in rest if one not in whole]
    outer = _whole(unit, units, whole, citing)
    if outer:
        found.append(outer)
    for place, voice in enumerate(inner):
        following = inner[place + 1].cue if place + 1 < len(inner) else None
        reach = voice.cue.reach
        if outer and outer.rule.startswith(CueKind.BEFORE) and not _within(text, outer, reach):
            found[0] = replace(outer, end=max(min(outer.end, reach), outer.cue[1]))
            outer = None
        found.append(_part(unit, voice, following, outer, citing))
    return found


def _within(text: str, outer: Attribution, reach: int) -> bool:
    """Whether a clause is part of what somebody says: "X said that Y had said …"."""
    between = text[outer.cue[1] : reach].strip()
    return between in {"", "that", ","} or between.endswith("that")


def _told(voice: _Voice, memory: Memory) -> Speaker:
    """A speaker with the paper or agency that was told: "Berg told Reuters"."""
    if not voice.cue.told:
        return voice.speaker
    media = [one for one in memory.named.between(*voice.cue.told) if speakers.is_media(one)]
    return replace(voice.speaker, via=tuple(media[:1])) if media else voice.speaker


def _holds_for_all(cue: Cue, unit: Span) -> bool:
    return cue.kind is not CueKind.BEFORE or cue.reach <= unit[0]


def _whole(
    unit: Span, units: list[Span], voices: list[_Voice], citing: list[_Voice]
) -> Attribution | None:
    """What holds for a whole sentence: the one who speaks, and those who pass it on."""
    if not voices:
        return None
    order = [one for one in voices if not _passes_on(one)] or voices[:1]
    by = order[0]
    via = [one for one in voices if one is not by and one.speaker.by and _hands_on(one, by)]
    start = unit[0]
    if by.cue.kind is CueKind.ABOUT_THIS:
        start = next((one[0] for one in units if one[1] <= unit[0]), unit[0])
    made = _attribution(start, unit[1], by, [one.speaker.by for one in via if one.speaker.by])
    return _cited(made, citing)


def _hands_on(voice: _Voice, by: _Voice) -> bool:
    """Whether a voice stands around another: "Italy reported 196 deaths, the agency said"."""
    around = voice.cue.kind is CueKind.BEHIND and by.cue.kind is CueKind.BEFORE
    return _passes_on(voice) or (around and voice.speaker.by != by.speaker.by)


def _passes_on(voice: _Voice) -> bool:
    return voice.speaker.by is not None and speakers.is_media(voice.speaker.by)


def _part(
    unit: Span,
    voice: _Voice,
    following: Cue | None,
    outer: Attribution | None,
    citing: list[_Voice],
) -> Attribution:
    end = following.reach if following and following.reach > voice.cue.end else unit[1]
    via: list[Mention] = []
    if outer and outer.by and voice.speaker.by != outer.by:
        via = [outer.by, *outer.via]
    return _cited(_attribution(voice.cue.reach, end, voice, via), citing)


def _attribution(start: int, end: int, voice: _Voice, via: list[Mention]) -> Attribution:
    between = tuple(dict.fromkeys([*voice.speaker.via, *via]))
    return Attribution(
        start,
        end,
        voice.speaker.by,
        between,
        (voice.cue.start, voice.cue.end),
        f"{voice.cue.kind}:{voice.speaker.rule}",
    )


def _is_source(speaker: Speaker) -> bool:
    """Whether what is cited can speak: "citing police", not "citing its price"."""
    if speaker.by is None or speaker.rule != speakers.UNNAMED:
        return speaker.by is not None
    return any(
        lexicon.is_person_noun(word) or word in speech.SPEAKS
        for word in speaker.by.name.lower().split()
    )


def _cited(made: Attribution, citing: list[_Voice]) -> Attribution:
    """Whoever is cited speaks, through the one who cites: "Reuters reported, citing police"."""
    source = next((one.speaker for one in citing if _is_source(one.speaker)), None)
    if source is None or source.by == made.by:
        return made
    via = (made.by, *made.via) if made.by else made.via
    return replace(made, by=source.by, via=via, rule=f"{CueKind.CITING}:{source.rule}")
