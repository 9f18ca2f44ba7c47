"""Content that would break a careless writer of XML, JSON, CSV or HTML."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from dateline.publish import jsonld, machine_files
from dateline.publish.csvs import text as cell
from dateline.publish.export import timeline_json
from dateline.publish.feeds import main_feed
from dateline.publish.shared import readable, uri
from dateline.timeline import Timeline
from dateline.urls import Urls
from tests.publish import factory as f
from tests.publish.rss_rules import broken_rules
from tests.publish.schema_org import mistakes

ODD = (
    "]]>",
    "<![CDATA[",
    "</script>",
    "<!--",
    "&amp; &lt; &#0; &nbsp;",
    "\"'`«»“”",
    "\x00\x07\x0b\x1b\x7f\x85",
    "\ufffe\uffff",
    "\u2028\u2029\u200f\u202e",
    "\N{PARTY POPPER}\N{ZERO WIDTH JOINER}\N{GRINNING FACE}",
    "a\r\nb\rc\nd\te",
    "{title} %s {0}",
    "=1+1",
    "ہ مصر",
)
texts = st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=8)), max_size=4).map("".join)


def _with(text: str) -> Timeline:
    """A Timeline that has the text wherever an editor can write one."""
    shown = f"x{text}"
    return f.timeline(
        f.event(
            title=shown,
            summary=shown,
            tags=(shown,),
            published="2026-01-01",
            actors=["council"],
            places=("quay",),
            body="Text.",
            claims=(f.claim(quote=shown, note=shown, source="post"),),
            corrections=(f.correction(was=shown, now=shown, why=shown),),
        ),
        places=[f.place("quay", name=shown, aliases=(shown,))],
        sources=[f.source("post", title=shown, publisher=shown, byline=shown)],
        title=shown,
        description=shown,
        author=shown,
        licence=shown,
    )


@settings(max_examples=60)
@given(texts)
def test_no_text_breaks_a_feed(text: str) -> None:
    """The feed keeps all rules, and the title comes out as it went in."""
    line = _with(text)
    feed = main_feed(line, f.URLS)
    assert broken_rules(feed, "https://example.org/feed.xml") == []
    title = etree.fromstring(feed).findtext("channel/item/title")
    assert title == readable(line.events[0].title)


@settings(max_examples=60)
@given(texts)
def test_no_text_breaks_the_export(text: str) -> None:
    """The title comes out of the JSON and of the table of events as it went in."""
    line = _with(text)
    title = readable(line.events[0].title)
    assert json.loads(timeline_json(line, f.URLS))["events"][0]["title"] == title
    table = machine_files(line, f.URLS, ())["/data/events.csv"].decode()
    rows = list(csv.DictReader(io.StringIO(table, newline=""), strict=True))
    assert [row["title"] for row in rows] == [title]


@settings(max_examples=60)
@given(texts)
def test_no_text_breaks_structured_data(text: str) -> None:
    """What a browser hands on from the script is the same data, and nothing ends the script."""
    line = _with(text)
    documents: tuple[dict[str, Any], ...] = (
        jsonld.for_home(line, f.URLS),
        jsonld.for_event(line.events[0], line, f.URLS),
        jsonld.for_place(line.places["quay"], line, f.URLS),
        jsonld.for_source(line.sources["post"], line, f.URLS),
    )
    for data in documents:
        script = jsonld.to_script(data)
        assert "<" not in script
        assert json.loads(script) == data
        assert mistakes(data) == []


@settings(max_examples=100)
@given(st.text())
def test_a_cell_is_its_text_or_that_behind_an_apostrophe(text: str) -> None:
    """Guarding a cell loses nothing."""
    assert (cell(text) or "").removeprefix("'") == readable(text).removeprefix("'")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("tab\tline\n", "tab\tline\n"),
        ("bell\x07", "bell\ufffd"),
        ("\ud800 alone", "\ufffd alone"),
        ("\uffff", "\ufffd"),
        ("\U0010ffff", "\U0010ffff"),
    ],
)
def test_what_xml_cannot_hold_is_replaced(text: str, shown: str) -> None:
    """Each character outside XML 1.0 becomes U+FFFD; all others stay."""
    assert readable(text) == shown
    if text != shown:
        with pytest.raises(ValueError, match=r"XML compatible|surrogates not allowed"):
            etree.Element("x").text = text


@pytest.mark.parametrize(
    ("address", "escaped"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("https://example.org/%D0%BC", "https://example.org/%D0%BC"),
        ("https://example.org/м у", "https://example.org/%D0%BC%20%D1%83"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://bücher.example:8080/", "https://xn--bcher-kva.example:8080/"),
        (f"https://{'ü' * 70}.example/", f"https://{'%C3%BC' * 70}.example/"),
        ('https://example.org/"<>', "https://example.org/%22%3C%3E"),
    ],
)
def test_addresses_are_written_in_ascii(address: str, escaped: str) -> None:
    """Letters of any script are escaped, in the host as in the path; escapes stay as they are."""
    assert uri(address) == escaped


def test_an_address_full_of_quotes_cannot_leave_its_attribute() -> None:
    """The addresses of a site and its sources are data, not markup."""
    line = f.timeline(
        f.event(
            published="2026-01-01",
            body="See [it](/actors/council/).",
            claims=(f.claim(source="p"),),
        ),
        sources=[f.source("p", url='https://example.com/?a=1&b="><script>')],
    )
    feed = main_feed(line, Urls("https://example.org/o'\"&<b>/"))
    address = "https://example.org/o'%22&%3Cb%3E/feed.xml"
    assert broken_rules(feed, address) == []
