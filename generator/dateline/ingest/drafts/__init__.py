"""Drafts: what merging found as files, written so that nobody's work is lost.

entries, names, sources    the text of each kind of file
plan     which files are to be written, and which are kept as they are
write    all of them, or none
"""

from dateline.ingest.drafts.plan import Kept, Plan, Why, path_of, plan_writes
from dateline.ingest.drafts.write import Written, write

__all__ = ["Kept", "Plan", "Why", "Written", "path_of", "plan_writes", "write"]
