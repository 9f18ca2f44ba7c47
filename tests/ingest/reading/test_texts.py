"""Plain text and Markdown: byte for byte, or one line on what it is instead."""

from __future__ import annotations

import gzip
import hashlib
import io
import zipfile
from pathlib import Path

import pytest

from dateline.ingest.reading.texts import LARGEST_TEXT
from tests.ingest.reading.samples import BODY, RUSSIAN, TEXT, one_article, one_fault, read


def _zip(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.rstrip().encode(),
        f"  \n{TEXT}\x0c\u2028\u0301 The end.".encode(),
    ],
    ids=["plain", "windows-line-ends", "byte-order-mark", "no-last-line-end", "odd-characters"],
)
def test_a_text_is_kept_byte_for_byte(tmp_path: Path, data: bytes) -> None:
    """What is stored is what was received, and the text is that, decoded as `check` does."""
    file = tmp_path / "ferries.txt"
    file.write_bytes(data)
    article = one_article(file)
    assert article.data == data
    assert article.text == data.decode("utf-8")
    assert article.original is None
    assert (article.id, article.origin, article.media) == ("ferries", str(file), "text/plain")
    assert article.language == "en"


def test_the_five_articles_are_read_as_they_are_stored(project: Path) -> None:
    """Ids are the files' stems, and checksums stay those of the source records."""
    articles, faults = read(project / "seeds")
    assert not faults
    stored = "".join(file.read_text("utf-8") for file in (project / "content/sources").glob("*.md"))
    assert [one.id for one in articles] == sorted(f.stem for f in (project / "seeds").iterdir())
    for article in articles:
        assert hashlib.sha256(article.data).hexdigest() in stored


@pytest.mark.parametrize(
    ("data", "said", "hint"),
    [
        (b"", "is empty", ""),
        (b" \r\n\t", "is empty", ""),
        ("\ufeff\u200b\n".encode(), "is empty", ""),
        (b"%PDF-1.7\n%\xe2\xe3", "is not text but a PDF", "pdftotext"),
        (_zip("[Content_Types].xml", "word/document.xml"), "a Word document", ".txt"),
        (_zip("a.txt"), "a ZIP archive", "unpack"),
        (gzip.compress(b"text", mtime=0), "a gzip file", "gunzip"),
        (b"{\\rtf1\\ansi A fire.}", "rich text", ".txt"),
        (b"A fire\0on a ferry", "is not text (it holds zero bytes)", ".txt"),
        (TEXT.encode("utf-16"), "is UTF-16, not UTF-8", "iconv -f UTF-16 -t UTF-8"),
        (TEXT.encode("utf-16-be"), "is UTF-16BE, not UTF-8", "iconv -f UTF-16BE"),
        (TEXT.encode("utf-32"), "is UTF-32, not UTF-8", "iconv -f UTF-32"),
        (RUSSIAN.encode("cp1251"), "most likely it is Windows-1251", "iconv -f WINDOWS-1251"),
        (RUSSIAN.encode("koi8-r"), "most likely it is KOI8-R", "iconv -f KOI8-R"),
        (TEXT.encode("cp1252"), "most likely it is Windows-1252", "iconv -f WINDOWS-1252"),
        ("港の当局は火曜日、フェリー二隻の運航を取りやめたと発表した。".encode("shift_jis"),
         "most likely it is Shift_JIS", "iconv -f SHIFT_JIS"),
        (RUSSIAN.encode(), "is in Russian; only English", "--language en"),
        (b"a" * (LARGEST_TEXT + 1), "is larger than 5 MB", "split"),
    ],
)  # fmt: skip
def test_what_is_no_article_gets_one_line(
    tmp_path: Path, data: bytes, said: str, hint: str
) -> None:
    """The fault says what the file is and what to do about it."""
    file = tmp_path / "bad.txt"
    file.write_bytes(data)
    fault = one_fault(file)
    assert fault.origin == str(file)
    assert said in fault.message
    assert hint in fault.hint


def test_a_line_of_four_megabytes_is_read(tmp_path: Path) -> None:
    """Line lengths do not matter, only the size of the whole."""
    file = tmp_path / "long.txt"
    file.write_bytes(" ".join(BODY * 15_000).encode()[:4_000_000].rsplit(b" ", 1)[0])
    assert one_article(file).text.count("\n") == 0


