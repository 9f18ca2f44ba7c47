"""Paragraphs that state something and cite nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.content import Parsed, Record
from dateline.errors import Problems, Severity
from dateline.rules.model import Rule
from dateline.rules.passages import without_quotes
from dateline.rules.prose import Block, BlockKind, blocks
from dateline.schema import EventFields, RuleName
from dateline.timeline import Timeline

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_]+(?:['’‑-][^\W_]+)*")
# Fewer words beside quotations and links state nothing: "See also", "None."
_FEWEST = 3
_NAMED = 5
_STATING = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.TABLE}


def find_uncited(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:  # noqa: ARG001
    """Paragraphs, list items and tables of entries that have claims.

    An entry without claims has nothing that it could cite; `no-source` or its `sources:` speak for
    it. Headings and block quotations are not meant, nor what leads to a list or a quotation, nor
    the items of a list whose introduction cites for all of them.
    """
    for record in parsed.events:
        if record.fields.claims:
            for block in _uncited(record):
                _report(record, block, problems)


def _uncited(record: Record[EventFields]) -> Iterator[Block]:
    covered = False
    for block in blocks(record):
        leads = block.text.rstrip().endswith((":", "："))
        if block.kind is not BlockKind.ITEM:
            covered = leads and bool(block.citations)
        if block.kind not in _STATING or block.citations or leads:
            continue
        if not (covered and block.kind is BlockKind.ITEM) and _states(block):
            yield block


def _states(block: Block) -> bool:
    text = without_quotes(block.text)
    for start, end in block.links:
        text = text[:start] + " " * (end - start) + text[end:]
    return len(_WORD.findall(text)) >= _FEWEST


def _report(record: Record[EventFields], block: Block, problems: Problems) -> None:
    words = [match.group(0) for match in _WORD.finditer(block.text)]
    start = len(block.text) - len(block.text.lstrip())
    what = {BlockKind.ITEM: "list item", BlockKind.TABLE: "table"}.get(block.kind, "paragraph")
    record.origin.report(
        problems,
        block.passage.location(start),
        f"this {what} cites no claim",
        hint="cite what it rests on, such as "
        f"[@{record.fields.claims[0].id}], or take out what no article says",
        severity=Severity.WARNING,
        rule=RuleName.UNCITED_PARAGRAPH,
        subject=" ".join(words[:_NAMED]),
    )


RULES = (
    Rule(
        RuleName.UNCITED_PARAGRAPH,
        "a paragraph of an entry that states something and cites no claim",
        Severity.WARNING,
        find_uncited,
    ),
)
