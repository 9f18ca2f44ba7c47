"""Writes new records: an id that nothing has, values that are right, nothing overwritten."""

from __future__ import annotations

import re
from pathlib import Path

from dateline.content.validate import validate
from dateline.content.yamldata import load_yaml
from dateline.errors import Problems, UsageError
from dateline.scaffold.records import NewRecord, NewSource
from dateline.scaffold.store import ids_in_use, require_known, require_site, write_files
from dateline.scaffold.text import make_id
from dateline.schema.values import ID_PATTERN


def choose_id(root: Path, record: NewRecord, wanted: str = "") -> str:
    """The id of a new record: the one that is wanted, or one made of its name.

    Raises:
        UsageError: There is no site, no id can be made, or another record has it.
    """
    require_site(root)
    if wanted and not re.fullmatch(ID_PATTERN, wanted):
        raise UsageError(
            f"{wanted!r} cannot be an id", "use lower-case letters, digits and single hyphens"
        )
    record_id = wanted or make_id(record.name, record.prefix())
    if not record_id:
        raise UsageError(
            f"no id can be made of {record.name!r}", "choose one with --id, such as --id two-cells"
        )
    if record_id in (known := ids_in_use(root, record.kind)):
        raise UsageError(
            f"the id {record_id!r} is used by {known[record_id]}",
            "if it is the same, write there; if not, choose another id with --id",
        )
    return record_id


def write_new(root: Path, record: NewRecord, record_id: str) -> str:
    """Write a new record, and the text of a source.

    Returns:
        The record's path from the site's root.

    Raises:
        UsageError: A value is wrong, it names what does not exist, or a file cannot be written.
    """
    for kind, wanted in record.references():
        require_known(root, kind, wanted)
    _require_valid(record)
    path = f"content/{record.folder()}/{record_id}.md"
    contents = {path: "\n".join(["---", *record.lines(), "---", ""]).encode()}
    if isinstance(record, NewSource) and record.text and not record.text.stored:
        contents = {record.text.path: record.text.data, **contents}
    write_files(root, contents)
    return path


def _require_valid(record: NewRecord) -> None:
    """Raise UsageError for the first value that its schema would refuse."""
    lines = tuple(record.lines())
    problems = Problems()
    data, origin = load_yaml("\n".join(lines), "", lines, 1, problems)
    validate(record.model, data, origin, problems)
    for problem in problems:
        key = problem.source.partition(":")[0]
        raise UsageError(f"`{key}`: {problem.message}", problem.hint)
