"""Quotes of drafts: the article's own words, cut to those that carry the statement."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dateline.content.yamldata import CONTROL
from dateline.ingest.merge.model import Statement
from dateline.ingest.model import FigureFound, Span

_SPACE_OR_MARK = " \t\n\r\f\v\u00a0\u202f,;:–—-"
# Words that tie a sentence to the one before it, and say nothing by themselves.
_OPENING = re.compile(
    r"(?:(?:and|but|however|meanwhile|moreover|furthermore|nevertheless|nonetheless|also|besides|"
    r"in addition|additionally|in the same regard|in turn|at the same time|as well|"
    r"for (?:his|her|its|their) part|(?:saying|adding|noting|stating|stressing|emphasi[sz]ing|claiming|"
    r"explaining|confirming|warning|insisting|alleging)\s+that|that)\b[\s,]*)+(?=\w)",
    re.IGNORECASE,
)
_MARKS = "\"“”„‟«»″'‘’"
_PAIRS = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’"}
# A bracket of this length breaks a sentence; a shorter one, such as an acronym, belongs to it.
_ASIDE = re.compile(r"\s*\([^()\n]{25,400}\)")
_SHOWN = re.compile(r"[\s\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_STOP = re.compile(r"[;,–—][”\"’»]?\s|\s(?:and|while|but)\s")
_FEWEST_WORDS = 4  # of the part of a quote that carries one of its numbers


def quote_spans(text: str, start: int, end: int) -> tuple[Span, ...]:
    """What to quote of a passage: its spans without loose ends and without long asides.

    Args:
        text: The article.
        start: Where the passage begins.
        end: The code point behind it.
    """
    start, end = _trimmed(text, start, end)
    if opening := _OPENING.match(text, start, end):
        start = opening.end()
    spans = []
    position = start
    for aside in _ASIDE.finditer(text, start, end):
        if aside.start() > position and aside.end() < end:
            spans.append((position, aside.start()))
            position = aside.end()
    spans.append((position, end))
    cut = [part for span in spans for part in _without_unshown(text, *span)]
    return tuple(part for span in cut if (part := _trimmed(text, *span))[0] < part[1])


def quoted_spans(statement: Statement) -> tuple[Span, ...]:
    """What to quote of a statement: its subject, where that stands apart, and its clause."""
    text = statement.source.extraction.article.text
    spans = quote_spans(text, statement.candidate.start, statement.candidate.end)
    subject = statement.subject
    if subject is None or not spans or spans[0][0] < subject[1]:
        return spans
    if not text[subject[1] : spans[0][0]].strip():
        return ((subject[0], spans[0][1]), *spans[1:])
    return (subject, *spans)


def around_figure(text: str, spans: Iterable[Span], figure: FigureFound) -> tuple[Span, ...]:
    """The part of a quote that carries one of several figures: up to the next pause on each side."""
    for start, end in spans:
        if start <= figure.start and figure.end <= end:
            before = [stop.end() for stop in _STOP.finditer(text, start, figure.start)]
            first = (before or [start])[-1]
            ends = [*(stop.start() for stop in _STOP.finditer(text, figure.end, end)), end]
            last = next((e for e in ends if len(text[first:e].split()) >= _FEWEST_WORDS), end)
            opening = _OPENING.match(text, first, figure.end)
            return (_trimmed(text, opening.end() if opening else first, last),)
    return tuple(spans)


def quote_text(text: str, spans: Iterable[Span]) -> str:
    """The words at spans on one line, with `[…]` between them."""
    return " […] ".join(" ".join(text[start:end].split()) for start, end in spans)


def _without_unshown(text: str, start: int, end: int) -> list[Span]:
    """The span around characters that no YAML file can hold or show."""
    if text[start:end].replace("\n", " ").isprintable():
        return [(start, end)]
    found = []
    position = start
    for index in range(start, end):
        sign = text[index]
        unshown = CONTROL.match(sign) or not (sign.isprintable() or _SHOWN.match(sign))
        if unshown and not sign.isspace():
            found.append((position, index))
            position = index + 1
    found.append((position, end))
    return [span for span in found if _SHOWN.sub("", text[slice(*span)])]


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without white space, pauses and lone quotation marks at either end, and the full stop."""
    while start < end and (text[start] in _SPACE_OR_MARK or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _SPACE_OR_MARK or text[end - 1].isspace()):
        end -= 1
    if start < end and text[start] in _MARKS and not _closed(text, start, end):
        return _trimmed(text, start + 1, end)
    if start < end and text[end - 1] in _MARKS and not _opened(text, start, end):
        return _trimmed(text, start, end - 1)
    if end - start > 1 and text[start] in _PAIRS and text[end - 1] == _PAIRS[text[start]]:
        inside = text[start + 1 : end - 1]
        if not set(inside) & set(_MARKS[:7]):
            return _trimmed(text, start + 1, end - 1)
    if end > start and text[end - 1] == "." and not text[start : end - 1].endswith("."):
        last = text[start : end - 1].rpartition(" ")[2]
        plain = "." not in last and (last[-1:].islower() or last[-1:].isdigit())
        return _trimmed(text, start, end - 1) if plain else (start, end)
    return start, end


def _closed(text: str, start: int, end: int) -> bool:
    """Whether a quotation mark at the start has its partner in the passage."""
    partner = _PAIRS.get(text[start])
    return partner is None or partner in text[start + 1 : end]


def _opened(text: str, start: int, end: int) -> bool:
    """Whether a quotation mark at the end has its partner in the passage."""
    if text[end - 1] in "'’‘":
        return True  # as like as not an apostrophe
    opening = {close: mark for mark, close in _PAIRS.items()}.get(text[end - 1])
    return opening is not None and opening in text[start : end - 1]
