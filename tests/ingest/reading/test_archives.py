"""WARC: the pages of an archive, packed or not, whole or broken."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.ingest.reading.samples import RUSSIAN, one_fault, page, read

HTML = "text/html; charset=utf-8"


def _record(kind: str, url: str, media: str, block: bytes) -> bytes:
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2026-03-05T06:07:08Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        f"Content-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _archive(*records: tuple[str, str, str, bytes], packed: bool = False) -> bytes:
    """An archive of responses: address, status, content type and body."""
    parts = [_record("warcinfo", "a.warc", "application/warc-fields", b"software: a crawler\r\n")]
    for url, status, media, body in records:
        http = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n\r\n".encode()
        parts.append(_record("response", url, "application/http; msgtype=response", http + body))
    return b"".join(gzip.compress(part) if packed else part for part in parts)


def _bare(title: str) -> bytes:
    return page(title=title).replace('<link rel="canonical"', "<link").encode()


CRAWL = (
    ("https://herald.example/ferries-out.html", "200 OK", HTML, _bare("Two ferries out")),
    ("https://herald.example/logo.png", "200 OK", "image/png", b"\x89PNG"),
    ("https://herald.example/old", "301 Moved", HTML, b"moved"),
    ("https://herald.example/2026/ferries-back/", "200 OK", HTML, _bare("Two ferries back")),
)


@pytest.mark.parametrize(("packed", "name"), [(False, "a.warc"), (True, "a.warc.gz")])
def test_every_page_of_an_archive_is_an_article(tmp_path: Path, packed: bool, name: str) -> None:
    """Other records are counted in a notice; ids are made of the addresses."""
    (tmp_path / name).write_bytes(_archive(*CRAWL, packed=packed))
    articles, faults = read(tmp_path)
    assert [one.id for one in articles] == ["ferries-out", "ferries-back"]
    assert [one.title for one in articles] == ["Two ferries out", "Two ferries back"]
    assert articles[0].url == CRAWL[0][0]
    assert articles[0].original == CRAWL[0][3]
    assert articles[0].origin == f"{tmp_path / name} (record 2)"
    assert articles[0].note.endswith("captured on 2026-03-05")
    (notice,) = faults
    assert notice.notice
    assert notice.message == "3 records skipped that are no web pages"


def test_one_bad_page_stops_no_other(tmp_path: Path) -> None:
    """It is named with its record and address."""
    bad = page(body=[RUSSIAN] * 3, title="Пожар").encode()
    crawl = (("https://x.example/ru", "200 OK", HTML, bad), CRAWL[0],
             ("https://x.example/no", "200 OK", HTML, b"<html></html>"))  # fmt: skip
    (tmp_path / "a.warc").write_bytes(_archive(*crawl))
    articles, faults = read(tmp_path)
    assert [one.id for one in articles] == ["ferries-out"]
    assert "(record 2)" in faults[0].origin
    assert "is in Russian" in faults[0].message
    assert faults[1].origin.endswith("(record 4) https://x.example/no")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.warc", b"", "holds no web pages"),
        ("a.warc", b"This is no archive.\n", "is not a WARC file"),
        ("a.warc.gz", gzip.compress(b"This is no archive.\n", mtime=0), "is not a WARC file"),
        ("a.warc.gz", b"\x1f\x8b\x08 and then nothing", "broken gzip|end is missing|not a WARC"),
        ("a.warc.gz", _archive(CRAWL[0], packed=True)[:400], "end is missing"),
        ("a.warc", _archive(CRAWL[0])[:900], "breaks off"),
        ("a.warc", _archive(CRAWL[1]), "holds no web pages"),
    ],
)
def test_what_is_no_archive_gets_one_line(
    tmp_path: Path, name: str, data: bytes, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is read of it, and no library speaks up by itself."""
    (tmp_path / name).write_bytes(data)
    fault = one_fault(tmp_path / name)
    assert any(one in fault.message for one in said.split("|")), fault
    assert capsys.readouterr().err == ""


def test_what_stands_before_a_break_is_read(tmp_path: Path) -> None:
    """An archive that was cut off gives its whole pages and one fault."""
    whole = _archive(CRAWL[0], CRAWL[3])
    (tmp_path / "a.warc").write_bytes(whole[:-200])
    articles, faults = read(tmp_path)
    assert [one.id for one in articles] == ["ferries-out"]
    assert [one.message for one in faults] == ["breaks off in the middle of a record"]


def test_a_damaged_archive_never_crashes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever a byte is lost, there are articles and faults, and no noise."""
    whole, file = _archive(CRAWL[0], CRAWL[1]), tmp_path / "a.warc"
    for position in [*range(0, 1200, 9), *range(1200, len(whole), 97)]:
        file.write_bytes(whole[:position] + whole[position + 1 :])
        articles, faults = read(file)
        assert articles or faults
    assert capsys.readouterr().err == ""
