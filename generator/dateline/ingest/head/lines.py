"""Lines above and below a report: date lines and bylines."""

from __future__ import annotations

import re

from dateline.ingest.head.agencies import AGENCY, is_agency
from dateline.ingest.head.dateline import CLOCK, DAY_DATE, LABEL
from dateline.temporal.vocabulary import MONTH, WEEKDAY

_LONGEST = 200
_PARTS = re.compile(r"\s*(?:[|•·‧∙●▪]|\s[-–—/]\s|;\s|,\s(?=(?i:updated|last|published|by)\b))\s*")
_AGO = (
    r"(?:(?:[0-9]{1,3}|an?|one|two|three|few|a few|several)\s+(?:seconds?|minutes?|mins?|hours?|hrs?|days?"
    r"|weeks?|months?|years?)\s+ago|just now|today|yesterday)"
)
_DATED = re.compile(
    rf"(?:(?i:{LABEL})\s*:?\s*)?(?:(?:{CLOCK}),?\s+(?:on\s+)?)?{DAY_DATE}(?:,?\s*(?:at\s+|-\s*)?{CLOCK})?[.,]?"
    rf"|(?i:{LABEL})\s*:?\s*(?:{_AGO}|{CLOCK})\.?|{_AGO}\.?"
)
_MONTH_AND_YEAR = re.compile(rf"(?:(?i:{LABEL})\s*:?\s*)(?:{MONTH})\s+[0-9]{{4}}")
_TIMED = re.compile(
    rf"(?:(?i:{LABEL})\s*:?\s*)?{CLOCK}|[0-9]{{1,3}}\s?min(?:ute)?s?(?: read)?", re.IGNORECASE
)
_OTHER_PART = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:[ ,]+[^\W\d_a-z][\w.'’-]*){0,4}")
_DATED_IN_PLACE = re.compile(
    rf"[^\W\d_a-z][\w.'’-]*(?:[ ,]+[^\W\d_a-z][\w.'’-]*){{0,4}},\s+{DAY_DATE}\.?"
)

_NAME = r"(?:(?:[dD][eiau]|[vV][ao]n|[dD]er|[aA]l|[eE]l|[bB]in|[lL]a|[yY]|ter|ten)[ -])?[^\W\d_a-z][\w.'’-]*"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,4}}"
_BY = re.compile(
    rf"(?:(?:[Ww]ritten|[Rr]eported|[Ww]ords|[Ss]tory|[Tt]ext|[Cc]ompiled|WRITTEN)\s+)?(?:[Bb]y|BY)\s*:?\s+"
    rf"(?P<names>{_NAMES}(?:(?:\s*,\s*|\s*,?\s+(?:and|AND|&|with)\s+){_NAMES}){{0,5}})"
    rf"(?P<rest>(?:\s*[,|/–—-]+\s*|\s+(?:for|in|at|of)\s+(?:the\s+|The\s+)?)[^.!?]{{0,80}}|\s*\([^()]{{2,40}}\))?\.?"
)
_AUTHOR = re.compile(
    rf"(?:Authors?|Reporters?|Journalists?|Written by|Byline)\s*:\s*(?P<names>{_NAMES}.{{0,80}})"
)
_JOB = (
    r"(?i:(?:senior |chief |staff |special |political |diplomatic |foreign |defen[cs]e |security "
    r"|business |science |health |europe |asia |africa |middle east |world |national )*"
    r"(?:writer|reporter|correspondent|editor|columnist|contributor|journalist|bureau chief))"
)
_SIGNED = re.compile(
    rf"(?P<names>{_NAME}(?:\s+{_NAME}){{1,3}}(?:\s+(?:and|&)\s+{_NAME}(?:\s+{_NAME}){{1,3}})?)"
    rf"(?:\s*[,|–—]\s*|\s+-\s+)(?:(?:[^\W\d_a-z][\w.&'’-]*\s+){{0,4}}{_JOB}(?:\s+(?:in|for)\s.{{2,40}}|,.{{2,40}})?|{AGENCY}(?:,.{{2,40}})?)"
)
_CORRESPONDENT = re.compile(
    rf"(?P<names>{_NAME}(?:\s+{_NAME}){{1,2}}(?:,? (?:and|&) {_NAME}(?:\s+{_NAME}){{1,2}})?) in {_NAME}(?:,?\s+{_NAME}){{0,2}}"
)
_STAFF = re.compile(
    r"(?:[Bb]y|BY)\s+(?:(?i:our|a|the)\s+)?(?:[^\W\d_a-z][\w.&'’-]*\s+){0,3}"
    r"(?i:staff(?: reporters?| writers?| and agencies)?|news ?desk|web desk|correspondents?|agencies|editorial board)"
    r"|(?i:(?:our |a )?(?:staff|own|special) (?:reporters?|correspondents?|writers?)|(?:news|web) ?desk|staff and agencies|agencies)"
)
# What ends the names of agencies and papers, which bylines put behind those of people.
_OUTLET = re.compile(
    r"\b(?:Agency|News|Press|Times|Post|Bureau|Service|Correspondent|Editor|Writer|Reporter)\Z"
)
_NO_NAME = re.compile(
    rf"(?:{WEEKDAY}|{MONTH}|[Tt]he|[Aa]n?|[Ee]arly|[Ll]ate|[Tt]hen|[Nn]ow|[Cc]ontrast|[Ff]ar|[Ll]aw|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)(?![\w])"
)

