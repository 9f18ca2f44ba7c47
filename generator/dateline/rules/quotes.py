"""Quotes that are longer than the site lets them be."""

from __future__ import annotations

import re

from dateline.content import Parsed
from dateline.errors import Problems, Severity
from dateline.rules.model import Rule
from dateline.schema import RuleName
from dateline.timeline import Timeline
from dateline.timeline.quotes import quote_parts

_WORD = re.compile(r"[^\W_]+(?:['’‘‑./,-][^\W_]+)*")
# Scripts that set no spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
_SPACELESS = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
_LETTERS_A_WORD = 2


def count_words(quote: str) -> int:
    """How many words a quote has, over all its parts.

    In scripts without spaces two characters count as one word, about what they come to in Chinese.
    """
    count = letters = 0
    for part in quote_parts(quote):
        letters += len(_SPACELESS.findall(part))
        count += len(_WORD.findall(_SPACELESS.sub(" ", part)))
    return count + -(-letters // _LETTERS_A_WORD)


def find_long(parsed: Parsed, timeline: Timeline, problems: Problems) -> None:
    """Quotes of more words than `check.longest_quote`."""
    most = timeline.site.check.longest_quote
    for record in parsed.events:
        for index, claim in enumerate(record.fields.claims):
            if (words := count_words(claim.quote)) > most:
                record.origin.report(
                    problems,
                    ("claims", index, "quote"),
                    f"the quote has {words} words, and the longest may have {most}",
                    hint="keep the words that carry the statement and leave out others with […], "
                    "or make two claims of it",
                    severity=Severity.WARNING,
                    rule=RuleName.LONG_QUOTE,
                    subject=claim.id,
                )


RULES = (
    Rule(
        RuleName.LONG_QUOTE,
        "a quote of more words than check.longest_quote in site.yaml",
        Severity.WARNING,
        find_long,
    ),
)
