"""JSON: one article, a list, or one a line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import trafilatura

from tests.ingest.reading.samples import (
    BODY,
    RUSSIAN,
    TEXT,
    TITLE,
    one_article,
    one_fault,
    page,
    read,
)


def _file(folder: Path, text: str, name: str = "articles.json") -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def test_what_trafilatura_writes_is_read(tmp_path: Path) -> None:
    """Text, title, author, site, address and date are those of its output."""
    url = "https://herald.example/2026/03/ferries-out.html"
    written = trafilatura.extract(page(), url=url, output_format="json", with_metadata=True)
    assert written is not None
    article = one_article(_file(tmp_path, written, "ferries.json"))
    assert article.text == json.loads(written)["text"]
    assert article.data == article.text.encode()
    assert article.original == written.encode()
    assert (article.id, article.title, article.url) == ("ferries", TITLE, url)
    assert (article.publisher, article.byline) == ("The Port Herald", "Ada Moor")
    assert article.metadata_date is not None
    assert article.metadata_date.edtf == "2026-03-03"
    assert article.media == "application/json"


def test_a_list_and_lines_hold_many(tmp_path: Path) -> None:
    """Ids are the objects' own, or made of their addresses, or the file's stem."""
    objects = [
        {"id": "first", "text": TEXT},
        {"text": TEXT, "url": "https://herald.example/2026/two-ferries.html"},
        {"text": TEXT},
    ]
    listed = _file(tmp_path, json.dumps(objects, indent=1), "a.json")
    lines = _file(tmp_path, "\n".join(map(json.dumps, objects)), "b.jsonl")
    for file in (listed, lines):
        articles, faults = read(file)
        assert not faults
        assert [one.id for one in articles] == ["first", "two-ferries", file.stem]
        assert json.loads(articles[0].original or b"") == objects[0]
        assert articles[1].origin == f"{file} (item 2)"


def test_one_bad_item_stops_no_other(tmp_path: Path) -> None:
    """Each is named by its place."""
    objects = [{"text": TEXT}, {"body": TEXT}, 3, None, {"text": ""}, {"text": RUSSIAN}]
    articles, faults = read(_file(tmp_path, json.dumps([*objects, {"text": TEXT}])))
    assert len(articles) == 2
    assert [str(one).partition("articles.json ")[2].partition(" (an")[0] for one in faults] == [
        "(item 2): has no `text` (it has body)",
        "(item 3): holds a number where an article is expected",
        "(item 4): holds null where an article is expected",
        "(item 5): is empty",
        "(item 6): is in Russian; only English articles are read so far "
        "(--language en reads it all the same)",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("{", "is not JSON: Expecting property name enclosed in double quotes (line 1, column 2)"),
        ('{"text": "a",\n "title": }', "Expecting value (line 2, column 11)"),
        ('{"text": "a\nb"}', "(line 1, column 12)"),
        ("[[[", "Expecting value (line 1, column 4)"),
        ('{"text": ' + "[" * 100_000, "cannot be read"),
        ('{"text": ' + "9" * 5000 + "}", "cannot be read"),
        ("[]", "holds no articles"),
        ('"text"', "holds a text where an article is expected"),
        ('{"text": "half a \\ud83d character"}', "half a character"),
        ('{"text": "zero \\u0000 byte"}', "zero bytes"),
        ('{"text": 3, "title": "a"}', "has no `text` (it has text, title)"),
    ],
    ids=lambda text: text[:20],
)
def test_what_is_no_article_gets_one_line(tmp_path: Path, text: str, said: str) -> None:
    """Broken JSON is named by line and column."""
    fault = one_fault(_file(tmp_path, text))
    assert said in fault.message


def test_a_list_that_breaks_off_is_named(tmp_path: Path) -> None:
    """What stood before the break is read; the break is reported."""
    articles, faults = read(_file(tmp_path, json.dumps([{"text": TEXT}, {"text": TEXT}])[:-1]))
    assert len(articles) == 2
    assert "the list is not closed" in faults[0].message


def test_a_broken_line_stops_no_other(tmp_path: Path) -> None:
    """Reading goes on at the next line."""
    line = json.dumps({"text": BODY[0]})
    articles, faults = read(_file(tmp_path, f"{line}\n{line[:-9]}\n{line}\n"))
    assert len(articles) == 2
    assert [one.message.partition(": ")[0] for one in faults] == ["is not JSON"]
    assert "line 2, column" in faults[0].message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_json_is_read_in_all_its_encodings(tmp_path: Path, encoding: str) -> None:
    """The standard allowed three; the text that is stored is UTF-8."""
    file = tmp_path / "a.json"
    file.write_bytes(json.dumps({"text": TEXT}, ensure_ascii=False).encode(encoding))
    assert one_article(file).data == TEXT.encode()
    file.write_bytes(json.dumps({"text": TEXT}, ensure_ascii=False).encode("cp1252"))
    assert "is not UTF-8" in one_fault(file).message


def test_ids_and_titles_can_be_printed(tmp_path: Path) -> None:
    """Half characters, line ends and what moves a cursor are in no id and no heading."""
    items = [
        {"id": "a\ud800", "title": "Ferries\x1b[2J out\u202e", "text": TEXT},
        {"id": "b\nc", "author": "Ada\udfff Moor", "text": TEXT},
    ]
    (first, second), _ = read(_file(tmp_path, json.dumps(items)))
    assert (first.id, first.title) == ("a\ufffd", "Ferries [2J out")
    assert (second.id, second.byline) == ("b\ufffdc", "Ada Moor")
