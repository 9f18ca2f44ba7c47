"""Merge: statements of all articles to one draft for each event.

sources    which articles are read, and their ids
layout     where their sentences and paragraphs stand
sifting    which statements drafts are made of
joining, completing, fragments, widening    clauses to statements that stand by themselves
firmness   days that no article states look no firmer than they are
words, synonyms, features, alike    how alike two statements are
grouping   groups of statements on one event
dating, quotes, titles, cutting, naming    the parts of a draft
drafting   a draft of each group
state, ledger    what the site has, and what earlier runs did
"""

from dateline.ingest.merge.ledger import LEDGER, Ledger, ledger_bytes, read_ledger
from dateline.ingest.merge.merging import merge
from dateline.ingest.merge.model import (
    Draft,
    DraftClaim,
    DraftDate,
    LeftOut,
    Merged,
    NewMeasure,
    NewName,
    NewRecord,
    Passed,
    SourceFound,
    Statement,
)
from dateline.ingest.merge.state import SiteState, Standing, known_of

__all__ = [
    "LEDGER",
    "Draft",
    "DraftClaim",
    "DraftDate",
    "Ledger",
    "LeftOut",
    "Merged",
    "NewMeasure",
    "NewName",
    "NewRecord",
    "Passed",
    "SiteState",
    "SourceFound",
    "Standing",
    "Statement",
    "known_of",
    "ledger_bytes",
    "merge",
    "read_ledger",
]
