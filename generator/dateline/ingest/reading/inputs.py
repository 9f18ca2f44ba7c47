"""What the user named, as articles: the one way into ingest."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from dateline.errors import UsageError
from dateline.ingest.model import Article, Fault
from dateline.ingest.reading.fetching import Fetch, Page
from dateline.ingest.reading.formats import LARGEST_FILE, Found, from_bytes, from_file, from_page
from dateline.ingest.reading.languages import is_english, other_language
from dateline.ingest.reading.listing import Listed, files_of
from dateline.ingest.reading.texts import UNSEEN, UnusableError

STANDARD_INPUT = "-"
_WEB = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def read_inputs(
    names: Sequence[str],
    *,
    stdin: BinaryIO,
    fetch: Callable[[str], Page] | None = None,
    language: str = "",
) -> Found:
    """Every article that the user named, in order; what cannot be used gives a fault instead.

    A file that is named twice, or is also in a folder that is named, is read once.

    Args:
        names: Files, folders, patterns, web addresses, and `-` for standard input.
        stdin: Read for `-`.
        fetch: Gets web pages; by default a `Fetch` that asks public machines only.
        language: The language that all texts are in; empty to find out.

    Yields:
        Articles with different ids: a file's stem, or its id in the folder's index; the last part
        of a web address; `stdin`. Where two are the same, the later gets `-2`.

    Raises:
        UsageError: If the language is not English.
    """
    if language and not is_english(language):
        raise UsageError(
            f"articles in the language {language!r} cannot be read", "only English ones are so far"
        )
    return _Reader(stdin, fetch or Fetch(), language).read(names)


@dataclass(slots=True)
class _Reader:
    stdin: BinaryIO
    fetch: Callable[[str], Page]
    language: str
    ids: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)

    def read(self, names: Sequence[str]) -> Found:
        for name in names:
            for one in self._named(name):
                if isinstance(one, Fault):
                    yield replace(one, origin=_shown(one.origin))
                else:
                    yield self._finished(one)

    def _named(self, name: str) -> Found:
        if name == STANDARD_INPUT:
            yield from self._standard_input()
        elif _WEB.match(name):
            yield from _guarded(name, lambda: from_page(self.fetch(name), name))
        else:
            faults: list[Fault] = []
            for listed in files_of(name, lambda *fault: faults.append(Fault(*fault))):
                yield from self._file(listed)
            yield from faults

    def _standard_input(self) -> Found:
        origin = "standard input"
        for one in _guarded(origin, lambda: from_bytes(self.stdin.read(LARGEST_FILE + 1), origin)):
            yield replace(one, id=one.id or "stdin") if isinstance(one, Article) else one

    def _file(self, listed: Listed) -> Found:
        path = listed.path
        same = os.path.realpath(path)
        if same in self.files:
            return
        self.files.add(same)
        entry = listed.entry
        for one in _guarded(str(path), lambda: from_file(path)):
            if isinstance(one, Fault):
                yield one
                continue
            stem = entry.id if entry else _stem(path)
            yield replace(one, id=one.id or stem, given=entry.published if entry else None)

    def _finished(self, article: Article) -> Article | Fault:
        """With an id of its own and its language; a fault where that is not English."""
        language = self.language
        if not language:
            other = other_language(article.text, article.language)
            if other:
                return Fault(
                    _shown(article.origin),
                    f"is in {other}; only English articles are read so far",
                    "--language en reads it all the same",
                )
            language = article.language if is_english(article.language) else "en"
        wanted = _shown(article.id).strip() or "article"
        number, own = 2, wanted
        while own in self.ids:
            own, number = f"{wanted}-{number}", number + 1
        self.ids.add(own)
        return replace(article, id=own, origin=_shown(article.origin), language=language)


def _guarded(origin: str, read: Callable[[], Found]) -> Found:
    """What is read; what goes wrong becomes a fault, so that the other inputs are read as well."""
    try:
        yield from read()
    except UnusableError as error:
        yield Fault(origin, error.message, error.hint)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        hint = "change who may read it" if isinstance(error, PermissionError) else ""
        yield Fault(origin, f"cannot be read: {reason}", hint)


def _stem(path: Path) -> str:
    """A file's name without its ending, also where that has two parts."""
    name = path.name
    return name[: -len(".warc.gz")] if name.lower().endswith(".warc.gz") else path.stem


def _shown(text: str) -> str:
    """A name that can be printed in one line: what is no UTF-8 or a control character is replaced.

    Names of files and ids in JSON can hold line ends, half characters, and what moves a cursor.
    """
    with suppress(UnicodeEncodeError):  # half a character from elsewhere than a file's name
        text = os.fsencode(text).decode("utf-8", "replace")
    return UNSEEN.sub("\ufffd", text)
