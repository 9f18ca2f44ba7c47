"""Words that news uses for one thing: short lists that hold for any story.

Only verbs and nouns that stand for each other in most reports are here; what is the same in one
field alone ("open" a case, "storm" a building) is left to the other words of a statement.
"""

from __future__ import annotations

import re

# The first word of each line stands for all of it.
_SETS = """
begin began begun start erupt commence initiate outbreak onset
dismiss sack oust
arrest detain apprehend detention custody
kill die dead death slay slain fatality
injure hurt wound injury
government cabinet
troop force soldier contingent peacekeeper military
send sent dispatch deploy deployment
request ask appeal apply sought seek
help assist aid assistance
protest demonstrate rally protester demonstrator demonstration
riot unrest rioter
rise rose risen increase hike surge climb soar grow grew grown
fall fell fallen drop decline decrease slump
cut reduce reduction lower
approve adopt approval adoption
resign resignation quit
buy bought purchase acquire acquisition
blast explosion explode bombing
close shut closure
seize capture seizure capture
attack assault raid
participate participant participation
neutralize neutralise dismantle
restore restoration
conflict clash fighting
child children
""".strip()
SAME = {
    word: line.partition(" ")[0] for line in _SETS.splitlines() for word in line.split() if word
}
# Verbs of several words, and the one that stands for them.
_PHRASES = (
    (re.compile(r"\b(?:take|takes|took|taken|taking)\s+part\b", re.IGNORECASE), "participated"),
    (re.compile(r"\b(?:break|breaks|broke|broken|breaking)\s+out\b", re.IGNORECASE), "began"),
    (re.compile(r"\b(?:step|steps|stepped|stepping)\s+down\b", re.IGNORECASE), "resigned"),
    (re.compile(r"\b(?:turn|turns|turned|turning)\s+to\b", re.IGNORECASE), "requested"),
    (re.compile(r"\b(?:take|takes|took|taken|taking)\s+place\b", re.IGNORECASE), "occurred"),
    (re.compile(r"\bin\s+search\s+of\b", re.IGNORECASE), "searching"),
    (re.compile(r"\b(?:carry|carries|carried|carrying)\s+out\b", re.IGNORECASE), "conducted"),
)


def plainly(text: str) -> str:
    """An English text with verbs of several words put as one."""
    for pattern, verb in _PHRASES:
        text = pattern.sub(verb, text)
    return text
