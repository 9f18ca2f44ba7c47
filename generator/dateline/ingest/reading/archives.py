"""WARC: every web page of a crawl's archive, read record by record, by warcio."""

from __future__ import annotations

import gzip
import logging
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from email.message import Message
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from dateline.ingest.model import Article, Fault
from dateline.ingest.reading.ids import id_of_address
from dateline.ingest.reading.pages import LARGEST_PAGE, read_page
from dateline.ingest.reading.texts import UnusableError, too_large

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

GZIP = b"\x1f\x8b"
_PAGES = {"text/html", "application/xhtml+xml"}
_HINT = "fetch it again, or name the pages that you need as .html files"


def read_archive(path: Path, origin: str) -> Iterator[Article | Fault]:
    """The pages of an archive file, in order; their ids are made of their addresses.

    Other records (requests, pictures, redirects, errors) are counted in a last fault, which is
    marked as a notice.

    Raises:
        UnusableError: If it is no archive or broken; what came before was given.
        OSError: If it cannot be read.
    """
    with path.open("rb") as raw:
        packed = raw.read(2) == GZIP
        raw.seek(0)
        if packed:
            with gzip.open(raw, "rb") as stream:
                yield from _pages(_Source(stream), origin)
        else:
            yield from _pages(_Source(raw), origin)


class _Source:
    """The archive's bytes; says what is wrong with them where warcio takes it for the end."""

    def __init__(self, stream: BinaryIO | gzip.GzipFile) -> None:
        self._stream = stream
        self._last = b""

    def read(self, size: int = -1) -> bytes:
        try:
            data = self._stream.read(size)
        except EOFError as error:
            raise UnusableError("is a gzip file whose end is missing", _HINT) from error
        except (gzip.BadGzipFile, zlib.error) as error:
            raise UnusableError("is a broken gzip file", _HINT) from error
        self._last = data[-2:] or self._last
        return data

    def tell(self) -> int:
        return self._stream.tell()

    def refuse_open_end(self) -> None:
        """Raise `UnusableError` unless it ends with the blank lines that end every record."""
        if self._last.strip(b"\r\n"):
            raise _cut()


def _pages(stream: _Source, origin: str) -> Iterator[Article | Fault]:
    found = skipped = 0
    # Counted from 1, so that a record that is at fault can be found again.
    for number, record in enumerate(_read(stream), 1):
        if _is_page(record):
            found += 1
            yield _page(record, f"{origin} (record {number})")
        else:
            skipped += 1
    stream.refuse_open_end()
    if not found:
        raise UnusableError("holds no web pages", f"{_count(skipped)} of other kinds")
    if skipped:
        yield Fault(origin, f"{_count(skipped)} skipped that are no web pages", notice=True)


def _read(stream: _Source) -> Iterator[ArcWarcRecord]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.statusandheaders import StatusAndHeadersParserException

    logging.getLogger("warcio").setLevel(logging.CRITICAL + 1)
    archive, number = ArchiveIterator(stream), 0
    records = iter(archive)
    while True:
        try:
            # It writes what it notices to standard error; the count of that is used instead.
            with redirect_stderr(StringIO()):
                record = next(records, None)
        # The last four are what warcio runs into where headers break off or say nonsense.
        except (
            ArchiveLoadFailed,
            StatusAndHeadersParserException,
            AttributeError,
            LookupError,
            TypeError,
            ValueError,
        ) as error:
            after = f" after record {number}" if number else ""
            raise UnusableError(f"is not a WARC file, or broken{after}", _HINT) from error
        if archive.err_count:
            raise UnusableError(f"is broken after record {number}", _HINT)
        if record is None:
            return
        number += 1
        yield record


def _cut() -> UnusableError:
    return UnusableError("breaks off in the middle of a record", _HINT)


def _count(number: int) -> str:
    return f"{number} record" if number == 1 else f"{number} records"


def _is_page(record: ArcWarcRecord) -> bool:
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
        return False
    return _content_type(record).get_content_type() in _PAGES


def _content_type(record: ArcWarcRecord) -> Message:
    message = Message()
    # Without one, a Message takes text/plain for granted.
    message["Content-Type"] = record.http_headers.get_header("Content-Type") or ""
    return message


def _page(record: ArcWarcRecord, origin: str) -> Article | Fault:
    """One page, or what is wrong with it; the archive's other pages do not depend on it."""
    charset = str(_content_type(record).get_param("charset") or "")
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    captured = (record.rec_headers.get_header("WARC-Date") or "")[:10]
    with redirect_stderr(StringIO()):
        data = record.content_stream().read(LARGEST_PAGE + 1)
    _refuse_cut(record)
    try:
        if len(data) > LARGEST_PAGE:
            raise too_large(LARGEST_PAGE)
        article = read_page(data, origin, charset=charset, url=url)
    except UnusableError as error:
        return Fault(f"{origin} {url}".strip(), error.message, error.hint)
    note = f"{article.note}; captured on {captured}" if captured else article.note
    return replace(article, id=id_of_address(url), note=note)


def _refuse_cut(record: Any) -> None:
    """Raise `UnusableError` where the file ends within a record."""
    while record.raw_stream.read(65_536):
        pass
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise _cut()