def test_a_text_of_fifty_megabytes_is_refused(tmp_path: Path) -> None:
    """Nothing of it is read as an article."""
    file = tmp_path / "dump.txt"
    with file.open("wb") as out:
        out.truncate(50_000_000)
    assert "is larger than 5 MB" in one_fault(file).message


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    """Good ones are read, each bad one is named."""
    (tmp_path / "a.txt").write_bytes(b"\0")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    (tmp_path / "c.txt").write_bytes(b"")
    articles, faults = read(tmp_path)
    assert [one.id for one in articles] == ["b"]
    assert [Path(one.origin).name for one in faults] == ["a.txt", "c.txt"]


def test_standard_input_is_read() -> None:
    """A hyphen stands for it; the article's id says so."""
    article = one_article("-", stdin=TEXT.encode())
    assert (article.id, article.origin, article.text) == ("stdin", "standard input", TEXT)
    assert "is empty" in str(one_fault("-"))


FRONT = """---
title: "Two ferries: out of service"
author: [Ada Moor, Ben Quay]
published: 2026-03-03
site: The Port Herald
source: https://herald.example/ferries
language: en-GB
---
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_front_matter_is_read_and_stays_in_the_text(tmp_path: Path, line_end: str) -> None:
    """Metadata come from it; the text is still the whole file."""
    file = tmp_path / "ferries.md"
    data = (FRONT + "\n" + TEXT).replace("\n", line_end).encode()
    file.write_bytes(data)
    article = one_article(file)
    assert article.data == data
    assert article.text == data.decode()
    assert article.title == "Two ferries: out of service"
    assert article.byline == "Ada Moor, Ben Quay"
    assert article.publisher == "The Port Herald"
    assert article.url == "https://herald.example/ferries"
    assert article.language == "en-GB"
    assert article.metadata_date is not None
    assert article.metadata_date.edtf == "2026-03-03"


@pytest.mark.parametrize(
    ("front", "day"),
    [
        ("date: 2026-03", "2026-03"),
        ("date: 2026-03-03?", "2026-03-03?"),
        ("date: 2026-03-03T23:30:00Z", "2026-03-03"),
        ("date: 3 March 2026", "2026-03-03"),
        ("date: soon", None),
        ("date: [2026]", None),
        ("date:", None),
        ("when: 2026-03-03", None),
    ],
)
def test_front_matter_dates_count_as_far_as_they_go(
    tmp_path: Path, front: str, day: str | None
) -> None:
    """EDTF is kept as it is written; what is no date is none."""
    file = tmp_path / "a.md"
    file.write_text(f"---\n{front}\n---\n{TEXT}", "utf-8")
    found = one_article(file).metadata_date
    assert (found.edtf if found else None) == day


def test_front_matter_that_is_broken_does_not_lose_the_article(tmp_path: Path) -> None:
    """The note says that it was not used."""
    file = tmp_path / "a.md"
    file.write_text(f"---\ntitle: [\n---\n{TEXT}", "utf-8")
    article = one_article(file)
    assert (article.title, article.metadata_date) == ("", None)
    assert "front matter is not YAML" in article.note


def test_front_matter_alone_is_no_article(tmp_path: Path) -> None:
    """There is nothing to quote."""
    file = tmp_path / "a.md"
    file.write_text(FRONT, "utf-8")
    assert "front matter and no text" in one_fault(file).message


def test_hyphens_at_the_top_of_a_text_are_no_front_matter(tmp_path: Path) -> None:
    """A rule stays a rule."""
    file = tmp_path / "a.md"
    file.write_text(f"---\n\n{TEXT}", "utf-8")
    assert one_article(file).text.startswith("---\n\nTwo ferries")


@pytest.mark.parametrize(
    ("source", "url", "publisher"),
    [
        ("https://herald.example/a", "https://herald.example/a", ""),
        ("The Port Herald", "", "The Port Herald"),
    ],
)
def test_a_source_is_an_address_or_a_name(
    tmp_path: Path, source: str, url: str, publisher: str
) -> None:
    """As people write it in front matter."""
    file = tmp_path / "a.md"
    file.write_text(f"---\nsource: {source}\n---\n{TEXT}", "utf-8")
    article = one_article(file)
    assert (article.url, article.publisher) == (url, publisher)
    assert article.media == "text/markdown"


def test_markdown_needs_no_front_matter(tmp_path: Path) -> None:
    """It is a text like any other."""
    file = tmp_path / "a.md"
    file.write_text(f"# {TEXT}", "utf-8")
    article = one_article(file)
    assert (article.text, article.media, article.title) == (f"# {TEXT}", "text/markdown", "")
