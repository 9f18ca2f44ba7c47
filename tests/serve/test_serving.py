"""What the preview answers, and where."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import stat
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.serve import bind
from tests.serve.conftest import DEADLINE, Preview, StartPreview, event, eventually, write

pytestmark = pytest.mark.server


def test_it_says_what_it_serves_and_where(resting: Preview) -> None:
    """The terminal names the site and the address, and how to stop."""
    assert f'Serving "Corner shop" at {resting.url} (Ctrl-C stops)' in resting.output
    assert resting.url == f"http://127.0.0.1:{resting.port}/"
    assert "The shop opens" in resting.get().text


def test_a_site_for_a_sub_path_is_seen_at_the_root(resting: Preview) -> None:
    """Whatever base_url says, links stay within the resting."""
    assert "example.org" not in resting.get("/events/opening/").text
    assert 'href="/sub/path/' not in resting.get("/events/opening/").text
    assert f"{resting.url}events/opening/" in resting.get("/sitemap.xml").text


def test_only_this_machine_is_answered(resting: Preview) -> None:
    """The preview listens on 127.0.0.1 alone, and refuses requests under a foreign name."""
    with bind(0) as opened:
        assert opened.getsockname()[0] == "127.0.0.1"

    refused = resting.get(headers={"Host": f"rebound.example:{resting.port}"})
    assert refused.status == 403
    assert "The shop opens" not in refused.text
    assert resting.get(headers={"Host": f"localhost:{resting.port}"}).status == 200


def test_pages_of_other_sites_cannot_listen(resting: Preview) -> None:
    """Livereload's connection is refused to a page that does not come from the resting."""
    upgrade = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
        "Sec-WebSocket-Version": "13",
        "Origin": "http://elsewhere.example",
    }
    assert resting.get("/livereload", headers=upgrade).status == 403


def test_paths_lead_where_they_lead_on_a_static_host(resting: Preview) -> None:
    """Folders get their slash, unknown paths the site's own not-found page."""
    redirect = resting.get("/events/opening?from=home")
    assert (redirect.status, redirect.headers["Location"]) == (302, "/events/opening/?from=home")
    assert resting.get("/events/opening/index.html").status == 200

    missing = resting.get("/events/nothing/")
    assert missing.status == 404
    assert missing.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "<html" in missing.text
    assert "Corner shop" in missing.text


@pytest.mark.parametrize(
    "path",
    [
        "/../site.yaml",
        "/..%2fsite.yaml",
        "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/static/../../site.yaml",
        "/%ff",
        "/%00",
    ],
)
def test_nothing_but_the_built_site_is_handed_out(resting: Preview, path: str) -> None:
    """Paths that try to leave the site are not found."""
    answer = resting.get(path)
    assert answer.status == 404
    assert "base_url" not in answer.text


def test_data_and_feeds_are_announced_as_text_in_utf_8(resting: Preview) -> None:
    """Files that are not pages come as built, without the preview's script."""
    data = resting.get("/data/timeline.json")
    assert data.headers["Content-Type"] == "application/json; charset=utf-8"
    assert [entry["id"] for entry in json.loads(data.body)["events"]] == ["opening"]

    feed = resting.get("/feed.xml")
    assert feed.headers["Content-Type"] == "application/xml; charset=utf-8"
    assert "_preview" not in data.text + feed.text


