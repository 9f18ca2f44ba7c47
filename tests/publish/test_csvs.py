"""`/data/*.csv`."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from dateline.publish.csvs import data_csvs
from dateline.schema import About, ClaimStatus
from dateline.timeline import Timeline
from tests.publish import factory as f


def _rows(timeline: Timeline, name: str) -> list[dict[str, str]]:
    """A table as a program reads it."""
    text = data_csvs(timeline, f.URLS)[f"/data/{name}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_there_are_six_tables() -> None:
    """One of each kind of record, and corrections; a table of nothing still has its heading."""
    tables = data_csvs(f.timeline(), f.URLS)
    assert sorted(tables) == [
        f"/data/{name}.csv"
        for name in ("actors", "claims", "corrections", "events", "figures", "sources")
    ]
    assert all(table.startswith((b"id,", b"event,", b"kind,")) for table in tables.values())


def test_lines_end_as_rfc_4180_has_it() -> None:
    """Every line ends in CR LF, and a text with line breaks and quotation marks is one cell."""
    title = 'Closed, "for now"\nor longer'
    line = f.timeline(f.event(title=title))
    table = data_csvs(line, f.URLS)["/data/events.csv"]
    assert table.count(b"\r\n") == 2
    assert b'"Closed, ""for now""\nor longer"' in table
    assert [row["title"] for row in _rows(line, "events")] == [title]


def test_an_event_is_a_row() -> None:
    """Lists stand in one cell, separated by a bar; what is not known is empty."""
    event = f.event(
        date="2021-05-03/..", actors=["council", "mayor"], tags=("a", "b"), claims=(f.claim(),)
    )
    (row,) = _rows(f.timeline(event, actors=[f.actor("mayor")]), "events")
    expected = {
        "id": "closed",
        "url": "https://example.org/events/closed/",
        "date": "2021-05-03/..",
        "earliest": "2021-05-03",
        "latest": "",
        "actors": "council|mayor",
        "tags": "a|b",
        "sources": "gazette",
        "published": "",
        "status": "reported",
    }
    assert expected.items() <= row.items()


def test_a_claim_is_a_row_and_so_is_a_figure() -> None:
    """A figure's row has the number, what it counts, who gave it and in which article."""
    claims = (f.claim("a", via=("radio",), figure=f.figure(value=-3)), f.claim("b", by=None))
    line = f.timeline(f.event(claims=claims), actors=[f.actor("radio")])
    assert [(row["id"], row["by"], row["via"]) for row in _rows(line, "claims")] == [
        ("a", "council", "radio"),
        ("b", "", ""),
    ]
    (row,) = _rows(line, "figures")
    expected = {
        "event": "closed",
        "claim": "a",
        "measure": "people-moved",
        "unit": "people",
        "value": "-3",
        "qualifier": "about",
        "as_of": "2021-05-03",
        "by": "council",
        "source": "gazette",
        "reported": "",
        "quote": "The Harbour Bridge was closed on Monday",
    }
    assert expected.items() <= row.items()


def test_a_claim_says_what_stands_against_it() -> None:
    """What it contradicts, on what, its status, and who is against it."""
    claims = (
        f.claim("a", about=About.DATE, disputes=("b", "c")),
        f.claim("b", status=ClaimStatus.RETRACTED, status_note="=Withdrawn"),
        f.claim("c"),
    )
    rows = _rows(f.timeline(f.event(claims=claims)), "claims")
    keys = ("about", "disputes", "status", "status_note")
    assert [tuple(row[key] for key in keys) for row in rows] == [
        ("date", "b|c", "", ""),
        ("", "", "retracted", "'=Withdrawn"),
        ("", "", "", ""),
    ]


def test_a_correction_is_a_row() -> None:
    """Those of all kinds of record, the latest first, each with where it stands."""
    event = f.event(corrections=(f.correction("2021-06-20", claim="closed", was="=4"),))
    line = f.timeline(event, actors=[f.actor("mayor", corrections=(f.correction("2021-07-01"),))])
    first, second = _rows(line, "corrections")
    assert (first["kind"], first["id"], first["date"]) == ("actor", "mayor", "2021-07-01")
    assert second == {
        "kind": "event",
        "id": "closed",
        "url": "https://example.org/events/closed/#corrections",
        "title": "The bridge is closed",
        "date": "2021-06-20",
        "claim": "closed",
        "was": "'=4",
        "now": "forty",
        "why": "A slip of the pen.",
    }


def test_a_source_has_its_own_address_beside_our_page() -> None:
    """What an article does not state is an empty cell with a note."""
    line = f.timeline(sources=[f.source("post", url="https://example.com/мост")])
    row = next(row for row in _rows(line, "sources") if row["id"] == "post")
    assert row["url"] == "https://example.org/sources/post/"
    assert row["original_url"] == "https://example.com/%D0%BC%D0%BE%D1%81%D1%82"
    assert (row["publisher"], row["publisher_note"]) == ("", "Not stated.")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", '=HYPERLINK("http://x")'],
)
def test_no_text_is_a_formula(text: str) -> None:
    """Text that a spreadsheet would run gets an apostrophe in front, in every table."""
    line = f.timeline(
        f.event(
            title=text,
            summary=text,
            tags=(text,),
            claims=(f.claim(quote=text, note=text),),
        ),
        actors=[f.actor("mayor", name=text, aliases=(text,))],
        sources=[f.source("post", title=text, publisher=text, publisher_note=text)],
    )
    cells = [
        cell
        for name in ("events", "claims", "actors", "sources")
        for row in _rows(line, name)
        for cell in row.values()
    ]
    assert cells.count("'" + text) == 10
    assert text not in cells


def test_ordinary_text_is_left_alone() -> None:
    """An apostrophe, a dash within, or a sign behind the first character change nothing."""
    title = "1+1 = 2 – it's @home"
    assert _rows(f.timeline(f.event(title=title)), "events")[0]["title"] == title


def test_drafts_and_article_texts_are_in_no_table() -> None:
    """What is not published, and what is not ours, is not there."""
    line = f.timeline(f.event("secret", draft=True, claims=(f.claim(figure=f.figure()),)))
    tables: dict[str, Any] = data_csvs(line, f.URLS)
    together = b"".join(tables.values())
    assert b"secret" not in together
    assert b"only its publisher may print" not in together
