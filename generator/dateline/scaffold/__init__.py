"""New files: the starter site of `dateline init`, and the records of `dateline new`."""

from dateline.scaffold.records import NewActor, NewEvent, NewPlace, NewRecord, NewSource
from dateline.scaffold.starter import starter_files, write_starter
from dateline.scaffold.store import StoredText, ids_in_use, read_article, require_site
from dateline.scaffold.write import choose_id, write_new

__all__ = [
    "NewActor",
    "NewEvent",
    "NewPlace",
    "NewRecord",
    "NewSource",
    "StoredText",
    "choose_id",
    "ids_in_use",
    "read_article",
    "require_site",
    "starter_files",
    "write_new",
    "write_starter",
]
