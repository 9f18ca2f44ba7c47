"""Review: a person reads each draft beside its article, and decides.

queue    the drafts, each with its passages and with entries that may be the same event
actions  accept, merge, reject: what files each of them writes and removes
screen   a draft as a person sees it in a terminal
"""

from dateline.ingest.review.actions import Change, accept, apply, merge_into, reject
from dateline.ingest.review.queue import Item, Likely, Passage, Queue, read_queue
from dateline.ingest.review.screen import side_by_side

__all__ = [
    "Change",
    "Item",
    "Likely",
    "Passage",
    "Queue",
    "accept",
    "apply",
    "merge_into",
    "read_queue",
    "reject",
    "side_by_side",
]
