"""Lines that say whose an image or a report is, and tell nothing themselves."""

from __future__ import annotations

import re

from dateline.ingest.head.agencies import is_agency

_LONGEST = 200
_CAPTION = 320
_SENTENCES = 2  # a caption has no more
_LABEL = (
    r"(?:(?:file|cover|main|top|featured?|header|representative|representational|handout|lead|stock)\s+)?"
    r"(?:photo(?:graph)?(?:er)?s?|images?|pictures?|pics?|illustrations?|graphics?|video|footage|screenshot|screengrab|map)"
)
_ARCHIVES = r"(?:getty images|shutterstock|istock(?:photo)?|unsplash|wikimedia commons|ap photo|epa-efe|alamy)"
# The line is this, whatever follows.
_LABELLED = re.compile(
    rf"\(?\s*(?:{_LABEL}(?:\s+(?:credits?|source|courtesy(?: of)?|by|via|from))?\s*[:/©]\s*.{{0,150}}"
    r"|(?:file|stock|handout|archive|ap|afp|reuters|epa|getty)\s+(?:photo|image|picture|pic|footage)s?(?:\s*[:/].{0,150})?"
    r"|(?:(?:image|photo)\s*)?(?:credits?|caption|sources?)\s*:\s*.{0,160}"
    r"|(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|[0-9]{4}|by\b)).{0,160}"
    rf"|(?:(?:afp|[\w ]{{2,40}}) ?(?:via|/) ?)?{_ARCHIVES}(?:[ /,:].{{0,60}})?"
    r")\s*\)?\.?",
    re.IGNORECASE,
)
# The line is this where nothing but names follows: "Photo by Jane Doe", not "Photos from the scene
# showed smoke".
_LED = re.compile(
    rf"[(\[–—-]*\s*(?:{_LABEL}\s+(?:credits?|courtesy(?: of)?|by|via|from)"
    r"|with (?:agency )?(?:inputs?|files|reporting) (?:from|by)|(?:inputs?|files) from"
    r"|(?:additional |further )?(?:reporting|writing|editing|compiled|edited|translated|story|report|text) (?:by|in)"
    r"|–|—|--?)\s*:?\s+(?P<names>.{2,260}?)[)\].]*",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\(?[^.]{2,160}\s(?:contributed (?:to|reporting(?: to)?|to the reporting of)(?: (?:this|the) (?:report|story|article))|contributed reporting)"
    r"(?: from .{2,80})?\.?\)?|\(?(?:with )?agenc(?:y|ies)(?: inputs)?\)?\.?",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r".{0,300}?(?:\((?:(?:ap|afp|reuters|epa|getty)[ -](?:photo|images?|pictures?)|photo|image|file photo|courtesy)\b[^()]{0,80}\)"
    r"|\[(?:file|photo|image)\b[^\]]{0,80}\]|\[[^\]]{2,60}/[^\]]{2,40}\]"
    r"|(?:[.?!]|\s)\s?(?:photograph|photo|image|picture|credit)s?\s*:\s*[^.]{2,80}"
    r"|\(?\bfile (?:photo|image|picture)s?\)?|©\s?[^.]{2,60})\.?",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset(
    [
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "the",
        "to",
        "via",
        "with",
        "de",
        "der",
        "den",
        "del",
        "di",
        "da",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "van",
        "von",
        "y",
        "additional",
        "further",
        "reporting",
        "editing",
        "writing",
        "translated",
        "compiled",
        "courtesy",
        "files",
        "inputs",
        "staff",
    ]
)


def is_credit(words: str) -> bool:
    """Whether a line says whose an image or the report is, and tells nothing itself."""
    if len(words) > _CAPTION:
        return False
    if re.fullmatch(r"!\[[^\]]*\]\([^)]*\)", words):
        return True
    if len(words) <= _LONGEST and (_LABELLED.fullmatch(words) or _CONTRIBUTED.fullmatch(words)):
        return True
    led = _LED.fullmatch(words)
    if led:
        dash = words[0] in "-–—"
        return _only_names(led["names"]) and (not dash or _signs(led["names"]))
    return bool(_BEHIND.fullmatch(words)) and not _several_sentences(words)


def _only_names(words: str) -> bool:
    """Whether every word has a capital letter, but for those that join names."""
    found = re.findall(r"[^\W_][\w.'’@-]*", words)
    return bool(found) and all(not word[0].islower() or word in _SMALL_WORDS for word in found)


def _signs(names: str) -> bool:
    """Whether what follows a dash is who reports, rather than a quotation or an entry of a list."""
    return is_agency(names) or names.lower().startswith(("with ", "by "))


def _several_sentences(words: str) -> bool:
    return len(re.findall(r"[.!?]\s+(?=[A-Z])", words)) > _SENTENCES