# A full stop, and perhaps the agency in brackets behind it: `The dam broke on Sunday. (AFP)`.
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?:\s*[(\[][^()\[\]]{1,40}[)\]]\.?)?$")


def is_date_line(words: str) -> bool:
    """Whether a line says when the article appeared, and perhaps where or by whom, but no more."""
    if len(words) > _LONGEST:
        return False
    dated = False
    for part in filter(None, _PARTS.split(words.strip("()[] "))):
        if (
            _DATED.fullmatch(part)
            or _MONTH_AND_YEAR.fullmatch(part)
            or _DATED_IN_PLACE.fullmatch(part)
        ):
            dated = True
        elif not (
            _TIMED.fullmatch(part) or is_agency(part) or byline(part) is not None or _other(part)
        ):
            return False
    return dated


def is_labelled_date(words: str) -> bool:
    """Whether a date line says that it is one ("Published: 10 Jan 2022")."""
    return bool(re.match(rf"(?i:{LABEL})\b", words))


def _other(part: str) -> bool:
    """A section, a place or a name beside the date."""
    return len(part) <= 40 and bool(_OTHER_PART.fullmatch(part))


def byline(words: str, *, below_title: bool = False) -> str | None:
    """Who a line says wrote the article; None where it is no byline, empty where it names nobody.

    Args:
        words: The line.
        below_title: Whether it stands below a title, where "Jane Doe in Lisbon" is a byline.
    """
    if len(words) > _LONGEST:
        return None
    if _STAFF.fullmatch(words) or is_agency(re.sub(r"^(?:By|BY|by)\s+", "", words)):
        return ""
    for form in (_BY, _AUTHOR, _SIGNED, *((_CORRESPONDENT,) if below_title else ())):
        found = form.fullmatch(words)
        if found and not _NO_NAME.match(found["names"]):
            return _people(found["names"])
    return None


def _people(names: str) -> str:
    """The names without an agency that stands among them."""
    parts = [
        part
        for part in re.split(r"\s*,\s*(?!and\b|&)", names)
        if not is_agency(part) and not _OUTLET.search(part)
    ]
    return ", ".join(parts).strip(" ,|-–—") if parts else ""


def ends_sentence(words: str) -> bool:
    """Whether the words end as a sentence does."""
    return bool(_SENTENCE_END.search(words))
