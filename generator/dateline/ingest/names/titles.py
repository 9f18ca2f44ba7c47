"""Headlines in title case, where capitals say nothing: names that the article itself has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.coverage.sentences import Sentence
from dateline.ingest.model import Document, Mention
from dateline.ingest.names.cues import PERSON
from dateline.ingest.names.patterns import surname_of
from dateline.ingest.names.pieces import ends_as_sentence, in_title_case
from dateline.ingest.names.tokens import tokens_of

_MOST = 200  # names that are looked for
_SHORTEST = 3


def in_titles(document: Document, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions in title-case lines of the new names that the document has elsewhere."""
    lines = [(one.start, one.end) for one in document.sentences if _is_headline(document.text, one)]
    new: dict[str, Mention] = {}
    for one in mentions:
        if one.rule == "new":
            forms = {one.text, *((surname_of(one.name),) if one.kind == PERSON else ())}
            new.update((form, one) for form in forms if len(form) >= _SHORTEST)
    if not lines or not new:
        return
    names = sorted(new, key=len, reverse=True)[:_MOST]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    starts = [one.start for one in mentions]
    for start, end in lines:
        for match in pattern.finditer(document.text, start, end):
            before = bisect_left(starts, match.end()) - 1
            if before < 0 or mentions[before].end <= match.start():
                mention = new[match.group()]
                words = match.group()
                yield replace(mention, start=match.start(), end=match.end(), text=words)


def _is_headline(text: str, line: Sentence) -> bool:
    if ends_as_sentence(text, line.end):
        return False
    return in_title_case(text, tokens_of(text, line.start, line.end), line.end)
