"""Reads the record of the last release; what is wrong with it is said where it stands."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from dateline.errors import Location, Problems
from dateline.release.model import RECORD, VERSION, Published, PublishedEntry

_ENTRIES = TypeAdapter(dict[str, PublishedEntry])
_RESTORE = "restore it from version control; only `dateline build --release` writes it"
_MERGE = (
    "keep what the site was last published from: `git checkout --ours` or `--theirs` "
    f"{RECORD}; the next `dateline build --release` writes it anew"
)
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})( |$)")
_ENTRY = re.compile(r'^"([^"\\]+)": \{')
_PLAIN = {"missing": "it is missing", "extra_forbidden": "this key is unknown"}
_MOST = 10  # problems of one record: what is wrong everywhere need not be said everywhere

_Loc = tuple[int | str, ...]


def read_published(root: Path, problems: Problems) -> Published | None:
    """What the last release published; None where there was none, or where the record is broken.

    The record is never guessed at: what is wrong with it is an error, since without it a change
    would go unnoticed.
    """
    try:
        data = (root / RECORD).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"the record of the last release cannot be read: {error.strerror}"
        problems.add(Location(RECORD), message, hint=_RESTORE)
        return None
    reader = _Reader(problems)
    return reader.published(data)


class _Reader:
    """Reads one record, with its lines at hand for what is wrong."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.lines: list[str] = []

    def published(self, data: bytes) -> Published | None:
        """The record; None with problems where it is none."""
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            column = error.start - data.rfind(b"\n", 0, error.start)
            self._wrong("the record is not UTF-8", line, column)
            return None
        self.lines = text.replace("\r\n", "\n").split("\n")
        return self._from_json(text)

    def _from_json(self, text: str) -> Published | None:
        for number, line in enumerate(self.lines, 1):
            if _CONFLICT.match(line):
                message = "two versions of the record were merged and nobody chose between them"
                self._wrong(message, number, 1, hint=_MERGE)
                return None
        try:
            data = json.loads(text, object_pairs_hook=_once)
        except json.JSONDecodeError as error:
            self._wrong(f"this is not JSON: {_sentence(error.msg)}", error.lineno, error.colno)
            return None
        except _TwiceError as error:
            mark = self._mark(f"{json.dumps(error.key, ensure_ascii=False)}:")
            self._wrong(f"the key {error.key!r} is given twice", *mark, hint=_MERGE)
            return None
        except RecursionError:
            self._wrong("this is no record of a release: it is nested too deeply", 1, 1)
            return None
        return self._from_data(data)

    def _from_data(self, data: Any) -> Published | None:
        if not isinstance(data, dict) or "version" not in data:
            self._wrong("this is no record of a release", 1, 1)
            return None
        if data["version"] != VERSION:
            self._wrong(
                f"the record has the version {data['version']!r}; this Dateline knows {VERSION}",
                *self._mark('"version"'),
                hint="use the Dateline that built the last release, or a later one",
            )
            return None
        if more := sorted(data.keys() - {"version", "released", "entries"}):
            self._wrong(f"unknown key `{more[0]}`", *self._mark(json.dumps(more[0])))
            return None
        day = self._day(data.get("released"))
        entries = self._entries(data.get("entries"))
        if day is None or entries is None:
            return None
        return Published(day, entries, self._lines_of_entries())

    def _day(self, value: Any) -> date | None:
        try:
            return date.fromisoformat(cast("str", value))
        except (TypeError, ValueError):
            message = "`released` is not the day of a release, such as 2026-11-23"
            self._wrong(message, *self._mark('"released"'))
            return None

    def _entries(self, value: Any) -> dict[str, PublishedEntry] | None:
        try:
            return _ENTRIES.validate_json(json.dumps(value), strict=True)
        except ValidationError as error:
            details = error.errors(include_url=False)
            found = {_key(one["loc"]): _PLAIN.get(one["type"], one["msg"]) for one in details}
            for loc, message in list(found.items())[:_MOST]:
                where = ".".join(("entries", *map(str, loc)))
                self._wrong(f"`{where}`: {_sentence(message)}", *self._mark_of(loc))
            return None

    def _lines_of_entries(self) -> dict[str, int]:
        found = ((number, _ENTRY.match(line)) for number, line in enumerate(self.lines, 1))
        return {match[1]: number for number, match in found if match}

    def _mark(self, text: str, start: int = 0) -> tuple[int, int]:
        """The first line and column from `start` on where a text stands; else the first of all."""
        for number, line in enumerate(self.lines[start:], start + 1):
            if (column := line.find(text)) >= 0:
                return number, column + 1
        return (start or 1), 1

    def _mark_of(self, loc: _Loc) -> tuple[int, int]:
        """Where a path of keys leads, or the nearest thing before it."""
        mark = self._mark('"entries"')
        for step in loc:
            found = self._mark_below(f"{json.dumps(step, ensure_ascii=False)}:", *mark)
            if found is None:
                break
            mark = found
        return mark

    def _mark_below(self, key: str, number: int, column: int) -> tuple[int, int] | None:
        """Where a key stands in what begins there: in the same line, or at the start of a later."""
        line = self.lines[number - 1]
        if (at := line.find(key, column - 1)) >= 0:
            return number, at + 1
        for later, text in enumerate(self.lines[number:], number + 1):
            if not line.endswith(("{", "[")):
                break
            if text.lstrip().startswith(key):
                return later, text.index(key) + 1
        return None

    def _wrong(self, message: str, line: int, column: int, hint: str = _RESTORE) -> None:
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        # A record's lines hold whole claims: one of them is more than a person needs to see.
        shown = source if len(source) <= 100 else ""
        self.problems.add(Location(RECORD, line, column), message, hint=hint, source=shown)


def _key(loc: _Loc) -> _Loc:
    """The key that is meant; where it may be one of two kinds of number, the kind is left out."""
    of_kinds = len(loc) > 1 and loc[-2] in {"value", "min", "max"} and loc[-1] in {"int", "float"}
    return loc[:-1] if of_kinds else loc


class _TwiceError(ValueError):
    """A key that is given twice, as after a merge of two records."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(key)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _sentence(text: str) -> str:
    """A library's message as the end of ours."""
    return text[:1].lower() + text[1:].rstrip(".")
