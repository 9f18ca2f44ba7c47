"""Static files: names that change with the content, and references between them kept right."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from dateline.errors import Location, Problems
from dateline.theme.files import read_bytes, walk
from dateline.theme.folders import Layer
from dateline.theme.model import StaticFile

FOLDER = "static"
_DIGITS = 8
_REFERENCE = re.compile(
    r"""/\*.*?\*/
      | url\(\s*(?P<quote>["']?)(?P<url>[^"')]*?)(?P=quote)\s*\)
      | @import\s+(?P<quote2>["'])(?P<import>[^"']+)(?P=quote2)""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Raw:
    """A static file as read: its path for messages, and its bytes."""

    shown: str
    data: bytes


def read_statics(layers: Sequence[Layer], problems: Problems) -> tuple[StaticFile, ...]:
    """The static files of all layers, the strongest of each name, under hashed names."""
    raw: dict[str, _Raw] = {}
    for layer in layers:
        for name, path in walk(layer, FOLDER, problems):
            if name not in raw:
                data = read_bytes(layer, path, problems)
                if data is not None:
                    raw[name] = _Raw(layer.show(path), data)
    return _Namer(raw, problems).all()


class _Namer:
    """Gives each file its name; a style sheet's comes after those of what it refers to."""

    def __init__(self, raw: Mapping[str, _Raw], problems: Problems) -> None:
        self._raw = raw
        self._problems = problems
        self._done: dict[str, StaticFile] = {}
        self._open: list[str] = []

    def all(self) -> tuple[StaticFile, ...]:
        return tuple(self._one(name) for name in sorted(self._raw))

    def _one(self, name: str) -> StaticFile:
        if name not in self._done:
            data = self._raw[name].data
            if name.endswith(".css"):
                self._open.append(name)
                data = self._rewritten(name)
                self._open.pop()
            self._done[name] = StaticFile(name, hashed_path(name, data), data)
        return self._done[name]

    def _rewritten(self, name: str) -> bytes:
        shown = self._raw[name].shown
        try:
            text = self._raw[name].data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = self._raw[name].data.count(b"\n", 0, error.start) + 1
            self._problems.add(
                Location(shown, line), "this is not UTF-8 text", hint="save the file as UTF-8"
            )
            return self._raw[name].data

        def replace(match: re.Match[str]) -> str:
            written = match["url"] or match["import"] or ""
            line = text.count("\n", 0, match.start()) + 1
            new = self._resolve(name, written.strip(), Location(shown, line))
            return match[0].replace(written, new) if new else match[0]

        return _REFERENCE.sub(replace, text).encode()

    def _resolve(self, name: str, written: str, where: Location) -> str:
        """The new text of a reference; empty where it stays as it is."""
        parts = urlsplit(written)
        if parts.scheme or parts.netloc or not parts.path or written.startswith("/"):
            return ""
        target = _joined(PurePosixPath(name).parent, parts.path)
        if target not in self._raw:
            self._problems.add(
                where,
                f"there is no static file `{written}`",
                hint="references in a style sheet start from the folder that it lies in",
            )
            return ""
        if target in self._open:
            self._problems.add(
                where,
                f"`{written}` refers back to this style sheet",
                hint="style sheets may not import each other in a circle",
            )
            return ""
        up = "../" * (len(PurePosixPath(name).parts) - 1)
        new = up + self._one(target).path.removeprefix(f"{FOLDER}/")
        return new + (f"#{parts.fragment}" if parts.fragment else "")


def hashed_path(name: str, data: bytes) -> str:
    """`style.css` to `static/style.3fa9c1d2.css`: a new content gets a new name."""
    path = PurePosixPath(FOLDER, name)
    digest = hashlib.sha256(data).hexdigest()[:_DIGITS]
    return path.with_name(f"{path.stem}.{digest}{path.suffix}").as_posix()


def _joined(folder: PurePosixPath, reference: str) -> str:
    parts: list[str] = []
    for part in (*folder.parts, *Path(reference).parts):
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
