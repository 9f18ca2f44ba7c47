"""Events of an article: what each clause tells, how it is put, and when it was.

lexicon    words that tell tense, saying, planning and how clauses begin
forms      the forms of those verbs
verbs      tense, negation
quotes     where an article quotes
view       a sentence as the cutter sees it
phrases, coordination, openers    where a clause begins
clauses    sentences to clauses
anchors    what a temporal expression does in its clause
modality   happened, reported, planned, denied, background
dated      the date that a clause's own words give
story      what an undated clause takes from what was told before
recency    what is still the news
periods    figures of a month, quarter or year
offsets    days counted from another
links      lead and headline, and what is told twice
chains     mentions of an event that is dated elsewhere
rules      the rules by name, and how often each is right
article    all of it, in turn
"""

from dateline.ingest.events.article import find_events
from dateline.ingest.events.rules import RULES, Rule

__all__ = ["RULES", "Rule", "find_events"]
