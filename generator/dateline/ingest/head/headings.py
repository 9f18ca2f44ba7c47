"""Lines that stand over others: titles, standfirsts, sub-heads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from dateline.ingest.head.lines import ends_sentence, is_date_line
from dateline.ingest.head.units import Unit

_TITLE_LENGTH = 240
_TITLE_WORDS = 36
_SUBHEAD_LENGTH = 110
_SUBHEAD_WORDS = 16
_QUESTION_WORDS = 10
_LIST = 3  # so many lines without a full stop in a row are a list, not sub-heads
_SAME_TITLE = 88  # of 100: what `rapidfuzz` gives to titles that differ by a site's name or a dash
# What stands above titles: the part of a site or paper, its name, or a word in capitals.
_SECTION = re.compile(
    r"(?i:world|politics|business|economy|markets?|sports?|opinion|comment|analysis|features?|culture|arts"
    r"|science|health|tech(?:nology)?|climate|environment|life(?:style)?|travel|local|national|international"
    r"|europe|asia|africa|americas?|middle east|latin america|(?:us|uk|eu|central asia) ?(?:news|politics)?"
    r"|exclusive|breaking|live|updated?|editorial|obituar(?:y|ies)|crime|courts?|law|education|media)"
    r"|(?:[\w&']+ ){0,3}(?i:news|times|post|herald|tribune|journal|gazette|today|online|press|observer|daily)"
    r"|(?i:news)(?:[ ,|/]+[\w&']+){1,2}|[^\W\d_a-z]{3,}(?: [^\W\d_a-z]{3,})?"
)
MARK = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_BOLD_LINE = re.compile(r"(\*\*|__)(?P<words>[^*_]+)\1")
_LISTED = re.compile(r"(?:[-*+•–—]|\d{1,2}[.)])\s|>|\||```")


def is_title(title: str, unit: Unit, found: Sequence[Unit], number: int) -> bool:
    """Whether a line is the article's title.

    Args:
        title: The title that the metadata give; may be empty.
        unit: The line, without what stands in front of it.
        found: All lines and paragraphs.
        number: Which of them it is.
    """
    words = unit.words
    if title and same_title(words, title):
        return True
    if any(title and same_title(other.words, title) for other in found[number + 1 :][:6]):
        return False
    if (
        len(words) > _TITLE_LENGTH
        or len(words.split()) > _TITLE_WORDS
        or is_section(unit, found, number)
    ):
        return False
    if _LISTED.match(words) or words.endswith((",", ";", ":")) or _ends_as_prose(words):
        return False
    return any(_is_body(other.words) for other in found[number + 1 :])


def _ends_as_prose(words: str) -> bool:
    """A full stop ends a sentence; in a title it only abbreviates ("in the U.S.")."""
    return ends_sentence(words) and not re.search(
        r"[!?][\"'”’»)\]]*$|\b(?:[A-Z]\.){2,}$|(?:\.\.\.|…)[\"'”’]?$", words
    )


def _is_body(words: str) -> bool:
    """Whether a unit can be what a title stands over."""
    return ends_sentence(words) or len(words) > _TITLE_LENGTH or words.endswith((":", ","))


def is_section(unit: Unit, found: Sequence[Unit], number: int) -> bool:
    """Whether a line of a word or two is the section above a title ("World")."""
    if not _SECTION.fullmatch(unit.words):
        return False
    following = next((one.words for one in found[number + 1 :] if not is_date_line(one.words)), "")
    return (
        4 <= len(following.split()) <= _TITLE_WORDS
        and not _ends_as_prose(following)
        and len(found) > number + 2
    )


def same_title(words: str, title: str) -> bool:
    """Whether a line is the title that the metadata give, perhaps without the site's name."""
    words, title = words.lstrip("# ").casefold(), title.casefold()
    if not words or not title or len(words) > 2 * len(title) + 20:
        return False
    return fuzz.ratio(words, title) >= _SAME_TITLE or (
        len(words) >= 20 and (title.startswith(words) or words.startswith(title))
    )


def is_subhead(found: Sequence[Unit], number: int, *, standfirst: bool = False) -> bool:
    """Whether a short line without a full stop, with a paragraph below it, is a sub-head."""
    words = found[number].words
    if MARK.match(words):
        return True
    bold = _BOLD_LINE.fullmatch(words)
    if bold:
        words = bold["words"].strip()
    if not _reads_as_heading(words, _TITLE_LENGTH if standfirst else _SUBHEAD_LENGTH):
        return False
    if number + 1 >= len(found):
        return False
    return standfirst or not _in_list(found, number)


def _reads_as_heading(words: str, length: int) -> bool:
    if len(words) > length or (length == _SUBHEAD_LENGTH and len(words.split()) > _SUBHEAD_WORDS):
        return False
    if _LISTED.match(words) or not re.match(r"[\"“'‘«(¿¡]?[^\W_]", words) or words[0].islower():
        return False
    if words.endswith("?") and not words.endswith('"'):
        return len(words.split()) <= _QUESTION_WORDS and not re.search(r"[.!?]\s", words)
    return not ends_sentence(words) and not words.endswith((",", ";", ":", "-", "–", "—", '"', "”"))


def _in_list(found: Sequence[Unit], number: int) -> bool:
    """Whether several lines without a full stop stand in a row here."""
    first = last = number
    while first > 0 and not ends_sentence(found[first - 1].words) and number - first < _LIST:
        first -= 1
    while (
        last + 1 < len(found) and not ends_sentence(found[last + 1].words) and last - number < _LIST
    ):
        last += 1
    return last - first + 1 >= _LIST
