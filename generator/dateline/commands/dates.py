"""`dateline dates`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich import box
from rich.markup import escape
from rich.table import Table

from dateline.commands.report import console
from dateline.dates import DateError, When, parse_when
from dateline.dates.words import DateWords
from dateline.errors import UsageError
from dateline.ingest.reading.index import Entry, read_index
from dateline.ingest.reading.texts import UnusableError, decode
from dateline.temporal import Timex, find_published, tag

_STANDARD_INPUT = "-"
# The columns of the table, and whether one keeps to a single line.
_COLUMNS = {"text": False, "value": True, "EDTF": True, "in words": False, "rule": False}


@dataclass(frozen=True, slots=True)
class _Document:
    """A text to read, and when it was published as far as that is known from outside."""

    id: str
    text: str
    published: When | None


@click.command("dates", short_help="Find the dates in texts and say what they mean.")
@click.argument("path", metavar="FILE|FOLDER|-")
@click.option(
    "--published", metavar="DAY", help="When the text was published, as EDTF: what 'today' means."
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON for machines, one line a document."
)
def command(path: str, published: str | None, as_json: bool) -> None:
    """Find every date, time, length of time and repeated time in texts, and say what it means.

    FOLDER stands for all its .txt files; a documents.jsonl in it, with lines such as
    {"id": "a", "file": "a.txt", "published": "2022-01-10"}, says when each was published. What is
    not given is read from the text's own date line or dateline. - reads standard input.
    """
    known = _date(published, "--published") if published else None
    faults: list[str] = []
    for document in _documents(path, known, faults):
        stated = find_published(document.text) if document.published is None else None
        day = document.published or (stated.when if stated else None)
        found = tag(document.text, day)
        if as_json:
            line = {"id": document.id, "timexes": [_as_json(one) for one in found]}
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        else:
            _print(document, found, day, stated=stated is not None)
    for fault in faults:
        console(stderr=True).print(f"[red]Error:[/] {escape(fault)}")
    if faults:
        sys.exit(1)


def _date(text: str, where: str) -> When:
    try:
        return parse_when(text)
    except DateError as error:
        raise UsageError(f"{where}: {error}", error.hint) from error


def _documents(path: str, known: When | None, faults: list[str]) -> Iterator[_Document]:
    """The texts that a path stands for; those that cannot be read are noted as faults."""
    if path == _STANDARD_INPUT:
        text = _decoded("standard input", sys.stdin.buffer.read(), faults)
        if text is not None:
            yield _Document("stdin", text, known)
        return
    given = Path(path)
    if given.is_dir():
        files = list(_listed(given, faults))
        if not files and not faults:
            raise UsageError(f"{path} holds no .txt files", "name a file, or a folder of texts")
    elif given.exists():
        files = [(given.stem, given, None)]
    else:
        raise UsageError(f"there is no file or folder {path}", "- reads standard input")
    for name, file, published in files:
        text = _read(file, faults)
        if text is not None:
            yield _Document(name, text, known or published)


def _listed(folder: Path, faults: list[str]) -> Iterator[tuple[str, Path, When | None]]:
    """The texts of a folder, in order, with what its index says of them."""
    index = read_index(folder, lambda where, what: faults.append(f"{where}: {what}"))
    names = {file.name for file in folder.glob("*.txt") if file.is_file()} | index.keys()
    for name in sorted(names):
        entry = index.get(name) or Entry(Path(name).stem, name, None)
        yield entry.id, folder / name, entry.published


def _read(file: Path, faults: list[str]) -> str | None:
    try:
        return _decoded(str(file), file.read_bytes(), faults)
    except OSError as error:
        faults.append(f"{file}: cannot be read: {error.strerror}")
    return None


def _decoded(name: str, data: bytes, faults: list[str]) -> str | None:
    """A text, with its line ends and offsets as they are; None, and a fault, where it is none."""
    try:
        return decode(data)
    except UnusableError as error:
        hint = f" ({error.hint})" if error.hint else ""
        faults.append(f"{name}: {error.message}{hint}")
    return None


def _as_json(one: Timex) -> dict[str, Any]:
    """What machines get; the last three only where there is something to say."""
    extra = {"mod": one.mod, "part_of_day": one.part_of_day, "warning": one.warning}
    return {
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "type": one.type.value,
        "value": one.value,
        "edtf": one.edtf,
        "earliest": one.earliest.isoformat() if one.earliest else None,
        "latest": one.latest.isoformat() if one.latest else None,
        "rule": one.rule,
        **{key: str(value) for key, value in extra.items() if value},
    }


def _print(
    document: _Document, found: tuple[Timex, ...], day: When | None, *, stated: bool
) -> None:
    """A table for a person."""
    out, words = console(), DateWords("en")
    said = words.phrase(day) + (", as the text states" if stated else "") if day else "not known"
    out.print(f"[bold]{escape(document.id)}[/]  published: {escape(said)}")
    if not found:
        out.print("  no dates found")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for title, whole in _COLUMNS.items():
        table.add_column(title, overflow="fold", no_wrap=whole)
    for one in found:
        meant = words.phrase(parse_when(one.edtf), part=one.part_of_day) if one.edtf else ""
        row = (" ".join(one.text.split()), one.value, one.edtf or "", meant, one.rule)
        table.add_row(*map(escape, row))
        if one.warning:
            table.add_row("", "", "", f"[yellow]{escape(one.warning)}[/]", "")
    out.print(table)
