"""What happens in a running preview when files change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.serve.conftest import Preview, event, write

pytestmark = pytest.mark.server

EVENT = "content/events/opening.md"
PAGE = "/events/opening/"
BROKEN = event("Never shown").replace("on 3 March", "on 4 March")


def test_an_edited_entry_is_rebuilt(site: Path, preview: Preview) -> None:
    """A changed entry shows on its page and on the home page."""
    write(site, EVENT, event("The shop reopens"))

    preview.until_text(PAGE, "The shop reopens")
    assert "The shop reopens" in preview.get("/").text
    preview.until_said(f"{EVENT} changed: ")


def test_site_yaml_theme_and_seeds_are_watched(site: Path, preview: Preview) -> None:
    """A change to the settings, to a template or style of the theme, or to an article counts."""
    yaml = (site / "site.yaml").read_text()
    write(site, "site.yaml", yaml.replace("Corner shop", "Shop on the corner"))
    preview.until_text("/", "Shop on the corner")

    write(site, "themes/default/templates/event.html", "<h1>Mine: {{ page.entry.title }}</h1>")
    preview.until_text(PAGE, "<h1>Mine: The shop opens</h1>")

    write(site, "themes/default/static/extra.txt", "new")
    preview.until_said("themes/default/static")

    write(site, "seeds/article.txt", "A different article.\n")
    preview.until_problem("seeds/article.txt")


def test_entries_come_and_go(site: Path, preview: Preview) -> None:
    """New, renamed and deleted entries appear, move and disappear."""
    new = write(site, "content/events/later/second.md", event("A second shop"))
    preview.until_text("/events/second/", "A second shop")

    new.rename(new.with_name("third.md"))
    preview.until_text("/events/third/", "A second shop")
    assert preview.get("/events/second/").status == 404

    shutil.rmtree(new.parent)
    preview.until("/events/third/", lambda answer: answer.status == 404)
    assert "A second shop" not in preview.get("/").text


def test_the_whole_content_can_go_and_come_back(site: Path, preview: Preview) -> None:
    """A deleted and restored folder, as when switching branches, is followed."""
    shutil.move(site / "content", site / "aside")
    preview.until_problem("missing")
    assert "The shop opens" in preview.get().text

    shutil.move(site / "aside", site / "content")
    write(site, EVENT, event("Back again"))
    preview.until_text("/", "Back again")
    assert preview.state()["problems"] == []


def test_errors_keep_the_last_good_site(site: Path, preview: Preview) -> None:
    """While an entry has a problem its last good page stays, and the place is told everywhere."""
    mark = preview.state()["page"]
    write(site, EVENT, BROKEN)

    (problem,) = preview.until_problem("quote")
    assert problem["place"].startswith(f"{EVENT}:8:")
    assert "on 4 March" in problem["excerpt"]
    assert "The shop opens" in preview.get(PAGE).text
    assert preview.state()["page"] == mark
    preview.until_said(f"{EVENT}:8:")
    preview.until_said("The last good site is shown until this is mended.")

    write(site, EVENT, event("Mended"))
    preview.until_text(PAGE, "Mended")
    assert preview.state()["problems"] == []
    preview.until_said("Mended. ")


def test_a_half_written_file_does_no_harm(site: Path, preview: Preview) -> None:
    """A file saved in pieces is a problem at most until its last piece."""
    whole = event("Written in pieces")
    with (site / EVENT).open("w", encoding="utf-8") as file:
        file.write(whole[:40])
        file.flush()
        preview.until_problem("")
        file.write(whole[40:])

    preview.until_text(PAGE, "Written in pieces")
    assert preview.state()["problems"] == []


def test_taking_an_error_back_shows_the_same_site(site: Path, preview: Preview) -> None:
    """After an undo the problems are gone and open pages need not load again."""
    mark = preview.state()["page"]
    before = (site / EVENT).read_text()
    write(site, EVENT, BROKEN)
    preview.until_problem("quote")

    write(site, EVENT, before)
    preview.until_said("Mended. ")
    assert preview.state() == {"page": mark, "problems": []}


def test_a_save_without_a_change_changes_nothing(site: Path, preview: Preview) -> None:
    """Saving the same text again builds, but leaves open pages alone."""
    mark = preview.state()["page"]
    write(site, EVENT, (site / EVENT).read_text())

    preview.until_said("0 pages made anew")
    assert preview.state() == {"page": mark, "problems": []}


def test_an_editor_that_replaces_files_is_understood(site: Path, preview: Preview) -> None:
    """Moving the old file away and a new one into its place is one change, without a problem."""
    path = site / EVENT
    path.rename(path.with_name("opening.md~"))
    write(site, "content/events/.opening.md.swp", "swap")
    write(site, "content/events/4913", "")
    write(site, "content/events/.opening.md.new", event("Saved by an editor")).rename(path)

    preview.until_text(PAGE, "Saved by an editor")
    assert preview.state()["problems"] == []


def test_backup_files_are_no_change(site: Path, preview: Preview) -> None:
    """Files that editors leave beside an entry neither build nor show anything."""
    for name in ("opening.md~", ".opening.md.swp", "#opening.md#", "4913", "opening.md.tmp"):
        write(site, f"content/events/{name}", event("From a backup"))
    write(site, "content/events/zebra.md", event("Zebra"))

    preview.until_said("content/events/zebra.md changed: ")
    assert "From a backup" not in preview.get().text
    assert preview.output.count("changed: ") == 1


def test_faults_of_a_template_are_problems_too(site: Path, preview: Preview) -> None:
    """A theme that fails while rendering is told like any problem, and the preview lives on."""
    template = write(
        site, "themes/default/templates/event.html", "<p>\n{{ page.entry.no_such_thing }}</p>"
    )
    (problem, *_) = preview.until_problem("no_such_thing")
    assert problem["place"].startswith("themes/default/templates/event.html:2")
    assert "Traceback" not in preview.output

    template.unlink()
    write(site, EVENT, event("Themed again"))
    preview.until_text(PAGE, "Themed again")
