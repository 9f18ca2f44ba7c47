"""Where an expression stands: the words around it, what was dated before it, and which way it looks.

A weekday or a month without a year looks back unless its sentence speaks of what is to come. That
is read off the verbs of the sentence: the last one before the expression decides, and where it
opens the sentence the first one after it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from dateline.temporal.reading import Reading
from dateline.temporal.reference import Reference

_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|No|vs|Inc|Corp|Co|Ltd|a\.m|p\.m"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun))$"
)
_STOP = re.compile(r"[.!?][\"'”’)\]]*(?=\s)|\n\s*\n")
_ING = r"(?:is|are|am|’re|'re)\s+(?:(?:also|now|not|then)\s+)?(?!being\b)\w+ing"
_FUTURE = (
    r"(?:will|shall|would|must|should|could|may|might|can|won['’]t)\b"
    r"(?:\s+(?:not|also|then|now|only|likely|soon))*(?:\s+(?:have been|have|be)(?:\s+\w+ly)?\s+\w+)?"
    r"|to be(?:\s+\w+ly)?\s+\w+|(?:is|are|was|were) to (?!have\b)\w+"
    r"|(?:(?:is|are|was|were|be|been|being)\s+)?"
    r"(?:due|set|scheduled|slated|expected|planned|poised|likely|going|supposed|billed|booked)"
    r"\s+(?:to|for|on|in|by|at|between|from|until|till|before|next|later)\b(?:\s+be\b)?(?:\s+\w+ed\b)?"
    r"|(?:plans?|planned|planning|intends?|intended|aims?|aimed|hopes?|hoped|expects?|expected"
    r"|wants?|wanted)\s+(?:to|for|on)\b"
    r"|(?P<agreed>(?:vowed|pledged|promised|agreed|decided|ordered)\s+(?:to|for))\b"
    r"|(?:vows?|pledge|promise)\s+(?:to|for|on)\b"
    r"|(?:is|are|was|were|be) (?:expected|due|likely|planned)(?=\s+(?:soon|shortly)\b)"
    r"|(?:is|are|was|were|be)(?:\s+(?:also|now|not|still))? (?:expected|due|scheduled|slated|planned)\b"
    r"|expects? (?!to\b|that\b)(?=\w)|no later than"
    r"|(?:has|have) (?=until\b|till\b|by\b)"
    r"|upcoming|forthcoming|ahead of|in advance of|deadline|about to"
    r"|(?:extended|prolonged|postponed|delayed|suspended|adjourned|pushed back|put off|moved"
    r"|rescheduled|remanded|brought forward)(?:\s+[\w’'-]+){0,5}?\s+(?:until|till|to|through|for)\b"
    r"|(?:begins|starts|opens|expires?|matures?|turns(?=\s+[0-9])|arrives|takes place|kicks off|goes on sale|ends|closes|leaves"
    r"|departs|returns|meets|visits|hosts|runs|airs|launches|resumes|reopens|restarts|takes effect"
    r"|goes on trial|comes into force|go on sale|go to the polls|go on trial)\b"
)
_NOT_PAST = (
    r"(?!(?:need|speed|indeed|united|hundred|red|bed|feed|seed|led|shed|limited|wed|proceed)\b)"
)
_PAST = (
    r"(?:was|were|had|has|have|did|said|says|told|took|came|went|began|saw|made|gave|found|got|met"
    r"|held|left|lost|won|broke|fell|rose|became|spoke|wrote|sent|set|cut|hit|kept|led|put|ran"
    r"|shot|sold|bought|brought|stood|struck|thought|caught|fought|flew|grew|knew|drew|paid|read"
    r"|beat|quit|shut|spent|swept|threw|tore|woke|wore|since)\b"
    rf"|{_NOT_PAST}\w{{2,}}ed\b"
)
_CUE = re.compile(
    rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST})|(?P<ing>{_ING}))|(?P<will>['’]ll\b)",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:until|till|by|through|before|from)\s+(?:the\s+)?$", re.IGNORECASE)
_MAY_PERSON = re.compile(r"\b(?:Theresa|Mrs|Mr|Ms|Minister|James|Brian) May\b")
_LAST_WORD = re.compile(r"([A-Za-z]+)[\s(\"“']*$")


@dataclass(slots=True)
class Scene:
    """A text as the rules see it while they go through it from the start.

    Attributes:
        text: The whole text.
        reference: What is known of its publication.
        anchor: The last day, or longer stretch, that an expression before this one named.
        anchor_at: Where that expression begins; -1 where there is none.
    """

    text: str
    reference: Reference
    anchor: Reading | None = None
    anchor_at: int = -1
    _starts: list[int] = field(default_factory=list)
    _names_may: bool | None = None
    _cues: dict[int, list[tuple[int, int, int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._starts = [0]
        for stop in _STOP.finditer(self.text):
            if stop[0][0] != "." or not _ABBREVIATED.search(
                self.text, max(0, stop.start() - 8), stop.start()
            ):
                self._starts.append(stop.end())

    def sentence(self, position: int) -> tuple[int, int]:
        """The start and end of the sentence around a position."""
        index = bisect_right(self._starts, position) - 1
        later = index + 1 < len(self._starts)
        return self._starts[index], self._starts[index + 1] if later else len(self.text)

    def before(self, position: int, length: int = 40) -> str:
        """The text just before a position."""
        return self.text[max(0, position - length) : position]

    def word_before(self, position: int) -> str:
        """The last word before a position, in small letters; empty if something else stands there."""
        found = _LAST_WORD.search(self.before(position))
        return found[1].lower() if found else ""

    @property
    def names_may(self) -> bool:
        """Whether somebody called May is spoken of."""
        if self._names_may is None:
            self._names_may = bool(_MAY_PERSON.search(self.text))
        return self._names_may

    def direction(self, start: int, end: int) -> int:
        """Where the sentence looks: 1 ahead, -1 back, 0 if nothing in it tells."""
        first, last = self.sentence(start)
        if first not in self._cues:
            self._cues[first] = [
                (cue.start(), cue.end(), -1 if cue["past"] else 2 if cue["agreed"] else 1)
                for cue in _CUE.finditer(self.text, first, last)
            ]
        cues = self._cues[first]
        index = bisect_right(cues, start, key=lambda cue: cue[1])
        if index:
            return min(cues[index - 1][2], 1)
        # `On Sunday they agreed to meet`: the day in front is that of agreeing.
        later = next((-1 if way == 2 else way for begin, _, way in cues if begin >= end), 0)
        if _UP_TO.search(self.before(start, 16)):
            return later if later < 0 else 1
        return later
