"""What the preview makes of a site and of problems, without a server."""

from __future__ import annotations

import pytest

from dateline.errors import Location, Problem, Severity
from dateline.serve.pages import content_type
from dateline.serve.shown import NOTHING, good, problems_page, with_script

WRONG = Problem(
    Location("content/events/a.md", 3, 8),
    "there is no actor <b>nobody</b>",
    hint="did you mean anybody?",
    source="actors: [<b>nobody</b>]",
    related=(Location("content/actors/anybody.md"),),
)
DOUBTFUL = Problem(Location("site.yaml", 1, 1), "a warning", severity=Severity.WARNING)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (b"<head><title>a</title></head><body>", b"<title>a</title>SCRIPT</head><body>"),
        (b"<head></HEAD ><body></head>", b"<head>SCRIPT</HEAD ><body></head>"),
        (b"<title>a</title><p>no head", b"<p>no headSCRIPT"),
    ],
    ids=["in the head", "in the first head", "at the end"],
)
def test_the_script_is_put_into_any_page(html: bytes, expected: bytes) -> None:
    """The script goes into the head, or to the end of a page that does not close its head."""
    tag = b'<script src="/_preview/preview.js" data-page="mark" defer></script>'
    assert with_script(html, "mark").endswith(expected.replace(b"SCRIPT", tag))


def test_the_page_mark_follows_the_output() -> None:
    """Open pages load again if and only if some file of the site differs."""
    one = good({"a": b"1", "b": b"2"})

    assert one.page == good({"b": b"2", "a": b"1"}).page
    assert one.page != good({"a": b"12", "b": b""}).page
    assert one.page != good({"a": b"1"}).page


def test_problems_leave_the_last_good_site() -> None:
    """With problems the site and its page mark stay, and a good build clears the problems."""
    site = good({"index.html": b"1"})
    failing = site.with_problems((WRONG,))

    assert (failing.files, failing.page) == (site.files, site.page)
    assert failing.state()["problems"] == [
        {
            "place": "content/events/a.md:3:8",
            "severity": "error",
            "message": "there is no actor <b>nobody</b>",
            "excerpt": "3 | actors: [<b>nobody</b>]\n  |        ^",
            "also": ("content/actors/anybody.md",),
            "hint": "did you mean anybody?",
        }
    ]
    assert good({"index.html": b"1"}).state() == site.state()


def test_what_stops_the_build_comes_first() -> None:
    """Errors are shown before warnings, each kind in the order of the files."""
    shown = good({}).with_problems((DOUBTFUL, WRONG))

    assert [problem.severity for problem in shown.problems] == ["error", "warning"]


def test_the_mark_stands_under_its_column_in_a_line_with_tabs() -> None:
    """Tabs before the column are kept, so that the mark does not depend on their width."""
    problem = Problem(Location("a.md", 12, 3), "wrong", source="\tx: y")

    assert good({}).with_problems((problem,)).problems[0].excerpt == "12 | \tx: y\n   | \t ^"


def test_problems_stand_in_for_a_site_that_was_never_built() -> None:
    """The page names place, message, line and hint as text, and gives way to other problems."""
    shown = NOTHING.with_problems((WRONG, DOUBTFUL))
    page = problems_page(shown).decode()

    assert "2 problems stand in the way" in page
    assert "content/events/a.md:3:8" in page
    assert "there is no actor &lt;b&gt;nobody&lt;/b&gt;" in page
    assert "3 | actors: [&lt;b&gt;nobody&lt;/b&gt;]" in page
    assert "hint: did you mean anybody?" in page
    assert "warning: a warning" in page
    assert shown.state() == {"page": shown.page, "problems": []}
    assert shown.page != NOTHING.with_problems((WRONG,)).page


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("data/timeline.json", "application/json; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("calendar.ics", "text/calendar; charset=utf-8"),
        ("data/claims.csv", "text/csv; charset=utf-8"),
        ("static/style.ab12.css", "text/css; charset=utf-8"),
        ("static/map.js", "text/javascript; charset=utf-8"),
        ("static/favicon.svg", "image/svg+xml; charset=utf-8"),
        ("static/photo.webp", "image/webp"),
        ("static/text.woff2", "font/woff2"),
        ("static/unheard.of", "application/octet-stream"),
    ],
)
def test_content_types(path: str, kind: str) -> None:
    """Each kind of file is announced as what it is, text in any form as UTF-8."""
    assert content_type(path) == kind
