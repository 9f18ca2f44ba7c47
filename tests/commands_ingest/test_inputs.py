"""Inputs of every kind, and commands that are wrong."""

from __future__ import annotations

import gzip
import json

import pytest

from tests.commands_ingest.conftest import STORM, Ingest, snapshot
from tests.ingest.reading.samples import TEXT, TITLE, page
from tests.ingest.reading.server import answer, serving
from tests.sites import SiteFolder


def found(printed: str) -> list[dict[str, object]]:
    """Lines of JSON."""
    return [json.loads(line) for line in printed.splitlines()]


def archive() -> bytes:
    """A web archive with one page."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page().encode()
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://herald.example/ferries\r\n"
        "WARC-Date: 2026-03-05T06:07:08Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n")


def test_all_kinds_of_files_give_the_same_article(site: SiteFolder, ingest: Ingest) -> None:
    """A text, a page, JSON of an extraction, an archive: each is read, here by one pattern."""
    folder = site.root.parent / "kinds"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.html").write_text(page(), encoding="utf-8")
    extracted = {"title": TITLE, "text": TEXT, "date": "2026-03-03", "language": "en"}
    (folder / "c.json").write_text(json.dumps(extracted), encoding="utf-8")
    (folder / "d.warc.gz").write_bytes(archive())

    done = ingest("../kinds/*", "--dry-run", "--json")

    assert (done.returncode, done.stderr) == (0, "")
    lines = found(done.stdout)
    assert [line["id"] for line in lines][:3] == ["a", "b", "c"]
    assert len(lines) == 4
    for line in lines:
        assert str(line["published"]).startswith("2026-03-03") or line["id"] == "a"
        assert "two ferries had been taken out of service" in json.dumps(line["entries"])


def test_a_web_address_is_read_and_its_page_kept(site: SiteFolder, ingest: Ingest) -> None:
    """Of this machine only where it is allowed."""
    with serving({"/ferries.html": answer(page().encode())}) as address:
        refused = ingest(f"{address}/ferries.html")
        done = ingest(f"{address}/ferries.html", "--allow-host", "127.0.0.1")

    assert refused.returncode == 1
    assert "is not a public address" in refused.stderr
    assert (done.returncode, done.stderr) == (0, "")
    assert [*site.root.glob("seeds/2026-03-03-*.html")]
    assert [*site.root.glob("seeds/2026-03-03-*.txt")]


def test_standard_input_is_an_article(ingest: Ingest) -> None:
    """`-` reads it, and it has a name."""
    line, *more = found(ingest("-", "--dry-run", "--json", stdin=STORM).stdout)

    assert (line["id"], line["published"], more) == ("stdin", "2021-05-04", [])


def test_a_published_day_is_taken_from_the_user(ingest: Ingest) -> None:
    """It is firmer than what the text says."""
    done = ingest("-", "--dry-run", "--json", "--published", "2021-05-05", stdin=STORM)

    (line,) = found(done.stdout)
    assert (line["published"], line["published_basis"]) == ("2021-05-05", "given")


def test_outside_a_site_only_a_dry_run_works(site: SiteFolder, ingest: Ingest) -> None:
    """The message says how to name or make a site."""
    articles = site.root.parent / "articles"
    before = snapshot(articles)

    refused = ingest("storm.txt", cwd=articles)
    shown = ingest("storm.txt", "--dry-run", cwd=articles)

    assert (refused.returncode, refused.stdout) == (2, "")
    assert "is not a site" in refused.stderr
    assert "dateline init" in refused.stderr
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "content/drafts/2021-05-03-" in shown.stdout
    assert snapshot(articles) == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--published", "soon"], "--published: 'soon' is not a date in EDTF"),
        (["--jobs", "0"], "0 processes"),
        (["--jobs", "many"], "'many' is not a valid integer"),
        (["--jobs", "2", "--scheduler", "tcp://127.0.0.1:1"], "cannot be used together"),
        (["--extractor", "rulez"], "did you mean 'rules'?"),
        (["--language", "de"], "'de' cannot be read"),
        (["--dry"], "Did you mean '--dry-run'?"),
        (["--allow-host", "not a host"], "not a host"),
    ],
)
def test_a_wrong_option_is_said_in_a_line_and_writes_nothing(
    site: SiteFolder, ingest: Ingest, options: list[str], said: str
) -> None:
    """Exit code 2, before anything is read."""
    before = snapshot(site.root)

    done = ingest("../articles", *options)

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert snapshot(site.root) == before


def test_no_input_is_a_wrong_command(ingest: Ingest) -> None:
    """It says what is missing."""
    done = ingest()

    assert done.returncode == 2
    assert "PATH_OR_URL" in done.stderr


def test_the_sites_own_entries_are_no_articles(site: SiteFolder, ingest: Ingest) -> None:
    """The site as a whole can be named: its articles are read, its entries passed over."""
    site.write("seeds/new.txt", STORM)
    site.write("public/index.html", page())

    done = ingest(".", "--dry-run", "--json")

    assert done.returncode == 0
    assert [line["id"] for line in found(done.stdout)] == ["bridge", "new"]
    assert done.stderr.startswith("Note: .: ")
    assert "the site's own" in done.stderr


def test_a_site_with_an_error_is_not_written_to(site: SiteFolder, ingest: Ingest) -> None:
    """What an entry that cannot be read says might be drafted again."""
    site.write("content/events/bad.md", "---\ntitle: [x\n---\n")
    before = snapshot(site.root)

    done = ingest("../articles")

    assert done.returncode == 1
    assert done.stderr.startswith("content/events/bad.md:2:8: ")
    assert snapshot(site.root) == before


def test_a_draft_with_an_error_is_named_and_stops_nothing(site: SiteFolder, ingest: Ingest) -> None:
    """It is somebody's work in progress."""
    site.write("content/drafts/bad.md", "---\ntitle: [x\n---\n")

    done = ingest("../articles")

    assert done.returncode == 0
    assert done.stderr.startswith("content/drafts/bad.md:2:8: ")
    assert "Written: 2 sources" in done.stdout