def test_head_is_answered_without_a_body(resting: Preview) -> None:
    """HEAD gets the status and type of GET."""
    answer = resting.get("/events/opening/", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_nothing_is_kept_by_the_browser(resting: Preview) -> None:
    """A later preview on the same port never shows a page of this one."""
    for path in ("/", "/feed.xml", "/events/opening", "/nothing"):
        assert resting.get(path).headers["Cache-Control"] == "no-store"


def test_drafts_are_shown_when_asked_for(site: Path, start: StartPreview) -> None:
    """`--drafts` adds content/drafts/; without it drafts stay out of sight."""
    write(site, "content/drafts/closing.md", event("The shop closes"))

    assert start(site).get("/events/closing/").status == 404
    assert "The shop closes" in start(site, "--drafts").get("/events/closing/").text


def test_a_taken_port_is_named_with_a_free_one(site: Path, start: StartPreview) -> None:
    """The advice for a port that another preview holds is a port that can be had."""
    first = start(site)

    with pytest.raises(UsageError, match=rf"^port {first.port} is taken; use --port \d+$") as told:
        bind(first.port)
    advised = int(told.value.message.split()[-1])
    bind(advised).close()
    assert advised > first.port


def test_the_command_ends_with_2_for_a_taken_port(site: Path, start: StartPreview) -> None:
    """A preview on a taken port ends at once, and says nothing but which port to use."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        refused = start(site, port=port, wait=False)

        assert refused.process.wait(DEADLINE) == 2
    refused.until_said("--port ")
    assert re.fullmatch(rf"Error: port {port} is taken; use --port \d+\n", refused.output)


def _browser(folder: Path) -> tuple[dict[str, str], Path]:
    """A browser that notes where it is sent, and the note."""
    note = folder / "opened"
    program = write(folder, "bin/firefox", f'#!/bin/sh\necho "$@" >> "{note}"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    return {"PATH": path, "BROWSER": "firefox"}, note


def test_the_browser_is_opened_when_asked_for(
    site: Path, start: StartPreview, tmp_path: Path
) -> None:
    """`--open` sends the browser to the address."""
    environment, note = _browser(tmp_path)

    preview = start(site, "--open", environment=environment)

    eventually("the browser to be sent", lambda: note.exists() and preview.url in note.read_text())


def test_without_a_browser_it_says_where_to_go(
    site: Path, start: StartPreview, tmp_path: Path
) -> None:
    """`--open` where there is no browser is no failure."""
    (tmp_path / "empty").mkdir()
    preview = start(
        site,
        "--open",
        environment={"PATH": str(tmp_path / "empty"), "BROWSER": "", "DISPLAY": ""},
    )

    preview.until_said(f"There is no browser to open here; go to {preview.url} in yours.")
    assert preview.get().status == 200


def test_public_is_not_touched(site: Path, start: StartPreview) -> None:
    """Neither a start nor a rebuild makes or changes the folder of the published site."""
    first = start(site)
    assert not (site / "public").exists()
    first.end()

    write(site, "public/index.html", "published")
    before = (site / "public").stat().st_mtime_ns
    second = start(site)
    write(site, "content/events/opening.md", event("Now open"))
    second.until_text("/", "Now open")

    assert not (site / "public/events").exists()
    assert (site / "public/index.html").read_text() == "published"
    assert (site / "public").stat().st_mtime_ns == before


def test_a_site_without_content_is_explained(tmp_path: Path, start: StartPreview) -> None:
    """Where there is an empty site.yaml and nothing else, the page says what is missing."""
    root = tmp_path / "empty site"
    write(root, "site.yaml", "")
    preview = start(root)

    answer = preview.get("/any/where/")
    assert answer.status == 500
    assert "The site cannot be built yet" in answer.text
    assert "site.yaml" in answer.text
    assert "site.yaml" in preview.output
    assert "Traceback" not in preview.output


def test_a_site_broken_at_the_start_recovers(site: Path, start: StartPreview) -> None:
    """All problems of the first build are shown at once, and are gone when they are mended."""
    shutil.move(site / "seeds", site / "elsewhere")
    write(site, "content/events/broken.md", "---\ntitle: x\ndate: 2021-13-45\n---\n")
    preview = start(site)

    page = preview.get().text
    assert "seeds/article.txt" in page
    assert "content/events/broken.md:3:7" in page

    shutil.move(site / "elsewhere", site / "seeds")
    (site / "content/events/broken.md").unlink()
    assert preview.until("/", lambda answer: answer.status == 200).text.count("The shop opens")
    preview.until_said("Mended.")
